import { ControlPlane } from "../control-plane/control-plane";
import { Network } from "./network";
import { VirtualTime } from "./virtual-time";
import { Actor } from "./watcher";
import { Kind, region } from "./warehouses";

/** What a person wants: a role of their own in the list or not, and perhaps as the default. */
export interface PersonsWish {
    isListed: boolean;
    isDefault: boolean;
}

/** A person at the console. For a namespace it sends the whole list that it showed; the person looks whether it worked. */
export class Person implements Actor {
    public readonly name = "person";
    public isUnsettled = false;

    public constructor(
        private readonly kind: Kind,
        private readonly id: string,
        private readonly role: string,
        private readonly plane: ControlPlane,
        private readonly network: Network,
        private readonly time: VirtualTime,
    ) {}

    public async follow(wishes: readonly PersonsWish[]): Promise<void> {
        for (const wish of wishes) {
            await this.time.sleep(this.time.random() * 30_000);
            this.isUnsettled = true;
            while (!(await this.staysAsWished(wish))) {
                await this.change(wish).catch(() => this.time.sleep(2_000));
            }
            this.isUnsettled = false;
        }
    }

    /** The person looks at the page for a while, as it shows the roles being applied. */
    private async staysAsWished(wish: PersonsWish): Promise<boolean> {
        for (let look = 0; look < 15; look += 1) {
            if (!this.isAsWished(wish)) {
                return false;
            }
            await this.time.sleep(1_000);
        }
        return true;
    }

    private isAsWished({ isListed, isDefault }: PersonsWish): boolean {
        const { roles, defaultRoleArn } = this.plane[this.kind](region, this.id);
        const listed = roles.some(({ arn, status }) => arn === this.role && status !== "removing");
        return listed === isListed && (!isDefault || defaultRoleArn === this.role);
    }

    private async change(wish: PersonsWish): Promise<void> {
        return this.kind === "cluster" ? this.changeCluster(wish) : this.changeNamespace(wish);
    }

    private async changeCluster({ isListed, isDefault }: PersonsWish): Promise<void> {
        const list = { [isListed ? "AddIamRoles" : "RemoveIamRoles"]: [this.role] };
        const isOurDefault = this.plane.cluster(region, this.id).defaultRoleArn === this.role;
        const clearing = !isListed && isOurDefault ? { DefaultIamRoleArn: "" } : {};
        const defaultRole = isDefault ? { DefaultIamRoleArn: this.role } : clearing;
        const input = { ClusterIdentifier: this.id, ...list, ...defaultRole };
        await this.network.call("ModifyClusterIamRoles", region, input, 6_000);
    }

    private async changeNamespace({ isListed, isDefault }: PersonsWish): Promise<void> {
        const { namespace } = await this.network.call("GetNamespace", region, { namespaceName: this.id }, 1_000);
        if (namespace.status !== "AVAILABLE") {
            return;
        }
        await this.time.sleep(this.time.random() * 1_500);
        const shown = namespace.iamRoles.filter((text) => !text.includes("removing")).map(arnIn);
        const others = shown.filter((arn) => arn !== this.role);
        const iamRoles = isListed ? [...others, this.role] : others;
        const kept = iamRoles.find((arn) => arn === namespace.defaultIamRoleArn) ?? "";
        const defaultIamRoleArn = isDefault ? this.role : kept;
        await this.network.call(
            "UpdateNamespace",
            region,
            { namespaceName: this.id, iamRoles, defaultIamRoleArn },
            6_000,
        );
    }
}

function arnIn(text: string): string {
    return /arn:[^,)\s]+/.exec(text)?.[0] ?? text;
}
