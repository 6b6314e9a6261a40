"""Pages for any household, any day and any set: they never fail, and never talk nonsense."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from geldstap.export import html, plain
from geldstap.model.fact import Between, Fact, FactKey, FactKind, Household, Known, Role
from geldstap.report.document import Document
from geldstap.report.one_regulation import detail
from geldstap.report.outcomes import status
from geldstap.report.rights import overview, why
from geldstap.rulesets.library import Library, link_sets
from geldstap.rulesets.loader import load_set
from geldstap.steps.rights import decide_all
from geldstap.text.words import Words
from tests.report.households import (
    DAY,
    DEN_HAAG,
    DUTCH,
    ENGLISH,
    HELPDESK,
    TENANT,
    household,
    library,
    said,
    vocabulary,
)
from tests.report.reading import texts

PERSONS = {Role.APPLICANT: (0,), Role.PARTNER: (0,), Role.CHILDREN: (1, 2), Role.RESIDENTS: (1,)}
DAYS = (
    date(2024, 6, 1),
    date(2025, 6, 1),
    date(2026, 1, 1),
    DAY,
    date(2027, 1, 15),
    date(2030, 2, 1),
)
# What a value looks like that slipped through without words.
RAW = re.compile(r"Decimal\(|None|Infinity|NaN|datetime|<class|\{|\}|  | \.|\.\.|: \.|^\W*$")


def values(fact: Fact) -> st.SearchStrategy[Known]:
    """Anything that a fact can be, also only between two bounds."""
    if fact.kind is FactKind.BOOLEAN:
        return st.booleans()
    if fact.kind is FactKind.CHOICE:
        return st.sampled_from(fact.options)
    if isinstance(fact.low, date) and isinstance(fact.high, date):
        return pairs(st.dates(fact.low, DAY))
    most = min(Decimal(str(fact.high)), Decimal(4) if fact.whole else Decimal(80_000))
    if fact.whole:
        return st.integers(0, int(most)).map(Decimal)
    return pairs(st.decimals(0, most, places=2))


def pairs(single: st.SearchStrategy[Any]) -> st.SearchStrategy[Known]:
    """One value, or two as bounds."""
    two = st.tuples(single, single)
    return st.one_of(single, two.map(lambda ends: Between(min(ends), max(ends))))


def keys() -> list[tuple[FactKey, Fact]]:
    """The personal facts, of a few children and residents."""
    return [
        (FactKey(fact.name, role, index), fact)
        for fact in vocabulary()
        for role in fact.roles
        for index in {**PERSONS, Role.HOUSEHOLD: (0,)}.get(role, ())
    ]


@st.composite
def households(draw: st.DrawFn) -> Household:
    """Some facts known, others not; often enough the tenant with a few changes."""
    chosen = draw(st.lists(st.sampled_from(keys()), unique_by=lambda pair: pair[0], max_size=25))
    facts = {key: draw(values(fact)) for key, fact in chosen}
    known = household(TENANT).facts if draw(st.booleans()) else {}
    return Household({**known, **facts})


@settings(max_examples=60)
@given(
    known=households(),
    day=st.sampled_from(DAYS),
    municipality=st.sampled_from([DEN_HAAG, ""]),
    words=st.sampled_from([DUTCH, ENGLISH]),
)
def test_every_page_can_be_made_and_reads_as_words(
    known: Household, day: date, municipality: str, words: Words
) -> None:
    """Whatever is known: no failure, no raw value, no empty sentence."""
    rules = library(municipality)
    decisions = decide_all(rules.program, known, day)
    pages = [overview(decisions, rules, words, (HELPDESK,))]
    for decision in decisions:
        regulation = rules.regulation(decision.regulation, words.language)
        pages.append(detail(decision, rules, words, (HELPDESK,)))
        assert status(decision, regulation, words, rules)
        assert "\n" not in why(decision, rules, words)
    odd = [text for page in pages for text in texts(page) if RAW.search(text)]
    assert odd == []


HOSTILE = "{0.__class__} {geheim!r} <script>x()</script> [bold] %s 'a' ; & ."
SET = f"""
id: kwaad
naam: "{HOSTILE}"
uitgever: "{HOSTILE}"
versie: "{HOSTILE}"
toelichting: "{HOSTILE}"
niet_gedekt: ["{HOSTILE}"]
"""
REGULATION = f"""
id: kwaad
naam: "{HOSTILE}"
soort: kwaad
kort: "{HOSTILE}"
instantie: "{HOSTILE}"
levert_op: "{HOSTILE}"
let_op: "{HOSTILE}"
begrippen:
  - {{naam: geheim, heet: "{HOSTILE}", formule: vermogen}}
versies:
  - geldig: {{vanaf: 2026-01-01}}
    bron: kwaad
    voorwaarden:
      - {{id: een, als: geheim <= 999999999 * 999999999 * 999999999 euro, uitleg: "{HOSTILE}", bron: kwaad}}
      - {{id: twee, mens_beoordeelt: true, uitleg: "{HOSTILE}", bron: kwaad}}
    bedrag: {{formule: 999999999 * 999999999 * 999999999 euro, per: eenmalig}}
aanvragen:
  url: "javascript:alert(1)"
  telefoon: "{HOSTILE}"
  hoe: "{HOSTILE}"
  termijn: "{HOSTILE}"
  uiterlijk: 2026-12-31
  nodig: ["{HOSTILE}"]
  proefberekening: "javascript:alert(1)"
"""
SOURCES = f"""
kwaad: {{titel: "{HOSTILE}", url: "javascript:alert(1)", gezien: 2026-01-01, zekerheid: laag, opmerking: "{HOSTILE}"}}
"""


@pytest.fixture
def hostile(tmp_path: Path) -> Library:
    """A set in which every text tries something."""
    (tmp_path / "regelingen").mkdir()
    (tmp_path / "set.yaml").write_text(SET, encoding="utf-8")
    (tmp_path / "bronnen.yaml").write_text(SOURCES, encoding="utf-8")
    (tmp_path / "regelingen" / "kwaad.yaml").write_text(REGULATION, encoding="utf-8")
    return link_sets(vocabulary(), [load_set(tmp_path)])[0]


@pytest.mark.parametrize("wealth", [Decimal(5000), None])
def test_a_hostile_set_breaks_nothing(hostile: Library, wealth: Decimal | None) -> None:
    """Its texts stay texts, its absurd amounts aren't written out, its links aren't followed."""
    decisions = decide_all(hostile.program, household({}, vermogen=wealth), DAY)
    assert decisions
    blocks = overview(decisions, hostile, DUTCH, (HELPDESK,))
    blocks += detail(decisions[0], hostile, DUTCH, (HELPDESK,))
    text = said(blocks)
    assert "<class" not in text
    assert "999" not in text
    assert "een bedrag dat wij niet kennen" in text
    document = Document("Uitkomst", blocks)
    assert "<script" not in html.render(document, DUTCH)
    assert 'href="javascript' not in html.render(document, DUTCH)
    assert plain.render(document, DUTCH)
