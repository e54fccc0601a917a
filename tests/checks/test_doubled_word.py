from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding, Level, Safety

Findings = Callable[..., list[Finding]]
RULE = "copy.doubled-word"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council backed the the plan.", "the the"),
        ("The The council backed it.", None),
        ("A A council backed it.", None),
        ("It was a a plan.", "a a"),
        ("He wanted to to go.", "to to"),
        ("It ended in the\nthe summer.", "the the"),
        ("It ended in **the** the summer.", "the the"),
        ("They met met at noon.", "met met"),
        ("The end of the of the war.", "of the of the"),
        ("By then he had had enough.", None),
        ("They drove to Walla Walla.", None),
        ("The bay of Baden Baden, New York, New York.", None),
        ("He said, said she, no.", None),
        ("What it is is a plan.", None),
        ("Over and over and over again.", None),
        ("It ended in the\n\nthe summer.", None),
        ("In May 2020 2020 people came.", None),
        ("Ha ha ha, he went.", None),
    ],
)
def test_what_is_typed_twice_is_flagged(findings: Findings, text: str, words: str | None) -> None:
    assert [finding.message for finding in findings(text, RULE)] == (
        [f"“{words}”: one of them is too many"] if words else []
    )


def test_the_fix_leaves_one(findings: Findings) -> None:
    (finding,) = findings("The The council backed the the plan.", RULE)
    assert finding.fix
    assert (finding.fix.replacement, finding.fix.safety) == ("the", Safety.SAFE)


@pytest.mark.parametrize("text", ["She moved in in May.", "She wrote for the The Harbor Gazette."])
def test_what_may_be_meant_is_a_warning(findings: Findings, text: str) -> None:
    assert [finding.level for finding in findings(text, RULE)] == [Level.WARNING]
