from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.yaml import Sequence, Table, Text, YamlError, load, load_all


def test_a_scalar_stays_the_text_that_was_written() -> None:
    assert load("a: off\nb: NO\nc: 19:30\nd: 007\ne: 1_000\nf: ~\n") == {
        "a": "off",
        "b": "NO",
        "c": "19:30",
        "d": "007",
        "e": "1_000",
        "f": "~",
    }


def test_every_value_knows_its_line() -> None:
    document = load("a: 1\n\nb:\n  - x\n  - {c: y}\n")
    assert isinstance(document, Table)
    listed = document["b"]
    assert isinstance(listed, Sequence)
    assert document.line_of("b") == 3
    assert [item.line for item in listed] == [4, 5]


def test_documents_are_separate_and_empty_ones_left_out() -> None:
    assert load_all("a: 1\n---\n---\nb: 2\n") == [{"a": "1"}, {"b": "2"}]


def test_an_empty_file_is_an_empty_table() -> None:
    assert load("# nothing\n") == {}


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("a: 1\nb: 2\na: 3\n", 3, 'the key "a" is given twice (first in line 1)'),
        ("x: &bomb [a]\ny: *bomb\n", 1, "anchors"),
        ("a: !!python/object/apply:os.system [ls]\n", 1, "tags"),
        ("a: b: c\n", 1, "colon"),
        ("a:\n\t- b\n", 2, "tabs"),
        ("a: [\n", 2, "not valid YAML"),
        ('a: 1\nb: "never\nc: 2\nd: 3\n', 2, "the quotation mark that opens here is never closed"),
        ("a: 'never\nb: 2\n", 1, "the quotation mark that opens here is never closed"),
        ("a: \x00\n", 1, "U+0000"),
        ("[a]: b\n", 1, "a key must be a plain text"),
        ("a: 1\n---\nb: 2\n", 3, "one document only"),
    ],
)
def test_what_is_refused_is_named_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(YamlError) as caught:
        load(text)
    assert caught.value.line == line
    assert words in caught.value.message


def test_deep_nesting_is_refused_and_exhausts_nothing() -> None:
    with pytest.raises(YamlError, match="nested too deeply"):
        load("[" * 100_000)


def test_a_file_too_large_is_refused() -> None:
    with pytest.raises(YamlError, match="too large"):
        load("a" * 5_000_000)


@given(st.text(max_size=200))
def test_any_text_gives_values_or_one_error(text: str) -> None:
    wrong = None
    try:
        load_all(text)
    except YamlError as error:
        wrong = error
    assert wrong is None or (wrong.line >= 1 and "\n" not in wrong.message)


@given(st.dictionaries(st.from_regex(r"[a-z]{1,8}", fullmatch=True), st.text("abc '\"#:-", min_size=1), min_size=1))
def test_quoted_texts_come_back_as_written(values: dict[str, str]) -> None:
    lines = [f"{key}: '{value.replace(chr(39), chr(39) * 2)}'" for key, value in values.items()]
    document = load("\n".join(lines))
    assert document == values
    assert isinstance(document, Table)
    assert all(isinstance(value, Text) and not value.plain for value in document.values())
