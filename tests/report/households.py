"""The bundled sets, some households, and what a page says to them."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache

from geldstap.model.contact import Contact
from geldstap.model.decision import Decision
from geldstap.model.fact import FactKey, Household, Known, Vocabulary
from geldstap.report.document import Block, Card
from geldstap.rulesets.library import Library, load_library
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root
from geldstap.steps.rights import decide_all
from geldstap.text.words import Words
from tests.report.reading import texts

DAY = date(2026, 11, 22)
DUTCH = Words.load("nl")
ENGLISH = Words.load("en")
DEN_HAAG = "GM0518"

HELPDESK = Contact("helpdesk", "Helpdesk Geldzaken", "(070) 353 61 88", cost="gratis", checked=DAY)

# 46 years old, alone, in a rented home, with a low income.
TENANT: Mapping[str, Known] = {
    "aanvrager.geboortedatum": date(1980, 5, 5),
    "heeft_partner": False,
    "aantal_kinderen": Decimal(0),
    "aantal_medebewoners": Decimal(0),
    "aanvrager.rechtmatig_verblijf": True,
    "aanvrager.zorgverzekerd": True,
    "woonsituatie": "huur_zelfstandig",
    "kale_huur": Decimal(612),
    "ingeschreven_op_adres": True,
    "aanvrager.toetsingsinkomen": Decimal(21000),
    "vermogen": Decimal(5000),
    "netto_inkomen": Decimal(1500),
}


@cache
def vocabulary() -> Vocabulary:
    """All facts."""
    return load_vocabulary(regelingen_root() / "feiten.yaml")[0]


@cache
def library(municipality: str = DEN_HAAG) -> Library:
    """The national set, and that of the municipality."""
    return load_library(regelingen_root(), vocabulary(), municipality)[0]


def household(known: Mapping[str, Known], **changes: Known | None) -> Household:
    """A household; a change to None makes a fact unknown. `__` stands for the dot."""
    changed = {name.replace("__", "."): value for name, value in changes.items()}
    facts = {
        FactKey.parse(id_): value
        for id_, value in {**known, **changed}.items()
        if value is not None
    }
    return Household(facts)


def decisions(day: date = DAY, **changes: Known | None) -> tuple[Decision, ...]:
    """What both sets say of the tenant, with changes."""
    return decide_all(library().program, household(TENANT, **changes), day)


def decision(regulation: str, day: date = DAY, **changes: Known | None) -> Decision:
    """What is decided on one regulation for the tenant, with changes."""
    found = (each for each in decisions(day, **changes) if each.regulation == regulation)
    return next(found)


def said(blocks: Iterable[Block]) -> str:
    """All texts of a page, one a line."""
    return "\n".join(texts(tuple(blocks)))


def card(blocks: Iterable[Block], title: str) -> Card:
    """The card with this title."""
    return next(block for block in blocks if isinstance(block, Card) and block.title == title)
