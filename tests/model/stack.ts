import { Properties } from "../../association";
import { Warehouses } from "../../association/aws/warehouses";
import { associationCrud } from "../../association/crud";
import { PartialError } from "../../association/partial-error";
import { fair, Network, Weather } from "./network";
import { VirtualTime } from "./virtual-time";
import { Actor } from "./watcher";
import { region } from "./warehouses";

/** What a program wants: its role in the list, perhaps as the default, or nothing. */
export interface Wish {
    /** One of the stack's two roles; else the association is destroyed. */
    role?: 0 | 1;
    isDefault: boolean;
}

/** How a stack works. */
export interface StackSetUp {
    name: string;
    roles: readonly [string, string];
    /** The property that names the cluster or namespace, with its value. */
    warehouse: Properties;
    weather: Weather;
    /** How many of the deployments are killed, from 0 to 1. */
    kills: number;
    /** A process of its own on the network. */
    connect: () => { network: Network; warehouses: Warehouses };
}

/** Longer than anything that a killed process has sent is under way. */
const untilAllArrived = 31_000;
const stormyAttempts = 3;

/** A stack with one association. It is deployed again until it succeeds, as a person would: the last times in fair weather. */
export class Stack implements Actor {
    public isUnsettled = false;
    /** What Pulumi's state has of the association. */
    private state: { id: string; properties: Properties } | undefined;

    public constructor(
        private readonly setUp: StackSetUp,
        private readonly time: VirtualTime,
    ) {}

    public get name(): string {
        return this.setUp.name;
    }

    public async follow(wishes: readonly Wish[]): Promise<void> {
        for (const wish of wishes) {
            await this.time.sleep(this.time.random() * 20_000);
            this.isUnsettled = true;
            await this.deployUntilDone(wish);
            this.isUnsettled = false;
        }
    }

    private async deployUntilDone(wish: Wish): Promise<void> {
        for (let attempt = 1; ; attempt += 1) {
            const isStormy = attempt <= stormyAttempts;
            try {
                const { network, warehouses } = this.setUp.connect();
                network.weather = isStormy ? this.setUp.weather : fair;
                const isKilled = isStormy && this.time.random() < this.setUp.kills;
                if (await (isKilled ? this.killed(network, warehouses, wish) : this.deploy(warehouses, wish))) {
                    return;
                }
            } catch (error) {
                if (!isStormy) {
                    throw error;
                }
                this.keep(error);
            }
        }
    }

    /** One deployment, as Pulumi's engine goes about it. */
    private async deploy(warehouses: Warehouses, { role, isDefault }: Wish): Promise<true> {
        const crud = associationCrud(warehouses, () => undefined, this.time);
        if (role === undefined) {
            await (this.state && crud.delete(this.state.properties));
            this.state = undefined;
            return true;
        }
        const inputs = { ...this.setUp.warehouse, region, roleArn: this.setUp.roles[role], defaultRole: isDefault };
        if (this.state === undefined) {
            const { id, outs } = await crud.create(inputs);
            this.state = { id, properties: outs };
        } else {
            const { outs } = await crud.update(this.state.id, this.state.properties, inputs);
            this.state = { id: this.state.id, properties: outs };
        }
        return true;
    }

    /** A deployment whose process ends in the middle: the state knows nothing of it. */
    private async killed(network: Network, warehouses: Warehouses, wish: Wish): Promise<boolean> {
        const before = this.state;
        const end = this.time.sleep(this.time.random() * 8_000).then(() => {
            network.isCut = true;
            return false;
        });
        const isDone = await Promise.race([this.deploy(warehouses, wish), end]);
        if (!isDone) {
            this.state = before;
            await this.time.sleep(untilAllArrived);
        }
        return isDone;
    }

    /** What Pulumi keeps of a deployment that failed. */
    private keep(error: unknown): void {
        if (error instanceof PartialError) {
            this.state = { id: error.id, properties: error.properties };
        }
    }
}
