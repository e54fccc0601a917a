"""What must come before what: two dated events of one subject, as a sentence tells them one after the other.

`opened in 2023 and collapsed in …`; `The chapel, closed in 1974, was consecrated in …`; `who sold the yard in 2004, died in …`; `Founded in
1922, the club won …`; `two years later, in …`; `three years after work began in …`. Each function looks at the text before the first date,
between the two and behind the second, and says which of the two comes first by its nature, or None.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lint.patterns import Pattern


class Told(NamedTuple):
    """Two dates in one sentence: the text up to the first (from the date before it), between them, and behind the second."""

    lead: str
    between: str
    tail: str


class Ordered(NamedTuple):
    """What the words say of two dates: `first` and `last` are the words for the two events, in the order of the copy. `forward` says
    that the second must not be earlier, else that it must not be later. `sure`: an editor would agree at sight.
    """

    first: str
    last: str
    forward: bool = True
    sure: bool = True


_BEGIN = (
    r"sail(?:s|ed)|sets?\soff|depart(?:s|ed)|kick(?:s|ed)\soff|gets\sunder\sway|beg[aiu]n(?:s|ning)?|start(?:s|ed)?|open(?:s|ed)?|launch(?:es|ed)?|founded|established|set\sup|built|went\sup|put\sup|erected|formed|created|"
    r"join(?:s|ed)?|hired|signed|appointed|elected|picked|selected|chosen|called\sup|took\s(?:office|charge|over|up|command)|came|arriv(?:es|ed)|moved|"
    r"enrolled|enlisted|arrested|detained|jailed|imprisoned|sentenced|charged|filed|lodged|submitted|bought|acquired|met|married|wed|born|crowned|"
    r"ordained|admitted|commissioned|lost|went\smissing|disappeared|vanished|stolen|seized|kidnapped|captured|clos(?:es|ed)|shut|planted|introduced|"
    r"imposed|banned|suspended|proposed|issued|got\sengaged|laid|conceived|drafted|recruited|promoted"
)
END = (
    r"(?:be|is|was|are|were)\s(?:all\s)?over|(?:is|are|be|was|were)\sback(?!\sin)|wraps?\sup|comes?\sto\san\send|draws\sto\sa\sclose|end(?:s|ed)?|finish(?:es|ed)?|clos(?:es?|ed)|shuts?|collaps(?:es|ed)|fold(?:s|ed)|conclud(?:es|ed)|br(?:oke|eaks)\sup|left|leaves|quit|retir(?:es|ed)|"
    r"resign(?:s|ed)|stepped\sdown|stood\sdown|sacked|fired|dismissed|dropped|ousted|removed|beaten|defeated|re-?elected|releas(?:es|ed)|freed|paroled|"
    r"acquitted|cleared|convicted|charged|tried|deported|executed|died|killed|sold|floated|demolished|pulled\s(?:it\s|them\s)?down|torn\sdown|tore\sit\sdown|"
    r"knocked\sdown|burn(?:ed|t)|gutted|sank|sunk|scrapped|wrecked|decommissioned|abandoned|disbanded|dissolved|wound\sup|expir(?:es|ed)|lapsed|"
    r"ran\sout|granted|approved|rejected|repealed|lifted|revoked|overturned|quashed|married|divorced|separated|reopen(?:s|ed)|resum(?:es|ed)|found|"
    r"turned\sup|recovered|rescued|discharged|graduated|relegated|completed|delivered|renamed|nationali[sz]ed|privati[sz]ed|taken\sover|"
    r"cancell?ed|axed|halted|enlarged|rebuilt|widowed|extinguished"
)
MAKING = (
    r"begun|founded|established|consecrated|built|erected|planted|conceived|born|laid\sdown|put\sin\scharge|elected\sto|appointed\sto|"
    r"commissioned"
)
# another subject, or another time than that of the date
_ASIDE = (
    r"\b(?:who|whom|which|that|whose|where|when|since|because|while|as|than|against|compared|former|previous|earlier|original|old|"
    r"another|other|replac\w+|not|if|had|again|new|predecessor|successor)\b"
)
_BEGAN = Pattern(rf"\b(?P<verb>{_BEGIN})\b(?P<rest>[^;:]{{0,60}})$", re.I)
_ENDED = Pattern(rf"\b(?P<verb>{END})\b(?P<rest>[^;:]{{0,50}})$")
_MADE = Pattern(rf"\b(?P<verb>{MAKING})\b(?P<rest>[^;:,]{{0,30}})$")
OTHER = Pattern(_ASIDE)
_JOINED = Pattern(
    r"(?:[^,;]{0,30}|,\s(?:after|following)\s[^,;]{3,30})?(?:,|\s[–—-])?\s(?:and|but|then|before|until|only\sto)\s(?:(?:it|he|she|they|finally|eventually|was|were|is|"
    r"are|be|being|been|will|would|to|later|then|has|now|due|[a-z]+ly|,)\s)*$"
)
_APPOSED = Pattern(r"(?:[^,;]{0,30})?,\s(?:which\s)?(?:(?:was|were|is|are|will\sbe|later|[a-z]+ly)\s)*$")
_TO_WHOM = Pattern(r"\s(?:to\s[^,;.]{2,40}|by\s[^,;.]{2,40})\s(?:who|which)\s(?:later\s|then\s|eventually\s)?$")
_GIVEN = Pattern(r"\b(?P<verb>sold|given|handed|left|let|leased|bequeathed|passed|bought)\b[^;:,]{0,40}$")
_PARTICIPLE = Pattern(r"(?:,\s|\b(?:who|which|that)\s(?:was\s|were\s|had\sbeen\s)?|^\W*)(?:first\s|[a-z]+ly\s)?$", re.I)


def phases(told: Told) -> Ordered | None:
    """`was elected in 2014 and left in …`, `closed in 1974, was consecrated in …`."""
    began, ended = last_of(_BEGAN, told.lead), last_of(_ENDED, told.between)
    if ended is None or OTHER.search(ended["rest"]):
        return None
    before = told.between[: ended.start()]
    given = _GIVEN.search(told.lead) if _TO_WHOM.fullmatch(before) else None
    if given and re.search(r"\b(?:it|them)\b", ended.group()):
        return ordered(given, ended)
    if began is None or OTHER.search(began["rest"]):
        return None
    if _JOINED.fullmatch(before) or (_APPOSED.fullmatch(before) and _PARTICIPLE.search(told.lead[: began.start()])):
        return ordered(began, ended)
    return None


def undone(told: Told) -> Ordered | None:
    """`The chapel, closed in 1974, was consecrated in …`: told from its end, so that the second must not be later."""
    made = _MADE.search(told.between)
    ended = (last_of(_ENDED, told.lead) or _UNTIL.search(told.lead)) if made else None
    if made is None or ended is None or OTHER.search(made["rest"]):
        return None
    before = told.between[: made.start()]
    joined = _JOINED.fullmatch(before) or (
        _APPOSED.fullmatch(before) and _PARTICIPLE.search(told.lead[: ended.start()])
    )
    until = _APPOSED.fullmatch(before) and ended.group().startswith("until")
    return ordered(ended, made, forward=False) if joined or until else None


_UNTIL = Pattern(r"\b(?P<verb>until)\s$")


def last_of(pattern: Pattern, text: str) -> re.Match[str] | None:
    """The last verb of a kind: the pattern runs to the end of the text, so the first match may hide a later one."""
    match = pattern.search(text)
    while match and (later := pattern.search(text, match.end("verb"))):
        match = later
    return match


def ordered(first: re.Match[str], last: re.Match[str], *, forward: bool = True, sure: bool = True) -> Ordered:
    """The two verbs as an order."""
    return Ordered(words(first["verb"]), words(last["verb"]), forward, sure)


def words(verb: str) -> str:
    """A verb as a message has it."""
    return " ".join(verb.split()).lower()


_DID = (
    r"made|wrote|won|painted|played|recorded|ran|moved|married|joined|retired|left|became|took|bought|sold|founded|started|opened|directed|sang|appeared|"
    r"emigrated|served|worked|taught|built|planted|published|designed|scored|bowled|captained|coached|gave|went|came|led|lost|met|began|studied|spent|"
    r"set|signed|held|ran|flew|sailed|fought|voted|preached|composed|edited|produced|launched|entered|settled|returned|visited|swam|climbed"
)
_DIED = r"died|was\skilled|were\skilled|drowned|was\smurdered|was\sexecuted|had\sbeen\skilled|had\sdied"
_WHO_DIED = Pattern(rf"\b(?:who|and)\s(?P<verb>{_DIED})\b(?P<rest>[^;:,]{{0,50}})$")
_WHO_DID = Pattern(rf"(?:\bwho|[Hh]e|[Ss]he)\s(?:had\s)?(?:[a-z]+ly\s)?(?P<verb>{_DID})\b(?P<rest>[^;:]{{0,60}})$")
_THEN_DIED = Pattern(rf"(?:[^,;]{{0,40}})?,?\s(?:and\s)?(?P<verb>{_DIED})\b(?P<rest>[^;:]{{0,30}})$")
# what the dead cannot have done; they may have won, got, sold and appeared
_ALIVE = (
    r"made|wrote|painted|played|recorded|ran|moved|married|joined|retired|took|bought|founded|started|directed|sang|emigrated|served|worked|taught|"
    r"planted|captained|coached|studied|composed|preached|built|gave|fought|climbed|swam|sailed"
)
_THEN_DID = Pattern(rf",\s(?:then\s|later\s|also\s|last\s)?(?P<verb>{_ALIVE})\b(?P<rest>[^;:,]{{0,50}})$")


def lives(told: Told) -> Ordered | None:
    """`who sold the yard in 2004, died in …`; `who died in 1987, made his last film in …`: the dead do nothing more."""
    died = _THEN_DIED.fullmatch(told.between)
    did = _WHO_DID.search(told.lead) if died else None
    if died and did and not OTHER.search(did["rest"]):
        return ordered(did, died)
    dead = _WHO_DIED.search(told.lead)
    act = _THEN_DID.fullmatch(told.between) if dead else None
    if dead and act and not OTHER.search(act["rest"]):
        return ordered(dead, act, forward=False)
    return None


_OPENING = r"Born|Founded|Established|Built|Formed|Created|Set\sup|Incorporated|Constructed|Launched|Chartered"
_OPENED = Pattern(rf"^\W*(?:First\s)?(?P<verb>{_OPENING})\b(?P<rest>[^;:]{{0,70}})$")
_WAS_OPENED = Pattern(rf",\s(?:which\swas\s|who\swas\s)?(?P<verb>{_OPENING})\b(?P<rest>[^;:,]{{0,40}})$", re.I)
_MAIN = Pattern(
    rf"(?:[^,;]{{0,60}}|,\s[^,;]{{2,40}}(?=,))?,\s(?:(?:he|she|it|they|the\s[a-z]+|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){{0,3}})\s)(?:first\s|[a-z]+ly\s)?(?P<verb>{_DID})\b"
    rf"(?P<rest>[^;:,]{{0,60}})$"
)
_MAIN_VERB = Pattern(rf"(?:[^,;]{{0,30}})?,\s(?:first\s|[a-z]+ly\s)?(?P<verb>{_DID})\b(?P<rest>[^;:,]{{0,60}})$")


def origins(told: Told) -> Ordered | None:
    """`Born in 1961, he made his debut in …`, `The club, founded in 1922, won its first cup in …`."""
    opened = _OPENED.search(told.lead)
    main = _MAIN.fullmatch(told.between) if opened else None
    if opened is None:
        opened = _WAS_OPENED.search(told.lead)
        main = _MAIN_VERB.fullmatch(told.between) if opened else None
    if opened is None or main is None or OTHER.search(main["rest"]) or OTHER.search(opened["rest"]):
        return None
    return ordered(opened, main)


_LENGTH = r"(?:[\w-]+\s){1,3}(?:years?|months?|weeks?|days?|decades?)"
_LATER = Pattern(rf"[^;]{{0,80}}\b(?P<verb>{_LENGTH}\s(?:later|afterwards)),?\s(?:in|on)\s(?:the\s\w+\sof\s)?")
_AFTER = Pattern(
    rf",?\s(?P<verb>(?:(?:only|just|almost|nearly|some)\s)?(?:{_LENGTH}\s)?(?P<which>after|before))\s(?P<rest>[^;,.]{{2,70}}?)\s(?:in|on)\s(?:the\s\w+\sof\s)?"
)
_AFTER_FRONT = Pattern(r"^\W*(?P<verb>[Aa]fter|[Ff]ollowing|[Ff]rom|[Ss]ince)\s[^,;:]{3,60}$")
_UNTIL_THEN = Pattern(r"[^;:]{0,60}?\b(?:until|till)\s(?P<rest>[^,;]{0,20})")
_FIRMLY = Pattern(rf"\b(?:{_BEGIN}|{END}|{_DID})\b[^;:]{{0,60}}$")


def relations(told: Told) -> Ordered | None:
    """`in 2007 and two years later, in …`; `opened in 1965, three years after work began in …`; `After the war ended in 1945 … until …`."""
    if (later := _LATER.fullmatch(told.between)) and "," not in told.between[: later.start("verb")].rstrip()[:-1]:
        return Ordered("earlier", words(later["verb"]))
    after = _AFTER.fullmatch(told.between)
    if after and _FIRMLY.search(told.lead) and not re.search(r"\b(?:day|that|who|which|if)\b", after["rest"]):
        return Ordered("this", words(after["verb"]), forward=after["which"] == "before")
    front = _AFTER_FRONT.search(told.lead)
    until = _UNTIL_THEN.fullmatch(told.between) if front else None
    if front and until and not OTHER.search(told.between):
        return Ordered("after", "until")
    return None


_NEXT = Pattern(
    rf"\W*(?:It|He|She|They)\s(?:(?:was|were|is|are|will|would|be|to|later|finally|then|[a-z]+ly)\s)*(?P<verb>{END})\b(?P<rest>[^;:,]{{0,50}})$"
)


_UNTIL_NEXT = Pattern(
    r"\W*(?:It|He|She|They)\s[^.;:]{0,140}\b(?P<verb>until|till)\s(?P<rest>(?:(?:his|her|its|their|the)\s[a-z]+\s)?)(?:in|on)\s$"
)


def continued(told: Told) -> Ordered | None:
    """`Voting begins on 12 October. It ends on …`: `between` is the beginning of the sentence that follows."""
    began, ended = last_of(_STARTED, told.lead), _NEXT.fullmatch(told.between) or _UNTIL_NEXT.fullmatch(told.between)
    if began is None or ended is None or OTHER.search(ended["rest"]) or OTHER.search(began["rest"]):
        return None
    return ordered(began, ended)


_STARTED = Pattern(rf"\b(?P<verb>born|{_BEGIN})\b(?P<rest>[^;:,]{{0,60}})$", re.I)
RELATIONS = {"earlier": "later", "this": "relation", "after": "until"}
WORDINGS = (phases, undone, lives, origins, relations)
