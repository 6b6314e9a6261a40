"""One small file per kind of problem in a regulation set, read within a set that is whole.

A vocabulary is read by itself.

The first line of each is a comment with the file of the set that it stands for, and the
line and column where the fault is. What can't lie ready as a file is made here.
"""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from geldstap.model.problem import Problem
from geldstap.rulesets.contacts import read_municipal
from geldstap.rulesets.library import link_sets
from geldstap.rulesets.loader import read_translations
from geldstap.rulesets.vocabulary import load_vocabulary
from tests.rulesets.made_sets import FILES, loaded, vocabulary

HERE = Path(__file__).parent
RULES = {path.stem: path for path in sorted((HERE / "rule_files").glob("*.yaml"))}
_TOO_LONG = (
    "# begrippen.yaml 4:12\n- naam: proef\n  heet: Proef\n  formule: " + "1 + " * 2500 + "1\n"
)
# What the law leaves to the municipality, what it doesn't, and a table.
_PASS = (
    FILES["regelingen/pas.yaml"]
    .replace("<= grens", ">= 0 euro per maand netto")
    .replace("aanvrager.leeftijd >= 18 jaar", "ja")
)
NATIONAL = {
    "set.yaml": "id: land\nnaam: Land\nuitgever: wij\nversie: '1'\n",
    "cijfers.yaml": (
        "- naam: landelijke_grens\n  heet: De grens van de pas\n  gemeente_bepaalt: ja\n"
        "  waarden:\n    - vanaf: 2026-01-01\n      tot_en_met: 2026-12-31\n      bron: wet\n"
        "      onbekend: {minstens: 100%, hoogstens: 120%}\n"
    ),
    "tabellen.yaml": (
        "- naam: landelijke_staffel\n  heet: Staffel\n  soort: trap\n  perioden:\n"
        "    - {vanaf: 2026-01-01, tot_en_met: 2026-12-31, bron: wet, rijen: [{waarde: 1}]}\n"
    ),
    "begrippen.yaml": None,
    "regelingen/pas.yaml": _PASS.replace("id: pas", "id: landelijke_pas\ngemeente_bepaalt: ja"),
    "regelingen/vaste_pas.yaml": _PASS.replace("id: pas", "id: vaste_pas"),
}
# What one can talk about needs a contact, and its translation something to translate.
OF_TALK = ("unknown_contact", "unknown_topic", "unknown_person")
TALK = {
    "hulp.yaml": (
        "gemeente: GM0001\ncontacten:\n  - {id: loket, naam: Loket, telefoon: 14 070, wat: Hulp.,"
        " voor: [geld], rol: helpt, bron: x, zekerheid: middel}\n"
    ),
    "gesprek.yaml": (
        "mensen:\n  - {id: maatje, naam: Een maatje, wie: Denkt mee., contact: loket}\n"
    ),
}
RULES_MADE = {"expression_too_long": _TOO_LONG}


def text_of(kind: str) -> str:
    """The reproducer itself."""
    return RULES_MADE.get(kind) or RULES[kind].read_text(encoding="utf-8")


def expected_rule_place(kind: str) -> tuple[str, int, int]:
    """File, line and column as the first line of a reproducer names them."""
    file, place = text_of(kind).splitlines()[0].removeprefix("# ").split()
    line, column = place.split(":")
    return file, int(line), int(column)


def rule_problems_of(kind: str, folder: Path) -> tuple[Problem, ...]:
    """What reading a set with the reproducer of this kind gives, without the folder's name."""
    name = expected_rule_place(kind)[0]
    if name == "feiten.yaml":
        (folder / name).write_text(text_of(kind), encoding="utf-8")
        return tuple(_without(each, f"{folder}/") for each in load_vocabulary(folder / name)[1])
    whole = {"set.yaml": None, "begrippen.yaml": None, "regelingen/pas.yaml": None}
    talk = TALK if kind in OF_TALK else {}
    files = {**whole, "set.yaml": FILES["set.yaml"], **talk, name: text_of(kind)}
    sets = [loaded(folder / "land", NATIONAL), loaded(folder, files)]
    read_translations(sets)
    _, problems = link_sets(vocabulary(), sets)
    found: Sequence[Problem] = problems
    if name == "hulp.yaml":
        found = [*problems, *read_municipal(folder / name, "nl")[2]]
    return tuple(_without(problem, f"{folder}/") for problem in found)


def _without(problem: Problem, folder: str) -> Problem:
    return replace(
        problem, place=replace(problem.place, file=problem.place.file.removeprefix(folder))
    )
