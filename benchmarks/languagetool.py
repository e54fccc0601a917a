"""How long LanguageTool takes, and what we add to it.

    python benchmarks/languagetool.py [FOLDER] [--articles 50] [--java JAVA] [--rounds 3]

Prints the cold start to the first answer (with Java 25 also the one with its AOT cache, which is made first), a warm answer, one paragraph
edited, a full hit of the cache, and memory; then articles through one run of ours against the bare server: the same texts, one plain
request each, in the same variety of English (a second variety is a second set of rules, which costs the bare server as much), nothing
kept, nothing judged. By the clock it is measured as a run starts Java; by the processor time of Java with the quick compiler alone,
because what the other one does in the background differs by a quarter between runs that are the same. FOLDER holds articles; without one
they are made up (seeded, so that runs can be compared).
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
from lint.languagetool import annotation, aot, installation, java, levels, server, service
from lint.languagetool.client import Client
from lint.languagetool.settings import Settings
from lint.languagetool.variety import AMERICAN, BRITISH, variety

Known = Callable[[str], bool]
Through = Callable[[str, list[Article], Known], None]
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
    parser.add_argument("--java", default="", help="a java program or a Java home")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    articles = _from_folder(options.folder, options.articles) if options.folder else _made_up(options.articles)
    words = sum(len(article.text.split()) for article in articles)
    found = java.find(options.java)
    print(f"{len(articles)} articles, {words:,} words; Java {found.version}; {os.cpu_count()} cores")
    os.environ["COPYDESK_JAVA"] = found.path
    os.environ["CI"] = "1"  # no AOT cache is made but where we say so
    known = load_knowledge().known
    with tempfile.TemporaryDirectory() as folder:
        os.environ["XDG_CACHE_HOME"] = folder
        _one_article(articles[0], known)
        _full_hit(articles, known)
        _sooner(articles[0], known, found)
        _many(articles, known, found, options.rounds)


def _sooner(article: Article, known: Known, found: java.Java) -> None:
    """The cold start once more, with Java's AOT cache where it can have one."""
    place = _installation()
    prepared = aot.of(place, found)
    if prepared is None:
        return
    del os.environ["CI"]
    start = time.perf_counter()
    aot.record(place, found)
    while not prepared.made.exists() and time.perf_counter() - start < aot.LIMIT:
        time.sleep(0.1)
    _say("  (making the AOT cache, in the background)", time.perf_counter() - start)
    os.environ["CI"] = "1"
    start = time.perf_counter()
    with service.open(known=known, cached=False) as opened:
        opened.check(article)
        _say("cold start to first answer, with the AOT cache", time.perf_counter() - start)
    aot.clear()


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


def _many(articles: list[Article], known: Known, found: java.Java, rounds: int) -> None:
    """Ours and the bare server in turn, some rounds, each on a fresh server: the quickest of each counts."""
    short = len(articles) <= server.SHORT_RUN
    for column, quick, what in ((0, short, "by the clock"), (1, True, "processor time of Java")):
        spent: dict[Through, list[float]] = {_bare: [], _ours: []}
        for _ in range(rounds):
            for way, row in spent.items():
                with _server(found, quick) as running, _timed(running.pid) as both:
                    way(running.url, articles, known)
                row.append(both[column])
        one, other = min(spent[_bare]), min(spent[_ours])
        print(f"bare server {one:.2f} s, ours {other:.2f} s ({what}): ours to bare {other / one:.2f}")


def _bare(url: str, articles: list[Article], _known: Known) -> None:
    clients = {language: Client(url, language) for language in (AMERICAN, BRITISH)}
    for article in articles:
        texts = [passage.text for passage in annotation.passages(article)]
        clients[variety(article)].ask(annotation.annotate(texts), 60, disabled=levels.switched_off())


def _ours(url: str, articles: list[Article], known: Known) -> None:
    with service.open(settings=Settings(url=url), known=known, cached=False) as found:
        for article in articles:
            found.check(article)


@contextmanager
def _timed(java_process: int) -> Iterator[list[float]]:
    """Seconds by the clock, and of the processor in a process; filled in when the block ends."""
    spent: list[float] = []
    start, before = time.perf_counter(), psutil.Process(java_process).cpu_times()
    yield spent
    after = psutil.Process(java_process).cpu_times()
    spent += [time.perf_counter() - start, after.user + after.system - before.user - before.system]


@contextmanager
def _server(found: java.Java, short: bool) -> Iterator[server.Running]:
    running = server.start(_installation(), found, server.Wish(short=short))
    try:
        yield running
    finally:
        server.stop(running)


def _installation() -> installation.Installation:
    place = installation.find()
    if place is None:
        sys.exit("LanguageTool is not installed; run: copydesk languagetool install")
    return place


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
