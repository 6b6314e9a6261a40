"""Energy in words: what leaving costs, from when it is free, offers; and a line per contract."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.decision import AmountRange
from geldstap.model.source import Source
from geldstap.report.contracts import energy_blocks, short_lines
from geldstap.report.document import Card, Link, Tone
from geldstap.steps import sources
from geldstap.steps.energy import Leaving, Rule, leaving
from geldstap.steps.energy_contract import EnergyContract, EnergyKind, Supply
from geldstap.steps.offers import Offer, compare
from geldstap.steps.phone import PhoneContract, PhoneKind, review
from geldstap.text.words import Words
from tests.report.reading import texts, unwanted

NL = Words.load("nl")
EN = Words.load("en")
TODAY = date(2026, 11, 22)
ELECTRICITY = Supply(Decimal(2500), Decimal("0.60"), Decimal("0.50"))
GAS = Supply(Decimal(1000), Decimal("1.20"), Decimal("1.30"))
# 292 of 365 days are left after the last day of delivery: four fifths of a year.
FIXED = EnergyContract(
    EnergyKind.FIXED, date(2025, 10, 11), date(2027, 10, 10), ELECTRICITY, GAS, Decimal(7)
)
OLD = replace(FIXED, started=date(2023, 5, 31), ends=date(2028, 1, 1))
VARIABLE = EnergyContract(
    EnergyKind.VARIABLE, electricity=ELECTRICITY, gas=GAS, fixed_costs=Decimal(7)
)
NO_CHOICE = EnergyContract(EnergyKind.NO_CHOICE)
PHONE = PhoneContract(PhoneKind.TERM, date(2027, 6, 30), Decimal("22.50"), handset_loan=False)
FREE_BY_RATE = replace(FIXED, electricity=replace(ELECTRICITY, current_rate=Decimal("0.60")))


def energy(contract: EnergyContract, *offers: Offer, words: Words = NL) -> list[str]:
    """All texts about an energy contract today."""
    result = leaving(contract, TODAY)
    offered = compare(contract, offers, result)
    return texts(energy_blocks(contract, result, offered, words, TODAY))


def card(contract: EnergyContract) -> Card:
    """The card about leaving, which comes first."""
    first = energy_blocks(contract, leaving(contract, TODAY), (), NL, TODAY)[0]
    assert isinstance(first, Card)
    return first


def links(contract: EnergyContract) -> list[str]:
    """The addresses of the sources."""
    blocks = energy_blocks(contract, leaving(contract, TODAY), (), NL, TODAY)
    return [block.url for block in blocks if isinstance(block, Link)]


@pytest.mark.parametrize(
    ("contract", "status", "tone"),
    [
        # The published example of noordenergie.nl: 2,000 kWh at 0.10 is 200; a year is 250.
        (FIXED, "Weggaan kost nu ongeveer € 200, en hoogstens € 250.", Tone.PLAIN),
        # Just over a year is left: 50 for each product (juridischloket.nl).
        (OLD, "Weggaan kost nu € 100.", Tone.PLAIN),
        # A year and a half is left today but not after the notice: 50 to 75 for each.
        (
            replace(OLD, ends=date(2028, 6, 21)),
            "Weggaan kost nu tussen € 100 en € 150.",
            Tone.PLAIN,
        ),
        (replace(OLD, ends=None), "Weggaan kost nu hoogstens € 250.", Tone.PLAIN),
        # More than a year of electricity is surely lost: 2,500 x 0.10.
        (
            replace(FIXED, ends=date(2028, 6, 30), gas=replace(GAS, current_rate=None)),
            "Weggaan kan nu € 250 of meer kosten.",
            Tone.OPEN,
        ),
        (replace(FIXED, ends=None), "Wat weggaan nu kost, weten wij nog niet.", Tone.OPEN),
        (VARIABLE, "Weggaan kost nu niets.", Tone.GOOD),
        (FREE_BY_RATE, "Weggaan kost nu niets.", Tone.GOOD),
        (
            replace(FIXED, ends=date(2026, 12, 25)),
            "Weggaan kost nu waarschijnlijk niets.",
            Tone.GOOD,
        ),
        (NO_CHOICE, "U kunt niet zelf een leverancier kiezen.", Tone.NOTE),
    ],
)
def test_what_leaving_costs_is_as_certain_as_what_is_known(
    contract: EnergyContract, status: str, tone: Tone
) -> None:
    """Exact, at most, about, at least, unknown or nothing, each in its own words."""
    assert (card(contract).status, card(contract).tone) == (status, tone)


@pytest.mark.parametrize(
    ("high", "about", "status"),
    [
        ("123.01", "61.50", "Weggaan kost nu ongeveer € 62, en hoogstens € 124."),
        ("12.50", "0.40", "Weggaan kost nu hoogstens € 13."),
    ],
)
def test_an_estimate_has_no_cents(high: str, about: str, status: str) -> None:
    """The highest amount is rounded up, so that it stays true; about zero isn't said."""
    fee = AmountRange(Decimal(0), Decimal(high), None)
    result = Leaving(Rule.LOSS, fee, Decimal(about), estimated=True)
    assert status in texts(energy_blocks(FIXED, result, (), NL, TODAY))


@pytest.mark.parametrize(
    ("contract", "sentence"),
    [
        (
            VARIABLE,
            (
                "Van een variabel of dynamisch contract kunt u op elke dag weg. De leverancier mag "
                "daarvoor niets vragen."
            ),
        ),
        (
            replace(FIXED, ends=date(2026, 11, 1)),
            (
                "Na de vaste looptijd loopt een contract door zonder einddatum. De leverancier mag dan "
                "niets vragen als u weggaat."
            ),
        ),
        (
            replace(FIXED, ends=date(2026, 12, 25)),
            (
                "Zegt u nu op, dan stopt de levering in de laatste dagen voor de einddatum. Volgens "
                "één bron mag de leverancier dan niets meer vragen. Zeker weten wij dat niet: vraag "
                "het vooraf na."
            ),
        ),
        (
            OLD,
            (
                "Uw contract is van voor 1 juni 2023. Dan geldt een vast bedrag voor stroom en een "
                "vast bedrag voor gas, elk van € 50 tot € 125. Hoe langer het contract nog loopt, hoe "
                "hoger het bedrag. Meer mag de leverancier niet vragen."
            ),
        ),
        (
            FIXED,
            (
                "Uw contract is van 1 juni 2023 of later. Dan telt het verschil tussen uw tarief en "
                "het tarief dat uw leverancier nu rekent. Weggaan mag niet meer kosten dan dat "
                "verschil, maal wat u tot de einddatum nog zou verbruiken."
            ),
        ),
        (
            FREE_BY_RATE,
            (
                "Uw leverancier rekent nu niet minder dan in uw contract staat. Daarom kost weggaan "
                "niets. Tarieven veranderen, dus dit kan veranderen."
            ),
        ),
    ],
)
def test_every_rule_is_told(contract: EnergyContract, sentence: str) -> None:
    """Whoever wants to know why reads the rule in plain words."""
    assert sentence in energy(contract)


@pytest.mark.parametrize(
    ("contract", "first"),
    [
        (VARIABLE, sources.ACM_NOTICE),
        (replace(FIXED, ends=date(2026, 11, 1)), sources.ACM_NOTICE),
        (replace(FIXED, ends=date(2026, 12, 25)), sources.LAST_DAYS),
        (OLD, sources.ENERGY_LEGAL_DESK),
        (FIXED, sources.ACM_POLICY),
        (EnergyContract(), sources.ACM_NOTICE),
    ],
)
def test_every_rule_has_its_source(contract: EnergyContract, first: Source) -> None:
    """The source of the rule comes first, each source once, with the day it was read."""
    found = links(contract)
    assert found[0] == first.url
    assert sources.ACM_NOTICE.url in found
    assert sources.WITHDRAWAL.url in found
    assert len(found) == len(set(found))
    assert any("ezien op 22 november 2026" in text for text in energy(contract))


def test_the_dates_of_a_fixed_contract() -> None:
    """Thirty days' notice (ACM ConsuWijzer); 10 September is 30 days before 10 October 2027."""
    found = energy(FIXED)
    for label, day in (
        ("Laatste dag van levering als u opzegt op 22 november 2026", "22 december 2026"),
        ("Zonder kosten weg vanaf", "10 oktober 2027"),
        ("Laatste dag om daarvoor op te zeggen", "10 september 2027"),
    ):
        assert found[found.index(label) + 1] == day
    assert "De opzegtermijn is 30 dagen." in found


def test_the_last_day_of_notice_closes_no_door() -> None:
    """After it leaving is free as well, only later."""
    assert (
        "Later opzeggen kan ook zonder kosten. U gaat dan later weg, en na de einddatum kan de "
        "prijs anders zijn."
    ) in energy(FIXED)


def test_a_day_by_one_weaker_source_is_called_that() -> None:
    """Seven days before the end it may be free: perhaps, and why only perhaps."""
    assert (
        "Misschien al vanaf 3 oktober 2027. Dat staat in maar één bron, van een "
        "vergelijkingssite; vraag het na bij uw leverancier."
    ) in energy(FIXED)


def test_free_today_and_free_for_sure_are_told_apart() -> None:
    """Rates change, so the end date is still worth knowing."""
    assert "In elk geval zonder kosten weg vanaf" in energy(FREE_BY_RATE)
    assert "Zonder kosten weg vanaf" in energy(VARIABLE)


@pytest.mark.parametrize(
    ("contract", "lead", "missing"),
    [
        (EnergyContract(), "Het bedrag hangt af van:", ["uw soort energiecontract"]),
        (
            EnergyContract(EnergyKind.FIXED),
            "Het bedrag hangt af van:",
            [
                "de dag waarop uw energiecontract is gesloten",
                "de einddatum van uw energiecontract",
            ],
        ),
        (
            replace(OLD, ends=None),
            "Dit maakt het bedrag preciezer:",
            ["de einddatum van uw energiecontract"],
        ),
    ],
)
def test_what_is_missing_is_named(contract: EnergyContract, lead: str, missing: list[str]) -> None:
    """Nothing is filled in for what isn't known."""
    found = energy(contract)
    at = found.index(lead) + 1
    assert found[at : at + len(missing)] == missing


def test_a_new_contract_can_be_undone_and_its_bonus_lost() -> None:
    """Concluded on 20 November: fourteen days from the day after (BW 6:230o)."""
    found = energy(replace(FIXED, started=date(2026, 11, 20)))
    assert (
        "Sloot u dit contract op 20 november 2026 aan de deur, aan de telefoon of op internet? Dan "
        "kunt u het tot en met 4 december 2026 zonder kosten ongedaan maken."
    ) in found
    assert (
        "Kreeg u bij dit contract een welkomstbonus? Gaat u binnen een half jaar weg, dan kan de "
        "leverancier die terugvragen. In uw contract staat hoe dat zit."
    ) in found


def test_an_older_contract_has_neither() -> None:
    """More than half a year ago: nothing to undo, and no bonus at risk."""
    assert not any("welkomstbonus" in text or "Sloot u" in text for text in energy(FIXED))


@pytest.mark.parametrize("contract", [FIXED, OLD, VARIABLE, EnergyContract()])
def test_how_one_switches(contract: EnergyContract) -> None:
    """Ask beforehand, contract first, the new supplier gives notice, fourteen days."""
    found = energy(contract)
    assert (
        "Vraag uw leverancier vooraf wat weggaan precies kost, en waar dat in uw contract staat."
    ) in found
    assert (
        "Sluit eerst het nieuwe contract. De nieuwe leverancier zegt dan het oude voor u op. Zeg "
        "niet zelf op voordat u een nieuw contract heeft."
    ) in found
    assert any("14 dagen lang zonder kosten ongedaan maken" in text for text in found)
    assert (
        "Wij bevelen geen leverancier en geen vergelijkingssite aan. U kiest zelf waar u kijkt."
    ) in found


def test_without_a_choice_of_supplier_there_are_other_things_to_do() -> None:
    """No dates, no offers and no switching; but a few things that do help."""
    found = energy(NO_CHOICE, Offer())
    assert any("uitleg als u de afrekening niet begrijpt" in text for text in found)
    assert any("Waar heeft u recht op?" in text for text in found)
    assert not any("vergelijkingssite" in text or "opzegtermijn" in text for text in found)


@pytest.mark.parametrize(
    ("contract", "offer", "first_year", "after"),
    [
        # No fee: 2500 x 0.05 - 1000 x 0.05 + 12 x 2 = 99 a year, and 150 once.
        (
            VARIABLE,
            Offer(Decimal("0.55"), Decimal("1.25"), Decimal(5), Decimal(150)),
            "Vergeleken met nu betaalt u in het eerste jaar € 249 minder.",
            "In elk jaar daarna betaalt u € 99 minder, vergeleken met nu.",
        ),
        # The same, less a fee of about 200 and at most 250.
        (
            FIXED,
            Offer(Decimal("0.55"), Decimal("1.25"), Decimal(5), Decimal(150)),
            (
                "Vergeleken met nu betaalt u in het eerste jaar naar schatting € 49 minder. Het ligt "
                "tussen € 1 meer en € 249 minder."
            ),
            "In elk jaar daarna betaalt u € 99 minder, vergeleken met nu.",
        ),
        # 2500 x -0.10 + 1000 x -0.10 + 12 x -1 = -362, less 0 to 250, about 200.
        (
            FIXED,
            Offer(Decimal("0.70"), Decimal("1.30"), Decimal(8), Decimal(0)),
            (
                "Vergeleken met nu betaalt u in het eerste jaar naar schatting € 562 meer. Het ligt "
                "tussen € 362 meer en € 612 meer."
            ),
            "In elk jaar daarna betaalt u € 362 meer, vergeleken met nu.",
        ),
        # 99 + 150, less 100 to 150 by which day counts.
        (
            replace(OLD, ends=date(2028, 6, 21)),
            Offer(Decimal("0.55"), Decimal("1.25"), Decimal(5), Decimal(150)),
            "Vergeleken met nu betaalt u in het eerste jaar tussen € 99 minder en € 149 minder.",
            "In elk jaar daarna betaalt u € 99 minder, vergeleken met nu.",
        ),
        (
            VARIABLE,
            Offer(Decimal("0.60"), Decimal("1.20"), Decimal(7), Decimal(0)),
            "Vergeleken met nu betaalt u in het eerste jaar evenveel.",
            "In elk jaar daarna betaalt u evenveel, vergeleken met nu.",
        ),
    ],
)
def test_an_offer_is_compared_with_now(
    contract: EnergyContract, offer: Offer, first_year: str, after: str
) -> None:
    """More or less in words, whole euros, and the years after the first apart."""
    found = energy(contract, offer)
    at = found.index("Aanbieding 1")
    assert found[at + 1] == first_year
    assert after in found


def test_an_offer_that_isn_t_complete_names_what_it_needs() -> None:
    """The years after can be told without the bonus; the first year can't."""
    found = energy(VARIABLE, Offer(Decimal("0.55"), Decimal("1.25"), Decimal(5)))
    at = found.index("Aanbieding 1")
    assert found[at + 1 : at + 4] == [
        "Wat deze aanbieding in het eerste jaar scheelt, weten wij nog niet.",
        "Daarvoor is dit nog nodig:",
        "de bonus bij aanbieding 1",
    ]
    assert "In elk jaar daarna betaalt u € 99 minder, vergeleken met nu." in found


@pytest.mark.parametrize("offers", [(), (Offer(),)])
def test_what_is_the_same_everywhere_is_said_once(offers: tuple[Offer, ...]) -> None:
    """Taxes and grid costs; and whether there is an offer to compare."""
    found = energy(FIXED, *offers)
    everywhere = (
        "Belasting op energie en de kosten van het net zijn bij elke leverancier gelijk. Die "
        "tellen daarom niet mee."
    )
    assert found.count(everywhere) == 1
    none_yet = any("U heeft nog geen aanbieding ingevuld" in text for text in found)
    assert none_yet == (not offers)


@pytest.mark.parametrize(
    ("contract", "line"),
    [
        (
            FIXED,
            (
                "Energie: weggaan kost nu ongeveer € 200, en hoogstens € 250. Zonder kosten weg vanaf "
                "10 oktober 2027."
            ),
        ),
        (VARIABLE, "Energie: weggaan kost nu niets."),
        (EnergyContract(), "Energie: wat weggaan nu kost, weten wij nog niet."),
        (NO_CHOICE, "Energie: u kunt niet zelf een leverancier kiezen."),
    ],
)
def test_energy_in_one_line(contract: EnergyContract, line: str) -> None:
    """For the overview: what it costs, and from when it is free where it isn't."""
    assert short_lines(leaving(contract, TODAY), None, NL) == (line,)


def test_both_contracts_have_a_line_and_none_has_none() -> None:
    """What wasn't begun isn't mentioned."""
    lines = short_lines(leaving(VARIABLE, TODAY), review(PHONE, TODAY), NL)
    assert lines == (
        "Energie: weggaan kost nu niets.",
        (
            "Telefoon: u kunt zonder kosten weg vanaf 30 juni 2027, als u uiterlijk 30 mei 2027 "
            "opzegt."
        ),
    )
    assert short_lines(None, None, NL) == ()


MAYBE_RATE = st.none() | st.decimals(0, 5, places=4)
SUPPLIES = st.builds(Supply, st.none() | st.decimals(0, 10_000, places=0), MAYBE_RATE, MAYBE_RATE)
MAYBE_DAY = st.none() | st.dates(date(2020, 1, 1), date(2032, 12, 31))
MAYBE_EUROS = st.none() | st.decimals(0, 500, places=2)
ENERGY = st.builds(
    EnergyContract,
    st.none() | st.sampled_from(EnergyKind),
    MAYBE_DAY,
    MAYBE_DAY,
    SUPPLIES,
    SUPPLIES,
    MAYBE_EUROS,
)
OFFERS = st.lists(st.builds(Offer, MAYBE_RATE, MAYBE_RATE, MAYBE_EUROS, MAYBE_EUROS), max_size=2)
LANGUAGES = st.sampled_from([NL, EN])


@given(ENERGY, OFFERS, LANGUAGES)
def test_any_energy_contract_can_be_told(
    contract: EnergyContract, offers: list[Offer], words: Words
) -> None:
    """Whatever is unknown: sentences without holes, orders or negative amounts."""
    found = energy(contract, *offers, words=words)
    found += short_lines(leaving(contract, TODAY), None, words)
    assert found
    assert unwanted(found) == []


@given(ENERGY)
def test_nothing_is_called_free_that_may_cost_something(contract: EnergyContract) -> None:
    """“Niets” is said exactly where the highest fee is zero."""
    result = leaving(contract, TODAY)
    free = result.fee is not None and result.fee.high == 0
    assert any("niets." in line for line in short_lines(result, None, NL)) is free
