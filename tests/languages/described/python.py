"""Prints, in JSON, the classes of the SDK for Python: of each its properties, and of each of those the description."""

import inspect
import json

import pulumi_redshift_iam as sdk
from pulumi_redshift_iam import outputs


def described(cls):
    inherited = {name for base in cls.__mro__[1:] for name in vars(base)}
    properties = inspect.getmembers(cls, lambda member: isinstance(member, property))
    return {name: inspect.getdoc(value) or "" for name, value in properties if name not in inherited}


classes = [cls for module in (outputs, sdk) for _, cls in inspect.getmembers(module, inspect.isclass)]
print(json.dumps({cls.__name__: described(cls) for cls in classes if cls.__module__.startswith(sdk.__name__)}))
