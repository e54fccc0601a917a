"""Which passages are in English. Only they are judged.

A passage is known by its function words, the commonest of each language. Words that begin with a capital do not count, and neither do
words that stand in names (`de`, `von`, `del`): a list of Spanish names is English copy. What a passage leaves open, its neighbours decide.
"""

from __future__ import annotations

import re

from lint.article.model import Block

_ENGLISH = frozenset(
    """the and of to for that with from by are were be been being it its this these those they them their there which who whom whose
    what when where while will would could should can had have having not but as than then into about after before between under over
    because if she his we our you your or did does said says such some any each other only just more most""".split()
)
_SHARED = frozenset(
    "a an at do has he i in is me my no on so was".split()
)  # English, and common in another language too
_OTHERS = frozenset(
    """que en y se por para una con es su lo como pero sus fue este ha porque esta cuando muy también donde desde todo dijo está años ser
    und nicht das ist ein eine zu mit auf für sich dem im werden wird auch sind bei nach wie aus oder dass über haben hatte wurde durch
    qui dans est pas une avec sur il sont ce cette mais ont été aux ne et leur nous vous ils elle était sa ses comme pour au le les des
    não uma com em os na foi ao são pelo à já ele ela às sobre seu isso
    che non è sono della nel anche gli dei alla più questo ma dal delle si degli nella
    yn yr ac ar bod mae wedi ei oedd gan ond hyn gyda fel eu nid cael yng sydd hefyd roedd mewn dros hwn
    het een niet voor zijn och att det som inte är på för og ikke av""".split()
)
_WORD = re.compile(r"[^\W\d_]+")
_MARKS = "“”‘’—–…•·\u00a0"  # that stand in English, too
# the same for text of ASCII alone, as bytes: three times as fast
_PLAIN_ENGLISH, _PLAIN_OTHERS = (frozenset(map(str.encode, words)) for words in (_ENGLISH, _OTHERS))
_BLANKS = bytes(code if chr(code).isalpha() and code < 128 else 32 for code in range(256))
_LATIN_END = 0x250  # letters of the Latin script stand before (Unicode blocks Basic Latin to Latin Extended-B)
_LONG = 25  # lower-case words: enough that English cannot do without its function words
_PLAINLY = 20  # "the" and "of" are one word in ten of English copy: with one in so many, the greater part of a passage is English


def in_english(text: str, blocks: list[Block], language: str) -> tuple[Block, ...]:
    """The blocks of an article with `english` set. `language` is what the front matter says (`en-GB`, `cy`, "")."""
    verdicts = [_verdict(text[block.start : block.end]) for block in blocks]
    default = not language or language.lower().startswith("en")
    if False not in verdicts and default:
        return tuple(blocks)
    out = []
    for number, block in enumerate(blocks):
        verdict = verdicts[number]
        if verdict is None:
            verdict = _by_neighbours(verdicts, number, default)
        out.append(block if verdict else block._replace(english=False))
    return tuple(out)


def _verdict(text: str) -> bool | None:
    """Whether a passage is English; None where its words do not tell."""
    if (text.count(" the ") + text.count(" of ")) * _PLAINLY > text.count(" "):  # so it is with nearly all copy
        return True
    bare = text if text.isascii() else _without_marks(text)
    if bare.isascii():  # of such copy nothing below can say otherwise
        plain = bare.encode().translate(_BLANKS).split()
        english = sum(map(_PLAIN_ENGLISH.__contains__, plain[: max(len(plain) // 3, _LONG)]))
        if english and english * 20 >= len(plain) and _PLAIN_OTHERS.isdisjoint(plain):
            return True
    words = _WORD.findall(bare)
    if sum(ord(word[0]) >= _LATIN_END for word in words) * 2 > len(words):
        return False
    english = sum(map(_ENGLISH.__contains__, words))
    words = [word for word in words if word[0].islower()]
    strange = [word for word in words if word in _OTHERS]
    others, kinds = len(strange), len(set(strange))
    shared = sum(map(_SHARED.__contains__, words))
    if others >= 3 and kinds >= 2 and others > 2 * english:
        return False
    if not english and kinds >= 2 and others * 4 >= len(words):
        return False
    listing = text.count(",") * 3 > len(words)  # what stands between commas needs no function words
    if len(words) >= _LONG and (english + shared) * 20 < len(words) and not listing:
        return False
    return True if english and english >= others else None


def _without_marks(text: str) -> str:
    for mark in _MARKS:
        if mark in text:
            text = text.replace(mark, " ")
    return text


def _by_neighbours(verdicts: list[bool | None], number: int, default: bool) -> bool:
    """What the nearest passages that are known make of one that is not; English when they disagree."""
    before = next((verdict for verdict in reversed(verdicts[:number]) if verdict is not None), None)
    after = next((verdict for verdict in verdicts[number + 1 :] if verdict is not None), None)
    if before is None and after is None:
        return default
    if before is None or after is None:
        return True in verdicts
    return before or after
