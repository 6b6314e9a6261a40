"""The letter as a whole."""

from typing import Any

import pytest

from geldstap.model.regulation import RulesetInfo
from geldstap.report.document import Contacts, Document, Heading, Paragraph, Row, Rows
from geldstap.report.letter import letter
from geldstap.report.rights import overview
from tests.report.households import DAY, DUTCH, HELPDESK, decisions, library, said

INFO = RulesetInfo(
    "den-haag", "Regelingen van Den Haag", "project geldstap", "2026.11.1", digest="ab" * 32
)
EMPTY: dict[str, Any] = {
    "made_on": DAY,
    "place": "Den Haag",
    "budget": (),
    "contracts": (),
    "rights": (),
    "plan": (),
    "answers": (),
    "infos": (),
    "contacts": (),
    "words": DUTCH,
}


def made(**parts: object) -> Document:
    """A letter with these parts only."""
    return letter(**{**EMPTY, **parts})


def headings(document: Document) -> list[str]:
    """Its headings, in order."""
    return [block.text for block in document.blocks if isinstance(block, Heading)]


def test_it_says_where_and_when_it_was_made() -> None:
    """And that it is no decision; that is all of an empty letter."""
    assert said(made().blocks).splitlines() == [
        "Den Haag, 22 november 2026",
        "Dit overzicht is gemaakt met geldstap. Het is geen besluit.",
    ]


def test_an_unknown_place_is_left_out() -> None:
    """Only the day is left."""
    assert said(made(place="").blocks).startswith("22 november 2026\n")


def test_parts_come_in_the_order_of_the_letter() -> None:
    """What to do and whom to call on the first page; what it rests on last."""
    text = (Paragraph("Inhoud."),)
    document = made(
        plan=text,
        rights=text,
        rights_in_short=("Waarschijnlijk wel: Zorgtoeslag.",),
        contracts=text,
        budget=text,
        answers=(("Uw kale huur", "€ 612 per maand"),),
        infos=(INFO,),
        contacts=(HELPDESK,),
    )
    plan, *steps = [DUTCH.step(step).title for step in ("plan", "recht", "contracten", "budget")]
    first, last = ["De regelingen in het kort"], ["Waarmee is gerekend", "Uw antwoorden"]
    assert headings(document) == [plan, *first, *steps, *last]
    kinds = [type(block) for block in document.blocks]
    headed = [place for place, kind in enumerate(kinds) if kind is Heading]
    assert headed[1] < kinds.index(Contacts) < headed[2]


@pytest.mark.parametrize("part", ["budget", "contracts", "rights", "plan"])
def test_a_part_with_its_own_heading_gets_no_second_one(part: str) -> None:
    """Two headings on top of each other say nothing."""
    document = made(**{part: (Heading("Eigen kop"), Paragraph("Inhoud."))})
    assert headings(document) == ["Eigen kop"]


def test_what_went_in_stands_in_it() -> None:
    """Exactly these answers, so that whoever gives it away knows what is in it."""
    document = made(answers=(("Uw kale huur", "€ 612 per maand"), ("Uw vermogen", "nee")))
    (rows,) = [block for block in document.blocks if isinstance(block, Rows)]
    assert rows.rows == (Row("Uw kale huur", "€ 612 per maand"), Row("Uw vermogen", "nee"))


def test_sets_are_named_with_version_and_a_short_hash() -> None:
    """By which a helper can see whether theirs is the same."""
    assert (
        "Regelingen van Den Haag, versie 2026.11.1, van project geldstap. Kenmerk: abababababab."
        in said(made(infos=(INFO,)).blocks)
    )


def test_real_results_fit_in() -> None:
    """With the contacts once, at the end."""
    rights = overview(decisions(), library(), DUTCH, ())
    document = made(rights=rights, contacts=(HELPDESK,))
    assert said(document.blocks).count(HELPDESK.phone) == 1
    assert "€ 129 per maand." in said(document.blocks)
    assert document.language == "nl"
