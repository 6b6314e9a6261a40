"""Named results of the tax rules for one person, for tests."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, cast

import yaml

from geldstap.engine.bounds import BoundsAlgebra, Open, Span
from geldstap.engine.evaluate import Evaluator, Person
from geldstap.engine.regulation import Program
from geldstap.model.fact import FactKey, Household, Known, Role
from geldstap.rulesets.library import load_library
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root

Case = Mapping[str, Any]
DATA = Path(__file__).parents[1] / "data" / "gepubliceerd"
YOUNGER, OLDER = date(1985, 7, 1), date(1950, 7, 1)


def cases(name: str) -> list[Case]:
    """The published figures of a file, every value as text."""
    # BaseLoader leaves every value the text that it is.
    read: list[Case] = yaml.load((DATA / f"{name}.yaml").read_text("utf-8"), yaml.BaseLoader)  # noqa: S506
    return read


@cache
def program() -> Program:
    """The national rules."""
    root = regelingen_root()
    vocabulary, _ = load_vocabulary(root / "feiten.yaml")
    return load_library(root, vocabulary)[0].program


def earning(gross: Decimal, born: date, *, works: bool) -> dict[FactKey, Known]:
    """Somebody who lives alone with a young child."""
    return {
        FactKey("heeft_partner"): False,
        FactKey("aantal_kinderen"): Decimal(1),
        FactKey("aantal_medebewoners"): Decimal(0),
        FactKey("geboortedatum", Role.CHILDREN, 1): date(2020, 7, 1),
        FactKey("geboortedatum", Role.APPLICANT): born,
        FactKey("toetsingsinkomen", Role.APPLICANT): gross,
        FactKey("arbeidsinkomen", Role.APPLICANT): gross if works else Decimal(0),
    }


def amount(name: str, facts: Mapping[FactKey, Known], day: date) -> tuple[Decimal, Decimal]:
    """A named result of the applicant, at least and at most."""
    algebra = BoundsAlgebra(Household(facts), program().vocabulary)
    evaluator: Evaluator[Open] = Evaluator(program(), day, algebra)
    personal = program().definitions[name].personal
    person = Person(Role.APPLICANT, 0, certain=True) if personal else None
    found = cast("Span", evaluator.named(name, person))
    return cast("Decimal", found.low), cast("Decimal", found.high)
