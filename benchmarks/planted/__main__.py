"""Plant, check, print."""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from . import __doc__ as usage
from .bench import Bench, changed
from .planters import PLANTERS
from .slip import Planter


class Result(NamedTuple):
    """One slip: its class, whether it was found, the words around it, and what was said of an added passage before it held the slip."""

    name: str
    found: bool
    words: str
    alarm: str


def results(bench: Bench, path: Path, planters: list[Planter], seed: int) -> Iterator[Result]:
    """A slip of each class that has a place in an article."""
    reading = bench.reading(path.name, path.read_text(encoding="utf-8"))
    for planter in planters:
        rng = random.Random(f"{seed} {planter.name} {path.name}")
        slips = list(planter.plant(reading, rng))
        change = changed(reading, rng.choice(slips)) if slips else None
        if change is not None:
            place = change.places[0]
            words = change.after[max(0, place.start - 50) : place.end + 40].replace("\n", " ")
            alarm = bench.alarmed(path.name, change, planter.rules) if planter.added else ""
            yield Result(planter.name, bench.found(path.name, change, planter.rules), words, alarm)


def articles(folders: list[Path], every: int) -> list[Path]:
    """Every n-th article (plain text or Markdown) of some folders, by name."""
    found = sorted(path for folder in folders for path in folder.rglob("*") if path.suffix in {".txt", ".md"})
    return found[::every]


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=usage, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--every", type=int, default=1, help="take every n-th article")
    parser.add_argument("--only", action="append", help="a class; may be repeated")
    parser.add_argument("--misses", action="store_true", help="print the slips that were not found")
    parser.add_argument("--markdown", action="store_true", help="print a table in Markdown")
    options = parser.parse_args()
    planters = [planter for planter in PLANTERS if not options.only or planter.name in options.only]
    bench = Bench()
    planted, found, alarms = Counter[str](), Counter[str](), Counter[str]()
    for path in articles(options.folders, options.every):
        for result in results(bench, path, planters, options.seed):
            planted[result.name] += 1
            found[result.name] += result.found
            alarms[result.name] += bool(result.alarm)
            if options.misses and not result.found:
                print(f"{result.name:24} {result.words}")
            if options.misses and result.alarm:
                print(f"{result.name:24} {result.words}  BEFORE: {result.alarm}")
    for planter in planters:
        name = planter.name
        print(row(planter, planted[name], found[name], alarms[name], options.markdown))


def row(planter: Planter, planted: int, found: int, alarms: int, markdown: bool) -> str:
    """One line of the table."""
    share = f"{100 * found / planted:.0f}%" if planted else "–"
    false = str(alarms) if planter.added else "–"
    if markdown:
        return f"| {planter.name}{' (in added sentences)' if planter.added else ''} | {planted} | {found} | {share} | {false} |"
    return f"{planter.name:24} {found:5} of {planted:5} {share:>6}{f'  added; {alarms} alarms before' if planter.added else ''}"


if __name__ == "__main__":
    main()
