"""Lone quotation marks and brackets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding

Flagged = Callable[..., list[str]]
QUOTES, BRACKETS = "copy.unbalanced-quotes", "copy.unbalanced-brackets"


def test_the_finding_runs_from_the_open_mark_to_the_end_of_its_sentence(flagged: Flagged) -> None:
    text = "She was firm. “We go home now, she said. Nobody moved."

    assert flagged(text, QUOTES) == ["“We go home now, she said."]


def test_a_long_stretch_is_flagged_at_the_far_end_and_points_back(findings: Callable[..., list[Finding]]) -> None:
    text = f"“We go home now{' and then again' * 8}, to the sea."

    (finding,) = findings(text, QUOTES)
    assert finding.span is not None
    assert text.endswith(finding.span.of(text))
    assert finding.span.end - finding.span.start <= 40
    assert [place.span.start for place in finding.related] == [0]


@pytest.mark.parametrize(
    "said",
    [
        "again, she told",
        "again, Gail Sorensen, the firm’s chief, said",
        "again, said the",
        "again, the old clerk said",
        "again, Ana de Ruiz added",
    ],
)
def test_a_long_stretch_is_flagged_where_the_speaker_is_named(flagged: Flagged, said: str) -> None:
    text = f"“We go home now{' and then again' * 8}, and {said} a reporter who had waited for an hour outside the hall."

    assert flagged(text, QUOTES) == [said]


def test_a_mark_that_was_never_opened_is_flagged_from_the_beginning_of_the_quotation(flagged: Flagged) -> None:
    text = "“We stay,” he said. We go home now,” she said."

    assert flagged(text, QUOTES) == ["We go home now,”"]


@pytest.mark.parametrize(
    "text",
    [
        "“We go home,” she said. “And then we sleep.\n\n“Tomorrow we work,” she added.",
        "The farmers’ tractors, the ’80s and rock ’n’ roll.",
        'A 12" pipe and a 6\'2" plumber.',
        'He called it "a reset".',
    ],
)
def test_marks_that_are_right_are_let_alone(flagged: Flagged, text: str) -> None:
    assert flagged(text, QUOTES) == []


@pytest.mark.parametrize(
    "text", ["There are two parts: a) the road and b) the bridge.", "1) Wash your hands.", "Fun :-)"]
)
def test_labels_and_smileys_are_no_brackets(flagged: Flagged, text: str) -> None:
    assert flagged(text, BRACKETS) == []


def test_brackets_nest(flagged: Flagged) -> None:
    assert flagged("The road (see the map [below]) is shut.", BRACKETS) == []
    assert flagged("The road (see the map [below) is shut.", BRACKETS) != []


def test_a_long_stretch_behind_a_bracket_is_flagged_at_the_bracket(flagged: Flagged) -> None:
    text = f"She scored (her fourteenth of the season and they led{' and then led' * 8} at the break."

    (found,) = flagged(text, BRACKETS)
    assert found.startswith("(her fourteenth of the season and they led")
    assert len(found) <= 78


SINGLE = "‘We go home,’ she said.\n\n‘And then we sleep,’ he said.\n\n"


@pytest.mark.parametrize("marks", ["‘’", "''"])
def test_single_marks_need_a_partner_in_an_article_that_speaks_in_them(flagged: Flagged, marks: str) -> None:
    def typed(text: str) -> str:
        return text.replace("‘", marks[0]).replace("’", marks[1])

    assert flagged(typed(SINGLE + "They sat down, ‘to see who minds."), QUOTES) == [typed("‘to see who minds.")]
    assert flagged(typed(SINGLE + "We stay here,’ she said."), QUOTES) == [typed("We stay here,’")]
    assert flagged(typed(SINGLE + "‘We stay here.\n\n‘And so do they,’ she said."), QUOTES) == []
    assert flagged(typed(SINGLE + "The voters’ choice of the ‘90s, rock ’n’ roll, get ‘em."), QUOTES) == []


def test_single_marks_are_apostrophes_where_nobody_speaks_in_them(flagged: Flagged) -> None:
    assert flagged("“We go home,” she said. They sat down, ‘to see who minds.", QUOTES) == []
