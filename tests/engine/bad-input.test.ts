import assert from "node:assert/strict";
import * as pulumi from "@pulumi/pulumi";
import { ClusterRoleAssociation, NamespaceRoleAssociation, RedshiftRole, RoleChain, RoleChainArgs } from "../../index";
import { Case, errorText } from "../cases";
import { chainArgsAsOutputs, redshiftRoleCases, roleArgsAsOutputs, roleChainCases } from "../component-cases";
import { Outcome } from "./outcome";
import { EngineStack } from "./stack";

/** A component with args that are refused, named by its case: "trust/bad-users.json[3]". */
interface Refused {
    file: string;
    name: string;
    make: () => unknown;
    message: string;
}

type Make = (name: string, args: Record<string, unknown>) => unknown;

const refused = [
    ...redshiftRoleCases().flatMap(
        refusedIn("RedshiftRole", (name, args) => new RedshiftRole(name, roleArgsAsOutputs(args))),
    ),
    ...roleChainCases().flatMap(
        refusedIn(
            "RoleChain",
            (name, args) => new RoleChain(name, chainArgsAsOutputs(args) as unknown as RoleChainArgs),
        ),
    ),
];

function refusedIn(component: string, make: Make) {
    return ({ file, cases }: { file: string; cases: Case[] }): Refused[] =>
        cases.flatMap(({ args, problems, problemsOfOutputs, region = "us-east-1" }, index) => {
            const name = `${file}[${index}]`;
            const message = errorText(`${component} "${name}"`, problemsOfOutputs ?? problems ?? []);
            // The test provider's Region is us-east-1.
            const isElsewhere = region !== "us-east-1" && message.includes("the provider's Region");
            return problems === undefined || isElsewhere ? [] : [{ file, name, make: () => make(name, args), message }];
        });
}

/** All of them in one program. What a constructor throws at once ends a function that nobody waits for, not the program. */
function programOf(some: Refused[]) {
    return () => {
        for (const { make } of some) {
            void Promise.resolve().then(make);
        }
        return Promise.resolve({});
    };
}

function assertNoTrace({ diagnostics, messages }: Outcome): void {
    const traces = [...diagnostics, ...messages].filter((text) => /^\s+at |\.[jt]s:\d+/m.test(text));
    assert.deepEqual(traces, []);
}

function isInTime([bad, good]: [bad: number, good: number]): boolean {
    return bad < good + 2;
}

describe("Bad input on the real engine", () => {
    let stack: EngineStack;

    before(async () => {
        stack = await EngineStack.create();
    });

    after(() => {
        stack.close();
    });

    describe("as Outputs, in a preview, is told as its message alone, under its component", () => {
        const aPreview = 40;
        const told: Record<string, string[]> = {};
        const outcomes: Outcome[] = [];

        before(async () => {
            for (let begin = 0; begin < refused.length; begin += aPreview) {
                const outcome = await stack.preview(programOf(refused.slice(begin, begin + aPreview)));
                outcomes.push(outcome);
                Object.assign(told, outcome.errors);
            }
        });

        for (const file of new Set(refused.map((one) => one.file))) {
            it(`tests/cases/${file}`, () => {
                const ofFile = refused.filter((one) => one.file === file);
                assert.deepEqual(
                    ofFile.map(({ name }) => [name, told[name]]),
                    ofFile.map(({ name, message }) => [name, [message]]),
                );
            });
        }

        it("without a stack trace, and before a resource of any is planned", () => {
            const names = refused.map(({ name }) => name);
            for (const outcome of outcomes) {
                assertNoTrace(outcome);
                assert.deepEqual(
                    Object.keys(outcome.steps).filter(
                        (name) => !names.includes(name) && !/^(engine-dev|default_.*)$/.test(name),
                    ),
                    [],
                );
            }
        });

        it("and nothing is told of another, but for what the Automation API sums up", () => {
            const names = refused.map(({ name }) => name);
            for (const { errors } of outcomes) {
                const others = Object.entries(errors).filter(([name]) => !names.includes(name));
                assert.deepEqual(
                    others.map(([name, texts]) => [name, [...new Set(texts.map((text) => text.replace(/:.*/s, "")))]]),
                    [["", ["One or more errors occurred"]]],
                );
            }
        });
    });

    const cluster = { clusterIdentifier: "examplecluster" };
    const namespace = { namespaceName: "examplenamespace" };
    const roleArn = "arn:aws:iam::123456789012:role/load";
    const mustBeArn =
        'must be a role\'s ARN, got "load", a name. Give the ARN, such as "arn:aws:iam::123456789012:role/load".';
    const components: {
        component: string;
        /** The component with this value of one argument. */
        make: (value: pulumi.Input<string>) => unknown;
        good: string;
        bad: string;
        path: string;
        must: string;
        rule: string;
    }[] = [
        {
            component: "RedshiftRole",
            make: (user) => new RedshiftRole("one", { cluster, dbUsers: [user] }),
            good: "user1",
            bad: "a b",
            path: "dbUsers[0]",
            must: 'must be a database user\'s name, got "a b", with a space, which sts:ExternalId cannot carry. Rename the database user to letters A-Z and a-z, digits and _ + = , . @ : -, or leave it out.',
            rule: "dbUser.characters",
        },
        {
            component: "ClusterRoleAssociation",
            make: (arn) => new ClusterRoleAssociation("one", { cluster, roleArn: arn }),
            good: roleArn,
            bad: "load",
            path: "roleArn",
            must: mustBeArn,
            rule: "roleArn.name",
        },
        {
            component: "NamespaceRoleAssociation",
            make: (arn) => new NamespaceRoleAssociation("one", { namespace, roleArn: arn }),
            good: roleArn,
            bad: "load",
            path: "roleArn",
            must: mustBeArn,
            rule: "roleArn.name",
        },
        {
            component: "RoleChain",
            make: (arn) => new RoleChain("one", { roles: [{ arn, name: "load" }, { create: {} }] }),
            good: roleArn,
            bad: "load",
            path: "roles[0].arn",
            must: mustBeArn,
            rule: "roleArn.name",
        },
    ];
    for (const { component, make, good, bad, path, must, rule } of components) {
        describe(`of ${component},`, () => {
            const program = (value: () => pulumi.Input<string>) => () => {
                make(value());
                return Promise.resolve({});
            };
            // The first one loads what the others need.
            before(async () => {
                await stack.preview(program(() => good));
            });

            const secretText = `breaks the rule ${rule}. Its value is secret, so it is not shown; docs/errors.md says what the rule asks for.`;
            const rejectedText = 'must have a value, got an error: "vault is down". Fix what computes it.';
            for (const [kind, value, text] of [
                ["a plain value", () => bad, must],
                ["an Output", () => pulumi.output(bad), must],
                ["a secret Output", () => pulumi.secret(bad), secretText],
                [
                    "an Output that rejects",
                    () => pulumi.output(Promise.reject<string>(new Error("vault is down"))),
                    rejectedText,
                ],
            ] as const) {
                it(`as ${kind}, is told at most 2 s later than a good preview ends`, async () => {
                    const times: [bad: number, good: number][] = [];
                    do {
                        const goodOne = await stack.preview(program(() => good));
                        assert.deepEqual([goodOne.failed, goodOne.diagnostics], [false, []]);

                        const badOne = await stack.preview(program(value));
                        assert.deepEqual(badOne.errors["one"], [
                            `${component} "one" has 1 problem:\n  ${path} ${text}`,
                        ]);
                        assertNoTrace(badOne);
                        assert.deepEqual(Object.keys(badOne.steps).sort(), ["engine-dev", "one"]);
                        assert.deepEqual(badOne.log, []);
                        times.push([badOne.seconds, goodOne.seconds]);
                        // A machine that was busy with something else gets three tries.
                    } while (times.length < 3 && !times.some(isInTime));
                    assert.ok(times.some(isInTime), `seconds of bad and of good previews: ${times.join("; ")}`);
                });
            }
        });
    }
});
