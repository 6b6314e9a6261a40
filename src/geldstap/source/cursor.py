"""Reading a tree of nodes while keeping every fault, instead of stopping at the first.

A cursor stands on one node. What it can't read becomes a problem in the shared list and
None for the caller, who goes on with the rest of the file.
"""

import re
from collections.abc import Mapping as Named
from collections.abc import Sequence as Several
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType

from geldstap.model.problem import Place, Problem
from geldstap.source.lines import SourceText
from geldstap.source.nearest import nearest
from geldstap.source.nodes import Mapping, Node, Scalar, Sequence
from geldstap.source.yaml_text import DEFAULT_LIMITS, Limits, read, read_text

_NUMBER = re.compile(r"-?[0-9]{1,30}(\.[0-9]{1,30})?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_YES_NO = {"ja": True, "nee": False, "true": True, "false": False}
# Looking for the nearest word is slow; a file with more faults than this gets along without.
_SUGGESTED = 200


@dataclass(frozen=True, slots=True)
class Cursor:
    """A node, the lines that it stands in, and the list that all problems go to."""

    node: Node
    source: SourceText
    problems: list[Problem]

    @property
    def place(self) -> Place:
        """Where the node stands."""
        return self.node.place

    @property
    def is_mapping(self) -> bool:
        """True for `key: value` pairs."""
        return isinstance(self.node, Mapping)

    @property
    def is_sequence(self) -> bool:
        """True for a list."""
        return isinstance(self.node, Sequence)

    @property
    def is_scalar(self) -> bool:
        """True for a single text."""
        return isinstance(self.node, Scalar)

    @property
    def raw(self) -> str:
        """The text of a scalar as it stands there, "" for anything else; never a problem."""
        return self.node.text if isinstance(self.node, Scalar) else ""

    def problem(self, kind: str, **arguments: str) -> None:
        """Record a problem at this node."""
        self.problems.append(self.remark(kind, **arguments))

    def remark(self, kind: str, **arguments: str) -> Problem:
        """A problem at this node that isn't recorded: it is no fault of the file."""
        return self.source.problem(self.place, kind, **arguments)

    def fields(
        self,
        required: Several[str] = (),
        optional: Several[str] = (),
        elsewhere: Named[str, str] = MappingProxyType({}),
    ) -> dict[str, "Cursor"]:
        """The values of a mapping by key, those that are there.

        `elsewhere` says of keys that don't belong here where they do. Problems:
        not_a_mapping, unknown_key(key, suggestion), missing_key(key).
        """
        if not isinstance(self.node, Mapping):
            self.problem("not_a_mapping")
            return {}
        known = (*required, *optional)
        found = {e.key.text: self._at(e.value) for e in self.node.entries if e.key.text in known}
        free = [key for key in known if key not in found]
        for entry in self.node.entries:
            if entry.key.text not in known:
                self._unknown(entry.key, free or known, elsewhere)
        for key in required:
            if key not in found:
                self.problem("missing_key", key=key)
        return found

    def entries(self) -> tuple[tuple["Cursor", "Cursor"], ...]:
        """The keys and values of a mapping with free keys. Problem: not_a_mapping."""
        if not isinstance(self.node, Mapping):
            self.problem("not_a_mapping")
            return ()
        return tuple((self._at(e.key), self._at(e.value)) for e in self.node.entries)

    def values(self) -> dict[str, "Cursor"]:
        """The values of a mapping by key, none where it isn't one; never a problem."""
        return {key.raw: value for key, value in self.entries()} if self.is_mapping else {}

    def items(self, limit: int | None = None) -> tuple["Cursor", ...]:
        """The items of a list, at most `limit`. Problems: not_a_list, too_many_items(limit)."""
        if not isinstance(self.node, Sequence):
            self.problem("not_a_list")
            return ()
        items = tuple(self._at(item) for item in self.node.items)
        if limit is not None and len(items) > limit:
            items[limit].problem("too_many_items", limit=str(limit))
            return items[:limit]
        return items

    def text(self) -> str | None:
        """A text without spaces around it; all readers below start from it.

        Problems: not_text for a list or mapping, empty_value.
        """
        if not self.is_scalar:
            self.problem("not_text")
        elif not self.raw.strip():
            self.problem("empty_value")
        return self.raw.strip() or None

    def decimal(self) -> Decimal | None:
        """A number with a decimal point, “-12” or “650.00”. Problem: not_a_number(text)."""
        text = self.text()
        if text is None:
            return None
        if not _NUMBER.fullmatch(text):
            self.problem("not_a_number", text=text)
            return None
        return Decimal(text)

    def whole(self) -> int | None:
        """A whole number. Problems: not_a_number(text), not_whole(text)."""
        number = self.decimal()
        if number is None:
            return None
        if number != int(number):
            self.problem("not_whole", text=self.raw)
            return None
        return int(number)

    def day(self) -> date | None:
        """A day as 2026-11-30. Problem: not_a_date(text)."""
        text = self.text()
        if text is None:
            return None
        try:
            if _DAY.fullmatch(text):
                return date.fromisoformat(text)
        except ValueError:
            pass
        self.problem("not_a_date", text=text)
        return None

    def yes_no(self) -> bool | None:
        """`ja` or `nee`; `true` and `false` are understood, too. Problem: not_yes_no(text)."""
        text = self.text()
        if text is None:
            return None
        found = _YES_NO.get(text.casefold())
        if found is None:
            self.problem("not_yes_no", text=text)
        return found

    def choice(self, options: Several[str]) -> str | None:
        """One of the options. Problem: not_a_choice(text, choices, suggestion)."""
        text = self.text()
        if text is None or text in options:
            return text
        suggestion = self._nearest(text, options)
        self.problem("not_a_choice", text=text, choices=", ".join(options), suggestion=suggestion)
        return None

    def _unknown(self, key: Scalar, options: Several[str], elsewhere: Named[str, str]) -> None:
        suggestion = elsewhere.get(key.text) or self._nearest(key.text, options)
        self._at(key).problem("unknown_key", key=key.text, suggestion=suggestion)

    def _nearest(self, word: str, options: Several[str]) -> str:
        return nearest(word, options) if len(self.problems) < _SUGGESTED else ""

    def _at(self, node: Node) -> "Cursor":
        return Cursor(node, self.source, self.problems)


def cursor(
    text: str, file: str, limits: Limits = DEFAULT_LIMITS
) -> tuple[Cursor | None, list[Problem]]:
    """A cursor on the root of a YAML text, and the list to which it adds its problems.

    None where the text is empty or isn't strict YAML; the list then says why.
    """
    node, problems = read(text, file, limits)
    found = list(problems)
    if node is None:
        return None, found
    return Cursor(node, SourceText.of(text.removeprefix("\ufeff"), file), found), found


def file_cursor(path: Path, limits: Limits = DEFAULT_LIMITS) -> tuple[Cursor | None, list[Problem]]:
    """As `cursor`, from a file."""
    text, problems = read_text(path, limits)
    return (None, list(problems)) if text is None else cursor(text, str(path), limits)


def file_entries(path: Path) -> tuple[tuple[Cursor, Cursor], ...]:
    """The keys and values of a file; none where it isn't there or isn't a mapping."""
    root, _ = file_cursor(path)
    return root.entries() if root is not None and root.is_mapping else ()
