"""Looks through all Dutch texts for people: what is hard to read, or unkind.

    python tools/teksten.py        says what it finds, with file and line; exit 1 if anything

The rules and how to name an exception: docs/taal-voor-mensen.md. Looked through are the phrases in the
code, `content/nl`, the regulation sets with their help, the households of `regelingen effect`,
the README, and the pages in `docs` that aren't for who programs or writes rules.
"""

# A script, no package:
# ruff: noqa: INP001

import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import yaml

from geldstap.model.problem import Place, Problem
from geldstap.rulesets.check import set_folders
from geldstap.rulesets.explained import NAMES, explain
from geldstap.rulesets.plain_language import acronyms, findings
from geldstap.rulesets.plain_words import remarks_on_texts, word_lists
from geldstap.rulesets.texts import texts_of
from geldstap.text.problems import sentence
from geldstap.text.words import Words

ROOT = Path(__file__).resolve().parents[1]
# `tools` is found from there.
sys.path.insert(0, str(ROOT))

from tools.berichten import extract  # noqa: E402 - found beside this script

EXCEPTIONS = Path("tools", "teksten.yaml")
# Lists of words themselves.
_LISTS = frozenset({"moeilijk.yaml", "woordkeus.yaml"})
# What the help calls a value that people type: MAP, VRAAG=ANTWOORD.
_VALUE = re.compile(r"\[?[A-Z]+([=-][A-Z]+)*\]?$")
_LIST_ITEM = re.compile(r"^\s*(?:[-*]|\d{1,2}\.|#+)\s+")
_CODE = re.compile(r"`[^`]*`")
_LINK = re.compile(r"\[([^\]]*)\]\([^)]*\)")


@dataclass(frozen=True, slots=True)
class Spot:
    """A text and where it stands; the file is named from the root of the repository."""

    file: str
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Exemption:
    """What may stand there: a kind, words or the beginning of a sentence, where, and why."""

    kind: str
    words: str
    where: str
    reason: str

    def fits(self, problem: Problem) -> bool:
        """Whether this is about what was found."""
        text = problem.arguments["text"].casefold()
        words = self.words.casefold()
        about = text.startswith(words) if " " in words else text == words
        return problem.kind == self.kind and about and problem.place.file.startswith(self.where)


def spots(root: Path = ROOT) -> Iterator[Spot]:
    """All Dutch texts for people outside the sets."""
    yield from _messages(root)
    for path in sorted((root / "content" / "nl").glob("*.yaml")):
        if path.name not in _LISTS:
            yield from _leaves(path, root)
    for path in (root / "regelingen" / "hulp.yaml", root / "content" / "raster.yaml"):
        yield from _in_dutch(path, root)
    skipped = {item["naam"] for item in _listed(root, "bladzijden_niet")}
    for path in (root / "README.md", *sorted((root / "docs").glob("*.md"))):
        if _name(path, root) not in skipped:
            yield from paragraphs(path.read_text(encoding="utf-8"), _name(path, root))


def exemptions(root: Path = ROOT) -> tuple[Exemption, ...]:
    """The exceptions that are named, one for each word and place."""
    return tuple(
        Exemption(NAMES[item["soort"]], words, where, item["reden"])
        for item in _listed(root, "uitzonderingen")
        for words in item["woorden"]
        for where in item["waar"]
    )


def problems(texts: Iterable[Spot]) -> Iterator[Problem]:
    """All that is found in these texts. What a command calls its own values is known in them."""
    texts, lists = tuple(texts), word_lists()
    known = frozenset().union(*(acronyms(spot.text) for spot in texts if _VALUE.match(spot.text)))
    for spot in texts:
        for each in findings(spot.text, lists, known):
            place = Place(spot.file, spot.line, 1)
            yield Problem(place, each.kind, {"text": each.text, **each.values}, spot.text)


def open_problems(
    found: Iterable[Problem], exempt: Iterable[Exemption]
) -> tuple[list[Problem], list[Exemption]]:
    """What has no exception, and the exceptions that nothing needs any more."""
    exempt = tuple(exempt)
    left: list[Problem] = []
    used: set[Exemption] = set()
    for problem in found:
        fitting = {each for each in exempt if each.fits(problem)}
        used |= fitting
        left += () if fitting else (problem,)
    return left, [each for each in exempt if each not in used]


def problems_of_sets(root: Path = ROOT) -> Iterator[Problem]:
    """What is found in the sets and isn't explained in their `set.yaml`."""
    for folder in set_folders(root / "regelingen"):
        left, _ = explain(folder, remarks_on_texts(texts_of(folder)))
        for each in left:
            # Explanations of other remarks aren't needed here.
            if each.kind != "explains_nothing":
                file = _name(Path(each.place.file), root)
                yield replace(each, place=replace(each.place, file=file))


def paragraphs(text: str, file: str) -> Iterator[Spot]:
    """The running text of a page: no code, tables or web addresses; each item of a list apart."""
    lines: list[str] = []
    first, code = 1, False
    for number, line in enumerate([*text.splitlines(), ""], 1):
        fence = line.startswith("```")
        code ^= fence
        silent = code or fence or line.startswith(("    ", "|"))
        running = "" if silent else line.strip()
        if lines and (not running or _LIST_ITEM.match(line)):
            yield Spot(file, first, _plain(" ".join(lines)))
            lines = []
        if running:
            first = first if lines else number
            lines.append(_LIST_ITEM.sub("", running, count=1))


def main() -> int:
    """Print what is found; 1 where anything is."""
    left, unused = open_problems(problems(spots()), exemptions())
    left += problems_of_sets()
    words = Words.load("nl")
    for problem in left:
        place = problem.place
        sys.stdout.write(f"{place.file}:{place.line}: {sentence(problem, words)}\n")
        sys.stdout.write(f"    {problem.quoted.strip()}\n")
    for each in unused:
        sys.stdout.write(f"{EXCEPTIONS}: niet meer nodig: {each.words} ({each.where})\n")
    return 1 if left or unused else 0


def _messages(root: Path) -> Iterator[Spot]:
    for message in extract(root / "src"):
        forms = (message.id,) if isinstance(message.id, str) else message.id
        for file, line in message.locations[:1]:
            yield from (Spot(f"src/{file}", line, form) for form in forms if form)


def _leaves(path: Path, root: Path) -> Iterator[Spot]:
    """All texts of a content file; one that stands for two is looked at once."""
    tree = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    found = ((node.start_mark.line + 1, node.value) for node in _scalars(tree))
    yield from (Spot(_name(path, root), line, text) for line, text in dict.fromkeys(found))


def _in_dutch(path: Path, root: Path) -> Iterator[Spot]:
    """The texts below every `nl` of a file."""
    tree = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    for node in _scalars(tree, "nl"):
        yield Spot(_name(path, root), node.start_mark.line + 1, node.value)


def _scalars(node: yaml.Node | None, below: str = "") -> Iterator[yaml.ScalarNode]:
    """The values of a tree; where a key is given only those that stand right below it."""
    pairs = node.value if isinstance(node, yaml.MappingNode) else ()
    for key, value in pairs:
        if below in ("", key.value) and isinstance(value, yaml.ScalarNode):
            yield value
        elif not isinstance(value, yaml.ScalarNode):
            yield from _scalars(value, below)
    for item in node.value if isinstance(node, yaml.SequenceNode) else ():
        if isinstance(item, yaml.ScalarNode):
            yield from () if below else (item,)
        else:
            yield from _scalars(item, below)


def _plain(text: str) -> str:
    """Without the marks of the page; code is a word that nobody needs to know."""
    return _LINK.sub(r"\1", _CODE.sub("{x}", text)).replace("*", "")


def _name(path: Path, root: Path) -> str:
    return path.relative_to(root).as_posix()


def _listed(root: Path, name: str) -> list[dict[str, Any]]:
    loaded: dict[str, list[dict[str, Any]]] = yaml.safe_load(
        (root / EXCEPTIONS).read_text(encoding="utf-8")
    )
    return loaded[name]


if __name__ == "__main__":
    sys.exit(main())
