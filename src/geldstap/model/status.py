"""What a person says of one regulation: gets it, applied for it, not now, show it no more.

A status is an answer in the session, under an id that no fact has.
"""

from enum import StrEnum


class Status(StrEnum):
    """The values are the words of household files and JSON."""

    RECEIVES = "krijg_ik"
    RECEIVES_NOT = "krijg_ik_niet"
    APPLIED = "aangevraagd"
    NOT_NOW = "niet_nu"
    HIDDEN = "niet_tonen"


_STATUS = "status:"
_APPLIED_ON = "aangevraagd_op:"


def status_id(regulation: str) -> str:
    """The question id of the status of a regulation."""
    return f"{_STATUS}{regulation}"


def applied_id(regulation: str) -> str:
    """The question id of the day on which one applied."""
    return f"{_APPLIED_ON}{regulation}"


def regulation_of(question: str) -> str:
    """The regulation whose status a question id is; empty for any other question."""
    return question.removeprefix(_STATUS) if question.startswith(_STATUS) else ""
