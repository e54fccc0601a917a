"""Numbers in figures and words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.annotate.number_roles import role
from lint.annotate.numbers import parse_number, scan

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen"
).split()
_TENS = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(value: int, joint: str = " ") -> str:
    """A number in words, British fashion where the joint is " and "."""
    if value < 20:
        return _SMALL[value]
    if value < 100:
        return _TENS[value // 10] + (f"-{_SMALL[value % 10]}" if value % 10 else "")
    for size, name in ((1_000_000, "million"), (1000, "thousand"), (100, "hundred")):
        if value >= size:
            rest = value % size
            glue = joint if rest and (rest < 100) else " "
            return f"{in_words(value // size, joint)} {name}" + (f"{glue}{in_words(rest, joint)}" if rest else "")
    raise AssertionError


@given(st.integers(0, 999_999_999), st.sampled_from([" ", " and "]))
def test_a_number_in_words_parses_back(value: int, joint: str) -> None:
    words = in_words(value, joint)
    number = parse_number(words)
    assert number is not None
    assert (number.value, number.start, number.end) == (value, 0, len(words))


@given(st.integers(0, 10**12), st.sampled_from(["{}", "{:,}"]))
def test_a_number_in_figures_parses_back(value: int, form: str) -> None:
    number = parse_number(form.format(value))
    assert number is not None
    assert number.value == value
    assert number.low <= value <= number.high


@given(st.decimals(0, 9999, places=2), st.sampled_from([("million", 1e6), ("billion", 1e9), ("bn", 1e9)]))
def test_the_interval_of_a_scaled_number_is_half_its_last_place(amount: object, scale: tuple[str, float]) -> None:
    number = parse_number(f"{amount} {scale[0]}")
    assert number is not None
    assert number.value == pytest.approx(float(str(amount)) * scale[1])
    assert number.high - number.low == pytest.approx(0.01 * scale[1])


@given(st.text(max_size=60))
def test_any_text_is_scanned_and_numbers_neither_overlap_nor_leave_it(text: str) -> None:
    found = scan(text, 0, len(text))
    assert all(0 <= number.start < number.end <= len(text) for number in found)
    assert all(first.end <= second.start for first, second in pairwise(found))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("1.2 million", 1.2e6),
        ("a dozen", 12),
        ("two dozen", 24),
        ("half a dozen", 6),
        ("half a million", 500_000),
        ("two-thirds", 2 / 3),
        ("three quarters", 0.75),
        ("half", 0.5),
        ("one in five", 0.2),
        ("three out of every four", 0.75),
        ("9 out of 10", 0.9),
        ("twenty-one", 21),
        ("a hundred", 100),
        ("five hundred and thirty-two", 532),
        ("one hundred twenty thousand", 120_000),
        ("1 000 000", 1_000_000),
        ("1\u00a0600", 1600),
        ("3½", 3.5),
        ("3 1/2", 3.5),
        ("2/3", 2 / 3),
        ("two and a half", 2.5),
        ("seven-and-a-half", 7.5),
        ("a million and a half", 1.5e6),
        ("113th", 113),
        ("twenty-first", 21),
        ("a hundred and thirteenth", 113),
    ],
)
def test_news_forms_of_numbers_are_read(words: str, value: float) -> None:
    number = parse_number(words)
    assert number is not None
    assert number.value == pytest.approx(value)


@pytest.mark.parametrize("words", ["a third man", "the battle", "a second", "three men", ""])
def test_what_is_no_number_is_none(words: str) -> None:
    number = parse_number(words)
    assert number is None or number.role == "ordinal"


@pytest.mark.parametrize(
    ("words", "hedge", "low", "high"),
    [
        ("about 1.2 million", "about", 1.08e6, 1.32e6),
        ("more than 300", "over", 300, float("inf")),
        ("nearly 40", "nearly", 35, 40),
        ("fewer than 12", "under", 0, 12),
        ("19,400", "", 19_350, 19_450),
        ("12", "", 11.5, 12.5),
    ],
)
def test_a_hedge_widens_the_interval(words: str, hedge: str, low: float, high: float) -> None:
    number = parse_number(words)
    assert number is not None
    assert number.hedge == hedge
    assert [number.low, number.high] == pytest.approx([low, high])


@pytest.mark.parametrize(
    ("text", "written", "expected"),
    [
        ("It opened on March 12 with a parade.", "12", "day"),
        ("the 14th of December", "14th", "ordinal"),
        ("It began in 2016 in Lisbon.", "2016", "year"),
        ("At 9:40 p.m. the lights went out.", "9", "time"),
        ("They won 6-1 on Sunday.", "6", "score"),
        ("Ada Quill, 43, of Stoke", "43", "age"),
        ("a 16-year-old girl", "16", "age"),
        ("aboard Flight 370", "370", "label"),
        ("at 14 Mill Street", "14", "label"),
        ("some 400 voters", "400", ""),
        ("call 555-0123", "555", "phone"),
    ],
)
def test_a_number_that_is_no_count_is_marked_by_its_role(text: str, written: str, expected: str) -> None:
    number = next(found for found in scan(text, 0, len(text)) if text[found.start : found.end] == written)
    assert (number.role or role(text, number)) == expected
