"""`[sic]`: the writer has seen what stands before it and means it so."""

from __future__ import annotations

import re

from lint.article.model import Article
from lint.findings.model import Finding
from lint.spans import Span

_MARK = re.compile(r"[\[(]sic[.!]?[\])]", re.IGNORECASE)
_WORD = r"[^\s.,;:!?()\[\]“”\"—–]+"  # none of the marks that end a clause
_WORDS = re.compile(rf"(?:{_WORD}[^\S\n]+){{0,5}}{_WORD}[^\S\n]*\Z")  # up to six
_LOOK_BACK = 120  # characters: more than six words hold
_PACKS = ("lt.", "copy.", "common.")  # spelling and grammar


def sic_spans(article: Article) -> list[Span]:
    """The words that `[sic]` or `(sic)` stands for, with the mark: up to six before it, back to the mark that ends a clause."""
    if not any(opening in article.text for opening in "[("):
        return []
    spans = []
    for mark in _MARK.finditer(article.text):
        first = max(mark.start() - _LOOK_BACK, 0)
        words = _WORDS.search(article.text[first : mark.start()])
        spans.append(Span(first + words.start() if words else mark.start(), mark.end()))
    return spans


def without_sic(findings: list[Finding], article: Article) -> list[Finding]:
    """The findings without those of spelling and grammar on words that a `[sic]` stands for."""
    spans = sic_spans(article)
    if not spans:
        return findings
    return [finding for finding in findings if not _meant(finding, spans)]


def _meant(finding: Finding, spans: list[Span]) -> bool:
    span = finding.span
    return finding.rule.startswith(_PACKS) and span is not None and any(span.overlaps(other) for other in spans)
