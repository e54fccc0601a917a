"""What there is to say about a rule to a person who met it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from textwrap import fill, indent

from lint.rulebook.model import Example, Quotes, Rule
from lint.shape import did_you_mean

WIDTH = 88
_QUOTES = {
    Quotes.CHECK: "",
    Quotes.SKIP: "Silent inside quotations.",
    Quotes.DOWNGRADE: "Inside quotations it is reported one level lower.",
    Quotes.ONLY: "Looks at quotations alone.",
}


def explain(rule: Rule) -> str:
    """What a rule reports and why, its examples and source, and how to silence it: some paragraphs of plain text."""
    off = f"Off unless copydesk.yml asks for it: rules: {{{rule.id}: {rule.level}}}"
    notes = [
        "" if rule.on else off,
        _QUOTES[rule.quotes],
        f"Looks at: {', '.join(sorted(rule.scopes))}." if rule.scopes else "",
    ]
    parts = [
        f"{rule.id} ({rule.level}{'' if rule.on else ', off'})",
        indent(rule.message, "  "),
        *(indent(words, "  ") for words in rule.messages.values()),
        fill(rule.why, WIDTH),
        fill(rule.help, WIDTH),
        "\n".join(note for note in notes if note),
        _examples(rule.examples),
        f"Source: {rule.source}" if rule.source else "",
        rule.url,
        f"Rule file: {rule.path}:{rule.line}" if rule.path else "",
        _silence(rule.id),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def unknown(rule_id: str, known: Iterable[str]) -> str:
    """One line for an id that no rule has."""
    return f'there is no rule "{rule_id}"{did_you_mean(rule_id, known) or "; `copydesk rules list` shows them all"}'


def _examples(examples: Iterable[Example]) -> str:
    lines = []
    for example in examples:
        if example.todo:
            continue
        if example.bad:
            lines.append("  wrong: " + _marked(example.bad))
        if example.good:
            lines.append("  right: " + _one_line(example.good))
    return "\n".join(["Examples (what is flagged stands between > and <):", *lines]) if lines else ""


def _marked(text: str) -> str:
    return _one_line(re.sub("<mark>", ">", re.sub("</mark>", "<", text)))


def _one_line(text: str) -> str:
    return " ".join(re.sub(r"\n\s*\n", " ¶ ", text.strip()).split())


def _silence(rule_id: str) -> str:
    return (
        "To silence it in one place, write on a line of its own before the line (with your reason):\n"
        f"  <!-- copydesk-ignore-line {rule_id}: reason -->\n"
        "To turn it off or change its level, write in copydesk.yml:\n"
        f"  rules: {{{rule_id}: off}}"
    )
