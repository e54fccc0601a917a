"""Numbers in figures and in words, with the interval that their digits imply.

`1.2 million`, `2,340`, `a dozen`, `two-thirds`, `one in five`, `twenty-one`, `a hundred`, `113th`. A number that is not a
count (a year, the day of a date, a clock time, a score, an age, a telephone or flight number) is kept and marked by its
`role`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.annotate.hedges import HEDGES, hedge_after, hedge_before, widened
from lint.annotate.numerals import FIGURE_SCALES, NUMERAL, NUMERALS, VULGAR, WORDS, evaluate
from lint.annotate.tokens import Kind
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations


class Number(NamedTuple):
    """A number as written.

    `start` and `end` are offsets in the text (code points, 0-based, end exclusive), hedges such as "about" not included.
    `low` and `high` are the interval that the digits imply: half of the last significant place on each side, trailing zeros
    not being significant (`19,400` is 19,350 to 19,450), widened by a hedge. `step` is that place (100 for `19,400`, 100,000
    for `1.2 million`, 1 for `twelve`). `hedge` is "" or one of about, nearly, over, under. `role` is "" for a count or
    measure, else year, day, time, score, age, label, phone, ordinal. `form` is figures, words or mixed (`1.2 million`);
    `kind` is integer, decimal, fraction (`two-thirds`) or ratio (`one in five`).
    """

    start: int
    end: int
    value: float
    low: float
    high: float
    step: float = 1.0
    hedge: str = ""
    role: str = ""
    form: str = "figures"
    kind: str = "integer"
    scale: float = 1.0  # of the scale word: 1e6 for "1.2 million"

    @property
    def span(self) -> Span:
        """Its place in the text."""
        return Span(self.start, self.end)

    @property
    def approx(self) -> bool:
        """Whether a word before or after it says that it is not exact."""
        return self.hedge != ""

    @property
    def exact(self) -> bool:
        """Whether it can be counted with: a whole number without hedge or scale word."""
        return not self.hedge and self.kind == "integer" and self.scale == 1.0


_FIGURE = (
    r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)"
    r"|\d{1,3}(?:[ ]\d{3}){2,}(?!\d)|\d+(?:\.\d+)?"
)
_FIND = re.compile(
    rf"""
    (?P<figure>(?:(?<![\w.,])|(?<=\b[A-Z])|(?<=\b[A-Z]{2})|(?<=\b[A-Z]{3}))
        (?:\d\ ?/\ ?\d(?!\d|/)|(?:{_FIGURE})(?:\ \d/\d(?![\d/])|[½⅓⅔¼¾])?)|[½⅓⅔¼¾])
        (?P<ending>st|nd|rd|th)?(?:[\s-]?(?P<scale>{FIGURE_SCALES})\b)?(?P<half>\ and\ a\ half\b)?
  | (?<![\w])(?P<words>(?:(?:an?|half\ an?|the)\s)?(?:{NUMERAL})
        (?:(?:[\s\-\u2010\u2011]|\sand\s|[\s-]and[\s-]an?[\s-]|\san?\s)(?:{NUMERAL}))*)(?!\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_WORD = re.compile(r"\w+")
_RATIO = re.compile(
    r"(?P<noun>\s(?!out\b)[a-z]+)?\s(?:in|out of|of every|in every|out of every)\s(?:every\s)?", re.IGNORECASE
)
# "one child in four", but neither "one goal in four games" nor "one day in 10 years"
_ONE_IN = re.compile(r"[,.;)]|\s(?:has|have|had|is|are|was|were|does|do|did)\b")


def numbers(notes: Annotations) -> list[Number]:
    """The numbers of an article in the order of the text."""
    from lint.annotate.number_roles import role

    out: list[Number] = []
    text = notes.text
    begins = _begins(notes)
    for block in notes.blocks:
        inside = begins[bisect_left(begins, block.start) : bisect_left(begins, block.end)]
        for number in _scanned(text, inside, block.start, block.end):
            kind = number.role or role(text, number)
            out.append(number._replace(role=kind) if kind else number)
    return out


def _begins(notes: Annotations) -> list[int]:
    """Where a number can begin in an article: its texts are looked up, not its tokens."""
    out: list[int] = []
    for text, indices in notes.forms.items():
        if text.isalpha():
            if text.lower() in WORDS:
                out += [notes.tokens[index].start for index in indices]
        elif notes.tokens[indices[0]].kind is Kind.NUMBER:
            out += [notes.tokens[index].start for index in indices]
        elif len(text) > 1 or text in VULGAR:
            for index in indices:
                out += _starts(notes.text, notes.tokens[index].start, notes.tokens[index].end)
    out.sort()
    return out


def parse_number(words: str) -> Number | None:
    """The number that the whole of `words` is (a hedge before it and white space aside), or None. Offsets are those in `words`."""
    found = scan(words, 0, len(words))
    if not found:
        return None
    number = found[0]
    before, after = words[: number.start].strip().lower(), words[number.end :].strip()
    return number if (not before or before in HEDGES) and not after else None


def scan(text: str, start: int, end: int) -> list[Number]:
    """The numbers in a stretch of text, without roles other than ordinal. Offsets are those in `text`."""
    return _scanned(text, _starts(text, start, end), start, end)


def _scanned(text: str, begins: Iterable[int], start: int, end: int) -> list[Number]:
    """The numbers among those that can begin at these offsets."""
    out: list[Number] = []
    at = start
    for begin in begins:
        if begin < at:
            continue
        match = _at(text, begin, at, end)
        if match is None:
            continue
        number = _figures(match) if match["figure"] else _words(match)
        at = max(number.end, match.start() + 1) if number else match.end()
        if number is None:
            continue
        if out and (ratio := _ratio(text, out[-1], number)):
            out[-1] = ratio
        else:
            out.append(hedged(text, number))
    return out


def _starts(text: str, start: int, end: int) -> Iterator[int]:
    """Where a number can begin: at a digit, a fraction, a numeral. Words are looked up: one pattern of all numerals takes twice as long."""
    for match in _WORD.finditer(lowered(text[start:end])):
        word = match[0]
        if word in WORDS:
            yield start + match.start()
        elif not word.isalpha():
            first = start + match.start()
            yield from (at for at, sign in enumerate(word, first) if sign.isdecimal() or sign in VULGAR)


def lowered(text: str) -> str:
    """A text in lower case, character for character: what would grow (`İ`) stays as it is."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


_ARTICLES = ("half a ", "half an ", "a ", "an ", "the ")


def _at(text: str, begin: int, least: int, end: int) -> re.Match[str] | None:
    """The number that begins at an offset, or at the article before it ("a hundred", "half a million")."""
    if not text[begin].isdigit():
        before = text[max(least, begin - 8) : begin].lower()
        for article in _ARTICLES:
            if before.endswith(article) and not before[: -len(article)][-1:].isalnum():
                match = _FIND.match(text, begin - len(article), end)
                if match:
                    return match
    return _FIND.match(text, begin, end)


def _figures(match: re.Match[str]) -> Number | None:
    written = match["figure"]
    value, step, kind = figure_value(written)
    scale = NUMERALS.get((match["scale"] or "").lower().rstrip("s"), 1.0)
    end = match.end()
    if match["ending"]:
        if scale != 1.0 or kind != "integer":
            return None
        return Number(match.start(), match.end("ending"), value, value, value, 1.0, "", "ordinal")
    if match["half"]:
        value, step = value + 0.5, 0.5
    value, step = value * scale, step * scale
    form = "mixed" if scale != 1.0 and match["scale"] else "figures"
    return Number(match.start(), end, value, value - step / 2, value + step / 2, step, "", "", form, kind, scale)


def figure_value(written: str) -> tuple[float, float, str]:
    """Value, place of the last significant digit, and kind of a number in figures (`1,600`, `3.5`, `3½`, `2/3`)."""
    extra = 0.0
    if written[-1] in VULGAR:
        extra, written = VULGAR[written[-1]], written[:-1].strip()
        if not written:
            return extra, 0.01, "fraction"
    if "/" in written:
        whole, _, part = written.replace(" /", "/").replace("/ ", "/").rpartition(" ")
        top, _, bottom = part.partition("/")
        extra, written = int(top) / max(int(bottom), 1), whole
        if not written:
            return extra, 0.01, "fraction"
    digits = re.sub(r"[,\s]", "", written)
    if extra:
        return float(digits) + extra, 0.25, "decimal"
    point = digits.find(".")
    if point >= 0:
        return float(digits), float(10 ** -(len(digits) - point - 1)), "decimal"
    zeros = len(digits) - len(digits.rstrip("0"))
    return float(digits), float(10 ** min(zeros, len(digits) - 1)), "integer"


def _words(match: re.Match[str]) -> Number | None:
    found = evaluate(match["words"])
    if found is None:
        return None
    value, kind, lead, used, scale = found
    start = match.start("words") + lead
    end = match.start("words") + used
    if kind == "fraction" and not _is_fraction(match.string, match.start("words"), end):
        return None
    if value == 1 and match.string[max(0, start - 3) : start].lower() == "no ":
        return None  # "no one"
    if kind == "ordinal" and match.string[max(0, start - 10) : start].lower() == "remaining ":
        value, kind = 1 / value, "fraction"
    if kind == "ordinal":
        return Number(start, end, value, value, value, 1.0, "", "ordinal", "words")
    step = _place(value)
    if kind == "fraction":
        step = 0.02
    return Number(start, end, value, value - step / 2, value + step / 2, step, "", "", "words", kind, scale)


def _place(value: float) -> float:
    step = 1.0
    while value and value % (step * 10) == 0 and step < value:
        step *= 10
    return step if value % 1 == 0 else 0.5


_FRACTION_NEXT = re.compile(
    r"\s(?:of|more|less|higher|lower|fewer|larger|smaller|cheaper|the|off|as|to|from|in|on|since|last|next|this|over"
    r"|come|go|are|were|have|live|say|want|own|use|work|walk|drive)\b"
    r"|\s?[,.;:)—–]|\s--?\s|\s?$"
)
_CHANGED_BY = re.compile(r"\b(?:by|(?:rise|increase|gain|fall|drop|cut|reduction|decline|loss) of)\s$", re.IGNORECASE)


def _is_fraction(text: str, start: int, end: int) -> bool:
    """Whether "a third", "a quarter", "half" is a part of something and no place in a row, term or part of a name."""
    word = text[start:end].lower()
    if word.startswith("a ") and _CHANGED_BY.search(text, max(0, start - 14), start):
        return True
    if word.startswith(("half", "a half", "one")) or not word.startswith(("a ", "the ")):
        return "half" not in word or text[end : end + 1] != "-"
    return word.startswith("a ") and _FRACTION_NEXT.match(text, end) is not None


def _ratio(text: str, first: Number, second: Number) -> Number | None:
    """`one in five` from its two numbers, or None where they are no ratio."""
    if first.kind != "integer" or second.kind != "integer" or first.role or second.role or second.scale != 1.0:
        return None
    joint = _RATIO.fullmatch(text, first.end, second.start)
    if joint is None or not 0 < first.value < second.value or second.value > 1000:
        return None
    if joint["noun"] and (first.value != 1 or not _ONE_IN.match(text, second.end)):
        return None
    if "of" not in text[first.end : second.start] and second.value > 100 and first.value > 1:
        return None
    value = first.value / second.value
    low = (first.value - 0.5) / (second.value + 0.5) if second.value > 10 else value - 0.04
    return Number(first.start, second.end, value, low, 2 * value - low, 0.01, first.hedge, "", first.form, "ratio")


def hedged(text: str, number: Number) -> Number:
    """The number with the hedge that stands before or after it in the text, and its interval widened accordingly."""
    hedge, close = hedge_before(text, number.start)
    hedge = hedge or hedge_after(text, number.end)
    if not hedge or number.role == "ordinal":
        return number
    low, high = widened(number.value, number.step, hedge, close)
    return number._replace(low=low, high=high, hedge=hedge)
