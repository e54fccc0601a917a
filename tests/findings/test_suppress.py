"""Silencing in place, told when it is not needed or not explained."""

from __future__ import annotations

import pytest

from lint.article.model import Article
from lint.article.read import read
from lint.findings.locate import locate
from lint.findings.model import Diagnostic, Finding, Level, Related
from lint.findings.suppress import suppress
from lint.spans import Span


def at(article: Article, words: str, rule: str = "facts.age-conflict") -> Diagnostic:
    start = article.text.index(words)
    span = Span(start, start + len(words))
    return locate(article, Finding(rule, Level.ERROR, "told", span, (Related(Span(0, 3), "here"),)))


def article(text: str) -> Article:
    return read("x.md", text.encode())


@pytest.mark.parametrize("name", ["facts.age-conflict", "facts.*", "a.b, facts.age-conflict"])
def test_a_finding_is_silenced_where_it_begins(name: str) -> None:
    found = article(f"One here.\n\nTwo there. <!-- copydesk-ignore-line {name}: why -->\n")
    told = suppress([at(found, "One here"), at(found, "Two there")], found)
    assert [diagnostic.text for diagnostic in told if diagnostic.rule.startswith("facts")] == ["One here"]


def test_another_rule_speaks_on() -> None:
    found = article("Two there. <!-- copydesk-ignore-line facts.age: why -->\n")
    told = suppress([at(found, "Two there")], found)
    assert [diagnostic.rule for diagnostic in told] == ["facts.age-conflict", "copydesk.unused-ignore"]


def test_a_comment_that_silences_nothing_is_a_warning_on_its_line() -> None:
    found = article("One.\n\nTwo. <!-- copydesk-ignore-line facts.age-conflict: why -->\n")
    (told,) = suppress([], found)
    assert (told.rule, told.level, told.start.line, told.start.column) == (
        "copydesk.unused-ignore",
        Level.WARNING,
        3,
        1,
    )
    assert told.end.column == len(found.source.line(3)) + 1
    assert "facts.age-conflict" in told.message


def test_without_a_reason_nothing_is_silenced() -> None:
    found = article("Two there. <!-- copydesk-ignore-line facts.age-conflict -->\n")
    told = suppress([at(found, "Two there")], found)
    assert [diagnostic.rule for diagnostic in told] == ["facts.age-conflict", "copydesk.ignore-reason"]
    assert "copydesk-ignore-line facts.age-conflict: the reason" in told[1].message


def test_what_languagetool_would_say_is_not_known_without_it() -> None:
    found = article("Two. <!-- copydesk-ignore-line lt.SOME_RULE: why -->\n")
    assert suppress([], found, languagetool=False) == []
    assert [told.rule for told in suppress([], found)] == ["copydesk.unused-ignore"]


def test_two_comments_that_cover_one_finding_are_both_used() -> None:
    found = article(
        "<!-- copydesk-ignore facts.*: a -->\nTwo there. <!-- copydesk-ignore-line facts.age-conflict: b -->\n"
    )
    assert suppress([at(found, "Two there")], found) == []
