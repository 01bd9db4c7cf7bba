"""Splitting a cell that holds several entries with nothing between them.

Entries begin like sentences. A capital letter alone does not tell: names stand in mid-sentence, and
rows of the table cut sentences. So a split needs both a word before it that can end a sentence and
a word after it that can begin one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise

from tipassist.corpus.aligned import Aligned
from tipassist.corpus.layout import Layout
from tipassist.corpus.lines import BULLETS

_BULLET = re.compile(rf"[{BULLETS}]+|o")
_LABEL = re.compile(
    r"(?P<open>\(?)(?:(?P<number>\d{1,2})|(?P<roman>[ivx]{1,4})|(?P<small>[a-z]))(?P<end>[.)])|[-–*]"
)
_MARKED = re.compile(rf"(?:{_BULLET.pattern}|{_LABEL.pattern})\s+(?=\S)")
_SEPARATOR = re.compile(rf"\s*(?:;|[{BULLETS}]+)$")
_TOKEN = re.compile(r"\S+")
_LOOK_AHEAD_CHARS = 120
_BRACKET = re.compile(r"[()]")
_QUOTED = re.compile(
    r"(?<![\w.])(?:'[^'\n]{1,80}'|‘[^’\n]{1,80}’|“[^”\n]{1,80}”|\"[^\"\n]{1,80}\")(?!\w)"
)
_OWN_WILL = re.compile(r"(?:his|her|its|own|our|their|your|free)$")
_CAPITAL = re.compile(r"[\"'“‘*]?([A-Z][a-zA-Z'’-]*[a-z][\w'’()-]*)")
_STRONG_END = re.compile(r"\w{2,}\.[\"'”’]?$|\)\.?$")
_EXPANDED = re.compile(r"^\([A-Z][A-Za-z]*[A-Z]s?\)$")
_ABBREVIATED = re.compile(r"(?:e\.g|i\.e|ref|no|nos|art|para|cf)\.?", re.IGNORECASE)
_ADJECTIVE = re.compile(r"(?:al|ive|ary|ous|ic|level|scale|joint|new|future|public)$")
_BARE_NUMBER = re.compile(r"\d{1,2}(?:[-–]\d{1,2})?")
_HOW_OFTEN = (
    r"(?:(?:every|each) (?:\w+ )?(?:years?|months?|quarters?|weeks?|semesters?|January|February"
    r"|March|April|May|June|July|August|September|October|November|December)"
    r"|(?:once|twice) (?:a|an|each|every|per) \w+"
    r"|annually|yearly|biennially|quarterly|monthly|weekly|regularly)"
)
_NOUN_AHEAD = re.compile(
    rf"\S+(?:$|\s+(?:(?:of|in|on|for|to|with|by|at|{_HOW_OFTEN})\b|[A-Z][a-z]))"
)
_NAME_AHEAD = re.compile(r"\S+\s+[A-Z][a-z]")
_PARTICIPLE = re.compile(r"(?:ed|ing)$")
_COUNTED_ONES = re.compile(r"\S+\s+[a-z]+(?:ed|en)\b")
_SMALL_AHEAD = re.compile(r"\S+\s+[a-z]")
_OF_AHEAD = re.compile(r"\S+\s+of\b")
_ARTICLES = ("a", "an", "the")
_LONE_NOUN_AHEAD = re.compile(
    r"\S+\s+(?![a-z]*(?:tion|sion|ment|ness|ance|ence|ing|ity|ship|s|ed|ly)\b)[a-z]+"
    r"(?=[.,;]?$|[.,;]?\s+(?:of|in|on|for|to|into|with|by|at)\b|[.;])"
)
_OPENING_QUOTE = re.compile(r"['‘“\"]\w")
_REFERRED = re.compile(r"([A-Z]{3,}(?:-[A-Z]+)*)\s[A-Z][a-z][^()]*\([Rr]ef[.;,:]?\s*\1\b")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What the splitter knows about words.

    Attributes:
        layout: Sentence starts and function words.
        names: Capitalised words that stand right after a function word somewhere in the document,
            which shows that their capital does not begin a sentence.
        common: Lower-cased words that the document also prints without a capital.
        pairs: A word and the capitalised word after it, without plural endings, as running prose
            and the glossary have them: they belong together.
    """

    layout: Layout
    names: frozenset[str]
    common: frozenset[str]
    pairs: frozenset[tuple[str, str]] = frozenset()


def learn_lexicon(text: str, prose: str, terms: Iterable[str], layout: Layout) -> Lexicon:
    """Read from a document which capitals are names and which words are common.

    Args:
        text: The whole document.
        prose: Its running text alone, in which no entries stand side by side.
        terms: Terms of its glossary.
        layout: Sentence starts and function words.
    """
    tokens = _learning_tokens(text)
    names = frozenset(
        word
        for before, word in pairwise(tokens)
        if before in layout.function and word[:1].isupper()
    )
    common = frozenset(word for word in tokens if word[:1].islower())
    together = _learning_tokens(" ; ".join((prose, *terms)))
    pairs = frozenset(
        _pair(before, word)
        for before, word in pairwise(together)
        if before[0].isalpha() and word[:1].isupper()
    )
    return Lexicon(layout, names, common, pairs)


def _pair(before: str, word: str) -> tuple[str, str]:
    return before.removesuffix("s"), word.removesuffix("s")


def _learning_tokens(text: str) -> list[str]:
    """Return words and what stands between them: words of two cells are no neighbours."""
    return re.findall(r"[A-Za-z][\w'’-]*|\d+|[.,;:()\t\r\n]", re.sub(r"</?\w+>", "", text))


def split_entries(
    cell: Aligned,
    lexicon: Lexicon,
    row_starts: frozenset[int],
    entry_starts: frozenset[int] = frozenset(),
) -> tuple[Aligned, ...]:
    """Split a cell into its entries.

    Args:
        cell: The cleaned cell.
        lexicon: What is known about words.
        row_starts: Source offsets at which a table row's piece of this cell begins.
        entry_starts: Source offsets at which a paragraph begins that is an entry if it can be one.

    Returns:
        The entries in printed order; at least one unless the cell is blank.
    """
    if not cell.text.strip():
        return ()
    cuts = [0, *_cuts(cell, lexicon, row_starts, entry_starts), len(cell.text)]
    labelled = _label_form(_first_token(cell)) is not None
    entries = (
        _without_label(cell.cut(left, right).strip(), labelled) for left, right in pairwise(cuts)
    )
    return tuple(entry for entry in entries if entry)


def _first_token(cell: Aligned) -> str:
    first = _TOKEN.search(cell.text)
    return first[0] if first else ""


def _label_form(token: str) -> str | None:
    """Return the form of a label in front of an entry, such as `1.` or `(a)`; None for a word."""
    if _BULLET.fullmatch(token):
        return "bullet"
    match = _LABEL.fullmatch(token)
    if match is None:
        return None
    kind = next((name for name in ("number", "small", "roman") if match[name]), "dash")
    kind = "small" if kind == "roman" else kind
    return f"{match['open'] or ''}{kind}{match['end'] or token}"


def _without_label(entry: Aligned, labelled: bool) -> Aligned:
    """Return an entry without its bullet, its label in a labelled cell and a closing semicolon."""
    match = _MARKED.match(entry.text)
    if match and (labelled or _BULLET.match(match[0])):
        entry = entry.cut(match.end())
    last = _SEPARATOR.search(entry.text)
    return entry.cut(0, last.start()) if last else entry


def _cuts(
    cell: Aligned, lexicon: Lexicon, row_starts: frozenset[int], entry_starts: frozenset[int]
) -> Iterator[int]:
    tokens = list(_TOKEN.finditer(cell.text))
    inside = bracketed(cell.text)
    for quoted in _QUOTED.finditer(cell.text):
        inside[quoted.start() + 1 : quoted.end()] = [True] * (len(quoted[0]) - 1)
    first_words = _words(tokens, 0, 3)
    form = _label_form(tokens[0].group(0))
    first, lists_follow = int(form is not None), False
    for number in range(1, len(tokens)):
        own = _label_form(tokens[number].group(0))
        goes_on = (
            own == f"dash{tokens[number].group(0)}"
            and _is_lower(tokens[number + 1 :])
            and not _is_lower(tokens[1:])
        )
        listed = own is not None and own in (form, "bullet") and not goes_on
        if listed and not inside[tokens[number].start()]:
            yield tokens[number].start()
            first, lists_follow = number + 1, False
            continue
        here, before = tokens[number].start(), tokens[number - 1].group(0)
        lists_follow = lists_follow or ":" in before
        after = cell.text[here : here + _LOOK_AHEAD_CHARS]
        begins_entry = number - 1 == first
        if number <= first:
            continue
        ends = _can_end(before, lexicon, begins_entry=begins_entry) or (
            before == "will" and _OWN_WILL.match(tokens[number - 2].group(0)) is not None
        )
        if inside[here] or not ends:
            continue
        if lists_follow and not _begins_with_verb(after, lexicon):
            continue
        if _belong_together(tokens[number - 2].group(0), before, after, lexicon):
            continue
        repeats_start = first_words == _words(tokens, number, 3)
        at_row_start = cell.offsets[here] in row_starts
        begins = cell.offsets[here] in entry_starts and _CAPITAL.match(after) is not None
        if number > 2 and tokens[number - 2].group(0) == "to":
            before = _range(tokens[number - 3].group(0), before)
        if repeats_start or begins or _begins(before, after, lexicon, at_row_start=at_row_start):
            yield here
            first, lists_follow = number, False


def _range(first: str, last: str) -> str:
    """Return the end of "14 to 18" as one that can end an entry; other words as they are."""
    numbers = _BARE_NUMBER.fullmatch(first) and _BARE_NUMBER.fullmatch(last)
    return f"{first} to {last}" if numbers else last


def _is_lower(tokens: list[re.Match[str]]) -> bool:
    return bool(tokens) and tokens[0].group(0)[0].islower()


def _begins_with_verb(after: str, lexicon: Lexicon) -> bool:
    word = _CAPITAL.match(after)
    return word is not None and _is_verb(word[1].rstrip(","), lexicon)


def _word_of(after: str) -> str:
    word = _CAPITAL.match(after)
    return word[1] if word else ""


def _words(tokens: list[re.Match[str]], start: int, count: int) -> list[str]:
    return [token.group(0) for token in tokens[start : start + count]]


def bracketed(text: str) -> list[bool]:
    """Mark each character that lies inside a bracket; one that is never closed does not count.

    Returns:
        One value for each character, True inside.
    """
    steps = [0] * (len(text) + 1)
    opened: list[int] = []
    for match in _BRACKET.finditer(text):
        if match.group(0) == "(":
            opened.append(match.start())
        elif opened:
            steps[opened.pop() + 1] += 1
            steps[match.end()] -= 1
    return [depth > 0 for depth in accumulate(steps[:-1])]


def _can_end(before: str, lexicon: Lexicon, *, begins_entry: bool) -> bool:
    bare = before.strip("()[].\"'“”‘’*").lower()
    if before[-1] in ",:/-–—(" or _ABBREVIATED.fullmatch(bare):
        return False
    if _ends_sentence(before):
        return True
    if before in lexicon.layout.also_nouns:
        return not begins_entry
    return bare not in lexicon.layout.function and not _is_verb(before, lexicon)


def _ends_sentence(word: str) -> bool:
    return _STRONG_END.search(word) is not None and _EXPANDED.search(word) is None


def _is_verb(word: str, lexicon: Lexicon) -> bool:
    return word in lexicon.layout.verbs or word in lexicon.layout.gerunds


def _begins(before: str, after: str, lexicon: Lexicon, *, at_row_start: bool) -> bool:
    layout = lexicon.layout
    word = _CAPITAL.match(after)
    if before.endswith(";"):
        return word is not None and after.startswith(layout.phrases)
    if _REFERRED.match(after) and before.islower() and not _modifies(before, layout):
        return True
    if word is None or after.lstrip("*").startswith(layout.note_starts):
        return False
    if after.startswith(layout.pointer_starts) or _ends_sentence(before):
        return True
    if _OPENING_QUOTE.match(after) and not at_row_start:
        return False
    return _begins_unmarked(before, word[1], after, lexicon, at_row_start=at_row_start)


def _begins_unmarked(
    before: str, word: str, after: str, lexicon: Lexicon, *, at_row_start: bool
) -> bool:
    layout = lexicon.layout
    end = re.split(r"[/(-]", before)[-1] or before
    titled = end[:1].isupper() and not end.isupper()
    plain = word.rstrip(",")
    named = titled or end.isupper()
    if plain in layout.gerunds and plain not in layout.not_gerunds:
        return not (named and plain in layout.noun_gerunds and _NAME_AHEAD.match(after))
    if plain in layout.verbs:
        closed = end in layout.closing_nouns and _OF_AHEAD.match(after) is not None
        noun = named and plain in layout.also_nouns and _NOUN_AHEAD.match(after) is not None
        return closed or not noun
    if after.startswith(layout.phrases):
        return not _is_adjective(before, layout)
    if plain in layout.nouns and _COUNTED_ONES.match(after):
        return not titled and not _is_adjective(before, layout)
    if plain in layout.nouns and (counted := re.match(r"\S+\s+(of|in|to|for|on|session)\b", after)):
        return counted[1] in ("of", "in") or not titled
    if _BARE_NUMBER.fullmatch(before):
        return False
    if at_row_start and plain not in lexicon.names and not before.isupper():
        goes_on = titled and not re.match(r"\S+\s+(?:of|and|for|to|in)\b", after)
        worded = _SMALL_AHEAD.match(after) is not None and _is_common_word(plain, lexicon)
        return worded or not goes_on
    if titled or before.isupper() or _modifies(before, layout):
        return False
    return _is_common_word(plain, lexicon)


def _belong_together(article: str, before: str, after: str, lexicon: Lexicon) -> bool:
    """Whether a word and the one after it are one name: a known pair, "a Watchful Host label to …".

    A verb has no single thing without an article behind it, so such a word before one is a noun.
    """
    word = _word_of(after)
    if _pair(before, word) in lexicon.pairs:
        return True
    return (
        article in _ARTICLES
        and before[:1].isupper()
        and before.isalpha()
        and not before.isupper()
        and word in lexicon.layout.also_nouns
        and _LONE_NOUN_AHEAD.match(after) is not None
    )


def _modifies(word: str, layout: Layout) -> bool:
    """Whether a word belongs to the one behind it: "regional", "revised"."""
    return _is_adjective(word, layout) or _PARTICIPLE.search(word) is not None


def _is_adjective(word: str, layout: Layout) -> bool:
    return _ADJECTIVE.search(word) is not None and word.lower() not in layout.no_adjectives


def _is_common_word(word: str, lexicon: Lexicon) -> bool:
    if word.split("-")[0].lower() in lexicon.layout.numbers:
        return True
    if "-" in word or word in lexicon.names or word in lexicon.layout.not_gerunds:
        return False
    plain = re.sub(r"['’]s?$", "", word.lower())
    common = lexicon.common | lexicon.layout.everyday
    return not common.isdisjoint((plain, f"{plain}s", plain.removesuffix("s")))
