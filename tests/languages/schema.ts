import { readFileSync } from "node:fs";
import { Described } from "./described/described";
import { schemaFile } from "./sdks";

interface Property {
    $ref?: string;
    items?: Property;
    additionalProperties?: Property;
    description?: string;
}

interface Properties {
    [name: string]: Property;
}

interface Schema {
    provider: { inputProperties?: Properties };
    resources: { [token: string]: { inputProperties: Properties; properties: Properties } };
    types: { [token: string]: { properties: Properties } };
}

/** What an SDK must have, by the schema: each resource, its arguments, and the types of its inputs and of its outputs. */
export function describedInSchema(spelled: (property: string) => string): Described {
    const { provider, resources, types } = JSON.parse(readFileSync(schemaFile, "utf8")) as Schema;
    const propertiesOf = (token: string): Properties => types[token]?.properties ?? {};
    const described = (properties: Properties): Described[string] =>
        Object.fromEntries(
            Object.entries(properties).map(([name, { description = "" }]) => [spelled(name), description]),
        );

    const all = Object.entries(resources);
    const configuration = provider.inputProperties ?? {};
    const inputs = [configuration, ...all.map(([, { inputProperties }]) => inputProperties)];
    const outputs = all.map(([, { properties }]) => properties);
    return Object.fromEntries([
        ["ProviderArgs", described(configuration)],
        ...all.flatMap(([token, { inputProperties, properties }]) => [
            [nameOf(token), described(properties)],
            [`${nameOf(token)}Args`, described(inputProperties)],
        ]),
        ...reached(inputs, propertiesOf).map((token) => [`${nameOf(token)}Args`, described(propertiesOf(token))]),
        ...reached(outputs, propertiesOf).map((token) => [nameOf(token), described(propertiesOf(token))]),
    ]) as Described;
}

/** The types that properties lead to, themselves or by those of their types. */
function reached(from: readonly Properties[], propertiesOf: (token: string) => Properties): string[] {
    const tokens = new Set(from.flatMap(typesOf));
    // The loop goes on to what is added in it.
    for (const token of tokens) {
        for (const further of typesOf(propertiesOf(token))) {
            tokens.add(further);
        }
    }
    return [...tokens];
}

function typesOf(properties: Properties): string[] {
    const typesIn = ({ $ref, items, additionalProperties }: Property): string[] => [
        ...($ref === undefined ? [] : [$ref.replace("#/types/", "")]),
        ...[items, additionalProperties].flatMap((inner) => (inner === undefined ? [] : typesIn(inner))),
    ];
    return Object.values(properties).flatMap(typesIn);
}

function nameOf(token: string): string {
    return token.split(":").pop() ?? token;
}
