"""One article, judged: pure, so that the same article gives the same findings, in the same order, on any day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from lint.checks import kind
from lint.findings.model import Finding, Problem
from lint.reading import Reading
from lint.rulebook.message import fill
from lint.rulebook.model import Quotes, Rule
from lint.spans import Span

Crashed = Callable[[Rule, Exception], None]
Judge = Callable[[Reading, Sequence[Rule], Crashed | None], list[Finding]]


def judged(reading: Reading, rules: Sequence[Rule], crashed: Crashed | None) -> list[Finding]:
    """What rules find in an article, rule by rule. A rule that fails is given to `crashed` and the others run; without `crashed` its
    exception is raised.
    """
    findings: list[Finding] = []
    for rule in rules:
        try:
            findings += _findings(reading, rule)
        except Exception as error:
            if crashed is None:
                raise
            crashed(rule, error)
    return findings


def check(
    reading: Reading, matches: Iterable[Finding] = (), crashed: Crashed | None = None, judge: Judge = judged
) -> list[Finding]:
    """All findings in an article, those of LanguageTool (`matches`) among them, in the order of the text.

    `matches` are taken up after the rules have run, so that they may still be on their way. `judge` runs the rules, as `judged` does.
    """
    findings = judge(reading, reading.book.awake(reading.hits), crashed)
    findings += matches
    return sorted(findings, key=_place)


def _place(finding: Finding) -> tuple[int, int, int, str]:
    span = finding.span or Span(0, 0)
    return span.start, span.end, finding.level.rank, finding.rule


def _findings(reading: Reading, rule: Rule) -> Iterator[Finding]:
    count = 0
    for problem in kind(rule.extends).check(reading, rule):
        finding = _finding(reading, rule, problem)
        if finding is None:
            continue
        yield finding
        count += 1
        if count == rule.limit:
            return


def _finding(reading: Reading, rule: Rule, problem: Problem) -> Finding | None:
    span, values, related, fix, softer, variant = problem
    level, quoted = rule.level, ""
    if softer is not None and softer.rank > level.rank:
        level = softer
    if span is not None:
        if not _in_scope(reading, rule, span):
            return None
        if rule.quotes is not Quotes.CHECK:
            inside = reading.notes.quoted(span)
            if rule.quotes is (Quotes.SKIP if inside else Quotes.ONLY):
                return None
            if inside and rule.quotes is Quotes.DOWNGRADE:
                level, quoted = level.softer, " (in a quotation)"
    message = fill(rule.messages[variant] if variant else rule.message, values) + quoted
    return Finding(rule.id, level, message, span, related, fix, rule.help, rule.url)


def _in_scope(reading: Reading, rule: Rule, span: Span) -> bool:
    block = reading.notes.block_at(span.start)
    return block is not None and block.english and (not rule.scopes or block.scope in rule.scopes)
