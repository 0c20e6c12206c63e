import { permissionToAssume, trustOf } from "./documents";

/** One role of a chain, and which of its two policies the chain writes. */
export interface Link {
    arn: string;
    uniqueId?: string | null | undefined;
    /** Whether the role's permission to assume the next one is written. */
    writesPermission: boolean;
    /** Whether its trust in the previous one is. */
    writesTrust: boolean;
}

/** What has to be written for a role by whoever has it: each in JSON, as far as it is missing. */
export interface HandOver {
    roleArn: string;
    trustPolicy?: string;
    permissionsPolicy?: string;
}

/** The policies of a chain that the chain does not write. Nobody assumes the first role but Redshift. */
export function handOver(links: readonly Link[]): HandOver[] {
    return links.flatMap((link, index) => {
        const [previous, next] = [links[index - 1], links[index + 1]];
        const missing = {
            ...(previous !== undefined && !link.writesTrust && { trustPolicy: trustOf(previous) }),
            ...(next !== undefined && !link.writesPermission && { permissionsPolicy: permissionToAssume(next.arn) }),
        };
        return Object.keys(missing).length === 0 ? [] : [{ roleArn: link.arn, ...missing }];
    });
}
