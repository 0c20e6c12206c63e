import fc from "fast-check";
import { AssumeRoleRequest, RequestPrincipal } from "../../../../trust/evaluate";
import { conditionKeys } from "./condition-keys";
import { keyName } from "./conditions";

const callers: fc.Arbitrary<RequestPrincipal> = fc.oneof(
    {
        weight: 3,
        arbitrary: fc.constantFrom(
            { service: ["redshift.amazonaws.com"] },
            { service: ["redshift.amazonaws.com", "redshift.us-east-1.amazonaws.com"] },
            { service: ["redshift-serverless.amazonaws.com"] },
        ),
    },
    {
        weight: 2,
        arbitrary: fc.constantFrom(
            { aws: "arn:aws:iam::123456789012:role/first" },
            { aws: "arn:aws:iam::111122223333:role/path/second" },
            { aws: "arn:aws:iam::123456789012:user/alice" },
            { aws: "arn:aws:sts::123456789012:assumed-role/first/session" },
            { aws: "arn:aws:sts::111122223333:assumed-role/second/session" },
        ),
    },
);

/** A call, with most keys of the list, some of them missing. */
export const requests: fc.Arbitrary<AssumeRoleRequest> = fc.record({
    principal: callers,
    context: fc
        .tuple(
            ...conditionKeys.map((key) => {
                const value = fc.constantFrom(...key.inRequest);
                const given = key.many ? fc.uniqueArray(value, { maxLength: 3 }) : value;
                return fc.option(fc.tuple(keyName(key), given), { freq: 4, nil: undefined });
            }),
        )
        .map((entries) => Object.fromEntries(entries.filter((entry) => entry !== undefined))),
});
