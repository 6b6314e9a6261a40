"""Whatever is offered as a package: refused or installed whole, soon, and nothing elsewhere.

More cases: GELDSTAP_EIGENSCHAPPEN, see `cases`.
"""

import json
import shutil
import time
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from geldstap.app.packages import End, Installation
from geldstap.rulesets.packages.archive import read_archive, write_archive
from geldstap.rulesets.packages.layout import MANIFEST, SIGNATURE
from geldstap.source.data import regelingen_root
from geldstap.text.problems import render
from geldstap.text.words import Words
from tests.properties.broken_files import ODD_CHARACTERS, broken
from tests.properties.cases import cases
from tests.rulesets.made_packages import (
    KEY,
    SET,
    Computer,
    manifest_of,
    packed,
    packed_folder,
    signed,
)

SECONDS = 5
NAMES = (
    *(
        "set.yaml",
        "SET.YAML",
        "set.yaml ",
        "./set.yaml",
        "/set.yaml",
        "..\\set.yaml",
        "regelingen/",
    ),
    *("../../buiten.yaml", "C:\\x.yaml", "regelingen/../../x.yaml", "regelingen//x.yaml", "", "."),
    *("regelingen/con.yaml", "regelingen/\u0440as.yaml", "regelingen/pas.yaml\0.txt", "~/x.yaml"),
    *("regelingen/" + "a" * 300 + ".yaml", "a/" * 200 + "x.yaml", "pakket.json", "vertrouwd.json"),
    *("regelingen/ﬁ.yaml", "regelingen/pas\u202eelmay.", "\ud800.yaml", "\x1b[31m.yaml"),
)


@pytest.fixture(scope="module")
def computer(tmp_path_factory: pytest.TempPathFactory) -> Computer:
    """A computer on which nothing is installed when a case begins."""
    return Computer(tmp_path_factory.mktemp("computer"))


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A package that is as it should be."""
    return packed(tmp_path_factory.mktemp("gemaakt") / "set")


@contextmanager
def looked_after(computer: Computer) -> Iterator[None]:
    """Nothing stands half or elsewhere afterwards, and it took no longer than it may."""
    before, start = computer.everything(), time.process_time()
    try:
        yield
        assert time.process_time() - start < SECONDS
        new = {n for n, data in computer.everything().items() if before.get(n) != data}
        assert before.keys() <= computer.everything().keys()
        assert all(name.startswith("gegevens/regelingen/") for name in new)
        assert not list(computer.data.glob("regelingen/.bezig-*"))
        assert all(each.is_intact and each.is_signed for each in computer.sets.all)
        assert not computer.sets.unreadable
    finally:
        shutil.rmtree(computer.data, ignore_errors=True)


def check(computer: Computer, data: bytes) -> Installation:
    """Try to install these bytes; what happens can be told, and is whole."""
    with looked_after(computer):
        done = computer.install(data)
        assert bool(computer.sets.all) == (done.end is End.INSTALLED)
        assert bool(done.problems) == (done.end is End.REFUSED)
        told = render(done.problems, Words.load("nl"))
        assert "hier klopt iets niet" not in told
        assert told.isprintable() or "\n" in told
    return done


@st.composite
def cut_and_pasted(draw: st.DrawFn, data: bytes) -> bytes:
    """The bytes with some gone, others, twice there, or from elsewhere in the file."""
    for _ in range(draw(st.integers(1, 4))):
        here, there = sorted(draw(st.integers(0, len(data))) for _ in range(2))
        part = data[here : min(there, here + 64)]
        new = draw(st.sampled_from((b"", part, b"\xff" * 4, b"\0", b"PK\1\2", b"PK\3\4")))
        data = data[:here] + new + data[draw(st.sampled_from((here, there, here + len(new)))) :]
    return data


@cases(30)
@given(data=st.data())
def test_a_damaged_package_is_refused(
    computer: Computer, package: bytes, data: st.DataObject
) -> None:
    """However it was damaged; only the package itself is installed."""
    changed = data.draw(cut_and_pasted(package))
    assert (check(computer, changed).end is End.INSTALLED) == (changed == package)


@cases(20)
@given(data=st.binary(max_size=500))
def test_any_bytes_are_refused(computer: Computer, data: bytes) -> None:
    """Also those that begin like a zip."""
    for each in (data, b"PK\3\4" + data, b"PK\5\6" + data):
        assert check(computer, each).end is End.REFUSED


@st.composite
def hostile_zips(draw: st.DrawFn) -> bytes:
    """Files with odd names, of odd kinds, beside those of a set."""
    target = BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        for name, text in {MANIFEST: "{}", SIGNATURE: "", **SET}.items():
            archive.writestr(name, text)
        for name in draw(st.lists(st.sampled_from(NAMES), max_size=3, unique=True)):
            entry = zipfile.ZipInfo("x")
            # The writer would mend the name; a forger doesn't use it.
            entry.filename = name.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
            entry.external_attr = draw(st.integers(0, 0xFFFFFFFF))
            entry.compress_type = draw(st.sampled_from((0, 8, 12, 14)))
            entry.date_time = (1980, 1, draw(st.integers(1, 28)), 0, 0, 0)
            archive.writestr(entry, "x" * draw(st.sampled_from((0, 1, 2_000_000))))
        archive.comment = draw(st.binary(max_size=9))
    return target.getvalue()


@cases(30)
@given(data=hostile_zips())
@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_hostile_zip_is_refused(computer: Computer, data: bytes) -> None:
    """Paths that lead out, links, bombs, names that look alike."""
    assert check(computer, data).end is End.REFUSED


@st.composite
def resigned(draw: st.DrawFn) -> dict[str, str]:
    """One or two files of the set, broken; whoever did it has the key."""
    names = draw(st.lists(st.sampled_from(sorted(SET)), min_size=1, max_size=2, unique=True))
    return {name: draw(broken(SET[name])) for name in names}


@cases(30)
@given(changed=resigned())
def test_a_signed_set_that_isn_t_in_order_is_refused(
    computer: Computer, package: bytes, changed: dict[str, str]
) -> None:
    """A good signature makes no good set; what is installed can be used."""
    texts = {name: text.encode("utf-8", "surrogatepass") for name, text in changed.items()}
    done = check(computer, signed({**read_archive(package), **texts}))
    assert done.end in (End.INSTALLED, End.REFUSED)


_SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(ODD_CHARACTERS + "ab1", max_size=9),
)
_JSON = st.recursive(
    _SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
)


@st.composite
def odd_manifests(draw: st.DrawFn, files: dict[str, bytes]) -> bytes:
    """A manifest in which one value is something else, rightly signed."""
    document = json.loads(files[MANIFEST])
    place = draw(st.sampled_from((document, document["set"], document["bestanden"])))
    place[draw(st.sampled_from((*sorted(place), "nieuw")))] = draw(_JSON)
    written = (json.dumps(document, indent=2, sort_keys=True) + "\n").encode("ascii")
    return write_archive({**files, MANIFEST: written, SIGNATURE: KEY.sign(written)})


@cases(30)
@given(data=st.data())
def test_an_odd_manifest_is_refused(
    computer: Computer, package: bytes, data: st.DataObject
) -> None:
    """Whatever value it has for a name, a day, a version or a hash."""
    files = dict(read_archive(package))
    done = check(computer, data.draw(odd_manifests(files)))
    assert done.end is End.REFUSED or manifest_of(files).id == "zevenaar"


@pytest.fixture(scope="module")
def bundled(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """A real set as its municipality would pack it."""
    folder = tmp_path_factory.mktemp("den-haag") / "set"
    shutil.copytree(regelingen_root() / "gemeenten" / "den-haag", folder)
    path = folder / "set.yaml"
    text = path.read_text(encoding="utf-8").replace("project geldstap", "Gemeente Den Haag", 1)
    path.write_text(
        text + "geldig: {vanaf: 2026-01-01, tot_en_met: 2026-12-31}\n", encoding="utf-8"
    )
    return packed_folder(folder)


@cases(4)
@given(data=st.data())
def test_a_real_set_with_mistakes_is_refused_or_whole(
    computer: Computer, bundled: bytes, data: st.DataObject
) -> None:
    """Signed by whoever made the mistakes."""
    files = dict(read_archive(bundled))
    name = data.draw(st.sampled_from(sorted(set(files) - {MANIFEST, SIGNATURE})))
    text = data.draw(broken(files[name].decode()))
    check(computer, signed({**files, name: text.encode("utf-8", "surrogatepass")}))
