import assert from "node:assert/strict";
import { account, denied, otherAccount, role, stepOf, trusting, trustingRole, useWorld } from "../world";

describe("diagnose, the step role", () => {
    const world = useWorld();

    it("is ok where the role is there", async () => {
        world().healthy();
        assert.deepEqual(await stepOf("role"), [`ok: ${role} is there`]);
    });

    it("fails where there is none of the name", async () => {
        world().plane.addCluster({ clusterIdentifier: "examplecluster", roles: [role] });
        assert.deepEqual(await stepOf("role"), [
            `fails: there is no role ${role}`,
            "Correct the ARN, or make the role. One that was made again must be associated again.",
        ]);
    });

    it("fails where the role of the name has another path", async () => {
        const there = `arn:aws:iam::${account}:role/service-role/copy-unload`;
        world().plane.addCluster({ clusterIdentifier: "examplecluster", roles: [role] });
        world().aws.iam.addRole({ arn: there, trustPolicy: trusting("user1") });
        assert.deepEqual(await stepOf("role"), [`fails: there is no role ${role}, but ${there}`, `Name ${there}.`]);
    });

    it("fails for a service-linked role", async () => {
        const linked = `arn:aws:iam::${account}:role/aws-service-role/redshift.amazonaws.com/AWSServiceRoleForRedshift`;
        world().healthy();
        assert.deepEqual(await stepOf("role", { role: linked }), [
            `fails: ${linked} is a service-linked role, which AWS keeps to itself`,
            "Name a role of your own.",
        ]);
    });

    it("fails for a role of another account than the cluster's", async () => {
        const foreign = `arn:aws:iam::${otherAccount}:role/reader`;
        world().healthy();
        assert.deepEqual(await stepOf("role", { role: foreign }), [
            `fails: ${foreign} is of account ${otherAccount}, and cluster examplecluster in us-east-1 of ${account}: both must be of one`,
            `Name a role of account ${account}, which may assume this one: IAM_ROLE 'its ARN,${foreign}'.`,
        ]);
    });

    it("cannot be seen for a later role of a chain that is of another account", async () => {
        const foreign = `arn:aws:iam::${otherAccount}:role/reader`;
        world().healthy();
        assert.deepEqual(await stepOf("role", { role: `${role},${foreign}` }), [
            `ok: ${role} is there`,
            `cannot see: ${foreign} is of account ${otherAccount}, and these credentials are of ${account}`,
            `Run aws iam get-role --role-name reader with credentials of account ${otherAccount}.`,
        ]);
    });

    it("cannot be seen where the account of the credentials has another role of the name", async () => {
        const foreign = `arn:aws:iam::${otherAccount}:role/reader`;
        world().healthy();
        world().aws.iam.addRole({ arn: `arn:aws:iam::${account}:role/reader`, trustPolicy: trustingRole(role) });
        assert.deepEqual((await stepOf("role", { role: `${role},${foreign}` })).slice(1), [
            `cannot see: ${foreign} is of account ${otherAccount}, and these credentials are of ${account}`,
            `Run aws iam get-role --role-name reader with credentials of account ${otherAccount}.`,
        ]);
    });

    it("cannot be seen for a role of another account, though these credentials have no iam:GetRole", async () => {
        const foreign = `arn:aws:iam::${otherAccount}:role/reader`;
        world().healthy();
        world().aws.refuse("GetRole", denied);
        const [, , says] = await stepOf("role", { role: `${role},${foreign}` });
        assert.equal(
            says,
            `cannot see: ${foreign} is of account ${otherAccount}, and these credentials are of ${account}`,
        );
    });

    it("cannot be seen where nothing tells that the credentials are of its account", async () => {
        assert.deepEqual(await stepOf("role"), [
            `cannot see: the account of these credentials has no role copy-unload, and nothing shows that it is ${account}`,
            `Run aws iam get-role --role-name copy-unload with credentials of account ${account}.`,
        ]);
    });

    it("cannot be seen with the credentials of another account that has a role of the name", async () => {
        world().aws.iam.addRole({ arn: role.replace(account, otherAccount), trustPolicy: trusting("user1") });
        const [says] = await stepOf("role");
        assert.equal(
            says,
            `cannot see: ${role} is of account ${account}, and these credentials are of ${otherAccount}`,
        );
    });

    it("cannot be seen without iam:GetRole", async () => {
        world().healthy();
        world().aws.refuse("GetRole", denied);
        assert.deepEqual(await stepOf("role"), [
            `cannot see: these credentials have no iam:GetRole on ${role}: AccessDenied: User: arn:aws:iam::123456789012:user/person is not authorized`,
            `Have them allowed iam:GetRole on ${role}.`,
        ]);
    });
});
