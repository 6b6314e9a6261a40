"""“I received a letter”: which letters there are, how urgent each is, and until when.

Every term carries the statute that it follows from. Where a text leaves doubt about the last
day (when a letter arrived, whether a weekend counts), the earlier day is given: whoever keeps
to it is in time under either reading.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from geldstap.steps.dates import add_months
from geldstap.steps.working_days import first_working_day


class Letter(StrEnum):
    """A kind of letter; the values are used in ids, in content files and in JSON."""

    BILL = "rekening"
    REMINDER = "aanmaning"
    COLLECTION = "incasso"
    SUMMONS = "dagvaarding"
    JUDGMENT = "vonnis"
    SEIZURE = "beslag"
    RENT = "huur"
    MORTGAGE = "hypotheek"
    EVICTION = "ontruiming"
    ENERGY = "energie"
    WATER = "water"
    HEALTH_INSURANCE = "zorg"
    ALLOWANCE = "toeslag"
    TAX = "belasting"
    MUNICIPALITY = "gemeente"
    FINE = "boete"
    PENAL_ORDER = "strafbeschikking"
    STUDY_LOAN = "duo"
    OTHER = "anders"


class Urgency(StrEnum):
    """How soon one does something.

    TODAY is what the law calls a threatening situation, in which the municipality speaks with
    somebody within three working days: eviction, and gas, electricity, heating or water that is
    cut off (Wet gemeentelijke schuldhulpverlening, article 4, second paragraph).
    """

    TODAY = "vandaag"
    THIS_WEEK = "deze_week"
    IN_TIME = "op_tijd"


class Asked(StrEnum):
    """Which day one is asked for: the date on the letter, or a day that the letter names."""

    LETTER = "brief"
    HANDED_OVER = "uitgereikt"
    HEARING = "zitting"
    EVICTION = "ontruiming"
    CUT_OFF = "afsluiting"


class TermKind(StrEnum):
    """What has to be done before a term ends, or what happens on that day."""

    WITHOUT_COSTS = "zonder_kosten"
    OBJECT = "bezwaar"
    APPEAL = "beroep"
    OPPOSE = "verzet"
    ACCEPT = "aanbod"
    PAY = "betalen"
    PAY_NAHEFFING = "betalen_naheffing"
    PAY_NAVORDERING = "betalen_navordering"
    PAY_AANSLAG = "betalen_aanslag"
    REPORT = "melden"
    HEARING = "zitting"
    EVICTION = "ontruiming"
    CUT_OFF = "afsluiting"


@dataclass(frozen=True, slots=True)
class Term:
    """The last day to do something, or the day on which something happens.

    `from_` is where the day would have been without a weekend or holiday; None where it wasn't
    moved.
    """

    kind: TermKind
    last: date
    from_: date | None = None

    def is_over(self, today: date) -> bool:
        """Whether the last day is behind us."""
        return self.last < today


@dataclass(frozen=True, slots=True)
class _Rule:
    """How long after the date that is asked a term ends, and whether free days move it."""

    kind: TermKind
    days: int = 0
    months: int = 0
    moves: bool = False


@dataclass(frozen=True, slots=True)
class Nature:
    """What is so for every letter of a kind: how urgent, and which day is asked, if any."""

    urgency: Urgency
    asked: Asked | None = None
    rules: tuple[_Rule, ...] = ()


_SIX_WEEKS, _FOUR_WEEKS, _FOURTEEN_DAYS = 42, 28, 14
_NEAR = timedelta(days=7)

# Awb 6:7: six weeks. They begin on the day after the decision was made known (6:8), for
# allowances and taxes on the day after its date (Awir 35, AWR 22j), so the last day is 42 days
# after the date. The Algemene termijnenwet moves it out of weekends and holidays.
_OBJECT = _Rule(TermKind.OBJECT, _SIX_WEEKS, moves=True)
# WAHV 6 with Awb 6:7: an appeal to the public prosecutor, in the same six weeks.
_APPEAL = _Rule(TermKind.APPEAL, _SIX_WEEKS, moves=True)
# Awir 28, first paragraph: six weeks after the date. By the third paragraph the Algemene
# termijnenwet doesn't apply, so the day isn't moved.
_PAY = _Rule(TermKind.PAY, _SIX_WEEKS)
# IW 1990 9: fourteen days, a month or six weeks after the date, by the kind of assessment (first
# and second paragraph), and by the tenth no day is moved. Which kind it is, the letter says.
_PAY_TAX = (
    _Rule(TermKind.PAY_NAHEFFING, _FOURTEEN_DAYS),
    _Rule(TermKind.PAY_NAVORDERING, months=1),
    _Rule(TermKind.PAY_AANSLAG, _SIX_WEEKS),
)
# BW 6:96, sixth paragraph: fourteen days that begin on the day after the reminder. With one
# that came by post they begin later; that day isn't on the letter.
_WITHOUT_COSTS = _Rule(TermKind.WITHOUT_COSTS, _FOURTEEN_DAYS)
# Zvw 18a, fourth paragraph: four weeks to accept the offer of the insurer.
_ACCEPT = _Rule(TermKind.ACCEPT, _FOUR_WEEKS)
# Rv 143, second paragraph: four weeks after a judgment by default was handed over in person.
_OPPOSE = _Rule(TermKind.OPPOSE, _FOUR_WEEKS, moves=True)
# Rv 475i, third paragraph: four weeks after the letter came. That is never before its date, so who
# counts from the date is in time.
_REPORT = _Rule(TermKind.REPORT, _FOUR_WEEKS)

NATURES: Mapping[Letter, Nature] = {
    Letter.BILL: Nature(Urgency.IN_TIME),
    Letter.REMINDER: Nature(Urgency.IN_TIME, Asked.LETTER, (_WITHOUT_COSTS,)),
    Letter.COLLECTION: Nature(Urgency.THIS_WEEK, Asked.LETTER, (_WITHOUT_COSTS,)),
    Letter.SUMMONS: Nature(Urgency.THIS_WEEK, Asked.HEARING, (_Rule(TermKind.HEARING),)),
    Letter.JUDGMENT: Nature(Urgency.THIS_WEEK, Asked.HANDED_OVER, (_OPPOSE,)),
    Letter.SEIZURE: Nature(Urgency.THIS_WEEK, Asked.LETTER, (_REPORT,)),
    Letter.RENT: Nature(Urgency.THIS_WEEK),
    Letter.MORTGAGE: Nature(Urgency.THIS_WEEK),
    Letter.EVICTION: Nature(Urgency.TODAY, Asked.EVICTION, (_Rule(TermKind.EVICTION),)),
    Letter.ENERGY: Nature(Urgency.TODAY, Asked.CUT_OFF, (_Rule(TermKind.CUT_OFF),)),
    Letter.WATER: Nature(Urgency.TODAY, Asked.CUT_OFF, (_Rule(TermKind.CUT_OFF),)),
    Letter.HEALTH_INSURANCE: Nature(Urgency.THIS_WEEK, Asked.LETTER, (_ACCEPT,)),
    Letter.ALLOWANCE: Nature(Urgency.IN_TIME, Asked.LETTER, (_OBJECT, _PAY)),
    Letter.TAX: Nature(Urgency.IN_TIME, Asked.LETTER, (*_PAY_TAX, _OBJECT)),
    Letter.MUNICIPALITY: Nature(Urgency.IN_TIME, Asked.LETTER, (_OBJECT,)),
    Letter.FINE: Nature(Urgency.IN_TIME, Asked.LETTER, (_APPEAL,)),
    # Fourteen days from when one knows of it (cjib.nl), which may be before the date on it.
    Letter.PENAL_ORDER: Nature(Urgency.THIS_WEEK),
    Letter.STUDY_LOAN: Nature(Urgency.IN_TIME, Asked.LETTER, (_OBJECT,)),
    Letter.OTHER: Nature(Urgency.THIS_WEEK),
}

# The letters of each list, in order.
GROUPS: Mapping[str, tuple[Letter, ...]] = {
    "bedrijf": (Letter.BILL, Letter.REMINDER, Letter.COLLECTION),
    "deurwaarder": (Letter.SUMMONS, Letter.JUDGMENT, Letter.SEIZURE, Letter.EVICTION),
    "wonen": (Letter.RENT, Letter.MORTGAGE, Letter.ENERGY, Letter.WATER),
    "zorg": (Letter.HEALTH_INSURANCE,),
    "overheid": (Letter.ALLOWANCE, Letter.TAX, Letter.MUNICIPALITY, Letter.STUDY_LOAN),
    "boete": (Letter.FINE, Letter.PENAL_ORDER),
    "anders": (Letter.OTHER,),
}


@dataclass(frozen=True, slots=True)
class Received:
    """A letter that somebody got; `on` is the day that was asked for, None where not known."""

    letter: Letter
    on: date | None = None

    @property
    def nature(self) -> Nature:
        """What is so for every letter of this kind."""
        return NATURES[self.letter]


def terms(received: Received) -> tuple[Term, ...]:
    """Until when what can be done, the first one first; none where the day isn't known."""
    if received.on is None:
        return ()
    found = (_term(rule, received.on) for rule in received.nature.rules)
    return tuple(sorted(found, key=lambda term: (term.last, term.kind)))


def terms_ahead(received: Received, today: date) -> tuple[Term, ...]:
    """The terms that aren't over yet, the first one first."""
    return tuple(term for term in terms(received) if not term.is_over(today))


def next_term(received: Received, today: date) -> Term | None:
    """The first term that isn't over yet."""
    return next(iter(terms_ahead(received, today)), None)


def urgency_on(received: Received, today: date) -> Urgency:
    """How soon one does something, seen from a day.

    What has time is for this week where its next day is near, or where all its days are over.
    """
    urgency = received.nature.urgency
    if urgency is not Urgency.IN_TIME or not terms(received):
        return urgency
    term = next_term(received, today)
    near = term is None or term.last - today <= _NEAR
    return Urgency.THIS_WEEK if near else urgency


def _term(rule: _Rule, day: date) -> Term:
    last = add_months(day, rule.months) + timedelta(days=rule.days)
    moved = first_working_day(last) if rule.moves else last
    return Term(rule.kind, moved, None if moved == last else last)
