"""From rule files to drafts: which rules the files of a pack describe, before anything in them is checked."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from lint.rulebook.model import RuleProblem
from lint.yaml import Table, Text, Value, YamlError, load_all

NOT_PACKS = frozenset({"claims", "knowledge", "languagetool"})
_ID = re.compile(r"[\w-]+")


class Draft(NamedTuple):
    """A rule as its file has it: `table` holds its keys, those that a table of rules shares among them."""

    id: str
    path: str
    line: int
    table: Table


def yaml_files(folder: Path) -> list[Path]:
    """The YAML files directly in a folder, by name; hidden ones and those that begin with `_` are left out."""
    if not folder.is_dir():
        return []
    return sorted(path for path in folder.iterdir() if path.suffix in (".yml", ".yaml") and path.name[0] not in "._")


def shown(path: Path) -> str:
    """The path as it is printed: relative where the file lies below the working directory."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return str(path)


def documents(path: Path, problems: list[RuleProblem]) -> list[Value]:
    """The YAML documents of a file; none, and a problem, when it cannot be read."""
    try:
        return load_all(path.read_text("utf-8-sig"))
    except YamlError as error:
        problems.append(RuleProblem(shown(path), error.line, "", error.message))
    except UnicodeDecodeError:
        problems.append(RuleProblem(shown(path), 1, "", "this file is not UTF-8; save it as UTF-8"))
    except OSError as error:
        problems.append(RuleProblem(shown(path), 1, "", f"this file cannot be read ({error.strerror})"))
    return []


def drafts(pack: Path, problems: list[RuleProblem]) -> list[Draft]:
    """The rules of a pack in the order of its files. Its claims and knowledge lie in folders of their own and are not read here."""
    if not pack.is_dir():
        problems.append(RuleProblem(shown(pack), 1, "", "there is no such folder of rules"))
        return []
    out: dict[str, Draft] = {}
    for path in yaml_files(pack):
        for draft in _file(pack.resolve().name, path, problems):
            if draft.id in out:
                first = out[draft.id]
                where = f"line {first.line}" if first.path == draft.path else first.path
                problems.append(
                    RuleProblem(draft.path, draft.line, draft.id, f"there is a rule of this id already ({where})")
                )
            else:
                out[draft.id] = draft
    return list(out.values())


def _file(pack: str, path: Path, problems: list[RuleProblem]) -> Iterator[Draft]:
    stem = f"{pack}.{path.name.split('.')[0]}"

    def complain(line: int, message: str) -> None:
        problems.append(RuleProblem(shown(path), line, stem, message))

    found = documents(path, problems)
    for document in found:
        if isinstance(document, Table) and "rules" in document:
            yield from _rows(stem, shown(path), document, complain)
        elif isinstance(document, list):
            yield from _listed(stem, shown(path), document, Table(document.line), complain)
        elif isinstance(document, Table):
            yield from _single(stem, shown(path), document, document is found[0], complain)
        else:
            complain(document.line, "a rule is a list of keys: extends, message, level, …")


def _single(stem: str, path: str, table: Table, first: bool, complain: Callable[[int, str], None]) -> Iterator[Draft]:
    if "id" in table or first:
        row = _row_id(table, complain) if "id" in table else ""
        if row is not None:
            yield Draft(f"{stem}.{row}" if row else stem, path, table.line, table)
    else:
        complain(table.line, 'a file with several rules needs an "id" for each but the first')


def _rows(stem: str, path: str, document: Table, complain: Callable[[int, str], None]) -> Iterator[Draft]:
    shared = Table(document.line)
    shared.update({key: value for key, value in document.items() if key != "rules"})
    rows = next(value for key, value in document.items() if key == "rules")
    if isinstance(rows, list):
        yield from _listed(stem, path, rows, shared, complain)
    else:
        complain(rows.line, '"rules" must be a list of rules, each with an "id"')


def _listed(
    stem: str, path: str, rows: Sequence[Value], shared: Table, complain: Callable[[int, str], None]
) -> Iterator[Draft]:
    for row in rows:
        if not isinstance(row, Table) or "id" not in row:
            complain(row.line, 'each rule of a list needs an "id"')
            continue
        name = _row_id(row, complain)
        if name is None:
            continue
        table = Table(row.line)
        table.update({key: value for key, value in shared.items() if key not in row})
        table.update(row)
        yield Draft(f"{stem}.{name}", path, row.line, table)


def _row_id(table: Table, complain: Callable[[int, str], None]) -> str | None:
    value = next(value for key, value in table.items() if key == "id")
    if isinstance(value, Text) and _ID.fullmatch(value):
        return str(value)
    complain(value.line, 'an "id" is one word of letters, digits and hyphens: age-conflict')
    return None
