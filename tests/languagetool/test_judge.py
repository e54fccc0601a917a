"""What the judge makes of real matches: text in, findings out."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lint.findings.model import Finding, Level, Safety
from lint.languagetool import judge
from lint.languagetool.service import Service
from tests.conftest import reading_of

Judge = Callable[..., list[Finding]]


@pytest.fixture
def judged(service: Service) -> Judge:
    """A function from the text of an article to the findings of LanguageTool in it."""

    def find(text: str, *enabled: str) -> list[Finding]:
        reading = reading_of(text)
        return judge.findings(reading, service.check(reading.article, enable=enabled), enabled)

    return find


def shape(findings: list[Finding], text: str) -> list[tuple[str, str, str]]:
    return [(finding.rule, finding.level.value, finding.span.of(text)) for finding in findings if finding.span]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The council met on on Monday.", [("lt.ENGLISH_WORD_REPEAT_RULE", "error", "on on")]),
        ("She lives in the The Hague area.", [("lt.ENGLISH_WORD_REPEAT_RULE", "error", "the The")]),
        ("It was a horse that had had four names.", [("lt.ENGLISH_WORD_REPEAT_RULE", "suggestion", "had had")]),
        ("Fans of Duran Duran filled the hall.", []),
        ("It was a hour before the vote.", [("lt.EN_A_VS_AN", "error", "a")]),
        ("It was a FBI report.", [("lt.EN_A_VS_AN", "suggestion", "a")]),
        ("The firm moved it's offices to Leeds.", [("lt.IT_IS", "warning", "it's")]),
        ("The vote was late.The mayor left.", [("lt.SENTENCE_WHITESPACE", "warning", "The")]),
        ("Visit Data.Gov for the figures.", []),
        ("He took the job and was given free reign over the team.", [("lt.FREE_REIGN", "warning", "free reign")]),
        ("They came home to there own house.", [("lt.THERE_THEIR", "warning", "there")]),
        ("The mayor will accomodate the visitors.", [("lt.MORFOLOGIK_RULE_EN_US", "warning", "accomodate")]),
        ("Suprising as it was, the council agreed.", [("lt.MORFOLOGIK_RULE_EN_US", "warning", "Suprising")]),
        ("Shabnaz Qureshipour and Tovrik Aldabern spoke.", []),
        ("On Monday, October 27 the council met.", []),  # LanguageTool's own rule asks today's calendar
    ],
)
def test_matches_become_findings_at_the_level_that_clean_copy_has_shown(
    judged: Judge, text: str, found: list[tuple[str, str, str]]
) -> None:
    assert shape(judged(text), text) == found


def test_in_direct_speech_grammar_is_a_suggestion_without_a_fix_and_a_slip_of_writing_is_not(judged: Judge) -> None:
    text = 'The mayor said: "They was on the the bridge, and he have given them free reign."'
    levels = {finding.rule: (finding.level, finding.fix) for finding in judged(text)}
    assert levels["lt.ENGLISH_WORD_REPEAT_RULE"][0] is Level.ERROR
    assert levels["lt.FREE_REIGN"][0] is Level.WARNING
    grammar = {
        rule: found for rule, found in levels.items() if rule not in {"lt.ENGLISH_WORD_REPEAT_RULE", "lt.FREE_REIGN"}
    }
    assert grammar
    assert all(found == (Level.SUGGESTION, None) for found in grammar.values())


def test_a_doubled_word_is_fixed_without_asking_and_nothing_else_is(judged: Judge) -> None:
    findings = judged("The council met on on Monday. The firm moved it's offices. It was a hour.")
    assert {finding.rule for finding in findings if finding.fix and finding.fix.safety is Safety.SAFE} == {
        "lt.ENGLISH_WORD_REPEAT_RULE"
    }


def test_messages_say_what_to_write(judged: Judge) -> None:
    (finding,) = judged("The mayor will accomodate the visitors.")
    assert finding.message == "“accomodate” is not in the dictionary; did you mean “accommodate”?"
    (finding,) = judged("Suprising as it was, the council agreed.")
    assert "“Surprising”" in finding.message


def test_a_rule_that_is_off_can_be_turned_on_and_one_that_reads_the_clock_cannot(judged: Judge) -> None:
    text = "It was a very unique vote, and whether or not they like it, the date is Monday, October 27."
    assert judged(text) == []
    assert {finding.rule for finding in judged(text, "VERY_UNIQUE", "EN_DATE_WEEKDAY_CURRENTYEAR")} == {
        "lt.VERY_UNIQUE"
    }


def test_a_word_that_may_be_a_term_is_asked_about_once_an_article(judged: Judge) -> None:
    text = "The deconflictor said a deconflictor is no slip.\nThe goverment said so, and the goverment knows."
    assert [word for _, _, word in shape(judged(text), text)] == ["deconflictor", "goverment", "goverment"]
