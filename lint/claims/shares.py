"""Reader: shares of one whole, `46 percent ... 31 percent ... and the remaining 23 percent`.

A claim of the kind `shares` has the slots `parts` (amounts in percent, fractions among them), `total` (their sum in percent),
`slack` (by how much rounding can move it) and `closed` (True where the words leave nothing over: the rest, the remaining,
against; False where they only say that the shares are of one whole).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.article.model import Scope
from lint.claims.direction import direction
from lint.claims.share_figures import bare_shares, columns, slack_of
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading

# before a share: nothing is left over after it
_REST = re.compile(
    r"\b(?:(?:the remainder|the rest|everything else|everyone else|all others|the balance|everybody else)\b[^.;%]{0,60}"
    r"|(?:the )?(?:remaining|others)\b[^.;%,]{0,20})$",
    re.IGNORECASE,
)
_REST_NEAR = re.compile(
    r"\b(?:remaining|remainder,?|the rest,?|the other|the balance,?)\s(?:of\s)?(?:about |roughly |some )?$",
    re.IGNORECASE,
)
_REST_AFTER = re.compile(r"^\s(?:for\s)?(?:everything else|all others?\b|the rest|others\b|other\b)", re.IGNORECASE)
# after a share: the answer that closes a list of answers
_NO_ANSWER = re.compile(
    r"^[^,;.%]{0,30}\b(?:undecided|(?:no|without an) (?:opinion|view|answer|preference)|not (?:know|"
    r"decided|sure)|unsure|don['’]t know|did not (?:know|say|answer)|"
    r"didn['’]t know|refused|abstain|against|opposed|yet to (?:make up|decide)|poor\b)",
    re.IGNORECASE,
)
_MORE = re.compile(r"\b(?:another|a further|an additional)\s(?:about |some )?$", re.IGNORECASE)
# what can be had only once: words beside shares that are of one whole
_ONE_WHOLE = re.compile(
    r"\b(?:of (?:the|all) (?:vote|votes|ballots|revenue|sales|exports|imports|total|electricity|power|shares|market|budget|spending|"
    r"freight|emissions|energy|population|money|income|jobs|workforce|stake|crop|seats)|won by|split|"
    r"divided|the pie|makes? up|made up|accounts? for|"
    r"accounted for|accounting for|went to|goes to|go to|go on|goes on|owns?|owned|belongs?|possess|"
    r"holds?|hold|live[sd]? in|come from|came from|comes from|brought in|"
    r"carr(?:y|ies|ied)|suppl(?:y|ies|ied)|main|preferred|prefers?|favou?r(?:s|ed)?|oppose[sd]?|"
    r"backed|voted|elected|re-?election|ballots? cast|(?:was|were|is|are) for (?:it|the)\b|"
    r"are driven|walk to|drive to|chose|take up|takes up|took|said yes|passed with|approved by|beat|"
    r"defeated|women|female|rated|to [\d.]+ ?(?:%|percent|per cent)|"
    r"generat\w+|provid\w+|produc\w+|contribut\w+|pays? for|covers?|represent\w*|compris\w+|consists?|shared|from)\b|"
    r"(?:%|percent|per cent)\s[A-Z][a-z]+.*(?:%|percent|per cent)\s[A-Z][a-z]+",
    re.IGNORECASE,
)
# the same people can be counted twice, or the figures are of different years or bases
_SEVERAL = re.compile(
    r"\b(?:more than one|multiple|as many (?:answers )?as|could (?:give|choose|tick|pick|name)|"
    r"several answers|respectively|compared (?:with|to)|than|up from|down from|"
    r"from [\d.]+ ?(?:%|percent|per cent)|last year|a year ago|a year earlier|margin of error|turnout|"
    r"points?|interest|tax(?:es)?|inflation|either|both|also|"
    r"overlap\w*|discount|at least one|in (?:19|20)\d\d|by (?:19|20)\d\d|rounded|chance|probability|"
    r"confident|increase[ds]?|grew|rose|fell|percentile|"
    r"at least|of (?:those|these|that group|whom))\b",
    re.IGNORECASE,
)
_VOTE = re.compile(
    r"\b(?:votes?|voters|elected|(?:re-?)?election|ballots?|beat|defeated|won by|approved|passed|referendum|measure|"
    r"(?:split|divided|shared) between)\b",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"\b(?:women|female|girls|boys)\b.*\b(?:men|male|girls|boys)\b|\b(?:yes|in favou?r|for it|for the)\b.*\b(?:no|against|opposed)\b"
    r"|\bfor (?-i:[A-Z])\w+\b.*\bfor (?-i:[A-Z])\w+",
    re.IGNORECASE,
)


def read(reading: Reading) -> Iterator[Claim]:
    """The lists of shares of an article: of one sentence, of two neighbouring ones where the second closes the list, of a
    column of a table.
    """
    notes = reading.notes
    yield from columns(notes)
    if sum(it.kind == "percent" or it.number.kind == "fraction" for it in notes.amounts) == 0:
        return
    bare = bare_shares(notes)
    found = [bare.get(it.start, it) for it in notes.amounts]
    shares = [it for it in found if _is_share(notes.text, it) and not _in_table(notes, it)]
    repeated = {second.start for first, second in pairwise(shares) if _repeats(notes.text, first, second)}
    shares = [it for it in shares if it.start not in repeated]
    if len(shares) < 2:
        return
    lists = _by_sentence(notes, shares)
    for index, (sentence, parts) in enumerate(lists):
        before = _neighbour(lists, index)
        claim = _claim(notes, sentence, parts, before)
        if claim is not None:
            yield claim


Listed = tuple["Sentence", list["Amount"]]


def _by_sentence(notes: Annotations, shares: list[Amount]) -> list[Listed]:
    out: list[Listed] = []
    for it in shares:
        sentence = notes.sentence_at(it.start)
        if sentence is None:
            continue
        if out and out[-1][0] == sentence:
            out[-1][1].append(it)
        else:
            out.append((sentence, [it]))
    return out


def _neighbour(lists: list[Listed], index: int) -> Listed | None:
    """The list of the sentence directly before, if any."""
    if not index:
        return None
    sentence, before = lists[index][0], lists[index - 1]
    return before if before[0].block == sentence.block and sentence.start - before[0].end <= 2 else None


def _is_share(text: str, it: Amount) -> bool:
    if it.range or not (it.kind == "percent" or it.number.kind in ("fraction", "ratio")) or it.value < 0:
        return False
    return it.kind == "count" or (it.value < 100 and not _changed(text, it))


def _changed(text: str, it: Amount) -> bool:
    near = text[max(0, it.start - 30) : it.start]
    return direction(text, it) != 0 and not _MORE.search(near) and not _REST_NEAR.search(near)


def _claim(notes: Annotations, sentence: Sentence, parts: list[Amount], before: Listed | None) -> Claim | None:
    text = notes.text
    rest = _rest(text, sentence, parts)
    answer = any(_NO_ANSWER.match(text[it.end : it.end + 50]) for it in parts)
    more = any(_MORE.search(text[max(0, it.start - 24) : it.start]) for it in parts)
    start = sentence.start
    if before and (rest or more or answer) and _continues(text, sentence, parts, before):
        parts = [*before[1], *parts]
        start = before[0].start
    words = text[start : sentence.end]
    if any(it.hedge in ("under", "over") for it in parts):
        return None
    if (
        len(parts) < 2
        or (all(it.kind != "percent" for it in parts) and not rest)
        or _SEVERAL.search(words)
        or _bases(text, parts) > 1
    ):
        return None
    total = sum(_percent(it) for it in parts)
    if not (rest or answer or more or _ONE_WHOLE.search(words) or (total == 110 and len(parts) > 2)):
        return None
    if len(parts) == 2 and not (rest or answer or _PAIR.search(words) or _VOTE.search(words)):
        return None
    following = text[sentence.end : sentence.end + 200]
    if re.search(r"more than one|as many|multiple|could (?:give|choose|tick|pick)|rounded", following):
        return None
    if rest and total < 100 and _completed(notes, parts, total):
        return None
    slots = {"parts": parts, "total": total, "slack": slack_of(parts), "rest": rest, "answer": answer}
    span = Span(parts[0].start, parts[-1].end)
    return Claim("shares", slots, span, sentence.block, notes.quoted(span))


def _completed(notes: Annotations, parts: list[Amount], total: float) -> bool:
    """Whether what is missing stands up to three sentences before: "half ... 17% ... The remaining 33%"."""
    first = bisect_left(notes.amounts, parts[0].start, key=lambda it: it.start)
    for it in reversed(notes.amounts[max(0, first - 8) : first]):
        if parts[0].start - it.start > 500:
            return False
        if (it.kind == "percent" or it.number.kind == "fraction") and abs(total + _percent(it) - 100) <= 2.5:
            return True
    return False


def _rest(text: str, sentence: Sentence, parts: list[Amount]) -> bool:
    """Whether the last share is all that is left."""
    last = parts[-1]
    before = text[max(sentence.start, last.start - 70) : last.start]
    return (
        _REST_NEAR.search(before) is not None
        or _REST.search(before) is not None
        or _REST_AFTER.match(text[last.end : last.end + 30]) is not None
    )


def _continues(text: str, sentence: Sentence, parts: list[Amount], before: Listed) -> bool:
    """Whether the shares of the sentence before belong to the list: without them too much is left over."""
    if text.startswith(("However", "But ", "Meanwhile"), sentence.start):
        return False
    mine, theirs = sum(map(_percent, parts)), sum(map(_percent, before[1]))
    return mine < 92 and mine + theirs < 125


def _bases(text: str, parts: list[Amount]) -> int:
    """How many different wholes are named after the shares: `46 percent of men, 31 percent of women`."""
    wholes = {
        match[1].lower()
        for it in parts
        if (match := re.match(r"\sof\s(?:the\s|all\s|its\s|their\s)?([A-Za-z’'-]+)", text[it.end : it.end + 30]))
    }
    return len(wholes)


def _in_table(notes: Annotations, it: Amount) -> bool:
    block = notes.block_at(it.start)
    return block is not None and block.scope is Scope.TABLE


def _repeats(text: str, first: Amount, it: Amount) -> bool:
    """Whether a share in a bracket says again what stands before it: `40% of the company (39.9%)`."""
    bracket = text[it.start - 1 : it.start] == "(" and text[it.end : it.end + 1] == ")"
    return bracket and not re.search(r"[,;.)]|\sand\s", text[first.end : it.start])


def _percent(it: Amount) -> float:
    return it.value if it.kind == "percent" else it.number.value * 100
