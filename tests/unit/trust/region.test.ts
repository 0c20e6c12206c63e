import assert from "node:assert/strict";
import { isKnownRegion, isRegionShaped, partitionOf, regionIn } from "../../../trust/region";

/** aws-facts, from the AWS SDK's partitions.json and endpoints.json. */
const regionsByPartition: Record<string, string> = {
    aws: "af-south-1 ap-east-2 ap-southeast-7 ca-west-1 eu-central-2 il-central-1 me-central-1 mx-central-1 sa-east-1 us-west-2",
    "aws-cn": "cn-north-1 cn-northwest-1",
    "aws-us-gov": "us-gov-east-1 us-gov-west-1",
    "aws-iso": "us-iso-east-1 us-iso-west-1",
    "aws-iso-b": "us-isob-east-1 us-isob-west-1",
    "aws-iso-e": "eu-isoe-west-1",
    "aws-iso-f": "us-isof-east-1 us-isof-south-1",
    "aws-eusc": "eusc-de-east-1",
};

describe("Regions", () => {
    for (const [partition, regions] of Object.entries(regionsByPartition)) {
        it(`of the partition ${partition} are known, well-formed and placed there`, () => {
            for (const region of regions.split(" ")) {
                assert.equal(partitionOf(region), partition, region);
                assert.ok(isKnownRegion(region), region);
                assert.ok(isRegionShaped(region), region);
            }
        });
    }

    it("that AWS may add are well-formed, and not known", () => {
        for (const region of ["us-north-9", "nz-south-1", "ap-southeast-12"]) {
            assert.ok(isRegionShaped(region), region);
            assert.ok(!isKnownRegion(region), region);
        }
    });

    it("have a name", () => {
        assert.ok(!isRegionShaped(""));
        assert.ok(!isKnownRegion(""));
    });

    it("are found in other things that people type", () => {
        for (const text of [
            "us-east-1a",
            "redshift.us-east-1.amazonaws.com",
            "US_EAST_1",
            "arn:aws:redshift:us-east-1:1:x",
        ]) {
            assert.equal(regionIn(text), "us-east-1", text);
        }
        assert.equal(regionIn("Ohio"), undefined);
    });
});
