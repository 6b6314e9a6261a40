"""Two versions of a set side by side: what differs in a way that means something."""

from datetime import date
from pathlib import Path

import pytest

from geldstap.export.plain import render
from geldstap.report.document import Document
from geldstap.report.ruleset_changes import Compared, compared_blocks
from geldstap.rulesets.compare import Change, Difference, differences
from geldstap.rulesets.gains import Gains
from geldstap.rulesets.library import link_sets
from geldstap.rulesets.loader import LoadedSet, load_set
from geldstap.text.words import Words
from tests.rulesets.edited_sets import DEN_HAAG, INCOME, change, copied
from tests.source.vocabularies import real

DAY = date(2026, 11, 22)
PASS = "regelingen/ooievaarspas.yaml"


@pytest.fixture
def new(tmp_path: Path) -> Path:
    """A copy of the set of Den Haag that becomes its next version."""
    return copied(tmp_path)


def _differences(new: Path) -> tuple[Difference, ...]:
    return differences(load_set(DEN_HAAG), load_set(new), DAY)


def _said(old: LoadedSet, new: LoadedSet) -> str:
    """All that differs, in words on one line."""
    nobody = Gains(DAY, DAY, 0, ())
    before, after = (link_sets(real(), [each])[0] for each in (old, new))
    compared = Compared(before, after, differences(old, new, DAY), nobody)
    words = Words.load("nl")
    blocks = tuple(compared_blocks(compared, words))
    return " ".join(render(Document("", blocks, "nl"), words, 80).split())


def test_layout_and_sources_are_no_difference(new: Path) -> None:
    """Only what means something to people counts."""
    path = new / INCOME
    path.write_text("# anders\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    change(path, "aanvrager.student = nee", "aanvrager.student   =   nee")
    assert _differences(new) == ()
    assert "Er is geen verschil dat iets betekent." in _said(load_set(DEN_HAAG), load_set(new))


CHANGES = [
    (
        INCOME,
        "aanvrager.leeftijd_vandaag >= 21 jaar",
        "aanvrager.leeftijd_vandaag >= 27 jaar",
        (
            "Voorwaarde “leeftijd” was: aanvrager.leeftijd_vandaag >= 21 jaar. Wordt:"
            " aanvrager.leeftijd_vandaag >= 27 jaar."
        ),
    ),
    (
        "cijfers.yaml",
        "waarde: 110%, bron: inkomenstoeslag",
        "waarde: 120%, bron: inkomenstoeslag",
        "de inkomensgrens van uw gemeente was: 110% (tot en met 31 december 2026). Wordt: 120%",
    ),
    (
        INCOME,
        "    - uw laatste bewijs van inkomen\n",
        "    - uw laatste bewijs van inkomen\n    - een huurcontract\n",
        "Papier erbij: een huurcontract.",
    ),
    (
        INCOME,
        "    - uw laatste bewijs van inkomen\n",
        "",
        "Papier niet meer nodig: uw laatste bewijs van inkomen.",
    ),
    (
        INCOME,
        "  telefoon: 14 070\n",
        "  telefoon: 14 071\n",
        "Het telefoonnummer was: 14 070. Wordt: 14 071.",
    ),
    (
        INCOME,
        "instantie: De gemeente Den Haag\n",
        "instantie: De Sociale Dienst\n",
        "Wie beslist was: De gemeente Den Haag. Wordt: De Sociale Dienst.",
    ),
    (
        INCOME,
        "geldig: {vanaf: 2026-01-01, tot_en_met: 2026-12-31}",
        "geldig: {vanaf: 2026-01-01, tot_en_met: 2027-12-31}",
        "Was bekend tot en met 31 december 2026. Wordt: 31 december 2027.",
    ),
    (
        INCOME,
        "uitleg: U bent geen student.",
        "uitleg: U studeert niet.",
        "De tekst van voorwaarde “student” wordt: U studeert niet",
    ),
    (
        INCOME,
        "formule: inkomenstoeslag_grens_gemeente van norm_zonder_vakantiegeld",
        "formule: 95% van inkomenstoeslag_grens_gemeente van norm_zonder_vakantiegeld",
        "Het begrip “inkomensgrens” was: inkomenstoeslag_grens_gemeente van",
    ),
    (
        PASS,
        "krijgt_al: heeft_stadspas\n",
        "",
        "Welk antwoord zegt dat iemand dit al krijgt was: heeft_stadspas. Wordt: niets.",
    ),
    (
        PASS,
        "besluit_weken: 8",
        "besluit_weken: 6",
        "Binnen hoeveel weken het besluit komt was: 8. Wordt: 6.",
    ),
    (PASS, "versies:", "spoed: ja\nversies:", "Hulp in een crisis was: nee. Wordt: ja."),
    (
        "regelingen/studietoeslag.yaml",
        "vergeleken: uitersten",
        "vergeleken: nee",
        "Of het bedrag is vergeleken met een gepubliceerde uitkomst was: uitersten. Wordt: nee.",
    ),
    (
        INCOME,
        "  telefoon: 14 070\n",
        "  telefoon: 14 070\n  in_plan: Bel eerst.\n",
        "Wat er in het plan komt was: niets. Wordt: Bel eerst.",
    ),
]


@pytest.mark.parametrize(("file", "old", "text", "said"), CHANGES)
def test_what_is_different_is_said(new: Path, file: str, old: str, text: str, said: str) -> None:
    """With what it was and what it becomes."""
    change(new / file, old, text)
    assert said in _said(load_set(DEN_HAAG), load_set(new))


def test_regulations_come_and_go(new: Path) -> None:
    """What is in one of them only is said once, not condition by condition."""
    (new / "regelingen" / "energiecoach.yaml").unlink()
    old, newer = load_set(DEN_HAAG), load_set(new)
    (gone,) = [each for each in differences(old, newer, DAY) if each.regulation == "energiecoach"]
    (back,) = [each for each in differences(newer, old, DAY) if each.regulation == "energiecoach"]
    assert gone.change is Change.REGULATION_GONE
    assert back.change is Change.REGULATION_ADDED
    assert "Deze regeling staat er niet meer in." in _said(old, newer)


def test_a_year_later_is_compared_with_the_year_before(new: Path) -> None:
    """On 22 November 2026 the figures of 2027 stand beside those of 2026."""
    path = new / "cijfers.yaml"
    text = path.read_text(encoding="utf-8")
    old = "{vanaf: 2026-01-01, tot_en_met: 2026-12-31, waarde: 110%, bron: inkomenstoeslag}"
    assert old in text
    later = "{vanaf: 2027-01-01, tot_en_met: 2027-12-31, waarde: 115%, bron: inkomenstoeslag}"
    path.write_text(text.replace(old, later), encoding="utf-8")
    said = _said(load_set(DEN_HAAG), load_set(new))
    assert "110% (tot en met 31 december 2026). Wordt: 115% (tot en met 31 december 2027)" in said
