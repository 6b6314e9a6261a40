"""A regulation as people read it: names, texts, how to apply. The rules are in `engine`."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from geldstap.model.source import Source


@dataclass(frozen=True, slots=True)
class Application:
    """How to apply: every field may be empty, which means that we don't know it.

    `in_plan` is what one does first where one doesn't apply oneself; empty where one does.
    """

    url: str = ""
    phone: str = ""
    how: str = ""
    papers: tuple[str, ...] = ()
    term: str = ""
    until: date | None = None
    calculation_url: str = ""
    in_plan: str = ""


@dataclass(frozen=True, slots=True)
class Regulation:
    """The words of one regulation in one language; `conditions` by condition id."""

    id: str
    name: str
    summary: str
    kind: str
    authority: str
    gives: str = ""
    warning: str = ""
    conditions: Mapping[str, str] = field(default_factory=dict)
    application: Application = Application()
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True)
class RulesetInfo:
    """Who made a set, for whom, and what it leaves out. `digest` is of the files' bytes."""

    id: str
    name: str
    publisher: str
    version: str
    municipality: str = ""
    note: str = ""
    not_covered: tuple[str, ...] = ()
    digest: str = ""
