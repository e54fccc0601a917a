from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from lint.checks import KINDS
from lint.rulebook.load import shipped
from lint.rulebook.schema import claim_schema, rule_schema
from lint.schemas import config_schema, facts_schema, write_schemas
from lint.yaml import Table, load_all


def branch(name: str) -> dict[str, Any]:
    branches = rule_schema()["$defs"]["rule"]["allOf"]
    found: dict[str, Any] = next(
        item["then"] for item in branches if item["if"]["properties"]["extends"]["const"] == name
    )
    return found


def shipped_rules() -> list[Table]:
    files = (
        path for path in shipped().glob("*/*.yml") if path.parent.name not in {"claims", "knowledge", "languagetool"}
    )
    documents = [document for path in files for document in load_all(path.read_text("utf-8"))]
    return [document for document in documents if isinstance(document, Table) and "rules" not in document]


def test_every_kind_has_its_keys_and_says_what_it_is() -> None:
    for name in KINDS:
        rule = branch(name)
        assert {"extends", "message", "level", "examples"} <= set(rule["properties"])
        assert rule["description"]
        assert rule["additionalProperties"] is False


def test_every_shipped_rule_has_only_keys_of_the_schema_and_all_that_it_requires() -> None:
    rules = shipped_rules()
    assert rules
    for rule in rules:
        schema = branch(str(rule["extends"]))
        assert set(rule) <= set(schema["properties"])
        assert set(schema["required"]) <= set(rule)


def test_every_shipped_claim_file_has_only_keys_of_the_schema() -> None:
    files = list((shipped() / "claims").glob("*.yml"))
    assert files
    for path in files:
        for document in load_all(path.read_text("utf-8")):
            assert isinstance(document, Table)
            assert set(document) <= set(claim_schema()["properties"])


@pytest.mark.parametrize(
    ("key", "schema"),
    [
        ("level", {"enum": ["error", "warning", "suggestion"]}),
        ("ignorecase", {"type": "boolean"}),
        ("limit", {"type": "integer"}),
    ],
)
def test_types_become_schemas(key: str, schema: dict[str, Any]) -> None:
    assert branch("existence")["properties"][key] == schema


def test_schemas_are_written_as_json(tmp_path: Path) -> None:
    write_schemas(tmp_path)
    assert json.loads((tmp_path / "rule.schema.json").read_text())["$defs"]
    assert json.loads((tmp_path / "claim.schema.json").read_text())["properties"]["claim"]
    assert json.loads((tmp_path / "facts.schema.json").read_text()) == facts_schema()
    assert json.loads((tmp_path / "config.schema.json").read_text()) == config_schema()


def test_the_schema_of_facts_has_the_keys_that_the_loader_takes() -> None:
    row = facts_schema()["properties"]["people"]["items"]
    assert set(row["properties"]) == {"id", "name", "wrong", "title", "acronym", "from", "until"}
    assert row["required"] == ["name"]


def test_the_schema_of_settings_knows_keys_levels_and_packs() -> None:
    properties = config_schema()["properties"]
    assert properties["rules"]["additionalProperties"]["enum"] == ["off", "error", "warning", "suggestion"]
    assert properties["fail_on"]["enum"] == ["error", "warning", "suggestion"]
    assert {"default", "common", "wire"} <= set(properties["packs"]["anyOf"][0]["anyOf"][0]["enum"])


def test_scopes_may_be_joined() -> None:
    scope = branch("existence")["properties"]["scope"]["anyOf"][0]
    assert scope == {"anyOf": [scope["anyOf"][0], {"type": "string", "pattern": "&"}]}
    assert "~list" in scope["anyOf"][0]["enum"]
