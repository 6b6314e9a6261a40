"""The answers about a conversation of one's own: under ids that no fact has."""

_TALK = "gesprek:"


def talk_id(question: str) -> str:
    """The question id under which a choice or a text is kept."""
    return f"{_TALK}{question}"


def talk_question_of(id_: str) -> str:
    """The question that a question id is about; empty for any other id."""
    return id_.removeprefix(_TALK) if id_.startswith(_TALK) else ""
