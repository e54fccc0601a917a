"""`fragment`: a part of a sentence set off as if it were one (`No train ran. Because the line was flooded.`).

Two kinds are seen: a clause that begins with a word like `because` or `which` and has no other clause to lean on, and words
without any verb that could be a sentence's, beginning with an -ing form or a preposition. Only in running paragraphs, outside of
quotations; feature writers make fragments on purpose, so what is shortest is left alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.tags import possible
from lint.annotate.tokens import Kind
from lint.article.model import Scope
from lint.findings.model import Problem
from lint.knowledge.parts import PARTS
from lint.patterns import Pattern
from lint.reading import Reading
from lint.rulebook.model import Rule
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.sentences import Sentence
    from lint.annotate.tokens import Token

VALUES = frozenset({"opening"})
VARIANTS = frozenset({"clause", "phrase"})


class Options(NamedTuple):
    """`conjunctions` begin a clause that leans on another; `relatives` one that goes with a noun; `prepositions` a phrase. Sentences
    of fewer than `least` words are meant; so are those that open with one of `meant`, and those without a verb that open with one of
    `loose` (`No such luck`).
    """

    conjunctions: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    meant: tuple[str, ...] = ()
    least: int = 4
    loose: frozenset[str] = frozenset()


def check(reading: Reading, rule: Rule) -> Iterator[Problem]:
    """One problem for each fragment; the span is its first words, up to four."""
    notes = reading.notes
    sentences = notes.sentences
    for at, sentence in enumerate(sentences):
        previous = sentences[at - 1] if at else None
        tokens = notes.tokens[sentence.first : sentence.last]
        if _surely(notes, sentence, rule.options) or not _plain(reading, sentence, tokens, rule.options):
            continue
        if previous is not None and _leads_on(notes, previous):
            continue
        variant = _kind(notes, sentence, tokens, rule.options) or _without_verb(reading, at, rule.options)
        if notes.tags(sentence)[0] == "DET" and (previous is None or previous.block != sentence.block):
            continue  # a paragraph of its own that is no sentence: a definition, a caption
        if variant == "phrase" and any(
            _listed(notes, other) for other in sentences[max(at - 1, 0) : at + 2] if other is not sentence
        ):
            continue
        if variant:
            span = Span(tokens[0].start, tokens[min(3, len(tokens) - 2)].end)
            yield Problem(span, {"opening": span.of(reading.text)}, variant=variant)


def _surely(notes: Annotations, sentence: Sentence, options: Options) -> bool:
    """Whether a sentence is whole at the first look, which spares its tags: a verb, and nothing that opens a clause."""
    words = notes.words[sentence.first : sentence.last]
    if words[0] in options.conjunctions or words[0] in options.relatives or not _CLAUSES.isdisjoint(words):
        return False
    return not _VERBS.isdisjoint(words) or any(possible(word, notes.knowledge) <= _FINITE_ONLY for word in words[1:])


_VERBS = frozenset(
    "is was are were has had would could should must said says does did came went became began gave took knew grew wrote spoke fell rose "
    "drove chose flew threw drew ran".split()
)
_VERBS |= {f"{word}'t" for word in "isn wasn aren weren doesn didn hasn".split()}
_FINITE_ONLY = frozenset(("VZ", "VD", "MOD", "CUT"))
_CLAUSES = frozenset(
    "who which whose whom that what because although though if when where while until how why whether since as after before "
    "unless once than so".split()
)


def _without_verb(reading: Reading, at: int, options: Options) -> str:
    """Which kind of fragment a sentence inside a paragraph is that has no finite verb of its own, "" if it has; two in a row are meant."""
    notes = reading.notes
    near = notes.sentences[max(at - 1, 0) : at + 2]
    sentence = notes.sentences[at]
    tokens = notes.tokens[sentence.first : sentence.last]
    first = tokens[0].text.lower()
    words = [token for token in tokens if token.kind is Kind.WORD]
    if near[0].block != sentence.block or near[0] is sentence or len(words) <= options.least or first in options.loose:
        return ""
    if first in options.conjunctions - _FIRM and any(token.text == "," for token in tokens):
        return ""
    if 2 * sum(token.capital for token in words) > len(words) or _whole(notes, sentence):
        return ""
    around = (other for other in near if other is not sentence and other.block == sentence.block)
    return "phrase" if all(_whole(notes, other) for other in around) else ""


def _whole(notes: Annotations, sentence: Sentence) -> bool:
    """Whether a sentence has a verb, or is too short to need one."""
    from lint.checks.clause_verbs import whole

    tokens = notes.tokens[sentence.first : sentence.last]
    return len(tokens) < _SHORT or whole(tokens, notes.tags(sentence), notes.knowledge)


_SHORT = 4


def _plain(reading: Reading, sentence: Sentence, tokens: Sequence[Token], options: Options) -> bool:
    """Whether the sentence is one of running copy that ends with a full stop, and not too short."""
    notes = reading.notes
    block = reading.article.blocks[sentence.block]
    if block.scope is not Scope.PARAGRAPH or tokens[-1].text != "." or notes.text[sentence.end - 1] != ".":
        return False
    if not tokens[0].capital:
        return False
    if _BROKEN.search(notes.text, sentence.start, sentence.end):
        return False
    if len(tokens) < 3 * options.least and sum(token.kind is Kind.WORD for token in tokens) < options.least:
        return False
    written = notes.text[sentence.start : sentence.end]
    return not written.lower().startswith(options.meant) and not notes.quoted(tokens[0].span)


_BROKEN = Pattern(r'["“”:;—–()]')


def _listed(notes: Annotations, sentence: Sentence) -> bool:
    """Whether a sentence begins with an -ing form: two in a row are items of a list that lost its marks."""
    first = notes.tokens[sentence.first].text
    return first.endswith("ing") and len(first) > 5 and first[0].isupper()


def _leads_on(notes: Annotations, previous: Sentence) -> bool:
    """Whether the sentence before asks, or ends with a colon: then a fragment answers."""
    return notes.text[previous.end - 1] in "?:" or notes.text[previous.start : previous.end].rstrip('"”’').endswith("?")


def _kind(notes: Annotations, sentence: Sentence, tokens: Sequence[Token], options: Options) -> str:
    """Which kind of fragment a sentence is, "" if none."""
    first, second = tokens[0].text.lower(), tokens[1].text.lower()
    tags = notes.tags(sentence)
    if (first, second, tokens[2].text) in _ADDED:
        return "" if {"VZ", "VD", "MOD", "CUT"} & set(tags) else "phrase"
    if first in options.relatives:
        # “Which bank it is does not matter”
        if sum(tag in _FINITE_ONLY for tag in tags) > 1:
            return ""
        noun = tags[1] in ("V", "VZ", "VD") and notes.knowledge.parts(second) & _NOUN
        return (
            ""
            if noun or tags[1] not in ("VZ", "VD", "V", "MOD", "PRON", "NAME", "DET", "POSS", "CUT", "ADV", "VN")
            else "clause"
        )
    if first in options.conjunctions or (first == "even" and second in ("though", "if")):
        of_time = first == "as" and tags[1] != "PRON" and second != "the"  # “As a result”, “As of Monday”
        of_time |= first in ("until", "since") and tags[1] in ("ADV", "ADJ")  # “Until recently”
        bare = tags[1] in ("VG", "VN") or any(token.text == "please" for token in tokens)  # “When using it …”
        return "clause" if not (of_time or bare) and _leans(tokens, tags) else ""
    if tags[0] == "VG" or first in options.prepositions:
        return "" if any(_finite(notes, tokens, tags, number) for number in range(len(tokens))) else "phrase"
    return "phrase" if first in ("a", "an", "the") and _bare_noun(notes, tokens, tags) else ""


_ADDED = frozenset((("not", "to", "mention"), ("to", "say", "nothing")))


def _leans(tokens: Sequence[Token], tags: Sequence[str]) -> bool:
    """Whether a clause has no other beside it: no comma, and one verb that could be a sentence's."""
    end, links = _trailing(tokens, tags), 0
    tokens, tags = tokens[:end], tags[:end]
    if tokens[0].text.lower() in _FIRM and tokens[1].text.lower() != "of":
        # “Because it is wet, and nobody would come”: more than one verb, joined
        links = sum(tag == "REL" or token.text in _JOINING for token, tag in zip(tokens, tags, strict=True))
        links += sum(tokens[at].text in _REPORTING and tags[at + 1] in _REPORTED for at in range(len(tokens) - 1))
    for number, token in enumerate(tokens):
        joined = links and token.text == "," and tokens[number + 1].text in _JOINING
        if token.text == "-" or (token.text == "," and not joined):
            return False
    verbs = 0
    for number, tag in enumerate(tags):
        if tag in _FINITE_TAGS - {"V"} or (tag == "V" and tags[number - 1] not in ("MOD", "TO", "ADV")):
            verbs += 1
    return 1 <= verbs <= 1 + links


def _trailing(tokens: Sequence[Token], tags: Sequence[str]) -> int:
    """Where the clause ends: before a comma and an -ing form that no finite verb follows (`While he sat below, shouting.`)."""
    for number in range(len(tokens) - 2, 2, -1):
        if tokens[number].text == ",":
            after = tags[number + 1 :]
            return number if after[0] == "VG" and not _FINITE_TAGS.intersection(after) else len(tokens)
    return len(tokens)


_FINITE_TAGS = frozenset(("VZ", "VD", "V", "MOD", "CUT"))
_REPORTED = ("PRON", "SUB", "REL")
_REPORTING = frozenset(
    "say says said think thinks thought believe believes know knows knew hope feel feels felt".split()
)
# words that hardly open a sentence without a comma before its main clause
_FIRM = frozenset("because although though whereas unless".split())
_JOINING = frozenset(("and", "but", "or"))


def _bare_noun(notes: Annotations, tokens: Sequence[Token], tags: Sequence[str]) -> bool:
    """Whether a noun with its article has no verb but that of a clause about it: “A grant for every cow that died.”"""
    if tags[0] != "DET" or len(tokens) < _LONG or not {"PREP", "MARK"} <= set(tags):
        return False
    verbs = [number for number in range(2, len(tokens)) if _perhaps(notes, tokens, tags, number)]
    clause = next((number for number, tag in enumerate(tags) if number > 1 and tag == "REL"), len(tokens))
    together = verbs == list(range(verbs[0], verbs[0] + len(verbs))) if verbs else True
    return not verbs or (together and len(verbs) < 3 and verbs[0] in (clause + 1, clause + 2))


def _perhaps(notes: Annotations, tokens: Sequence[Token], tags: Sequence[str], number: int) -> bool:
    """Whether a word could be a finite verb for all that can be known: what the tag says is not enough here."""
    before = tags[number - 1]
    if before == "TO" and tags[number] == "V":
        return False
    if _finite(notes, tokens, tags, number):
        return True
    known = notes.knowledge.parts(tokens[number].text.lower())
    if not known and tags[number] not in ("MARK", "NUM", "NAME"):
        return tags[number] not in ("DET", "POSS", "PREP", "CONJ", "REL", "PRON", "TO", "SUB", "ADV", "ADJ")
    noun = before in _BEFORE_NOUN or (before == "ADJ" and number > 3 and tags[number - 2] in _BEFORE_NOUN)
    return bool(known & _FINITE) and not noun and tags[number] != "PREP"


_LONG = 9


_NOUN = 7 << 3 * PARTS.index("N") | 7 << 3 * PARTS.index("NS")
_FINITE = 0
for _part in ("V", "VZ", "VD"):
    _FINITE |= 7 << 3 * PARTS.index(_part)


_THIRD = 7 << 3 * PARTS.index("VZ")
_BEFORE_NOUN = ("DET", "POSS", "PREP", "NUM", "NPOS")


def _finite(notes: Annotations, tokens: Sequence[Token], tags: Sequence[str], number: int) -> bool:
    """Whether a word could be the verb of a sentence."""
    token, tag = tokens[number], tags[number]
    if token.kind is not Kind.WORD or not number:
        return False
    if tag in ("V", "VZ", "VD", "MOD", "CUT"):
        return True
    parts = notes.knowledge.parts(token.text.lower())
    if tag == "NS":
        loose = tags[number - 1] not in _BEFORE_NOUN and (tags[0] == "VG" or tags[number - 1] != "ADJ")
        return loose and bool(parts & _THIRD)
    return tag == "VN" and bool(parts & _FINITE)
