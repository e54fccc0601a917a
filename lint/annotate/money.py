"""Sums of money: a sign before the figure (`$1.4 billion`, `A$75,000`, `£3.1m`) or a currency's name after it (`480 million pounds`)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from lint.annotate.amounts import Amount, amount

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.numbers import Number

_SIGN = re.compile(r"(?<![\w])([A-Z]{1,3}\$|[$£€¥₹₩₦₱₽₺₪₫₴₵₡₲₸₮؋฿]|GH[₵¢]|[A-Z]{1,3}|Rs\.?|kr)\s?$")
_GLUED = re.compile(r"\s?(bn|tn|mn|m|b|k|trn|million|billion)\b(?!/)", re.IGNORECASE)
_NAME = re.compile(r"[\s-]((?:[A-Z][\w.]*\s)?(?:[A-Z][\w.]*\s)?[A-Za-z]+)")
# "$4 million Canadian"
_WHOSE = re.compile(r"\s(Canadian|Australian|Hong Kong|New Zealand|Singapore|US)\b(?!\s[a-z]+s?\b(?<!\sand))")
_LETTERS = {"bn": 1e9, "b": 1e9, "tn": 1e12, "trn": 1e12, "mn": 1e6, "m": 1e6, "k": 1e3, "million": 1e6, "billion": 1e9}
_SUBUNIT = re.compile(r"(?:p|c|¢)\b|[\s-](?:(?:US|U\.S\.|Australian|euro)\s)?(?:cents?|pence|penny)\b")
_SIGNS = "$£€¥₹₩₦₱₽₺₪₫₴₵₡₲₸₮฿؋¢"


def money(notes: Annotations, number: Number) -> Amount | None:
    """The number as a sum of money, or None."""
    text = notes.text
    if number.kind in ("fraction", "ratio"):
        return None
    before = text[max(0, number.start - 5) : number.start]
    if before and (before[-1] in _SIGNS or before[-1].isalpha() or before[-2:-1].isalpha()):
        found = _signed(notes, number, before)
        if found:
            return found
    return _named(notes, number) or _small(text, number)


def _signed(notes: Annotations, number: Number, before: str) -> Amount | None:
    match = _SIGN.search(before)
    if match is None or number.form == "words":
        return None
    sign = match[1]
    text = notes.text
    codes = notes.knowledge.currencies.signs.get(sign, ())
    if not codes or (sign.isalpha() and not _money_like(text, number, sign)):
        return None
    factor, end = _scale(text, number)
    start = number.start - len(match.group())
    if sign == "$" and (named := _WHOSE.match(text, end)):
        name = f"{named[1].lower()} dollar"
        found = amount(number, "money", name, start, named.end(1), factor)
        return found._replace(codes=notes.knowledge.currencies.names.get(name, codes))
    return amount(number, "money", sign, start, end, factor)._replace(codes=codes)


def _money_like(text: str, number: Number, sign: str) -> bool:
    """Whether letters before digits are a currency: `M45,000`, `R1.2bn`, `CHF 300`, but neither a road (`M25`) nor a model (`A320`)."""
    if len(sign) == 3 or sign in ("Rs", "Rs.", "kr"):
        return True
    written = text[number.start : number.end]
    return "," in written or number.form == "mixed" or _GLUED.match(text, number.end) is not None


def _scale(text: str, number: Number) -> tuple[float, int]:
    if number.scale != 1.0 or number.form == "mixed":
        return 1.0, number.end
    match = _GLUED.match(text, number.end)
    signed = text[number.start - 1 : number.start] in _SIGNS and match is not None and match[1] in ("m", "b")
    if match and (match.start(1) == number.end or len(match[1]) > 1 or signed):
        return _LETTERS[match[1].lower()], match.end()
    return 1.0, number.end


def _named(notes: Annotations, number: Number) -> Amount | None:
    """`240 million euros`, `3.5m-cedi`, `3 million Swiss francs`; `pounds` keeps its mass beside its currency."""
    text = notes.text
    factor, end = _scale(text, number)
    match = _NAME.match(text, end)
    if match is None:
        return None
    words = match[1].split()
    table = notes.knowledge.currencies.names
    if words[-1] in ("cents", "cent") or text.startswith((" cent", " US cent"), match.end()):
        return None
    for count in range(len(words), 0, -1):
        name = " ".join(words[:count])
        codes = table.get(name.lower())
        if codes and not _common(name, number):
            stop = match.start(1) + len(name)
            units = notes.knowledge.units.words.get(name.lower(), ()) if name.lower() in ("pound", "pounds") else ()
            kind = "quantity" if units and number.scale * factor == 1.0 else "money"
            unit = "pound" if units else name.lower().removesuffix("s")
            return amount(number, kind, unit, number.start, stop, factor)._replace(codes=codes, units=units)
    return None


# names of currencies that are words of their own: only for a thousand and more
_STRICT = frozenset(
    "real won crown crowns lev lek som dram sum sol mark marks colon dong kip buck aussie aussies sterling".split()
)


def _common(name: str, number: Number) -> bool:
    """Whether the word is more likely itself than money: `three won`, `two crowns`."""
    return name.lower() in _STRICT and number.value < 1000


def _small(text: str, number: Number) -> Amount | None:
    """Cents and pence: `90 cents`, `80p`."""
    match = _SUBUNIT.match(text, number.end)
    if match is None or (match.end() == number.end + 1 and number.form != "figures"):
        return None
    return amount(number, "money", "cent", number.start, match.end(), 0.01)._replace(scale=1.0)
