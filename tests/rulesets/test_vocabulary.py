"""The vocabulary file: what the engine leans on is checked when it is read."""

from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.model.fact import GROUP_SIZES, FactKind, Role
from geldstap.model.problem import Problem
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root

PARTNER = "- {naam: heeft_partner, soort: ja_nee}\n"
RENT = "- {naam: huur, soort: getal, eenheid: euro per maand, vanaf: 0, tot_en_met: 9000}\n"
SICK = "- {naam: ziek, soort: ja_nee, samen: zorg}\n"
INSURED = "- {naam: verzekerd, soort: ja_nee, van: [aanvrager, partner], samen: zorg}\n"
OF_PARTNER = "- {naam: a, soort: ja_nee, van: [partner]}\n"


def problems_of(folder: Path, text: str) -> list[tuple[str, int, int]]:
    """The problems of a vocabulary: kind, line and column."""
    path = folder / "feiten.yaml"
    path.write_text(text, encoding="utf-8")
    return [_short(problem) for problem in load_vocabulary(path)[1]]


def _short(problem: Problem) -> tuple[str, int, int]:
    return problem.kind, problem.place.line, problem.place.column


def test_the_vocabulary_of_the_program_has_no_problems() -> None:
    """Every condition under which a question is asked is one, and every domain is known."""
    vocabulary, problems = load_vocabulary(regelingen_root() / "feiten.yaml")
    assert problems == ()
    assert len(vocabulary.facts) > 50


def test_what_is_unknown_stands_for_a_domain() -> None:
    """So every number and day has two ends, and every choice its options."""
    vocabulary, _ = load_vocabulary(regelingen_root() / "feiten.yaml")
    for fact in vocabulary:
        if fact.kind in (FactKind.NUMBER, FactKind.DATE):
            assert fact.low is not None, fact.name
            assert fact.high is not None, fact.name
        if fact.kind is FactKind.CHOICE:
            assert len(fact.options) > 1, fact.name


@pytest.mark.parametrize("name", sorted(GROUP_SIZES.values()))
def test_a_group_is_not_larger_than_can_be_walked_through(name: str) -> None:
    """A fold costs as many steps as a group can have members."""
    vocabulary, _ = load_vocabulary(regelingen_root() / "feiten.yaml")
    fact = vocabulary.find(name)
    assert fact is not None
    assert isinstance(fact.high, Decimal)
    assert fact.whole
    assert fact.low == Decimal(0)
    assert fact.high <= 20


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (RENT, []),
        ("- {naam: huur, soort: getal, vanaf: 0}\n", [("missing_key", 1, 3)]),
        ("- {naam: huur, soort: getal, tot_en_met: 9}\n", [("missing_key", 1, 3)]),
        ("- {naam: dag, soort: datum, vanaf: 2000-01-01}\n", [("missing_key", 1, 3)]),
        ("- {naam: wonen, soort: keuze}\n", [("missing_key", 1, 3)]),
        (
            "- {naam: huur, soort: getal, vanaf: 10, tot_en_met: 9}\n",
            [("bounds_reversed", 1, 37)],
        ),
        (
            "- {naam: dag, soort: datum, vanaf: 2001-01-01, tot_en_met: 2000-12-31}\n",
            [("bounds_reversed", 1, 36)],
        ),
        (
            "- {naam: huur, soort: getal, eenheid: euro per keer, vanaf: 0, tot_en_met: 9}\n",
            [("unknown_unit", 1, 39)],
        ),
        (
            "- {naam: huur, soort: getal, vanaf: 0, tot_en_met: 1000000000000000}\n",
            [("number_too_large", 1, 52)],
        ),
        ("- {naam: kale huur, soort: ja_nee}\n", [("not_a_name", 1, 10)]),
        ("- {naam: huur, soort: bedrag}\n", [("not_a_choice", 1, 23)]),
        (PARTNER + PARTNER, [("name_taken", 2, 3)]),
        # The same name in another section is another fact, of persons it is the same.
        ("- {naam: a, soort: ja_nee, van: [energie]}\n- {naam: a, soort: ja_nee}\n", []),
        (
            OF_PARTNER + "- {naam: a, soort: keuze, keuzes: [b, c], van: [kinderen]}\n",
            [("kinds_differ", 2, 3)],
        ),
        (
            RENT.replace("huur", "a").replace("}", ", van: [partner]}")
            + "- {naam: a, soort: getal, vanaf: 0, tot_en_met: 1, van: [kinderen]}\n",
            [("units_differ", 2, 3)],
        ),
        # What answers are usual lies within what is possible, and says why.
        (RENT.replace("}", ", aannemelijk: {vanaf: 100, want: o}}"), []),
        (RENT.replace("}", ", aannemelijk: {vanaf: 100}}"), [("missing_key", 1, 96)]),
        (RENT.replace("}", ", aannemelijk: {want: o}}"), [("usual_without_end", 1, 96)]),
        (
            RENT.replace("}", ", aannemelijk: {tot_en_met: 9001, want: o}}"),
            [("usual_out_of_domain", 1, 96)],
        ),
        (
            RENT.replace("}", ", aannemelijk: {vanaf: 9, tot_en_met: 8, want: o}}"),
            [("bounds_reversed", 1, 96)],
        ),
        (
            "- {naam: a, soort: ja_nee, aannemelijk: {vanaf: 0, want: o}}\n",
            [("usual_of_choice", 1, 41)],
        ),
        # Facts that are asked on one screen.
        (SICK + INSURED, []),
        (SICK, [("together_alone", 1, 38)]),
        (SICK + PARTNER + INSURED, [("together_apart", 3, 70)]),
        (RENT.replace("}", ", samen: zorg}") + SICK, [("together_no_none", 1, 90)]),
        (
            SICK + "- {naam: a, soort: ja_nee, van: [energie], samen: zorg}\n",
            [("together_section", 2, 51)],
        ),
        (
            SICK + "- {naam: a, soort: keuze, keuzes: [nee, mbo, wo], samen: zorg}\n",
            [],
        ),
        (
            SICK + "- {naam: a, soort: keuze, keuzes: [mbo, hbo, wo], samen: zorg}\n",
            [("together_no_none", 2, 58)],
        ),
        (
            SICK + "- {naam: a, soort: getal, geheel: ja, vanaf: 0, tot_en_met: 9, samen: zorg}\n",
            [],
        ),
        ("- {naam: ziek, soort: ja_nee, samen: zorg en zo}\n", [("not_a_name", 1, 38)]),
        # A condition under which a question is asked, at the place of its fault.
        (PARTNER + "- {naam: b, soort: ja_nee, wanneer: heeft_partner}\n", []),
        (
            PARTNER + "- {naam: b, soort: ja_nee, wanneer: heeft_partnr}\n",
            [("unknown_name", 2, 37)],
        ),
        (RENT + "- {naam: b, soort: ja_nee, wanneer: huur}\n", [("wants_truth", 2, 37)]),
        (
            RENT + "- naam: b\n  soort: ja_nee\n  wanneer: >-\n    huur <\n      en 3\n",
            [("unexpected", 6, 7)],
        ),
        (RENT + "- {naam: b, soort: ja_nee, wanneer: huur > 3}\n", [("units_differ", 2, 37)]),
    ],
)
def test_faults_in_a_vocabulary(
    tmp_path: Path, text: str, expected: list[tuple[str, int, int]]
) -> None:
    """Each with its place."""
    assert problems_of(tmp_path, text) == expected


def test_one_fault_does_not_hide_other_facts(tmp_path: Path) -> None:
    """What can be read is there."""
    path = tmp_path / "feiten.yaml"
    path.write_text("- {naam: huur, soort: bedrag}\n" + PARTNER, encoding="utf-8")
    vocabulary, problems = load_vocabulary(path)
    assert [fact.name for fact in vocabulary] == ["heeft_partner"]
    assert len(problems) == 1


def test_a_missing_vocabulary_is_a_problem(tmp_path: Path) -> None:
    """Not an exception, and not an empty vocabulary without a word."""
    vocabulary, problems = load_vocabulary(tmp_path / "feiten.yaml")
    assert not vocabulary.facts
    assert [problem.kind for problem in problems] == ["file_not_found"]


def test_a_fact_of_persons_belongs_to_their_sections(tmp_path: Path) -> None:
    """`van` names them; without it a fact is of the household."""
    path = tmp_path / "feiten.yaml"
    path.write_text("- {naam: a, soort: ja_nee, van: [aanvrager, partner]}\n" + PARTNER, "utf-8")
    vocabulary, _ = load_vocabulary(path)
    assert [fact.roles for fact in vocabulary] == [
        (Role.APPLICANT, Role.PARTNER),
        (Role.HOUSEHOLD,),
    ]
