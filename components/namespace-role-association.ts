import * as pulumi from "@pulumi/pulumi";
import { namespaceRoleAssociationProblems } from "../association/rules/namespace-role-association-problems";
import { isRecord } from "../problems/is-record";
import { Namespace } from "../trust";
import { trustWarnings } from "../trust/trust-warnings";
import { associationRules } from "./association-rules";
import { check, Rules } from "./check";
import { NamespaceRoleAssociationArgs } from "./namespace-role-association-args";
import { namespaceOf } from "./plain-handle";
import { sharedNamespaceAssociation } from "./shared-association";

/**
 * Associates a role that is there already with a Serverless namespace. It adds and removes this one role, and leaves all
 * others alone, though AWS only takes whole lists there. The role must let `redshift-serverless.amazonaws.com` assume
 * it: a RedshiftRole with `namespace` does.
 *
 * ```ts
 * new NamespaceRoleAssociation("analytics", { namespace: { namespaceName: "analytics" }, roleArn: role.readyArn });
 * ```
 */
export class NamespaceRoleAssociation extends pulumi.ComponentResource {
    /** The role's ARN, once the association is in sync. */
    public readonly readyArn: pulumi.Output<string>;

    public constructor(name: string, args: NamespaceRoleAssociationArgs, opts?: pulumi.ComponentResourceOptions) {
        super("redshift-iam:index:NamespaceRoleAssociation", name, {}, opts);
        const checked = check(
            this,
            `NamespaceRoleAssociation "${name}"`,
            withPlainNamespace(args),
            rulesOf(this, opts),
        );

        const { namespace, roleArn, ...given } = checked.args;
        const arn = checked.gated(pulumi.output(roleArn));
        const association = sharedNamespaceAssociation(
            `${name}-association`,
            namespace,
            { ...given, roleArn: arn },
            { parent: this, customTimeouts: opts?.customTimeouts },
        );

        this.readyArn = pulumi.all([arn, association.id]).apply(([readyArn]) => readyArn);
        this.registerOutputs({ readyArn: this.readyArn });
    }
}

function rulesOf(component: pulumi.Resource, opts?: pulumi.ComponentResourceOptions): Rules {
    return associationRules(component, opts, namespaceRoleAssociationProblems, ({ namespace }) =>
        trustWarnings({ namespace: namespace as Namespace }),
    );
}

function withPlainNamespace(args: NamespaceRoleAssociationArgs): NamespaceRoleAssociationArgs {
    const given: unknown = args;
    return isRecord(given) ? { ...args, namespace: namespaceOf(args.namespace) } : args;
}
