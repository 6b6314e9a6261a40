"""Whether a value can be the answer to a question: its domain, from the vocabulary."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from geldstap.interview.session import in_unit_of
from geldstap.model.answer import Given
from geldstap.model.fact import Between, Fact, FactKind
from geldstap.model.money import Amount


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a value can't be it: too_low, too_high (with the limit) or not_whole."""

    reason: str
    limit: Decimal | date | None = None


def accept(fact: Fact, value: bool | Decimal | date | str | Amount | Between) -> Given | Refused:
    """The answer, or why it is none."""
    if fact.kind in (FactKind.BOOLEAN, FactKind.CHOICE):
        return Given(value)
    plain = in_unit_of(fact, value) if isinstance(value, Amount) else value
    ends = (plain.low, plain.high) if isinstance(plain, Between) else (plain, plain)
    refused = _outside(fact, ends[0], ends[1])
    if refused is None and fact.whole and any(end != int(end) for end in ends):  # type: ignore[arg-type]
        refused = Refused("not_whole")
    return refused or Given(value)


def _outside(fact: Fact, lowest: object, highest: object) -> Refused | None:
    if fact.low is not None and lowest < fact.low:  # type: ignore[operator]
        return Refused("too_low", fact.low)
    if fact.high is not None and highest > fact.high:  # type: ignore[operator]
        return Refused("too_high", fact.high)
    return None
