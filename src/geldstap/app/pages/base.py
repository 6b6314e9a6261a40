"""What every page has in common: a screen to show, and what a reply leads to."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Protocol

from geldstap.app.screen import Choice, HelpLine, Prompt, PromptKind, Reply, Screen
from geldstap.app.state import State
from geldstap.app.world import World
from geldstap.report.document import Block, Document, Paragraph, Tone
from geldstap.text.words import Words

# The item of a page that says of each rule where it stands, whatever the way of guidance shows.
SOURCES = "bronnen"


class Page(Protocol):
    """A page of the conversation. Both functions are pure but for what `World` keeps."""

    def screen(self, state: State, world: World) -> Screen:
        """What is shown."""
        ...

    def reply(self, state: State, world: World, reply: Reply) -> State:
        """Where a reply leads. Back, help, stop and nothing never get here."""
        ...


def screen(
    state: State,
    world: World,
    where: str,
    blocks: Sequence[Block],
    prompt: Prompt | None,
    progress: str = "",
) -> Screen:
    """A screen with the number of a human below it, and what was noted above it.

    The document has no title: `where` stands above it already.
    """
    words = world.words(state.language)
    contact = world.contact(state.session, state.language)
    noted = (Paragraph(state.notice, Tone.NOTE),) if state.notice else ()
    document = Document("", (*noted, *blocks), words.language)
    return Screen(where, document, prompt, HelpLine(contact.phone, contact.name), progress)


def result_screen(
    state: State,
    world: World,
    where: str,
    blocks: Sequence[Block],
    prompt: Prompt,
) -> Screen:
    """A screen that is longer than most windows: what was noted stands beside the question.

    Above the document it would be out of view, and nothing would seem to have happened.
    """
    note = "\n".join(filter(None, (state.notice, prompt.note)))
    return screen(state.noted(""), world, where, blocks, replace(prompt, note=note))


def choice_prompt(  # noqa: PLR0913 - the parts of a question, each by its name
    state: State,
    id_: str,
    question: str,
    choices: Sequence[Choice],
    *,
    prefilled: str = "",
    note: str = "",
    can_skip: bool = False,
    typing: str = "",
) -> Prompt:
    """A question with a list; “back” is offered where there is a page before."""
    return Prompt(
        id_,
        PromptKind.CHOICE,
        question,
        note=note,
        choices=tuple(choices),
        prefilled=prefilled,
        error=state.error,
        can_skip=can_skip,
        can_go_back=bool(state.behind),
        typing=typing,
    )


def text_prompt(  # noqa: PLR0913 - the parts of a question, each by its name
    state: State,
    id_: str,
    question: str,
    *,
    note: str = "",
    prefilled: str = "",
    can_skip: bool = False,
    own_words: bool = False,
) -> Prompt:
    """A question that is answered by typing."""
    return Prompt(
        id_,
        PromptKind.TEXT,
        question,
        note=note,
        prefilled=prefilled,
        draft=state.draft or "",
        error=state.error,
        can_skip=can_skip,
        can_go_back=bool(state.behind),
        own_words=own_words,
    )


def continue_prompt(state: State, id_: str, words: Words, note: str = "") -> Prompt:
    """Waits for Enter."""
    return Prompt(
        id_,
        PromptKind.CONTINUE,
        words.say("Druk op Enter om verder te gaan."),
        note=note,
        can_go_back=bool(state.behind),
    )
