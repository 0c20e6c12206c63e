import * as pulumi from "@pulumi/pulumi";
import { ElementKind } from "../../permissions/feature";
import { features } from "../../permissions/features";
import { resourceType } from "../../permissions/resource-type";
import { s3Location } from "../../permissions/resources/s3-location";
import { RedshiftPermissions } from "./redshift-permissions";
import { Whole, wholeBucket, wholes } from "./whole-resources";

/**
 * The permissions with plain objects in place of resources: of an aws.s3.Bucket and the like, the properties that its
 * feature has. Whatever else a JavaScript or YAML program gives is passed on, for the rules to name it.
 */
export function plainPermissions<P extends pulumi.Input<RedshiftPermissions> | undefined>(permissions: P): P {
    return within(permissions, (given) => mapRecord(given, plainFeature)) as P;
}

function plainFeature(name: string, list: unknown): unknown {
    const feature = Object.entries(features).find(([known]) => known === name)?.[1];
    return feature === undefined ? list : plainList(list, feature.element, wholes[name] ?? none);
}

const none: Whole = { types: [], lookedUp: [] };

function plainList(list: unknown, kind: ElementKind, whole: Whole): unknown {
    return within(list, (given) =>
        Array.isArray(given) ? Array.from(given as unknown[], (one) => plainElement(one, kind, whole)) : given,
    );
}

function plainElement(element: unknown, kind: ElementKind, whole: Whole): unknown {
    return within(element, (given) =>
        pulumi.Resource.isInstance(given)
            ? plainResource(given, kind, whole)
            : // Where a spectrum database's data lies.
              mapRecord(withoutLookedUp(given, whole), (name, part) =>
                  name === "s3" ? plainList(part, s3Location, wholeBucket) : part,
              ),
    );
}

/** What the resource has of the kind's properties, as a Bucket has no prefix; of one of another type, the type alone. */
function plainResource(resource: pulumi.Resource, { properties }: ElementKind, { types }: Whole): object {
    const type = resourceType(resource) ?? "";
    if (!types.includes(type)) {
        return { __pulumiType: type };
    }
    const names = Object.keys(properties);
    const entries = names.map((name) => [name, (resource as unknown as Record<string, unknown>)[name]] as const);
    return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

/** The element without what a look-up such as getBucket gives besides, where it has what every look-up gives. */
function withoutLookedUp(element: unknown, { lookedUp }: Whole): unknown {
    if (typeof element !== "object" || element === null || !("arn" in element && "id" in element)) {
        return element;
    }
    return Object.fromEntries(Object.entries(element).filter(([name]) => !lookedUp.includes(name)));
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
