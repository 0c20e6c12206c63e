/** The name that an endpoint begins with, whatever its protocol: `examplecluster`, of a cluster or a workgroup. */
export function hostName(endpoint: string): string | undefined {
    return /([^.:/]+)\./.exec(endpoint.toLowerCase())?.[1];
}
