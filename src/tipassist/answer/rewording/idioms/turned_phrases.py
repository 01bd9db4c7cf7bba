"""Turns of phrase for rows, bodies and codes that say in two steps what is asked in one.

"In one row we are neither lead nor supporter. Which?" asks for the rows where that is so, and a
body that only leads and "never supports another body" is said to have no other role.
"""

import re

from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.answer.language.units import units_in
from tipassist.answer.rewording.idioms.phrases import Read, reworded

_N = rf"(?:\d{{1,2}}|{'|'.join(NUMBERS)})"
_COLUMNS = r"(?:indicators|projects|examples|supporting bodies|supporters|references|footnotes)"
_WHERE = r"(?:where|in which|for which|whose)"
_ROWS = r"(?:rows?|activit(?:y|ies)|lines?)"
_CODE = r"[A-Z]\.\d+\.\d+"
_TAIL = r"(?P<tail>(?:,? (?:right|correct|true|yes|no))?\W*)$"
_HEADS = r"(?:lead|co-?ordinate|head|run)"
_PARTS = r"(?:measures?|indicators?|projects?|examples?|bod(?:y|ies)|references?)"
_NAME = r"(?:(?:the )?(?:[a-z-]+ ){0,5}?\(?(?-i:[A-Z]{2,}[\w-]*)\)?)"
_TWO = rf"(?P<one>{_NAME}) and (?P<other>{_NAME})"
_MEETING = (
    r"(?:(?:find themselves|meet(?: up)?|come together|come up together|appear(?: together)?"
    r"|stand(?: together)?|sit(?: together)?|end up|turn up|show up|occur|work(?: together)?"
    r"|fall|named|listed|found)(?: together| jointly| side by side)* )?(?:together )?"
    rf"(?:in|on|under|within) (?:the same|one and the same|one|a single|a shared) {_ROWS}\b"
)
_IN_IT = (
    r"(?:(?:also |even |anywhere )?(?:in (?:there|it|here|(?:the|this) (?:plan|document|text))"
    r"|mentioned|named|spoken of)(?: at all| anywhere)?)"
)
_AND_WHERE = (
    r"(?:,? (?:and )?(?:(?:in|at|under) (?:which|what) (?:places?|parts?|spots?)|where(?: exactly)?"
    r"|whereabouts))"
)
_ROLE_WORDS = re.compile(r"\b(?:co-?ordinat|lead|support|bod(?:y|ies)\b|asbs?\b|part(?:ner)?s?\b)")


def _as_only(match: re.Match[str]) -> str:
    """Return "X only leads" where the other role is denied in the same breath."""
    said, denied = (match[key][0].lower() == "s" for key in ("does", "never"))
    return match[0] if said is denied else f"{match['who']} only {match['does']}"


def _bodies_there(match: re.Match[str]) -> str:
    verb = "support" if match["role"].lower().startswith("support") else "coordinate"
    return f"Which bodies {verb} only in {match['where']}"


def _by_both(match: re.Match[str]) -> str:
    bound = "most" if match["most"] else "fewest"
    asks = (f"which pillar has the {bound} {match[key]}" for key in ("first", "then"))
    return " and ".join(asks)


def _without_subject(match: re.Match[str]) -> str:
    """Return what is asked for without the rows that speak of a subject."""
    subject = match["subject"]
    if units_in(subject) or _ROLE_WORDS.search(subject.lower()):
        return match[0]
    return f"{match['asked']} that do not speak of {subject}"


def _named_there(match: re.Match[str]) -> str:
    where = f"In {match['where'].strip()}, which" if match["where"] else "Which"
    return f"{where} rows name a body {match['than']}?"


def _as_ranked(match: re.Match[str]) -> str:
    does = "supports" if match["does"].lower().startswith("support") else "coordinates"
    return f"Which {match['body']} {does} the {match['place']} most activities"


_PHRASES: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(shape, re.IGNORECASE), said)
    for shape, said in (
        (
            r"^(?P<opens>\W*(?:(?:so|and|but|ok|hi),? )*)(?P<what>[^?!.;:,]{3,50}?)\s*"
            rf"[:,–-]+ (?:is|are) (?:it|that|this|they) {_IN_IT}{_AND_WHERE}\W*$",
            r"\g<opens>is \g<what> mentioned, and where?",
        ),
        (
            r"^(?P<opens>\W*(?:(?:so|and|but|ok|hi),? )*)(?:is|are) (?P<what>(?!it\b|that\b|this\b"
            rf"|they\b|there\b)[^?!.;:,]{{3,50}}?) {_IN_IT}{_AND_WHERE}\W*$",
            r"\g<opens>is \g<what> mentioned, and where?",
        ),
        (
            r"^(?P<opens>\W*(?:(?:so|and|but|ok|hi),? )*)(?P<name>(?-i:[A-Z]{3,}[\w-]*)) ?= ?\?+",
            r"\g<opens>what does \g<name> stand for?",
        ),
        (
            rf"^\W*{_TWO}\s*[,:–-]+ (?:which|what)(?: one| of them)? is (?:for )?"
            r"[^?!.;,]{3,40}?,? and (?:which|what)(?: one| of them)? is (?:for )?[^?!.;,]{3,40}"
            r"(?=\W*$)",
            r"what do \g<one> and \g<other> stand for",
        ),
        (
            r"^\W*(?:(?:and|so|but|ok)\b,? )*(?P<name>(?-i:[A-Z]{3,}[\w-]*)),? (?:which|what|who)"
            r"(?: (?:body|organi[sz]ation|group|agency|committee|forum|institution|outfit))?"
            r"(?:['’]s| is| are) (?:that|it|this|they|those)\b(?:,? (?:per|in|according to|by) the"
            r" (?:doc|document|plan|text))?(?=\W*$)",
            r"what does \g<name> stand for",
        ),
        (
            r"^\W*(?:(?:and|so|but|ok)\b,? )*which (?:body|organi[sz]ation|agency|forum) is "
            r"(?P<name>(?-i:[A-Z]{3,}[\w-]*))(?=\W*$)",
            r"what does \g<name> stand for",
        ),
        (
            r"\bwhat (?:exact |concrete |own )?(?:duties|tasks|jobs|responsibilities|obligations) "
            r"(?:does|do|has|have) (?:an? |the )?['\"‘“]?"
            r"(?P<role>supporting|relevant|co-?ordinating)"
            r" (?P<body>asbs?|bod(?:y|ies)|sectoral bod(?:y|ies))['\"’”]?"
            r"(?: have| got| take on| carry| bear)?",
            r"what are the duties of a \g<role> \g<body>",
        ),
        (
            r"\b(?P<not>not|never|without|minus|except) (?:for )?(?:the|its|their|our|those) "
            r"(?:lead|co-?ordinating|co-?ordinated) (?P<rows>ones|rows|lines|activities)\b",
            r"\g<not> the leading \g<rows>",
        ),
        (
            rf"\bhow (?:often|many times|frequently) (?:do|does|are|is|will|can) {_TWO} "
            rf"(?:both )?{_MEETING}",
            r"how many times are \g<one> and \g<other> together in a row",
        ),
        (
            rf"\bhow (?:often|many times|frequently) {_TWO} (?:both )?(?:are |is )?{_MEETING}",
            r"how many times are \g<one> and \g<other> together in a row",
        ),
        (
            rf"\b(?:do|does|are|is) {_TWO} (?:ever |both |anywhere )*{_MEETING}",
            r"are \g<one> and \g<other> together in a row",
        ),
        (
            rf"\b(?:is|are)(?P<not> not|n['’]t)? (?:ours|mine) to (?P<does>{_HEADS}|support)\b",
            lambda one: f"do we{' not' if one['not'] else ''} {one['does']}",
        ),
        (
            rf"^\W*(?:of|among|from) (?:all )?(?P<rows>(?:our|my|(?-i:[A-Z]{{3,}}[\w-]*)['’]s?)"
            rf" (?:own )?{_ROWS}),? which(?: ones?| rows?)? (?=(?:do|does|are|is|have|has)\b)",
            r"which of \g<rows> ",
        ),
        (
            rf"^\W*(?:in|on) (?:one|some|a few|several|{_N}) {_ROWS},? (?:that )?"
            r"(?P<told>(?:we|it|they|(?-i:[A-Z]{3,}[\w-]*))\b[^.?!;:]*\b(?:neither|not|never|no)\b"
            r"[^.?!;:]*?)\s*[.;!?:]+\s*(?:which|what)(?: ones?| rows?| are they| is (?:it|that))?"
            r"(?:,? and (?:as what|how|in (?:what|which) (?:role|capacity)))?\W*$",
            r"rows where \g<told>?",
        ),
        (
            rf"^(?P<asks>\W*(?:does|do) [^?.!;,]{{2,60}}? (?:{_HEADS}|support) "
            rf"(?:anything|any {_ROWS}))"
            r"(?: at all)?,? or (?:does|do|is|are) (?:it|they|we) (?:only|just|merely)(?: ever)? "
            rf"(?:support(?:ing)?|{_HEADS}|there to support)(?: others| it| them)?(?=\W*$)",
            r"\g<asks>",
        ),
        (
            r"^\W*(?:what(?:'s|’s| is) )?(?:the )?(?:difference|gap|contrast) in (?:(?:the )?"
            r"(?:workload|work|share|burden)|(?:the )?number of (?:rows|activities))s? between "
            r"(?:the )?[A-Z][\w-]+ and (?:everyone|everybody|anyone) else\W*$"
            r"|^\W*(?:what(?:'s|’s| is) )?(?:the )?(?:difference|gap|contrast) in (?:(?:the )?"
            r"(?:workload|work|share|burden)|(?:the )?number of (?:rows|activities))s? between "
            r"(?:the )?[A-Z][\w-]+ and (?:all )?the (?:others?|rest|other (?:bodies|asbs))\W*$",
            "How many activities does each body have a role in?",
        ),
        (
            r"\bin the support(?:ing)? (?:seat|chair|slot|spot|corner)\b",
            "supporting",
        ),
        (
            r"\bin the (?:driving|driver['’]s|lead(?:ing)?|co-?ordinating) "
            r"(?:seat|chair|slot|spot|corner)\b",
            "in the lead",
        ),
        (
            r"^\W*(?:(?:name|list|show|give|tell)(?: (?:me|us))? )?(?:(?:which|what|the|those"
            r"|all) )*"
            r"(?:bodies|asbs) whose (?:whole |entire )?(?P<role>co-?ordinat\w+|lead\w*|support\w*) "
            rf"(?:work|{_ROWS}|roles?|tasks?|duties|jobs?|part) (?:lies?|are|is|stands?|falls?"
            r"|sits?"
            r"|stays?) (?:(?:only|all|entirely|solely|exclusively|wholly|just) )?"
            r"(?:in|under|within) (?:the )?(?P<where>[^,.;?!]{1,50}?)"
            r"(?:,? (?:and|but) (?:in no other (?:pillar|outcome)|nowhere else"
            r"|in none of the others?"
            r"|not elsewhere|not outside(?: of)? it)|,? (?:only|alone|nowhere else))?(?=\W*$)",
            _bodies_there,
        ),
        (
            r"^(?P<asks>which pillar) (?:is|has) (?:the )?(?:(?P<most>biggest|largest|heaviest"
            r"|fullest|thickest)|thinnest|smallest|leanest|lightest|slimmest),? (?:counting|by|in"
            r"|measured by|judged by|in terms of) (?P<first>outcomes|activities|rows)(?:,? and| as"
            r" well as)(?: also)?(?: counting| by| in)? (?P<then>outcomes|activities|rows)",
            _by_both,
        ),
        (
            rf"^\W*(?:the |those )?(?P<unit>outcomes|pillars) (?:with|that have|having|of) "
            rf"(?P<n>{_N}) (?P<rows>rows|activities)(?: each| apiece)?,? (?:which|what) "
            r"(?:are (?:they|those)|ones)(?=\W*$)",
            r"which \g<unit> have \g<n> \g<rows>",
        ),
        (
            r"^which (?P<unit>outcomes|pillars) with (?P<n>[\w]+) (?P<rows>rows|activities)"
            r" (?:each|apiece)(?=\W*$)",
            r"which \g<unit> have \g<n> \g<rows>",
        ),
        (
            r"^\W*(?:what(?:'s| is)(?: all)? (?:in|under|there in|about) |(?:show|give|tell) me "
            rf"(?:about )?)?(?:row |activity )?(?P<code>(?-i:{_CODE}))(?!\.\d)[\s,.?;:–-]*"
            r"(?:(?:i|we) )?(?:(?:want|need|give me|show me|please) )*"
            r"(?:everything|all of it|it all|the lot|the whole row)(?:,? please)?,? "
            rf"(?:including|incl\.?|with|also) (?:(?:the|its|also|and) |{_PARTS}[,\s]*)+\W*$",
            r"what is in \g<code> in full?",
        ),
        (
            r"\bhow (?:often|many times) (?:does"
            r"|is) (?:the )?(?P<name>['\"“‘][^'\"“”]{6,140}['\"”’])"
            r" (?:turn up|appear|come up|show up|occur|listed|given|crop up) as an? "
            r"(?P<unit>project|indicator|example)(?:,? (?:counted|measured|told) in "
            rf"{_ROWS})?",
            r"how many activities list the \g<unit> \g<name>",
        ),
        (
            r"^\W*(?:(?:in |under )?(?P<where>[^:?.!]{3,60}): )?(?:is|are)(?: there)? any (?:body"
            r"|bodies|asbs?) (?P<than>(?:other than|but|besides|except) [\w-]+) (?:(?:named|listed"
            rf"|mentioned|there) )?(?:on|in|for) any {_ROWS}(?: there)?\?\s*(?:(?:just|only|list"
            rf"|give me|show me) )*(?:the |those )?(?:{_ROWS}|ones) where (?:that|it|this)"
            r"(?:['’]s| is| does)?(?: (?:so|true|the case))?\W*$",
            _named_there,
        ),
        (
            rf"(?P<asked>\b(?:{_HEADS}|support)s?),? (?:but )?(?:leaving (?:aside|out)"
            r"|except(?: for)?|apart from|excluding|not counting|other than|besides|minus|not) the "
            rf"(?:ones?|{_ROWS}) (?:about|on|with|regarding|concerning|dealing with|for"
            r"|(?:that|which)"
            r" (?:deals? with|(?:is|are) (?:about|on)|speaks? of|covers?)) (?:the )?"
            r"(?P<subject>(?!(?:an?|no|one|two|more|less|fewer)\b)[a-z][a-z' -]{3,60}?)(?=\W*$)",
            _without_subject,
        ),
        (
            r"(?P<who>\b(?-i:[A-Z]{3,}[\w-]*)|\b(?:we|they|it)) (?:only|just|merely) "
            r"(?P<does>leads?|co-?ordinates?|supports?)[,;:]? (?:and |but )?(?:it |they |we )?"
            r"(?:never|(?:does|do)(?: not|n['’]t))(?: ever)? (?P<never>leads?|co-?ordinates?"
            r"|supports?)(?: (?:anything|any(?:one|body)|others?|(?:any|an(?:other)?) (?:other )?"
            r"(?:body|bodies|one|rows?|activity|asbs?)))?(?=\W*$|,? (?:right|correct|true|yes)\b)",
            _as_only,
        ),
        (
            r"(?P<one>\b[\w-]+) (?:is|acts as) (?:an? |the )?co-?(?:co-?ordinator|lead(?:er)?) "
            r"(?:together |jointly )?with (?P<other>(?:the )?[\w-]+(?: [\w-]+){0,3}?) "
            rf"(?:of|on|for|in)\b[^?.!;]*?\(?(?P<code>(?-i:{_CODE}))\)?{_TAIL}",
            r"\g<one> and \g<other> jointly coordinate \g<code>\g<tail>",
        ),
        (
            rf"(?P<one>\b(?!does\b|do\b)[\w-]+) co-?(?:leads|co-?ordinates) "
            rf"(?P<code>(?-i:{_CODE})) (?:together |jointly )?with "
            rf"(?P<other>(?:the )?[\w-]+(?: [\w-]+){{0,3}}?){_TAIL}",
            r"\g<one> and \g<other> jointly coordinate \g<code>\g<tail>",
        ),
        (
            r"\b(?:is|are) (?P<one>an?|any|another) (?P<who>support(?:ing (?:body|asb)|er)|helper) "
            r"(?:named|listed|given|mentioned|printed|shown) (?:alongside|besides?|next to"
            r"|together with|along with) (?=\w)",
            r"is there \g<one> \g<who> beside ",
        ),
        (
            r"(?P<rows>\bco-?ordinat\w*\b[^?!]*?)[,.;]+ (?:and |but )?(?:(?:nothing|none|no rows?"
            r"|not (?:the )?(?:ones|rows|those)) (?:where|in which|that)|not where) (?:the )?[\w-]+"
            r" (?:backs?|supports?|helps?) (?:an ?other|some other|a different|other) "
            r"(?:leads?|bod(?:y|ies)|co-?ordinators?|asbs?)(?=\W*$)",
            r"\g<rows>",
        ),
        (
            r"(?P<rows>\b(?P<body>[\w-]+) (?:is named as |is named |is listed as |is )?"
            r"(?:a |the )?support\w*\b[^?!]*?)[,.;]+ (?:and |but )?(?:nothing|none|no rows?) where "
            r"(?:the )?(?P=body) supports?(?=\W*$)",
            r"\g<rows>",
        ),
        (
            r"^(?P<what>[^?!:]{4,100}?)\s*(?:[:,]|\s[-–—]) (?:(?:and|so) )?the (?:co-?ordinating "
            r"(?:body|asb)|co-?ordinator|lead(?:ing body|er)?) (?:is|would be|being)"
            r"\s*(?:…|\.{2,})?\s*\?+$",
            r"Who coordinates \g<what>?",
        ),
        (
            r"^(?P<opens>\W*(?:(?:so|and|but|ok),? )*)(?:has|does) (?:the|this|our) (?:whole )?"
            r"(?:work ?)?plan (?:have |got )?(?:anything|something|a word|much) to say"
            r" (?:on|about|of) (?=\w)",
            r"\g<opens>Does the plan say anything about ",
        ),
        (
            r"^\W*(?:(?:so|and|but|ok|do|are there|is there|which|what|any|name|list|show me"
            r"|tell me|the|two|several|other|more|of our|of the|of)\b,? ?)*"
            rf"{_ROWS}(?: (?:or more|that|which|do|also|there))* "
            r"(?:(?:have|has|with|having|list|carry|contain)(?: exactly| precisely| the very)? "
            r"(?:the same|an identical)|(?:share|sharing)(?: exactly)? (?:the same|an?|one|some"
            r"|any)) (?P<what>project|indicator)s?(?=\W*$)",
            r"Which \g<what>s are listed under more than one activity",
        ),
        (
            rf"\b{_WHERE} (?:the )?(?:number|count) of (?P<more>{_COLUMNS}) (?:is|are) (?:bigger"
            r"|greater|higher|larger|more) than (?:the |that of )?(?:(?:number|count) of )?"
            rf"(?P<less>{_COLUMNS})\b",
            r"that have more \g<more> than \g<less>",
        ),
        (
            rf"\b{_WHERE} (?:the )?(?:number|count) of (?P<less>{_COLUMNS}) (?:is|are) (?:smaller"
            r"|lower|less|fewer) than (?:the |that of )?(?:(?:number|count) of )?"
            rf"(?P<more>{_COLUMNS})\b",
            r"that have more \g<more> than \g<less>",
        ),
        (
            r"^\W*(?:(?:please|kindly|list|show me|show|name|give me|all|the|every)\b,? ?)*"
            rf"{_ROWS} "
            rf"(?:that (?:have|has)|with|having) (?P<sign>more|fewer|less) (?={_COLUMNS} than\b)",
            r"which activities have \g<sign> ",
        ),
        (
            r"^\W*(?P<which>which|what) (?P<body>body|asb) (?:comes|is|ranks|stands)(?: in)? "
            r"(?P<place>second|third|fourth)(?: place)?(?: (?:after|behind|to) [\w-]+)? "
            r"(?:in|at|for|by|when it comes to) (?P<does>co-?ordinat|lead|support)\w*"
            r"(?: (?:rows|activities|most rows))?(?=\W*$)",
            _as_ranked,
        ),
        (
            rf"\b{_ROWS} (?:(?:that|which) are )?(?:led|co-?ordinated|run|headed) by different "
            r"(?:bodies|asbs|leads|people)(?=\W*$)",
            "at least two coordinating bodies",
        ),
        (
            r"(?P<share>\bwhat (?:share|part|portion|proportion|fraction)\b[^?!]*?),? "
            r"(?:in|as an?) (?:per ?cent(?:ages?)?|%)(?=\W*$)",
            r"\g<share>",
        ),
    )
)


def with_turned_phrases(text: str) -> str:
    """Return a question with what it says in two steps said in one.

    Args:
        text: The question, typos mended.
    """
    return reworded(text, _PHRASES)
