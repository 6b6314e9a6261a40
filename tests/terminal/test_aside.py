"""The sheet beside the question: only where there is room, and never more than fits."""

import pytest

from geldstap.report.document import Bullets, Document, Heading, Paragraph
from geldstap.terminal.aside import EDGE, lines, width

SHEET = Document(
    "Voor wie meekijkt",
    (
        Paragraph("De huur zonder servicekosten, gas, water en licht."),
        Heading("Op welk papier"),
        Paragraph("De huurspecificatie."),
        Bullets(("Laat de bezoeker typen.",)),
    ),
)


@pytest.mark.parametrize(
    ("columns", "expected"), [(40, 0), (80, 0), (99, 0), (100, 38), (120, 40), (200, 48)]
)
def test_it_takes_room_from_wide_windows_alone(columns: int, expected: int) -> None:
    """At 100 columns the question keeps 62, from 122 on its usual 80."""
    assert width(SHEET, columns) == expected
    assert width(None, columns) == 0


def test_each_line_has_its_edge_and_fits() -> None:
    """Nothing sticks out at the right."""
    found = [text for _, text in lines(SHEET, 40, 30, "Meer: ?")]
    assert all(EDGE.strip() in text and len(text) <= 40 for text in found)
    assert "servicekosten" in " ".join(found)


@pytest.mark.parametrize("room", [1, 2, 4, 5])
def test_what_does_not_fit_is_said_to_be_elsewhere(room: int) -> None:
    """And no heading is left without what it heads."""
    found = [text for _, text in lines(SHEET, 40, room, "Meer: ?")]
    assert len(found) <= room
    assert "Meer: ?" in found[-1]
    assert not any("Op welk papier" in text for text in found[-2:-1])
