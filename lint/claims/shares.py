"""Reader: shares of one whole, `46 percent ... 31 percent ... and the remaining 23 percent`.

A claim of the kind `shares` has the slots `parts` (amounts in percent, fractions among them), `total` (their sum in percent),
`slack` (by how much rounding can move it) and `closed` (True where the words leave nothing over: the rest, the remaining,
against; False where they only say that the shares are of one whole). `whole` says whether they do.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from lint.article.model import Scope
from lint.claims import share_words as words
from lint.claims.direction import direction
from lint.claims.share_figures import bare_shares, bullets, columns, slack_of
from lint.claims.table import Claim
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate import Annotations
    from lint.annotate.amounts import Amount
    from lint.annotate.sentences import Sentence
    from lint.reading import Reading


def read(reading: Reading) -> Iterator[Claim]:
    """The lists of shares of an article: of one sentence, of two neighbouring ones where the second closes the list, of a
    column of a table, of the items of a list.
    """
    notes = reading.notes
    told = [*columns(notes), *bullets(notes)]
    yield from told
    amounts = _pence(notes) if _in_pence(reading) else notes.amounts
    if sum(it.kind == "percent" or it.number.kind == "fraction" for it in amounts) == 0:
        return
    bare = bare_shares(notes)
    found = [bare.get(it.start, it) for it in amounts]
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
            told.append(claim)
            yield claim
    if sum(map(_percent, shares)) > 100 or " each" in notes.text:
        from lint.claims.share_runs import runs

        yield from runs(notes, shares, [claim.span for claim in told if _judged(claim)])


_TOLD = 118.0  # what lies beyond is passed over by `checks/shares.py`, unless the last share is the rest
# the pence of a pound are shares
_OF_EVERY = re.compile(
    r"[eio](?<!\w.)(?:(?<=e)(?:very|ach) (?:pound|dollar|euro|rand|£1|\$1|€1)|(?<=[io])n the (?:pound|dollar|euro))\b"
)


def _in_pence(reading: Reading) -> bool:
    """Whether some part of a pound, a dollar, a euro is spoken of."""
    small = reading.small
    told = (
        " the pound" in small or " the dollar" in small or " the euro" in small or "every " in small or "each " in small
    )
    return told and _OF_EVERY.search(reading.text) is not None


def _judged(claim: Claim) -> bool:
    """Whether `checks/shares.py` says something of a claim, or it makes 100."""
    total, slots = claim.slots["total"], claim.slots
    return bool(total <= _TOLD and (total >= 100 - slots["slack"] or (slots["rest"] and total > 40) or slots["answer"]))


Listed = tuple["Sentence", list["Amount"]]


def _pence(notes: Annotations) -> list[Amount]:
    """The amounts, with sums of pence or cents as percentages."""
    return [
        it._replace(kind="percent", unit="%", value=round(it.value * 100, 1), step=1.0)
        if it.kind == "money" and it.unit == "cent" and it.value < 1
        else it
        for it in notes.amounts
    ]


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
    """The list of the sentence directly before, with those of up to two more before that, if any."""
    found: list[Amount] = []
    at = index
    while at and index - at < 3:
        here, before = lists[at][0], lists[at - 1]
        if before[0].block != here.block or here.start - before[0].end > 2:
            break
        if found and sum(map(_percent, [*before[1], *found, *lists[index][1]])) > 125:
            break
        found = [*before[1], *found]
        at -= 1
    return (lists[at][0], found) if found else None


def _is_share(text: str, it: Amount) -> bool:
    if (
        (it.range and not words.POLL.search(text[max(0, it.start - 70) : it.start]))
        or not (it.kind == "percent" or it.number.kind in ("fraction", "ratio"))
        or it.value < 0
    ):
        return False
    return it.kind == "count" or (it.value < 100 and not _changed(text, it))


def _changed(text: str, it: Amount) -> bool:
    near = text[max(0, it.start - 30) : it.start]
    if (
        words.DID.match(text, it.end)
        or words.TAKES.search(near)
        or words.LEVEL.search(near)
        or text.startswith(" of ", it.end)
    ):
        return False
    return direction(text, it) != 0 and not words.MORE.search(near) and not words.REST_NEAR.search(near)


def _elided(text: str, parts: list[Amount]) -> bool:
    """Whether the second share has the verb and the preposition of the first: `64 per cent are from Manila and 46 per cent from Goa`."""
    second = words.FROM.match(text, parts[1].end)
    gap = text[parts[0].end : parts[1].start]
    return (
        second is not None
        and f" {second[1]} " in gap
        and re.search(r"(?:,|\sand|\sbut|\swhile)\s(?:the other\s)?$", gap) is not None
    )


def _claim(notes: Annotations, sentence: Sentence, parts: list[Amount], before: Listed | None) -> Claim | None:
    text = notes.text
    rest = _rest(text, sentence, parts)
    answer = any(words.NO_ANSWER.match(text[it.end : it.end + 50]) for it in parts)
    more = any(words.MORE.search(text[max(0, it.start - 24) : it.start]) for it in parts)
    start = sentence.start
    if before and (rest or more or answer) and _continues(text, sentence, parts, before):
        parts = [*before[1], *parts]
        start = before[0].start
    told = text[start : sentence.end]
    if any(it.hedge in ("under", "over") for it in parts):
        return None
    if (
        len(parts) < 2
        or (all(it.kind != "percent" for it in parts) and not rest)
        or (words.NEVER if rest else words.SEVERAL).search(_one_time(text, start, sentence.end, parts))
        or _bases(text, parts) > 1
        or len(set(words.MONTH.findall(text, parts[0].start, sentence.end))) >= len(parts)
    ):
        return None
    total = sum(_percent(it) for it in parts)
    whole = rest or answer or more or words.ONE_WHOLE.search(told) is not None
    opposed = any(words.NOT.match(text, it.end) for it in parts)
    if not whole and ((words.AT_ONCE.search(told) and not opposed) or total < 100):
        return None
    whole = (whole or words.NAMES.search(told) is not None) and not words.SEVERAL.search(
        _one_time(text, start, sentence.end, parts)
    )
    if len(parts) == 2 and not (
        rest or answer or words.PAIR.search(told) or words.VOTE.search(told) or _elided(text, parts)
    ):
        return None
    following = text[sentence.end : sentence.end + 200]
    if re.search(r"more than one|as many|multiple|could (?:give|choose|tick|pick)|rounded", following):
        return None
    if rest and total < 100 and _completed(notes, parts, total):
        return None
    if total < 100 and len(words.FRACTION.findall(told)) > sum(it.kind != "percent" for it in parts):
        return None  # one of the shares is no figure that is read
    slots = {"parts": parts, "total": total, "slack": slack_of(parts), "rest": rest, "answer": answer, "whole": whole}
    span = Span(parts[0].start, parts[-1].end)
    return Claim("shares", slots, span, sentence.block, notes.quoted(span))


def _one_time(text: str, start: int, end: int, parts: list[Amount]) -> str:
    """The words of a list without those that only say when, or of whom, all of it is told: `last year` before the second share."""
    told = words.OF_THOSE.sub("", text[start:end], count=1)
    head = parts[1].start - start - (end - start - len(told))
    if len(parts) < 3 or head <= 0 or words.OTHER_TIME.search(told):
        return told
    return words.LAST_YEAR.sub("", told[:head]) + told[head:]


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
        words.REST_NEAR.search(before) is not None
        or words.REST.search(before) is not None
        or words.REST_AFTER.match(text[last.end : last.end + 30]) is not None
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
    if words.AGAIN.fullmatch(text, first.end, it.start) and abs(_percent(first) - _percent(it)) < (
        5.0 if first.hedge else 1.5
    ):
        return True
    bracket = text[it.start - 1 : it.start] == "(" and text[it.end : it.end + 1] == ")"
    return bracket and not re.search(r"[,;.)]|\sand\s", text[first.end : it.start])


def _percent(it: Amount) -> float:
    return it.value if it.kind == "percent" else it.number.value * 100
