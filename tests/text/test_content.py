"""The content files: complete and fit for people. That the languages are alike: test_languages."""

import re
from datetime import date
from decimal import Decimal
from string import Formatter
from typing import Any

import pytest
import yaml

from geldstap.model.event import Event
from geldstap.model.fact import GROUP_SIZES, FactKey, Role
from geldstap.model.money import Period
from geldstap.rulesets.places import Places
from geldstap.source.data import content_root, regelingen_root
from geldstap.text.content import section
from geldstap.text.days import parse_day
from geldstap.text.parse import (
    parse_amount,
    parse_amount_with_period,
    parse_number,
    parse_tariff,
)
from geldstap.text.words import LANGUAGES, Words
from tools.vertalingen import leaves, load

FILES = (
    "vragen.yaml",
    "uitleg.yaml",
    "verhalen.yaml",
    "veranderingen.yaml",
    "brieven.yaml",
    "voorbeelden.yaml",
    "netto.yaml",
    "maken.yaml",
    "gesprek.yaml",
    "kalender.yaml",
    "hulpvragen.yaml",
    "vrijwilliger.yaml",
)
STEPS = ("budget", "contracten", "recht", "plan")
TODAY = date(2026, 11, 22)


def placeholders(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


FACTS: list[dict[str, Any]] = load(regelingen_root() / "feiten.yaml")
QUESTIONS = load(content_root() / "nl" / "vragen.yaml")
KEYS = [
    (fact, FactKey(fact["naam"], Role(role), 1 if Role(role) in GROUP_SIZES else 0))
    for fact in FACTS
    for role in fact.get("van", ["huishouden"])
]


def key_id(value: object) -> str:
    """Test ids that name the fact."""
    return str(value) if isinstance(value, FactKey) else ""


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_no_text_hides_another(language: str, name: str) -> None:
    """YAML would silently let the last of two equal names win."""
    path = content_root() / language / name
    root = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader)
    pending: list[yaml.Node] = [root] if root else []
    while pending:
        node = pending.pop()
        if isinstance(node, yaml.MappingNode):
            names = [key.value for key, _ in node.value]
            assert len(names) == len(set(names)), names
            pending += [value for _, value in node.value]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", FILES)
def test_texts_stay_calm(language: str, name: str) -> None:
    """No exclamation marks, no empty texts, no spaces at the ends."""
    for path, text in leaves(load(content_root() / language / name)):
        assert text == text.strip(), path
        assert text, path
        assert "!" not in text, path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("fact", "key"), KEYS, ids=key_id)
def test_every_fact_has_its_words(fact: dict[str, Any], key: FactKey, language: str) -> None:
    """A question, a short name, an explanation, a reason, and where the answer stands."""
    text = Words.load(language).question(key, year=2026)
    assert text.question.endswith("?")
    assert text.short
    assert not text.short.endswith(".")
    # A note that ends in a list announces it.
    assert text.note.endswith(":" if text.cases else ".")
    assert text.why.endswith(".")
    assert text.paper.endswith(".")
    assert set(text.options) == set(fact.get("keuzes", []))
    if key.role in GROUP_SIZES:
        assert "1" in text.question
        assert "1" in text.short


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_belongs_to_a_fact(language: str) -> None:
    """Words of a fact that was renamed don't stay behind."""
    questions = load(content_root() / language / "vragen.yaml")
    sections = {section(role) for role in Role}
    known = {(section(key.role), key.name) for _, key in KEYS}
    found = {(name, fact) for name in sections for fact in questions[name]}
    assert found == known
    assert questions.keys() == {*sections, "standaard", "groepen", "lijsten"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_checklist_has_its_words(language: str) -> None:
    """The lists of the vocabulary are the ones that have words, and what to say of them."""
    words = Words.load(language)
    names = {fact["samen"] for fact in FACTS if "samen" in fact}
    assert names == set(QUESTIONS["lijsten"])
    for text in map(words.checklist, names):
        assert text.question.endswith("?")
        for sentences in (text.note, text.why, text.paper):
            assert sentences.endswith(".")
        for line in filter(None, (text.all_, text.none)):
            assert not line.endswith(".")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("fact", "key"), KEYS, ids=key_id)
def test_a_line_stands_with_each_fact_of_a_checklist(
    fact: dict[str, Any], key: FactKey, language: str
) -> None:
    """It says what is so, with no mark at its end; a fact that is asked alone has none."""
    line = Words.load(language).question(key, year=2026).line
    assert bool(line) == ("samen" in fact)
    assert not line.endswith((".", "?"))
    # On a narrow screen a list of six lines still has to be read at one go.
    assert len(line) <= 80


def test_texts_per_person_are_for_the_persons_who_have_the_fact() -> None:
    """A text for a role that never gets the question would never be read."""
    for name, entry in QUESTIONS["personen"].items():
        roles = {key.role.value for _, key in KEYS if key.name == name}
        for part, text in entry.items():
            if isinstance(text, dict) and part not in ("keuzes", "varianten"):
                assert text.keys() == roles & text.keys(), (name, part)


VARIANTS = [
    (f"{name}: {condition}", condition, words)
    for part in ("huishouden", "personen")
    for name, entry in QUESTIONS[part].items()
    for condition, words in entry.get("varianten", {}).items()
]


@pytest.mark.parametrize(("condition", "words"), [each[1:] for each in VARIANTS])
def test_a_variant_waits_for_an_answer_that_can_be_given(
    condition: str, words: dict[str, Any]
) -> None:
    """A fact of one holder with one of its answers, or a municipality; and it says something."""
    places = Places()
    for part in condition.split(" en "):
        name, _, value = part.partition(" = ")
        if name == "lijst":
            assert value == "ja"
            continue
        if name == "gemeente":
            assert places.by_code(value) is not None
            continue
        fact = next(each for each in FACTS if each["naam"] == name)
        assert fact.get("van", ["huishouden"]) == ["huishouden"]
        if fact["soort"] == "getal":
            assert value.isdecimal()
        else:
            assert value in fact.get("keuzes", ("ja", "nee"))
    assert words
    assert words.keys() <= {
        "altijd",
        "vraag",
        "uitleg",
        "waarom",
        "papier",
        "regel",
        "als_laag",
        "als_hoog",
    }


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("fact", "key"), KEYS, ids=key_id)
def test_every_variant_is_as_fit_as_the_usual_words(
    fact: dict[str, Any], key: FactKey, language: str
) -> None:
    """A question, an explanation, a reason and a paper are left, and a line that fits in its list."""
    words = Words.load(language)
    usual = words.question(key, year=2026)
    for name, condition, _ in VARIANTS:
        if not name.startswith(f"{key.name}:"):
            continue
        said = dict(part.split(" = ") for part in condition.split(" en "))
        text = words.question(key, year=2026, said=said)
        assert text.question.endswith("?")
        assert all(each.endswith((".", "?")) for each in (text.note, text.why, text.paper))
        assert bool(text.line) == ("samen" in fact)
        assert len(text.line) <= 80
        assert (text.short, text.options) == (usual.short, usual.options)


def test_words_fit_what_was_said() -> None:
    """Without a partner nothing is said of one; of several that fit, the last goes first."""
    words, key = Words.load("nl"), FactKey("netto_inkomen")
    business = {"eigen_bedrijf": "ja"}
    assert "partner" in words.question(key).note
    assert "partner" not in words.question(key, said={"heeft_partner": "nee"}).note
    alone = words.question(key, said={**business, "heeft_partner": "nee"})
    assert alone.question == "Hoeveel inkomen houdt u netto over, na kosten, btw en belasting?"
    both = words.question(key, said={**business, "heeft_partner": "ja"})
    assert "samen netto over" in both.question
    assert both.paper == alone.paper


def test_what_holds_for_a_child_stays_beside_a_variant() -> None:
    """A variant for some persons leaves the words of the others as they are."""
    words, child = Words.load("nl"), FactKey("toetsingsinkomen", Role.CHILDREN, 1)
    assert words.question(child, said={"woonsituatie": "koop"}) == words.question(child)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_group_has_a_heading(language: str) -> None:
    """The groups of the vocabulary are the ones that have words."""
    words = Words.load(language)
    groups = {fact["groep"] for fact in FACTS if "groep" in fact}
    assert groups == set(QUESTIONS["groepen"])
    assert all(words.group(group) for group in groups)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("fact", "key"), KEYS, ids=key_id)
def test_examples_are_understood(fact: dict[str, Any], key: FactKey, language: str) -> None:
    """Who types what the example shows has answered, within the domain of the fact."""
    example = Words.load(language).question(key).example
    if fact["soort"] in ("keuze", "ja_nee"):
        assert not example
    elif fact["soort"] == "datum":
        assert parse_day(example, language, TODAY) is not None
    else:
        value = number(fact, example)
        assert value is not None
        assert Decimal(fact["vanaf"]) <= value <= Decimal(fact["tot_en_met"])


def number(fact: dict[str, Any], example: str) -> Decimal | None:
    """The example as the conversation reads it, by the unit of the fact."""
    unit = fact["eenheid"]
    if re.search(r"per (kWh|m3)", unit):
        return parse_tariff(example)
    if "elke_periode" in fact:
        typed = parse_amount_with_period(example, Period.MONTH)
        return typed.amount.per(Period.MONTH) if typed else None
    return parse_amount(example) if unit.startswith("euro") else parse_number(example)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("step", STEPS)
def test_every_step_has_a_title_and_one_sentence(language: str, step: str) -> None:
    """The steps of the letter, in both languages."""
    text = Words.load(language).step(step)
    assert text.title.endswith("?")
    assert text.sentence.count(".") == 1


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("page", load(content_root() / "nl" / "uitleg.yaml")["bladzijden"])
def test_pages_have_paragraphs_without_placeholders(language: str, page: str) -> None:
    """A page can be shown as it is."""
    paragraphs = Words.load(language).page(page)
    assert paragraphs
    assert not any(placeholders(paragraph) for paragraph in paragraphs)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("event", Event)
def test_every_event_has_its_words(language: str, event: Event) -> None:
    """What it is called and what is supposed; what is to be reported has a source."""
    text = Words.load(language).event(event, nummer=1, leeftijd=12)
    assert text.name
    assert text.paragraphs
    assert all(duty.source and duty.url.startswith("https://") for duty in text.duties)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_research_is_credited(language: str) -> None:
    """Its title and number, and that geldstap isn't made on its behalf."""
    credit = " ".join(Words.load(language).page("bron"))
    assert "Proactieve Dienstverlening Ontwerpen vanuit Burgerperspectief" in credit
    assert "10.48544/643d6713-ecf9-4d09-aebe-824468edd945" in credit
    assert re.search(r"niet namens Hogeschool Utrecht|not made on behalf of", credit)


@pytest.mark.parametrize("language", LANGUAGES)
def test_data_of_others_are_credited(language: str) -> None:
    """GeoNames and CBS ask for their name and their licence."""
    credit = " ".join(Words.load(language).page("gegevens"))
    assert "GeoNames" in credit
    assert "cbs.nl" in credit
    assert "CC BY 4.0" in credit


@pytest.mark.parametrize(("language", "mark"), [("nl", "Voorbeeld: "), ("en", "Example: ")])
def test_stories_are_marked_as_examples(language: str, mark: str) -> None:
    """Nobody mistakes a story for a real person: the title and the first line say so."""
    stories = Words.load(language).stories()
    assert [story.step for story in stories] == ["budget", "contracten", "recht"]
    for story in stories:
        assert story.title.startswith(mark)
        assert re.search(r"is (verzonnen|invented)\.", story.paragraphs[0])
