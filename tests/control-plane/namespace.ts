import { ApiError } from "./api-error";
import { namespaceArn } from "./arn";
import { isServiceLinked } from "./iam";
import { messages } from "./messages";
import { NamespaceOutput, NamespaceStatus, UpdateNamespaceInput } from "./operations";
import { RoleList } from "./role-list";
import { spellRoles } from "./role-spelling";
import { TimedStatus } from "./timed-status";
import { World } from "./world";

/** A namespace of Redshift Serverless that is there before the test begins. */
export interface NamespaceSetUp {
    namespaceName: string;
    region?: string;
    accountId?: string;
    /** Roles that are in-sync. Service-linked ones too: AWS adds those by itself. */
    roles?: string[];
    defaultRoleArn?: string;
    status?: NamespaceStatus;
}

export class Namespace {
    public readonly status: TimedStatus<NamespaceStatus>;
    public readonly roles: RoleList;
    public defaultRoleArn: string | undefined;
    private readonly name: string;
    private readonly arn: string;
    private readonly accountId: string;
    private answers = 0;

    public constructor(
        private readonly world: World,
        { namespaceName, region, accountId, roles = [], defaultRoleArn, status }: NamespaceSetUp & NamespacePlace,
    ) {
        this.name = namespaceName;
        this.accountId = accountId;
        this.arn = namespaceArn(region, accountId, world.newId());
        this.roles = new RoleList(world, roles);
        this.defaultRoleArn = defaultRoleArn;
        this.status = new TimedStatus(world.now, "AVAILABLE", status);
    }

    /** Each answer spells the roles differently from the one before. */
    public describe(): NamespaceOutput {
        return {
            namespaceName: this.name,
            namespaceArn: this.arn,
            status: this.status.current(),
            ...(this.defaultRoleArn === undefined ? {} : { defaultIamRoleArn: this.defaultRoleArn }),
            iamRoles: spellRoles(this.roles.all(), this.answers++),
        };
    }

    /** Writes the whole list. A call that is refused changes nothing. No quota: AWS documents none for namespaces. */
    public update({
        iamRoles: list,
        defaultIamRoleArn: newDefault,
    }: Omit<UpdateNamespaceInput, "namespaceName">): void {
        this.checkStatus();
        refuseIf(newDefault !== undefined && list === undefined && messages.defaultWithoutList);
        if (list === undefined) {
            return;
        }
        this.checkRoles(list);
        this.defaultRoleArn = this.defaultAfter(newDefault, list);
        this.write(list);
        this.status.set("MODIFYING", { for: this.world.behaviours.modifyingMs });
    }

    private checkStatus(): void {
        if (this.status.current() !== "AVAILABLE") {
            throw new ApiError("ConflictException", messages.namespaceBusy, 409);
        }
    }

    private checkRoles(list: readonly string[]): void {
        const serviceLinked = list.find(isServiceLinked);
        refuseIf(serviceLinked !== undefined && messages.serviceLinked(serviceLinked));
        const there = this.roles.wanted();
        for (const arn of list.filter((one) => !there.includes(one))) {
            refuseIf(this.world.iam.refusal(arn, this.accountId));
        }
    }

    private defaultAfter(newDefault: string | undefined, list: readonly string[]): string | undefined {
        const result = newDefault === "" ? undefined : (newDefault ?? this.defaultRoleArn);
        refuseIf(result !== undefined && !list.includes(result) && messages.namespaceDefault);
        return result;
    }

    /** Service-linked roles stay, whatever is written: they are AWS's. */
    private write(list: readonly string[]): void {
        const removed = this.roles.wanted().filter((arn) => !list.includes(arn) && !isServiceLinked(arn));
        this.roles.remove(removed);
        this.roles.add(list);
    }
}

interface NamespacePlace {
    region: string;
    accountId: string;
}

function refuseIf(message: string | false | undefined): void {
    if (typeof message === "string") {
        throw new ApiError("ValidationException", message);
    }
}
