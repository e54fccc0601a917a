"""How long one article takes: the whole process, beside `python -c pass` in the same run, and where the time goes.

    python benchmarks/article.py [ARTICLE] [--runs 15]

The article has about 800 words; LanguageTool is off; byte code is written, as an installation has it. Processes are run in turns, so
that both see the same machine; the figure that counts is the ratio of the medians, which is to be 12 at most. One article is judged by two
processes where there are two cores (`lint/halves.py`); what it takes on a single core is printed, too. The stages are measured once
more, each on its own, in a fresh process; "claims" reads every kind, a check only those that its rules ask for.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ARTICLE = Path(__file__).parent / "copy" / "harbour.md"
LIMIT = 12.0
_ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

_STAGES = """
import sys, time
started = time.perf_counter()
rows = []
def lap(name):
    global started
    now = time.perf_counter()
    rows.append((name, 1000 * (now - started)))
    started = time.perf_counter()
from lint import startup
startup.quicken()
lap("patterns from the cache")
import lint.cli, lint.cli.check, lint.cli.output, lint.cli.progress
lap("import click and the command")
import lint.run, lint.asking, lint.workers, lint.desk
lap("import the run")
from lint.config import Config, for_folder
import os
config = for_folder(os.path.dirname(os.path.abspath(sys.argv[1])))
lap("settings")
desk = lint.desk.desk_for(config)
lap("rules and knowledge")
from lint.desk import Copy, open_article
article = open_article(Copy(sys.argv[1], config))
lap("read the article")
from lint.reading import Reading
reading = Reading(article, desk.book, desk.knowledge, desk.house)
reading.hits
lap("literals of all rules")
notes = reading.notes
for name in ("tokens", "sentences", "quotes"):
    getattr(notes, name)
lap("tokens, sentences, quotations")
for kind in reading.claims.kinds():
    reading.claims.of(kind)
lap("claims, with what they need")
from lint import engine
costs = {}
for rule in desk.book.rules:
    begun = time.perf_counter()
    list(engine._findings(reading, rule))
    costs[rule.id] = 1000 * (time.perf_counter() - begun)
lap("all rules")
findings = engine.check(reading)
lap("all rules, again (warm)")
lint.desk.reported(article, findings, config, languagetool=False)
lap("places, levels, order")
for name, cost in rows:
    print(f"  {name:36}{cost:8.1f} ms")
print("  the dearest rules: " + ", ".join(f"{name} {cost:.1f}" for name, cost in sorted(costs.items(), key=lambda item: -item[1])[:8]))
"""


def _on_one_core() -> None:
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[-1:])


def _seconds(command: list[str], before: Callable[[], None] | None = None) -> float:
    begun = time.perf_counter()
    done = subprocess.run(command, capture_output=True, check=False, env=_ENVIRONMENT, preexec_fn=before)
    spent = time.perf_counter() - begun
    if done.returncode > 1:
        sys.exit(done.stderr.decode())
    return spent


def main() -> None:
    """Measure and print; exit status 1 when the ratio is above the limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("article", nargs="?", type=Path, default=ARTICLE)
    parser.add_argument("--runs", type=int, default=15)
    options = parser.parse_args()
    bare = [sys.executable, "-c", "pass"]
    installed = Path(sys.executable).with_name("copydesk")
    program = [str(installed)] if installed.is_file() else [sys.executable, "-m", "lint"]
    whole = [*program, "check", "--languagetool", "off", str(options.article)]
    for _ in range(3):
        _seconds(whole)  # compiles byte code, patterns and, in a checkout, the knowledge
    one = _on_one_core if hasattr(os, "sched_setaffinity") else None
    rows = [(_seconds(bare), _seconds(whole), _seconds(whole, one)) for _ in range(options.runs)]
    base, total, single = (statistics.median(column) for column in zip(*rows, strict=True))
    print(
        f"{options.article.name}, {len(options.article.read_text('utf-8').split())} words, median of {options.runs} runs"
    )
    print(f"  python -c pass                      {1000 * base:8.1f} ms")
    print(
        f"  copydesk check                      {1000 * total:8.1f} ms   {total / base:.1f} times (at most {LIMIT:.0f})"
    )
    print(f"  copydesk check on one core          {1000 * single:8.1f} ms   {single / base:.1f} times")
    print("where the time goes, each stage once in a fresh process")
    sys.stdout.flush()
    subprocess.run([sys.executable, "-c", _STAGES, str(options.article)], check=True, env=_ENVIRONMENT)
    sys.exit(total / base > LIMIT)


if __name__ == "__main__":
    main()
