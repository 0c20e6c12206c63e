import assert from "node:assert/strict";
import fc from "fast-check";
import { permissionProblems } from "../../../permissions/permission-problems";
import { Permissions } from "../../../permissions/permissions";
import { permissionsPolicy } from "../../../permissions/permissions-policy";
import {
    permissionsLengthProblems,
    permissionsProblems,
    policyNameTakenProblems,
} from "../../../permissions/permissions-problems";
import { notYetKnown } from "../../../problems/not-yet-known";
import { casesIn } from "../../cases";
import { deepFreeze } from "../../deep-freeze";
import { anyPermissions } from "./any-permissions";
import { where } from "./where";

for (const { file, cases } of casesIn("permissions")) {
    const own = cases.filter(({ args }) => args["permissions"] !== undefined);
    describe(`permissionProblems, tests/cases/permissions/${file}`, () => {
        for (const { says, args, problems = [] } of own) {
            it(says, () => {
                const { permissions, inlinePolicies } = deepFreeze(args);
                const found = [
                    ...permissionProblems(args),
                    ...permissionsLengthProblems(permissions, where, inlinePolicies),
                ];
                assert.deepEqual(
                    found.map(({ rule, message }) => ({ rule, message })),
                    problems,
                );
                assert.ok(found.every(({ path, message }) => message.startsWith(`${path} must `)));
            });
        }
    });
}

describe("permissionsProblems", () => {
    it("finds nothing in permissions that are right, of whatever kind", () => {
        fc.assert(
            fc.property(anyPermissions, (permissions) => {
                fc.pre(Object.keys(permissions).length > 0);
                assert.deepEqual(permissionsProblems("permissions", withLongNames(permissions)), []);
            }),
        );
    });

    it("says nothing of a value that is not there yet, wherever it is", () => {
        fc.assert(
            fc.property(anyPermissions, fc.infiniteStream(fc.boolean()), (permissions, hides) => {
                fc.pre(Object.keys(permissions).length > 0);
                const hidden = hide(withLongNames(permissions), () => hides.next().value === true);
                assert.deepEqual(permissionsProblems("permissions", hidden), []);
            }),
        );
        assert.deepEqual(permissionsProblems("permissions", notYetKnown), []);
        assert.deepEqual(permissionsProblems("permissions", undefined), []);
    });

    it("takes a name that is undefined for one left out, and names of nothing but those for none", () => {
        const location = [{ bucket: "amzn-s3-demo-bucket" }];
        assert.deepEqual(permissionsProblems("permissions", { copyFromS3: location, spectrum: undefined }), []);
        const [nothing] = permissionsProblems("permissions", { copyFromS3: undefined });
        assert.equal(nothing?.rule, "permissions.empty");
    });

    it("takes prefixes with a dollar, and every character of Latin-1", () => {
        for (const prefix of ["a_$folder$", "données/", "a b/", "a'b/", "(x)/"]) {
            const permissions = { copyFromS3: [{ bucket: "amzn-s3-demo-bucket", prefix }] };
            assert.deepEqual(permissionsProblems("permissions", permissions), []);
            assert.match(permissionsPolicy(permissions, where), /^[\t\n\r\x20-\xff]+$/);
        }
    });
});

/** The same with buckets' names as long as S3 wants them; keys, too, are fine as they are. */
function withLongNames(permissions: Permissions): unknown {
    return JSON.parse(
        JSON.stringify(permissions)
            .replace(/"(b\d)"/g, '"$1-bucket"')
            .replace(/"(n\d)"/g, '"$1-name"'),
    ) as unknown;
}

function hide(value: unknown, decide: () => boolean): unknown {
    if (decide()) {
        return notYetKnown;
    }
    if (Array.isArray(value)) {
        return value.map((one: unknown) => hide(one, decide));
    }
    return typeof value === "object" && value !== null
        ? Object.fromEntries(Object.entries(value).map(([name, part]) => [name, hide(part, decide)]))
        : value;
}

describe("policyNameTakenProblems", () => {
    it("leaves an inline policy named permissions alone where there are no permissions", () => {
        assert.deepEqual(policyNameTakenProblems(undefined, { permissions: "{}" }), []);
    });

    it("leaves inline policies of other names alone, and what are no inline policies to their own rule", () => {
        const permissions = { copyFromS3: [{ bucket: "amzn-s3-demo-bucket" }] };
        for (const inlinePolicies of [undefined, {}, { extra: "{}", permissions: undefined }, "permissions"]) {
            assert.deepEqual(policyNameTakenProblems(permissions, inlinePolicies), []);
        }
    });
});

describe("permissionsLengthProblems", () => {
    const prefixes = (count: number) => ({
        copyFromS3: Array.from({ length: count }, (_, index) => ({
            bucket: "amzn-s3-demo-bucket",
            prefix: `sales/2026/region-${String(index).padStart(4, "0")}/`,
        })),
    });
    const inline = (length: number) => {
        const shell = JSON.stringify({ Version: "2012-10-17", Statement: [{ Sid: "" }] });
        return shell.replace('""', `"${"x".repeat(length - shell.length)}"`);
    };

    it("says how long the policy is, what IAM allows, and what to do", () => {
        const { length } = permissionsPolicy(prefixes(200), where);
        assert.equal(length, 12_184);
        assert.deepEqual(permissionsLengthProblems(deepFreeze(prefixes(200)), where, undefined), [
            {
                rule: "permissions.length",
                path: "permissions",
                message:
                    "permissions must give a policy of at most 10,240 characters, all inline policies of the role together, got 12,184. Give fewer or shorter prefixes, one wider prefix for several, or make a second RedshiftRole for some of the features.",
            },
        ]);
    });

    it("counts the other inline policies too, without their white space", () => {
        const { length } = permissionsPolicy(prefixes(1), where);
        const fits = inline(10_240 - length);
        assert.deepEqual(permissionsLengthProblems(prefixes(1), where, { other: fits }), []);
        const spaced = JSON.stringify(JSON.parse(fits), null, 40);
        assert.deepEqual(permissionsLengthProblems(prefixes(1), where, { other: spaced }), []);
        const [tooLong] = permissionsLengthProblems(prefixes(1), where, { other: inline(10_241 - length) });
        assert.match(tooLong?.message ?? "", /got 10,241 with [\d,]+ of inlinePolicies\. /);
    });

    it("leaves inline policies that are too long by themselves to their own rule", () => {
        assert.deepEqual(permissionsLengthProblems(prefixes(1), where, { other: inline(10_241) }), []);
        const problems = permissionProblems({ permissions: prefixes(1), inlinePolicies: { other: inline(10_241) } });
        assert.deepEqual(
            problems.map(({ rule }) => rule),
            ["inlinePolicies.length"],
        );
    });

    it("judges nothing that is not all there, or has a problem", () => {
        const hidden = { ...prefixes(200), autoCopy: [{ bucket: notYetKnown }] };
        assert.deepEqual(permissionsLengthProblems(hidden, where, undefined), []);
        assert.deepEqual(permissionsLengthProblems(notYetKnown, where, undefined), []);
        assert.deepEqual(permissionsLengthProblems(prefixes(200), where, { other: notYetKnown }), []);
        assert.deepEqual(permissionsLengthProblems({ ...prefixes(200), spectrum: [{}] }, where, undefined), []);
        assert.deepEqual(permissionsLengthProblems(undefined, where, undefined), []);
    });
});
