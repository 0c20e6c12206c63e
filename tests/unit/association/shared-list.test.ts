import assert from "node:assert/strict";
import { awsConfig } from "../../../association/aws/aws-config";
import { writeTimeout } from "../../../association/aws/namespace-warehouse";
import { namespaces } from "../../../association/aws/warehouses";
import { Call } from "../../control-plane/call";
import { role } from "../control-plane/roles";
import { Kind, kinds, namespace, region } from "./kinds";
import { association, listOf, messageOf, mine, other, useWorld } from "./world";

const third = role("third");
const { freshFor, holdsAfter } = namespaces(awsConfig(() => undefined)).connect(namespace.id, region, {});

describe("A list that others write too", () => {
    const world = useWorld();

    /** Somebody else writes the whole list, as aws.redshift.ClusterIamRoles does. */
    function writeByHand(kind: Kind, roles: string[], defaultRoleArn?: string): void {
        const { plane } = world();
        if (kind === namespace) {
            const input = { namespaceName: kind.id, iamRoles: roles, defaultIamRoleArn: defaultRoleArn ?? "" };
            plane.updateNamespace(region, input);
            return;
        }
        const there = kind.view(plane).roles.map(({ arn }) => arn);
        plane.modifyClusterIamRoles(region, {
            ClusterIdentifier: kind.id,
            AddIamRoles: roles.filter((arn) => !there.includes(arn)),
            RemoveIamRoles: there.filter((arn) => !roles.includes(arn)),
            DefaultIamRoleArn: defaultRoleArn ?? "",
        });
    }

    /** Does something after each of our writes, up to so many times. */
    function afterOurWrites(kind: Kind, times: number, act: () => void): void {
        let left = times;
        world().plane.onCall = ({ operation, accessKeyId }: Call) => {
            if (operation === kind.write && accessKeyId === "stack" && left > 0) {
                left -= 1;
                act();
            }
        };
    }

    function ourWrites(): number {
        return world().plane.takeCalls().filter(isOurWrite).length;
    }

    function isOurWrite({ operation, accessKeyId }: Call): boolean {
        return accessKeyId === "stack" && (operation === "ModifyClusterIamRoles" || operation === "UpdateNamespace");
    }

    for (const kind of kinds) {
        const name = `${kind.noun} ${kind.id} in us-east-1`;
        const owners =
            kind === namespace
                ? "iamRoles on an aws.redshiftserverless.Namespace, or an aws_redshiftserverless_namespace with iam_roles"
                : "an aws.redshift.ClusterIamRoles, an aws_redshift_cluster_iam_roles, or iamRoles on the cluster itself";
        const told = (did: string) =>
            `Something else owns the whole list of roles of the ${name}: each of the 3 times that this association changed it, it ${did}. Look for ${owners}; aws cloudtrail lookup-events --region us-east-1 --lookup-attributes AttributeKey=EventName,AttributeValue=${kind.write} tells who it was. Let one own the list, or let all share it.`;

        describe(`of a ${kind.noun}`, () => {
            it("gets a role twice again that vanishes", async () => {
                kind.add(world().plane, { roles: [other] });
                afterOurWrites(kind, 2, () => {
                    writeByHand(kind, [other]);
                });
                await world().crud(kind).create(association(kind));
                assert.equal(ourWrites(), 3);
                assert.deepEqual(listOf(world(), kind).roles, [mine, other]);
            });

            it("has another owner, where a role vanishes a third time", async () => {
                kind.add(world().plane, { roles: [other] });
                afterOurWrites(kind, 3, () => {
                    writeByHand(kind, [other]);
                });
                const message = await messageOf(world().crud(kind).create(association(kind)));
                assert.equal(message, told(`took out the role ${mine}`));
                assert.equal(ourWrites(), 3);
            });

            it("has another owner, where a role is put back each time", async () => {
                kind.add(world().plane, { roles: [mine] });
                afterOurWrites(kind, 3, () => {
                    writeByHand(kind, [mine]);
                });
                const message = await messageOf(world().crud(kind).delete(association(kind)));
                assert.equal(message, told(`put back the role ${mine}`));
            });

            it("has another owner, where the default is taken away each time", async () => {
                kind.add(world().plane, { roles: [mine, other], defaultRoleArn: other });
                afterOurWrites(kind, 3, () => {
                    writeByHand(kind, [mine, other], other);
                });
                const asked = association(kind, { defaultRole: true });
                const message = await messageOf(world().crud(kind).update("", association(kind), asked));
                assert.equal(message, told("changed the default role back"));
                assert.equal(listOf(world(), kind).default, other);
            });

            it("has a moment between the same changes, in which AWS may show the first one", async () => {
                kind.add(world().plane, {});
                afterOurWrites(kind, 3, () => {
                    writeByHand(kind, []);
                });
                await messageOf(world().crud(kind).create(association(kind)));
                assert(world().pace.now() >= 2_000, `${world().pace.now()} ms`);
            });

            it("keeps a role that somebody adds while a change is refused", async () => {
                kind.add(world().plane, { roles: [other], defaultRoleArn: other });
                world().plane.failNext(kind.write, { kind: "refuse", error: kind.busy });
                afterOurWrites(kind, 1, () => {
                    writeByHand(kind, [other, third], third);
                });
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), { roles: [mine, other, third], default: third });
            });

            it("does not get a role back that somebody is just removing", async () => {
                kind.add(world().plane, { roles: [other, third], defaultRoleArn: other });
                world().plane.behaviours.applyMs = 300_000;
                writeByHand(kind, [third]);
                world().plane.behaviours.applyMs = 0;
                await world().crud(kind).create(association(kind));
                assert.deepEqual(listOf(world(), kind), {
                    roles: [mine, `${other} (removing)`, third],
                    default: undefined,
                });
            });
        });
    }

    /** A writer that reads the list before our change and writes it after, once we have read our change back. */
    function staleWriter(roles: string[]): void {
        let reads = 0;
        world().plane.onCall = ({ operation, accessKeyId }) => {
            reads += operation === "GetNamespace" && accessKeyId === "stack" ? 1 : 0;
            if (reads === 2) {
                reads += 1;
                writeByHand(namespace, roles);
            }
        };
    }

    it("of a namespace gets a role again that a stale list took out after it was read back", async () => {
        namespace.add(world().plane, { roles: [other] });
        staleWriter([other, third]);
        await world().crud(namespace).create(association(namespace));
        assert.deepEqual(listOf(world(), namespace).roles, [mine, other, third]);
        assert.equal(ourWrites(), 2);
    });

    it("of a namespace loses a role again that a stale list put back after it was read back", async () => {
        namespace.add(world().plane, { roles: [mine, other] });
        staleWriter([mine, other, third]);
        await world().crud(namespace).delete(association(namespace));
        assert.deepEqual(listOf(world(), namespace).roles, [other, third]);
        assert.equal(ourWrites(), 2);
    });

    it("of a namespace stays as wanted for 10 s before it is taken to last", async () => {
        namespace.add(world().plane, { roles: [mine] });
        await world().crud(namespace).create(association(namespace));
        assert(world().pace.now() >= 10_000 && world().pace.now() <= 12_000, `${world().pace.now()} ms`);
    });

    /** Something that happens once, when the list that stays as wanted is looked at. */
    function afterFiveSeconds(act: () => void): void {
        world().plane.onCall = () => {
            if (world().pace.now() >= 5_000) {
                delete world().plane.onCall;
                act();
            }
        };
    }

    it("of a namespace must stay as wanted anew when a role was taken out and put back meanwhile", async () => {
        namespace.add(world().plane, { roles: [mine] });
        afterFiveSeconds(() => {
            writeByHand(namespace, []);
            world().plane.behaviours.applyMs = 2_000;
            writeByHand(namespace, [mine]);
        });
        await world().crud(namespace).create(association(namespace));
        assert(world().pace.now() >= 17_000, `${world().pace.now()} ms`);
        assert.equal(ourWrites(), 0);
    });

    it("of a namespace must stay as wanted anew when AWS took too long to tell whether it did", async () => {
        namespace.add(world().plane, { roles: [mine] });
        afterFiveSeconds(() => {
            world().pace.pass(4_000);
        });
        await world().crud(namespace).create(association(namespace));
        assert(world().pace.now() >= 17_000, `${world().pace.now()} ms`);
    });

    it("of a namespace is sure to stay as wanted though each look takes 1.4 s", async () => {
        namespace.add(world().plane, { roles: [mine] });
        world().plane.onCall = () => {
            world().pace.pass(1_400);
        };
        await world().crud(namespace).create(association(namespace));
        assert(world().pace.now() <= 15_000, `${world().pace.now()} ms`);
    });

    it("of a namespace is sure to stay as wanted only later where each look takes 1.6 s, and there are gaps", async () => {
        namespace.add(world().plane, { roles: [mine] });
        world().plane.onCall = () => {
            world().pace.pass(1_600);
        };
        await world().crud(namespace).create(association(namespace));
        assert(world().pace.now() >= 50_000 && world().pace.now() < 55_000, `${world().pace.now()} ms`);
    });

    it("of a namespace stays as wanted for longer than a write takes on the ground of a list before it", () => {
        assert.equal(holdsAfter, 10_000);
        assert(freshFor + writeTimeout < holdsAfter);
    });

    for (const [milliseconds, reads] of [
        [freshFor, 1],
        [freshFor + 1, 2],
    ] as const) {
        it(`of a namespace is ${reads === 1 ? "" : "not "}written when it was read ${milliseconds} ms ago`, async () => {
            namespace.add(world().plane, {});
            const slow = () => {
                delete world().plane.onCall;
                world().pace.pass(milliseconds);
            };
            world().plane.onCall = slow;
            await world().crud(namespace).create(association(namespace));
            const operations = world()
                .takeCalls()
                .map(([operation]) => operation);
            assert.equal(operations.indexOf("UpdateNamespace"), reads);
        });
    }

    it("of a namespace that always answers too slowly is not written at all", async () => {
        namespace.add(world().plane, {});
        world().plane.onCall = () => {
            world().pace.pass(4_000);
        };
        const message = await messageOf(world().crud(namespace).create(association(namespace)));
        assert.match(message, /not as wanted after 10 minutes: AWS answers too slowly\. Run the same/);
        assert.equal(ourWrites(), 0);
    });
});
