from __future__ import annotations

from pathlib import Path

from tests.rulebook.rules import book_of, findings, flagged

RULE = r"""
extends: conditional
message: "{match}"
first: '[A-Z]{3,5}'
second: '\(([A-Z]{3,5})\)'
exceptions: [NASA]
"""


def test_a_use_before_the_explanation_is_the_finding_once(tmp_path: Path) -> None:
    text = "The SHC met. The SHC voted.\n\nThe Storm Harbor Council (SHC) sat; the SHC rose."
    assert flagged(tmp_path, RULE, text) == ["SHC"]
    (finding,) = findings(book_of(tmp_path, RULE), text)
    assert finding.span
    assert finding.span.start == 4
    assert [place.span.of(text.replace("\n\n", "\n")) for place in finding.related] == ["(SHC)"]


def test_what_is_explained_first_or_needs_no_explanation_is_right(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE, "The Storm Harbor Council (SHC) met. The SHC and NASA agreed.") == []


def test_what_is_never_explained_is_flagged(tmp_path: Path) -> None:
    assert flagged(tmp_path, RULE, "The Council (SHC) met the TLA.") == ["TLA"]


def test_without_a_group_one_explanation_is_enough(tmp_path: Path) -> None:
    rule = "extends: conditional\nmessage: x\nfirst: lira\nsecond: currency of Turkey\n"
    assert flagged(tmp_path, rule, "The lira, the currency of Turkey, fell. The lira rose.") == ["lira"]
    assert flagged(tmp_path, rule, "The currency of Turkey is the lira.") == []
