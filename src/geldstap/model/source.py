"""Where a figure or a condition comes from, and how sure that is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Confidence(StrEnum):
    """How far a source carries; the values are the words of regulation sets."""

    HIGH = "hoog"
    MEDIUM = "middel"
    LOW = "laag"


@dataclass(frozen=True, slots=True)
class Source:
    """One document, page or article of law.

    `seen` is the day on which somebody of the project read it, or None where the text
    carries only a year; `dated` is what the text says of its own age, in words.
    """

    title: str
    url: str = ""
    seen: date | None = None
    dated: str = ""
    confidence: Confidence = Confidence.MEDIUM
    note: str = ""
