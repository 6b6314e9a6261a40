"""A small regulation set on disk, of which a test replaces what it is about."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from geldstap.engine.decide import decide
from geldstap.model.decision import Decision
from geldstap.model.fact import Household, Vocabulary
from geldstap.model.problem import Problem
from geldstap.rulesets.library import Library, link_sets
from geldstap.rulesets.loader import LoadedSet, load_set
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root
from tests.engine.language import TODAY

FILES: Mapping[str, str] = {
    "set.yaml": "id: proef\nnaam: Proef\nuitgever: wij\nversie: '1'\ngemeente: GM0001\n",
    "bronnen.yaml": "wet:\n  titel: Een wet\n  zekerheid: hoog\n",
    "cijfers.yaml": (
        "- naam: norm\n"
        "  heet: Norm\n"
        "  eenheid: euro per maand\n"
        "  waarden:\n"
        "    - {vanaf: 2026-01-01, tot_en_met: 2026-12-31, waarde: 1400, bron: wet}\n"
    ),
    "begrippen.yaml": (
        "- naam: grens\n  heet: Grens\n  formule: 130% van norm\n  bron: wet\n"
        "- naam: leeftijd\n  heet: Leeftijd\n  per: persoon\n"
        "  formule: leeftijd_op(geboortedatum, peildatum)\n"
    ),
    "regelingen/pas.yaml": (
        "id: pas\n"
        "naam: Pas\n"
        "soort: stadspas\n"
        "kort: Een pas.\n"
        "instantie: De gemeente\n"
        "versies:\n"
        "  - geldig: {vanaf: 2026-01-01, tot_en_met: 2026-12-31}\n"
        "    bron: wet\n"
        "    voorwaarden:\n"
        "      - {id: inkomen, als: netto_inkomen <= grens, uitleg: Uw inkomen., bron: wet}\n"
        "      - {id: leeftijd, als: aanvrager.leeftijd >= 18 jaar, uitleg: 18., bron: wet}\n"
        "    bedrag: {formule: 25 euro, per: eenmalig}\n"
    ),
}
CONDITION = "      - {id: inkomen, als: netto_inkomen <= grens, uitleg: Uw inkomen., bron: wet}\n"


@cache
def vocabulary() -> Vocabulary:
    """That of the program."""
    return load_vocabulary(regelingen_root() / "feiten.yaml")[0]


def write(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> Path:
    """The set on disk, with some files replaced; None leaves one out."""
    for name, text in {**FILES, **(files or {})}.items():
        if text is None:
            continue
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode() if isinstance(text, str) else text)
    return folder


def replaced(name: str, old: str, new: str) -> Mapping[str, str]:
    """One file of the set with a part of it replaced."""
    assert FILES[name].count(old) == 1, (name, old)
    return {name: FILES[name].replace(old, new)}


def loaded(folder: Path, files: Mapping[str, str | bytes | None] | None = None) -> LoadedSet:
    """The set as it is read."""
    return load_set(write(folder, files))


def linked(
    folder: Path, files: Mapping[str, str | bytes | None] | None = None
) -> tuple[Library, tuple[Problem, ...]]:
    """The set with its names resolved, and all problems."""
    return link_sets(vocabulary(), [loaded(folder, files)])


def short(problems: tuple[Problem, ...], folder: Path) -> list[tuple[str, str, int, int]]:
    """Kind, file, line and column of each problem."""
    return [
        (
            each.kind,
            Path(each.place.file).relative_to(folder).as_posix(),
            each.place.line,
            each.place.column,
        )
        for each in problems
    ]


def decided(
    library: Library, id_: str = "pas", known: Household | None = None, day: date = TODAY
) -> Decision:
    """The decision about somebody of whom nothing is known, or only this."""
    return decide(library.program, library.program.rules[id_], known or Household({}), day)
