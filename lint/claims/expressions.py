"""Expressions of rules: what `when:` says of a claim, and what stands between braces in a message.

A whitelist of Python's expressions: names of slots with their declared fields, `article.date`, registered functions, comparison, boolean
and arithmetic operators, texts, numbers and lists of them. All is checked when the rule is loaded. Values are three-valued: what is
missing or cannot be told is None, and None is not true.
"""

from __future__ import annotations

import ast
import datetime
import operator
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from lint.annotate.slots import SLOT_TYPES
from lint.claims.functions import FUNCTIONS
from lint.claims.table import Claim

if TYPE_CHECKING:
    from lint.reading import Reading

MAX_LENGTH = 600  # characters
MAX_NODES = 200

Type: TypeAlias = str | Mapping[str, str]
"""A slot type (or several: `country|capital`), "" for a plain value, or the names inside a namespace (`a`, `article`)."""


class ExpressionError(ValueError):
    """An expression that is not right. The message is one sentence for the person who wrote it."""


class Case(NamedTuple):
    """What an expression is asked about: the claims by name ("" for the one of a rule without `join`)."""

    reading: Reading
    claims: Mapping[str, Claim]


Expression: TypeAlias = Callable[[Case], Any]
_Typed: TypeAlias = tuple[Expression, Type]

_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq, ast.NotEq: operator.ne, ast.Lt: operator.lt, ast.LtE: operator.le, ast.Gt: operator.gt, ast.GtE: operator.ge,
    ast.In: lambda one, many: one in many, ast.NotIn: lambda one, many: one not in many,
}  # fmt: skip
_ARITHMETIC: dict[type[ast.operator], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv, ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}  # fmt: skip
# what every claim of a join has beside its slots
_OF_CLAIM = {"line": "", "text": "", "speaker": "", "quoted": ""}


def names_of(slots: Mapping[str, str], joined: bool) -> dict[str, Type]:
    """The names that an expression may use for claims with these slots (name -> slot type)."""
    names: dict[str, Type] = {"article": {"date": ""}}
    if joined:
        names["a"] = names["b"] = {**_OF_CLAIM, **slots}
    else:
        names.update(slots)
    return names


def compiled(source: str, slots: Mapping[str, str], joined: bool) -> Expression:
    """The function that an expression stands for. Raises ExpressionError when it is not right."""
    return _compiled(source, tuple(sorted(slots.items())), joined)


@lru_cache(maxsize=4096)
def _compiled(source: str, slots: tuple[tuple[str, str], ...], joined: bool) -> Expression:
    if len(source) > MAX_LENGTH:
        raise ExpressionError(f"it is too long ({len(source)} characters, at most {MAX_LENGTH})")
    try:
        tree = ast.parse(source.strip(), mode="eval")
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        raise ExpressionError("this is not an expression; it looks like same(a, b) and x > 3") from None
    if sum(1 for _ in ast.walk(tree)) > MAX_NODES:
        raise ExpressionError("it is too long; make two rules of it")
    return _Compiler(names_of(dict(slots), joined), joined).compile(tree.body)[0]


class _Compiler:
    def __init__(self, names: Mapping[str, Type], joined: bool) -> None:
        self.names = names
        self.joined = joined

    def compile(self, node: ast.expr) -> _Typed:
        """The function and the type of a node."""
        method = getattr(self, f"_{type(node).__name__.lower()}", None)
        if method is None:
            raise ExpressionError(
                f'"{ast.unparse(node)}" is not allowed here; names, functions, comparisons and arithmetic are'
            )
        made: _Typed = method(node)
        return made

    def value(self, node: ast.expr) -> Expression:
        """The function of a node that must not be a bare namespace."""
        function, kind = self.compile(node)
        if isinstance(kind, Mapping):
            raise ExpressionError(
                f'"{ast.unparse(node)}" alone says nothing; write {ast.unparse(node)}.{next(iter(kind), "x")}'
            )
        return function

    def _constant(self, node: ast.Constant) -> _Typed:
        value = node.value
        if not isinstance(value, str | int | float | bool):
            raise ExpressionError(f'"{ast.unparse(node)}" is not allowed here')
        return (lambda _: value), ""

    def _name(self, node: ast.Name) -> _Typed:
        name = node.id
        if name not in self.names:
            raise ExpressionError(_no_name(name, self.names))
        return (lambda case: case.claims[""].slots.get(name)), self.names[name]

    def _attribute(self, node: ast.Attribute) -> _Typed:
        field = node.attr
        if isinstance(node.value, ast.Name) and isinstance(self.names.get(node.value.id), Mapping):
            return self._inside(node.value.id, field)
        base, kind = self.compile(node.value)
        fields = fields_of(kind) if isinstance(kind, str) else {}
        if field not in fields:
            known = ", ".join(sorted(fields)) or "none"
            raise ExpressionError(f'"{ast.unparse(node.value)}" has no field "{field}" (there are {known})')
        if field == "text":
            return (lambda case: text_of(case, base(case))), ""
        return (lambda case: getattr(base(case), field, None)), fields[field]

    def _inside(self, space: str, name: str) -> _Typed:
        names = self.names[space]
        if isinstance(names, str) or name not in names:
            raise ExpressionError(f"{space}: " + _no_name(name, names if isinstance(names, Mapping) else {}))
        if space == "article":
            return (lambda case: case.reading.date), ""
        return (lambda case: _of_claim(case, case.claims[space], name)), names[name]

    def _call(self, node: ast.Call) -> _Typed:
        name = node.func.id if isinstance(node.func, ast.Name) else ""
        function = FUNCTIONS.get(name)
        if function is None:
            raise ExpressionError(f'there is no function "{name or ast.unparse(node.func)}"{_hint(name, FUNCTIONS)}')
        if not function.least <= len(node.args) <= function.most:
            count = str(function.least) if function.least == function.most else f"{function.least} to {function.most}"
            raise ExpressionError(f"{name}() takes {count} values in its brackets, not {len(node.args)}")
        for keyword in node.keywords:
            if keyword.arg not in function.keywords:
                raise ExpressionError(f'{name}() has no "{keyword.arg}="{_hint(keyword.arg or "", function.keywords)}')
        args = [self.value(arg) for arg in node.args]
        keywords = {str(keyword.arg): self.value(keyword.value) for keyword in node.keywords}

        def call(case: Case) -> Any:
            values = [arg(case) for arg in args]
            if not function.missing and any(value is None for value in values):
                return None
            return function(case.reading, *values, **{key: value(case) for key, value in keywords.items()})

        return call, ""

    def _boolop(self, node: ast.BoolOp) -> _Typed:
        parts = [self.value(part) for part in node.values]
        decisive = isinstance(node.op, ast.Or)

        def logic(case: Case) -> Any:
            unknown = False
            for part in parts:
                value = part(case)
                if value is None:
                    unknown = True
                elif bool(value) is decisive:
                    return decisive
            return None if unknown else not decisive

        return logic, ""

    def _unaryop(self, node: ast.UnaryOp) -> _Typed:
        part = self.value(node.operand)
        if isinstance(node.op, ast.Not):
            return (lambda case: _unless_none(operator.not_, part(case))), ""
        if isinstance(node.op, ast.USub):
            return (lambda case: _calculate(operator.sub, 0, part(case))), ""
        raise ExpressionError(f'"{ast.unparse(node)}" is not allowed here')

    def _binop(self, node: ast.BinOp) -> _Typed:
        work = _ARITHMETIC.get(type(node.op))
        if work is None:
            raise ExpressionError(f'"{ast.unparse(node)}": only + - * / // % are allowed')
        left, right = self.value(node.left), self.value(node.right)
        return (lambda case: _calculate(work, left(case), right(case))), ""

    def _compare(self, node: ast.Compare) -> _Typed:
        parts = [self.value(part) for part in (node.left, *node.comparators)]
        if any(type(op) not in _COMPARE for op in node.ops):
            raise ExpressionError(f'"{ast.unparse(node)}": write == or != instead of "is"')
        works = [_COMPARE[type(op)] for op in node.ops]

        def compare(case: Case) -> Any:
            values = [_comparable(case, part(case)) for part in parts]
            if any(value is None for value in values):
                return None
            try:
                return all(work(values[i], values[i + 1]) for i, work in enumerate(works))
            except TypeError:
                return None

        return compare, ""

    def _list(self, node: ast.List | ast.Tuple) -> _Typed:
        parts = [self.value(part) for part in node.elts]
        return (lambda case: [_comparable(case, part(case)) for part in parts]), ""

    _tuple = _list


def fields_of(types: str) -> dict[str, str]:
    """The declared fields of a slot type, of several those that all have; `text` is one of each."""
    if not types:
        return {}
    tables = [SLOT_TYPES[name].fields for name in types.split("|") if name in SLOT_TYPES]
    first = dict(tables[0]) if tables else {}
    return {"text": ""} | {name: kind for name, kind in first.items() if all(name in table for table in tables)}


def text_of(case: Case, value: Any) -> str | None:
    """The text of a slot as written, on one line, without a possessive ending."""
    if value is None:
        return None
    if not hasattr(value, "span"):
        return str(value)
    text = " ".join(value.span.of(case.reading.text).split())
    return text[:-2] if text.endswith(("'s", "’s")) else text


def shown(case: Case, value: Any) -> str:
    """A value as a message shows it."""
    if isinstance(value, datetime.date):
        return f"{value:%B} {value.day}, {value.year}"
    if isinstance(value, float):
        return f"{value:,.2f}".rstrip("0").rstrip(".")
    return text_of(case, value) or "?"


def _of_claim(case: Case, claim: Claim, name: str) -> Any:
    if name in claim.slots or name not in _OF_CLAIM:
        return claim.slots.get(name)
    if name == "line":
        return case.reading.line(claim.span.start)
    return " ".join(claim.span.of(case.reading.text).split()) if name == "text" else getattr(claim, name)


def _comparable(case: Case, value: Any) -> Any:
    return text_of(case, value) if hasattr(value, "span") else value


_NUMBERS = (int, float, datetime.date, datetime.timedelta)


def _calculate(work: Callable[[Any, Any], Any], left: Any, right: Any) -> Any:
    if not isinstance(left, _NUMBERS) or not isinstance(right, _NUMBERS):
        return None
    try:
        return work(left, right)
    except (TypeError, ZeroDivisionError, OverflowError):
        return None


def _unless_none(work: Callable[[Any], Any], value: Any) -> Any:
    return None if value is None else work(value)


def _hint(name: str, known: Any) -> str:
    from lint.shape import did_you_mean

    return did_you_mean(name, known) or f" (there are {', '.join(sorted(known))})"


def _no_name(name: str, known: Mapping[str, Any]) -> str:
    return f'nothing is called "{name}" here{_hint(name, known)}'
