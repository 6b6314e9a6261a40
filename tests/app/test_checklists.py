"""A checklist in the conversation: marks, the answers that come of them, back, and the count."""

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.app.conversation import Conversation
from geldstap.app.pages.question import CHECKLIST, start
from geldstap.app.screen import Back, Chosen, Help, Marked, Nothing, PromptKind, Skip, Typed
from geldstap.app.state import MENU, State
from geldstap.interview.checklist import Mark
from geldstap.interview.session import Session
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import FactKey, Role
from tests.app.worlds import play, world

# Somebody of forty in Den Haag who lives alone and rents.
ALONE: dict[str, Answer] = {
    "gemeente": Given("GM0518"),
    "aanvrager.geboortedatum": Given(date(1986, 3, 4)),
    "heeft_partner": Given(value=False),
    "aantal_kinderen": Given(Decimal(0)),
    "aantal_medebewoners": Given(Decimal(0)),
    "woonsituatie": Given("huur_zelfstandig"),
    "kale_huur": Given(Decimal(612)),
    "aanvrager.toetsingsinkomen": Given(Decimal(15000)),
    "vermogen": Given(Decimal(500)),
}
# What comes before the list about allowances: nothing of it is so.
LISTED: dict[str, Answer] = {
    **ALONE,
    "aanvrager.student": Given("nee"),
    **{
        id_: Given(value=False)
        for id_ in (
            "krijgt_bijstand",
            "uitkering_van_uwv",
            "werk_kwijt",
            "ziek_of_arbeidsongeschikt",
            "eigen_bedrijf",
            "inkomenstoeslag_laatste_12_maanden",
            "gemeentebelasting_lang_geleden_betaald",
            "zorgindicatie",
            "schuld_zorgverzekeraar",
            "betalen_lukt_niet_meer",
            "dreigt_kwijt_te_raken",
            "te_weinig_voor_eten",
            "jurist_nodig",
            "beslag_op_inkomen",
            "geen_aangifte_vorig_jaar",
        )
    },
}
ADDRESS, STAY, CARE = (
    "ingeschreven_op_adres",
    "aanvrager.rechtmatig_verblijf",
    "aanvrager.zorgverzekerd",
)
WITHOUT_LINES = {id_: answer for id_, answer in ALONE.items() if not id_.startswith("aantal")}


def asked(folder: Path, answers: dict[str, Answer]) -> Conversation:
    """Somebody who goes on with the questions about rights."""
    known = world(folder)
    state = State(where=MENU, session=Session(answers))
    return Conversation(known, start(state, known, "recht"))


def given(conversation: Conversation) -> dict[str, Answer]:
    """What was answered beside the answers above."""
    answers = conversation.state.session.answers
    return {id_: answer for id_, answer in answers.items() if id_ not in LISTED}


def lines(conversation: Conversation) -> dict[str, Mark | None]:
    """The lines on the screen with their marks."""
    prompt = conversation.screen().prompt
    assert prompt is not None
    assert prompt.kind is PromptKind.CHECKLIST
    return {line.key: line.mark for line in prompt.choices}


def endings(conversation: Conversation) -> list[str]:
    """The ways to be done."""
    prompt = conversation.screen().prompt
    assert prompt is not None
    return [ending.key for ending in prompt.endings]


def test_marking_answers_nothing_yet(tmp_path: Path) -> None:
    """An open line says nothing until the person is done."""
    begun = play(asked(tmp_path, LISTED), STAY)
    assert lines(begun) == {ADDRESS: None, STAY: Mark.YES, CARE: None}
    assert given(begun) == {}
    assert endings(begun) == ["klaar"]


@pytest.mark.parametrize(
    ("replies", "address", "stay"),
    [
        ((STAY, "klaar", "nee"), Given(value=False), Given(value=True)),
        (("alles",), Given(value=True), Given(value=True)),
        (("klaar", "nee", "nee"), Given(value=False), Given(value=False)),
        ((STAY, Skip()), NotKnown(), Given(value=True)),
        ((Skip(declined=True),), Declined(), Declined()),
        ((Marked((STAY,), Mark.DECLINED), CARE, "klaar", "nee"), Given(value=False), Declined()),
        (
            (Marked((ADDRESS,), Mark.DONT_KNOW), STAY, STAY, "klaar", "nee"),
            NotKnown(),
            Given(value=False),
        ),
    ],
)
def test_each_line_gets_an_answer_of_its_own(
    tmp_path: Path, replies: tuple[str | Skip | Marked, ...], address: Answer, stay: Answer
) -> None:
    """As if each had been asked by itself."""
    done = play(asked(tmp_path, LISTED), *replies)
    assert given(done)[ADDRESS] == address
    assert given(done)[STAY] == stay
    assert done.state.where.page != CHECKLIST


def test_a_line_that_is_left_open_of_what_is_mostly_so_is_asked_by_itself(tmp_path: Path) -> None:
    """No habit of “none of these” takes an allowance away: nothing is no that wasn't said."""
    begun = asked(tmp_path, LISTED)
    assert endings(begun) == ["alles", "klaar"]
    alone = play(begun, "klaar")
    assert given(alone) == {}
    assert alone.state.where.item == ADDRESS
    rest = play(begun, ADDRESS, CARE, "klaar")
    assert rest.state.where.item == STAY
    assert given(rest) == {ADDRESS: Given(value=True), CARE: Given(value=True)}


def test_what_was_understood_is_read_back(tmp_path: Path) -> None:
    """Yes and no in words, for whoever marked one line too many or too few."""
    done = play(asked(tmp_path, LISTED), STAY, Marked((CARE,), Mark.DONT_KNOW), "klaar")
    assert done.state.notice == (
        "Genoteerd. Ja: u bent Nederlander, of u mag in Nederland wonen. "
        "Weet ik niet: u heeft een Nederlandse zorgverzekering."
    )


def test_help_keeps_the_marks_and_explains_each_line(tmp_path: Path) -> None:
    """Nothing is lost by asking what a line means."""
    begun = play(asked(tmp_path, LISTED), STAY)
    helped = begun.answer(Help())
    assert "basisverzekering" in str(helped.screen().document)
    assert lines(helped.answer(Back())) == lines(begun)


@pytest.mark.parametrize("reply", [Nothing(), Typed("zomaar")])
def test_what_is_no_answer_keeps_the_marks(tmp_path: Path, reply: Nothing | Typed) -> None:
    """With a sentence that says what to do."""
    begun = play(asked(tmp_path, LISTED), STAY)
    again = begun.answer(reply)
    assert again.state.error
    assert lines(again) == lines(begun)


def test_back_leads_to_the_list_with_its_marks(tmp_path: Path) -> None:
    """And on again with one reply, without changing an answer."""
    done = play(asked(tmp_path, LISTED), STAY, Marked((CARE,), Mark.DONT_KNOW), "klaar")
    back = done.answer(Back())
    assert lines(back) == {ADDRESS: None, STAY: Mark.YES, CARE: Mark.DONT_KNOW}
    again = play(back, "klaar")
    assert given(again) == given(done)
    assert again.state.where == done.state.where


def test_back_to_a_list_of_which_nothing_was_so(tmp_path: Path) -> None:
    """The way to keep that is pointed at."""
    done = play(asked(tmp_path, LISTED), "klaar", "nee", "nee")
    back = done.answer(Back())
    prompt = back.screen().prompt
    assert prompt is not None
    assert prompt.prefilled == "klaar"
    assert play(back, "klaar").state.where == done.state.where


def test_one_needed_line_is_the_ordinary_question(tmp_path: Path) -> None:
    """Of somebody whose insurance is all that is left of the list."""
    answered: dict[str, Answer] = {**LISTED, ADDRESS: NotKnown(), STAY: NotKnown()}
    conversation = asked(tmp_path, answered)
    prompt = conversation.screen().prompt
    assert prompt is not None
    assert (prompt.id, prompt.kind) == (CARE, PromptKind.CHOICE)


def test_a_mark_may_lead_to_a_question_of_its_own(tmp_path: Path) -> None:
    """How many children; who leaves the others open has said that there are none."""
    begun = asked(tmp_path, WITHOUT_LINES)
    assert lines(begun) == {"aantal_kinderen": None, "aantal_medebewoners": None}
    marked = play(begun, "aantal_kinderen", "klaar")
    assert marked.state.where.item == "aantal_kinderen"
    answers = marked.state.session.answers
    assert answers["aantal_medebewoners"] == Given(Decimal(0))
    assert "aantal_kinderen" not in answers


def test_back_goes_through_all_that_a_list_led_to(tmp_path: Path) -> None:
    """From the next question to the last number, to the first, to the list with both marks."""
    begun = asked(tmp_path, WITHOUT_LINES)
    counted = play(begun, "aantal_kinderen", "aantal_medebewoners", "klaar", "1", "2")
    places: list[str] = []
    for _ in range(3):
        counted = counted.answer(Back())
        places.append(f"{counted.state.where.page} {counted.state.where.item}")
    assert places == ["vraag aantal_medebewoners", "vraag aantal_kinderen", "lijst aantal_kinderen"]
    assert set(lines(counted).values()) == {Mark.YES}


def test_taking_a_mark_away_later_makes_it_none(tmp_path: Path) -> None:
    """Somebody marked a line by mistake, and answered what it led to."""
    counted = play(asked(tmp_path, WITHOUT_LINES), "aantal_kinderen", "klaar", "1", Back(), Back())
    done = play(counted, "aantal_kinderen", "geen")
    assert done.state.session.answers["aantal_kinderen"] == Given(Decimal(0))


def test_who_does_not_know_is_not_asked_on(tmp_path: Path) -> None:
    """“Weet ik niet” about an education brings no questions about money for it."""
    known = world(tmp_path)
    session = Session({**ALONE, "aanvrager.geboortedatum": Given(date(2005, 3, 4))})
    money = FactKey("krijgt_studiefinanciering", Role.APPLICANT)
    assert money in known.missing(session)
    assert money not in known.missing(session.with_answer("aanvrager.student", NotKnown()))
    assert money in known.missing(session.with_answer("aanvrager.student", Given("mbo")))


def test_nobody_is_asked_about_an_education_at_76(tmp_path: Path) -> None:
    """DUO lends to nobody of that age (levenlanglerenkrediet: until 57)."""
    session = Session({**ALONE, "aanvrager.geboortedatum": Given(date(1950, 3, 4))})
    assert not [key for key in world(tmp_path).missing(session) if "stud" in key.name]


def test_the_number_of_screens_is_kept_to(tmp_path: Path) -> None:
    """Each screen that is answered takes at least one off, but where a mark leads on."""
    conversation = asked(tmp_path, ALONE)
    announced: list[int] = []
    while conversation.state.where.page in (CHECKLIST, "vraag"):
        screen = conversation.screen()
        assert screen.prompt is not None
        announced.append(int("".join(filter(str.isdigit, screen.progress))))
        if "aanvrager.student" in (line.key for line in screen.prompt.choices):
            conversation = play(conversation, "aanvrager.student", "klaar")
        elif screen.prompt.id == "aanvrager.student":
            conversation = conversation.answer(Chosen("hbo_wo"))
        elif screen.prompt.kind is PromptKind.CHECKLIST:
            conversation = play(
                conversation, "alles" if "alles" in endings(conversation) else "geen"
            )
        else:
            conversation = conversation.answer(Skip())
    left = len(announced)
    assert announced == sorted(announced, reverse=True)
    assert all(said >= left - place for place, said in enumerate(announced))
