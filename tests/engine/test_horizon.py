"""Until when a rule is known: figures and versions run out, and that is said."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from geldstap.engine.decide import decide
from geldstap.engine.horizon import stand
from geldstap.engine.regulation import Program, Rule, Validity
from geldstap.model.decision import Outcome
from tests.engine.language import FigureSketch, household, program, rule


def year(first: int, last: int | None = None) -> Validity:
    """One or more whole years."""
    return Validity(date(first, 1, 1), date(last or first, 12, 31))


FIGURES: Mapping[str, FigureSketch] = {
    "norm": ("euro per maand", {year(2024): 1300, year(2025): 1350, year(2027): 1450}),
    "ander": ("euro per maand", {Validity(date(2024, 7, 1), None): 10}),
}


def made(*versions: tuple[Validity, str]) -> tuple[Program, Rule]:
    """A rule whose versions each have one condition."""
    within = program({"anderhalf": "150% van norm"}, FIGURES)
    rules = [rule(within, {"c": text}, valid=valid) for valid, text in versions]
    return within, replace(rules[0], versions=tuple(each.versions[0] for each in rules))


OPEN_ENDED = Validity(date(2024, 1, 1), None)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("2025-01-01", None),
        ("2025-12-31", None),
        # In the gap between two values the last known day is that before it.
        ("2026-01-01", "2026-01-01"),
        ("2026-12-31", "2026-01-01"),
        ("2027-01-01", None),
        ("2027-12-31", None),
        ("2028-01-01", "2028-01-01"),
        ("2040-06-15", "2028-01-01"),
    ],
)
def test_a_rule_is_known_as_long_as_its_figures_are(day: str, expected: str | None) -> None:
    """The figure counts that runs out first, also one behind a definition."""
    within, it = made((OPEN_ENDED, "inkomen <= anderhalf + ander"))
    standing = stand(within, it, date.fromisoformat(day))
    assert standing is not None
    since = standing.expired_since
    assert (since and since.isoformat()) == expected


@pytest.mark.parametrize("day", ["2023-12-31", "2024-06-30"])
def test_before_the_first_figure_nothing_is_known(day: str) -> None:
    """Not of a rule that doesn't exist yet, and not of one whose figures don't."""
    within, it = made((OPEN_ENDED, "inkomen <= norm + ander"))
    assert stand(within, it, date.fromisoformat(day)) is None
    decision = decide(within, it, household({}), date.fromisoformat(day))
    assert (decision.outcome, decision.since) == (Outcome.NOT_COVERED, None)


def test_the_version_of_the_day_applies() -> None:
    """Each version for its own years."""
    within, it = made((year(2024), "inkomen <= norm"), (year(2025), "kale_huur <= norm"))
    standing = stand(within, it, date(2025, 3, 1))
    assert standing is not None
    assert standing.version is it.versions[1]


def test_a_new_version_without_figures_does_not_hide_the_old_one() -> None:
    """The last decision that could be made is that of the version before."""
    within, it = made((year(2025), "inkomen <= norm"), (year(2026), "kale_huur <= norm"))
    standing = stand(within, it, date(2026, 3, 1))
    assert standing is not None
    assert (standing.version, standing.day, standing.expired_since) == (
        it.versions[0],
        date(2025, 12, 31),
        date(2026, 1, 1),
    )


def test_between_two_versions_the_one_before_has_expired() -> None:
    """A year without a version isn't covered by the next one."""
    within, it = made((year(2024), "ingeschreven"), (year(2026), "ingeschreven"))
    standing = stand(within, it, date(2025, 6, 1))
    assert standing is not None
    assert standing.expired_since == date(2025, 1, 1)


def test_a_rule_without_figures_and_without_end_never_expires() -> None:
    """Nothing runs out where nothing has a last day."""
    within, it = made((OPEN_ENDED, "ingeschreven"))
    standing = stand(within, it, date(2100, 1, 1))
    assert standing is not None
    assert standing.expired_since is None


def test_what_has_run_out_shows_the_last_known_decision() -> None:
    """With its own day, amount and reasons, and never as today's."""
    within = program({}, FIGURES)
    it = rule(within, {"c": "inkomen <= norm"}, "12 maanden per jaar * norm", valid=OPEN_ENDED)
    decision = decide(within, it, household({"inkomen": 1000}), date(2028, 2, 2))
    assert (decision.outcome, decision.since) == (Outcome.UNKNOWN_SINCE, date(2028, 1, 1))
    assert (decision.peildatum, decision.amount, decision.reasons) == (date(2028, 2, 2), None, ())
    last = decision.last_known
    assert last is not None
    assert (last.outcome, last.peildatum) == (Outcome.YES, date(2027, 12, 31))
    # By hand: 12 x 1450.
    assert last.amount is not None
    assert last.amount.low == last.amount.high == 17_400


def test_what_could_change_the_last_known_decision_is_still_missing() -> None:
    """So that “with the figures of last year” can become exact, too."""
    within, it = made((OPEN_ENDED, "inkomen <= norm"))
    decision = decide(within, it, household({}), date(2028, 2, 2))
    assert [str(key) for key in decision.missing] == ["inkomen"]


@pytest.mark.parametrize(
    ("validity", "day", "nearest"),
    [
        (year(2025), date(2025, 6, 1), date(2025, 6, 1)),
        (year(2025), date(2024, 6, 1), date(2025, 1, 1)),
        (year(2025), date(2026, 6, 1), date(2025, 12, 31)),
        (Validity(date(2025, 1, 1), None), date(2099, 1, 1), date(2099, 1, 1)),
    ],
)
def test_the_nearest_day_of_a_time(validity: Validity, day: date, nearest: date) -> None:
    """The day itself, or else the end that is nearer."""
    assert validity.nearest(day) == nearest
