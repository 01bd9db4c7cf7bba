"""The instruments that a question names, whole or by a place in them."""

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.words import fold
from tipassist.answer.naming.exclusions import is_excluded
from tipassist.answer.naming.masking import Mask
from tipassist.answer.sets.words.tokens import Mark
from tipassist.locator_reading import find, inner_parts
from tipassist.locators import Locator, LocatorKind, article, external
from tipassist.register.queries import matches_target

_LONG_NAME = 12
_LONG_LABEL = 6
_CUT = 3
_NUMBERED = (
    r"(?:(?:entry|item|point)(?:\s+(?:no\.?|nr\.?|number|#))?|(?<![\w-])(?:no\.|nr\.?|number|#))"
)
"""What any place of a document may be called that is told by its number."""
_INITIALS = re.compile(r"[A-Z]{2,3}")
_YEARS = re.compile(r" \(?(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d\)?(?![\w-])")
_ENDS = r"(?![\w.]\d|\w)"
_OF_IT = r"\s*,?\s*(?:of|in|from|under)?\s*(?:the\s+)?"
_NO_MORE = r"(?![\w(-]|,?\s*(?:sub-?)?para)"


def find_long_names(mask: Mask, targets: Iterable[Locator]) -> list[Locator]:
    """Find the places of other documents that are named as the plan prints them, and blank them."""
    found: list[Locator] = []
    known = tuple(targets)
    for target in known:
        match = _match_of(target, mask.text)
        if match is not None:
            parts = match.groupdict().get("parts")
            found += [target, *(one for one in known if parts and _is_part(one, target))]
            mask.take(*match.span(), "instrument", target)
    return [*found, *_uncited(mask, known)]


def _uncited(mask: Mask, known: tuple[Locator, ...]) -> list[Locator]:
    """Find places that the plan cites none of, named as it names others: "CRM, item 3"."""
    found: list[Locator] = []
    labelled = (one for one in known if one.kind is LocatorKind.EXTERNAL and len(one.parts) > 1)
    names = dict.fromkeys((one.parts[0], one.parts[1].rpartition(" ")[0]) for one in labelled)
    for name, label in names:
        for match in _labelled(name, label).finditer(mask.text) if label else ():
            found.append(external(name, f"{label} {match['after'] or match['before']}"))
            mask.take(*match.span(), "instrument", found[-1])
    return found


@lru_cache(maxsize=1000)
def _labelled(name: str, label: str) -> re.Pattern[str]:
    number = r"\d{1,3}(?:\.\d+)*(?:\(\w{1,2}\))*"
    ways, labels = "|".join(ways_to_name(name)), _label_words(label)
    return re.compile(
        rf"(?:{ways})(?:{_YEARS.pattern})?,?\s+(?:{labels})\s*(?P<after>{number}){_ENDS}"
        rf"|(?<![\w.])(?:{labels})\s*(?P<before>{number}){_ENDS}{_OF_IT}(?:{ways})(?:{_YEARS.pattern})?"
    )


def _is_part(place: Locator, whole: Locator) -> bool:
    """Whether a place of another document is numbered below another: "activity 3.10.1"."""
    return str(place).startswith(f"{whole}.")


def find_articles(mask: Mask, targets: Iterable[Locator]) -> list[Locator]:
    """Find articles named with an instrument that the plan cites by articles, and blank them."""
    articles = (target.parts[0] for target in targets if target.kind is LocatorKind.ARTICLE)
    names = {name for name in articles if not _is_in_grammar(name)}
    found: list[Locator] = []
    for name in sorted(names, key=len, reverse=True):
        for match in _article_of(name).finditer(mask.text):
            number, inner = match["n1"] or match["n2"], match["in1"] or match["in2"] or ""
            found.append(article(name, number, *inner_parts(inner)))
            mask.take(*match.span(), "instrument", found[-1])
    return found


@lru_cache(maxsize=1000)
def _is_in_grammar(name: str) -> bool:
    """Whether the grammar of locators reads articles of this instrument itself."""
    return any(one.locator.parts[0] == name for one in find(fold(f"Article 1 of {name}")))


@lru_cache(maxsize=1000)
def _article_of(name: str) -> re.Pattern[str]:
    printed = r"\s+".join(map(re.escape, fold(name).split()))
    inner = r"(?:\s*\(\w{1,3}\)|,?\s*para(?:graph)?\.?\s*\d{1,2})*"
    return re.compile(
        rf"(?<![\w-]){printed}(?:'s)?,?\s+art(?:icle)?s?\.?\s*(?P<n1>\d{{1,3}})(?P<in1>{inner}){_NO_MORE}"
        rf"|(?<![\w-])art(?:icle)?s?\.?\s*(?P<n2>\d{{1,3}})(?P<in2>{inner})\s*(?:,|of|in|from|under)?\s*"
        rf"(?:the\s+)?{printed}(?![\w-])"
    )


def _match_of(target: Locator, text: str) -> re.Match[str] | None:
    """Find a place of another document by its whole printed name."""
    if target.kind is not LocatorKind.EXTERNAL or any(
        word not in text for word in _printed_words(target)
    ):
        return None
    patterns = (_long_name(target), _place_first(target))
    matches = (pattern.search(text) for pattern in patterns if pattern)
    return next((one for one in matches if one), None)


@lru_cache(maxsize=1000)
def _printed_words(target: Locator) -> tuple[str, ...]:
    """Return what stands in a text wherever a place is named in it by its whole printed name."""
    if target.parts[1:]:
        return tuple(fold(one).rpartition(" ")[2] for one in target.parts[1:])
    return tuple(fold(target.parts[0]).split())


@lru_cache(maxsize=1000)
def _place_first(target: Locator) -> re.Pattern[str] | None:
    """Return the pattern of a place named before its document: "activity 3.10 of the … plan"."""
    head, *inner = target.parts
    if not inner:
        return None
    place = r"\s*".join(map(_place_words, inner))
    ways = "|".join(ways_to_name(head))
    parts = r"(?P<parts>\s+(?:and|or|with|including)\s+(?:its|the|all|their)\s+sub[\s-]?\w+)?"
    years = rf"(?:{_YEARS.pattern})?"
    return re.compile(rf"(?<![\w.]){place}{_ENDS}{parts}{_OF_IT}(?:{ways}){years}")


def _place_words(label: str) -> str:
    """Return the pattern of a labelled place; each may be called an entry: "entry 3.10 of …"."""
    words, _, number = label.rpartition(" ")
    if not words:
        return re.escape(fold(number))
    return rf"(?:{_label_words(words)})\s*{re.escape(fold(number))}"


def _label_words(label: str) -> str:
    """Return the pattern of a label: printed, written out, cut short, or of anything numbered."""
    words = fold(label).split()
    printed = r"\s+".join(map(_cut_short, words))
    return "|".join((printed, *_written_out(label), _NUMBERED))


def _cut_short(word: str) -> str:
    """Return the pattern of a word of a label, in the plural or cut short: "act.", "activities"."""
    if len(word) < _LONG_LABEL:
        return re.escape(word)
    tail = "".join(f"(?:{re.escape(one)}" for one in word[_CUT:])
    tail += ")?" * len(word[_CUT:])
    plural = rf"|{re.escape(word.removesuffix('y'))}ies" if word.endswith("y") else ""
    return rf"(?:{re.escape(word[:_CUT])}{tail}s?\.?{plural})"


def _written_out(label: str) -> Iterable[str]:
    """Yield the pattern of what initials may stand for: "priority action (PA)" for "PA"."""
    if _INITIALS.fullmatch(label):
        words = r"\s+".join(f"{one}[a-z]+" for one in fold(label))
        yield rf"{words}(?:\s+\({fold(label)}\))?"


@lru_cache(maxsize=1000)
def _long_name(target: Locator) -> re.Pattern[str] | None:
    name = fold(str(target))
    labelled = any(" " in one for one in target.parts[1:])
    if len(name) < _LONG_NAME and not labelled:
        return None
    return re.compile(rf"(?<!\w){r',?[ ]+'.join(map(re.escape, name.split()))}(?![\w.]\d|\w)")


_OPENS = re.compile(r" \((?:the )?(?:(?:old|older|earlier|previous|former|prior) )?")
_CAPITAL = re.compile("[A-Z]")
_LACKED = re.compile(
    r"\bwithout (?:(?:any|an?|the) )?(?:(?:reference|link)s? to )?(?:(?:any|an?|the) )?"
    r"(?:\s*(?:,|\b(?:or|nor|and)\b)\s*(?:(?:any|an?|the) )?)*$"
)


def find_instrument_names(
    mask: Mask,
    targets: Iterable[Locator],
    titles: Mapping[str, re.Pattern[str]],
    lexicons: Lexicons,
) -> tuple[tuple[str, ...], list[Locator]]:
    """Return the names of instruments, and the instruments that the question leaves out.

    Args:
        mask: The question; what is found is blanked out.
        targets: Every place that the plan refers to.
        titles: Patterns of what instruments are called, by their short names; they count only
            beside words that ask for references, since the plan's text speaks of these documents
            too.
        lexicons: Cue words.
    """
    asks = bool(lexicons.cues.spans("field", "references", mask.text))
    names = sorted({target.parts[0] for target in targets}, key=len, reverse=True)
    found: list[str] = []
    outside: list[str] = []
    for name in names:
        patterns = _patterns(name)
        if asks and name in titles:
            patterns = (*patterns, titles[name])
        for pattern in patterns:
            match = pattern.search(mask.text)
            if match:
                lacked = _LACKED.search(mask.text[: match.start()])
                excluded = not lacked and is_excluded(mask, match.start(), lexicons)
                (outside if excluded else found).append(name)
                span = _with_title_beside(mask.text, match.span(), titles.get(name))
                mask.take(*span, "instrument", Locator(LocatorKind.EXTERNAL, (name,)))
                break
    return tuple(found), [Locator(LocatorKind.EXTERNAL, (name,)) for name in outside]


def _with_title_beside(
    text: str, span: tuple[int, int], title: re.Pattern[str] | None
) -> tuple[int, int]:
    """Take the title that a short name explains into it, and its years: "the old plan (OLDP)"."""
    start, end = span
    for told in title.finditer(text, 0, start) if title else ():
        if _OPENS.fullmatch(text, told.end(), start) and text[end : end + 1] == ")":
            return told.start(), end + 1
    opened = _OPENS.match(text, end)
    told_after = title.match(text, opened.end()) if title and opened else None
    if told_after is not None and text[told_after.end() : told_after.end() + 1] == ")":
        return start, told_after.end() + 1
    years = _YEARS.match(text, end)
    return start, years.end() if years else end


@lru_cache(maxsize=1000)
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(one) for one in ways_to_name(name))


def ways_to_name(name: str) -> Iterable[str]:
    """Yield patterns for how a document is called, by the name that the plan prints.

    A plan of a country goes by the country, with its year or alone; one of a body does not: "ACWC"
    is the body.
    """
    words = fold(name).split()
    yield rf"(?<![\w-]){re.escape(fold(name))}(?![\w-])"
    years = [word for word in words if re.fullmatch(r"\d{4}(?:-\d{4})?", word)]
    bare = [word for word in words if word not in years]
    if years and len(bare) > 1:
        yield r"(?<![\w-])" + r"\s+".join(re.escape(word) for word in bare) + r"(?![\w-])"
    plan = [word for word in bare if word not in ("tip", "wp")]
    if len(plan) < len(bare) and plan:
        for year in years if not _is_of_body(name) else ():
            after = r"(?![\w-]|\s+(?:tip|national|anti-trafficking|wp|work|plan|activit))"
            yield rf"(?<![\w-]){re.escape(plan[0])}(?:'s)?\s+{year}{after}"
        tail = r"(?:'s)?(?:\s+(?:own\s+)?(?:\d{4}\s+)?(?:tip|national|anti-trafficking)?\s*"
        tail += r"(?:wp|work\s*plan|plan|activit\w+))" + ("" if _is_of_body(name) else "?")
        yield rf"(?<![\w-]){re.escape(plan[0])}{tail}(?![\w-])"
    if bare[1:] == ["fywp"]:
        owner = rf"{re.escape(bare[0])}(?:'s)?\s+(?:own\s+)?"
        five = r"(?:five|5)[\s-]years? (?:work(?:ing)?\s*)?(?:plan|programme)"
        yield rf"(?<![\w-])(?:{owner})?(?:fywp|{five})(?![\w-])"
        yield rf"(?<![\w-]){owner}work\s*plan(?![\w-])"
        yield rf"(?<=\d )(?:from|of|in|under) (?:the )?{owner}(?:programmes?|plan)(?![\w-])"


def _is_of_body(name: str) -> bool:
    return len(_CAPITAL.findall(name.split()[0])) > 1


def is_cited(name: str, instruments: Iterable[Locator], targets: Iterable[Locator]) -> bool:
    """Whether one of the places named stands in the instrument of this name."""
    own = [target for target in targets if target.parts[0] == name]
    return any(
        one.parts[0] == name or any(matches_target(one, target) for target in own)
        for one in instruments
    )


def settled(mark: Mark, places: list[Locator], names: tuple[str, ...]) -> Mark:
    """Take the name of an instrument for nothing beside a place in it: "Article 12 of ACTIP"."""
    value = mark.value
    if mark.kind != "instrument" or not isinstance(value, Locator) or value in places:
        return mark
    return mark if value.parts[0] in names else Mark(mark.start, mark.end, "filler", None)
