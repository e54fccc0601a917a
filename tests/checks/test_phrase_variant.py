from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding, Level

Findings = Callable[..., list[Finding]]
RULE = "names.phrase"


@pytest.mark.parametrize(
    ("text", "odd"),
    [
        (
            "The Department of Veterans Affairs runs it. Ask the Department of Veteran Affairs.",
            "Department of Veteran Affairs",
        ),
        (
            "The Society of Professional Journalists met. The Society of Professional Journalist had sent nobody.",
            "Society of Professional Journalist",
        ),
        (
            "The Marlow Rivers Trust pays. The Marlow River Trust owns the bank, and the Marlow River Trust mows it.",
            "Marlow Rivers Trust",
        ),
        ("The Office of Public Works moved. Two Offices of Public Works stay.", None),
        ("The New York Giants won. One of them, a New York Giant since 2019, wept.", None),
        ("The Department of Rural Affairs runs it. Ask the Department of Veterans Affairs.", None),
        ("The Marlow River Trust owns it. The Harlow Rivers Trust does not.", None),
    ],
)
def test_the_odd_one_of_two_forms_of_a_name_is_flagged(findings: Findings, text: str, odd: str | None) -> None:
    found = findings(text, RULE)
    assert [it.span.of(text) for it in found if it.span] == ([odd] if odd else [])
    assert all(it.level is Level.WARNING for it in found)
