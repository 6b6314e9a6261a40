"""What a wheel takes along, and the compiled form of the catalogs."""

import gettext
from pathlib import Path

import pytest
from babel.messages.pofile import PoFileError

from hatch_build import compile_catalogs, travelling

HEADER = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=utf-8\\n"\n\n'


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """A repository with one catalog and one regulation set."""
    catalog = tmp_path / "content" / "en" / "LC_MESSAGES" / "geldstap.po"
    catalog.parent.mkdir(parents=True)
    catalog.write_text(
        HEADER + 'msgid "Terug"\nmsgstr "Back"\n\n#, fuzzy\nmsgid "Hulp"\nmsgstr "Helm"\n',
        encoding="utf-8",
    )
    ruleset = tmp_path / "regelingen" / "landelijk" / "set.yaml"
    ruleset.parent.mkdir(parents=True)
    ruleset.touch()
    (tmp_path / "regelingen" / ".DS_Store").touch()
    (tmp_path / "README.md").touch()
    return tmp_path


def test_a_compiled_catalog_translates(root: Path) -> None:
    """And leaves a guess (fuzzy) in Dutch: a wrong word is worse than a foreign one."""
    compile_catalogs(root / "content")
    words = gettext.translation("geldstap", root / "content", ["en"])
    assert (words.gettext("Terug"), words.gettext("Hulp")) == ("Back", "Hulp")


def test_a_broken_catalog_stops_the_build(root: Path) -> None:
    """No wheel is made with half of its words."""
    with (root / "content/en/LC_MESSAGES/geldstap.po").open("a", encoding="utf-8") as catalog:
        catalog.write('\nmsgid "Half\n')
    with pytest.raises(PoFileError):
        compile_catalogs(root / "content")


def test_a_wheel_takes_the_data_and_compiled_catalogs(root: Path) -> None:
    """Not their sources, nothing hidden, and nothing from elsewhere."""
    compile_catalogs(root / "content")
    assert sorted(travelling(root).values()) == [
        "geldstap/_data/content/en/LC_MESSAGES/geldstap.mo",
        "geldstap/_data/regelingen/landelijk/set.yaml",
    ]
