"""[sic] keeps spelling and grammar off the words before it."""

from __future__ import annotations

import pytest

from lint.article.read import read
from lint.findings.model import Finding, Level
from lint.findings.sic import sic_spans, without_sic
from lint.spans import Span


@pytest.mark.parametrize(
    ("text", "covered"),
    [
        ("“We was robbed [sic],” he said.", "We was robbed [sic]"),
        ("It reads: teh (sic) end", "teh (sic)"),
        ("one two three four five six seven *[sic]* on", "two three four five six seven [sic]"),
        ("It rained. Them [Sic!] won", "Them [Sic!]"),
        ("[sic]", "[sic]"),
        ("A music lesson", None),
    ],
)
def test_sic_stands_for_the_words_before_it(text: str, covered: str | None) -> None:
    article = read("x.md", text.encode())
    assert [span.of(article.text) for span in sic_spans(article)] == ([covered] if covered else [])


def test_a_paragraph_is_never_left() -> None:
    article = read("x.md", b"Two words\n\n[sic] here")
    assert [span.of(article.text) for span in sic_spans(article)] == ["[sic]"]


def test_only_spelling_and_grammar_are_silenced() -> None:
    article = read("x.md", "“We was robbed [sic],” he said of teh match.".encode())
    was, teh = Span(4, 7), Span(35, 38)
    findings = [
        Finding(rule, Level.ERROR, "told", span) for span in (was, teh, None) for rule in ("lt.X", "copy.y", "facts.z")
    ]
    kept = [(finding.rule, finding.span) for finding in without_sic(findings, article)]
    assert kept == [("facts.z", was), *((rule, span) for span in (teh, None) for rule in ("lt.X", "copy.y", "facts.z"))]


def test_a_long_run_of_letters_costs_little() -> None:
    sic_spans(read("x.md", ("a" * 5000 + ". [sic] ").encode() * 50))
