import { NamedAssumer } from "../../../../../cli/explain/named-assumer";
import { Report } from "../../../../../cli/explain/report";

function assumer(who: string, rest: Partial<NamedAssumer> = {}): NamedAssumer {
    return {
        kind: "dbUser",
        who,
        pattern: false,
        warehouse: "cluster",
        cluster: "examplecluster",
        region: "us-east-1",
        accountId: "123456789012",
        only: [],
        statement: 0,
        ...rest,
    };
}

const workgroup: Partial<NamedAssumer> = {
    warehouse: "workgroup",
    cluster: "1234abcd-12ab-34cd-56ef-1234567890ab",
    workgroupName: "analytics",
    only: ["only on behalf of account 123456789012"],
};

const anywhere = { cluster: "*", region: "*", accountId: "*" };
const other = { ...anywhere, warehouse: undefined };

/** Of all there is to say, something. */
export const roles: Report = {
    roles: [
        {
            name: "copy-unload",
            arn: "arn:aws:iam::123456789012:role/copy-unload",
            trustPolicySize: 1626,
            trustPolicyQuota: 2048,
            associations: [
                { kind: "cluster", name: "examplecluster" },
                { kind: "namespace", name: "analytics" },
            ],
            assumers: [
                assumer("user1"),
                assumer("user2"),
                assumer("etl_*", { pattern: true, cluster: "dev-?", region: "eu-*" }),
                assumer("etl", workgroup),
            ],
            findings: [],
        },
        {
            name: "wide",
            arn: null,
            trustPolicySize: 200,
            trustPolicyQuota: 4096,
            associations: [],
            assumers: [
                assumer("*", anywhere),
                assumer("sagemaker.amazonaws.com", { ...other, kind: "service" }),
                assumer("*", { ...other, kind: "principal" }),
            ],
            findings: [
                {
                    rule: "trust.unrestricted",
                    message: 'Statement 1 lets every database user in. Name them in "sts:ExternalId".',
                },
            ],
        },
        {
            name: "nobody",
            arn: null,
            trustPolicySize: 20,
            trustPolicyQuota: 2048,
            associations: null,
            assumers: [],
            findings: [],
        },
        {
            name: "unreadable",
            arn: null,
            trustPolicySize: 20,
            trustPolicyQuota: 2048,
            associations: null,
            assumers: null,
            findings: [],
        },
    ],
    notes: ["2 other roles that Redshift cannot assume."],
};

/** Names that mean something in the formats' own languages. */
export const odd: Report = {
    roles: [
        {
            name: "a|b`c",
            arn: null,
            trustPolicySize: 20,
            trustPolicyQuota: 2048,
            associations: [{ kind: "cluster", name: 'x"y' }],
            assumers: [
                assumer("IAM:@octocat", { only: ['only where "a|b" is *_<b>_*'] }),
                assumer('#1;"<i>|', { region: "\\n" }),
            ],
            findings: [{ rule: "a.b", message: "Says `x` | <script>\nand [a](b)." }],
        },
    ],
    notes: [],
};

export const allowed: Report = {
    roles: [],
    notes: [],
    question: {
        role: "copy-unload",
        user: "user1",
        cluster: "examplecluster",
        region: "us-east-1",
        account: "123456789012",
        allowed: true,
        reasons: ["Statement 1 (Allow) applies."],
    },
};

export const denied: Report = {
    roles: [],
    notes: [],
    question: {
        role: "copy-unload",
        user: "etl_1",
        workgroup: "analytics",
        region: "us-east-1",
        account: "123456789012",
        allowed: false,
        reasons: ["Statement 1 (Allow) does not apply: a | b.", "Statement 2 (Deny) applies."],
    },
};

export const difference: Report = {
    roles: [],
    notes: ["Not compared, since the trust policy is a secret: hidden_1."],
    difference: [
        { name: "same", gains: [], loses: [], keeps: [assumer("user1")] },
        {
            name: "copy-unload",
            gains: [assumer("user3"), assumer("etl", workgroup)],
            loses: [assumer("user1"), assumer("user2")],
            keeps: [assumer("user4")],
        },
        { name: "gone", gains: [], loses: [assumer("*", anywhere)], keeps: [] },
    ],
};

export const noDifference: Report = {
    roles: [],
    notes: [],
    difference: [{ name: "same", gains: [], loses: [], keeps: [assumer("user1")] }],
};
