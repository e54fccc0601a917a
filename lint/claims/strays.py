"""A country that is named where the places speak of another: `The carmaker will close its plant at Győr. The Romanian government …`.

No words tie the two. The country has one mention, and nothing else in the article is in it; near it stands a place that surely lies in
another country, which the article never names. What speaks for a slip is *weighed* (`_weight`): that the country is said to have what a
place at home has (its government, its coast), that it is where something happens, that it is a neighbor of the other, that the two stand in
one sentence; against it, words of travel, trade and sport, and every other country that is named. Claims of the kind `stray` have the slots
`land`, `spot` and `home` (the name of the country in which the spot lies).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from lint.claims.table import Claim
from lint.knowledge.gazetteer import NOUNS, Form, Kind
from lint.knowledge.naming import disputed, sovereign

if TYPE_CHECKING:
    from lint.annotate.places import Place
    from lint.reading import Reading

_LEAST = 2  # points
NEAR = 3  # sentences
SURE = 5  # times as large as the largest namesake abroad
# cities to which the world comes, and names that are more than a city
_VENUES = frozenset(
    "Geneva Davos Brussels Strasbourg Vienna Paris London Washington Istanbul Doha Dubai Moscow Beijing Luxembourg Lausanne Wimbledon "
    "Cannes Venice Monaco Nice Reading Bath Zurich Manchester Rome Berlin Jerusalem Hollywood Maastricht Schengen Oslo Kyoto Basel "
    "Silverstone Ramsar Montreal Nairobi Bretton Potsdam Nuremberg Lisbon Wuhan".split()
) | {"New York", "The Hague", "Addis Ababa", "Abu Dhabi", "Hong Kong", "Tel Aviv"}
# act abroad, or are named by way of comparison
_POWERS = frozenset("US GB CN RU FR DE JP IL IN IR UA TR ES IT AU CA".split())
# is not named in copy that is written there
_UNNAMED = frozenset({"US", "GB"})
_AT = frozenset(
    "in at near to from of around outside between across into and through toward towards leaving left reached reaching for off visited "
    "under".split()
)
_WITHIN = frozenset("in at near around outside across leaving left reaching reached".split())
_ABOUT = frozenset({"of", "on", "off", "the", "through", "under", ""})
_BEFORE_NOUN = frozenset("a an the two three four five six".split())
HOME = frozenset(
    "government parliament authorities officials ministry minister court courts coast port side state mainland interior province town "
    "city village capital economy voters shops hospitals taxpayers police army mayor governor senate cabinet legislature mountains alps "
    "highlands countryside shore coastline resort regulator regulators prosecutors prosecutor prison lawmakers mps opposition "
    "constitution taxman island islands farmers residents villagers miners schools hospital district region towns cities villages "
    "hillside valley farm farms territory soil coastguard".split()
)
ABROAD = re.compile(
    r"\b(?:visit(?:s|ed|ing)?|talks?|ambassador|embassy|(?:ex|im)port\w*|sanctions?|touris\w*|born|from (?=[A-Z])|origin\w*|exile\w*|"
    r"foreign|sister|match|felt|"
    r"tournament|beat|w[io]n\w*|teams?|players?|squad|coach\w*|tour\w*|trip|travel\w*|fl[eoy]w\w*|fly|flights?|delegation|summit|"
    r"counterpart|invit\w*|inva[ds]\w*|troops|occup\w*|attack\w*|shell\w*|strikes?|rebels|war|cross\w*|border|fled|flee\w*|refugees?|"
    r"migrants?|unlike|similar|compared?|international|neighbou?r\w*|club|league|cup|champion\w*|world|bilateral|trade\w*|"
    r"invest\w*|film|actor|singer|composer|artist|novel|author|wine|cuisine|restaurant|descent|immigrant\w*|"
    r"community|language|speaking|universit\w*|students?|Olympic\w*|medal\w*|race|qualif\w*|play\w*|scor\w*|striker|midfielder|defender|"
    r"goalkeeper|drones?|missiles?|hostage\w*|extradit\w*|via|airlines?|ships?|vessel|sail\w*|relations|musical|story|set on)\b"
)
SITE = re.compile(
    r"\b(?:roads?|streets?|squares?|hall|market|airport|station|hospital|stadium|port|harbou?r|schools?|court|prison|church|cathedral|"
    r"museum|park|palace|residents|shops|suburbs?) (?:of|in|at|near) $"
)


class _Named(NamedTuple):
    """What an article names, by the sovereign states' ids: mentions of the country itself, where else something of it stands, and places
    that surely lie there.
    """

    direct: dict[str, list[Place]]
    other: dict[str, set[int]]
    spots: dict[str, list[Place]]


class _Near(NamedTuple):
    home: str
    spots: list[Place]
    neighbor: bool
    homes: int


def read(reading: Reading) -> Iterator[Claim]:
    """The claims in an article, in order of the countries' first mentions."""
    named = _named(reading)
    for land, mentions in named.direct.items():
        place = mentions[0]
        if (
            len(mentions) > 1
            or land == "EU"
            or not _speaks(reading, place)
            or named.other.get(land, set()) - {place.start}
        ):
            continue
        sentence = reading.notes.sentence_at(place.start)
        near = _near(reading, named, land, place)
        if sentence is None or near is None or _weight(reading, named, land, place, near) < _LEAST:
            continue
        country = reading.knowledge.geography.country(near.home)
        spot = near.spots[0]
        slots = {"land": place, "spot": spot, "home": country.name if country else near.home}
        yield Claim("stray", slots, place.span, sentence.block, reading.notes.quoted(place.span))


def _named(reading: Reading) -> _Named:
    named = _Named({}, {}, {})
    for place in reading.notes.places:
        for sense in place.senses:
            if sense.kind == Kind.COUNTRY and sense.form not in (Form.CAPITAL, Form.METONYM):
                mentions = named.direct.setdefault(sovereign(reading, sense.id), [])
                if place not in mentions:
                    mentions.append(place)
            elif sense.kind == Kind.COUNTRY:
                named.other.setdefault(sovereign(reading, sense.id), set()).add(place.start)
            elif sense.country and (sense.kind != Kind.CITY or sense.population >= 15_000):
                for ident in sense.country.split(","):
                    named.other.setdefault(sovereign(reading, ident), set()).add(place.start)
        home = _home(reading, place)
        if home:
            named.spots.setdefault(sovereign(reading, home), []).append(place)
    return named


def _speaks(reading: Reading, place: Place) -> bool:
    """Whether a mention is of one country, and of nothing else."""
    ids = {sovereign(reading, ident) for ident in place.countries}
    other = place.has(Kind.STATE) or (place.has(Kind.CITY) and not place.has(Kind.COUNTRY, Form.NAME))
    return not place.inside and len(ids) == 1 and not other and not disputed(reading, place)


def _home(reading: Reading, place: Place) -> str:
    """The country in which a place surely lies; "" where it is none, or may be a name of something else."""
    if place.inside or place.text in _VENUES or len(place.text) < 4 or disputed(reading, place):
        return ""
    if any(sense.kind == Kind.COUNTRY and sense.form != Form.CAPITAL for sense in place.senses):
        return ""
    weights: dict[str, int] = {}
    for sense in place.senses:
        ident = sense.id if sense.form == Form.CAPITAL else sense.country
        if "," in ident:
            return ""
        weight = sense.population if sense.kind == Kind.CITY else 2_000_000
        if ident:
            weights[ident] = max(weights.get(ident, 0), weight)
    if not weights:
        return ""
    home = max(weights, key=lambda ident: weights[ident])
    rest = max((weight for ident, weight in weights.items() if ident != home), default=0)
    if weights[home] < 30_000 or rest * SURE > weights[home]:
        return ""
    if place.has(Kind.COUNTRY, Form.CAPITAL):  # not where the capital stands for the state
        return home if _word_before(reading, place) in _WITHIN else ""
    if weights[home] >= 2_000_000 and not place.has(Kind.CITY):
        return home if _word_before(reading, place) in _WITHIN | _ABOUT else ""
    return home if stands_as_place(reading, place) else ""


def _word_before(reading: Reading, place: Place) -> str:
    before = reading.text[max(place.start - 14, 0) : place.start].split()
    return before[-1].lower() if before else ""


def stands_as_place(reading: Reading, place: Place) -> bool:
    """Whether the name of a city is no common word, and stands where places do."""
    word = reading.knowledge.word(place.text)
    if word is not None and "w" in word.flags:
        return False
    last = _word_before(reading, place)
    if last in _BEFORE_NOUN and re.match(r" [a-z]", reading.text[place.end : place.end + 2]):
        return True
    largest = max(sense.population for sense in place.senses)
    return (
        last in _AT
        or largest >= 1_000_000
        or (not last[-1:].isalpha() and reading.text[place.end : place.end + 1] == ",")
    )


def _near(reading: Reading, named: _Named, land: str, place: Place) -> _Near | None:
    """The country, not named, that the places near a mention speak of: a neighbor, if there is one, else the nearest."""
    starts = [sentence.start for sentence in reading.notes.sentences]
    here = bisect_right(starts, place.start)
    near: dict[str, list[tuple[int, Place]]] = {}
    for home, spots in named.spots.items():
        if home in named.direct or home == land or {home, land} == {"GB", "IE"}:
            continue
        for spot in spots:
            away = abs(bisect_right(starts, spot.start) - here)
            if away <= NEAR:
                near.setdefault(home, []).append((away, spot))
    row = reading.knowledge.geography.country(land)
    if not near or row is None:
        return None
    around = row.land | row.maritime
    home = min(near, key=lambda ident: (ident not in around, min(near[ident])[0]))
    return _Near(home, [spot for _, spot in sorted(near[home])], home in around, len(near))


def _weight(reading: Reading, named: _Named, land: str, place: Place, near: _Near) -> int:
    """How much speaks for a slip, in points."""
    sentence = reading.notes.sentence_at(place.start)
    if sentence is None:
        return 0
    text = reading.text
    others = [mention for other, mentions in named.direct.items() if other != land for mention in mentions]
    points = _standing(
        reading, place, near, others=any(sentence.start <= other.start < sentence.end for other in others)
    )
    points += any(sentence.start <= spot.start < sentence.end for spot in near.spots)
    points += len({spot.text for spot in near.spots}) > 1
    points += any(SITE.search(text, max(spot.start - 30, 0), spot.start) is not None for spot in near.spots)
    points += 2 * near.neighbor
    points -= 2 * (ABROAD.search(text, sentence.start, sentence.end) is not None)
    points -= land in _POWERS
    points -= bool(others)
    points -= near.homes > 1
    return points - 2 * _listed(reading, place)


def _standing(reading: Reading, place: Place, near: _Near, *, others: bool) -> int:
    """What the words beside the country say: that it has what a place at home has, that it is where something happens."""
    text = reading.text
    after = [word.lower() for word in re.findall(r"[\w-]+", text[place.end : place.end + 60]) if word != "s"]
    before = re.findall(r"[\w’'-]+", text[max(place.start - 30, 0) : place.start].lower())
    if place.has(Kind.COUNTRY, Form.ADJECTIVE) or text[place.end : place.end + 2] in ("'s", "’s"):
        return 3 if not HOME.isdisjoint(after[:2]) else -1
    if before[-1:] == ["host"] or before[-2:] == ["hosted", "by"]:
        return 3
    inside = before[-1:] in (["in"], ["across"], ["inside"], ["throughout"])
    if inside or (before[-2:-1] in (["in"], ["now"]) and before[-1].endswith(("ern", "the"))):
        return -2 if others or near.home in _UNNAMED else 2
    opens = text[: place.start].rstrip()[-1:] in ("", ".", "?", "!")
    return 1 if opens and after[:1] and after[0] in {"has", "had", "will", "is", "was", "have"} else -1


def _listed(reading: Reading, place: Place) -> bool:
    """Whether another country stands beside it in a list."""
    joined = re.compile(r", (?:and )?| and | or ")
    nouns = [other for other in reading.notes.places if other.has(Kind.COUNTRY, *NOUNS)]
    for other in nouns:
        low, high = sorted((place, other))
        if joined.fullmatch(reading.text, low.end, high.start):
            return True
    return False
