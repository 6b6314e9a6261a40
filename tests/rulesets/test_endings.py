"""Until when a set is known, and what of it runs out when."""

from datetime import date
from pathlib import Path

import pytest

from geldstap.model.source import Source
from geldstap.rulesets.endings import Dated, endings, is_old, known_until, old_sources
from tests.engine.language import TODAY
from tests.rulesets.made_sets import FILES, linked, replaced

YEAR = "{vanaf: 2026-01-01, tot_en_met: 2026-12-31, waarde: 1400, bron: wet}"
NEXT = "{vanaf: 2027-01-01, tot_en_met: 2027-03-31, waarde: 1450, bron: wet}"
VALID = "geldig: {vanaf: 2026-01-01, tot_en_met: 2026-12-31}"
HALF = YEAR.replace("12-31", "06-30")


def _pass(validity: str) -> dict[str, str]:
    return dict(replaced("regelingen/pas.yaml", VALID, f"geldig: {validity}"))


@pytest.mark.parametrize(
    ("figure", "validity", "day", "expected"),
    [
        (YEAR, "{vanaf: 2026-01-01, tot_en_met: 2026-12-31}", TODAY, date(2026, 12, 31)),
        # The figure goes first, then the rules.
        (YEAR, "{vanaf: 2026-01-01}", TODAY, date(2026, 12, 31)),
        (HALF, "{vanaf: 2026-01-01}", date(2026, 2, 1), date(2026, 6, 30)),
        # What follows at once ends nothing.
        (f"{YEAR}\n    - {NEXT}", "{vanaf: 2026-01-01}", TODAY, date(2027, 3, 31)),
        # Already over, or not begun.
        (YEAR, "{vanaf: 2026-01-01}", date(2028, 5, 1), date(2026, 12, 31)),
        (YEAR, "{vanaf: 2026-01-01}", date(2025, 5, 1), date.min),
        (YEAR.replace("tot_en_met: 2026-12-31, ", ""), "{vanaf: 2026-01-01}", TODAY, None),
    ],
)
def test_a_rule_is_known_until_something_behind_it_ends(
    tmp_path: Path, figure: str, validity: str, day: date, expected: date | None
) -> None:
    """The first day after which a figure or the rules themselves aren't known."""
    figures = replaced("cijfers.yaml", YEAR, figure)
    library, problems = linked(tmp_path, {**figures, **_pass(validity)})
    assert problems == ()
    assert known_until(library.program, library.program.rules["pas"], day) == expected


def test_what_runs_out_stands_by_its_last_day(tmp_path: Path) -> None:
    """Earliest first, what has no last day last; a value with a successor isn't named."""
    applying = FILES["regelingen/pas.yaml"].replace(VALID, "geldig: {vanaf: 2026-01-01}")
    applying += "aanvragen: {uiterlijk: 2026-10-01}\n"
    files = {
        **replaced("cijfers.yaml", YEAR, f"{YEAR}\n    - {NEXT}"),
        "regelingen/pas.yaml": applying,
    }
    library, problems = linked(tmp_path, files)
    assert problems == ()
    assert [(each.last, each.kind, each.name) for each in endings(library.sets)] == [
        (date(2026, 10, 1), Dated.APPLYING, "pas"),
        (date(2027, 3, 31), Dated.FIGURE, "norm"),
        (None, Dated.VERSION, "pas"),
    ]


@pytest.mark.parametrize(
    ("seen", "expected"),
    [(None, False), (date(2025, 11, 22), False), (date(2025, 11, 21), True)],
)
def test_a_source_is_old_after_a_year(seen: date | None, expected: bool) -> None:
    """Seen on 22 November 2025 is one year ago on that day of 2026, not more."""
    assert is_old(Source("Een wet", seen=seen), date(2026, 11, 22)) is expected


def test_old_sources_are_named_with_their_set(tmp_path: Path) -> None:
    """Longest ago first."""
    files = {
        "bronnen.yaml": "wet: {titel: Wet, zekerheid: hoog, gezien: 2025-03-01}\n"
        "nieuw: {titel: Nieuw, zekerheid: hoog, gezien: 2026-11-01}\n"
        "oud: {titel: Oud, zekerheid: hoog, gezien: 2024-03-01}\n"
    }
    library, _ = linked(tmp_path, files)
    found = old_sources(library.sets, date(2026, 11, 22))
    assert [(each.ruleset, each.name) for each in found] == [("proef", "oud"), ("proef", "wet")]
