"""What the main screens look like, in a narrow, a usual and a large terminal.

The pictures were looked at by a person. Where one changes on purpose: `snapshots.py` says how to
write it anew and what to look for.
"""

from tests.app.snapshots import FOLDER, pictures


def test_the_main_screens_look_as_they_were_approved() -> None:
    """Each picture is as it was kept, and none is kept of a screen that isn't made any more."""
    kept = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.txt")}
    made = dict(pictures())
    assert sorted(made) == sorted(kept)
    for name, picture in made.items():
        assert picture == kept[name], f"{name}\n{picture}"
