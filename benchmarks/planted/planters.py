"""All classes of slips."""

from __future__ import annotations

from . import added, copy, facts, names, places
from .slip import Planter

_COUNTRY = ("facts.self-*", "facts.wrong-neighbor*", "facts.membership*")
_PLACE = ("facts.wrong-*", "facts.continent*", "facts.landlocked*")
_NAME = ("names.variant", "names.trap", "names.phrase")
_FUSED = ("copy.fused-*", "copy.misspelling")
_AGE = ("facts.age-*", "facts.duration", "facts.years-ago", "facts.date-order")
_SUM = ("facts.parts-total", "facts.stated-count", "facts.part-greater", "facts.shares", "facts.same-figure")
_SHARE = ("facts.shares", "facts.percent-of", "facts.parts-total", "facts.part-greater")
_MONEY = ("facts.currency-pair", "facts.money-scale")

PLANTERS: tuple[Planter, ...] = (
    Planter("surname", names.surname, _NAME),
    Planter("place or body", names.single, _NAME),
    Planter("long name", names.long_name, _NAME),
    Planter("acronym letters", names.letters, ("facts.acronym",)),
    Planter("acronym expansion", names.expansion, ("facts.acronym",)),
    Planter("fused with a name", names.space_at_name, _FUSED),
    Planter("fused words", names.space, _FUSED),
    Planter("country, of a relation", places.related, _COUNTRY),
    Planter("country of itself", added.planter("country of itself", added.itself), _COUNTRY, added=True),
    Planter("country, anywhere", places.anywhere, _COUNTRY),
    Planter("demonym", places.demonym, ("facts.demonym*", "copy.article*")),
    Planter("wrong capital", added.planter("wrong capital", added.capital), _PLACE, added=True),
    Planter("city and country", added.planter("city and country", added.city), _PLACE, added=True),
    Planter("impossible date", facts.impossible_date, ("facts.impossible-date", "facts.weekday")),
    Planter("weekday", added.planter("weekday", added.weekday), ("facts.weekday",), added=True),
    Planter("age against birth", added.planter("age against birth", added.age), _AGE, added=True),
    Planter("duration", added.planter("duration", added.duration), (*_AGE, "facts.stated-count"), added=True),
    Planter(
        "unit conversion", added.planter("unit conversion", added.conversion), ("facts.unit-conversion",), added=True
    ),
    Planter("percent change", added.planter("percent change", added.percent), ("facts.percent-*",), added=True),
    Planter("parts of a total", added.planter("parts of a total", added.parts), _SUM, added=True),
    Planter("shares", added.planter("shares", added.shares), _SHARE, added=True),
    Planter("currency pair", added.planter("currency pair", added.currency), _MONEY, added=True),
    Planter("figure repeated", facts.figure, _SUM),
    Planter("figure told twice", added.planter("figure told twice", added.figure), _SUM, added=True),
    Planter("title, second mention", facts.title, ("facts.title-conflict", "facts.leader", "facts.legislator")),
    Planter("quotation mark lost", copy.quotation_mark, ("copy.unbalanced-quotes",)),
    Planter("quotation capital", copy.quotation_capital, ("copy.quote-capital",)),
    Planter("sentence repeated", copy.repeated, ("copy.repeated-passage",)),
    Planter("spelling variant", copy.spelling, ("copy.mixed-spelling",)),
    Planter("doubled word", copy.doubled, ("copy.doubled-word",)),
    Planter("its and it's", copy.its, ("copy.its*", "copy.possessive*")),
    Planter("the before a name", copy.article, ("copy.article*", "copy.missing-word*")),
)
