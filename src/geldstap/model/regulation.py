"""A regulation as people read it: names, texts, how to apply. The rules are in `engine`."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from geldstap.model.event import Event
from geldstap.model.source import Source


class Compared(StrEnum):
    """Whether an amount was compared with published outcomes; the values are those of files.

    EXTREMES: only the highest or the lowest amount was, as where own income takes off a part
    that we don't know.
    """

    YES = "ja"
    EXTREMES = "uitersten"
    NO = "nee"


@dataclass(frozen=True, slots=True)
class Application:
    """How to apply: every field may be empty, which means that we don't know it.

    `in_plan` is what one does first where one doesn't apply oneself; empty where one does.
    `decided_in` is within how many weeks the decision comes.
    """

    url: str = ""
    phone: str = ""
    how: str = ""
    papers: tuple[str, ...] = ()
    term: str = ""
    until: date | None = None
    calculation_url: str = ""
    in_plan: str = ""
    decided_in: int | None = None


@dataclass(frozen=True, slots=True)
class Reporting:
    """What somebody who gets something must report: to whom, and within which term.

    `events` are the changes that must be reported, none where nobody could tell us which.
    `advance` says that it is paid on an estimate, and settled when the year is over.
    """

    what: str = ""
    to: str = ""
    term: str = ""
    how: str = ""
    url: str = ""
    events: frozenset[Event] = frozenset()
    advance: bool = False
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Back:
    """How far back one can still apply.

    `years`: for so many calendar years before this one, each until the end of the year that
    lies so many years after it. `months`: for so many months before the day of applying.
    """

    years: int = 0
    months: int = 0
    source: Source | None = None


@dataclass(frozen=True, slots=True)
class Regulation:
    """The words of one regulation in one language; `conditions` by condition id.

    `received` names the yes/no fact of the household that says that one gets it already,
    where there is one. `urgent` marks help in a crisis: it goes before everything else.
    `compared` is about its amounts, where it has any. `origins` says where the rules stand, from
    the first day on of each of their versions, oldest first.
    """

    id: str
    name: str
    summary: str
    kind: str
    authority: str
    gives: str = ""
    warning: str = ""
    conditions: Mapping[str, str] = field(default_factory=dict)
    application: Application = Application()
    reporting: Reporting | None = None
    back: Back | None = None
    origins: tuple[tuple[date, Source], ...] = ()
    received: str = ""
    urgent: bool = False
    compared: Compared = Compared.YES

    @property
    def sources(self) -> tuple[Source, ...]:
        """Where the rules stand, each source once."""
        return tuple(dict.fromkeys(source for _, source in self.origins))

    def on(self, day: date) -> "Regulation":
        """With only the source of the rules of a day; before the first day that of the first."""
        begun = [each for each in self.origins if each[0] <= day]
        return replace(self, origins=tuple(begun[-1:] or self.origins[:1]))


@dataclass(frozen=True, slots=True)
class RulesetInfo:
    """Who made a set, for whom, for which days, and what it leaves out.

    `digest` is of the files' bytes. `signer` is the fingerprint of the key that an installed
    set was signed with, "" for a set that came with the program.
    """

    id: str
    name: str
    publisher: str
    version: str
    municipality: str = ""
    note: str = ""
    not_covered: tuple[str, ...] = ()
    digest: str = ""
    first: date | None = None
    last: date | None = None
    signer: str = ""
