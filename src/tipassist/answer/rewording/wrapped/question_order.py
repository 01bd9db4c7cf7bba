"""Question order: "the final evaluation is when?" said as "when is the final evaluation?"."""

import re

from tipassist.answer.language.counted_ones import NUMBERS, ORDINALS

_ASKED_LAST = re.compile(
    r"(?:(?:and|so|ok|okay|then)\b,? )*(?P<subject>.+?)\s+(?P<verb>is|are|was|were|will be)\s+"
    r"(?P<asks>when|who|where|what|how many|how much|how often|how long)\s*[?.!]*",
    re.IGNORECASE,
)
_ASKS_FIRST = re.compile(
    r"(?:when|who|whom|whose|where|what|which|why|how|is|are|was|were|do|does|did|tell|if|whether)\b"
    r"|.*[.?!;:,]\s|.*\b(?:who|which|that|know|say|sure|tell|and)\b",
    re.IGNORECASE,
)
_ANY_NUMBER = rf"(?:\d+|{'|'.join(NUMBERS)})"
_NUMBERS_OFFERED = re.compile(
    r"(?:so,? )?(?:is it|are there|are they|does (?:it|the plan) have|do we have)(?: only)?"
    rf" {_ANY_NUMBER} or {_ANY_NUMBER} (?P<counted>[a-z][\w -]*?)\s*[?.!]*",
    re.IGNORECASE,
)
_LEADER = (
    r"(?P<{}>(?:(?:an?|the|each|every|any) )?(?:co-?ordinating|lead(?:ing)?) "
    r"(?:asbs?|(?:asean )?sectoral bod(?:y|ies)|bod(?:y|ies)))"
)
_ROLE_OF_LEADER = re.compile(
    r"(?:(?:so|and|ok|please),? )*(?:(?:what(?:'s|s| is| are| exactly is)|describe|explain) )?"
    rf"(?:(?:the )?(?:main |exact |actual )?roles? (?:of|for) {_LEADER.format('of')}"
    rf"|{_LEADER.format('own')}(?:'s|') (?:main |exact |actual )?roles?)\s*[?.!]*",
    re.IGNORECASE,
)
_HELPER = (
    r"(?P<{}>(?:(?:an?|the|each|every|any) )?(?P<{}>supporting|relevant) "
    r"(?:asbs?|(?:asean )?sectoral bod(?:y|ies)|bod(?:y|ies)|ones?))"
)
_DUTIES = (
    r"(?:(?:the|any|some) )?(?:duties|tasks|responsibilities|obligations|functions|jobs?|roles?)"
)
_DUTIES_OF = (
    rf"(?:{_DUTIES} (?:of|for) {_HELPER.format('of', 'which')}"
    rf"|{_HELPER.format('own', 'role')}(?:'s|') {_DUTIES})"
)
_SET_OUT = (
    r"(?: (?:also|even|then|ever))*(?: (?:described|defined|set out|listed|explained|spelled out"
    r"|laid down|told|written down|given|covered)){}"
    r"(?:,? (?:(?:in )?(?:the|a) (?:same|similar|like) way"
    r"|similarly|equally|likewise|too|also|as well|somewhere|anywhere|there|at all|in it"
    r"|in (?:the|this) (?:work )?plan))*"
)
_DUTIES_SET_OUT = tuple(
    re.compile(rf"(?:(?:and|so|but|ok|then),? )*(?:{one})\W*", re.IGNORECASE)
    for one in (
        rf"{_DUTIES_OF}[,:;]*(?: (?:are|is))?(?: (?:they|these|those|that|it))?"
        rf"{_SET_OUT.format('')}",
        rf"(?:where )?(?:are|is)(?: there)?(?: also| even)* {_DUTIES_OF}{_SET_OUT.format('')}",
        r"(?:does|do) (?:the|this|our) (?:work )?plan (?:also |even )?"
        rf"(?:describe|define|set out|list|explain|give|spell out) {_DUTIES_OF}"
        rf"{_SET_OUT.format('?')}",
        rf"(?:(?:please|kindly),? )*(?:explain|describe|outline) {_DUTIES_OF}",
    )
)
_WHICH_ORDERED = re.compile(
    r"(?:and |so )?which(?: one)? is "
    rf"(?P<named>the (?:{'|'.join(ORDINALS)})(?: \w+){{1,3}}?)\s*[?.!]*",
    re.IGNORECASE,
)
_WHICH_NUMBERED = re.compile(
    r"(?:(?:and|so|ok|then),? )*(?:which|what)(?: one)?(?: of)?(?: the| our| its)? "
    r"(?!(?:[\w-]+ )??(?:bod(?:y|ies)|asbs?|pillars?|outcomes?|activit\w+|rows?|lines?|items?"
    r"|projects?|indicators?|examples?|plans?|footnotes?|ones?) )"
    r"(?P<noun>[a-z-]+(?: [a-z-]+)?) (?:is|comes|has) "
    rf"(?:(?:the )?(?:number|no\.?|nr\.?|#) ?(?P<number>\d{{1,2}}|{'|'.join(NUMBERS)})"
    rf"|(?:the )?(?P<order>{'|'.join(ORDINALS)})(?: one)?)\s*[?.!]*",
    re.IGNORECASE,
)
_COUNTED_THERE = re.compile(
    r"(?P<counted>(?:so |and |but |ok )?how many (?:[\w-]+ ){0,2}?"
    r"(?:activit(?:y|ies)|rows|lines|items)) (?:are|were) there "
    r"(?P<rest>(?:on|about|regarding|concerning|that|which|mentioning|dealing|led|supported|"
    r"co-?ordinated)\b.+)",
    re.IGNORECASE,
)
_PLAN = r"(?:plan|have planned|are planning|foresee|propose|intend|want|list)"
_CALLED = re.compile(
    r"(?P<thing>(?:so |and )?what(?:'s| is| are| was) (?:the|that|this|their) (?:[\w-]+ ){1,4}?"
    rf"(?:called|named)),? (?:that|which) (?:they|we|you) {_PLAN} "
    r"(?P<where>there|in [^?!;]+?)\s*[?.!]*",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"(?P<thing>(?:so |and )?(?:what|which)(?: [\w-]+){1,3}?) (?P<does>do|are) (?:they|we|you) "
    r"(?:plan|planning|foresee|propose|intend|list) (?P<where>there|in [^?!;]+?)\s*[?.!]*",
    re.IGNORECASE,
)

_IF_SO_WHO = re.compile(
    r"(?P<opens>(?:(?:so|and|ok|please),? )*)"
    r"(?:(?P<be>is|are)|does|do|did|will|would|has|have) "
    r"(?:any ?(?:body|one)|some ?(?:body|one)|any (?:bod(?:y|ies)|asbs?)) "
    r"(?P<plans>(?:plans?|planning|intends?|intending|going|supposed|meant|due) to )?"
    r"(?P<deed>[^?.!;]{3,160}?),? (?:and )?if (?:so|yes|any|it is),? "
    r"(?:by )?(?:who|whom|which(?: (?:ones?|body|bodies|asb))?)(?: (?:is|are) (?:it|they))?\W*",
    re.IGNORECASE,
)
_WHAT_IT_IS = re.compile(r"(?P<opens>\bwhat is it )(?=(?:they|he|she|we|you)\b)", re.IGNORECASE)
_MOST = (
    r"(?:largest|biggest|smallest|longest|shortest|fullest|thinnest|busiest|heaviest|lightest"
    r"|(?:\w+ )?with (?:the |by far the )?(?:most|fewest|least|greatest|highest|lowest)\b)"
)
_NAMED = r"(?P<name>(?:(?:the )?(?:pillar|outcome|activity|row) )?[A-Za-z][\w.-]*(?: pillar)?)"
_SAID_FIRST = re.compile(
    rf"(?P<opens>(?:(?:so|and|but|ok),? )*){_NAMED} is (?P<most>(?:by far )?the (?:[a-z]+ )?{_MOST}"
    r"[^?.!;,]*?)(?:,? ?(?:right|correct|true|yes|no|isn'?t it))\s*[?.!]*",
    re.IGNORECASE,
)
_ONE_WITH_MOST = re.compile(
    rf"(?P<opens>(?:(?:so|and|but|ok),? )*)is {_NAMED} (?:by far )?the "
    r"(?:body|asb|pillar|outcome|activity|row|one) with (?:by far )?"
    r"(?P<most>the (?:most|fewest|least) [^?.!;,]+?)\s*[?.!]*",
    re.IGNORECASE,
)
_NOT_THERE = re.compile(
    r"(?P<opens>\W*(?:(?:so|and|but|ok|wait|hm+|well)\b,? ?)*)"
    r"(?:(?P<be>is|are)(?:n['’]?t| not) there|(?P<is>is|are) there not) "
    rf"(?P<any>an?|any|some|one|at least one|something|anything|{_ANY_NUMBER})(?= )",
    re.IGNORECASE,
)
_NOT_IT = re.compile(
    r"(?P<opens>\W*(?:(?:so|and|but|ok|wait|hm+|well|hang on|sorry|oh)\b,? ?)*)"
    r"(?:(?P<verb>is|are|was|were|does|has|have|had|did)n['’]?t(?= )"
    r"|(?P<do>do)n['’]?t(?= (?:we|they|you|i|the|all|both|any|some|most|these|those|our"
    r"|(?-i:[A-Z]{3,}))\b)"
    r"|(?P<of>is|are|does|do) (?P<one>[\w-]+) not(?= (?:also|even|in|under|on|among)\b))"
    r"(?! (?:that|it|this|there|those|these|some|one)\b)",
    re.IGNORECASE,
)
_THE_ONES = re.compile(
    r"(?P<opens>(?:(?:so|and|but|ok|then),? )*)(?:they(?:['’]re| are)|are they)"
    r"(?P<also>(?: also| really| still| then)*) the (?:ones|people|bodies) "
    r"(?!(?:(?:that|which|who) )?(?:(?:do|did|are|were|is|do not|don['’]t) )?"
    r"(?:(?:hav|lack|mention|concern|deal|speak|cover|refer|belong|stand|fall|sitt?)(?:e|s|ing)?"
    r"|rest(?:s|ing)?|cit(?:e|ing)|nam(?:e|ing)|lie|lying|we|you|i|it|they)\b)"
    r"(?:(?P<doing>\w{3,}ing\b(?:[^?.!;]|\.(?=\w))*?)"
    r"|(?:who|that|which) (?P<do>(?!(?:are|were|is|do)\b)\w+\b(?:[^?.!;]|\.(?=\w))*?))"
    r"(?:,? (?:right|correct|true|yes|no|are they not|aren['’]t they))?\s*[?.!]*",
    re.IGNORECASE,
)
_NAMED_LAST = re.compile(
    r"(?:(?:and|so|but|ok|then),? )*(?P<things>(?:the|these|those) [^,?.!;:]{3,60}),? "
    r"(?:and )?(?P<asks>what|how) (?P<be>are|is) (?:they|these|those|it|that) "
    r"(?P<called>(?:actually |really )?(?:called|named))\W*",
    re.IGNORECASE,
)
_ONE_OF_THEM = re.compile(
    r"(?:(?:and|so|but|ok|then),? )*is (?:any |just )?one of (?:them|these|those)"
    r" (?P<what>cross-?cutting)\W*",
    re.IGNORECASE,
)
_THAT_ONE_HAS = re.compile(
    r"(?P<asks>(?:(?:and|so|but|ok|then),? )*how many (?:[\w-]+ ){0,2}?(?:outcomes|activities|rows"
    r"|projects|indicators|examples|bodies)) (?:does|would|will|might) (?:that|this) one "
    r"(?:have|hold|contain|count|cover|comprise)(?:,? (?:roughly|approximately|about|in all"
    r"|in total|altogether|then|exactly))*\W*",
    re.IGNORECASE,
)
_ALONE = (
    r"(?:all )?(?:alone|on (?:our|its|their|my) own|by (?:our|them|it|my)sel(?:f|ves)|solo"
    r"|single-?handed(?:ly)?)"
)
_WITH_ANY = (
    r"(?:(?:together|jointly|along) )?(?:with|alongside|beside|next to) (?:(?:an)?other(?: bod(?:y"
    r"|ies)| asbs?| one)?s?|others|(?:some|any)(?:one|body)(?: else)?|(?:some|any) (?:other )?"
    r"(?:bod(?:y|ies)|asbs?))"
)
_THERE = r"(?: (?:there|here|in (?:it|that one|that row)|on (?:it|that)))?"
_ALONE_OR_NOT = re.compile(
    rf"(?:(?:and|so|but|ok|then),? )*(?:(?:is|are) (?:it|they|we|that body|this body){_THERE} )?"
    rf"(?:{_ALONE}{_THERE},? or {_WITH_ANY}|{_WITH_ANY}{_THERE},? or {_ALONE}){_THERE}\W*",
    re.IGNORECASE,
)
_ALONE_IN_ROW = re.compile(
    r"(?:(?:and|so|but|ok|then),? )*(?:is|are) "
    r"(?P<who>(?!(?:it|they|that|this|these|those|there)\b)[^,?.!;]{2,40}?) "
    rf"(?:{_ALONE}(?P<at> (?:in|on|at) [a-z]\.\d+\.\d+),? or {_WITH_ANY}"
    rf"|{_ALONE},? or {_WITH_ANY},?(?P<in> (?:in|on|at) [a-z]\.\d+\.\d+))\W*",
    re.IGNORECASE,
)
"""Whether a body stands alone in a row is told by who stands there with it."""
_LEADS = {
    "leading": "lead",
    "running": "run",
    "coordinating": "coordinate",
    "co-ordinating": "coordinate",
    "supporting": "support",
    "helping": "help",
    "backing": "back",
}
_LEADING = re.compile(rf"^(?:{'|'.join(_LEADS)})\b", re.IGNORECASE)

_WHOSE = r"(?P<name>(?:(?:pillar|outcome|activity|row) )?[a-z](?P<dots>(?:\.\d+){0,2}))"
_TAGGED = (
    r"(?:,? (?:right|correct|yes|no|is that (?:right|so|true)|(?:does|has|is)n['’]?t it))*\s*[?.!]*"
)
_MORE_THAN_ALL = re.compile(
    rf"(?P<opens>\W*(?:(?:so|and|but|ok),? )*)(?:do(?:es)? )?{_WHOSE} "
    r"(?:has|have|contains?|holds?|lists?|counts?) (?P<most>more|fewer|less) (?P<what>[\w -]+?) "
    r"than (?:(?:any|all|every)(?: of)?(?: the)? others?|the others|anything else)"
    r"(?: (?:pillars?|outcomes?|rows?|activit(?:y|ies)|ones?))?(?P<where> (?:in|under) [^?.!,;]+?)?"
    rf"{_TAGGED}",
    re.IGNORECASE,
)
_ROW_WITH_MOST = re.compile(
    rf"(?P<opens>\W*(?:(?:so|and|but|ok),? )*)is {_WHOSE} the (?:row|activity|one|line) "
    r"(?:with|that has) the (?P<most>most|fewest|least) (?P<what>[\w -]+?)"
    rf"(?P<where> (?:in|under) [^?.!,;]+?)?{_TAGGED}",
    re.IGNORECASE,
)


def asked_of_first(text: str) -> str:
    """Return "pillar A is the largest pillar, right?" as a question whether it is.

    That one "is the body with the most rows" is that it has the most rows; "isn't there a
    supporter?" is asked like "is there a supporter?", and "isn't SOM-ED in pillar C too?" like
    "is SOM-ED in pillar C too?": who asks so takes it for granted.
    """
    denied = _NOT_THERE.match(text)
    if denied is not None:
        be = (denied["be"] or denied["is"]).lower()
        text = f"{denied['opens']}{be} there {denied['any']}{text[denied.end() :]}"
    doubted = _NOT_IT.match(text)
    if doubted is not None:
        asks = doubted["verb"] or doubted["do"] or f"{doubted['of']} {doubted['one']}"
        text = f"{doubted['opens']}{asks}{text[doubted.end() :]}"
    beyond = _MORE_THAN_ALL.fullmatch(text.strip()) or _ROW_WITH_MOST.fullmatch(text.strip())
    if beyond is not None:
        return _as_the_most(beyond)
    said = _SAID_FIRST.fullmatch(text.strip())
    if said is not None:
        text = f"{said['opens']}is {said['name']} {said['most']}?"
    one = _ONE_WITH_MOST.fullmatch(text.strip())
    return f"{one['opens']}does {one['name']} have {one['most']}?" if one else text


def _as_the_most(found: re.Match[str]) -> str:
    """Return "does A have more rows than any other?" as whether it has the most.

    Of a row or an outcome it is asked which has it: several may tie.
    """
    most = "most" if found["most"].lower() in ("more", "most") else "fewest"
    rest = f"the {most} {found['what']}{found['where'] or ''}?"
    dots = found["dots"].count(".")
    if dots:
        return f"{found['opens']}which {'activity' if dots > 1 else 'outcome'} has {rest}"
    return f"{found['opens']}does {found['name']} have {rest}"


def asked_last(text: str) -> tuple[str, str, str] | None:
    """Return subject, verb and question word of "the final evaluation is when?", else None."""
    found = _ASKED_LAST.fullmatch(text.strip())
    if found is None or _ASKS_FIRST.match(found["subject"]):
        return None
    return found["subject"], found["verb"], found["asks"]


_PARTS = re.compile(
    r"(?P<opens>\W*(?:(?:so|and|ok),? )*)(?:which|what) parts(?: of (?:the|this) (?:work )?plan)? "
    r"(?P<verb>talk|speak|deal|say|tell|mention|cover|address|touch|discuss|treat)(?P<rest>\b.+)",
    re.IGNORECASE,
)

_NONE_THERE = re.compile(
    r"(?P<opens>\W*(?:(?:so|and|but|ok|well)\b,? ?)*)"
    r"(?:there(?:['’]s| is| are)(?: really| just| still)? no|(?:is|are) there (?:really )?no"
    r"|there (?:is|are)(?: not|n['’]t) (?:an?|any|one|a single)) "
    r"(?P<rows>(?:single )?(?:rows?|activit(?:y|ies)|lines?|items?)) "
    r"(?P<of>(?:on|about|for|regarding|concerning|covering|against|that|which|mentioning|dealing)\b"
    r"[^?.!;]*?)(?:,? (?:right|correct|yes|no|is there|are there|then|is that (?:right|so|true)))*"
    r"\s*[?.!]*",
    re.IGNORECASE,
)
_ROWS_EXIST = re.compile(
    r"(?P<opens>(?:(?:and|so|but|also|then)\b,? )*)do(?:es)? (?:there )?"
    r"(?P<rows>(?:(?:an?y?|some) )?"
    r"(?:rows?|activit(?:y|ies)|outcomes?|pillars?|projects?|bod(?:y|ies))) exist "
    r"(?P<rest>(?:for|in|on|to) which .+|(?:that|which|where|with|without|whose) .+)",
    re.IGNORECASE,
)
_TEXT_OF = re.compile(
    r"(?:(?:outcome|activity|row|pillar) )?(?P<code>[A-Za-z]\.\d+(?:\.\d+)?)"
    r"\s*(?:[,:]|\s[-–—])\s*"
    r"(?:please |pls )?(?:give|show|send|read|quote|tell|print)(?: (?:me|us|out))* "
    r"(?:its |the )?(?P<whole>full|whole|entire|complete|exact) "
    r"(?P<unit>outcome|activity|row)?(?:'s)? ?(?:texts?|wording|title)\s*[?.!]*",
    re.IGNORECASE,
)
_LOOKS_FOR = re.compile(
    r"(?:(?:please|pls|so|hi|hello)[, ]+)*(?:help(?: me| us)?[,.;: ]+)?"
    r"(?:i|we)(?:'m| am|'re| are)? "
    r"(?:look|looking|search|searching|trying to find|need)(?: for)? (?:the |a )?"
    r"(?:place|spot|row|line|point) where (?P<what>[^?!;]+?) (?P<be>is|are) "
    r"(?P<done>cited|mentioned|quoted|named|printed|referred to)"
    r"(?:,? but (?:i |we )?(?:cannot|can't|could not|couldn't|do not|don't) (?:see|find|spot)"
    r"(?: (?:it|them|that|any))?)?\s*[?.!]*",
    re.IGNORECASE,
)
_UPRIGHT = (
    (_ROWS_EXIST, "{opens}are there {rows} {rest}"),
    (_TEXT_OF, "give me the {whole} text of {unit} {code}"),
    (_LOOKS_FOR, "where {be} {what} {done}?"),
    (_NONE_THERE, "{opens}no {rows} {of}, right?"),
    (_NAMED_LAST, "{asks} {be} {things} {called}?"),
    (_ALONE_OR_NOT, "with whom?"),
    (_ALONE_IN_ROW, "who is with {who}{at}{in}?"),
    (_ONE_OF_THEM, "which one is {what}?"),
    *((one, "what are the duties of a {which}{role} body?") for one in _DUTIES_SET_OUT),
    (_THAT_ONE_HAS, "{asks} does it have?"),
    (_PARTS, "{opens}where does the plan {verb}{rest}"),
    (_ROLE_OF_LEADER, "what are the duties of {of}{own}?"),
    (_CALLED, "{thing} {where}?"),
    (_PLANNED, "{thing} is planned {where}?"),
    (_NUMBERS_OFFERED, "how many {counted} are there?"),
    (_COUNTED_THERE, "{counted} {rest}"),
)
"""Questions in another order, each with how it is asked upright."""


def upright(text: str) -> str:
    """Turn "the final evaluation is when?" into "when is the final evaluation?".

    "What is the study called that they plan there?" becomes "what is the study called there?".
    "Is it six or seven principles?" becomes "how many principles are there?", and "which is the
    last pillar?" becomes "what is the last pillar?". The role of a lead body is its duties. "Does
    anybody deal with it, and if so who?" asks who will deal with it, and "they're the ones
    approving it, yes?" says no list: "they are approving it, right?". Who stands alone or with
    others is asked with whom, and "the pillars, what are they called?" what the pillars are called.
    """
    text = _WHAT_IT_IS.sub(r"\g<opens>that ", text)
    whether = _IF_SO_WHO.fullmatch(text.strip())
    if whether:
        be = whether["be"] if whether["be"] and not whether["plans"] else "will"
        return f"{whether['opens']}who {be} {whether['deed']}?"
    ones = _THE_ONES.fullmatch(text.strip())
    if ones:
        leads = _LEADING.match(ones["doing"] or "")
        if ones["doing"] and not leads:
            return f"{ones['opens']}they are{ones['also']} {ones['doing']}, right?"
        does = ones["do"] or _LEADING.sub(lambda found: _LEADS[found[0].lower()], ones["doing"])
        return f"{ones['opens']}do they{ones['also']} {does}?"
    ordered = _one_in_order(text.strip())
    if ordered:
        return f"what is {ordered}?"
    for shape, said in _UPRIGHT:
        found = shape.fullmatch(text.strip())
        if found:
            return said.format(**{key: told or "" for key, told in found.groupdict().items()})
    last = asked_last(text)
    return f"{last[2]} {last[1]} {last[0]}?" if last else text


def _one_in_order(text: str) -> str:
    """Return what "which is the last pillar" and "which principle is number two" ask for, or ""."""
    ordered = _WHICH_ORDERED.fullmatch(text)
    numbered = _WHICH_NUMBERED.fullmatch(text)
    if ordered or numbered is None:
        return ordered["named"] if ordered else ""
    noun = numbered["noun"].removesuffix("s")
    order, number = numbered["order"], numbered["number"]
    return f"the {order} {noun}" if order else f"{noun} number {number}"
