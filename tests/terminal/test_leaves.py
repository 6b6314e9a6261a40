"""Where a long text is cut into leaves: nobody should turn one in the middle of a thought."""

import pytest

from geldstap.terminal.leaves import leaves


@pytest.mark.parametrize(
    ("text", "room", "first"),
    [
        ("een\ntwee\n\ndrie\nvier", 4, "een\ntwee"),
        # What announces a list stays with it.
        ("Een zin.\n\nDit heeft u nodig:\n\n- een pas\n- een brief", 5,
         "Een zin.\n\nDit heeft u nodig:\n\n- een pas"),
        ("Een zin.\n\nDit heeft u nodig:\n\n- een pas\n- een brief", 4, "Een zin."),
        ("Een zin.\nDit heeft u nodig:\n\n- een pas\n- een brief", 3, "Een zin."),
        # A heading stays with what it heads, in colour and without.
        ("Een zin.\n\n\x1b[1mZo vraagt u aan\x1b[0m\n\nBel de gemeente.", 4, "Een zin."),
        # And so does the rule above a card.
        ("Een zin.\n\n─────\nHuurtoeslag\nWaarschijnlijk wel.", 3, "Een zin."),
        # Without a blank line: behind a sentence, and between items.
        ("Dit is een lange\nzin. En dit is\nwat erna komt.\nNog een zin die\nverder gaat", 4,
         "Dit is een lange\nzin. En dit is\nwat erna komt."),
        ("- een\n- twee die\n  verder gaat\n- drie die\n  verder gaat", 4,
         "- een\n- twee die\n  verder gaat"),
        # A value stands below what it is of.
        ("Kind.\n\nUw recht op verblijf.\n  ja\nUw adres.\n  nee", 3, "Kind."),
        # What can't be cut well is cut where the room ends.
        ("een\ntwee\ndrie\nvier", 3, "een\ntwee\ndrie"),
    ],
)  # fmt: skip
def test_a_leaf_ends_where_a_thought_does(text: str, room: int, first: str) -> None:
    """In the second half of the room, so that no leaf is nearly empty."""
    assert "\n".join(leaves(text.splitlines(), room)[0]) == first


def test_nothing_is_lost() -> None:
    """But the blank lines between two leaves."""
    lines = [f"Regel {n}." if n % 4 else "" for n in range(40)]
    assert [line for leaf in leaves(lines, 7) for line in leaf if line] == list(filter(None, lines))
