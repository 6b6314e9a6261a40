"""Shows that no figure, condition or comparison of a regulation can change unnoticed.

    python tools/mutaties.py             changes one thing at a time and runs the examples
    python tools/mutaties.py WOORD ...   only changes in files whose path has one of these words

A change that no example and no published case notices is a survivor. Exit 1 if a survivor isn't
among `ACCEPTED`, or if an entry there is no longer needed. The comparison is that of the tests.
"""

# A script, no package:
# ruff: noqa: INP001

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

from geldstap.rulesets.library import Library, load_library  # noqa: E402
from geldstap.rulesets.loader import load_set  # noqa: E402
from geldstap.rulesets.vocabulary import load_vocabulary  # noqa: E402
from geldstap.source.data import regelingen_root  # noqa: E402
from tests.engine import test_golden_allowances as golden  # noqa: E402
from tests.engine import test_golden_bijstand as golden_bijstand  # noqa: E402
from tests.engine import test_golden_kinderopvang as golden_kinderopvang  # noqa: E402
from tests.rulesets import test_examples as examples  # noqa: E402

# Survivors that we accept, by file and change, each with its reason.
_NO_WHOLE_CENT = "1,30 x 0,92 x norm is nooit een hele cent: op de grens kan geen inkomen liggen"
_ONE_OR_MORE = "1 of meer betekent hetzelfde"
_UNUSED_IN_2025 = "geen regeling die deze grens gebruikt, geldt in 2025"
_ON_LIMIT = "inkomen: <= → < (<= inkomensgrens_ooievaarsp)"
_ON_LIMIT_OV = "inkomen: <= → < (<= ov_jongeren_inkomensgren)"
ACCEPTED: dict[tuple[str, str], str] = {
    ("gemeenten/den-haag/regelingen/ooievaarspas.yaml", _ON_LIMIT): _NO_WHOLE_CENT,
    ("gemeenten/den-haag/regelingen/ov_jongeren.yaml", _ON_LIMIT_OV): _NO_WHOLE_CENT,
    **{
        ("landelijk/cijfers.yaml", f"{name} 2025-01-01: {was} → {new} ({was})"): _UNUSED_IN_2025
        for name, was in (
            ("vermogensgrens_bijstand_alleenstaande", 7770),
            ("vermogensgrens_bijstand_gezin", 15540),
        )
        for new in (was - 1, was + 1)
    },
    **{
        (f"gemeenten/{city}/cijfers.yaml", f"{figure}: 1 → 2 (1)"): _ONE_OR_MORE
        for city, figure in (
            ("den-haag", "zonder_kostendelersnorm 2025-01-01"),
            ("breda", "zonder_kostendelersnorm 2026-01-01"),
            ("eindhoven", "zonder_kostendelersnorm 2026-01-01"),
            ("rotterdam", "zonder_kostendelersnorm 2026-01-01"),
            ("utrecht", "zonder_kostendelersnorm 2026-01-01"),
            ("utrecht", "u_pas_voor_student 2026-01-01"),
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
    (
        "landelijk/regelingen/kinderopvangtoeslag.yaml",
        "meeste_uren_op_64: 192 → 191 (192 uur per maand)",
    ): "hoogstens 230 uur telt mee, en dat halen de kleinere stappen ook vanaf 191",
    (
        "landelijk/regelingen/kinderopvangtoeslag.yaml",
        "opvang: > → >= (> 0 uur per maand)",
    ): "zonder uren is het bedrag nul, en dan is er ook geen recht",
}

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
    """One change in the text of one file; `path` is relative to regelingen/."""

    path: str
    line: int
    what: str
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
        yield Mutant(name, text.count("\n", 0, start) + 1, what, start, end, new)


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
        self._vocabulary, _ = load_vocabulary(self.root / "feiten.yaml")
        self._checks = checks()

    def fate(self, mutant: Mutant) -> str:
        """What noticed the change: “” if nothing, else an example's id, or the loader."""
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
            return "(inlezen)"
        # The tests ask these two for the rules.
        vars(examples)["_library"] = lambda code: library(code)[0]
        vars(golden)["program"] = lambda: library("")[0].program
        relevant = [check for check in self._checks if _reaches(mutant, municipality, check)]
        for check in relevant:
            try:
                check.run()
            except Exception:  # noqa: BLE001 - whatever goes wrong, it was noticed
                # What noticed this change probably notices the next.
                self._checks.remove(check)
                self._checks.insert(0, check)
                return check.id
        return ""

    def _library(self, municipality: str) -> tuple[Library, bool]:
        library, problems = load_library(self.root, self._vocabulary, municipality)
        return library, bool(problems)


def _set_of(path: Path) -> Path:
    return path.parent.parent if path.parent.name == "regelingen" else path.parent


def _reaches(mutant: Mutant, municipality: str, check: Check) -> bool:
    """Whether a check can notice it: a file of one regulation changes only that one."""
    if municipality not in ("", check.municipality):
        return False
    path = Path(mutant.path)
    return path.parent.name != "regelingen" or path.stem in check.regulations


@cache
def _copy() -> Copy:
    """The copy of this process."""
    return Copy()


def fate(mutant: Mutant) -> tuple[Mutant, str]:
    """A change, and what noticed it."""
    return mutant, _copy().fate(mutant)


def all_mutants(words: Sequence[str]) -> list[Mutant]:
    """The changes in the files with rules whose path has one of the words (no word: all)."""
    root = regelingen_root()
    folders = [path.parent for path in sorted(root.glob("*/**/set.yaml"))]
    paths = [
        path
        for folder in folders
        for path in (
            folder / "cijfers.yaml",
            folder / "tabellen.yaml",
            folder / "begrippen.yaml",
            *sorted((folder / "regelingen").glob("*.yaml")),
        )
        if path.exists() and (not words or any(word in path.as_posix() for word in words))
    ]
    return [mutant for path in paths for mutant in mutants(path, root)]


def main(words: list[str]) -> int:
    """Try every change; 1 where one survives that isn't accepted, or an acceptance is stale."""
    with Pool() as pool:
        fates = list(pool.imap(fate, all_mutants(words), chunksize=8))
    survivors = [mutant for mutant, by in fates if not by]
    refused = sum(by == "(inlezen)" for _, by in fates)
    alive = {(mutant.path, mutant.what) for mutant in survivors}
    for mutant in survivors:
        why = ACCEPTED.get((mutant.path, mutant.what), "OVERLEEFT")
        sys.stdout.write(f"regelingen/{mutant.path}:{mutant.line}: {mutant.what}: {why}\n")
    stale = [] if words else sorted(ACCEPTED.keys() - alive)
    sys.stdout.writelines(f"niet meer nodig in ACCEPTED: {each}\n" for each in stale)
    sys.stdout.write(
        f"{len(fates)} mutaties: {len(fates) - len(survivors)} opgemerkt "
        f"(waarvan {refused} al bij het inlezen), {len(survivors)} overleefd, "
        f"waarvan {len(alive & ACCEPTED.keys())} met een reden\n"
    )
    return 1 if stale or alive - ACCEPTED.keys() else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
