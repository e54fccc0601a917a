"""What the process of the command does otherwise than Python would, because every start pays for it.

Figures are of one 863-word article on Python 3.11 (that of benchmarks/article.py), judged by one process, which took 144 ms of processor
time in all: each says how much more it took without the step. Nothing here changes what a check finds; a Python without the inner names
that are used runs as ever, only slower.
"""

from __future__ import annotations

import atexit
import contextlib
import gc
import os
import sys
from typing import NoReturn

from lint import finder, records
from lint.folders import cache_path


def quicken() -> None:
    """Prepare the process. To be called once, before the rooms are imported."""
    # nearly all that is made at the start stays, and to look for garbage among it takes 7 ms
    gc.set_threshold(100_000, 50, 100)
    records.install()  # 26 ms
    finder.install(cache_path())  # 9 ms
    from lint import regexes  # not before: it has a record

    atexit.register(keep)
    regexes.install()  # 95 ms; before json is imported, which has patterns


def keep() -> None:
    """Write what was compiled for the first time into the user's cache. Done when the process ends."""
    finder.keep()
    regexes = sys.modules.get("lint.regexes")
    if regexes is not None:
        regexes.keep()


def leave(status: int) -> NoReturn:
    """End the process without taking it apart: everything is written and closed by now, and to free some hundred thousand objects one by
    one takes 19 ms.
    """
    atexit._run_exitfuncs()
    with contextlib.suppress(OSError):
        sys.stdout.flush()
        sys.stderr.flush()
    os._exit(status)
