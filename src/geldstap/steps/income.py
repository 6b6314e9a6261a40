"""From net pay to the gross income of a year: an interval, and what was assumed for it.

People know what lands on their account; the law asks for the toetsingsinkomen, which is gross
and over a calendar year. The tax rules of the national set say what is withheld from a gross
amount. Here they are read the other way round: the gross amounts are looked for from which
about this net amount would be left. What isn't known (whether credits are applied, whether
holiday pay is in it, what goes to a pension) makes the interval wider, never a guess.

A pension contribution comes off the wage before tax, and isn't part of the toetsingsinkomen:
it only counts for holiday pay, which is a part of the wage before the contribution.

Social assistance is a net norm on which the municipality pays the tax. Of somebody who lives
on nothing else, without a partner, it lies between what lands on the account with every
credit, and the norm without any.
"""

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from itertools import product
from typing import cast

from geldstap.engine.bounds import BoundsAlgebra, Open, Span
from geldstap.engine.evaluate import Evaluator, Person
from geldstap.engine.regulation import Exactly
from geldstap.model.fact import Between, FactKey, Household, Role
from geldstap.model.money import Amount, Period
from geldstap.steps.birth import birth_ranges
from geldstap.steps.net_income import Assumption, Earner, Estimate, Kind, NetIncome, Paper

INCOME, WORK, BORN = "toetsingsinkomen", "arbeidsinkomen", "geboortedatum"
PARTNER = "heeft_partner"

_ZERO = Decimal(0)
# What the published wage tax tables differ from the yearly formula by rounding, in a year:
# the rows that were compared differ up to € 0,29 a month (tests/data/gepubliceerd).
_ROUNDING = Decimal(12)
# Nobody types the cents of an amount that they know by heart.
_CENTS = Decimal(1)


# Of these nobody knows how net becomes gross: profit and alimony come without a payslip.
# With Ziektewet the credit for working people may be given or not.
NOT_ESTIMATED = frozenset({Kind.OTHER})

_PAPERS: dict[Kind, tuple[Paper, ...]] = {
    Kind.WAGE: (Paper.EMPLOYER, Paper.PAYSLIP),
    Kind.BENEFIT: (Paper.UWV,),
    Kind.WAJONG: (Paper.UWV,),
    Kind.AOW: (Paper.SVB,),
    Kind.PENSION: (Paper.PENSION_FUND,),
    Kind.ASSISTANCE: (Paper.MUNICIPALITY,),
    Kind.OTHER: (Paper.TAX_OFFICE, Paper.UWV),
}
_HEALTH_CARE: dict[Kind, tuple[int, int]] = {
    Kind.WAGE: (0, 0),
    # UWV: “vaak zal dit 0 zijn” (explanation of the jaaropgaaf on uwv.nl), so not always.
    Kind.BENEFIT: (0, 1),
    Kind.WAJONG: (0, 1),
    Kind.AOW: (1, 1),
    Kind.PENSION: (1, 1),
    # The norm is net: the municipality pays it (Rekenregels, see `_assistance`, part 3.4.1).
    Kind.ASSISTANCE: (0, 0),
}


def estimate(incomes: Sequence[NetIncome], earner: Earner) -> Estimate:
    """The gross year income of all these incomes together.

    `between` is None where one of them can't be estimated, or where the tax rules of this
    day aren't known.
    """
    papers = tuple(dict.fromkeys(paper for each in incomes for paper in _PAPERS[each.kind]))
    try:
        if not incomes or not _can_be_told(incomes, earner):
            return Estimate(None, (), papers)
        ranges = [_year(each, earner) for each in incomes]
    except LookupError:
        return Estimate(None, (), papers)
    low, high = (sum(ends, _ZERO) for ends in zip(*ranges, strict=True))
    assumptions = dict.fromkeys(each for one in incomes for each in _assumptions(one, earner))
    domain = earner.program.vocabulary.of(FactKey(INCOME, earner.role))
    most = min(high.to_integral_value(ROUND_CEILING), cast("Decimal", domain.high))
    least = min(low.to_integral_value(ROUND_FLOOR), most)
    return Estimate(Between(least, most), tuple(assumptions), papers)


def _can_be_told(incomes: Sequence[NetIncome], earner: Earner) -> bool:
    """Whether every one of these can be counted back.

    Of a couple each has half of the assistance, other income is taken off it, and with AOW
    age the SVB pays it by another norm: what is gross then depends on more than this amount.
    """
    kinds = {each.kind for each in incomes}
    if Kind.ASSISTANCE not in kinds:
        return not kinds & NOT_ESTIMATED
    return (
        len(incomes) == 1
        and earner.role is Role.APPLICANT
        and earner.household.get(PARTNER) is False
        and not any(has_aow for _, has_aow in _ages(earner))
    )


def asks_holiday(kind: Kind) -> bool:
    """Whether holiday pay may or may not be in it. AOW has it apart, a pension has none."""
    return kind in (Kind.WAGE, Kind.BENEFIT, Kind.WAJONG)


def asks_pension(kind: Kind, holiday_included: bool | None) -> bool:
    """Whether a pension contribution can change the estimate."""
    return kind is Kind.WAGE and holiday_included is not True


def _year(income: NetIncome, earner: Earner) -> tuple[Decimal, Decimal]:
    """Least and most gross of a year, holiday pay with it."""
    if income.kind is Kind.ASSISTANCE:
        return _assistance(income, earner)
    low, high = _regular(income, earner)
    if income.kind is Kind.AOW:
        return _with_aow_holiday(low, high, earner)
    least, most = _holiday(income, earner)
    return low + least(low), high + most(high)


def _regular(income: NetIncome, earner: Earner) -> tuple[Decimal, Decimal]:
    """Least and most gross of a year, without what is paid apart."""
    net, leeway = income.net.per(Period.YEAR), _leeway(income)
    ranges = [
        _inverted(_Withholding(income, earner, born), net - leeway, net + leeway)
        for born in birth_cases(income, earner)
    ]
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def _assistance(income: NetIncome, earner: Earner) -> tuple[Decimal, Decimal]:
    """Least and most gross of a year of social assistance for somebody without a partner.

    The municipality adds the wage tax to the net norm (Participatiewet, artikel 19, lid 4), at
    the rates of box 1 and over a year (Belastingdienst, Rekenregels en handleiding
    loonheffingen over bijstandsuitkeringen; Zwolle and WIL publish for 2024 € 19.107, which is
    12 times the norm of € 1.283,73 less the credit of € 3.362, divided by 1 - 36,97%).

    Least: what lands on the account, at the norm of the lower half of the year and without
    the holiday allowance that comes in June. Most: the whole norm with that allowance in it, at
    its highest, so that what the municipality keeps back (a debt, the rent) is in it as well.
    Raises LookupError where more lands on the account than the norm: then it isn't only that.
    """
    name, year = "norm_alleenstaande", earner.day.year
    norms = [_figure(earner, name, date(year, month, 1)) for month in (1, 7)]
    least = (income.net.per(Period.YEAR) - _leeway(income)) * min(norms) / _figure(earner, name)
    most = Amount(max(norms), Period.MONTH).per(Period.YEAR)
    if least > most:
        raise LookupError(name)
    ranges = [
        _inverted(_Withholding(income, earner, born), least, most)
        for born in birth_cases(income, earner)
    ]
    return min(low for low, _ in ranges), max(high for _, high in ranges)


def _leeway(income: NetIncome) -> Decimal:
    """What a net amount of a year may differ, for cents that weren't typed."""
    cents = _CENTS if income.net.euros % 1 == 0 else _ZERO
    return Amount(cents, income.net.period).per(Period.YEAR)


def birth_cases(income: NetIncome, earner: Earner) -> tuple[Between, ...]:
    """The days of birth that are possible, apart where other tax rules hold for them."""
    cases = _ages(earner)
    old_enough = tuple(born for born, has_aow in cases if has_aow)
    return old_enough if income.kind is Kind.AOW and old_enough else tuple(b for b, _ in cases)


def _ages(earner: Earner) -> tuple[tuple[Between, bool], ...]:
    """The ranges of birth that are possible, each with whether it has AOW age."""
    known = cast("date | Between | None", earner.household.get(BORN, earner.role))
    return birth_ranges(known, int(_figure(earner, "aow_leeftijd")), earner.day)


class _Withholding:
    """What is left of a gross amount in one case, at least and at most."""

    def __init__(self, income: NetIncome, earner: Earner, born: Between) -> None:
        self._income = income
        self._earner = earner
        self._born = born
        self._row = _figure(earner, "loontabel_trede")

    @property
    def highest(self) -> int:
        """The highest income that there is."""
        fact = self._earner.program.vocabulary.of(FactKey(INCOME, self._earner.role))
        return int(cast("Decimal", fact.high))

    def least(self, gross: Decimal) -> Decimal:
        """The net amount from which nothing more can be taken."""
        return gross - self._withheld(gross)[1] - _ROUNDING

    def most(self, gross: Decimal) -> Decimal:
        """The net amount where the row of the wage tax table begins a bit lower."""
        lower = max(_ZERO, gross - self._row)
        return gross - self._withheld(lower)[0] + _ROUNDING

    def _withheld(self, gross: Decimal) -> tuple[Decimal, Decimal]:
        works = gross if self._income.kind is Kind.WAGE else _ZERO
        role = self._earner.role
        facts = {
            **self._earner.household.facts,
            FactKey(INCOME, role): gross,
            FactKey(WORK, role): works,
            FactKey(BORN, role): self._born,
        }
        vocabulary = self._earner.program.vocabulary
        algebra = BoundsAlgebra(Household(facts), vocabulary)
        evaluator: Evaluator[Open] = Evaluator(self._earner.program, self._earner.day, algebra)
        person = Person(role, 0, certain=True)
        taxes = [_ends(evaluator.named(name, person)) for name in self._taxes()]
        care = _ends(evaluator.named("bijdrage_zvw", person))
        little, much = _HEALTH_CARE[self._income.kind]
        return (
            min(low for low, _ in taxes) + little * care[0],
            max(high for _, high in taxes) + much * care[1],
        )

    def _taxes(self) -> Iterator[str]:
        """The results that may have been withheld.

        Of somebody with AOW age the credit for who lives alone may be in it or not; for
        anybody else the first two are the same.
        """
        if self._income.tax_credit is not False:
            yield from ("loonheffing", "inkomensheffing")
            if self._income.kind is Kind.WAJONG:
                yield "loonheffing_jonggehandicapte"
        if self._income.tax_credit is not True:
            yield "heffing_box1"


def _inverted(side: _Withholding, low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """The whole euros gross between which a net amount from `low` to `high` comes.

    What is left rises with the gross amount: no credit is taken back by more than what is
    earned. So the ends are found by halving; each is one euro further out, for the cents.
    """
    first = _first(lambda gross: side.most(gross) >= low, side.highest)
    beyond = _first(lambda gross: side.least(gross) > high, side.highest)
    return Decimal(max(first - 1, 0)), Decimal(beyond)


def _first(holds: Callable[[Decimal], bool], highest: int) -> int:
    """The first whole number for which a rising condition holds, or else the highest one."""
    low, high = 0, highest
    while low < high:
        middle = (low + high) // 2
        if holds(Decimal(middle)):
            high = middle
        else:
            low = middle + 1
    return low


Share = Callable[[Decimal], Decimal]


def _holiday(income: NetIncome, earner: Earner) -> tuple[Share, Share]:
    """Holiday pay beside a regular gross amount of a year: at least, and at most."""
    if not asks_holiday(income.kind) or income.holiday_included:
        return (lambda _: _ZERO), (lambda _: _ZERO)
    rate = _figure(earner, "vakantiebijslag")
    least, most = _contributions(income, earner)
    if income.holiday_included is None:
        return (lambda _: _ZERO), (lambda regular: rate * (regular + most(regular)))
    return (
        lambda regular: rate * (regular + least(regular)),
        lambda regular: rate * (regular + most(regular)),
    )


def _contributions(income: NetIncome, earner: Earner) -> tuple[Share, Share]:
    """What a wage may be higher than the part that is taxed: the pension contribution.

    At least nothing: a contribution may come off holiday pay just as well.
    """
    if income.kind is not Kind.WAGE:
        return (lambda _: _ZERO), (lambda _: _ZERO)
    if income.pension is not None:
        known = income.pension.per(Period.YEAR)
        return (lambda _: _ZERO), (lambda _: known)
    part = _figure(earner, "pensioenpremie_hoogstens")
    return (lambda _: _ZERO), (lambda regular: regular * part / (1 - part))


def _with_aow_holiday(low: Decimal, high: Decimal, earner: Earner) -> tuple[Decimal, Decimal]:
    """AOW changes on 1 January and 1 July, and its holiday pay is an amount of its own."""
    who = ("alleenstaand", "samenwonend")
    days = (date(earner.day.year, 1, 1), date(earner.day.year, 7, 1))
    shares = [
        _figure(earner, f"aow_vakantiegeld_{each}", day) / _figure(earner, f"aow_{each}", day)
        for each, day in product(who, days)
    ]
    changes = [
        _figure(earner, f"aow_{each}", day) / _figure(earner, f"aow_{each}")
        for each, day in product(who, days)
    ]
    return low * min(changes) * (1 + min(shares)), high * max(changes) * (1 + max(shares))


def _figure(earner: Earner, name: str, day: date | None = None) -> Decimal:
    """A figure that is known. Raises LookupError where it isn't, on this day."""
    figure = earner.program.figures[name].on(day or earner.day)
    if figure is None or not isinstance(figure.value, Exactly):
        raise LookupError(name)
    return figure.value.value


def _ends(value: Open) -> tuple[Decimal, Decimal]:
    span = cast("Span", value)
    return cast("Decimal", span.low), cast("Decimal", span.high)


def _assumptions(income: NetIncome, earner: Earner) -> Iterator[Assumption]:
    yield Assumption.WHOLE_YEAR
    if income.kind is Kind.ASSISTANCE:
        yield from (Assumption.ONLY_ASSISTANCE, Assumption.UP_TO_NORM)
    else:
        yield Assumption.NOTHING_ELSE
    yield _ABOUT_CREDIT[income.tax_credit]
    if asks_holiday(income.kind):
        yield _ABOUT_HOLIDAY[income.holiday_included]
    if income.kind is Kind.AOW:
        yield Assumption.AOW_HOLIDAY
    if asks_pension(income.kind, income.holiday_included) and income.pension is None:
        yield Assumption.PENSION_UNKNOWN
    little, much = _HEALTH_CARE[income.kind]
    if much:
        yield Assumption.ZVW_WITHHELD if little else Assumption.ZVW_UNKNOWN
    if income.kind is Kind.WAJONG and income.tax_credit is not False:
        yield Assumption.DISABLED_UNKNOWN
    if len(birth_cases(income, earner)) > 1:
        yield Assumption.AGE_UNKNOWN
    yield Assumption.NO_DEDUCTIONS


_ABOUT_CREDIT = {
    True: Assumption.CREDIT,
    False: Assumption.NO_CREDIT,
    None: Assumption.CREDIT_UNKNOWN,
}
_ABOUT_HOLIDAY = {
    True: Assumption.HOLIDAY_INCLUDED,
    False: Assumption.HOLIDAY_APART,
    None: Assumption.HOLIDAY_UNKNOWN,
}
