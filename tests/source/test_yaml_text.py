"""Strict YAML as nodes: what is read, what is refused, and where."""

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from geldstap.model.problem import Problem
from geldstap.source.nodes import Mapping, Node, Scalar, Sequence
from geldstap.source.yaml_text import Limits, decode, read, read_file

SMALL = Limits(size=200, depth=3, nodes=20)


@pytest.fixture(params=[True, False], ids=["libyaml", "python"])
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML with and without its C library: wheels for some systems lack it."""
    if request.param and not yaml.__with_libyaml__:
        pytest.skip("this PyYAML was built without libyaml")
    monkeypatch.setattr(yaml, "__with_libyaml__", request.param)


def plain(node: Node | None) -> object:
    """A tree as ordinary values."""
    match node:
        case Scalar(text):
            return text
        case Sequence(items):
            return [plain(item) for item in items]
        case Mapping(entries):
            return {entry.key.text: plain(entry.value) for entry in entries}
    return None


def spots(problems: tuple[Problem, ...]) -> list[tuple[str, int, int]]:
    """Kind, line and column of each problem."""
    return [(p.kind, p.place.line, p.place.column) for p in problems]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "text", ["650.00", "nee", "no", "on", "null", "~", "1e3", "0o17", "2026-12-01", "12:30", "007"]
)
def test_no_text_ever_becomes_another_kind_of_value(text: str) -> None:
    """“650.00” reaches Decimal untouched, and `nee` stays `nee`."""
    node, problems = read(f"waarde: {text}\n", "f.yaml")
    assert plain(node) == {"waarde": text}
    assert problems == ()


@pytest.mark.usefixtures("parser")
def test_nested_texts_lists_and_mappings_are_read() -> None:
    """Block and flow style, quotes and texts of several lines."""
    text = "a: 'it''s'\nb:\n  - 1\n  - {c: d, e: [f]}\nlang: |\n  een\n  twee\nleeg:\n"
    node, problems = read(text, "f.yaml")
    assert plain(node) == {
        "a": "it's",
        "b": ["1", {"c": "d", "e": ["f"]}],
        "lang": "een\ntwee\n",
        "leeg": "",
    }
    assert problems == ()


@pytest.mark.usefixtures("parser")
def test_every_node_knows_its_place() -> None:
    """Lines and columns count from 1, in characters; a length serves the carets."""
    node, _ = read("één: 'x'\nb:\n  - twee\n", "f.yaml")
    assert isinstance(node, Mapping)
    first, second = node.entries
    assert (first.key.place.column, first.key.place.length) == (1, 3)
    assert (first.value.place.column, first.value.place.length) == (6, 3)
    assert isinstance(second.value, Sequence)
    assert (second.value.items[0].place.line, second.value.items[0].place.column) == (3, 5)


@pytest.mark.usefixtures("parser")
def test_quotes_are_remembered() -> None:
    """`nee` and "nee" can be told apart."""
    node, _ = read("- nee\n- 'nee'\n", "f.yaml")
    assert isinstance(node, Sequence)
    assert [i.quoted for i in node.items if isinstance(i, Scalar)] == [False, True]


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize("text", ["", "\n\n", "# niets\n", "\ufeff"])
def test_empty_text_is_nothing_and_no_problem(text: str) -> None:
    """A file with only comments says nothing, which isn't wrong by itself."""
    assert read(text, "f.yaml") == (None, ())


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: &x 1\n", ("alias_not_allowed", 1, 4)),
        ("a: *x\n", ("alias_not_allowed", 1, 4)),
        ("<<: {a: 1}\n", ("alias_not_allowed", 1, 1)),
        ("a: !!int 3\n", ("tag_not_allowed", 1, 4)),
        ("a: !!python/object/apply:os.system ['x']\n", ("tag_not_allowed", 1, 4)),
        ("a: 1\n---\nb: 2\n", ("several_documents", 2, 1)),
        ("a: 1\nb: 2\na: 3\n", ("duplicate_key", 3, 1)),
        ("'a': 1\n\"a\": 2\n", ("duplicate_key", 2, 1)),
        ("? [x]\n: 1\n", ("not_text", 1, 3)),
        ("a: b\x07\n", ("control_character", 1, 5)),
        ("a: b\nc: \u202ed\n", ("control_character", 2, 4)),
        ('a: "\\e[31m"\n', ("control_character", 1, 4)),
        ("a: \ud800\n", ("control_character", 1, 4)),
        ("a: [[[[1]]]]\n", ("too_deep", 1, 6)),
        ("[" + "1," * 30 + "]", ("too_many_items", 1, 40)),
        ("#" * 201, ("too_large", 1, 1)),
    ],
)
def test_what_surprises_or_harms_is_refused_at_its_place(
    text: str, expected: tuple[str, int, int]
) -> None:
    """Aliases, tags, several documents, hidden characters, and more than the limits."""
    _, problems = read(text, "f.yaml", SMALL)
    assert spots(problems) == [expected]


@pytest.mark.usefixtures("parser")
def test_faults_are_found_all_at_once() -> None:
    """One round is enough to mend a file."""
    _, problems = read("a: &x 1\na: 2\nb: !!str 3\nc: *x\n", "f.yaml")
    assert [p.kind for p in problems] == [
        "alias_not_allowed",
        "duplicate_key",
        "tag_not_allowed",
        "alias_not_allowed",
    ]


@pytest.mark.usefixtures("parser")
def test_tree_with_a_hole_is_not_handed_on() -> None:
    """Without the value of an alias, “missing” would be reported where nothing is missing."""
    assert read("a: *x\nb: 1\n", "f.yaml")[0] is None


@pytest.mark.usefixtures("parser")
def test_first_of_two_equal_keys_counts() -> None:
    """The tree stays usable, so that other faults are found too."""
    assert plain(read("a: 1\na: 2\n", "f.yaml")[0]) == {"a": "1"}


@pytest.mark.usefixtures("parser")
def test_problem_quotes_its_line() -> None:
    """The line as it stands in the file."""
    _, problems = read("ok: 1\nkale_huur:  !!str 2  # let op\n", "f.yaml")
    assert problems[0].quoted == "kale_huur:  !!str 2  # let op"


def test_quoted_line_can_t_steer_a_terminal() -> None:
    """What is forbidden is replaced where the line is shown."""
    _, problems = read("a: \x1b[31mrood\n", "f.yaml")
    assert problems[0].quoted == "a: \ufffd[31mrood"


def test_many_hidden_characters_give_few_problems() -> None:
    """A binary file isn't listed byte by byte."""
    assert len(read("\x00" * 10_000, "f.yaml")[1]) == 20


@pytest.mark.usefixtures("parser")
@pytest.mark.parametrize(
    "unit",
    [
        "[",
        "{a: ",
        "- ",
        "? ",
        "&a ",
        "*a ",
        "!a ",
        "['",
        '"\\',
        "a: b\n",
        "[],",
        ": ",
        "---\n",
        "%",
    ],
)
def test_hostile_text_ends_without_an_exception(unit: str) -> None:
    """Depth, width, and beginnings that never end; faulthandler ends what hangs."""
    text = unit * (100_000 // len(unit))
    assert read(text, "f.yaml")[1] != ()


def test_billion_laughs_is_one_clear_problem_per_line() -> None:
    """The YAML bomb: aliases to aliases. Nothing is ever multiplied."""
    lines = ["a0: &a0 [lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    node, problems = read("\n".join(lines), "bom.yaml")
    assert node is None
    assert {p.kind for p in problems} == {"alias_not_allowed"}


@pytest.mark.usefixtures("parser")
@given(st.text(alphabet=st.sampled_from("ab:-?[]{}&*!|>'\"%@`#, \n\t\\0x\x07é\u2028")))
def test_no_text_raises(text: str) -> None:
    """Whatever stands in a file, there is a tree or a problem, or the file is empty."""
    node, problems = read(text, "f.yaml")
    assert all(p.place.line >= 1 and p.place.column >= 1 for p in problems)
    assert node is None or isinstance(node, Scalar | Mapping | Sequence)


@given(st.binary())
def test_no_bytes_raise(data: bytes) -> None:
    """Bytes that aren't UTF-8 are a problem, with a place in the file."""
    text, problems = decode(data, "f.yaml")
    assert (text is None) == bool(problems)


def test_place_of_what_isn_t_utf_8_is_named() -> None:
    """A file in Latin-1 shows where its first foreign letter is."""
    text, problems = decode("a: 1\nb: caf\xe9\n".encode("latin-1"), "f.yaml")
    assert text is None
    assert spots(problems) == [("not_utf8", 2, 7)]
    assert problems[0].quoted == "b: caf\ufffd"


def test_byte_order_mark_is_no_character() -> None:
    """Windows editors write one; the first column stays the first column."""
    assert decode(b"\xef\xbb\xbfa: 1\n", "f.yaml") == ("a: 1\n", ())


def test_file_is_read_with_its_name_in_every_place(tmp_path: Path) -> None:
    """The name as it was given."""
    path = tmp_path / "huishouden.yaml"
    path.write_bytes(b"a: 1\na: 2\n")
    node, problems = read_file(path)
    assert plain(node) == {"a": "1"}
    assert problems[0].place.file == str(path)


def test_missing_and_unreadable_files_are_problems(tmp_path: Path) -> None:
    """A folder can't be read as a file either."""
    assert spots(read_file(tmp_path / "weg.yaml")[1]) == [("file_not_found", 1, 1)]
    assert spots(read_file(tmp_path)[1]) == [("file_unreadable", 1, 1)]


def test_too_large_file_is_never_read_whole(tmp_path: Path) -> None:
    """One byte more than allowed is enough to know."""
    path = tmp_path / "groot.yaml"
    path.write_bytes(b"#" * 500)
    assert spots(read_file(path, SMALL)[1]) == [("too_large", 1, 1)]
