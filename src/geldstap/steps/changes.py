"""Life events: what each of them does to what is known of a household.

An event sets some facts, lets others be asked anew, and leaves the rest. Nothing is
guessed: what an event leaves open is unknown until it is answered, and only the engine says
which of it still matters. Effects only; no event is ever proposed.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from geldstap.model.event import Event
from geldstap.model.fact import (
    GROUP_SIZES,
    HAS_PARTNER,
    Between,
    FactKey,
    Household,
    Known,
    Role,
    Vocabulary,
)
from geldstap.steps.dates import MONTHS_PER_YEAR, add_months

BIRTH = "geboortedatum"
# The ages of a child at which rules commonly change.
CHILD_AGES = (12, 16, 18)
# A birthday that is further away will meet other rules.
YEARS_AHEAD = 5
# Rules count a birthday from the next month or the next quarter. So long ago all do.
_SETTLED_MONTHS = 4

_INCOME, _ASSETS, _NET = "toetsingsinkomen", "vermogen", "netto_inkomen"
_CHILDREN, _RESIDENTS = FactKey(GROUP_SIZES[Role.CHILDREN]), FactKey(GROUP_SIZES[Role.RESIDENTS])
_PARTNER, _WHOLE_YEAR = FactKey(HAS_PARTNER), FactKey("partner_hele_jaar")
_HOME, _RENT = FactKey("woonsituatie"), FactKey("kale_huur")
_ASSISTANCE = FactKey("krijgt_bijstand")
_JOB_LOST, _BENEFIT = FactKey("werk_kwijt"), FactKey("uitkering_van_uwv")
_NONE = Decimal(0)

Facts = Mapping[FactKey, Known]


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event that may come. Of a birthday: whose (`person`), how old, and on which day.

    `on` lies between two days where the birth date does.
    """

    event: Event
    person: FactKey | None = None
    age: int = 0
    on: date | Between | None = None

    @property
    def id(self) -> str:
        """`samenwonen`, `kind_wordt.kinderen.2.12`, `pensioen.partner.67`."""
        if self.person is None:
            return self.event.value
        whose = str(self.person).removesuffix(f".{BIRTH}")
        return f"{self.event}.{whose}.{self.age}"

    @classmethod
    def parse(cls, text: str) -> "Occasion":
        """The event of an id, without its day. Raises ValueError for anything else."""
        event, _, rest = text.partition(".")
        if not rest:
            return cls(Event(event))
        whose, _, age = rest.rpartition(".")
        return cls(Event(event), FactKey.parse(f"{whose}.{BIRTH}"), int(age))


@dataclass(frozen=True, slots=True)
class Change:
    """What an event does: `sets` facts (None: not known any more), and `asks` others."""

    sets: Mapping[FactKey, Known | None] = field(default_factory=dict)
    asks: tuple[FactKey, ...] = ()

    def and_then(self, other: "Change") -> "Change":
        """Both of them."""
        return Change({**self.sets, **other.sets}, tuple(dict.fromkeys(self.asks + other.asks)))


def occasions(household: Household, day: date, pension_age: int | None) -> tuple[Occasion, ...]:
    """The events that can come to this household, birthdays last, the nearest first.

    What can't be isn't there: nobody without a partner separates, and no owner's rent
    changes. `pension_age` is None where it isn't known.
    """
    plain = [Occasion(event) for event in Event if _can_be(event, household)]
    birthdays = [*_of_children(household, day), *_pensions(household, day, pension_age)]
    return (*plain, *sorted(birthdays, key=lambda each: _ends(each.on)[0]))


def change(
    occasion: Occasion, household: Household, answers: Facts, day: date, vocabulary: Vocabulary
) -> Change:
    """What an event does to a household, with what was answered about it so far."""
    match occasion.event:
        case Event.MOVE_IN:
            return _move_in(household, answers, vocabulary)
        case Event.SEPARATE:
            return _separate(household, answers, vocabulary)
        case Event.CHILD_BORN:
            return _born(household, answers, day, vocabulary)
        case Event.CHILD_TURNS:
            return _child_turns(occasion, household, day, vocabulary)
        case Event.RETIREMENT:
            return _retires(occasion, day)
        case Event.JOB_LOST:
            return Change({_JOB_LOST: True}, (*_incomes(household), _BENEFIT))
        case Event.INCOME:
            return Change(asks=tuple(_incomes(household)))
        case Event.MOVE:
            return Change(asks=(_HOME, _RENT))
        case Event.RENT:
            return Change(asks=(_RENT,))


def after(household: Household, changed: Change, answers: Facts) -> Household:
    """The household after an event; what it asks and nobody answered isn't known."""
    facts = {key: value for key, value in household.facts.items() if key not in changed.asks}
    facts |= {key: value for key, value in changed.sets.items() if value is not None}
    gone = {key for key, value in changed.sets.items() if value is None}
    kept = {key: value for key, value in facts.items() if key not in gone}
    return Household({**kept, **answers})


def _can_be(event: Event, household: Household) -> bool:
    facts = household.facts
    match event:
        case Event.MOVE_IN:
            return facts.get(_PARTNER) is not True
        case Event.SEPARATE:
            return facts.get(_PARTNER) is not False
        case Event.RENT:
            return facts.get(_HOME) not in ("koop", "anders")
        case Event.CHILD_TURNS | Event.RETIREMENT:
            return False
    return True


def _of_children(household: Household, day: date) -> Iterator[Occasion]:
    """Of each child the next of the ages, if it comes within some years."""
    for index in range(1, _count(household, _CHILDREN) + 1):
        key = FactKey(BIRTH, Role.CHILDREN, index)
        ahead = ((age, _birthday(household, key, age)) for age in CHILD_AGES)
        near = ((age, on) for age, on in ahead if on is not None and _is_near(on, day))
        if (found := next(near, None)) is not None:
            yield Occasion(Event.CHILD_TURNS, key, *found)


def _pensions(household: Household, day: date, age: int | None) -> Iterator[Occasion]:
    for role in (Role.APPLICANT, Role.PARTNER):
        key = FactKey(BIRTH, role)
        on = None if age is None else _birthday(household, key, age)
        if age is not None and on is not None and _is_near(on, day):
            yield Occasion(Event.RETIREMENT, key, age, on)


def _birthday(household: Household, key: FactKey, age: int) -> date | Between | None:
    born = household.facts.get(key)
    if isinstance(born, date):
        return add_months(born, age * MONTHS_PER_YEAR)
    if isinstance(born, Between) and isinstance(born.low, date) and isinstance(born.high, date):
        low, high = (add_months(end, age * MONTHS_PER_YEAR) for end in (born.low, born.high))
        return Between(low, high)
    return None


def _is_near(on: date | Between, day: date) -> bool:
    """Whether a birthday surely is still to come, and soon enough to say something of it."""
    low, high = _ends(on)
    return day < low and high <= add_months(day, YEARS_AHEAD * MONTHS_PER_YEAR)


def _ends(on: date | Between | None) -> tuple[date, date]:
    match on:
        case Between(date() as low, date() as high):
            return low, high
        case date():
            return on, on
    return date.max, date.max


def _count(household: Household, key: FactKey) -> int:
    """How many there surely are; none where that isn't known."""
    known = household.facts.get(key)
    return int(known) if isinstance(known, Decimal) else 0


def _facts_of(vocabulary: Vocabulary, role: Role, index: int = 0) -> tuple[FactKey, ...]:
    return tuple(FactKey(fact.name, role, index) for fact in vocabulary.in_section(role))


def _move_in(household: Household, answers: Facts, vocabulary: Vocabulary) -> Change:
    """Whoever moves in counts as a partner, or else as another resident: that is asked first.

    Awir art. 3: living on one address alone doesn't make a partner.
    """
    asked = Change(asks=(_PARTNER,))
    match answers.get(_PARTNER):
        case True:
            theirs = _facts_of(vocabulary, Role.PARTNER)
            shared = (FactKey(_ASSETS), FactKey(_NET))
            joined = Change({_WHOLE_YEAR: False}, (*theirs, *shared, *_own_income(household)))
            return asked.and_then(joined).and_then(_children(household, answers, vocabulary))
        case False:
            return asked.and_then(_one_more_resident(household, vocabulary))
    return asked


def _one_more_resident(household: Household, vocabulary: Vocabulary) -> Change:
    if _RESIDENTS not in household.facts:
        return Change(asks=(_RESIDENTS,))
    number = _count(household, _RESIDENTS) + 1
    return Change({_RESIDENTS: Decimal(number)}, _facts_of(vocabulary, Role.RESIDENTS, number))


def _separate(household: Household, answers: Facts, vocabulary: Vocabulary) -> Change:
    """The partner goes; home, children, assets and what comes in may be others."""
    theirs = (*_facts_of(vocabulary, Role.PARTNER), _WHOLE_YEAR)
    gone: dict[FactKey, Known | None] = dict.fromkeys(theirs)
    asks = (_HOME, _RENT, FactKey(_ASSETS), FactKey(_NET), *_own_income(household))
    alone = Change({**gone, _PARTNER: False}, asks)
    return alone.and_then(_children(household, answers, vocabulary))


def _children(household: Household, answers: Facts, vocabulary: Vocabulary) -> Change:
    """How many children live here then. Those who come are asked about.

    Where there are fewer, it isn't known which of them stay: all are asked about.
    """
    before, now = _count(household, _CHILDREN), answers.get(_CHILDREN)
    number = int(now) if isinstance(now, Decimal) else before
    new = range(1 if number < before else before + 1, number + 1)
    facts = (_facts_of(vocabulary, Role.CHILDREN, index) for index in new)
    return Change(asks=(_CHILDREN, *(key for keys in facts for key in keys)))


def _born(household: Household, answers: Facts, day: date, vocabulary: Vocabulary) -> Change:
    """One child more: without income or assets, as no newborn has these."""
    if _CHILDREN not in household.facts:
        return _children(household, answers, vocabulary)
    number = _count(household, _CHILDREN) + 1
    child: dict[str, Known] = {
        BIRTH: _born_before(day, 0),
        _INCOME: _NONE,
        _ASSETS: _NONE,
    }
    sets: dict[FactKey, Known | None] = {
        FactKey(name, Role.CHILDREN, number): value for name, value in child.items()
    }
    if number == 1:
        sets[FactKey("kind_met_inkomen")] = False
    others = _facts_of(vocabulary, Role.CHILDREN, number)
    asks = tuple(key for key in others if key not in sets)
    return Change({**sets, _CHILDREN: Decimal(number)}, asks)


def _child_turns(
    occasion: Occasion, household: Household, day: date, vocabulary: Vocabulary
) -> Change:
    """The birthday has been; what wasn't asked of a younger child may matter from then on."""
    assert occasion.person is not None
    theirs = _facts_of(vocabulary, Role.CHILDREN, occasion.person.index)
    asks = tuple(key for key in theirs if key not in household.facts)
    return Change({occasion.person: _born_before(day, occasion.age)}, asks)


def _retires(occasion: Occasion, day: date) -> Change:
    assert occasion.person is not None
    asks = (FactKey(_INCOME, occasion.person.role), FactKey(_NET))
    return Change({occasion.person: _born_before(day, occasion.age)}, asks)


def _born_before(day: date, age: int) -> date:
    """A birth date with which an age was reached so long ago that every rule counts it.

    The birthday alone is supposed to have been, by the figures of the day itself: those of
    the year in which it comes are seldom known.
    """
    return add_months(day, -(age * MONTHS_PER_YEAR + _SETTLED_MONTHS))


def _own_income(household: Household) -> tuple[FactKey, ...]:
    """Whoever lives on bijstand has another income when the household changes, or none."""
    gets = household.facts.get(_ASSISTANCE) is True
    return (FactKey(_INCOME, Role.APPLICANT),) if gets else ()


def _incomes(household: Household) -> Iterator[FactKey]:
    yield FactKey(_INCOME, Role.APPLICANT)
    if household.facts.get(_PARTNER) is not False:
        yield FactKey(_INCOME, Role.PARTNER)
    yield FactKey(_NET)
