"""Referring: "the first", "the second of the two", "the pandemic one", "it", put into codes.

A question whose words for a row spoken of are replaced by its code says all that it asks, and is
read as if it were asked alone.
"""

import re
from collections.abc import Iterator

from tipassist.answer.followups.leaning import ENTRIES, activities_in
from tipassist.answer.followups.rewriting import words_at
from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS
from tipassist.answer.language.words import families, fold, word_list
from tipassist.answer.meaning import Relation
from tipassist.answer.rewording.of_subjects.linked_with import links_wanted, with_links_worded
from tipassist.answer.turns import State, Turn
from tipassist.locator_reading import find
from tipassist.locators import Locator
from tipassist.register.model import Register
from tipassist.register.queries import all_locators
from tipassist.types import Role

ROW = r"(?:one|row|activity|item|entry|line|code)"
_END = (
    r"(?=\s*(?:[,;:?.!)]|[-–] |$)|\s+(?:is|are|was|were|has|have|had|got|gets?|does|do|did|will"
    r"|would|can|could|should|says?|said|needs?|lacks?|names?|refers?|in|on|for|by|about|and|or|with|as"
    r"|at|then|too|also|exactly|please|again|there|that|who|which|what|how|why|when|under|from|of"
    r"|led|run|backed|supported|measured|supposed|meant|all|count|cover|mean|aim|deal"
    r"|involve|need|require|speak|mention|refer|go|do|lead|lack|talk|concern|look|contain)\b)"
)
_IN_ROLE = (
    r"(?:(?P<supports>support(?:ing|ed|s)?|help(?:ing|ed)?|back(?:ing|ed)?|seconding)"
    r"|(?P<coordinates>co-?ordinat(?:ing|ed|ion)|lead(?:ing)?|led)|(?P<relevant>relevant))"
)
OF_LIST = (
    r"(?: (?:of|on|from|in|out of) (?:them|those|these|(?:the|those|these|that|your|our|my) "
    rf"(?:(?P<size>{'|'.join(NUMBERS)}|\d{{1,2}})|list|lot|pair"
    rf"|(?:ones? )?(?:in the )?{_IN_ROLE}(?: (?:body|role))?"
    r" (?:list|lot|ones|rows|activities|part|side|set))"
    rf"(?: {ROW}s?)?))?"
)
_AT = re.compile(
    rf"\b(?:the|that|this|your)(?: very)? (?P<at>{'|'.join(ORDINALS)}|final)"
    rf"(?: (?P<kind>{ROW}))?{OF_LIST}{_END}"
)
_AT_BARE = re.compile(rf"\b(?P<at>{'|'.join(ORDINALS)}|final) (?P<kind>{ROW}){OF_LIST}{_END}")
_OTHER = re.compile(rf"\b(?:the|that) other(?: {ROW})?{OF_LIST}{_END}")
BETWEEN = re.compile(
    rf"\b(?:the|that) {ROW} (?:that (?:is|lies|stands|sits) )?(?:right |just )?(?:in )?"
    rf"(?:between|the middle)(?: (?:of )?(?:them|those|these|both|the two))?{_END}"
)
_TOLD = re.compile(
    rf"\b(?:the|that) (?P<words>(?:(?!(?:{ROW}|the|that|of|in|for|on|to)\b)[a-z-]+ ){{1,4}})"
    rf"(?:one|row|activity){_END}"
)
_TOLD_ON = re.compile(
    rf"\b(?:the|that) {ROW} (?:on|about|for|concerning|regarding|covering|(?:that |which )?"
    r"(?:is about|deals? with|dealing with|covers?|speaks? of|is for)) (?:the )?"
    r"(?P<words>(?!(?:it|that|this|them|each|all|both|us|you)\b)[a-z-]+(?: [a-z-]+){0,4}?)"
    r"(?=\s*(?:[,;:?.!)]|$)|\s+(?:is|are|has|have|does|do|who|what|which|how|then|too|also)\b)"
)
_NEXT = re.compile(
    r"\b(?:(?:the|that|its) "
    r"(?:(?P<after>next|following|subsequent)|(?P<before>previous|preceding))"
    rf" {ROW}|(?:the|that) {ROW} "
    r"(?:(?:right|directly|just|immediately|that comes|coming|standing) )*"
    r"(?:(?P<below>after|following|below|behind)|(?P<above>before|preceding|above))"
    rf"(?: (?:it|that|this)(?: one| row)?)?){_END}"
)
_OF_LIST_TOLD = re.compile(
    r"(?P<lead>\W*(?:(?:and|so|ok|okay|then|but|now|hm+)\b[,:]? ?)*)(?P<asks>which|how many)"
    r"(?P<rest>(?! .*\b(?:most|fewest|least|more|fewer|less|both)\b)"
    r" (?:have|lack|name|mention|carry|got|come with"
    r"|(?:do not|don't) (?:have|name|mention)|are (?:led|run|co-?ordinated|supported|backed|shared"
    r"|without))\b.*)"
)
_HAVING = re.compile(
    r"^ have (?:any |an? )?"
    r"(?P<one>project|indicator|example|footnote|reference|supporter|helper)s?\b",
    re.IGNORECASE,
)
_IT = re.compile(
    rf"\b(?P<before>under|for|in|on|of|by|with|about|behind|from|to|is|does|would|will|has|can|did"
    rf"|was|should) (?:it|that one|this one|that row|this row){_END}"
)
_SAID = re.compile(
    r"\b(?:activit(?:y|ies)|rows?|outcomes?|pillars?|bod(?:y|ies)|asbs?|plans?|codes?|documents?"
    r"|reports?|states?|countr(?:y|ies))\b"
)
_ITS = re.compile(r"\bits(?= [a-z])")
ONLY_LEADS = re.compile(r"\W*(?:(?:and|so|then|but|ok|okay|now|or)\b[, ]*)*")
_FIRST_SAID = re.compile(
    rf"\W*(?:(?:and|so|then|but|ok|okay|now|or|for)\b[, ]*)*(?:(?:the|that) )?"
    rf"(?P<at>{'|'.join(ORDINALS)}|final)(?: (?P<kind>{ROW}))?{OF_LIST} ?(?:[,:]|[-–—]) "
    r"(?P<asks>(?:is|are|does|do)(?: there)? (?:any|some|(?:an)?other)[^?]*? (?:with|alongside"
    r"|besides?|next to|other than|apart from) (?P<whom>.+))"
)
"""Asks for others beside a body at a position: "first one, is anyone with us there?"."""
_WORD = re.compile(r"[a-z']{2,}")
_POINTS = re.compile(r"\b(?:they|them|their|others?|those|these|same)\b")
_BACK = re.compile(r"\b(?:back|return\w*) to\b|\bones of (?:the )?$")
_DOES = re.compile(r"\b(?:does|do|did|is|will)\W*$")
_ACTS = re.compile(r"\s*(?:also |ever |even )?(?:lead|co-?ordinate|support|run|help|back|handle)\b")
FEW = 2


def with_reference(typed: str, state: State, register: Register) -> str | None:
    """Return a question with the code of the row that its words point back to.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.

    Returns:
        The question, or None when its words point to no row, or to more than one.
    """
    text = fold(typed)
    if state.last is None or len(text) != len(typed) or find(typed):
        return None
    for found, row in pointed_at(text, state, register):
        if row is not None:
            return f"{typed[: found.start()]}{row}{typed[found.end() :]}"
    return None


def with_position(typed: str, state: State, register: Register) -> str | None:
    """Return a question that tells more than a position in a list with the code of that row.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    text = fold(typed)
    if state.last is None or len(text) != len(typed) or find(typed):
        return None
    ahead = _FIRST_SAID.fullmatch(text)
    if ahead is not None and not _POINTS.search(ahead["whom"]):
        row = row_at_position(ahead, state)
        return f"{row}: {typed[ahead.start('asks') :]}" if row is not None else None
    found = _AT.search(text) or _AT_BARE.search(text) or _OTHER.search(text) or BETWEEN.search(text)
    if found is None or len(_WORD.findall(f"{text[: found.start()]}{text[found.end() :]}")) < FEW:
        return None
    if _BACK.search(text):
        return None  # "Back to the first: how many?" goes back to a list.
    if _ACTS.match(text, found.end()) and _DOES.search(text[: found.start()]):
        return None  # "What does the second of them lead?" asks of a body.
    said = with_reference(typed, state, register)
    return said if said and not _POINTS.search(fold(said)) else None


def with_list_told(typed: str, state: State) -> str | None:
    """Return "how many have projects?" as asked of the rows just listed.

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    said = _OF_LIST_TOLD.fullmatch(fold(typed))
    last = state.last
    if said is None or last is None or len(activities_in(last.items)) < FEW:
        return None
    # "And which have no indicators?" asks of the plan after those without projects.
    if last.ranked or last.meaning.lacking:
        return None
    rest = typed[said.end("asks") :]
    rest = _HAVING.sub(r" have at least one \g<one>", rest) if said["asks"] != "which" else rest
    return f"{typed[: said.end('asks')]} of those{rest}"


def with_pronoun(typed: str, state: State) -> str | None:
    """Return a question with the code of the one row spoken of last in place of "it" or "its".

    Args:
        typed: The question without its typos.
        state: The turns before it.
    """
    text, row = fold(typed), spoken_row(state)
    if row is None or len(text) != len(typed) or find(typed):
        return None
    found = _IT.search(text)
    if _SAID.search(text[: found.start() if found else len(text)]):
        return None  # "Does every activity have a project behind it?" says itself what "it" is.
    if found is not None:
        return f"{typed[: found.end('before')]} {row}{typed[found.end() :]}"
    own = _ITS.search(text)
    return f"{typed[: own.start()]}{row}'s{typed[own.end() :]}" if own else None


def with_links(typed: str, state: State, register: Register) -> str | None:
    """Return "who does it want links with?" as the question what the row spoken of says of them.

    Of several rows it is the only one that speaks of such links.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    row, last = spoken_row(state), state.last
    if row is None and last is not None:
        wanted = links_wanted(typed)
        linking = [
            one
            for one in (activities_in(last.items) if wanted else ())
            if any(word.startswith(wanted) for word in words_at(register, one))
        ]
        row = linking[0] if len(linking) == 1 else None
    said = with_links_worded(typed, str(row)) if row is not None else typed
    return said if said != typed else None


def pointed_at(
    text: str, state: State, register: Register
) -> Iterator[tuple[re.Match[str], Locator | None]]:
    """Yield the words of a folded question that point back to a row, with it or None."""
    for pattern in (_AT, _AT_BARE):
        at = pattern.search(text)
        if at is not None and not ONLY_LEADS.fullmatch(text[: at.start()]):
            yield at, row_at_position(at, state)
    other = _OTHER.search(text)
    if other is not None:
        yield other, _other(state)
    between = BETWEEN.search(text)
    if between is not None:
        yield between, _between(state, register)
    beside = _NEXT.search(text)
    if beside is not None:
        yield beside, _beside(beside, state, register)
    for pattern in (_TOLD, _TOLD_ON):
        told = pattern.search(text)
        if told is not None:
            yield told, _told(told["words"], state, register)


def rows_told(turn: Turn) -> tuple[Locator, ...]:
    """Return the activities that an answer listed, or that it was asked of."""
    listed = activities_in(turn.items) or activities_in(turn.told)
    return listed if len(listed) >= FEW else activities_in(turn.meaning.places) or listed


def spoken_row(state: State) -> Locator | None:
    """Return the one row that was spoken of last."""
    last = state.last
    rows = activities_in(last.focus) if last is not None else ()
    return rows[0] if len(rows) == 1 else None


def row_at_position(found: re.Match[str], state: State) -> Locator | None:
    """Return the row at a position that is said, of the last list that it can be of."""
    wanted = size_said(found)
    at = ORDINALS.get(found["at"], -1)
    role = next((one for one in Relation if found.groupdict().get(one.value)), None)
    lists = lists_told(state, through=bool(found["kind"]) or role is not None, role=role)
    rows = next((one for one in lists if not wanted or len(one) == wanted), ())
    index = at - 1 if at > 0 else len(rows) + at
    return rows[index] if 0 <= index < len(rows) else None


def size_said(found: re.Match[str]) -> int:
    """Return how many things the list pointed to has; 0 when that is not said."""
    said = found["size"]
    return NUMBERS.get(said) or int(said) if said else 0


def lists_told(
    state: State, *, through: bool, role: Relation | None = None
) -> Iterator[tuple[Locator, ...]]:
    """Yield the lists of rows that were told, the last one first.

    Args:
        state: The turns before.
        through: Whether lists of other things, told since, are not meant.
        role: Only what a body does in that role, be it one row.
    """
    for turn in state.newest_first:
        rows = rows_told(turn)
        if role is not None:
            if turn.items and turn.meaning.relation is role:
                yield activities_in(turn.items)
            continue
        if not through and turn.meaning.contest is not None and len(turn.meaning.named) >= FEW:
            return
        if len(rows) >= FEW:
            yield rows
        elif not through and (len(turn.bodies) >= FEW or turn.ranked or len(turn.cited) > FEW):
            return


def _other(state: State) -> Locator | None:
    """Return the row of a list of two that was not spoken of last."""
    row = spoken_row(state)
    pairs = (one for one in map(rows_told, state.newest_first) if len(one) == FEW)
    pair = next((one for one in pairs if row in one), ())
    return next((one for one in pair if one != row), None)


def _between(state: State, register: Register) -> Locator | None:
    """Return the row that stands between the last two spoken of."""
    spoken = dict.fromkeys(
        activities_in(one.focus)[0]
        for one in state.newest_first
        if len(activities_in(one.focus)) == 1
    )
    order = activities_in(all_locators(register))
    ends = sorted(order.index(one) for one in list(spoken)[:FEW] if one in order)
    return order[ends[0] + 1] if len(ends) == FEW and ends[1] - ends[0] == FEW else None


def _beside(found: re.Match[str], state: State, register: Register) -> Locator | None:
    """Return the row after or before the one spoken of last, in the order of the plan."""
    row, order = spoken_row(state), activities_in(all_locators(register))
    entries = state.last is not None and state.last.meaning.column in ENTRIES
    if row not in order or (entries and re.search(r"\bone\b", found[0])):
        return None  # "The next one" after a project is a project.
    at = order.index(row) + (1 if found["after"] or found["below"] else -1)
    return order[at] if 0 <= at < len(order) else None


def _told(words: str, state: State, register: Register) -> Locator | None:
    """Return the one row of the lists told that speaks of something, or that a body leads."""
    body = next((one for one in register.bodies if fold(one) == words.strip()), None)
    if body is not None:
        return _of_body(body, state, register)
    wanted = {
        stem
        for word in words.split()
        if word not in word_list("stopwords")
        for stem in families(word)
    }
    if not wanted:
        return None
    for turn in state.newest_first:
        rows = [one for one in rows_told(turn) if wanted <= words_at(register, one)]
        worded = [one for one in rows if wanted <= _worded(register, one)]
        if rows:
            return next(iter(worded or rows)) if 1 in (len(worded), len(rows)) else None
    return None


def _of_body(body: str, state: State, register: Register) -> Locator | None:
    """Return the one row of the lists told that a body leads, or else that names it."""
    for turn in state.newest_first:
        rows = [(one, register.activity(str(one))) for one in rows_told(turn)]
        named = [(one, row) for one, row in rows if row and any(o.body == body for o in row.bodies)]
        led = [one for one, row in named if body in row.named(Role.COORDINATING)]
        if named:
            return (led or [named[0][0]])[0] if 1 in (len(led), len(named)) else None
    return None


def _worded(register: Register, row: Locator) -> set[str]:
    """Return the word families of what a row says it is about."""
    found = register.activity(str(row))
    return set(families(found.wording.text)) if found else set()
