import fc from "fast-check";
import { Permissions } from "../../../permissions/permissions";

const bucket = fc.constantFrom("b1", "b2", "b3");
const prefix = fc.constantFrom("p/", "q/", "p/q/");
const kmsKeyArn = fc.constantFrom("1", "2").map((id) => `arn:aws:kms:us-east-1:123456789012:key/${id}`);
const region = fc.constantFrom("us-east-1", "eu-west-1");
const few = { minLength: 1, maxLength: 3 };

const location = fc.record({ bucket, prefix, kmsKeyArn }, { requiredKeys: ["bucket"] });
const target = fc.record({ bucket, prefix, kmsKeyArn, cleanPath: fc.boolean() }, { requiredKeys: ["bucket"] });
const catalog = {
    database: fc.constantFrom("d1", "d2"),
    tables: fc.array(fc.constantFrom("t1", "t2", "*"), few),
    region,
};
const database = fc.record(
    { ...catalog, s3: fc.array(location, few), readWrite: fc.boolean(), catalogKmsKeyArn: kmsKeyArn },
    { requiredKeys: ["database", "tables", "s3"] },
);
const name = fc.constantFrom("n1", "n2");
const named = fc.record({ name, region }, { requiredKeys: ["name"] });
const namedWithKey = fc.record({ name, region, kmsKeyArn }, { requiredKeys: ["name"] });

/** Permissions without a problem, so few different things in them that features often meet on one. */
export const anyPermissions: fc.Arbitrary<Permissions> = fc.record(
    {
        copyFromS3: fc.array(location, few),
        copyFromDynamoDb: fc.array(namedWithKey, few),
        unloadToS3: fc.array(target, few),
        autoCopy: fc.array(location, few),
        spectrum: fc.array(database, few),
        lakeFormation: fc.array(
            fc.record({ ...catalog, catalogKmsKeyArn: kmsKeyArn }, { requiredKeys: ["database", "tables"] }),
            few,
        ),
        lambdaUdf: fc.array(named, few),
        kinesisStreaming: fc.array(namedWithKey, few),
        machineLearning: fc.array(fc.record({ bucket, kmsKeyArn }, { requiredKeys: ["bucket"] }), few),
    },
    { requiredKeys: [] },
);
