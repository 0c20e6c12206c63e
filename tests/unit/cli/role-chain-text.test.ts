import assert from "node:assert/strict";
import { Plan, PlannedResource } from "../../../cli/plan";
import { roleChainText } from "../../../cli/role-chain-text";

const unknown = "<known after pulumi up>";

const chain = resource("redshift-iam:index:RoleChain", "lake", undefined, {});

function resource(
    type: string,
    name: string,
    parent: PlannedResource | undefined,
    inputs: Record<string, unknown>,
): PlannedResource {
    return { urn: `urn:${name}`, type, name, parent: parent?.urn, importId: undefined, inputs, outputs: {} };
}

function role(name: string, assumeRolePolicy: string, parent = chain): PlannedResource {
    return resource("aws:iam/role:Role", name, parent, { assumeRolePolicy });
}

function policy(name: string, text: string): PlannedResource {
    return resource("aws:iam/rolePolicy:RolePolicy", name, chain, { policy: text });
}

function textOf(...resources: PlannedResource[]): string[] {
    const plan: Plan = { resources: [chain, ...resources], workgroups: new Map() };
    return roleChainText(plan, chain);
}

describe("The text of a RoleChain", () => {
    it("names the role that a role trusts, once it is known", () => {
        const trust =
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow",' +
            '"Principal":{"AWS":"arn:aws:iam::111122223333:role/lake-entry"},"Action":"sts:AssumeRole"}]}';
        assert.deepEqual(textOf(role("lake-reader-role", trust)), [
            "",
            "Who may assume lake-reader: only arn:aws:iam::111122223333:role/lake-entry",
        ]);
    });

    for (const notShown of [unknown, "[secret]"]) {
        it(`says that it is the role before it where the trust policy is ${notShown}`, () => {
            assert.deepEqual(textOf(role("lake-reader-role", notShown)), [
                "",
                "Who may assume lake-reader: only the role before it in the chain",
            ]);
        });
    }

    it("says of each role what it may do, and leaves out roles of others", () => {
        const read =
            '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject",' +
            '"Resource":"arn:aws:s3:::amzn-s3-demo-bucket/sales/*"}]}';
        assert.deepEqual(
            textOf(
                role("lake-reader-role", unknown),
                policy("lake-reader-permissions", read),
                policy("lake-reader-next", '{"Version":"2012-10-17","Statement":[]}'),
                role("lake-writer-role", unknown),
                policy("lake-writer-permissions", unknown),
                role("entry-role", unknown, resource("redshift-iam:index:RedshiftRole", "entry", undefined, {})),
            ),
            [
                "",
                "Who may assume lake-reader: only the role before it in the chain",
                "",
                "What lake-reader may do:",
                "  Resource                                  Actions",
                "  arn:aws:s3:::amzn-s3-demo-bucket/sales/*  s3:GetObject",
                "",
                "Who may assume lake-writer: only the role before it in the chain",
                "",
                "What lake-writer may do: <known after pulumi up>",
            ],
        );
    });
});
