"""Somebody who only knows what lands on their account gets an honest range."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.screen import Back, Chosen, Help, Nothing, Prompt, PromptKind, Skip, Typed
from geldstap.app.state import State, Where
from geldstap.export.plain import render
from geldstap.interview.guidance import Guidance
from geldstap.interview.session import household
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import Between, Role
from geldstap.model.money import Amount, Period
from geldstap.report.review import answer_rows
from tests.app.worlds import DAY, play, world

INCOME = "aanvrager.toetsingsinkomen"
# 2.904,42 is what is left of 3.496,50 a month (white monthly table 2026, Belastingdienst).
ROW, GROSS = "2904,42 per maand", Decimal(41958)


def at_question(folder: Path, role: str = "aanvrager", day: date = DAY) -> Conversation:
    """Somebody born in 1985, who is asked for the income of a person in the household."""
    state = State(where=Where("recht")).answered("heeft_partner", Given(role == "partner"))
    for each in ("aanvrager", "partner"):
        state = state.answered(f"{each}.geboortedatum", Given(date(1985, 3, 12)))
    asked = state.to(Where("vraag", "recht", f"{role}.toetsingsinkomen"))
    return Conversation(world(folder, day), asked)


@pytest.fixture
def asked(tmp_path: Path) -> Conversation:
    """At the question for their own income."""
    return at_question(tmp_path)


def prompt(conversation: Conversation) -> Prompt:
    """What is asked."""
    found = conversation.screen().prompt
    assert found is not None
    return found


def text(conversation: Conversation) -> str:
    """Everything on the screen but the question."""
    return render(conversation.screen().document, conversation.world.words("nl"))


def given(conversation: Conversation, question: str = INCOME) -> Answer | None:
    """The answer as it was kept."""
    return conversation.state.session.answers.get(question)


def between(conversation: Conversation, question: str = INCOME) -> tuple[Decimal, Decimal]:
    """The range that was kept."""
    answer = given(conversation, question)
    assert isinstance(answer, Given)
    assert isinstance(answer.value, Between)
    assert isinstance(answer.value.low, Decimal)
    assert isinstance(answer.value.high, Decimal)
    return answer.value.low, answer.value.high


def test_the_way_is_told_where_the_amount_is_asked(asked: Conversation) -> None:
    """In both languages, with the word that opens it."""
    assert "Typ dan: netto." in " ".join(text(asked).split())
    english = Conversation(asked.world, replace(asked.state, language="en"))
    assert "Then type: net." in " ".join(text(english).split())


def test_who_does_not_know_the_gross_income_is_asked_for_the_net_one(asked: Conversation) -> None:
    """Once: who doesn't know that either goes on, and isn't held up when coming back."""
    led = asked.answer(Skip())
    assert led.state.where.page == "netto"
    assert "Weet u dat ook niet?" in " ".join(text(led).split())
    assert given(led) is None
    on = led.answer(Skip())
    assert given(on) == NotKnown()
    again = Conversation(asked.world, replace(on.state, where=asked.state.where)).answer(Skip())
    assert again.state.where.page != "netto"


def test_who_rather_does_not_say_is_asked_nothing_more(asked: Conversation) -> None:
    """That is an answer."""
    assert given(asked.answer(Skip(declined=True))) == Declined()


@pytest.mark.parametrize(
    "word", ["netto", "Netto", "net", "netto?", "1650 netto", "€ 1.650,- nett"]
)
def test_a_word_opens_it(asked: Conversation, word: str) -> None:
    """Also with an amount beside it, which is never taken for a gross one."""
    assert prompt(asked.answer(Typed(word))).id == "netto.aanvrager.1.soort"


def test_an_amount_that_was_typed_with_it_is_filled_in(asked: Conversation) -> None:
    """Where its period was typed, too."""
    known = play(asked, "1650 netto per 4 weken", "loon")
    assert prompt(known).prefilled == "€ 1.650 per 4 weken"
    assert prompt(play(asked, "1650 netto", "loon")).prefilled == ""


def test_a_wage_becomes_a_range_that_is_read_back(asked: Conversation) -> None:
    """The published gross amount lies in it; the next question follows."""
    result = play(asked, "netto", "loon", ROW, "ja", "ja")
    assert prompt(result).id == "netto_uitkomst"
    assert "ongeveer € 41.904 tot € 41.985" in text(result)
    for part in ("jaaropgave van de werkgever", "Het vakantiegeld zit in het bedrag"):
        assert part in " ".join(text(result).split())
    after = result.answer(Chosen("gebruik"))
    low, high = between(after)
    assert low <= GROSS <= high
    assert "Genoteerd. Uw bruto jaarinkomen: ongeveer € 41.904 tot € 41.985 per jaar." in text(
        after
    )
    assert prompt(after).id not in (INCOME, "netto_uitkomst")


def test_a_net_amount_that_is_a_guess_makes_the_range_wider(asked: Conversation) -> None:
    """A tenth to either side of 2.904,42: at least a tenth of the gross amount, too."""
    result = play(asked, "netto", "loon", "ongeveer 2904,42", "maand", "ja", "ja")
    low, high = between(result.answer(Chosen("gebruik")))
    assert low < GROSS * Decimal("0.9")
    assert high > GROSS * Decimal("1.1")
    exact = between(play(asked, "netto", "loon", ROW, "ja", "ja", "gebruik"))
    assert low < exact[0]
    assert exact[1] < high


def test_it_stands_in_the_overview_of_answers(asked: Conversation) -> None:
    """As “ongeveer … tot …”; an answer about one side of a limit stays what it was."""
    after = play(asked, "netto", "loon", ROW, "ja", "ja", "gebruik")
    words = after.world.words("nl")
    rows = {
        id_: said
        for id_, _, said in answer_rows(after.state.session.answers, after.world.vocabulary, words)
    }
    assert rows[INCOME] == "ongeveer € 41.904 tot € 41.985 per jaar"
    assert not any(id_.startswith("netto") for id_ in rows)
    side = {INCOME: Given(Between(Decimal(0), Decimal(29_736)))}
    assert answer_rows(side, after.world.vocabulary, words)[0][2] == "hoogstens € 29.736 per jaar"


def test_an_amount_without_a_period_is_asked_for_one(asked: Conversation) -> None:
    """Four weeks are asked apart from a month; back leads to the amount."""
    typed = play(asked, "netto", "loon", "1650")
    assert prompt(typed).question == "€ 1.650: is dat per maand, of anders?"
    assert [choice.key for choice in prompt(typed).choices] == ["maand", "vier_weken", "week"]
    assert prompt(typed.answer(Back())).id == "netto.aanvrager.1.bedrag"
    weeks = typed.answer(Chosen("vier_weken"))
    assert given(weeks, "netto.aanvrager.1.bedrag") == Given(
        Amount(Decimal(1650), Period.FOUR_WEEKS)
    )


@pytest.mark.parametrize(
    ("replies", "asked_next"),
    [
        (["loon", ROW], "vakantiegeld"),
        (["loon", ROW, "nee"], "pensioenpremie"),
        (["loon", ROW, Skip()], "pensioenpremie"),
        (["loon", ROW, "ja"], "korting"),
        (["uitkering", ROW, "nee"], "korting"),
        (["wajong", ROW, "ja"], "korting"),
        (["aow", ROW], "korting"),
        (["pensioen", ROW], "korting"),
    ],
)
def test_only_what_can_change_the_range_is_asked(
    asked: Conversation, replies: list[Skip | str], asked_next: str
) -> None:
    """AOW has its holiday pay apart; a contribution counts for holiday pay alone."""
    assert prompt(play(asked, "netto", *replies)).id == f"netto.aanvrager.1.{asked_next}"


def test_what_is_passed_over_makes_the_range_wider(asked: Conversation) -> None:
    """And the screen says so."""
    sure = play(asked, "netto", "loon", ROW, "nee", "0", "ja", "gebruik")
    open_ = play(asked, "netto", "loon", ROW, Skip(), Skip(), Skip(declined=True))
    assert "weten wij niet" in text(open_)
    low, high = between(open_.answer(Chosen("gebruik")))
    assert low < between(sure)[0] < between(sure)[1] < high


def test_a_contribution_is_per_payment(asked: Conversation) -> None:
    """In the period of the pay, unless another one is typed."""
    after = play(asked, "netto", "loon", "1650 per 4 weken", "nee", "85")
    contribution = Given(Amount(Decimal(85), Period.FOUR_WEEKS))
    assert given(after, "netto.aanvrager.1.pensioenpremie") == contribution


def test_a_second_income_is_added(asked: Conversation) -> None:
    """At most three; back from it leads to the estimate without it."""
    one = play(asked, "netto", "loon", ROW, "ja", "ja")
    two = play(one, "nog_een")
    assert prompt(two.answer(Back())) == prompt(one)
    both = play(two, "pensioen", "300 per maand", "nee")
    assert between(play(both, "gebruik"))[0] > between(play(one, "gebruik"))[1]
    three = play(both, "nog_een", "pensioen", "100 per maand", "nee")
    assert "nog_een" not in [choice.key for choice in prompt(three).choices]


@pytest.mark.parametrize(
    ("kind", "role", "why"),
    [
        ("bijstand", "partner", "Bijstand is een netto bedrag."),
        ("anders", "aanvrager", "geen vaste weg van netto naar bruto"),
    ],
)
def test_of_some_incomes_only_the_paper_tells(
    tmp_path: Path, kind: str, role: str, why: str
) -> None:
    """Said at once, without a question for an amount; the answer stays unknown."""
    result = play(at_question(tmp_path, role), "netto", kind)
    assert why in " ".join(text(result).split())
    assert [choice.key for choice in prompt(result).choices] == ["papier"]
    assert given(play(result, Skip()), f"{role}.toetsingsinkomen") == NotKnown()


def test_assistance_of_who_is_alone_gets_a_range(asked: Conversation) -> None:
    """Also where the amount is known roughly; with other income beside it it stays open."""
    # (12 x 1.419,46 - 3.115) / 0,6425 = 21.663: the whole norm of 2026 with the general credit.
    for net in ("1348 per maand", "ongeveer 1350 per maand"):
        result = play(asked, "netto", "bijstand", net, Skip())
        low, high = between(play(result, "gebruik"))
        assert low < 21_663 < high < 26_600
    more = play(result, "nog_een", "loon", "300 per maand", "ja", "ja")
    assert [choice.key for choice in prompt(more).choices] == ["papier"]


def test_the_estimate_is_said_once(asked: Conversation) -> None:
    """Not in the text and beside the question."""
    result = play(asked, "netto", "loon", ROW, "ja", "ja")
    assert "Uw bruto inkomen over heel 2026 is ongeveer" in " ".join(text(result).split())
    assert not prompt(result).note


def test_the_figures_of_another_year_are_not_used(tmp_path: Path) -> None:
    """The tax of 2027 isn't known here."""
    result = play(at_question(tmp_path, day=date(2027, 2, 1)), "netto", "loon", ROW, "ja", "ja")
    assert "De belastingregels van 2027 kennen wij hier nog niet." in " ".join(text(result).split())


def test_the_paper_goes_before_the_estimate(asked: Conversation) -> None:
    """From the estimate one may type the exact amount, which takes its place."""
    result = play(asked, "netto", "loon", ROW, "ja", "ja")
    typing = result.answer(Chosen("papier"))
    assert (prompt(typing).id, prompt(typing).kind) == (INCOME, PromptKind.TEXT)
    assert given(typing.answer(Typed("41.958"))) == Given(Decimal(41_958))


def test_every_question_can_be_left_and_taken_back(asked: Conversation) -> None:
    """Back shows the answer that was given, up to the question where it began."""
    here = play(asked, "netto", "loon", ROW, "nee", "85", "ja")
    seen = []
    while prompt(here).id != INCOME:
        seen.append((prompt(here).id.rpartition(".")[2], prompt(here).prefilled))
        assert here.answer(Help()).answer(Back()).state.where == here.state.where
        assert prompt(here.answer(Nothing())).id == prompt(here).id
        here = here.answer(Back())
    assert seen == [
        ("netto_uitkomst", ""),
        ("korting", "ja"),
        ("pensioenpremie", "€ 85 per maand"),
        ("vakantiegeld", "nee"),
        ("bedrag", "€ 2.904,42 per maand"),
        ("soort", "loon"),
    ]


@pytest.mark.parametrize(
    ("reply", "answer"), [(Skip(), NotKnown()), (Skip(declined=True), Declined())]
)
@pytest.mark.parametrize("before", [["netto"], ["netto", "loon"]])
def test_without_a_kind_or_an_amount_the_income_stays_unknown(
    asked: Conversation, before: list[str], reply: Skip, answer: Answer
) -> None:
    """One is asked the next question, as after every “weet ik niet”."""
    after = play(asked, *before, reply)
    assert given(after) == answer
    assert not prompt(after).id.startswith("netto")


@pytest.mark.parametrize("typed", ["veel", "-5", "99999999999"])
def test_an_amount_that_cannot_be_is_asked_again(asked: Conversation, typed: str) -> None:
    """With what is wrong."""
    again = play(asked, "netto", "loon", typed)
    assert prompt(again).id == "netto.aanvrager.1.bedrag"
    assert prompt(again).error


def test_a_partner_is_asked_and_told_about_as_such(tmp_path: Path) -> None:
    """With their own answers beside those of the applicant."""
    result = play(at_question(tmp_path, "partner"), "netto", "aow", "1.084,13 per maand", "ja")
    assert "Het bruto inkomen van uw partner over heel 2026 is ongeveer" in " ".join(
        text(result).split()
    )
    after = play(result, "gebruik")
    assert between(after, f"{Role.PARTNER}.toetsingsinkomen")[0] > 0
    assert given(after) is None


def test_a_changed_answer_leads_back_to_the_overview(asked: Conversation) -> None:
    """From “controleer uw antwoorden” one can do the same."""
    overview = Conversation(
        asked.world, asked.state.answered(INCOME, Given(Decimal(20_000))).to(Where("controle"))
    )
    after = play(overview, INCOME, "netto", "loon", ROW, "ja", "ja", "gebruik")
    assert after.state.where.page == "controle"
    assert between(after)[0] > 40_000


def test_where_sides_are_offered_it_is_one_of_the_choices(
    asked: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    """And it is marked when one comes back."""
    sides = (
        Between(Decimal(0), Decimal(29_736)),
        Between(Decimal("29736.01"), Decimal(10_000_000)),
    )
    monkeypatch.setattr(asked.world, "sides", lambda *_: sides)
    labels = [choice.label for choice in prompt(asked).choices]
    assert labels[-1] == "Ik weet alleen wat ik op mijn rekening krijg"
    result = play(asked, "alleen_netto", "loon", ROW, "ja", "ja")
    assert prompt(result.answer(Chosen("papier"))).kind is PromptKind.TEXT
    state = replace(result.answer(Chosen("gebruik")).state, where=asked.state.where)
    assert prompt(Conversation(asked.world, state)).prefilled == "alleen_netto"


def test_the_net_amounts_themselves_are_no_facts(asked: Conversation) -> None:
    """Only the range is used for a decision."""
    after = play(asked, "netto", "loon", ROW, "ja", "ja", "gebruik")
    known = household(after.state.session, after.world.vocabulary).facts
    assert {key.name for key in known} == {"geboortedatum", "heeft_partner", "toetsingsinkomen"}


@pytest.mark.parametrize("kind", ["aow", "bijstand"])
def test_what_only_comes_per_month_isn_t_asked_about(asked: Conversation, kind: str) -> None:
    """A bare number is per month there; of a wage it is asked."""
    assert prompt(play(asked, "netto", kind, "1300")).id == "netto.aanvrager.1.korting"
    assert prompt(play(asked, "netto", "loon", "1300")).id == "netto_periode"


def test_help_is_about_what_is_asked(asked: Conversation) -> None:
    """About the tax credit, where that is asked; not about the income behind it."""
    quick = Conversation(asked.world, replace(asked.state, guidance=Guidance.QUICK))
    helped = " ".join(text(play(quick, "netto", "aow", "1300").answer(Help())).split())
    assert "korting op de belasting" in helped
    assert "toetsingsinkomen" not in helped
