"""Whether two spellings are one name, and which of them is likelier wrong."""

from __future__ import annotations

from typing import NamedTuple

from lint.annotate.likeness import distance, skeleton
from lint.annotate.organizations import is_body_word
from lint.annotate.persons import same_given
from lint.checks.name_derived import derived
from lint.checks.name_forms import Form
from lint.findings.model import Level
from lint.reading import Reading


class Verdict(NamedTuple):
    """Which of two spellings is likelier wrong, and how sure that is. `kind` is the variant of the message."""

    wrong: Form
    right: Form
    level: Level
    kind: str = ""


class Judge:
    """Decides about pairs of spellings of one article."""

    def __init__(self, reading: Reading) -> None:
        self.notes = reading.notes
        self.knowledge = reading.knowledge

    def spelled(self, a: Form, b: Form) -> Verdict | None:
        """The same letters with another accent or another capital inside."""
        wrong, right = sorted(
            (a, b), key=lambda form: (len(form.places), not form.text.isascii(), sum(map(str.isupper, form.text)))
        )
        if a.text.lower() == b.text.lower():
            brand = _one_brand(a.text, b.text) and not a.common and not self._together(a, b)
            return Verdict(wrong, right, Level.WARNING, "case") if brand else None
        other_people = _different(self, a, b) and not a.surnames & b.surnames
        if a.text.replace("’", "'") == b.text.replace("’", "'") or a.common or other_people or self._together(a, b):
            return None
        return Verdict(wrong, right, Level.WARNING, "accent")

    def pair(self, a: Form, b: Form) -> Verdict | None:
        """The verdict on two spellings with different letters; None when they are two names or cannot be told."""
        gap = distance(a.key, b.key)
        if gap > 2 or (a.common and b.common) or derived(self.notes, a, b) or _different(self, a, b):
            return None
        wrong, right = (a, b) if _weight(a) < _weight(b) else (b, a)
        if wrong.common and not right.common and not _shared(a, b):
            return None
        level = self._level(wrong, right, gap)
        if level is None:
            return None
        if self._together(a, b) and not (wrong.unknown and (_shared(a, b) or _plain_slip(wrong, right, 2))):
            return Verdict(wrong, right, Level.WARNING) if self._repeated(wrong, right, gap) else None
        return Verdict(wrong, right, level)

    def _level(self, wrong: Form, right: Form, gap: int) -> Level | None:
        alike = gap == 1 or skeleton(wrong.key) == skeleton(right.key)
        shared = _shared(wrong, right)
        if wrong.key[0] != right.key[0]:
            return Level.WARNING if shared & (wrong.givens | right.givens) and gap == 1 else None
        if shared:
            return self._linked(wrong, right, shared, alike)
        if min(len(wrong.key), len(right.key)) < 5 and not _plain_slip(wrong, right, 1):
            return Level.WARNING if _short_surname(wrong, right) else None
        return self._alone(wrong, right, gap, alike)

    def _linked(self, wrong: Form, right: Form, shared: set[str], alike: bool) -> Level | None:
        """Two spellings with a given name or another word of the name in common."""
        own = {word for word in shared if not is_body_word(word)}
        if not own and not (wrong.unknown or right.unknown):
            return Level.WARNING if wrong.zipf < 2.5 and alike else None
        if wrong.common or right.common:
            return Level.ERROR if wrong.unknown and alike else None
        return (
            Level.ERROR
            if alike and (wrong.unknown or right.unknown or own & (wrong.givens | right.givens))
            else Level.WARNING
        )

    def _alone(self, wrong: Form, right: Form, gap: int, alike: bool) -> Level | None:
        """Two spellings that only their letters connect."""
        if wrong.introduced != right.introduced and (wrong if right.introduced else right).lone:
            return self._surname(wrong, right, gap)
        if wrong.introduced and right.introduced:
            return None
        if gap == 2 and not (alike and len(wrong.key) >= 6):
            return None
        if wrong.unknown and right.common and not slip(wrong.key, right.key):
            once = len(wrong.places) == 1 and wrong.text == wrong.text.capitalize()
            return Level.WARNING if once and not wrong.zipf and gap == 1 and len(wrong.key) > 6 else None
        if wrong.unknown:
            many = len(right.places) >= 2 * len(wrong.places)
            sure = gap == 1 and (not right.unknown or many) and not right.common
            return Level.ERROR if sure and len(wrong.key) >= 6 else Level.WARNING
        return Level.WARNING if right.unknown and alike and wrong.zipf < 3.2 else None

    def _surname(self, wrong: Form, right: Form, gap: int) -> Level | None:
        """One spelling has a given name, the other always stands alone and is nobody's: a surname at its second mention."""
        lone = wrong if right.introduced else right
        sound = skeleton(wrong.key) == skeleton(right.key)
        if lone.common or (lone.zipf > 3.7 and not (sound and lone.person)):
            return None
        if gap == 1 and (wrong.unknown or right.unknown) and len(wrong.key) >= 6:
            return Level.ERROR
        if "g" in lone.flags and not (lone.person and (sound or lone.zipf < 3.0)):
            return None
        if sound or (gap == 1 and (wrong.unknown or right.unknown)):
            return Level.WARNING
        if wrong.unknown and len(wrong.key) >= 7:
            return Level.WARNING
        long = len(lone.key) > 7 and not set(lone.flags) & set("wgof") and lone.zipf < 3.0
        return Level.WARNING if gap == 1 and (lone.person or long) and len(lone.places) == 1 else None

    def _repeated(self, wrong: Form, right: Form, gap: int) -> bool:
        """Whether a word in no list, once in the article, repeats a name of its own sentence that others have, too."""
        if (
            gap > 1
            or wrong.zipf
            or wrong.flags
            or len(wrong.places) > 1
            or len(wrong.key) < 5
            or wrong.key[0] != right.key[0]
        ):
            return False
        place = wrong.places[0]
        if any(abs(other.token - place.token) < 4 for other in right.places):
            return False  # "Halvorsen and Halversen"
        sentence = self.notes.sentence_at(place.start)
        elsewhere = [other for other in right.places if sentence and not sentence.start <= other.start < sentence.end]
        return bool(elsewhere) or right.zipf >= 2.5

    def _together(self, a: Form, b: Form) -> bool:
        """Whether both stand in one sentence: a writer who does that means two names."""
        here = {sentence.start for place in a.places if (sentence := self.notes.sentence_at(place.start))}
        return any((sentence := self.notes.sentence_at(place.start)) and sentence.start in here for place in b.places)


def _weight(form: Form) -> tuple[bool, int, bool, float, int]:
    """The heavier of two spellings is the likelier right one: known, frequent, introduced in full, first."""
    known = not form.unknown and not (form.flags == "p" and form.zipf < 1.5)
    return known, len(form.places), form.introduced, form.zipf, -form.places[0].start


def _shared(a: Form, b: Form) -> set[str]:
    return (a.givens & b.givens) | (a.beside & b.beside)


def _different(judge: Judge, a: Form, b: Form) -> bool:
    """Whether the two are shown to be two names by what stands beside them."""
    if a.givens and b.givens:
        return not any(_near_given(judge, one, other) for one in a.givens for other in b.givens)
    if (a.surnames and (b.surnames or b.givens)) or (b.surnames and a.givens):
        return True
    if (
        "f" in a.flags
        and "f" in b.flags
        and a.beside & b.beside & (_last_words(a) | _last_words(b))
        and not _same_sound(a, b)
    ):
        return True
    return not a.bare and not b.bare and not a.beside & b.beside


def _same_sound(a: Form, b: Form) -> bool:
    """`Winifred`, `Winnifred`: two spellings of one given name, and not a brother's and a sister's (`Daniel`, `Danielle`)."""
    return min(len(a.key), len(b.key)) > 5 and a.key[-2:] == b.key[-2:] and skeleton(a.key) == skeleton(b.key)


def _near_given(judge: Judge, one: str, other: str) -> bool:
    return distance(one, other, 1) <= 1 or same_given(judge.knowledge, one, other)


def _plain_slip(wrong: Form, right: Form, times: int) -> bool:
    """Whether a spelling in no list comes of a known name by a slip of the hand. A name that few know must stand `times` times."""
    if right.unknown or right.common or wrong.zipf > 1.3 or len(right.key) < 4:
        return False
    if right.zipf >= 3.5:
        return slip(wrong.key, right.key) or len(right.key) > 5
    return len(right.places) >= times and slip(wrong.key, right.key)


def _short_surname(wrong: Form, right: Form) -> bool:
    """`Youseph Yazdi`, later `Yzdi said`: a person's name in no list, with a letter lost, doubled or swapped."""
    rare = wrong.zipf < 2.0 and not wrong.flags
    return rare and wrong.person and wrong.lone and bool(right.givens) and slip(wrong.key, right.key)


def _last_words(form: Form) -> set[str]:
    """What follows a form inside names, where the form is no last word: the surname after a given name."""
    return {word for place in form.places if not place.closes for word in place.beside}


def _one_brand(one: str, other: str) -> bool:
    """`BlackBerry`, `Blackberry`; not `ADTs`, `Adts`, which are letters and not a name."""
    capitals = max(sum(map(str.isupper, one)), sum(map(str.isupper, other)))
    return "-" not in one and one[0].isupper() and other[0].isupper() and 1 < capitals < len(one) / 2


def slip(wrong: str, right: str) -> bool:
    """Whether a word comes of a common one by a slip of the hand: a letter lost, doubled or swapped; not by a changed letter, as
    brands do.
    """
    if len(wrong) == len(right):
        return sorted(wrong) == sorted(right)
    if len(wrong) > len(right):
        return any(wrong[at] == wrong[at - 1] and wrong[:at] + wrong[at + 1 :] == right for at in range(1, len(wrong)))
    return True
