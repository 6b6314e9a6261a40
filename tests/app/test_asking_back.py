"""What is asked back after typing: per what an amount is, and kindly whether it is so."""

from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.pages.question import REVIEW
from geldstap.app.screen import Back, Chosen, Help, Prompt, Typed
from geldstap.app.state import MENU, State, Where
from geldstap.model.answer import Answer, Given
from geldstap.model.fact import Between
from geldstap.model.money import Amount, Period
from geldstap.report.document import Paragraph
from tests.app.worlds import world

RENT, INCOME, NET = "kale_huur", "aanvrager.toetsingsinkomen", "netto_inkomen"
BORN = "aanvrager.geboortedatum"
SURE, PERIOD, QUESTION = "klopt", "periode", "vraag"


@pytest.fixture
def reviewing(tmp_path: Path) -> Conversation:
    """Somebody at “controleer uw antwoorden”, from where each question can be opened."""
    return Conversation(world(tmp_path), State(where=Where(REVIEW), behind=(MENU,)))


def at(reviewing: Conversation, question: str) -> Conversation:
    """At one question."""
    state = reviewing.state.to(Where(QUESTION, REVIEW, question))
    return Conversation(reviewing.world, state.drafted(""))


def prompt(conversation: Conversation) -> Prompt:
    """What is asked now."""
    found = conversation.screen().prompt
    assert found is not None
    return found


def answer(conversation: Conversation, question: str) -> Answer | None:
    """The answer that was given."""
    return conversation.state.session.answers.get(question)


def notice(conversation: Conversation) -> str:
    """What was noted, read back."""
    first = conversation.screen().document.blocks[0]
    assert isinstance(first, Paragraph)
    return first.text


@pytest.mark.parametrize(
    ("question", "typed", "asked"),
    [
        (INCOME, "795", "€ 795 per jaar, klopt dat?"),
        (RENT, "5000", "€ 5.000 per maand, klopt dat?"),
        (RENT, "15", "€ 15 per maand, klopt dat?"),
        (RENT, "ongeveer 50", "Tussen € 45 en € 55 per maand, klopt dat?"),
        (BORN, "1-2-2026", "1 februari 2026, klopt dat?"),
        (BORN, "1910", "In 1910, klopt dat?"),
        ("aantal_kinderen", "14", "14, klopt dat?"),
        ("kinderen.1.opvanguren", "300", "300 uur per maand, klopt dat?"),
        ("energie.verbruik_gas", "95", "95 m3 per jaar, klopt dat?"),
        ("energie.tarief_stroom", "14", ""),
    ],
)
def test_what_is_unusual_is_read_back_as_a_question(
    reviewing: Conversation, question: str, typed: str, asked: str
) -> None:
    """Nothing is noted yet; what can't be at all is said at the question itself."""
    then = at(reviewing, question).answer(Typed(typed))
    if not asked:
        assert prompt(then).error
        return
    assert then.state.where.page == SURE
    assert prompt(then).question == asked
    assert answer(then, question) is None


def test_yes_is_enough(reviewing: Conversation) -> None:
    """The answer counts as it was typed, and is read back."""
    sure = at(reviewing, INCOME).answer(Typed("795")).answer(Chosen("ja"))
    assert answer(sure, INCOME) == Given(Decimal(795))
    assert sure.state.where.page == REVIEW
    assert notice(sure) == "Genoteerd. Uw bruto jaarinkomen: € 795 per jaar."
    assert sure.state.drafts == {}


@pytest.mark.parametrize("back", [Chosen("aanpassen"), Back()])
def test_what_was_typed_can_be_mended(reviewing: Conversation, back: Chosen | Back) -> None:
    """It stands there still."""
    again = at(reviewing, INCOME).answer(Typed("795")).answer(back)
    assert again.state.where.page == QUESTION
    assert prompt(again).draft == "795"
    assert answer(again.answer(Typed("17950")), INCOME) == Given(Decimal(17950))


def test_help_comes_back_to_the_same_doubt(reviewing: Conversation) -> None:
    """With why the question is asked, and nothing lost."""
    doubt = at(reviewing, INCOME).answer(Typed("795"))
    back = doubt.answer(Help()).answer(Back())
    assert prompt(back) == prompt(doubt)


@pytest.mark.parametrize(("question", "typed"), [(INCOME, "0"), (INCOME, "24000"), (RENT, "612")])
def test_what_is_usual_is_not_asked_again(
    reviewing: Conversation, question: str, typed: str
) -> None:
    """Nor is a clear zero."""
    assert answer(at(reviewing, question).answer(Typed(typed)), question) == Given(Decimal(typed))


def test_per_what_an_amount_is_asked(reviewing: Conversation) -> None:
    """Of what people know per week or four weeks, where they don't say."""
    asked = at(reviewing, NET).answer(Typed("1235 netto"))
    assert (asked.state.where.page, answer(asked, NET)) == (PERIOD, None)
    noted = asked.answer(Chosen("vier_weken"))
    assert answer(noted, NET) == Given(Amount(Decimal(1235), Period.FOUR_WEEKS))
    typed = at(reviewing, NET).answer(Typed("300 per week"))
    assert answer(typed, NET) == Given(Amount(Decimal(300), Period.WEEK))


def test_an_unusual_amount_is_asked_about_after_its_period(reviewing: Conversation) -> None:
    """€ 20.000 is no month, but it may be a year."""
    asked = at(reviewing, NET).answer(Typed("20000"))
    month = asked.answer(Chosen("maand"))
    assert prompt(month).question == "€ 20.000 per maand, klopt dat?"
    assert answer(asked.answer(Chosen("jaar")), NET) == Given(Amount(Decimal(20000), Period.YEAR))


@pytest.mark.parametrize(
    ("question", "typed", "low", "high", "noted"),
    [
        (
            INCOME,
            "ongeveer 17000",
            "15300",
            "18700",
            "ongeveer € 17.000: wij rekenen met € 15.300 tot € 18.700 per jaar.",
        ),
        # 270 and 330 a week: times 52, through 12.
        (
            NET,
            "ongeveer 300 per week",
            "1170",
            "1430",
            "ongeveer € 300 per week: wij rekenen met € 1.170 tot € 1.430 per maand.",
        ),
        (RENT, "tussen 550 en 600", "550", "600", "tussen € 550 en € 600 per maand."),
        (RENT, "minder dan 600", "0", "599.99", "minder dan € 600 per maand."),
    ],
)
def test_an_estimate_is_a_range_that_is_said(
    reviewing: Conversation, question: str, typed: str, low: str, high: str, noted: str
) -> None:
    """So that a result never is more certain than the answer."""
    told = at(reviewing, question).answer(Typed(typed))
    assert answer(told, question) == Given(Between(Decimal(low), Decimal(high)))
    assert notice(told).endswith(noted)


def test_a_range_can_be_changed_as_it_was_typed(reviewing: Conversation) -> None:
    """It stands in the line again."""
    told = at(reviewing, RENT).answer(Typed("tussen 550 en 600"))
    assert prompt(at(told, RENT)).prefilled == "tussen 550 en 600"


@pytest.mark.parametrize(
    ("question", "typed", "said"),
    [
        (NET, "1300 bruto", "Wij vragen hier netto"),
        ("kinderen.1.toetsingsinkomen", "1300 netto", "Wij vragen hier bruto"),
        ("energie.verbruik_stroom", "tussen 1800 en 2000", "Hier rekenen wij met één getal."),
    ],
)
def test_what_we_cannot_use_is_said_with_a_way_on(
    reviewing: Conversation, question: str, typed: str, said: str
) -> None:
    """Net where gross is asked, and a range where one number is reckoned with."""
    assert prompt(at(reviewing, question).answer(Typed(typed))).error.startswith(said)


def test_an_unusual_post_of_the_budget(reviewing: Conversation) -> None:
    """Asked about too; and an estimate stays one amount, marked as such."""
    post = Conversation(
        reviewing.world, reviewing.state.to(Where("budget_bedrag", item="boodschappen"))
    )
    doubt = post.answer(Typed("9000 per week"))
    assert prompt(doubt).question == "€ 9.000 per week, klopt dat?"
    assert prompt(doubt.answer(Chosen("aanpassen"))).prefilled == "€ 9.000 per week"
    sure = doubt.answer(Chosen("ja"))
    assert answer(sure, "budget.boodschappen") == Given(Amount(Decimal(9000), Period.WEEK))
    told = post.answer(Typed("ongeveer 90")).answer(Chosen("week"))
    roughly = Amount(Decimal(90), Period.WEEK, about=True)
    assert answer(told, "budget.boodschappen") == Given(roughly)
    assert notice(told) == "Boodschappen: ongeveer € 90 per week."
    assert prompt(post.answer(Typed("tussen 80 en 100"))).error.startswith("Hier rekenen wij")
