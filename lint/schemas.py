"""JSON Schemas of all YAML files that an editor writes, as texts and as files: in the wheel, and where `copydesk init` puts them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from lint import config
from lint.knowledge import house
from lint.packs import shipped_names
from lint.rulebook.schema import DIALECT, SCALAR, claim_schema, rule_schema, value_schema


def schema_texts() -> dict[str, str]:
    """The schemas as JSON, by the names of their files."""
    schemas = {"rule": rule_schema(), "claim": claim_schema(), "facts": facts_schema(), "config": config_schema()}
    return {f"{name}.schema.json": json.dumps(it, ensure_ascii=False) + "\n" for name, it in schemas.items()}


def write_schemas(target: Path) -> None:
    """Write the schemas into a folder."""
    target.mkdir(parents=True, exist_ok=True)
    for name, text in schema_texts().items():
        (target / name).write_text(text, "utf-8")


def facts_schema() -> dict[str, Any]:
    """The schema of a file of house facts."""
    texts = {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]}
    day = {"type": "string", "pattern": "^\\d{4}-\\d{2}-\\d{2}$"}
    kinds = {"wrong": texts, "from": day, "until": day}
    row = {
        "type": "object",
        "properties": {key: kinds.get(key, SCALAR) for key in house.KEYS},
        "required": ["name"],
        "additionalProperties": False,
    }
    sections = {section: {"type": "array", "items": row} for section in house.SECTIONS}
    return {
        "$schema": DIALECT,
        "title": "copydesk: house facts",
        "type": "object",
        "properties": sections,
        "additionalProperties": False,
    }


def config_schema() -> dict[str, Any]:
    """The schema of copydesk.yml."""
    properties = {key: value_schema(kind) for key, kind in config.KEYS.items()}
    pack = {"anyOf": [{"enum": ["default", *shipped_names()]}, SCALAR]}
    properties["packs"] = {"anyOf": [pack, {"type": "array", "items": pack}]}
    return {
        "$schema": DIALECT,
        "title": "copydesk.yml",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
    }
