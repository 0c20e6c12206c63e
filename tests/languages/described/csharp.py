"""Prints, in JSON, the classes of the C# in a folder: of each its public members, and of each of those the description.

Ends with 1, and the names of the files, where there is any that is no C#.
"""

import json
import pathlib
import re
import sys
from html import unescape

import tree_sitter_c_sharp
from tree_sitter import Language, Parser

parser = Parser(Language(tree_sitter_c_sharp.language()))


def walk(node):
    yield node
    for child in node.children:
        yield from walk(child)


def text(node):
    return node.text.decode()


def name(member):
    if member.type == "property_declaration":
        return text(member.child_by_field_name("name"))
    return next(text(node.child_by_field_name("name")) for node in walk(member) if node.type == "variable_declarator")


def description(member):
    lines = []
    while (member := member.prev_sibling) is not None and member.type == "comment":
        lines.insert(0, re.sub("^/// ?", "", text(member)))
    summary = re.search("<summary>(.*)</summary>", "\n".join(lines), re.DOTALL)
    return unescape(summary[1]) if summary else ""


def is_public(member):
    modifiers = [text(child) for child in member.children if child.type == "modifier"]
    return "public" in modifiers and "static" not in modifiers


def described(cls):
    members = [member for member in cls.child_by_field_name("body").children if is_public(member)]
    return {
        name(member): description(member)
        for member in members
        if member.type in ("property_declaration", "field_declaration")
    }


trees = {file: parser.parse(file.read_bytes()).root_node for file in pathlib.Path(sys.argv[1]).rglob("*.cs")}
wrong = [file.name for file, tree in trees.items() if tree.has_error]
if wrong:
    sys.exit(f"no C#: {', '.join(wrong)}")
classes = [node for tree in trees.values() for node in walk(tree) if node.type == "class_declaration"]
print(json.dumps({text(cls.child_by_field_name("name")): described(cls) for cls in classes}))
