import { listProblems } from "../problems/list-rules";
import { isNotYetKnown } from "../problems/not-yet-known";
import { flagProblems } from "../problems/flag-rule";
import { unknownNameProblems } from "../problems/unknown-name-rule";
import { wholeNumberProblems } from "../problems/whole-number-rule";
import { argsProblems } from "../problems/args-rule";
import { Problem } from "../problems/problem";
import { count } from "../problems/show";
import { setAside } from "../problems/set-aside";
import { textProblems } from "../problems/text-rules";
import { accountIdProblems } from "./rules/account-id";
import { besideNamespaceProblems, leaveOutBesideNamespace } from "./rules/beside-namespace";
import { clusterProblems } from "./rules/cluster";
import { dbUsersProblems, grantsProblems } from "./rules/grants";
import { namespaceProblems } from "./rules/namespace";
import { onePartitionProblems } from "./rules/one-partition";
import { placeProblems } from "./rules/places";
import { policyOf } from "./policy-of";
import { leastQuota, quotaProblems } from "./rules/quota";
import { region, regionList } from "./rules/region";
import { sourceAccountProblems } from "./rules/source-arn-account";
import { sourceArn, sourceArnList } from "./rules/source-arn";
import { missingProblems, togetherProblems } from "./rules/together";
import { workgroupProblems } from "./rules/workgroup";
import { TrustPolicyArgs } from "./trust-policy-args";

/** The names of the args, for whoever picks them from among others. */
export const trustPolicyArgNames = [
    "cluster",
    "workgroup",
    "namespace",
    "dbUsers",
    "dbUserPatterns",
    "regions",
    "grants",
    "accountId",
    "region",
    "restrictToAccount",
    "sourceArns",
    "trustPolicyQuota",
    "machineLearning",
] as const satisfies readonly (keyof TrustPolicyArgs)[];

/**
 * Every problem of the args: of each value by itself, of the values together, and of the policy's length. Values may
 * be `notYetKnown`; what depends on them is not judged.
 */
export function trustProblems(args: TrustPolicyArgs): Problem[] {
    const problems = argumentProblems(args);
    return problems.length > 0 || isNotYetKnown(args) ? problems : quotaProblems(args, policyOf(args));
}

/** Every problem of the args but that their policy is too long. */
export function argumentProblems(args: TrustPolicyArgs): Problem[] {
    const none = argsProblems(args);
    if (none.length > 0) {
        return none;
    }
    const judged = leaveOutBesideNamespace(args);
    const alone = problemsAlone(judged);
    return [...alone, ...besideNamespaceProblems(args), ...problemsTogether(setAside(judged, alone))];
}

/** Made once: a number takes longer to write for a reader than to judge. */
const quotaFix = `Every account has ${count(leastQuota)}: leave it out, or give what your account was raised to.`;

function problemsAlone(args: TrustPolicyArgs): Problem[] {
    return [
        ...unknownNameProblems("", args, trustPolicyArgNames),
        ...(args.cluster === undefined ? [] : clusterProblems("cluster", args.cluster)),
        ...(args.workgroup === undefined ? [] : workgroupProblems("workgroup", args.workgroup)),
        ...(args.namespace === undefined ? [] : namespaceProblems("namespace", args.namespace)),
        ...dbUsersProblems("", args.dbUsers, args.dbUserPatterns),
        ...listProblems("regions", args.regions, regionList, (path, one) => textProblems(path, one, region)),
        ...grantsProblems(args.grants),
        ...accountIdProblems("accountId", args.accountId),
        ...(args.region === undefined ? [] : textProblems("region", args.region, region)),
        ...flagProblems("restrictToAccount", args.restrictToAccount),
        ...flagProblems("machineLearning", args.machineLearning, "machineLearning.flag"),
        ...listProblems("sourceArns", args.sourceArns, sourceArnList, (path, arn) =>
            textProblems(path, arn, sourceArn),
        ),
        ...wholeNumberProblems("trustPolicyQuota", args.trustPolicyQuota, {
            least: leastQuota,
            fix: quotaFix,
        }),
    ];
}

function problemsTogether(args: TrustPolicyArgs): Problem[] {
    return [
        ...togetherProblems(args),
        ...missingProblems(args),
        ...onePartitionProblems(args),
        ...placeProblems(args),
        ...sourceAccountProblems(args),
    ];
}
