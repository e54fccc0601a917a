"""From a draft to a checked rule."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from lint.article.model import Scope
from lint.checks import KINDS, Check, kind
from lint.findings.model import Level
from lint.rulebook.files import Draft
from lint.rulebook.message import placeholders, stray_brace
from lint.rulebook.model import Example, Quotes, Rule, RuleProblem
from lint.shape import Complain, build, did_you_mean, fields, line_of

if TYPE_CHECKING:
    from lint.claims.wordings import ClaimKind


class Header(NamedTuple):
    """The keys that every rule may have, whatever its kind.

    `message` says what is wrong, with `{…}` for the evidence; `messages` has those of a kind that can find several things. `scope` names
    the parts of an article to look at, `~` before a name leaves that part out. `why` is the reason in a sentence or two, `source` the
    stylebook or study, `help` what to do, `link` a page about it, `limit` the most findings an article. With `on: false` the rule waits
    to be given a level by its id in copydesk.yml.
    """

    extends: str
    message: str
    messages: Mapping[str, str] = {}
    level: Level = Level.WARNING
    scope: tuple[str, ...] = ()
    quotes: Quotes = Quotes.CHECK
    why: str = ""
    source: str = ""
    help: str = ""
    link: str = ""
    limit: int = 0
    examples: Any = ()
    id: str = ""
    on: bool = True


class ExampleKeys(NamedTuple):
    """The keys of one example."""

    bad: str = ""
    good: str = ""
    todo: str = ""
    date: str = ""


def rule_of(draft: Draft, kinds: dict[str, ClaimKind], problems: list[RuleProblem]) -> Rule | None:
    """The checked rule, or None after at least one problem. `kinds` are those of claims; the rule's own is added."""
    count = len(problems)

    def complain(line: int, message: str) -> None:
        problems.append(RuleProblem(draft.path, line or draft.line, draft.id, message))

    check = _kind(draft, complain)
    if check is None:
        return None
    keys = fields(Header)
    header = build(Header, _part(draft, keys, True), complain)
    options = build(check.Options, _part(draft, keys, False), complain, also=keys)
    if header is None or options is None:
        return None
    _check_messages(draft, header, check, complain)
    options = _with_files(draft, options, getattr(check, "FILES", ()), complain)
    if header.extends == "claim":
        _check_claim(draft, header, options, kinds, complain)
    elif hasattr(check, "inspect"):
        for key, message in check.inspect(options, header):
            complain(_line(draft, key), message)
    rule = Rule(
        draft.id,
        header.extends,
        header.message,
        header.level,
        options,
        header.messages,
        _scopes(draft, header.scope, complain),
        header.quotes,
        header.why,
        header.source,
        header.help,
        header.link,
        header.limit,
        tuple(_examples(draft, header.examples, getattr(check, "WHOLE", False), complain)),
        draft.path,
        draft.line,
        header.on,
    )
    return rule if len(problems) == count else None


def _part(draft: Draft, keys: Mapping[str, Any], inside: bool) -> Any:
    table = type(draft.table)(draft.line)
    table.update({key: value for key, value in draft.table.items() if (key in keys) is inside})
    return table


def _line(draft: Draft, key: str) -> int:
    return draft.table.line_of(key)


def _kind(draft: Draft, complain: Complain) -> Check | None:
    name = next((value for key, value in draft.table.items() if key == "extends"), None)
    if name is None:
        wrong = next((key for key in draft.table if did_you_mean(key, ["extends"])), None)
        complain(line_of(wrong), f'"extends" is missing: the kind of check{did_you_mean(wrong or "", ["extends"])}')
    else:
        return _known_kind(name, complain)
    return None


def _known_kind(name: object, complain: Complain) -> Check | None:
    try:
        found = kind(str(name))
    except KeyError:
        hint = did_you_mean(str(name), KINDS) or f"; there are {', '.join(sorted(KINDS))}"
        complain(line_of(name), f'there is no kind of check "{name}"{hint}')
        return None
    except Exception as error:  # of another package's module
        complain(line_of(name), f'the kind of check "{name}" cannot be loaded ({type(error).__name__}: {error})')
        return None
    if not (hasattr(found, "Options") and hasattr(found, "check")):
        complain(line_of(name), f'the kind of check "{name}" has no "Options" and "check"')
        return None
    return found


def _check_claim(draft: Draft, header: Header, options: Any, kinds: dict[str, ClaimKind], complain: Complain) -> None:
    from lint.checks import claim
    from lint.rulebook.claims import ClaimFile, described, empty_kind

    name = options.claim or draft.id
    if options.wordings:
        file = ClaimFile(draft.id, options.slots, options.words, options.wordings, options.not_)
        kinds[draft.id] = described(empty_kind(draft.id), file, draft.path, complain)
    for key, message in claim.inspect(options, header, name, kinds):
        complain(_line(draft, key), message)


def _check_messages(draft: Draft, header: Header, check: Check, complain: Complain) -> None:
    """Placeholders must be names that the kind fills; a kind that fills expressions looks at them itself."""
    values = getattr(check, "VALUES", None)
    texts = [("message", header.message), *(("messages", text) for text in header.messages.values())]
    for key, text in texts:
        if stray_brace(text):
            complain(_line(draft, key), f"a brace stands alone in the {key}; write {{{{ for one that is meant as such")
        for name in placeholders(text):
            if values is not None and name not in values:
                known = ", ".join(f"{{{value}}}" for value in sorted(values)) or "none"
                complain(
                    _line(draft, key),
                    f"nothing fills {{{name}}} in the {key}{did_you_mean(name, values) or f' (there are {known})'}",
                )
    variants = getattr(check, "VARIANTS", None)
    for name in header.messages:
        if variants is not None and name not in variants:
            complain(
                _line(draft, "messages"), f'no finding of this kind is called "{name}"{did_you_mean(name, variants)}'
            )
    for name in sorted((variants or frozenset()) - set(header.messages)):
        complain(_line(draft, "messages"), f'"messages" has no words for "{name}"')


def _scopes(draft: Draft, names: tuple[str, ...], complain: Callable[[int, str], None]) -> frozenset[str]:
    """The set of scopes; empty means all. `text` stands for all; `~x` takes one away; of `a & b` both must hold."""
    every = frozenset(str(scope) for scope in Scope)
    wanted: set[str] = set()
    unwanted: set[str] = set()
    for name in names:
        part = every
        for plain in name.split("&"):
            part &= _scope(draft, plain.strip(), every, complain)
        if name.startswith("~") and "&" not in name:
            unwanted |= every - part
        else:
            wanted |= part
    scopes = (
        frozenset((wanted or every) - unwanted) if wanted or not any("&" in name for name in names) else frozenset()
    )
    if not scopes:
        complain(_line(draft, "scope"), "no part of an article is left by this scope")
    return frozenset() if scopes == every else scopes


def _scope(draft: Draft, name: str, every: frozenset[str], complain: Complain) -> frozenset[str]:
    """The parts of an article that one name of a scope stands for."""
    plain = name.removeprefix("~").strip()
    if plain != "text" and plain not in every:
        hint = did_you_mean(plain, every) or f"; there are text, {', '.join(sorted(every))}"
        complain(_line(draft, "scope"), f'there is no scope "{plain}"{hint}')
        return every
    part = every if plain == "text" else frozenset({plain})
    return every - part if name.startswith("~") else part


def _with_files(draft: Draft, options: Any, keys: tuple[str, ...], complain: Complain) -> Any:
    """The options with the files of some keys in their places: named without a path, they lie in the folder of the rule."""
    for key in keys:
        places = []
        for name in getattr(options, key):
            place = Path(draft.path).absolute().parent / name
            if not re.fullmatch(r"\w[\w.-]*", name):
                complain(_line(draft, key), f'"{name}" must be the name of a file beside the rule, without a path')
            elif not all(place.with_name(f"{name}.{kind}").is_file() for kind in ("aff", "dic")):
                complain(_line(draft, key), f"there is no {name}.aff with a {name}.dic beside the rule")
            places.append(str(place))
        options = options._replace(**{key: tuple(places)})
    return options


def _examples(draft: Draft, raw: Any, whole: bool, complain: Complain) -> list[Example]:
    if not isinstance(raw, list | tuple):
        complain(_line(draft, "examples"), '"examples" must be a list, each with "bad" or "good"')
        return []
    out = []
    for item in raw:
        if not isinstance(item, dict):
            complain(line_of(item), 'an example is a list of keys: "bad", "good", "todo", "date"')
            continue
        example = build(ExampleKeys, item, lambda line, message: complain(line, f"in an example: {message}"))
        if example is not None:
            out.append(Example(*example, line=line_of(item)))
            if not example.bad and not example.good:
                complain(line_of(item), 'an example needs "bad" (with <mark>…</mark> around the words) or "good"')
            elif example.bad and "<mark>" not in example.bad and not whole:
                complain(line_of(item), "a bad example needs <mark>…</mark> around the words that are wrong")
    return out
