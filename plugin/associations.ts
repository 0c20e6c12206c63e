import * as pulumi from "@pulumi/pulumi";
import type { Provider } from "@pulumi/pulumi/provider";
import { AssociationCrud, clusterRoleAssociations, namespaceRoleAssociations, PartialError } from "../association";
import { concealedLike, revealed } from "./secrets";
import { Words } from "./words";

type Crud = Required<Pick<Provider, "check" | "diff" | "create" | "read" | "update" | "delete">>;
type Properties = Record<string, unknown>;

/**
 * The associations as resources of the plugin, over the same create, read, update and delete that the dynamic ones of
 * Node.js programs have. `get` reads the plugin's configuration.
 */
export function associations(get: (key: string) => string | undefined, words: Words): Crud {
    const say = (text: string) => words.text(ofPlugin(text));
    const settings = { get, log: (text: string) => void pulumi.log.info(say(text)) };
    const cruds: Record<string, AssociationCrud> = {
        ClusterRoleAssociation: clusterRoleAssociations(settings),
        NamespaceRoleAssociation: namespaceRoleAssociations(settings),
    };
    const crudOf = (urn: string): AssociationCrud => {
        const type = typeOf(urn);
        const crud = cruds[type];
        if (crud === undefined) {
            throw new Error(`redshift-iam must be of a version that has the resource ${type}. Upgrade the plugin.`);
        }
        return crud;
    };
    /** Its secrets stay secret, and it is told without a stack trace. */
    const rejectWith = (wire: Properties) => (error: unknown) => {
        const message = say((error as Error).message);
        throw error instanceof PartialError
            ? new PartialError({ name: "", message }, error.id, concealedLike(wire, error.properties))
            : Object.assign(new Error(message), { stack: "" });
    };

    return {
        check: async (urn, _olds, news: Properties) => {
            const { inputs, failures } = await crudOf(urn).check(revealed(news));
            const errors = words.errorsOf(
                failures.map(({ property, reason }) => ({ path: property, message: say(reason) })),
            );
            return {
                inputs: concealedLike(news, inputs),
                failures: errors.map(({ propertyPath, reason }) => ({ property: propertyPath, reason })),
            };
        },
        diff: (_id, urn, olds: Properties, news: Properties) =>
            Promise.resolve(crudOf(urn).diff(revealed(olds), revealed(news))),
        create: async (urn, inputs: Properties) => {
            const { id, outs } = await crudOf(urn).create(revealed(inputs)).catch(rejectWith(inputs));
            return { id, outs: concealedLike(inputs, outs) };
        },
        read: async (id, urn, known: Properties) => {
            const { id: found, props } = await crudOf(urn).read(id, revealed(known)).catch(rejectWith(known));
            // No id means gone.
            return { id: found ?? "", props: concealedLike(known, props) };
        },
        update: async (id, urn, olds: Properties, news: Properties) => {
            const { outs } = await crudOf(urn).update(id, revealed(olds), revealed(news)).catch(rejectWith(news));
            return { outs: concealedLike(news, outs) };
        },
        delete: (_id, urn, properties: Properties) =>
            crudOf(urn).delete(revealed(properties)).catch(rejectWith(properties)),
    };
}

/** `ClusterRoleAssociation` of `urn:pulumi:dev::shop::…$redshift-iam:index:ClusterRoleAssociation::reporting`. */
function typeOf(urn: string): string {
    const [, , types = ""] = urn.split("::");
    return types.slice(types.lastIndexOf(":") + 1);
}

/** What the core calls by the name of the AWS provider's configuration is the plugin's own here. */
function ofPlugin(text: string): string {
    return text.replace(
        /\baws:(?=region|profile|accessKey|secretKey|token|assumeRole|endpoints|shared)/g,
        "redshift-iam:",
    );
}
