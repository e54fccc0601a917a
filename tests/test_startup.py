"""The shortcuts of the command's process, in processes of their own."""

from __future__ import annotations

import subprocess
import sys

ANNOTATED = """
from __future__ import annotations
from typing import NamedTuple, get_type_hints
from lint import startup
startup.quicken()
class Pair(NamedTuple):
    one: int
    two: int = 2
class Single(NamedTuple):
    one: int
assert Pair(two=3, one=1) == (1, 3) == Pair(1, 3) and Pair(1).two == 2
class Bare(NamedTuple):
    pass
assert Bare() == () and Single(one=1) == (1,) and Pair.__new__.__qualname__ == "Pair.__new__"
try:
    Pair(3, three=3)
except TypeError as error:
    assert "three" in str(error)
class Row(NamedTuple):
    name: str
    numbers: tuple[int, ...] = ()
    other: Row | None = None
print(Row("a"), get_type_hints(Row)["numbers"], get_type_hints(Row)["other"] == (Row | None))
"""
LEFT = """
import atexit, sys
from lint import startup
atexit.register(lambda: print("last words"))
sys.stdout.write("written ")
startup.leave(int(sys.argv[1]))
"""


def _run(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program, *arguments], capture_output=True, text=True, check=False)


def test_records_are_made_and_their_annotations_read_as_ever() -> None:
    done = _run(ANNOTATED)

    assert done.stdout == "Row(name='a', numbers=(), other=None) tuple[int, ...] True\n", done.stderr


def test_a_process_that_leaves_has_written_everything_and_done_what_was_put_off() -> None:
    done = _run(LEFT, "2")

    assert (done.returncode, done.stdout) == (2, "written last words\n")
