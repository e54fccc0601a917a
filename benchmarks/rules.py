"""What rules cost: throughput against the number of rules, and against the naive loop, one regular expression after the other.

    python benchmarks/rules.py FOLDER [FOLDER ...] [--seconds 2]

A FOLDER holds articles (.txt, .md). First come all shipped packs, each alone and together. Then rules are made of phrases of two words;
each word stands in the articles, one phrase in a hundred does too; the seed is fixed. Everything runs in one process on articles that have
been read; of several runs, taken in turns, the one of the least processor time counts. "alone" is the search for these phrases and nothing
else; "with the shipped rules" is what a newsroom pays that adds so many rules of its own. The figures to watch: with the shipped rules,
10,000 more against 100 more (at most 1.3 times the time), and the naive loop against ours with 500 rules (at least 15 times).
`benchmarks/vale.py` compares with Vale.

57 articles of Wikinews and digital.gov (every tenth), 0.15 MB, one core that others used too:

        10 rules of one phrase   54.7 MB/s alone   0.146 MB/s with the 194 shipped rules
       100                       52.9              0.139
     1,000                       37.4              0.137
    10,000                       16.8              0.134
    10,000 more take 1.04 times the time of 100 more; the naive loop 286 times our time; all 443 shipped rules 0.10 MB/s
"""

from __future__ import annotations

import argparse
import random
import re
import time
from collections.abc import Callable
from pathlib import Path

from lint.article.model import Article
from lint.article.read import read
from lint.claims.wordings import Wordings
from lint.engine import check
from lint.findings.model import Level
from lint.knowledge import load as load_knowledge
from lint.knowledge.house import EMPTY
from lint.packs import shipped_names
from lint.reading import Reading
from lint.rulebook.book import Rulebook
from lint.rulebook.entries import Entry, Planned, planned
from lint.rulebook.load import default, load, shipped
from lint.rulebook.model import Rule

SEED = 6
FROM_TEXT = 100  # one phrase in so many stands in the articles


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--seconds", type=float, default=2.0, help="time for each line")
    options = parser.parse_args()
    paths = [path for folder in options.folders for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".md")]
    articles = [read(str(path), path.read_bytes()) for path in paths]
    size = sum(len(article.text.encode()) for article in articles)
    phrases = _phrases(articles, 10_000)
    print(f"{len(articles)} articles, {size / 1e6:.2f} MB")
    _shipped(articles, size, options.seconds)
    counts = (10, 100, 1_000, 10_000)
    alone = _times([_work(_book(phrases[:count]), articles) for count in counts], options.seconds)
    took = dict(
        zip(
            counts,
            _times([_work(_book(phrases[:count], default()), articles) for count in counts], options.seconds),
            strict=True,
        )
    )
    for count, seconds in zip(counts, alone, strict=True):
        figures = f"{size / seconds / 1e6:8.2f} MB/s alone, {size / took[count] / 1e6:6.3f} MB/s"
        print(f"{count:6} rules of one phrase: {figures} with the {len(default().rules)} shipped rules")
    naive, ours = _times(
        [lambda: _naive(phrases[:500], articles), _work(_book(phrases[:500]), articles)], options.seconds
    )
    print(f"   500 rules, one by one: {size / naive / 1e6:8.2f} MB/s")
    print(f"10,000 rules more take {took[10_000] / took[100]:.2f} times the time of 100 more (at most 1.3)")
    print(f"the naive loop takes {naive / ours:.0f} times our time with 500 rules (at least 15)")


def _shipped(articles: list[Article], size: int, seconds: float) -> None:
    """A line for each shipped pack alone, and one for all."""
    for names in (*([name] for name in shipped_names()), shipped_names()):
        book = load([shipped() / name for name in names])
        (seconds_taken,) = _times([_work(book, articles)], seconds)
        name = names[0] if len(names) == 1 else "all packs"
        print(f"{name:14} {len(book.rules):4} rules {size / seconds_taken / 1e6:8.3f} MB/s")


def _phrases(articles: list[Article], count: int) -> list[str]:
    """Phrases of two words: one in a hundred from the articles, the others of words that stand in them."""
    random.seed(SEED)
    words = [word for article in articles for word in re.findall(r"[A-Za-z]{4,}", article.text)]
    out: dict[str, None] = {}
    while len(out) < count:
        at = random.randrange(len(words) - 1)
        second = words[at + 1] if len(out) % FROM_TEXT == 0 else random.choice(words)
        out[f"{words[at]} {second}".lower()] = None
    return list(out)


def _book(phrases: list[str], base: Rulebook | None = None) -> Rulebook:
    from lint.checks.existence import Options

    rules = [
        Rule(f"bench.r{number}", "existence", "{match}", Level.WARNING, Options((phrase,)))  # type: ignore[arg-type]
        for number, phrase in enumerate(phrases)
    ]
    entries: dict[str, tuple[Planned, ...]] = {rule.id: (planned(Entry(rule.options.tokens[0])),) for rule in rules}
    owners = {rule.id: rule.id for rule in rules}
    if base is None:
        return Rulebook(tuple(rules), Wordings({}), [], entries, owners)
    entries |= {rule_id: base.entries[rule_id] for rule_id in base.entries}
    return Rulebook((*base.rules, *rules), base.wordings, [], entries, owners | dict(base.owners))


def _work(book: Rulebook, articles: list[Article]) -> Callable[[], int]:
    knowledge = load_knowledge()
    return lambda: sum(len(check(Reading(article, book, knowledge, EMPTY))) for article in articles)


def _naive(phrases: list[str], articles: list[Article]) -> int:
    patterns = [re.compile(rf"\b(?:{re.escape(phrase)})\b", re.IGNORECASE) for phrase in phrases]
    blocks = [article.prose(block) for article in articles for block in article.blocks]
    return sum(1 for pattern in patterns for text in blocks for _ in pattern.finditer(text))


def _times(works: list[Callable[[], int]], seconds: float) -> list[float]:
    """Processor seconds of the fastest run of each: once to warm up, then in turns, twice at least, until the time (for each) is over."""
    found = [work() for work in works]
    best, end, turns = [float("inf")] * len(works), time.perf_counter() + seconds * len(works), 0
    while turns < 2 or time.perf_counter() < end:
        turns += 1
        for number, work in enumerate(works):
            start = time.process_time()
            if work() != found[number]:
                raise SystemExit("the same articles gave other findings")
            best[number] = min(best[number], time.process_time() - start)
    return best


if __name__ == "__main__":
    main()
