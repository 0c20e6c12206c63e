import assert from "node:assert/strict";
import { table } from "../../../../../cli/explain/formats/table";
import { allowed, denied, difference, noDifference, roles } from "./reports";

describe("explain --format table", () => {
    it("shows of each role who may assume it, its size against the quota, and what was found", () => {
        assert.equal(
            table(roles),
            `copy-unload  arn:aws:iam::123456789012:role/copy-unload
  Trust policy: 1,626 of the 2,048 characters that IAM allows
  Associated with: cluster examplecluster, namespace analytics
  Who may assume it:
    Who              Cluster or workgroup     Region          Account
    user1, user2     cluster examplecluster   us-east-1       123456789012
    etl_* (pattern)  cluster dev-? (pattern)  eu-* (pattern)  123456789012
    etl              workgroup analytics      us-east-1       123456789012  only on behalf of account 123456789012
  Findings: none

wide
  Trust policy: 200 of the 4,096 characters that IAM allows
  Associated with: nothing in this file
  Who may assume it:
    Who                                Cluster or workgroup             Region        Account
    every database user                every cluster that has the role  every Region  the role's
    sagemaker.amazonaws.com (service)
    everyone
  Findings:
    trust.unrestricted: Statement 1 lets every database user in. Name them in "sts:ExternalId".

nobody
  Trust policy: 20 of the 2,048 characters that IAM allows
  Associated with: not known
  Who may assume it: nobody
  Findings: none

unreadable
  Trust policy: 20 of the 2,048 characters that IAM allows
  Associated with: not known
  Who may assume it: not known, since the trust policy cannot be evaluated
  Findings: none

2 other roles that Redshift cannot assume.`,
        );
    });

    it("writes what a terminal takes for a command by its number", () => {
        const [role] = roles.roles;
        const [assumer] = role?.assumers ?? [];
        assert.ok(role && assumer);
        const text = table({ roles: [{ ...role, assumers: [{ ...assumer, who: "a\nb\u001b[2K" }] }], notes: [] });
        assert.match(text, /^ {4}a\\u000ab\\u001b\[2K {2}cluster examplecluster/m);
    });

    it("answers a question, with the reason", () => {
        assert.equal(
            table(allowed),
            `allowed: database user user1 of cluster examplecluster, in us-east-1 and account 123456789012, may make Redshift assume copy-unload.
  Statement 1 (Allow) applies.`,
        );
        assert.equal(
            table(denied),
            `denied: database user etl_1 of workgroup analytics, in us-east-1 and account 123456789012, may not make Redshift assume copy-unload.
  Statement 1 (Allow) does not apply: a | b.
  Statement 2 (Deny) applies.`,
        );
    });

    it("marks who gains a role and who loses it", () => {
        assert.equal(
            table(difference),
            `copy-unload
    Who           Cluster or workgroup    Region     Account
  + user3         cluster examplecluster  us-east-1  123456789012
  + etl           workgroup analytics     us-east-1  123456789012  only on behalf of account 123456789012
  - user1, user2  cluster examplecluster  us-east-1  123456789012
    user4         cluster examplecluster  us-east-1  123456789012

gone
    Who                  Cluster or workgroup             Region        Account
  - every database user  every cluster that has the role  every Region  the role's

Not compared, since the trust policy is a secret: hidden_1.`,
        );
    });

    it("says that nobody gains or loses a role", () => {
        assert.equal(table(noDifference), "Nobody gains or loses a role.");
    });
});
