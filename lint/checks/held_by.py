"""A role without a name that another holds than the sentence is about: `the mayor, Tom Oduya`, then `The mayor said she had no regrets`.

The article names the one holder of the role, and what is said of the role cannot be about that holder: the holder is named in the same
report as another, or what the one so called feels, wants or regrets is told with a pronoun of the other sex. Then somebody is meant
who is named before and has a role beside it (the deputy mayor, the chief constable).
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from typing import TYPE_CHECKING

from lint.annotate.roles import SAYING
from lint.checks.role_words import head
from lint.checks.unnamed_phrase import only_sex, stands_alone
from lint.checks.unnamed_role import Unnamed
from lint.spans import Span

if TYPE_CHECKING:
    from lint.annotate.phrases import Role
    from lint.annotate.sentences import Sentence
    from lint.checks.role_words import Words
    from lint.reading import Reading

# what only the one who says it can know: "said she had no intention", "said he would rather", "said she was sorry"
_MINDS = frozenset(
    "intention intentions regrets regret rather sorry confident delighted disappointed surprised proud "
    "determined pleased glad aware hope hoped "
    "hopes wanted wants felt feels believed believes thought thinks knew knows understood regretted expected wished apologised "
    "apologized shocked saddened ashamed worried convinced looking accepted".split()
)
_PRONOUNS = {"he": "he", "she": "she"}
_ASKED = frozenset(["Asked", "Pressed", "Challenged"])


def conflict(reading: Reading, first: int, index: int, told: Mapping[str, list[Role]], words: Words) -> Unnamed | None:
    """The role at the words `first` to `index` (behind "the"), if another is meant than its one holder."""
    tokens = reading.notes.tokens
    if index + 2 >= len(tokens) or tokens[index + 1].text not in SAYING or not stands_alone(tokens, index):
        return None
    key = " ".join(token.stem for token in tokens[first : index + 1])
    holders = {name for name, roles in told.items() for role in roles if _holds(role, key)}
    if len(holders) != 1:
        return None
    holder = holders.pop()
    sentence = reading.notes.sentence_at(tokens[index].start)
    if sentence is None or not (
        _named_as_another(reading, sentence, index, holder) or _other_sex(reading, sentence, index, holder)
    ):
        return None
    other = _beside(reading, tokens[first].start, holder, told, words)
    return Unnamed(Span(tokens[first].start, tokens[index].end), key, *other) if other else None


def _holds(role: Role, key: str) -> bool:
    return not role.past and not role.lesser and (role.key == key or role.key.endswith(" " + key))


def _named_as_another(reading: Reading, sentence: Sentence, index: int, holder: str) -> bool:
    """Whether the holder is named behind the verb: `the prime minister said he was keeping Mr Silva's seat warm`."""
    after = reading.notes.tokens[index + 1].end
    return any(
        person is not None and person.name == holder and not reading.notes.tokens[mention.last].capital
        for mention in reading.notes.people
        if after < mention.start < sentence.end and not mention.given and not reading.notes.quoted(mention.span)
        for person in [reading.notes.persons.of(mention)]
    )


def _other_sex(reading: Reading, sentence: Sentence, index: int, holder: str) -> bool:
    """Whether a pronoun of the other sex tells what the one so called thinks: `said she hoped`, `Asked if she agreed, the mayor said`."""
    tokens, sex = reading.notes.tokens, only_sex(reading, holder)
    if not sex:
        return False
    at = index + 2 + (tokens[index + 2].text == "that")
    spoken = [token.text for token in tokens[at : min(at + 7, sentence.last)]]
    if spoken and _PRONOUNS.get(spoken[0], sex) != sex and not _MINDS.isdisjoint(spoken):
        return True
    asked = [token.text for token in tokens[sentence.first : index]]
    return asked[0] in _ASKED and any(_PRONOUNS.get(text, sex) != sex for text in asked[:5])


def _beside(
    reading: Reading, start: int, holder: str, told: Mapping[str, list[Role]], words: Words
) -> tuple[Role, str] | None:
    """The person named last before an offset, other than the holder, who has a role, and that role."""
    notes = reading.notes
    people = notes.people
    here = bisect_left([mention.start for mention in people], start)
    for mention in reversed(people[max(here - 12, 0) : here]):
        person = notes.persons.of(mention)
        if person is None or person.name == holder:
            continue
        roles = [role for role in told.get(person.name, ()) if not role.past and head(role.key) not in words.loose]
        return (roles[-1], person.name) if roles else None
    return None
