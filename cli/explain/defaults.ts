import { show } from "../../problems/show";
import { whereIs } from "../../trust/arn";
import { TrustDocument } from "../../trust/evaluation/trust-document";
import { isRegionShaped } from "../../trust/region";
import { orList } from "../or-list";
import { Source, SourceRole } from "./sources/source";

/** The Region that a question leaves out: the only one in the policy's ARNs. */
export function regionOf(policy: TrustDocument): string {
    const regions = arnsIn(policy).flatMap((arn) => arn.split(":").slice(3, 4).filter(isRegionShaped));
    return onlyOne(regions, "--region", "the cluster's Region", "REGION");
}

/** The account that a question leaves out: the role's own, or the only one in the policy's ARNs. */
export function accountOf({ arn = "" }: SourceRole, policy: TrustDocument): string {
    const own = whereIs(arn).accountId;
    const accounts = own === undefined ? arnsIn(policy).flatMap((one) => whereIs(one).accountId ?? []) : [own];
    return onlyOne(accounts, "--account", "the cluster's account", "ID");
}

/** A workgroup's id, by which its users' ARNs name it. */
export function workgroupIdOf(asked: string, { workgroups }: Source): string {
    const named = [...workgroups].find(([id, name]) => name === asked || id === asked);
    if (named !== undefined) {
        return named[0];
    }
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(asked)) {
        throw new Error(
            `--workgroup must be a workgroup's id, or its name where the file has the workgroup, got ${show(asked)}. ` +
                `Its id: aws redshift-serverless get-workgroup --workgroup-name ${asked} --query workgroup.workgroupId --output text`,
        );
    }
    return asked;
}

function onlyOne(found: readonly string[], option: string, must: string, placeholder: string): string {
    const distinct = [...new Set(found)];
    const [only] = distinct;
    if (only === undefined || distinct.length > 1) {
        const [names, choices] = only === undefined ? ["none", [placeholder]] : ["more than one", distinct];
        const fix = `The trust policy names ${names}: type ${orList(choices.map((one) => `${option} ${one}`))}.`;
        throw new Error(`${option} must be ${must}, got nothing. ${fix}`);
    }
    return only;
}

function arnsIn({ statements }: TrustDocument): string[] {
    return statements
        .flatMap(({ conditions }) => conditions.flatMap(({ values }) => values))
        .filter((value) => value.startsWith("arn:"));
}
