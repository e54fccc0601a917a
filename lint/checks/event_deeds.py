"""What somebody did first and what then, by how a sentence tells it, whatever the deeds are; and what is told from its end."""

from __future__ import annotations

from lint.checks.event_pairs import END, MAKING, OTHER, Ordered, Told, last_of, ordered, words
from lint.patterns import Pattern

_PAST = (
    r"[a-z]{3,}ed|came|went|got|gave|left|sold|bought|built|led|met|held|sat|sank|fell|rose|broke|began|found|fled|flew|drew|drove|grew|kept|laid|put|set|shut|"
    r"sent|spent|stood|struck|taught|dug|wed|were\sback|was\sback|went\sback|"
    r"took\s(?!(?:gold|silver|bronze|part|place|home|the\s(?:title|prize|award|gold|silver|bronze|crown|cup))\b)|stepped|stood"
)
# what may be told in any order: titles, places, works
_FEAT = (
    r"won|finished|scored|beaten|recorded|played|appeared|hosted|published|released|visited|topped|staged|toured|represented|received|awarded|"
    r"directed|designed|composed|produced|edited|translated|illustrated|conducted|painted|coached|chaired|opposed|backed|supported|voted|"
    r"voiced|claimed|reported|qualified|captained|performed|featured|starred|ranked|earned|averaged|totaled|totalled|needed|wanted|used|based|called|named"
)
_PLACE = Pattern(r"\b(?:in|at|by|for)\s(?:the\s)?[A-Z]")
_ENDED = Pattern(rf"(?:{END})")
_DONE = Pattern(rf"\b(?!(?:{_FEAT})\b)(?P<verb>{_PAST})\b(?P<rest>[^;:]{{0,45}})$")
_THEN_DONE = Pattern(
    rf"(?:[^,;]{{0,25}})?,?\s(?:and|but|then|and\sthen)\s(?:(?:was|were|been|later|then|finally|soon|[a-z]+ly)\s)*(?!(?:{_FEAT})\b)(?P<verb>{_PAST})\b"
    r"(?P<rest>[^;:,]{0,40})$"
)


def coordinated(told: Told) -> Ordered | None:
    """`was posted on 9 March and reached Hull on …`: one subject, two deeds told in a row, but for those that may come in any order."""
    done, then = last_of(_DONE, told.lead), _THEN_DONE.fullmatch(told.between)
    if (
        done is None
        or then is None
        or OTHER.search(done["rest"])
        or OTHER.search(then["rest"])
        or done["verb"] == then["verb"]
    ):
        return None
    if _ENDED.fullmatch(done["verb"]) and " but " not in told.between and " then " not in told.between:
        return None  # told from its end
    if _PLACE.search(done["rest"]) and _PLACE.search(then["rest"]):
        return None  # one thing here and another there
    return ordered(done, then, sure=False)


_HAVING = Pattern(rf"[^;]{{0,40}},?\s(?P<verb>having\s(?:been\s|[a-z]+ly\s)?(?:{_PAST}))\b(?P<rest>[^;:,]{{0,50}})$")
_LATE = Pattern(
    r"^\W*(?P<verb>Christened|Completed|Opened|Consecrated|Finished|Demolished|Closed|Abandoned|Disbanded|Published|Launched|Sold)\b(?P<rest>[^;:,]{0,40})$"
)
_WAS_MADE = Pattern(
    rf"(?:[^,;]{{0,30}})?,\s(?:it|he|she|they|the\s[a-z]+|[A-Z][\w’'-]+)\s(?:was|were)\s(?P<verb>{MAKING})\b(?P<rest>[^;:,]{{0,30}})$"
)
_BETWEEN_TWO = Pattern(r"^\W*(?:Between|From)\s[^,;]{0,50}$")
_AND_TWO = Pattern(r"[^,;]{0,20}\s(?:and|to)\s(?:the|its|his|her)\s[^,;]{2,30}\s(?:of|in)\s")


def earlier(told: Told) -> Ordered | None:
    """`gave up the violin in 1988, having started it in …`; `Christened in 1934, the boat was built in …`: the second is the earlier."""
    having = _HAVING.fullmatch(told.between)
    if having and not OTHER.search(having["rest"]):
        return Ordered("this", words(having["verb"]), forward=False)
    late = _LATE.search(told.lead)
    made = _WAS_MADE.fullmatch(told.between) if late else None
    if late and made:
        return ordered(late, made, forward=False)
    return None


def framed(told: Told) -> Ordered | None:
    """`Between the coup of 1973 and the vote of …`."""
    if _BETWEEN_TWO.search(told.lead) and _AND_TWO.fullmatch(told.between):
        return Ordered("after", "until")
    return None


DEEDS = (earlier, framed, coordinated)
