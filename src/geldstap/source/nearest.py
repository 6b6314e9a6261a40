"""The nearest right word for one that was misspelled."""

from collections.abc import Iterable

_LONGEST = 64


def nearest(word: str, options: Iterable[str]) -> str:
    """The option that looks most like `word`, or "" where none is near.

    Case, spaces and hyphens don't count: “Kale huur” finds `kale_huur`.
    """
    # Not at the top: most runs never meet a misspelled word.
    from difflib import get_close_matches

    if len(word) > _LONGEST:
        return ""
    by_form = {_form(option): option for option in options}
    found = get_close_matches(_form(word), by_form, n=1, cutoff=0.6)
    return by_form[found[0]] if found else ""


def _form(word: str) -> str:
    return word.casefold().strip().replace(" ", "_").replace("-", "_")
