"""How long LanguageTool takes, and what we add to it.

    python benchmarks/languagetool.py [FOLDER] [--articles 50]

Prints the cold start to the first answer, a warm answer, one paragraph edited, a full hit of the cache, and memory; then articles through
one run of ours against the bare server: the same texts, one plain request each, nothing kept, nothing judged; by the clock, and by the
processor time of Java, which a busy machine disturbs less. FOLDER holds articles; without one they are made up (seeded, so that runs
can be compared).
"""

from __future__ import annotations

import argparse
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import psutil

from lint.article.model import Article
from lint.article.read import read
from lint.knowledge import load as load_knowledge
from lint.languagetool import annotation, installation, java, levels, server, service
from lint.languagetool.client import Client
from lint.languagetool.settings import Settings

Known = Callable[[str], bool]
_WORDS = 400
_SUBJECTS = "the council|the mayor of {town}|a spokesman for the port|two drivers|the school board|residents of {town}|the union".split(
    "|"
)
_VERBS = "approved|rejected|postponed|praised|described|has discussed|will publish|criticized".split("|")
_OBJECTS = (
    "the plan for a new bridge|a report on the harbor|the budget for {year}|{count} new houses|a tax on parking".split(
        "|"
    )
)
_TAILS = "on {day}|after a debate that lasted {count} hours|in spite of the rain|at a meeting in {town}|, the first since {year}".split(
    "|"
)
_TOWNS = "Aldmoor Brackwater Carling Dunhaven Eastfold Farrow Glenside Harlow".split()
_DAYS = "Monday Tuesday Wednesday Thursday Friday".split()


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?")
    parser.add_argument("--articles", type=int, default=50)
    options = parser.parse_args()
    articles = _from_folder(options.folder, options.articles) if options.folder else _made_up(options.articles)
    words = sum(len(article.text.split()) for article in articles)
    print(f"{len(articles)} articles, {words:,} words; Java {java.find().version}; {os.cpu_count()} cores")
    known = load_knowledge().known
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        _one_article(articles[0], known)
        _full_hit(articles, known)
        _many(articles, known)


def _one_article(article: Article, known: Known) -> None:
    start = time.perf_counter()
    with service.open(known=known) as found:
        found.check(article)
        _say("cold start to first answer", time.perf_counter() - start)
        (running,) = [child for child in psutil.Process().children(recursive=True) if "java" in child.name()]
        fresh = article._replace(text=article.text.replace(" the ", " the very ", 3))
        fresh = read("a.txt", fresh.text.encode())
        start = time.perf_counter()
        found.check(fresh)
        _say("warm answer, up to three paragraphs new", time.perf_counter() - start)
        lines = fresh.text.split("\n")
        edited = read("a.txt", "\n".join([*lines[:-1], lines[-1] + " It was a hour late."]).encode())
        start = time.perf_counter()
        found.check(edited)
        _say("one paragraph edited", time.perf_counter() - start)
        start = time.perf_counter()
        found.check(edited)
        _say("full hit, one article", time.perf_counter() - start)
        print(f"{'memory of the server':<48}{running.memory_info().rss / 1e6:8.0f} MB")


def _full_hit(articles: list[Article], known: Known) -> None:
    hundred = (articles * (100 // len(articles) + 1))[:100]
    with service.open(known=known, articles=100) as found:
        for article in hundred:
            found.check(article)
    start = time.perf_counter()
    with service.open(known=known, articles=100) as found:
        for article in hundred:
            found.check(article)
    _say("full hit, 100 articles (in process)", time.perf_counter() - start)
    code = "import language_tool_python"
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], check=True)
    _say("  (importing the client alone, for comparison)", time.perf_counter() - start)


def _many(articles: list[Article], known: Known) -> None:
    """Ours and the bare server in turn, three times each, each on a fresh server: the quickest of each counts."""
    bare, ours = [], []
    for _ in range(3):
        with _server(len(articles)) as running:
            with _timed(running.pid) as spent:
                client = Client(running.url, "en-US")
                for article in articles:
                    texts = [passage.text for passage in annotation.passages(article)]
                    client.ask(annotation.annotate(texts), 60, disabled=levels.switched_off())
            bare.append(tuple(spent))
        with _server(len(articles)) as running, _timed(running.pid) as spent:
            settings = Settings(url=running.url)
            with service.open(settings=settings, known=known, cached=False) as found:
                for article in articles:
                    found.check(article)
        ours.append(tuple(spent))
    for column, what in enumerate(("by the clock", "processor time of Java")):
        one, other = min(row[column] for row in bare), min(row[column] for row in ours)
        print(f"bare server {one:.2f} s, ours {other:.2f} s ({what}): ours to bare {other / one:.2f}")


@contextmanager
def _timed(java_process: int) -> Iterator[list[float]]:
    """Seconds by the clock, and of the processor in a process; filled in when the block ends."""
    spent: list[float] = []
    start, before = time.perf_counter(), psutil.Process(java_process).cpu_times()
    yield spent
    after = psutil.Process(java_process).cpu_times()
    spent += [time.perf_counter() - start, after.user + after.system - before.user - before.system]


@contextmanager
def _server(articles: int) -> Iterator[server.Running]:
    place = installation.find()
    if place is None:
        sys.exit("LanguageTool is not installed; run: copydesk languagetool install")
    running = server.start(place, java.find(), server.Wish(short=articles <= server.SHORT_RUN))
    try:
        yield running
    finally:
        server.stop(running)


def _say(what: str, seconds: float) -> None:
    print(f"{what:<48}{seconds:8.3f} s")


def _from_folder(folder: str, count: int) -> list[Article]:
    paths = sorted(path for path in Path(folder).rglob("*") if path.suffix in {".txt", ".md"})[:count]
    return [read(str(path), path.read_bytes()) for path in paths]


def _made_up(count: int) -> list[Article]:
    chance = random.Random(20261124)
    return [read(f"{number}.txt", _article(chance).encode()) for number in range(count)]


def _article(chance: random.Random) -> str:
    lines: list[str] = []
    while sum(len(line.split()) for line in lines) < _WORDS:
        lines.append(" ".join(_sentence(chance) for _ in range(chance.randint(1, 4))))
    return "\n".join(lines)


def _sentence(chance: random.Random) -> str:
    parts = (chance.choice(choices) for choices in (_SUBJECTS, _VERBS, _OBJECTS, _TAILS))
    text = " ".join(parts).replace(" ,", ",")
    filled = text.format(
        town=chance.choice(_TOWNS),
        day=chance.choice(_DAYS),
        year=chance.randint(1990, 2026),
        count=chance.randint(2, 90),
    )
    return filled[0].upper() + filled[1:] + "."


if __name__ == "__main__":
    main()
