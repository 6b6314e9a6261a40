"""A life event on a page: both sides, why, what stays, and whom to tell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import Decision, Outcome
from geldstap.model.event import Event
from geldstap.model.fact import FactKey, Household, Known
from geldstap.model.regulation import Regulation, Reporting
from geldstap.report.changes import change_blocks, change_in_short, knows_too_little
from geldstap.report.document import Block, Card, Pairs
from geldstap.report.libraries import Libraries
from geldstap.report.whom_to_tell import change_sources, reports
from geldstap.steps.effects import Effect, compare
from geldstap.steps.rights import decide_all
from geldstap.text.words import Words
from tests.report.households import (
    DAY,
    DUTCH,
    ENGLISH,
    decisions,
    library,
    said,
)
from tests.report.reading import texts, unwanted

BOTH = Libraries(library(), library())


def effects(day: date = DAY, **changes: Known | None) -> tuple[Effect, ...]:
    """The tenant before and after some facts have changed."""
    return compare(decisions(day), decisions(day, **changes))


def page(
    found: Sequence[Effect],
    event: Event = Event.RENT,
    words: Words = DUTCH,
    libraries: Libraries = BOTH,
) -> tuple[Block, ...]:
    """The page of an event."""
    text = words.event(event, nummer=1, leeftijd=12)
    return change_blocks(event, text, found, libraries, words)


def pair(blocks: Sequence[Block], label: str) -> tuple[str, str, str]:
    """Both values and the note of one thing."""
    pairs = (each for block in blocks if isinstance(block, Pairs) for each in block.pairs)
    return next((each.left, each.right, each.note) for each in pairs if each.label == label)


def test_more_says_how_much() -> None:
    """369 and 426 are worked out in tests/steps/test_effects.py."""
    left, right, note = pair(page(effects(kale_huur=Decimal(700))), "Huurtoeslag")
    assert left == "waarschijnlijk wel, € 369 per maand"
    assert right == "waarschijnlijk wel, € 426 per maand"
    assert note == "Dat is € 57 per maand meer."


def test_what_stops_says_why() -> None:
    """With the limit or the condition that isn't met any more."""
    left, right, note = pair(page(effects(woonsituatie="koop")), "Huurtoeslag")
    assert left.startswith("waarschijnlijk wel")
    assert right == "waarschijnlijk niet"
    assert "u huurt een zelfstandige woning" in note


def test_what_starts_is_applied_for() -> None:
    """Nothing of it comes by itself."""
    back = compare(decisions(woonsituatie="koop"), decisions())
    assert pair(page(back), "Huurtoeslag")[2] == "U vraagt dit zelf aan."


def test_what_is_open_says_on_what_it_depends() -> None:
    """And the sum leaves it out by name."""
    blocks = page(effects(kale_huur=None))
    assert pair(blocks, "Huurtoeslag")[2] == "Dat hangt af van: uw kale huur."
    sums = pair(blocks, "Samen, van de regelingen die zeker genoeg zijn")
    assert "Huurtoeslag" in sums[2]
    assert sums[:2] == ("€ 129 per maand", "€ 129 per maand")


def test_what_is_fine_is_said() -> None:
    """What stays is named, and that nothing changes."""
    text = said(page(effects()))
    assert "Voor de regelingen die wij kennen verandert er niets." in text
    assert "Zorgtoeslag: waarschijnlijk wel, € 129 per maand" in text


def test_old_figures_are_called_so() -> None:
    """In 2027 with those of 2026, and not in the sum."""
    text = said(page(effects(date(2027, 2, 1), kale_huur=Decimal(700))))
    assert "met de cijfers van 31 december 2026" in text
    assert "niet meegeteld in de som: " in text
    assert "Samen, van de regelingen die zeker genoeg zijn" not in text


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (Event.RENT, {"huurtoeslag"}),
        (Event.INCOME, {"huurtoeslag", "zorgtoeslag"}),
        # Birthdays are known to authorities.
        (Event.CHILD_TURNS, set()),
        (None, {"huurtoeslag", "zorgtoeslag"}),
    ],
)
def test_only_what_must_be_reported(event: Event | None, expected: set[str]) -> None:
    """Of the allowances, by what the set says of each event; one place to report to is one card."""
    found = effects()
    regulations = {each.regulation: BOTH.regulation(each, DUTCH) for each in found}
    told = reports(event, found, regulations)
    assert {id_ for each in told for id_ in each.regulations} == expected
    assert len(told) == bool(expected)


def test_what_one_doesn_t_get_needs_no_report() -> None:
    """Nor what nobody told us to report."""
    found = compare(decisions(woonsituatie="koop"), decisions())
    regulations = {each.regulation: BOTH.regulation(each, DUTCH) for each in found}
    assert reports(Event.RENT, found, regulations) == ()


def test_a_report_without_events_is_for_every_event() -> None:
    """A set needn't name them."""
    regulation = Regulation("a", "A", "", "x", "", reporting=Reporting("iets", "iemand", "meteen"))
    effect = next(each for each in effects() if each.regulation == "zorgtoeslag")
    named = replace(effect, regulation="a")
    (report,) = reports(Event.CHILD_BORN, [named], {"a": regulation})
    assert (report.to, report.term) == ("iemand", "meteen")


def test_who_pays_in_advance_is_told_of_the_settling() -> None:
    """Where it may become less; without blame."""
    less = said(page(effects(aanvrager__toetsingsinkomen=Decimal(30000)), Event.INCOME))
    # Huurtoeslag 4.436 - 2.661 (27 % of 6.575 less) and zorgtoeslag 1.550 - 1.514 (13,73 % of 264).
    assert "Dan kreeg u samen € 1.811 te veel." in less
    assert "te veel." not in said(page(effects(kale_huur=Decimal(550)), Event.RENT))
    assert "Wat u te veel kreeg, betaalt u terug" in less
    assert "Wat u te veel kreeg, betaalt u terug" not in said(page(effects(), Event.INCOME))


def test_events_have_their_own_duties() -> None:
    """A birth within 3 days (BW 1:19e), a move at most 5 days later (Wet BRP 2.39)."""
    assert "binnen 3 dagen" in said(page(effects(), Event.CHILD_BORN))
    assert "uiterlijk 5 dagen" in said(page(effects(), Event.MOVE))
    assert "niets dat u voor deze verandering zelf doorgeeft" in said(
        page(effects(), Event.CHILD_TURNS)
    )


def test_the_sources_stand_apart() -> None:
    """Of what the sets say of reporting, and of what is so for everybody; each once."""
    found = effects()
    text = DUTCH.event(Event.MOVE, nummer=1, leeftijd=12)
    sources = said(change_sources(Event.MOVE, text, found, BOTH, DUTCH))
    assert "artikel 2.39" in sources
    assert sources.count("Ik ga scheiden of wij gaan uit elkaar") == 1
    assert "Bron:" not in said(page(found, Event.MOVE))


def test_what_only_one_municipality_has() -> None:
    """Of the present one by name; of the new one that it isn't known, or what it has."""
    national = library("")
    here = decisions()
    there: list[Decision] = [each for each in here if each.ruleset == "landelijk"]
    text = said(page(compare(here, there), Event.MOVE, libraries=Libraries(library(), national)))
    assert "Deze regelingen zijn van uw gemeente van nu:" in text
    assert "Kwijtschelding van waterschapsbelasting" in text
    assert "Wat de nieuwe gemeente heeft, kennen wij niet." in text
    back = page(compare(there, here), Event.MOVE, libraries=Libraries(national, library()))
    assert pair(back, "Bijzondere bijstand")[0] == "niet in uw gemeente van nu"


def test_in_short_by_name_or_by_number() -> None:
    """A page is longer than a screen: the lines beside the question say the most of it."""
    one = change_in_short(effects(kale_huur=Decimal(700)), BOTH, DUTCH)
    assert one.startswith("Huurtoeslag: nu waarschijnlijk wel, € 369 per maand; daarna ")
    assert one.endswith("nu € 498 per maand, daarna € 555 per maand.")
    none = change_in_short(effects(), BOTH, DUTCH)
    assert none == ""  # The page itself begins with it.
    ids = ("huurtoeslag", "zorgtoeslag", "ooievaarspas")
    yes, no = (
        [Decision(id_, "proef", DAY, end) for id_ in ids] for end in (Outcome.YES, Outcome.NO)
    )
    three = compare(yes, no)
    assert re.match(r"Er veranderen \d+ regelingen\.", change_in_short(three, BOTH, DUTCH))


INCOME = FactKey.parse("aanvrager.toetsingsinkomen")


def test_what_the_change_leaves_open_isn_t_the_same() -> None:
    """An income that isn't known on either side: it may well be another one."""
    before = decisions(aanvrager__toetsingsinkomen=None)
    open_ = compare(before, before, {INCOME})
    text = said(page(open_, Event.INCOME))
    assert "verandert er niets" not in text
    assert "uw bruto jaarinkomen: Huurtoeslag, Zorgtoeslag" in text
    assert "verandert er niets" in said(page(compare(before, before), Event.RENT))


def test_what_may_be_lost_stands_side_by_side() -> None:
    """What one probably gets now, and may not get then: with both amounts, and apart from what is sure."""
    found = compare(decisions(), decisions(aanvrager__toetsingsinkomen=None), {INCOME})
    blocks = page(found, Event.INCOME)
    left, right, _ = pair(blocks, "Zorgtoeslag")
    assert left == "waarschijnlijk wel, € 129 per maand"
    assert right == "nog niet zeker; als u het krijgt: hoogstens € 129 per maand"
    text = said(blocks)
    assert "Wat misschien verandert" in text
    assert "Wat verandert\n" not in text
    assert re.match(
        r"Bij \d+ regelingen weten wij nog niet of er iets verandert\.",
        change_in_short(found, BOTH, DUTCH),
    )


def test_who_said_nothing_isn_t_told_that_nothing_changes() -> None:
    """Nor that thirty schemes change: nobody knows yet."""
    nothing = decide_all(library().program, Household(), DAY)
    partner = FactKey("heeft_partner")
    found = compare(nothing, nothing, {partner})
    assert knows_too_little(found)
    text = said(page(found, Event.MOVE_IN))
    assert text.startswith("Wij weten nog te weinig om te zeggen wat er verandert.")
    assert "verandert er niets" not in text
    assert "Bijstand" not in text.split("Wat u doorgeeft")[0].split("Wat er echt gebeurt")[1]
    assert change_in_short(found, BOTH, DUTCH) == ""
    assert not knows_too_little(effects())


def test_what_one_lives_on_comes_first() -> None:
    """Somebody on bijstand: it may stop, isn't in the sum, and the municipality is told at once.

    Participatiewet, article 17: at once and unasked, of all that may have to do with it.
    """
    on_it = decisions(krijgt_bijstand=True, netto_inkomen=Decimal(1348))
    found = compare(on_it, on_it, received={"bijstand"})
    blocks = page(found, Event.MOVE_IN)
    text = said(blocks)
    assert text.startswith("Let op, u krijgt al: Bijstand. Dat kan veranderen of stoppen.")
    assert change_in_short(found, BOTH, DUTCH).startswith("Let op, u krijgt al: Bijstand.")
    left_out = pair(blocks, "Samen, van de regelingen die zeker genoeg zijn")[2]
    assert left_out.startswith("Niet meegeteld, omdat het nog niet zeker is: Bijstand")
    first = next(block for block in blocks if isinstance(block, Card))
    assert (first.title, first.status) == ("Uw gemeente", "Meteen.")
    assert "verandert er niets" not in text


def test_what_is_for_a_situation_of_which_nothing_was_said_isn_t_named() -> None:
    """Whoever moves needn't read that illness benefits stay the same, or might not."""
    found = effects(kale_huur=Decimal(700))
    assert "Ziektewet" not in said(page(found, Event.RENT))


@pytest.mark.parametrize("words", [DUTCH, ENGLISH])
@pytest.mark.parametrize("event", Event)
def test_effects_are_no_advice(words: Words, event: Event) -> None:
    """No order, no blame, no address to move to: and every page says that it is no advice."""
    blocks = page(effects(aanvrager__toetsingsinkomen=Decimal(60000)), event, words)
    found = texts(blocks)
    assert unwanted(found) == []
    assert any("geen advies" in text or "not advice" in text for text in found)


def test_whom_to_tell_stands_in_a_card() -> None:
    """With the term as what is read first."""
    cards = [block for block in page(effects(), Event.INCOME) if isinstance(block, Card)]
    assert [(card.title, card.status) for card in cards] == [
        ("De Dienst Toeslagen", "Binnen 4 weken nadat het is veranderd.")
    ]
