import { Where } from "../permissions/where";
import { givenText } from "../problems/given";
import { isRecord } from "../problems/is-record";
import { clustersOf, workgroupsOf } from "../trust/warehouses";

type Values = Record<string, unknown>;

/** Where a role with these args, completed by what was looked up, is used. Parts that nothing needs are empty. */
export function whereOf(args: Values, roleArn: string): Where {
    const regions = regionsOfUse(args).map((region) => region ?? args["region"] ?? "") as string[];
    const [region = "", ...alsoIn] = [...new Set(regions)];
    return { region, alsoIn, accountId: (args["accountId"] ?? "") as string, roleArn };
}

/** Whether the provider's Region is among those that the role is used in. */
export function isUsedInProvidersRegion(args: Values): boolean {
    return regionsOfUse(args).includes(undefined);
}

/**
 * The Regions of the clusters, the workgroups and the namespace; `undefined` is the provider's. As in the trust policy, a
 * cluster that names no Region is meant in each of `regions`.
 */
function regionsOfUse(args: Values): unknown[] {
    const { regions, namespace } = args;
    // What is not there yet is one Region that nobody knows.
    const everywhere: unknown[] = Array.isArray(regions) ? regions : [regions];
    const used = [
        ...clustersOf(args).flatMap(({ region }) => (region === undefined ? everywhere : [region])),
        ...workgroupsOf(args).map(({ region }) => region),
        ...(isRecord(namespace) ? [namespace["region"]] : []),
    ];
    return used.length > 0 ? used : everywhere;
}

/** As long as the ARN of a role with these args may be, whose name may be Pulumi's to make up. */
export function longestRoleArn({ path, roleName }: Values): string {
    return `arn:aws-us-gov:iam::123456789012:role${givenText(path) ?? "/"}${givenText(roleName) ?? "x".repeat(64)}`;
}
