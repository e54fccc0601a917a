"""Vale and copydesk with the same existence and substitution rules: whole processes on the same files, in turn, medians.

    python benchmarks/vale.py VALE --styles STYLE [STYLE ...] --articles FOLDER [FOLDER ...]

VALE is the program (`go install github.com/vale-cli/vale/v3/cmd/vale@v3.22.0` builds one, with Go and a C compiler), a STYLE a folder of
its rules (write-good, proselint). The rules are translated on the fly: what they look for, with its case and word boundaries; not their
scopes and actions. Both programs may use all cores; copydesk runs once before, because it keeps its plan of the rules and Vale does not.

574 articles of Wikinews and digital.gov as .txt, 1.51 MB, write-good and proselint (40 rules), Vale 3.26.0, two cores:

    Vale      3.06 s, 11,934 findings   (5.9 s of processor time)
    copydesk  0.30 s, 12,315 findings   (0.50 s)                    10.3 times (10.3 to 10.8 in three runs)
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

KINDS = ("existence", "substitution")
RUNS = 5


def main() -> None:
    """Print the comparison."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("vale", type=Path)
    parser.add_argument("--styles", type=Path, nargs="+", required=True)
    parser.add_argument("--articles", type=Path, nargs="+", required=True)
    options = parser.parse_args()
    paths = [
        path for folder in options.articles for path in sorted(folder.rglob("*")) if path.suffix in (".txt", ".md")
    ]
    compare(options.vale, options.styles, paths)


def compare(vale: Path, styles: Iterable[Path], paths: list[Path]) -> None:
    """Print how long both take for the rules of some styles on some files."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        count = _rules(folder, styles)
        for number, path in enumerate(paths):
            target = folder / "articles" / f"{number}{path.suffix}"
            target.parent.mkdir(exist_ok=True)
            shutil.copy(path, target)
        size = sum(path.stat().st_size for path in paths)
        commands = {
            "Vale": [str(vale.resolve()), "--no-global", "--output=JSON", "articles"],
            "copydesk": [*_program(), "check", "--format", "json", "articles"],
        }
        # an installed program has its byte code
        environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
        environment["PYTHONPATH"] = str(Path(__file__).resolve().parent.parent)
        took: dict[str, list[float]] = {program: [] for program in commands}
        for turn in range(RUNS + 1):
            for program, command in commands.items():
                start = time.perf_counter()
                done = subprocess.run(command, cwd=folder, capture_output=True, text=True, env=environment, check=False)
                if turn:
                    took[program].append(time.perf_counter() - start)
                if done.returncode > 1:
                    raise SystemExit(f"{program} failed: {done.stderr or done.stdout}")
                if turn == RUNS:
                    print(f"{program:9} {statistics.median(took[program]):7.3f} s, {_count(done.stdout)} findings")
        ratio = statistics.median(took["Vale"]) / statistics.median(took["copydesk"])
        print(
            f"{count} rules, {size / 1e6:.2f} MB, {os.cpu_count()} cores: Vale takes {ratio:.1f} times our time (at least 10)"
        )


def _count(text: str) -> int:
    found = json.loads(text or "{}")
    return len(found["findings"]) if "findings" in found else sum(map(len, found.values()))


def _program() -> list[str]:
    """The command as it is installed beside this Python, else the module."""
    installed = Path(sys.executable).with_name("copydesk")
    return [str(installed)] if installed.is_file() else [sys.executable, "-m", "lint"]


def _rules(folder: Path, styles: Iterable[Path]) -> int:
    """Write the rules for both programs; how many there are."""
    count = 0
    names = []
    for style in styles:
        names.append(style.name)
        for path in sorted(style.glob("*.yml")):
            rule: dict[str, Any] = yaml.safe_load(path.read_text("utf-8"))
            if rule.get("extends") in KINDS:
                count += 1
                _write(folder / "styles" / style.name / path.name, rule)
                _write(folder / "packs" / style.name / path.name.lower(), translated(rule))
    packs = ", ".join(f"./packs/{name}" for name in names)
    (folder / "copydesk.yml").write_text(f"packs: [{packs}]\nlanguagetool: 'off'\nfail_on: error\n", "utf-8")
    (folder / ".vale.ini").write_text(
        f"StylesPath = styles\nMinAlertLevel = suggestion\n[*]\nBasedOnStyles = {', '.join(names)}\n", "utf-8"
    )
    return count


def translated(rule: dict[str, Any]) -> dict[str, Any]:
    """A rule of Vale's as one of ours: Vale is case sensitive unless told, and puts its raw patterns one after the other."""
    out: dict[str, Any] = {
        "extends": rule["extends"],
        "message": "{match}",
        "level": rule.get("level", "warning"),
        "ignorecase": bool(rule.get("ignorecase", False)),
        "nonword": bool(rule.get("nonword", False)),
    }
    if rule["extends"] == "substitution":
        out["swap"] = {str(wrong): str(right) for wrong, right in rule["swap"].items()}
    else:
        raw, tokens = "".join(map(str, rule.get("raw", ()))), [str(token) for token in rule.get("tokens", ())]
        either = "|".join(tokens)
        out["tokens"] = tokens if not raw else [rf"{raw}\b(?:{either})\b" if tokens else raw]
        out["nonword"] = out["nonword"] or bool(raw)
    if rule.get("exceptions"):
        out["exceptions"] = [str(exception) for exception in rule["exceptions"]]
    return out


def _write(path: Path, rule: dict[str, Any]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(rule, allow_unicode=True, width=10_000), "utf-8")


if __name__ == "__main__":
    main()
