"""From how many articles on a second process pays for itself: the same articles checked by one process and by several, in turns.

    python benchmarks/workers.py FOLDER [--runs 5]

Prints, for more and more articles of the folder, the median seconds of both and their sizes; `lint.workers.WORTH` is where the second
becomes the shorter. Two cores, articles of digital.gov, default packs, medians of five:

     8 articles     37,128 bytes   one process 0.49 s   several 0.48 s
    16 articles     60,429 bytes   one process 0.69 s   several 0.53 s
    32 articles    122,996 bytes   one process 1.15 s   several 0.76 s
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

_PROGRAM = """
import sys
from lint import startup, workers
startup.quicken()
workers.WORTH = int(sys.argv[1])
from lint.run import Request, run
run(Request(tuple(sys.argv[2:]), languagetool="off"))
"""


def _seconds(worth: int, paths: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, "-c", _PROGRAM, str(worth), *paths], check=True, capture_output=True)
    return time.perf_counter() - begun


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    articles = sorted(str(path) for path in options.folder.rglob("*") if path.suffix in (".md", ".txt"))
    count = 2
    while count <= len(articles):
        paths = articles[:count]
        pairs = [(_seconds(sys.maxsize, paths), _seconds(0, paths)) for _ in range(options.runs)]
        one, several = (statistics.median(column) for column in zip(*pairs, strict=True))
        size = sum(map(os.path.getsize, paths))
        print(f"{count:5} articles {size:9,} bytes  one process {one:6.2f} s  several {several:6.2f} s", flush=True)
        count *= 2


if __name__ == "__main__":
    main()
