"""How long our own checks of one article take, warm, on one core, by pack.

    python benchmarks/facts.py [FOLDER] [--articles 60] [--long]

A pack's figure is that of its rules alone on a fresh reading: literals, sentences, names, numbers, claims and all else that they ask for.
Median over the articles, scaled to 800 words, in milliseconds of processor time, beside a loop that is always the same (a busy or slow
machine shows there too) and as a multiple of it. FOLDER holds articles; without one there is the one article of this folder. `--long`
joins the articles (again and again) to 1,000, 10,000 and 100,000 words: the cost of a thousand words is to stay the same.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

from lint import startup

startup.quicken()  # as the command does, and before it has what follows

from lint import engine  # noqa: E402
from lint.article.model import Article  # noqa: E402
from lint.article.read import read  # noqa: E402
from lint.knowledge import Knowledge  # noqa: E402
from lint.knowledge import load as load_knowledge  # noqa: E402
from lint.knowledge.house import EMPTY  # noqa: E402
from lint.reading import Reading  # noqa: E402
from lint.rulebook.book import Rulebook  # noqa: E402
from lint.rulebook.load import default  # noqa: E402

WORDS = 800
LIMITS = {"facts": 15.0, "copy": 10.0}  # ms for 800 words
_COPY = Path(__file__).parent / "copy"


def reference() -> None:
    """The fixed loop: about 10 ms of dictionary and text work on a core of 2022."""
    counts: dict[str, int] = {}
    for number in range(40_000):
        word = f"w{number % 977}"
        counts[word] = counts.get(word, 0) + len(word)


def _ms(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return 1000 * (time.process_time() - begun)


def _only(book: Rulebook, pack: str) -> Rulebook:
    rules = tuple(rule for rule in book.rules if rule.id.startswith(f"{pack}."))
    return Rulebook(rules, book.wordings, [], book.entries, book.owners)


def _cost(article: Article, book: Rulebook, knowledge: Knowledge) -> float:
    return _ms(lambda: engine.check(Reading(article, book, knowledge, EMPTY)))


def _articles(folder: Path, most: int) -> list[tuple[Article, int]]:
    paths = sorted(path for path in folder.rglob("*") if path.suffix in (".md", ".txt"))[:most]
    found = [(read(str(path), path.read_bytes()), len(path.read_text("utf-8").split())) for path in paths]
    return [(article, words) for article, words in found if words >= 150]


def _by_pack(articles: list[tuple[Article, int]], books: dict[str, Rulebook], knowledge: Knowledge) -> bool:
    loop = min(_ms(reference) for _ in range(15))
    print(f"{len(articles)} articles, {sum(words for _, words in articles):,} words; milliseconds for {WORDS} words")
    print(f"  the fixed loop   {loop:8.1f}")
    kept = True
    for name, book in books.items():
        for article, _ in articles:  # compiles what it needs
            _cost(article, book, knowledge)
        costs = [min(_cost(article, book, knowledge) for _ in range(7)) * WORDS / words for article, words in articles]
        median = statistics.median(costs)
        most = f"   (at most {LIMITS[name]:.0f})" if name in LIMITS else ""
        print(f"  {name:16} {median:8.1f}   {median / loop:5.2f} loops{most}")
        kept = kept and median <= LIMITS.get(name, median)
    return kept


def _by_length(articles: list[tuple[Article, int]], book: Rulebook, knowledge: Knowledge) -> None:
    print("milliseconds for 1,000 words, all packs")
    for wanted in (1_000, 10_000, 100_000):
        texts: list[str] = []
        words = number = 0
        while words < wanted:
            text = articles[number % len(articles)][0].text
            texts.append(text)
            words += len(text.split())
            number += 1
        article = read("long.txt", "\n\n".join(texts).encode())
        cost = _cost(article, book, knowledge)
        print(f"  {words:8,} words {1000 * cost / words:8.1f}")


def main() -> None:
    """Measure and print; exit status 1 when a pack is above its limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=_COPY)
    parser.add_argument("--articles", type=int, default=60)
    parser.add_argument("--long", action="store_true")
    options = parser.parse_args()
    book, knowledge = default(), load_knowledge()
    packs = dict.fromkeys(rule.id.partition(".")[0] for rule in book.rules)
    articles = _articles(options.folder, options.articles)
    books = {pack: _only(book, pack) for pack in packs} | {"all together": book}
    kept = _by_pack(articles, books, knowledge)
    if options.long:
        _by_length(articles, book, knowledge)
    sys.exit(not kept)


if __name__ == "__main__":
    main()
