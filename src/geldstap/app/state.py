"""Where a conversation stands: the session, the page, and the way back."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from geldstap.interview.checklist import Mark
from geldstap.interview.guidance import Guidance, Way, way_of
from geldstap.interview.session import Session
from geldstap.model.answer import Answer


@dataclass(frozen=True, slots=True)
class Where:
    """A page, and what it is about: a step, a question, a regulation, a post.

    `marks` are those of a checklist that isn't done yet, by question id: so they are there
    still after help. None where it is as the answers have it.
    """

    page: str
    step: str = ""
    item: str = ""
    marks: tuple[tuple[str, Mark | None], ...] | None = None


MENU = Where("menu")


@dataclass(frozen=True, slots=True)
class State:
    """Everything that a screen is made from.

    `behind` are the pages that “back” leads to, the nearest last. `error` is what was wrong
    with the last reply and `notice` what was noted, both in words. `drafts` are what was
    typed at a place and isn't an answer yet: it stands there again after help, a mistake or
    another page. Where one may choose or type, a draft, be it empty, says that one types.
    `supposed` are answers about a change that is only looked at: they are never kept.
    `keep` is None until the person has said whether answers may be kept. `from_file`: the
    answers are those of a file, which stays as it is. `anew`: one began again while answers
    of the time before are still kept. `guidance` is how the person wants
    to be guided, None where they didn't choose. `marks` were put in a checklist whose lines
    are asked one by one since, by question id. `since_pause` counts the questions that were
    answered since the step was begun, or since the last pause. `since` is when a visitor of a
    guided session began.
    """

    language: str = "nl"
    session: Session = field(default_factory=Session)
    where: Where = Where("welkom")
    behind: tuple[Where, ...] = ()
    error: str = ""
    notice: str = ""
    drafts: Mapping[Where, str] = field(default_factory=dict)
    supposed: Session = field(default_factory=Session)
    keep: bool | None = None
    from_file: bool = False
    anew: bool = False
    since: datetime | None = None
    guidance: Guidance | None = None
    marks: Mapping[str, Mark | None] = field(default_factory=dict)
    since_pause: int = 0

    @property
    def way(self) -> Way:
        """What is done in the way of guidance that was chosen."""
        return way_of(self.guidance)

    def to(self, where: Where) -> "State":
        """To a page from which one can come back here."""
        behind = (*self.behind, self.where)
        return replace(self, where=where, behind=behind, error="", notice="")

    def instead(self, where: Where) -> "State":
        """To a page in place of this one: “back” skips this one."""
        return replace(self, where=where, error="", notice="")

    def back(self) -> "State":
        """To the page before; on the first page it stays."""
        if not self.behind:
            return replace(self, error="", notice="")
        where, behind = self.behind[-1], self.behind[:-1]
        return replace(self, where=where, behind=behind, error="", notice="")

    def to_menu(self) -> "State":
        """To the overview of steps, with nothing behind it."""
        return replace(self, where=MENU, behind=(), error="", notice="")

    def wrong(self, error: str) -> "State":
        """The same page, with what was wrong."""
        return replace(self, error=error)

    def noted(self, notice: str) -> "State":
        """With what was noted."""
        return replace(self, notice=notice)

    def answered(self, question: str, answer: Answer) -> "State":
        """With an answer, in place of what was being typed; every other answer stays."""
        session = self.session.with_answer(question, answer)
        drafts = {
            where: text
            for where, text in self.drafts.items()
            if where != self.where and where.item != question
        }
        return replace(
            self,
            session=session,
            drafts=drafts,
            marks={id_: mark for id_, mark in self.marks.items() if id_ != question},
            since_pause=self.since_pause + (question not in self.session.answers),
        )

    @property
    def draft(self) -> str | None:
        """What was being typed here; None where nothing was."""
        return self.drafts.get(self.where)

    def drafted(self, text: str) -> "State":
        """With what is being typed here."""
        return replace(self, drafts={**self.drafts, self.where: text})

    def undrafted(self) -> "State":
        """Without what was being typed here."""
        drafts = {where: text for where, text in self.drafts.items() if where != self.where}
        return replace(self, drafts=drafts)
