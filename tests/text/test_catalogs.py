"""The catalogs: every phrase of the code, translated, with the same values in it."""

import ast
import os
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.mofile import write_mo

from geldstap.source.data import content_root
from geldstap.text.catalogs import load_catalog
from geldstap.text.words import LANGUAGES
from tools.berichten import catalogs, extract, phrases, read, untranslated, update

PHRASE = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\n"

msgid "terug"
msgstr "{}"
"""
CATALOGS = catalogs()
SOURCE = Path(__file__).parents[2] / "src"


def placeholders(text: str) -> set[str]:
    """The names between braces."""
    return {name for _, name, _, _ in Formatter().parse(text) if name is not None}


def forms(text: object) -> tuple[str, ...]:
    """One phrase, or its singular and its plural."""
    return (text,) if isinstance(text, str) else tuple(text) if isinstance(text, tuple) else ()


def test_every_language_has_a_catalog() -> None:
    """Dutch needs none: its phrases are the ids."""
    assert [path.parents[1].name for path in CATALOGS] == [x for x in LANGUAGES if x != "nl"]


@pytest.mark.parametrize("path", CATALOGS, ids=str)
def test_the_catalog_has_exactly_the_phrases_of_the_code(path: Path) -> None:
    """Nothing is missing and nothing is left over: run tools/berichten.py."""
    known, wanted = phrases(read(path)).keys(), phrases(extract()).keys()
    assert sorted(wanted - known) == []
    assert sorted(known - wanted) == []


def test_no_phrase_stands_inside_an_f_string() -> None:
    """There it is never collected, and would stay Dutch in every language."""
    hidden = [
        f"{path}:{node.lineno}"
        for path in sorted(SOURCE.rglob("*.py"))
        for joined in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(joined, ast.JoinedStr)
        for node in ast.walk(joined)
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", "") in ("say", "count")
        and any(isinstance(each, ast.Constant) for each in node.args)
    ]
    assert hidden == []


@pytest.mark.parametrize("path", CATALOGS, ids=str)
def test_every_phrase_is_translated(path: Path) -> None:
    """Each form of each phrase, and none left to be looked at."""
    catalog = read(path)
    assert untranslated(catalog) == []
    assert [m.id for m in phrases(catalog).values() if m.fuzzy] == []


@pytest.mark.parametrize("path", CATALOGS, ids=str)
def test_translations_take_the_same_values(path: Path) -> None:
    """A value that is left out or misspelled would be lost or end the program."""
    for message in phrases(read(path)).values():
        wanted = set().union(*map(placeholders, forms(message.id)))
        for form in forms(message.string):
            assert placeholders(form) <= wanted, message.id
        used = set().union(*map(placeholders, forms(message.string)))
        assert used == wanted, message.id


@pytest.mark.parametrize("path", CATALOGS, ids=str)
def test_phrases_stay_calm(path: Path) -> None:
    """No exclamation marks in either language."""
    for message in phrases(read(path)).values():
        for form in (*forms(message.id), *forms(message.string)):
            assert "!" not in form, message.id


@pytest.fixture
def edited(tmp_path: Path) -> Path:
    """A catalog file as translators edit it."""
    path = tmp_path / "en" / "LC_MESSAGES" / "geldstap.po"
    path.parent.mkdir(parents=True)
    path.write_text(PHRASE.format("back"), encoding="utf-8")
    return path


def compile_beside(path: Path, age: int) -> None:
    """Write the compiled file with another translation, `age` seconds older."""
    path.write_text(PHRASE.format("return"), encoding="utf-8")
    with path.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, read(path))
    path.write_text(PHRASE.format("back"), encoding="utf-8")
    then = path.stat().st_mtime - age
    os.utime(path.with_suffix(".mo"), (then, then))


def test_without_a_compiled_catalog_the_edited_one_is_read(edited: Path) -> None:
    """A checkout needs no build."""
    assert load_catalog("en", edited.parents[2]).gettext("terug") == "back"


def test_a_compiled_catalog_is_used_while_it_is_current(edited: Path) -> None:
    """An installed program doesn't read the edited file, also where both have the same age."""
    compile_beside(edited, age=0)
    assert load_catalog("en", edited.parents[2]).gettext("terug") == "return"
    edited.unlink()
    assert load_catalog("en", edited.parents[2]).gettext("terug") == "return"


def test_an_old_compiled_catalog_is_passed_over(edited: Path) -> None:
    """A translator sees a change at once."""
    compile_beside(edited, age=60)
    assert load_catalog("en", edited.parents[2]).gettext("terug") == "back"


def test_a_language_without_a_catalog_is_an_error(tmp_path: Path) -> None:
    """Half a program in another language is worse than none."""
    with pytest.raises(FileNotFoundError):
        load_catalog("en", tmp_path)


def test_dutch_needs_no_catalog(tmp_path: Path) -> None:
    """The ids of the phrases are Dutch."""
    assert load_catalog("nl", tmp_path).gettext("terug") == "terug"


def test_updating_keeps_translations_and_drops_what_is_gone(edited: Path, tmp_path: Path) -> None:
    """New phrases come in empty, old ones leave, and the rest stays as it was."""
    code = tmp_path / "code"
    code.mkdir()
    (code / "a.py").write_text(
        'w.say("terug")\nw.count("{n} dag", "{n} dagen", 2)\n', encoding="utf-8"
    )
    edited.write_text(
        edited.read_text(encoding="utf-8") + '\nmsgid "weg"\nmsgstr "gone"\n', encoding="utf-8"
    )
    update(edited, extract(code))
    written = phrases(read(edited))
    assert sorted(written) == ["terug", "{n} dag"]
    assert written["terug"].string == "back"
    assert untranslated(read(edited)) == ["{n} dag"]
    assert "gone" not in edited.read_text(encoding="utf-8")


def test_the_content_folder_of_this_checkout_is_found() -> None:
    """The catalogs that are tested are those that the program reads."""
    assert all(path.is_relative_to(content_root()) for path in CATALOGS)
