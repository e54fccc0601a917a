"""What tests of the checks share."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint import engine
from lint.findings.model import Level
from tests.conftest import reading_of


@pytest.fixture
def alarms() -> Callable[[str], dict[str, list[str]]]:
    """A function from a text to the messages of the shipped rules at warning or above, by rule."""

    def find(text: str) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for finding in engine.check(reading_of(text)):
            if finding.level is not Level.SUGGESTION:
                found.setdefault(finding.rule, []).append(finding.message)
        return found

    return find
