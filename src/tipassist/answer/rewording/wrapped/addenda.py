"""Clauses that take nothing from the rows asked for: "counting the one we share with SOMTC".

"Besides the one on borders, what else do we lead?" leaves out a row that only its subject tells;
the whole list answers that better than a guess at which row is meant.
"""

import re
from collections.abc import Callable, Iterable

from tipassist.answer.language.asking_part import Span
from tipassist.answer.language.words import fold
from tipassist.answer.rewording.wrapped.shown_anyhow import without_shown
from tipassist.answer.sets.words.tokens import Mark

_SHARED = (
    r"(?:shar(?:e|es|ed|ing)|joint(?:ly)?|together|co-?led|with (?:an?other|others?"
    r"|some(?:one|body)))"
)
_COUNTED_IN = (
    r"(?:counting(?: in)?|including|inclusive of|include|(?:keep|leave|count)(?:ing)? (?:in|also)"
    r"|(?<=also )count)"
)
_HELPED = r"(?:support|help|back|assist)(?:s|ing|ed)?\b(?! (?:us|it|them)\b)"
_INCLUDED = re.compile(
    r"(?:,|\s[-–—])?\s*(?<!not )\b(?:also |even |and |but |do |please )*"
    r"(?:counting(?: in)?|including|inclusive of|(?<=, )(?:please )?include|(?<=[-–—,] )include|"
    r"(?:keep|leave|count)(?:ing)? (?:in|also)) (?:also )?"
    r"(?:the|those|that)(?: ones?)?"
    rf"(?= (?:we|it|they|that|which|where|in which|shared|co-?led)\b)(?![^,.;?!]*\b{_HELPED})"
    r"[^,.;?!]*"
    r"|\b(?:maybe|perhaps|possibly|in case|if|or) "
    r"(?:(?:there|it)(?: is| are|'s| might be| may be) )?(?:an? |any )?(?:ties?|draws?|tied)\b"
    r"[^.?!;]*"
    r"|, rather than (?:the )?[a-z]+,(?= (?:do|does|did|is|are|has|have)\b)"
)
_IN_BRACKETS = re.compile(r"\([^()]{3,80}\)")
_WORDS = re.compile(r"[^\W\d_]{3,}(?<!and)")
_SHARED_IN = re.compile(
    rf"(?:(?:[,;]|\s[-–—]|(?<=[.?!;:]))\s*\b(?:(?:also|even|and|but|do|please|kindly|then),? )*"
    rf"{_COUNTED_IN}|(?<=\w) (?:also )?including) (?:also |even )?"
    r"(?:any(?:thing)?|everything|all|whatever|what|those|the|ones|rows|activities|joint|shared"
    rf"|jointly)\b(?=[^,.;?!]*\b{_SHARED}\b|(?<=joint)|(?<=shared)|(?<=jointly))(?![^,.;?!]*\b{_HELPED})[^,.;?!]*"
)
_LEFT_OUT = (
    r"(?:[,;]|\s[-–—]|(?<=[.?!;:]))?\s*\b(?:(?:and|but|please|kindly|then),? )*(?:leav(?:e|ing)"
    r" (?:out|aside)|"
    r"exclud(?:e|ing)|(?:do )?not (?:count|includ)(?:e|ing)?|(?:do not|don't) (?:count|include)|"
    r"without|except(?: for)?|minus|skip(?:ping)?|omit(?:ting)?|drop(?:ping)?|ignor(?:e|ing)) "
)
_SHARED_OUT = re.compile(
    rf"{_LEFT_OUT}(?:any(?:thing)?|everything|all|whatever|what|those|the (?:rows|ones|activities))"
    r"(?: (?:rows|ones|activities))?(?: (?:that|which))? (?P<who>we|it|they|[\w-]+) shares?"
    r"(?: with (?:an?other (?:body|asb|one)|others?(?: bodies)?|any(?:one|body)(?: else)?"
    r"|some(?:one|body)(?: else)?))?(?=\s*(?:$|[.?!]))"
)
_JOINT_OUT = re.compile(
    rf"(?<=[.?!;])\s*{_LEFT_OUT}(?P<ones>(?:any |the |those )?(?:shared|joint|jointly (?:led|held)"
    r"|co-?led) (?:ones|rows|activities))(?=\s*(?:$|[.?!]))"
)
_DESCRIBED = re.compile(
    r"\b(?:besides|beside|apart from|aside from|other than|except(?: for)?|beyond|in addition to) "
    r"(?:the|that|this) (?:(?!one\b)[a-z][\w'-]* ){1,7}?(?:ones?|rows?|activit(?:y|ies)|items?)\b"
    r"(?: (?:in|under|of) pillar [a-z]\b)?,?"
)


_NOTHING_ELSE = re.compile(
    r"(?:[,;.(]|\s[-–—]+)\s*(?:and |but |just (?:that|those),? |that's (?:it|all),? )?"
    r"(?:(?:nothing|no)(?: (?:else|more|other(?: rows| ones| stuff)?|further|extras?|frills|less|"
    r"fuss|waffle|padding|blurb|explanations?|details?|commentary))+(?:,? no(?:thing)? less)?|"
    r"not a (?:word|thing|line) more)"
    r"(?: (?:please|pls|thanks|needed|for now|at all|and nothing less))*(?=\s*(?:$|[.?!;,)]))"
)
_LIKEWISE = re.compile(
    r"[?.,;!]\s*(?:and )?"
    r"(?:(?:just |exactly |the )?same (?:as|way)|just (?:as|like)|exactly (?:as|like)) "
    r"(?:they|it|others) (?:do|does|did)\b(?:[^.?!;]|\.(?=\d))*\??\s*$"
)
_ASKS_FOR = re.compile(
    r"\b(?:what|whats|what's|which|who|list|show|give|name|need|want|tell|only|just)\b"
)

_ASKS_ROWS = re.compile(
    rf"{_ASKS_FOR.pattern}|\bhow many\b|\b(?:lead|leads|co-?ordinates?|supports?|activities|rows)\b"
)

_CODE = r"(?:(?:outcome |activity |row )?[a-z](?:[.\s-]?\d+)+|pillar [a-z])"
_CORRECTS = (
    r"(?:sorry|oops|pardon|scratch that|strike that|my bad|apologies"
    r"|i (?:actually |really )?mean(?:t)?|no,? wait|wait,? no|wait|no|rather(?! than\b)"
    r"|correction|make that|or rather|i should say)"
)
_SLIP = re.compile(rf"\b{_CODE}(?:[\s.,;:?!-]+{_CORRECTS}\b)+[\s,:.-]*(?=(?:the )?{_CODE}\b)")
_NOT_MEANT = (
    r"(?:what|which|who|whom|how|where|when|why|is|are|do|does|it|that|to|you|for|about|if|but|i|"
    r"i'm|we|my|our|again|just|can|could|please|and|or|so|not|in|on|there|this|no|those|these|"
    r"all|any|every|everything|(?:leading|supporting|co-?ordinating)(?= \w)"
    r"|the (?:plan|ones|rows|activities))\b"
)
_MEANS = re.compile(
    r"(?:[,;]|\s[-–])\s*(?:(?:no|oh|ah|well|or),? )?(?:sorry,? )?"
    r"(?:(?:sorry|pardon|apologies|rather(?! than\b)|correction|make that|i should say|no,? wait)\b"
    r"[, :-]*"
    r"(?:i (?:actually |really )?mean(?:t)?\b[, :-]*)?|i (?:actually |really )?mean(?:t)?\b[, :-]*)"
    rf"(?P<meant>(?!{_NOT_MEANT})"
    r"[^\s,;.?!]+(?: [^\s,;.?!]+){0,5})"
    r"(?:,(?= (?:do|does|did|has|have|is|are) )|(?=,|\s*[.?!]*\s*$))"
)
_SAME_NOUN = re.compile(
    r"\b(?:the|those|all) (?P<noun>[a-z]+)(?: [a-z]+){1,4}?,? (?:no|or rather|sorry|no sorry),"
    r" (?:(?:not those|i mean),? )?(?=(?:the|those|all) (?P=noun)\b)"
)
"""What begins alike and is taken back: "the ones we support, no, the ones we coordinate"."""
_FIRST_TAKEN_BACK = re.compile(
    r"^\W*(?:the|those|our|my) [a-z'-]+(?: [a-z'-]+){0,3}, (?:no|or rather|no,? sorry|no,? wait), "
    r"(?=(?:the|those|our|my) [a-z])"
)
"""What is taken back at the beginning: "the ministers, no, the senior officials: …"."""
_NAME = r"(?-i:[A-Z]{3,}(?:-[A-Z]+)*)"
_NAME_MEANT = re.compile(
    rf"(?:[.?!,;]|\s[-–])\s*(?:{_CORRECTS}\b[\s.,:-]*)+(?:not (?:{_NAME}),? (?:but )?)?"
    rf"(?:(?:for|the|make (?:it|that)) )*(?P<meant>{_NAME})"
    r"(?:'s|’s)?(?: (?:ones?|rows?|please|instead))*[\s.?!]*$",
    re.IGNORECASE,
)
_NAMES = re.compile(rf"\b{_NAME}(?![\w-])")
_DEED = re.compile(r"\b(?:leads?|supports?|co-?ordinates?)\b")
_ARTICLES = frozenset(("the", "a", "an"))
_SUBJECT_BEFORE = re.compile(
    r".*\b(?:on|about|of|for|with|against|regarding|concerning|in|by|mentions?|covers?|handles?|"
    r"leads?|supports?|co-?ordinates?)\s+(?:(?:pillar|outcome|activity|section)\s+)?"
    r"(?P<slip>[\w'.-]+(?:\s+[\w'-]+){0,3})$"
)
_BEGINS = re.compile(
    r".*\b(?:does|do|did|is|are|was|has|have|can|which|what|who|whom|how|many|where|when|in|the)\b\s*"
)

_GAPS = re.compile(
    r"[,;.?]?\s+(?:or|and|but) (?:are|is|were) (?:there )?"
    r"(?:any |some |still |perhaps )*(?:of them )?"
    r"(?:gaps?|holes?|blanks?|exceptions?|omissions?|missing|blank|empty|without|lacking)"
    r"(?: (?:ones?|left|it|any|entries|cells|somewhere|anywhere))*\s*[?.!]*\s*$"
)


def without_slips(text: str) -> str:
    """Return a question without what its own next words correct.

    "A.2.7, sorry, A.2.3" asks of the second code, and "anything on cash, I mean compensation?" of
    the second subject.
    """
    text = _with_name_meant(
        _without(_FIRST_TAKEN_BACK, _without(_SAME_NOUN, _without(_SLIP, text)))
    )
    low = fold(text)
    means = _MEANS.search(low)
    deeds = list(_DEED.finditer(low[: means.start()])) if means else []
    if means is not None and _DEED.fullmatch(means["meant"]) and len(deeds) == 1:
        before, behind = text[: deeds[0].start()], text[deeds[0].end() : means.start()]
        return f"{before}{means['meant']}{behind}{text[means.end() :]}"
    slip = _slip_before(low[: means.start()], means["meant"]) if means else 0
    if means is None or not slip:
        return text
    if low[means.end("meant") : means.end()]:
        text = text[: means.end("meant")] + text[means.end() :]
    return Span(means.start() - slip, means.start("meant")).without(text)


def _with_name_meant(text: str) -> str:
    """Put the abbreviation of "I need the ACMW ones. No wait, ACWC" in place of the one before."""
    means = _NAME_MEANT.search(text)
    told = [*_NAMES.finditer(text[: means.start()])] if means else []
    if means is None or len(told) != 1:
        return text
    return f"{text[: told[0].start()]}{means['meant']}{text[told[0].end() : means.start()]}?"


def _slip_before(told: str, meant: str) -> int:
    """Return how many characters at the end of what is said before are corrected, 0 for none."""
    words, said = meant.split(), told.split(" ")
    if len(words) > 1 and said[-1:] == words[-1:] and len(said) > len(words):
        return len(" ".join(said[-len(words) :]))
    before = _SUBJECT_BEFORE.search(told)
    if before:
        return len(before["slip"])
    if words[0] in _ARTICLES:
        return 0
    last = " ".join(said[-len(words) :])
    return len(_BEGINS.sub("", last, count=1)) or len(last)


def without_nothing_else(text: str) -> str:
    """Return a question for rows or bodies without "…, nothing else", which only bounds the answer.

    A claim keeps it: "SLOM supports A.2.3, nothing else?" says that it does no more.
    """
    low = fold(text)
    end = _NOTHING_ELSE.search(low)
    if end is None or not _ASKS_FOR.search(low[: end.start()]):
        return text
    return Span(*end.span()).without(text)


def without_likeness(text: str) -> str:
    """Return a claim without "…, same as they do on A.2.2", which only likens it to another."""
    low = fold(text)
    end = _LIKEWISE.search(low)
    return text if end is None else f"{text[: end.start()]}?"


def without_included(text: str) -> str:
    """Return a question without clauses that name what belongs to the rows anyhow.

    What is not to be among them is said of the rows: "… Leave out what we share" asks for those
    held alone.
    """
    text = _without(_INCLUDED, _with_shared_out(text))
    low = fold(text)
    shared = _SHARED_IN.search(low)
    asked = shared is not None and _ASKS_ROWS.search(low[: shared.start()])
    return Span(*shared.span()).without(text) if shared and asked else text


def _with_shared_out(text: str) -> str:
    low = fold(text)
    shared, joint = _SHARED_OUT.search(low), _JOINT_OUT.search(low)
    match = shared or joint
    asked = text[: match.start()].rstrip(" ,;.?!-–—") if match else ""
    if match is None or not asked:
        return text
    tail = "alone" if shared else f"except {text[slice(*match.span('ones'))]}"
    return f"{asked} {tail}{text[match.end() :]}"


def without_described(text: str) -> str:
    """Return a question without rows left out that are told by nothing but their subject."""
    return _without(_DESCRIBED, text)


def _without(pattern: re.Pattern[str], text: str) -> str:
    for match in pattern.finditer(fold(text)):
        text = Span(*match.span()).without(text)
    return text


def claim_with_gaps(text: str) -> str:
    """Return the claim of every row of which a question asks if there are gaps; else "".

    "Does every activity have an indicator, or are there gaps?" claims that every activity has one.
    """
    match = _GAPS.search(fold(text))
    return f"{text[: match.start()]}?" if match else ""


def without_names_again(text: str, named_in: Callable[[], Iterable[Mark]]) -> str:
    """Return a text without brackets that only print the names of bodies named before them.

    Args:
        text: The question, typos mended.
        named_in: Finds the names in it; called only where there are brackets.
    """
    found = _IN_BRACKETS.search(text)
    if found is None:
        return text
    start, end = found.span()
    bodies = [one for one in named_in() if one.kind == "body"]
    before = {one.value for one in bodies if one.end <= start}
    inside = [one for one in bodies if start < one.start < end]
    left = found[0]
    for one in inside:
        left = left.replace(text[one.start : one.end], "", 1)
    printed = all(fold(text[one.start : one.end]) == fold(str(one.value)) for one in inside)
    again = bool(inside) and printed and {one.value for one in inside} <= before
    return f"{text[:start].rstrip()}{text[end:]}" if again and not _WORDS.search(left) else text


_PUT_TOGETHER = re.compile(
    r"^(?P<opens>(?:(?:please|kindly|could you|can you|pls) )*)put together(?: for (?:me|us))? "
)
_OF_ALL = re.compile(
    r"^(?:(?:so|and|ok|well),? )*(?:out )?of (?:all )?(?:the )?(?:plan's )?\d+ (?:coded )?"
    r"(?:activities|rows|programmes),? (?=(?:in |for )?(?:how many|which|what|who)\b)"
)
_NOT_ALONE = re.compile(
    r"(?<=\w),? (?:rather than|instead of) (?:hold|lead|have|do|run|co-?ordinat|support|carry)\w*"
    r"(?: (?:it|them|this|that))? (?:alone|by (?:our|your|them|it)sel(?:f|ves)|on (?:our|its|their)"
    r" own)(?=\s*(?:[?.!]|$))"
    r"|(?<=\balone),? (?:rather than|instead of|and not|not)"
    r" (?:shar\w+|co-?lead\w*|jointly|together|with)\b"
    r"[^?.!;,]*"
)
_MEANT_FOR = re.compile(
    r"^for (?:(?:the|an?|my|our|this) )?(?:[a-z]+ ){0,2}?(?:exercise|matrix|table|paper|report"
    r"|note|brief(?:ing)?|study|chart|speech|article|presentation|overview|mapping|slides?)"
    r"(?: (?:of|on|about) [^,;:.?!]{3,60}?)?,? (?:i|we)"
    r"(?: (?:need|want|require|would like|am looking for|look for)|'d like)"
    r"(?: to (?:have|see|list))? (?=(?:the|all|every|those|a|which) [^?.!]*"
    r"\b(?:co-?ordinat|led by|leads?\b|support|under which|mention|without|with no))"
)
_NOT_ONLY_THERE = re.compile(
    r"\s*[,;.?–-]+\s*(?:and |but |so )?not (?:only|just|necessarily|merely) "
    r"(?:(?:in|under|within|of) )?(?:the )?(?:pillar |outcome )?[a-z](?:\.\d+)?"
    r"(?:,? (?:maybe|perhaps|possibly|please|i (?:think|guess|suppose|believe)))*(?=\s*[?.!]*\s*$)"
)
_IF_NOT = re.compile(
    r"\s*[,.;?–-]+\s*(?:and |but |or )?if (?:we|it|they|i|he|she) "
    r"(?:don't|do not|doesn't|does not|aren't|isn't|are not|is not|have none|has none)"
    r"(?: (?:lead|co-?ordinate|support)(?: (?:any|anything|one|a row))?)?,? "
    r"(?=(?:what|where|who|which)\b)"
)
_APART = re.compile(
    r"\b(?P<and>and|or),? (?:separately|likewise|in addition|secondly|then again),? (?=\w)"
)
_BY_AGAIN = re.compile(r"\b(?P<by>by|with) (?P<one>[\w-]+),? or (?:either )?(?P=by) (?=\w)")

_OURSELVES = re.compile(
    r"(?P<does>\b(?:co-?ordinate|lead|head|support|steer)s?) (?:ourselves|myself|itself)"
    r"(?=\s*(?:$|[?.!,;]|(?:in|under|within|here|there|right now|now)\b))",
    re.IGNORECASE,
)


def without_spare_words(text: str) -> str:
    """Return a text without words that would be read as conditions, and are none.

    "Put together the rows" joins nothing, "for a paper on SLOM I need" and "… not only in pillar A"
    bound nothing, "of all 63 activities, in how many" counts nothing,
    "by SLOM or by ACMW" names one of two, "if we don't" denies nothing, and what "we lead
    ourselves" is what we lead.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    order = _PUT_TOGETHER.match(low)
    if order is not None:
        return f"{text[: order.end('opens')]}list {text[order.end() :]}"
    if (meant_for := _MEANT_FOR.match(low)) is not None:
        return f"list {text[meant_for.end() :]}"
    text = _with_one_clause(_OURSELVES.sub(r"\g<does>", text))
    low = fold(text)
    if (of_all := _OF_ALL.match(low)) is not None:
        return text[of_all.end() :]
    if (not_alone := _NOT_ALONE.search(low)) is not None:
        text = f"{text[: not_alone.start()]}{text[not_alone.end() :]}"
        low = fold(text)
    there = _NOT_ONLY_THERE.search(low)
    if there is not None and _ASKS_FOR.search(low[: there.start()]):
        return text[: there.start()] + text[there.end() :]
    if (if_not := _IF_NOT.search(low)) is not None:
        text = f"{text[: if_not.start()]}, and if not, {text[if_not.end() :]}"
    again = _BY_AGAIN.search(fold(text))
    if again is None:
        return text
    return f"{text[: again.end('one')]} or {text[again.end() :]}"


def _with_one_clause(text: str) -> str:
    """Return a text without what each row shows anyhow and without "separately"."""
    text = without_shown(text)
    apart = _APART.search(fold(text))
    return f"{text[: apart.end('and')]} {text[apart.end() :]}" if apart is not None else text
