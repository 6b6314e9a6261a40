"""Documents and results that the tests of this room write out."""

from datetime import date
from decimal import Decimal

from geldstap.model.contact import Contact
from geldstap.model.decision import (
    AmountRange,
    Decision,
    Outcome,
    Quantity,
    Reason,
    Step,
    Truth,
)
from geldstap.model.fact import FactKey, Role
from geldstap.model.money import Period
from geldstap.model.regulation import Regulation, RulesetInfo
from geldstap.model.source import Confidence, Source
from geldstap.report.document import (
    Bar,
    Bars,
    Block,
    Bullets,
    Card,
    Contacts,
    Document,
    Heading,
    Link,
    Pair,
    Pairs,
    Paragraph,
    Row,
    Rows,
    Tone,
)

DAY = date(2026, 11, 22)
SOURCE = Source("Wet op de zorgtoeslag, art. 2", "https://wetten.overheid.nl/BWBR0018451", DAY)
HOSTILE = "<script>x()</script> [bold]\x1b[2J\u202e{{ 7*7 }} \"'&"
HOSTILE_SHOWN = "<script>x()</script> [bold]{{ 7*7 }} \"'&"

OVERVIEW = Document(
    "Uw overzicht",
    (
        Paragraph("Dit is alleen voor u."),
        Heading("Wat u overhoudt"),
        Rows(
            (
                Row("Inkomsten", "€ 1.650"),
                Row("Vaste lasten", "€ 1.020", note="Met € 40 voor de gemeente."),
                Row("Over", "€ 630", strong=True),
            ),
            "Per maand",
        ),
        Bars(
            (Bar("Inkomsten", Decimal(1), "€ 1.650"), Bar("Lasten", Decimal("0.6"), "€ 1.020")),
            "Naast elkaar",
        ),
        Heading("Waar u recht op hebt"),
        Card(
            "Zorgtoeslag",
            "Waarschijnlijk wel.",
            Tone.GOOD,
            (
                Paragraph("€ 129 per maand"),
                Heading("Zo vraagt u aan", 3),
                Bullets(("Log in.", "Vul in."), numbered=True),
                Link("Rekenhulp", "https://www.belastingdienst.nl/rekenhulp"),
            ),
        ),
        Card("Stadspas", "Dat hangt af van: uw vermogen.", Tone.OPEN, (Bullets(("Een", "Twee")),)),
        Contacts(("Helpdesk, (070) 353 61 88.",)),
    ),
)


def everywhere(text: str) -> Document:
    """A document that has `text` in every place where a text can stand."""
    blocks: tuple[Block, ...] = (
        Heading(text),
        Paragraph(text),
        Bullets((text,)),
        Rows((Row(text, text, note=text),), text),
        Rows((Row(text, "€ 1", strong=True),), text),
        Pairs(text, text, (Pair(text, text, text, note=text),), text),
        Bars((Bar(text, Decimal(1), text),), text),
        Link(text, text),
        Contacts((text,), text),
    )
    return Document(text, (*blocks, Card(text, text, Tone.NO, blocks)))


CONTACT = Contact("helpdesk", "Helpdesk Geldzaken", "(070) 353 61 88", checked=DAY)
RULESET = RulesetInfo("landelijk", "Landelijk", "project geldstap", "2026.1", digest="sha256:ab")
REGULATION = Regulation("zorgtoeslag", "Zorgtoeslag", "", "toeslag", "Dienst Toeslagen")

_INCOME = Quantity(Decimal(21000), Decimal(21000), "euro per jaar bruto")
_LIMIT = Quantity(Decimal("40857.5"), Decimal("40857.5"), "euro per jaar bruto")
_MONTHLY = AmountRange(Decimal("80.004"), Decimal("129.001"), Period.MONTH)
_MISSING = (FactKey("toetsingsinkomen", Role.PARTNER), FactKey("geboortedatum", Role.CHILDREN, 2))

GRANTED = Decision(
    "zorgtoeslag",
    "landelijk",
    DAY,
    Outcome.YES,
    amount=AmountRange(Decimal(129), Decimal(129), Period.MONTH),
    reasons=(
        Reason("inkomen", Truth.TRUE, SOURCE, "<=", _INCOME, _LIMIT, {"toetsingsinkomen": _INCOME}),
        Reason("oordeel", Truth.UNKNOWN, by_person=True),
    ),
    steps=(
        Step("drempelinkomen", Quantity(Decimal(28289), None, "euro per jaar"), SOURCE),
        Step("peildag", Quantity(DAY, DAY)),
        Step("heeft_partner", Quantity(low=False, high=True)),
        Step("tarief", Quantity(Decimal("0.245121"), Decimal("0.3"), "euro per kWh")),
        Step("kinderen", Quantity(Decimal(2), Decimal(3), "personen")),
    ),
)
OPEN = Decision("zorgtoeslag", "landelijk", DAY, Outcome.DEPENDS, _MONTHLY, missing=_MISSING)
EXPIRED = Decision(
    "bijzondere_bijstand",
    "landelijk",
    date(2027, 1, 1),
    Outcome.UNKNOWN_SINCE,
    unknown_figures=("norm_2027",),
    since=date(2027, 1, 1),
    last_known=Decision(
        "bijzondere_bijstand",
        "landelijk",
        date(2026, 12, 31),
        Outcome.PERSON_DECIDES,
        AmountRange(Decimal(50), None, None),
        reasons=(Reason("x", Truth.TRUE, Source("Folder", confidence=Confidence.LOW)),),
    ),
)
