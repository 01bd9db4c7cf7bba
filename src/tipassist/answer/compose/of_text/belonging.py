"""Belonging: whether something counts as what the glossary defines, in the words of its entry."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.compose.of_text.terms import definition_claim
from tipassist.answer.draft import Draft, DraftClaim, answered
from tipassist.answer.language.phrasing import listing
from tipassist.answer.language.statement_words import without_test
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import Form, Meaning
from tipassist.answer.statements.members import is_open, listed_or_not, lists_all, lists_more
from tipassist.register.model import GlossaryTerm, Register

_COUNTED = (
    r"(?:counted|considered|regarded|seen|classed|classified|treated|included|listed|covered|meant"
    r"|understood|deemed|named|mentioned)"
)
_NOT_IN = r"(?!(?:there|any|for|about|on|to|in|given|mentioned|which|what|who)\b)"
_WHAT = rf"(?P<what>(?:{_NOT_IN}[\w'/-]+,? ){{1,9}}?)"
_REST = r"(?P<what>[\w,' /&-]+?)"
_PLACE = (
    r"(?:the )?(?:(?:list|definition|meaning|group|category|term)(?: of| for)? )?(?:the |an? )?"
)
_JOINS = rf"(?:(?:also |really )?{_COUNTED} )?(?:as |among |under |by |in |to be |also |part of )*"
_HERE = (
    r"here|too|also|as well|then|(?:in|under|for|by|per|as per|according to|in the sense of"
    r"|(?:for|within) the (?:purposes?|meaning) of) (?:the|this|our|its) (?:own )?(?:work )?"
    r"(?:plan|document|text|paper|definition|glossary)"
)
_AFTER = rf"(?: (?:{_HERE}))*\s*[?.!]*$"
_COUNTS = r"(?:counts? |qualif(?:y|ies) |falls? |belongs? )"
_HAS = r"(?:includes?|covers?|comprises?|names?|lists?|mentions?)"
_IS = r"(?:(?:is|are)|means?|consists? of)"
_FRAME = re.compile(
    r"^(?:under|in|by|per|according to|going by|for) (?:the|this) (?:work )?plan(?:'s)?"
    r"(?: (?:own )?(?:definitions?|glossary|terms?|wording|text))?,? (?:for )?"
)
_OF_PLAN = re.compile(
    rf"(?:(?:the|this|our) )?(?:(?:work )?plan|it|document|text) (?:also )?{_HAS}\s*$"
)
_SO = re.compile(r"^(?:so |and |but |then )+")
_ONLY = re.compile(
    r"\b(?:only|just|solely|exclusively|merely|purely|alone|nothing (?:but|except))\b"
)
_LIMITED = re.compile(r"\b(?:limited|confined|restricted) (?:only )?to\b")
_DENIED = re.compile(r"\b(?:not|never|no|nor|neither|none)\b|n't\b")
_GLOSSARY_AFTER = re.compile(
    r",? (?:under|in|by|per|as per|according to|going by|in the sense of|for) "
    r"(?:(?:the|this|its|our|your) )?(?:(?:plan|document|text)'s )?"
    r"(?:glossary|definitions?|list of (?:terms|definitions))(?: (?:of|in) (?:the|this) "
    r"(?:work )?plan)?(?=\W*$)"
)
_OTHERWISE = re.compile(
    r",? or (?:must|does|do|is|are|has|have|should|need|only|would|can) [^?.!:;]*(?=\W*$)"
)
_OR_ONLY = re.compile(
    r",? or (?:is it |are they |does it (?:mean |cover |include )?)?"
    r"(?:only|just|solely|merely|exclusively) (?:for |about |a |an |the )*[^.?!:;,]*(?=\W*$)"
)
"""The narrower of two that are offered: "…, or just police?"."""
_OR_MORE = re.compile(
    r"\bor (?:also|does|do|is|are|even|[^.?!;:]* (?:too|as well|also)\b)", re.IGNORECASE
)
"""The wider of two, to which "no" would be ambiguous: "only police, or nurses too?"."""
_WHO = r"(?P<who>[a-z][^.?!:;]{2,60}?)(?P<that>,? (?:who|whom|that|which|whose) [^.?!:;]{3,100}?)?"
_THEY = r"(?:they|these|those|it|he|she|(?:such|this|that)(?: an?)? (?:one|person|people|staff))"
_SUBJECT_FIRST = re.compile(
    rf"^{_WHO}(?:\s*[:,]|\s[-–—])\s+(?P<does>(?:can|could|may|might|do|does|are|is|would) )"
    rf"(?:also )?{_THEY}\b(?P<rest>[^.!:;]*)$"
)
_TERM_AFTER = re.compile(rf"^{_WHO}(?:\s*:|\s[-–—])\s+(?P<rest>(?:an? |also an? )?[\w '-]+\W*)$")
_NO_THING = re.compile(
    r"(?:(?:the|an?|there|also|word|term|phrase|expression|name|entry|definition|of|for|your|our)"
    r"\s*)*"
)
_ANOTHER = re.compile(
    r"[?,](?P<joins>\s*(?:and|or|what about|how about|and what about|also) (?:(?:is|are) )?)"
    r"(?P<what>(?!(?:which|what|who|where|when|how|why|is|are|does|do|if|not|only|just|also|even)\b)"
    r"(?:an? |the )?[\w' /-]{3,50}?)(?:,? (?:too|also|as well))?\s*\?\s*$"
)
"""Another thing that is asked about beside the first: "is X one? and Y?"."""
_NOT_ONLY = re.compile(rf"(?:\bnot|n't) (?:\w+ )?(?=(?:{_ONLY.pattern}|{_LIMITED.pattern}))")


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a question asks of a term.

    Attributes:
        term: The entry of the glossary.
        what: What is said to belong to it.
        only: Whether nothing else is said to.
        denied: Whether it is denied that nothing else does.
        open: Whether more is said of it, or asked beside it, than the entry can settle.
    """

    term: GlossaryTerm
    what: str
    only: bool = False
    denied: bool = False
    open: bool = False


def compose_belonging(meaning: Meaning, register: Register) -> Draft | None:
    """Answer whether something counts as a term of the glossary; None when that is not asked.

    What the entry lists is a yes; that only some of what it lists belongs to it is a no. Of
    anything else it is told that the entry does not name it: it may still fall under its words.
    """
    if meaning.places:
        return None
    for asked in _asked(meaning, register):
        verdict = _verdict(asked)
        if meaning.bodies and not verdict:
            continue
        claim = definition_claim(asked.term)
        unnamed = () if verdict else _unnamed(asked, claim)
        draft = answered([*unnamed, DraftClaim(f"{verdict}{claim.text}", claim.evidence)])
        return Draft(draft.status, draft.claims)
    return None


def _unnamed(asked: _Asked, entry: DraftClaim) -> tuple[DraftClaim, ...]:
    """Say what an entry that lists things does not name, and whether its list is open.

    Nothing is said where words of the entry may be meant: "officers", "exploitation".
    """
    if asked.open or asked.only:
        return ()
    listed, missing = listed_or_not(asked.what, asked.term)
    if not missing:
        return ()
    covers = f"covers {listing([_quoted(one) for one in listed])} and " if listed else ""
    names = listing([_quoted(one) for one in missing], "or")
    open_ = "; its list is open" if is_open(asked.term) else ""
    lead = f"The plan's entry on {asked.term.term} {covers}does not name {names}{open_}:"
    return (DraftClaim(lead, entry.evidence),)


def compose_belonging_by_glossary(meaning: Meaning, register: Register) -> Draft | None:
    """Answer the same where the glossary is what it is to go by: "… under the glossary?"."""
    asks = _GLOSSARY_AFTER.search(fold(meaning.text)) is not None
    return compose_belonging(meaning, register) if asks else None


def _quoted(word: str) -> str:
    return f'"{word}"'


def _asked(meaning: Meaning, register: Register) -> Iterator[_Asked]:
    """Yield what a question asks of each term: whether something is one, or nothing else is."""
    low = _OR_ONLY.sub("", fold(meaning.text).strip())
    low, besides = _with_another(low)
    said, tested = without_test(low)
    said = _SO.sub("", _FRAME.sub("", _SO.sub("", said)))
    said, more = _with_subject_in_place(said)
    tested = tested or meaning.form is Form.YESNO or low.endswith("?")
    bare = _LIMITED.sub("only", said)
    only, denied = bool(_ONLY.search(bare)), bool(_NOT_ONLY.search(said))
    if only:
        bare = _spaced(_ONLY.sub("", _NOT_ONLY.sub("", said) if denied else bare))
        bare = _spaced(_LIMITED.sub("", bare))
    if _DENIED.search(bare):
        return
    for term in register.glossary:
        patterns = () if term.term.isupper() else _patterns(term, only=only, tested=tested)
        match = next((found for one in patterns if (found := one.search(bare))), None)
        if match and not _NO_THING.fullmatch(match["what"]):
            offered = only and _OR_MORE.search(low) is not None
            what = f"{match['what']}{besides}"
            yield _Asked(term, what, only, denied, more or offered)


def _with_another(said: str) -> tuple[str, str]:
    """Return "is X one? and Y?" as "is X one?", and what else it asks the same of: " and Y"."""
    told = _ANOTHER.search(said)
    if told is None:
        return said, ""
    return said[: told.start("joins")].rstrip(), f" and {told['what'].strip()}"


def _with_subject_in_place(said: str) -> tuple[str, bool]:
    """Return "X who do this: are they Y, or not?" as "are X Y", and whether more was said of X."""
    bare = _GLOSSARY_AFTER.sub("", re.sub(r"[\"“”‘]|(?<!\w)'|'(?!\w)", "", said))
    plain = _OTHERWISE.sub("", bare)
    told = _SUBJECT_FIRST.match(plain) or _TERM_AFTER.match(plain)
    if told is None:
        return bare, False
    does = told["does"] if told.re is _SUBJECT_FIRST else "is "
    return f"{does}{told['who']} {told['rest'].strip()}", bool(told["that"]) or plain != bare


def _spaced(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def _patterns(term: GlossaryTerm, *, only: bool, tested: bool) -> Iterator[re.Pattern[str]]:
    """Yield what asks or states whether something belongs to a term.

    Args:
        term: The entry of the glossary.
        only: Whether nothing else is said to; then it may be said that the term is that.
        tested: Whether what is stated is put to the test.
    """
    name = rf"{_PLACE}{re.escape(fold(term.term)).removesuffix('s')}s?"
    what, rest = rf"(?:the |an? )?{_WHAT}", rf"(?:the |an? )?{_REST}{_AFTER}"
    starts = r"(?:is|are|would|does|do|can)"
    yield re.compile(rf"^{starts} {what}{_COUNTS}?{_JOINS}{name}{_AFTER}")
    yield re.compile(rf"^(?:does|do|would) {name} (?:also )?{_HAS} {rest}")
    if only:
        yield re.compile(rf"^(?:is|are) {name} {rest}")
        yield re.compile(rf"^(?:(?:does|do|would) )?{name} (?:also )?{_IS} {rest}")
    if tested:
        yield re.compile(rf"^{name} (?:also )?{_HAS} {rest}")
        yield re.compile(
            rf"^{what}(?:(?:is|are|would be) (?:also )?|{_COUNTS}){_JOINS}{name}{_AFTER}"
        )


def _verdict(asked: _Asked) -> str:
    """Return "Yes. ", "No. " or nothing, where the entry does not tell.

    That the plan speaks of a term is told by its entry.
    """
    if _OF_PLAN.match(asked.what):
        return "Yes. "
    if asked.open:
        return ""
    if not asked.only:
        return "Yes. " if lists_all(asked.what, asked.term) else ""
    if not lists_more(asked.what, asked.term):
        return ""
    return "Yes. " if asked.denied else "No. "
