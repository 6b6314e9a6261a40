"""The conversation between a person and the use cases: ask, answer, until the last screen."""

from dataclasses import dataclass
from typing import Generic, Protocol, Self, TypeVar

from geldstap.app.prompter import Prompter
from geldstap.app.screen import LeaveNow, Reply, Screen, Stop


class Conversation(Protocol):
    """What is being asked; it never changes, a reply gives the next one."""

    def screen(self) -> Screen:
        """The screen to show now; without a prompt it is the last one."""
        ...

    def answer(self, reply: Reply) -> Self:
        """The conversation after this reply."""
        ...


C = TypeVar("C", bound=Conversation)


@dataclass(frozen=True, slots=True)
class Ending(Generic[C]):
    """Where the conversation ended, and whether one left at once, or even the program."""

    conversation: C
    left: bool
    program: bool = False


def converse(conversation: C, prompter: Prompter) -> Ending[C]:
    """Ask until the last screen and show it; leaving at once blanks the screen instead.

    Ctrl-C while an answer is being worked out is a stop; Ctrl-C after that leaves.
    """
    try:
        screen = conversation.screen()
        while screen.prompt is not None:
            reply = prompter.ask(screen)
            if isinstance(reply, LeaveNow):
                return _leave(conversation, prompter, reply.program)
            conversation, screen = _after(conversation, reply)
        prompter.show(screen)
    except KeyboardInterrupt:
        return _leave(conversation, prompter, program=True)
    return Ending(conversation, left=False)


def _after(conversation: C, reply: Reply) -> tuple[C, Screen]:
    try:
        following = conversation.answer(reply)
        return following, following.screen()
    except KeyboardInterrupt:
        stopped = conversation.answer(Stop())
        return stopped, stopped.screen()


def _leave(conversation: C, prompter: Prompter, program: bool) -> Ending[C]:
    prompter.blank()
    return Ending(conversation, left=True, program=program)
