import assert from "node:assert/strict";
import { breakingChanges, mayBreak, Schema } from "../../../plugin/schema/breaking-changes";

const before: Schema = {
    version: "1.2.3",
    resources: {
        "p:index:Role": {
            isComponent: true,
            inputProperties: {
                users: { type: "array", items: { type: "string" } },
                cluster: { $ref: "#/types/p:index:Cluster", plain: true },
            },
            requiredInputs: ["users"],
            properties: {
                arn: { type: "string" },
                policy: { type: "string" },
                texts: { type: "array", items: { $ref: "#/types/p:index:Texts" } },
            },
            required: ["arn"],
        },
    },
    config: { variables: { profile: { type: "string" } } },
    types: {
        "p:index:Texts": { properties: { grant: { type: "string" } }, required: ["grant"] },
        "p:index:Cluster": { properties: { id: { type: "string" }, region: { type: "string" } }, required: ["id"] },
    },
};

/** The schema before, with one thing changed. */
function changed(change: (schema: Schema) => void): Schema {
    const after = structuredClone(before);
    change(after);
    return after;
}

const role = "p:index:Role";
const cluster = "p:index:Cluster";

describe("A change of the schema", () => {
    it("breaks nothing where it only adds", () => {
        const after = changed(({ resources, types }) => {
            resources["p:index:Chain"] = { inputProperties: {}, properties: {} };
            Object.assign(resources[role]?.inputProperties ?? {}, { regions: { type: "string" } });
            Object.assign(resources[role] ?? {}, { required: ["arn", "policy"] });
            Object.assign(types[cluster] ?? {}, { required: [] });
            Object.assign(types[cluster]?.properties ?? {}, { name: { type: "string" } });
        });
        assert.deepEqual(breakingChanges(before, after), []);
    });

    const breaks: [string, (schema: Schema) => void, string[]][] = [
        ["a resource that is gone", ({ resources }) => Reflect.deleteProperty(resources, role), [`${role} is gone.`]],
        ["a type that is gone", ({ types }) => Reflect.deleteProperty(types, cluster), [`${cluster} is gone.`]],
        [
            "an input that is gone",
            ({ resources }) => delete resources[role]?.inputProperties["cluster"],
            [`${role} input cluster is gone.`],
        ],
        [
            "an input of another type inside",
            ({ resources }) =>
                Object.assign(resources[role]?.inputProperties ?? {}, {
                    users: { type: "array", items: { type: "number" } },
                }),
            [`${role} input users was array of string and is array of number.`],
        ],
        [
            "an input that may be no Output any more",
            ({ resources }) => Object.assign(resources[role]?.inputProperties["users"] ?? {}, { plain: true }),
            [`${role} input users was array of string and is plain array of string.`],
        ],
        [
            "an input that is required now",
            ({ resources }) => resources[role]?.requiredInputs?.push("cluster"),
            [`${role} input cluster is required.`],
        ],
        [
            "an output that is gone",
            ({ resources }) => delete resources[role]?.properties["policy"],
            [`${role} output policy is gone.`],
        ],
        [
            "an output that may be missing now",
            ({ resources }) => resources[role]?.required?.pop(),
            [`${role} output arn may be missing.`],
        ],
        [
            "a component that is a custom resource now",
            ({ resources }) => delete resources[role]?.isComponent,
            [`${role} was a component and is a custom resource.`],
        ],
        [
            "a field of a type that is of another type",
            ({ types }) => Object.assign(types[cluster]?.properties["id"] ?? {}, { type: "integer" }),
            [`${cluster} id was string and is integer.`],
        ],
        [
            "a field of an output's type that may be missing now",
            ({ types }) => types["p:index:Texts"]?.required?.pop(),
            ["p:index:Texts grant may be missing."],
        ],
        [
            "a key of the configuration that is gone",
            ({ config }) => Reflect.deleteProperty(config.variables, "profile"),
            ["configuration profile is gone."],
        ],
        [
            "a field of a type that is required now",
            ({ types }) => types[cluster]?.required?.push("region"),
            [`${cluster} region is required.`],
        ],
    ];
    for (const [what, change, told] of breaks) {
        it(`breaks programs by ${what}`, () => {
            assert.deepEqual(breakingChanges(before, changed(change)), told);
        });
    }

    for (const [was, is, may] of [
        ["1.2.3", "2.0.0", true],
        ["1.2.3", "1.3.0", false],
        ["0.1.0", "0.2.0", true],
        ["0.1.0", "0.1.1", false],
        ["0.9.0", "1.0.0", true],
        ["0.1.0", "0.1.0", false],
        ["1.2.3", "2.0.0-alpha.1", true],
        ["2.0.0", "1.9.0", false],
    ] as const) {
        it(`may ${may ? "" : "not "}break programs from ${was} to ${is}`, () => {
            assert.equal(mayBreak(was, is), may);
        });
    }
});
