"""What the maker of a set said, as values; None or "" where nothing was said."""

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum


class Who(StrEnum):
    """For whom a regulation is; the values are the words of the interview."""

    EVERYBODY = "iedereen"
    CHILDREN = "kinderen"
    AGE = "leeftijd"
    PENSION = "aow"
    UNKNOWN = ""


class Assets(StrEnum):
    """Which limit there is to assets."""

    NONE = "geen"
    OF_BIJSTAND = "bijstand"
    OWN = "bedrag"
    UNKNOWN = ""


class Allowance(StrEnum):
    """Whether the norm is meant with or without its holiday allowance."""

    WITH = "met"
    WITHOUT = "zonder"
    UNKNOWN = ""


@dataclass(frozen=True, slots=True)
class HelpDraft:
    """Whom people can call. Without a number there is nothing to write."""

    name: str = ""
    phone: str = ""
    role: str = "beslist"


@dataclass(frozen=True, slots=True)
class SetDraft:
    """A new set: for which municipality (CBS code, name), by whom, on which day."""

    id: str
    municipality: str
    place: str
    publisher: str
    day: date
    help: HelpDraft = field(default_factory=HelpDraft)
    not_covered: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SourceDraft:
    """Where it stands; `name` is its key in `bronnen.yaml`."""

    name: str
    title: str
    seen: date
    confidence: str
    url: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """Who can get it.

    `income` is a share of the norm, None where there is no limit; `income_known` is False
    where there may be one. Ages are whole years, both included.
    """

    who: Who = Who.UNKNOWN
    youngest: int | None = None
    oldest: int | None = None
    income: Decimal | None = None
    income_known: bool = True
    allowance: Allowance = Allowance.UNKNOWN
    shared_costs: bool | None = None
    assets: Assets = Assets.UNKNOWN
    assets_alone: Decimal | None = None
    assets_together: Decimal | None = None
    judged: str = ""

    @property
    def all_known(self) -> bool:
        """Whether nothing was left open of which limits there are."""
        ages = self.youngest is not None or self.oldest is not None
        age_known = self.who not in (Who.AGE, Who.CHILDREN) or ages or self.who is Who.CHILDREN
        amounts = self.assets is not Assets.OWN or None not in (
            self.assets_alone,
            self.assets_together,
        )
        return bool(
            self.who
            and age_known
            and self.income_known
            and self.assets is not Assets.UNKNOWN
            and amounts
        )


@dataclass(frozen=True, slots=True)
class ApplyDraft:
    """How to apply."""

    url: str = ""
    phone: str = ""
    how: str = ""
    papers: tuple[str, ...] = ()
    term: str = ""


@dataclass(frozen=True, slots=True)
class RegulationDraft:
    """One regulation, as somebody told it. `amount` is in euros, for `per`."""

    id: str
    name: str
    kind: str
    summary: str
    authority: str
    source: SourceDraft
    first: date
    last: date
    limits: Limits
    gives: str = ""
    amount: Decimal | None = None
    per: str = "eenmalig"
    apply: ApplyDraft = field(default_factory=ApplyDraft)


def id_of(name: str, between: str = "_") -> str:
    """A name as an id: lower case letters and digits. "" where nothing of it is left.

    A digit in front gets a letter before it: formulas can't name it otherwise.
    """
    plain = unicodedata.normalize("NFKD", name.casefold()).encode("ascii", "ignore").decode()
    made = re.sub(r"[^a-z0-9]+", between, plain).strip(between)[:60].strip(between)
    return f"r{between}{made}" if made[:1].isdigit() else made
