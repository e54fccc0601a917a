"""One side by two of its names: `a swing from the Conservatives to the Tories`, `the pound rose against sterling`; and a speaker who
sets himself beside himself: `“We have disagreed, Alderman Pryce and I,” said Alderman Pryce`.

Claims of the kind `alias` have the slots `first` and `second`, in the order of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from lint.claims.clause import Clause
from lint.claims.table import Claim, Written
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

_FARTHEST = 24  # tokens
# a second name, and the names for the same side; teams only by names that nothing else bears
_NAMES = {
    "Tories": "Conservatives|Conservative Party",
    "GOP": "Republicans|Republican Party",
    "Lib Dems": "Liberal Democrats",
    "Plaid": "Plaid Cymru",
    "Congress party": "Indian National Congress",
    "sterling": "pound",
    "greenback": "dollar",
    "loonie": "Canadian dollar",
    "single currency": "euro",
    "All Blacks": "New Zealand",
    "Black Caps": "New Zealand",
    "Springboks": "South Africa",
    "Proteas": "South Africa",
    "Bafana Bafana": "South Africa",
    "Wallabies": "Australia",
    "Socceroos": "Australia",
    "Matildas": "Australia",
    "Baggy Greens": "Australia",
    "Lionesses": "England",
    "Three Lions": "England",
    "Azzurri": "Italy",
    "Les Bleus": "France",
    "La Roja": "Spain",
    "Albiceleste": "Argentina",
    "Pumas": "Argentina",
    "Super Eagles": "Nigeria",
    "Black Stars": "Ghana",
    "Atlas Lions": "Morocco",
    "Indomitable Lions": "Cameroon",
    "Harambee Stars": "Kenya",
    "Brave Blossoms": "Japan",
    "Samurai Blue": "Japan",
    "Spurs": "Tottenham|Tottenham Hotspur",
    "Wolves": "Wolverhampton|Wolverhampton Wanderers",
    "Man United": "Manchester United",
    "Man Utd": "Manchester United",
    "Man City": "Manchester City",
    "Toffees": "Everton",
    "Hammers": "West Ham|West Ham United",
    "Gunners": "Arsenal",
    "Magpies": "Newcastle|Newcastle United",
    "Hoops": "Celtic",
    "Barça": "Barcelona",
    "PSG": "Paris Saint-Germain",
    "Atletico": "Atletico Madrid|Atlético Madrid",
    "Bayern": "Bayern Munich",
    "Pats": "New England Patriots",
    "Big Blue": "IBM",
}
SIGN = re.compile(r"\b(?:" + "|".join(map(re.escape, _NAMES)) + r")\b| and (?:I|me)\b")
_PAIR = re.compile(r"\b(?P<name>(?:(?:[A-Z][\w’'-]*\.?|the) )*[A-Z][\w’'-]+) and (?:I|me)\b")


def read(reading: Reading) -> Iterator[Claim]:
    """The claims in an article, in the order of the second names."""
    text = reading.text
    for match in SIGN.finditer(text):
        sentence = reading.notes.sentence_at(match.start())
        if sentence is None:
            continue
        if match[0].startswith(" and"):
            yield from _with_oneself(reading, sentence, match)
            continue
        names = _NAMES[match[0]].split("|")
        for found in re.finditer(
            r"\b(?:" + "|".join(map(re.escape, names)) + r")\b(?!['’-])", text[sentence.start : sentence.end]
        ):
            other = Span(sentence.start + found.start(), sentence.start + found.end())
            if other.end > match.start() and other.start < match.end():
                continue
            first, second = sorted((other, Span(*match.span())))
            if _two_sides(reading, sentence, first, second):
                slots = {name: Written(*span, span.of(text)) for name, span in (("first", first), ("second", second))}
                span = Span(first.start, second.end)
                yield Claim("alias", slots, span, sentence.block, reading.notes.quoted(second))


def _two_sides(reading: Reading, sentence: Sentence, first: Span, second: Span) -> bool:
    """Whether the clause sets the two against each other."""
    from lint.claims.completing import related
    from lint.claims.joining import joined
    from lint.claims.likely_oneself import likely
    from lint.claims.second_side import further

    notes = reading.notes
    starts = notes.token_starts
    places = [
        (bisect_left(starts, span.start) - sentence.first, bisect_left(starts, span.end) - sentence.first)
        for span in (first, second)
    ]
    if not 0 < places[1][0] - places[0][1] <= _FARTHEST:
        return False
    between = reading.text[first.end : second.start]
    if "(" in between or re.fullmatch(r", (?:or )?(?:the )?| \(|, known as (?:the )?", between):
        return False
    tokens = notes.tokens[sentence.first : sentence.last]
    clause = Clause(tokens, notes.tags(sentence), places[0], places[1], notes.knowledge)
    return joined(clause) or related(clause) or further(clause) or likely(clause)


def _with_oneself(reading: Reading, sentence: Sentence, match: re.Match[str]) -> Iterator[Claim]:
    """`A and I` in the words of A."""
    notes = reading.notes
    quote = notes.quotation_at(Span(*match.span()))
    found = _PAIR.search(reading.text, max(sentence.start, match.start() - 40), match.end())
    if quote is None or not quote.speaker or found is None or found.end() != match.end():
        return
    name = found["name"].split()
    speaker = quote.speaker.split()
    whole = len(name) > 1 or len(notes.persons.named(name[-1])) < 2
    if name[-1] != speaker[-1] or not whole or (len(name) > 2 and name[-2] != speaker[-2 if len(speaker) > 1 else -1]):
        return
    low = found.start("name")
    slots = {
        "first": Written(low, found.end("name"), found["name"]),
        "second": Written(match.start() + 5, match.end(), match[0][5:]),
    }
    yield Claim("alias", slots, Span(low, match.end()), sentence.block, True)
