"""The words around a conversation: whole in each language, and short enough to choose from."""

import pytest

from geldstap.rulesets.contacts import Contacts
from geldstap.steps.conversation import known
from geldstap.steps.talk_offer import (
    MUNICIPALITY,
    NATIONAL,
    PEOPLE,
    SINGLE,
    TYPED,
    Part,
    Question,
)
from geldstap.text.talk_words import TalkWords, talk_words
from geldstap.text.words import LANGUAGES, Words

# On 40 columns a line of a list takes at most three rows.
LONGEST_CHOICE, LONGEST_NOTE = 56, 88


@pytest.fixture(params=LANGUAGES)
def said(request: pytest.FixtureRequest) -> TalkWords:
    """The words of a language."""
    return talk_words(Words.load(request.param))


def test_every_part_and_question_has_words(said: TalkWords) -> None:
    """And nothing has words that there isn't."""
    assert set(said.parts) == set(Part)
    assert set(said.questions) == set(Question)
    for text in said.questions.values():
        assert text.question.endswith("?")
        assert text.note.endswith(".")
        assert text.why.endswith(".")
        assert text.label


@pytest.mark.parametrize("question", Question)
def test_every_choice_has_a_label(said: TalkWords, question: Question) -> None:
    """Topics, people and papers too; short enough for a narrow screen."""
    own = {Question.WHO: set(said.people), Question.PAPERS: set(said.papers)}
    found = set(said.questions[question].options) | own.get(question, set())
    assert found == set(known(question, NATIONAL))
    assert all(len(text) <= LONGEST_CHOICE for text in said.questions[question].options.values())


def test_a_list_of_several_says_how_to_choose_none(said: TalkWords) -> None:
    """In its own words; one of which exactly one is chosen needs none."""
    lists = [each for each in Question if each not in TYPED and each not in SINGLE]
    assert all(said.questions[each].none for each in lists)
    assert not any(said.questions[each].none for each in SINGLE)


def test_of_each_person_it_is_said_who_that_is(said: TalkWords) -> None:
    """And whether they decide: nobody is taken by surprise."""
    assert set(said.people) == {each.id for each in PEOPLE}
    for text in said.people.values():
        assert text.who.endswith(".")
        assert len(text.who) <= LONGEST_NOTE
        assert "beslist" in text.who.lower() or "decide" in text.who.lower()


def test_every_contact_is_there() -> None:
    """Nobody is sent to somebody without a number or an address."""
    national = {entry.contact.id for entry in Contacts.load("nl")[0].national}
    assert {id_ for each in PEOPLE for id_ in each.contacts} <= {MUNICIPALITY, *national}
    assert "voedselbank" in national
