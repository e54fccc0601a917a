"""The tables of docs/languagetool.md, made from the data of the judge: `python -m lint.languagetool.table` writes them anew."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import NamedTuple

from lint.findings.model import Level
from lint.languagetool.levels import OFF, folder, levels
from lint.languagetool.match import SPELLERS

BEGIN, END = "<!-- table: made by lint.languagetool.table -->", "<!-- end of table -->"
DOCUMENT = Path(__file__).parents[2] / "docs" / "languagetool.md"


class Measured(NamedTuple):
    """What one rule said on 240,000 words of clean news and agency copy: matches as LanguageTool gives them; of those that the judge
    reports as errors or warnings, how many were right and wrong; what a sample of the raw matches was worth (slips/taste/false).
    """

    matches: int
    right: int
    wrong: int
    sample: str
    note: str


def measured() -> dict[str, Measured]:
    """`measured.csv` by rule."""
    with (folder() / "measured.csv").open(encoding="utf-8", newline="") as file:
        return {
            row["rule"]: Measured(
                int(row["matches"]), int(row["right"] or 0), int(row["wrong"] or 0), row["sample"], row["note"]
            )
            for row in csv.DictReader(file)
        }


def table() -> str:
    """The tables, in Markdown."""
    found, rows = levels(), measured()
    reported = [rule for rule, row in rows.items() if row.right + row.wrong]
    right, wrong = (sum(getattr(rows[rule], name) for rule in reported) for name in ("right", "wrong"))
    lines = [
        f"Errors and warnings on clean copy: {right + wrong}, of them {right} right and {wrong} wrong.",
        "",
        "| rule | level | right | wrong | matches in all | note |",
        "|---|---|---:|---:|---:|---|",
    ]
    for rule in sorted(reported, key=lambda rule: (found.of(rule, "") != Level.ERROR, -rows[rule].right, rule)):
        row, level = rows[rule], Level.WARNING if rule in SPELLERS else found.of(rule, "")
        lines.append(f"| `lt.{rule}` | {level} | {row.right} | {row.wrong} | {row.matches} | {row.note} |")
    quiet = sorted(rule for rule, level in found.rules.items() if level == Level.WARNING and rule not in reported)
    lines += ["", f"{len(quiet)} more rules are warnings, and had nothing to say on clean copy:", "", _names(quiet), ""]
    lines += [
        "Rules that are off, with what a sample of their matches on clean copy was worth (slips/matters of taste/false):",
        "",
    ]
    lines += ["| rule | matches | sample | note |", "|---|---:|---|---|"]
    off = sorted(rule for rule, level in found.rules.items() if level == OFF)
    for rule in (rule for rule in off if rule in rows and rows[rule].sample):
        row = rows[rule]
        lines.append(f"| `lt.{rule}` | {row.matches} | {row.sample} | {row.note} |")
    rest = [rule for rule in off if rule not in rows or not rows[rule].sample]
    lines += ["", "Off, too, each for one or two wrong matches:", "", _names(rest)]
    return "\n".join(lines)


def _names(rules: list[str]) -> str:
    return "<details><summary>list</summary>\n\n" + " ".join(f"`{rule}`" for rule in rules) + "\n\n</details>"


def renewed(document: str) -> str:
    """A document with its table made anew. Raises ValueError when it has no place for it."""
    before, _, rest = document.partition(BEGIN)
    _, found, after = rest.partition(END)
    if not found:
        raise ValueError(f"the document lacks {BEGIN} or {END}")
    return f"{before}{BEGIN}\n{table()}\n{END}{after}"


if __name__ == "__main__":
    DOCUMENT.write_text(renewed(DOCUMENT.read_text("utf-8")), "utf-8")
