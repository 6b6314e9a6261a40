"""Values that the rooms pass to each other."""

from decimal import Decimal

import pytest

from geldstap.model.fact import FactKey, Role
from geldstap.model.money import Amount, Period


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("kale_huur", FactKey("kale_huur")),
        ("partner.geboortedatum", FactKey("geboortedatum", Role.PARTNER)),
        ("kinderen.2.geboortedatum", FactKey("geboortedatum", Role.CHILDREN, 2)),
        ("budget.loon", FactKey("loon", Role.BUDGET)),
    ],
)
def test_a_question_id_names_one_fact_of_one_holder(text: str, key: FactKey) -> None:
    """Written and read back."""
    assert FactKey.parse(text) == key
    assert str(key) == text


@pytest.mark.parametrize(
    "text", ["kinderen.geboortedatum", "a.b.c", "oma.leeftijd", "kinderen.x.y"]
)
def test_anything_else_names_no_fact(text: str) -> None:
    """Ids of the plan and of places aren't facts."""
    with pytest.raises(ValueError, match=r".+"):
        FactKey.parse(text)


@pytest.mark.parametrize(
    ("period", "per_month"),
    [
        (Period.WEEK, "520"),  # 120 x 52 / 12
        (Period.FOUR_WEEKS, "130"),  # 120 x 13 / 12
        (Period.MONTH, "120"),
        (Period.QUARTER, "40"),  # 120 / 3
        (Period.YEAR, "10"),  # 120 / 12
    ],
)
def test_an_amount_per_month(period: Period, per_month: str) -> None:
    """Worked out by hand; net per four weeks is not net per month."""
    assert Amount(Decimal(120), period).per(Period.MONTH) == Decimal(per_month)
