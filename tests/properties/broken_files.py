"""Files of a set in which somebody, or something, changed a few things at random."""

from collections.abc import Callable

from hypothesis import strategies as st

# What may come to stand in the place of a value: other values, other kinds, and nonsense.
ODD_VALUES = (
    *("", "''", "~", "ja", "nee", "true", "1400", "0", "-1", "130%", "1e400", ".nan", "9" * 40),
    *("2026-02-30", "0000-01-01", "9999-12-31", "2026-01-01", "onbekend", "eenmalig", "schijven"),
    *("[]", "{}", "[[[[]]]]", "{naam: {naam: {naam: x}}}", "&a b", "*a", "!!python/x y", "<<: x"),
    *("norm", "deel van deel van norm", "recht.pas", "recht.basis_stad", "recht.niets", "grens"),
    *("opzoeken(staffel, norm)", "opzoeken(tarief, 1)", "peildatum - 999 jaar", "norm * norm"),
    *(
        "(" * 50 + "1" + ")" * 50,
        "als " * 80,
        "niet " * 99 + "ja",
        "som van 1 over kinderen",
        '"\\',
    ),
)
ODD_CHARACTERS = (
    "\0\t\x1b\x85\u00a0\u200b\u202e\u2028\ufeff\ud800\U0001f600é½٣|>#&*!%@`'\"{}[],:-?\n"
)


def _lines(text: str) -> list[str]:
    return text.split("\n")


@st.composite
def _another_line(draw: st.DrawFn, text: str) -> str:
    """One line gone, twice there, elsewhere, or with another indentation."""
    lines = _lines(text)
    here, there = (draw(st.integers(0, len(lines) - 1)) for _ in range(2))
    line = lines.pop(here)
    indented = " " * draw(st.integers(0, 9)) + line.strip()
    match draw(st.sampled_from(("gone", "twice", "elsewhere", "indented", "tab"))):
        case "twice":
            lines[here:here] = [line, line]
        case "elsewhere":
            lines.insert(min(there, len(lines)), line)
        case "indented":
            lines.insert(here, indented)
        case "tab":
            lines.insert(here, f"\t{line}")
    return "\n".join(lines)


@st.composite
def _another_value(draw: st.DrawFn, text: str) -> str:
    """What stands behind a colon is something else: odd, or the value of another key."""
    lines = _lines(text)
    keyed = [place for place, line in enumerate(lines) if ": " in line]
    if not keyed:
        return text
    here, there = (draw(st.sampled_from(keyed)) for _ in range(2))
    key, _, _ = lines[here].partition(": ")
    other = lines[there].partition(": ")[2]
    lines[here] = f"{key}: {draw(st.sampled_from((*ODD_VALUES, other)))}"
    return "\n".join(lines)


@st.composite
def _another_word(draw: st.DrawFn, text: str) -> str:
    """One word is another word of the file, or odd."""
    words = text.split(" ")
    here, there = (draw(st.integers(0, len(words) - 1)) for _ in range(2))
    words[here] = draw(st.sampled_from((words[there], *ODD_VALUES)))
    return " ".join(words)


@st.composite
def _another_character(draw: st.DrawFn, text: str) -> str:
    """A character more or less, or the end sooner."""
    place = draw(st.integers(0, len(text)))
    odd = draw(st.sampled_from(ODD_CHARACTERS)) * draw(st.sampled_from((1, 1, 1, 2000)))
    match draw(st.sampled_from(("more", "less", "end"))):
        case "more":
            return text[:place] + odd + text[place:]
        case "less":
            return text[:place] + text[place + 1 :]
    return text[:place]


@st.composite
def _deeper(draw: st.DrawFn, text: str) -> str:
    """Lists in lists, or a formula in brackets, where a value stands."""
    depth = draw(st.sampled_from((2, 30, 200, 3000)))
    opening, closing = draw(st.sampled_from(("[]", "()", ("{a: ", "}"), ("niet (", ")"))))
    place = draw(st.integers(0, len(text)))
    return text[:place] + opening * depth + closing * depth + text[place:]


_CHANGES: tuple[Callable[[str], st.SearchStrategy[str]], ...] = (
    _another_line,
    _another_value,
    _another_value,
    _another_word,
    _another_character,
    _deeper,
)


@st.composite
def broken(draw: st.DrawFn, text: str) -> str:
    """The text with one to four changes."""
    for _ in range(draw(st.integers(1, 4))):
        text = draw(draw(st.sampled_from(_CHANGES))(text))
    return text
