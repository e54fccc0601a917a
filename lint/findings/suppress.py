"""What a writer has silenced in place, and what is wrong with how it was done."""

from __future__ import annotations

from collections.abc import Iterator

from lint.article.model import Article, Directive
from lint.findings.model import Diagnostic, Level

UNUSED = "copydesk.unused-ignore"
NO_REASON = "copydesk.ignore-reason"


def suppress(diagnostics: list[Diagnostic], article: Article, *, languagetool: bool = True) -> list[Diagnostic]:
    """The diagnostics of one file without those that its directives silence, and behind them the notices about the directives.

    A directive silences a rule that it names (`facts.age-conflict`, `facts.*`) where the finding begins on a line that it covers. One with
    something wrong (no reason, no rule) silences nothing. A name in it that silenced nothing is told, so that no comment outlives its
    finding; with `languagetool` False (it did not check this file) that is not known of `lt.*`.
    """
    if not article.directives:
        return diagnostics
    used: set[tuple[int, str]] = set()
    kept = [diagnostic for diagnostic in diagnostics if not _silenced(diagnostic, article.directives, used)]
    return kept + list(_notices(article, used, languagetool))


def _silenced(diagnostic: Diagnostic, directives: tuple[Directive, ...], used: set[tuple[int, str]]) -> bool:
    """Whether any directive silences a diagnostic; all that do are noted in `used`, by number and name."""
    line, silenced = diagnostic.start.line, False
    for number, directive in enumerate(directives):
        if directive.problem or not directive.first <= line <= directive.last:
            continue
        for name in directive.rules:
            if _names(name, diagnostic.rule):
                used.add((number, name))
                silenced = True
    return silenced


def _names(name: str, rule: str) -> bool:
    return rule.startswith(name[:-1]) if name.endswith("*") else rule == name


def _notices(article: Article, used: set[tuple[int, str]], languagetool: bool) -> Iterator[Diagnostic]:
    for number, directive in enumerate(article.directives):
        if directive.problem:
            yield _notice(article, directive, NO_REASON, f"this silences nothing: {directive.problem}")
            continue
        for name in directive.rules:
            if (number, name) not in used and (languagetool or not name.startswith("lt.")):
                message = f"there is no finding of {name} to silence here; delete its name from the comment"
                yield _notice(article, directive, UNUSED, message)


def _notice(article: Article, directive: Directive, rule: str, message: str) -> Diagnostic:
    text = article.source.line(directive.line)
    start = article.source.position(article.source.start(directive.line))
    end = article.source.position(start.offset + len(text))
    return Diagnostic(article.path, rule, Level.WARNING, message, text, start, end)
