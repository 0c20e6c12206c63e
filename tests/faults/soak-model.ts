import { persons, region } from "../engine/warehouse";
import { Deed } from "./soak-changes";
import { Cluster, clusters, usersOf, Wish } from "./soak-wish";

const account = "123456789012";

/** A role, as IAM must have it. */
export interface ModelRole {
    path: string;
    /** One text for each principal with each user: "redshift.amazonaws.com StringEquals arn:…". */
    trust: string[];
    description: string | undefined;
    tags: Record<string, string>;
    maxSessionDuration: number;
    managedPolicyArns: string[];
    /** The text of each; of `permissions`, the buckets. */
    inlinePolicies: Record<string, string>;
}

/** A cluster's list, without what was there before the soak. */
export interface ModelList {
    roleArns: string[];
    defaultRoleArn: string | undefined;
}

export interface World {
    roles: Record<string, ModelRole>;
    lists: Record<Cluster, ModelList>;
}

/** A resource of the program: another identity is another resource, and what else there is to it is changed in place. */
interface ModelResource {
    identity: unknown;
    content?: unknown;
}

/** What the stack is to be like, and what a person has done. */
export class Model {
    /** Resources that are no longer as the stack made them. */
    private drifted: Record<string, "update" | "create"> = {};
    private readonly added: Record<Cluster, string[]> = { one: [], two: [] };
    private readonly defaults: Record<Cluster, string | undefined> = { one: persons, two: persons };
    private before: Wish | undefined;

    /** The steps that lead to the wish, by the name of the resource. */
    public follow(wish: Wish): Record<string, string> {
        const [before, after] = [this.before && resourcesOf(this.before), resourcesOf(wish)];
        const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])];
        const steps = names.map((name) => [name, this.drifted[name] ?? stepOf(before?.[name], after[name])] as const);
        clusters.forEach((cluster) => {
            this.defaults[cluster] = this.nextDefault(cluster, wish);
        });
        this.before = wish;
        this.drifted = {};
        return Object.fromEntries(steps.filter(([, step]) => step !== "same"));
    }

    /** What a person did to the stack. */
    public see(deed: Deed): void {
        const { cluster, associate, defaultRole } = this.wish;
        switch (deed.deed) {
            case "adds":
                this.added[deed.cluster] = [...new Set([...this.added[deed.cluster], arnOf(deed.roleName)])];
                break;
            case "takes the default":
                this.defaults[cluster] = persons;
                if (associate && defaultRole) {
                    this.drifted["load-association"] = "update";
                }
                break;
            case "takes the role out":
                if (associate) {
                    this.drifted["load-association"] = "create";
                    this.defaults[cluster] = defaultRole ? undefined : this.defaults[cluster];
                }
                break;
            case "edits the trust policy":
                this.drifted["load-role"] = "update";
        }
    }

    public world(): World {
        const { wish } = this;
        return {
            roles: { [wish.roleName]: roleOf(wish), ...(wish.second && { second: second() }) },
            lists: { one: this.listOf("one"), two: this.listOf("two") },
        };
    }

    /** What is left once the stack is destroyed. */
    public withoutStack(): World {
        const left = (cluster: Cluster): ModelList => {
            const current = this.defaults[cluster];
            return {
                roleArns: [...this.added[cluster]].sort(),
                defaultRoleArn: current === arnOf(this.wish) ? undefined : current,
            };
        };
        return { roles: {}, lists: { one: left("one"), two: left("two") } };
    }

    private get wish(): Wish {
        if (this.before === undefined) {
            throw new Error("The model follows no wish yet.");
        }
        return this.before;
    }

    private listOf(cluster: Cluster): ModelList {
        const { wish, added } = this;
        const ours = wish.associate && wish.cluster === cluster ? [arnOf(wish)] : [];
        const seconds = wish.second && cluster === "one" ? [arnOf("second")] : [];
        return {
            roleArns: [...ours, ...seconds, ...added[cluster]].sort(),
            defaultRoleArn: this.defaults[cluster],
        };
    }

    /** Ours where it is asked for; nothing where it was ours; else it is left alone. */
    private nextDefault(cluster: Cluster, wish: Wish): string | undefined {
        const current = this.defaults[cluster];
        if (wish.associate && wish.defaultRole && wish.cluster === cluster) {
            return arnOf(wish);
        }
        const wasOurs = this.before !== undefined && current === arnOf(this.before);
        return wasOurs ? undefined : current;
    }
}

/** The role's ARN. */
export function arnOf(role: string | Pick<Wish, "path" | "roleName">): string {
    const { path, roleName } = typeof role === "string" ? { path: "/", roleName: role } : role;
    return `arn:aws:iam::${account}:role${path}${roleName}`;
}

function stepOf(before: ModelResource | undefined, after: ModelResource | undefined): string {
    if (before === undefined || after === undefined) {
        return before === undefined ? "create" : "delete";
    }
    const isSame = (part: keyof ModelResource) => JSON.stringify(before[part]) === JSON.stringify(after[part]);
    if (!isSame("identity")) {
        return "replace";
    }
    return isSame("content") ? "same" : "update";
}

function resourcesOf(wish: Wish): Record<string, ModelResource> {
    const { roleName, path, cluster, description, tags, maxSessionDuration, buckets } = wish;
    const named = (names: Record<string, string>, resource: (value: string) => ModelResource) =>
        Object.fromEntries(Object.entries(names).map(([name, value]) => [`load-${name}`, resource(value)]));
    return {
        load: { identity: "" },
        "load-role": {
            identity: [roleName, path],
            content: [trustOf(wish), description, Object.entries(tags).sort(), maxSessionDuration],
        },
        ...named(wish.managedPolicyArns, (policyArn) => ({ identity: [roleName, policyArn] })),
        ...named(wish.inlinePolicies, (content) => ({ identity: roleName, content })),
        ...(buckets.length > 0 && { "load-permissions": { identity: roleName, content: buckets } }),
        ...(wish.associate && { "load-association": { identity: cluster, content: [arnOf(wish), wish.defaultRole] } }),
        ...(wish.second && { second: { identity: "" }, "second-role": { identity: "" } }),
        ...(wish.second && { "second-association": { identity: "" } }),
    };
}

function roleOf(wish: Wish): ModelRole {
    const { path, description, tags, maxSessionDuration, managedPolicyArns, inlinePolicies, buckets } = wish;
    return {
        path,
        trust: trustOf(wish).sort(),
        description,
        tags,
        maxSessionDuration,
        managedPolicyArns: Object.values(managedPolicyArns).sort(),
        inlinePolicies: { ...inlinePolicies, ...(buckets.length > 0 && { permissions: buckets.join() }) },
    };
}

function second(): ModelRole {
    return {
        path: "/",
        trust: ["redshift.amazonaws.com"],
        description: undefined,
        tags: {},
        maxSessionDuration: 3600,
        managedPolicyArns: [],
        inlinePolicies: {},
    };
}

function trustOf(wish: Wish): string[] {
    const places =
        wish.regions.length === 0
            ? [{ principal: "redshift.amazonaws.com", home: region }]
            : wish.regions.map((home) => ({ principal: `redshift.${home}.amazonaws.com`, home }));
    const granted = usersOf(wish);
    const operator = granted.some(({ patterns }) => patterns.length > 0) ? "StringLike" : "StringEquals";
    const conditions = [
        ...(wish.restrictToAccount ? [`StringEquals aws:SourceAccount ${account}`] : []),
        ...(wish.sourceArns.length > 0 ? [`ArnLike aws:SourceArn ${wish.sourceArns.join()}`] : []),
    ];
    return places.flatMap(({ principal, home }) => {
        const users = granted.flatMap(({ cluster, users: names, patterns }) =>
            [...names, ...patterns].map(
                (name) => `${operator} sts:ExternalId arn:aws:redshift:${home}:${account}:dbuser:${cluster}/${name}`,
            ),
        );
        return (users.length === 0 ? [[]] : users.map((user) => [user])).map((user) =>
            [principal, ...user, ...conditions].join(" "),
        );
    });
}
