"""Where a conversation stands: the session, the page, and the way back."""

from dataclasses import dataclass, field, replace

from geldstap.interview.session import Session
from geldstap.model.answer import Answer


@dataclass(frozen=True, slots=True)
class Where:
    """A page, and what it is about: a step, a question, a regulation, a post."""

    page: str
    step: str = ""
    item: str = ""


MENU = Where("menu")


@dataclass(frozen=True, slots=True)
class State:
    """Everything that a screen is made from.

    `behind` are the pages that “back” leads to, the nearest last. `error` is what was wrong
    with the last reply and `notice` what was noted, both in words. `draft` is text that
    waits for a second question, such as an amount for its period. `supposed` are answers
    about a change that is only looked at: they are never kept. `keep` is None until the
    person has said whether answers may be kept.
    """

    language: str = "nl"
    session: Session = field(default_factory=Session)
    where: Where = Where("welkom")
    behind: tuple[Where, ...] = ()
    error: str = ""
    notice: str = ""
    draft: str = ""
    supposed: Session = field(default_factory=Session)
    keep: bool | None = None

    def to(self, where: Where) -> "State":
        """To a page from which one can come back here."""
        behind = (*self.behind, self.where)
        return replace(self, where=where, behind=behind, error="", notice="", draft="")

    def instead(self, where: Where) -> "State":
        """To a page in place of this one: “back” skips this one."""
        return replace(self, where=where, error="", notice="", draft="")

    def back(self) -> "State":
        """To the page before; on the first page it stays."""
        if not self.behind:
            return replace(self, error="", notice="", draft="")
        where, behind = self.behind[-1], self.behind[:-1]
        return replace(self, where=where, behind=behind, error="", notice="", draft="")

    def to_menu(self) -> "State":
        """To the overview of steps, with nothing behind it."""
        return replace(self, where=MENU, behind=(), error="", notice="", draft="")

    def wrong(self, error: str) -> "State":
        """The same page, with what was wrong."""
        return replace(self, error=error)

    def noted(self, notice: str) -> "State":
        """With what was noted."""
        return replace(self, notice=notice)

    def answered(self, question: str, answer: Answer) -> "State":
        """With an answer; every other answer stays."""
        return replace(self, session=self.session.with_answer(question, answer))
