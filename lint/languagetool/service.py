"""LanguageTool for one run: from articles to matches, with the cache in front and the server behind."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from lint.article.model import Article
from lint.languagetool import annotation, levels, spelling
from lint.languagetool.annotation import Passage
from lint.languagetool.backend import Backend, Plan, Unavailable, missing
from lint.languagetool.cache import Cache
from lint.languagetool.jars import VERSION
from lint.languagetool.match import Match, pack, unpack
from lint.languagetool.settings import Settings, SettingsError
from lint.languagetool.settings import load as load_settings
from lint.languagetool.variety import variety

_SCHEMA = "1"  # of the cache's values
_CHUNK = 20_000  # characters a request: three seconds at worst
_REQUEST, _ARTICLE = 60.0, 120.0  # time limits in seconds
_SLOWEST = 1_000.0  # characters a second: what a long article may take on top
_PAUSE = 0.3  # seconds before another try
# the rules that look over the whole document and that we use; LanguageTool calls them text-level
_DOCUMENT_RULES = ("EN_WORD_COHERENCY", "SENTENCE_WHITESPACE", "UPPERCASE_SENTENCE_START")
# those that we do not use (LANGUAGETOOL.md §7.3): what they say of a document must not be kept for a paragraph
_OTHER_DOCUMENT_RULES = frozenset(
    """EMPTY_LINE ENGLISH_WORD_REPEAT_BEGINNING_RULE EN_CONSISTENT_APOS EN_REPEATEDWORDS EN_UNPAIRED_BRACKETS EN_UNPAIRED_QUOTES
    PARAGRAPH_REPEAT_BEGINNING_RULE PUNCTUATION_PARAGRAPH_END PUNCTUATION_PARAGRAPH_END2 READABILITY_RULE_DIFFICULT
    READABILITY_RULE_SIMPLE REP_PASSIVE_VOICE REP_THANK_YOU_FOR TOO_LONG_PARAGRAPH TOO_LONG_SENTENCE TOO_OFTEN_USED_ADJECTIVE_EN
    TOO_OFTEN_USED_NOUN_EN TOO_OFTEN_USED_VERB_EN WHITESPACE_PARAGRAPH WHITESPACE_RULE""".split()
)


class NotChecked(RuntimeError):  # noqa: N818
    """An article that LanguageTool could not check to its end. The message is the reason, one sentence."""


class Status(NamedTuple):
    """How it stands with LanguageTool: `status` is ok, off, absent or failed; `message` the one line to print, "" for none."""

    status: str
    version: str = ""
    message: str = ""


class Service:
    """LanguageTool as a run uses it. `check` may be called from several threads."""

    def __init__(
        self, backend: Backend | None, status: Status, cache: Cache | None, known: Callable[[str], bool] | None
    ) -> None:
        self._backend = backend
        self._status = status
        self._cache = cache
        self._known = known
        self._threads = threading.local()

    @property
    def status(self) -> Status:
        """How it stands; it may get worse while articles are checked."""
        return self._status

    def check(self, article: Article, usual: str = "en-US", enable: Collection[str] = ()) -> list[Match]:
        """The matches in an article, in the order of the text; none when LanguageTool is off or absent (`status` says so).

        `usual` is the variety of English for an article that does not show its own; `enable` are ids of rules that are off by default
        and wanted here. Raises NotChecked.
        """
        if self._status.status in {"off", "absent"}:
            return []
        if self._backend is None:
            raise NotChecked(self._status.message)
        language = variety(article, usual)
        try:
            return _Work(self, language, article, enable).matches()
        except Unavailable as error:
            self._status = Status("absent" if error.absent else "failed", "", str(error))
            if error.absent:
                return []
            raise NotChecked(str(error)) from None

    def stored(self, pairs: list[tuple[str, str]]) -> dict[tuple[str, str], Any]:
        """What the cache holds for (settings, text) pairs."""
        return self._cache.get(pairs) if self._cache else {}

    def store(self, values: dict[tuple[str, str], Any]) -> None:
        """Keep answers."""
        if self._cache:
            self._cache.put(values)

    def identity(self) -> str:
        """What of the server decides its answers."""
        assert self._backend is not None
        return self._backend.identity()

    def known(self, word: str) -> bool:
        """Whether our own word list has a word; without a list every word counts as known."""
        return self._known is None or self._known(word)

    def ask(self, texts: list[str], language: str, until: float, **how: Any) -> dict[str, Any]:
        """LanguageTool's answer for some passages; one more try when that can help. Raises NotChecked or Unavailable."""
        from lint.languagetool.client import Client, RequestError

        assert self._backend is not None
        for attempt in (1, 2):
            url = self._backend.url()
            key = (url, language)
            clients = self._threads.__dict__.setdefault("clients", {})
            if key not in clients:
                clients[key] = Client(*key)
            left = until - time.monotonic()
            if left <= 0:
                raise NotChecked("LanguageTool took too long")
            try:
                answer: dict[str, Any] = clients[key].ask(annotation.annotate(texts), min(left, _REQUEST), **how)
                return answer
            except RequestError as error:
                if error.final or attempt == 2:
                    raise NotChecked(f"LanguageTool: {error}") from None
                self._backend.suspect(url)
                time.sleep(_PAUSE)
        raise AssertionError


class _Work:
    """The check of one article."""

    def __init__(self, service: Service, language: str, article: Article, enable: Collection[str]) -> None:
        self._service = service
        self._language = language
        self._passages: list[Passage] = annotation.passages(article)
        self._off = levels.switched_off() - (set(enable) - levels.never())
        base = f"{_SCHEMA} {service.identity()} {language}"
        self._of_passage = f"{base} passage {' '.join(sorted(self._off))}"
        self._of_document = f"{base} document"
        self._of_word = f"{base} word"
        length = sum(len(passage.text) for passage in self._passages)
        self._until = time.monotonic() + _ARTICLE + length / _SLOWEST

    def matches(self) -> list[Match]:
        if not self._passages:
            return []
        texts = [passage.text for passage in self._passages]
        whole = "\n".join(texts)
        pairs = {(self._of_passage, text) for text in texts}
        stored = self._service.stored([*pairs, (self._of_document, whole)])
        lacking = [text for text in dict.fromkeys(texts) if (self._of_passage, text) not in stored]
        fresh = (self._of_document, whole) not in stored
        if fresh and len(lacking) == len(pairs) and len(whole) <= _CHUNK:
            stored |= self._ask_all(texts, whole)
        else:
            for chunk in _chunks(lacking):
                stored |= self._ask_passages(chunk)
            if fresh:
                stored |= self._ask_document(texts, whole)
        found = [
            unpack(row).moved(passage.start)
            for passage in self._passages
            for row in stored[self._of_passage, passage.text]
        ]
        found += [unpack(row).moved(self._passages[index].start) for index, row in stored[self._of_document, whole]]
        found += self._spelling()
        return sorted(found, key=lambda match: (match.span, match.rule))

    def _ask_all(self, texts: list[str], whole: str) -> dict[tuple[str, str], Any]:
        """Both halves in one request, for an article of which nothing is known: half the work of two."""
        rows: dict[str, list[list[Any]]] = {text: [] for text in texts}
        document: list[list[Any]] = []
        first = {text: texts.index(text) for text in rows}
        answer = self._ask(texts, disabled=self._off | _OTHER_DOCUMENT_RULES)
        for index, match in annotation.places(texts, answer):
            if match.rule in _DOCUMENT_RULES:
                document.append([index, pack(match)])
            elif index == first[texts[index]]:  # a paragraph that comes twice is kept once
                rows[texts[index]].append(pack(match))
        return self._keep(
            {(self._of_passage, text): found for text, found in rows.items()} | {(self._of_document, whole): document}
        )

    def _ask_passages(self, texts: list[str]) -> dict[tuple[str, str], Any]:
        rows: list[list[Any]] = [[] for _ in texts]
        answer = self._ask(texts, disabled=self._off, mode="allButTextLevelOnly")
        for index, match in annotation.places(texts, answer):
            rows[index].append(pack(match))
        return self._keep({(self._of_passage, text): row for text, row in zip(texts, rows, strict=True)})

    def _ask_document(self, texts: list[str], whole: str) -> dict[tuple[str, str], Any]:
        answer = self._ask(texts, only=_DOCUMENT_RULES, mode="textLevelOnly")
        rows = [[index, pack(match)] for index, match in annotation.places(texts, answer)]
        return self._keep({(self._of_document, whole): rows})

    def _spelling(self) -> Iterator[Match]:
        words = spelling.unknown_words(self._passages, self._service.known)
        if not words:
            return
        stored = self._service.stored([(self._of_word, word) for word in words])
        lacking = [word for word in words if (self._of_word, word) not in stored]
        for chunk in _chunks(lacking):
            answer = self._ask(chunk, only=[spelling.speller(self._language)], mode="allButTextLevelOnly")
            values: dict[tuple[str, str], Any] = {(self._of_word, word): [] for word in chunk}
            for index, match in annotation.places(chunk, answer):
                values[self._of_word, chunk[index]] = [pack(match)]
            stored |= self._keep(values)
        for word, starts in words.items():
            for row in stored[self._of_word, word]:
                yield from (unpack(row).moved(start) for start in starts)

    def _ask(self, texts: list[str], **how: Any) -> dict[str, Any]:
        return self._service.ask(texts, self._language, self._until, **how)

    def _keep(self, values: dict[tuple[str, str], Any]) -> dict[tuple[str, str], Any]:
        self._service.store(values)
        return values


def _chunks(texts: list[str]) -> Iterator[list[str]]:
    chunk: list[str] = []
    size = 0
    for text in texts:
        if chunk and size + len(text) > _CHUNK:
            yield chunk
            chunk, size = [], 0
        chunk.append(text)
        size += len(text)
    if chunk:
        yield chunk


@contextmanager
def open(  # noqa: A001 (it is used as service.open)
    mode: str = "auto",
    settings: Settings | None = None,
    warm: bool = False,
    articles: int = 1,
    known: Callable[[str], bool] | None = None,
    cached: bool = True,
) -> Iterator[Service]:
    """LanguageTool for a run of `articles` articles; whatever ends the block ends the server (a warm one stays).

    `mode` is auto, required or off. `settings` are the user's own (default: read from the environment and the user's config). `warm`: keep
    the server between runs. `known` says whether our word list has a word: without it nothing is said about spelling. Starts nothing
    and asks nobody until an article needs it; `status` tells at once when LanguageTool is not there.
    """
    from lint.languagetool import places

    backend, cache = None, None
    status = Status("off")
    if mode != "off":
        backend, status = _prepare(settings, warm, articles)
        if backend and cached:
            cache = Cache(places.cache_folder())
    try:
        yield Service(backend, status, cache, known)
    finally:
        if backend:
            backend.close()
        if cache:
            cache.close()


def _prepare(settings: Settings | None, warm: bool, articles: int) -> tuple[Backend | None, Status]:
    from lint.languagetool import installation

    try:
        settings = load_settings() if settings is None else settings
    except SettingsError as error:
        return None, Status("failed", "", str(error))
    backend = Backend(Plan(settings, warm or settings.keep_warm > 0, articles))
    if not settings.url:
        if installation.find(settings.home) is None:
            return None, Status("absent", "", missing(settings))
        return backend, Status("ok", VERSION)
    try:
        version = backend.remote_version
    except Unavailable as error:
        return None, Status("failed", "", str(error))
    return backend, Status("ok", version, f"LanguageTool {version} at {settings.url} checks this copy")
