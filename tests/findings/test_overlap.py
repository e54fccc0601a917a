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


def test_one_slip_that_a_family_of_rules_saw_is_one_finding_at_the_shortest_span() -> None:
    seen = [
        _seen("facts.self-between", Level.ERROR, 0, 30),
        _seen("facts.self-list.couple", Level.ERROR, 8, 30),
        _seen("facts.self-neighbor", Level.ERROR, 24, 30),
    ]

    merged = merge(seen)

    assert [diagnostic.rule for diagnostic in merged] == ["facts.self-neighbor"]
    assert {rule for rule, _, _ in merged[0].also} == {"facts.self-between", "facts.self-list.couple"}


def test_a_slip_inside_a_longer_finding_of_another_kind_stays_its_own() -> None:
    passage = _seen("copy.repeated-passage", Level.SUGGESTION, 0, 300)

    assert len(merge([passage, _seen("copy.doubled-word", Level.ERROR, 20, 27)])) == 2


def test_findings_about_the_whole_article_are_never_joined() -> None:
    assert len(merge([_seen("desk.a", Level.ERROR, 0, 0), _seen("desk.b", Level.ERROR, 0, 0)])) == 2
