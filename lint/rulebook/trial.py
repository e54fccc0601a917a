"""Where one rule would fire in an archive: what an editor wants to see before a rule is let loose."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from lint.rulebook.book import Rulebook
from lint.rulebook.model import Rule

if TYPE_CHECKING:
    from lint.article.model import Article
    from lint.findings.model import Finding
    from lint.knowledge import Knowledge
    from lint.knowledge.house import HouseFacts

AROUND = 40  # characters of an excerpt before and after
SHOWN = 20
LONGEST = 70  # characters of a flagged text that are shown


class Place(NamedTuple):
    """One place where the rule fires: the file, the line (1-based), an excerpt on one line, the message."""

    path: str
    line: int
    excerpt: str
    message: str


class Trial(NamedTuple):
    """What a rule does in an archive. `matches` counts the flagged texts (small letters), the most frequent first."""

    rule: str
    articles: int
    words: int
    hit: int
    places: tuple[Place, ...]
    matches: tuple[tuple[str, int], ...]
    seconds: float


def tried(rule: Rule, book: Rulebook, articles: Iterable[Article], knowledge: Knowledge, house: HouseFacts) -> Trial:
    """One rule of a book alone over many articles. `seconds` is the time that checking took, reading the files not counted."""
    from lint.engine import check
    from lint.reading import Reading

    alone = Rulebook((rule,), book.wordings, [], book.entries, book.owners)
    count = words = hit = 0
    seconds = 0.0
    places: list[Place] = []
    matches: Counter[str] = Counter()
    for article in articles:
        start = time.perf_counter()
        findings = check(Reading(article, alone, knowledge, house))
        seconds += time.perf_counter() - start
        count += 1
        words += len(article.text.split())
        hit += bool(findings)
        for finding in findings:
            places.append(_place(article, finding))
            matches[_flagged(article, finding).lower()] += 1
    return Trial(rule.id, count, words, hit, tuple(places), tuple(matches.most_common()), seconds)


def report(trial: Trial) -> str:
    """The trial as an editor reads it."""
    total = len(trial.places)
    rate = 1000 * total / trial.words if trial.words else 0.0
    lines = [
        f"{trial.rule}: {total} findings in {trial.hit} of {trial.articles} articles "
        f"({rate:.2f} per 1,000 words), {trial.seconds:.2f} seconds"
    ]
    if trial.matches:
        lines += ["", "Most frequent:", *(f"{count:6}  {text}" for text, count in trial.matches[:SHOWN])]
        lines += ["", "Places:", *(f"{place.path}:{place.line}: {place.excerpt}" for place in trial.places[:SHOWN])]
    if total > SHOWN:
        lines.append(f"… and {total - SHOWN} more")
    return "\n".join(lines)


def _place(article: Article, finding: Finding) -> Place:
    if finding.span is None:
        return Place(article.path, 1, "(the whole article)", finding.message)
    start, end = finding.span
    line = article.source.position(article.map.char(start).start).line
    first, last = _around(article.text, start, end)
    excerpt = f"{article.text[first:start]}[{_flagged(article, finding)}]{article.text[end:last]}"
    return Place(article.path, line, excerpt, finding.message)


def _around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of an excerpt: whole words of the same paragraph."""
    first = max(text.rfind("\n", 0, start) + 1, start - AROUND)
    while first > 0 and first < start and text[first - 1].isalnum():
        first += 1
    stop = text.find("\n", end)
    last = min(len(text) if stop < 0 else stop, end + AROUND)
    while end < last < len(text) and text[last].isalnum():
        last -= 1
    return first, last


def _flagged(article: Article, finding: Finding) -> str:
    text = " ".join(finding.span.of(article.text).split()) if finding.span else "(the whole article)"
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
