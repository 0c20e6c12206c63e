import assert from "node:assert/strict";
import fc from "fast-check";
import { handOver, Link } from "../../../chain/hand-over";
import { deepFreeze } from "../../deep-freeze";

const uniqueId = fc.option(
    fc.stringMatching(/^[A-Z0-9]{17}$/).map((text) => `AROA${text}`),
    { nil: undefined },
);
const chain: fc.Arbitrary<Link[]> = fc.array(
    fc.record({
        arn: fc.stringMatching(/^[\w+=,.@-]{1,64}$/).map((name) => `arn:aws:iam::123456789012:role/${name}`),
        uniqueId,
        writesPermission: fc.boolean(),
        writesTrust: fc.boolean(),
    }),
    { minLength: 2, maxLength: 10 },
);

function statementOf(policy: string): unknown {
    const { Version, Statement } = JSON.parse(policy) as { Version: string; Statement: unknown[] };
    assert.deepEqual([Version, Statement.length], ["2012-10-17", 1]);
    return Statement[0];
}

describe("handOver", () => {
    it("has for each role what is not written here and no more, about exactly its neighbours", () => {
        fc.assert(
            fc.property(chain, (links) => {
                const left = handOver(deepFreeze(links));
                const expected = links
                    .map(({ arn, writesPermission, writesTrust }, index) => {
                        const [previous, next] = [links[index - 1], links[index + 1]];
                        return {
                            roleArn: arn,
                            trust: writesTrust
                                ? undefined
                                : previous && {
                                      ...(previous.uniqueId === undefined ? {} : { Sid: previous.uniqueId }),
                                      Effect: "Allow",
                                      Principal: { AWS: previous.arn },
                                      Action: "sts:AssumeRole",
                                  },
                            permission: writesPermission
                                ? undefined
                                : next && { Effect: "Allow", Action: "sts:AssumeRole", Resource: next.arn },
                        };
                    })
                    .filter(({ trust, permission }) => trust !== undefined || permission !== undefined);
                assert.deepEqual(
                    left.map(({ roleArn, trustPolicy, permissionsPolicy }) => ({
                        roleArn,
                        trust: trustPolicy && statementOf(trustPolicy),
                        permission: permissionsPolicy && statementOf(permissionsPolicy),
                    })),
                    expected,
                );
            }),
        );
    });

    it("leaves the Sid out where a test's mocks have no id", () => {
        const role = { writesPermission: true, writesTrust: false };
        const links = [
            { ...role, arn: "arn:aws:iam::123456789012:role/a", uniqueId: null },
            { ...role, arn: "arn:aws:iam::123456789012:role/b", uniqueId: "" },
            { ...role, arn: "arn:aws:iam::123456789012:role/c" },
        ];
        assert.deepEqual(handOver(links), [
            {
                roleArn: "arn:aws:iam::123456789012:role/b",
                trustPolicy:
                    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/a"},"Action":"sts:AssumeRole"}]}',
            },
            {
                roleArn: "arn:aws:iam::123456789012:role/c",
                trustPolicy:
                    '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/b"},"Action":"sts:AssumeRole"}]}',
            },
        ]);
    });
});
