"""A language is a folder: invented ones show that nothing else knows which there are."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
import yaml

from geldstap.export import html, plain
from geldstap.report.document import Document, Link, Paragraph, Row, Rows
from geldstap.rulesets.check import set_folders
from geldstap.rulesets.loader import load_set, read_translations
from geldstap.source import data
from geldstap.source.languages import Language, codes, following, languages
from geldstap.text.words import Words
from tests.cli.conftest import Program
from tests.support.pseudo import from_right, make
from tools.berichten import extract, phrases
from tools.vertalingen import (
    begin,
    faults,
    load,
    of_catalog,
    of_content,
    of_set,
    of_texts_beside,
    stale,
)

RTL = "he"


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """All data with one more language, which is written from right to left."""
    return make(tmp_path_factory.mktemp("taal"), RTL, from_right)


@pytest.fixture
def spoken(invented: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program finds that data as its own."""
    monkeypatch.setattr(data, "data_root", lambda: invented)
    return invented


@pytest.mark.parametrize("language", [code for code in codes() if code != "nl"])
def test_every_language_is_complete(language: str) -> None:
    """Nothing missing, stale or broken: run tools/vertalingen.py, which says it likewise."""
    assert list(faults(language)) == []


def test_a_folder_that_is_ready_is_a_language(invented: Path) -> None:
    """Dutch first; each by the name that it has itself."""
    assert languages(invented / "content") == (
        Language("nl", "Nederlands"),
        Language("en", "English"),
        Language(RTL, "Spraak"),
    )
    assert [following(code, invented / "content").code for code in ("nl", "en", RTL)] == [
        "en",
        RTL,
        "nl",
    ]


def test_a_language_that_nobody_has_reviewed_is_not_offered(tmp_path: Path) -> None:
    """Half a translation is worse than none; a folder that is no language isn't one, either."""
    for code, ready in {"nl": "ja", "eo": "nee", "af": "ja", "sjablonen": "ja"}.items():
        (tmp_path / code).mkdir()
        about = f"# Over deze taal.\nnaam: {code}\ngereed: {ready}\n"
        (tmp_path / code / "taal.yaml").write_text(about, encoding="utf-8")
    (tmp_path / "fr").mkdir()
    assert codes(tmp_path) == ("nl", "af")
    for code in ("eo", "fr"):
        with pytest.raises(ValueError, match=code):
            Words.load(code, tmp_path)


def test_an_invented_language_is_complete(invented: Path) -> None:
    """The check finds nothing in it, so it knows no language by name."""
    assert list(faults(RTL, invented)) == []


def test_the_sets_are_read_in_it(spoken: Path) -> None:
    """Beside the Dutch and the English of each, without a problem."""
    loaded = load_set(set_folders(spoken / "regelingen")[0])
    read_translations([loaded])
    assert [problem for found in loaded.problems for problem in found] == []
    assert list(loaded.wording) == ["nl", "en", RTL]
    said = loaded.wording[RTL].regulations["zorgtoeslag"].name
    assert said == from_right(loaded.wording["en"].regulations["zorgtoeslag"].name)


@pytest.mark.usefixtures("spoken")
@pytest.mark.parametrize("arguments", [("voorbeeld",), ("hulp",), ("recht", "--help")])
def test_the_program_speaks_it(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    """Not one phrase of the program stays Dutch; names, addresses and commands keep their letters."""
    ran = Program(tmp_path)(*arguments, "--taal", RTL)
    assert ran.code == 0, ran.err
    said = " ".join(ran.out.split())
    dutch = [
        text for text in phrases(extract()) if len(text.split()) > 1 and "geldstap" not in text
    ]
    assert [text for text in dutch if text in said] == []
    assert re.search(r"[\u05d0-\u05ea]{4}", ran.out)
    assert "{" not in ran.out


def test_plain_text_from_the_right_has_no_marks_in_it(invented: Path) -> None:
    """The terminal or the mail program turns it; marks that it doesn't know would be in the way."""
    words = Words.load(RTL, invented / "content")
    text = plain.render(SAMPLE, words)
    assert all(line.isprintable() for line in text.splitlines())
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    assert lines[1:3] == [from_right("Bel de gemeente: (070) 353 61 88."), "https://www.denhaag.nl"]


SAMPLE = Document(
    from_right("Wat u kunt doen"),
    (
        Paragraph(from_right("Bel de gemeente: (070) 353 61 88.")),
        Link("", "https://www.denhaag.nl"),
        Rows((Row(from_right("Huur"), "€ 1.250,50"), Row(from_right("Vanaf"), "15-1-2027"))),
    ),
    RTL,
)


def test_a_page_from_the_right_says_so(invented: Path) -> None:
    """Numbers, amounts and addresses in it are still read from the left, and links still lead there."""
    page = html.render(SAMPLE, Words.load(RTL, invented / "content"))
    assert f'<html lang="{RTL}" dir="rtl">' in page
    for number in ("(070)\u00a0353\u00a061\u00a088", "€\u00a01.250,50", "15-1-2027"):
        assert f"\u2066{number}\u2069" in page
    assert 'href="https://www.denhaag.nl"' in page
    styles = page.partition("<style>")[2].partition("</style>")[0]
    assert not re.search(r"(padding|border|margin)-(left|right)|text-align: (left|right)", styles)


def test_a_page_from_the_left_has_no_marks_in_it() -> None:
    """As it was."""
    page = html.render(Document("A", (Paragraph("Bel (070) 353 61 88."),)), Words.load("nl"))
    assert '<html lang="nl" dir="ltr">' in page
    assert not re.search(r"[\u2066-\u2069]", page)


def test_days_and_numbers_are_of_the_language(invented: Path) -> None:
    """Babel knows them by the code of the folder."""
    words = Words.load(RTL, invented / "content")
    assert words.day(date(2027, 1, 15)) == "15 ינואר 2027"


Change = Callable[[Path], None]


def _edited(name: str, old: str, new: str) -> Change:
    """Replace something in a file of the language."""

    def change(folder: Path) -> None:
        path = folder / name
        text = path.read_text(encoding="utf-8")
        assert old in text, old
        path.write_text(text.replace(old, new, 1), encoding="utf-8")

    return change


def _without(name: str) -> Change:
    return lambda folder: (folder / name).unlink()


def _with(name: str) -> Change:
    def change(folder: Path) -> None:
        (folder / name).write_text("a: b\n", encoding="utf-8")

    return change


DUTCH = {
    "uitleg.yaml": "stappen:\n  budget: {titel: Wat blijft over?, zin: Dat rekenen wij hier uit.}\n",
    "vragen.yaml": "huis:\n  huur:\n    vraag: Hoeveel in {jaar}?\n    keuzes: {wel: Wel huur, niet: Geen huur}\n",
}
BROKEN: dict[str, tuple[Change, str]] = {
    "a file is gone": (_without("uitleg.yaml"), "uitleg.yaml: ontbreekt"),
    "a file too many": (_with("anders.yaml"), "anders.yaml: hoort nergens bij"),
    "a page is gone": (
        _edited("uitleg.yaml", ", zin: Wij rekenen dat hier uit.", ""),
        "uitleg.yaml: ontbreekt: /stappen/budget/zin",
    ),
    "an option is gone": (
        _edited("vragen.yaml", "niet: Nooit huur", "nooit: Nooit huur"),
        "vragen.yaml: ontbreekt: /huis/huur/keuzes/niet",
    ),
    "an option too many": (
        _edited("vragen.yaml", "{wel:", "{ooit: Ooit, wel:"),
        "vragen.yaml: hoort nergens bij: /huis/huur/keuzes/ooit",
    ),
    "a value is gone": (
        _edited("vragen.yaml", "{jaar}", "dit jaar"),
        "vragen.yaml: andere waarden: /huis/huur/vraag",
    ),
    "a text is empty": (
        _edited("vragen.yaml", "niet: Nooit huur", "niet: ''"),
        "vragen.yaml: leeg: /huis/huur/keuzes/niet",
    ),
    "a text is Dutch": (
        _edited("uitleg.yaml", "Wij rekenen dat hier uit.", "Dat rekenen wij hier uit."),
        "uitleg.yaml: nog Nederlands: /stappen/budget/zin",
    ),
}


@pytest.fixture
def small(tmp_path: Path) -> tuple[Path, Path]:
    """A language and the Dutch, of two files."""
    folders = tmp_path / "eo", tmp_path / "nl"
    for folder in folders:
        folder.mkdir()
        for name, text in DUTCH.items():
            said = (
                text if folder.name == "nl" else text.replace("Dat rekenen wij", "Wij rekenen dat")
            )
            said = said if folder.name == "nl" else said.replace("Geen huur", "Nooit huur")
            (folder / name).write_text(said, encoding="utf-8")
    return folders


@pytest.mark.parametrize("what", BROKEN)
def test_what_is_wrong_in_the_content_is_found(what: str, small: tuple[Path, Path]) -> None:
    """With its file and its key."""
    change, fault = BROKEN[what]
    assert list(of_content(*small)) == []
    change(small[0])
    assert fault in list(of_content(*small))


CATALOG = """\
msgid ""
msgstr ""
"Language: eo\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"Content-Type: text/plain; charset=utf-8\\n"

msgid "terug naar {plek}"
msgstr "reen al {plek}"

msgid "{n} dag"
msgid_plural "{n} dagen"
msgstr[0] "{n} tago"
msgstr[1] "{n} tagoj"
"""


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            'msgid "terug naar {plek}"\nmsgstr "reen al {plek}"\n',
            "",
            "ontbreekt: terug naar {plek}",
        ),
        ('msgid "terug naar', 'msgid "weg van', "hoort nergens bij: weg van {plek}"),
        ('"reen al {plek}"', '""', "niet vertaald: terug naar {plek}"),
        ('"reen al {plek}"', '"reen al {loko}"', "andere waarden: terug naar {plek}"),
        ('msgid "terug', '#, fuzzy\nmsgid "terug', "nog na te kijken: terug naar {plek}"),
        ('msgstr[1] "{n} tagoj"\n', "", "niet vertaald: {n} dag"),
        ("nplurals=2; plural=(n != 1)", "nplurals=3; plural=(n > 2)", "niet vertaald: {n} dag"),
        ('msgid_plural "{n} dagen"\nmsgstr[0]', "msgstr", "meervoud: {n} dag"),
    ],
)
def test_what_is_wrong_in_a_catalog_is_found(
    old: str, new: str, fault: str, tmp_path: Path
) -> None:
    """Each phrase, each form and each value in it."""
    (tmp_path / "src").mkdir()
    code = 'w.say("terug naar {plek}")\nw.count("{n} dag", "{n} dagen", 2)\n'
    (tmp_path / "src" / "a.py").write_text(code, encoding="utf-8")
    path = tmp_path / "geldstap.po"
    path.write_text(CATALOG, encoding="utf-8")
    assert list(of_catalog(path, tmp_path)) == []
    assert old in CATALOG
    path.write_text(CATALOG.replace(old, new), encoding="utf-8")
    assert f"geldstap.po: {fault}" in list(of_catalog(path, tmp_path))


def test_what_is_wrong_in_a_set_is_found(invented: Path, tmp_path: Path) -> None:
    """A text that isn't there, a name that belongs to nothing, and a value that is lost."""
    folder = tmp_path / "voorbeeldgemeente"
    folder.mkdir()
    source = invented / "regelingen" / "voorbeeldgemeente"
    for path in source.rglob("*.yaml"):
        to = folder / path.relative_to(source)
        to.parent.mkdir(exist_ok=True)
        to.write_text(path.read_text(encoding="utf-8"), encoding="utf-8")
    assert list(of_set(load_set(folder), RTL)) == []
    words = load(folder / f"{RTL}.yaml")
    del words["regelingen"]["voorbeeldpas"]["kort"]
    words["regelingen"]["voorbeeldpas"]["korter"] = "x"
    path = folder / f"{RTL}.yaml"
    path.write_text(yaml.safe_dump(words, allow_unicode=True), encoding="utf-8")
    found = list(of_set(load_set(folder), RTL))
    assert "voorbeeldgemeente/he.yaml: ontbreekt: voorbeeldpas/kort" in found
    assert "voorbeeldgemeente/he.yaml: unknown_key: korter kort" in found


def test_a_contact_without_the_language_is_found(tmp_path: Path) -> None:
    """Texts that stand beside their Dutch."""
    path = tmp_path / "hulp.yaml"
    path.write_text("contacten:\n  - wat: {nl: Helpt, en: Helps}\n", encoding="utf-8")
    assert list(of_texts_beside(path, "en", tmp_path)) == []
    assert list(of_texts_beside(path, "he", tmp_path)) == ["hulp.yaml: ontbreekt: /contacten/0/wat"]


def test_a_translation_of_what_has_changed_is_stale(invented: Path) -> None:
    """Until somebody has looked at it again; what is gone is told, too."""
    path = invented / "content" / RTL / "gelezen.yaml"
    before = path.read_text(encoding="utf-8")
    mark = load(path)["landelijk/zorgtoeslag"]
    try:
        path.write_text(before.replace(mark, "00000000") + "weg/iets: 1\n", encoding="utf-8")
        assert list(stale(RTL, invented)) == [
            "gelezen.yaml: het Nederlands is anders, of nieuw: landelijk/zorgtoeslag",
            "gelezen.yaml: hoort nergens bij: weg/iets",
        ]
    finally:
        path.write_text(before, encoding="utf-8")


def test_a_new_language_begins_with_all_that_is_to_be_translated(invented: Path) -> None:
    """It isn't offered, and the check says how much is still to do."""
    begin("pl", invented)
    assert "pl" not in codes(invented / "content")
    found = list(of_content(invented / "content" / "pl", invented / "content" / "nl"))
    assert found
    assert all("nog Nederlands" in each for each in found)
    catalog = (invented / "content" / "pl" / "LC_MESSAGES" / "geldstap.po").read_text()
    assert "nplurals=3" in catalog
    with pytest.raises(FileExistsError):
        begin("pl", invented)
