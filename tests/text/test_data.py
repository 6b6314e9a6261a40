"""Where the data that travels with the program lies."""

from pathlib import Path

from geldstap.source.data import content_root, data_root, regelingen_root

REPOSITORY = Path(__file__).parents[2]


def test_a_checkout_has_its_data_at_the_top() -> None:
    """Municipalities find the files where the README says."""
    assert data_root() == REPOSITORY
    assert (content_root() / "nl" / "vragen.yaml").is_file()
    assert (regelingen_root() / "feiten.yaml").is_file()


def test_a_wheel_carries_its_data_inside(tmp_path: Path) -> None:
    """What was built into the package goes before what lies around it."""
    package = tmp_path / "site-packages" / "geldstap"
    (package / "_data").mkdir(parents=True)
    assert data_root(package) == package / "_data"


def test_a_package_without_data_looks_in_its_repository(tmp_path: Path) -> None:
    """An editable install reads what an author edits."""
    package = tmp_path / "src" / "geldstap"
    package.mkdir(parents=True)
    assert data_root(package) == tmp_path
