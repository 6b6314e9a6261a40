"""The questions that are left, from one answer to the next: as if everything were asked anew."""

from datetime import date
from decimal import Decimal
from pathlib import Path

from geldstap.engine.ask import asking
from geldstap.interview.session import Session, household
from geldstap.model.answer import Answer, Declined, Given, NotKnown
from geldstap.model.fact import FactKey
from tests.app.worlds import DAY, world

# In this order, each with another answer before it.
ANSWERS: list[tuple[str, Answer]] = [
    ("aanvrager.geboortedatum", Given(date(1980, 1, 1))),
    ("gemeente", Given("GM0518")),
    ("heeft_partner", NotKnown()),
    ("aantal_kinderen", Given(Decimal(1))),
    ("woonsituatie", Given("koop")),
    ("vermogen", Declined()),
    ("heeft_partner", Given(value=True)),
    ("gemeente", Given("GM0344")),
    ("vermogen", Given(Decimal(12))),
]

ALONE: dict[str, bool | str | Decimal | date] = {
    "gemeente": "GM0518",
    "aanvrager.geboortedatum": date(1980, 1, 1),
    "heeft_partner": False,
    "aantal_kinderen": Decimal(0),
    "aantal_medebewoners": Decimal(0),
    # An institution has another norm; without bijstand the amount itself counts.
    "woonsituatie": "koop",
    "krijgt_bijstand": True,
}


def test_after_each_answer_the_questions_are_those_of_asking_anew(tmp_path: Path) -> None:
    """Also where an answer changes, is passed over, or is about another place."""
    used = world(tmp_path)
    session = Session()
    for question, answer in ANSWERS:
        session = session.with_answer(question, answer)
        program = used.library(session).program
        known = household(session, used.vocabulary)
        passed = [
            FactKey.parse(id_)
            for id_, given in session.answers.items()
            if not isinstance(given, Given)
        ]
        fresh = asking(program, known, DAY, passed)
        assert used.asking(session).keys == fresh.keys
        assert used.asking(session).at_most == fresh.at_most


def test_a_session_without_one_of_its_answers_asks_it_again(tmp_path: Path) -> None:
    """As when somebody takes an answer back."""
    used = world(tmp_path)
    answered = Session().with_answer("vermogen", Given(Decimal(12)))
    assert FactKey("vermogen") not in used.asking(answered).keys
    assert FactKey("vermogen") in used.asking(answered.without("vermogen")).keys


def test_of_what_is_no_amount_no_sides_are_offered(tmp_path: Path) -> None:
    """The number of children is a number that people type."""
    assert world(tmp_path).sides(Session(), FactKey("aantal_kinderen")) is None


def test_sides_follow_from_the_answers_of_the_moment(tmp_path: Path) -> None:
    """Of somebody alone and of a couple: 92 % of 130 % of 1,419.46 and of 2,027.79."""
    used = world(tmp_path)
    # With more than bijstand allows there is no amount that depends on the income.
    known = {**ALONE, "woonsituatie": "koop", "vermogen": Decimal(90_000)}
    known |= {"beslag_op_inkomen": False, "eigen_bedrijf": False}
    alone = Session({id_: Given(value) for id_, value in known.items()})
    together = alone.with_answer("heeft_partner", Given(value=True)).with_answer(
        "partner.geboortedatum", Given(date(1980, 1, 1))
    )
    for session, limit in ((alone, "1697.67"), (together, "2425.23"), (alone, "1697.67")):
        sides = used.sides(session, FactKey("netto_inkomen"))
        assert sides is not None
        assert sides[0].high == Decimal(limit)
