"""How long one household takes: everything known, and after each answer; and the memory.

On the bundled sets, and on sets of 150 regulations that are made of these: each copy has an id
and figures of its own, and is loaded from YAML like any set. The ratio to a fixed Python loop,
timed anew right before each line, compares between machines; the milliseconds don't.

* one household exact: of every regulation the version of the day, whether there is a right by
  the conditions that a machine can check, and both amounts, of somebody about whom everything
  is known. Nothing is kept from one household to the next but what a program leans on.
* decided, explained: the same with every condition, both sides of it, the values that it names,
  the steps of the amounts, the outcome, and in order: what a report is made of.
* after an answer: what to ask next and how many questions there are still at most, and the
  explained decisions; both only for regulations that lean on the answer.
* memory: what loading the sets, reading and asking hold above the imports, by tracemalloc.

    python -m benchmarks.engine [--regulations 150] [--walks 10] [--profile]
"""

import argparse
import cProfile
import pstats
import re
import shutil
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from itertools import cycle, islice
from pathlib import Path
from statistics import median

from benchmarks.measuring import Yardstick, beside
from benchmarks.questions import Interview, Reference, Setting, interview, setting
from geldstap.engine.arrays.single import read_one
from geldstap.engine.ask import asking
from geldstap.engine.exact import NotExactError
from geldstap.engine.horizon import stand
from geldstap.engine.reading import Reader
from geldstap.engine.regulation import Program
from geldstap.model.fact import Household
from geldstap.rulesets.check import set_folders
from geldstap.rulesets.library import Library, load_library
from geldstap.rulesets.loader import load_set
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root
from geldstap.steps.rights import decide_all

MUNICIPALITY = "GM0518"
FOLDERS = ("landelijk", "gemeenten/den-haag")
SHARED = ("set.yaml", "bronnen.yaml", "begrippen.yaml", "tabellen.yaml")
# A copy stands on its own: it takes the place of nothing, and fills in nothing.
TIES = re.compile(r"^ *(vervangt|vult_in): .*\n", re.MULTILINE)
AIM_EXACT, AIM_ANSWER, AIM_MEGABYTES = 5, 20, 25
MEGABYTE = 1_000_000
SHOWN = 25
TIMES = 3


# The sets


def generated(folder: Path, most: int) -> None:
    """Write sets of `most` regulations below a folder, shaped like the bundled ones."""
    paths = sorted(
        (each, path)
        for each in FOLDERS
        for path in (regelingen_root() / each / "regelingen").glob("*.yaml")
    )
    copies = {each: list[tuple[Path, int]]() for each in FOLDERS}
    for number, (each, path) in enumerate(islice(cycle(paths), most)):
        copies[each].append((path, number // len(paths)))
    for each, some in copies.items():
        _write_set(regelingen_root() / each, folder / each, some)


def _write_set(source: Path, target: Path, copies: Sequence[tuple[Path, int]]) -> None:
    (target / "regelingen").mkdir(parents=True)
    for path in (source / name for name in SHARED):
        if path.exists():
            shutil.copy(path, target / path.name)
    figures = (source / "cijfers.yaml").read_text(encoding="utf-8")
    blocks = dict(_blocks(figures))
    written = [figures]
    for path, copy in copies:
        text = TIES.sub("", path.read_text(encoding="utf-8"))
        # Of every regulation there is a first copy.
        text = re.sub(r"\brecht\.\w+", r"\g<0>_0", text)
        text = text.replace(f"id: {path.stem}\n", f"id: {path.stem}_{copy}\n", 1)
        for name, block in blocks.items():
            renamed = _naming(name).sub(f"{name}_{path.stem}_{copy}", text)
            if renamed != text:
                text = renamed
                free = TIES.sub("", block)
                written.append(_varied(free, name, f"{name}_{path.stem}_{copy}", copy))
        (target / "regelingen" / f"{path.stem}_{copy}.yaml").write_text(text, encoding="utf-8")
    (target / "cijfers.yaml").write_text("\n".join(written), encoding="utf-8")


def _blocks(figures: str) -> Iterator[tuple[str, str]]:
    """The text of each figure by its name."""
    for block in figures.split("\n- naam: ")[1:]:
        yield block.partition("\n")[0], block.partition("\n#")[0].rstrip()


def _naming(name: str) -> re.Pattern[str]:
    """Where a text names a figure; a source may have the same name."""
    return re.compile(rf"(?<!bron: )\b{name}\b")


def _varied(block: str, name: str, renamed: str, copy: int) -> str:
    """A copy of a figure with a value of its own: a little higher in every copy."""
    more = 1 + Decimal(copy) / 200
    values = re.compile(r"waarde: ([0-9.]+)")
    return "- naam: " + values.sub(
        lambda found: f"waarde: {(Decimal(found[1]) * more).quantize(Decimal('0.001'))}",
        block.replace(name, renamed, 1),
    )


def load(root: Path, municipality: str = MUNICIPALITY) -> Library:
    """The linked sets of a folder. Raises ValueError where something in them is wrong."""
    vocabulary, _ = load_vocabulary(regelingen_root() / "feiten.yaml")
    library, problems = load_library(root, vocabulary, municipality)
    if problems:
        raise ValueError(problems[:3])
    return library


# Measuring


def exactly(program: Program, household: Household, day: date) -> int:
    """Read every regulation exactly; how many can be read so."""
    read = 0
    reader = Reader(program, household)
    for rule in program.rules.values():
        standing = stand(program, rule, day)
        if standing is None or not standing.version.covered:
            continue
        try:
            read_one(reader, standing.version, standing.day)
        except NotExactError:
            continue
        read += 1
    return read


def decided(program: Program, household: Household, day: date) -> int:
    """Decide every regulation, with all that explains it."""
    return len(decide_all(program, household, day))


def memory(root: Path, place: Setting) -> Iterator[str]:
    """What loading, one exact reading and the questions hold, above the imports."""
    facts = place.references[0].facts
    tracemalloc.start()
    library = load(root)
    loaded, at_loading = tracemalloc.get_traced_memory()
    tracemalloc.reset_peak()
    exactly(library.program, facts, place.day)
    left = asking(library.program, Household(), place.day)
    decided(library.program, Household(), place.day)
    held, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    del library, left
    peak = max(at_loading, most)
    yield f"    held after loading {loaded / MEGABYTE:.1f} MB, after use {held / MEGABYTE:.1f} MB"
    yield f"    at most {peak / MEGABYTE:.1f} MB" + beside(peak / MEGABYTE, AIM_MEGABYTES, "MB")


def measured(root: Path, place: Setting, walks: int) -> Iterator[str]:
    """The lines of the report about one folder of sets."""
    yardstick = Yardstick.measured()
    start = time.perf_counter()
    program = load(root).program
    yield yardstick.line("load", time.perf_counter() - start)
    place = replace(place, program=program)
    first = place.references[0].facts
    yield f"    {len(program.rules)} regulations, {exactly(program, first, place.day)} read exactly"
    yield Yardstick.measured().line("one household exact", _each(exactly, place), AIM_EXACT)
    yield Yardstick.measured().line("one household decided, explained", _each(decided, place))
    yardstick = Yardstick.measured()
    step = max(1, len(place.references) // walks)
    taken = [interview(place, reference) for reference in place.references[::step]]
    yield from _after_answers(yardstick, taken)
    yield from memory(root, place)


def of_municipalities(place: Setting, walks: int) -> Iterator[str]:
    """The same of every municipality that has a set, with the national one."""
    step = max(1, len(place.references) // walks)
    for folder in set_folders(regelingen_root())[1:-1]:
        code = load_set(folder).info.municipality
        there = replace(place, program=load(regelingen_root(), code).program)
        yardstick = Yardstick.measured()
        taken = [interview(there, reference) for reference in there.references[::step]]
        yield f"{folder.name}: {len(there.program.rules)} regulations"
        yield yardstick.line("    one household exact", _each(exactly, there), AIM_EXACT)
        yield next(_after_answers(yardstick, taken))


def _each(work: Callable[[Program, Household, date], object], place: Setting) -> float:
    """The median over the households, of each the quickest of some times."""
    return median(
        min(_spent(work, place, reference) for _ in range(TIMES)) for reference in place.references
    )


def _spent(
    work: Callable[[Program, Household, date], object], place: Setting, reference: Reference
) -> float:
    start = time.perf_counter()
    work(place.program, reference.facts, place.day)
    return time.perf_counter() - start


def _after_answers(yardstick: Yardstick, taken: Sequence[Interview]) -> Iterator[str]:
    ask = [spent for each in taken for spent in each.asking]
    decide_ = [spent for each in taken for spent in each.deciding]
    both = [a + b for a, b in zip(ask, decide_, strict=True)]
    yield yardstick.line(f"after an answer, median of {len(both)}", median(both), AIM_ANSWER)
    yield yardstick.line("    what to ask", median(ask))
    yield yardstick.line("    decisions", median(decide_))
    yield yardstick.line("    slowest answer", max(both))


def profiled(root: Path, place: Setting) -> None:
    """Print what the exact reading, and a walk of answers, spend their time on."""
    place = replace(place, program=load(root).program)
    for work in (
        lambda: _each(exactly, place),
        lambda: interview(place, place.references[0]),
    ):
        profile = cProfile.Profile()
        profile.runcall(work)
        pstats.Stats(profile).sort_stats("tottime").print_stats(SHOWN)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--regulations", type=int, default=150)
    parser.add_argument("--walks", type=int, default=10, help="how many households answer")
    parser.add_argument("--municipalities", action="store_true", help="each of them, too")
    parser.add_argument("--profile", action="store_true", help="where the time goes, too")
    arguments = parser.parse_args()
    place = setting()
    with tempfile.TemporaryDirectory() as folder:
        generated(Path(folder), arguments.regulations)
        for name, root in (("bundled", regelingen_root()), ("generated", Path(folder))):
            print(f"{name} (a fixed Python loop: {1000 * Yardstick.measured().loop:.1f} ms)")
            for line in measured(root, place, arguments.walks):
                print(line)
            if arguments.profile:
                profiled(root, place)
    if arguments.municipalities:
        for line in of_municipalities(place, arguments.walks):
            print(line)


if __name__ == "__main__":
    main()
