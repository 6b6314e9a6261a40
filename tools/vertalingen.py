"""Looks through the translations of every language: what is missing, stale or broken.

    python tools/vertalingen.py             every language that the program offers
    python tools/vertalingen.py fr          one that isn't ready yet
    python tools/vertalingen.py --begin fr  a folder for a new one, with all that is to be translated
    python tools/vertalingen.py --gelezen   after reading: each translation says what its Dutch says now

How a language is added: docs/talen.md. Looked through are the phrases in the code, the files of
`content`, the sets and the contacts. `gelezen.yaml` in the folder of a language keeps what the
Dutch was when somebody last looked at the translation; where it has changed, the translation is
stale until somebody looks again.
"""

# A script, no package:
# ruff: noqa: INP001

import sys
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from shutil import copy
from string import Formatter
from typing import Any

import yaml

from geldstap.model.regulation import Regulation
from geldstap.rulesets.check import set_folders
from geldstap.rulesets.loader import LoadedSet, all_problems, load_set
from geldstap.rulesets.wording import Wording
from geldstap.source.languages import ABOUT, SOURCE_LANGUAGE, codes

ROOT = Path(__file__).resolve().parents[1]
# `tools` is found from there.
sys.path.insert(0, str(ROOT))

from tools.berichten import extract, phrases, read, untranslated, write  # noqa: E402

READ = "gelezen.yaml"
# Who writes a set writes Dutch; and lists of Dutch words have no translation.
DUTCH_ONLY = frozenset({"schema.yaml", "moeilijk.yaml", "woordkeus.yaml", ABOUT})
# Names of organisations are the same in every language.
NAMES = frozenset(
    {
        "Duurzaam Den Haag",
        "Leergeld Breda",
        "Leergeld Den Haag",
        "Sociale Fondsen Den Haag",
        "DigiD",
    }
)
_SHORT = 8
# Fewer words may well be the same in two languages.
_A_SENTENCE = 4


def faults(language: str, root: Path = ROOT) -> Iterator[str]:
    """What is wrong with one language, each in a line: where, and what."""
    content = root / "content"
    yield from of_catalog(content / language / "LC_MESSAGES" / "geldstap.po", root)
    yield from of_content(content / language, content / SOURCE_LANGUAGE)
    for loaded in sets(root):
        yield from of_set(loaded, language)
    for path in (*_contacts(root), content / "raster.yaml"):
        yield from of_texts_beside(path, language, root)
    yield from stale(language, root)


@cache
def sets(root: Path = ROOT) -> tuple[LoadedSet, ...]:
    """The sets that come with the program, read once."""
    return tuple(map(load_set, set_folders(root / "regelingen")))


def of_catalog(path: Path, root: Path = ROOT) -> Iterator[str]:
    """Phrases that are missing, left over, empty, unsure, or that take other values."""
    if not path.is_file():
        yield f"{path.name}: ontbreekt"
        return
    catalog = read(path)
    known, wanted = phrases(catalog), phrases(extract(root / "src"))
    yield from (f"{path.name}: ontbreekt: {id_}" for id_ in wanted if id_ not in known)
    yield from (f"{path.name}: hoort nergens bij: {id_}" for id_ in known if id_ not in wanted)
    yield from (f"{path.name}: niet vertaald: {id_}" for id_ in untranslated(catalog))
    for id_, message in known.items():
        if message.fuzzy:
            yield f"{path.name}: nog na te kijken: {id_}"
        forms = _forms(message.string)
        counted = isinstance(wanted.get(id_, message).id, tuple)
        if len(forms) != (catalog.num_plurals if counted else 1):
            yield f"{path.name}: meervoud: {id_}"
        values = _values(*_forms(message.id))
        if any(forms) and (_values(*forms) != values):
            yield f"{path.name}: andere waarden: {id_}"


def of_content(folder: Path, dutch: Path) -> Iterator[str]:
    """Files and texts that are missing, left over or empty, or that take other values."""
    wanted = {path.name for path in dutch.glob("*.yaml")} - DUTCH_ONLY
    known = {path.name for path in folder.glob("*.yaml")} - {ABOUT, READ}
    yield from (f"{name}: ontbreekt" for name in sorted(wanted - known))
    yield from (f"{name}: hoort nergens bij" for name in sorted(known - wanted))
    for name in sorted(wanted & known):
        texts, own = (dict(leaves(load(place / name))) for place in (dutch, folder))
        yield from (f"{name}: ontbreekt: {key}" for key in texts if key not in own)
        yield from (f"{name}: hoort nergens bij: {key}" for key in own if key not in texts)
        for key in texts.keys() & own.keys():
            if not own[key].strip():
                yield f"{name}: leeg: {key}"
            elif own[key] == texts[key] and _is_sentence(key, own[key]):
                yield f"{name}: nog Nederlands: {key}"
            elif _values(texts[key]) != _values(own[key]):
                yield f"{name}: andere waarden: {key}"


def of_set(loaded: LoadedSet, language: str) -> Iterator[str]:
    """Texts of a set that stay Dutch, and keys of its translation that belong to nothing."""
    name = f"{loaded.info.id}/{language}.yaml"
    own = dict(texts_of(loaded.wording[language]))
    # What is wrong with the Dutch files is told by `geldstap regelingen controleer`.
    found = (
        each for each in all_problems([loaded]) if Path(each.place.file).name == f"{language}.yaml"
    )
    yield from (f"{name}: {each.kind}: {' '.join(each.arguments.values())}" for each in found)
    for where, text in texts_of(loaded.wording[SOURCE_LANGUAGE]):
        said = own.get(where, "")
        if text and said in ("", text) and text not in NAMES:
            yield f"{name}: ontbreekt: {where}"
        elif text and _values(text) != _values(said or text):
            yield f"{name}: andere waarden: {where}"


def of_texts_beside(path: Path, language: str, root: Path = ROOT) -> Iterator[str]:
    """Texts that stand beside their Dutch in one file."""
    for where, texts in _groups(load(path)):
        if not str(texts.get(language, "")).strip():
            yield f"{path.relative_to(root)}: ontbreekt: {where}"


def stale(language: str, root: Path = ROOT) -> Iterator[str]:
    """Texts of which the Dutch has changed since somebody looked at their translation."""
    path = root / "content" / language / READ
    seen = load(path) if path.is_file() else {}
    now = dutch_now(root)
    for where, mark in now.items():
        if seen.get(where) != mark:
            yield f"{READ}: het Nederlands is anders, of nieuw: {where}"
    yield from (f"{READ}: hoort nergens bij: {where}" for where in seen if where not in now)


def dutch_now(root: Path = ROOT) -> dict[str, str]:
    """A mark of the Dutch of each question, page and regulation."""
    units: dict[str, list[str]] = {}
    dutch = root / "content" / SOURCE_LANGUAGE
    for path in sorted(dutch.glob("*.yaml")):
        if path.name not in DUTCH_ONLY:
            for key, text in leaves(load(path)):
                above = key.split("/")[1:-1] or key.split("/")[1:]
                unit = "/".join((path.name, *above[:2]))
                units.setdefault(unit, []).append(f"{key}={text}")
    for loaded in sets(root):
        for where, text in texts_of(loaded.wording[SOURCE_LANGUAGE]):
            unit = f"{loaded.info.id}/{where.partition('/')[0]}"
            units.setdefault(unit, []).append(f"{where}={text}")
    return {unit: _mark(texts) for unit, texts in units.items()}


def mark_as_read(language: str, root: Path = ROOT) -> None:
    """Keep what the Dutch is now: somebody has looked at all of the translation."""
    lines = [f"{unit}: {mark}\n" for unit, mark in sorted(dutch_now(root).items())]
    head = "# Made by `python tools/vertalingen.py --gelezen`: what the Dutch was when it was last compared.\n"
    path = root / "content" / language / READ
    path.write_text(head + "".join(lines), encoding="utf-8")


def begin(language: str, root: Path = ROOT) -> None:
    """A folder with an empty catalog and the Dutch texts to translate, which nothing offers yet.

    Raises FileExistsError where there is one.
    """
    folder = root / "content" / language
    (folder / "LC_MESSAGES").mkdir(parents=True)
    for path in (root / "content" / SOURCE_LANGUAGE).glob("*.yaml"):
        if path.name not in DUTCH_ONLY:
            copy(path, folder / path.name)
    about = "# `gereed: ja` once somebody who speaks it has read everything (docs/talen.md).\n"
    (folder / ABOUT).write_text(f"{about}naam: {language}\ngereed: nee\n", encoding="utf-8")
    write(folder / "LC_MESSAGES" / "geldstap.po", extract(root / "src"))


def texts_of(wording: Wording) -> Iterator[tuple[str, str]]:
    """Every text of a set with where it stands."""
    yield "set/naam", wording.info.name
    yield "set/toelichting", wording.info.note
    yield from ((f"set/niet_gedekt/{n}", t) for n, t in enumerate(wording.info.not_covered))
    yield from ((f"namen/{name}", text) for name, text in wording.names.items())
    for id_, regulation in wording.regulations.items():
        yield from ((f"{id_}/{where}", text) for where, text in _of_regulation(regulation))


def _of_regulation(regulation: Regulation) -> Iterator[tuple[str, str]]:
    yield "naam", regulation.name
    yield "kort", regulation.summary
    yield "instantie", regulation.authority
    yield "levert_op", regulation.gives
    yield "let_op", regulation.warning
    yield "hoe", regulation.application.how
    yield "termijn", regulation.application.term
    yield "in_plan", regulation.application.in_plan
    yield from ((f"nodig/{n}", text) for n, text in enumerate(regulation.application.papers))
    yield from ((f"voorwaarden/{id_}", text) for id_, text in regulation.conditions.items())
    if (reporting := regulation.reporting) is not None:
        yield "melden/wat", reporting.what
        yield "melden/bij", reporting.to
        yield "melden/termijn", reporting.term
        yield "melden/hoe", reporting.how


def load(path: Path) -> Any:  # noqa: ANN401 - whatever the file holds
    """The file as it stands, every value as text."""
    loader = yaml.CBaseLoader if yaml.__with_libyaml__ else yaml.BaseLoader
    return yaml.load(path.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - makes text


def leaves(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """All texts of a file with the path to each."""
    if isinstance(value, str):
        yield path, value
    elif isinstance(value, dict):
        for name, item in value.items():
            yield from leaves(item, f"{path}/{name}")
    elif isinstance(value, list):
        for place, item in enumerate(value):
            yield from leaves(item, f"{path}/{place}")


def main(arguments: list[str]) -> int:
    """Print what is wrong, or mark all as read; 1 where anything is wrong."""
    named = [each for each in arguments if not each.startswith("-")]
    translated = named or [code for code in codes() if code != SOURCE_LANGUAGE]
    if "--begin" in arguments:
        for language in named:
            begin(language)
        return 0
    if "--gelezen" in arguments:
        for language in translated:
            mark_as_read(language)
    found = [f"{language}: {fault}" for language in translated for fault in faults(language)]
    sys.stdout.writelines(f"{line}\n" for line in found)
    return 1 if found else 0


def _contacts(root: Path) -> tuple[Path, ...]:
    return tuple(sorted((root / "regelingen").glob("**/hulp.yaml")))


def _groups(value: object, path: str = "") -> Iterator[tuple[str, Mapping[str, object]]]:
    """The mappings that have a text in Dutch."""
    items: Iterable[tuple[object, object]] = ()
    if isinstance(value, dict):
        if isinstance(value.get(SOURCE_LANGUAGE), str):
            yield path, value
        items = value.items()
    elif isinstance(value, list):
        items = enumerate(value)
    for name, item in items:
        yield from _groups(item, f"{path}/{name}")


def _forms(text: object) -> tuple[str, ...]:
    """One phrase, or its forms for one and for more."""
    if isinstance(text, str):
        return (text,)
    return tuple(map(str, text)) if isinstance(text, (list, tuple)) else ()


def _is_sentence(key: str, text: str) -> bool:
    """What stays the same is Dutch; but a Dutch page has a Dutch title, and an example may be Dutch."""
    dutch = key.endswith("/voorbeeld") or "/bronnen/" in key
    return len(text.split()) >= _A_SENTENCE and not dutch


def _values(*texts: str) -> set[str]:
    """The names between braces."""
    return {name for text in texts for _, name, _, _ in Formatter().parse(text) if name is not None}


def _mark(texts: list[str]) -> str:
    return sha256("\n".join(texts).encode()).hexdigest()[:_SHORT]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
