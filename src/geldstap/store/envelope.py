"""The file around saved answers: its version, and how older ones become today's."""

import json
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from types import MappingProxyType

from geldstap.store.saved import Json, SavedSession, from_json, to_json

VERSION = 1
_MARK = "geldstap"
_GROUP_MEMBER = 3

Data = dict[str, Json]
Migration = Callable[[Data], Data]

# From each older version to the one after it. Version 1 is the first.
MIGRATIONS: Mapping[int, Migration] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Renames:
    """What a release or a set calls differently since answers were kept.

    `facts` from old to new, without the number of a group's member (`kinderen.inkomen`);
    `values` of a choice per new fact, from old to new.
    """

    facts: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


NO_RENAMES = Renames()


class Damaged(Exception):
    """The file isn't what it should be. Carries no text: answers stay out of exceptions."""


class NewerVersion(Exception):
    """The file was written by a later release."""


def write(session: SavedSession) -> bytes:
    """The file's bytes."""
    data = {_MARK: VERSION, **to_json(session)}
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def read(
    content: bytes,
    renames: Renames = NO_RENAMES,
    migrations: Mapping[int, Migration] = MIGRATIONS,
    version: int = VERSION,
) -> tuple[SavedSession, bool]:
    """The session, and whether all of it could be read.

    Raises Damaged where it is no session at all, and NewerVersion.
    """
    data = migrate(_parse(content), migrations, version)
    session, lost = from_json(_renamed(data, renames))
    if session is None:
        raise Damaged
    return session, lost == 0


def migrate(data: Data, migrations: Mapping[int, Migration], version: int) -> Data:
    """The data as `version` writes them. Raises NewerVersion, or Damaged on a gap."""
    found = data.get(_MARK)
    if not isinstance(found, int) or isinstance(found, bool) or found < 1:
        raise Damaged
    if found > version:
        raise NewerVersion
    for step in range(found, version):
        if step not in migrations:
            raise Damaged
        data = {**migrations[step](data), _MARK: step + 1}
    return data


def _parse(content: bytes) -> Data:
    data = None
    with suppress(ValueError, RecursionError):
        # Numbers of any kind are refused further on; here they mustn't cost time.
        data = json.loads(content.decode("utf-8"), parse_float=str, parse_constant=str)
    # Not from within `except`: the decoder's exception holds the whole text.
    if not isinstance(data, dict):
        raise Damaged
    return data


def _renamed(data: Data, renames: Renames) -> Data:
    answers = data.get("antwoorden")
    if not isinstance(answers, dict):
        return data
    renamed: Data = {}
    for id_, answer in answers.items():
        new = _new_id(id_, renames.facts)
        # An answer under the new name is younger than one under the old.
        if new == id_ or new not in answers:
            renamed[new] = _new_value(answer, renames.values.get(_without_number(new), {}))
    return {**data, "antwoorden": renamed}


def _new_id(id_: str, facts: Mapping[str, str]) -> str:
    new = facts.get(_without_number(id_))
    if new is None:
        return id_
    parts, renamed = id_.split("."), new.split(".")
    in_group = len(parts) == _GROUP_MEMBER and len(renamed) == _GROUP_MEMBER - 1
    return f"{renamed[0]}.{parts[1]}.{renamed[1]}" if in_group else new


def _without_number(id_: str) -> str:
    parts = id_.split(".")
    return f"{parts[0]}.{parts[2]}" if len(parts) == _GROUP_MEMBER else id_


def _new_value(answer: Json, values: Mapping[str, str]) -> Json:
    match answer:
        case {"tekst": str() as text} if text in values:
            return {"tekst": values[text]}
        case _:
            return answer
