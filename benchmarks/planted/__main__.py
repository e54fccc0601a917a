"""Plant, check, print."""

from __future__ import annotations

import argparse
import random
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from . import __doc__ as usage
from .bench import Bench, changed
from .planters import PLANTERS
from .slip import Planter


def results(bench: Bench, path: Path, planters: list[Planter], seed: int) -> Iterator[tuple[str, bool, str]]:
    """For each class that has a place in an article: its name, whether the slip was found, and the words around it."""
    reading = bench.reading(path.name, path.read_text(encoding="utf-8"))
    for planter in planters:
        rng = random.Random(f"{seed} {planter.name} {path.name}")
        slips = list(planter.plant(reading, rng))
        change = changed(reading, rng.choice(slips)) if slips else None
        if change is not None:
            place = change.places[0]
            words = change.after[max(0, place.start - 50) : place.end + 40].replace("\n", " ")
            yield planter.name, bench.found(path.name, change, planter.rules), words


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
    planted: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for path in articles(options.folders, options.every):
        for name, result, words in results(bench, path, planters, options.seed):
            planted[name] += 1
            found[name] += result
            if options.misses and not result:
                print(f"{name:24} {words}")
    for planter in planters:
        print(row(planter, found[planter.name], planted[planter.name], options.markdown))


def row(planter: Planter, found: int, planted: int, markdown: bool) -> str:
    """One line of the table."""
    share = f"{100 * found / planted:.0f}%" if planted else "–"
    if markdown:
        return f"| {planter.name}{' (in added sentences)' if planter.added else ''} | {planted} | {found} | {share} |"
    return f"{planter.name:24} {found:5} of {planted:5} {share:>6}{'  in added sentences' if planter.added else ''}"


if __name__ == "__main__":
    main()
