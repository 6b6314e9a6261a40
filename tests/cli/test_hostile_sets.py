"""A set whose author means harm: its texts are shown as they are, and do nothing."""

import re
from pathlib import Path

import pytest

from geldstap.rulesets.check import check_set
from geldstap.rulesets.packages.manifest import fingerprint
from geldstap.rulesets.vocabulary import load_vocabulary
from geldstap.source.data import regelingen_root
from tests.cli.conftest import TODAY, Program
from tests.rulesets.made_packages import KEY, SET, packed, write_set

# What is read as text in a set, but would be something else to a careless program.
TEXTS = (
    "{x.__class__.__mro__}",
    "{0.__init__.__globals__} {} {naam!r:>9}",
    "%(naam)s %s %n",
    "{{ 7*7 }} {% import os %}",
    "[bold red]rood[/] [link=https://kwaad.test]klik[/link]",
    "<script>alert(1)</script> <a href=x onclick=y>",
    "$(touch kwaad) `touch kwaad` ${HOME}",
    "**vet** [klik](https://kwaad.test)",
    "links\u200eom \u200bonzichtbaar\u2060 \U000e0041 \u00adstreep",
)
ESCAPES = (
    "\\e[31mrood",
    "\\x1b]0;titel\\a",
    "\\u202eachterstevoren",
    "\\u2067x",
    "\\x9b2J",
    "\\b\\b",
)
ADDRESSES = (
    "javascript:alert(1)",
    "http://voorbeeld.test",
    "https://voorbeeld.test@kwaad.test",
    "https://voorbe\u0435ld.test",
    "data:text/html,x",
    "file:///etc/passwd",
    "HTTPS://",
    "//kwaad.test",
    "https://kwaad.test\\voorbeeld.test",
    "mailto:a@b.test?body=antwoorden",
    "tel:112;ext=x",
)
STEERING = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\U000e0000-\U000e007f]"
)
COLOURS = re.compile(r"\x1b\[[0-9;]*m")


def quoted(text: str) -> str:
    """The text as a value in YAML."""
    return "'" + text.replace("'", "''") + "'"


def hostile() -> dict[str, str]:
    """The set with all of these texts wherever a text goes."""
    every = quoted(" | ".join(TEXTS))
    rules = SET["regelingen/pas.yaml"]
    for key in ("Korting op sport.", "gemeente Zevenaar", "korting", "U huurt."):
        rules = rules.replace(f": {key}", f": {every}", 1)
    rules = rules.replace(
        "aanvragen: {", f"let_op: {every}\naanvragen: {{hoe: {every}, nodig: [{every}], "
    )
    return {
        "regelingen/pas.yaml": rules,
        "bronnen.yaml": SET["bronnen.yaml"].replace("Een blad", every),
        "hulp.yaml": SET["hulp.yaml"].replace("Hulp met geld", every),
        "set.yaml": SET["set.yaml"] + f"toelichting: {every}\nniet_gedekt: [{every}]\n",
        "en.yaml": f"regelingen:\n  zevenaarpas: {{naam: Pass, kort: {every}}}\n",
    }


@pytest.fixture
def visited(program: Program) -> Program:
    """A computer on which somebody installed that set."""
    package = program.folder / "kwaad.geldstap"
    package.write_bytes(packed(program.folder / "gemaakt", hostile()))
    program("regelingen", "vertrouw", fingerprint(KEY.public), "--gemeente", "Zevenaar")
    ran = program("regelingen", "installeer", str(package))
    assert ran.code == 0, ran.err
    (program.folder / "ik.yaml").write_text(
        "gemeente: Zevenaar\nkale_huur: 500\n", encoding="utf-8"
    )
    return program


def check_harmless(text: str, allowed: re.Pattern[str] | None = None) -> None:
    """Nothing in it steers; what looks like markup or code stands there as it was written."""
    bare = allowed.sub("", text) if allowed else text
    assert not STEERING.search(bare)
    flat = "".join(bare.split())
    for part in ("{x.__class__.__mro__}", "{{7*7}}", "[boldred]rood[/]", "$(touchkwaad)"):
        assert part in flat


HOUSEHOLD = ("recht", "--huishouden", "ik.yaml")
SHOWN = ("regelingen", "toon", "zevenaarpas", "--gemeente", "Zevenaar", "--deskundig")


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    "like",
    [
        {"is_shown": True, "colour": True, "is_simple": False},
        {"is_shown": True, "is_simple": True},
        {},
    ],
    ids=["screen", "plain", "file"],
)
def test_texts_of_a_set_are_only_text(
    visited: Program, like: dict[str, object], language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """On a screen with colours, in plain mode and in a file; of a screen only our own colours."""
    monkeypatch.chdir(visited.folder)
    here = visited.like(**like, spoken=language)
    for line in (HOUSEHOLD, SHOWN):
        ran = here(*line)
        assert ran.code == 0, ran.err
        check_harmless(ran.out, COLOURS)
    assert not (visited.folder / "kwaad").exists()


def test_exports_hold_no_code(visited: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    """In a page for a browser nothing runs and no address but ours is a link."""
    monkeypatch.chdir(visited.folder)
    for name in ("regeling.html", "regeling.txt"):
        assert visited(*SHOWN, "--bewaar", name).code == 0
        text = (visited.folder / name).read_text(encoding="utf-8")
        check_harmless(text)
        if name.endswith("html"):
            assert "<script" not in text
            assert "onclick=y>" not in text
            assert "kwaad.test" not in " ".join(re.findall(r'href="([^"]*)"', text))
    check_harmless(visited(*HOUSEHOLD, "--json").out)


@pytest.mark.parametrize("escape", ESCAPES)
def test_what_steers_a_terminal_is_refused_in_a_set(tmp_path: Path, escape: str) -> None:
    """Also written as an escape of YAML; the check names it."""
    folder = write_set(tmp_path / "set")
    path = folder / "regelingen" / "pas.yaml"
    path.write_text(path.read_text().replace("Korting op sport.", f'"{escape}"'), encoding="utf-8")
    vocabulary, _ = load_vocabulary(regelingen_root() / "feiten.yaml")
    kinds = {each.kind for each in check_set(folder, regelingen_root(), vocabulary, TODAY).problems}
    assert "control_character" in kinds


@pytest.mark.parametrize("address", ADDRESSES)
def test_only_safe_addresses_stand_in_a_set(tmp_path: Path, address: str) -> None:
    """Of applying, of sources and of contacts."""
    rules = SET["regelingen/pas.yaml"].replace("{telefoon:", f"{{url: {quoted(address)}, telefoon:")
    changes = {
        "regelingen/pas.yaml": rules,
        "bronnen.yaml": SET["bronnen.yaml"].replace("https://voorbeeld.test/blad", quoted(address)),
        "hulp.yaml": SET["hulp.yaml"].replace(
            "telefoon:", f"url: {quoted(address)}\n    telefoon:"
        ),
    }
    folder = write_set(tmp_path / "set", changes)
    vocabulary, _ = load_vocabulary(regelingen_root() / "feiten.yaml")
    found = check_set(folder, regelingen_root(), vocabulary, TODAY).problems
    assert [(each.kind, Path(each.place.file).name) for each in found] == [
        ("not_a_url", "bronnen.yaml"),
        ("not_a_url", "hulp.yaml"),
        ("not_a_url", "pas.yaml"),
    ]


@pytest.mark.parametrize(
    "address", ["https://www.voorbeeld.test/a?b=1#c", "tel:+31703536188", "mailto:a@b.test"]
)
def test_usual_addresses_may_stand_in_a_set(tmp_path: Path, address: str) -> None:
    """https, and links for calling and mailing."""
    changed = SET["bronnen.yaml"].replace("https://voorbeeld.test/blad", quoted(address))
    folder = write_set(tmp_path / "set", {"bronnen.yaml": changed})
    vocabulary, _ = load_vocabulary(regelingen_root() / "feiten.yaml")
    assert check_set(folder, regelingen_root(), vocabulary, TODAY).problems == ()
