import fc from "fast-check";
import { Case, Policy, Statement } from "../case";
import { conditionBlock } from "./conditions";
import { requests } from "./requests";

const services = [
    "redshift.amazonaws.com",
    "redshift.us-east-1.amazonaws.com",
    "redshift.eu-west-1.amazonaws.com",
    "redshift-serverless.amazonaws.com",
    "sagemaker.amazonaws.com",
];
const awsPrincipals = [
    "*",
    "123456789012",
    "arn:aws:iam::123456789012:root",
    "arn:aws:iam::111122223333:root",
    "arn:aws:iam::123456789012:role/first",
    "arn:aws:iam::111122223333:role/path/second",
    "arn:aws:iam::123456789012:role/second",
    "arn:aws:iam::111122223333:role/first",
    "arn:aws:iam::123456789012:user/alice",
    "arn:aws:sts::123456789012:assumed-role/first/session",
    "arn:aws:sts::111122223333:assumed-role/second/session",
    "AROADBQP57FF2AEXAMPLE",
];

/** One, or a list of some. */
function oneOrMore(values: readonly string[]): fc.Arbitrary<string | string[]> {
    return fc.oneof(
        fc.constantFrom(...values),
        fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 }),
    );
}

/** Who is meant: half of the time anyone, so that the conditions decide. */
const principal: fc.Arbitrary<Statement["Principal"]> = fc.oneof(
    fc.constantFrom("*" as const, { AWS: "*" }, { Service: services.slice(0, 4), AWS: awsPrincipals.slice(1, 4) }),
    fc
        .record(
            {
                Service: oneOrMore(services),
                AWS: oneOrMore(awsPrincipals),
                Federated: fc.constantFrom("accounts.google.com", "arn:aws:iam::123456789012:saml-provider/idp"),
            },
            { requiredKeys: [] },
        )
        .filter((types) => Object.keys(types).length > 0),
);

const actions = [
    "sts:AssumeRole",
    "sts:assumerole",
    "STS:AssumeRole",
    "sts:*",
    "*",
    "sts:Assume*",
    "sts:Assume?ole",
    "sts:*Role",
    "sts:AssumeRole*",
];
const otherActions = [
    "sts:TagSession",
    "sts:AssumeRoleWithSAML",
    "sts:SetSourceIdentity",
    "sts:Assume?Role",
    "sts:Tag*",
];

const action = fc.oneof(
    { weight: 7, arbitrary: oneOrMore(actions) },
    { weight: 1, arbitrary: oneOrMore(otherActions) },
);

const statement: fc.Arbitrary<Statement> = fc.record(
    {
        Effect: fc.constantFrom("Allow" as const, "Allow" as const, "Allow" as const, "Deny" as const),
        Principal: principal,
        Action: action,
        Condition: conditionBlock,
    },
    { requiredKeys: ["Effect", "Principal", "Action"] },
);

const policies: fc.Arbitrary<Policy> = fc.record(
    {
        Version: fc.constantFrom("2012-10-17", "2012-10-17", "2012-10-17", "2008-10-17"),
        Statement: fc.oneof(statement, fc.array(statement, { minLength: 1, maxLength: 3 })),
    },
    { requiredKeys: ["Statement"] },
);

/** Any trust policy, and any call. */
export const cases: fc.Arbitrary<Case> = fc.record({ policy: policies, request: requests });
