"""Part-of-speech tags of the words of one sentence.

Each word has the tags that the lexicon or its ending allow, with weights; of all ways to tag the sentence the one that scores best is taken
(`lint.annotate.tag_pairs`). Source of the lexicon: WordNet 3.0 (`rules/knowledge/tags.tsv`).

| tag | | tag | |
|---|---|---|---|
| N NS | noun, plural | DET | article, this, each, some |
| NAME | capitalised word | POSS | his, their |
| NPOS | noun or name with `'s` | PRON | he, them, it |
| V VZ VD VN VG | base form, third person, past, participle, -ing | SUB REL | because; which, who, that |
| MOD | can, will, would | PREP CONJ TO | of; and; to |
| ADJ ADV NUM | | CUT | it's, that's: pronoun and verb |
| MARK | anything that is no word | EX | there |
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from lint.annotate.tag_pairs import WordClass, best, word_class
from lint.annotate.tokens import Kind, Token
from lint.knowledge.parts import PARTS

if TYPE_CHECKING:
    from lint.knowledge import Knowledge

_CLOSED = """
DET: the a an this these those every each no any some another all both either neither enough many much few several most more fewer less
 such what whatever whichever
POSS: my your his her its our their whose
PRON: i you he she it we they me him them us himself herself itself themselves ourselves myself someone somebody anyone anybody everyone
 everybody nobody nothing something anything everything none this these those all both each many some most few several one ones
 another others her much more mine hers ours theirs yours
PREP: of in on at by for from with into onto upon about over under between among amid against across along around behind below
 beneath beside besides beyond despite during inside near off outside past per since than through throughout till toward towards until
 up via within without after before above like unlike as down out except concerning regarding versus alongside atop minus plus aboard
SUB: because although though while whereas if unless until when whenever where wherever whether since once after before as lest so that
 how why
REL: which who whom that what
CONJ: and or but nor yet
TO: to
MOD: can could may might must shall should will would cannot can't couldn't won't wouldn't shouldn't mustn't mightn't needn't ought
VZ: is isn't has hasn't does doesn't was wasn't
V: are aren't am have haven't do don't be let
VD: were weren't had hadn't did didn't was
VN: been had done
VG: being having doing
EX: there
CUT: it's that's he's she's there's here's what's who's i'm i've i'll i'd we're we've we'll we'd you're you've you'll you'd they're they've
 they'll they'd he'd he'll she'd she'll it'll it'd let's where's that'll who'd who'll how's
ADV: not also just only even still never ever always often soon now then here there too very so quite rather almost already again however
 instead perhaps maybe together away back off out up down about nearly much more most less least well far long later earlier yet once twice
 indeed ago else anyway therefore thus hence meanwhile moreover nonetheless otherwise somewhat when how where why n't all no as over
 around enough today yesterday tomorrow tonight
ADJ: other own same such next last many few more most less several certain former latter first second third only very sure able due likely
N: today yesterday tomorrow tonight way one lot home part kind sort rest other half
NS: people police others men women children ones cattle
NUM: one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
 thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion dozen half
"""
# words of which the closed list says all; other words of the list keep what the lexicon has
_OPEN = frozenset(
    "well like near past half lot way home kind sort rest other part second long out down back off over round own one".split()
)


@lru_cache(maxsize=1)
def _closed() -> dict[str, dict[str, int]]:
    table: dict[str, dict[str, int]] = {}
    for line in _CLOSED.replace("\n ", " ").strip().splitlines():
        tag, _, words = line.partition(":")
        for word in words.split():
            tags = table.setdefault(word, {})
            tags[tag] = 8 - min(len(tags), 2)
    for number in range(20, 100, 10):
        table.setdefault(str(number), {"NUM": 8})
    return table


_ENDINGS = (
    ("ly", {"ADV": 5}),
    ("ing", {"VG": 4, "N": 2}),
    ("ed", {"VD": 4, "VN": 4}),
    ("ness", {"N": 5}),
    ("ment", {"N": 5}),
    ("tion", {"N": 5}),
    ("ity", {"N": 5}),
    ("ism", {"N": 5}),
    ("ous", {"ADJ": 5}),
    ("ful", {"ADJ": 4}),
    ("able", {"ADJ": 4}),
    ("ible", {"ADJ": 4}),
    ("ive", {"ADJ": 4}),
    ("less", {"ADJ": 4}),
    ("ish", {"ADJ": 3}),
    ("ss", {"N": 4}),
    ("s", {"NS": 4, "VZ": 2}),
)


def tags(sentence: Sequence[Token], words: Sequence[str], knowledge: Knowledge) -> list[str]:
    """The tag of each token of a sentence; `words` are the tokens in small letters, with straight apostrophes."""
    known = _known(knowledge)
    classes = []
    for number, token in enumerate(sentence):
        word = words[number]
        if token.text == word and word[0].isalpha():  # most words
            classes.append(known.get(word) or _class_of(word, knowledge))
        else:
            classes.append(_class_in(sentence, number, word, knowledge))
    return best(classes)


@lru_cache(maxsize=2)
def _known(_: Knowledge) -> dict[str, WordClass]:
    return {}


_MOST_KNOWN = 8192


def _class_of(word: str, knowledge: Knowledge) -> WordClass:
    """The class of a word in small letters, kept for the next time."""
    known = _known(knowledge)
    if len(known) >= _MOST_KNOWN:
        known.clear()
    found = known[word] = word_class(of_word(word, knowledge) or _NOUN)
    return found


_MARK = word_class({"MARK": 5})
_NUM = word_class({"NUM": 8})
_NAME = word_class({"NAME": 7})
_NPOS = word_class({"NPOS": 7})
_NOUN = {"N": 3}


def _class_in(sentence: Sequence[Token], number: int, lower: str, knowledge: Knowledge) -> WordClass:
    """The class of a token where it stands: with a capital inside a sentence it is a name."""
    token = sentence[number]
    text = token.text
    if token.kind is not Kind.WORD:
        return _MARK if token.kind is Kind.MARK else _NUM
    if text == lower or text.islower():
        return _known(knowledge).get(lower) or _class_of(lower, knowledge)
    if number and sentence[number - 1].text not in _OPENERS:
        return word_class(_closed()[lower]) if lower in _SMALL else _NPOS if lower.endswith("'s") else _NAME
    found = of_word(lower, knowledge)
    if lower not in _closed():
        return word_class({**found, "NAME": 1 if lower.endswith(("ing", "ed")) else 3} if found else {"NAME": 8})
    return word_class(found or _NOUN)


_OPENERS = frozenset("\"“‘'(:[")
_SMALL = frozenset("i i'm i've i'll i'd".split())


@lru_cache(maxsize=8192)
def of_word(word: str, knowledge: Knowledge) -> dict[str, int]:
    """The tags of a word in small letters; none where nothing can be said."""
    closed = _closed().get(word)
    if closed is not None and word not in _OPEN:
        return closed
    stem = word.removesuffix("'s")
    if "-" in word:
        return _compound(stem, knowledge)
    if word[0].isdigit():
        return {"NUM": 5, "ADJ": 3} if stem[-1].isalpha() else {"NUM": 7, "NS": 5}
    number = knowledge.parts(stem)
    found = {part: number >> 3 * bit & 7 for bit, part in enumerate(PARTS) if number >> 3 * bit & 7}
    if stem != word:
        return {"NPOS": 6}
    if word.endswith(("'ve", "'re", "'ll", "'d", "'m")):
        return {"CUT": 8}
    if closed is not None:
        return {**found, **closed}
    return found or next((dict(parts) for ending, parts in _ENDINGS if word.endswith(ending) and len(word) > 4), {})


@lru_cache(maxsize=8192)
def possible(word: str, knowledge: Knowledge) -> frozenset[str]:
    """The tags that a token (small letters) can have in whatever sentence, but for those of a name."""
    if not word[0].isalpha():
        return _FIGURES if word[0].isdigit() else _MARKS
    return frozenset(of_word(word, knowledge) or _NOUN)


_FIGURES = frozenset(("NUM", "ADJ", "NS", "NPOS", "NAME"))
_MARKS = frozenset(("MARK", "NUM", "N", "NAME", "NPOS"))


def _compound(word: str, knowledge: Knowledge) -> dict[str, int]:
    """Compounds with hyphens: adjectives (`three-year`), nouns by their last part (`lawn-mower`)."""
    last = word.rpartition("-")[2]
    number = knowledge.parts(word) or knowledge.parts(last)
    found = {part: number >> 3 * bit & 7 for bit, part in enumerate(PARTS) if number >> 3 * bit & 7}
    found.pop("V", None)
    return {**{tag: weight for tag, weight in found.items() if tag in ("N", "NS", "ADV", "VD", "VZ")}, "ADJ": 5}
