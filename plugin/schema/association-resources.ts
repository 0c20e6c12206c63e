/* The resources that are no component: what Pulumi's analyser of components does not see. */

/** No output: in Python, a value with an `update` is no proper dict. */
const timeouts = {
    $ref: "#/types/redshift-iam:index:RedshiftAssociationTimeouts",
    description:
        "How long to wait for AWS. It stands in for Pulumi's option customTimeouts, which does not reach this resource. Default: 600 seconds each.",
};

export const associationResources = {
    "redshift-iam:index:ClusterRoleAssociation": association(
        "cluster",
        {
            clusterIdentifier: text(
                "The cluster's identifier: 1 to 63 lower-case letters, digits and hyphens. Changing it replaces the association.",
            ),
        },
        "Associates a role that is there already with a cluster: for the clusters of `grants`, for a cluster in another Region, or for a role that is made elsewhere. It adds and removes this one role, and leaves all others alone. A role that is in the list already is taken over.",
    ),
    "redshift-iam:index:NamespaceRoleAssociation": association(
        "namespace",
        {
            namespaceName: text(
                "The namespace's name: 3 to 64 lower-case letters, digits and hyphens. Changing it replaces the association.",
            ),
        },
        "Associates a role that is there already with a Serverless namespace. It adds and removes this one role, and leaves all others alone, though AWS only takes whole lists there. The role must let `redshift-serverless.amazonaws.com` assume it: a RedshiftRole with `namespace` does. A role that is in the list already is taken over.",
    ),
};

export const associationTypes = {
    "redshift-iam:index:RedshiftAssociationTimeouts": {
        type: "object",
        description: "How long an association waits for AWS.",
        properties: { create: seconds("create"), update: seconds("update"), delete: seconds("delete") },
    },
};

function association(noun: string, place: object, description: string) {
    const properties = { ...place, ...ofEvery(noun) };
    const required = [...Object.keys(place), "roleArn"];
    return {
        description,
        inputProperties: { ...properties, timeouts },
        requiredInputs: required,
        properties,
        required: [...required, "region", "defaultRole"],
    };
}

function ofEvery(noun: string) {
    return {
        roleArn: text(
            `ARN of a role of the ${noun}'s own account. Take a RedshiftRole's \`readyArn\`. Changed in place: the new role first, then the old one goes. As an output, it is there once the association is in sync.`,
        ),
        region: text(
            `The Region the ${noun} is in. Default: \`redshift-iam:region\` of the stack's configuration, else that of the environment. Changing it replaces the association.`,
        ),
        defaultRole: {
            type: "boolean",
            description: `Makes the role the ${noun}'s default, for \`IAM_ROLE default\`. Default: false, the default is left alone. Going back from true to false clears it if it is still this role.`,
        },
        connection: {
            $ref: "#/types/redshift-iam:index:RedshiftConnection",
            description:
                "Whose credentials to call AWS with. Default: those of the stack's configuration of `redshift-iam`, else the AWS SDK's default chain.",
        },
    };
}

function text(description: string) {
    return { type: "string", description };
}

function seconds(operation: string) {
    return { type: "integer", description: `Seconds after which to give up the ${operation}. Default: 600.` };
}
