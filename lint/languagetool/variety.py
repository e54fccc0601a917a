"""Whether an article is in American or British English: by what it says of itself, else by its own spellings."""

from __future__ import annotations

import re
from functools import cache

from lint.article.model import Article

AMERICAN, BRITISH = "en-US", "en-GB"
# countries whose newspapers spell as the British do, for LanguageTool's and our purposes
_BRITISH_TAGS = frozenset({"en-gb", "en-uk", "en-au", "en-nz", "en-ie", "en-za", "en-in"})
# lower-case only: the Labour Party and the Lincoln Center keep their spelling everywhere
_BRITISH_SIGNS = (
    r"(?:colour|favour|honour|labour|neighbour|behaviour|rumour|harbour|endeavour|humour|flavour|vapour|armour|savour)\w*"
    r"|(?:kilo|centi|milli)?(?:metres?|litres?)|centres?|theatres?|fibres?|defence|offences?|licences?|programmes?|cheques?|tyres?|grey"
    r"|(?:organis|realis|recognis|criticis|apologis|authoris|privatis|prioritis|finalis|mobilis|stabilis|utilis|summaris)\w+"
    r"|(?:travell|cancell|modell|labell|fuell|signall|counsell|totall)(?:ed|ing|ers?)|analys(?:e|ed|ing)|per cent|ageing|storeys?|whilst"
)
_AMERICAN_SIGNS = (
    r"(?:color|favor|honor|labor|neighbor|behavior|rumor|harbor|endeavor|humor|flavor|vapor|armor|savor)(?:s|ed|ing|able|ite|ites|hood"
    r"|hoods|ful|al|er|ers)?"
    r"|(?:kilo|centi|milli)?(?:meters?|liters?)|centers?|theaters?|fibers?|defense|offenses?|gray"
    r"|(?:organiz|realiz|recogniz|criticiz|apologiz|authoriz|privatiz|prioritiz|finaliz|mobiliz|stabiliz|utiliz|summariz)\w+"
    r"|(?:travel|cancel|model|label|fuel|signal|counsel|total)(?:ed|ing|ers?)|analyz(?:e|ed|ing)|percent|aging"
)


@cache
def _signs() -> re.Pattern[str]:
    return re.compile(rf"\b(?:(?P<gb>{_BRITISH_SIGNS})|(?P<us>{_AMERICAN_SIGNS}))\b")


def variety(article: Article, usual: str = AMERICAN) -> str:
    """`en-US` or `en-GB`: the front matter's language if it names one, else the clear majority of the copy's own spellings (at least
    two, and twice as many as of the other), else `usual`.
    """
    tag = article.meta.language.lower().replace("_", "-")
    if tag.startswith("en-"):
        return BRITISH if tag in _BRITISH_TAGS else AMERICAN
    british = american = 0
    for match in _signs().finditer(article.text):
        if match.lastgroup == "gb":
            british += 1
        else:
            american += 1
    if british >= 2 and british >= 2 * american:
        return BRITISH
    if american >= 2 and american >= 2 * british:
        return AMERICAN
    return BRITISH if usual.lower() in _BRITISH_TAGS else AMERICAN
