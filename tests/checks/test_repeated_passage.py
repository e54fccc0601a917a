"""Sentences that stand in an article twice."""

from __future__ import annotations

from collections.abc import Callable

from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.sentences import Sentence
from lint.checks.repeated_passage import Options, _Line, _pairs
from lint.findings.model import Finding

RULE = "copy.repeated-passage"
ONE = "The harbor board voted on Monday to widen the northern quay by forty feet."
TWO = "Work begins in the spring and will take the better part of two years."
Flagged = Callable[..., list[str]]


def test_sentences_repeated_in_a_row_are_one_finding_with_the_first_place_related(
    findings: Callable[..., list[Finding]],
) -> None:
    text = f"{ONE} {TWO}\n\nNobody spoke against it at all.\n\n{ONE} {TWO}"

    (finding,) = findings(text, RULE)
    assert finding.span is not None
    assert finding.span.of(text.replace("\n\n", "\n")) == f"{ONE} {TWO}"
    assert [place.span.start for place in finding.related] == [0]


def test_a_changed_figure_or_name_makes_another_sentence(flagged: Flagged) -> None:
    assert flagged(f"{ONE}\n\nIn between.\n\n{ONE.replace('Monday', 'Friday')}", RULE) == []
    assert flagged(f"{ONE}\n\nIn between.\n\n{ONE.replace('forty', '50')}", RULE) == []


def test_a_name_in_the_place_of_what_it_stands_for_changes_nothing(flagged: Flagged) -> None:
    first = "Outside the courthouse, U.S. Attorney Lindqvist thanked the jury for its long patience."
    between = "\n\nThe sentence was read on Friday.\n\nNobody in the room spoke.\n\n"

    again = "Outside the courthouse, the prosecutor thanked the jury for its long patience."
    assert flagged(first + between + again, RULE) == [again]
    assert flagged(first + between + first.replace("U.S. Attorney Lindqvist", "Mayor Ruth Abara"), RULE) == []
    assert flagged(first + between + again.replace("the prosecutor", "one of the neighbors"), RULE) == []


def test_a_sentence_that_returns_again_and_again_is_furniture(flagged: Flagged) -> None:
    assert flagged("\n\n".join(["Please scroll to the end to see the video that belongs here.", TWO] * 3), RULE) == []


def test_a_pull_quote_may_repeat_the_story(flagged: Flagged) -> None:
    assert flagged(f"{ONE}\n\n> {ONE}\n", RULE) == []


def _line(number: int, words: list[str]) -> _Line:
    runs = frozenset(tuple(words[i : i + 4]) for i in range(len(words) - 3))
    return _Line(number, Sentence(0, 1, 0, 0, 1), words, tuple(words), runs)


@given(st.lists(st.lists(st.sampled_from("abcdefgh"), min_size=8, max_size=12), min_size=2, max_size=8))
def test_a_pair_names_an_earlier_and_a_later_sentence(sentences: list[list[str]]) -> None:
    for earlier, later in _pairs([_line(*numbered) for numbered in enumerate(sentences)], Options()):
        assert earlier < later
