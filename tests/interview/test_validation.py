"""A value can only be an answer inside the domain of its fact."""

from datetime import date
from decimal import Decimal

import pytest

from geldstap.interview.validation import Refused, accept
from geldstap.model.answer import Given
from geldstap.model.fact import Between, FactKey, Role
from geldstap.model.money import Amount, Period
from tests.source.vocabularies import real


@pytest.mark.parametrize(
    ("key", "value", "reason"),
    [
        (FactKey("kale_huur"), Decimal(-1), "too_low"),
        (FactKey("kale_huur"), Decimal(10001), "too_high"),
        (FactKey("aantal_kinderen"), Decimal("1.5"), "not_whole"),
        (FactKey("aantal_kinderen"), Decimal(16), "too_high"),
        (FactKey("geboortedatum", Role.APPLICANT), date(1890, 1, 1), "too_low"),
        (
            FactKey("geboortedatum", Role.APPLICANT),
            Between(date(1890, 1, 1), date(1890, 12, 31)),
            "too_low",
        ),
        (FactKey("netto_inkomen"), Amount(Decimal(2_000_000), Period.YEAR), "too_high"),
    ],
)
def test_what_lies_outside_the_domain_is_refused(
    key: FactKey, value: Decimal | date | Between | Amount, reason: str
) -> None:
    """Nobody pays a negative rent, and nobody is 400."""
    refused = accept(real().of(key), value)
    assert isinstance(refused, Refused)
    assert refused.reason == reason


@pytest.mark.parametrize(
    ("key", "value"),
    [
        (FactKey("kale_huur"), Decimal(0)),
        (FactKey("kale_huur"), Decimal(10000)),
        (FactKey("netto_inkomen"), Amount(Decimal(1650), Period.FOUR_WEEKS)),
        (FactKey("heeft_partner"), True),
    ],
)
def test_the_ends_of_the_domain_belong_to_it(key: FactKey, value: Decimal | Amount | bool) -> None:
    """A limit itself still counts, and an amount keeps its period."""
    assert accept(real().of(key), value) == Given(value)
