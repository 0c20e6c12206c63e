import assert from "node:assert/strict";
import { useAwsEnvironment } from "./environment";
import { Kind, kinds } from "./kinds";
import { association, messageOf, mine, useWorld } from "./world";

/** Whence the Region may come, first the one that counts most. */
const sources: [name: string, region: string][] = [
    ["the association", "eu-west-1"],
    ["aws:region", "eu-west-2"],
    ["AWS_REGION", "eu-west-3"],
    ["AWS_DEFAULT_REGION", "eu-central-1"],
    ["the profile", "eu-north-1"],
];

describe("The Region of an association", () => {
    const world = useWorld();
    const environment = useAwsEnvironment();

    async function check(kind: Kind, given: ReadonlyMap<string, string>) {
        const profilesRegion = given.get("the profile");
        environment.profiles(`[profile production]\n${profilesRegion ? `region = ${profilesRegion}` : ""}\n`);
        const config: Record<string, string> = { "aws:profile": "production" };
        for (const [name, region] of given) {
            const place = name.startsWith("aws:") ? config : name.startsWith("AWS_") ? process.env : {};
            place[name] = region;
        }
        const region = given.get("the association");
        return world()
            .crud(kind, config)
            .check({ ...kind.named, roleArn: mine, region });
    }

    for (const kind of kinds) {
        const unknown = `The ${kind.noun}'s Region is not known. Run pulumi config set aws:region us-east-1, or give the ${kind.noun}'s region.`;

        describe(`with a ${kind.noun}`, () => {
            sources.forEach(([name, region], index) => {
                it(`is that of ${name}, before all that is named after it`, async () => {
                    const { inputs, failures } = await check(kind, new Map(sources.slice(index)));
                    assert.deepEqual([inputs["region"], failures], [region, []]);
                });
            });

            it("is that of AWS_PROFILE where the stack has no profile", async () => {
                environment.profiles("[profile other]\nregion = sa-east-1\n");
                process.env["AWS_PROFILE"] = "other";
                const given = { ...kind.named, roleArn: mine };
                const { inputs } = await world().crud(kind, {}).check(given);
                assert.deepEqual(inputs, { ...given, region: "sa-east-1" });
            });

            it("is asked for where nothing has it", async () => {
                const { failures } = await check(kind, new Map());
                assert.deepEqual(failures, [{ rule: "region.type", property: "region", reason: unknown }]);
            });

            it("is asked for by an import, too", async () => {
                const id = `${kind.id}/${mine}`;
                assert.equal(await messageOf(world().crud(kind, {}).read(id, {})), unknown);
            });

            it("is not taken from an empty text", async () => {
                const empty = new Map([
                    ["aws:region", ""],
                    ["AWS_REGION", ""],
                    ["AWS_DEFAULT_REGION", "eu-central-1"],
                ]);
                const { inputs } = await check(kind, empty);
                assert.equal(inputs["region"], "eu-central-1");
            });

            it("is where it is made", async () => {
                kind.add(world().plane, { region: "eu-west-1" });
                await world()
                    .crud(kind)
                    .create(association(kind, { region: "eu-west-1" }));
                assert(world().plane.calls.every(({ region }) => region === "eu-west-1"));
            });
        });
    }
});
