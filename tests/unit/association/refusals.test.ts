import assert from "node:assert/strict";
import { AssociationError } from "../../../association/association-error";
import { AssociationCrud } from "../../../association/crud";
import { ApiError } from "../../control-plane/api-error";
import { role } from "../control-plane/roles";
import { cluster, Kind, kinds, namespace } from "./kinds";
import { association, errorOf, listOf, messageOf, mine, other, useWorld } from "./world";

const mustDelegate = `"The IAM role ${mine} is not valid. The IAM role must delegate access to an Amazon Redshift account."`;

describe("A refusal", () => {
    const world = useWorld();

    async function refusalOfCreate(kind: Kind, others = {}): Promise<string> {
        return messageOf(world().crud(kind).create(association(kind, others)));
    }

    it("of a role that never trusts Redshift names the cause, after 2 minutes", async () => {
        cluster.add(world().plane, {});
        world().plane.distrusts(mine);
        assert.equal(
            await refusalOfCreate(cluster),
            `The cluster examplecluster in us-east-1 does not take the role ${mine}, 2 minutes after the first try. Its trust policy must let redshift.amazonaws.com assume it, or the Region's principal; and the role must still be there, in the cluster's account. AWS says InvalidParameterValue, ${mustDelegate}.`,
        );
        assert(world().pace.now() >= 120_000 && world().pace.now() <= 131_000, `${world().pace.now()}`);
    });

    it("of a role that never trusts Redshift names the cause, for a namespace too", async () => {
        namespace.add(world().plane, {});
        world().plane.distrusts(mine);
        assert.equal(
            await refusalOfCreate(namespace),
            `The namespace examplenamespace in us-east-1 does not take the role ${mine}, 2 minutes after the first try. Its trust policy must let redshift.amazonaws.com assume it, or the Region's principal; and the role must still be there, in the namespace's account. AWS says ValidationException, ${mustDelegate}.`,
        );
    });

    for (const kind of kinds) {
        const name = `${kind.noun} ${kind.id} in us-east-1`;

        it(`of a ${kind.noun} that stays busy says for what was waited, after 10 minutes`, async () => {
            kind.add(world().plane, {});
            kind.setStatus(world().plane, "busy");
            assert.equal(
                await refusalOfCreate(kind),
                `The roles of the ${name} are not as wanted after 10 minutes: its status is ${kind.busyStatus}. Run the same pulumi command again to go on, or allow longer by customTimeouts.`,
            );
            assert.equal(world().pace.now(), 600_000);
        });

        it(`of a ${kind.noun} whose role never is in-sync says so`, async () => {
            kind.add(world().plane, {});
            world().plane.behaviours.applyMs = Infinity;
            assert.equal(
                await refusalOfCreate(kind),
                `The roles of the ${name} are not as wanted after 10 minutes: the status of role ${mine} is adding. Run the same pulumi command again to go on, or allow longer by customTimeouts.`,
            );
        });

        it(`of a ${kind.noun} that throttles for ever quotes it`, async () => {
            kind.add(world().plane, {});
            world().plane.onCall = () => {
                world().plane.failNext(kind.write, { kind: "refuse", error: kind.throttling });
            };
            assert.equal(
                await refusalOfCreate(kind),
                `The roles of the ${name} are not as wanted after 10 minutes: AWS answered ${kind.throttling.name}, "Rate exceeded". Run the same pulumi command again to go on, or allow longer by customTimeouts.`,
            );
        });

        const timed = (others = {}) =>
            association(kind, { timeouts: { create: 60, update: 120, delete: 90 }, ...others });
        const operations: [operation: string, after: string, act: (crud: AssociationCrud) => Promise<unknown>][] = [
            ["create", "1 minute", async (crud) => crud.create(timed({ roleArn: other }))],
            ["update", "2 minutes", async (crud) => crud.update("", timed(), timed({ roleArn: other }))],
            ["delete", "90 s", async (crud) => crud.delete(timed())],
        ];
        for (const [operation, after, act] of operations) {
            it(`of a ${kind.noun} comes when the timeout of the ${operation} is over`, async () => {
                kind.add(world().plane, { roles: [mine] });
                world().plane.behaviours.applyMs = Infinity;
                const told = await messageOf(act(world().crud(kind)));
                assert(told.includes(`are not as wanted after ${after}: the status of role`), told);
            });
        }

        it(`of a ${kind.noun} that cannot be reached comes after a minute, and says where to look`, async () => {
            kind.add(world().plane, {});
            world().plane.failNext(kind.read, { kind: "drop-before" });
            world().plane.onCall = () => {
                world().plane.failNext(kind.read, { kind: "drop-before" });
            };
            assert.equal(
                await refusalOfCreate(kind),
                `AWS cannot be reached for the ${name}. Check the Region and the network, and aws:endpoints where you set it. The AWS SDK says TimeoutError, "socket hang up".`,
            );
            assert(world().pace.now() >= 60_000 && world().pace.now() <= 71_000);
        });

        it(`of a ${kind.noun} whose writes get no answer comes after a minute, though it can be read`, async () => {
            kind.add(world().plane, {});
            world().plane.onCall = () => {
                world().plane.failNext(kind.write, { kind: "drop-before" });
            };
            world().plane.failNext(kind.write, { kind: "drop-before" });
            assert.match(await refusalOfCreate(kind), /^AWS cannot be reached for the/);
            assert(world().pace.now() >= 60_000 && world().pace.now() <= 71_000);
        });

        it(`of a ${kind.noun} whose calls are denied names the permissions`, async () => {
            kind.add(world().plane, {});
            world().plane.failNext(kind.write, { kind: "refuse", error: kind.denied });
            const [actions, principal] =
                kind === cluster
                    ? ["redshift:DescribeClusters, redshift:ModifyClusterIamRoles", "redshift.amazonaws.com"]
                    : [
                          "redshift-serverless:GetNamespace, redshift-serverless:UpdateNamespace",
                          "redshift-serverless.amazonaws.com",
                      ];
            assert.equal(
                await refusalOfCreate(kind),
                `The credentials may not change the roles of the ${name}. They need ${actions}, and iam:PassRole on the role, with iam:PassedToService ${principal}. AWS says ${kind.denied.name}, "User: deployer is not authorized to perform this action".`,
            );
            assert.equal(world().pace.now(), 0, "it did not wait");
        });

        it(`of a role of another account than the ${kind.noun}'s says so at once`, async () => {
            kind.add(world().plane, { accountId: "210987654321" });
            assert.equal(
                await refusalOfCreate(kind),
                `The role ${mine} is not of account 210987654321, which the ${name} is in: a role and its ${kind.noun} share one account. Give a role of that account, or the connection to the ${kind.noun}'s account.`,
            );
            assert.deepEqual(world().takeWrites(), []);
        });

        it(`of a ${kind.noun} that is being deleted says so`, async () => {
            kind.add(world().plane, {});
            kind.setStatus(world().plane, "deleting");
            assert.equal(
                await refusalOfCreate(kind),
                `The ${name} is being deleted. Associate the role with another one, or drop the association.`,
            );
        });

        it(`of a ${kind.noun} that is not there names the argument`, async () => {
            const argument = kind === cluster ? "clusterIdentifier" : "namespaceName";
            const told = `There is no ${name}. Check its ${argument} and its Region; with credentials of another account, or an explicit aws.Provider, give connection.`;
            assert.equal(await refusalOfCreate(kind), told);
            assert.equal(await messageOf(world().crud(kind).update("", association(kind), association(kind))), told);
            assert.equal(world().pace.now(), 0, "it did not wait");
        });

        it(`of a ${kind.noun} that AWS does not explain quotes AWS`, async () => {
            kind.add(world().plane, {});
            const error = new ApiError("SomethingNew", "Nobody knows\n  this one.");
            world().plane.failNext(kind.read, { kind: "refuse", error });
            world().plane.failNext(kind.write, { kind: "refuse", error });
            const said = 'AWS says SomethingNew, "Nobody knows this one.".';
            assert.equal(await refusalOfCreate(kind), `The roles of the ${name} cannot be read. ${said}`);
            assert.equal(await refusalOfCreate(kind), `The roles of the ${name} cannot be changed. ${said}`);
        });

        it(`of a ${kind.noun} that changed nothing leaves nothing to keep`, async () => {
            kind.add(world().plane, { roles: [mine] });
            world().plane.failNext(kind.write, { kind: "refuse", error: kind.denied });
            const error = await errorOf(
                world()
                    .crud(kind)
                    .create(association(kind, { defaultRole: true })),
            );
            assert(error instanceof AssociationError);
            assert.equal(error.mayHaveChanged, false);
        });
    }

    it("of a paused cluster says how to resume it", async () => {
        cluster.add(world().plane, {});
        world().plane.setClusterStatus("us-east-1", "examplecluster", "paused");
        assert.equal(
            await refusalOfCreate(cluster),
            "The cluster examplecluster in us-east-1 takes no change of its roles: its status is paused. Resume it, aws redshift resume-cluster --cluster-identifier examplecluster --region us-east-1, and run the same pulumi command again.",
        );
        assert.equal(world().pace.now(), 0, "it did not wait");
    });

    it("of a cluster that is paused meanwhile says how to resume it", async () => {
        cluster.add(world().plane, {});
        world().plane.onCall = () => {
            world().plane.setClusterStatus("us-east-1", "examplecluster", "paused");
        };
        assert.match(await refusalOfCreate(cluster), /its status is paused\. Resume it, aws redshift resume-cluster/);
    });

    for (const status of ["hardware-failure", "incompatible-network"]) {
        it(`of a cluster whose status is ${status} does not wait for somebody to see to it`, async () => {
            cluster.add(world().plane, {});
            world().plane.setClusterStatus("us-east-1", "examplecluster", status);
            assert.equal(
                await refusalOfCreate(cluster),
                `The cluster examplecluster in us-east-1 takes no change of its roles: its status is ${status}. See to the cluster first, then run the same pulumi command again.`,
            );
            assert.equal(world().pace.now(), 0);
        });
    }

    it("of a paused cluster does not come where nothing is to be changed", async () => {
        cluster.add(world().plane, { roles: [mine] });
        world().plane.setClusterStatus("us-east-1", "examplecluster", "paused");
        await world().crud(cluster).create(association(cluster));
        assert.deepEqual(listOf(world(), cluster).roles, [mine]);
    });

    const manyRoles = (count: number) => Array.from({ length: count }, (_, index) => role(`r${index}`));
    const quota = 'AWS says InvalidParameterValue, "The maximum number of IAM roles per cluster has been exceeded.".';

    it("of a cluster with 50 roles says that this is the quota", async () => {
        cluster.add(world().plane, { roles: manyRoles(50) });
        assert.equal(
            await refusalOfCreate(cluster),
            `The cluster examplecluster in us-east-1 has 50 roles already; AWS's quota is 50, and cannot be raised. Remove a role that nobody uses, or let several users share one role. ${quota}`,
        );
        assert.equal(world().pace.now(), 0, "it did not wait");
    });

    for (const region of ["us-iso-east-1", "us-iso-west-1", "us-isob-east-1"]) {
        it(`of a cluster with 10 roles says that this is the quota, in ${region}`, async () => {
            world().plane.behaviours.roleQuota = 10;
            cluster.add(world().plane, { roles: manyRoles(10), region });
            const told = await refusalOfCreate(cluster, { region });
            assert.match(told, /has 10 roles already; AWS's quota is 10, and cannot be raised/);
        });
    }

    it("of the credentials says where they come from", async () => {
        cluster.add(world().plane, {});
        const error = new ApiError("ExpiredToken", "The security token included in the request is expired", 403);
        world().plane.failNext("DescribeClusters", { kind: "refuse", error });
        assert.equal(
            await refusalOfCreate(cluster),
            "The credentials do not work. The association takes aws:profile, aws:accessKey, aws:secretKey, aws:token and aws:assumeRoles of the stack's configuration, else the AWS SDK's default chain; connection overrides them. The AWS SDK says ExpiredToken, \"The security token included in the request is expired\".",
        );
        assert.equal(world().pace.now(), 0, "it did not wait");
    });
});

describe("An access key that AWS does not know", () => {
    const world = useWorld({ allowedAccessKeyIds: ["somebody"] });

    for (const kind of kinds) {
        it(`is told as such, for a ${kind.noun}`, async () => {
            kind.add(world().plane, {});
            const told = await messageOf(world().crud(kind).create(association(kind)));
            assert.match(
                told,
                /^The credentials do not work\. .*"The security token included in the request is invalid\."/,
            );
        });
    }
});
