"""`copydesk init`: a commented copydesk.yml and a house pack to start from."""

from __future__ import annotations

import os
from collections.abc import Mapping

import click

_CONFIG = """\
# yaml-language-server: $schema=house/schemas/config.schema.json
# Settings of copydesk for the articles in this folder and below. The nearest copydesk.yml upwards from an article holds for it.
# `copydesk config show FILE` tells what holds for a file and why. Nothing in here can start a program or send copy anywhere.

# What is an article here; without this line, every .md, .markdown and .txt (READMEs and the like left out).
# articles: ["content/**"]

# What is not checked, also when it is named on the command line or by a hook.
# exclude: ["content/archive/**"]

# Rules: `default` are the shipped packs facts, names, copy and common; a folder of your own comes after them.
packs: [default, ./house]

# Turn rules off or change their level: error (stops a commit), warning, suggestion, off. `copydesk rules list` shows all ids.
# rules:
#   copy.repeated-passage: warning
#   facts.*: warning

# The newsroom's own people, places and organizations, how they are spelled, what their title is.
facts: house/facts/desk.yml

# Grammar and spelling by LanguageTool: auto (when it is installed), required (fail without it), off.
languagetool: auto

# The variety of English where an article does not show its own: en-US, en-GB, en-CA, en-AU, en-NZ, en-ZA.
# language: en-US

# From which level findings fail a run: error, warning, suggestion.
# fail_on: error
"""
_RULE = """\
# yaml-language-server: $schema=schemas/rule.schema.json
# A house rule: what to look for, what to say, and examples. `copydesk rules test house` runs the examples; the flagged words stand
# between <mark> and </mark>. The rule's id is the folder's name and the file's: house.plain-words.
extends: substitution
message: "write “{instead}” instead of “{match}”"
level: suggestion
quotes: skip                # in direct speech people may say it
why: The short word is understood sooner.
swap:                       # word+ stands for all its forms: utilizes, utilized, utilizing
  utilize+: use+
  in close proximity to: near
examples:
  - bad: The city will <mark>utilize</mark> the hall.
    good: The city will use the hall.
  - good: "The city is near the sea, and “we utilize it,” the mayor said."
"""
_FACTS = """\
# yaml-language-server: $schema=../schemas/facts.schema.json
# The newsroom's own facts. `copydesk facts check` names the rows that have expired.
people: []
#  - name: Ines Okafor-Lind
#    wrong: [Ines Okafor Lind, Inez Okafor-Lind]
#    title: Mayor
#    from: 2022-01-03
#    until: 2026-01-05
places: []
#  - {name: Port Halden, wrong: [Port Haldon]}
organizations: []
#  - {name: Halden Harbor Trust, wrong: [Halden Harbour Trust], acronym: HHT}
"""
_FILES = {"copydesk.yml": _CONFIG, "house/plain-words.yml": _RULE, "house/facts/desk.yml": _FACTS}


@click.command("init")
@click.argument("folder", default=".", type=click.Path(file_okay=False))
@click.option("--pack", default="", metavar="NAME", help="Write a pack of rules that others can install instead.")
def command(folder: str, pack: str) -> None:
    """Write a commented copydesk.yml and a house rule to start from. Files that are there are left as they are."""
    if pack:
        from lint.cli.skeleton import files

        _write(os.path.join(folder, pack), files(pack) | _schemas("schemas"))
        click.echo(
            f"next: cd {os.path.normpath(os.path.join(folder, pack))}, copydesk rules test {pack}, then pip install ."
        )
        return
    _write(folder, _FILES | _schemas("house/schemas"))
    click.echo("next: copydesk rules test, then copydesk check")


def _schemas(folder: str) -> dict[str, str]:
    """The schemas by which an editor completes and checks the files: beside them, so that they are there for everybody, offline, too."""
    from lint.schemas import schema_texts

    return {f"{folder}/{name}": text for name, text in schema_texts().items()}


def _write(folder: str, files: Mapping[str, str]) -> None:
    for name, text in files.items():
        path = os.path.normpath(os.path.join(folder, name))
        os.makedirs(os.path.dirname(path) or ".", exist_ok=True)
        try:
            with open(path, "x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            click.echo(f"{path} is there already and was left as it is")
        else:
            click.echo(f"wrote {path}")
