"""Passages that are not English are left alone; English ones never are."""

from __future__ import annotations

import pytest

from lint.article.read import read

ENGLISH = "The mayor said that the bridge would open on Monday, and that nobody would have to pay for it before the end of the year."
FOREIGN = {
    "Spanish": "El alcalde dijo que el puente se abrirá el lunes y que nadie tendrá que pagar por él antes de que termine el año.",
    "French": "Le maire a dit que le pont sera ouvert lundi et que personne ne devra payer avant la fin de l’année, selon une note.",
    "German": "Der Bürgermeister sagte, dass die Brücke am Montag geöffnet wird und niemand vor dem Ende des Jahres zahlen muss.",
    "Portuguese": "O prefeito disse que a ponte será aberta na segunda-feira e que ninguém vai pagar por ela antes do fim do ano.",
    "Italian": "Il sindaco ha detto che il ponte sarà aperto lunedì e che nessuno dovrà pagare prima della fine dell’anno.",
    "Welsh": "Dywedodd y maer y bydd y bont yn agor ddydd Llun ac na fydd yn rhaid i neb dalu cyn diwedd y flwyddyn, gan fod arian.",
    "Dutch": "De burgemeester zei dat de brug maandag opengaat en dat niemand voor het einde van het jaar hoeft te betalen voor een rit.",
    "Swahili": "Meya alisema kwamba daraja litafunguliwa siku ya kesho na kwamba hakuna mtu atakayelipa kabla ya mwisho wa mwaka huu "
    "kwa sababu serikali imetoa fedha zote zinazohitajika kwa ajili ya kazi hiyo ya ujenzi.",
    "Russian": "Мэр сказал, что мост откроют в понедельник.",
    "Arabic": "قال رئيس البلدية إن الجسر سيفتح يوم الاثنين",
}  # fmt: skip


def english(text: str) -> list[bool]:
    return [block.english for block in read("x.md", text.encode()).blocks]


@pytest.mark.parametrize("language", FOREIGN)
def test_a_passage_in_another_language_is_left_alone(language: str) -> None:
    assert english(f"{ENGLISH}\n\n{FOREIGN[language]}\n\n{ENGLISH}") == [True, False, True]


@pytest.mark.parametrize(
    "text",
    [
        "Luis de la Cruz, María del Carmen de los Ríos, Juan de Dios y Pérez",
        "El Salvador 3, Costa Rica 1",
        "Who’s who",
        "MOSCOW",
        "He said “que sera, sera” and left for Los Angeles with a copy of “Cien años de soledad” in the bag that his mother gave him.",
        "Tickets: 20 dollars",
        "The et al. in this paper hides an au pair, a pas de deux and a coup d’état.",
        "Eggs, butter, flour, sugar, salt, milk, cream, honey, apples, pears, plums, nuts, raisins, cinnamon, vanilla, yeast, water, oil, "
        "lemons, oranges, cherries, chocolate, almonds, oats, rice, barley and rye.",
    ],
)
def test_english_copy_with_strange_words_is_judged(text: str) -> None:
    assert english(f"{ENGLISH}\n\n{text}\n\n{ENGLISH}") == [True, True, True]
    assert english(text) == [True]


def test_neighbours_decide_for_a_passage_without_words_that_tell() -> None:
    spanish = FOREIGN["Spanish"]
    assert english(f"{ENGLISH}\n\n{spanish}\n\n## Madrid\n\n{spanish}\n\n## Madrid\n\n{ENGLISH}\n\n## Madrid") == [
        True, False, False, False, True, True, True,
    ]  # fmt: skip


def test_an_article_in_another_language_is_left_alone_whole() -> None:
    assert english(f"# Madrid\n\n{FOREIGN['Spanish']}") == [False, False]
    assert english(f"---\nlang: es\ntitle: Madrid\n---\n\nMadrid, Barcelona\n\n{ENGLISH}") == [True, True, True]
    assert english("---\nlang: es\ntitle: Madrid\n---\n\nMadrid, Barcelona") == [False, False]
