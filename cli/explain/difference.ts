import { isDeepStrictEqual } from "node:util";
import { Assumer } from "../../explain/assumer";
import { assumersOf } from "../../explain/assumers";
import { differenceOf } from "../../explain/difference";
import { TrustDocument } from "../../trust/evaluation/trust-document";
import { named, NamedAssumer } from "./named-assumer";
import { Pair, pairsOf } from "./pairs";
import { HiddenRole, Source, SourceRole } from "./sources/source";

/** Who gains and who loses each role, as `--format json` prints it. */
export interface ExplainedDifference {
    /** Each role that is compared, whether or not somebody gains or loses it. */
    roles: RoleDifference[];
    /** Which roles are not compared: a sentence for each reason. */
    notes: string[];
}

export interface RoleDifference {
    name: string;
    gains: NamedAssumer[];
    loses: NamedAssumer[];
    /** Who may assume it after, as before. */
    keeps: NamedAssumer[];
}

type Role = SourceRole | HiddenRole;

/** Compares the roles of two files. */
export function difference(before: Source, after: Source): ExplainedDifference {
    const ofRedshift = new Set<Role | undefined>([before, after].flatMap(({ roles, hidden }) => [...roles, ...hidden]));
    const pairs = pairsOf(rolesOf(before), rolesOf(after)).filter((pair) => pair.some((role) => ofRedshift.has(role)));
    const roles: RoleDifference[] = [];
    const notCompared = new Map<string, string[]>();
    for (const pair of pairs) {
        const { name } = pair[1] ?? pair[0];
        const why = whyNot(pair, before, after);
        if (why === undefined) {
            const { gains, loses } = differenceOf(policyOf(pair[0]), policyOf(pair[1]));
            const keeps = keptBy(policyOf(pair[1]), gains);
            roles.push({ name, gains: named(gains, after), loses: named(loses, before), keeps: named(keeps, after) });
        } else if (why !== unchanged) {
            notCompared.set(why, [...(notCompared.get(why) ?? []), name]);
        }
    }
    return { roles, notes: [...notCompared].map(([why, names]) => `Not compared, since ${why}: ${names.join(", ")}.`) };
}

function rolesOf({ roles, others, hidden }: Source): Role[] {
    return [...roles, ...others, ...hidden];
}

/** A role that the new file leaves out, since it stays as it is. */
const unchanged = "it does not change";

const reasons = {
    secret: "the trust policy is a secret",
    unknown: "the trust policy is known only after pulumi up",
    unreadable: "the trust policy is none that can be evaluated",
    leftOut: "OLD leaves out what does not change (pulumi preview --json --show-sames has all)",
};

/** Why a role cannot be compared, or need not be. */
function whyNot(pair: Pair<Role>, before: Source, after: Source): string | undefined {
    for (const role of pair) {
        if (role !== undefined && "why" in role) {
            return reasons[role.why];
        }
        if (role !== undefined && role.policy === undefined) {
            return reasons.unreadable;
        }
    }
    const [old, later] = pair;
    if (old === undefined) {
        return before.leftOut > 0 ? reasons.leftOut : undefined;
    }
    return later === undefined && after.leftOut > 0 && !after.deleted.has(old.id ?? "") ? unchanged : undefined;
}

function keptBy(policy: TrustDocument | undefined, gains: readonly Assumer[]): Assumer[] {
    const assumers = policy === undefined ? [] : assumersOf(policy);
    return assumers.filter((assumer) => !gains.some((gain) => isDeepStrictEqual(gain, assumer)));
}

function policyOf(role: Role | undefined): SourceRole["policy"] {
    return role !== undefined && "policy" in role ? role.policy : undefined;
}
