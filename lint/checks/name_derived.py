"""Whether one spelling is made of another: a plural, an adjective, a people, a feminine. Such pairs are no slips."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lint.annotate.tokens import Kind
from lint.checks.name_forms import Form

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.tokens import Token

# endings that make another word of a name, not another spelling
_ENDINGS = frozenset(
    "s es n an ian ians ans ese i is er ers ist ists ism ic ish al y ies ite ites ing ed ville ton town ia land "
    "son sson en o a us um in man men "
    "ness ly man's r rs d ry ies ns".split()
)
_SWAPPED = _ENDINGS - {"d", "r", "rs", "ry"}
_GENDERED = (("man", "woman"), ("men", "women"), ("o", "a"), ("os", "as"), ("us", "a"), ("is", "a"), ("e", "a"))


# endings that make something else of a surname: followers, a family
_OF_SURNAMES = frozenset(
    "s es an ian ans ians ism ist ists ite ites ish ese i esque er ers ville ton town ia land".split()
)


def _surname_slip(short: Form, long: Form) -> bool:
    """Whether one is a person's surname, with the given name, and the other stands alone and is in no list: `Delahunty`, `Delahunt`.

    No surname is derived from a rarer word; of one, few things are.
    """
    for full, lone in ((short, long), (long, short)):
        if not full.givens or full.common or not lone.lone or set(lone.flags) & set("wfg") or lone.zipf >= 2.0:
            continue
        if full is long or long.key[len(short.key) :] not in _OF_SURNAMES:
            return long.key.endswith("s") == short.key.endswith("s")
    return False


def derived(notes: Annotations, a: Form, b: Form) -> bool:
    """Whether one is made of the other: a plural, an adjective, a people, a feminine."""
    short, long = sorted((a, b), key=lambda form: len(form.key))
    if _surname_slip(short, long):
        return False
    if long.key.startswith(short.key) and any(letter.isupper() for letter in long.text[len(short.text) :]):
        return True
    if long.key.startswith(short.key):
        ending = long.key[len(short.key) :]
        if ending == "s" and _plain_s(notes, short, long):
            return False
        if ending == "n" and short.key[-1] == long.key[-1]:
            return False
        if ending in ("d", "r") and short.unknown:
            return short.key[-1] == "e"
        return (
            ending in _ENDINGS
            and not (ending == "y" and short.key[-1] == "y")
            and not (ending in ("n", "r", "d") and short.key[-1] not in "aeiou")
        )
    if any(_pair_of(short.key, long.key, one, other) for one, other in _GENDERED):
        return not (a.givens & b.givens)
    stem = _common_prefix(short.key, long.key)
    return (
        len(stem) >= 4
        and short.key[len(stem) :] in _SWAPPED
        and long.key[len(stem) :] in _SWAPPED
        and not (a.unknown or b.unknown)
    )


def _pair_of(short: str, long: str, one: str, other: str) -> bool:
    for left, right in ((short, long), (long, short)):
        if left.endswith(one) and right.endswith(other) and left[: -len(one)] == right[: -len(other)]:
            return True
    return False


def _common_prefix(a: str, b: str) -> str:
    size = 0
    while size < min(len(a), len(b)) and a[size] == b[size]:
        size += 1
    return a[:size]


def _plain_s(notes: Annotations, short: Form, long: Form) -> bool:
    """`The shares of Brightwaters leapt`: an `s` that makes no plural, on a name that is no word."""
    if short.common or "w" in short.flags or short.zipf > 3.0 or not long.bare or not short.text[1:].islower():
        return False
    if any(place.closes and place.beside for place in short.places):
        return False
    tokens = notes.tokens
    for place in long.places:
        before = tokens[place.token - 1].text.lower() if place.token else ""
        after = tokens[place.token + 1].text if place.token + 1 < len(tokens) else ""
        if (
            before in ("the", "two", "three", "both", "young", "elder")
            or _counted(tokens, place.token)
            or after in ("'", "’", "are", "were", "have")
        ):
            return False
    return True


def _counted(tokens: list[Token], at: int) -> bool:
    """Whether a number or a word of quantity stands up to three words before: `Two wheel-based Emiews`."""
    return any(
        token.text.lower() in _QUANTITIES or token.kind is Kind.NUMBER
        for token in tokens[max(at - 3, 0) : at]
        if token.text != ","
    )


_QUANTITIES = frozenset(
    "two three four five six seven eight nine ten many several some these those few other more dozens hundreds thousands all most".split()
)
