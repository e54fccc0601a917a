"""The examples of rules and claims, run as tests.

A bad example is checked with its rule alone: what is flagged must be exactly what stands between `<mark>` and `</mark>`; without a mark,
there must be a finding about the whole article. If it has a `good` too, the rule's fixes must make that of it, and find nothing in it
any more. A good example must be silent. What has a `todo` must fail.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.rulebook.book import Rulebook
from lint.rulebook.model import Example, Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.article.model import Article
    from lint.claims.wordings import ClaimExample
    from lint.findings.model import Finding
    from lint.knowledge import Knowledge
    from lint.knowledge.house import HouseFacts
    from lint.reading import Reading

_MARK = re.compile(r"</?mark>")


class Failure(NamedTuple):
    """An example that does not come out as it says. `line` is 1-based, of the rule or claim file."""

    path: str
    line: int
    rule: str
    message: str

    def __str__(self) -> str:
        """`path:line: rule: message`, as it is printed."""
        return f"{self.path}:{self.line}: {self.rule}: {self.message}"


class Bench:
    """Where examples are tried: the rules of a book, one at a time, with the knowledge that they need."""

    def __init__(self, book: Rulebook, knowledge: Knowledge, house: HouseFacts) -> None:
        self.book = book
        self.knowledge = knowledge
        self.house = house

    def findings(self, rule: Rule, text: str, date: str = "") -> tuple[Article, list[Finding]]:
        """What one rule finds in a text (Markdown) of a date (ISO, or none)."""
        from lint.engine import check

        alone = Rulebook((rule._replace(limit=0),), self.book.wordings, [], self.book.entries, self.book.owners)
        reading = self.reading(text, date, alone)
        return reading.article, check(reading)

    def reading(self, text: str, date: str = "", book: Rulebook | None = None) -> Reading:
        """A text as an article that has been read."""
        from lint.article.read import read
        from lint.reading import Reading

        day = datetime.date.fromisoformat(date) if date else None
        article = read("example.md", text.encode(), default_date=day)
        return Reading(article, book or self.book, self.knowledge, self.house)


def failures(bench: Bench, rules: Iterable[Rule], *, complete: bool = False) -> Iterator[Failure]:
    """What fails among the examples of some rules. With `complete`, a rule without a bad and a good example fails."""
    for rule in rules:
        missing = [kind for kind in ("bad", "good") if not any(getattr(example, kind) for example in rule.examples)]
        if complete and missing:
            yield Failure(rule.path, rule.line, rule.id, f"this rule has no {' and no '.join(missing)} example")
        for example in rule.examples:
            try:
                wrong = outcome(bench, rule, example)
            except Exception as error:  # of one check: the other rules want their turn
                yield Failure(rule.path, example.line, rule.id, f"the check fails with {type(error).__name__}: {error}")
                continue
            if wrong and not example.todo:
                yield Failure(rule.path, example.line, rule.id, wrong)
            if example.todo and not wrong:
                yield Failure(
                    rule.path, example.line, rule.id, 'this example comes out right by now; take its "todo" away'
                )


def outcome(bench: Bench, rule: Rule, example: Example) -> str:
    """What is wrong with the outcome of an example, "" if nothing."""
    if not example.bad:
        _, findings = bench.findings(rule, example.good, example.date)
        return (
            f"{_quoted(findings, example.good)} flagged in a good example ({findings[0].message})" if findings else ""
        )
    article, findings = bench.findings(rule, _MARK.sub("", example.bad), example.date)
    found = sorted({_source(article, finding.span) for finding in findings if finding.span})
    marked = marks(example.bad)
    if not marked and not any(finding.span is None for finding in findings):
        return "nothing found of the whole article"
    if found != marked:
        text = article.source.text
        return f"marked: {_texts(text, marked)}; flagged: {_texts(text, found)}"
    fixable = [finding for finding in findings if finding.fix and finding.span]
    if not example.good or not fixable:
        return ""
    return _after_fix(bench, rule, example, article, fixable)


def _after_fix(bench: Bench, rule: Rule, example: Example, article: Article, findings: list[Finding]) -> str:
    text = article.source.text
    for finding in sorted(findings, key=lambda finding: finding.span or Span(0, 0), reverse=True):
        span = _source(article, finding.span)
        text = text[: span.start] + (finding.fix.replacement if finding.fix else "") + text[span.end :]
    if text.strip() != example.good.strip():
        return f'the fix makes "{text.strip()}" of it, not "{example.good.strip()}"'
    _, again = bench.findings(rule, text, example.date)
    return f"{_quoted(again, text)} flagged after the fix" if again else ""


def marks(bad: str) -> list[Span]:
    """The marked spans of a bad example, in the text without the marks (0-based, end exclusive)."""
    spans, starts, removed = [], [], 0
    for match in _MARK.finditer(bad):
        at = match.start() - removed
        removed += len(match.group())
        if match.group() == "<mark>":
            starts.append(at)
        elif starts:
            spans.append(Span(starts.pop(), at))
    return sorted(spans)


def _source(article: Article, span: Span | None) -> Span:
    ranges = article.map.ranges(span or Span(0, 0))
    return Span(ranges[0].start, ranges[-1].end)


def _texts(text: str, spans: list[Span]) -> str:
    return ", ".join(f"“{span.of(text)}” (at {span.start})" for span in spans) or "nothing"


def _quoted(findings: list[Finding], text: str) -> str:
    return ", ".join(f"“{finding.span.of(text) if finding.span else 'the article'}”" for finding in findings)


def claim_failures(bench: Bench, kinds: Iterable[str] | None = None) -> Iterator[Failure]:
    """What fails among the examples of claim files."""
    for name in kinds if kinds is not None else bench.book.wordings.by_name:
        for example in bench.book.wordings.by_name[name].examples:
            wrong = _claim_outcome(bench, name, example)
            if wrong:
                yield Failure(example.path, example.line, f"claims.{name}", wrong)


def _claim_outcome(bench: Bench, kind: str, example: ClaimExample) -> str:
    reading = bench.reading(example.text)
    claims = [
        {
            name: " ".join(record.span.of(reading.text).split())
            for name, record in claim.slots.items()
            if hasattr(record, "span")
        }
        for claim in reading.book.wordings.read(reading, kind)
    ]
    if example.none:
        return f"this claims {_shown(claims[0])}, though it should claim nothing" if claims else ""
    wanted = dict(example.slots)
    if any(all(claim.get(name) == text for name, text in wanted.items()) for claim in claims):
        return ""
    return f"claims {'; '.join(map(_shown, claims)) or 'nothing'}, and not {_shown(wanted)}"


def _shown(slots: dict[str, str]) -> str:
    return ", ".join(f"{name}: {text}" for name, text in slots.items()) or "something"
