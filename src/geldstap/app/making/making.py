"""The interview for a form: question after question, what was answered, and then it is made.

The same screens and keys as everywhere: help, back, stop and “weet ik niet” work at every
question. Nothing is written before the last “yes”, and nothing is kept when one stops.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeAlias

from geldstap.app.keys import page as keys_page
from geldstap.app.making.form import Answers, Around, Field, Form, Wrong, read
from geldstap.app.screen import (
    Back,
    Choice,
    Chosen,
    Help,
    HelpLine,
    Nothing,
    Prompt,
    PromptKind,
    Reply,
    Screen,
    Skip,
    Stop,
    Typed,
)
from geldstap.interview.session import Session
from geldstap.report.document import Block, Document, Heading, Paragraph, Tone
from geldstap.report.help import contact_block
from geldstap.text.making_words import form as form_words
from geldstap.text.making_words import question
from geldstap.text.words import Words

# The pages that aren't a question.
_REVIEW, _HELP, _KEYS, _STOP, _DONE, _END = ("nakijken", "?", "toetsen", "stoppen", "klaar", "")
_MAKE, _ANOTHER = "maken", "nog_een"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of making it: what to say, and whether it was made.

    `then` begins the next interview, where one may go on.
    """

    blocks: tuple[Block, ...]
    made: bool
    then: "Callable[[], Making] | None" = None


Maker: TypeAlias = Callable[[Answers, Around], Outcome]


@dataclass(frozen=True, slots=True)
class Making:
    """One moment of the interview; a reply gives the next one.

    `page` is the id of a question or one of the other pages; `behind` are the pages that
    “back” leads to; `drafts` is what was being typed and is no answer yet.
    """

    form: Form
    around: Around
    make: Maker
    page: str
    answers: Answers = field(default_factory=dict)
    behind: tuple[str, ...] = ()
    drafts: Mapping[str, str] = field(default_factory=dict)
    error: str = ""
    notice: str = ""
    outcome: Outcome | None = None

    @classmethod
    def begin(cls, form: Form, around: Around, make: Maker, answers: Answers) -> "Making":
        """At the first question without an answer; where there is none, at the review."""
        begun = cls(form, around.after(answers), make, _REVIEW, answers)
        return replace(begun, page=begun.next_page())

    def screen(self) -> Screen:
        """What is shown now; without a prompt it is the end."""
        match self.page:
            case "?":
                return self._help()
            case "toetsen":
                return self._shown(keys_page(self._words).blocks, self._continue())
            case "stoppen":
                return self._stopping()
            case "nakijken":
                return self._review()
            case "klaar" | "":
                return self._done()
        return self._question()

    def answer(self, reply: Reply) -> "Making":
        """The interview after a reply."""
        now = replace(self, error="", notice="")
        match reply:
            case Help(typed):
                return now if self.page == _HELP else now.drafted(typed).to(_HELP)
            case Stop(typed):
                stopped = replace(now, page=_END) if self.page == _DONE else now
                done = self.page in (_STOP, _DONE)
                return stopped if done else now.drafted(typed).to(_STOP)
            case Nothing():
                return now.wrong(self._say_nothing())
            case Back(typed):
                return now.drafted(typed).back()
        return now.replied(reply)

    def replied(self, reply: Reply) -> "Making":
        """After a reply to what this page asks."""
        if self.page == _KEYS:
            return self.back()
        if isinstance(reply, Typed) and self._is_list():
            return self.wrong(
                self._words.say("Dit staat niet in de lijst. Typ het nummer van uw keuze.")
            )
        if self.page in (_HELP, _STOP, _REVIEW, _DONE):
            return self._chosen(reply.key) if isinstance(reply, Chosen) else self
        asked = self.form.field(self.page)
        match reply:
            case Skip() if asked.optional:
                return self.given(asked, "")
            case Typed(text) | Chosen(text):
                found = read(asked, text, self.around)
                if isinstance(found, Wrong):
                    return self.drafted(text).wrong(found.sentence)
                return self.given(asked, found)
        return self

    def given(self, asked: Field, text: str) -> "Making":
        """With an answer, at the next question; those that don't matter any more are left."""
        answers = {**self.answers, asked.id: text}
        drafts = {id_: typed for id_, typed in self.drafts.items() if id_ != asked.id}
        now = replace(self, answers=answers, around=self.around.after(answers), drafts=drafts)
        return now.to(now.next_page())

    def next_page(self) -> str:
        """The first question without an answer, else the review."""
        missing = self.form.missing(self.answers)
        return missing[0].id if missing else _REVIEW

    def _chosen(self, key: str) -> "Making":
        match key:
            case "terug" | "verder":
                return self.back()
            case "toetsen" | "stoppen":
                return self.to(key)
            case "stop" | "klaar":
                return replace(self, page=_END)
            case "maken":
                return self._made()
            case "nog_een" if self.outcome is not None and self.outcome.then is not None:
                return self.outcome.then()
        return self.to(key)

    def _made(self) -> "Making":
        """What came of it; where it can't be made, back to the answers with what is in the way."""
        outcome = self.make(self.answers, self.around)
        if not outcome.made:
            return replace(self, outcome=outcome)
        return replace(self, outcome=outcome, page=_DONE if outcome.then else _END, behind=())

    def to(self, page: str) -> "Making":
        """At a page from which one can come back."""
        return replace(self, page=page, behind=(*self.behind, self.page))

    def back(self) -> "Making":
        """To the page before; a question that doesn't matter any more is passed by."""
        asked = {each.id for each in self.form.asked(self.answers)}
        behind = list(self.behind)
        while behind:
            page = behind.pop()
            if page in (_REVIEW, *asked):
                return replace(self, page=page, behind=tuple(behind))
        return self

    def drafted(self, typed: str) -> "Making":
        """With what is being typed at this question."""
        if not typed or self.page in (_HELP, _KEYS, _STOP, _REVIEW, _DONE, _END):
            return self
        return replace(self, drafts={**self.drafts, self.page: typed})

    def wrong(self, error: str) -> "Making":
        """The same page, with what was wrong."""
        return replace(self, error=error)

    # Screens

    @property
    def _words(self) -> Words:
        return self.around.words

    def _is_list(self) -> bool:
        prompt = self.screen().prompt
        return prompt is not None and prompt.kind is not PromptKind.TEXT

    def _say_nothing(self) -> str:
        prompt = self.screen().prompt
        if prompt is not None and prompt.can_skip:
            return self._words.say("U vulde niets in. Typ uw antwoord, of w voor “weet ik niet”.")
        return self._words.say("U vulde niets in. Typ uw antwoord, of ? voor hulp.")

    def _shown(self, blocks: Sequence[Block], prompt: Prompt | None, left: str = "") -> Screen:
        contact = self.around.world.contact(Session(), self._words.language)
        title = form_words(self._words, self.form.name, "titel")
        document = Document("", tuple(blocks), self._words.language)
        return Screen(title, document, prompt, HelpLine(contact.phone, contact.name), left)

    def _list(self, question_: str, choices: Sequence[Choice], prefilled: str = "") -> Prompt:
        return Prompt(
            self.page,
            PromptKind.CHOICE,
            question_,
            choices=tuple(choices),
            prefilled=prefilled,
            error=self.error,
            can_go_back=bool(self.behind),
        )

    def _continue(self) -> Prompt:
        text = self._words.say("Druk op Enter om verder te gaan.")
        return Prompt(self.page, PromptKind.CONTINUE, text)

    def _question(self) -> Screen:
        words, asked = self._words, self.form.field(self.page)
        text = question(words, asked.id)
        given = self.answers.get(asked.id)
        proposed = asked.proposed(self.answers, self.around) if given is None else given
        begin = form_words(words, self.form.name, "begin")
        note = (Paragraph(text.note),) if text.note else ()
        blocks = note if self.behind or self.answers else (Paragraph(begin), *note)
        left = self.form.at_most(self.answers)
        progress = words.count("nog hooguit {n} vraag", "nog hooguit {n} vragen", left)
        progress = progress if left else ""
        if asked.choices:
            choices = [Choice(key, text.options[key]) for key in asked.choices]
            prompt = self._list(text.question, choices, proposed)
        else:
            example = words.say("Bijvoorbeeld: {voorbeeld}", voorbeeld=text.example)
            prompt = Prompt(
                self.page,
                PromptKind.TEXT,
                text.question,
                note=example if text.example else "",
                prefilled=_as_typed(proposed),
                draft=self.drafts.get(self.page, ""),
                error=self.error,
                can_go_back=bool(self.behind),
            )
        return self._shown(blocks, replace(prompt, can_skip=asked.optional), progress)

    def _review(self) -> Screen:
        words = self._words
        failed = self.outcome.blocks if self.outcome is not None else ()
        asked = self.form.asked(self.answers)
        make = Choice(_MAKE, form_words(words, self.form.name, "maken"))
        lines = [Choice(each.id, *self._line(each)) for each in asked]
        text = words.say("Kies een antwoord om het te veranderen. De andere blijven staan.")
        question_ = words.say("Klopt dit?")
        prompt = self._list(question_, (make, *lines))
        return self._shown((*failed, Paragraph(text)), prompt)

    def _line(self, asked: Field) -> tuple[str, str]:
        text, given = question(self._words, asked.id), self.answers.get(asked.id, "")
        day = _day(given)
        shown = text.options.get(given, given) if day is None else self._words.day(day)
        return text.label, shown or self._words.say("niet bekend")

    def _help(self) -> Screen:
        words, world = self._words, self.around.world
        before = self.behind[-1] if self.behind else _REVIEW
        blocks: list[Block] = []
        if any(each.id == before for each in self.form.fields):
            blocks += [
                Heading(words.say("Waarom wij dit vragen")),
                Paragraph(question(words, before).why),
            ]
        guide = "docs/gemeenten.md"
        blocks.append(
            Paragraph(words.say("De hele handleiding staat in {bestand}.", bestand=guide))
        )
        helpers = world.helpers(Session(), words.language)
        blocks.append(contact_block(helpers, words, words.say("Een mens die u helpt")))
        choices = (
            Choice("terug", words.say("Terug naar waar u was")),
            Choice("toetsen", words.say("Welke toetsen zijn er?")),
            Choice("stoppen", words.say("Stoppen")),
        )
        return self._shown(blocks, self._list(words.say("Wat wilt u doen?"), choices))

    def _stopping(self) -> Screen:
        words = self._words
        choices = (
            Choice("stop", words.say("Stoppen")),
            Choice("verder", words.say("Toch verdergaan")),
        )
        text = words.say("Er is nog niets gemaakt. Stopt u nu, dan wordt er niets geschreven.")
        prompt = self._list(words.say("Wilt u stoppen?"), choices)
        return self._shown((Paragraph(text),), prompt)

    def _done(self) -> Screen:
        words, outcome = self._words, self.outcome
        blocks: tuple[Block, ...] = (Paragraph(words.say("Er is niets gemaakt."), Tone.NOTE),)
        if outcome is not None and outcome.made:
            blocks = outcome.blocks
        if self.page == _END or outcome is None:
            helpers = self.around.world.helpers(Session(), words.language)
            return self._shown((*blocks, contact_block(helpers, words)), None)
        choices = (
            Choice(_ANOTHER, words.say("Een regeling toevoegen")),
            Choice("klaar", words.say("Klaar")),
        )
        return self._shown(blocks, self._list(words.say("Wat wilt u doen?"), choices))


def _as_typed(text: str) -> str:
    """An answer as people type it: a day with its own number first."""
    day = _day(text)
    return text if day is None else f"{day.day}-{day.month}-{day.year}"


def _day(text: str) -> date | None:
    """The day that an answer is, in the form in which it is kept."""
    try:
        return date.fromisoformat(text) if text[4:5] == "-" else None
    except ValueError:
        return None
