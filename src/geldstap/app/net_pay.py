"""Net pay in a session: its answers by question id, which questions there are, the estimate.

The answers have no fact behind them: only the estimate becomes the answer to a question.
Somebody may have several incomes; they are numbered from 1.
"""

from dataclasses import dataclass, replace
from decimal import Decimal

from geldstap.app.world import World
from geldstap.interview.session import Session, household
from geldstap.model.answer import Given
from geldstap.model.fact import Between, FactKey, Role
from geldstap.model.money import Amount, Period
from geldstap.steps.income import (
    INCOME,
    NOT_ESTIMATED,
    PARTNER,
    asks_holiday,
    asks_pension,
    estimate,
)
from geldstap.steps.net_income import Earner, Estimate, Kind, NetIncome
from geldstap.text.estimates import LEEWAY

KIND, NET, HOLIDAY, PENSION, CREDIT = "soort", "bedrag", "vakantiegeld", "pensioenpremie", "korting"
MOST_INCOMES = 3
_NOTHING = Amount(Decimal(0), Period.MONTH)


@dataclass(frozen=True, slots=True)
class About:
    """One question about one income of one person; `text` is “aanvrager.1.soort”."""

    role: Role
    number: int
    name: str = ""

    def __str__(self) -> str:
        return f"{self.role}.{self.number}.{self.name}".rstrip(".")

    @classmethod
    def parse(cls, text: str) -> "About":
        """Read what `str` wrote."""
        role, number, *name = text.split(".")
        return cls(Role(role), int(number), "".join(name))

    @property
    def id(self) -> str:
        """The id under which the answer is kept."""
        return f"netto.{self}"

    @property
    def fact(self) -> FactKey:
        """The question that all this is for."""
        return FactKey(INCOME, self.role)

    def on(self, name: str) -> "About":
        """Another question about the same income."""
        return About(self.role, self.number, name)

    def next_income(self) -> "About":
        """The first question about one more income."""
        return About(self.role, self.number + 1, KIND)


def questions(session: Session, about: About) -> tuple[str, ...]:
    """The questions about an income that can change its estimate, in order."""
    kind = _kind(session, about)
    if kind is None or _stays_open(session, about, kind):
        return (KIND,)
    holiday = _yes_no(session, about.on(HOLIDAY)) if asks_holiday(kind) else None
    return (
        KIND,
        NET,
        *((HOLIDAY,) if asks_holiday(kind) else ()),
        *((PENSION,) if asks_pension(kind, holiday) else ()),
        CREDIT,
    )


def incomes(session: Session, about: About) -> tuple[NetIncome, ...]:
    """The incomes of a person up to this one, as far as they were told."""
    each = (About(about.role, number) for number in range(1, about.number + 1))
    return tuple(income for one in each if (income := _income(session, one)) is not None)


def estimated(session: Session, world: World, about: About) -> Estimate:
    """The estimate of the gross year income from all incomes up to this one.

    A net amount that is only roughly known makes it as much wider.
    """
    program = world.library(session).program
    known = household(session, world.vocabulary)
    earner, told = Earner(program, known, about.role, world.day), incomes(session, about)
    found = estimate(told, earner)
    if found.between is None or not any(income.net.about for income in told):
        return found
    # More social assistance than there is doesn't count: then it is the estimate itself.
    least, most = (
        estimate(tuple(_times(income, share) for income in told), earner).between or found.between
        for share in (1 - LEEWAY, 1 + LEEWAY)
    )
    return replace(found, between=Between(least.low, most.high))


def _times(income: NetIncome, share: Decimal) -> NetIncome:
    """The income with so much of its net amount, where that is an estimate."""
    if not income.net.about:
        return income
    return replace(income, net=replace(income.net, euros=income.net.euros * share))


def _income(session: Session, about: About) -> NetIncome | None:
    kind, net = _kind(session, about), session.value(about.on(NET).id)
    if kind is None:
        return None
    if _stays_open(session, about, kind):
        return NetIncome(kind, _NOTHING)
    if not isinstance(net, Amount):
        return None
    asked = questions(session, about)
    pension = session.value(about.on(PENSION).id) if PENSION in asked else None
    return NetIncome(
        kind,
        net,
        holiday_included=_yes_no(session, about.on(HOLIDAY)) if HOLIDAY in asked else None,
        pension=pension if isinstance(pension, Amount) else None,
        tax_credit=_yes_no(session, about.on(CREDIT)),
    )


def _stays_open(session: Session, about: About, kind: Kind) -> bool:
    """Whether no amount would help: it isn't asked then.

    Social assistance can only be estimated of somebody without a partner or other income.
    """
    if kind is not Kind.ASSISTANCE:
        return kind in NOT_ESTIMATED
    is_alone = session.value(PARTNER) is False and about.role is Role.APPLICANT
    return about.number > 1 or not is_alone


def _kind(session: Session, about: About) -> Kind | None:
    told = session.text(about.on(KIND).id)
    return Kind(told) if told in tuple(Kind) else None


def _yes_no(session: Session, about: About) -> bool | None:
    answer = session.answers.get(about.id)
    return answer.value if isinstance(answer, Given) and isinstance(answer.value, bool) else None
