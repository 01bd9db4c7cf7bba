"""Compound questions: two or three questions in one, of which each is to be answered.

"How many activities are in pillar C, and who supports most of them?" asks for a number and for a
body. An answer to one of the two, however right, leaves the other out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from tipassist.answer.draft import Draft, DraftClaim
from tipassist.answer.guiding import Outcome
from tipassist.answer.language.asking_part import AskingWords
from tipassist.answer.language.pointing import load_pointing_words
from tipassist.answer.language.units import counts_nothing_else
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_SUBJECTS, OFFERS_ROLES, Form
from tipassist.answer.talks.told_in_text import are_told_in_text
from tipassist.answer.understanding.intent_rules import says_mention
from tipassist.answer.verdicts import verdict_of, without_verdicts
from tipassist.locators import CODE_KINDS, Locator, code
from tipassist.types import AnswerStatus, Item, Route

_MOST = 3
_PAIR = 2
_MEANING = (
    r"\W*(?:(?:so|and|ok|please) )*(?:what (?:does|do|is|are)|what'?s|define|explain) "
    r"(?:the (?:term|word) |the |an? )?['\"]?"
    r"(?P<thing>(?!(?:it|this|that|they|these|those)\b)[a-z][a-z' -]{1,50}?)['\"]?"
    r"(?: (?:mean|stand for|meant))?"
)
_ROWS_OF_IT = (
    r"(?:(?:in )?(?:which|what)|list|show(?: me)?|name|give(?: me)?) (?:(?:all|the|of the) )*"
    r"(?:rows|activities|lines|ones) (?:(?:that|which|do|does|is|are) )*"
    r"(?:use|mention|have|contain|speak of|talk about|about|on|for|cover|deal with|concern|name) "
    r"(?:it|them|this|that(?: term| word)?|the (?:term|word))(?: too)?"
    r"|where (?:is|are) (?:it|they|this|that) (?:used|mentioned|named)"
)
_MEANING_AND_ROWS = re.compile(
    rf"(?P<first>{_MEANING})[,;?.]* (?:and |& )?(?:also )?(?:{_ROWS_OF_IT})\W*"
)
_VERB = r"(?:do|does|did|is|are|has|have|can|lacks?|gets?|names?)"
_OF_WHAT = re.compile(
    r"(?:so |and |ok )*(?:(?:in|for|on|under|at) )?(?:which|what) "
    r"(?P<what>(?:pillars|outcomes|rows|activities|of (?:the|our|my|their|its|all|[\w-]+'s?) "
    r"[^?.!,;]*?(?:rows|activities|outcomes|pillars|lines|items|ones)"
    r"(?: (?:(?:that|which) )?(?:we|they|it|[\w-]+) "
    r"(?:leads?|co-?ordinates?|supports?|heads?|runs?))?))"
    rf"(?= {_VERB}\b)"
)
_ONES = re.compile(
    r"(?P<which>(?:(?:in|for|on|under|at) )?which)(?: ones)?"
    rf"(?= {_VERB}\b[^?.!]*(?:\b(?:no|none|not|nobody|nothing|without|lacks?)\b|n't\b))"
)
_CITED = re.compile(
    r"(?:so |and |ok )*(?P<asks>(?:which|what) (?:\w+ ){0,4}?(?:articles?|provisions?|paragraphs?"
    r"|footnotes?|references?|clauses?|instruments?|sources?) (?:(?:stand|lie|sit|come)s?|is|are)"
    r" (?P<where>behind|under|beneath|at|for))\b"
)
_CITED_TOO = re.compile(
    r"(?:which|what)(?: ones?)?(?: (?:stand|lie|sit|come)s?| is| are)? (?P<where>behind|under"
    r"|beneath|at|for)\b"
)
_ALL_COUNTED = re.compile(
    r"\W*(?:(?:so|and|ok) )*how many (?:different |coded |separate )*"
    r"(?:activit(?:y|ies)|rows|(?:activity|programme|activity or programme) types)"
    r"(?: (?:are|there|is|do|does|did|carr(?:y|ies)|ha(?:ve|s)|hold|contain|list|with|in|an?|its"
    r"|own|the|this|whole|entire|work|plan|codes?|coded|listed|printed|all|altogether"
    r"|in total))*\W*"
)
_GROUPED = re.compile(
    r"(?P<above>how many (?:pillars|(?:priority )?outcomes)) "
    r"(?:are (?:they|these|those)|they are|do (?:they|these|those))"
    r"(?: (?:all|grouped|sorted|arranged|listed|ordered|gathered|filed|divided|fall|come|stand"
    r"|belong|placed))+(?: (?:under|in|into|below|beneath|to))?\W*$"
)
_ELSE_AND_ROWS = re.compile(
    r".*\b(?:who|which (?:body|bodies|asbs?)) else\b[^?.!]*?,? and (?:(?:in|on|for|under) )?"
    r"(?:which|what) (?:rows?|activit(?:y|ies)|ones?)\W*"
)
_BY_WHOM_TOO = re.compile(r"(?:which|what|how many)(?: ones?)? by (?!\w+ing\b)")
"""What leans on the verb before it: "which are led by AICHR, and which by SOMTC?"."""
_BRIEF = (Form.COUNT, Form.YESNO)
_FEW = 3
_IN_CELLS = frozenset({"project", "indicator", "example"})
_FRAMED = re.compile(r"\s*(?:so |and |ok )?(?:out of|of|among|amongst) [^?]*?,")
_SENTENCE = re.compile(r"[.!;:]\s+")
_WORDS = re.compile(r"\w[\w.'-]*")
_VALUE = re.compile(r"(?<![\w.])\d+(?![\w.]*\d)|(?<![\w-])[A-Z]{2,}[A-Z-]*(?![\w-])")


def questions_in(text: str, words: AskingWords) -> tuple[str, ...]:
    """Return the questions that a text asks one after the other; one when it cannot be parted.

    Args:
        text: As typed.
        words: What tells asking from telling.
    """
    low = fold(text)
    if len(low) != len(text) or _FRAMED.match(low) or _ELSE_AND_ROWS.fullmatch(low):
        return (text,)
    cuts = [one.span() for one in words.joints.finditer(low) if _parts(one.span(), low, words)]
    if not cuts or len(cuts) >= _MOST:
        return (text,)
    starts = (0, *(end for _, end in cuts))
    ends = (*(start for start, _ in cuts), len(text))
    found = [text[start:end].strip() for start, end in zip(starts, ends, strict=True)]
    return (found[0], *(_of_the_same(one, found[0]) for one in found[1:]))


def _of_the_same(asked: str, first: str) -> str:
    """Return a question that leans on the first one as asked of what that asks of.

    "In which of our rows does SLOM help, and which ones have no project?" asks both of our rows.
    "Which article stands behind A.2, and which one behind A.3?" asks twice for an article.
    How many outcomes all activities "are grouped under" is how many there are.
    """
    cited, too = _CITED.match(fold(first)), _CITED_TOO.match(fold(asked))
    if cited is not None and too is not None and cited["where"] == too["where"]:
        return f"{first[slice(*cited.span('asks'))]}{asked[too.end() :]}"
    above = _GROUPED.search(fold(asked)) if _ALL_COUNTED.fullmatch(fold(first)) else None
    if above is not None:
        return f"{asked[slice(*above.span('above'))]} are there?"
    of_what, ones = _OF_WHAT.match(fold(first)), _ONES.match(fold(asked))
    if of_what is None or ones is None:
        return asked
    return (
        f"{asked[: ones.end('which')]} {first[slice(*of_what.span('what'))]}{asked[ones.end() :]}"
    )


def meaning_and_rows(text: str) -> tuple[str, ...]:
    """Return the question for a meaning and the one for the rows behind it, said in full.

    "What does it mean, and which rows use it?" asks for both; nothing where it is not asked so.

    Args:
        text: As typed.
    """
    low = fold(text)
    match = _MEANING_AND_ROWS.fullmatch(low) if len(low) == len(text) else None
    if match is None:
        return ()
    thing = text[match.start("thing") : match.end("thing")]
    return (text[: match.end("first")].strip(), f"which activities mention {thing}?")


def _parts(cut: tuple[int, int], text: str, words: AskingWords) -> bool:
    """Whether there is a question on both sides that says more than "and which ones?"."""
    before, after = text[: cut[0]], text[cut[1] :]
    if _BY_WHOM_TOO.match(after):
        return False
    said = _WORDS.findall(before)
    own = [one for one in _WORDS.findall(after) if one not in words.bare and one not in said]
    last = _SENTENCE.split(before)[-1]
    asks = any(words.is_asked_of(one) or words.begins.match(one) for one in (before, last))
    return bool(own) and len(said) >= _FEW and bool(asks)


def in_turn(whole: Outcome, parts: Sequence[Outcome], *, in_full: bool = False) -> Draft | None:
    """Return the answers to the parts of a question after each other; None where the whole stands.

    It stands where it says all that they say, or where one of them is not read as exactly.

    Args:
        whole: What the question leads to as it is, from the register.
        parts: What each question in it leads to after the one before it.
        in_full: Whether they are a meaning and the rows of it, said in full.
    """
    query = whole.meaning.query
    if query is not None and (query.asks_share or query.tells_rest):
        return None
    if query is not None and query.lists_rows and len(parts) == _PAIR:
        return None
    if OFFERS_ROLES in whole.meaning.cues or _compares_editions(whole.draft):
        return None
    if counts_nothing_else(whole.meaning.text.lower()):
        return None
    parts = [one for at, one in enumerate(parts) if not _is_told_there(one, parts[:at])]
    bounded = _exceeds(whole, parts) or not _are_firm(parts, whole)
    if not in_full and bounded and not are_told_in_text(parts, whole):
        return None
    drafts = [_briefly(one, parts) for one in parts]
    if all(_covers(whole.draft, one) for one in drafts) and not _differs(whole.draft, drafts):
        return None
    told = all(map(_answers, drafts)) or (in_full and _is_told(drafts[0]) and _answers(drafts[-1]))
    drafts = with_one_verdict(drafts) if in_full else drafts
    whose = _asks_who(parts[-1])
    return _joined(drafts, whole_list=whose) if told else None


def with_one_verdict(drafts: Sequence[Draft]) -> list[Draft]:
    """Say yes or no once, and first: no, with what is not so, where any point is not so."""
    ordered = sorted(drafts, key=lambda one: verdict_of(one.claims[0].text) != "No")
    if not any(verdict_of(one.claims[0].text) for one in drafts):
        return list(drafts)
    return [without_verdicts(one) if at else one for at, one in enumerate(ordered)]


def _compares_editions(draft: Draft) -> bool:
    return any(one.edition for claim in draft.claims for one in claim.evidence)


def _differs(whole: Draft, parts: Sequence[Draft]) -> bool:
    """Whether the whole is said to be so of which a part is not."""
    said = whole.claims[0].text.startswith("Yes") if whole.claims else False
    return said and any(one.claims and one.claims[0].text.startswith("No.") for one in parts)


def _answers(draft: Draft) -> bool:
    return draft.status is AnswerStatus.ANSWERED and bool(draft.claims)


def _are_firm(parts: Sequence[Outcome], whole: Outcome) -> bool:
    """Whether each part was read exactly, and of what the parts before it speak of."""
    strays = any(_strays(part, parts[:at]) for at, part in enumerate(parts))
    return not strays and all(_is_firm(one, whole) for one in parts)


def _is_firm(part: Outcome, whole: Outcome) -> bool:
    """Whether a part was read as exactly as the whole, and not only as words to look for."""
    topics = part.meaning.intent in OF_SUBJECTS and whole.meaning.intent not in OF_SUBJECTS
    said = says_mention(part.meaning.text) and bool(part.draft.items)
    return part.draft.route is Route.REGISTER and (said or not topics)


def _is_told(draft: Draft) -> bool:
    """Whether a meaning is told, or told to be undefined."""
    told = (AnswerStatus.ANSWERED, AnswerStatus.PARTIAL, AnswerStatus.NOT_IN_PLAN)
    return draft.status in told and bool(draft.claims)


def _strays(part: Outcome, before: Sequence[Outcome]) -> bool:
    """Whether a part that points back lists what the parts before it do not speak of."""
    if not before or not load_pointing_words().read(part.meaning.question).points:
        return False
    told = {code(item.locator) for one in before for item in one.draft.items}
    told |= {place for one in before for place in one.meaning.places if place.kind in CODE_KINDS}
    listed = [code(item.locator) for item in part.draft.items]
    return bool(told) and not all(
        any(here.contains(one) or one.contains(here) for here in told) for one in listed
    )


def _is_told_there(part: Outcome, before: Sequence[Outcome]) -> bool:
    """Whether the rows of the part before it tell what a part asks: who else is in them.

    "Is a fund for victims with us, and who stands by us?" asks who does so there, not everywhere.
    """
    meaning = part.meaning
    asks = "partners" in meaning.cues and not meaning.places
    told = before[-1] if before else None
    if told is None or not asks or not set(meaning.named) <= set(told.meaning.named):
        return False
    return bool(told.meaning.topic and told.draft.items)


def _briefly(part: Outcome, parts: Sequence[Outcome]) -> Draft:
    """Return an answer without its rows where only a number, yes or no is asked beside a list.

    The rows stay where a later list is of the places in which they lie.
    """
    query = part.meaning.query
    if part.meaning.form not in _BRIEF or (query is not None and query.per):
        return part.draft
    at = parts.index(part)
    lists = [(n, one.draft.items) for n, one in enumerate(parts) if one.meaning.form not in _BRIEF]
    if not any(items and (n < at or not _lie_in(part.draft.items, items)) for n, items in lists):
        return part.draft
    said = tuple(one for one in part.draft.claims if one.level == 0)
    return replace(part.draft, claims=said, items=(), items_total=0, complete=False)


def _lie_in(rows: Sequence[Item], places: Sequence[Item]) -> bool:
    """Whether all places are above the rows."""
    inside = [code(one.locator) for one in rows]
    return all(
        any(code(place.locator).contains(one) and one != code(place.locator) for one in inside)
        for place in places
    )


def _covers(whole: Draft, part: Draft) -> bool:
    """Whether an answer says all that the answer to a part of its question says."""
    items = {one.locator for one in part.items} <= {one.locator for one in whole.items}
    values = _values(part.claims[:1]) <= _values(whole.claims)
    told = items and values and _says_cells(whole, part) and _says_passages(whole, part)
    return told and _places(part) <= _places(whole)


def _says_passages(whole: Draft, part: Draft) -> bool:
    """Whether an answer quotes all that another quotes of the running text."""
    if part.route is not Route.PASSAGES:
        return True
    return {one.text for one in part.claims} <= {one.text for one in whole.claims}


def _says_cells(whole: Draft, part: Draft) -> bool:
    """Whether an answer says all that another tells of the cells of one row."""
    cells = [one.text for one in part.claims if {e.kind for e in one.evidence} & _IN_CELLS]
    if len(_places(part)) > 1:
        return True
    return all(any(cell in one.text for one in whole.claims) for cell in cells)


def _exceeds(whole: Outcome, parts: Sequence[Outcome]) -> bool:
    """Whether an answer to a bounded question lists all that the parts' answers do, and more."""
    query = whole.meaning.query
    bounded = bool(whole.meaning.named) or bool(query is not None and query.conditions)
    named = {one.locator for one in whole.draft.items}
    return bounded and {item.locator for one in parts for item in one.draft.items} < named


def _asks_who(part: Outcome) -> bool:
    """Whether a part asks who is beside in the rows told before it, which stay what is listed."""
    return "partners" in part.meaning.cues and part.meaning.form is Form.WHO


def _joined(drafts: Sequence[Draft], *, whole_list: bool = False) -> Draft:
    items = _items(drafts[:-1] if whole_list and any(one.items for one in drafts[:-1]) else drafts)
    return replace(
        drafts[-1],
        claims=tuple(_once(claim for one in drafts for claim in one.claims)),
        items=items,
        items_total=len(items),
        complete=bool(items) and all(one.complete for one in drafts if one.items),
        suggestions=(),
    )


def _items(drafts: Sequence[Draft]) -> tuple[Item, ...]:
    """Return the things of the last list where it is a part of those before, else of all lists."""
    lists = [one.items for one in drafts if one.items]
    if not lists:
        return ()
    named = {one.locator: one for found in lists for one in found}
    last = {one.locator for one in lists[-1]}
    before = {one.locator for found in lists[:-1] for one in found}
    if last <= before:
        return lists[-1]
    holds = [code(one) for one in before]
    above = {one for one in last if any(code(one).contains(inside) for inside in holds)}
    return tuple(one for locator, one in named.items() if locator not in above - before)


def _once(claims: Iterator[DraftClaim]) -> Iterator[DraftClaim]:
    said: set[str] = set()
    for one in claims:
        if one.text not in said:
            said.add(one.text)
            yield one


def _places(draft: Draft) -> set[Locator]:
    return {one.locator for claim in draft.claims for one in claim.evidence}


def _values(claims: Sequence[DraftClaim]) -> set[str]:
    """Return the numbers and abbreviations that claims name."""
    return {one for claim in claims for one in _VALUE.findall(claim.text)}
