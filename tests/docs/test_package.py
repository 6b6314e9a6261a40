"""docs/pakket.md says what a package is: its example verifies one, and its numbers are ours."""

import re
import subprocess
import sys
from pathlib import Path

from geldstap.rulesets.contacts import read_municipal
from geldstap.rulesets.packages.layout import FOLDERS, MAX_FILE, MAX_FILES, MAX_PACKAGE, SET_FILES
from geldstap.rulesets.packages.manifest import FORMAT, fingerprint
from tests.rulesets.made_packages import KEY, packed

DOCS = Path(__file__).resolve().parents[2] / "docs"
TEXT = (DOCS / "pakket.md").read_text(encoding="utf-8")


def _verified(path: Path, script: Path) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, str(script), str(path)]
    return subprocess.run(line, capture_output=True, text=True, check=False)


def test_the_script_verifies_a_package(tmp_path: Path) -> None:
    """It prints the fingerprint of a good one, and fails on one in which a letter was changed."""
    (text,) = re.findall(r"```python\n(.*?)```", TEXT, flags=re.DOTALL)
    script, package = tmp_path / "nakijken.py", tmp_path / "p.geldstap"
    script.write_text(text, encoding="utf-8")
    package.write_bytes(packed(tmp_path / "set"))
    assert _verified(package, script).stdout.strip() == fingerprint(KEY.public)
    package.write_bytes(package.read_bytes().replace(b"Zevenaarpas", b"Zevenaerpas"))
    assert _verified(package, script).returncode != 0


def test_the_page_names_what_a_package_may_hold() -> None:
    """Files, folders, sizes and the format."""
    for name in (*SET_FILES, *FOLDERS):
        assert f"`{name}`" in TEXT
    assert f'"formaat": "{FORMAT}"' in TEXT
    assert f"hoogstens {MAX_PACKAGE >> 20} MB, met hoogstens {MAX_FILES} bestanden" in TEXT
    assert f"elk hoogstens {MAX_FILE >> 20} MiB" in TEXT


def test_the_contact_of_the_guide_is_read(tmp_path: Path) -> None:
    """With whom to ask for."""
    guide = (DOCS / "schrijven.md").read_text(encoding="utf-8")
    (text,) = re.findall(r"```yaml\n# hulp.yaml\n(.*?)```", guide, flags=re.DOTALL)
    path = tmp_path / "hulp.yaml"
    path.write_text(text, encoding="utf-8")
    _, entries, problems = read_municipal(path, "nl")
    assert problems == ()
    assert [entry.contact.person for entry in entries] == ["Samira"]
