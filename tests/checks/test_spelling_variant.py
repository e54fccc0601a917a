"""Two spellings of one word."""

from __future__ import annotations

from collections.abc import Callable

from lint.findings.model import Finding, Level

RULE = "copy.mixed-spelling"
Find = Callable[..., list[Finding]]


def test_the_rarer_spelling_is_flagged_wherever_it_stands(flagged: Callable[..., list[str]]) -> None:
    text = "The color is right. The colour is wrong. The color stays, and the colors too. The colour goes."

    assert flagged(text, RULE) == ["colour", "colour"]


def test_of_equals_the_later_one_is_flagged_and_points_to_the_first(findings: Find) -> None:
    (finding,) = findings("They recognised her. She recognized them.", RULE)

    assert finding.span is not None
    assert finding.span.start == 25
    assert [place.span.start for place in finding.related] == [5]


def test_speech_has_the_spelling_of_the_newsroom(findings: Find) -> None:
    (finding,) = findings("The theater is shut. “The theatre was our home,” she said.", RULE)

    assert finding.level is Level.WARNING


def test_a_block_quotation_may_keep_its_own_spelling(findings: Find) -> None:
    (finding,) = findings("The theater is shut.\n\n> The theatre was our home.\n", RULE)

    assert finding.level is Level.SUGGESTION


def test_words_that_a_hyphen_keeps_apart_are_two_words(flagged: Callable[..., list[str]]) -> None:
    assert flagged("He resigned in May and re-signed in June.", RULE) == []
    assert flagged("They cooperate now and will co-operate later.", RULE) == ["co-operate"]


def test_names_are_spelled_as_their_owners_like(flagged: Callable[..., list[str]]) -> None:
    assert flagged("The Labour party and the labor unions met.", RULE) == []
