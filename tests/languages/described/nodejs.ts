import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import {
    ClassDeclaration,
    createSourceFile,
    getCombinedModifierFlags,
    getJSDocCommentsAndTags,
    getTextOfJSDocComment,
    InterfaceDeclaration,
    isClassDeclaration,
    isIdentifier,
    isInterfaceDeclaration,
    isPropertyDeclaration,
    isPropertySignature,
    ModifierFlags,
    Node,
    PropertyDeclaration,
    PropertySignature,
    ScriptTarget,
} from "typescript";
import { Described } from "./described";

/** The classes and interfaces of a folder's files in TypeScript. */
export function describedInTypeScript(folder: string): Described {
    const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
    const declarations = files
        .map((file) => createSourceFile(file, readFileSync(join(folder, file), "utf8"), ScriptTarget.ES2022, true))
        .flatMap(({ statements }) => [...statements])
        .filter(isClassOrInterface);
    return Object.fromEntries(declarations.map((one) => [one.name?.text ?? "", propertiesOf(one)]));
}

function propertiesOf({ members }: ClassDeclaration | InterfaceDeclaration): Described[string] {
    const properties = [...members].filter(isProperty);
    return Object.fromEntries(properties.map((property) => [nameOf(property), descriptionOf(property)]));
}

function nameOf({ name }: PropertyDeclaration | PropertySignature): string {
    return isIdentifier(name) ? name.text : "";
}

function isClassOrInterface(node: Node): node is ClassDeclaration | InterfaceDeclaration {
    return isClassDeclaration(node) || isInterfaceDeclaration(node);
}

function isProperty(node: Node): node is PropertyDeclaration | PropertySignature {
    return isPropertySignature(node) || (isPropertyDeclaration(node) && !isStatic(node));
}

function isStatic(node: PropertyDeclaration): boolean {
    return (getCombinedModifierFlags(node) & ModifierFlags.Static) !== 0;
}

function descriptionOf(node: Node): string {
    return getJSDocCommentsAndTags(node)
        .map(({ comment }) => getTextOfJSDocComment(comment) ?? "")
        .join("\n");
}
