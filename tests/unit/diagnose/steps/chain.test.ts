import assert from "node:assert/strict";
import { PolicyStatement } from "../../../aws-endpoints/policies";
import { account, denied, otherAccount, policy, role, stepOf, trustingRole, useWorld } from "../world";

describe("diagnose, the step chain", () => {
    const world = useWorld();
    const reader = `arn:aws:iam::${account}:role/reader`;
    const chain = { role: `${role},${reader}` };
    const mayAssume = (resource: string): Record<string, PolicyStatement[]> => ({
        chain: [{ Effect: "Allow", Action: "sts:AssumeRole", Resource: resource }],
    });

    it("is ok where there is none", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("chain"), ["ok: there is none: one role does it all"]);
    });

    it("is ok where each trusts the one before, which is allowed to", async () => {
        world().healthy({ policies: mayAssume(reader) });
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(role) });
        assert.deepEqual(await stepOf("chain", chain), [
            `ok: ${reader} trusts ${role}`,
            `ok: ${role} is allowed sts:AssumeRole on ${reader}`,
        ]);
    });

    it("is told hop by hop where there are three roles", async () => {
        const last = `arn:aws:iam::${account}:role/last`;
        world().healthy({ policies: mayAssume(reader) });
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(role), policies: mayAssume(last) });
        world().aws.iam.addRole({ arn: last, trustPolicy: trustingRole(reader) });
        assert.deepEqual(await stepOf("chain", { role: `${role},${reader},${last}` }), [
            `ok: ${reader} trusts ${role}`,
            `ok: ${role} is allowed sts:AssumeRole on ${reader}`,
            `ok: ${last} trusts ${reader}`,
            `ok: ${reader} is allowed sts:AssumeRole on ${last}`,
        ]);
    });

    it("is ok where the account is trusted, and the one before is allowed to", async () => {
        world().healthy({ policies: mayAssume(reader) });
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(`arn:aws:iam::${account}:root`) });
        assert.deepEqual(await stepOf("chain", chain), [
            `ok: ${reader} trusts ${role}`,
            `ok: ${role} is allowed sts:AssumeRole on ${reader}`,
        ]);
    });

    it("fails where the account is trusted, and the one before is not allowed to", async () => {
        world().healthy();
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(`arn:aws:iam::${account}:root`) });
        assert.deepEqual(await stepOf("chain", chain), [
            `ok: ${reader} trusts ${role}`,
            `fails: ${role} is not allowed sts:AssumeRole on ${reader}`,
            `Let a policy of ${role} have {"Effect":"Allow","Action":"sts:AssumeRole","Resource":"${reader}"}`,
        ]);
    });

    it("is ok without permission where the trust policy names the one before, in one account", async () => {
        world().healthy();
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(role) });
        assert.deepEqual((await stepOf("chain", chain)).slice(1), [
            `ok: ${role} has no sts:AssumeRole on ${reader}, and needs none: the trust policy names it`,
        ]);
    });

    it("fails where a policy denies it, whomever the next one trusts", async () => {
        world().healthy({ policies: { no: [{ Effect: "Deny", Action: "sts:*", Resource: "*" }] } });
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(role) });
        assert.deepEqual((await stepOf("chain", chain)).slice(1), [
            `fails: ${role} is denied sts:AssumeRole on ${reader}`,
            `Take ${reader} out of the Deny in the policies of ${role}.`,
        ]);
    });

    it("fails where the next one trusts Redshift, as if it were the first", async () => {
        world().healthy({ policies: mayAssume(reader) });
        const service = { Effect: "Allow", Principal: { Service: "redshift.amazonaws.com" }, Action: "sts:AssumeRole" };
        world().aws.iam.addRole({ arn: reader, trustPolicy: policy(service) });
        assert.deepEqual((await stepOf("chain", chain)).slice(0, 2), [
            `fails: ${reader} does not trust ${role}; it trusts redshift.amazonaws.com`,
            `Let the trust policy of ${reader} have {"Effect":"Allow","Principal":{"AWS":"${role}"},"Action":"sts:AssumeRole"}`,
        ]);
    });

    it("fails where the next one wants an ExternalId, which no documentation sends there", async () => {
        world().healthy({ policies: mayAssume(reader) });
        const condition = { Condition: { StringLike: { "sts:ExternalId": "*" } } };
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(role, condition) });
        const [says] = await stepOf("chain", chain);
        assert.equal(
            says,
            `fails: ${reader} does not trust ${role}; it trusts ${role}, under conditions on sts:ExternalId, which it does not meet`,
        );
    });

    it("fails where the one that is trusted was deleted, and made again", async () => {
        const other = `arn:aws:iam::${account}:role/other`;
        const trusted = {
            Effect: "Allow",
            Principal: { AWS: [other, "AROADBQP57FF2AEXAMPLE"] },
            Action: "sts:AssumeRole",
        };
        world().healthy({ policies: mayAssume(reader) });
        world().aws.iam.addRole({ arn: reader, trustPolicy: policy(trusted) });
        const [says] = await stepOf("chain", chain);
        assert.equal(
            says,
            `fails: ${reader} does not trust ${role}; it trusts ${other}, AROADBQP57FF2AEXAMPLE. AROA… is what IAM makes of a role that was deleted: one of the same name is another one`,
        );
    });

    it("cannot be seen, as to the trust, for a role of another account", async () => {
        const foreign = `arn:aws:iam::${otherAccount}:role/reader`;
        world().healthy({ policies: mayAssume(foreign) });
        assert.deepEqual(await stepOf("chain", { role: `${role},${foreign}` }), [
            `cannot see: ${foreign} is of account ${otherAccount}, and these credentials are of ${account}`,
            `Account ${otherAccount} can look: let the trust policy of ${foreign} have {"Effect":"Allow","Principal":{"AWS":"${role}"},"Action":"sts:AssumeRole"}`,
            `ok: ${role} is allowed sts:AssumeRole on ${foreign}`,
        ]);
    });

    it("cannot be seen, as to the permission, of a role of another account, of which nobody is asked", async () => {
        const foreign = `arn:aws:iam::${otherAccount}:role/reader`;
        world().healthy();
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(foreign) });
        const steps = await stepOf("chain", { role: `${role},${foreign},${reader}`, s3: undefined });
        assert.deepEqual(steps.slice(-3), [
            `ok: ${reader} trusts ${foreign}`,
            `cannot see: ${foreign} is of account ${otherAccount}, and these credentials are of ${account}`,
            `Account ${otherAccount} can look: let a policy of ${foreign} have {"Effect":"Allow","Action":"sts:AssumeRole","Resource":"${reader}"}`,
        ]);
        const asked = world().aws.operations.filter((operation) => operation === "SimulatePrincipalPolicy");
        assert.equal(asked.length, 1);
    });

    it("cannot be seen without iam:SimulatePrincipalPolicy", async () => {
        world().healthy();
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(role) });
        world().aws.refuse("SimulatePrincipalPolicy", denied);
        assert.deepEqual((await stepOf("chain", chain)).slice(1), [
            `cannot see: these credentials have no iam:SimulatePrincipalPolicy on ${role}: AccessDenied: User: arn:aws:iam::123456789012:user/person is not authorized`,
            `Have them allowed iam:SimulatePrincipalPolicy on ${role}.`,
        ]);
    });

    it("leads on to the last role, which reads and writes", async () => {
        world().healthy();
        world().aws.iam.addRole({ arn: reader, trustPolicy: trustingRole(role) });
        const [says] = await stepOf("permission", chain);
        assert.match(says ?? "", new RegExp(`^fails: no policy of ${reader} allows s3:ListBucket on `));
    });
});
