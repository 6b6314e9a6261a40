"""Names are resolved over all files of all sets; what has a fault isn't in the program."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from geldstap.engine.evaluate import Evaluator
from geldstap.engine.exact import ExactAlgebra
from geldstap.engine.reading import read
from geldstap.model.decision import Outcome
from geldstap.model.fact import Household, Known
from geldstap.rulesets.library import link_sets, load_library
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.rights import MAX_LEVELS
from geldstap.source.data import regelingen_root
from tests.engine.language import TODAY, household
from tests.rulesets.made_sets import (
    FILES,
    decided,
    linked,
    loaded,
    replaced,
    short,
    vocabulary,
)

REGULATION = "regelingen/pas.yaml"
OTHER = {"set.yaml": FILES["set.yaml"].replace("proef", "ander").replace("GM0001", "GM0002")}


def test_the_sets_of_the_program_have_no_problems() -> None:
    """The national one with that of every municipality."""
    folders = sorted((regelingen_root() / "gemeenten").glob("*/set.yaml"))
    for path in folders:
        code = load_set(path.parent).info.municipality
        library, problems = load_library(regelingen_root(), vocabulary(), code)
        assert problems == ()
        assert library.covers(code)


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        # Faults inside expressions, at their column.
        (REGULATION, "<= grens", "<= grenz", ("unknown_name", 10, 45)),
        (REGULATION, "<= grens", "<= 100 euro", ("units_differ", 10, 28)),
        (REGULATION, "netto_inkomen <= grens", "grens", ("wants_truth", 10, 28)),
        (REGULATION, "aanvrager.leeftijd", "leeftijd", ("needs_a_person", 11, 29)),
        (REGULATION, "25 euro", "25 euro per maand", ("payout_unit", 12, 23)),
        (REGULATION, "25 euro", "peildatum", ("payout_unit", 12, 23)),
        ("begrippen.yaml", "130% van norm", "130% van nrom", ("unknown_name", 3, 21)),
        ("begrippen.yaml", "130% van norm", "norm / norm", ("divisor_not_written_out", 3, 19)),
        # A definition that leans on itself, directly or behind another one.
        ("begrippen.yaml", "130% van norm", "grens + norm", ("circular_definition", 3, 12)),
        (
            "begrippen.yaml",
            "130% van norm\n  bron: wet",
            "norm + rand\n- {naam: rand, heet: Rand, formule: norm + grens}",
            ("circular_definition", 4, 44),
        ),
        # A name that has a meaning already.
        ("begrippen.yaml", "naam: leeftijd", "naam: norm", ("name_taken", 5, 9)),
        ("begrippen.yaml", "naam: leeftijd", "naam: kale_huur", ("name_taken", 5, 9)),
        ("begrippen.yaml", "naam: leeftijd", "naam: geboortedatum", ("name_taken", 5, 9)),
        ("begrippen.yaml", "naam: leeftijd", "naam: peildatum", ("name_taken", 5, 9)),
        ("begrippen.yaml", "naam: leeftijd", "naam: kinderen", ("name_taken", 5, 9)),
        ("begrippen.yaml", "naam: leeftijd", "naam: maximum", ("name_taken", 5, 9)),
        ("begrippen.yaml", "naam: leeftijd", "naam: anders", ("name_taken", 5, 9)),
        ("begrippen.yaml", "naam: leeftijd", "naam: maand", ("name_taken", 5, 9)),
    ],
)
def test_a_fault_has_its_kind_and_place(
    tmp_path: Path, file: str, old: str, new: str, expected: tuple[str, int, int]
) -> None:
    """Other problems may follow from a name that went missing, but this one is there."""
    _, problems = linked(tmp_path, replaced(file, old, new))
    assert (expected[0], file, *expected[1:]) in short(problems, tmp_path)


def test_a_local_definition_may_not_hide_a_shared_one(tmp_path: Path) -> None:
    """Else one name would mean two things on one page."""
    local = "begrippen:\n  - {naam: grens, heet: Grens, formule: norm}\nversies:\n"
    _, problems = linked(tmp_path, replaced(REGULATION, "versies:\n", local))
    assert short(problems, tmp_path) == [("name_taken", REGULATION, 7, 12)]


def test_two_regulations_may_each_have_their_own_definition_of_a_name(tmp_path: Path) -> None:
    """What belongs to a regulation is known there only."""
    local = "begrippen:\n  - {naam: eigen, heet: Eigen, formule: FORMULE}\nversies:\n"
    text = FILES[REGULATION].replace("versies:\n", local).replace("<= grens", "<= eigen")
    files = {
        REGULATION: text.replace("FORMULE", "norm"),
        "regelingen/tweede.yaml": text.replace("id: pas", "id: tweede").replace("FORMULE", "grens"),
    }
    library, problems = linked(tmp_path, files)
    assert problems == ()
    assert {"pas.eigen", "tweede.eigen"} <= set(library.program.definitions)


def test_order_in_a_file_does_not_matter(tmp_path: Path) -> None:
    """A definition may name one that comes later, in another set too."""
    early = "- {naam: vroeg, heet: Vroeg, formule: laat + laat}\n"
    late = "- {naam: laat, heet: Laat, formule: 50% van norm}\n"
    files = {"begrippen.yaml": early + FILES["begrippen.yaml"]}
    other = {
        **OTHER,
        "begrippen.yaml": late,
        "cijfers.yaml": None,
        REGULATION: None,
    }
    sets = [loaded(tmp_path / "a", files), loaded(tmp_path / "b", other)]
    library, problems = link_sets(vocabulary(), sets)
    assert problems == ()
    assert {"vroeg", "laat"} <= set(library.program.definitions)


def test_two_sets_may_not_have_the_same_names(tmp_path: Path) -> None:
    """The second one has the problems; the first one's rules stay."""
    first = loaded(tmp_path / "a")
    second = loaded(tmp_path / "b", OTHER)
    library, problems = link_sets(vocabulary(), [first, second])
    found = short(problems, tmp_path)
    assert {kind for kind, _, _, _ in found} == {"name_taken"}
    assert {file.partition("/")[0] for _, file, _, _ in found} == {"b"}
    assert len(found) == 4
    assert library.program.rules["pas"].ruleset == "proef"


# What has a fault isn't in the program


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        # In the regulation itself: a condition that is lost must not make it more generous.
        (REGULATION, "<= grens", "<= grenz"),
        (REGULATION, "<= grens", "<= <"),
        (REGULATION, "als: netto_inkomen <= grens, ", ""),
        (REGULATION, "25 euro", "25 euro per maand"),
        (REGULATION, "25 euro", "25 +"),
        # In what it leans on: definitions, figures, units.
        ("begrippen.yaml", "130% van norm", "130% van nrom"),
        ("begrippen.yaml", "130% van norm", "130% van"),
        ("begrippen.yaml", "130% van norm", "grens"),
        ("begrippen.yaml", "per: persoon", "per: iemand"),
        ("cijfers.yaml", "per maand", "per keer"),
        ("cijfers.yaml", "waarde: 1400", "waarde: veel"),
    ],
)
def test_a_regulation_with_a_fault_is_not_calculated(
    tmp_path: Path, file: str, old: str, new: str
) -> None:
    """It is known to exist, and that is all that is said of it."""
    library, problems = linked(tmp_path, replaced(file, old, new))
    assert problems
    assert decided(library).outcome is Outcome.NOT_COVERED


def test_one_fault_does_not_touch_other_regulations(tmp_path: Path) -> None:
    """What is whole is calculated."""
    files = {
        **replaced(REGULATION, "<= grens", "<= grenz"),
        "regelingen/tweede.yaml": FILES[REGULATION].replace("id: pas", "id: tweede"),
    }
    library, problems = linked(tmp_path, files)
    assert [problem.kind for problem in problems] == ["unknown_name"]
    assert decided(library, "tweede").outcome is Outcome.DEPENDS


@pytest.mark.parametrize(
    ("file", "old", "new"),
    [
        ("begrippen.yaml", "130% van norm", "130% van nrom"),
        ("begrippen.yaml", "130% van norm", "130% van"),
        ("begrippen.yaml", "130% van norm", "peildatum + 1"),
        ("cijfers.yaml", "per maand", "per keer"),
        ("cijfers.yaml", "waarde: 1400", "waarde: veel"),
        ("begrippen.yaml", "per: persoon", "per: iemand"),
    ],
)
def test_one_fault_is_one_problem(tmp_path: Path, file: str, old: str, new: str) -> None:
    """Whatever names the faulty thing has no problem of its own."""
    _, problems = linked(tmp_path, replaced(file, old, new))
    assert len(problems) == 1


@pytest.mark.parametrize("file", ["bronnen.yaml", "cijfers.yaml", "begrippen.yaml"])
def test_a_file_that_can_t_be_read_is_one_problem(tmp_path: Path, file: str) -> None:
    """Not one more for every place that names what it would have given."""
    library, problems = linked(tmp_path, {file: FILES[file] + "\t- kapot\n"})
    assert [(kind, name) for kind, name, _, _ in short(problems, tmp_path)] == [("yaml_tab", file)]
    assert decided(library).outcome is (
        Outcome.DEPENDS if file == "bronnen.yaml" else Outcome.NOT_COVERED
    )


# How deep definitions may lean on each other


def chain(length: int, formula: str, last: str) -> Mapping[str, str]:
    """Definitions that each lean on the next; FORMULA has a hole for the name of that."""
    lines = [
        f"- {{naam: b{n}, heet: B, formule: {formula.format(f'b{n + 1}')}}}\n"
        for n in range(length)
    ]
    lines.append(f"- {{naam: b{length}, heet: B, formule: {last}}}\n")
    text = FILES[REGULATION].replace("netto_inkomen <= grens", "b0")
    return {"begrippen.yaml": FILES["begrippen.yaml"] + "".join(lines), REGULATION: text}


DEEP = 200


def deep(levels: int, act: Callable[[], object]) -> object:
    """What comes of an act that is done with so many calls below it."""
    return act() if not levels else deep(levels - 1, act)


@pytest.mark.parametrize(
    "formula",
    [
        "niet {}",
        "{} en ja",
        "als ja dan {} anders nee",
        "er is een bewoner met ({})",
        "elke bewoner heeft ({})",
        "aantal bewoners met ({}) > 0",
        "(som van (als {} dan 1 anders 0) over bewoners) > 0",
    ],
)
def test_a_long_chain_of_definitions_is_a_problem_and_never_a_crash(
    tmp_path: Path, formula: str
) -> None:
    """As deep as is allowed everything can be read, also by a program that is deep itself."""
    longest = 10
    last = "ingeschreven_op_adres"
    while not linked(tmp_path / str(longest), chain(longest, formula, last))[1]:
        longest += 5
    _, problems = linked(tmp_path / "refused", chain(longest, formula, last))
    assert {problem.kind for problem in problems} == {"nested_too_deep"}
    assert problems[0].arguments["limit"] == str(MAX_LEVELS)
    allowed, problems = linked(tmp_path / "allowed", chain(longest - 5, formula, last))
    assert problems == ()
    version = allowed.program.rules["pas"].versions[0]
    assert deep(DEEP, lambda: read(allowed.program, version, Household({}), TODAY))
    facts: dict[str, Known | int] = {
        "heeft_partner": True,
        "aantal_kinderen": 2,
        "aantal_medebewoners": 1,
        "ingeschreven_op_adres": True,
    }
    evaluator = Evaluator(allowed.program, TODAY, ExactAlgebra(household(facts)))
    tree = version.conditions[0].tree
    assert tree is not None
    assert isinstance(deep(DEEP, lambda: evaluator.value(tree)), bool)


def test_what_lies_on_the_limit_is_allowed(tmp_path: Path) -> None:
    """Each “niet” is a level, each definition's name another one."""
    most = (MAX_LEVELS - 1) // 2
    assert linked(tmp_path / "a", chain(most - 1, "niet {}", "ja"))[1] == ()
    assert linked(tmp_path / "b", chain(most + 1, "niet {}", "ja"))[1] != ()


@pytest.mark.parametrize("fact", ["krijgt_bijstant", "kale_huur", "zorgverzekerd", "grens"])
def test_what_says_that_one_gets_it_is_a_yes_or_no_of_the_household(
    tmp_path: Path, fact: str
) -> None:
    """Not a number, nor something of one person; and it is said what was meant."""
    files = replaced(REGULATION, "versies:", f"krijgt_al: {fact}\nversies:")
    _, (problem,) = linked(tmp_path, files)
    assert (problem.kind, problem.arguments["text"]) == ("unknown_name", fact)
    if fact == "krijgt_bijstant":
        assert problem.arguments["suggestion"] == "krijgt_bijstand"
