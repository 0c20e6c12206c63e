import { notYetKnown } from "../../problems/not-yet-known";
import { isRecord } from "../../problems/is-record";
import { unknownNameProblems } from "../../problems/unknown-name-rule";
import { problem, Problem } from "../../problems/problem";
import { show } from "../../problems/show";
import { TextKind, textProblems } from "../../problems/text-rules";
import { region } from "./region";

/** What names a cluster or a namespace, with the Region it is in. */
export interface HandleKind {
    /** What it is: `cluster`. */
    noun: string;
    /** The property that names it, which also is the kind of text's id. */
    name: TextKind;
    /** A property that only whole descriptions have, such as what getCluster gives: they have more than is read here. */
    onlyInWhole: string;
}

/** The problems of `{ clusterIdentifier, region? }`, or the like, that was given. */
export function handleProblems(path: string, handle: unknown, { noun, name, onlyInWhole }: HandleKind): Problem[] {
    if (handle === notYetKnown) {
        return [];
    }
    if (!isRecord(handle)) {
        const fix = `Write { ${name.id}: ${show(typeof handle === "string" && handle !== "" ? handle : name.example)} }.`;
        return [problem({ rule: `${noun}.type`, path, must: `be a ${noun}`, got: show(handle), fix })];
    }
    return [
        ...(onlyInWhole in handle ? [] : unknownNameProblems(path, handle, [name.id, "region"])),
        ...textProblems(`${path}.${name.id}`, handle[name.id], name),
        ...(handle["region"] === undefined ? [] : textProblems(`${path}.region`, handle["region"], region)),
    ];
}
