"""What somebody said of regulations, in a household file.

regelingen:
  zorgtoeslag: krijg_ik
  huurtoeslag: {aangevraagd_op: 2026-11-02}
"""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from geldstap.model.answer import Answer, Given
from geldstap.model.status import Status, applied_id, regulation_of, status_id
from geldstap.source.cursor import Cursor

_APPLIED_ON = "aangevraagd_op"


def read_statuses(at: Cursor, known: Sequence[str] | None) -> dict[str, Answer]:
    """The answers by question id; `known` are the ids that there are, None for any.

    Problems: not_a_mapping, unknown_key(key, suggestion), not_a_choice, and those of a day.
    """
    if known is None:
        known = tuple(key.raw for key, _ in at.entries()) if at.is_mapping else ()
    answers: dict[str, Answer] = {}
    for id_, value in at.fields((), known).items():
        answers |= _status(id_, value)
    return answers


def _status(id_: str, at: Cursor) -> dict[str, Answer]:
    """A word, or the day on which one applied."""
    if not at.is_mapping:
        word = at.choice(tuple(Status))
        return {} if word is None else {status_id(id_): Given(word)}
    days = at.fields((_APPLIED_ON,))
    day = days[_APPLIED_ON].day() if days else None
    if day is None:
        return {}
    return {status_id(id_): Given(Status.APPLIED.value), applied_id(id_): Given(day)}


def status_lines(answers: Mapping[str, Answer]) -> Iterator[str]:
    """A line for each regulation that something was said of."""
    for question, answer in answers.items():
        id_ = regulation_of(question)
        if not id_ or not isinstance(answer, Given):
            continue
        match answers.get(applied_id(id_)):
            case Given(value=date() as day):
                yield f"{id_}: {{{_APPLIED_ON}: {day.isoformat()}}}"
            case _:
                yield f"{id_}: {answer.value}"
