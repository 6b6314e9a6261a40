"""Where the data that travels with the program lies: in a wheel and in a checkout."""

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]


def data_root(package: Path = _PACKAGE) -> Path:
    """The folder that holds `content/` and `regelingen/`.

    A wheel carries both inside the package; in a checkout (an editable install) they
    stand at the top of the repository, two folders above `src/geldstap`.
    """
    bundled = package / "_data"
    return bundled if bundled.is_dir() else package.parents[1]


def content_root() -> Path:
    """The folder with the words for people, one folder per language."""
    return data_root() / "content"


def regelingen_root() -> Path:
    """The folder with the vocabulary and the regulation sets that come with the program."""
    return data_root() / "regelingen"
