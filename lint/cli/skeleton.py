"""The skeleton of a pack that can be installed: a Python package with rule files and no Python to speak of."""

from __future__ import annotations

import re

import click

_PROJECT = """\
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"

[project]
name = "copydesk-{name}"
version = "0.1.0"
description = "House rules for copydesk"
requires-python = ">=3.11"
dependencies = ["copydesk"]

# copydesk.yml: packs: [default, {name}]
[project.entry-points."copydesk.packs"]
{name} = "{name}"

# A kind of check in Python (a module with `Options` and `check`) would be registered here:
# [project.entry-points."copydesk.checks"]
# my-kind = "{name}_checks.my_kind"

[tool.hatch.build.targets.wheel]
packages = ["{name}"]
"""
_README = """\
# copydesk-{name}

Rules for copydesk, one a file in `{name}/`. After `pip install .`, write into copydesk.yml:

```yaml
packs: [default, {name}]
```

`copydesk rules test {name}` runs the examples in the rule files; `pytest` does the same.
"""
_RULE = """\
# yaml-language-server: $schema=../schemas/rule.schema.json
# The rule's id is {name}.plain-words: the pack, then the file. A bad example marks what must be flagged, a good one must be silent.
extends: substitution
message: "write “{{instead}}” instead of “{{match}}”"
level: suggestion
quotes: skip
why: The short word is understood sooner.
swap:
  utilize+: use+
  in close proximity to: near
examples:
  - bad: The city will <mark>utilize</mark> the hall.
    good: The city will use the hall.
  - good: "The city is near the sea, and “we utilize it,” the mayor said."
"""
_TEST = '''\
"""The examples of every rule come out as they say."""

import subprocess
from pathlib import Path


def test_examples():
    root = Path(__file__).parent.parent
    done = subprocess.run(["copydesk", "rules", "test", "{name}"], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
'''


def files(name: str) -> dict[str, str]:
    """The files of a pack by their paths. Raises click.UsageError for a name that no Python package can have."""
    if not re.fullmatch(r"[a-z][a-z0-9_]*", name):
        raise click.UsageError(f'"{name}": the name of a pack is small letters, figures and underscores')
    texts = {
        "pyproject.toml": _PROJECT,
        "README.md": _README,
        f"{name}/__init__.py": '"""Rules for copydesk."""\n',
        f"{name}/plain-words.yml": _RULE,
        "tests/test_rules.py": _TEST,
    }
    return {path: text.format(name=name) for path, text in texts.items()}
