import { AssumeRole } from "../aws/aws-config";
import { isRecord } from "../../problems/is-record";
import { ListKind, listProblems } from "../../problems/list-rules";
import { notYetKnown } from "../../problems/not-yet-known";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { textProblems } from "../../problems/text-rules";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { roleArn } from "../../role/role-arn";
import { isShared } from "./mode-problems";

/** What can be seen of the AWS provider that the other resources of a component are made by. */
export interface SeenProvider {
    /** Whether it is an explicit aws.Provider. Only Pulumi's aws plugin can read the credentials of one. */
    isExplicit: boolean;
    profile?: unknown;
    /** The profile of the stack's configuration, else of the environment. */
    stackProfile?: unknown;
    /** What chooses the credentials in the stack's configuration, and that a plugin is not told. */
    unreadConfig?: string | undefined;
    /** A service whose endpoint the stack's configuration has, and that a plugin is not told. */
    unreadEndpoint?: string | undefined;
}

const example = '{ profile: "production" }';

/** The problems of a connection by itself, and beside the AWS provider that is used for all else. */
export function connectionProblems(
    path: string,
    connection: unknown,
    mode: unknown,
    provider: SeenProvider,
): Problem[] {
    return [...endpointProblems(path, mode, provider), ...credentialProblems(path, connection, mode, provider)];
}

function endpointProblems(path: string, mode: unknown, { unreadEndpoint }: SeenProvider): Problem[] {
    if (unreadEndpoint === undefined || !isShared(mode)) {
        return [];
    }
    return [
        problem({
            rule: "connection.endpoints",
            path,
            must: "come with redshift-iam:endpoints beside aws:endpoints, which the plugin is not told of",
            got: "none",
            fix: `Set it to the same: pulumi config set --path 'redshift-iam:endpoints[0].${unreadEndpoint}', and so on.`,
        }),
    ];
}

function credentialProblems(path: string, connection: unknown, mode: unknown, provider: SeenProvider): Problem[] {
    if (connection === notYetKnown) {
        return [];
    }
    if (connection === undefined) {
        return isShared(mode) ? withoutConnection(path, provider) : [];
    }
    if (!isRecord(connection)) {
        const fix = `Write ${example}.`;
        return [problem({ rule: "connection.type", path, must: "be a connection", got: show(connection), fix })];
    }
    const secrets = secretProblems(path, connection);
    if (secrets.length > 0) {
        return secrets;
    }
    return [
        ...(mode === "exclusive" ? [beside(path, connection)] : []),
        ...partProblems(path, connection),
        ...profileProblems(path, connection, provider),
    ];
}

function partProblems(path: string, connection: Record<string, unknown>): Problem[] {
    const { profile, assumeRoles } = connection;
    return [
        ...unknownNameProblems(path, connection, ["profile", "assumeRoles"]),
        ...(profile === undefined ? [] : textProblems(`${path}.profile`, profile, profileName)),
        ...listProblems(`${path}.assumeRoles`, assumeRoles, assumeRoleList, assumeRoleProblems),
    ];
}

/** Credentials as the AWS provider and the AWS SDK name them. No message shows one. */
const secretNames = ["accessKey", "accessKeyId", "secretKey", "secretAccessKey", "token", "sessionToken"];

function secretProblems(path: string, connection: Record<string, unknown>): Problem[] {
    return secretNames
        .filter((name) => connection[name] !== undefined)
        .map((name) =>
            problem({
                rule: "connection.secret",
                path: `${path}.${name}`,
                must: "be left out, since the state keeps a connection",
                got: "a value that is not shown",
                fix: `Write ${example}, or keep it in the stack's configuration: pulumi config set --secret aws:secretKey, and so on.`,
            }),
        );
}

const profileName = { id: "connection.profile", name: "a profile's name", example: "production", rules: [] };

const assumeRoleList: ListKind = {
    id: "connection.assumeRoles",
    name: "a list of roles to assume",
    example: `{ roleArn: ${show(roleArn.example)} }`,
    ifEmpty: "Leave assumeRoles out where no role is to be assumed.",
};

/** As the stack's configuration has them, and the arguments of a component in part. */
const assumeRoleNames = [
    "roleArn",
    "sessionName",
    "externalId",
    "duration",
    "policy",
    "policyArns",
    "sourceIdentity",
    "tags",
    "transitiveTagKeys",
] as const satisfies readonly (keyof AssumeRole)[];

function assumeRoleProblems(path: string, assumeRole: unknown): Problem[] {
    if (assumeRole === notYetKnown) {
        return [];
    }
    if (!isRecord(assumeRole)) {
        const fix = `Write ${assumeRoleList.example}.`;
        const must = "be a role to assume";
        return [problem({ rule: "connection.assumeRole.type", path, must, got: show(assumeRole), fix })];
    }
    return [
        ...unknownNameProblems(path, assumeRole, assumeRoleNames),
        ...textProblems(`${path}.roleArn`, assumeRole["roleArn"], roleArn),
    ];
}

function withoutConnection(path: string, { isExplicit, unreadConfig }: SeenProvider): Problem[] {
    if (isExplicit) {
        return [missing(path)];
    }
    return unreadConfig === undefined ? [] : [unread(path, unreadConfig)];
}

function unread(path: string, key: string): Problem {
    const [, name = ""] = key.split(":");
    return problem({
        rule: "connection.unread",
        path,
        must: `be given beside ${key}, which the plugin is not told of`,
        got: "nothing",
        fix: `Write ${example}, or set the plugin's own: pulumi config set --secret redshift-iam:${name}, and so on.`,
    });
}

function missing(path: string): Problem {
    return problem({
        rule: "connection.missing",
        path,
        must: "be given beside an explicit aws.Provider, whose credentials nobody but that provider can read",
        got: "nothing",
        fix: `Write what the provider has, such as ${example}, or {} where the stack's own configuration leads to the same account.`,
    });
}

function beside(path: string, connection: unknown): Problem {
    return problem({
        rule: "connection.mode",
        path,
        must: 'be left out where the mode is "exclusive", which the AWS provider does',
        got: show(connection),
        fix: "Give the component that provider.",
    });
}

/** A profile that the connection has itself may be another one of the same account: AWS tells when it is not. */
function profileProblems(path: string, connection: Record<string, unknown>, provider: SeenProvider): Problem[] {
    const isOwn = connection["profile"] !== undefined || connection["assumeRoles"] !== undefined;
    if (isOwn || typeof provider.profile !== "string" || provider.profile === provider.stackProfile) {
        return [];
    }
    return [
        problem({
            rule: "connection.provider",
            path: `${path}.profile`,
            must: `be ${show(provider.profile)}, as the explicit aws.Provider has it`,
            got:
                provider.stackProfile === undefined
                    ? "nothing"
                    : `nothing, and the stack's aws:profile is ${show(provider.stackProfile)}`,
            fix: "The role could be made in one account and associated in another: give the profile to use.",
        }),
    ];
}
