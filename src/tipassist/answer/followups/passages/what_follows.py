"""What follows: "and if they don't?", where what was told is not done, and "what then?"."""

import re

from tipassist.answer.asked import load_asked_kinds
from tipassist.answer.language.words import TOKEN, families, family, fold, word_list
from tipassist.answer.ranking.quotations import quotations, quotations_near
from tipassist.answer.turns import State, Turn
from tipassist.register.model import Register

_LEAD = r"(?:(?:and|so|but|or|ok|okay|then|well|now|hm+)\b,? )*"
_WHO = r"(?:(?!(?:who|which|what|where|how|and|or)\b)[\w'’-]+ ){1,6}?"
_NOT = (
    r"(?:(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would|should|must)"
    r"(?:n['’]?t| not)|wo(?:n['’]?t)|ca(?:n['’]?t)|cannot|never (?:do|does|did|will))"
)
_IS_NOT = r"[\w-]+['’](?:s|re) (?:not|never)"
_EVER = r"(?: (?:just|simply|even|ever|all|yet|bother to|manage to|want to|get to))*"
_DEED = (
    r"(?: (?:been |be )?(?:do|done|happen(?:ed)?|hand(?:ed)? (?:it|one|them|any) in|agreed?"
    r"|approved?|endorsed?|accept(?:ed)?|compl(?:y|ied)|repl(?:y|ied)|respond(?:ed)?|re-?act(?:ed)?|act(?:ed)?"
    r"|report(?:ed)?|submit(?:ted)?|deliver(?:ed)?|take place|work out|met|finished|ready|reached"
    r"|named|sent))?"
)
_REST = (
    r"(?: (?:so|it|that|this|them|one|any|any of (?:it|that|them)|anything|either|there|in time"
    r"|on time|by then|at all|anyway|after all|though|then|to (?:it|that|them)))*"
)
_REFUSES = (
    r"(?:says? no|refuses?|declines?|disagrees?|objects?|fails?"
    r"|(?:rejects?|ignores?|misses|miss|blocks?|skips?|vetoe?s?|forgets?|neglects?|opposes?"
    r"|refuses?|fails?)"
    r" (?:it|that|this|them|to do (?:so|it|that)|the (?:deadline|date|report|plan)))"
)
_TAKES_ON = (
    r"(?:takes? (?:it|that|this|them|the lead) ?(?:on|up|over)?|steps? (?:in|up|forward)"
    r"|volunteers?|bothers?|(?:wants?|is willing|agrees) to(?: do (?:it|that|so))?|acts?)"
)
_NOBODY = (
    r"(?:nobody|no one|no-one|none(?: of (?:them|those|these|us))?|neither(?: of them)?)"
    rf" (?:do|does|did|is|are|has|have|will|can|{_TAKES_ON})"
)
_LATE = (
    r"(?:it|that|this|they|the \w+)(?:['’]s| is| are|['’]re)(?: too)?"
    r" (?:late|overdue|missed|refused|rejected|declined|turned down)"
)
_UNDONE = re.compile(
    rf"{_LEAD}(?:what (?:(?:happens|will happen|would happen|follows) )?)?(?:if|in case)"
    rf" (?!it(?:['’]?s| is) (?:the|an?) )(?P<case>(?:{_WHO}{_NOT}|{_IS_NOT}){_EVER}{_DEED}{_REST}"
    rf"|{_WHO}{_REFUSES}{_REST}|{_NOBODY}{_DEED}{_REST}|{_LATE}{_REST}|not)[ ?.!]*"
)
_AFTERWARDS = re.compile(
    rf"{_LEAD}(?:(?:then )?(?:afterwards|thereafter|subsequently)|after (?:that|this)"
    r"|what(?:'s| is)? (?:then|next)|then what|what (?:happens|comes|follows|is done)"
    r" (?:then|next|after (?:that|this)|afterwards))(?: (?:please|though))*[ ?.!]*"
)
_ONCE = re.compile(
    r"(?:Upon|Once|After|Following|When) (?:(?:the|its) )?(?P<deed>[^,;.]+?)"
    r"(?: (?:by|of) [^,;.]+)?,"
)
_BARE_NOBODY = re.compile(
    rf"(?:nobody|no one|no-one) (?:(?:do|does|did|is|has|will|can)|{_TAKES_ON}){_REST}"
)
_COMES_LATE = re.compile(
    rf"(?:it|that|this|they)(?:['’]s| is| are|['’]re)(?: too)? (?:late|overdue){_REST}"
)
_LOWER = re.compile(r"(?<![\w-])[a-z][\w-]+")
_FOLLOWS = "sanction"
_LEAVES_OUT = ("stopwords", "generic", "frame")


def with_what_follows(typed: str, state: State, register: Register) -> str | None:
    """Return "and if they don't?" as asked of what happens then; a plan may leave that open.

    Where the sections foresee what follows on the same matter, it is asked for in their words.

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    said = _UNDONE.fullmatch(" ".join(fold(typed).split()))
    if said is None or state.last is None:
        return None
    matter = _foreseen(state.last, register)
    case = "this is not done" if _BARE_NOBODY.fullmatch(said["case"]) else said["case"]
    case = "it comes late" if _COMES_LATE.fullmatch(case) else case
    return f"What happens if they do not {matter}?" if matter else f"What happens if {case}?"


def with_afterwards(typed: str, state: State, register: Register) -> str | None:
    """Return "what then?" and "and after that?" as asked of what follows the deed just told.

    A sentence near the passage must say what follows it: "upon approval, it will be …".

    Args:
        typed: The question without its typos.
        state: The turns before it.
        register: The plan.
    """
    last = state.last
    asks = _AFTERWARDS.fullmatch(" ".join(fold(typed).split()))
    if asks is None or last is None or last.items or not last.quoted:
        return None
    near = quotations_near(last.quoted, register)
    told = {stem for one, far in near if not far for stem in families(one.text)}
    deeds = (said["deed"] for one, _ in near if (said := _ONCE.match(one.text)))
    follows = any(told.issuperset(families(one)) for one in deeds)
    return "what comes right after that step?" if follows else None


def _foreseen(before: Turn, register: Register) -> str:
    """Return the words of the last question of which a section says what follows, or "".

    Names are left out: that a group is told of something is nothing that it does.
    """
    kind = next(one for one in load_asked_kinds() if one.name == _FOLLOWS)
    small = frozenset().union(*map(word_list, _LEAVES_OUT))
    words = [one for one in TOKEN.findall(fold(before.meaning.text)) if one not in small]
    if kind.shows is None or not words:
        return ""
    told = [one.text for one in quotations(register) if one.section]
    said = (families(" ".join(_LOWER.findall(one))) for one in told if kind.shows.search(one))
    shared = [" ".join(one for one in words if family(one) in stems) for stems in said]
    return max(shared, key=len, default="")
