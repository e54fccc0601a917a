"""JSON Schemas (draft 2020-12) of rule and claim files, made from the types that the loader itself checks against.

An editor that knows YAML schemas completes keys and marks mistakes as they are typed.
"""

from __future__ import annotations

import types
import typing
from collections.abc import Mapping
from enum import Enum
from typing import Any

from lint.article.model import Scope
from lint.checks import KINDS, kind
from lint.rulebook.claims import ClaimFile
from lint.rulebook.rules import ExampleKeys, Header
from lint.shape import Pattern, fields

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCALAR = {"type": ["string", "number", "boolean"]}  # YAML's own idea of a type does not matter to us
_PLAIN: dict[Any, dict[str, Any]] = {
    str: SCALAR,
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
}


def claim_schema() -> dict[str, Any]:
    """The schema of a claim file."""
    texts = {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]}
    schema = record_schema(ClaimFile)
    schema["properties"] |= {
        "wordings": texts,
        "not": texts,
        "examples": {"type": "array", "items": {"type": "object"}},
    }
    return {"$schema": DIALECT, "title": "copydesk: a kind of claim", **schema}


def rule_schema() -> dict[str, Any]:
    """The schema of a rule file: one rule, a list of rules, or a table of like rules (`rules:`)."""
    rules = [_rule(name) for name in sorted(KINDS)]
    branches = [
        {"if": {"properties": {"extends": {"const": name}}, "required": ["extends"]}, "then": rule}
        for name, rule in zip(sorted(KINDS), rules, strict=True)
    ]
    rule = {
        "type": "object",
        "properties": {"extends": {"enum": sorted(KINDS)}},
        "required": ["extends"],
        "allOf": branches,
    }
    rows = {"type": "array", "items": {"type": "object", "required": ["id"]}}
    table = {"type": "object", "properties": {"rules": rows}, "required": ["rules"]}
    return {
        "$schema": DIALECT,
        "title": "copydesk: rules",
        "$defs": {"rule": rule},
        "anyOf": [{"$ref": "#/$defs/rule"}, {"type": "array", "items": {"$ref": "#/$defs/rule"}}, table],
    }


def _rule(name: str) -> dict[str, Any]:
    options = record_schema(kind(name).Options)
    header = record_schema(Header)
    scopes = ["text", *(str(scope) for scope in Scope)]
    named = {"enum": [*scopes, *(f"~{one}" for one in scopes)]}
    scope = {"anyOf": [named, {"type": "string", "pattern": "&"}]}
    header["properties"] |= {
        "scope": {"anyOf": [scope, {"type": "array", "items": scope}]},
        "examples": {"type": "array", "items": record_schema(ExampleKeys)},
    }
    return {
        "description": (kind(name).__doc__ or "").strip().split("\n")[0],
        "properties": header["properties"] | options["properties"],
        "required": sorted({*header["required"], *options["required"]}),
        "additionalProperties": False,
    }


def record_schema(record: Any) -> dict[str, Any]:
    """The schema of a record: an object with its fields as keys."""
    defaults = {name.rstrip("_") for name in record._field_defaults}
    kinds = fields(record)
    return {
        "type": "object",
        "description": " ".join((record.__doc__ or "").split()),
        "properties": {name: value_schema(kind) for name, kind in kinds.items()},
        "required": [name for name in kinds if name not in defaults],
        "additionalProperties": False,
    }


def value_schema(kind: Any) -> dict[str, Any]:
    """The schema of a value of one of the types of `lint.shape`."""
    if kind is Any:
        return {}
    if kind is Pattern:
        return SCALAR
    if kind in _PLAIN:
        return _PLAIN[kind]
    if hasattr(kind, "_fields"):
        return record_schema(kind)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return {"enum": [item.value for item in kind]}
    return _composed(typing.get_origin(kind), typing.get_args(kind))


def _composed(origin: Any, arguments: tuple[Any, ...]) -> dict[str, Any]:
    if origin is typing.Literal:
        return {"enum": list(arguments)}
    if origin in (types.UnionType, typing.Union):
        return value_schema(next(item for item in arguments if item is not type(None)))
    if origin in (tuple, frozenset):
        if arguments[-1] is Ellipsis or origin is frozenset:
            items = value_schema(arguments[0])
            return {"anyOf": [SCALAR, {"type": "array", "items": items}]}
        return {"type": "array", "prefixItems": [value_schema(item) for item in arguments], "minItems": len(arguments)}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": value_schema(arguments[1])}
    raise TypeError(f"no schema is known for {origin}")
