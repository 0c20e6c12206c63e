import { iamClient } from "../iam/iam-client";
import { rolesIn } from "../iam/left-out";
import { Account } from "../iam/account";
import { ProcessStack } from "./process-stack";

/* What docs/associations.md, "When pulumi was killed", tells people to do. */

/** Before `pulumi up`. `since`: when the operation began that was killed. */
export async function mend(stack: ProcessStack, account: Account, since: Date): Promise<void> {
    await stack.type("cancel", "--yes");
    await deleteForgotten(stack, account, since);
    await stack.type("refresh", "--clear-pending-creates", "--skip-preview", "--yes");
}

/** Before `pulumi destroy`, which needs to know no more than the state does. */
export async function unlock(stack: ProcessStack): Promise<void> {
    await stack.type("cancel", "--yes");
}

/** A role that was made, and that the stack was not told of: nothing hangs on it yet. */
async function deleteForgotten(stack: ProcessStack, account: Account, since: Date): Promise<void> {
    const { resources = [] } = await stack.state();
    const known = resources.filter(({ type }) => type === "aws:iam/role:Role").map(({ id }) => id);
    const roles = await rolesIn(iamClient(account.url, 5));
    const forgotten = roles.filter(
        ({ RoleName = "", CreateDate }) =>
            RoleName.startsWith("load-role-") && !known.includes(RoleName) && CreateDate && CreateDate >= since,
    );
    for (const { RoleName = "" } of forgotten) {
        await account.iam.deleteRole(RoleName);
    }
}
