"""Another role of a body: "and the ones where we're just the supporting body?".

What a body leads and what it supports share no row, so the one is no part of the list of the other.
"""

import re
from collections.abc import Iterator

from tipassist.answer.followups.leaning import scopes_in
from tipassist.answer.language.phrasing import listing, place_name, scope_words
from tipassist.answer.language.words import fold
from tipassist.answer.meaning import OF_LIST, Intent, Relation
from tipassist.answer.turns import State, Turn
from tipassist.locators import Locator, LocatorKind

_BODY = r"(?: (?:body|bodies|asb|one|role|party|partner|capacity|cast|function))?"
_ROLES = {
    Relation.SUPPORTS: (
        r"(?:(?:in )?(?:the |an? )?(?:support(?:s|ing|ive|ers?)?|help(?:s|ing|ers?)?"
        rf"|back(?:s|ing|ers?)?|assist(?:s|ing)?){_BODY}"
        r"|lend(?:s|ing)? (?:a hand|support))(?: out)?"
    ),
    Relation.COORDINATES: (
        rf"(?:(?:the )?(?:lead(?:s|ing|ers?)?|co-?ordinat(?:e|es|ing|ors?)){_BODY}"
        r"|runs?|running|in charge|in the lead)"
    ),
    Relation.RELEVANT: rf"(?:the )?[\"']?relevant[\"']?{_BODY}",
}
_ROLE = "|".join(f"(?P<{role.value}>{words})" for role, words in _ROLES.items())
_LEAD = (
    r"(?:(?:and|but|ok|okay|now|so|then|also|what about|how about|what of|same for|show me|list"
    r"|give me|only|just|next|fine|right|thanks|or|not (?:those|these|them)|flip it|vice versa"
    r"|conversely|(?:the )?(?:reverse|other way (?:a?round))|turn it a?round)\b[,:;.]? ?){0,6}"
)
_SAME_PILLAR = r"(?P<same>(?:in |for |within )?(?:the )?same pillar(?: again)?[,;:]? ?)?"
_ROW = r"(?:ones?|rows?|activit(?:y|ies)|entr(?:y|ies)|lines?|items?|places|cases)"
_WHERE = r"(?:where|in which|on which|for which)"
_ONES = (
    r"(?:(?:all|only|just) )?(?:(?:the|those|these|any|some) ?)?(?:other )?"
    rf"(?:(?:{_ROW} )?{_WHERE}|(?<=[a-z] ){_ROW}(?: that| which)?|(?<=those)|(?<=these)"
    r"|(?<=those )(?:that|which)) "
)
_LED_BY_OTHERS = (
    r"(?:(?:(?:some|any)(?:one|body) else|others|another body|another) (?:leads?|co-?ordinates?"
    r"|runs?(?: it)?|(?:is|are) (?:in charge|in the lead|leading|the lead))"
    r"(?:,? (?:and|but|while))? )?"
)
_SUBJECT = (
    r"(?:(?:do|does|are|is|am) )?(?P<who>we|it|they|i)\b(?:'re|'m|'s)?(?: (?:are|is|am))?"
    r"(?: (?:in|at))?"
)
_MERELY = (
    r"(?: (?:just|only|merely|simply|rather|instead|more|named|called|listed|marked|mentioned"
    r"|there"
    r"|(?:not|never) (?:leading|the lead|coordinating|in charge)(?:,? but)?|as|play(?:s|ing)?"
    r"|(?:has|have|holds?)(?= an? (?:[a-z-]+ )?(?:role|part|function|capacity)\b))\b"
    r",?)*"
)
_CALLED = (
    r"(?:the |this )?(?:tables?|plan|document|matrix|column|text|cell) (?:calls?|names?|lists?"
    r"|marks?|labels?|describes?|has|puts?|gives?|shows?|says)(?: down)? (?P<whom>us|it|them|me)"
    r"(?: down)?(?: (?:just|only|merely))?(?: (?:as|is|are))?"
)
_BESIDE = (
    r"(?:with|(?:hav|nam|list|show|mark|call)ing|have|names?|lists?|shows?|marks?|calls?) "
    r"(?P<beside>us|it|them|me)(?: (?:just|only|merely))? (?:as|in) (?:an? )?"
)
_NOT_THAT = (
    r"(?:,? (?:instead of|rather than|and not|not|but not|without) (?:just )?[\w-]+(?: it)?)?"
)
_OTHERS = (
    r"(?: (?:(?:some|any)(?:one|body)|others?|other bodies|another body|another)(?: else)?"
    rf"(?:'s?|s)?(?: (?:{_ROW}|lead|work))?(?: (?:up|out))?)?"
)
_END = r"(?: (?:instead|too|as well|then|please|there|only|on|in|for|with|though))*[ ?.!]*"
_ROLE_CALLED, _ROLE_BESIDE = (_ROLE.replace("(?P<", f"(?P<{one}_") for one in ("as", "with"))
_SAID = (
    rf"(?:{_LED_BY_OTHERS}{_SUBJECT}{_MERELY} (?:{_ROLE})|{_CALLED} (?:{_ROLE_CALLED})"
    rf"|{_BESIDE}(?:{_ROLE_BESIDE}))"
    rf"{_NOT_THAT}{_OTHERS}{_NOT_THAT}{_END}"
)
_BARE = re.compile(rf"{_LEAD}(?:(?:merely|simply) )?(?:as |(?=in ))(?:{_ROLE}){_END}")
_LISTS = re.compile(rf"{_LEAD}{_SAME_PILLAR}{_LEAD}{_ONES}{_SAID}")
_EXISTS = re.compile(
    rf"{_LEAD}(?:(?:is|are|was)n?(?:'?t)?(?: not)? there|there(?:'s| is| are))"
    rf" (?:also |still |not |maybe )?(?:an?|one|any|another|some|others?)?"
    rf"(?: (?:more|other|further|{_ROW}))* {_WHERE} {_SAID}"
    r"(?:,? ?which(?: (?:one|row))?(?: (?:is|was) (?:it|that))?[ ?.!]*)?"
)
_BACKS = re.compile(
    rf"{_LEAD}(?:(?:which|what)(?: {_ROW})? )?(?:(?:do|does) )?(?:(?P<who>we|it|they|i) )?"
    rf"(?P<supports>(?:back|second|assist|help)s?)(?: (?:up|out|with|on))?{_END}"
)
_SITS = (
    r"(?: (?:also|still|even|maybe|only|just|sit|sits|stand|stands|appear|appears|come|comes|figure"
    r"|figures|show|shows|turn|turns|are|is|am|be|have|has|play|plays|hold|holds|get|gets|named"
    r"|listed|mentioned|put|filed|entered|down|up|there|in it)\b)*"
)
_CALLED_SO = (
    r"(?:label|role|capacity|heading|title|name|function|hat|status|tag|word|term|form|position"
    r"|guise)s?"
)
_THAN = (
    r"(?:other than|than|besides|beside|beyond|apart from|aside from|except(?: for)?) "
    r"(?:either of )?(?:that|this|those|these|them|the|it)(?: two| both| ones?| roles?)*"
)
_ANOTHER = (
    r"(?:(?:another|other|different|third|further|separate|else)(?: (?:kind|sort) of)? "
    rf"{_CALLED_SO}(?: {_THAN})?|{_CALLED_SO},? {_THAN})"
)
_LABEL = (
    r" (?:(?:under|with|in|as|by|having) )?(?:(?:an?|any|some|yet|the|one|something) )*"
    rf"(?:{_ANOTHER}|(?:anything|something) else|other than (?:that|those|these(?: two)?|the two"
    r"|either of (?:them|those|these)))"
)
_ELSEWISE_BARE = re.compile(
    rf"{_LEAD}(?:(?:is there|are there|what|which|in|under|as|with) )*(?:(?:an?|any|some|yet) )*"
    rf"{_ANOTHER}(?: (?:at all|then|too|as well|anywhere|in the plan))*[ ?.!]*"
)
_ELSEWISE = re.compile(
    rf"{_LEAD}(?:(?:(?:is|are|was|were)n?(?:'?t)?(?: not)? there|what about|how about"
    r"|(?:do|does)(?:n'?t)? (?:we|it|they|i) (?:have|hold))?"
    r" ?(?:also |still |not |maybe |even )*(?:an?|one|ones|any|another|some|others?|the)?"
    rf"(?: (?:one|ones|more|other|further|{_ROW}))* {_WHERE} )?"
    rf"{_SUBJECT}(?: (?:not )?(?:anywhere|somewhere|ever))?{_SITS}{_LABEL}"
    r"(?: (?:anywhere|somewhere|elsewhere|at all|then|too|as well|in the plan))*[ ?.!]*"
)
_DOING = {
    Relation.COORDINATES: "coordinating",
    Relation.SUPPORTS: "supporting",
    Relation.RELEVANT: "relevant",
}
_OF_ROWS = (Intent.BODY_ACTIVITIES, Intent.AGGREGATE)
_OWN = ("we", "us", "i", "me")
_WHO = ("who", "whom", "beside")
_TOLD_AS = ("", "as_", "with_")


def with_other_role(typed: str, state: State, own_body: str | None) -> str | None:
    """Return a question for the rows in which the body spoken of has another role.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        own_body: The asker's own body, or None.

    Returns:
        The question, or None when it asks of no other role, or it is not sure of which body.
    """
    text, told_by_name = _with_pronoun(" ".join(fold(typed).split()), state)
    elsewise = _ELSEWISE.fullmatch(text)
    if elsewise is not None:
        return _in_role_untold(elsewise["who"] in _OWN, state, own_body)
    if _ELSEWISE_BARE.fullmatch(text) and state.last is next(_lists_of_one(state), None):
        return _in_role_untold(False, state, own_body)
    lists = _LISTS.fullmatch(text) or _BACKS.fullmatch(text)
    said = lists or _EXISTS.fullmatch(text) or _BARE.fullmatch(text)
    if said is None:
        return None
    words = said.groupdict()
    role = next(one for one in _ROLES if any(words.get(f"{how}{one.value}") for how in _TOLD_AS))
    before = _list_before(state, role)
    own = own_body or state.speaks_for
    mine = next(filter(None, map(words.get, _WHO)), None) in _OWN
    body = own if mine else before and before.meaning.named[0]
    if body is None or (before is None and lists) or (before and before.meaning.topic):
        return None
    if before is not None and (before.meaning.named[0] != body or before.meaning.relation is role):
        return None
    if before is not None and not (mine or told_by_name or _is_plain(before, state)):
        return None
    where = _scope(before, state, same=bool(words.get("same"))) if before else ()
    if where is None:
        return None
    there = f" in {listing(map(place_name, where))}" if where else ""
    if role is Relation.RELEVANT:
        named = f"for which {body} is named as relevant{there}?"
        return f"Which are the activities {named}" if lists else f"Is there an activity {named}"
    verb = "support" if role is Relation.SUPPORTS else "coordinate"
    return f"Which activities does {body} {verb}{there}?"


def _with_pronoun(text: str, state: State) -> tuple[str, bool]:
    """Return words with "it" for the body whose rows were told last, and if it is named."""
    last = next(_lists_of_one(state), None)
    name = fold(last.meaning.named[0]) if last is not None else ""
    told = re.sub(rf"(?<![\w-]){re.escape(name)}(?![\w-])", "it", text, count=1) if name else text
    return told, told != text


def _in_role_untold(mine: bool, state: State, own_body: str | None) -> str | None:
    """Return "one where we sit under some other label" as asked of the roles not told yet."""
    lists = list(_lists_of_one(state))
    body = own_body or state.speaks_for if mine else lists and lists[0].meaning.named[0]
    before = [one.meaning for one in lists if one.meaning.named[0] == body]
    told = list(dict.fromkeys(one.relation for one in before))
    if not body or not told or before[0].topic:
        return None
    if Relation.ANY in told:
        return f"Which activities name {body} in any role?"
    left = [one for one in _ROLES if one not in told]
    there = scope_words(scopes_in(before[0].places), before[0].outside)
    if left == [Relation.RELEVANT]:
        return f"Is there an activity for which {body} is named as relevant{there}?"
    if len(left) == 1:
        verb = "support" if left[0] is Relation.SUPPORTS else "coordinate"
        return f"Which activities does {body} {verb}{there}?"
    return f"In which activities does {body} have a role other than {_DOING[told[0]]}{there}?"


def _list_before(state: State, role: Relation) -> Turn | None:
    """Return the list told before; of a part of it that is said by this role, the list itself.

    "Which of those have no supporting body?" asks of the rows that a body leads, and "now the ones
    where we are only support" of other ones.
    """
    lists = list(_lists_of_one(state))
    whole = [one for one in lists if OF_LIST not in one.meaning.cues]
    parted = bool(lists) and OF_LIST in lists[0].meaning.cues and lists[0].meaning.relation is role
    if parted and whole and whole[0].meaning.relation.role not in (None, role.role):
        return whole[0] if whole[0].meaning.named == lists[0].meaning.named else lists[0]
    return lists[0] if lists else None


def _lists_of_one(state: State) -> Iterator[Turn]:
    """Yield the turns that told the rows in which one body has a role, the last one first."""
    for turn in state.newest_first:
        meaning = turn.meaning
        if len(meaning.named) == 1 and meaning.relation is not Relation.NONE:
            if meaning.intent in _OF_ROWS:
                yield turn
        elif meaning.named:
            return


def _is_plain(before: Turn, state: State) -> bool:
    """Whether all was told that a body does in one role, and since then no more than parts of it.

    A part of a list is no answer to it, and one in which another body is told makes it unsure whom
    "it" means.
    """
    meaning = before.meaning
    whole = meaning.query is None or meaning.query.is_plain
    told = meaning.relation.role is not None and not meaning.negated
    since = state.turns[state.turns.index(before) + 1 :]
    parts = all(one.items or one.meaning.places for one in since)
    parts = parts and all({*(one.items or one.meaning.places)} <= {*before.items} for one in since)
    unnamed = not any(one.bodies or one.meaning.named for one in since)
    return parts and unnamed and whole and told and OF_LIST not in meaning.cues


def _scope(before: Turn, state: State, *, same: bool) -> tuple[Locator, ...] | None:
    """Return where is looked: where was looked before, or the one pillar of the last list."""
    if not same:
        return scopes_in(before.meaning.places)
    rows = state.turns[-1].items
    letters = list(dict.fromkeys(one.parts[0] for one in rows))
    return (Locator(LocatorKind.PILLAR, (letters[0],)),) if len(letters) == 1 else None
