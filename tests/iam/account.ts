import { Iam } from "./iam";
import { IamServer } from "./iam-server";
import { Moto } from "./moto";

/** An AWS account with IAM in it. One that is given back is emptied and given out again: moto takes seconds to start. */
export class Account {
    private static readonly free: Account[] = [];

    private constructor(
        public readonly server: IamServer,
        public readonly url: string,
        /** As a person at the console has it. */
        public readonly iam: Iam,
    ) {}

    public static async lease(): Promise<Account> {
        const account = Account.free.pop() ?? (await Account.open());
        await account.server.reset();
        return account;
    }

    public giveBack(): void {
        Account.free.push(this);
    }

    /** Whether a role's policies allow it to assume another one, and the other one trusts it: it, not one of its name before. */
    public async canAssume(name: string, next: string): Promise<boolean> {
        const [role, assumed] = [await this.iam.role(name), await this.iam.role(next)];
        if (role === undefined || assumed === undefined) {
            return false;
        }
        const allows = role.inlinePolicies.some(({ policy }) =>
            statementsOf(policy).some(
                ({ Action, Resource }) => Action === "sts:AssumeRole" && Resource === assumed.arn,
            ),
        );
        return allows && this.server.principals.trusts(next, role);
    }

    private static async open(): Promise<Account> {
        const server = new IamServer(await Moto.start());
        const url = await server.start();
        return new Account(server, url, new Iam(url));
    }
}

interface Statement {
    Action?: unknown;
    Resource?: unknown;
}

function statementsOf(policy: string): Statement[] {
    const { Statement = [] } = JSON.parse(policy) as { Statement?: Statement | Statement[] };
    return Array.isArray(Statement) ? Statement : [Statement];
}
