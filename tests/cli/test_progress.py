"""The progress bar, on a real terminal."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios

import pytest

from tests.cli.terminal import shown

PROGRAM = """
import sys, time
from lint.cli.progress import Bar
bar = Bar()
for done in range(1, 4):
    bar.show(done, 4)
    time.sleep(float(sys.argv[1]))
bar.show(4, 4)
bar.close()
print("tqdm" in sys.modules)
"""


def _seen(seconds: float, **environment: str) -> str:
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    clean = {name: value for name, value in os.environ.items() if name not in ("CI", "PRE_COMMIT")}
    process = subprocess.Popen(
        [sys.executable, "-c", PROGRAM, str(seconds)], stdout=child, stderr=child, env=clean | environment
    )
    os.close(child)
    return shown(parent, process)


def test_a_run_that_lasts_shows_how_far_it_is() -> None:
    seen = _seen(0.6)

    assert "3/4" in seen
    assert "articles" in seen


def test_a_short_run_does_not_even_load_the_bar() -> None:
    assert _seen(0.0).strip() == "False"


@pytest.mark.parametrize("name", ["PRE_COMMIT", "CI"])
def test_a_hook_and_ci_get_no_bar_though_they_may_have_a_terminal(name: str) -> None:
    assert _seen(0.6, **{name: "1"}).strip() == "False"
