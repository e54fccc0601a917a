"""A progress bar for runs that take longer than a second, on a terminal and not in a hook."""

from __future__ import annotations

import os
import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tqdm import tqdm

_PATIENCE = 1.0  # seconds


class Bar:
    """The progress of a run. tqdm is imported when the run has lasted for a second: most runs end before."""

    def __init__(self) -> None:
        # pre-commit shows a hook's output when it is over, and gives it a terminal of its own
        self._wanted = sys.stderr.isatty() and not os.environ.get("PRE_COMMIT") and not os.environ.get("CI")
        self._started = time.monotonic()
        self._bar: tqdm[Any] | None = None

    def show(self, done: int, total: int) -> None:
        """Say that so many articles of so many are done."""
        if not self._wanted or done == total or time.monotonic() - self._started < _PATIENCE:
            return
        if self._bar is None:
            self._bar = _bar(done, total)
        self._bar.update(done - self._bar.n)

    def close(self) -> None:
        """Take the bar off the screen."""
        if self._bar is not None:
            self._bar.close()


def _bar(done: int, total: int) -> tqdm[Any]:
    from tqdm import tqdm

    return tqdm(initial=done, total=total, unit=" articles", leave=False, file=sys.stderr)
