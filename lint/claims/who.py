"""Whom a statement is about: the person before an apposition, or the one that a pronoun goes back to.

Persons are told apart by surname (`Mention.key`). Where two people of an article share one, a mention by surname alone is nobody's.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from lint.patterns import Pattern
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.people import Mention
    from lint.annotate.persons import Person
    from lint.annotate.sentences import Sentence


class Who(NamedTuple):
    """A person at a place: `key` tells persons apart, `name` is to be printed. `sure` is False where a pronoun had to be followed."""

    key: str
    name: str
    sure: bool = True


def called(name: str) -> Who:
    """The person of a name. Doubled letters do not tell two people apart: `Winifred Cope` and `Winnifred Cope` are one, misspelled."""
    return Who("".join(letter for at, letter in enumerate(name) if not at or letter != name[at - 1]), name)


class Named(NamedTuple):
    """A mention: offsets of the name (end exclusive) and whose it is."""

    start: int
    end: int
    who: Who


# a surname that stands alone all through an article: known as a person's by the age or the "who" behind it
_BEHIND = Pattern(
    r",\s(?:(?:\d{1,2}|three|four|five|six|seven|eight|nine)[,.;]|who\s|now\s\d|born\s|aged\s|was\sborn\s)"
    r"|\s(?:\(\d{2}\)|was\sborn\s|(?:is|was)\s(?:still\s|now\s|only\s)*\d\d[,.;\s])"
)
_LONE = Pattern(r"[A-Z](?<![\w.’'-][A-Z])[\w’'-]*[a-z](?:\s[A-Z][\w’'-]*[a-z]){0,2}[\w-]*$")
_LONGEST = 80
_SEXED = Pattern(r"\b(?:he|his|she|her)\b", re.I)
_SURE_SEX = 0.02  # share of the other sex up to which a name is only one sex's
_KNOWN_NAME = 200  # births from which its share is believed
_SURELY_GIVEN = 1000  # births from which a name that stands alone is believed to be a first name
_MAIN = 3
_REACH = 6  # sentences that a pronoun may go back over


class People:
    """The people of one article, for look-ups by place."""

    def __init__(self, notes: Annotations) -> None:
        self._notes = notes

    @cached_property
    def named(self) -> list[Named]:
        """All mentions in the order of the text."""
        out = []
        for mention in self._notes.people:
            person = self._notes.persons.at(mention.start) or self._latest(mention)
            who = called(person.name) if person else Who("", mention.text)
            out.append(Named(mention.start, mention.end, who))
        out += self._by_first_name({named.end for named in out})
        return sorted(out + self._lone(out))

    def _by_first_name(self, taken: set[int]) -> list[Named]:
        """Full names that begin with a first name, where nothing else beside them says that they are people's."""
        out = []
        for name in self._notes.names:
            words = name.words
            if name.end in taken or name.styled or not 2 <= len(words) <= 3 or words[-1] in ("Day", "Eve"):
                continue
            first = 1 if name.initial and len(words) == 3 and not self._notes.knowledge.first_name(words[0]) else 0
            if len(words) - first >= 2 and self._notes.knowledge.first_name(words[first]):
                full = " ".join(words[first:])
                out.append(Named(name.end - len(full), name.end, called(full)))
        return out

    def _latest(self, mention: Mention) -> Person | None:
        """Whom a surname alone means that two people have: the one named so far, if only one was."""
        before = [p for p in self._notes.persons.named(mention.surname) if p.mentions[0].start < mention.start]
        return before[0] if len(before) == 1 else None

    def _lone(self, known: list[Named]) -> list[Named]:
        taken = {named.start for named in known} | {named.end for named in known}
        by_surname = {named.who.name.rsplit(" ", 1)[-1]: named.who for named in known if named.who.key}
        by_given = _by_given(known)
        out = []
        text = self._notes.text
        for behind in _BEHIND.finditer(text):
            end = behind.start()
            match = None if end in taken else _LONE.search(text, max(0, end - _LONGEST), end)
            if match is None or match.start() in taken or match[0].split()[-1] in _NOBODY:
                continue
            start, name = match.start(), match[0]
            last = name.rsplit(" ", 1)[-1]
            who = by_surname.get(name) or by_given.get(name) or called(name)
            if last != name:
                by_surname.setdefault(last, who)
            out.append(Named(start, end, who))
        return out

    @cached_property
    def _starts(self) -> list[int]:
        return [named.start for named in self.named]

    def touching(self, offset: int) -> Who | None:
        """The person whose name ends at an offset."""
        index = bisect_left(self._starts, offset) - 1
        named = self.named[index] if index >= 0 else None
        return named.who if named and named.end == offset and named.who.key else None

    def starting(self, offset: int) -> Who | None:
        """The person whose name (without title) begins at an offset, or behind a title of up to three words there."""
        index = bisect_left(self._starts, offset)
        named = self.named[index] if index < len(self.named) else None
        return named.who if named and named.start - offset < 3 and named.who.key else None

    def before(self, offset: int) -> Who | None:
        """The person named last before an offset in the same sentence, unless it is only a possessive."""
        sentence = self._notes.sentence_at(offset)
        index = bisect_left(self._starts, offset) - 1
        named = self.named[index] if index >= 0 else None
        if sentence is None or named is None or named.start < sentence.start or not named.who.key:
            return None
        return None if self._notes.text[named.end : named.end + 2] in ("'s", "’s") else named.who

    def last_end(self, offset: int) -> int:
        """Where the name ends that stands last before an offset (the offset itself where there is none)."""
        index = bisect_left(self._starts, offset) - 1
        return self.named[index].end if index >= 0 else offset

    def after(self, offset: int) -> Who | None:
        """The person named first after an offset in the same sentence."""
        sentence = self._notes.sentence_at(offset)
        index = bisect_right(self._starts, offset)
        named = self.named[index] if index < len(self.named) else None
        return named.who if sentence and named and named.start < sentence.end and named.who.key else None

    def antecedent(self, offset: int, *, only: bool = False) -> Who | None:
        """The person whom `he` or `she` at an offset means: the first one named in the nearest earlier sentence that names any, or the
        `only` one.
        """
        sentences = self._notes.sentences
        index = self._index(offset)
        if index is None:
            return None
        sex = self._sex(sentences[index], offset)
        inside = self._of_sex(self._in(sentences[index], offset), sex)
        if len({named.who.key for named in inside}) > 1:
            return None
        if inside and self._notes.text[inside[0].end : inside[0].end + 2] not in ("'s", "’s"):
            return inside[0].who
        for back in range(index - 1, max(index - _REACH, 0) - 1, -1):
            found = self._of_sex(self._in(sentences[back], sentences[back].end), sex)
            if found:
                keys = {named.who.key for named in found}
                if only and len(keys) > 1:
                    return None
                return found[0].who._replace(sure=False) if "" not in keys else None
        return Who(f"#{sex}", sex, sure=False) if sex and not self.named else None  # an article without names

    def _sex(self, sentence: Sentence, offset: int) -> str:
        """Whether the pronoun at an offset, or right before it, is `he` or `she`; "" where there is none."""
        sex = ""
        for match in _SEXED.finditer(self._notes.text, max(sentence.start, offset - 14), offset + 9):
            sex = "she" if match.group().lower() in ("she", "her") else "he"
        return sex

    def _of_sex(self, people: list[Named], sex: str) -> list[Named]:
        """Those who can be meant by the pronoun: a first name that only girls, or only boys, are given speaks against the other."""
        return [named for named in people if self._can_be(named.who, sex)] if sex and people else people

    def _can_be(self, who: Who, sex: str) -> bool:
        given, _, rest = who.name.partition(" ")
        entry = self._notes.knowledge.first_name(given) if sex else None
        if entry is None or entry.female_share is None or entry.births < (_KNOWN_NAME if rest else _SURELY_GIVEN):
            return True
        return bool(entry.female_share > _SURE_SEX if sex == "she" else entry.female_share < 1 - _SURE_SEX)

    def may_be(self, who: Who, offset: int) -> bool:
        """Whether the pronoun at an offset, or right before it, can mean somebody by sex."""
        sentence = self._notes.sentence_at(offset)
        return sentence is None or self._can_be(who, self._sex(sentence, offset))

    def near(self, offset: int, reach: int) -> list[Who]:
        """Who is named in the sentence of an offset before it, or in so many sentences behind that; each once, the last one last."""
        index = self._index(offset)
        if index is None:
            return []
        sentences = self._notes.sentences
        start = sentences[max(0, index - reach)].start
        there = self.named[bisect_left(self._starts, start) : bisect_left(self._starts, offset)]
        return list(dict.fromkeys(named.who for named in reversed(there)))[::-1]

    def main(self) -> Who | None:
        """The person of whom the article speaks most: three mentions or more, and twice as many as of anybody else."""
        counts: dict[Who, int] = {}
        for named in self.named:
            if named.who.key:
                counts[named.who] = counts.get(named.who, 0) + 1
        order = sorted(counts, key=lambda who: -counts[who])
        if not order or counts[order[0]] < _MAIN or (len(order) > 1 and counts[order[0]] < 2 * counts[order[1]]):
            return None
        return order[0]._replace(sure=False)

    def speaker(self, offset: int) -> Who | None:
        """The person whose direct speech holds an offset."""
        quote = self._notes.quotation_at(Span(offset, offset + 1))
        last = quote.speaker.rsplit(" ", 1)[-1] if quote and quote.speaker else ""
        found = {named.who for named in self.named if last and named.who.key and named.who.name.endswith(last)}
        return found.pop() if len(found) == 1 else None

    def _index(self, offset: int) -> int | None:
        sentence = self._notes.sentence_at(offset)
        if sentence is None:
            return None
        return bisect_left(self._notes.sentences, sentence)

    def _in(self, sentence: Sentence, end: int) -> list[Named]:
        first = bisect_left(self._starts, sentence.start)
        last = bisect_left(self._starts, end)
        return self.named[first:last]


def _by_given(known: list[Named]) -> dict[str, Who]:
    """The people whom a first name alone can only mean."""
    out: dict[str, set[Who]] = {}
    for named in known:
        given, _, rest = named.who.name.partition(" ")
        if rest and named.who.key:
            out.setdefault(given, set()).add(named.who._replace(sure=True))
    return {given: who.pop() for given, who in out.items() if len(who) == 1}


_NOBODY = frozenset(
    "He She It They We You I But And Who The This That "
    "January February March April May June July August September October November December Monday "
    "Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
