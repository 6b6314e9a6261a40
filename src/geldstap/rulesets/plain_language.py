"""What makes a Dutch text hard to read, or unkind: sentence by sentence, word by word.

The rules stand in docs/taal-voor-mensen.md, the words in `content/nl`. They look at the form of
a text alone: that a text is clear and true still takes a reader.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

# B1: what people read in one go (short sentences, about 15 words, rarely 25).
LONGEST_SENTENCE = 25
# Over a whole text, where it has enough sentences for an average to say something.
LONGEST_AVERAGE = 15
_ENOUGH_SENTENCES = 3

_SENTENCE_END = re.compile(r"(?<=[.?!:;])\s+")
_WORD = re.compile(r"\w")
# Behind a word: brackets, a colon, or “dat is”.
_EXPLAINED = re.compile(r"[\w-]*[”\"’']?(?:\s*\(|:|, (?:dat|dit) (?:is|zijn|betekent)\b)")
# “What it means (the word)”, or the word as it is printed on something.
_OPENED = re.compile(r"(?:\((?:de |het |een )?(?:[\w-]+(?:, | of | en ))*|[\"“][^\"“”]*)$")
_CLOSED = re.compile(r"[\w-]*(?:(?:, | of | en )[\w-]+)*\)|[^\"“”]*[\"”]")
_CLAUSE_END = re.compile(r"[,:;()–]| en | of | maar ")
_PASSIVE = re.compile(r"\b(?:word|wordt|worden|werd|werden|geworden)\b", re.IGNORECASE)
_PREFIX = (
    "aan|achter|af|bij|door|in|mee|na|om|onder|op|over|samen|tegen|terug|toe|uit|vast|voor|weg"
)
_PARTICIPLE = re.compile(
    rf"\b(?!(?:gemeente|gezin|gezond|gebied|geheel|geld|geen|geval)\w*\b)"
    rf"(?:(?:{_PREFIX})?ge\w{{2,}}(?:d|t|en)|(?:be|ver|ont|her)\w{{2,}}(?:d|t))\b",
    re.IGNORECASE,
)
_HELPING = (
    "had|hadden|heeft|hebben|kan|kunt|kunnen|moet|moeten|mag|mogen|wil|wilt|willen|zal|zult|zullen|zou"
    "|zouden|wordt|worden|is|zijn|laat|laten|gaat|gaan|hoeft|hoeven|blijft|blijven"
)
_VERBS = re.compile(rf"\b(?:{_HELPING})(?: (?:te )?(?:{_HELPING})){{2,}}\b", re.IGNORECASE)
_DOUBLE_NO = re.compile(
    r"\b(?:niet|geen|nooit) (?:on(?!der|s\b|ze\b|line|gedaan|tbijt|thoud|tru|tsl|tst|tv|twik)\w+"
    r"|zonder|niet|geen|nooit)\b",
    re.IGNORECASE,
)
# Two capitals in a row; not those of a postcode, or of a name with digits in it (GM0518).
_ACRONYM = re.compile(r"(?<![\w./-])(?<!\d{4} )[A-Z]{2,}(?!\w|[./]\w)")


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a text: its kind, what it is about, and the values of its sentence."""

    kind: str
    text: str
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Choice:
    """Words to say otherwise, what finds them, and what to say instead."""

    phrase: str
    pattern: re.Pattern[str]
    instead: str


@dataclass(frozen=True, slots=True)
class WordLists:
    """Words that not everybody knows, with what to say instead; choices of words; and known names.

    `acronyms` are the names in capitals that people know, or know by nothing else.
    """

    jargon: Mapping[str, str]
    difficult: re.Pattern[str]
    choices: tuple[Choice, ...]
    acronyms: frozenset[str]

    @classmethod
    def of(
        cls, jargon: Mapping[str, str], choices: Mapping[str, str], acronyms: Iterable[str]
    ) -> "WordLists":
        """The lists with their patterns.

        In a choice a `*` stands for the rest of a word, and `…` for at most three words.
        """
        words = sorted(jargon, key=len, reverse=True)
        difficult = re.compile(rf"(?i)\b(?:{'|'.join(map(re.escape, words))})\b")
        found = (Choice(phrase, _pattern(phrase), instead) for phrase, instead in choices.items())
        return cls(jargon, difficult, tuple(found), frozenset(acronyms))


def acronyms(text: str) -> frozenset[str]:
    """The names in capitals in a text."""
    return frozenset(_ACRONYM.findall(text))


def findings(text: str, lists: WordLists, known: frozenset[str] = frozenset()) -> Iterator[Finding]:
    """All that the rules find in one text, which may have several sentences.

    `known` are names in capitals that are explained around this text.

    Kinds: long_sentence(count, limit), long_on_average(count, limit), passive, many_verbs,
    jargon(suggestion), wording(suggestion), abbreviation and double_no. The first three have the
    sentence or the whole text as what they are about, the others the words.
    """
    plain = " ".join(text.split())
    sentences = _SENTENCE_END.split(plain)
    yield from _lengths(plain, sentences)
    yield from _passives(sentences)
    yield from _found("many_verbs", _VERBS, plain)
    yield from _jargon(plain, lists)
    for choice in lists.choices:
        if choice.pattern.search(plain):
            yield Finding("wording", choice.phrase, {"suggestion": choice.instead})
    yield from _acronyms(plain, lists.acronyms | known)
    yield from _found("double_no", _DOUBLE_NO, plain)


def _lengths(plain: str, sentences: list[str]) -> Iterator[Finding]:
    """The longest sentence where it is too long, and the average where that is."""
    counts = {sentence: _length(sentence) for sentence in sentences}
    longest = max(sentences, key=lambda sentence: counts[sentence])
    if counts[longest] > LONGEST_SENTENCE:
        yield Finding("long_sentence", longest, _of(counts[longest], LONGEST_SENTENCE))
    total = sum(counts[sentence] for sentence in sentences)
    if len(sentences) >= _ENOUGH_SENTENCES and total > LONGEST_AVERAGE * len(sentences):
        average = -(-total // len(sentences))
        yield Finding("long_on_average", plain, _of(average, LONGEST_AVERAGE))


def _of(count: int, limit: int) -> dict[str, str]:
    return {"count": str(count), "limit": str(limit)}


def _length(sentence: str) -> int:
    """Words; a sign alone, such as € or %, is none."""
    return sum(1 for word in sentence.split() if _WORD.search(word))


def _passives(sentences: list[str]) -> Iterator[Finding]:
    """Two in one sentence, or one in each of two sentences in a row."""
    before = 0
    for sentence in sentences:
        here = sum(map(_is_passive, _CLAUSE_END.split(sentence)))
        if here > 1 or (here and before):
            yield Finding("passive", sentence)
            return
        before = here


def _is_passive(clause: str) -> bool:
    """Something is done to it by nobody: “worden” with a participle."""
    return bool(_PASSIVE.search(clause) and _PARTICIPLE.search(clause))


def _jargon(plain: str, lists: WordLists) -> Iterator[Finding]:
    """Words without an explanation beside them; one explanation is enough for a text."""
    known: set[str] = set()
    for found in lists.difficult.finditer(plain):
        word = found[0].casefold()
        if word not in known and not _explained(plain, found):
            yield Finding("jargon", word, {"suggestion": lists.jargon[word]})
        known.add(word)


def _explained(plain: str, found: re.Match[str]) -> bool:
    if _EXPLAINED.match(plain, found.end()):
        return True
    return bool(_OPENED.search(plain[: found.start()]) and _CLOSED.match(plain, found.end()))


def _acronyms(plain: str, known: frozenset[str]) -> Iterator[Finding]:
    seen = set(known)
    for found in _ACRONYM.finditer(plain):
        if found[0] not in seen and not _explained(plain, found):
            yield Finding("abbreviation", found[0])
        seen.add(found[0])


def _found(kind: str, pattern: re.Pattern[str], plain: str) -> Iterator[Finding]:
    found = pattern.search(plain)
    if found is not None:
        yield Finding(kind, found[0].casefold())


def _pattern(phrase: str) -> re.Pattern[str]:
    """A phrase of the list as a pattern; a mark such as ! needs no word beside it."""
    inner = re.escape(phrase).replace(r"\*", r"\w*").replace(r"\ …\ ", r" (?:[\w{}]+ ){0,3}")
    inner = inner.replace("…\\ ", r"(?:[\w{}]+ ){0,3}")
    left = r"(?<![\w-])" if phrase[0].isalnum() else ""
    right = r"(?![\w-])" if phrase[-1].isalnum() else ""
    return re.compile(f"{left}{inner}{right}", re.IGNORECASE)
