"""Names find what they stand for, units fit, and every fault is named with both its sides."""

from typing import Any

import pytest

from geldstap.engine.checker import check
from geldstap.engine.names import MAX_FAULTS
from geldstap.engine.types import ANYTHING, Known
from tests.engine.language import (
    A,
    K,
    P,
    R,
    arguments,
    check_faults,
    parsed,
    scope,
    type_of,
)

EVERYBODY = (A, P, K, R)
Arguments = dict[str, Any]


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("ja", "truth", ""),
        ("peildatum", "day", ""),
        ("2026-01-01", "day", ""),
        ("12", "number", ""),
        ("kale_huur", "number", "euro per maand"),
        ("kale_huur * 12 maanden per jaar", "number", "euro per jaar"),
        ("aanvrager.toetsingsinkomen / 12 maanden per jaar", "number", "euro per maand bruto"),
        ("kale_huur + 10 euro per maand", "number", "euro per maand"),
        ("inkomen + kale_huur", "number", "euro per maand netto"),
        ("50% van norm", "number", "euro per maand"),
        ("jaarhuur", "number", "euro per jaar"),
        ("minimum(kale_huur, norm, inkomen)", "number", "euro per maand netto"),
        ("naar_beneden_op_euro(kale_huur)", "number", "euro per maand"),
        ("aanvrager.leeftijd", "number", "jaar"),
        ("leeftijd_op(energie.startdatum, peildatum)", "number", "jaar"),
        ("eerste_dag_van_maand(peildatum)", "day", ""),
        ("aantal kinderen", "number", ""),
        ("aantal kinderen * kale_huur", "number", "euro per maand"),
        ("som van toetsingsinkomen over aanvrager_en_partner", "number", "euro per jaar bruto"),
        (
            "hoogste van toetsingsinkomen over aanvrager_en_partner anders 0 euro per jaar",
            "number",
            "euro per jaar bruto",
        ),
        ("er is een kind", "truth", ""),
        ("elke kind heeft (leeftijd < 18 jaar)", "truth", ""),
        ("woonsituatie = koop", "truth", ""),
        ("koop = woonsituatie", "truth", ""),
        ("woonsituatie in (huur, koop)", "truth", ""),
        ("woonsituatie = anders", "truth", ""),
        ("aanvrager.student = nee", "truth", ""),
        ("aanvrager.student = aanvrager.student", "truth", ""),
        ("heeft_partner = ja", "truth", ""),
        ("als heeft_partner dan woonsituatie anders aanvrager.student", "choice", ""),
        ("als heeft_partner dan peildatum anders 2026-01-01", "day", ""),
        ("als heeft_partner dan norm anders inkomen", "number", "euro per maand netto"),
        ("vermogen <= grens", "truth", ""),
    ],
)
def test_what_an_expression_gives(text: str, kind: str, unit: str) -> None:
    """Its kind, and of a number its unit."""
    found = type_of(text)
    assert (found.kind, str(found.unit)) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "kind", "part", "named"),
    [
        ("huurprijs", "unknown_name", "huurprijs", {"text": "huurprijs"}),
        ("kale_hur", "unknown_name", "kale_hur", {"suggestion": "kale_huur"}),
        ("nrm", "unknown_name", "nrm", {"suggestion": "norm"}),
        ("jarhuur", "unknown_name", "jarhuur", {"suggestion": "jaarhuur"}),
        ("pijldatum", "unknown_name", "pijldatum", {"suggestion": "peildatum"}),
        ("zzzzzz", "unknown_name", "zzzzzz", {"suggestion": ""}),
        # What stands in a section is found there, with the section before it.
        ("startdatum", "unknown_name", "startdatum", {"suggestion": "energie.startdatum"}),
        (
            "energie.start",
            "unknown_name",
            "energie.start",
            {"text": "energie.start", "suggestion": "energie.startdatum"},
        ),
        ("aanvrager.leeftyd", "unknown_name", None, {"suggestion": "aanvrager.leeftijd"}),
        ("aanvrager.vermogen", "unknown_name", None, {"text": "aanvrager.vermogen"}),
        ("aanvragr.leeftijd", "unknown_owner", "aanvragr", {"suggestion": "aanvrager"}),
        ("partner.leeftijd", "unknown_owner", "partner", {"text": "partner"}),
        (
            "energie.leeftijd",
            "person_lacks_fact",
            None,
            {"text": "geboortedatum", "role": "energie"},
        ),
        ("woonsituatie = kop", "unknown_option", "kop", {"suggestion": "koop"}),
        ("woonsituatie = zzz", "unknown_option", "zzz", {"choices": "huur, koop, anders"}),
        ("woonsituatie = nee", "unknown_option", "nee", {"text": "nee"}),
        ("mbo = woonsituatie", "unknown_option", "mbo", {"text": "mbo"}),
        ("woonsituatie in (huur, kop)", "unknown_option", "kop", {"suggestion": "koop"}),
        ("geboortedatum = peildatum", "needs_a_person", "geboortedatum", {"text": "geboortedatum"}),
        ("leeftijd > 18 jaar", "needs_a_person", "leeftijd", {"text": "leeftijd"}),
        ("student = nee", "needs_a_person", "student", {"text": "student"}),
        (
            "er is een kind met zorgverzekerd",
            "person_lacks_fact",
            "zorgverzekerd",
            {"text": "zorgverzekerd", "role": "kinderen"},
        ),
        (
            "som van spaargeld over aanvrager_en_partner met heeft_partner",
            "person_lacks_fact",
            "spaargeld",
            {"role": "aanvrager, partner"},
        ),
        (
            "elke medebewoner heeft verdient",
            "person_lacks_fact",
            "verdient",
            {"text": "toetsingsinkomen", "role": "medebewoners"},
        ),
        ("niet kale_huur", "wants_truth", "kale_huur", {"found": "getal"}),
        ("ingeschreven en peildatum", "wants_truth", "peildatum", {"found": "datum"}),
        ("als woonsituatie dan 1 anders 2", "wants_truth", "woonsituatie", {"found": "keuze"}),
        ("er is een kind met spaargeld", "wants_truth", "spaargeld", {"found": "getal"}),
        ("elke kind heeft spaargeld", "wants_truth", "spaargeld", {"found": "getal"}),
        ("ingeschreven + 1", "wants_number", "ingeschreven", {"found": "ja_nee"}),
        ("2 * peildatum", "wants_number", "peildatum", {"found": "datum"}),
        ("minimum(1, woonsituatie)", "wants_number", "woonsituatie", {"found": "keuze"}),
        ("afgerond_op_euro(ja)", "wants_number", "ja", {"found": "ja_nee"}),
        ("som van geboortedatum over kinderen", "wants_number", "geboortedatum", {}),
        ("laagste van geboortedatum over kind anders 1 jaar", "wants_number", "geboortedatum", {}),
        ("hoogste van spaargeld over kind anders ja", "wants_number", "ja", {"found": "ja_nee"}),
        (
            "hoogste van spaargeld over kinderen anders 0",
            "units_differ",
            "0",
            {"left": "euro", "right": "-"},
        ),
        # What it is where nobody counts is about nobody.
        (
            "hoogste van spaargeld over kinderen anders spaargeld",
            "needs_a_person",
            "spaargeld",
            {"text": "spaargeld"},
        ),
        ("leeftijd_op(kale_huur, peildatum)", "wants_day", "kale_huur", {"found": "getal"}),
        ("eerste_dag_van_jaar(ja)", "wants_day", "ja", {"found": "ja_nee"}),
        (
            "kale_huur + jaarhuur",
            "units_differ",
            None,
            {"left": "euro per maand", "right": "euro per jaar"},
        ),
        (
            "inkomen <= aanvrager.toetsingsinkomen / 12 maanden per jaar",
            "units_differ",
            None,
            {"left": "euro per maand netto", "right": "euro per maand bruto"},
        ),
        ("kale_huur > 100", "units_differ", None, {"left": "euro per maand", "right": "-"}),
        ("3 < kale_huur", "units_differ", None, {"left": "-", "right": "euro per maand"}),
        ("minimum(kale_huur, norm, vermogen)", "units_differ", "vermogen", {"right": "euro"}),
        (
            "als heeft_partner dan norm anders vermogen",
            "units_differ",
            None,
            {"left": "euro per maand", "right": "euro"},
        ),
        ("peildatum = 3", "kinds_differ", None, {"left": "datum", "right": "getal"}),
        ("heeft_partner = kale_huur", "kinds_differ", None, {"left": "ja_nee", "right": "getal"}),
        ("woonsituatie = norm", "kinds_differ", None, {"left": "keuze", "right": "getal"}),
        (
            "als ja dan peildatum anders norm",
            "kinds_differ",
            None,
            {"left": "datum", "right": "getal"},
        ),
        ("woonsituatie < koop", "no_order", None, {"text": "<"}),
        ("heeft_partner >= ja", "no_order", None, {"text": ">="}),
        ("1 / norm", "divisor_not_written_out", "norm", {}),
        ("1 / (2 + 3)", "divisor_not_written_out", "2 + 3", {}),
        ("1 / aantal kinderen", "divisor_not_written_out", "aantal kinderen", {}),
        ("1 / 0", "division_by_zero", "0", {}),
        ("kale_huur / 0 euro", "division_by_zero", "0 euro", {}),
        ("kale_huur in (huur)", "not_a_choice_fact", "kale_huur", {"found": "getal"}),
        ("heeft_partner in (ja)", "not_a_choice_fact", "heeft_partner", {"found": "ja_nee"}),
        ("afgerond_op_euro(1, 2)", "wrong_number_of_arguments", None, {"wanted": "1"}),
        ("leeftijd_op(peildatum)", "wrong_number_of_arguments", None, {"wanted": "2"}),
        ("minimum(1)", "wrong_number_of_arguments", None, {"least": "2"}),
    ],
)
def test_a_fault_is_named_with_its_place_and_both_sides(
    text: str, kind: str, part: str | None, named: Arguments
) -> None:
    """One fault gives one problem; without a part it is the whole expression."""
    found = check_faults(text)
    assert [(fault, where) for fault, where, _ in found] == [(kind, part or text)]
    assert named.items() <= found[0][2].items()


def test_all_faults_of_an_expression_are_reported() -> None:
    """What is wrong in one part doesn't hide what is wrong in another."""
    found = check_faults("kale_hur + jaarhuur < norm + vermogen en niet inkomen")
    assert [kind for kind, _, _ in found] == ["unknown_name", "units_differ", "wants_truth"]


@pytest.mark.parametrize(
    "text",
    [
        "onzin + kale_huur < jaarhuur",
        "als onzin dan 1 anders 2 euro + onzin",
        "minimum(onzin, 1, 2 euro)",
        "som van onzin over kinderen",
        "hoogste van onzin over kinderen anders 2 euro",
        "laagste van spaargeld over kinderen anders onzin",
        "eerste_dag_van_maand(onzin)",
        "onzin in (a, b)",
        "onzin = koop",
    ],
)
def test_one_fault_does_not_cause_others(text: str) -> None:
    """What a wrong part gives fits everywhere: only the wrong names themselves are named."""
    assert {kind for kind, _, _ in check_faults(text)} == {"unknown_name"}


def test_a_definition_with_a_fault_fits_everywhere() -> None:
    """Its own fault is reported where it stands, not wherever it is used."""
    known = {"kapot": Known("kapot", ANYTHING)}
    tree = parsed("kapot + 1 < 2 euro en kapot")
    assert check(tree, scope(definitions=known)).faults == ()


# Whose facts a personal definition takes


def test_a_personal_definition_needs_facts_of_whoever_uses_it() -> None:
    """It may name what not everybody has; where it is used the persons must have that."""
    found = check(parsed("toetsingsinkomen > 0 euro per jaar en zorgverzekerd"), scope(*EVERYBODY))
    assert not found.faults
    assert found.needs == {"toetsingsinkomen", "zorgverzekerd"}


def test_a_personal_definition_takes_over_what_another_needs() -> None:
    """Needs are handed on through definitions."""
    found = check(parsed("verdient en leeftijd > 18 jaar"), scope(*EVERYBODY))
    assert found.needs == {"toetsingsinkomen", "geboortedatum"}


def test_a_fold_inside_a_personal_definition_has_persons_of_its_own() -> None:
    """What its persons lack is a fault here, and no need of the person at hand."""
    tree = parsed("aantal bewoners met (zorgverzekerd) > 1 en leeftijd > 18 jaar")
    found = check(tree, scope(*EVERYBODY))
    assert [arguments(fault)["role"] for fault in found.faults] == ["kinderen, medebewoners"]
    assert found.needs == {"geboortedatum"}


def test_outside_a_fold_the_household_s_own_fact_is_meant() -> None:
    """`heeft_partner` is of the household, also inside a fold over persons."""
    assert check_faults("elke kind heeft heeft_partner") == []


# Numbers that can't be calculated with


@pytest.mark.parametrize(
    "text",
    [
        " * ".join(["999999999999999"] * 5),
        "som van (spaargeld * 999999999999999 * 999999999999999 * 999999999999999 * 999999999) over kind",
        "999999999999999 * 999999999999999 * 999999999999999 * 999999999999999 / 0.1",
    ],
)
def test_a_number_that_can_get_too_long_is_a_fault(text: str) -> None:
    """Whatever the facts are, the calculation must stay within what decimals can hold."""
    assert "number_too_large" in {kind for kind, _, _ in check_faults(text)}


@pytest.mark.parametrize(
    "text", [" * ".join(["999999999999999"] * 4), "kale_huur" + " + kale_huur" * 59]
)
def test_large_numbers_and_long_sums_can_be_calculated_with(text: str) -> None:
    """Four numbers of 15 digits have a product of at most 60; a sum of 60 rents is no problem."""
    assert check_faults(text) == []


def test_a_definition_hands_on_how_long_its_number_can_get() -> None:
    """Squares of squares through definitions are found, too."""
    known: dict[str, Known] = {"n0": Known("n0", type_of("999999999999999"))}
    for step in range(2):
        found = check(parsed(f"n{step} * n{step}"), scope(definitions=known))
        assert found.faults == ()
        known[f"n{step + 1}"] = Known(f"n{step + 1}", found.type)
    found = check(parsed("n2 * n2"), scope(definitions=known))
    assert [fault.kind for fault in found.faults] == ["number_too_large"]


def test_only_the_first_faults_of_an_expression_are_kept() -> None:
    """Hundreds of wrong names in one expression are one thing to look at, not hundreds."""
    assert len(check_faults(" + ".join(["onzin"] * 50))) == MAX_FAULTS
