"""The vocabulary that comes with the program, and a small one to show one thing with."""

from datetime import date
from decimal import Decimal
from functools import cache

from geldstap.model.fact import Fact, FactKind, Role, Vocabulary
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root


@cache
def real() -> Vocabulary:
    """`regelingen/feiten.yaml`."""
    vocabulary, problems = load_vocabulary(regelingen_root() / "feiten.yaml")
    assert problems == ()
    return vocabulary


PERSONS = (Role.APPLICANT, Role.PARTNER, Role.CHILDREN)
SMALL = Vocabulary(
    (
        Fact(
            "geboortedatum",
            FactKind.DATE,
            PERSONS,
            low=date(1905, 1, 1),
            high=date(2035, 12, 31),
        ),
        Fact("heeft_partner", FactKind.BOOLEAN),
        Fact(
            "aantal_kinderen",
            FactKind.NUMBER,
            unit="personen",
            low=Decimal(0),
            high=Decimal(3),
            whole=True,
        ),
        Fact("woonsituatie", FactKind.CHOICE, options=("huur", "koop", "nee")),
        Fact(
            "kale_huur",
            FactKind.NUMBER,
            unit="euro per maand",
            low=Decimal(0),
            high=Decimal(10000),
        ),
        Fact(
            "netto_inkomen",
            FactKind.NUMBER,
            unit="euro per maand netto",
            low=Decimal(0),
            high=Decimal(100000),
            any_period=True,
        ),
        Fact(
            "toetsingsinkomen",
            FactKind.NUMBER,
            PERSONS,
            unit="euro per jaar bruto",
            low=Decimal(0),
            any_period=True,
        ),
        Fact(
            "tarief_gas",
            FactKind.NUMBER,
            (Role.ENERGY,),
            unit="euro per m3",
            low=Decimal(0),
            high=Decimal(10),
        ),
    )
)
