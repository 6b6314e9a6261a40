"""What a person said to a question; a session is a log of these."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeAlias

from geldstap.model.fact import Between
from geldstap.model.money import Amount


@dataclass(frozen=True, slots=True)
class Given:
    """A value: for `Amount` also the period in which the person knows it."""

    value: bool | Decimal | date | str | Amount | Between


@dataclass(frozen=True, slots=True)
class NotKnown:
    """“Weet ik niet”: the fact stays unknown and may be asked again."""


@dataclass(frozen=True, slots=True)
class Declined:
    """“Zeg ik liever niet”: the fact stays unknown and isn't asked again."""


Answer: TypeAlias = Given | NotKnown | Declined
