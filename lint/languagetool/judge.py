"""The judge: which matches of LanguageTool become findings, and at which level.

Pure. A match has the level that `rules/languagetool/levels.yml` gives its rule; a guard may lower it or drop the match; in direct speech
grammar and style are at most suggestions and are never fixed: they are somebody's words.
"""

from __future__ import annotations

from collections.abc import Iterable

from lint.findings.model import Finding, Fix, Level, Safety
from lint.languagetool.guards import GUARDS
from lint.languagetool.levels import OFF, levels
from lint.languagetool.match import SPELLERS, Match
from lint.languagetool.misspelled import misspelled
from lint.reading import Reading

# LanguageTool's categories of misspelled words and of words confused with others that sound alike
_WRITING = frozenset({"CONFUSED_WORDS", "TYPOS"})
_SAFE = frozenset({"ENGLISH_WORD_REPEAT_RULE"})
_SHOWN = 3  # suggestions that a message lists


def findings(reading: Reading, matches: Iterable[Match], enabled: Iterable[str] = ()) -> list[Finding]:
    """The findings that some matches of an article amount to, in the order of the matches; ids are `lt.` and LanguageTool's own.

    `enabled` are ids of LanguageTool's rules that are off by default and that the newsroom has turned on.
    """
    turned_on = frozenset(enabled)
    found: list[Finding] = []
    doubtful: set[str] = set()
    for match in matches:
        finding = _judge(reading, match, turned_on)
        if finding is None:
            continue
        if match.rule in SPELLERS and finding.level is Level.SUGGESTION:
            word = match.span.of(reading.text)
            if word in doubtful:  # a term of the trade is asked about once an article
                continue
            doubtful.add(word)
        found.append(finding)
    return found


def _judge(reading: Reading, match: Match, enabled: frozenset[str]) -> Finding | None:
    level = misspelled(reading, match) if match.rule in SPELLERS else _level(reading, match, enabled)
    if level is None:
        return None
    if (
        match.span.of(reading.text)[:1].isupper() and match.rule in SPELLERS
    ):  # LanguageTool was asked about it in lower case
        match = match._replace(replacements=tuple(text[:1].upper() + text[1:] for text in match.replacements))
    fix = _fix(match, level)
    if not _written(match) and reading.notes.quoted(match.span):
        level, fix = Level.SUGGESTION, None
    return Finding(f"lt.{match.rule}", level, _message(reading, match), match.span, fix=fix)


def _written(match: Match) -> bool:
    """Whether the slip is one of writing, which nobody can hear, and so holds in direct speech: the speaker did not say `there own`."""
    return match.rule in SPELLERS or match.rule in levels().written or match.category in _WRITING


def _level(reading: Reading, match: Match, enabled: frozenset[str]) -> Level | None:
    table = levels()
    said = table.of(match.rule, match.category)
    if said == OFF and (match.rule not in enabled or match.rule in table.clock):
        return None
    level = Level.SUGGESTION if said == OFF else Level(said)
    guard = GUARDS.get(match.rule)
    if guard is None:
        return level
    most = guard(reading, match)
    return None if most is None else max(level, most, key=lambda one: one.rank)


def _fix(match: Match, level: Level) -> Fix | None:
    """The fix: only where LanguageTool has one idea alone, and never unasked but for a doubled word that is surely one."""
    if len(match.replacements) != 1:
        return None
    if match.rule in _SAFE and level is Level.ERROR:
        return Fix(match.replacements[0], Safety.SAFE)
    return Fix(match.replacements[0], Safety.UNSAFE if level is not Level.SUGGESTION else Safety.SHOWN)


def _message(reading: Reading, match: Match) -> str:
    """LanguageTool's words, with what it would write where the words do not say it."""
    if match.rule in SPELLERS:
        word = match.span.of(reading.text)
        return f"“{word}” is not in the dictionary{_list(match.replacements, '; did you mean {}?')}"
    message = " ".join(match.message.split())
    if any(text and text in message for text in match.replacements):
        return message
    return message.rstrip(".") + _list(match.replacements, ": write {}")


def _list(replacements: tuple[str, ...], words: str) -> str:
    shown = [f"“{text}”" for text in replacements[:_SHOWN] if text.strip()]
    return words.format(" or ".join(shown)) if shown else ""
