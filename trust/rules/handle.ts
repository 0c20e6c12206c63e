import { notYetKnown } from "../../problems/not-yet-known";
import { isRecord } from "../../problems/is-record";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { TextKind, textProblems } from "../../problems/text-rules";
import { region } from "./region";

/** What names a cluster, a namespace or a workgroup, with the Region it is in. */
export interface HandleKind {
    /** What it is: `cluster`. */
    noun: string;
    /** The property that names it, which also is the kind of text's id. */
    name: TextKind;
    /** Texts that may be left out; each kind's id is the property. */
    others?: readonly TextKind[];
    /** A property that only whole descriptions have, such as what getCluster gives: they have more than is read here. */
    onlyInWhole: string;
}

/** The problems of `{ clusterIdentifier, region? }`, or the like, that was given. */
export function handleProblems(path: string, handle: unknown, kind: HandleKind): Problem[] {
    const { noun, name, others = [], onlyInWhole } = kind;
    if (handle === notYetKnown) {
        return [];
    }
    if (!isRecord(handle)) {
        const fix = `Write { ${name.id}: ${show(typeof handle === "string" && handle !== "" ? handle : name.example)} }.`;
        return [problem({ rule: `${noun}.type`, path, must: `be a ${noun}`, got: show(handle), fix })];
    }
    const optional = [["region", region] as const, ...others.map((one) => [one.id, one] as const)];
    const names = [name.id, ...optional.map(([property]) => property)];
    return [
        ...(onlyInWhole in handle ? [] : unknownNameProblems(path, handle, names)),
        ...textProblems(`${path}.${name.id}`, handle[name.id], name),
        ...optional.flatMap(([property, one]) =>
            handle[property] === undefined ? [] : textProblems(`${path}.${property}`, handle[property], one),
        ),
    ];
}
