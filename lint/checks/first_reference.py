"""The kind `first-reference`: what people are called when they are first named, and what afterwards.

Looked at is running text outside of quotations alone: headlines, decks, captions and lists name people in their own way.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Literal, NamedTuple

from lint.annotate.people import Mention, fold
from lint.annotate.persons import Person
from lint.annotate.roles import KIN, SAYING
from lint.article.model import Scope
from lint.checks.naming_words import FORMAL, KEPT, OF_ALL, PARTICLES, SUFFIXES
from lint.findings.model import Fix, Problem, Related, Safety
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.names import Name

VALUES = frozenset({"match", "name", "instead"})


class Options(NamedTuple):
    """`form` says what is asked for: `full-first`, a given name at first mention; `surname-later`, the surname alone afterwards;
    `told-apart`, the whole name where two people of the article share the surname; `title-once`, no title before the surname of somebody
    who was introduced with it; `suffix-once`, no Jr. or Sr. afterwards.

    `known` are surnames that need no given name.
    """

    form: Literal["full-first", "surname-later", "told-apart", "title-once", "suffix-once"]
    known: tuple[str, ...] = ()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """A problem for each mention that is made otherwise, of a missing introduction for the first alone."""
    options: Options = rule.options
    notes = reading.notes
    if options.form == "told-apart":
        yield from _told_apart(notes)
        return
    for person in notes.persons.people:
        mentions = [mention for mention in person.mentions if _running(notes, mention)]
        if not mentions or person.mentions[0].surname in SUFFIXES:
            continue
        if options.form == "full-first":
            yield from _unnamed(notes, person, mentions[0], options)
        elif person.full:
            yield from _LATER[options.form](notes, person, mentions)
    if options.form == "full-first":
        yield from _bare(notes, options)


def _running(notes: Annotations, mention: Mention) -> bool:
    block = notes.block_at(mention.start)
    return (
        block is not None
        and block.scope is Scope.PARAGRAPH
        and mention.sure
        and not mention.styled
        and not notes.quoted(mention.span)
    )


def _problem(notes: Annotations, span: Span, instead: str, first: Mention) -> Problem:
    values = {"match": " ".join(span.of(notes.text).split()), "name": first.text, "instead": instead}
    return Problem(span, values, (Related(first.span, f"“{first.text}” here"),), Fix(instead, Safety.UNSAFE))


def _unnamed(notes: Annotations, person: Person, first: Mention, options: Options) -> Iterator[Problem]:
    """A title and a surname, and nowhere a given name."""
    start = _title_start(notes, first)
    after = notes.tokens[first.last].text if first.last < len(notes.tokens) else ""
    if person.full or " " in first.surname or start == first.start or first.courtesy or after in PARTICLES:
        return
    keys = [role.key.split(" ")[-1].split("-")[0] for role in first.roles]
    if first.surname in options.known or not any(key in FORMAL for key in keys):
        return
    own = {mention.whole for mention in person.mentions}
    if any(first.surname in name.words[1:] for name in notes.names if name.start not in own):
        return  # "Camp Hogan", "the Hogan Bridge": it may be introduced in a way that nobody reads
    span = Span(start, first.end)
    yield Problem(span, {"match": " ".join(span.of(notes.text).split()), "name": first.surname, "instead": ""})


def _title_start(notes: Annotations, mention: Mention) -> int:
    """Where the title in capitals before a name begins; where the name begins when there is none."""
    if mention.whole < mention.start:
        return mention.whole if mention.roles else mention.start
    before = [role for role in mention.roles if role.start < mention.start and mention.start - role.end <= 2]
    start = before[0].start if before else mention.start
    head = notes.text[start : mention.start].rstrip(" .").rpartition(" ")[2]
    return start if head[:1].isupper() else mention.start


def _bare(notes: Annotations, options: Options) -> Iterator[Problem]:
    """A surname beside a verb of saying that is no part of a longer name anywhere."""
    longer = {word for name in notes.names if len(name.words) > 1 for word in name.words}
    seen: set[str] = set()
    for name in notes.names:
        word = name.words[0]
        if len(name.words) > 1 or word in seen or word in longer or word in options.known:
            continue
        seen.add(word)
        if _says(notes, name) and _only_surname(notes, name):
            yield Problem(name.span, {"match": word, "name": word, "instead": ""})


def _says(notes: Annotations, name: Name) -> bool:
    block = notes.block_at(name.start)
    if block is None or block.scope is not Scope.PARAGRAPH or name.styled or notes.quoted(name.span):
        return False
    after = notes.tokens[name.last].text if name.last < len(notes.tokens) else ""
    before = notes.tokens[name.first - 1].text.lower() if name.first else ""
    return after in SAYING and before not in ("the", "of", "at", "and", "or", "&", "-", ".")


def _only_surname(notes: Annotations, name: Name) -> bool:
    """Whether the shelf knows a word as a surname of politicians, and neither as a place nor as a common given name."""
    word, shelf = name.words[0], notes.knowledge
    given = shelf.first_name(word)
    if given is not None and given.births > 20_000:
        return False
    if not (shelf.has("leaders", word) or shelf.has("us_legislators", word)):
        return False
    return len(word) > 3 and not any(place.start == name.start for place in notes.places)


def _surname_later(notes: Annotations, person: Person, mentions: list[Mention]) -> Iterator[Problem]:
    first = next((mention for mention in mentions if mention.given), None)
    if (
        first is None
        or len(notes.persons.named(person.surname)) > 1
        or _family(notes, person)
        or not _is_person(notes, person)
    ):
        return
    for mention in mentions:
        after = notes.sentence_at(mention.start) != notes.sentence_at(first.start)
        if mention.start > first.start and after and _named_in_full(notes, mention, first):
            yield _problem(notes, Span(mention.whole, mention.end), mention.surname, first)


def _named_in_full(notes: Annotations, mention: Mention, first: Mention) -> bool:
    """Whether a mention has the given name, and is no label of an interview (`Jane Smith: We tried.`) and no credit (`– Jane Smith`)."""
    tokens = notes.tokens
    after = tokens[mention.last].text if mention.last < len(tokens) else ""
    before = tokens[mention.first - 1].text if mention.first else ""
    given = mention.given.split(" ")[0].lower()
    return (
        bool(given)
        and given not in PARTICLES
        and given[0] == first.given[0].lower()
        and after != ":"
        and before not in ("–", "—", "-", "=")
        and (before != "the" or bool(mention.roles))  # the (ship) Jane Kerrigan
        and not _suffixed(notes, mention)
    )


def _is_person(notes: Annotations, person: Person) -> bool:
    """Whether more than the form of the name speaks for a person whose last word is the surname."""
    first = next(mention for mention in person.mentions if mention.given)
    if len(first.surname) < 3 or first.surname.isupper():
        return False
    known = notes.knowledge.first_name(first.given.split(" ")[0]) is not None
    return any(mention.roles for mention in person.mentions) or (known and not _is_word(notes, first.surname))


def _is_word(notes: Annotations, word: str) -> bool:
    entry = notes.knowledge.word(word)
    return "-" in word or (entry is not None and "w" in entry.flags and not set("fp") & set(entry.flags))


def _family(notes: Annotations, person: Person) -> bool:
    """Whether relatives are about, or the name is a title's: "Prince William", "Jane Smith's husband"."""
    for mention in person.mentions:
        around = notes.tokens[max(mention.first - 3, 0) : mention.last + 3]
        if any(token.text.lower() in KIN for token in around) or mention.given.split(" ")[0].lower() in KEPT:
            return True
    return False


def _told_apart(notes: Annotations) -> Iterator[Problem]:
    for mention in notes.people:
        people = notes.persons.named(mention.surname) if not mention.given else []
        told = mention.roles or mention.courtesy or notes.persons.of(mention)
        if len(people) < 2 or told or not _running(notes, mention):
            continue
        introduced = [person for person in people if person.full and person.mentions[0].start < mention.start]
        introduced = [
            person
            for person in introduced
            if _is_person(notes, person) and fold(person.name.split(" ")[-1]) == mention.key
        ]
        if len(introduced) > 1 and not _of_all(notes, mention):
            instead = " or ".join(person.name for person in introduced[:3])
            first = introduced[0].mentions[0]
            related = tuple(Related(p.mentions[0].span, f"“{p.name}” here") for p in introduced[:3])
            yield _problem(notes, mention.span, instead, first)._replace(related=related, fix=None)


def _of_all(notes: Annotations, mention: Mention) -> bool:
    """Whether the name is that of a family or of a thing: `the Smith brothers`, `Smith-built`."""
    before = notes.tokens[mention.first - 1].text.lower() if mention.first else ""
    after = notes.tokens[mention.last] if mention.last < len(notes.tokens) else None
    return before in OF_ALL or after is None or after.text in ("-", "the") or after.text.lower() in KIN


def _title_once(notes: Annotations, person: Person, mentions: list[Mention]) -> Iterator[Problem]:
    first = next((mention for mention in mentions if mention.given and mention.roles), None)
    if first is None or len(notes.persons.named(person.surname)) > 1:
        return
    for mention in mentions:
        one_of_many = notes.text[max(0, mention.whole - 4) : mention.whole].endswith((" a ", " an "))
        titled = mention.whole < mention.start and bool(mention.roles) and not mention.courtesy and not one_of_many
        kept = any(_kept(role.key) for role in (*mention.roles, *first.roles))
        if mention.start > first.start and titled and not mention.given and not kept:
            yield _problem(notes, Span(mention.whole, mention.end), mention.surname, first)


def _kept(role: str) -> bool:
    return role.split(" ")[-1] in KEPT


def _suffix_once(notes: Annotations, person: Person, mentions: list[Mention]) -> Iterator[Problem]:
    found = {suffix for mention in person.mentions if (suffix := _suffixed(notes, mention))}
    if len(found) != 1 or not _suffixed(notes, mentions[0]):
        return  # a father and a son
    for mention in mentions:
        if mention.start > mentions[0].start and _suffixed(notes, mention):
            yield _problem(notes, mention.span, mention.surname, mentions[0])


def _suffixed(notes: Annotations, mention: Mention) -> str:
    """The Jr. or Sr. behind a name, "" if none."""
    text = notes.tokens[mention.last - (2 if notes.tokens[mention.last - 1].text == "." else 1)].text
    return text if text in SUFFIXES else ""


_LATER = {"surname-later": _surname_later, "title-once": _title_once, "suffix-once": _suffix_once}
