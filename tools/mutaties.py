"""Shows that no figure, condition or comparison of a regulation can change unnoticed.

    python tools/mutaties.py                    changes one thing at a time and runs the examples
    python tools/mutaties.py WOORD ...          only changes in files whose path has one of these words
    python tools/mutaties.py --set den-haag     only changes in the files of one set; may be repeated

A change that no example and no published case notices is a survivor. Exit 1 if a survivor isn't
among `ACCEPTED`, or if an entry there is no longer needed. The comparison is that of the tests.
What no regulation leans on isn't tried but counted: that is the income tax behind net pay, which
tests/engine/test_golden_tax.py holds to the published tables.
"""

# A script, no package:
# ruff: noqa: INP001

import argparse
import re
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import Pool
from pathlib import Path
from shutil import copytree

import yaml

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from geldstap.engine.leaning import trees_of  # noqa: E402
from geldstap.engine.regulation import Program, Version  # noqa: E402
from geldstap.engine.tree import DefinitionRef, FigureRef, Lookup, walk  # noqa: E402
from geldstap.rulesets.library import Library, load_library  # noqa: E402
from geldstap.rulesets.loader import load_set  # noqa: E402
from geldstap.rulesets.names import EXAMPLE  # noqa: E402
from geldstap.rulesets.vocabulary import load_vocabulary  # noqa: E402
from geldstap.source.data import regelingen_root  # noqa: E402
from tests.engine import test_golden_allowances as golden  # noqa: E402
from tests.engine import test_golden_bijstand as golden_bijstand  # noqa: E402
from tests.engine import test_golden_kinderopvang as golden_kinderopvang  # noqa: E402
from tests.rulesets import test_examples as examples  # noqa: E402

# Survivors that we accept, by file and change, each with its reason.
_NO_WHOLE_CENT = "1,30 x 0,92 x norm is nooit een hele cent: op de grens kan geen inkomen liggen"
_UNUSED_IN_2025 = "geen regeling die dit cijfer gebruikt, geldt in 2025"
_TIMES_A_SHARE = "maal een deel tussen 0 en 1, en dat geeft 0 als laagste"
_UNKNOWN_ANYWAY = "de voorwaarden van dit fonds zijn hoe dan ook niet bekend"
# Tried for every income from the ijkpunt up to where the normhuur passes the highest rent.
_LAST_DIGIT = "1e-12 keer een inkomen in hele euro's verandert geen enkele normhuur in hele centen"
_ONE_OR_MORE = "1 of meer betekent hetzelfde"
_ON_LIMIT = "inkomen: <= → < (<= inkomensgrens_ooievaarsp)"
_ON_LIMIT_OV = "inkomen: <= → < (<= ov_jongeren_inkomensgren)"
ACCEPTED: dict[tuple[str, str], str] = {
    ("gemeenten/den-haag/regelingen/ooievaarspas.yaml", _ON_LIMIT): _NO_WHOLE_CENT,
    ("gemeenten/den-haag/regelingen/ov_jongeren.yaml", _ON_LIMIT_OV): _NO_WHOLE_CENT,
    **{
        ("landelijk/cijfers.yaml", f"{name}: {was} → {new} ({was})"): _UNUSED_IN_2025
        for name, was, *changed in (
            ("vermogensgrens_bijstand_alleenstaande 2025-01-01", "7770", "7769", "7771"),
            ("vermogensgrens_bijstand_gezin 2025-01-01", "15540", "15539", "15541"),
            ("aow_alleenstaand 2025-01-01", "1580.92", "1580.91", "1580.93"),
            ("aow_alleenstaand 2025-07-01", "1612.44", "1612.43", "1612.45"),
            ("aow_samenwonend 2025-01-01", "1081.50", "1081.49", "1081.51"),
            ("aow_samenwonend 2025-07-01", "1103.97", "1103.96", "1103.98"),
        )
        for new in changed
    },
    **{
        ("landelijk/cijfers.yaml", f"anw_volledig 2026-01-01: 0 → {new} (0)"): _TIMES_A_SHARE
        for new in (1, 2)
    },
    **{
        ("landelijk/cijfers.yaml", f"noodfonds_gaat_open {change}"): _UNKNOWN_ANYWAY
        for change in ("2026-09-29: 0 → 1 (0)", "2026-09-29: 0 → 2 (0)", "2026-09-29: 1 → 2 (1)")
    },
    (
        "landelijk/cijfers.yaml",
        "noodfonds_gaat_open 2026-01-01: 0 → 2 (0)",
    ): "alleen 1 betekent dat het fonds opengaat",
    **{
        ("landelijk/cijfers.yaml", f"{name} 2025-01-01: {was} → {new} ({was}%)"): _LAST_DIGIT
        for name, was, *changed in (
            ("normhuurfactor_b_alleen", "0.0446392665", "0.0446392666", "0.0446392664"),
            ("normhuurfactor_b_meer", "0.1382497146", "0.1382497147", "0.1382497145"),
        )
        for new in changed
    },
    **{
        (f"gemeenten/{city}/cijfers.yaml", f"{figure}: 1 → 2 (1)"): _ONE_OR_MORE
        for city, figure in (
            ("den-haag", "zonder_kostendelersnorm 2025-01-01"),
            ("apeldoorn", "zonder_kostendelersnorm 2026-01-01"),
            ("breda", "zonder_kostendelersnorm 2026-01-01"),
            ("eindhoven", "zonder_kostendelersnorm 2026-01-01"),
            ("rotterdam", "zonder_kostendelersnorm 2026-01-01"),
            ("utrecht", "zonder_kostendelersnorm 2026-01-01"),
            ("utrecht", "u_pas_voor_student 2026-01-01"),
            ("zevenaar", "zonder_kostendelersnorm 2026-01-01"),
        )
    },
    (
        "landelijk/regelingen/huurtoeslag.yaml",
        "deel_a: 0 → 1 (0 euro per maand)",
    ): "hoogstens € 12 per jaar meer, en onder € 24 wordt niets toegekend",
    (
        "landelijk/regelingen/huurtoeslag.yaml",
        "rekeninkomen: 1 → 0 (1 dan inkomen_kinderen and)",
    ): "zonder kinderen is hun inkomen samen ook 0",
    **{
        (
            "landelijk/regelingen/kinderopvangtoeslag.yaml",
            f"{name}: 0 → {new} (0 {unit} per maand)",
        ): "wat het is zonder kinderen, en zonder kinderen is er geen recht"
        for name, unit in (
            ("meeste_uren", "uur"),
            ("meeste_minder", "euro"),
            ("minste_minder", "euro"),
        )
        for new in (1, 2)
    },
    **{
        (
            "landelijk/begrippen.yaml",
            f"norm_in_inrichting: 0 → {new} (0 euro per maand)",
        ): "wat het is zonder iemand; de aanvrager is er altijd"
        for new in (1, 2)
    },
    (
        "landelijk/regelingen/kinderopvangtoeslag.yaml",
        "opvang: > → >= (> 0 uur per maand)",
    ): "zonder uren is het bedrag nul, en dan is er ook geen recht",
}

REFUSED, UNUSED = "(inlezen)", "(geen regeling)"
FORMULAS = frozenset({"als", "formule"})
FIGURES = frozenset({"waarde", "minstens", "hoogstens"})
ROW_ENDS = frozenset({"tot", "tot_en_met"})
SWAPPED = {"<": "<=", "<=": "<", ">": ">=", ">=": ">"}
COMPARISON = re.compile(r"(?<=\s)(?:<=|>=|<|>)(?=\s)")
# A number, and no part of a name such as studietoeslag_21.
NUMBER = re.compile(r"(?<![\w.])\d+(?:\.\d+)?(?![\w.])")
# Where it starts and ends in the text, what it is, and what comes instead.
Edit = tuple[int, int, str, str]
GOLDEN = ("zorgtoeslag", "huurtoeslag", "kindgebonden_budget", "kinderbijslag")


@dataclass(frozen=True, slots=True)
class Mutant:
    """One change in the text of one file; `path` is relative to regelingen/.

    `name` is the figure, table, definition, version or condition that it is in.
    """

    path: str
    line: int
    what: str
    name: str
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Check:
    """One example or published case; `run` raises if a program gives another outcome."""

    id: str
    municipality: str
    regulations: frozenset[str]
    run: Callable[[], None]


def mutants(path: Path, root: Path) -> Iterator[Mutant]:
    """Every change of a file with rules."""
    text = path.read_text(encoding="utf-8")
    name = path.relative_to(root).as_posix()
    # The places in the text are what this is about, so it is composed and not loaded.
    for start, end, what, new in _edits(text, yaml.compose(text, yaml.SafeLoader)):
        line, of = text.count("\n", 0, start) + 1, re.split("[: ]", what, maxsplit=1)[0]
        yield Mutant(name, line, what, of, start, end, new)


def _edits(text: str, node: yaml.Node | None, of: str = "") -> Iterator[Edit]:
    """The edits under a node; `of` is the name or id that it belongs to."""
    if isinstance(node, yaml.SequenceNode):
        for item in node.value:
            yield from _edits(text, item, of)
    if not isinstance(node, yaml.MappingNode):
        return
    fields = {key.value: value for key, value in node.value}
    of = next((fields[key].value for key in ("naam", "id") if key in fields), of)
    if "vanaf" in fields and "bron" in fields:
        of = f"{of} {fields['vanaf'].value}"
    for key, value in fields.items():
        if key in FORMULAS:
            yield from _swapped(text, value, of)
        if key in FORMULAS | FIGURES:
            yield from _stepped(text, value, of)
        elif key == "rijen":
            yield from _row_ends(text, value, of)
        elif key == "voorwaarden":
            yield from _without_one(text, value)
        yield from _edits(text, value, of)


def _swapped(text: str, node: yaml.Node, of: str) -> Iterator[Edit]:
    """Each comparison with its limit on the other side."""
    for found in COMPARISON.finditer(text, node.start_mark.index, node.end_mark.index):
        yield _edit(text, found, of, SWAPPED[found.group()])


def _stepped(text: str, node: yaml.Node, of: str) -> Iterator[Edit]:
    """Each number with its last digit one higher, and one lower."""
    for found in NUMBER.finditer(text, node.start_mark.index, node.end_mark.index):
        yield _edit(text, found, of, _one_step(found.group(), 1))
        yield _edit(text, found, of, _one_step(found.group(), -1))


def _row_ends(text: str, node: yaml.Node, of: str) -> Iterator[Edit]:
    """Each end of a row of a table one higher, and one lower."""
    for row in node.value:
        for key, value in row.value:
            if key.value in ROW_ENDS:
                yield from _stepped(text, value, of)


def _edit(text: str, found: re.Match[str], of: str, new: str) -> Edit:
    around = text[found.end() : found.end() + 25].splitlines()[0].split(",")[0].rstrip("})")
    what = f"{of}: {found.group()} → {new} ({found.group()}{around})"
    return found.start(), found.end(), what, new


def _one_step(number: str, step: int) -> str:
    """A number with its last digit one higher or lower; below zero it becomes a two."""
    whole, dot, decimals = number.partition(".")
    changed = int(whole + decimals) + step
    if changed < 0:
        return "2"
    digits = str(changed).zfill(len(decimals) + 1)
    return digits[: -len(decimals)] + dot + digits[-len(decimals) :] if dot else digits


def _without_one(text: str, node: yaml.Node) -> Iterator[Edit]:
    """Each condition that the program checks, left out."""
    for item in node.value:
        fields = {key.value: value for key, value in item.value}
        if "als" not in fields:
            continue
        start = text.rindex("\n", 0, item.start_mark.index) + 1
        end = text.rindex("\n", 0, item.end_mark.index) + 1
        new = ""
        if len(node.value) == 1:
            start, new = text.rindex("voorwaarden:", 0, start), "voorwaarden: []\n"
        yield start, end, f"zonder voorwaarde {fields['id'].value}", new


def checks() -> list[Check]:
    """All examples of the sets, and the published cases."""
    test = examples.test_an_example_household_gets_the_outcome_of_its_source
    found = [
        Check(each.id, each.municipality, frozenset(each.expected), partial(test, each))
        for each in examples.EXAMPLES
    ]
    for scheme in GOLDEN:
        for case in golden.cases(scheme):
            run = partial(golden.check, scheme, case.values[0])
            found.append(Check(str(case.id), "", frozenset({scheme}), run))
    for case in golden_kinderopvang.CASES:
        run = partial(golden_kinderopvang.check, case.values[0])
        found.append(Check(str(case.id), "", frozenset({golden_kinderopvang.SCHEME}), run))
    for case in golden_bijstand.CASES:
        run = partial(golden_bijstand.check, case.values[0])
        found.append(Check(str(case.id), "", frozenset({case.values[0]["regeling"]}), run))
    return found


class Copy:
    """A copy of regelingen/ in which one file at a time is another."""

    def __init__(self) -> None:
        self._folder = tempfile.TemporaryDirectory()
        self.root = Path(self._folder.name) / "regelingen"
        copytree(regelingen_root(), self.root)
        copytree(examples.MADE, self.root / "gemeenten" / examples.MADE.name)
        # Found by its code here, as the sets of municipalities are.
        (self.root / "gemeenten" / EXAMPLE).symlink_to(self.root / EXAMPLE)
        self._vocabulary, _ = load_vocabulary(self.root / "feiten.yaml")
        self._checks = checks()
        self._unchanged = cache(lambda municipality: self._library(municipality)[0].program)

    def fate(self, mutant: Mutant) -> str:
        """What noticed the change: “” if nothing, else an example's id, or the loader.

        Also where nothing could: no regulation leans on it.
        """
        if not self._is_used(mutant):
            return UNUSED
        path = self.root / mutant.path
        original = path.read_bytes()
        text = original.decode()
        try:
            changed = text[: mutant.start] + mutant.text + text[mutant.end :]
            path.write_bytes(changed.encode())
            return self._noticed_by(mutant)
        finally:
            path.write_bytes(original)

    def _noticed_by(self, mutant: Mutant) -> str:
        municipality = load_set(_set_of(self.root / mutant.path)).info.municipality
        library = cache(self._library)
        if library(municipality)[1]:
            return REFUSED
        # The tests ask these two for the rules.
        vars(examples)["_library"] = lambda code: library(code)[0]
        vars(golden)["program"] = lambda: library("")[0].program
        for check in list(self._relevant(mutant, municipality)):
            try:
                check.run()
            except Exception:  # noqa: BLE001 - whatever goes wrong, it was noticed
                # What noticed this change probably notices the next.
                self._checks.remove(check)
                self._checks.insert(0, check)
                return check.id
        return ""

    def _is_used(self, mutant: Mutant) -> bool:
        """Whether a regulation of any municipality leans on it."""
        if Path(mutant.path).parent.name == "regelingen":
            return True
        places = sorted({check.municipality for check in self._checks})
        return any(_leaning(self._unchanged(place), mutant.name) for place in places)

    def _relevant(self, mutant: Mutant, municipality: str) -> Iterator[Check]:
        """The checks that can notice it; those that can't only cost time.

        A file of one regulation changes only that one, any other file only what leans on a name.
        """
        path = Path(mutant.path)
        for check in self._checks:
            if municipality not in ("", check.municipality):
                continue
            if path.parent.name == "regelingen":
                changed = frozenset({path.stem})
            else:
                changed = _leaning(self._unchanged(check.municipality), mutant.name)
            if not changed.isdisjoint(check.regulations):
                yield check

    def _library(self, municipality: str) -> tuple[Library, bool]:
        library, problems = load_library(self.root, self._vocabulary, municipality)
        return library, bool(problems)


def _set_of(path: Path) -> Path:
    return path.parent.parent if path.parent.name == "regelingen" else path.parent


@cache
def _leaning(program: Program, name: str) -> frozenset[str]:
    """The ids of the regulations that lean on a figure, table or definition, through others too."""
    rules = program.rules.values()
    return frozenset(
        rule.id for rule in rules if any(name in _named(program, each) for each in rule.versions)
    )


@cache
def _named(program: Program, version: Version) -> frozenset[str]:
    """The names of all figures, tables and definitions behind a version."""
    nodes = [node for _, tree in trees_of(program, version) for node in walk(tree)]
    names = {node.name for node in nodes if isinstance(node, FigureRef | DefinitionRef)}
    return frozenset(names | {node.table for node in nodes if isinstance(node, Lookup)})


@cache
def _copy() -> Copy:
    """The copy of this process."""
    return Copy()


def fate(mutant: Mutant) -> tuple[Mutant, str]:
    """A change, and what noticed it."""
    return mutant, _copy().fate(mutant)


def all_mutants(words: Sequence[str], sets: Sequence[str] = ()) -> list[Mutant]:
    """The changes in the files with rules: of some sets, and with a word in the path, if named."""
    root = regelingen_root()
    folders = [path.parent for path in sorted(root.glob("*/**/set.yaml"))]
    paths = [
        path
        for folder in folders
        if not sets or folder.name in sets
        for path in (
            folder / "cijfers.yaml",
            folder / "tabellen.yaml",
            folder / "begrippen.yaml",
            *sorted((folder / "regelingen").glob("*.yaml")),
        )
        if path.exists() and (not words or any(word in path.as_posix() for word in words))
    ]
    return [mutant for path in paths for mutant in mutants(path, root)]


def main(words: Sequence[str], sets: Sequence[str]) -> int:
    """Try every change; 1 where one survives that isn't accepted, or an acceptance is stale."""
    tried = all_mutants(words, sets)
    fates: list[tuple[Mutant, str]] = []
    with Pool() as pool:
        for mutant, by in pool.imap(fate, tried, chunksize=8):
            fates.append((mutant, by))
            if not by:
                why = ACCEPTED.get((mutant.path, mutant.what), "OVERLEEFT")
                sys.stdout.write(f"regelingen/{mutant.path}:{mutant.line}: {mutant.what}: {why}\n")
                sys.stdout.flush()
    survivors = [mutant for mutant, by in fates if not by]
    refused, unused = (sum(by == why for _, by in fates) for why in (REFUSED, UNUSED))
    alive = {(mutant.path, mutant.what) for mutant in survivors}
    paths = {mutant.path for mutant in tried}
    stale = sorted(
        entry for entry in ACCEPTED.keys() - alive if not (words or sets) or entry[0] in paths
    )
    sys.stdout.writelines(f"niet meer nodig in ACCEPTED: {each}\n" for each in stale)
    sys.stdout.write(
        f"{len(fates) - unused} mutaties (en {unused} in wat geen regeling gebruikt): "
        f"{len(fates) - unused - len(survivors)} opgemerkt "
        f"(waarvan {refused} al bij het inlezen), {len(survivors)} overleefd, "
        f"waarvan {len(alive & ACCEPTED.keys())} met een reden\n"
    )
    return 1 if stale or alive - ACCEPTED.keys() else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("words", nargs="*", metavar="WOORD")
    parser.add_argument("--set", action="append", default=[], dest="sets", metavar="MAP")
    arguments = parser.parse_args()
    sys.exit(main(arguments.words, arguments.sets))
