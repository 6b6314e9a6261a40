"""A closer look: the whole calculation, what isn't likely, and what waits for which answers."""

from decimal import Decimal

from geldstap.export.plain import render
from geldstap.model.decision import Outcome
from geldstap.model.fact import Known
from geldstap.report.document import Bullets, Card, Document, Heading, Rows
from geldstap.report.open_ends import FEW, by_group, groups_of, open_blocks, waiting
from geldstap.report.rights import overview
from geldstap.report.unlikely import unlikely_blocks
from geldstap.report.whole_calculation import whole_blocks
from geldstap.steps.rights import decide_all
from tests.report.households import (
    DAY,
    DUTCH,
    TENANT,
    decision,
    decisions,
    household,
    library,
    said,
    vocabulary,
)

BEGUN: dict[str, Known] = {
    id_: value
    for id_, value in TENANT.items()
    if id_ in ("heeft_partner", "aantal_kinderen", "aantal_medebewoners", "woonsituatie")
}


def whole(regulation: str, **changes: Known | None) -> str:
    """The whole calculation of a regulation for the tenant, as text."""
    found = decision(regulation, DAY, **changes)
    blocks = whole_blocks(found, library(), household(TENANT, **changes), DUTCH)
    return render(Document("", blocks), DUTCH)


def test_every_step_has_its_number_value_and_source() -> None:
    """With the formula as it stands in the file, and how long a figure holds."""
    text = " ".join(whole("zorgtoeslag").split())
    for part in (
        "4. Uw vermogen op 1 januari is niet hoger dan de grens. Ja",
        "Formule: vermogen <= vermogensgrens",
        "4.1 Uw vermogen: € 5.000",
        "4.2 Vermogensgrens: € 146.011",
        "4.2.2 Vermogensgrens zonder partner: € 146.011",
        "1 januari 2026 tot en met 31 december 2026.",
        "5.1.1 er is een partner met (niet zorgverzekerd): nee",
        "De stappen hiervan staan hierboven.",
        "7. Wat wordt uitbetaald € 129 per maand",
    ):
        assert part in text, part


def test_what_is_not_known_is_not_shown_as_a_number() -> None:
    """Nobody earns between € 0 and € 10.000.000."""
    text = whole("zorgtoeslag", aanvrager__toetsingsinkomen=None)
    assert "10.000.000" not in text
    assert "Uw bruto jaarinkomen: weten wij nog niet" in text
    assert "Een stap kan daarom ruimer zijn dan de uitkomst zelf." in " ".join(text.split())


def test_every_regulation_can_be_shown_in_full() -> None:
    """Each of them, with all that is known and with nothing; numbers are never doubled."""
    for known in (household(TENANT), household({})):
        for found in decide_all(library().program, known, DAY):
            blocks = whole_blocks(found, library(), known, DUTCH)
            rows = [
                row.label
                for card in blocks
                if isinstance(card, Card)
                for block in card.blocks
                if isinstance(block, Rows)
                for row in block.rows
            ]
            numbers = [label.split()[0] for label in rows]
            assert len(numbers) == len(set(numbers)), found.regulation
            assert all(label.partition(" ")[2] for label in rows), found.regulation
            shown = found.last_known or found
            assert bool(blocks) == bool(shown.reasons), found.regulation


def test_what_is_not_likely_says_how_far_off_it_is() -> None:
    """€ 40.000 is € 1.521 above € 38.479, the limit of huurtoeslag in 2026 (Awir 7)."""
    found = decisions(vermogen=Decimal(40000))
    text = said(unlikely_blocks(found, library(), DUTCH, ()))
    assert "U: € 40.000. Grens: € 38.479. Dat is € 1.521 boven de grens." in text
    assert "andere voorwaarden kloppen wel." in text
    nothing = tuple(each for each in found if each.outcome is not Outcome.NO)
    assert "Er is nu niets" in said(unlikely_blocks(nothing, library(), DUTCH, ()))


def test_a_long_row_of_open_results_is_grouped_by_what_it_waits_for() -> None:
    """A line for each, below the first subject that it waits for; none is a card as well."""
    found = decide_all(library().program, household(BEGUN), DAY)
    blocks = overview(found, library(), DUTCH, ())
    assert Heading("Nog niet zeker") in blocks
    text = said(blocks)
    assert "Hangt af van: uzelf en wie er bij u woont." in text
    lines = [line for block in blocks if isinstance(block, Bullets) for line in block.items]
    (line,) = [line for line in lines if line.startswith("Zorgtoeslag.")]
    assert "Als u het krijgt: hoogstens" in line
    assert "Ook van:" in line
    cards = {block.title for block in blocks if isinstance(block, Card)}
    names = {library().regulation(each.regulation, "nl").name for each in waiting(found)}
    assert len(names) > FEW
    assert not names & cards


def test_each_open_result_stands_in_one_group() -> None:
    """The first that it waits for, in the order of asking."""
    found = decide_all(library().program, household(BEGUN), DAY)
    grouped = by_group(found, vocabulary())
    every = [each.regulation for group in grouped.values() for each in group]
    assert sorted(every) == sorted(each.regulation for each in waiting(found))
    for group, each in ((group, each) for group, those in grouped.items() for each in those):
        assert groups_of(each, vocabulary())[0] == group
    assert not list(open_blocks((), library(), DUTCH))
