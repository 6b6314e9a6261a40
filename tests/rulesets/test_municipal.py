"""What the law leaves to municipalities: figures that they fill in, regulations of their own."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from geldstap.model.decision import Decision, Outcome
from geldstap.model.fact import Known
from geldstap.report.conditions import condition_cards
from geldstap.report.document import Paragraph
from geldstap.rulesets.library import Library, link_sets
from geldstap.text.words import Words
from tests.engine.language import TODAY, household
from tests.rulesets.made_sets import FILES, decided, loaded, short, vocabulary

FRAME = """\
- naam: deel
  heet: De inkomensgrens
  gemeente_bepaalt: ja
  waarden:
    - vanaf: 2026-01-01
      tot_en_met: 2027-12-31
      bron: wet
      onbekend: {minstens: 100%, hoogstens: 130%}
- naam: vast
  heet: Vast deel
  waarden:
    - {vanaf: 2026-01-01, tot_en_met: 2026-12-31, waarde: 100%, bron: wet}
"""
PASS = (
    FILES["regelingen/pas.yaml"]
    .replace("<= grens", "<= deel van 1000 euro per maand")
    .replace("versies:", "gemeente_bepaalt: ja\nversies:")
)
NATIONAL: Mapping[str, str | None] = {
    "set.yaml": "id: land\nnaam: Land\nuitgever: wij\nversie: '1'\n",
    "cijfers.yaml": FRAME,
    "begrippen.yaml": FILES["begrippen.yaml"].partition("- naam: leeftijd")[1]
    + FILES["begrippen.yaml"].partition("- naam: leeftijd")[2],
    "regelingen/pas.yaml": PASS,
}
VALUES = "    - {vanaf: 2026-01-01, tot_en_met: 2026-12-31, waarde: 120%, bron: wet}\n"
FILLED = "- naam: deel\n  heet: De grens van de stad\n  vult_in: ja\n  waarden:\n" + VALUES
OWN = PASS.replace("id: pas", "id: stadspas").replace("gemeente_bepaalt: ja", "vervangt: pas")


def _linked(
    folder: Path, figures: str = FILLED, own: str | None = None
) -> tuple[Library, list[tuple[str, str, int, int]]]:
    city = {
        "cijfers.yaml": figures,
        "begrippen.yaml": None,
        "regelingen/pas.yaml": own,
    }
    sets = [loaded(folder / "land", NATIONAL), loaded(folder / "stad", city)]
    library, problems = link_sets(vocabulary(), sets)
    return library, short(problems, folder)


def _decision(library: Library, income: int, id_: str = "pas", day: date = TODAY) -> Decision:
    facts: dict[str, Known | int] = {
        "netto_inkomen": income,
        "aanvrager.geboortedatum": date(1990, 1, 1),
    }
    return decided(library, id_, household(facts), day)


def test_without_a_municipal_figure_it_depends_on_what_is_not_known(tmp_path: Path) -> None:
    """Between the bounds of the law; beyond them it is settled for every municipality."""
    library, problems = _linked(tmp_path, "[]")
    assert problems == []
    outcomes = [_decision(library, income).outcome for income in (1000, 1150, 1301)]
    assert outcomes == [Outcome.YES, Outcome.DEPENDS, Outcome.NO]


def test_a_municipality_fills_in_what_the_law_leaves_open(tmp_path: Path) -> None:
    """120 % of € 1.000 is € 1.200, itself included."""
    library, problems = _linked(tmp_path)
    assert problems == []
    outcomes = [_decision(library, income).outcome for income in (1200, 1201)]
    assert outcomes == [Outcome.YES, Outcome.NO]


def test_where_the_municipality_has_no_value_the_law_holds(tmp_path: Path) -> None:
    """Its figure ends with 2026; in 2027 the bounds of the law are known, and the pass is not."""
    library, _ = _linked(tmp_path)
    later = _decision(library, 1150, day=date(2027, 2, 1))
    assert later.outcome is Outcome.UNKNOWN_SINCE
    assert later.last_known is not None
    assert later.last_known.outcome is Outcome.YES


def test_the_explanation_says_what_the_municipality_decided(tmp_path: Path) -> None:
    """With the value that it gave."""
    library, _ = _linked(tmp_path)
    decision = _decision(library, 1200)
    cards = condition_cards(decision, library.regulation("pas", "nl"), library, Words.load("nl"))
    texts = [
        block.text
        for card in cards
        for block in getattr(card, "blocks", ())
        if isinstance(block, Paragraph)
    ]
    assert "De wet laat dit aan uw gemeente over: de inkomensgrens is daar 120%." in texts


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        (FILLED.replace("120%", "131%"), ("beyond_the_law", 1, 9)),
        (FILLED.replace("120%", "99%"), ("beyond_the_law", 1, 9)),
        (FILLED.replace("naam: deel", "naam: vast"), ("nothing_to_fill_in", 1, 9)),
        (FILLED.replace("naam: deel", "naam: delen"), ("nothing_to_fill_in", 1, 9)),
        (FILLED.replace("  vult_in", "  eenheid: euro\n  vult_in"), ("units_differ", 1, 9)),
    ],
)
def test_what_does_not_fit_the_law_is_told(
    tmp_path: Path, figures: str, expected: tuple[str, int, int]
) -> None:
    """At the municipality's figure; the law's own stays as it is."""
    library, problems = _linked(tmp_path, figures)
    assert problems == [(expected[0], "stad/cijfers.yaml", *expected[1:])]
    assert _decision(library, 1150).outcome is Outcome.DEPENDS


def test_a_municipality_knows_its_own_rule_better_than_we_do(tmp_path: Path) -> None:
    """Bounds that are only our reading refuse nothing: its value holds."""
    ours = {
        **NATIONAL,
        "bronnen.yaml": "wet:\n  titel: Een wet\n  zekerheid: laag\n",
    }
    city = {
        "cijfers.yaml": FILLED.replace("120%", "131%"),
        "begrippen.yaml": None,
        "regelingen/pas.yaml": None,
    }
    sets = [loaded(tmp_path / "land", ours), loaded(tmp_path / "stad", city)]
    library, problems = link_sets(vocabulary(), sets)
    assert problems == ()
    assert _decision(library, 1310).outcome is Outcome.YES
    assert _decision(library, 1311).outcome is Outcome.NO


def test_a_figure_that_does_not_say_that_it_fills_in_is_a_second_one(tmp_path: Path) -> None:
    """And a name has one meaning."""
    _, problems = _linked(tmp_path, FILLED.replace("  vult_in: ja\n", ""))
    assert problems == [("name_taken", "stad/cijfers.yaml", 1, 9)]


def test_a_regulation_of_the_municipality_takes_the_place_of_the_frame(tmp_path: Path) -> None:
    """One of the two is calculated, and the right of the frame is that of the municipality."""
    own = OWN.replace("deel van 1000", "115% van 1000")
    library, problems = _linked(tmp_path, own=own)
    assert problems == []
    assert list(library.program.rules) == ["stadspas"]
    assert _decision(library, 1150, "stadspas").outcome is Outcome.YES


def test_only_what_the_law_leaves_open_can_be_replaced(tmp_path: Path) -> None:
    """A municipality has no say in the rest."""
    closed = {**NATIONAL, "regelingen/pas.yaml": PASS.replace("gemeente_bepaalt: ja\n", "")}
    city = {"cijfers.yaml": "[]", "begrippen.yaml": None, "regelingen/pas.yaml": OWN}
    sets = [loaded(tmp_path / "land", closed), loaded(tmp_path / "stad", city)]
    library, problems = link_sets(vocabulary(), sets)
    assert [problem.kind for problem in problems] == ["not_left_open"]
    assert set(library.program.rules) == {"pas", "stadspas"}
