"""The page of one regulation: what one can do before why, and nothing twice.

The tenant is the one of test_rights: alone in Den Haag, with both allowances.
"""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from geldstap.model.decision import Decision, Outcome
from geldstap.model.status import Status
from geldstap.report.document import Heading
from geldstap.report.one_regulation import behind, detail, in_brief
from geldstap.report.rights import overview
from geldstap.steps.earlier import Earlier
from geldstap.steps.standing import Fits, Standing
from tests.report.households import DAY, DUTCH, HELPDESK, card, decision, library, said


def brief(decided: Decision, standing: Standing | None = None) -> str:
    """The page as most ways of guidance show it."""
    standings = {} if standing is None else {decided.regulation: standing}
    return said(in_brief(decided, library(), DUTCH, (HELPDESK,), standings))


def in_order(text: str, *parts: str) -> bool:
    """Whether all parts stand in a text, one after the other."""
    places = [text.index(part) for part in parts]
    return places == sorted(places)


def test_what_one_can_do_stands_before_why() -> None:
    """What it is, the outcome, the amount, the phone, the papers; then the conditions."""
    assert in_order(
        brief(decision("zorgtoeslag")),
        "Een bijdrage in de premie van uw zorgverzekering.",
        "Waarschijnlijk wel. De Dienst Toeslagen beslist.",
        "€ 129 per maand.",
        "Bellen: 0800-0543.",
        "Dit heeft u nodig:",
        "Voorwaarden",
        "Dit klopt met uw antwoorden",
        "Dit is geen besluit.",
        "Helpdesk Geldzaken: (070) 353 61 88.",
    )


def test_the_name_stands_above_the_page_and_not_on_it() -> None:
    """Whoever hears the page read aloud hears it once."""
    for blocks in (
        in_brief(decision("zorgtoeslag"), library(), DUTCH, ()),
        detail(decision("zorgtoeslag"), library(), DUTCH, ()),
    ):
        titles = {block.text for block in blocks if isinstance(block, Heading)}
        assert "Zorgtoeslag" not in titles
    assert "Een bedrag per maand." not in brief(decision("zorgtoeslag"))


def test_sources_are_on_request() -> None:
    """In short nothing stands of the law; one choice further all of it does."""
    decided = decision("zorgtoeslag")
    assert "Bron:" not in brief(decided)
    assert "wetten.overheid.nl" not in brief(decided)
    text = said(behind(decided, library(), DUTCH))
    assert "Bron: Wet op de zorgtoeslag, artikel 3 (vermogen)." in text
    assert in_order(text, "Voorwaarden", "Zo is het gerekend", "Waar dit vandaan komt")


def test_what_isn_t_met_stands_first_of_the_conditions() -> None:
    """€ 40.000 is above € 38.479, the limit of huurtoeslag in 2026 (Awir 7)."""
    text = brief(decision("huurtoeslag", vermogen=Decimal(40000)))
    assert in_order(text, "Dit is met uw antwoorden anders", "Dit klopt met uw antwoorden")
    assert "U: € 40.000. Grens: € 38.479. € 1.521 boven de grens." in text


def test_a_ceiling_that_nobody_gets_is_said_nowhere() -> None:
    """Of an unknown number of children there is no amount, also not “by the rules”."""
    decided = decision(
        "kindgebonden_budget", aantal_kinderen=None, aanvrager__toetsingsinkomen=None
    )
    assert decided.outcome is Outcome.DEPENDS
    assert decided.amount is not None
    whole = said(detail(decided, library(), DUTCH, ()))
    for text in (brief(decided), whole):
        assert "hoogstens" not in text
        assert "Volgens de regels gerekend" not in text


def test_a_step_with_bounds_that_nobody_has_isn_t_known() -> None:
    """The norm premium of an income that isn't known is no sum between € 568 and millions."""
    decided = decision("zorgtoeslag", aanvrager__toetsingsinkomen=None)
    text = said(behind(decided, library(), DUTCH))
    assert "Volgens de regels gerekend: hoogstens € 1.550 per jaar." in text
    assert "Normpremie (wat u zelf kunt betalen)\nweten wij nog niet" in text


def test_what_one_gets_already_is_said_once() -> None:
    """Not also that it is likely, nor how to apply: what to pass on."""
    text = brief(decision("zorgtoeslag"), Standing(Status.RECEIVES, fits=Fits.YES))
    assert "U krijgt dit al, en dat past. Wij komen uit op € 129 per maand." in text
    assert "Dit geeft u door als u het krijgt" in text
    assert "Waarschijnlijk wel" not in text
    assert "Zo vraagt u aan" not in text
    assert "niets te doen" not in text


def test_what_may_not_be_right_any_more_says_what_to_do_and_not_how_to_apply() -> None:
    """The name isn't said again, and whom to ask is."""
    decided = decision("kindgebonden_budget")
    text = brief(decided, Standing(Status.RECEIVES, fits=Fits.NO))
    assert "U krijgt dit al. Met uw antwoorden klopt het misschien niet meer." in text
    assert "Doorgeven of stoppen: op toeslagen.nl met DigiD, of bel 0800-0543." in text
    assert "waarschijnlijk niet" not in text
    assert "Zo vraagt u aan" not in text


def test_a_term_in_words_isn_t_said_again() -> None:
    """The text on bijstand names the 8 weeks already."""
    assert brief(decision("bijstand")).count("8 weken") == 1


def last_year(then: Decision) -> Earlier:
    """Zorgtoeslag over 2025: until 31 December 2026 (Awir 15)."""
    return Earlier("zorgtoeslag", date(2025, 1, 1), date(2025, 12, 31), date(2026, 12, 31), then)


ALSO = "Kreeg u dit in 2025 niet? Over dat jaar kan het nog tot en met 31 december 2026."


def test_last_year_stands_on_the_card_and_the_page() -> None:
    """With the last day, and what the answers of now say of then."""
    then = replace(decision("zorgtoeslag"), amount=None, paid=None)
    now, found = decision("zorgtoeslag"), (last_year(then),)
    page = said(in_brief(now, library(), DUTCH, (), earlier=found))
    assert f"{ALSO} Met uw antwoorden van nu: waarschijnlijk wel." in page
    cards = overview((now,), library(), DUTCH, (), earlier=found)
    assert ALSO in said((card(cards, "Zorgtoeslag"),))


@pytest.mark.parametrize(
    ("then", "status"),
    [
        (Outcome.DEPENDS, None),
        (Outcome.NO, None),
        (Outcome.YES, Status.APPLIED),
        (Outcome.YES, Status.HIDDEN),
    ],
)
def test_last_year_is_only_said_where_it_helps(then: Outcome, status: Status | None) -> None:
    """No hope of what isn't sure, and nothing of what was applied for or isn't wanted."""
    found = (last_year(Decision("zorgtoeslag", "landelijk", DAY, then)),)
    standings = {} if status is None else {"zorgtoeslag": Standing(status)}
    now = decision("zorgtoeslag")
    assert "2025" not in said(in_brief(now, library(), DUTCH, (), standings, found))


def test_of_what_can_t_be_computed_of_then_the_decision_of_now_counts() -> None:
    """Five years of taxes in one sentence, the first last day in it."""
    year = Decision("zorgtoeslag", "landelijk", DAY, Outcome.NOT_COVERED)
    found = tuple(
        Earlier("zorgtoeslag", date(y, 1, 1), date(y, 12, 31), date(y + 5, 12, 31), year)
        for y in range(2021, 2026)
    )
    said_of_it = (
        "Kreeg u dit eerder niet? Het kan ook nog over 2021 tot en met 2025. De laatste dag voor "
        "2021 is 31 december 2026."
    )
    likely = said(in_brief(decision("zorgtoeslag"), library(), DUTCH, (), earlier=found))
    assert said_of_it in likely
    open_ = decision("zorgtoeslag", aanvrager__toetsingsinkomen=None)
    assert said_of_it not in said(in_brief(open_, library(), DUTCH, (), earlier=found))
