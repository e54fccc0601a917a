"""The end of the command's process, in a process of its own."""

from __future__ import annotations

import subprocess
import sys

LEFT = """
import atexit, sys
from lint import startup
atexit.register(lambda: print("last words"))
sys.stdout.write("written ")
startup.leave(int(sys.argv[1]))
"""


def _run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False)


def test_a_process_that_leaves_has_written_everything_and_done_what_was_put_off() -> None:
    done = _run(LEFT, "2")

    assert (done.returncode, done.stdout) == (2, "written last words\n")
