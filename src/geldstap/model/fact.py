"""Facts of a household and the vocabulary that names them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias


class FactKind(StrEnum):
    """What kind of value a fact has; the values are the words of the vocabulary file."""

    BOOLEAN = "ja_nee"
    NUMBER = "getal"
    DATE = "datum"
    CHOICE = "keuze"


class Role(StrEnum):
    """Whom or what a fact is about; the values are the sections of a household file."""

    HOUSEHOLD = "huishouden"
    APPLICANT = "aanvrager"
    PARTNER = "partner"
    CHILDREN = "kinderen"
    RESIDENTS = "medebewoners"
    BUDGET = "budget"
    ENERGY = "energie"
    OFFERS = "aanbiedingen"
    PHONE = "telefoon"


@dataclass(frozen=True, slots=True)
class Usual:
    """Between which values nearly all answers lie; None where an end isn't unusual.

    An answer beyond it is asked once more, never refused. For a day the ends are whole years
    before (negative) or after the reference date. `reason` says why these.
    """

    low: Decimal | None = None
    high: Decimal | None = None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Fact:
    """One entry of the vocabulary.

    `unit` is the unit in the words of the rule language ("euro per jaar"), empty where the
    value has none. `low` and `high` are the domain: nobody pays a negative rent.
    `any_period` marks amounts that people know per week, four weeks, month, quarter or
    year. `group` is a heading below which facts of one section are listed. `asked_when` is
    a condition in the rule language: the question is only asked where it is true. Yes/no
    facts with the same `together` are asked on one screen, a checklist.
    """

    name: str
    kind: FactKind
    roles: tuple[Role, ...] = (Role.HOUSEHOLD,)
    unit: str = ""
    low: Decimal | date | None = None
    high: Decimal | date | None = None
    whole: bool = False
    options: tuple[str, ...] = ()
    any_period: bool = False
    group: str = ""
    asked_when: str = ""
    together: str = ""
    meaning: str = ""
    usual: Usual | None = None

    @property
    def is_money(self) -> bool:
        """Whether it is an amount of money."""
        return self.kind is FactKind.NUMBER and self.unit.startswith("euro")

    @property
    def counts(self) -> bool:
        """Whether it says how many, and not how much money."""
        return self.kind is FactKind.NUMBER and not self.is_money


@dataclass(frozen=True, slots=True, order=True)
class FactKey:
    """A fact of one holder. `index` counts the members of a group from 1, else it is 0."""

    name: str
    role: Role = Role.HOUSEHOLD
    index: int = 0

    def __str__(self) -> str:
        """The question id: `kale_huur`, `partner.geboortedatum`, `kinderen.2.geboortedatum`."""
        if self.role is Role.HOUSEHOLD:
            return self.name
        if self.role in GROUP_SIZES:
            return f"{self.role}.{self.index}.{self.name}"
        return f"{self.role}.{self.name}"

    @classmethod
    def parse(cls, text: str) -> "FactKey":
        """Read what `str` wrote. Raises ValueError for anything else."""
        match text.split("."):
            case [name]:
                return cls(name)
            case [role, name] if role in SINGLE_ROLES:
                return cls(name, Role(role))
            case [role, index, name] if role in tuple(GROUP_SIZES):
                return cls(name, Role(role), int(index))
        raise ValueError(text)


# The household fact that says how many persons a group has.
GROUP_SIZES: dict[Role, str] = {
    Role.CHILDREN: "aantal_kinderen",
    Role.RESIDENTS: "aantal_medebewoners",
    Role.OFFERS: "aantal_aanbiedingen",
}
SINGLE_ROLES = tuple(r for r in Role if r is not Role.HOUSEHOLD and r not in GROUP_SIZES)
HAS_PARTNER = "heeft_partner"
_ORDER_OF_ROLES = {role: place for place, role in enumerate(Role)}


def existence(role: Role) -> FactKey:
    """The fact that says whether, or how many, persons of a role there are."""
    return FactKey(HAS_PARTNER if role is Role.PARTNER else GROUP_SIZES[role])


@dataclass(frozen=True, slots=True)
class Between:
    """A number or day that is only known to lie between two others, both included."""

    low: Decimal | date
    high: Decimal | date


Known: TypeAlias = bool | Decimal | date | str | Between


@dataclass(frozen=True, slots=True)
class Household:
    """What is known. A fact that isn't in it is unknown: never zero, never false."""

    facts: Mapping[FactKey, Known] = field(default_factory=dict)

    def get(self, name: str, role: Role = Role.HOUSEHOLD, index: int = 0) -> Known | None:
        """The value of a fact, or None where it isn't known."""
        return self.facts.get(FactKey(name, role, index))


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """All facts, in the order in which people are asked.

    A name is unique within a section; persons share theirs (`geboortedatum`).
    """

    facts: tuple[Fact, ...]
    # Looked up for every rule that is read: each fact with its place in the order.
    _places: Mapping[tuple[str, Role], tuple[int, Fact]] = field(
        init=False, repr=False, compare=False
    )

    def __post_init__(self) -> None:
        places: dict[tuple[str, Role], tuple[int, Fact]] = {}
        for place, fact in enumerate(self.facts):
            for role in fact.roles:
                places.setdefault((fact.name, role), (place, fact))
        object.__setattr__(self, "_places", places)

    def __iter__(self) -> Iterator[Fact]:
        return iter(self.facts)

    def find(self, name: str, role: Role = Role.HOUSEHOLD) -> Fact | None:
        """The fact of this name in this section, or None."""
        found = self._places.get((name, role))
        return None if found is None else found[1]

    def of(self, key: FactKey) -> Fact:
        """The fact that a key names. Raises KeyError where there is none."""
        fact = self.find(key.name, key.role)
        if fact is None:
            raise KeyError(str(key))
        return fact

    def in_section(self, role: Role) -> tuple[Fact, ...]:
        """The facts of one section, in order."""
        return tuple(f for f in self.facts if role in f.roles)

    def rank(self, key: FactKey) -> tuple[int, int, int]:
        """Sort key for questions: the author's order, then persons, then their number."""
        self.of(key)
        return (self._places[key.name, key.role][0], _ORDER_OF_ROLES[key.role], key.index)
