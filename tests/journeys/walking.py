"""Walks a journey: does what each line says, and checks what it says one sees."""

import shlex
from html import unescape
from itertools import pairwise
from pathlib import Path

from tests.journeys.person import Person
from tests.journeys.script import PLAIN, Action, Journey


def walk(journey: Journey, folder: Path) -> bytes:
    """Walk from the first line to the last; all that was written comes back."""
    person = Person(journey.size, folder, plain=journey.mode == PLAIN)
    try:
        if journey.actions[0].verb != "start":
            person.start(journey.options)
        for action, following in pairwise((*journey.actions, None)):
            assert action is not None
            _do(action, journey, person)
            if following is None or following.verb != "einde":
                _check_screen(action, journey, person)
    finally:
        person.close()
    return person.transcript


def _do(action: Action, journey: Journey, person: Person) -> None:
    match action.verb:
        case "start":
            command, *arguments = shlex.split(action.text)
            assert command == "geldstap"
            person.start((*arguments, *journey.options))
        case "kiest":
            person.choose(action.text)
        case "typt":
            assert not person.has_list, f"one chooses here: {_where(action, journey, person)}"
            person.type(action.text)
        case "drukt":
            person.key(action.text)
        case "einde":
            assert person.ended() == int(action.text or 0), _where(action, journey, person)
        case _:
            assert _is_so(action, person), _where(action, journey, person)


def _is_so(action: Action, person: Person) -> bool:
    """Whether what the line says can be seen."""
    match action.verb:
        case "ziet":
            return person.sees(action.text)
        case "ziet niet":
            return not person.sees(action.text)
        case "leest":
            return person.has_read(action.text)
        case "leest niet":
            return not person.has_read(action.text)
        case "map":
            kept = sorted(path.name for path in (person.folder / "gegevens").glob("*.json"))
            return bool(kept) == (action.text == "vol")
        case "nergens":
            files = (path for path in person.folder.rglob("*") if path.is_file())
            return not any(action.text.encode() in path.read_bytes() for path in files)
    name, _, text = action.text.partition(": ")
    return text in " ".join(unescape((person.folder / name).read_text(encoding="utf-8")).split())


def _check_screen(action: Action, journey: Journey, person: Person) -> None:
    """What holds on every page: a number to call is in view, and nothing broke."""
    if person.is_running:
        assert person.has_phone, f"no number to call: {_where(action, journey, person)}"
    assert "Traceback" not in person.page, _where(action, journey, person)


def _where(action: Action, journey: Journey, person: Person) -> str:
    return f"{journey.name}.txt:{action.line}: {action.verb} {action.text}\n{person.shown()}"
