"""docs/taal.md tells authors the whole language, and every example in it is right."""

import re
from functools import cache
from pathlib import Path
from textwrap import dedent

import pytest

from geldstap.engine import checker
from geldstap.engine.checker import check
from geldstap.engine.functions import FUNCTIONS
from geldstap.engine.parser import (
    COMPARISONS,
    KEYWORDS,
    MAX_BRACKETS,
    MAX_DEPTH,
    OWNERS,
    PERSONS,
    YEARS_KNOWN,
    parse,
)
from geldstap.engine.scalars import DECIMALS, WHOLE_DIGITS
from geldstap.engine.tokens import MAX_LENGTH
from geldstap.engine.tree import Fault
from geldstap.engine.types import LARGEST, Known, Scope, Type, figure_type
from geldstap.engine.units import BASES, UNIT_WORDS
from geldstap.model.problem import Place, Problem
from geldstap.model.source import Confidence, Source
from geldstap.rulesets import figures, loader, regulations, rights, tables
from geldstap.rulesets.figures import read_figures
from geldstap.rulesets.library import load_library
from geldstap.rulesets.tables import NamedTable, read_tables
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.cursor import cursor
from geldstap.source.data import regelingen_root
from geldstap.text.problems import sentence
from geldstap.text.words import Words

TEXT = (Path(__file__).parents[2] / "docs" / "taal.md").read_text(encoding="utf-8")
IN_CODE = set(re.findall(r"`([^`\n]+)`", TEXT))


def blocks(kind: str) -> list[str]:
    """The lines of the code blocks of a kind."""
    found = re.findall(rf"```{kind}\n(.*?)```", TEXT, flags=re.DOTALL)
    return [line for block in found for line in block.splitlines() if line.strip()]


@cache
def scope() -> Scope:
    """The names of the national set."""
    vocabulary, _ = load_vocabulary(regelingen_root() / "feiten.yaml")
    program = load_library(regelingen_root(), vocabulary)[0].program
    return Scope(
        vocabulary,
        {name: Known(name, figure_type(figure)) for name, figure in program.figures.items()},
        {
            name: Known(name, Type(definition.gives, definition.unit), definition.personal)
            for name, definition in program.definitions.items()
        },
        tables={name: named.type for name, named in example_tables().items()},
        rights={id_: id_ for id_ in program.rules},
    )


def yaml_blocks() -> list[str]:
    """The indented examples, as they would stand in a file."""
    found = re.findall(r"(?:^    .*\n)+", TEXT, flags=re.MULTILINE)
    return [dedent(block) for block in found]


def example_tables() -> dict[str, NamedTable]:
    """The tables that are shown."""
    (text,) = (block for block in yaml_blocks() if "rijen:" in block)
    root, problems = cursor(text, "tabellen.yaml")
    assert root is not None
    source = Source("Besluit", "", None, "", Confidence.HIGH, "")
    tables = read_tables(root, {"besluit": source})
    assert problems == []
    return tables


def test_the_examples_of_figures_can_be_read() -> None:
    """As they stand there, with the source that they name."""
    source = Source("Verordening", "", None, "", Confidence.HIGH, "")
    texts = [block for block in yaml_blocks() if "waarden:" in block]
    for text in texts:
        root, problems = cursor(text, "cijfers.yaml")
        assert root is not None
        assert read_figures(root, {"pas": source, "verordening": source})
        assert problems == []
    assert len(texts) == 2


def fault_in(text: str) -> Fault | None:
    """The first fault of an expression over the national set."""
    tree, fault = parse(text)
    if tree is None:
        return fault
    return next(iter(check(tree, scope()).faults), None)


@pytest.mark.parametrize("example", blocks("regel"))
def test_an_example_has_no_fault(example: str) -> None:
    """It can be parsed, its names exist, and its units fit."""
    assert fault_in(example) is None


FAULTS = blocks("fout")


@pytest.mark.parametrize(("example", "said"), list(zip(FAULTS[::2], FAULTS[1::2], strict=True)))
def test_an_example_of_a_fault_is_told_in_these_words(example: str, said: str) -> None:
    """The sentence below it is what the program says."""
    fault = fault_in(example)
    assert fault is not None
    part = example[fault.at.offset : fault.at.offset + fault.at.length]
    problem = Problem(
        Place("begrippen.yaml", 1, 1), fault.kind, {"text": part, **dict(fault.arguments)}
    )
    assert sentence(problem, Words.load("nl")) == said.strip()


@pytest.mark.parametrize("word", sorted({*UNIT_WORDS, *BASES, *PERSONS, *OWNERS, *KEYWORDS}))
def test_every_word_is_told(word: str) -> None:
    """Units, groups, owners and keywords stand there as code."""
    words = {part for code in IN_CODE for part in re.findall(r"[A-Za-z0-9_]+", code)}
    assert word in words


@pytest.mark.parametrize("function", FUNCTIONS)
def test_every_function_is_told(function: str) -> None:
    """With its arguments."""
    assert any(code.startswith(f"{function}(") for code in IN_CODE)


@pytest.mark.parametrize("sign", [*COMPARISONS, "+", "-", "*", "/", "%"])
def test_every_sign_is_in_the_grammar(sign: str) -> None:
    """As a terminal."""
    assert f'"{sign}"' in "\n".join(blocks("ebnf"))


def test_the_grammar_names_every_keyword() -> None:
    """And defines every rule that it uses."""
    grammar = "\n".join(blocks("ebnf"))
    terminals = set(re.findall(r'"([a-z]+)"', grammar))
    assert terminals - {"per", "bruto", "netto"} == KEYWORDS
    defined = set(re.findall(r"^(\w+) +=", grammar, flags=re.MULTILINE))
    used = set(re.findall(r"[a-z]+", re.sub(r'"[^"]*"', "", grammar)))
    assert used - defined == {"cijfer", "letter", "functie", "groep", "eenheidswoord"}


@pytest.mark.parametrize(
    "told",
    [
        f"{MAX_LENGTH} tekens, {MAX_BRACKETS} haakjes in elkaar en {MAX_DEPTH} lagen",
        f"hoogstens {rights.MAX_LEVELS} lagen",
        f"{tables.MAX_TABLES} tabellen met elk {figures.MAX_VALUES} perioden van {tables.MAX_ROWS}",
        f"schuift hoogstens {checker.MOST_YEARS} jaar op",
        f"{figures.MAX_FIGURES} cijfers met elk {figures.MAX_VALUES} waarden",
        f"{regulations.MAX_DEFINITIONS} begrippen per bestand, {loader.MAX_REGULATIONS} regelingen",
        f"{regulations.MAX_VERSIONS} versies met elk {regulations.MAX_CONDITIONS} voorwaarden",
        f"hoogstens {LARGEST.adjusted()} cijfers lang",
        f"tussen {YEARS_KNOWN.start} en {YEARS_KNOWN.stop - 1}",
        f"hoogstens {WHOLE_DIGITS} cijfers voor de punt en {DECIMALS} erachter",
    ],
)
def test_the_limits_that_are_told_are_the_real_ones(told: str) -> None:
    """A limit that moves moves in the documentation, too."""
    assert told in " ".join(TEXT.split())
