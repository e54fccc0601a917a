"""From claim files to kinds of claims: `claims/*.yml` of the shipped rules and of the packs, merged by kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from lint.annotate.slots import SLOT_TYPES
from lint.claims.notation import NotationError, parse, wanted
from lint.claims.table import READERS
from lint.claims.wordings import ClaimExample, ClaimKind, Wanted
from lint.rulebook.files import documents, shown, yaml_files
from lint.rulebook.model import RuleProblem
from lint.shape import Complain, build, did_you_mean, line_of
from lint.yaml import Table


class ClaimFile(NamedTuple):
    """The keys of a claim file.

    `claim` is the kind; `slots` its slots and their types; `words` lists for `@name`; `wordings` how it is said; `not_` what must not
    stand in, beside or just before a wording. A file for a kind that exists adds to it.
    """

    claim: str
    slots: Mapping[str, tuple[str, ...]] = {}
    words: Mapping[str, tuple[str, ...]] = {}
    wordings: Any = ()
    not_: Any = ()
    why: str = ""
    examples: Any = ()


def claim_kinds(folders: Iterable[Path], problems: list[RuleProblem]) -> dict[str, ClaimKind]:
    """The kinds of claims that the files in some folders describe, by name; later files add to earlier ones."""
    kinds: dict[str, ClaimKind] = {}
    for folder in folders:
        for path in yaml_files(folder):
            for document in documents(path, problems):
                _add(kinds, path, document, problems)
    return kinds


def _add(kinds: dict[str, ClaimKind], path: Path, document: Any, problems: list[RuleProblem]) -> None:
    def complain(line: int, message: str) -> None:
        problems.append(RuleProblem(shown(path), line or 1, f"claims.{path.stem}", message))

    if not isinstance(document, Table):
        complain(line_of(document), "a claim file is a list of keys: claim, slots, wordings, …")
        return
    file = build(ClaimFile, document, complain)
    if file is None:
        return
    known = kinds.get(file.claim) or empty_kind(file.claim)
    kinds[file.claim] = described(known, file, shown(path), complain)


def empty_kind(name: str) -> ClaimKind:
    """A kind of claim without wordings; its slots are those of its reader, if it has one."""
    return ClaimKind(name, dict(READERS[name].slots) if name in READERS else {})


def described(known: ClaimKind, file: ClaimFile, path: str, complain: Complain) -> ClaimKind:
    """A kind with what a file adds to it. A wording that is not right is complained about and left out."""
    slots = {**known.slots, **_slots(known, file.slots, complain)}
    words = dict(known.words)
    for name, items in file.words.items():
        words[name] = (*words.get(name, ()), *items)
    kind = known._replace(slots=slots, words=words)
    wordings, found = _wordings(kind, file.wordings, complain)
    barred, _ = _wordings(kind, file.not_, complain)
    return kind._replace(
        wordings=(*known.wordings, *wordings),
        barred=(*known.barred, *barred),
        wanted=(*_wanted_again(kind), *found),
        examples=(*known.examples, *_examples(kind, file.examples, path, complain)),
    )


def _wanted_again(kind: ClaimKind) -> list[Wanted]:
    """What the wordings that a kind has want: a later file may have made a word list longer."""
    return [wanted(parse(wording, kind.slots, kind.words)) for wording in kind.wordings]


def _slots(known: ClaimKind, slots: Mapping[str, tuple[str, ...]], complain: Complain) -> dict[str, str]:
    out = {}
    for name, types in slots.items():
        joined = "|".join(part.strip() for item in types for part in item.split("|"))
        unknown = next((part for part in joined.split("|") if part and part not in SLOT_TYPES), None)
        if unknown is not None:
            complain(
                line_of(name),
                f'slot "{name}": there is no type "{unknown}"{did_you_mean(unknown, SLOT_TYPES) or _known_types()}',
            )
        elif known.slots.get(name, joined) != joined:
            complain(line_of(name), f'slot "{name}" is of the type {known.slots[name]} elsewhere')
        else:
            out[name] = joined
    return out


def _known_types() -> str:
    return f"; there are {', '.join(sorted(SLOT_TYPES))}"


def _wordings(kind: ClaimKind, raw: Any, complain: Complain) -> tuple[list[str], list[Wanted]]:
    """The wordings that are right, and what each wants."""
    fillable = [name for name, types in kind.slots.items() if types]
    good: list[str] = []
    found: list[Wanted] = []
    for wording in [raw] if isinstance(raw, str) else raw:
        if not isinstance(wording, str):
            complain(
                line_of(wording),
                'a wording must be a text; put one with ":", "[", "{" or "@" at its beginning in quotation marks',
            )
            continue
        try:
            nodes = parse(wording, fillable, kind.words)
        except NotationError as error:
            complain(line_of(wording), f'the wording "{wording}": {error}')
        else:
            good.append(str(wording))
            found.append(wanted(nodes))
    return good, found


def _examples(kind: ClaimKind, raw: Any, path: str, complain: Complain) -> list[ClaimExample]:
    out = []
    for item in raw if isinstance(raw, list) else []:
        values = {str(key): value for key, value in item.items()} if isinstance(item, Table) else {}
        text = values.pop("text", None)
        none = str(values.pop("none", "false")).lower() == "true"
        unknown = next((key for key in values if key not in kind.slots), None)
        if not isinstance(text, str):
            complain(line_of(item), 'an example needs a "text"')
        elif unknown is not None:
            complain(line_of(item), f'there is no slot "{unknown}"{did_you_mean(unknown, kind.slots)}')
        elif not values and not none and kind.slots:
            complain(line_of(item), 'an example says what fills the slots, or "none: true"')
        else:
            out.append(
                ClaimExample(str(text), {key: str(value) for key, value in values.items()}, none, path, line_of(item))
            )
    return out
