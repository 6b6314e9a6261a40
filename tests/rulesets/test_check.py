"""A whole set looked through: its files, its examples, and what wants a second look."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

from geldstap.model.decision import Outcome, Truth
from geldstap.rulesets.check import CheckedSet, check_set
from geldstap.rulesets.examples import Origin
from geldstap.rulesets.explained import KINDS
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
HELP = """\
gemeente: GM0518
contacten:
  - id: balie
    naam: {naam}
    wat: Helpt met geld.
    voor: [geld]
    rol: helpt
    telefoon: 14 070
    bron: de gemeente
    zekerheid: hoog
    persoon: {{noemen: Samira, toestemming: 2026-10-01, tot_en_met: {dag}}}
"""
NATIONAL = {
    "set.yaml": "{id: landelijk, naam: Het land, uitgever: wij, versie: '1'}\n",
    "begrippen.yaml": (
        "- naam: leeftijd_vandaag\n  heet: Leeftijd\n  per: persoon\n"
        "  formule: leeftijd_op(geboortedatum, peildatum)\n"
    ),
    "bronnen.yaml": "lezing: {titel: Onze lezing, zekerheid: laag, gezien: 2026-11-01}\n",
    "cijfers.yaml": (
        "- naam: deel\n  heet: Grens\n  gemeente_bepaalt: ja\n  waarden:\n"
        "    - {vanaf: 2026-01-01, tot_en_met: 2026-12-31, bron: lezing,"
        " onbekend: {minstens: 92%, hoogstens: 150%}}\n"
    ),
}
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


def _by_hand() -> str:
    return _example().replace("gepubliceerd", "met_de_hand")


def _all_sides() -> str:
    """Within both limits, beyond each of them."""
    rich = _example(id="rijk", income=1821, outcome="nee")
    return _example() + rich + _example(id="jong", born="2010-01-01", outcome="nee")


def _checked(folder: Path, files: Mapping[str, str | None] | None = None) -> CheckedSet:
    everything = {**SOUND, "voorbeelden/pas.yaml": _all_sides(), **(files or {})}
    write(folder / "stad", everything)
    return check_set(folder / "stad", _small_root(folder), vocabulary(), TODAY)


def _small_root(folder: Path) -> Path:
    """The national set with nothing but an age: quick to read."""
    root = folder / "regelingen"
    if root.exists():
        return root
    (root / "landelijk").mkdir(parents=True)
    (root / "gemeenten").symlink_to(regelingen_root() / "gemeenten")
    for name, text in NATIONAL.items():
        (root / "landelijk" / name).write_text(text, encoding="utf-8")
    return root


def test_a_sound_set_has_nothing_to_remark(tmp_path: Path) -> None:
    """Everything has a last day, an example, and a source that was just read."""
    checked = _checked(tmp_path)
    assert (checked.problems, checked.remarks) == ((), ())
    assert {each.origin for each in checked.examples} == {Origin.PUBLISHED}


def _without_end(name: str) -> Mapping[str, str]:
    text = SOUND[name]
    assert text is not None
    return {name: text.replace(", tot_en_met: 2026-12-31", "")}


def _pas(*changes: str) -> Mapping[str, str]:
    """The regulation with texts replaced: old and new by turns."""
    text = str(SOUND["regelingen/pas.yaml"])
    for old, new in zip(changes[::2], changes[1::2], strict=True):
        assert old in text, old
        text = text.replace(old, new)
    return {"regelingen/pas.yaml": text}


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
            + "- naam: deel\n  heet: Grens\n  vult_in: ja\n  waarden:\n"
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
                "      - {id: leeftijd, als: krijgt_aio, uitleg: 21., bron: wet}\n  - geldig:",
            )
        },
        "regelingen/pas.yaml:1:5",
    ),
    "never_true": (
        {"voorbeelden/pas.yaml": _example(id="jong", born="2010-01-01", outcome="nee")},
        "regelingen/pas.yaml:11:29",
    ),
    "never_false": (
        {"voorbeelden/pas.yaml": _all_sides().partition("- id: jong")[0]},
        "regelingen/pas.yaml:11:29",
    ),
    "long_sentence": (
        _pas("Een pas.", "Een " + "heel " * 25 + "mooie pas."),
        "regelingen/pas.yaml:4:7",
    ),
    "long_on_average": (
        _pas("Een pas.", "Een " + "heel " * 20 + "mooie pas. " + ("Heel " * 20 + "mooi. ") * 2),
        "regelingen/pas.yaml:4:7",
    ),
    "passive": (
        _pas("Een pas.", "De pas wordt gemaakt. Daarna wordt hij bezorgd."),
        "regelingen/pas.yaml:4:7",
    ),
    "many_verbs": (
        _pas("Een pas.", "Een pas die zou moeten kunnen werken."),
        "regelingen/pas.yaml:4:7",
    ),
    "wording": (_pas("Een pas.", "Uw pas is helaas op."), "regelingen/pas.yaml:4:7"),
    "abbreviation": (_pas("Een pas.", "Een pas van de BWB."), "regelingen/pas.yaml:4:7"),
    "double_no": (_pas("Een pas.", "Een pas die niet ongewoon is."), "regelingen/pas.yaml:4:7"),
    "jargon": (_pas("Een pas.", "Een pas voor minima."), "regelingen/pas.yaml:4:7"),
    "phone_in_text": (_pas("Een pas.", "Een pas. Bel 0701234567."), "regelingen/pas.yaml:4:7"),
    "nobody": (
        _pas("netto_inkomen <= stadsgrens", "netto_inkomen < 0 euro per maand"),
        "regelingen/pas.yaml:1:5",
    ),
    "everybody": (
        _pas(
            "netto_inkomen <= stadsgrens",
            "netto_inkomen >= 0 euro per maand",
            "aanvrager.leeftijd_vandaag >= 18 jaar",
            "vermogen >= 0 euro",
        ),
        "regelingen/pas.yaml:1:5",
    ),
    "contradict": (
        _pas("netto_inkomen <= stadsgrens", "aanvrager.leeftijd_vandaag < 12 jaar"),
        "regelingen/pas.yaml:11:29",
    ),
    "always_met": (
        _pas("netto_inkomen <= stadsgrens", "netto_inkomen >= 0 euro per maand"),
        "regelingen/pas.yaml:10:28",
    ),
    "no_such_name": (
        _pas("uitleg: Uw inkomen.", "uitleg: 'Niet meer dan {grns}.'"),
        "regelingen/pas.yaml:10:28",
    ),
    "other_share": (
        _pas(
            "netto_inkomen <= stadsgrens, uitleg: Uw inkomen.",
            "netto_inkomen <= 120% van stadsgrens, uitleg: Hoogstens 140 %.",
        ),
        "regelingen/pas.yaml:10:28",
    ),
    "never_used": (
        {
            "begrippen.yaml": f"{SOUND['begrippen.yaml']}- {{naam: los, heet: Los, formule: stadsnorm}}\n"
        },
        "begrippen.yaml:5:10",
    ),
    "no_source": (
        {"begrippen.yaml": "- naam: stadsgrens\n  heet: Grens\n  formule: 130% van stadsnorm\n"},
        "begrippen.yaml:1:9",
    ),
    "explains_nothing": (
        {
            "set.yaml": f"{SOUND['set.yaml']}uitgelegd: [{{opmerking: iedereen, bij: stadspas, reden: Zo.}}]\n"
        },
        "set.yaml:6:13",
    ),
    "not_compared": (
        {"voorbeelden/pas.yaml": _all_sides().replace("gepubliceerd", "met_de_hand")},
        "regelingen/pas.yaml:1:5",
    ),
    "compared_after_all": (
        _pas("versies:", "vergeleken: nee\nversies:"),
        "regelingen/pas.yaml:1:5",
    ),
    "no_way_to_apply": (
        {
            "regelingen/pas.yaml": str(SOUND["regelingen/pas.yaml"]).partition("aanvragen:")[0],
        },
        "regelingen/pas.yaml:1:5",
    ),
    "person_past": ({"hulp.yaml": HELP.format(naam="Balie", dag="2026-11-21")}, "hulp.yaml:3:5"),
    "person_in_text": (
        {"hulp.yaml": HELP.format(naam="Bel mevrouw Jansen", dag="2026-11-22")},
        "hulp.yaml:4:11",
    ),
}


@pytest.mark.parametrize("kind", REMARKS)
def test_what_one_would_trip_over_is_remarked(tmp_path: Path, kind: str) -> None:
    """At its place; the set stays in order."""
    files, place = REMARKS[kind]
    checked = _checked(tmp_path, files)
    assert checked.problems == ()
    remark = next(each for each in checked.remarks if each.kind == kind)
    others = {each.kind for each in checked.remarks} - {kind}
    # Where an outcome changes, the examples show something else, too; or nothing at all.
    assert others <= {"never_true", "never_false", "never_used", "not_compared"}
    assert render([remark], NL).startswith(f"{tmp_path}/stad/{place}: {sentence(remark, NL)}\n")


_AMOUNT = "    bedrag: {formule: 25 euro, per: eenmalig}\n"


@pytest.mark.parametrize(
    ("key", "examples", "remark"),
    [
        ("", _example(), None),
        ("", _example(amount="{tussen: [0, 25]}"), ("not_compared", "uitersten")),
        ("uitersten", _example(amount="{tussen: [0, 25]}"), None),
        # Of an exact amount only the author knows whether it is the highest that there is.
        ("uitersten", _example(), None),
        ("nee", _example(), ("compared_after_all", None)),
        ("", _by_hand(), ("not_compared", "nee")),
        ("uitersten", _by_hand(), ("not_compared", "nee")),
        ("nee", _by_hand(), None),
        # A published outcome without an amount says nothing about the amount.
        ("", _example().replace(", bedrag: 25", ""), ("not_compared", "nee")),
        (
            "nee",
            _example().replace(", bedrag: 25", ", uitbetaald: 25"),
            ("compared_after_all", None),
        ),
    ],
)
def test_what_was_compared_is_said_for_exactly_those(
    tmp_path: Path, key: str, examples: str, remark: tuple[str, str | None] | None
) -> None:
    """The key of a regulation and its examples may not say two things."""
    line = f"vergeleken: {key}\nversies:" if key else "versies:"
    checked = _checked(tmp_path, {**_pas("versies:", line), "voorbeelden/pas.yaml": examples})
    found = [
        (each.kind, each.arguments.get("value"))
        for each in checked.remarks
        if each.kind in ("not_compared", "compared_after_all")
    ]
    assert found == ([] if remark is None else [remark])


def test_where_no_amount_is_computed_there_is_nothing_to_compare(tmp_path: Path) -> None:
    """No key is asked for; and one that stands there is too much."""
    for key, kinds in (("", set()), ("vergeleken: nee\n", {"compared_after_all"})):
        files = _pas(_AMOUNT, "", "versies:", f"{key}versies:")
        examples = _all_sides().replace(", bedrag: 25", "")
        checked = _checked(tmp_path, {**files, "voorbeelden/pas.yaml": examples})
        assert {each.kind for each in checked.remarks} == kinds


def test_a_version_without_a_last_day_is_remarked(tmp_path: Path) -> None:
    """As for a figure: nobody would notice that it is out of date."""
    checked = _checked(tmp_path, _without_end("regelingen/pas.yaml"))
    assert [(each.kind, each.arguments["text"]) for each in checked.remarks] == [
        ("no_last_day", "stadspas")
    ]


def test_every_remark_has_its_reproducer() -> None:
    """A new sentence comes with a set that shows it."""
    assert {*REMARKS, "no_such_code", "other_municipality"} == set(REMARK_MESSAGES)


def test_every_remark_has_a_name_to_explain_it_by() -> None:
    """But for what is about explaining itself; and one that must be mended."""
    mended = {"no_such_code", "other_municipality", "explains_nothing"}
    assert set(KINDS) == {*REMARK_MESSAGES} - mended


def test_a_remark_can_be_explained(tmp_path: Path) -> None:
    """With its reason it stands apart, and the set is in order without it."""
    reason = "uitgelegd:\n  - {opmerking: moeilijk_woord, bij: minima, reden: Zo heet het hier.}\n"
    files = {**_pas("Een pas.", "Een pas voor minima."), "set.yaml": f"{SOUND['set.yaml']}{reason}"}
    checked = _checked(tmp_path, files)
    assert (checked.problems, checked.remarks) == ((), ())
    (explained,) = checked.explained
    assert (explained.remark.kind, explained.reason) == ("jargon", "Zo heet het hier.")


def test_a_word_with_its_explanation_beside_it_is_no_jargon(tmp_path: Path) -> None:
    """Between brackets, or in words."""
    for text in (
        "Voor minima (mensen met een laag inkomen).",
        "Voor minima, dat zijn mensen met weinig geld.",
    ):
        files = _pas("kort: Een pas.", f"kort: '{text}'")
        assert not [each for each in _checked(tmp_path, files).remarks if each.kind == "jargon"]


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        ("aanvrager.leeftijd_vandaag <= 18 jaar", set()),
        ("aanvrager.leeftijd_vandaag < 18 jaar", {"contradict"}),
        ("vermogen <= 0 euro", set()),
        ("krijgt_bijstand en niet krijgt_bijstand", {"nobody"}),
    ],
)
def test_only_what_is_sure_is_called_impossible(
    tmp_path: Path, condition: str, expected: set[str]
) -> None:
    """Somebody of exactly 18 meets both limits; nobody is both below 18 and above."""
    files = _pas("netto_inkomen <= stadsgrens", condition)
    kinds = {each.kind for each in _checked(tmp_path, files).remarks}
    assert kinds & {"nobody", "contradict"} == expected


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
    assert short(_checked(tmp_path, files).problems, tmp_path / "stad") == [expected]


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
    files = {"voorbeelden/pas.yaml": _example()}
    assert try_set(_checked(tmp_path, files)).unseen == (
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
