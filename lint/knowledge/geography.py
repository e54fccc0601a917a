"""Countries, states and clubs of countries as records."""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lint.knowledge.base import Knowledge, Row


class Country(NamedTuple):
    """A row of `countries.csv`. `status`: country, territory, disputed, home nation, union or none.

    `no_assert` names what must not be asserted of it: capital, borders, status, membership. `attributive` says whether its name may
    stand before a noun like an adjective: never, unsure, ok.
    """

    id: str
    name: str
    status: str
    parent: str
    adjectives: tuple[str, ...]
    capitals: tuple[str, ...]
    land: frozenset[str]
    maritime: frozenset[str]
    landlocked: bool
    continent: str
    currencies: frozenset[str]
    attributive: str
    no_assert: frozenset[str]


class State(NamedTuple):
    """A state, province or region: its id (US-GA), name, country, capital (may be empty) and the states that it borders."""

    id: str
    name: str
    country: str
    capital: str
    borders: frozenset[str]


class Membership(NamedTuple):
    """A stay of a country in a club: its first and last day (None: not ended), and whether it may be asserted."""

    first: datetime.date
    last: datetime.date | None
    sure: bool


class Geography:
    """The small tables of places, row by row."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._countries: dict[str, Country | None] = {}
        self._clubs: dict[str, dict[str, list[Membership]]] = {}

    def country(self, ident: str) -> Country | None:
        """The country with an id, or None."""
        if ident not in self._countries:
            rows = self._knowledge.find("countries", ident)
            self._countries[ident] = _country(rows[0]) if rows else None
        return self._countries[ident]

    @cached_property
    def states(self) -> dict[str, State]:
        """US states (US-GA), Canadian provinces, Australian and Mexican states, the nations and regions of the UK, by id."""
        out = {}
        for row in self._knowledge.rows("us_states"):
            borders = frozenset(f"US-{postal}" for postal in _each(row["borders"]))
            out[f"US-{row['postal']}"] = State(f"US-{row['postal']}", row["name"], "US", row["capital"], borders)
        for row in self._knowledge.rows("admin1"):
            borders = frozenset(_each(row["borders"]))
            out[row["id"]] = State(row["id"], row["name"], row["country_id"], row["capital"], borders)
        return out

    def members(self, org: str) -> dict[str, list[Membership]]:
        """The members of a club, now and once, by country id; empty for a club that is not in the table."""
        if org not in self._clubs:
            club: dict[str, list[Membership]] = {}
            for row in self._knowledge.find("memberships", org):
                stay = Membership(
                    datetime.date.fromisoformat(row["from"]),
                    datetime.date.fromisoformat(row["to"]) if row["to"] else None,
                    row["confidence"] != "low",
                )
                club.setdefault(row["member_id"], []).append(stay)
            self._clubs[org] = club
        return self._clubs[org]

    @cached_property
    def disputed(self) -> frozenset[str]:
        """Names (as written) of which nothing may be asserted."""
        rows = [row for row in self._knowledge.rows("disputed") if row["rule"] not in _NAMES_ONLY]
        return frozenset(name for row in rows for name in [row["name"], *_each(row["aliases"])])


# rows that are about what to call a place or its people, not about where it lies
_NAMES_ONLY = ("style matter only", "never flag Irish or British for people there")


def _each(cell: str) -> list[str]:
    return [value for value in cell.split("|") if value]


def _country(row: Row) -> Country:
    return Country(
        row["id"],
        row["name"],
        row["status"],
        row["parent"],
        tuple(_each(row["adjectives"])),
        tuple(_each(row["capitals"])),
        frozenset(_each(row["land_borders"])),
        frozenset(_each(row["maritime_neighbours"])),
        row["landlocked"] == "yes",
        row["continent"],
        frozenset(_each(row["currency_codes"])),
        row["noun_attributive"],
        frozenset(_each(row["no_assert"])),
    )
