"""Where the shipped rules lie, and where copydesk keeps what it need not make twice.

What every start asks is answered with texts: to import pathlib takes 3 ms.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

PACKAGE = os.path.dirname(os.path.abspath(__file__))
COMPILED = os.path.join(PACKAGE, "compiled")  # what the wheel brings ready; missing in a checkout


def rules_path() -> str:
    """The folder of the rules that come with copydesk: inside the package in a wheel, beside it in a checkout."""
    inside = os.path.join(PACKAGE, "rules")
    return inside if os.path.isdir(inside) else os.path.join(os.path.dirname(PACKAGE), "rules")


def cache_path() -> str:
    """The user's cache folder for copydesk, whether it is there or not.

    On Linux by the XDG Base Directory Specification, as platformdirs does it; to import that takes longer there than all that is then
    read from the folder.
    """
    if sys.platform == "linux":
        base = os.environ.get("XDG_CACHE_HOME", "").strip() or os.path.expanduser("~/.cache")
        return os.path.join(base, "copydesk")
    from platformdirs import user_cache_dir

    return user_cache_dir("copydesk", appauthor=False)


def user_cache() -> Path:
    """The same as a path."""
    from pathlib import Path

    return Path(cache_path())
