from __future__ import annotations

import sqlite3
import stat
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from lint.languagetool.cache import Cache, clear

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=8,
).filter(lambda value: value is not None)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    found = Cache(tmp_path)
    yield found
    found.close()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.dictionaries(st.tuples(st.text(), st.text()), JSON, max_size=5))
def test_what_is_kept_comes_back(cache: Cache, values: dict[tuple[str, str], object]) -> None:
    cache.put(values)
    assert cache.get(values) == values


def test_settings_and_text_are_told_apart(cache: Cache) -> None:
    cache.put({("ab", "c"): 1})
    assert cache.get([("a", "bc"), ("ab", "c "), ("", "abc")]) == {}


def test_the_files_hold_no_copy_and_are_the_users_alone(tmp_path: Path) -> None:
    secret_words = ["Zanzibar", "embargoed until Friday", "EN_A_VS_AN"]
    cache = Cache(tmp_path)
    cache.put({("en-US", "The report on Zanzibar is embargoed until Friday."): [secret_words, 12345]})
    cache.close()
    for path in tmp_path.iterdir():
        data = path.read_bytes()
        assert not any(word.encode() in data for word in secret_words)
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_another_user_cannot_read_a_row_even_with_the_text(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put({("en", "text"): [1]})
    cache.close()
    (tmp_path / "secret").write_bytes(b"x" * 32)
    other = Cache(tmp_path)
    assert other.get([("en", "text")]) == {}
    other.close()


def test_a_damaged_row_is_a_miss(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put({("en", "one"): [1], ("en", "two"): [2]})
    cache.close()
    with sqlite3.connect(tmp_path / "answers.sqlite") as base:
        base.execute("UPDATE answer SET value = zeroblob(length(value))")
    base.close()
    cache = Cache(tmp_path)
    assert cache.get([("en", "one"), ("en", "two")]) == {}
    cache.close()


def test_a_row_of_another_kind_is_a_miss(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put({("en", "one"): [1]})
    cache.close()
    with sqlite3.connect(tmp_path / "answers.sqlite") as base:
        base.execute("UPDATE answer SET value = 'no bytes', used = 'never'")
    base.close()
    cache = Cache(tmp_path)
    assert cache.get([("en", "one")]) == {}
    cache.close()


def test_a_database_that_another_run_holds_is_not_thrown_away(tmp_path: Path, cache: Cache) -> None:
    cache.put({("en", "one"): [1]})
    with sqlite3.connect(tmp_path / "answers.sqlite", isolation_level="EXCLUSIVE") as base:
        base.execute("DELETE FROM answer WHERE value = x''")
        other = Cache(tmp_path)
        other.put({("en", "two"): [2]})  # waits, and gives up
        base.rollback()
    base.close()
    other.close()
    assert cache.get([("en", "one")]) == {("en", "one"): [1]}


def test_a_file_that_is_no_database_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "answers.sqlite").write_text("this is no database, whatever it is called" * 50)
    cache = Cache(tmp_path)
    cache.put({("en", "text"): [1]})
    assert cache.get([("en", "text")]) == {("en", "text"): [1]}
    cache.close()


def test_it_does_not_grow_beyond_its_bound(tmp_path: Path) -> None:
    cache = Cache(tmp_path, rows=50)
    cache.put({("en", str(number)): number for number in range(200)})
    cache.close()
    cache = Cache(tmp_path, rows=50)
    assert 0 < len(cache.get([("en", str(number)) for number in range(200)])) <= 50
    cache.close()


def test_threads_and_two_runs_share_it(tmp_path: Path) -> None:
    one, other = Cache(tmp_path), Cache(tmp_path)

    def work(number: int) -> bool:
        cache = one if number % 2 else other
        cache.put({("en", str(number)): number})
        return cache.get([("en", str(number))]) == {("en", str(number)): number}

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(work, range(1, 100)))
    one.close()
    other.close()


def test_clearing_leaves_nothing(tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    cache.put({("en", "text"): 1})
    cache.close()
    clear(tmp_path)
    assert not list(tmp_path.iterdir())
