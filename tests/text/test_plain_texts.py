"""All Dutch texts for people keep the rules of docs/taal-voor-mensen.md."""

from pathlib import Path

import pytest

from geldstap.model.problem import Place, Problem
from geldstap.rulesets.explained import NAMES
from geldstap.rulesets.plain_words import word_lists
from geldstap.text.problems import sentence
from geldstap.text.words import Words
from tools.teksten import (
    Exemption,
    Spot,
    exemptions,
    open_problems,
    paragraphs,
    problems,
    problems_of_sets,
    spots,
)

ROOT = Path(__file__).parents[2]
SPOTS = tuple(spots())
HOME = "src/geldstap/cli/a.py"
FOUND = Problem(Place(HOME, 3, 1), "abbreviation", {"text": "JSON"})
EXEMPT = Exemption("abbreviation", "JSON", "src/geldstap/cli/", "Zo heet het.")

KINDS = {
    *("long_sentence", "long_on_average", "passive", "many_verbs"),
    *("jargon", "wording", "abbreviation", "double_no"),
}


def shown(found: list[Problem]) -> list[str]:
    """As the tool prints them."""
    words = Words.load("nl")
    return [f"{each.place.file}:{each.place.line}: {sentence(each, words)}" for each in found]


def test_every_text_keeps_the_rules() -> None:
    """What doesn't has an exception with its reason, and none that nothing needs (tools/teksten.py)."""
    left, unused = open_problems(problems(SPOTS), exemptions())
    assert shown(left) == []
    assert unused == []


def test_every_set_keeps_the_rules() -> None:
    """What doesn't is explained in its `set.yaml`."""
    assert shown(list(problems_of_sets())) == []


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("src/geldstap/text/words.py", "per kwartaal"),
        ("content/nl/vragen.yaml", "Wat is uw geboortedatum?"),
        ("content/nl/verhalen.yaml", "Ilse is verzonnen. Haar situatie komt vaak voor."),
        ("regelingen/hulp.yaml", "Bij direct gevaar. Politie, brandweer of ambulance."),
        ("content/raster.yaml", "Alleen, 41 jaar"),
        ("README.md", "U heeft alleen Python nodig (3.11 of nieuwer)."),
    ],
)
def test_texts_of_every_kind_are_looked_through(file: str, text: str) -> None:
    """Phrases, questions, stories, help, households and pages, with the line they stand on."""
    spot = next(each for each in SPOTS if (each.file, each.text) == (file, text))
    line = (ROOT / file).read_text(encoding="utf-8").splitlines()[spot.line - 1]
    assert text[:20] in line


def test_lists_of_words_are_no_texts() -> None:
    """They are all about words that aren't plain."""
    assert not {"moeilijk.yaml", "woordkeus.yaml"} & {Path(each.file).name for each in SPOTS}


def test_a_problem_with_an_exception_is_left_out() -> None:
    """Where the exception says, and only there."""
    assert open_problems([FOUND], [EXEMPT]) == ([], [])
    other = Exemption("abbreviation", "JSON", "src/geldstap/app/", "Zo heet het.")
    assert open_problems([FOUND], [other]) == ([FOUND], [other])


def test_an_exception_that_nothing_needs_is_told() -> None:
    """A text that was mended takes its exception along."""
    assert open_problems([], [EXEMPT]) == ([], [EXEMPT])


def test_a_sentence_is_named_by_its_beginning() -> None:
    """Nobody copies a sentence of thirty words."""
    long = Problem(Place(HOME, 3, 1), "long_sentence", {"text": "Dit is een zin van niets."})
    assert Exemption("long_sentence", "Dit is een zin", "src", "Zo.").fits(long)
    assert not Exemption("long_sentence", "Een zin", "src", "Zo.").fits(long)


def test_every_exception_says_why() -> None:
    """In a sentence, and about a kind that there is."""
    assert all(each.reason.endswith(".") and each.kind in NAMES.values() for each in exemptions())


def test_values_of_commands_are_known_in_their_texts() -> None:
    """MAP is a word of the help that shows it."""
    texts = [Spot("a.py", 1, "[MAP]"), Spot("b.py", 1, "Zet het in MAP, niet in PAD.")]
    assert [each.arguments["text"] for each in problems(texts)] == ["PAD"]


PAGE = """\
# Een kop

Een zin met `code MAP` en een [naam](https://a.nl/SVHW)
op twee regels.

    geldstap recht --json BESTAND

- een punt van de lijst
- nog een punt, voor
  2026. En verder.

```
BESTAND
```

| JSON | CSV |
"""


def test_only_running_text_of_a_page_is_looked_through() -> None:
    """No code, no tables, no addresses; each item of a list by itself."""
    assert list(paragraphs(PAGE, "a.md")) == [
        Spot("a.md", 1, "Een kop"),
        Spot("a.md", 3, "Een zin met {x} en een naam op twee regels."),
        Spot("a.md", 8, "een punt van de lijst"),
        Spot("a.md", 9, "nog een punt, voor 2026. En verder."),
    ]


def test_the_page_on_plain_language_names_every_kind() -> None:
    """Who gets a remark finds what it is about and how to name an exception."""
    page = (ROOT / "docs" / "taal-voor-mensen.md").read_text(encoding="utf-8")
    names = {name for name, kind in NAMES.items() if kind in KINDS}
    assert len(names) == len(KINDS)
    assert [name for name in names if f"`{name}`" not in page] == []


def test_the_lists_are_in_order() -> None:
    """A word stands in one list, so that one answer is given."""
    lists = word_lists()
    assert not set(lists.jargon) & {each.phrase for each in lists.choices}
