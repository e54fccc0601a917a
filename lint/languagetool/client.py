"""One request to a LanguageTool server: language-tool-python as the transport, all that it drops kept.

Imported only when a request is about to be sent: a run that the cache answers must not pay for `requests`.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from typing import Any
from urllib.parse import urljoin

import language_tool_python
from language_tool_python.exceptions import LanguageToolError

from lint.languagetool.settings import is_loopback

_LANGUAGES = {"en", "en-AU", "en-CA", "en-GB", "en-NZ", "en-US", "en-ZA"}
# a text on its way to this machine must not go through a proxy that the environment names
_NO_PROXY: Mapping[str, Any] = {"http": None, "https": None, "all": None}
# what no second try can change
_FINAL = ("exceeds the limit", "is not a language code", "too many errors")


class RequestError(RuntimeError):
    """A request that brought no usable answer. `final` says that another try would bring none either."""

    def __init__(self, message: str, final: bool = False) -> None:
        super().__init__(message)
        self.final = final


class Client(language_tool_python.LanguageTool):
    """A connection to the server at `url` (without `/v2`). Not to be shared between threads."""

    def __init__(self, url: str, language: str) -> None:
        super().__init__(language, remote_server=url + "/", proxies=dict(_NO_PROXY) if is_loopback(url) else None)

    def _get_languages(self) -> set[str]:
        """The languages that we ask for: the server is spared a request for them."""
        return {*_LANGUAGES, "auto"}

    def ask(
        self,
        annotation: list[dict[str, str]],
        timeout: float,
        *,
        disabled: Iterable[str] = (),
        enabled: Iterable[str] = (),
        only: Collection[str] = (),
        mode: str = "all",
    ) -> dict[str, Any]:
        """The whole answer for an annotated text, as JSON has it (offsets in UTF-16 units of text and markup).

        `disabled` are rules to leave out and `enabled` ones to use that LanguageTool would leave out, or `only` the ones to use; `timeout`
        is in seconds. Raises RequestError.
        """
        self.disabled_rules = set(disabled)
        self.enabled_rules = {*only, *enabled}
        self.enabled_rules_only = bool(only)
        self._TIMEOUT = timeout  # type: ignore[assignment]  # it is read at each request
        parameters = self._create_params("")
        del parameters["text"]
        for key in ("disabledRules", "enabledRules"):
            if (
                key in parameters
            ):  # a set has another order in each process, and the server keeps one rule set for each order
                parameters[key] = ",".join(sorted(parameters[key].split(",")))
        parameters |= {"data": json.dumps({"annotation": annotation}), "mode": mode, "inputLogging": "no"}
        answer = self._post(parameters)
        if not isinstance(answer, dict) or not isinstance(answer.get("matches"), list):
            raise RequestError("the server's answer is not one of LanguageTool")
        if (answer.get("warnings") or {}).get("incompleteResults"):
            raise RequestError("LanguageTool did not get to the end of the text")
        return answer

    def _post(self, parameters: dict[str, str]) -> Any:
        try:
            return self._query_server(urljoin(self._url, "check"), parameters, num_tries=1, method="post")
        except LanguageToolError as error:
            raise RequestError(*_reason(str(error))) from None
        except (OSError, ValueError) as error:  # an answer that is not even text
            raise RequestError(f"the server's answer could not be read ({type(error).__name__})") from None


def _reason(body: str) -> tuple[str, bool]:
    """The reason in an error's text, which may be a page of HTML or hold the address of the server; and whether it is final."""
    line = next((line.strip() for line in body.splitlines() if line.strip()), "no reason given")
    if "Connection refused" in body or "Connection aborted" in body or "RemoteDisconnected" in body:
        return "the server is gone", False
    if "timed out" in body.lower():
        return "no answer in time", False
    if line.startswith("<"):
        return "the server answered with a page, not with matches", False
    return line.removeprefix("Error: ")[:200], any(word in body for word in _FINAL)
