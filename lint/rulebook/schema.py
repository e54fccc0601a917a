"""JSON Schemas (draft 2020-12) of rule and claim files, made from the types that the loader itself checks against.

An editor that knows YAML schemas completes keys and marks mistakes as they are typed.
"""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Mapping
from enum import Enum
from pathlib import Path
from typing import Any

from lint.article.model import Scope
from lint.checks import KINDS, kind
from lint.rulebook.claims import ClaimFile
from lint.rulebook.rules import ExampleKeys, Header
from lint.shape import Pattern, fields

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_SCALAR = {"type": ["string", "number", "boolean"]}  # YAML's own idea of a type does not matter to us
_PLAIN: dict[Any, dict[str, Any]] = {
    str: _SCALAR,
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
}


def write_schemas(target: Path) -> None:
    """Write `rule.schema.json` and `claim.schema.json` into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    for name, schema in (("rule", rule_schema()), ("claim", claim_schema())):
        text = json.dumps(schema, indent=1, ensure_ascii=False) + "\n"
        (target / f"{name}.schema.json").write_text(text, "utf-8")


def claim_schema() -> dict[str, Any]:
    """The schema of a claim file."""
    texts = {"anyOf": [_SCALAR, {"type": "array", "items": _SCALAR}]}
    schema = record_schema(ClaimFile)
    schema["properties"] |= {
        "wordings": texts,
        "not": texts,
        "examples": {"type": "array", "items": {"type": "object"}},
    }
    return {"$schema": _DIALECT, "title": "copydesk: a kind of claim", **schema}


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
        "$schema": _DIALECT,
        "title": "copydesk: rules",
        "$defs": {"rule": rule},
        "anyOf": [{"$ref": "#/$defs/rule"}, {"type": "array", "items": {"$ref": "#/$defs/rule"}}, table],
    }


def _rule(name: str) -> dict[str, Any]:
    options = record_schema(kind(name).Options)
    header = record_schema(Header)
    scopes = ["text", *(str(scope) for scope in Scope)]
    scope = {"enum": [*scopes, *(f"~{one}" for one in scopes)]}
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
        "properties": {name: _value(kind) for name, kind in kinds.items()},
        "required": [name for name in kinds if name not in defaults],
        "additionalProperties": False,
    }


def _value(kind: Any) -> dict[str, Any]:
    if kind is Any:
        return {}
    if kind is Pattern:
        return _SCALAR
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
        return _value(next(item for item in arguments if item is not type(None)))
    if origin in (tuple, frozenset):
        if arguments[-1] is Ellipsis or origin is frozenset:
            items = _value(arguments[0])
            return {"anyOf": [_SCALAR, {"type": "array", "items": items}]}
        return {"type": "array", "prefixItems": [_value(item) for item in arguments], "minItems": len(arguments)}
    if isinstance(origin, type) and issubclass(origin, Mapping):
        return {"type": "object", "additionalProperties": _value(arguments[1])}
    raise TypeError(f"no schema is known for {origin}")
