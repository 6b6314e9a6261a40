"""Where answers are kept."""

from pathlib import Path

from geldstap.store.places import data_folder


def test_folder_that_was_asked_for_is_used(tmp_path: Path) -> None:
    """`--gegevens` wins."""
    assert data_folder(tmp_path) == tmp_path


def test_else_it_is_the_folder_of_the_system() -> None:
    """Of this person, and named after the program."""
    assert data_folder().is_absolute()
    assert data_folder().name == "geldstap"
