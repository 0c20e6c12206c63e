"""Prints, in JSON, what a program in C# uses of the SDK: each `Class.Property` of an argument, and of a resource's outputs.

Ends with 1 where it is no C#.
"""

import json
import pathlib
import sys

import tree_sitter_c_sharp
from tree_sitter import Language, Parser

PREFIX = "RedshiftIam."


def walk(node):
    yield node
    for child in node.children:
        yield from walk(child)


def text(node):
    return node.text.decode()


def class_of(creation):
    """`RedshiftClusterArgs` of `new RedshiftIam.Inputs.RedshiftClusterArgs { … }`."""
    name = text(creation.child_by_field_name("type"))
    return name.rsplit(".", 1)[-1] if name.startswith(PREFIX) else None


def assigned(creation):
    """The properties that a creation's initializer sets."""
    initializers = [child for child in creation.named_children if child.type == "initializer_expression"]
    assignments = [child for initializer in initializers for child in initializer.named_children]
    return [text(one.child_by_field_name("left")) for one in assignments if one.type == "assignment_expression"]


def arguments(creation):
    """What a resource is created with: `new("name", new() { … })`."""
    given = creation.child_by_field_name("arguments")
    return [node for node in walk(given) if node.type == "implicit_object_creation_expression"][:1] if given else []


def uses(tree):
    nodes = list(walk(tree))
    variables = {}
    for node in nodes:
        created = [child for child in node.named_children if child.type == "object_creation_expression"]
        if node.type == "variable_declarator" and created and class_of(created[0]):
            variables[text(node.child_by_field_name("name"))] = class_of(created[0])
        if node.type == "object_creation_expression" and class_of(node):
            yield from (f"{class_of(node)}.{name}" for name in assigned(node))
            yield from (f"{class_of(node)}Args.{name}" for given in arguments(node) for name in assigned(given))
    for node in nodes:
        if node.type == "member_access_expression" and text(node.child_by_field_name("expression")) in variables:
            owner = variables[text(node.child_by_field_name("expression"))]
            yield f"{owner}.{text(node.child_by_field_name('name'))}"


program = Parser(Language(tree_sitter_c_sharp.language())).parse(pathlib.Path(sys.argv[1]).read_bytes()).root_node
if program.has_error:
    sys.exit(f"no C#: {sys.argv[1]}")
print(json.dumps(sorted(set(uses(program)))))
