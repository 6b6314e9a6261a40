"""One regulation on a page: for a citizen, and with everything behind it for an expert."""

from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from geldstap.export.plain import render
from geldstap.report.document import Document
from geldstap.report.regulation_in_full import all_sources, full_blocks
from geldstap.report.regulation_page import Page, page_blocks, shown_version, sources_in_short
from geldstap.rulesets.library import Library, link_sets, load_library
from geldstap.rulesets.listing import listed, replaced_by
from geldstap.source.data import regelingen_root
from geldstap.text.words import Words
from tests.rulesets.made_sets import FILES, linked, loaded, replaced, vocabulary

DAY = date(2026, 11, 22)


@cache
def _bundled() -> Library:
    return load_library(regelingen_root(), vocabulary(), "GM0518")[0]


def _page(library: Library, id_: str, day: date = DAY, language: str = "nl") -> Page:
    one = next(each for each in listed(library, language, day) if each.regulation.id == id_)
    return Page(one, library, day, Words.load(language))


def _text(page: Page, *, in_full: bool = False, width: int = 10_000) -> str:
    blocks = [*page_blocks(page)]
    blocks += [*full_blocks(page), *all_sources(page)] if in_full else sources_in_short(page)
    return render(Document("", tuple(blocks)), page.words, width)


def _normal(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("id_", sorted(_bundled().program.rules))
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_regulation_has_a_page(id_: str, language: str) -> None:
    """It says what it is, who decides, and every condition, without a gap in a sentence."""
    page = _page(_bundled(), id_, language=language)
    text = _text(page)
    regulation = page.one.regulation
    assert regulation.summary in text
    assert regulation.authority[1:] in text
    assert "{" not in text
    shown = shown_version(page)
    assert shown is not None
    for condition in shown[0].conditions:
        beginning = regulation.conditions[condition.id].partition("{")[0]
        assert _normal(beginning)[1:] in _normal(text)


@pytest.mark.parametrize("id_", sorted(_bundled().program.rules))
def test_an_expert_sees_every_formula_figure_and_source(id_: str) -> None:
    """Of all versions: what the calculation leans on is on the page."""
    page = _page(_bundled(), id_)
    text = _normal(_text(page, in_full=True))
    for one in _bundled().sets:
        raw = one.raw.regulations.get(id_)
        for version in () if raw is None else raw.versions:
            for condition in version.conditions:
                assert condition.source is None or condition.source.title in text
                if condition.expression is not None:
                    assert _normal(condition.expression.at.raw) in text
            for payout in (version.amount, version.paid):
                assert payout is None or _normal(payout.expression.at.raw) in text
        for definition in () if raw is None else raw.definitions.values():
            assert definition.expression is not None
            assert _normal(definition.expression.at.raw) in text


@pytest.mark.parametrize("width", [40, 80])
def test_a_page_fits(width: int) -> None:
    """But for an address and a name that are wider than the line."""
    for in_full in (False, True):
        text = _text(_page(_bundled(), "huurtoeslag"), in_full=in_full, width=width)
        wide = [line for line in text.splitlines() if len(line) > width and " " in line.strip()]
        assert wide == []


def test_figures_of_an_expert_have_their_days_and_source() -> None:
    """Every period of a figure, as the set has it."""
    page = _page(_bundled(), "zorgtoeslag")
    text = _text(page, in_full=True)
    periods = _bundled().program.figures["standaardpremie"].periods
    assert len(periods) == 2
    for period in periods:
        first, last = period.validity.first, period.validity.last
        assert last is not None
        assert f"{page.words.day(first)} tot en met {page.words.day(last)}: €" in text
        assert period.source is not None
        assert f"Bron: {period.source.title}" in text


def _lines(text: str, beginnings: Iterable[str]) -> list[str]:
    return [line for line in text.splitlines() if line.startswith(tuple(beginnings))]


def test_limits_that_stand_alone_are_named(tmp_path: Path) -> None:
    """A figure with its amount; a share or a computed limit says nothing by itself."""
    files = replaced("regelingen/pas.yaml", "<= grens", "<= norm")
    library, problems = linked(tmp_path, files)
    assert problems == ()
    text = _text(_page(library, "pas"))
    assert _lines(text, ["Norm"]) == ["Norm: € 1.400 per maand"]


def test_a_text_with_a_name_in_it_shows_the_figure(tmp_path: Path) -> None:
    """Of the day; what has no figure is called by its name in words."""
    files = replaced(
        "regelingen/pas.yaml", "uitleg: Uw inkomen.", "uitleg: 'Onder {norm}, zie {grens}.'"
    )
    library, _ = linked(tmp_path, files)
    assert "- Onder € 1.400 per maand, zie grens." in _text(_page(library, "pas"))


def test_a_page_says_that_it_is_not_known_any_more(tmp_path: Path) -> None:
    """With the last day that was known, and the figures of then."""
    library, _ = linked(tmp_path, replaced("regelingen/pas.yaml", "<= grens", "<= norm"))
    text = _text(_page(library, "pas", date(2028, 1, 1)))
    assert "Hoe het op 1 januari 2028 is, weten wij niet." in text
    assert "was bekend tot en met 31 december 2026" in text
    assert "Grenzen en bedragen op 31 december 2026:" in text
    assert "€ 1.400 per maand" in text


def test_a_page_of_before_anything_is_known(tmp_path: Path) -> None:
    """It shows what will be, and says so."""
    library, _ = linked(tmp_path)
    assert "op 1 maart 2020 nog niet bekend" in _text(_page(library, "pas", date(2020, 3, 1)))


TABLE = """\
- naam: staffel
  heet: Staffel
  soort: trap
  bij: euro per maand
  perioden:
    - vanaf: 2026-01-01
      tot_en_met: 2026-12-31
      bron: wet
      rijen: [{tot_en_met: 1000, waarde: 4%}, {tot: 2000, waarde: 4.5%}, {waarde: 10%}]
"""


def test_an_expert_sees_every_row_of_a_table(tmp_path: Path) -> None:
    """With the end of each, itself included or not."""
    files = {
        "tabellen.yaml": TABLE,
        **replaced(
            "regelingen/pas.yaml",
            "netto_inkomen <= grens",
            '"opzoeken(staffel, 1 euro per maand) <= 5%"',
        ),
    }
    library, problems = linked(tmp_path, files)
    assert problems == ()
    text = _text(_page(library, "pas"), in_full=True)
    assert _lines(text, ["tot ", "alles"]) == [
        "tot en met € 1.000 per maand: 4%",
        "tot € 2.000 per maand: 4,5%",
        "alles erboven: 10%",
    ]


def test_shares_are_shown_as_their_file_writes_them(tmp_path: Path) -> None:
    """100% is no 1; a number that was written as one stays one."""
    share = "- naam: {}\n  heet: {}\n  waarden: [{{vanaf: 2026-01-01, {}, bron: wet}}]\n"
    figures = FILES["cijfers.yaml"] + share.format("deel", "Deel", "waarde: 100%")
    figures += share.format("open", "Open", "onbekend: {minstens: 100%, hoogstens: 130%}")
    figures += share.format("keer", "Keer", "waarde: 2")
    limit = "<= deel van open van keer * norm"
    files = {"cijfers.yaml": figures, **replaced("regelingen/pas.yaml", "<= grens", limit)}
    library, problems = linked(tmp_path, files)
    assert problems == ()
    text = _text(_page(library, "pas"), in_full=True)
    assert "vanaf 1 januari 2026, zonder laatste dag: 100%" in text
    assert "vanaf 1 januari 2026, zonder laatste dag: niet bekend, tussen 100 en 130%" in text
    assert "vanaf 1 januari 2026, zonder laatste dag: 2\n" in text


FRAME = """\
- naam: deel
  heet: De inkomensgrens
  gemeente_bepaalt: ja
  waarden:
    - {vanaf: 2026-01-01, tot_en_met: 2026-12-31, onbekend: {minstens: 100%}, bron: wet}
"""
FILLED = """\
- naam: deel
  heet: De grens van de stad
  vult_in: ja
  waarden:
    - {vanaf: 2026-01-01, tot_en_met: 2026-12-31, waarde: 120%, bron: wet}
"""


@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ("[]", "De inkomensgrens (deel): hier niet ingevuld."),
        (FILLED, "(deel): ingevuld door de set proef."),
    ],
)
def test_an_expert_sees_what_the_law_leaves_to_the_municipality(
    tmp_path: Path, figures: str, expected: str
) -> None:
    """Whether the municipality filled it in, and by which set."""
    limit = "<= deel van 1000 euro per maand"
    national = {
        "set.yaml": "id: land\nnaam: Land\nuitgever: wij\nversie: '1'\n",
        "cijfers.yaml": FILES["cijfers.yaml"] + FRAME,
        **replaced("regelingen/pas.yaml", "<= grens", limit),
    }
    city = {"cijfers.yaml": figures, "begrippen.yaml": None, "regelingen/pas.yaml": None}
    sets = [loaded(tmp_path / "land", national), loaded(tmp_path / "stad", city)]
    library, problems = link_sets(vocabulary(), sets)
    assert problems == ()
    assert expected in _text(_page(library, "pas"), in_full=True)


def test_a_municipal_regulation_says_what_it_replaces(tmp_path: Path) -> None:
    """By its name and id; the national one says that it may give way."""
    national = {
        "set.yaml": "id: land\nnaam: Land\nuitgever: wij\nversie: '1'\n",
        **replaced("regelingen/pas.yaml", "versies:", "gemeente_bepaalt: ja\nversies:"),
    }
    own = FILES["regelingen/pas.yaml"].replace("id: pas", "id: stadspas\nvervangt: pas")
    city = {"cijfers.yaml": None, "begrippen.yaml": None, "regelingen/pas.yaml": own}
    land = loaded(tmp_path / "land", national)
    library, problems = link_sets(vocabulary(), [land, loaded(tmp_path / "stad", city)])
    assert problems == ()
    assert "in de plaats van een landelijke: Pas (pas)." in _text(
        _page(library, "stadspas"), in_full=True
    )
    alone, _ = link_sets(vocabulary(), [land])
    assert "De wet laat aan de gemeente over" in _text(_page(alone, "pas"), in_full=True)
    assert dict(replaced_by(library)) == {"pas": "stadspas"}
