"""What a user may say about LanguageTool: only in the environment or in their own config file.

Nothing here is ever read from a repository. Otherwise a pull request could send copy under embargo to a stranger's server, or start
a program.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

_KEYS = ("url", "home", "java", "keep_warm")
_DURATION = re.compile(r"(\d+)\s*([smh]?)")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "": 60}
_LOOPBACK = re.compile(r"https?://(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?(/|$)", re.IGNORECASE)


class SettingsError(ValueError):
    """A setting that cannot be used; the message names it, says what is wrong and what to write."""


class Settings(NamedTuple):
    """The user's settings.

    `url` is a server of the newsroom's own, `home` an installation of LanguageTool, `java` a `java` program or a Java home ("": find
    one). `keep_warm` is how long the server outlives a run, in seconds (0: it does not).
    """

    url: str = ""
    home: str = ""
    java: str = ""
    keep_warm: float = 0.0


def load(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this user: COPYDESK_LANGUAGETOOL_URL, COPYDESK_LANGUAGETOOL_HOME, COPYDESK_JAVA and COPYDESK_KEEP_WARM, else
    the section `languagetool:` of `copydesk/config.yml` in the user's config folder. Raises SettingsError.
    """
    environment = os.environ if environment is None else environment
    values = _file_values(environment)
    names = {
        "url": "COPYDESK_LANGUAGETOOL_URL",
        "home": "COPYDESK_LANGUAGETOOL_HOME",
        "java": "COPYDESK_JAVA",
        "keep_warm": "COPYDESK_KEEP_WARM",
    }
    for key, name in names.items():
        if environment.get(name):
            values[key] = environment[name]
    return Settings(
        checked_url(values.get("url", "")),
        values.get("home", ""),
        values.get("java", ""),
        seconds(values.get("keep_warm", "0")),
    )


def config_file(environment: Mapping[str, str]) -> Path:
    """The user's own config file, whether it is there or not."""
    if environment.get("XDG_CONFIG_HOME"):
        return Path(environment["XDG_CONFIG_HOME"]) / "copydesk" / "config.yml"
    if sys.platform == "linux":  # as platformdirs does it, without the time that its import takes
        return Path(os.path.expanduser("~/.config")) / "copydesk" / "config.yml"
    from platformdirs import user_config_path

    return user_config_path("copydesk", appauthor=False) / "config.yml"


def is_loopback(url: str) -> bool:
    """Whether a server address stays on this machine."""
    return bool(_LOOPBACK.match(url))


def checked_url(url: str) -> str:
    """The address of a server without a slash at its end. Raises SettingsError: text may cross a network only encrypted."""
    if not url:
        return ""
    if not re.match(r"https?://[^/\s]+", url, re.IGNORECASE):
        raise SettingsError(f"{url} is not the address of a server; write https://host or http://127.0.0.1:8081")
    if not url.lower().startswith("https://") and not is_loopback(url):
        raise SettingsError(f"{url} would send copy over the network unencrypted; use https://")
    return re.sub(r"(/v2)?/*$", "", url)


def seconds(duration: str) -> float:
    """Seconds of `30m`, `90s`, `1h` (a bare number is minutes; `off` and `0` are none). Raises SettingsError."""
    if duration in {"", "off", "no", "false"}:
        return 0.0
    match = _DURATION.fullmatch(duration.strip())
    if not match:
        raise SettingsError(f"keep_warm: {duration} is not a time; write 30m, 90s or 1h")
    return float(int(match[1]) * _SECONDS[match[2]])


def _file_values(environment: Mapping[str, str]) -> dict[str, str]:
    path = config_file(environment)
    if not path.is_file():
        return {}
    from lint.yaml import Table, Text, YamlError
    from lint.yaml import load as load_yaml

    try:
        document = load_yaml(path.read_text("utf-8"))
    except YamlError as error:
        raise SettingsError(f"{path}:{error.line}: {error}") from None
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"{path}: {error}") from None
    section = document.get(Text("languagetool")) if isinstance(document, Table) else None
    if section is None:
        return {}
    if not isinstance(section, Table):
        raise SettingsError(f"{path}: languagetool: write one `key: value` a line ({', '.join(_KEYS)})")
    values = {}
    for key, value in section.items():
        if key not in _KEYS or not isinstance(value, Text):
            raise SettingsError(
                f"{path}:{section.line_of(key)}: languagetool has no key {key}; it has {', '.join(_KEYS)}"
            )
        values[str(key)] = str(value)
    return values
