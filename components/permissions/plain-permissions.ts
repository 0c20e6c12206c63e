import * as pulumi from "@pulumi/pulumi";
import { features } from "../../permissions/features";
import { s3Location } from "../../permissions/resources/s3-location";
import { RedshiftPermissions } from "./redshift-permissions";

/**
 * The permissions with plain objects in place of resources: of an aws.s3.Bucket and the like, the properties that its
 * feature has. Whatever else a JavaScript or YAML program gives is passed on, for the rules to name it.
 */
export function plainPermissions<P extends pulumi.Input<RedshiftPermissions> | undefined>(permissions: P): P {
    return within(permissions, (given) => mapRecord(given, plainFeature)) as P;
}

function plainFeature(name: string, list: unknown): unknown {
    const feature = Object.entries(features).find(([known]) => known === name)?.[1];
    return feature === undefined ? list : plainList(list, Object.keys(feature.element.properties));
}

function plainList(list: unknown, names: readonly string[]): unknown {
    return within(list, (given) =>
        Array.isArray(given) ? Array.from(given as unknown[], (one) => plainElement(one, names)) : given,
    );
}

function plainElement(element: unknown, names: readonly string[]): unknown {
    return within(element, (given) =>
        isWhole(given)
            ? propertiesOf(given, names)
            : // Where a spectrum database's data lies.
              mapRecord(given, (name, part) =>
                  name === "s3" ? plainList(part, Object.keys(s3Location.properties)) : part,
              ),
    );
}

/** Whether it is a resource, or all that a look-up such as getBucket gives of one, and not made for the feature. */
function isWhole(given: unknown): given is object {
    const isLookedUp = typeof given === "object" && given !== null && "arn" in given && "id" in given;
    return pulumi.Resource.isInstance(given) || isLookedUp;
}

/** What the resource has of them: a Bucket has no prefix. */
function propertiesOf(resource: object, names: readonly string[]): object {
    const entries = names.map((name) => [name, (resource as Record<string, unknown>)[name]] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** Maps what is there at once, and of an Output or a promise what it becomes. */
function within(value: unknown, map: (value: unknown) => unknown): unknown {
    if (pulumi.Output.isInstance(value) || value instanceof Promise) {
        const later: pulumi.OutputInstance<unknown> = pulumi.output(value as object);
        return later.apply(map);
    }
    return map(value);
}

function mapRecord(value: unknown, map: (name: string, part: unknown) => unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value) || pulumi.Resource.isInstance(value)) {
        return value;
    }
    return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, map(name, part)]));
}
