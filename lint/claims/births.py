"""Births and deaths by a date: `was born on May 2, 1958`, `Born in 1996 in Harare, he moved`, `(1931-2015)`, `died Nov. 2, 2023`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lint.annotate.almanac import Stretch
from lint.annotate.dates import Date
from lint.claims.lives import DAY, Lives, Row
from lint.claims.who import Who
from lint.patterns import Pattern

BORN = Pattern(
    r"[Bbcefdl'’](?:(?<!\w.)(?:(?<=[Bb])orn|(?<=c)ame into the world|(?<=e)ntered the world|(?<=f)irst saw the light|(?<=b)\."
    r"|(?:(?<=d)ate\sof\sbirth|(?<=b)irth\s?date)\s(?:is|was|as)(?:\s(?:given|listed|recorded|shown)\sas)?"
    r"|(?<=l)ife,?\s(?:which\s)?(?:began|started))|(?<=\w['’])s?\s(?:own\s)?birth,?(?=\s(?:in|on)\b))(?!\w|-)"
)
# between "born" and its date: what may not stand there
_OTHER_CLAUSE = Pattern(
    r"(?<!\w)(?:he|she|they|who|which|but|when|where|moved|became(?!\sindependent)|began|died|joined|until|grew|won|has|is|years|decades|"
    r"generation)(?!\w)|[;.:]\s|\n"
)
_NEAR = Pattern(r"(?<!\w)(?:days?|weeks?|months?|minutes|hours?)\s(?:after|before)\b")
_BEFORE_DATE = Pattern(
    r"(?:(?:in|on|about|around|circa)\s(?:the\s)?(?:(?:Christmas|Boxing|New\sYear['’]s|Midsummer)\s(?:Day|Eve),?\s(?:of\s|in\s)?)?|^\s)$",
    re.I,
)
# "born the year the war ended, 1945"
_THE_YEAR = Pattern(r"\s(?:in\s)?the\s(?:same\s)?year\s[^,;.]{3,50},\s")
_SUBJECT = Pattern(
    r"(?P<pronoun>(?<!\w)(?:he|she|I)\s(?:was\s|had\sbeen\s)?)$|(?P<who>(?<!\w)(?:who|and)\s(?:was\s|is\s)?)$"
    r"|(?P<name>(?:\swas|,|\s\(|\s[-–—])\s?)$",
    re.I,
)
_OPENED = Pattern(r",\s(?P<pronoun>he|she|I)(?!\w)|,\s(?=[A-Z])")
# "A retired baker who was born in 1950, he …"
_A_MAN_WHO = Pattern(r"An?\s[^,.;]{3,60}\swho\s(?:was|is|were)\sborn\s[^.;]{4,60},\s(?:he|she)\b")
_KIN_BEFORE = Pattern(
    r"\b(?:father|mother|uncle|aunt|son|daughter|brother|sister|cousin|wife|husband|parents?|grand\w+),\s(?:[A-Z][a-z]*\.?\s)?$"
)
_NOUN_SUBJECT = Pattern(
    r",\sthe\s(?P<noun>[a-z-]+)\s(?:is|will|turns|was|has|came|grew|left|began|won|took|made|spent|moved|went|[a-z]{3,}ed)\b"
)
_APPOSITION = Pattern(r"(?:,\s[^,;\n]{1,60}|\s\(\d{1,3}\))$")
_DIED = Pattern(
    r"[dpw](?<!\w.)(?:(?<=d)ied|(?<=d)eath(?<=(?:his|her)\sdeath)|(?<=p)assed away|(?<=w)as (?:killed|murdered)|(?<=d)\.)\s"
)
# between a death and its date: where and of what somebody died
_DIED_WHERE = Pattern(
    r"(?:(?!(?:after|before|when|while|who|which|that|and|but|since|aged?|he|she|was|had|years?|days|weeks|months)\b)[\w’'.-]+,?\s){0,9}"
)
_BEFORE_DEATH_DATE = Pattern(r"(?:^|\b(?:on|in|last|early|late|of)\s|^the\s)$")
_HE_DIED = Pattern(r"\b[Ss]?[Hh]e\s(?:had\s)?$")
# whoever died there was named before: "who died", "and died"; in "Per died" somebody else is
_UNNAMED = Pattern(
    r"(?:(?<!\w)(?:s?he|who|and|but|then|later|also|that|his|her)\s(?:had\s|has\s|also\s|later\s)?|[,;(–—-]\s?|^|[.\n]\s?)$",
    re.I,
)
_DASH = Pattern(r"\s?[-–—]\s?")
_BRACKET = Pattern(r"\s\((?:born\s|b\.\s)?$")
_WHERE = 70  # characters from "died" to its date
_REACH = 110  # characters from "born" to its date
_SOON = 120  # days: "born three weeks after the country became independent in March 1957"


def births(lives: Lives) -> Iterator[Row]:
    """Births by a date."""
    for match in BORN.finditer(lives.text):
        date = _date_of_birth(lives, match.end())
        who = _who(lives, match) if date else None
        if date is None or who is None or date.resolved is None:
            continue
        lives.birth_dates.add(date.start)
        born = date.resolved
        if _NEAR.search(lives.text, match.end(), date.start):
            born = Stretch(born.first - _SOON * DAY, born.last + _SOON * DAY)
        yield Row(who, born, date.span, date=date)
    yield from _lifespans(lives)
    yield from _babies(lives)


_BABY = Pattern(r"\s(?:is|was)\s(?:himself\s|herself\s)?an?\s$")


def _babies(lives: Lives) -> Iterator[Row]:
    """`Harker, who will be 37 in August, is a 1989 baby`."""
    at = lives.text.find(" baby")
    while at >= 0:
        date = lives.date_until(at)
        if (
            date
            and date.end == at
            and date.year
            and date.resolved
            and _BABY.search(lives.text, max(0, date.start - 20), date.start)
        ):
            who = lives.people.before(date.start) or lives.people.antecedent(date.start)
            if who:
                lives.birth_dates.add(date.start)
                yield Row(who, date.resolved, date.span, date=date)
        at = lives.text.find(" baby", at + 1)


def _lifespans(lives: Lives) -> Iterator[Row]:
    for born, died in pairwise(lives.dates):
        if not _DASH.fullmatch(lives.text, born.end, died.start) or lives.text[died.end : died.end + 1] != ")":
            continue
        bracket = _BRACKET.search(lives.text, max(0, born.start - 10), born.start)
        who = lives.people.touching(bracket.start()) if bracket else None
        if who is None or born.resolved is None or died.resolved is None or not (born.year and died.year):
            continue
        lives.birth_dates.add(born.start)
        lives.dead.setdefault(who.key, Row(who, died.resolved, died.span, on=died.resolved, date=died))
        yield Row(who, born.resolved, born.span, date=born)


def _date_of_birth(lives: Lives, offset: int) -> Date | None:
    sentence = lives.notes.sentence_at(offset)
    date = lives.date_from(offset)
    if sentence is None or date is None or date.start >= min(sentence.end, offset + _REACH) or date.year is None:
        return None
    between = lives.text[offset : date.start]
    if between == ": ":
        return date
    if _THE_YEAR.fullmatch(between):
        return date
    return None if _OTHER_CLAUSE.search(between) or not _BEFORE_DATE.search(between) else date


def _who(lives: Lives, match: re.Match[str]) -> Who | None:
    start = match.start()
    before = lives.text[max(0, start - 30) : start]
    if lives.text.startswith(": ", match.end()):
        return lives.people.main()
    if start - lives.sentence_start(start) < 2:
        return opened(lives, match.end())
    if match.group().startswith(("'", "’")):
        return lives.people.touching(start)
    if match.group().startswith("life"):
        return lives.people.before(start) or lives.people.antecedent(start)
    if "birth" in match.group() or match.group() == "came into the world" or before.endswith(("(", "( ")):
        return lives.people.before(start)
    if before.endswith(("year-old ", "year-old, ")):
        return lives.people.before(start) or lives.people.antecedent(start) or nameless(lives, start, "the person")
    subject = _SUBJECT.search(before)
    whom = _WHOM.search(lives.text, max(0, start - 80), start)
    if subject is None or whom:
        return nameless(lives, start, f"the {whom['noun']}") if whom else None
    return _subject(lives, start, before, subject)


def _subject(lives: Lives, start: int, before: str, subject: re.Match[str]) -> Who | None:
    """Whom the words before "born" name: a pronoun, `who`, or a name with its appositions."""
    if subject["pronoun"]:
        return lives.people.speaker(start) if "I " in subject["pronoun"] else lives.people.antecedent(start)
    if subject["who"]:
        far = "year-old" in lives.text[max(lives.sentence_start(start), start - 60) : start]
        opening = _A_MAN_WHO.match(lives.text, lives.sentence_start(start)) is not None
        return lives.relative(start) or (lives.people.antecedent(start) if far or opening else None)
    at = start - len(before) + subject.start()
    return lives.people.touching(at) or over_apposition(lives, at) or _the_one(lives, before, start)


_WHOM = Pattern(
    r"\b[Tt]he\s(?P<noun>[a-z][a-z-]+),\swho(?:m|se)?\s[^,.;]{3,30}\s(?:heard|told|said|found|believes?)\s(?:was|is)\s$"
)
_THE_ONE_WAS = Pattern(r"\bThe\s(?P<noun>[a-z][a-z-]+)\swas\s$")
_THE_ONE = Pattern(r"\b[Tt]he\s(?P<noun>[a-z][a-z-]+)(?:\sof\s[a-z]+)?,\s$")


def _the_one(lives: Lives, before: str, start: int) -> Who | None:
    """`the defendant, born on 3 March 1971`: somebody spoken of before, known by name or not."""
    noun = _THE_ONE.search(before) or (None if lives.people.named else _THE_ONE_WAS.search(before))
    return nameless(lives, start, f"the {noun['noun']}") if noun else None


def opened(lives: Lives, offset: int) -> Who | None:
    """The subject of "Born in 1996 in Harare, he moved", from the end of "Born"; one without a name is known in its sentence only."""
    sentence = lives.notes.sentence_at(offset)
    if sentence is None:
        return None
    for match in _OPENED.finditer(lives.text, offset, sentence.end):
        if match["pronoun"]:
            return lives.people.antecedent(sentence.start)
        if who := lives.people.starting(match.end()):
            return who
    noun = _NOUN_SUBJECT.search(lives.text, offset, sentence.end)
    return nameless(lives, offset, f"the {noun['noun']}") if noun else None


def nameless(lives: Lives, offset: int, name: str) -> Who:
    """Somebody who is known in one sentence only."""
    return Who(f"#{lives.sentence_start(offset)}", name)


def over_apposition(lives: Lives, at: int) -> Who | None:
    """The person of `Okafor, 52, the council's president, was born`, or of `Mamani (63), born`: the nearest over at most three."""
    if lives.text[at - 1 : at] == "," and (who := lives.people.touching(at - 1)):
        # of "His grandfather, Otto Weiss, was born": the next Weiss is another
        return None if _KIN_BEFORE.search(lives.text, max(0, at - 60), at - 1 - len(who.name)) else who
    closed = lives.text[at - 1 : at] in (",", ")") or lives.text[at : at + 1] == ","
    for _ in range(3 if closed else 0):
        at -= lives.text[at - 1 : at] == ","
        match = _APPOSITION.search(lives.text[max(0, at - 80, lives.sentence_start(at)) : at])
        if match is None:
            return None
        at -= len(match.group())
        if who := lives.people.touching(at):
            return who
    return None


def _of_death(lives: Lives, offset: int, date: Date) -> bool:
    """Whether a date is that of the death told before an offset: `died in prison on Wednesday`."""
    if date.start - offset > _WHERE or lives.sentence_start(date.start) > offset:
        return False
    between = lives.text[offset : date.start]
    return _DIED_WHERE.fullmatch(between) is not None and (
        not between or _BEFORE_DEATH_DATE.search(between) is not None or between.endswith(" ")
    )


def deaths(lives: Lives) -> Iterator[Row]:
    """Deaths by a date, one a person."""
    for match in _DIED.finditer(lives.text):
        date = lives.date_from(match.end())
        if date is None or date.resolved is None or not _of_death(lives, match.end(), date):
            continue
        pronoun = _HE_DIED.search(lives.text[max(0, match.start() - 8) : match.start()])
        who = None if pronoun else lives.people.before(match.start())
        if who is None and _UNNAMED.search(lives.text, max(0, match.start() - 12), match.start()):
            who = lives.people.antecedent(match.start())
        if who:
            lives.dead.setdefault(who.key, Row(who, date.resolved, date.span, on=date.resolved, date=date))
    yield from lives.dead.values()
