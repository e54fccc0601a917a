"""`surname-first`: a person named by surname before the article has said who that is.

Only where the full name comes later in the running text, no headline, deck or caption has given it before, and the surname is nothing else:
no place, no ordinary word, no second family of the name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.names import DAYS, MONTHS, PARTICLES
from lint.annotate.people import Mention
from lint.annotate.persons import Person
from lint.annotate.roles import SAYING
from lint.annotate.tokens import Kind
from lint.article.model import Scope
from lint.findings.model import Level, Problem, Related
from lint.reading import Reading
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.tokens import Token

VALUES = frozenset({"surname", "name"})


class Options(NamedTuple):
    """`known`: people whom readers know by surname: no first name is needed before."""

    known: tuple[str, ...] = ()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each person: the first mention by surname; the full name is related."""
    notes = reading.notes
    known = frozenset(rule.options.known)
    for person in notes.persons.people:
        full = next((mention for mention in person.mentions if mention.given and mention.sure), None)
        first = next(
            (mention for mention in person.mentions if mention.given or _running(notes, mention)), person.mentions[0]
        )
        if full is None or first.given or first.courtesy or first.whole < first.start or _junior(notes, person):
            continue
        if (
            full.surname in known
            or len(notes.persons.named(person.surname)) > 1
            or not _running(notes, first)
            or not _running(notes, full)
        ):
            continue
        if notes.sentence_at(first.start) == notes.sentence_at(full.start):
            continue
        level = None if _namesake(notes, first) else _level(notes, person, first)
        if level is not None:
            values = {"surname": first.text, "name": full.text}
            yield Problem(first.span, values, (Related(full.span, f"“{full.text}” here"),), None, level)


def _junior(notes: Annotations, person: Person) -> bool:
    """Whether the name has a Jr. or Sr., or a title for a given name: there are two of them, or none."""
    last = [notes.tokens[mention.last - 1] for mention in person.mentions]
    return any(token.text in ("Jr", "Sr", ".", "II", "III") for token in last) or person.name.split()[0] in (
        "Prince",
        "King",
        "Queen",
        "Lord",
    )


def _running(notes: Annotations, mention: Mention) -> bool:
    """Whether a mention stands in running text, not in a list of names, and outside of speech."""
    block = notes.block_at(mention.start)
    return (
        block is not None and block.scope is Scope.PARAGRAPH and not mention.styled and not notes.quoted(mention.span)
    )


# what bears a person's name: a firm, a band
_BODIES = frozenset(
    "band group firm company chain maker retailer label brand brewer brewery grocer supermarket bank store stores employer manufacturer "
    "carmaker builder agency publisher studio business foundation charity shop hotel trust yacht boat ship horse storm hurricane pub "
    "winery distillery bakery airline shipyard quartet trio orchestra supplier operator developer producer".split()
)


_HOUSES = frozenset("family families brothers sisters estate dynasty clan household siblings".split())


def _namesake(notes: Annotations, first: Mention) -> bool:
    """Whether a name that comes first is likely that of a firm or a band: `Kasabian, the band`, `Norquist Thermal`."""
    if first.surname.isupper():
        return True
    if any(len(name.words) > 1 and name.words[0] == first.surname for name in notes.names):
        return True
    tokens = notes.tokens
    around = tokens[max(first.first - 2, 0) : first.first]
    if any(token.text.lower() in _BODIES for token in around):
        return True
    after = [token.text.lower() for token in tokens[first.last : first.last + 14]]
    if after and after[0] in _HOUSES:
        return True
    if after[:1] in (["employs"], ["operates"], ["sells"], ["makes"], ["supplies"]):
        return True
    if after[:1] == ["has"] and any(token.kind is Kind.NUMBER for token in tokens[first.last + 1 : first.last + 4]):
        return True  # "has 400 workers"
    if after[:1] != [","] and after[:1] not in (["is"], ["was"], ["has"], ["which"]):
        return False
    return any(word in _BODIES for word in after) or after[1:2] in (["which"], ["whose"])


def _level(notes: Annotations, person: Person, first: Mention) -> Level | None:
    tokens = notes.tokens
    before = tokens[first.first - 1] if first.first else None
    after = tokens[first.last] if first.last < len(tokens) else None
    if before is not None and (before.text.lower() in _FAMILY or before.text in PARTICLES):
        return None
    if before is not None and before.text == "of" and _of_name(notes, first.first - 2):
        return None  # "Duke of Thornbury"
    if before is not None and before.text in ("and", ",") and first.first > 1 and _listed(tokens[first.first - 2]):
        return None
    if after is None or (after.kind is Kind.WORD and after.capital) or after.text in ("-", "&", "'", "’"):
        return None
    entry = notes.knowledge.word(first.surname)
    acts = (
        after.text in SAYING
        or after.text in _PERSONAL
        or (after.text == "," and tokens[first.last + 1].text == "who")
        or bool(first.roles)
    )
    if entry is not None and "g" in entry.flags and entry.zipf < 3.0:
        acts = acts or after.text in ("had", "has", "would", "wants", "wanted", "tried", "hopes")
    if entry is not None and ("g" in entry.flags or ("w" in entry.flags and "p" not in entry.flags)) and not acts:
        return None
    return (
        Level.WARNING if len([mention for mention in person.mentions if not mention.given]) < 12 else Level.SUGGESTION
    )


def _listed(token: Token) -> bool:
    """Whether a word before "and" or a comma may be another name: not `In May, Brandreth …`."""
    return token.capital and token.text not in MONTHS and token.text not in DAYS


def _of_name(notes: Annotations, index: int) -> bool:
    """Whether the word at an index is a name's by its capital, not by its place in the sentence."""
    sentence = notes.sentence_at(notes.tokens[index].start) if index >= 0 else None
    return sentence is not None and notes.tokens[index].capital and index != sentence.first


# only a person does this
_PERSONAL = frozenset(
    "disagreed disagrees nodded laughed laughs smiled smiles shrugged shrugs grinned sighed agreed thinks thought believes recalls "
    "remembers remembered wept cried blushed paused".split()
)
_FAMILY = frozenset("the a an two both family brothers sisters clan dynasty or vs v against".split())
