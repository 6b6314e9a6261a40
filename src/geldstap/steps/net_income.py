"""What is told of a net income, and what an estimate of the gross one says."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from geldstap.engine.regulation import Program
from geldstap.model.fact import Between, Household, Role
from geldstap.model.money import Amount


class Kind(StrEnum):
    """What kind of income it is; the values are the words of the answers."""

    WAGE = "loon"
    BENEFIT = "uitkering"
    WAJONG = "wajong"
    AOW = "aow"
    PENSION = "pensioen"
    ASSISTANCE = "bijstand"
    OTHER = "anders"


class Assumption(StrEnum):
    """What an estimate takes for granted; content/ has the sentence for each."""

    WHOLE_YEAR = "heel_jaar"
    NOTHING_ELSE = "niets_anders"
    NO_DEDUCTIONS = "geen_aftrek"
    CREDIT = "korting_wel"
    NO_CREDIT = "korting_niet"
    CREDIT_UNKNOWN = "korting_onbekend"
    HOLIDAY_INCLUDED = "vakantiegeld_erin"
    HOLIDAY_APART = "vakantiegeld_apart"
    HOLIDAY_UNKNOWN = "vakantiegeld_onbekend"
    PENSION_UNKNOWN = "pensioen_onbekend"
    ZVW_WITHHELD = "zvw_eraf"
    ZVW_UNKNOWN = "zvw_onbekend"
    DISABLED_UNKNOWN = "wajong_korting"
    AOW_HOLIDAY = "aow_vakantiegeld"
    AGE_UNKNOWN = "leeftijd_onbekend"
    ONLY_ASSISTANCE = "alleen_bijstand"
    UP_TO_NORM = "tot_de_norm"


class Paper(StrEnum):
    """Which paper has the exact figure; content/ has the sentence for each."""

    EMPLOYER = "jaaropgave_werkgever"
    PAYSLIP = "loonstrook"
    UWV = "jaaropgave_uitkering"
    SVB = "jaaropgave_svb"
    PENSION_FUND = "jaaropgave_pensioen"
    MUNICIPALITY = "jaaropgave_gemeente"
    TAX_OFFICE = "aangifte"


@dataclass(frozen=True, slots=True)
class NetIncome:
    """One income as it lands on the account. None: not known.

    `holiday_included` and `tax_credit` (loonheffingskorting) are about this payment.
    `pension` is what the person pays for a pension, zero where that is nothing.
    """

    kind: Kind
    net: Amount
    holiday_included: bool | None = None
    pension: Amount | None = None
    tax_credit: bool | None = None


@dataclass(frozen=True, slots=True)
class Estimate:
    """Whole euros gross per year; `between` is None where no estimate can be made."""

    between: Between | None
    assumptions: tuple[Assumption, ...]
    papers: tuple[Paper, ...]


@dataclass(frozen=True, slots=True)
class Earner:
    """Whose income it is: the rules, what is known of the household, and the day."""

    program: Program
    household: Household
    role: Role
    day: date
