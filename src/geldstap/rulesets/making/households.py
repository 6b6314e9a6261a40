"""Example households for a new regulation, worked out from the limits that were typed.

They are worked out here with the norms of the law, apart from the rules that are written:
where the two differ, the test of the set says so. Nobody published these outcomes, and the
examples say that.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal

from geldstap.engine.regulation import Exactly, Program
from geldstap.model.decision import Outcome
from geldstap.rulesets.making.drafts import Allowance, Assets, Limits, RegulationDraft, Who

CENT = Decimal("0.01")
_NOTHING = Decimal(0)
_USUAL_AGE = 40
_USUAL_CHILD = 8
# The norms of the law: below 18 there is none, below 21 another one.
_ADULT, _GROWN = 18, 21


@dataclass(frozen=True, slots=True)
class Norms:
    """What the law says on a day, in euros a month net, euros, and years."""

    alone: Decimal
    young: Decimal
    pensioner: Decimal
    without_allowance: Decimal
    assets_alone: Decimal
    assets_family: Decimal
    pension_age: int

    def for_age(self, age: int) -> Decimal:
        """The norm of somebody who lives alone."""
        if age >= self.pension_age:
            return self.pensioner
        return self.alone if age >= _GROWN else self.young


@dataclass(frozen=True, slots=True)
class IncomeLimit:
    """The limit for somebody who lives alone: a share of a norm, in euros a month."""

    share: Decimal
    norm: Decimal

    @property
    def exact(self) -> Decimal:
        """To all decimals."""
        return self.share * self.norm

    @property
    def last_cent(self) -> Decimal:
        """The highest income that isn't beyond it."""
        return self.exact.quantize(CENT, ROUND_DOWN)


@dataclass(frozen=True, slots=True)
class Made:
    """One example: somebody who lives alone, perhaps with a child.

    `about` is what it shows; the words for it stand in the template.
    """

    about: str
    born: date
    child: date | None
    income: Decimal
    assets: Decimal
    outcome: Outcome


def norms_of(program: Program, day: date) -> Norms | None:
    """The norms on a day; None where one of them isn't known."""
    names = (
        "norm_alleenstaande",
        "norm_alleenstaande_18_20",
        "norm_alleenstaande_aow",
        "deel_zonder_vakantietoeslag",
        "vermogensgrens_bijstand_alleenstaande",
        "vermogensgrens_bijstand_gezin",
        "aow_leeftijd",
    )
    found: list[Decimal] = []
    for name in names:
        figure = program.figures.get(name)
        period = None if figure is None else figure.on(day)
        if period is None or not isinstance(period.value, Exactly):
            return None
        found.append(period.value.value)
    alone, young, pensioner, without, assets_alone, assets_family, age = found
    return Norms(alone, young, pensioner, without, assets_alone, assets_family, int(age))


def income_limit(limits: Limits, norms: Norms) -> IncomeLimit | None:
    """The limit for the usual person of the examples; None where there is none."""
    age = _usual_age(limits, norms)
    if limits.income is None or age < _ADULT:
        return None
    norm = norms.for_age(age)
    if limits.allowance is Allowance.WITHOUT:
        norm = (norms.without_allowance * norm).quantize(CENT, ROUND_HALF_UP)
    return IncomeLimit(limits.income, norm)


def assets_limit(limits: Limits, norms: Norms) -> Decimal | None:
    """The limit to assets for the household of the examples; None where none is known."""
    family = limits.who is Who.CHILDREN
    if limits.assets is Assets.OF_BIJSTAND:
        return norms.assets_family if family else norms.assets_alone
    if limits.assets is not Assets.OWN or None in (limits.assets_alone, limits.assets_together):
        return None
    return limits.assets_together if family else limits.assets_alone


def households(draft: RegulationDraft, norms: Norms, day: date) -> tuple[Made, ...]:
    """Both sides of each limit that was typed."""
    limits = draft.limits
    income, assets = income_limit(limits, norms), assets_limit(limits, norms)
    usual = Made(
        "gewoon",
        years_before(day, _usual_age(limits, norms)),
        _usual_child(limits, day),
        _NOTHING,
        _NOTHING,
        _reached(limits),
    )
    return (
        replace(
            usual,
            about="op_de_grens",
            income=_NOTHING if income is None else income.last_cent,
            assets=assets or _NOTHING,
        ),
        *_beyond(usual, income, assets),
        *_of_ages(usual, limits, norms, day),
    )


def _beyond(usual: Made, income: IncomeLimit | None, assets: Decimal | None) -> Iterator[Made]:
    no = replace(usual, outcome=Outcome.NO)
    if income is not None:
        yield replace(no, about="te_veel_inkomen", income=income.last_cent + CENT)
    if assets is not None:
        yield replace(no, about="te_veel_vermogen", assets=assets + CENT)


def _of_ages(usual: Made, limits: Limits, norms: Norms, day: date) -> Iterator[Made]:
    no = replace(usual, outcome=Outcome.NO)
    one_day = timedelta(days=1)
    if limits.who is Who.CHILDREN:
        yield replace(no, about="zonder_kind", child=None)
        if limits.youngest:
            born = years_before(day, limits.youngest)
            yield replace(usual, about="kind_jong_genoeg", child=born)
            yield replace(no, about="kind_te_jong", child=born + one_day)
        if limits.oldest is not None:
            born = years_before(day, limits.oldest + 1)
            yield replace(usual, about="kind_nog_net", child=born + one_day)
            yield replace(no, about="kind_te_oud", child=born)
        return
    youngest = norms.pension_age if limits.who is Who.PENSION else limits.youngest
    if limits.who in (Who.AGE, Who.PENSION) and youngest:
        born = years_before(day, youngest)
        yield replace(usual, about="oud_genoeg", born=born)
        yield replace(no, about="te_jong", born=born + one_day)
    if limits.who is Who.AGE and limits.oldest is not None:
        born = years_before(day, limits.oldest + 1)
        yield replace(usual, about="nog_net", born=born + one_day)
        yield replace(no, about="te_oud", born=born)


def _reached(limits: Limits) -> Outcome:
    """What comes out where every limit is met."""
    if not limits.all_known:
        return Outcome.DEPENDS
    return Outcome.PERSON_DECIDES if is_judged(limits) else Outcome.YES


def is_judged(limits: Limits) -> bool:
    """Whether something is left for a person to judge."""
    of_income = limits.income is not None and (
        limits.allowance is Allowance.UNKNOWN or limits.shared_costs is None
    )
    return bool(limits.judged) or of_income


def _usual_age(limits: Limits, norms: Norms) -> int:
    """An age that meets the limits, 40 where that does."""
    if limits.who is Who.PENSION:
        return norms.pension_age + 1
    if limits.who is not Who.AGE:
        return _USUAL_AGE
    age = max(_USUAL_AGE, limits.youngest or 0)
    return age if limits.oldest is None else min(age, limits.oldest)


def _usual_child(limits: Limits, day: date) -> date | None:
    if limits.who is not Who.CHILDREN:
        return None
    age = max(_USUAL_CHILD, limits.youngest or 0)
    return years_before(day, age if limits.oldest is None else min(age, limits.oldest))


def years_before(day: date, years: int) -> date:
    """The same day some years before; 1 March where there is no 29 February."""
    try:
        return day.replace(year=day.year - years)
    except ValueError:
        return date(day.year - years, 3, 1)
