"""A world for tests: the real words, rules and places; nothing on disk but in `folder`."""

from datetime import UTC, date, datetime
from pathlib import Path

from geldstap.app.conversation import Conversation, begin
from geldstap.app.screen import Chosen, Marked, PromptKind, Reply, Screen, Typed
from geldstap.app.state import State
from geldstap.app.visit import KeepsNothing, Visit, WritesNowhere
from geldstap.app.world import World
from geldstap.store.answers import AnswerStore

DAY = date(2026, 11, 22)
BEGAN = datetime(2026, 11, 22, 10, 5, tzinfo=UTC)


class FolderWriter:
    """Writes exports into a folder."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def write(self, name: str, text: str) -> str | None:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return str(path)


def world(folder: Path, day: date = DAY) -> World:
    """A world on a fixed day."""
    return World(day, AnswerStore(folder / "antwoorden"), FolderWriter(folder))


class FolderShelves:
    """One stick, which is a folder."""

    def __init__(self, folder: Path) -> None:
        self.stick = folder / "stick"

    def sticks(self) -> tuple[Path, ...]:
        return (self.stick,)

    def is_folder(self, folder: Path) -> bool:
        return folder == Path("/usb") or folder.is_dir()

    def write(self, folder: Path, name: str, text: str) -> str | None:
        (self.stick / name).parent.mkdir(exist_ok=True)
        (self.stick / name).write_text(text, encoding="utf-8")
        return str(folder / name)


def visiting(folder: Path, visit: Visit | None = None, language: str = "nl") -> Conversation:
    """A visitor of a guided session at the start screen."""
    known = visit or Visit(lambda: BEGAN, FolderShelves(folder))
    world = World(DAY, KeepsNothing(), WritesNowhere(), visit=known)
    return Conversation(world, State(language, keep=False))


def start(folder: Path, language: str = "nl", day: date = DAY) -> Conversation:
    """A new conversation."""
    return begin(world(folder, day), language)


def play(conversation: Conversation, *replies: Reply | str) -> Conversation:
    """Give replies one after another; a text stands for typing or choosing it."""
    for reply in replies:
        conversation = conversation.answer(_meant(reply, conversation.screen()))
    return conversation


def _meant(reply: Reply | str, screen: Screen) -> Reply:
    if not isinstance(reply, str):
        return reply
    assert screen.prompt is not None, f"no question left for {reply!r}"
    if screen.prompt.kind is PromptKind.TEXT:
        return Typed(reply)
    if screen.prompt.kind is PromptKind.CHECKLIST:
        endings = [ending.key for ending in screen.prompt.endings]
        lines = [line.key for line in screen.prompt.choices]
        assert reply in (*endings, *lines), f"{reply!r} isn't in {screen.prompt.id!r}"
        return Marked((reply,)) if reply in lines else Chosen(reply)
    if screen.prompt.kind is PromptKind.CHOICE:
        keys = [choice.key for choice in screen.prompt.choices]
        assert reply in keys, f"{reply!r} isn't one of {keys} at {screen.prompt.id!r}"
    return Chosen(reply)
