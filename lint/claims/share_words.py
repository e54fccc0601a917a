"""The words beside shares: those that leave nothing over, those that tell of one whole, those that tell of several."""

from __future__ import annotations

import re

# before a share: nothing is left over after it
REST = re.compile(
    r"\b(?:(?:the remainder|the rest|everything else|everyone else|all others|the balance|everybody else)\b[^.;%]{0,60}"
    r"|(?:the )?(?:remaining|others)\b[^.;%,]{0,20})$",
    re.IGNORECASE,
)
REST_NEAR = re.compile(
    r"\b(?:remaining|remainder,?|the rest,?|the other|the balance,?)\s(?:of\s)?(?:about |roughly |some )?$",
    re.IGNORECASE,
)
REST_AFTER = re.compile(r"^\s(?:for\s)?(?:everything else|all others?\b|the rest|others\b|other\b)", re.IGNORECASE)
# after a share: the answer that closes a list of answers
NO_ANSWER = re.compile(
    r"^[^,;.%]{0,30}\b(?:undecided|(?:no|without an) (?:opinion|view|answer|preference)|not (?:know|"
    r"decided|sure)|unsure|don['’]t know|did not (?:know|say|answer)|"
    r"didn['’]t know|refused|abstain|against|opposed|yet to (?:make up|decide)|poor\b)",
    re.IGNORECASE,
)
# a list that is of one whole though that is only some of another: "Of those who voted, 58 percent ..."
OF_THOSE = re.compile(r"^(?:\W|Of|of|[A-Z][a-z ]+\.\s)*Of (?:those|these)\b")
MORE = re.compile(r"\b(?:another|a further|an additional)\s(?:about |some )?$", re.IGNORECASE)
# what can be had only once: words beside shares that are of one whole
ONE_WHOLE = re.compile(
    r"\b(?:of (?:the|all) (?:vote|votes|ballots|revenue|sales|exports|imports|total|electricity|power|shares|market|budget|spending|"
    r"freight|emissions|energy|population|money|income|jobs|workforce|stake|crop|seats)|won by|split|"
    r"divided|the pie|makes? up|made up|accounts? for|"
    r"accounted for|accounting for|went to|goes to|go to|go on|goes on|owns?|owned|belongs?|possess|"
    r"holds?|hold|live[sd]? in|come from|came from|comes from|brought in|"
    r"carr(?:y|ies|ied)|suppl(?:y|ies|ied)|main|preferred|prefers?|favou?r(?:s|ed)?|oppose[sd]?|"
    r"backed|voted|elected|re-?election|ballots? cast|(?:was|were|is|are) for (?:it|the)\b|"
    r"are driven|walk to|drive to|chose|take up|takes up|took|said yes|passed with|approved by|beat|"
    r"defeated|women|female|rated|to [\d.]+ ?(?:%|percent|per cent)|"
    r"generat\w+|provid\w+|produc\w+|contribut\w+|pays? for|covers?|represent\w*|compris\w+|consists?|shared|from)\b",
    re.IGNORECASE,
)
NAMES = re.compile(r"(?:%|percent|per cent)\s[A-Z][a-z]+.*(?:%|percent|per cent)\s[A-Z][a-z]+")
# the same people can be counted twice, or the figures are of different years or bases
SEVERAL = re.compile(
    r"\b(?:more than one|multiple|as many (?:answers )?as|could (?:give|choose|tick|pick|name)|"
    r"several answers|respectively|compared (?:with|to)|than (?:(?!and\b)[\w’']+ ){0,4}[\d.]+ ?(?:%|per)|"
    r"(?:higher|lower|greater|larger|smaller|fewer) than|up from|down from|"
    r"from [\d.]+ ?(?:%|percent|per cent)|last year|a year ago|a year earlier|margin of error|turnout|"
    r"points?|interest|tax(?:es)?|inflation|either|both|also|"
    r"overlap\w*|discount|at least one|in (?:19|20)\d\d|by (?:19|20)\d\d|rounded|chance|probability|"
    r"confident|increase[ds]?|grew|rose|fell|percentile|"
    r"at least|of (?:those|these|that group|whom))\b",
    re.IGNORECASE,
)
# of these even where the last share is said to be the rest
NEVER = re.compile(
    r"\b(?:more than one|multiple|respectively|compared (?:with|to)|than (?:(?!and\b)[\w’']+ ){0,4}[\d.]+ ?(?:%|per)|up from|down from|"
    r"from [\d.]+ ?(?:%|percent|per cent)|overlap\w*|rounded|at least|increase[ds]?|grew|rose|fell|of (?:those|these|that group|whom))\b",
    re.IGNORECASE,
)
# what can be done, had or said by one and the same
AT_ONCE = re.compile(
    r"\b(?:speaks?|spoke|wants?|wanted|likes?|liked|use[sd]?|knows?|reads?|drinks?|eats?|watch(?:es|ed)?|worri(?:ed|es)|worry|named|cited|"
    r"mentioned|listed|plays?|trusts?|unemployment|jobless|literacy|rates?|humidity|think|thought|believed?|agreed|(?:ha[sd]|have) a|heard|"
    r"visited|tried|bought|suffer\w*|reported|experienced|felt|feel)\b",
    re.IGNORECASE,
)
# a share of those who did not: the two exclude each other
NOT = re.compile(r"\s(?:did|do|does|had|have|has|was|were|are|would)(?: not|n['’]t)\b")
VOTE = re.compile(
    r"\b(?:votes?|voters|elected|(?:re-?)?election|ballots?|beat|defeated|won by|approved|passed|referendum|measure|"
    r"(?:split|divided|shared) (?:between|among|into|in two))\b",
    re.IGNORECASE,
)
PAIR = re.compile(
    r"\b(?:women|female|girls|boys)\b.*\b(?:men|male|girls|boys)\b|\b(?:yes|in favou?r|for it|for the)\b.*\b(?:no|against|opposed)\b"
    r"|\bfor (?-i:[A-Z])\w+\b.*\bfor (?-i:[A-Z])\w+",
    re.IGNORECASE,
)
# two shares of a vote, not the ends of a range: "The measure passed, 54 percent to 56 percent"
POLL = re.compile(
    r"\b(?:passed|approved|rejected|defeated|won|lost|carried|elected|beat(?:en|ing)?|voted|endorsed|adopted)\b[^.;]{0,40},?\s"
    r"(?:by\s)?(?:[\d.]+\s?(?:%|percent|per cent)\sto\s)?$",
    re.IGNORECASE,
)
# the second share has the verb of the first
FROM = re.compile(r"\s(from|to|by)\s")
# what follows tells of those that the share is of, not of the share
DID = re.compile(
    r"(?:\sof\s(?:the\s)?[a-z]+)?\s(?:had|have|has|were|was|are|will|would|said|say|says|got|get|felt|feel|found|saw|see|thought|think|did|do|stayed|remained|went|reported)\s"
)
# a share said a second time: "a third of the budget, 33 per cent,"
AGAIN = re.compile(r"(?:\s[a-z]+){0,4},\s(?:or\s)?")
# before a share: somebody has it, whatever stands before ("the school, in the lower town, gets 12 per cent")
TAKES = re.compile(
    r"\b(?:gets?|got|takes?|took|receives?|received|has|had|holds?|held|keeps?|kept|makes? up|accounts? for|goes to|went to)\s"
    r"(?:about |roughly |some |just |only )?$"
)
# a level that was reached, whatever it was before: "Cotton is down to 16 percent"
LEVEL = re.compile(r"\b(?:is|are|was|were|now|has|have) (?:\w+ )?(?:down|up|back) to\s(?:about |just |only )?$")
# the days or months of several shares
MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|"
    r"Sun)day)\b"
)
LAST_YEAR = re.compile(r"\b(?:last year|a year ago|a year earlier|in (?:19|20)\d\d)\b", re.IGNORECASE)
# words that set the time of one share against that of another
OTHER_TIME = re.compile(
    r"\b(?:this year|this time|now|today|currently|previous\w*|the year before|up|down|"
    r"from\s[\d.]+ ?(?:%|per)|compared|against|since|years? ago)\b",
    re.IGNORECASE,
)
# a share in words
FRACTION = re.compile(
    r"\b(?:an?|one|two|three|four|another)[ -](?:half|third|quarter|fifth|sixth|tenth)s?\b", re.IGNORECASE
)
