"""The files of a new set, and of a regulation that comes into one. Nothing is overwritten."""

import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import mkstemp

from geldstap.engine.regulation import Program, Validity
from geldstap.rulesets.making.conditions import amount, conditions, percentage
from geldstap.rulesets.making.drafts import RegulationDraft, SetDraft
from geldstap.rulesets.making.households import (
    IncomeLimit,
    households,
    income_limit,
    norms_of,
)
from geldstap.rulesets.making.templates import render
from geldstap.source.cursor import cursor
from geldstap.source.files import write_folder

SOURCES = "bronnen.yaml"
_READABLE = 0o644


@dataclass(frozen=True, slots=True)
class NewFiles:
    """Files by their path in the set: new ones, and texts that come below what is there."""

    new: Mapping[str, str]
    added: Mapping[str, str]


class InTheWay(Exception):
    """Something stands where a new file would come; `path` says what."""

    def __init__(self, path: Path) -> None:
        super().__init__(str(path))
        self.path = path


def set_files(draft: SetDraft, schemas: Mapping[str, str]) -> dict[str, str]:
    """A new set by path. `schemas` are the texts of the JSON Schemas by the name of a file."""
    values = {"set": draft, "version": f"{draft.day.year}.{draft.day.month}.1"}
    named = {
        "set.yaml": "set.yaml",
        "bronnen.yaml": "bronnen.yaml",
        "cijfers.yaml": "cijfers.yaml",
        "regelingen/voorbeeld.yaml.txt": "voorbeeld.yaml.txt",
        "LEESMIJ.md": "LEESMIJ.md",
        ".vscode/settings.json": "settings.json",
    }
    if draft.help.phone:
        named["hulp.yaml"] = "hulp.yaml"
    files = {path: render(template, **values) for path, template in named.items()}
    return files | {f".schema/{name}.json": text for name, text in schemas.items()}


def regulation_files(draft: RegulationDraft, program: Program, today: date) -> NewFiles:
    """A regulation with its examples, and its source.

    No examples where the norms of the law aren't known on any day on which it holds.
    """
    day = Validity(draft.first, draft.last).nearest(today)
    norms = norms_of(program, day)
    values: dict[str, object] = {"regulation": draft, "conditions": conditions(draft.limits)}
    path = f"regelingen/{draft.id}.yaml"
    new = {path: render("regeling.yaml", **values, **_texts(draft), amount=amount(draft))}
    if norms is not None:
        limit = income_limit(draft.limits, norms)
        new[f"voorbeelden/{draft.id}.yaml"] = render(
            "voorbeelden.yaml",
            regulation=draft,
            examples=households(draft, norms, day),
            day=day,
            limit=limit,
            **({} if limit is None else _sum(limit)),
        )
    return NewFiles(new, {SOURCES: render("bron.yaml", source=draft.source)})


def _texts(draft: RegulationDraft) -> dict[str, str]:
    """The limits as people write them; "" where there is none."""
    limits = draft.limits
    return {
        "percent": "" if limits.income is None else _dutch(percentage(limits.income)),
        "alone": _euros(limits.assets_alone),
        "together": _euros(limits.assets_together),
    }


def _euros(euros: Decimal | None) -> str:
    """`€ 8.000`, with cents where there are any."""
    if euros is None:
        return ""
    cents = "" if euros == int(euros) else _dutch(f"{euros % 1:.2f}"[1:])
    return f"€ {int(euros):,}".replace(",", ".") + cents


def _dutch(number: str) -> str:
    return number.replace(".", ",")


def _sum(limit: IncomeLimit) -> dict[str, str]:
    """The sum behind an income limit, in numbers as people write them."""
    return {
        "percent": _dutch(percentage(limit.share)),
        "norm": _dutch(f"{limit.norm:f}"),
        "exact": _dutch(f"{limit.exact.normalize():f}"),
    }


def write_set(folder: Path, files: Mapping[str, str]) -> None:
    """Write a whole new set, or nothing. Raises InTheWay, or OSError where it can't be."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    try:
        write_folder(folder, files)
    except FileExistsError as error:
        raise InTheWay(folder) from error


def write_regulation(folder: Path, files: NewFiles) -> tuple[Path, ...]:
    """Write new files and add to others; where one of it fails, all is as it was.

    Raises InTheWay where a file is there already or can't be added to, or OSError.
    """
    for name in files.new:
        if (folder / name).exists():
            raise InTheWay(folder / name)
    grown = {folder / name: _with(folder / name, text) for name, text in files.added.items()}
    written: list[Path] = []
    try:
        for name, text in files.new.items():
            _place(folder / name, text, over=False)
            written.append(folder / name)
        for path, text in grown.items():
            _place(path, text, over=True)
    except OSError as error:
        for path in written:
            path.unlink(missing_ok=True)
        if isinstance(error, FileExistsError):
            raise InTheWay(Path(error.filename2 or error.filename)) from error
        raise
    return tuple(written)


def _with(path: Path, text: str) -> str:
    """What a file becomes with a text below it. Raises InTheWay where that can't be read."""
    before = path.read_text(encoding="utf-8") if path.exists() else ""
    whole = f"{before.rstrip()}\n{text}" if before.strip() else text
    root, problems = cursor(whole, str(path))
    if root is None or not root.is_mapping or problems:
        raise InTheWay(path)
    return whole


def _place(path: Path, text: str, *, over: bool) -> None:
    """Write a file in one go: whole, or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = mkstemp(prefix=".geldstap-", dir=path.parent)
    made = Path(name)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        made.chmod(_READABLE)
        if over:
            made.replace(path)
        else:
            # Unlike a rename this never lands on a file that came there meanwhile.
            os.link(made, path)
    finally:
        with suppress(OSError):
            made.unlink(missing_ok=True)
