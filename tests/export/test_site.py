"""A set as a web site, looked at as a real browser shows it."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from geldstap.app.rulesets import Shelf
from geldstap.app.site import set_site
from geldstap.export.html import Links, render
from geldstap.report.document import Document, Paragraph
from geldstap.text.words import Words
from tests.app.worlds import world

if TYPE_CHECKING:
    from playwright.sync_api import Page

LINK = re.compile(r'href="([^"]*)"')
LOOKS = [
    {"color_scheme": "light", "media": "screen"},
    {"color_scheme": "dark", "media": "screen"},
    {"color_scheme": "light", "media": "print"},
]


def _site(folder: Path, language: str) -> dict[str, str]:
    place = world(folder)
    return set_site(Shelf.of(place, place.places.find("Den Haag")), language)


@pytest.fixture(scope="module")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The site of Den Haag."""
    return _site(tmp_path_factory.mktemp("set"), "nl")


@pytest.fixture(scope="module")
def page() -> Iterator["Page"]:
    """A page of a browser; without one the test is skipped, in CI it fails."""
    chromium = shutil.which("chromium")
    if chromium is None:
        if os.environ.get("CI"):
            pytest.fail("there is no chromium: .ci/run installs it")
        pytest.skip("there is no chromium here")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium)
        yield browser.new_page(bypass_csp=True)
        browser.close()


def _written(files: Mapping[str, str], folder: Path) -> Path:
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_every_page_is_reached_and_leads_back(dutch: dict[str, str]) -> None:
    """From the first page, and to it; no link goes nowhere, or anywhere but to a page or the web."""
    links = {name: set(LINK.findall(text)) for name, text in dutch.items()}
    inside = {name: {link for link in found if ":" not in link} for name, found in links.items()}
    others = set(dutch) - {"index.html"}
    assert inside["index.html"] == others
    assert all(inside[name] == {"index.html"} for name in others)
    outside = {link for found in links.values() for link in found if ":" in link}
    assert all(link.startswith(("https://", "tel:", "mailto:")) for link in outside)


def test_a_page_for_every_regulation(dutch: dict[str, str]) -> None:
    """With its rules, figures, sources and examples; what the set leaves out is on the first."""
    assert "regeling-ooievaarspas.html" in dutch
    text = dutch["regeling-individuele_inkomenstoeslag.html"]
    for part in ("Precies, voor wie het wil nakijken", "Voorbeelden", "Bronnen"):
        assert part in text
    assert "Dit zit er niet in" in dutch["index.html"]
    assert "niet door de gemeente" in dutch["index.html"]


def test_nothing_runs_and_nothing_is_fetched(dutch: dict[str, str]) -> None:
    """On no page."""
    for text in dutch.values():
        assert "<script" not in text
        assert "default-src 'none'" in text
        assert "src=" not in re.sub(r"default-src|style-src", "", text)


def test_links_between_pages_lead_nowhere_else() -> None:
    """Whatever a set calls itself."""
    document = Document("x", (Paragraph("y"),), "nl")
    for file in ("../index.html", "https://x.nl", "javascript:alert(1).html", "a/b.html"):
        with pytest.raises(ValueError, match=re.escape(file)):
            render(document, Words.load("nl"), (Links("z", ((file, "x"),)),))


# One page of each form; the regulations look alike.
FORMS = ("index", "alle-cijfers", "wat-verloopt", "regeling-individuele_inkomenstoeslag")


@pytest.mark.parametrize(("language", "looks"), [("nl", LOOKS), ("en", LOOKS[:1])])
def test_axe_finds_nothing(
    page: "Page", tmp_path: Path, language: str, looks: list[dict[str, str]]
) -> None:
    """On no Dutch page in light, and on none of their forms in dark, in print and in English."""
    from axe_playwright_python.sync_playwright import Axe

    axe, found = Axe(), {}
    files = _site(tmp_path / "set", language)
    folder = _written(files, tmp_path)
    forms = {f"{form}.html" for form in FORMS}
    assert forms <= set(files)
    for name in files if language == "nl" else sorted(forms):
        page.goto((folder / name).as_uri())
        for look in looks if name in forms else LOOKS[:1]:
            page.emulate_media(**look)  # type: ignore[arg-type]
            results = axe.run(page)
            if results.violations_count:
                found[name, *look.values()] = results.generate_report()
    assert found == {}


@pytest.mark.parametrize("width", [320, 1280])
def test_nothing_scrolls_sideways(
    page: "Page", dutch: dict[str, str], tmp_path: Path, width: int
) -> None:
    """Also on a small phone, where a line of a formula is long."""
    folder = _written(dutch, tmp_path)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme="light", media="screen")
    for name in dutch:
        page.goto((folder / name).as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= width, name
