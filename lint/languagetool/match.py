"""What LanguageTool says about one place: evidence, not a verdict."""

from __future__ import annotations

from typing import Any, NamedTuple

from lint.spans import Span

SPELLERS = frozenset({"MORFOLOGIK_RULE_EN_US", "MORFOLOGIK_RULE_EN_GB"})
_MOST = 5  # replacements kept of a match


class Match(NamedTuple):
    """One match. `span` lies in `Article.text`. `rule` and `sub` are LanguageTool's ids of the rule and of its sub-rule, `category` and
    `issue` its category id and issue type; `replacements` its first suggestions, the likeliest first.
    """

    rule: str
    sub: str
    message: str
    short: str
    replacements: tuple[str, ...]
    span: Span
    category: str
    issue: str

    def moved(self, by: int) -> Match:
        """The same match `by` characters further on."""
        return self._replace(span=Span(self.span.start + by, self.span.end + by))


def from_answer(raw: dict[str, Any], span: Span) -> Match:
    """A match as LanguageTool's JSON has it, at a span that the caller has worked out."""
    rule = raw["rule"]
    return Match(
        str(rule["id"]),
        str(rule.get("subId") or ""),
        str(raw.get("message") or ""),
        str(raw.get("shortMessage") or ""),
        tuple(str(entry["value"]) for entry in raw.get("replacements", ())[:_MOST]),
        span,
        str((rule.get("category") or {}).get("id") or ""),
        str(rule.get("issueType") or ""),
    )


def pack(match: Match) -> list[Any]:
    """A match as plain JSON values."""
    return [*match[:4], list(match.replacements), *match.span, match.category, match.issue]


def unpack(row: list[Any]) -> Match:
    """The match of `pack`. Raises ValueError or TypeError for anything else."""
    rule, sub, message, short, replacements, start, end, category, issue = row
    return Match(rule, sub, message, short, tuple(replacements), Span(start, end), category, issue)
