"""The inquiry about one article: what the cache knows of it, what LanguageTool has still to be asked, and all of it put together."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Any

from lint.article.model import Article
from lint.languagetool import annotation, levels, spelling
from lint.languagetool.annotation import Passage
from lint.languagetool.match import Match, pack, unpack

if TYPE_CHECKING:
    from lint.languagetool.service import Service

_SCHEMA = "1"  # of the cache's values
_CHUNK = 20_000  # characters a request: three seconds at worst
_ARTICLE = 120.0  # seconds that an article may take
_SLOWEST = 1_000.0  # characters a second: what a long article may take on top
# the rules that look over the whole document and that we use; LanguageTool calls them text-level
_DOCUMENT_RULES = frozenset({"EN_WORD_COHERENCY", "SENTENCE_WHITESPACE", "UPPERCASE_SENTENCE_START"})
# those that we do not use unasked (LANGUAGETOOL.md §7.3): what they say of a document must not be kept for a paragraph
_OTHER_DOCUMENT_RULES = frozenset(
    """EMPTY_LINE ENGLISH_WORD_REPEAT_BEGINNING_RULE EN_CONSISTENT_APOS EN_REPEATEDWORDS EN_UNPAIRED_BRACKETS EN_UNPAIRED_QUOTES
    PARAGRAPH_REPEAT_BEGINNING_RULE PUNCTUATION_PARAGRAPH_END PUNCTUATION_PARAGRAPH_END2 READABILITY_RULE_DIFFICULT
    READABILITY_RULE_SIMPLE REP_PASSIVE_VOICE REP_THANK_YOU_FOR TOO_LONG_PARAGRAPH TOO_LONG_SENTENCE TOO_OFTEN_USED_ADJECTIVE_EN
    TOO_OFTEN_USED_NOUN_EN TOO_OFTEN_USED_VERB_EN WHITESPACE_PARAGRAPH WHITESPACE_RULE""".split()
)


class Inquiry:
    """The inquiry about one article; `enable` are ids of rules that are off by default and wanted here."""

    def __init__(self, service: Service, language: str, article: Article, enable: Collection[str]) -> None:
        self._service = service
        self._language = language
        self._passages: list[Passage] = annotation.passages(article)
        self._off = levels.switched_off() - (frozenset(enable) - levels.never())
        self._on = levels.turned_on(enable)
        self._of_documents = _DOCUMENT_RULES | (self._on & _OTHER_DOCUMENT_RULES)
        base = f"{_SCHEMA} {service.identity()} {language}"
        self._of_passage = f"{base} passage {' '.join(sorted(self._off))} on {' '.join(sorted(self._on))}"
        self._of_document = f"{base} document {' '.join(sorted(self._of_documents))}"
        self._of_word = f"{base} word"
        length = sum(len(passage.text) for passage in self._passages)
        self._until = time.monotonic() + _ARTICLE + length / _SLOWEST

    def matches(self) -> list[Match]:
        """The matches in the order of the text. Raises NotChecked or Unavailable."""
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
        off = self._off | (_OTHER_DOCUMENT_RULES - self._of_documents)
        answer = self._ask(texts, disabled=off, enabled=self._on)
        for index, match in annotation.places(texts, answer):
            if match.rule in self._of_documents:
                document.append([index, pack(match)])
            elif index == first[texts[index]]:  # a paragraph that comes twice is kept once
                rows[texts[index]].append(pack(match))
        return self._keep(
            {(self._of_passage, text): found for text, found in rows.items()} | {(self._of_document, whole): document}
        )

    def _ask_passages(self, texts: list[str]) -> dict[tuple[str, str], Any]:
        rows: list[list[Any]] = [[] for _ in texts]
        answer = self._ask(texts, disabled=self._off, enabled=self._on, mode="allButTextLevelOnly")
        for index, match in annotation.places(texts, answer):
            rows[index].append(pack(match))
        return self._keep({(self._of_passage, text): row for text, row in zip(texts, rows, strict=True)})

    def _ask_document(self, texts: list[str], whole: str) -> dict[tuple[str, str], Any]:
        answer = self._ask(texts, only=self._of_documents, mode="textLevelOnly")
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
