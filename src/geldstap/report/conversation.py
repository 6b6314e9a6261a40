"""The note for a conversation of one's own: on one sheet, in the words of who takes it along."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from textwrap import shorten

from geldstap.model.contact import Contact
from geldstap.report.document import Block, Contacts, Document, Paragraph, Row, Rows, Tone
from geldstap.report.help import own_line
from geldstap.steps.conversation import Line, Note, Term
from geldstap.steps.talk_offer import THREATS, Question
from geldstap.text.talk_words import TalkWords
from geldstap.text.words import Words

# A line to write on.
_DOTS = "." * 40
# Enough to know again what one wrote.
_SHORT = 60
# Whom one reaches by the number of the municipality.
_AT_THE_DESK = ("raadslieden", "schuldhulp")
_OWN_WORDS = (Question.SAY, Question.REACH)


@dataclass(frozen=True, slots=True)
class TalkTexts:
    """The words for what is on the note.

    `topics`, `people` (name and who that is) and `papers` are those of the municipality, by
    their id.
    """

    words: TalkWords
    topics: Mapping[str, str]
    people: Mapping[str, tuple[str, str]]
    papers: Mapping[str, str]

    def choice(self, question: Question, id_: str) -> str:
        """What a choice is called."""
        if question is Question.PAPERS:
            return self.paper(id_)
        if question is Question.WHO and (person := self.person(id_)):
            return person[0]
        if question in (Question.TOPICS, Question.LOCAL_TOPICS) and id_ in self.topics:
            return self.topics[id_]
        return self.words.questions[question].options.get(id_, id_)

    def person(self, id_: str) -> tuple[str, str] | None:
        """What somebody is called and who that is; None for no kind of person."""
        if id_ in self.people:
            return self.people[id_]
        known = self.words.people.get(id_)
        return None if known is None else (known.name, known.who)

    def paper(self, id_: str) -> str:
        """What a paper is called."""
        return self.words.papers.get(id_) or self.papers.get(id_, id_)


def note_document(
    note: Note, texts: TalkTexts, contacts: tuple[Contact, ...], made_on: date, words: Words
) -> Document:
    """The note with lines for one's name, the day, and whom one can call, best first.

    What can't wait stands above it.
    """
    phrases = texts.words.phrases
    fill_in = Rows(tuple(Row(phrases[each], _DOTS) for each in ("naam", "bereiken")))
    return Document(
        phrases["titel"],
        (
            *_today(phrases["vandaag"], note, contacts),
            *note_blocks(note, texts),
            fill_in,
            Paragraph(words.day(made_on)),
            Contacts(tuple(_to_call(note, texts, contacts, words)), phrases["bellen"]),
        ),
        words.language,
        on_one_sheet=True,
    )


def _to_call(
    note: Note, texts: TalkTexts, contacts: tuple[Contact, ...], words: Words
) -> Iterator[str]:
    """Whom to call; of the municipality's number also whom to ask for there."""
    first, *others = (own_line(each, words) for each in contacts)
    wanted = next((line.chosen[0] for line in note.lines if line.question is Question.WHO), "")
    if wanted in _AT_THE_DESK and not is_threatened(note):
        person = _lower(texts.choice(Question.WHO, wanted))
        first = f"{first} {texts.words.phrases['vragen_naar'].replace('{wie}', person)}"
    yield from (first, *others)


def urgent_blocks(note: Note, texts: TalkTexts, contacts: tuple[Contact, ...]) -> tuple[Block, ...]:
    """What is said above the note on the screen, where something is about to be lost."""
    return _today(texts.words.remarks["drie_werkdagen"], note, contacts)


def _today(text: str, note: Note, contacts: tuple[Contact, ...]) -> tuple[Block, ...]:
    if not is_threatened(note):
        return ()
    first = contacts[0]
    who = ", ".join(filter(None, (first.name, first.phone)))
    return (Paragraph(text.replace("{wie}", who), Tone.OPEN),)


def note_blocks(note: Note, texts: TalkTexts) -> tuple[Block, ...]:
    """What stands on the note itself."""
    if note.is_empty:
        return (Paragraph(texts.words.phrases["leeg"]),)
    return tuple(_blocks(note, texts))


def _blocks(note: Note, texts: TalkTexts) -> Iterator[Block]:
    phrases = texts.words.phrases
    yield Paragraph(phrases["aanhef"])
    if note.term is not None:
        yield Paragraph(phrases[note.term.value])
    # What is urgent is read first.
    lines = sorted(note.lines, key=lambda line: line.question is not Question.URGENT)
    yield Rows(tuple(_row(line, texts) for line in lines))
    if note.papers:
        papers = (texts.paper(each) for each in note.papers)
        yield Rows((Row(phrases["papieren"], _listed(papers)),))
    yield Rows((Row(phrases["vragen"], phrases["vragen_lijst"]),))


def _row(line: Line, texts: TalkTexts) -> Row:
    """A heading with what was chosen behind it, or what was said between quotation marks."""
    label = texts.words.questions[line.question].label
    if line.question in _OWN_WORDS:
        return Row(label, f"“{line.said}”")
    if line.question is Question.INTERPRETER:
        return Row(label, line.said or texts.choice(line.question, line.chosen[0]))
    return Row(label, _listed(texts.choice(line.question, each) for each in line.chosen))


def _listed(parts: Iterator[str]) -> str:
    """Several choices behind each other; there may be commas inside them."""
    listed = "; ".join(_lower(part) for part in parts)
    return listed[:1].upper() + listed[1:]


def _lower(text: str) -> str:
    """Without its capital, unless it is a name: DigiD keeps its own."""
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]


def remarks(note: Note, texts: TalkTexts) -> tuple[Block, ...]:
    """What is said beside the note on the screen, and isn't on it."""
    said = texts.words.remarks
    found = []
    if note.decides:
        found.append(Paragraph(said["beslist"]))
    found.append(Paragraph(said["geen_naam"]))
    return tuple(found)


def is_threatened(note: Note) -> bool:
    """Whether something is about to be lost for which the law gives a conversation soon."""
    urgent = (line.chosen for line in note.lines if line.question is Question.URGENT)
    return note.term is Term.THREE_WORKING_DAYS or any(set(THREATS) & set(each) for each in urgent)


def summary(question: Question, note: Note, texts: TalkTexts) -> str:
    """What is on the note of one question in a few words, "" where nothing is."""
    found = (_row(each, texts).value for each in note.lines if each.question is question)
    return shorten(next(found, ""), _SHORT, placeholder=" …")
