"""What a copy editor sees in a text before judging it.

`Annotations` computes each kind of annotation when it is first asked for. Each is a list of NamedTuples in the order of the text; every
record has a `span` in `Article.text`. A record says what is written, never what is true.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from lint.article.model import Article, Block
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.acronyms import Acronym
    from lint.annotate.ages import Age
    from lint.annotate.amounts import Amount, Score
    from lint.annotate.anchors import Anchors
    from lint.annotate.clock import Time
    from lint.annotate.currencies import Currency
    from lint.annotate.dates import Date
    from lint.annotate.durations import Duration
    from lint.annotate.names import Name
    from lint.annotate.numbers import Number
    from lint.annotate.organizations import Organization
    from lint.annotate.people import Mention
    from lint.annotate.persons import Persons
    from lint.annotate.places import Place
    from lint.annotate.quotes import Marks, Quotation
    from lint.annotate.rare import Rare
    from lint.annotate.sentences import Sentence
    from lint.annotate.tagged import Tagged
    from lint.annotate.tokens import Token
    from lint.knowledge import Knowledge
    from lint.knowledge.house import HouseFacts


class Annotations:
    """The annotations of one article. Only blocks in English are annotated."""

    def __init__(self, article: Article, knowledge: Knowledge, house: HouseFacts) -> None:
        self.article = article
        self.text = article.text
        self.knowledge = knowledge
        self.house = house
        self.blocks: list[Block] = [block for block in article.blocks if block.english]
        self._block_starts = [block.start for block in article.blocks]

    def block_at(self, offset: int) -> Block | None:
        """The block (in any language) that holds the character at `offset`, or None between blocks."""
        index = bisect_right(self._block_starts, offset) - 1
        block = self.article.blocks[index] if index >= 0 else None
        return block if block and (offset < block.end or offset == block.start) else None

    @cached_property
    def tokens(self) -> list[Token]:
        """Words, numbers and marks."""
        from lint.annotate.tokens import tokens

        return tokens(self.text, self.blocks)

    @cached_property
    def token_starts(self) -> list[int]:
        """The starts of the tokens, for bisection."""
        return [token.start for token in self.tokens]

    @cached_property
    def token_at(self) -> dict[int, int]:
        """The index of the token that begins at an offset."""
        return {start: index for index, start in enumerate(self.token_starts)}

    @cached_property
    def forms(self) -> dict[str, list[int]]:
        """The indices of the tokens by their text, in the order in which the texts come first: an article has half as many as tokens."""
        from lint.annotate.tokens import by_form

        return by_form(self.tokens)

    @cached_property
    def uppers(self) -> list[int]:
        """The indices of the words with a capital somewhere, in order."""
        from lint.annotate.tokens import Kind

        found: list[int] = []
        for text, indices in self.forms.items():
            if not text.islower() and self.tokens[indices[0]].kind is Kind.WORD:
                found += indices
        found.sort()
        return found

    @cached_property
    def words(self) -> list[str]:
        """The tokens' texts in small letters, with straight apostrophes and plain hyphens."""
        out = [token.text.lower() for token in self.tokens]
        if self.text.isascii():
            return out
        return [word if word.isascii() else word.replace("’", "'").replace("‑", "-") for word in out]

    @cached_property
    def capitals(self) -> frozenset[str]:
        """The words with a capital, without possessive endings."""
        return frozenset(self.tokens[indices[0]].stem for text, indices in self.forms.items() if text[0].isupper())

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Sentences; none crosses a block."""
        from lint.annotate.sentences import sentences

        return sentences(self.text, self.blocks, self.token_starts)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that holds the character at `offset`."""
        index = bisect_right(self._sentence_starts, offset) - 1
        sentence = self.sentences[index] if index >= 0 else None
        return sentence if sentence and offset < sentence.end else None

    def tags(self, sentence: Sentence) -> list[str]:
        """The part-of-speech tag of each token of a sentence (`lint.annotate.tags` lists them)."""
        found = self._tags.get(sentence.start)
        if found is None:
            from lint.annotate.tags import tags

            found = self._tags[sentence.start] = tags(
                self.tokens[sentence.first : sentence.last], self.words[sentence.first : sentence.last], self.knowledge
            )
        return found

    def tagged(self, sentence: Sentence) -> Tagged:
        """A sentence as one string of words and tags."""
        found = self._tagged.get(sentence.start)
        if found is None:
            from lint.annotate.tagged import tagged

            found = self._tagged[sentence.start] = tagged(self, sentence)
        return found

    @cached_property
    def _tagged(self) -> dict[int, Tagged]:
        return {}

    @cached_property
    def _tags(self) -> dict[int, list[str]]:
        return {}

    @cached_property
    def marks(self) -> Marks:
        """Quotation marks, paired and lone."""
        from lint.annotate.quotes import marks

        return marks(self)

    @property
    def quotes(self) -> list[Quotation]:
        """Direct quotations."""
        return self.marks.quotations

    @cached_property
    def _outer_quotes(self) -> list[Quotation]:
        return [quote for quote in self.quotes if quote.depth == 0]

    @cached_property
    def _quote_starts(self) -> list[int]:
        return [quote.start for quote in self._outer_quotes]

    def quoted(self, span: Span) -> bool:
        """Whether the span lies inside direct speech."""
        return self.quotation_at(span) is not None

    def quotation_at(self, span: Span) -> Quotation | None:
        """The (outermost) quotation that the span lies in."""
        index = bisect_right(self._quote_starts, span.start) - 1
        quote = self._outer_quotes[index] if index >= 0 else None
        return quote if quote and span.end <= quote.end else None

    @cached_property
    def numbers(self) -> list[Number]:
        """Numbers in figures and words, each with the interval that it implies and its role (year, day, age ...)."""
        from lint.annotate.numbers import numbers

        return numbers(self)

    @cached_property
    def amounts(self) -> list[Amount]:
        """Numbers with what they count or measure: money, percent, quantity, count."""
        from lint.annotate.amounts import amounts

        return amounts(self)

    @cached_property
    def scores(self) -> list[Score]:
        """Scores and votes: two figures with a hyphen (`6-1`)."""
        from lint.annotate.amounts import scores

        return scores(self)

    @cached_property
    def names(self) -> list[Name]:
        """Capitalised names."""
        from lint.annotate.names import names

        return names(self)

    @cached_property
    def people(self) -> list[Mention]:
        """Mentions of people, with the titles and roles that stand beside them."""
        from lint.annotate.people import mentions

        return mentions(self)

    @cached_property
    def persons(self) -> Persons:
        """Who is who: the mentions of one person, brought together."""
        from lint.annotate.persons import link

        return link(self)

    @cached_property
    def organizations(self) -> list[Organization]:
        """Names of bodies: agencies, companies, schools, parties."""
        from lint.annotate.organizations import organizations

        return organizations(self)

    @cached_property
    def rare_words(self) -> list[Rare]:
        """Words that no list has."""
        from lint.annotate.rare import rare_words

        return rare_words(self)

    @cached_property
    def acronyms(self) -> list[Acronym]:
        """Acronyms, with the words that they are said to stand for."""
        from lint.annotate.acronyms import acronyms

        return acronyms(self)

    @cached_property
    def anchors(self) -> Anchors:
        """Where dates, times, lengths of time and ages can stand."""
        from lint.annotate.anchors import anchors

        return anchors(self.tokens, self.forms)

    @cached_property
    def dates(self) -> list[Date]:
        """Dates in every form, resolved against the article's date."""
        from lint.annotate.dates import dates

        return dates(self)

    @cached_property
    def times(self) -> list[Time]:
        """Times of the day, minutes of a match, times on a stopwatch."""
        from lint.annotate.clock import times

        return times(self)

    @cached_property
    def durations(self) -> list[Duration]:
        """How long, and the n-th year, season, birthday, anniversary."""
        from lint.annotate.durations import durations

        return durations(self)

    @cached_property
    def ages(self) -> list[Age]:
        """Ages of people."""
        from lint.annotate.ages import ages

        return ages(self)

    @cached_property
    def places(self) -> list[Place]:
        """Countries and their adjectives and peoples, capitals, cities, states, continents, clubs of countries."""
        from lint.annotate.places import places

        return places(self)

    @cached_property
    def currencies(self) -> list[Currency]:
        """Currencies by names that few countries share: zloty, naira."""
        from lint.annotate.currencies import currencies

        return currencies(self)
