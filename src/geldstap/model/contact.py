"""Human help: who can be called, and what is known of it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ContactRole(StrEnum):
    """What an organisation is to the caller; the values are the words of the data."""

    HELPS = "helpt"
    DECIDES = "beslist"
    ENFORCES = "handhaaft"


class Weekday(StrEnum):
    """Days of the week, Monday first; the values are the words of the data."""

    MONDAY = "ma"
    TUESDAY = "di"
    WEDNESDAY = "wo"
    THURSDAY = "do"
    FRIDAY = "vr"
    SATURDAY = "za"
    SUNDAY = "zo"


MINUTES_PER_DAY = 24 * 60


@dataclass(frozen=True, slots=True)
class OpenTime:
    """When somebody answers: days of the week, and minutes from midnight in Dutch time.

    `closes` isn't included; it is at most the end of the day.
    """

    days: frozenset[Weekday]
    opens: int
    closes: int


@dataclass(frozen=True, slots=True)
class Contact:
    """One place where a human answers. Empty means: not known, never guessed.

    `short` says in a few words what the number is for, `what` in sentences.
    `person` is whom to ask for: a first name or a function, of somebody who agreed to that,
    up to and including the day `person_until`.
    `hours` says in words when somebody answers, `open_times` the same as values: empty where
    that isn't known well enough to say whether it is open now.
    `until` is the last day on which it does this work, None where no end is known.
    """

    id: str
    name: str
    phone: str = ""
    url: str = ""
    what: str = ""
    short: str = ""
    role: ContactRole = ContactRole.HELPS
    hours: str = ""
    open_times: tuple[OpenTime, ...] = ()
    cost: str = ""
    anonymous: bool | None = None
    urgent: bool = False
    checked: date | None = None
    source: str = ""
    person: str = ""
    person_until: date | None = None
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Municipality:
    """A municipality by its CBS code (`GM0518`), with the names that people use."""

    code: str
    name: str
    spoken: str = ""
    website: str = ""
    phone: str = ""
    checked: date | None = None

    @property
    def shown(self) -> str:
        """The name as people say it: Den Haag, not 's-Gravenhage."""
        return self.spoken or self.name
