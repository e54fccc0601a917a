"""The parts of speech of a word, packed into one number: `leaves` is the plural of a noun and the third person of a verb.

A weight of 1 to 7 stands for a count: 1 never counted, then by powers of three. The weights of a form are packed into one number,
three bits each, in the order of `PARTS` (`lint.knowledge.tagforms` makes them).
"""

from __future__ import annotations

from collections.abc import Mapping

# singular noun, plural, base form of a verb, third person, past, participle, -ing form, adjective, adverb
PARTS = ("N", "NS", "V", "VZ", "VD", "VN", "VG", "ADJ", "ADV")
PERSON = 1 << 3 * len(PARTS)  # bit of a base form: its commonest sense as a noun is a person


def unpack(number: int) -> Mapping[str, int]:
    """The weights (1 to 7) of a form's parts of speech."""
    return {part: number >> 3 * bit & 7 for bit, part in enumerate(PARTS) if number >> 3 * bit & 7}
