import assert from "node:assert/strict";
import { Table } from "@pulumi/aws/dynamodb";
import { Stream } from "@pulumi/aws/kinesis";
import { Bucket } from "@pulumi/aws/s3";
import * as pulumi from "@pulumi/pulumi";
import { plainPermissions } from "../../../components/permissions/plain-permissions";
import { RedshiftPermissions } from "../../../components/permissions/redshift-permissions";
import { permissionsProblems } from "../../../permissions/permissions-problems";
import { deepFreeze } from "../../deep-freeze";
import { deploy } from "../../mocks/deploy";

/** What the permissions turn out to be once every Output resolves, and their names right away. */
async function settled(permissions: () => unknown): Promise<{ now: unknown; later: unknown }> {
    const seen: { now?: unknown; later?: unknown } = {};
    const { errors } = await deploy(
        () => {
            const plain = plainPermissions(permissions() as RedshiftPermissions);
            seen.now = plain;
            pulumi.output(plain as object).apply((value) => (seen.later = value));
        },
        {
            computed: (_type, name) => ({
                name: `${name}-name`,
                bucket: `${name}-name`,
                arn: "arn",
                region: "us-west-2",
            }),
        },
    );
    assert.deepEqual(errors, []);
    return { now: seen.now, later: seen.later };
}

describe("plainPermissions", () => {
    it("takes of a bucket its name alone, and leaves out what it does not have", async () => {
        const { now, later } = await settled(() => ({ copyFromS3: [new Bucket("b")], unloadToS3: [new Bucket("u")] }));
        assert.deepEqual(Object.keys((now as { copyFromS3: [object] }).copyFromS3[0]), ["bucket"]);
        assert.deepEqual(later, { copyFromS3: [{ bucket: "b-name" }], unloadToS3: [{ bucket: "u-name" }] });
    });

    it("takes of a table and a stream the Region too", async () => {
        const attributes = [{ name: "id", type: "S" }];
        const { later } = await settled(() => ({
            copyFromDynamoDb: [new Table("t", { attributes, hashKey: "id" })],
            kinesisStreaming: [new Stream("s")],
        }));
        assert.deepEqual(later, {
            copyFromDynamoDb: [{ name: "t-name", region: "us-west-2" }],
            kinesisStreaming: [{ name: "s-name", region: "us-west-2" }],
        });
    });

    it("takes a bucket where the data of external tables lies", async () => {
        const { later } = await settled(() => ({
            spectrum: [{ database: "d", tables: ["t"], s3: [new Bucket("b"), { bucket: "c", prefix: "p/" }] }],
        }));
        assert.deepEqual(later, {
            spectrum: [{ database: "d", tables: ["t"], s3: [{ bucket: "b-name" }, { bucket: "c", prefix: "p/" }] }],
        });
    });

    it("takes resources out of Outputs and promises, at every depth", async () => {
        const { later } = await settled(() => ({
            copyFromS3: pulumi.output([new Bucket("a"), { bucket: pulumi.output("xyz") }]),
            unloadToS3: [pulumi.output(new Bucket("b"))],
            autoCopy: Promise.resolve([Promise.resolve(new Bucket("c"))]),
            spectrum: [
                pulumi.output({ database: "d", tables: ["t"], s3: pulumi.output([pulumi.output(new Bucket("e"))]) }),
            ],
        }));
        const expected = {
            copyFromS3: [{ bucket: "a-name" }, { bucket: "xyz" }],
            unloadToS3: [{ bucket: "b-name" }],
            autoCopy: [{ bucket: "c-name" }],
            spectrum: [{ database: "d", tables: ["t"], s3: [{ bucket: "e-name" }] }],
        };
        assert.deepEqual(later, expected);
        assert.deepEqual(permissionsProblems("permissions", later), []);
    });

    it("takes permissions that are an Output themselves", async () => {
        const { later } = await settled(() => pulumi.output({ copyFromS3: [new Bucket("b")] }));
        assert.deepEqual(later, { copyFromS3: [{ bucket: "b-name" }] });
    });

    it("takes what a look-up gives of a bucket, with all its other properties", async () => {
        const lookedUp = { arn: "arn:aws:s3:::b", bucket: "b", hostedZoneId: "Z", id: "b", region: "us-west-2" };
        const { later } = await settled(() => ({ copyFromS3: [pulumi.output(lookedUp)] }));
        assert.deepEqual(later, { copyFromS3: [{ bucket: "b" }] });
    });

    it("passes on whatever else a JavaScript program gives, for the rules to name it", () => {
        const odd = {
            copyFromS3: "b",
            unloadToS3: [5, null, "b"],
            spectrum: [{ s3: "b" }],
            copyFromS4: [{}],
            bedrock: {},
        };
        assert.deepEqual(plainPermissions(deepFreeze(odd) as unknown as RedshiftPermissions), odd);
        for (const value of [undefined, null, 5, "copyFromS3", ["b"]]) {
            const plain: unknown = plainPermissions(value as unknown as RedshiftPermissions);
            assert.equal(plain, value);
        }
    });
});
