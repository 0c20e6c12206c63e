"""Prints, in JSON, the classes of the SDK for Python: of each its properties, and of each of those the description."""

import inspect
import json

import pulumi_redshift_iam as sdk
from pulumi_redshift_iam import outputs


def described(cls):
    properties = {name: member for name, member in vars(cls).items() if isinstance(member, property)}
    return {name: inspect.getdoc(member) or "" for name, member in properties.items()}


classes = [cls for module in (outputs, sdk) for _, cls in inspect.getmembers(module, inspect.isclass)]
print(json.dumps({cls.__name__: described(cls) for cls in classes if cls.__module__.startswith(sdk.__name__)}))
