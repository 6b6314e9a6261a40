"""What somebody wants of a conversation, in a household file.

gesprek:
  onderwerpen: [schulden, post]
  met_wie: vrijwilliger
  hoe: [telefoon, thuis]
  zeggen: Welke rekening gaat eerst?
"""

from collections.abc import Callable, Iterator, Mapping

from geldstap.model.answer import Answer, Given
from geldstap.model.talk import talk_id, talk_question_of
from geldstap.source.cursor import Cursor
from geldstap.source.personal_numbers import Looks, numbers_in
from geldstap.steps.conversation import known
from geldstap.steps.talk_offer import SINGLE, TYPED, Offer, Question

Quote = Callable[[str], str]


def read_talk(at: Cursor, offer: Offer) -> dict[str, Answer]:
    """The answers by question id. Problems: text_too_long(limit), looks_like_bsn, and shapes."""
    return {
        talk_id(name): Given(text)
        for name, value in at.fields((), tuple(Question)).items()
        if (text := _answer(Question(name), value, offer)) is not None
    }


def _answer(question: Question, at: Cursor, offer: Offer) -> str | None:
    if question in TYPED:
        return _own_words(at, TYPED[question])
    ids = known(question, offer)
    if question in SINGLE:
        return at.choice(ids)
    chosen = (item.choice(ids) for item in at.items())
    return ",".join(each for each in chosen if each is not None)


def _own_words(at: Cursor, most: int) -> str | None:
    """A text on one line, in which no BSN may stand."""
    text = " ".join((at.text() or "").split())
    if len(text) > most:
        at.problem("text_too_long", limit=str(most))
        return None
    if any(each.looks is Looks.BSN for each in numbers_in(text)):
        at.problem("looks_like_bsn")
        return None
    return text or None


def talk_lines(answers: Mapping[str, Answer], quote: Quote) -> Iterator[str]:
    """A line for each question that was answered; `quote` writes a text as YAML."""
    for id_, answer in answers.items():
        question = talk_question_of(id_)
        if (
            question in tuple(Question)
            and isinstance(answer, Given)
            and isinstance(answer.value, str)
        ):
            yield f"{question}: {_written(Question(question), answer.value, quote)}"


def _written(question: Question, value: str, quote: Quote) -> str:
    if question in TYPED or question in SINGLE:
        return quote(value)
    return f"[{', '.join(filter(None, value.split(',')))}]"
