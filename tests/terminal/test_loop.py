"""The loop between a person and the conversation."""

from dataclasses import dataclass, replace
from typing import Self

import pytest

from geldstap.app.screen import Back, LeaveNow, Reply, Screen, Stop, Typed
from geldstap.terminal.loop import converse
from tests.support.scripted import ScriptedPrompter, ScriptEndedError
from tests.terminal.screens import RENT, screen


@dataclass(frozen=True, slots=True)
class Talk:
    """Asks until two answers or a stop; `trouble` interrupts the work on some replies."""

    replies: tuple[Reply, ...] = ()
    trouble: tuple[Reply, ...] = ()

    def screen(self) -> Screen:
        """The last one has no question."""
        is_over = len(self.replies) == 2 or Stop() in self.replies
        return screen(None if is_over else replace(RENT, id=f"vraag{len(self.replies)}"))

    def answer(self, reply: Reply) -> Self:
        """Remember the reply."""
        if reply in self.trouble:
            raise KeyboardInterrupt
        return replace(self, replies=(*self.replies, reply))


def test_every_reply_reaches_the_conversation() -> None:
    """And the screen without a question is shown."""
    prompter = ScriptedPrompter([Typed("1"), Back()])
    ending = converse(Talk(), prompter)
    assert ending.conversation.replies == (Typed("1"), Back())
    assert prompter.questions == ("vraag0", "vraag1")
    assert prompter.shown == [screen(None)]
    assert not ending.left


def test_leaving_blanks_and_ends() -> None:
    """No last screen remains for whoever looks over a shoulder."""
    prompter = ScriptedPrompter([LeaveNow(), Typed("never")])
    ending = converse(Talk(), prompter)
    assert ending.left
    assert (prompter.blanked, prompter.shown, len(prompter.asked)) == (1, [], 1)
    assert ending.conversation.replies == ()


def test_ctrl_c_while_working_stops() -> None:
    """The answer that was being worked out is not taken half."""
    prompter = ScriptedPrompter([Typed("1")])
    ending = converse(Talk(trouble=(Typed("1"),)), prompter)
    assert ending.conversation.replies == (Stop(),)
    assert prompter.shown == [screen(None)]


def test_ctrl_c_while_stopping_leaves() -> None:
    """Whoever insists gets away."""
    prompter = ScriptedPrompter([Typed("1")])
    ending = converse(Talk(trouble=(Typed("1"), Stop())), prompter)
    assert ending.left
    assert prompter.blanked == 1


def test_script_that_is_too_short_fails() -> None:
    """A test that asks more than it answers doesn't pass unnoticed."""
    with pytest.raises(ScriptEndedError):
        converse(Talk(), ScriptedPrompter([Typed("1")]))


@pytest.mark.parametrize(
    ("replies", "is_used_up"),
    [
        ([Typed("1"), Typed("2")], True),
        ([Typed("1"), Typed("2"), Typed("3")], False),
        ([LeaveNow(), Typed("2")], True),
    ],
)
def test_script_knows_what_was_left(replies: list[Reply], is_used_up: bool) -> None:
    """Answers that nobody asked for show a test that is out of date."""
    prompter = ScriptedPrompter(replies)
    converse(Talk(), prompter)
    assert prompter.is_used_up == is_used_up
