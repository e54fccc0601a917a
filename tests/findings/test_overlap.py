from __future__ import annotations

from lint.article.source import Position
from lint.findings.model import Diagnostic, Level
from lint.findings.overlap import merge


def _seen(rule: str, level: Level, start: int = 0, end: int = 4) -> Diagnostic:
    return Diagnostic(
        "a.md", rule, level, f"by {rule}", "word", Position(1, start + 1, start), Position(1, end + 1, end)
    )


def test_what_two_rules_saw_at_one_place_is_one_finding_led_by_the_gravest() -> None:
    merged = merge([_seen("copy.a", Level.WARNING), _seen("house.b", Level.ERROR)])

    assert [diagnostic.rule for diagnostic in merged] == ["house.b"]
    assert merged[0].also == (("copy.a", Level.WARNING, "by copy.a"),)


def test_ours_leads_over_languagetools_at_the_same_level() -> None:
    merged = merge([_seen("lt.X", Level.ERROR), _seen("copy.a", Level.ERROR)])

    assert merged[0].rule == "copy.a"


def test_places_that_only_overlap_stay_apart() -> None:
    assert len(merge([_seen("copy.a", Level.ERROR), _seen("copy.b", Level.ERROR, 0, 5)])) == 2


def test_findings_about_the_whole_article_are_never_joined() -> None:
    assert len(merge([_seen("desk.a", Level.ERROR, 0, 0), _seen("desk.b", Level.ERROR, 0, 0)])) == 2
