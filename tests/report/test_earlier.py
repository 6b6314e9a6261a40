"""What can still be applied for of earlier years, as people read it."""

from datetime import date
from decimal import Decimal

from geldstap.model.decision import AmountRange, Decision, Outcome
from geldstap.model.fact import FactKey
from geldstap.model.money import Period
from geldstap.report.document import Bullets, Card
from geldstap.report.earlier import earlier_blocks, earlier_in_short
from geldstap.steps.earlier import Earlier
from tests.report.households import DAY, DUTCH, library, said

UNCOVERED = Outcome.NOT_COVERED


def year(id_: str, of: int, until: int, outcome: Outcome = UNCOVERED) -> Earlier:
    """A calendar year that can be applied for until the end of another."""
    decided = Decision(id_, "landelijk", DAY, outcome)
    return Earlier(id_, date(of, 1, 1), date(of, 12, 31), date(until, 12, 31), decided)


def counted_back(decided: Decision) -> Earlier:
    """Child benefit goes back at most a year from the day of applying (AKW 14 lid 5)."""
    return Earlier(decided.regulation, date(2025, 11, 22), date(2026, 11, 21), DAY, decided)


TAXES = tuple(year("belastingteruggave", of, of + 5) for of in range(2021, 2026))


def test_years_of_which_the_same_is_said_stand_on_one_card() -> None:
    """Five years of taxes: each with its own last day, in the order of these."""
    (found,) = (each for each in earlier_blocks(TAXES, library(), DUTCH) if isinstance(each, Card))
    assert found.title == "Belasting terugvragen over 2021 tot en met 2025"
    (lines,) = (block for block in found.blocks if isinstance(block, Bullets))
    assert lines.items[0] == "2021: aanvragen kan tot en met 31 december 2026"
    assert lines.items[-1] == "2025: aanvragen kan tot en met 31 december 2030"


def test_years_of_which_another_thing_is_said_stand_apart() -> None:
    """What was likely in one year may not be known of another."""
    times = (TAXES[0], year("belastingteruggave", 2022, 2027, Outcome.YES))
    titles = [
        each.title for each in earlier_blocks(times, library(), DUTCH) if isinstance(each, Card)
    ]
    assert titles == ["Belasting terugvragen over 2021", "Belasting terugvragen over 2022"]


def test_no_ceiling_of_a_household_that_nobody_has() -> None:
    """As long as it isn't known for how many children, there is no amount of then either."""
    most = AmountRange(Decimal(0), Decimal("6394.35"), Period.QUARTER)
    decided = Decision(
        "kinderbijslag",
        "landelijk",
        DAY,
        Outcome.DEPENDS,
        most,
        missing=(FactKey("aantal_kinderen"),),
    )
    text = said(earlier_blocks((counted_back(decided),), library(), DUTCH))
    assert "Nog niet zeker." in text
    assert "6.394" not in text
    assert "Wacht u langer, dan krijgt u het over minder tijd." in text


def test_where_a_term_stands_is_on_request() -> None:
    """With the source only for who asks for it."""
    assert "Bron:" in said(earlier_blocks(TAXES, library(), DUTCH))
    assert "Bron:" not in said(earlier_blocks(TAXES, library(), DUTCH, sources=False))


def test_in_short_what_ends_first_is_named() -> None:
    """One line, whatever else there is."""
    back = counted_back(Decision("kinderbijslag", "landelijk", DAY, Outcome.YES))
    found = (back, TAXES[0], year("zorgtoeslag", 2025, 2026), *TAXES[1:])
    assert earlier_in_short(found, library(), DUTCH) == (
        "Dit kan nog tot en met 31 december 2026: Belasting terugvragen over 2021, Zorgtoeslag over "
        "2025."
    )
    assert earlier_in_short((back,), library(), DUTCH) == (
        "Kinderbijslag vanaf 22 november 2025. Wacht u langer, dan krijgt u het over minder tijd."
    )
