"""The nearest right word for one that was misspelled in an expression."""

from collections.abc import Iterable

_LONGEST = 64


def nearest(word: str, names: Iterable[str]) -> str:
    """The name that looks most like a word, or “”."""
    # Not at the top: most runs never meet a misspelled word.
    from difflib import get_close_matches

    if len(word) > _LONGEST:
        return ""
    return next(iter(get_close_matches(word, list(names), n=1)), "")
