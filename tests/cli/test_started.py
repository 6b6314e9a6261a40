"""What a person is told to type starts the program that they started."""

import os
import sys
from pathlib import Path

import pytest

from geldstap.cli.started import typed_again, with_folder

PATHS = pytest.mark.skipif(sys.platform == "win32", reason="quotes of other systems differ")


def nowhere(_: str) -> None:
    """No such program can be typed by its name."""


@PATHS
@pytest.mark.parametrize(
    ("program", "typed"),
    [
        (".venv/bin/geldstap", ".venv/bin/geldstap"),
        ("/home/els/mijn map/bin/geldstap", "'/home/els/mijn map/bin/geldstap'"),
        ("", "geldstap"),
        ("-c", "geldstap"),
    ],
)
def test_a_program_in_a_folder_is_typed_with_it(program: str, typed: str) -> None:
    """As somebody who followed the README typed it; `geldstap` alone isn't found there."""
    assert typed_again(program, ["python", program], nowhere) == typed


def test_a_program_that_can_be_typed_by_its_name_is(tmp_path: Path) -> None:
    """Also through a link; not where that name starts another copy."""
    own, other = tmp_path / "geldstap", tmp_path / "andere" / "geldstap"
    own.touch()
    assert typed_again(str(own), ["python", str(own)], lambda _: str(own)) == "geldstap"
    assert typed_again(str(own), ["python", str(own)], lambda _: str(other)) == str(own)
    if os.name == "posix":
        link = tmp_path / "link"
        link.symlink_to(own)
        assert typed_again(str(own), ["python", str(own)], lambda _: str(link)) == "geldstap"


@PATHS
def test_a_module_is_typed_with_its_python() -> None:
    """`python -m geldstap` has no program of its own."""
    main = "/lib/geldstap/__main__.py"
    line = [".venv/bin/python", "-m", "geldstap", "--gegevens", "map"]
    assert typed_again(main, line, nowhere) == ".venv/bin/python -m geldstap"


@PATHS
def test_the_folder_for_answers_goes_along() -> None:
    """Without it the answers would neither be found nor erased."""
    assert with_folder("geldstap", None) == "geldstap"
    assert with_folder("geldstap", Path("/usb/de map")) == "geldstap --gegevens '/usb/de map'"
