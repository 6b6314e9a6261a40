"""An amount of which only the side matters: choose it, or type the amount all the same."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.screen import Back, Chosen, Nothing, Prompt, PromptKind, Skip, Typed
from geldstap.app.state import Where
from geldstap.interview.session import Session
from geldstap.model.answer import Answer, Given, NotKnown
from geldstap.model.fact import Between
from geldstap.model.money import Amount, Period
from geldstap.report.document import Paragraph
from tests.app.worlds import start

# Somebody alone in Den Haag for whom the average income of three years is left open, and after it
# whether there is holiday allowance: for bijstand, with 1,400 a month.
# 1,436.49 = 110 % of 92 % of 1,419.46 rounded down to the cent, 1,561.40 = 110 % of 1,419.46.
KNOWN: dict[str, bool | str | Decimal | date] = {
    "gemeente": "GM0518",
    "heeft_partner": False,
    "aantal_kinderen": Decimal(0),
    "aantal_medebewoners": Decimal(0),
    "aanvrager.geboortedatum": date(1980, 1, 1),
    "aanvrager.student": "nee",
    "woonsituatie": "koop",
    "vermogen": Decimal(900),
    "aanvrager.toetsingsinkomen": Decimal(90_000),
    "netto_inkomen": Decimal(1400),
    "aanvrager.rechtmatig_verblijf": True,
    # Nothing is going on that a regulation is for.
    "krijgt_bijstand": False,
    "inkomenstoeslag_laatste_12_maanden": False,
    "gemeentebelasting_lang_geleden_betaald": False,
    "zorgindicatie": False,
    "schuld_zorgverzekeraar": False,
    "werk_kwijt": False,
    "ziek_of_arbeidsongeschikt": False,
    "uitkering_van_uwv": False,
    "eigen_bedrijf": False,
    "betalen_lukt_niet_meer": False,
    "dreigt_kwijt_te_raken": False,
    "te_weinig_voor_eten": False,
    "jurist_nodig": False,
    "beslag_op_inkomen": False,
    "geen_aangifte_vorig_jaar": False,
}
QUESTION = "gemiddeld_netto_inkomen_36_maanden"
LOW = Between(Decimal("0.00"), Decimal("1436.49"))
MIDDLE = Between(Decimal("1436.50"), Decimal("1561.40"))
LABELS = [
    "Hoogstens € 1.436,49 per maand",
    "Tussen € 1.436,50 en € 1.561,40 per maand",
    "Minstens € 1.561,41 per maand",
    "Ik typ liever het bedrag",
]


@pytest.fixture
def asked(tmp_path: Path) -> Conversation:
    """The conversation at the question."""
    session = Session({id_: Given(value) for id_, value in KNOWN.items()})
    begun = start(tmp_path)
    state = replace(begun.state, session=session).to_menu().to(Where("recht"))
    return Conversation(begun.world, state).answer(Chosen("vragen"))


def prompt(conversation: Conversation) -> Prompt:
    """What is asked."""
    found = conversation.screen().prompt
    assert found is not None
    return found


def notes(conversation: Conversation) -> list[str]:
    """The paragraphs of the screen."""
    blocks = conversation.screen().document.blocks
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def given(conversation: Conversation) -> Answer | None:
    """The answer as it was kept."""
    return conversation.state.session.answers.get(QUESTION)


def choose(conversation: Conversation, index: int) -> Conversation:
    """Choose a line of the list."""
    return conversation.answer(Chosen(prompt(conversation).choices[index].key))


def back(conversation: Conversation) -> Conversation:
    """Back past the questions in between, whose answers were there before."""
    while prompt(conversation).id != QUESTION:
        conversation = conversation.answer(Back())
    return conversation


def test_the_sides_are_offered_with_their_limits_to_the_cent(asked: Conversation) -> None:
    """In the period of the question; one may skip it like any other."""
    assert prompt(asked).id == QUESTION
    assert prompt(asked).kind is PromptKind.CHOICE
    assert [choice.label for choice in prompt(asked).choices] == LABELS
    assert prompt(asked).can_skip
    assert prompt(asked).prefilled == ""


def test_a_side_is_kept_and_read_back_in_words(asked: Conversation) -> None:
    """As an amount between two others."""
    after = choose(asked, 1)
    assert given(after) == Given(MIDDLE)
    assert prompt(after).id != QUESTION
    assert (
        "Genoteerd. Uw gemiddelde netto inkomen van de laatste drie jaar: "
        "tussen € 1.436,50 en € 1.561,40 per maand." in notes(after)
    )


def test_going_back_shows_the_side_that_was_chosen(asked: Conversation) -> None:
    """The same choices, and the chosen one filled in."""
    again = back(choose(asked, 0))
    assert [choice.label for choice in prompt(again).choices] == LABELS
    assert prompt(again).prefilled == prompt(asked).choices[0].key
    assert given(again) == Given(LOW)


def test_one_may_type_the_amount_all_the_same(asked: Conversation) -> None:
    """With the period in which one knows it; a mistake is asked once more."""
    typing = choose(asked, 3)
    assert (prompt(typing).id, prompt(typing).kind) == (QUESTION, PromptKind.TEXT)
    wrong = typing.answer(Typed("veel"))
    assert prompt(wrong).kind is PromptKind.TEXT
    assert prompt(wrong).error
    assert prompt(wrong.answer(Nothing())).kind is PromptKind.TEXT
    after = wrong.answer(Typed("330 per week"))
    assert given(after) == Given(Amount(Decimal(330), Period.WEEK))


def test_an_amount_typed_in_the_list_is_that_amount(asked: Conversation) -> None:
    """Who never saw “ik typ liever” isn't put on a side by what the digits look like."""
    assert given(asked.answer(Typed("330 per week"))) == Given(Amount(Decimal(330), Period.WEEK))
    wrong = asked.answer(Typed("veel"))
    assert (prompt(wrong).kind, prompt(wrong).draft) == (PromptKind.TEXT, "veel")
    assert prompt(wrong).error
    assert prompt(wrong.answer(Back())) == prompt(asked)


def test_back_from_typing_leads_to_the_sides(asked: Conversation) -> None:
    """Nothing is lost."""
    assert prompt(choose(asked, 3).answer(Back())) == prompt(asked)


def test_an_amount_that_was_typed_is_never_made_vaguer(asked: Conversation) -> None:
    """Going back marks “typen”, and there the amount is filled in."""
    again = back(choose(asked, 3).answer(Typed("330 per week")))
    assert prompt(again).prefilled == prompt(again).choices[3].key
    assert prompt(choose(again, 3)).prefilled == "€ 330 per week"


def test_skipping_works_while_typing_and_while_choosing(asked: Conversation) -> None:
    """“Weet ik niet” is an answer to every question."""
    assert given(asked.answer(Skip())) == NotKnown()
    assert given(choose(asked, 3).answer(Skip())) == NotKnown()


def test_an_answer_that_is_changed_later_has_the_same_choices(asked: Conversation) -> None:
    """From the overview of answers, and back to it."""
    overview = Conversation(asked.world, choose(asked, 0).state.to(Where("controle")))
    question = overview.answer(Chosen(QUESTION))
    assert [choice.label for choice in prompt(question).choices] == LABELS
    assert prompt(choose(question, 3).answer(Back())) == prompt(question)
    changed = choose(question, 1)
    assert given(changed) == Given(MIDDLE)
    assert changed.state.where.page == "controle"


def test_where_the_amount_itself_counts_it_is_typed(asked: Conversation) -> None:
    """The rent of somebody who rents, for whom huurtoeslag is open."""
    session = asked.state.session.with_answer("woonsituatie", Given("huur_zelfstandig"))
    session = session.with_answer("aanvrager.toetsingsinkomen", Given(Decimal(20_000)))
    state = replace(asked.state, session=session, where=Where("vraag", "recht", "kale_huur"))
    assert prompt(Conversation(asked.world, state)).kind is PromptKind.TEXT


def test_the_number_of_questions_goes_down_with_every_answer(asked: Conversation) -> None:
    """What is announced is what is left, this one included."""
    announced = []
    conversation = asked
    while conversation.state.where.page == "vraag":
        announced.append(conversation.screen().progress)
        first = prompt(conversation).choices
        reply = Chosen(first[0].key) if first else Typed("1")
        conversation = conversation.answer(reply)
    numbers = [int(text.split()[2]) for text in announced]
    assert numbers == sorted(set(numbers), reverse=True)
    assert numbers[-1] == 1
