"""Lines for a screen: words stay whole, and what is wider than the screen is broken, not lost."""

from geldstap.export.wrap import wrap

# Longer lines are hard to read, however wide the window is.
READABLE_WIDTH = 80
# From here on there is room for a margin and for what stands beside each other.
ROOMY_WIDTH = 50


def fold(text: str, width: int, first: str = "", rest: str = "") -> list[str]:
    """Lines of at most `width`, `first` before the first one and `rest` before the others.

    Only a word (or an address) that is wider than a line is broken within itself.
    """
    lines: list[str] = []
    for line in wrap(text, width, first, rest):
        lines += _broken(line, max(width, 1))
    return lines


def margin(width: int) -> str:
    """What stands left of everything: one space where there is room."""
    return " " if width >= ROOMY_WIDTH else ""


def sides(left: str, right: str, width: int) -> list[str]:
    """Two texts at the ends of one line, or below each other where they don't fit."""
    gap = width - len(left) - len(right)
    if left and right and gap > 1:
        return [left + " " * gap + right]
    return fold(left, width) + fold(right, width)


def _broken(line: str, width: int) -> list[str]:
    return [line[start : start + width] for start in range(0, len(line), width)]
