"""The files of a set from their templates (`content/sjablonen/set`).

The templates hold the comments and the Dutch of a new set. Every value that somebody typed
passes the YAML library on its way into a file: it can't become anything but a text.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

from geldstap.source.data import content_root

if TYPE_CHECKING:
    from jinja2 import Environment

_FOLDER = Path("sjablonen", "set")
# Wider than any text: a value stays on the line of its key.
_ON_ONE_LINE = 100_000


def render(template: str, **values: object) -> str:
    """A file from its template."""
    return _environment().get_template(f"{template}.jinja").render(**values)


def scalar(text: str) -> str:
    """A text as YAML: quoted where it would be read as something else."""
    import yaml

    written: str = yaml.safe_dump(
        " ".join(text.split()), allow_unicode=True, width=_ON_ONE_LINE, default_flow_style=True
    )
    return written.removesuffix("\n").removesuffix("\n...")


@cache
def _environment() -> "Environment":
    """Loaded here, so that only somebody who makes a set waits for it."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    # What is made is YAML: there is no markup to escape.
    environment = Environment(  # noqa: S701
        loader=FileSystemLoader(content_root() / _FOLDER),
        undefined=StrictUndefined,
        finalize=_finalized,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters.update(w=_Written)
    return environment


class _Written(str):
    """A text that has passed the YAML library."""

    __slots__ = ()

    def __new__(cls, text: object) -> Self:
        return super().__new__(cls, scalar(str(text)))


def _finalized(value: object) -> object:
    """A text that didn't pass it would be a fault of a template. Raises TypeError."""
    if type(value) is str:
        raise TypeError(value)
    return value
