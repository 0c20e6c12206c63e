/* Every policy that this package writes for its tests and examples, as one JSON list, for validate.py. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { knownAfterUp } from "../../cli/placeholders";
import { autoCopyBucketPolicies } from "../../permissions/auto-copy-bucket-policies";
import { Permissions } from "../../permissions/permissions";
import { permissionsPolicy } from "../../permissions/permissions-policy";
import { trustPolicy } from "../../trust";
import { casesIn } from "../cases";
import { SqlCommand, sqlCommands } from "../unit/permissions/sql-commands";
import { whereIn } from "../unit/permissions/where";

/** A policy of an identity, a trust policy, or one of a bucket. */
interface Dumped {
    kind: "identity" | "trust" | "bucket";
    name: string;
    policy: string;
}

const commands = sqlCommands().flatMap((file) => file.commands);

function ofCommands(): Dumped[] {
    return commands.flatMap(({ sql, permissions, region = "us-east-1" }) => {
        const where = whereIn(region);
        const { autoCopy } = permissions as Permissions;
        const policy = permissionsPolicy(permissions, where);
        return [
            { kind: "identity", name: sql, policy },
            ...Object.values(autoCopyBucketPolicies(autoCopy ?? [], where)).map((bucketPolicy) => ({
                kind: "bucket" as const,
                name: sql,
                policy: bucketPolicy,
            })),
        ];
    });
}

/** One role for all the commands of a Region: what is written where statements are joined. */
function ofAllCommands(): Dumped[] {
    return [...new Set(commands.map(({ region = "us-east-1" }) => region))].map((region) => {
        const together = commands.filter((one) => (one.region ?? "us-east-1") === region).reduce(joined, {});
        return {
            kind: "identity",
            name: `every command in ${region}`,
            policy: permissionsPolicy(together, whereIn(region)),
        };
    });
}

function joined(sum: Record<string, unknown[]>, { permissions }: SqlCommand): Record<string, unknown[]> {
    const lists = Object.entries(permissions as Record<string, unknown[]>);
    return { ...sum, ...Object.fromEntries(lists.map(([name, list]) => [name, [...(sum[name] ?? []), ...list]])) };
}

function ofTrustCases(): Dumped[] {
    return casesIn("trust").flatMap(({ file, cases }) =>
        cases
            .filter(({ problems }) => problems === undefined)
            .map(({ says, args }) => ({
                kind: "trust" as const,
                name: `tests/cases/trust/${file}: ${says}`,
                policy: JSON.stringify(trustPolicy(args)),
            })),
    );
}

interface Preview {
    resources: { type: string; name: string; inputs: Record<string, unknown> }[];
}

const policyInputs: Record<string, readonly [kind: Dumped["kind"], input: string]> = {
    "aws:iam/role:Role": ["trust", "assumeRolePolicy"],
    "aws:iam/rolePolicy:RolePolicy": ["identity", "policy"],
    "aws:s3/bucketPolicy:BucketPolicy": ["bucket", "policy"],
};

function ofExamples(): Dumped[] {
    const examples = join(__dirname, "../../examples");
    const previews = readdirSync(examples, { recursive: true, encoding: "utf8" })
        .filter((path) => path.endsWith("preview.json") && !path.includes("node_modules"))
        .sort();
    return previews.flatMap((path) => {
        const { resources } = JSON.parse(readFileSync(join(examples, path), "utf8")) as Preview;
        return resources.flatMap(({ type, name, inputs }) => {
            const [kind, input] = policyInputs[type] ?? [];
            const policy = input === undefined ? undefined : inputs[input];
            // A preview does not know the ARN of a role that is yet to be made.
            return kind === undefined || typeof policy !== "string" || policy === knownAfterUp
                ? []
                : [{ kind, name: `examples/${path}: ${name}`, policy }];
        });
    });
}

console.log(JSON.stringify([...ofCommands(), ...ofAllCommands(), ...ofTrustCases(), ...ofExamples()]));
