"""Currencies by names that say whose money it is."""

from __future__ import annotations

from lint.annotate import Annotations
from lint.annotate.currencies import Currency
from lint.article.read import read
from lint.knowledge import load
from lint.knowledge.house import EMPTY


def _currencies(text: str) -> list[Currency]:
    return Annotations(read("a.md", text.encode()), load(), EMPTY).currencies


def test_a_name_has_its_code_and_its_countries() -> None:
    (zloty,) = _currencies("They paid in zloty and asked for nothing more.")
    assert (zloty.text, zloty.codes) == ("zloty", frozenset({"PLN"}))
    assert "PL" in zloty.countries


def test_the_plural_is_the_same_money() -> None:
    assert [currency.codes for currency in _currencies("They paid 40 zlotys for it, or so it was said.")] == [{"PLN"}]


def test_a_money_of_two_countries_has_both_codes() -> None:
    (lei,) = _currencies("They paid 300 lei for it, or so it was said.")
    assert lei.codes == {"MDL", "RON"}


def test_names_that_many_countries_share_say_nothing() -> None:
    assert _currencies("They paid in dollars, pounds, francs and wons, and the real thing was sterling.") == []
