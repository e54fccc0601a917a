"""Capital and small letters at the start of a quotation.

A full sentence that is introduced by a comma or a colon, or that opens a paragraph or follows a full stop, begins with a capital
(`she said, “We will`; `“We will,” she said`). What goes on with the
sentence around it does not: after `that` (`said that “we will`), after an attribution in its middle (`“We will,” she said,
“and`), and where it is a part of it (`she called it “a farce”`, `had been “nowhere near it”`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from lint.annotate.quotes import Quotation
from lint.annotate.speakers import SAYING
from lint.article.model import Scope
from lint.findings.model import Problem
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

VALUES = frozenset({"word", "instead"})


class Options(NamedTuple):
    """`small`: words that are small in the middle of a sentence whatever they mean; only these are flagged for a capital."""

    small: tuple[str, ...] = ()


_WORD = re.compile(r"[^\W\d_]+(?:[’'][^\W\d_]+)?")
_INTRODUCED = re.compile(r"(\w+)(?: [\w’'.-]+){0,3}[,:] [\"“‘']$")
_AFTER_STOP = re.compile(r"[.!?] [\"“‘']$")
_PART = re.compile(r"\b(?:be|been|being|call|calls|called|as|it|him|them) [\"“‘']$")
_GOES_ON = re.compile(r"\b(?:that|whether|because|how|as) [\"“‘']$")
_RESUMED = re.compile(r"(?:,[\"”’']|[\"”’'],) (?:[\w’'.-]+ ){1,7}?[\w’'.-]+, [\"“‘']$")
_INSERTED = re.compile(r", (\w+) [^,:]{1,60}, [\"“‘']$")  # “which, said Ruiz, “is”
_SENTENCES = re.compile(r"\w: [\"“‘']$")
_ANSWERED = re.compile(
    r"\b(?:replied|answered|shouted|yelled|joked|quipped|retorted|snapped|whispered|cried), [\"“‘']$"
)
_SUBJECTS = frozenset("we he she it they you there my our your his her their the".split())
_AFTER_PREPOSITION = re.compile(r"\b(?:of|for|with|about) [\"“‘']$")
_DETERMINERS = frozenset("a an the its their our his her my your".split())
_NAMING = ("such as “", 'such as "', "such as ‘", "such as '")
_ENDS = ".!?,"
ORDINARY = 4.2  # Zipf frequency


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each quotation that begins with the wrong letter; the span is its first word."""
    small = frozenset(rule.options.small)
    for quote in reading.notes.quotes:
        first = _WORD.match(reading.text, quote.start, quote.end)
        block = reading.notes.block_at(quote.start)
        if first is None or block is None or block.scope is not Scope.PARAGRAPH or quote.depth:
            continue
        lead = reading.text[max(block.start, quote.start - 90) : quote.start]
        word = first.group()
        if word[0].islower():
            wrong, instead = _wants_capital(reading.text, quote, lead), word[0].upper() + word[1:]
        else:
            instead = word[0].lower() + word[1:]
            wrong = _wants_small(reading, quote, lead, instead, small)
        if wrong:
            yield Problem(Span(first.start(), first.end()), {"word": word, "instead": instead})


def _wants_capital(text: str, quote: Quotation, lead: str) -> bool:
    if len(lead) <= 1 or _AFTER_STOP.search(lead):
        return _speech(text, quote, 3) and not text[quote.start + 1].isupper()  # iPhone
    if _SENTENCES.search(lead) and _own_subject(text, quote):
        return True
    introduced = _INTRODUCED.search(lead)
    if introduced is None or _RESUMED.search(lead) or _GOES_ON.search(lead):
        return False
    inserted = _INSERTED.search(lead)
    if inserted is not None and inserted.group(1).lower() in SAYING:
        return False
    if not any(word.lower() in SAYING for word in _WORD.findall(introduced.group())):
        return False
    return _speech(text, quote, 2 if _ANSWERED.search(lead) else 5)


def _own_subject(text: str, quote: Quotation) -> bool:
    """Whether what a colon leads to is a sentence: it opens with its subject, and goes on for a while."""
    first = _WORD.match(text, quote.start, quote.end)
    return first is not None and first.group() in _SUBJECTS and _speech(text, quote, 6)


def _speech(text: str, quote: Quotation, words: int) -> bool:
    """Whether a quotation is long enough for a sentence, ends as one, and is not cut off at its beginning."""
    found = _WORD.findall(text, quote.start, quote.end)
    cut = text.startswith(("…", "...", "["), quote.start)
    return len(found) >= words and text[quote.end - 1] in _ENDS and not cut


def _wants_small(reading: Reading, quote: Quotation, lead: str, word: str, small: frozenset[str]) -> bool:
    if _PART.search(lead):
        plain = word in small or _ordinary(reading, word)
    elif lead.endswith(_NAMING):
        return False  # “questions such as “Which …””
    elif _AFTER_PREPOSITION.search(lead):
        plain = word in _DETERMINERS
    else:
        plain = word in small and bool(_RESUMED.search(lead) or _GOES_ON.search(lead))
    return plain and not _title(reading.text, quote)


def _ordinary(reading: Reading, word: str) -> bool:
    """Whether a word is so common, and so little of a name, that its capital can only be a sentence's."""
    entry = reading.knowledge.word(word)
    return entry is not None and entry.zipf >= ORDINARY and not set("gfpo") & set(entry.flags) and len(word) > 1


def _title(text: str, quote: Quotation) -> bool:
    """Whether the quotation is rather the title of a work (`as “The Sun Also Rises”`) or sentences of its own."""
    words = _WORD.findall(text, quote.start, quote.end)
    capitals = sum(word[0].isupper() for word in words)
    said = text[quote.start : quote.end]
    return len(words) < 3 or capitals * 2 > len(words) or ". " in said or said[-1] in "?!"
