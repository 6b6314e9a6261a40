"""Versions of sets: numbers with dots, of which one is higher than another."""

import re

_VERSION = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4}){0,3}")


def version_key(version: str) -> tuple[int, ...] | None:
    """What versions are compared by, so that 2026.10 is above 2026.9; None for no version.

    Zeros at the end count for nothing: 2026.1 and 2026.1.0 are the same.
    """
    if not _VERSION.fullmatch(version):
        return None
    numbers = [int(number) for number in version.split(".")]
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
