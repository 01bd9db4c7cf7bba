"""Roles that bodies are said not to have: "SLOM has no lead outside pillar A" leads nothing there.

It is not the rows that lack a body. That a body has no role in a row says that it names it not.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.of_bodies.sole_roles import signed
from tipassist.answer.sets.words.tokens import Mark

_ROLE = r"(?:(?P<leads>lead(?:ing)?|co-?ordinating|co-?ordination)|support(?:ing)?)"
_NOUN = r"(?P<noun> (?:roles?|parts?|positions?|functions?|jobs?|tasks?))?"
_WHERE = (
    r"(?= (?:anywhere |at all )?(?:in|outside|within|under|beyond|among|across)\b"
    r"| (?:anywhere|at all)\s*(?:[,?.!]|$))"
)
_ENDS = r"(?(noun)(?=\s*(?:[,?.!]|$))|(?!))"
_HAS_NONE = re.compile(
    rf"(?<= )(?P<has>has|have|holds?|plays?) (?:no|not any|not a single) {_ROLE}{_NOUN}"
    rf"(?:{_WHERE}|{_ENDS})"
)
_BODIES = re.compile(r"\b(?:bodies|body|asbs?|who|we|they|it|i) $")
_THEMSELVES = ("we", "i")
_DOES = re.compile(r"\b(?:do|does|did) (?:the )?$")
_NOBODY = r"(?:nobody|no-? ?one|no (?:other )?(?:sectoral )?(?:body|bodies|asbs?))"
_ANYBODY = (
    r"(?:any(?:body|one)(?: else)?|any (?:other )?(?:sectoral )?(?:body|bodies|asbs?)|others"
    r"|an?other (?:body|asb))"
)
_WHOLE = (
    r"(?=\s*(?:$|[,.;?!]|(?:anywhere|at all|ever|whatsoever|in|outside|within|under|across"
    r"|with)\b))"
    r"(?! with (?:any|some))"
)
_NEVER = re.compile(
    r"(?<= )(?P<not>never|does not|doesn't|do not|don't) (?:ever |even |once |actually )*"
    r"(?P<verb>lead|co-?ordinate|support|head|run|help|back|assist)(?P<ends>s?) "
    r"(?:anything(?![\w-])|(?:any(?: single)?|(?:even )?(?:an?|one)(?: single)?)"
    r" (?:thing|rows?|activit(?:y|ies))(?![\w-])"
    rf"|{_ANYBODY}{_WHOLE})"
)
_NO_SINGLE = re.compile(
    r"\b(?:(?P<is>is|are)(?:n't|n’t) (?:even )?(?:(?:a|one) single|one|any)"
    r"|not (?:even )?(?:(?:a|one) single|one|a)|no single)"
    r"(?= (?:[\w-]+ )?(?:rows?|activit(?:y|ies)|line)\b)"
)
_ITS_ROWS = re.compile(
    r"\bthere(?: (?:is|are)|'s|’s) (?:no|not any|not (?:even )?(?:a|one)(?: single)?) ¤(?:'s|s')? "
    r"(?:rows?|activit(?:y|ies)|lines?|entr(?:y|ies))(?: at all)?(?P<where> (?:in|under|within)"
    r" (?:the )?§| outside(?: of)? [^,;?!]{1,40}?)(?=\s*(?:$|[,.;?!]|at all))"
)
_NO_HELP = re.compile(
    r"¤ (?:gets?|receives?|has|have|enjoys?|is given) (?:no|not any|never any|zero) "
    r"(?:support|help|backing|assistance)(?: (?:whatsoever|at all))? (?:from|by) ¤"
    r"|¤ (?:is|are) (?:never|not)(?: ever)? (?:supported|helped|backed|assisted) by ¤"
    r"|¤ (?:isn't|isn’t|aren't) (?:ever )?(?:supported|helped|backed|assisted) by ¤"
)
_HELPS_NOT = re.compile(
    r"¤ (?:never(?: ever)? (?:supports?|helps?|backs?|assists?)"
    r"|(?:doesn't|does not|don't|do not)(?: ever)? (?:support|help|back|assist)) ¤"
)
_OUT_OF = re.compile(
    r"¤ (?P<is>is|are|am) (?:(?:completely|entirely|wholly|totally|altogether|quite|fully|simply"
    r"|just|left|kept|shut|cut|really|actually) )*out of (?:the )?"
    r"(?P<place>§|(?:pillar|outcome) [a-z](?:\.\d+)?)"
    r"(?=\s*(?:$|[,.;?!]|(?:right|correct|true|altogether|entirely|completely)\b))"
)
_WITH_IT = re.compile(
    r"(?: (?:anywhere|at all|ever|once|in any (?:row|activity)|in anything))*(?=\s*(?:$|[,.;?!]))"
)
_NEVER_DOES = re.compile(
    r"(?<= )(?<!and )(?<!but )(?<!or )(?<!, )never "
    r"(?P<verb>lead|co-?ordinate|support|head|help|back|assist)(?P<ends>s?)"
    r"(?=\s*(?:$|[.?!]|,? (?:right|correct|true|yes|no)\b))"
)
_ONE_ROLE = re.compile(
    r"(?<= )(?P<does>leads?|co-?ordinates?|supports?) (?:and|but|yet),? (?:it |they |we )?"
    r"(?:never (?P<never>lead|co-?ordinate|support)s? (?:any(?:one|body|thing)(?: else)?"
    r"|any(?: single)? (?:rows?|activit(?:y|ies)))"
    r"|(?P<nothing>lead|co-?ordinate|support)s? (?:nothing|nobody|no-? ?one|none)(?: else)?)"
    r"(?: at all)?(?=\s*(?:$|[,.?!]))"
)
"""One role that somebody has and one that it nowhere has, told in one sentence."""

_ROLE_VERB = {
    "lead": "leads",
    "coordinate": "leads",
    "co-ordinate": "leads",
    "support": "supports",
}
_HELPS_NOBODY = re.compile(
    r"(?<= )(?P<verb>support|help|back|assist)(?P<ends>s?)(?: out| up)? "
    rf"{_NOBODY}(?: else)?{_WHOLE}"
)
_WHOLLY = (
    r"(?(weakly)(?= (?:anywhere|at all)\b)"
    r"|(?=\s*(?:$|[\"'”’]?[,.;?!]|(?:anywhere|at all|in|outside|within|under|across)\b)))"
)
_OF_ANY = (
    r" (?:of|for|in|on) (?:even )?(?:any|an?|one)(?: single)? (?:thing|rows?|activit(?:y|ies)|line)"
)
_IS_NOT = re.compile(
    r"(?<= )(?:(?P<is>is|are|am|(?:act|serve|appear|figure|feature)s?)"
    r"(?: never| nowhere|(?P<weakly> not|n['’]t))"
    r"|never (?:act|serve|appear|figure|feature)(?P<ends>s?))"
    r" (?:(?:named|listed|mentioned|shown|down) )?(?:as )?"
    r"(?:(?:supporting|helping|backing|assisting) "
    rf"(?:{_ANYBODY}|anything){_WHOLE}|(?:an? |the )?(?:supporters?|helpers?|supporting (?:body"
    rf"|asb|role))(?:{_OF_ANY}{_WHOLE}|{_WHOLLY})"
    r"|(?P<leads>(?:leading|co-?ordinating|running) (?:anything"
    r"|any (?:rows?|activit(?:y|ies)))|(?:an? |the )?(?:co-?ordinators?|leaders?|lead"
    rf"|(?:lead|leading|co-?ordinating) (?:body|asb))(?:{_OF_ANY}{_WHOLE}|{_WHOLLY}|(?<=the"
    r" lead)(?=\s*[,.;?!]))))"
)
_OF_ROLE = (
    r"(?:as (?:an? |the )?|to )?(?:co-?ordinat(?:e|ing|ion|or)|lead(?:ing|er)?|support(?:ing|er)?)"
    r"(?: (?:body|asb|role))?"
)
_NEITHER = re.compile(
    r"(?:\bnowhere|\bno (?:role|part|place|say)|\babsent|\bmissing|(?:\bnot|n['’]t) (?:at all )?"
    r"(?:named|mentioned|listed|there|in|involved|(?:a )?part of)"
    r"|\b(?:does|do)(?: not|n't) appear|\b(?:do|does|manages?|gets? by|get along) without)\b"
    r"(?:[^.?!;,]|\.(?=\d))*"
    rf"(?P<again>,? (?:neither|not|(?:with )?no) {_OF_ROLE},? (?:nor|or|and)(?: (?:even|not|no))* "
    rf"{_OF_ROLE}"
    r"(?: (?:it|them|anything|there))?)(?=\s*(?:$|[.,;?!]))"
)
"""What says of both roles again that a body has none."""

_ASKED_FOR = re.compile(r"\b(?:which|what|where|who|whose|list|show|rows?|activit(?:y|ies))\b")
_DENIES = re.compile(r"\b(?:no|not|never)\b|n['’]t\b")
_NOT_IN_ROW = re.compile(
    r"(?<= )(?:(?:has|have|plays?|holds?) (?:no|not any|not a single) (?:roles?|parts?|places?|say|"
    r"involvement)(?: at all| whatsoever)?|(?:has|have) nothing to do|(?:is|are) (?:not|nowhere)|"
    r"isn't|aren't|(?:does not|doesn't|do not|don't) appear)"
    r"(?: (?:named|listed|mentioned|involved|involvement|part|anywhere|at all))*"
    r" (?:in|on|at|for|with|of|under)(?= (?:row |activity )?[a-z]\.\d+\.\d+\s*(?:[,?.!]|$))"
)


_BOUNDED = (
    r"(?P<verb>have|list|name|show|carry|contain|hold|get|cite|lead|co-?ordinate|support|run|head)"
    r" (?P<bound>more than|at least|over)"
    r"(?= (?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twenty)\b)"
)
_DENIED_COUNT = re.compile(rf"\b(?P<do>do|does|did)(?:n't| not) (?:even )?{_BOUNDED}")
_ASKED_DENIED_COUNT = re.compile(
    rf"(?P<asks>\b(?:do|does|did) (?:[\w.-]+ ){{1,4}}?)not (?:even )?{_BOUNDED}"
)
_OTHER_BOUND = {"more than": "at most", "over": "at most", "at least": "fewer than"}


def with_denied_counts(text: str) -> str:
    """Say what has not so many as what has fewer: "do not have more than one" has at most one.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    denied = _DENIED_COUNT.search(low)
    if denied is not None:
        verb = denied["verb"]
        if denied["do"] == "does":
            verb = {"have": "has", "carry": "carries"}.get(verb, f"{verb}s")
        said = f"{verb} {_OTHER_BOUND[denied['bound']]}"
        return f"{text[: denied.start()]}{said}{text[denied.end() :]}"
    asked = _ASKED_DENIED_COUNT.search(low)
    if asked is None:
        return text
    said = f"{text[slice(*asked.span('asks'))]}{asked['verb']} {_OTHER_BOUND[asked['bound']]}"
    return f"{text[: asked.start()]}{said}{text[asked.end() :]}"


def with_none_for_single(text: str) -> str:
    """Return "not a single row" and "isn't one single row" as "no row".

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = _NO_SINGLE.search(low) if len(low) == len(text) else None
    if match is None:
        return text
    said = match["is"] and f"{match['is']} no"
    return f"{text[: match.start()]}{said or 'no'}{text[match.end() :]}"


def with_denied_roles(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a text that says of bodies that have no role that they do nothing.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where a role is denied.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    again = _NEITHER.search(low)
    if again is not None:
        text = text[: again.start("again")] + text[again.end("again") :]
        low = fold(text)
    other = _ONE_ROLE.search(low)
    if other is not None:
        said = f"{other['does']} but never {_ROLE_VERB[other['never'] or other['nothing']]}"
        return f"{text[: other.start()]}{said}{text[other.end() :]}"
    placed = _denied_there(text, named_in)
    if placed is not None:
        return placed
    never = _NEVER.search(low)
    if never is not None:
        ends = never["ends"] or ("s" if never["not"].startswith("does") else "")
        return f"{text[: never.start()]}{never['verb']}{ends} nothing{text[never.end() :]}"
    bare = _NEVER_DOES.search(low)
    if bare is not None:
        said = f"{bare['verb']}{bare['ends']} nothing"
        return f"{text[: bare.start()]}{said}{text[bare.end() :]}"
    helps = _HELPS_NOBODY.search(low)
    if helps is not None:
        said = f"{helps['verb']}{helps['ends']} nothing"
        return f"{text[: helps.start()]}{said}{text[helps.end() :]}"
    is_not = _IS_NOT.search(low)
    if is_not is not None and not _ASKED_FOR.search(low, 0, is_not.start()):
        does = "lead" if is_not["leads"] else "support"
        does += "s" if (is_not["is"] or is_not["ends"] or "").endswith("s") else ""
        return f"{text[: is_not.start()]}{does} nothing{text[is_not.end() :]}"
    match = _HAS_NONE.search(low)
    if match is None or not _is_of_a_body(low, match, named_in()):
        return text
    verb = "lead" if match["leads"] else "support"
    verb += "s" if match["has"].endswith("s") else ""
    return f"{text[: match.start()]}{verb} nothing{text[match.end() :]}"


def _denied_there(text: str, named_in: Callable[[], Iterable[Mark]]) -> str | None:
    """Say that a row does not name a body, that it has none somewhere, or never helps another."""
    absent = _NOT_IN_ROW.search(fold(text))
    if absent is not None:
        return _not_named(text, absent, named_in())
    return _between_two(text, named_in)


def _between_two(text: str, named_in: Callable[[], Iterable[Mark]]) -> str | None:
    """Say of all rows that one body helps another in none, or that there are none of it there."""
    low = fold(text)
    if not _DENIES.search(low) and " out of " not in low:
        return None
    signs, spans = signed(low, named_in())
    rows = _ITS_ROWS.search(signs)
    if rows is not None:
        (body,) = (text[slice(*spans[at])] for at in _signs(rows, "¤"))
        first, last = rows.span("where")
        where = text[spans[first][0] : spans[last - 1][1]]
        return (
            f"{text[: spans[rows.start()][0]]}{body} is named in no activity{where}"
            + (text[spans[last - 1][1] :])
        )
    out = _OUT_OF.search(signs)
    if out is not None and not _ASKED_FOR.search(signs, 0, out.start()):
        (body,) = (text[slice(*spans[at])] for at in _signs(out, "¤"))
        first, last = out.span("place")
        place = text[spans[first][0] : spans[last - 1][1]]
        has = "has" if out["is"] == "is" else "have"
        said = f"{body} {has} no role in {place}"
        return f"{text[: spans[out.start()][0]]}{said}{text[spans[out.end() - 1][1] :]}"
    helped, helps = _NO_HELP.search(signs), _HELPS_NOT.search(signs)
    match = helped or helps
    if match is None or _ASKED_FOR.search(signs, 0, match.start()):
        return None
    ends = _WITH_IT.match(signs, match.end())
    if ends is None:
        return None
    one, other = (text[slice(*spans[at])] for at in _signs(match, "¤"))
    one, other = (other, one) if helped else (one, other)
    start, end = spans[match.start()][0], spans[ends.end() - 1][1]
    return f"{text[:start]}{one} supports no activity that {other} leads{text[end:]}"


def _signs(match: re.Match[str], sign: str) -> list[int]:
    return [at for at in range(match.start(), match.end()) if match.string[at] == sign]


def _not_named(text: str, match: re.Match[str], marks: Iterable[Mark]) -> str:
    """Say that a row does not name a body that has no role in it."""
    body = next((one for one in marks if one.kind == "body" and one.end == match.start() - 1), None)
    if body is None:
        return text
    asked = _DOES.search(fold(text), 0, body.start)
    said = f"{text[body.start : match.start()]}is not named in{text[match.end() :]}"
    if asked is None:
        return f"{text[: body.start]}{said}"
    return f"{text[: asked.start()]}{said.rstrip(' ?.!')}, right?"


def _is_of_a_body(text: str, match: re.Match[str], marks: Iterable[Mark]) -> bool:
    """Whether it is a body that has no role, and no row of a body that has no lead."""
    body = next((one for one in marks if one.kind == "body" and one.end == match.start() - 1), None)
    noun = match["noun"] is not None
    if body is None:
        return noun and _BODIES.search(text, 0, match.start()) is not None
    asked = _DOES.search(text, 0, body.start) is not None
    if noun and text[body.start : body.end] in _THEMSELVES:
        return True
    return (noun or match["leads"] is not None) and (match["has"].endswith("s") or asked)
