import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { AssociationCrud } from "../../../association/crud";
import { role } from "../control-plane/roles";
import { Kind, kinds } from "./kinds";
import { association, idFor, listOf, useWorld, World } from "./world";

/** A row of table/*.md. */
interface Row {
    operation: string;
    before: string;
    calls: string;
    /** The list afterwards; or what was read. */
    after: string;
}

/** Under each heading, what is done: resolves to what a read shows, else to nothing. */
const operations: Record<string, (crud: AssociationCrud, kind: Kind) => Promise<string | undefined>> = {
    create: async (crud, kind) => nothing(crud.create(association(kind))),
    "create, default asked": async (crud, kind) => nothing(crud.create(association(kind, asked))),
    "update: another role": async (crud, kind) => update(crud, kind, {}, next),
    "update: another role, default asked": async (crud, kind) => update(crud, kind, asked, { ...next, ...asked }),
    "update: default asked": async (crud, kind) => update(crud, kind, {}, asked),
    "update: default not asked any more": async (crud, kind) => update(crud, kind, asked, {}),
    delete: async (crud, kind) => nothing(crud.delete(association(kind))),
    refresh: async (crud, kind) => readAs(crud, kind, association(kind)),
    "refresh, default asked": async (crud, kind) => readAs(crud, kind, association(kind, asked)),
    import: async (crud, kind) => readAs(crud, kind),
};

const asked = { defaultRole: true };
const next = { roleArn: role("next") };

async function nothing(done: Promise<unknown>): Promise<undefined> {
    await done;
}

async function update(crud: AssociationCrud, kind: Kind, before: object, after: object): Promise<undefined> {
    const news = association(kind, { ...after });
    const { outs } = await crud.update(idFor(kind), association(kind, { ...before }), news);
    assert.deepEqual(outs, news);
}

async function readAs(crud: AssociationCrud, kind: Kind, properties?: object): Promise<string> {
    const { id, props } = await crud.read(idFor(kind), { ...properties });
    if (id === undefined) {
        assert.deepEqual(props, {});
        return "gone";
    }
    assert.equal(id, idFor(kind));
    assert.deepEqual(props, association(kind, { defaultRole: props["defaultRole"] }));
    return props["defaultRole"] === true ? "there, the default" : "there";
}

function rowsOf({ noun }: Kind): Row[] {
    const lines = readFileSync(join(__dirname, "table", `${noun}.md`), "utf8").split("\n");
    let operation = "";
    return lines.flatMap((line) => {
        operation = /^## (.*)$/.exec(line)?.[1] ?? operation;
        const [, before = "", calls = "", after = ""] = line.split("|").map((cell) => cell.trim());
        return /^(before|-*)$/.test(before) ? [] : [{ operation, before, calls, after }];
    });
}

/** "mine, other; default mine" as roles and a default. */
function setUp(kind: Kind, { plane }: World, text: string): void {
    const [roles = "", byDefault = ""] = text.split("; default ");
    kind.add(plane, {
        roles: roles === "no roles" ? [] : roles.split(", ").sort().reverse().map(role),
        ...(byDefault !== "none" && { defaultRoleArn: role(byDefault) }),
    });
}

function tellList(world: World, kind: Kind): string {
    const { roles, default: byDefault = "none" } = listOf(world, kind);
    return short(`${roles.join(", ") || "no roles"}; default ${byDefault}`);
}

/** The same call again and again is told once, with an ellipsis. */
function tellCalls(calls: [string, unknown][]): string {
    const told = calls.map(tellCall);
    const isNew = (index: number) => told[index] !== told[index - 1];
    return told.flatMap((call, index) => (isNew(index) ? [isNew(index + 1) ? call : `${call} …`] : [])).join(", ");
}

function tellCall([operation, input]: [string, unknown]): string {
    const [[, id] = [], ...others] = Object.entries(input as Record<string, string | string[]>);
    const told = others.map(
        ([name, value]) => `${name}: ${Array.isArray(value) ? `[${value.join(", ")}]` : value || '""'}`,
    );
    return short(`${operation}(${[id, ...told].join(", ")})`);
}

function short(text: string): string {
    return text.replaceAll(role(""), "");
}

for (const kind of kinds) {
    describe(`The table of a ${kind.noun}'s calls`, () => {
        const world = useWorld();

        for (const { operation, before, calls, after } of rowsOf(kind)) {
            it(`${operation}, with ${before}`, async () => {
                setUp(kind, world(), before);
                const read = await operations[operation]?.(world().crud(kind), kind);
                assert.equal(tellCalls(world().takeCalls()), calls);
                assert.equal(read ?? tellList(world(), kind), after);
                if (read !== undefined) {
                    assert.equal(tellList(world(), kind), before);
                }
            });
        }

        it("has every operation for every state of the list", () => {
            const rows = rowsOf(kind).map(({ operation, before }) => `${operation}, with ${before}`);
            assert.equal(new Set(rows).size, Object.keys(operations).length * 9);
        });
    });
}
