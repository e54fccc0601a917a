"""Records that are made in one step behave as `typing` makes them, in processes of their own."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
from __future__ import annotations
import pickle, sys
from typing import Generic, NamedTuple, TypeVar, get_type_hints
__name__ = "lint.trial"
sys.modules[__name__] = sys.modules["__main__"]
if sys.argv[1] == "quick":
    from lint import records
    records.install()

def told(work):
    try:
        return work()
    except Exception as error:
        return type(error).__name__, str(error)

class Pair(NamedTuple):
    '''Two of a kind.'''
    one: int
    two: int = 2

    @property
    def sum(self) -> int:
        return self.one + self.two

class Row(NamedTuple):
    name: str
    numbers: tuple[int, ...] = ()
    other: Row | None = None

class Bare(NamedTuple):
    pass

class Loud(NamedTuple):
    word: str
    def __repr__(self) -> str:
        return self.word.upper()

T = TypeVar("T")
class Boxed(NamedTuple, Generic[T]):
    inside: T

match Pair(1):
    case Pair(one, two=2):
        print("matched", one)
print(Pair(two=3, one=1), Pair(1).sum, Pair.__doc__, Row.__doc__, Pair._fields, Pair._field_defaults, Pair.__match_args__)
print(Row("a"), get_type_hints(Row)["numbers"], get_type_hints(Row)["other"] == (Row | None), Row.__module__, Row.__qualname__)
print(Pair._make([1, 2]), Pair(1)._replace(two=7), Pair(1)._asdict(), hash(Pair(1)) == hash((1, 2)), Pair(1) == (1, 2))
print(pickle.loads(pickle.dumps(Row("b", (1,)))), type(pickle.loads(pickle.dumps(Row("b")))) is Row, Bare(), Loud("hush"), Boxed[int](3))
print(told(lambda: Pair(3, three=3)), told(Pair), told(lambda: Pair._make([1])), told(lambda: Pair(1)._replace(three=3)))
print(told(lambda: setattr(Pair(1), "one", 2))[0], told(lambda: setattr(Pair(1), "three", 2))[0], Pair.one.__doc__)
print(Pair.__new__.__name__, Pair.__new__.__qualname__, type(Pair), Pair.__mro__, Pair.__slots__)
for wrong in ("one: int = 1; two: int", "_one: int", "one: int; _make: int", "one: int; _make = 3"):
    try:
        exec("class Wrong(NamedTuple): " + wrong)
        print("taken")
    except Exception as error:
        print(type(error).__name__, error)
"""


def _told(how: str) -> str:
    return subprocess.run([sys.executable, "-c", PROGRAM, how], capture_output=True, text=True, check=True).stdout


def test_records_made_in_one_step_behave_as_typing_makes_them() -> None:
    ordinary = _told("as ever")

    assert _told("quick") == ordinary
    assert "matched 1" in ordinary
