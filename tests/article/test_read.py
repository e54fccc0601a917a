"""From bytes to an article: format, encoding, date, language."""

from __future__ import annotations

import contextlib
import datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.article.dating import dateline, file_date, written_date
from lint.article.read import read
from lint.article.source import NotTextError
from tests.article.decoding import assert_exact

DAY = datetime.date(2021, 5, 12)
WORDS = "The mill burned down on Friday, and nobody knows why it did."


def test_the_extension_tells_the_format() -> None:
    for path, prose in [("a.md", "very"), ("a.MARKDOWN", "very"), ("a.txt", "*very*"), ("a", "*very*")]:
        assert read(path, b"It was *very* late.").text == f"It was {prose} late."


@pytest.mark.parametrize(
    ("data", "told"),
    [("Ä".encode("utf-16"), "UTF-16"), (b"a\0b", "binary"), (b"one\ntw\xe9", "line 2 is not UTF-8 (byte 0xe9)")],
)
def test_bytes_that_are_no_utf8_are_refused_in_one_line(data: bytes, told: str) -> None:
    with pytest.raises(NotTextError, match=told.replace("(", r"\(").replace(")", r"\)")) as error:
        read("a.md", data)
    assert "\n" not in str(error.value)


@settings(max_examples=500, deadline=None)
@given(st.binary(max_size=60), st.sampled_from(["a.md", "a.txt"]))
def test_no_bytes_crash_a_reader(data: bytes, path: str) -> None:
    with contextlib.suppress(NotTextError):
        assert_exact(read(path, data))


MARKS = st.text("ab \t\n\r*_`[]()<>!#-+>|:\\&;~{}%=1.\ue000\ufffc\ufeff'\"/", max_size=60)


@settings(max_examples=3000, deadline=None)
@given(MARKS, st.sampled_from(["a.md", "a.txt"]))
def test_no_marks_crash_a_reader(text: str, path: str) -> None:
    read(path, text.encode())


def test_the_date_is_the_articles_own_before_that_of_its_file() -> None:
    own = f"---\ndate: 2021-05-12\n---\nLEEDS, 1 June 2022 — {WORDS}".encode()
    assert read("2020-01-02-mill.md", own).meta[:2] == (DAY, "front matter")
    line = f"LEEDS, 12 May 2021 — {WORDS}".encode()
    assert read("2020-01-02-mill.md", line).meta[:2] == (datetime.date(2020, 1, 2), "file name")
    assert read("mill.md", line, default_date=datetime.date(2019, 1, 1)).meta[:2] == (DAY, "dateline")
    assert read("mill.md", WORDS.encode(), default_date=DAY).meta[:2] == (DAY, "option")
    assert read("mill.md", WORDS.encode()).meta[:2] == (None, "")


@pytest.mark.parametrize(
    ("text", "place", "date"),
    [
        ("LONDON, 12 May 2021 — Police", "LONDON", DAY),
        ("LONDON, May 12, 2021 (Reuters) - Police", "LONDON", DAY),
        ("NAIROBI (Reuters) May 12, 2021 Police", "NAIROBI", DAY),
        ("DULUTH, Minn. — Halvorsen", "DULUTH, Minn.", None),
        ("ST. LOUIS (AP) — A jury", "ST. LOUIS", None),
        ("NEW YORK, May 12 (Reuters) – Shares", "NEW YORK", None),
        ("CHÂTEAU-THIERRY, France — The", "CHÂTEAU-THIERRY, France", None),
        ("WASHINGTON, D.C. -- The", "WASHINGTON, D.C.", None),
    ],
)
def test_a_dateline_opens_a_paragraph(text: str, place: str, date: datetime.date | None) -> None:
    assert dateline(text) == (place, date)


@pytest.mark.parametrize(
    "text",
    ["NATO said on Friday", "A man — and a dog", "U.S. shares fell", "Leeds — The mill", "II", "EU-UK talks go on"],
)
def test_capitals_alone_are_no_dateline(text: str) -> None:
    assert dateline(text) is None


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2021-05-12T10:00:00+01:00", DAY),
        ("May 12, 2021", DAY),
        ("12th of nothing, then 12 May 2021", DAY),
        ("Sept. 3, 2020", datetime.date(2020, 9, 3)),
        ("2021-02-30", None),
        ("05/12/2021", None),
        ("May 2021", None),
    ],
)
def test_a_date_is_read_as_it_is_written(text: str, date: datetime.date | None) -> None:
    assert written_date(text) == date


def test_a_file_name_may_hold_the_date() -> None:
    assert file_date("/2019-01-01/2021-05-12-mill.md") == DAY
    assert file_date("content-2021-04-2021-05-12-mill.md") == DAY
    assert file_date("/2021-05-12/mill.md") is None
    assert file_date("2021-13-45-mill.md") is None
