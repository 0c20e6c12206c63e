import * as pulumi from "@pulumi/pulumi";
import type { Provider } from "@pulumi/pulumi/provider";
import {
    AssociationCrud,
    AssociationSettings,
    clusterRoleAssociations,
    namespaceRoleAssociations,
    PartialError,
} from "../association";
import { withoutSecrets } from "../components/secrets";
import { Problem } from "../problems/problem";
import { concealedLike, revealed, secretsIn } from "./secrets";
import { Words } from "./words";

type Crud = Required<Pick<Provider, "check" | "diff" | "create" | "read" | "update" | "delete">>;
type Properties = Record<string, unknown>;

const kinds: Partial<Record<string, (settings: AssociationSettings) => AssociationCrud>> = {
    ClusterRoleAssociation: clusterRoleAssociations,
    NamespaceRoleAssociation: namespaceRoleAssociations,
};

/**
 * The associations as resources of the plugin, over the same create, read, update and delete that the dynamic ones of
 * Node.js programs have. `get` reads the plugin's configuration.
 */
export function associations(get: (key: string) => string | undefined, words: Words): Crud {
    const say = (text: string) => words.text(ofPlugin(text));
    const settings = { get, log: (text: string) => void pulumi.log.info(say(text)) };
    const cruds = new Map<string, AssociationCrud>();
    // Made when the first one is asked for: nobody without an association needs a configuration that can be read.
    const crudOf = (urn: string): AssociationCrud => {
        const type = typeOf(urn);
        const crud = cruds.get(type) ?? kinds[type]?.(settings);
        if (crud === undefined) {
            throw new Error(`redshift-iam must be of a version that has the resource ${type}. Upgrade the plugin.`);
        }
        cruds.set(type, crud);
        return crud;
    };
    /** An error is told without a stack trace, and what it leaves in the state keeps its secrets. */
    const attempt = async <T>(wire: Properties, operation: () => Promise<T>): Promise<T> =>
        operation().catch((error: unknown) => {
            const message = say((error as Error).message);
            throw error instanceof PartialError
                ? new PartialError({ name: "", message }, error.id, concealedLike(wire, error.properties))
                : Object.assign(new Error(message), { stack: "" });
        });
    /** A sentence that names its property: with a property beside it, the engine would print the value, a secret too. */
    const failureOf = ({ path, message }: Problem) => {
        const { path: named, reason } = words.problem({ path, message: ofPlugin(message) });
        return { property: "", reason: message.startsWith(path) ? `property ${named} ${reason}` : reason };
    };

    return {
        check: async (urn, _olds, news: Properties) => {
            const given = revealed(news);
            const { inputs, failures } = await attempt(news, async () => crudOf(urn).check(given));
            const problems = failures.map(({ rule, property, reason }) => ({ rule, path: property, message: reason }));
            const told = withoutSecrets(problems, secretsIn(news)).map(failureOf);
            return { inputs: concealedLike(news, inputs), failures: told };
        },
        diff: (_id, urn, olds: Properties, news: Properties) =>
            attempt(news, async () => Promise.resolve(crudOf(urn).diff(revealed(olds), revealed(news)))),
        create: async (urn, inputs: Properties) => {
            const { id, outs } = await attempt(inputs, async () => crudOf(urn).create(revealed(inputs)));
            return { id, outs: concealedLike(inputs, outs) };
        },
        read: async (id, urn, known: Properties) => {
            const { id: found, props } = await attempt(known, async () => crudOf(urn).read(id, revealed(known)));
            // No id means gone.
            return { id: found ?? "", props: concealedLike(known, props) };
        },
        update: async (id, urn, olds: Properties, news: Properties) => {
            const { outs } = await attempt(news, async () => crudOf(urn).update(id, revealed(olds), revealed(news)));
            return { outs: concealedLike(news, outs) };
        },
        delete: (_id, urn, properties: Properties) =>
            attempt(properties, async () => crudOf(urn).delete(revealed(properties))),
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
