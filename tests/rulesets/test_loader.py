"""A set is read as a whole: with all its problems at once, and never with an exception."""

import time
import tracemalloc
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path

import pytest

from geldstap.engine.regulation import Exactly, Somewhere
from geldstap.model.event import Event
from geldstap.model.problem import Problem
from geldstap.model.source import Confidence
from geldstap.rulesets.library import link_sets, load_library, municipal_folders
from geldstap.rulesets.loader import load_set, read_translations
from tests.rulesets.made_sets import (
    CONDITION,
    FILES,
    linked,
    loaded,
    replaced,
    short,
    vocabulary,
    write,
)

PERIOD = "{vanaf: 2026-01-01, tot_en_met: 2026-12-31, waarde: 1400, bron: wet}"
REGULATION = "regelingen/pas.yaml"


def test_a_set_without_faults_has_no_problems(tmp_path: Path) -> None:
    """What the tests below break is whole."""
    library, problems = linked(tmp_path)
    assert problems == ()
    assert set(library.program.rules) == {"pas"}


def test_what_stands_in_a_set_is_there(tmp_path: Path) -> None:
    """Sources, figures, definitions, conditions and words."""
    found = loaded(tmp_path)
    assert (found.info.id, found.info.municipality, len(found.info.digest)) == (
        "proef",
        "GM0001",
        64,
    )
    assert found.raw.sources["wet"].confidence is Confidence.HIGH
    assert found.raw.figures["norm"].periods[0].value == Exactly(Decimal(1400))
    assert [each.personal for each in found.raw.definitions.values()] == [False, True]
    version = found.raw.regulations["pas"].versions[0]
    assert [condition.id for condition in version.conditions] == ["inkomen", "leeftijd"]
    assert found.wording["nl"].names == {"norm": "Norm", "grens": "Grens", "leeftijd": "Leeftijd"}


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("waarde: 12.50", Exactly(Decimal("12.50"))),
        ("waarde: 1.912%", Exactly(Decimal("0.01912"))),
        ("waarde: -3", Exactly(Decimal(-3))),
        ("onbekend: {minstens: 92%, hoogstens: 100%}", Somewhere(Decimal("0.92"), Decimal(1))),
        ("onbekend: {minstens: 5}", Somewhere(Decimal(5), None)),
        # What nobody pays isn't below zero.
        ("onbekend: {hoogstens: 5}", Somewhere(Decimal(0), Decimal(5))),
        ("onbekend: {}", Somewhere(Decimal(0), None)),
    ],
)
def test_values_of_figures(tmp_path: Path, value: str, expected: Exactly | Somewhere) -> None:
    """A number, a percentage, or what is sure of one that isn't known."""
    found = loaded(tmp_path, replaced("cijfers.yaml", "waarde: 1400", value))
    assert found.problems == ([],) * len(found.problems)
    assert found.raw.figures["norm"].periods[0].value == expected


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"),
    [
        ("cijfers.yaml", "per maand", "per keer", [("unknown_unit", 3, 12)]),
        ("cijfers.yaml", "1400", "veel", [("not_a_number", 5, 59)]),
        ("cijfers.yaml", "1400", "NaN%", [("not_a_number", 5, 59)]),
        ("cijfers.yaml", "1400", "1e5%", [("not_a_number", 5, 59)]),
        ("cijfers.yaml", "1400", "1000000000000000", [("number_too_large", 5, 59)]),
        ("cijfers.yaml", "1400", "0.12345678901", [("number_too_large", 5, 59)]),
        ("cijfers.yaml", "1400", "9" * 40, [("not_a_number", 5, 59)]),
        ("cijfers.yaml", ", waarde: 1400", "", [("value_or_unknown", 5, 7)]),
        ("cijfers.yaml", "1400", "1400, onbekend: {}", [("value_or_unknown", 5, 7)]),
        (
            "cijfers.yaml",
            "waarde: 1400",
            "onbekend: {minstens: 3, hoogstens: 2}",
            [("bounds_reversed", 5, 61)],
        ),
        ("cijfers.yaml", "bron: wet", "bron: wit", [("unknown_source", 5, 71)]),
        ("cijfers.yaml", "2026-12-31", "2025-12-31", [("days_reversed", 5, 7)]),
        ("cijfers.yaml", "2026-12-31", "2026-02-30", [("not_a_date", 5, 39)]),
        ("cijfers.yaml", PERIOD, f"{PERIOD}\n    - {PERIOD}", [("periods_overlap", 6, 7)]),
        ("cijfers.yaml", FILES["cijfers.yaml"], FILES["cijfers.yaml"] * 2, [("name_taken", 6, 9)]),
        ("cijfers.yaml", "  waarden:\n    - " + PERIOD + "\n", "", [("missing_key", 1, 3)]),
        ("begrippen.yaml", "130% van norm", "130% van", [("unexpected_end", 3, 20)]),
        ("begrippen.yaml", "per: persoon", "per: iemand", [("not_a_choice", 7, 8)]),
        (
            "begrippen.yaml",
            "- naam: leeftijd",
            "- {naam: grens, heet: Grens, formule: peildatum}\n- naam: leeftijd",
            [("name_taken", 5, 10)],
        ),
        (
            "begrippen.yaml",
            "- naam: leeftijd",
            "- {naam: een grens, heet: Grens, formule: norm}\n- naam: leeftijd",
            [("not_a_name", 5, 10)],
        ),
        (REGULATION, "inkomen <=", "inkomen < <=", [("unexpected", 10, 44)]),
        (REGULATION, "als: netto_inkomen <= grens", "als: ''", [("empty_value", 10, 28)]),
        (REGULATION, "als: netto_inkomen <= grens, ", "", [("rule_or_person", 10, 9)]),
        (
            REGULATION,
            "als: netto_inkomen <= grens",
            "als: ja, mens_beoordeelt: ja",
            [("rule_or_person", 10, 9)],
        ),
        (REGULATION, "id: leeftijd", "id: inkomen", [("name_taken", 11, 9)]),
        (REGULATION, "id: pas", "id: de-pas", [("not_a_name", 1, 5)]),
        (REGULATION, "eenmalig", "dag", [("not_a_choice", 12, 37)]),
        (REGULATION, "25 euro", "25 euro +", [("unexpected_end", 12, 32)]),
        (REGULATION, "    bedrag", "    bedragen", [("unknown_key", 12, 5)]),
        (REGULATION, "kort: Een pas.\n", "", [("missing_key", 1, 1)]),
        ("bronnen.yaml", "hoog", "zeker", [("not_a_choice", 3, 14)]),
        ("set.yaml", "uitgever: wij\n", "", [("missing_key", 1, 1)]),
    ],
)
def test_a_fault_has_its_kind_and_place(
    tmp_path: Path, file: str, old: str, new: str, expected: list[tuple[str, int, int]]
) -> None:
    """One fault gives one problem, also after the names of the set were resolved."""
    _, problems = linked(tmp_path, replaced(file, old, new))
    assert short(problems, tmp_path) == [(kind, file, line, c) for kind, line, c in expected]


def test_versions_of_a_regulation_follow_each_other(tmp_path: Path) -> None:
    """Two for one day would be two answers to one question."""
    text = FILES[REGULATION]
    version = text[text.index("  - geldig") :]
    _, problems = linked(tmp_path, {REGULATION: text + version})
    assert short(problems, tmp_path) == [("periods_overlap", REGULATION, 13, 5)]


def test_a_regulation_has_one_file(tmp_path: Path) -> None:
    """The id of the second is a problem; the first stays."""
    library, problems = linked(tmp_path, {"regelingen/pas2.yaml": FILES[REGULATION]})
    assert short(problems, tmp_path) == [("name_taken", "regelingen/pas2.yaml", 1, 5)]
    assert set(library.program.rules) == {"pas"}


@pytest.mark.parametrize("name", ["bronnen.yaml", "cijfers.yaml", "begrippen.yaml"])
def test_files_that_a_set_doesn_t_need_may_be_absent(tmp_path: Path, name: str) -> None:
    """What then isn't there is missed where it is named, and there only."""
    found = loaded(tmp_path, {name: None})
    assert {problem.kind for each in found.problems for problem in each} <= {"unknown_source"}


def test_a_set_says_who_made_it(tmp_path: Path) -> None:
    """Without set.yaml it is none, and that is said."""
    found = loaded(tmp_path / "map", {"set.yaml": None})
    assert [problem.kind for each in found.problems for problem in each] == ["file_not_found"]
    assert found.info.id == "map"


@pytest.mark.parametrize("name", ["set.yaml", REGULATION])
def test_an_empty_file_is_a_problem_where_something_must_stand(tmp_path: Path, name: str) -> None:
    """Somebody made it to write something in it."""
    _, problems = linked(tmp_path, {name: "# later\n"})
    assert short(problems, tmp_path) == [("empty_value", name, 1, 1)]


def test_a_changed_file_changes_the_digest(tmp_path: Path) -> None:
    """One letter in any file is another set."""
    one = loaded(tmp_path / "a").info.digest
    other = loaded(tmp_path / "b", replaced("begrippen.yaml", "130%", "131%")).info.digest
    assert len({one, other}) == 2
    assert loaded(tmp_path / "c").info.digest == one


@pytest.mark.parametrize(
    "text",
    [
        b"\xff\xfe\x00",
        b"\x00",
        b"",
        b"- \n",
        b"a: &x [*x]\n",
        b"{" * 5000,
        b"[" * 100 + b"]" * 100,
        b"<<: {}\n",
        b"id: !!python/object:os.system x\n",
        b"a: b\n---\nc: d\n",
        "id: \u202epas\n".encode(),
        b"id: [pas]\n",
        b"id:\n  id: pas\n",
        b"- id: pas\n",
        b"\t- x\n",
        b"pas\n",
    ],
)
@pytest.mark.parametrize("name", [*FILES, "en.yaml"])
def test_a_hostile_file_is_a_problem_and_no_exception(
    tmp_path: Path, name: str, text: bytes
) -> None:
    """Whatever stands in a file, the rest of the set is read."""
    library, _ = linked(tmp_path, {name: text})
    assert library.infos("nl")


def test_a_folder_in_the_place_of_a_file_is_a_problem(tmp_path: Path) -> None:
    """And keeps the set from having a digest: not all of it could be read."""
    folder = write(tmp_path, {"cijfers.yaml": None})
    (folder / "cijfers.yaml").mkdir()
    found = loaded(folder, {"cijfers.yaml": None})
    assert ["file_unreadable"] in [[p.kind for p in each] for each in found.problems]
    assert found.info.digest == ""


TABLE = """\
- naam: t
  heet: T
  soort: trap
  perioden:
    - vanaf: 2026-01-01
      bron: wet
      rijen:
"""


def right(number: int, condition: str) -> str:
    """A regulation with one condition."""
    condition = f"      - {{id: a, als: {condition}, uitleg: A., bron: wet}}\n"
    whole = FILES["regelingen/pas.yaml"].replace("id: pas\n", f"id: r{number}\n")
    return whole[: whole.index("      - {id")] + condition


HOSTILE: Mapping[str, Mapping[str, str | bytes | None]] = {
    "ten thousand conditions": {
        REGULATION: FILES[REGULATION].replace(CONDITION, CONDITION * 10_000)
    },
    "ten thousand wrong names": {
        REGULATION: FILES[REGULATION].replace("<= grens", "= " + " + ".join(["onzin"] * 1500))
    },
    "ten thousand definitions": {
        "begrippen.yaml": "".join(
            f"- {{naam: b{n}, heet: B, formule: b{n + 1} + 1}}\n" for n in range(10_000)
        )
    },
    "a long chain of definitions": {
        "begrippen.yaml": "".join(
            f"- {{naam: b{n}, heet: B, formule: b{n + 1} + 1}}\n" for n in range(450)
        )
        + "- {naam: b450, heet: B, formule: '1'}\n"
    },
    "a circle of definitions": {
        "begrippen.yaml": "".join(
            f"- {{naam: b{n}, heet: B, formule: b{(n + 1) % 400} + 1}}\n" for n in range(400)
        )
    },
    "squares of squares": {
        "begrippen.yaml": "- {naam: b0, heet: B, formule: '9999999'}\n"
        + "".join(
            f"- {{naam: b{n}, heet: B, formule: b{n - 1} * b{n - 1}}}\n" for n in range(1, 60)
        )
    },
    "units of units": {
        "begrippen.yaml": "- {naam: b0, heet: B, formule: 1 euro}\n"
        + "".join(
            f"- {{naam: b{n}, heet: B, formule: b{n - 1} * b{n - 1}}}\n" for n in range(1, 60)
        )
        + "- {naam: c, heet: C, formule: b59 + 1}\n"
    },
    "a figure of a million digits": replaced("cijfers.yaml", "1400", "9" * 900_000),
    "a number of nine thousand digits": replaced("begrippen.yaml", "130%", "9" * 9000 + "%"),
    "deep brackets": replaced("begrippen.yaml", "130% van norm", "(" * 4000 + "1" + ")" * 4000),
    "a very long name": replaced("begrippen.yaml", "naam: grens", "naam: " + "a" * 9000),
    "a very long wrong name": replaced("begrippen.yaml", "van norm", "van " + "nor" * 3000),
    "thousands of wrong keys": {
        "cijfers.yaml": "".join(f"- {{nam{n}: 1}}\n" for n in range(10_000)),
    },
    "a thousand values": replaced("cijfers.yaml", PERIOD, f"\n    - {PERIOD}" * 1000),
    "hundreds of regulations": {f"regelingen/p{n}.yaml": "id: pas\n" for n in range(600)},
    "ten thousand rows": {"tabellen.yaml": TABLE + "        - {tot: 5, waarde: 1}\n" * 10_000},
    "rows that never end": {"tabellen.yaml": TABLE + "        - {waarde: 1}\n" * 500},
    "thousands of tables": {"tabellen.yaml": f"{TABLE}        - {{waarde: 1}}\n" * 2000},
    "thousands of periods of a table": {
        "tabellen.yaml": TABLE.replace("      rijen:\n", "").replace(
            "    - vanaf: 2026-01-01\n      bron: wet\n",
            "    - {vanaf: 2026-01-01, bron: wet, rijen: [{waarde: 1}]}\n" * 5000,
        )
    },
    "a table in a table in a table": {
        "tabellen.yaml": TABLE + "        - {waarde: 1}\n",
        "begrippen.yaml": "- {naam: b, heet: B, formule: '"
        + "opzoeken(t, " * 39
        + "1"
        + ")" * 39
        + " + 1 euro'}\n",
    },
    "wrong tables by the thousand": {
        "begrippen.yaml": "- {naam: b, heet: B, formule: '"
        + " + ".join(["opzoeken(u, 1)"] * 600)
        + "'}\n"
    },
    "a circle of five hundred rights": {
        f"regelingen/r{n}.yaml": right(n, f"recht.r{(n + 1) % 450}") for n in range(450)
    },
    "a chain of four hundred rights": {
        f"regelingen/r{n}.yaml": right(n, f"recht.r{n + 1}" if n < 400 else "onzin = 1")
        for n in range(401)
    },
    "everybody's rights together": {
        f"regelingen/r{n}.yaml": right(
            n, " of ".join([*(f"recht.r{m}" for m in range(n + 1, 60)), "onzin = 1"])
        )
        for n in range(60)
    },
    "wrong rights by the thousand": {
        REGULATION: FILES[REGULATION].replace(
            "netto_inkomen <= grens", " of ".join(f"recht.p{n}" for n in range(800))
        )
    },
    "two thousand figures that fill in nothing": {
        "cijfers.yaml": "".join(
            f"- {{naam: norm{n}, heet: N, vult_in: ja, waarden: [{PERIOD}]}}\n" for n in range(2000)
        )
    },
    "hundreds that replace nothing": {
        f"regelingen/r{n}.yaml": right(n, "ja") + f"vervangt: niets{n}\n" for n in range(400)
    },
    "everything replaces one": {
        f"regelingen/r{n}.yaml": right(n, "ja") + "vervangt: pas\n" for n in range(400)
    },
    "two thousand wrong translations": {
        "en.yaml": "begrippen:\n" + "".join(f"  gren{n}: x\n" for n in range(2000))
    },
    "odd letters": replaced("begrippen.yaml", "norm\n", "n\u00f6rm \u2264 \u0663 \U0001f600\n"),
}


# Measuring memory is slow: of the heaviest the one that everything else leans on.
HEAVIEST = ("a circle of five hundred rights",)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_set_is_refused_quickly(tmp_path: Path, name: str) -> None:
    """A problem within a second or so, and no exception."""
    folder = write(tmp_path, HOSTILE[name])
    start = time.process_time()
    problems = everything_wrong(folder)
    taken = time.process_time() - start
    assert problems
    # Each takes less than a second, most far less. This only guards against what never ends.
    assert taken < 10, f"{taken:.1f} seconds"


@pytest.mark.parametrize("name", HEAVIEST)
def test_a_hostile_set_takes_little_memory(tmp_path: Path, name: str) -> None:
    """Below 200 MB; the heaviest take a tenth of that."""
    folder = write(tmp_path, HOSTILE[name])
    tracemalloc.start()
    try:
        everything_wrong(folder)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 200_000_000


def everything_wrong(folder: Path) -> tuple[Problem, ...]:
    """All problems of a set, those of its translation too."""
    found = load_set(folder)
    read_translations([found])
    return link_sets(vocabulary(), [found])[1]


# Which sets belong to a municipality


@pytest.mark.parametrize(
    "line", ["gemeente: GM0001\n", 'gemeente: "GM0001"\r\n', "gemeente:   GM0001  # Ergens\n"]
)
def test_the_sets_of_a_municipality_are_found(tmp_path: Path, line: str) -> None:
    """However the file writes it; a set of another one isn't."""
    for name, text in (("a", line), ("b", "gemeente: GM0002\n"), ("c", "- kapot"), ("d", "\t")):
        folder = tmp_path / "gemeenten" / name
        folder.mkdir(parents=True)
        (folder / "set.yaml").write_bytes(text.encode())
    assert [path.name for path in municipal_folders(tmp_path, "GM0001")] == ["a"]


def test_the_national_set_covers_no_municipality(tmp_path: Path) -> None:
    """A set for everybody isn't one for somebody without a place."""
    write(tmp_path / "landelijk", replaced("set.yaml", "gemeente: GM0001\n", ""))
    library, _ = load_library(tmp_path, vocabulary())
    assert not library.covers("")
    assert not library.covers("GM0001")


REPORTING = "melden: {wat: inkomen, bij: de gemeente, termijn: meteen, bron: wet"


@pytest.mark.parametrize(
    ("added", "expected"),
    [
        (f"{REPORTING}}}\n", []),
        (f"{REPORTING}, gebeurtenissen: [andere_huur, verhuizing], voorschot: ja}}\n", []),
        (f"{REPORTING}, gebeurtenissen: [huur]}}\n", [("not_a_choice", 13, 87)]),
        (f"{REPORTING}, wanneer: nu}}\n", [("unknown_key", 13, 70)]),
        ("melden: {wat: inkomen, bij: de gemeente, bron: wet}\n", [("missing_key", 13, 9)]),
        (REPORTING.replace("wet", "wit") + "}\n", [("unknown_source", 13, 65)]),
        ("achteraf: {kalenderjaren: 1, bron: wet}\n", []),
        ("achteraf: {maanden: 12, bron: wet}\n", []),
        ("achteraf: {bron: wet}\n", [("missing_key", 13, 11)]),
        ("achteraf: {maanden: een, bron: wet}\n", [("not_a_number", 13, 21)]),
    ],
)
def test_what_to_report_and_how_far_back(
    tmp_path: Path, added: str, expected: list[tuple[str, int, int]]
) -> None:
    """Both may be left out; what is there is checked."""
    _, problems = linked(tmp_path, {REGULATION: FILES[REGULATION] + added})
    assert short(problems, tmp_path) == [(kind, REGULATION, line, c) for kind, line, c in expected]


def test_what_to_report_is_read(tmp_path: Path) -> None:
    """With its events and its source; and how far back one can apply."""
    added = (
        f"{REPORTING}, gebeurtenissen: [andere_huur], voorschot: ja}}\n"
        "achteraf: {kalenderjaren: 1, bron: wet}\n"
    )
    found = loaded(tmp_path, {REGULATION: FILES[REGULATION] + added})
    regulation = found.wording["nl"].regulations["pas"]
    assert regulation.reporting is not None
    assert regulation.reporting.events == {Event.RENT}
    assert regulation.reporting.advance
    assert regulation.reporting.source is not None
    assert regulation.back is not None
    assert (regulation.back.years, regulation.back.months) == (1, 0)
