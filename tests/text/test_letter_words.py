"""The words of letters: every kind says what it means, what is urgent, and where that stands."""

from string import Formatter
from typing import Any

import pytest

from geldstap.source.data import content_root
from geldstap.steps.arrears import GROUPS, NATURES, Asked, Letter, TermKind
from geldstap.text.letter_words import (
    date_question,
    debt_help,
    group_name,
    letter_text,
    term_claim,
    term_over,
)
from geldstap.text.words import LANGUAGES, Words
from tools.vertalingen import leaves, load

BOTH = pytest.mark.parametrize("language", LANGUAGES)


@BOTH
@pytest.mark.parametrize("letter", Letter)
def test_every_letter_has_its_words(language: str, letter: Letter) -> None:
    """What it means, what one can do, what to say and which papers; with a source for its facts."""
    text = letter_text(Words.load(language), letter)
    assert text.name
    assert text.phrase[:1].islower() or text.phrase[:1].isupper()
    for part in (text.means, text.now, text.calm, text.say, text.papers):
        assert part
    assert all(bool(claim.source) == bool(claim.url) for claim in text.claims)
    assert all(claim.url.startswith("https://") for claim in text.claims if claim.url)
    assert letter is Letter.OTHER or any(claim.source for claim in text.claims)


@BOTH
def test_numbers_and_terms_have_a_source(language: str) -> None:
    """A claim with an amount or a number of days, weeks or months never stands by itself."""
    for letter in Letter:
        for claim in letter_text(Words.load(language), letter).claims:
            counts = any(character.isdigit() for character in claim.text)
            assert claim.source or not counts, claim.text


@BOTH
def test_every_term_and_question_has_its_words(language: str) -> None:
    """Every day that is asked, every list, and every term before and after its last day."""
    words = Words.load(language)
    for asked in Asked:
        question, note = date_question(words, asked)
        assert question.endswith("?")
        assert note.endswith(".")
    assert all(group_name(words, group) for group in GROUPS)
    for kind in TermKind:
        for claim in (term_claim(words, kind, "DAY"), term_over(words, kind, "DAY")):
            assert "DAY" in claim.text
        assert term_claim(words, kind, "DAY").url
    assert debt_help(words, urgent=True).text != debt_help(words, urgent=False).text
    assert all(debt_help(words, urgent=urgent).url for urgent in (True, False))


@BOTH
def test_nothing_stands_in_the_file_for_nobody(language: str) -> None:
    """Kinds, terms, questions and sources are the ones that are used."""
    file = load(content_root() / language / "brieven.yaml")
    assert set(file["soorten"]) == set(Letter)
    assert set(file["groepen"]) == set(GROUPS)
    rules = {rule.kind for nature in NATURES.values() for rule in nature.rules}
    assert set(file["termijnen"]) == rules
    assert set(file["vragen"]) == {each.asked for each in NATURES.values() if each.asked}
    assert set(file["bronnen"]) == _used(file)


def _used(file: dict[str, Any]) -> set[str]:
    return {text for path, text in leaves(file) if path.endswith("/bron")}


@BOTH
def test_only_days_are_filled_in(language: str) -> None:
    """A kind of letter has no placeholder: its words can be shown as they are."""
    for path, text in leaves(load(content_root() / language / "brieven.yaml")):
        names = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
        assert names <= {"dag"}, path
        assert not names or not path.startswith("/soorten"), path
