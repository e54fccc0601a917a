"""Character references of HTML (`&amp;`, `&#8217;`, `&#x2019;`), as Markdown knows them: closed by a semicolon."""

from __future__ import annotations

import re


def decode(text: str, at: int) -> tuple[int, str] | None:
    """The offset behind the reference at `at` and what it stands for (one or two characters); None where there is none."""
    found = re.compile(r"&(?:#[xX]([0-9a-fA-F]{1,6})|#([0-9]{1,7})|([A-Za-z][A-Za-z0-9]{1,31}));").match(text, at)
    if found is None:
        return None
    if found[3]:
        from html.entities import html5

        named = html5.get(found[3] + ";")
        return (found.end(), named) if named else None
    code = int(found[1], 16) if found[1] else int(found[2])
    valid = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
    return found.end(), chr(code) if valid else "\ufffd"
