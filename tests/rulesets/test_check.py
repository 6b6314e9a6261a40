"""A whole set looked through: its files, its examples, and what wants a second look."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from geldstap.model.decision import Outcome, Truth
from geldstap.rulesets.check import CheckedSet, check_set
from geldstap.rulesets.examples import Origin
from geldstap.rulesets.trials import Unseen, try_set
from geldstap.source.data import regelingen_root
from geldstap.text.problems import render, sentence
from geldstap.text.remark_messages import REMARK_MESSAGES
from geldstap.text.words import Words
from tests.engine.language import TODAY
from tests.rulesets.made_sets import FILES, short, vocabulary, write

NL = Words.load("nl")
EXAMPLE = """\
- id: {id}
  bron: {{titel: Een tabel, soort: gepubliceerd}}
  uitleg: 130 procent van 1.400 is 1.820.
  peildatum: 2026-11-22
  huishouden: {{netto_inkomen: {income}, aanvrager: {{geboortedatum: {born}}}}}
  verwacht: {{stadspas: {{uitkomst: {outcome}, bedrag: {amount}, per: {per}}}}}
"""
# Names of the national set are taken: in a set beside it they are others.
SOUND: Mapping[str, str | None] = {
    "set.yaml": FILES["set.yaml"].replace("GM0001", "GM0518"),
    "bronnen.yaml": "wet: {titel: Een wet, zekerheid: hoog, gezien: 2026-11-01}\n",
    "cijfers.yaml": FILES["cijfers.yaml"].replace("naam: norm", "naam: stadsnorm"),
    "begrippen.yaml": (
        "- naam: stadsgrens\n  heet: Grens\n  formule: 130% van stadsnorm\n  bron: wet\n"
    ),
    "regelingen/pas.yaml": (
        FILES["regelingen/pas.yaml"]
        .replace("id: pas", "id: stadspas")
        .replace("<= grens", "<= stadsgrens")
        .replace("aanvrager.leeftijd >=", "aanvrager.leeftijd_vandaag >=")
        + "aanvragen: {telefoon: 14 070, url: https://www.denhaag.nl}\n"
    ),
}


def _example(**changes: object) -> str:
    usual = {"id": "ja", "income": 1820, "born": "1990-01-01", "outcome": "ja", "amount": 25}
    whole = EXAMPLE.format(**(usual | {"per": "x"} | changes))
    return whole.replace(", per: x", "")


def _checked(folder: Path, files: Mapping[str, str | None] | None = None) -> CheckedSet:
    everything = {**SOUND, "voorbeelden/pas.yaml": _example(), **(files or {})}
    write(folder, everything)
    return check_set(folder, regelingen_root(), vocabulary(), TODAY)


def test_a_sound_set_has_nothing_to_remark(tmp_path: Path) -> None:
    """Everything has a last day, an example, and a source that was just read."""
    checked = _checked(tmp_path)
    assert (checked.problems, checked.remarks) == ((), ())
    assert [each.origin for each in checked.examples] == [Origin.PUBLISHED]


def _without_end(name: str) -> Mapping[str, str]:
    text = SOUND[name]
    assert text is not None
    return {name: text.replace(", tot_en_met: 2026-12-31", "")}


REMARKS: Mapping[str, tuple[Mapping[str, str | None], str]] = {
    "no_last_day": (_without_end("cijfers.yaml"), "cijfers.yaml:1:9"),
    "old_source": (
        {"bronnen.yaml": "wet: {titel: Een wet, zekerheid: hoog, gezien: 2024-01-31}\n"},
        "bronnen.yaml:1:1",
    ),
    "source_not_seen": (
        {"bronnen.yaml": "wet: {titel: Een wet, zekerheid: hoog}\n"},
        "bronnen.yaml:1:1",
    ),
    "no_example": ({"voorbeelden/pas.yaml": None}, "regelingen/pas.yaml:1:5"),
    "beyond_our_reading": (
        {
            "cijfers.yaml": str(SOUND["cijfers.yaml"])
            + "- naam: inkomenstoeslag_grens_gemeente\n  heet: Grens\n  vult_in: ja\n  waarden:\n"
            "    - {vanaf: 2026-01-01, tot_en_met: 2026-12-31, waarde: 160%, bron: wet}\n"
        },
        "cijfers.yaml:6:9",
    ),
    "text_differs": (
        {
            "regelingen/pas.yaml": str(SOUND["regelingen/pas.yaml"]).replace(
                "  - geldig:",
                "  - geldig: {vanaf: 2025-01-01, tot_en_met: 2025-12-31}\n    bron: wet\n"
                "    voorwaarden:\n"
                "      - {id: leeftijd, als: ja, uitleg: 21., bron: wet}\n  - geldig:",
            )
        },
        "regelingen/pas.yaml:1:5",
    ),
    "no_way_to_apply": (
        {
            "regelingen/pas.yaml": str(SOUND["regelingen/pas.yaml"]).partition("aanvragen:")[0],
        },
        "regelingen/pas.yaml:1:5",
    ),
}


@pytest.mark.parametrize("kind", REMARKS)
def test_what_one_would_trip_over_is_remarked(tmp_path: Path, kind: str) -> None:
    """At its place, as the only remark; the set stays in order."""
    files, place = REMARKS[kind]
    checked = _checked(tmp_path, files)
    assert checked.problems == ()
    (remark,) = checked.remarks
    assert remark.kind == kind
    assert render([remark], NL).startswith(f"{tmp_path}/{place}: {sentence(remark, NL)}\n")


def test_a_version_without_a_last_day_is_remarked(tmp_path: Path) -> None:
    """As for a figure: nobody would notice that it is out of date."""
    checked = _checked(tmp_path, _without_end("regelingen/pas.yaml"))
    assert [(each.kind, each.arguments["text"]) for each in checked.remarks] == [
        ("no_last_day", "stadspas")
    ]


def test_every_remark_has_its_reproducer() -> None:
    """A new sentence comes with a set that shows it."""
    assert {*REMARKS, "no_such_code"} == set(REMARK_MESSAGES)


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"set.yaml": FILES["set.yaml"]}, ("no_such_code", "set.yaml", 5, 11)),
        (
            {"voorbeelden/pas.yaml": _example().replace("stadspas", "stadpas")},
            ("unknown_regulation", "voorbeelden/pas.yaml", 6, 14),
        ),
        (
            {"voorbeelden/pas.yaml": _example(outcome="jaa")},
            ("not_a_choice", "voorbeelden/pas.yaml", 6, 35),
        ),
        (
            {"voorbeelden/pas.yaml": _example() * 2},
            ("name_taken", "voorbeelden/pas.yaml", 7, 3),
        ),
        (
            {"voorbeelden/pas.yaml": _example(amount="{tussen: [1]}")},
            ("not_two_bounds", "voorbeelden/pas.yaml", 6, 56),
        ),
        (
            {"hulp.yaml": "gemeente: Den Haag\ncontacten: []\n"},
            ("unknown_municipality", "hulp.yaml", 1, 11),
        ),
        (
            {"regelingen/pas.yaml": str(SOUND["regelingen/pas.yaml"]).replace("14 070", "bel ons")},
            ("not_a_phone", "regelingen/pas.yaml", 13, 23),
        ),
        (
            {"en.yaml": "set: {naam: Trial\n"},
            ("yaml_open_bracket", "en.yaml", 1, 6),
        ),
    ],
)
def test_problems_of_all_files_of_a_set(
    tmp_path: Path, files: Mapping[str, str], expected: tuple[str, str, int, int]
) -> None:
    """Examples, help, translations and the set itself, not only its rules."""
    assert short(_checked(tmp_path, files).problems, tmp_path) == [expected]


def test_an_example_that_comes_out_differently_is_shown(tmp_path: Path) -> None:
    """With what was expected and what was found, as far as the example says something.

    By hand: 130 % of 1.400 is 1.820, so an income of 1.820,01 is beyond the limit.
    """
    files = {"voorbeelden/pas.yaml": _example() + _example(id="mis", income="1820.01")}
    good, wrong = try_set(_checked(tmp_path, files)).trials
    assert good.deviations == ()
    (deviation,) = wrong.deviations
    assert (deviation.expected.outcome, deviation.found.outcome) == (Outcome.YES, Outcome.NO)


def test_what_no_example_shows_is_named(tmp_path: Path) -> None:
    """Both conditions are met in the only example, and never not."""
    assert try_set(_checked(tmp_path)).unseen == (
        Unseen("stadspas", "inkomen", Truth.FALSE),
        Unseen("stadspas", "leeftijd", Truth.FALSE),
    )


def test_examples_that_show_everything_leave_nothing_unseen(tmp_path: Path) -> None:
    """One beyond the limit, and one that is too young."""
    files = {
        "voorbeelden/pas.yaml": _example()
        + _example(id="arm", income=1821, outcome="nee")
        + _example(id="jong", born="2010-01-01", outcome="nee")
    }
    tried = try_set(_checked(tmp_path, files))
    assert tried.unseen == ()
    outcomes = [trial.decisions[0].outcome for trial in tried.trials]
    assert outcomes == [Outcome.YES, Outcome.NO, Outcome.NO]


def test_the_national_set_is_checked_by_itself() -> None:
    """It isn't linked with itself."""
    root = regelingen_root()
    checked = check_set(root / "landelijk", root, vocabulary(), date(2026, 11, 22))
    assert len(checked.library.sets) == 1
    assert checked.problems == ()
