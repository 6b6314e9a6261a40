"""What a prompter is asked to show, and what it may answer.

A prompter (keys, plain or scripted) knows nothing but these values: it shows a `Screen`
and hands back one `Reply`. Parsing and validating are done on this side.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from geldstap.interview.checklist import Mark
from geldstap.report.document import Document


class PromptKind(StrEnum):
    """How a question is answered."""

    TEXT = "text"
    CHOICE = "choice"
    CONTINUE = "continue"
    CHECKLIST = "checklist"


@dataclass(frozen=True, slots=True)
class Choice:
    """One line of a list. `key` is what comes back; `note` stands beside or below it.

    `mark` is what a person put at a line of a checklist, None where it is open.
    """

    key: str
    label: str
    note: str = ""
    mark: Mark | None = None


@dataclass(frozen=True, slots=True)
class HelpLine:
    """The line below every question, the number of a human last to be cut.

    `phone` is the bare number, `contact` who answers it.
    """

    phone: str
    contact: str


@dataclass(frozen=True, slots=True)
class Prompt:
    """One question. CONTINUE asks for Enter alone.

    In a CHECKLIST the choices are lines that one marks, each mark being a reply; `endings`
    are the ways to be done with it, besides the two ways not to answer. Where one
    `only_chooses`, a line that is open says nothing: there is no way not to answer a line.

    `prefilled` is the earlier answer as text, or the key of the earlier choice. `draft` is
    what was being typed when one went elsewhere, or what couldn't be understood: it can be
    gone on with, and is no answer. `error` is what was wrong with the last try. `can_skip`
    offers “weet ik niet” and “zeg ik liever
    niet”; `can_go_back` offers the question before.

    `typing` is the choice of a list by which one types the answer instead: what is typed there
    and names no line is such an answer. `own_words`: any text is an answer, also one that ends
    in the sign of a key.
    """

    id: str
    kind: PromptKind
    question: str
    note: str = ""
    choices: tuple[Choice, ...] = ()
    prefilled: str = ""
    draft: str = ""
    error: str = ""
    can_skip: bool = False
    can_go_back: bool = True
    endings: tuple[Choice, ...] = ()
    only_chooses: bool = False
    typing: str = ""
    own_words: bool = False


@dataclass(frozen=True, slots=True)
class Screen:
    """One screen: where one is, what is told, and at most one question.

    Without a prompt the conversation has ended after this screen. `aside` is for somebody who
    looks along, and is shown beside the question where there is room for it.
    """

    where: str
    document: Document
    prompt: Prompt | None
    help_line: HelpLine
    progress: str = ""
    aside: Document | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """Text that was typed and ended with Enter; never empty."""

    text: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """The key of a choice, or "" for CONTINUE."""

    key: str


@dataclass(frozen=True, slots=True)
class Marked:
    """A mark at lines of a checklist, by their keys; once more takes it away."""

    keys: tuple[str, ...]
    mark: Mark = Mark.YES


@dataclass(frozen=True, slots=True)
class Back:
    """To the question before. `typed` is what stood there, not ended with Enter."""

    typed: str = ""


@dataclass(frozen=True, slots=True)
class Help:
    """To the help page, and then back to the same question with what was `typed`."""

    typed: str = ""


@dataclass(frozen=True, slots=True)
class Skip:
    """“Weet ik niet”, or with `declined` “zeg ik liever niet”."""

    declined: bool = False


@dataclass(frozen=True, slots=True)
class Nothing:
    """Enter without text: asks the question again, never a value."""


@dataclass(frozen=True, slots=True)
class Stop:
    """Stop, with the question whether answers should be kept; `typed` waits meanwhile."""

    typed: str = ""


@dataclass(frozen=True, slots=True)
class LeaveNow:
    """Blank the screen and leave at once, keeping nothing that wasn't kept already.

    `program`: in a guided session not only this visitor, but the program.
    """

    program: bool = False


Reply: TypeAlias = Typed | Chosen | Marked | Back | Help | Skip | Nothing | Stop | LeaveNow
