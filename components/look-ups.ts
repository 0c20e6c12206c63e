import { getCallerIdentityOutput } from "@pulumi/aws/getCallerIdentity";
import { getRegionOutput } from "@pulumi/aws/getRegion";
import { getWorkgroupOutput, GetWorkgroupResult } from "@pulumi/aws/redshiftserverless/getWorkgroup";
import * as pulumi from "@pulumi/pulumi";
import { isAssociated, isMadeInProvidersRegion } from "../association/rules/association-problems";
import { needsAccount as permissionsNeedAccount } from "../permissions/permissions-policy";
import { isRecord } from "../problems/is-record";
import { notYetKnown } from "../problems/not-yet-known";
import { needsAccount, needsRegion, workgroupsWithoutId } from "../trust/look-ups";
import { NamedWorkgroup, workgroupsOf } from "../trust/warehouses";
import { LookUps } from "./check";
import { isUsedInProvidersRegion } from "./where-of";

type Values = Record<string, unknown>;

/**
 * What is asked of AWS for a RedshiftRole: only what its args leave out and something needs. `given` are the args with
 * their Outputs: a workgroup that this program makes is looked up once it is there.
 */
export function lookUps(args: Values, given: Values, opts: pulumi.InvokeOptions): LookUps {
    const { accountId, region, workgroups } = neededBy(args);
    return {
        ...(accountId && { accountId: getCallerIdentityOutput({}, opts).accountId }),
        ...(region && { region: getRegionOutput({}, opts).region }),
        ...workgroupLookUps(workgroups, given, opts),
    };
}

/** What to do where AWS has no answer to a look-up. */
export function lookUpFix(name: string): string {
    return name.includes("workgroup.")
        ? "Check the workgroup's name and Region, and that the provider may call redshift-serverless:GetWorkgroup; or give what is looked up: workgroupId and namespaceName."
        : "Fix the provider's configuration, or give what is looked up: accountId, or the Region of the cluster, the workgroup or regions.";
}

/** What will be looked up for these args, before it is. */
export function stillAsked(args: Values): Values {
    const { accountId, region, workgroups } = neededBy(args);
    const names = [
        ...(accountId ? ["accountId"] : []),
        ...(region ? ["region"] : []),
        ...workgroups.flatMap(({ path }) => [idAt(path), namespaceAt(path)]),
    ];
    return Object.fromEntries(names.map((name) => [name, notYetKnown]));
}

/** The args with what was looked up in its place. */
export function withLookedUp(args: Values, lookedUp: Values): Values {
    const { accountId, region } = lookedUp;
    const { workgroup, grants } = args;
    return {
        ...args,
        ...(accountId !== undefined && { accountId }),
        ...(region !== undefined && { region }),
        ...(workgroup !== undefined && { workgroup: completed("workgroup", workgroup, lookedUp) }),
        ...(Array.isArray(grants) && {
            grants: grants.map((grant: unknown, index) =>
                isRecord(grant) && grant["workgroup"] !== undefined
                    ? {
                          ...grant,
                          workgroup: completed(`grants[${index}].workgroup`, grant["workgroup"], lookedUp),
                      }
                    : grant,
            ),
        }),
    };
}

/** The namespace of `workgroup`, where it was looked up. */
export function namespaceLookedUp(lookedUp: Promise<LookUps>): pulumi.Output<string> {
    return pulumi.output(lookedUp).apply((answers) => answers[namespaceAt("workgroup")] ?? "");
}

/** What the args say of the workgroup stands before what AWS says. */
function completed(path: string, workgroup: unknown, lookedUp: Values): unknown {
    if (!isRecord(workgroup)) {
        return workgroup;
    }
    const { workgroupId = lookedUp[idAt(path)], namespaceName = lookedUp[namespaceAt(path)] } = workgroup;
    return {
        ...workgroup,
        ...(workgroupId !== undefined && { workgroupId }),
        ...(namespaceName !== undefined && { namespaceName }),
    };
}

interface Needed {
    accountId: boolean;
    region: boolean;
    workgroups: NamedWorkgroup[];
}

function neededBy(args: Values): Needed {
    const { accountId, permissions } = args;
    const withoutId = workgroupsWithoutId(args).map(({ path }) => path);
    return {
        accountId: needsAccount(args) || (accountId === undefined && permissionsNeedAccount(permissions)),
        region:
            needsRegion(args) ||
            isMadeInProvidersRegion(args) ||
            (permissions !== undefined && isUsedInProvidersRegion(args)),
        workgroups: workgroupsOf(args).filter(
            ({ path, workgroup }) =>
                withoutId.includes(path) ||
                (path === "workgroup" && isAssociated(args) && workgroup.namespaceName === undefined),
        ),
    };
}

/** Each workgroup is asked for once, however many grants it has. */
function workgroupLookUps(workgroups: NamedWorkgroup[], given: Values, opts: pulumi.InvokeOptions): LookUps {
    const named = new Map(workgroupsOf(given).map(({ path, workgroup }) => [path, workgroup]));
    const answers = new Map<string, pulumi.Output<GetWorkgroupResult>>();
    const answered = workgroups.flatMap(({ path, workgroup: { workgroupName, region } }) => {
        const key = JSON.stringify([workgroupName, region]);
        const { workgroupName: name = workgroupName, region: place = region } = named.get(path) ?? {};
        const answer =
            answers.get(key) ??
            getWorkgroupOutput({ workgroupName: name, ...(region !== undefined && { region: place }) }, opts);
        answers.set(key, answer);
        return [
            [idAt(path), answer.workgroupId],
            [namespaceAt(path), answer.namespaceName],
        ] as const;
    });
    return Object.fromEntries(answered);
}

function idAt(path: string): string {
    return `${path}.workgroupId`;
}

function namespaceAt(path: string): string {
    return `${path}.namespaceName`;
}
