"""What people read in the RIGHTS step, with the bundled sets and households that we know.

Amounts are worked out by hand from the law, see each test. The tenant is 46, lives alone in
Den Haag, rents for € 612 and has € 21.000 gross a year.
"""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import AmountRange, Decision, Outcome, Reason, Truth
from geldstap.model.fact import FactKey, Known
from geldstap.model.money import Period
from geldstap.report.document import Block, Bullets, Card, Contacts, Heading, Link, Tone
from geldstap.report.one_regulation import detail
from geldstap.report.rights import overview, why
from tests.report.households import (
    DAY,
    DUTCH,
    HELPDESK,
    card,
    decision,
    decisions,
    library,
    said,
)

NEXT_YEAR = date(2027, 1, 15)
_PART = "Alleen het hoogste of het laagste bedrag is vergeleken met een gepubliceerd bedrag."


def page(decided: tuple[Decision, ...]) -> tuple[Block, ...]:
    """The overview."""
    return overview(decided, library(), DUTCH, (HELPDESK,))


def full(decided: Decision) -> str:
    """All texts of the page about one regulation."""
    return said(detail(decided, library(), DUTCH, (HELPDESK,)))


def test_a_tenant_with_a_low_income_reads_amounts_and_who_decides() -> None:
    """Both allowances come first, each with what lands on the account.

    Zorgtoeslag: see test_outcomes. Huurtoeslag 2026, one person, income below € 23.425
    (folder TG 083): all of 498,20 - 202,52 = 295,68 and 65 % of 612 - 498,20 = 73,97
    (Wht 20 and 21), together € 369,65, paid down to € 369.
    """
    blocks = page(decisions())
    cards = [block for block in blocks if isinstance(block, Card)]
    assert [each.title for each in cards[:2]] == ["Huurtoeslag", "Zorgtoeslag"]
    for each, amount in zip(cards, ("€ 369 per maand.", "€ 129 per maand."), strict=False):
        assert each.status == "Waarschijnlijk wel. De Dienst Toeslagen beslist."
        assert each.tone is Tone.GOOD
        assert said((each,)).splitlines()[2] == amount


def test_a_card_says_why_and_what_to_do() -> None:
    """The reason in a line, where to apply, whom to call, the official calculation."""
    found = card(page(decisions()), "Zorgtoeslag")
    text = said((found,))
    assert "Alle 5 voorwaarden die wij konden nakijken, kloppen." in text
    assert "Bellen: 0800-0543." in text
    links = {block.label for block in found.blocks if isinstance(block, Link)}
    assert links == {"Aanvragen", "Proefberekening van de instantie zelf"}


def test_an_unknown_income_gives_a_range_and_is_named() -> None:
    """No false hope: at most so much, and only if it is granted."""
    text = said(page((decision("zorgtoeslag", aanvrager__toetsingsinkomen=None),)))
    assert "Dat hangt af van: uw bruto jaarinkomen." in text
    assert "Als u het krijgt: hoogstens € 129 per maand." in text
    assert "4 voorwaarden kloppen al." in text


def test_what_is_unlikely_is_a_short_list_at_the_end() -> None:
    """One line each, with the reason and an invitation to ask."""
    blocks = page(decisions(aanvrager__toetsingsinkomen=Decimal(60000)))
    titles = {block.title for block in blocks if isinstance(block, Card)}
    assert not titles & {"Zorgtoeslag", "Huurtoeslag"}
    at = blocks.index(Heading("Waarschijnlijk niet"))
    unlikely = blocks[at + 1]
    assert isinstance(unlikely, Bullets)
    (line,) = [item for item in unlikely.items if item.startswith("Zorgtoeslag")]
    assert line.startswith("Zorgtoeslag. Een voorwaarde is: uw inkomen is niet te hoog")
    assert line.endswith("Met uw antwoorden is dat anders.")
    assert "Twijfelt u? Bel dan en vraag het na." in said(blocks)


def test_who_is_over_a_limit_reads_by_how_much() -> None:
    """€ 40.000 is € 1.521 above € 38.479, the limit of huurtoeslag in 2026 (Awir 7)."""
    decided = decision("huurtoeslag", vermogen=Decimal(40000))
    assert decided.outcome is Outcome.NO
    assert why(decided, library(), DUTCH) == (
        "Een voorwaarde is: uw vermogen op 1 januari is niet hoger dan de grens. U: € 40.000. "
        "Grens: € 38.479. Dat is € 1.521 boven de grens."
    )


def test_who_is_below_a_limit_reads_by_how_much() -> None:
    """17 years is one year below 18 (Wzt 1). A limit in the condition isn't said twice."""
    decided = decision("zorgtoeslag", aanvrager__geboortedatum=date(2009, 5, 5))
    assert why(decided, library(), DUTCH) == (
        "Een voorwaarde is: u bent 18 jaar of ouder. U: 17 jaar. Dat is 1 jaar onder de grens."
    )


def test_each_set_says_who_made_it_and_what_it_leaves_out() -> None:
    """Ours for a municipality isn't the municipality's."""
    text = said(page(decisions()))
    assert "Samengesteld door project geldstap, niet door de gemeente." in text
    assert "Samengesteld door project geldstap.\n" in text
    assert text.count("Dit zit er niet in:") == len(library().sets)


@pytest.mark.parametrize("income", [Decimal(21000), Decimal(60000), None])
def test_every_overview_ends_without_a_promise_and_with_a_human(income: Decimal | None) -> None:
    """It is no decision, nobody reads that they have a right, and the contact comes last."""
    blocks = page(decisions(aanvrager__toetsingsinkomen=income))
    assert "Dit is geen besluit." in said(blocks[-2:-1])
    assert isinstance(blocks[-1], Contacts)
    assert HELPDESK.phone in said(blocks[-1:])
    assert "u heeft recht op" not in said(blocks).lower()


def test_what_is_for_a_situation_that_isnt_there_isnt_on_the_page() -> None:
    """Who has work doesn't read that they probably can't get WW."""
    text = said(page(decisions(werk_kwijt=False)))
    assert "WW-uitkering" not in text
    assert "Uitkering IOAW" not in text


def test_what_is_for_a_situation_that_wasnt_told_is_only_named() -> None:
    """One line each below a heading of its own, never a card or a question why not."""
    blocks = page(decisions(werk_kwijt=None))
    heading = next(
        i
        for i, block in enumerate(blocks)
        if isinstance(block, Heading) and block.text == "Wat er nog meer is"
    )
    listed = blocks[heading + 2]
    assert isinstance(listed, Bullets)
    assert any(item.startswith("WW-uitkering. ") for item in listed.items)
    assert "WW-uitkering" not in {block.title for block in blocks if isinstance(block, Card)}


def test_what_is_for_a_situation_that_is_there_is_told() -> None:
    """Who lost work reads who decides, and on what."""
    found = card(page(decisions(werk_kwijt=True)), "WW-uitkering")
    assert found.status.startswith("Misschien. UWV kijkt naar: of u in 26 van de laatste 36 weken")


def test_without_contacts_there_is_no_empty_list() -> None:
    """In the letter they stand at the very end, once."""
    blocks = overview(decisions(), library(), DUTCH, ())
    assert not any(isinstance(block, Contacts) for block in blocks)


def test_what_ran_out_is_called_so() -> None:
    """In 2027 nothing is said to fit, and last year's outcome is labelled."""
    blocks = page(decisions(day=NEXT_YEAR))
    text = said(blocks)
    assert "misschien bij u passen" not in text
    assert "kennen wij de cijfers voor 15 januari 2027 niet" in text
    assert card(blocks, "Zorgtoeslag").tone is Tone.NOTE


def test_nothing_that_fits_is_said_kindly() -> None:
    """And that there is more than we know."""
    no = Decision("zorgtoeslag", "landelijk", DAY, Outcome.NO)
    assert said(page((no,))).startswith("Met uw antwoorden vinden wij nu geen regeling die past.")


@pytest.mark.parametrize(
    ("outcomes", "counted"),
    [
        ("j", "Waarschijnlijk past 1 regeling bij u."),
        ("jj", "Waarschijnlijk passen 2 regelingen bij u."),
        ("h", "Van 1 regeling weten wij nog niet of ze bij u past."),
        ("hmn", "Van 2 regelingen weten wij nog niet of ze bij u passen."),
        (
            "jmm",
            (
                "Waarschijnlijk past 1 regeling bij u. "
                "Van 2 regelingen weten wij nog niet of ze bij u passen."
            ),
        ),
    ],
)
def test_what_is_likely_is_counted_apart_from_what_nobody_can_say(
    outcomes: str, counted: str
) -> None:
    """Who answered nothing doesn't read that so many may fit."""
    letters = {each.value[0]: each for each in (Outcome.NO, Outcome.YES, Outcome.DEPENDS)}
    letters["m"] = Outcome.PERSON_DECIDES
    ids = ("zorgtoeslag", "huurtoeslag", "kinderbijslag")
    made = tuple(
        Decision(id_, "landelijk", DAY, letters[letter])
        for id_, letter in zip(ids, outcomes, strict=False)
    )
    assert said(page(made)).startswith(f"{counted} Gerekend voor 22 november 2026.")


def test_a_pass_whose_limit_is_unknown_says_so() -> None:
    """€ 3.000 a month is above what the old limit was; the new one isn't known here."""
    decided = decision("ooievaarspas", netto_inkomen=Decimal(3000), aanvrager__student="nee")
    found = card(page((decided,)), "Ooievaarspas")
    assert found.status.startswith("Dat hangt af van een grens die wij niet kennen")
    assert "de inkomensgrens van de Ooievaarspas sinds 2024" in found.status


def test_a_judgement_is_left_to_a_human() -> None:
    """Bijzondere bijstand: nothing is computed, and what is looked at is said."""
    found = card(page(decisions()), "Bijzondere bijstand")
    assert found.status.startswith("Misschien. De gemeente Den Haag kijkt naar: of de kosten")
    assert "Alleen een mens kan dit beoordelen." in said((found,))


def test_a_last_day_stands_on_the_card() -> None:
    """As its page says: this year's allowance until 31 December."""
    found = card(page(decisions()), "Vergoeding voor langdurig zieken of gehandicapten")
    assert "Aanvragen kan tot en met 31 december 2026." in said((found,))
    assert "Wat wij hier niet kennen: de andere voorwaarden." in said((found,))


def test_the_whole_of_a_regulation() -> None:
    """Status, amount and warning; conditions with own value, limit and source; papers."""
    text = full(decision("zorgtoeslag"))
    for part in (
        "Waarschijnlijk wel. De Dienst Toeslagen beslist.",
        "Volgens de regels gerekend: € 1.550 per jaar.",
        "Let op: wordt uw inkomen in dit jaar hoger dan u opgaf",
        "U: € 5.000. Grens: € 146.011.",
        "U: 46 jaar. Grens: 18 jaar.",
        (
            "Bron: Wet op de zorgtoeslag, artikel 3 (vermogen). Gezien op 22 november 2026. "
            "Zekerheid: hoog."
        ),
        "Zorgtoeslag per jaar, afgerond op hele euro's\n€ 1.550 per jaar",
        "Dit heeft u nodig:",
        "https://wetten.overheid.nl/BWBR0018451",
        "Landelijke regelingen, versie",
        "Dit is geen besluit. De Dienst Toeslagen beslist.",
    ):
        assert part in text
    assert text.rstrip().endswith(
        "Helpdesk Geldzaken: (070) 353 61 88. Kosten: gratis. Helpt u, en beslist niet over u."
    )


def test_an_unknown_income_isn_t_shown_as_its_whole_domain() -> None:
    """Nobody reads that they earn between nothing and a million."""
    text = full(decision("individuele_inkomenstoeslag"))
    assert "U: weten wij nog niet precies. Grens: tussen" in text
    assert "€ 100.000" not in text


def test_a_computed_amount_isn_t_called_the_person_s_own() -> None:
    """The condition about income compares what would be paid with the smallest amount."""
    text = full(decision("zorgtoeslag"))
    assert "Berekend: € 1.550 per jaar. Grens: € 24 per jaar." in text


def test_conflicts_between_sources_are_shown() -> None:
    """The note of a source says where two of them differ."""
    assert "Twee bronnen verschillen" in full(decision("ooievaarspas"))


def test_old_conditions_carry_their_day() -> None:
    """What ran out is shown with the day for which it was."""
    text = full(decision("zorgtoeslag", day=NEXT_YEAR))
    assert "Voorwaarden zoals ze waren op 31 december 2026" in text
    assert "Als u het krijgt" not in text


def test_an_amount_that_may_differ_says_on_what_it_depends() -> None:
    """Who gets something for sure may still not know how much."""
    amount = AmountRange(Decimal(80), Decimal(129), Period.MONTH)
    decided = Decision(
        "zorgtoeslag", "landelijk", DAY, Outcome.YES, amount, missing=(FactKey("kale_huur"),)
    )
    assert (
        "Tussen € 80 en € 129 per maand. Het precieze bedrag hangt af van: uw kale huur."
        in said(page((decided,)))
    )


def test_an_amount_without_upper_bound_says_that_it_isn_t_known() -> None:
    """Only where the set says that a figure isn't known."""
    amount = AmountRange(Decimal(80), None, Period.MONTH)
    decided = Decision(
        "zorgtoeslag", "landelijk", DAY, Outcome.YES, amount, unknown_figures=("senior_vanaf",)
    )
    text = said(page((decided,)))
    assert "Vanaf € 80 per maand, of een hoger bedrag dat wij niet kennen." in text


def test_conditions_that_exclude_each_other_need_no_culprit() -> None:
    """Each may still be met, but not all of them."""
    either = Reason("leeftijd", Truth.UNKNOWN)
    decided = Decision("zorgtoeslag", "landelijk", DAY, Outcome.NO, reasons=(either,))
    text = why(decided, library(), DUTCH)
    assert text == "De voorwaarden kunnen met uw antwoorden niet allemaal kloppen."


@pytest.mark.parametrize("outcome", [Outcome.CLOSED, Outcome.NOT_YET_OPEN])
def test_a_closed_regulation_still_says_what_speaks_against_it(outcome: Outcome) -> None:
    """So that nobody waits for what they can't get."""
    failed = Reason("leeftijd", Truth.FALSE)
    decided = Decision("zorgtoeslag", "landelijk", DAY, outcome, reasons=(failed,))
    assert why(decided, library(), DUTCH).startswith("Een voorwaarde is: u bent 18 jaar of ouder.")


def test_what_isn_t_covered_says_that_it_exists() -> None:
    """Not computing is something else than not existing."""
    decided = Decision("zorgtoeslag", "landelijk", DAY, Outcome.NOT_COVERED)
    assert why(decided, library(), DUTCH) == (
        "Deze regeling bestaat, maar wij kunnen haar niet narekenen."
    )


@pytest.mark.parametrize(
    ("id_", "facts", "said_of_it"),
    [
        (
            "aow",
            {"aow_nog_niet_geregeld": True, "aanvrager__geboortedatum": date(1959, 5, 1)},
            _PART,
        ),
        ("studietoeslag", {}, _PART),
        ("zorgtoeslag", {}, ""),
        # Without an amount there is nothing to compare.
        ("voedselbank", {}, ""),
    ],
)
def test_an_amount_that_nobody_published_is_called_so(
    id_: str, facts: Mapping[str, Known], said_of_it: str
) -> None:
    """On the page of the result, as in the overview; what was compared stays without a word."""
    found = next(each for each in decisions(DAY, **facts) if each.regulation == id_)
    for text in (full(found), said(page((found,)))):
        assert [line for line in text.splitlines() if "vergeleken" in line] == (
            [said_of_it] if said_of_it else []
        )


def test_an_amount_without_any_published_outcome_says_so_where_it_is_shown() -> None:
    """Also the amount of the last known year; not a bound that says nothing."""
    refund = Decision("belastingteruggave_vorig_jaar", "landelijk", DAY, Outcome.PERSON_DECIDES)
    line = "Ons bedrag is niet vergeleken met een gepubliceerde uitkomst."
    known = replace(refund, amount=AmountRange(Decimal(0), Decimal(900), None))
    nothing = replace(refund, amount=AmountRange(Decimal(0), None, None))
    past = replace(refund, outcome=Outcome.UNKNOWN_SINCE, since=NEXT_YEAR, last_known=known)
    assert [line in full(each) for each in (refund, known, nothing, past)] == [
        False,
        True,
        False,
        True,
    ]
