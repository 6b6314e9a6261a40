"""A guided session in a pseudo-terminal: what a visitor typed is nowhere when the next one sits down."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journeys.person import Person

ENTERED, LEFT = b"\x1b[?1049h", b"\x1b[?1049l"
# An answer, what was being typed, and a BSN that is refused: each like no other.
WAGES, DRAFT, BSN = "98765", "87654", "123456782"
CANARIES = (WAGES, DRAFT, BSN)

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/mem").exists(), reason="looks into processes as Linux has them"
)


def sat_down(folder: Path, *, plain: bool) -> Iterator[Person]:
    """Somebody in front of a session that has just begun."""
    person = Person((80, 24), folder, plain=plain)
    person.start(["sessie", *(["--eenvoudig"] if plain else []), "--taal", "nl"])
    yield person
    person.close()


@pytest.fixture(params=[False, True], ids=["keys", "plain"])
def visitor(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Person]:
    """In both ways of asking."""
    yield from sat_down(tmp_path, plain=request.param)


@pytest.fixture
def with_keys(tmp_path: Path) -> Iterator[Person]:
    """Where there is a screen to draw on."""
    yield from sat_down(tmp_path, plain=False)


def type_canaries(person: Person) -> None:
    """An answer, a BSN, and a draft that one leaves for help and comes back to."""
    person.choose("Beginnen")
    person.choose("Maakt niet uit")
    person.type("2512")
    person.choose("Ja, Den Haag")
    person.choose("Wat houdt u per maand over?")
    person.choose("Wat er binnenkomt")
    person.choose("Loon")
    person.type(f"{WAGES} per maand")
    assert person.has_read("98.765")
    person.choose("Ja, dit klopt")
    person.choose("Uitkering")
    person.type(BSN)
    assert person.sees("Dit lijkt een burgerservicenummer (BSN).")
    if not person.plain:
        person.press(f"{DRAFT}\x1bOP")
        person.choose("Terug naar waar u was")
        assert person.sees(DRAFT)


def processes(person: Person) -> list[int]:
    """The one that stays, and that of the visitor."""
    children = Path(f"/proc/{person.pid}/task/{person.pid}/children").read_text(encoding="ascii")
    return [person.pid, *map(int, children.split())]


def memory(pid: int) -> Iterator[bytes]:
    """What a process has in its memory."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as held:
        for line in Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines():
            where, may, *_ = line.split()
            start, end = (int(each, 16) for each in where.split("-"))
            if "r" not in may or "[v" in line:
                continue
            held.seek(start)
            yield held.read(end - start)


def remembered(pid: int) -> set[str]:
    """The canaries that are in the memory, the environment or the command line of a process."""
    told = (Path(f"/proc/{pid}/{name}").read_bytes() for name in ("environ", "cmdline"))
    parts = [*told, *memory(pid)]
    return {each for each in CANARIES if any(each.encode() in part for part in parts)}


def on_disk(folder: Path) -> list[Path]:
    """All files: home, working folder and temporary folder are in it."""
    return [path for path in folder.rglob("*") if path.is_file()]


def test_nothing_of_a_visitor_is_left_for_the_next(visitor: Person, tmp_path: Path) -> None:
    """Not on disk, not in a process, not in the window, and not as what is filled in."""
    type_canaries(visitor)
    before = processes(visitor)
    assert [bool(remembered(pid)) for pid in before] == [False, True]
    visitor.type("weg")
    assert visitor.sees("Iemand kijkt met u mee.")
    after = processes(visitor)
    assert after[0] == before[0]
    assert after[1:] != before[1:]
    assert [remembered(pid) for pid in after] == [set(), set()]
    assert on_disk(tmp_path) == []
    # Plain mode can't wipe the window; it says so.
    if not visitor.plain:
        assert not any(each in visitor.can_be_scrolled_back_to for each in CANARIES)
    visitor.choose("Beginnen")
    visitor.choose("Maakt niet uit")
    assert not visitor.sees("2512")
    visitor.key("Ctrl+C")
    assert visitor.has_read("U heeft nog niets ingevuld.")
    visitor.choose("De sessie sluiten")
    assert visitor.ended() == 0
    if visitor.plain:
        assert b"\x1b" not in visitor.transcript
        assert "blijft in dit venster" in visitor.in_view


def test_another_screen_from_the_first_to_the_last_moment(with_keys: Person) -> None:
    """Ctrl-C twice leaves the program, with the cursor to be seen and a last word."""
    with_keys.choose("Beginnen")
    # On a slow computer more than a second may lie between two of them.
    while with_keys.is_running:
        with_keys.key("Ctrl+C")
    assert with_keys.ended() == 130
    start, _, last = with_keys.transcript.rpartition(LEFT)
    assert start.startswith(ENTERED)
    assert start.count(ENTERED) == 1
    assert b"\x1b[?25h" in start[-60:]
    assert b"De sessie is gesloten." in last


@pytest.mark.parametrize("whom", [0, 1], ids=["the session", "the visitor's process"])
def test_being_killed_leaves_nothing(with_keys: Person, tmp_path: Path, whom: int) -> None:
    """Whoever ends it from outside, the terminal is restored and nobody is left behind."""
    with_keys.choose("Beginnen")
    with_keys.choose("Maakt niet uit")
    with_keys.press(f"{DRAFT}\x1bOP")
    pids = processes(with_keys)
    os.kill(pids[whom], signal.SIGTERM if whom == 0 else signal.SIGKILL)
    assert with_keys.ended() == (130 if whom == 0 else 1)
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)
    assert on_disk(tmp_path) == []
    _, left, said = with_keys.transcript.rpartition(LEFT)
    assert left
    assert DRAFT.encode() not in said
