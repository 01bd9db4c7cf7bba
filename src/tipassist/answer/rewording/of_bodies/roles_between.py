"""What one body is to another, and how often, said as what it does in rows.

"SOMTC is our supporting body twice" says that it supports us in two rows: what else it supports
does not make it so. "It supports us in both rows" is said of each row that we coordinate.
"""

import re
from collections.abc import Callable, Iterable
from functools import partial

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark

_BODY = r"(?:bod(?:y|ies)|asbs?|agency|partner|one)"
_HELPER = (
    rf"(?:(?:supporting|helping|assisting|backing|support) {_BODY}|supporter|helper|backer"
    r"|assistant|support)"
)
_LEADER = (
    rf"(?:(?:co-?ordinating|leading|lead) {_BODY}|co-?ordinator|leader|lead(?! (?:on|in|for) the))"
)
_HELPS = r"(?:supports?|helps?|backs?|assists?)"
_LEADS = r"(?:leads?|co-?ordinates?|heads?|runs?)"
_ROWS = r"(?:rows?|activit(?:y|ies)|lines?|items?)"
_IS = r"(?:is|are|acts as|serves as|remains|stands as|works as|comes as|was)"
_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d+)"
_MANY = rf"(?:once|twice|thrice|{_NUMBER} times?)"
_BOUND = (
    r"(?:only|just|exactly|at least|at most|more than|no more than|less than|fewer than"
    r"|not more than)"
)
_TIMES = (
    rf"(?P<times>(?:{_BOUND} )?{_MANY})"
    r"(?! (?:(?:in )?(?:a|an|each|every|per) (?:\w+ )?(?:year|month|week|quarter|term|cycle)"
    r"|as (?:many|much|often)|more\b|or\b|over\b|and\b))"
    rf"(?P<each>,? (?:(?:that is|namely|i\.e\.),? )?(?:once|one time) in (?:each|every)(?: (?:of )?"
    rf"(?:the |our |its |their )?(?:{_ROWS}|one|two|them|those))?)?"
)
_EACH = (
    r"(?:both|all|each|every|each one|every one|every single one|every single)(?: (?:two|three))?"
    r"(?: of)?(?: (?:our|its|their|his|the|those|these))?(?: own)?(?: (?:two|three))?"
)
_TAG = (
    r"(?:[,.;:]? ?[-–—]? ?(?:right|correct|true|yes|agreed|am i right|(?:do|have) (?:i|we)"
    r" (?:have|got) (?:that|it|this) right|is (?:that|this|it) (?:right|so|correct|true)"
    r"|isn't it|doesn't it|yes or no|true or false|right or wrong))?\W*$"
)
_BEGIN = r"^\W*(?:(?:so|and|but|ok|then|well|hi|hello|is it (?:true|right|correct) that)\b[, ]*)*"
_ENDS = r"(?=\s*(?:$|[,.;:?!]|[-–—]\s|(?:in|for|on|under|at|within|across|when|or)\b))"
_AFTER = rf"(?= (?:{_BOUND} )?{_MANY}|{_ENDS[3:]}"
_OF_IT = r"¤(?:'s)? "
_LEADING = r"(?:(?:as )?(?:the )?(?:co-?ordinator|leader|lead)|(?:co-?ordinating|leading))"
_HELPING = r"(?:(?:as )?(?:the )?(?:supporter|helper)|(?:supporting|backing|helping))"
_SHAPES = tuple(
    tuple((re.compile(shape), said) for shape, said in step)
    for step in (
        (
            (
                rf"{_BEGIN}(?:where|(?:in |on )?(?:which|what)(?: {_ROWS})?) (?:do|are) ¤ and ¤"
                r"(?: both)? (?:meet|come together|work together|appear(?: together)?|stand|sit"
                rf"|named|found|listed|together)(?: in(?: (?:the same|one) {_ROWS})?)?,? (?:with )?"
                rf"(?:one(?: of them)? {_LEADING},? (?:and )?(?:with )?the other(?: one)?"
                rf" {_HELPING}"
                rf"|one(?: of them)? {_HELPING},? (?:and )?(?:with )?the other(?: one)? {_LEADING})"
                rf"(?: (?:in |on )?(?:the |one and the )?same {_ROWS})?"
                r"(?P<place> (?:in|under|of|within) (?:the )?§)?\W*$",
                "in which activities does one of {0} and {1} coordinate and the other"
                " support{place}?",
            ),
        ),
        (
            (
                rf"{_BEGIN}(?P<asked>(?:is|are|do|does) [^?.!;]{{3,60}}?)"
                rf" (?:{_MANY},? or (?:(?:only|just|even) )?(?:{_MANY}|more|more often|never)"
                rf"|in (?:only |just )?{_NUMBER}(?: {_ROWS})?,? or (?:in )?{_NUMBER}(?: {_ROWS})?)"
                r"\W*$",
                "how often {asked}",
            ),
        ),
        (
            (rf"\b(?:is|are) ¤ {_OF_IT}{_HELPER}{_AFTER}", "does {0} support {1}"),
            (rf"\b(?:is|are) ¤ {_OF_IT}{_LEADER}{_AFTER}", "does {0} lead with {1} supporting"),
            (rf"\b(?:is|are) ¤(?:'s)? {_HELPER} ¤{_AFTER}", "does {1} support {0}"),
            (rf"\b(?:is|are) ¤(?:'s)? {_LEADER} ¤{_AFTER}", "does {1} lead with {0} supporting"),
            (rf"\bwho is ¤(?:'s)? {_HELPER}(?= most|{_AFTER[3:]}", "who supports {0}"),
            (rf"¤ {_IS} {_OF_IT}{_HELPER}{_AFTER}", "{0} supports {1}"),
            (rf"¤ {_IS} {_OF_IT}{_LEADER}{_AFTER}", "{0} leads with {1} supporting"),
            (rf"¤ {_IS} (?:the|an?) {_HELPER} (?:of|to|for) ¤{_AFTER}", "{0} supports {1}"),
            (
                rf"¤ (?P<does>leads?|co-?ordinates?|heads?) ¤{_AFTER}"
                r"(?! (?:in|by|on) (?:the )?(?:number|count|total|terms|rank|size))",
                "{0} {does} with {1} supporting",
            ),
            (
                rf"¤ (?P<does>leads?|co-?ordinates?|heads?|supports?|backs?) "
                rf"(?P<bound>(?:{_BOUND} )?{_NUMBER}) of {_OF_IT}(?:own )?(?P<unit>{_ROWS}){_ENDS}",
                "{0} {does} {bound} {unit} with {1}",
            ),
        ),
        (
            (rf"(?P<before>¤ {_HELPS} ¤ ){_TIMES}{_ENDS}", "{before}{rows}"),
            (
                rf"(?P<before>¤ {_LEADS} with ¤ (?:in support|supporting) ){_TIMES}{_ENDS}",
                "{before}{rows}",
            ),
            (rf"(?P<before>¤ (?:{_HELPS}|{_LEADS}) ){_TIMES}{_ENDS}", "{before}{rows}"),
            (
                rf"(?P<who>¤ )(?P<only>only|just) (?P<before>(?:{_HELPS}|{_LEADS}) )"
                rf"{_TIMES}{_ENDS}",
                "{who}{before}{rows}",
            ),
            (
                rf"(?P<before>¤ (?:{_HELPS}|{_LEADS}) ){_TIMES} (?P<only>only){_ENDS}",
                "{before}{rows}",
            ),
        ),
        (
            (
                rf"{_BEGIN}(?:(?:do|does) )?¤ {_HELPS} ¤ (?:in|for|on) {_EACH} "
                rf"(?:{_ROWS}|ones?|of them)(?P<place> (?:in|under|of|within) (?:the )?§)?{_TAG}",
                "does {0} support every row {1} leads{place}",
            ),
            (
                rf"{_BEGIN}¤ {_HELPS} (?:every|each|all)(?: (?:single|of))*(?: the)? {_ROWS}"
                rf" (?:(?:that|which) )?¤ {_LEADS}{_TAG}",
                "does {0} support every row {1} leads",
            ),
            (
                rf"{_BEGIN}¤ {_HELPS} (?:every|each|all|both)(?: (?:single|one|of))* ¤(?:'s)?"
                rf" (?:own )?{_ROWS}{_TAG}",
                "does {0} support every row {1} leads",
            ),
        ),
    )
)
_ASKS = re.compile(r"\b(?:support|help|back|assist|lead|head|co-?ordinat|once|twice|times)")
_OWN = re.compile(r"\b(?P<does>supports?|with) (?:we|our|my)\b(?! own\b)", re.IGNORECASE)
_OWN_LEADS = re.compile(r"\b(?:us|our|my) leads\b", re.IGNORECASE)
_WORDS = {"once": "one row", "twice": "two rows", "thrice": "three rows"}


def _reworded(
    text: str,
    named_in: Callable[[], Iterable[Mark]],
    *,
    shapes: tuple[tuple[re.Pattern[str], str], ...],
) -> str:
    """Return a text as the first shape that it has is said of rows.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where such a thing may be said.
        shapes: What is said, with signs for names, and how it is said of rows.
    """
    low = fold(text)
    if len(low) != len(text) or not _ASKS.search(low):
        return text
    signs, spans = signed(low, named_in())
    for shape, said in shapes:
        match = shape.search(signs)
        if match is None:
            continue
        at = [spans[match.start() + n] for n, sign in enumerate(match[0]) if sign == "¤"]
        bodies = [text[slice(*one)] for one in at]
        told = {
            name: text[spans[match.start(name)][0] : spans[match.end(name) - 1][1]] if value else ""
            for name, value in match.groupdict().items()
        }
        if "times" in told:
            times = " ".join(fold(one) for one in (told.get("only"), told["times"]) if one)
            told["rows"] = "in each row" if told["each"] else f"in {_counted(times)}"
        start, end = spans[match.start()][0], spans[match.end() - 1][1]
        formed = _OWN_LEADS.sub("we lead", _OWN.sub(r"\g<does> us", said.format(*bodies, **told)))
        return text[:start] + formed + text[end:]
    return text


def _counted(times: str) -> str:
    """Return "only two rows" for "only twice"."""
    *bound, last = dict.fromkeys(times.split())
    if last in _WORDS:
        return " ".join((*bound, _WORDS[last]))
    number = bound.pop()
    return " ".join((*bound, number, "row" if number in ("one", "1") else "rows"))


ROLES_BETWEEN = tuple(partial(_reworded, shapes=step) for step in _SHAPES)
"""The steps that put what bodies are to one another, and how often, into what they do in rows."""
