"""What one can choose for a conversation, and what the note consists of."""

import pytest

from geldstap.steps.conversation import (
    Term,
    Wishes,
    choices,
    is_asked,
    known,
    most_left,
    note,
    papers_for,
    people_for,
    questions,
)
from geldstap.steps.talk_offer import (
    FIXED,
    MOST_CHOICES,
    MUNICIPALITY,
    NATIONAL,
    PARTS,
    SINGLE,
    TOPICS,
    TYPED,
    Offer,
    Part,
    Person,
    Question,
    Topic,
)

ENERGY = Topic("energie", ("energie.1",), "coach")
BUDDY = Person("vrijwilliger", ("schulden",), ("maatjes",), ("thuis",))
LOCAL = Offer((ENERGY,), (BUDDY, Person("energiecoach", ("energie",), ("coach",))))
MANY_TOPICS = Offer(tuple(Topic(f"onderwerp_{n}") for n in range(6)))


def wishes(said: dict[Question, str] | None = None, /, **chosen: str) -> Wishes:
    """Choices by the name of the question, with spaces between ids."""
    return Wishes({Question(name): tuple(ids.split()) for name, ids in chosen.items()}, said or {})


@pytest.mark.parametrize("offer", [NATIONAL, LOCAL, MANY_TOPICS])
@pytest.mark.parametrize("question", [each for each in Question if each not in TYPED])
@pytest.mark.parametrize(
    "topics", ["", "schulden", "rondkomen schulden regelingen post verandering"]
)
def test_a_list_is_never_long(offer: Offer, question: Question, topics: str) -> None:
    """Under stress choosing is hard: at most seven lines, each once, all of them known."""
    found = choices(question, wishes(onderwerpen=topics), offer)
    assert len(found) <= MOST_CHOICES
    assert len(set(found)) == len(found)
    assert set(found) <= set(known(question, offer))
    assert found or question is Question.LOCAL_TOPICS


def test_every_question_is_in_a_part_of_its_own() -> None:
    """Besides the short first round, which gives a note already."""
    later = [each for part in Part if part is not Part.BEGIN for each in PARTS[part]]
    assert sorted(later) == sorted(Question)
    assert len(questions(Part.BEGIN, Wishes(), NATIONAL)) == 6


def test_every_choice_of_one_is_a_list_and_every_text_isnt() -> None:
    """What is typed has no choices, and is no list."""
    assert set(SINGLE).isdisjoint(TYPED)
    assert set(TYPED).isdisjoint(FIXED)


@pytest.mark.parametrize(
    ("question", "chosen", "asked"),
    [
        (Question.LANGUAGE, {}, False),
        (Question.LANGUAGE, {"tolk": "nee"}, False),
        (Question.LANGUAGE, {"tolk": "ja"}, True),
        (Question.SHARE_WITH, {"delen": "niets"}, False),
        (Question.SHARE_WITH, {"delen": "eerst_vragen"}, False),
        (Question.SHARE_WITH, {"delen": "ja"}, True),
        (Question.LOCAL_TOPICS, {}, False),
    ],
)
def test_what_has_no_meaning_isnt_asked(
    question: Question, chosen: dict[str, str], asked: bool
) -> None:
    """A language without an interpreter, with whom where nothing may be shared."""
    assert is_asked(question, wishes(**chosen), NATIONAL) == asked


def test_how_many_questions_are_left_never_rises() -> None:
    """What an answer may still lead to is counted before it is given."""
    before = most_left(Part.ALONG, Question.INTERPRETER, Wishes(), NATIONAL)
    after = most_left(Part.ALONG, Question.LANGUAGE, wishes(tolk="ja"), NATIONAL)
    assert (before, after) == (2, 1)
    assert most_left(Part.BEGIN, Question.TOPICS, Wishes(), NATIONAL) == 6


def test_few_topics_of_a_municipality_stand_in_the_same_list() -> None:
    """Six and one are seven; “something else” stays last."""
    found = choices(Question.TOPICS, Wishes(), LOCAL)
    assert found[-2:] == ("energie", "anders")
    assert not is_asked(Question.LOCAL_TOPICS, Wishes(), LOCAL)


def test_many_topics_of_a_municipality_are_a_list_of_their_own() -> None:
    """So that no national one is pushed out of sight."""
    assert choices(Question.TOPICS, Wishes(), MANY_TOPICS) == tuple(each.id for each in TOPICS)
    assert is_asked(Question.LOCAL_TOPICS, Wishes(), MANY_TOPICS)
    chosen = wishes(onderwerpen="schulden", onderwerpen_gemeente="onderwerp_2")
    (line,) = note(chosen, MANY_TOPICS).lines
    assert line.chosen == ("schulden", "onderwerp_2")


def test_people_fit_the_topics() -> None:
    """Nobody is offered a debt counsellor for a form, nor an energy coach for debts."""
    forms = {each.id for each in people_for(wishes(onderwerpen="post"), LOCAL)}
    assert "raadslieden" in forms
    assert forms.isdisjoint({"schuldhulp", "energiecoach"})
    energy = people_for(wishes(onderwerpen="energie"), LOCAL)
    assert energy[0].id == "energiecoach"
    assert "energiecoach" not in {each.id for each in people_for(Wishes(), LOCAL)}


def test_somebody_of_the_municipality_takes_the_place_of_the_national_one() -> None:
    """With the same id; the contact is then that of the municipality."""
    people = [each for each in LOCAL.people if each.id == "vrijwilliger"]
    assert people == [BUDDY]
    assert note(wishes(met_wie="vrijwilliger"), LOCAL).contacts == ("maatjes",)


def test_who_was_chosen_stays_in_the_list() -> None:
    """Also after the topics changed: a choice is never taken away silently."""
    chosen = wishes(onderwerpen="post", met_wie="schuldhulp")
    assert "schuldhulp" in {each.id for each in people_for(chosen, NATIONAL)}


def test_only_the_ways_that_somebody_offers() -> None:
    """Where these are known; else all, and one asks."""
    assert choices(Question.HOW, wishes(met_wie="geldfit"), NATIONAL) == ("telefoon", "chat")
    everything = choices(Question.HOW, wishes(met_wie="raadslieden"), NATIONAL)
    assert everything == FIXED[Question.HOW]


def test_a_way_that_isnt_offered_any_more_isnt_on_the_note() -> None:
    """It was chosen before another person was."""
    lines = note(wishes(hoe="thuis telefoon", met_wie="geldfit"), NATIONAL).lines
    assert [line.chosen for line in lines if line.question is Question.HOW] == [("telefoon",)]


def test_papers_follow_from_topics() -> None:
    """Each topic gives its most useful one before any gives its last."""
    found = papers_for(wishes(onderwerpen="schulden energie"), LOCAL)
    assert found[:3] == ("identiteitsbewijs", "brieven", "energie.1")
    assert note(wishes(onderwerpen="schulden"), NATIONAL).papers[1] == "brieven"


def test_papers_that_were_chosen_are_lines_of_the_note() -> None:
    """Then nothing else is said about papers."""
    found = note(wishes(onderwerpen="schulden", meenemen="brieven"), NATIONAL)
    assert found.papers == ()
    assert ("brieven",) in [line.chosen for line in found.lines]


def test_a_boundary_that_contradicts_a_topic_isnt_offered() -> None:
    """Whoever wants to talk about a change in work or family can't leave out work."""
    found = choices(Question.NOT_ABOUT, wishes(onderwerpen="verandering"), NATIONAL)
    assert set(found).isdisjoint({"werk", "relatie"})


@pytest.mark.parametrize(
    ("chosen", "term"),
    [
        ({}, None),
        ({"onderwerpen": "schulden"}, None),
        ({"onderwerpen": "schulden", "met_wie": "schuldhulp"}, Term.FOUR_WEEKS),
        ({"onderwerpen": "schulden", "met_wie": "gemeente"}, Term.FOUR_WEEKS),
        ({"onderwerpen": "post", "met_wie": "gemeente"}, None),
        ({"onderwerpen": "schulden", "met_wie": "vrijwilliger"}, None),
        ({"haast": "huis_uit"}, Term.THREE_WORKING_DAYS),
        ({"haast": "afsluiting", "met_wie": "schuldhulp"}, Term.THREE_WORKING_DAYS),
        ({"haast": "zorgverzekering", "met_wie": "maakt_niet_uit"}, Term.THREE_WORKING_DAYS),
        ({"haast": "eten", "met_wie": "schuldhulp"}, None),
        ({"haast": "huis_uit", "met_wie": "jurist"}, None),
    ],
)
def test_what_one_may_ask_for_by_law(chosen: dict[str, str], term: Term | None) -> None:
    """Wgs, article 4: four weeks, or three working days where one of three things is near.

    It binds the municipality, and is about debts; a volunteer is bound by nothing.
    """
    assert note(wishes(**chosen), NATIONAL).term == term


@pytest.mark.parametrize(
    ("chosen", "contacts"),
    [
        ({}, (MUNICIPALITY,)),
        ({"met_wie": "geldfit"}, ("geldfit",)),
        ({"met_wie": "gemeente"}, (MUNICIPALITY,)),
        ({"met_wie": "geldfit", "haast": "huis_uit"}, (MUNICIPALITY, "geldfit")),
        ({"haast": "eten"}, (MUNICIPALITY, "voedselbank")),
        ({"onderwerpen": "energie"}, ("coach",)),
    ],
)
def test_whom_to_call(chosen: dict[str, str], contacts: tuple[str, ...]) -> None:
    """Whoever was chosen; the municipality first where a house or energy is at stake."""
    assert note(wishes(**chosen), LOCAL).contacts == contacts


def test_what_was_passed_over_isnt_on_the_note() -> None:
    """Nor “no” to an interpreter; nothing at all is an empty note."""
    assert note(Wishes(), NATIONAL).is_empty
    assert note(wishes(tolk="nee", niet_over=""), NATIONAL).is_empty


def test_own_words_and_the_language_are_on_the_note() -> None:
    """As they were said."""
    said = {Question.SAY: "Wat gaat eerst?", Question.LANGUAGE: "Tigrinya"}
    lines = note(wishes(said, tolk="ja"), NATIONAL).lines
    assert [(line.question, line.said) for line in lines] == [
        (Question.SAY, "Wat gaat eerst?"),
        (Question.INTERPRETER, "Tigrinya"),
    ]
