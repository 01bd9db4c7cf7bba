"""What is told of rows before these or the others are asked for: "Most have one. Which don't?".

It is said as the one question that it comes to, "which activities do not have a project"; and so is
"Two activities have no lead. Which ones?".
"""

import re

from tipassist.answer.language.words import fold
from tipassist.answer.rewording.told_first.told_before import in_the_middle

_MOST = (
    r"(?:(?:the )?(?:vast |great |large )?majority of|(?:nearly|almost|practically) (?:all|every)"
    r"|most|many|several|some|a few|lots of|a lot of|not all)"
)
_ROWS = r"(?:activit(?:y|ies)|outcomes?|pillars?|rows?|(?:sectoral )?bodies|asbs?)"
SAID = (
    r"(?:(?:(?:so|well|ok|apparently|supposedly|allegedly|it (?:seems|looks like|appears)"
    r"(?: that| as if)?|i (?:am|was|have been|'ve been) told(?: that)?|"
    r"(?:i|we|they|people|someone|somebody|(?:a|my|our|the|one) \w+)"
    r"(?:'ve| have| has|'s| just| once)? "
    r"(?:know|see|understand|said|says?|told (?:me|us)|claims?|claimed|heard|think|thinks|thought|"
    r"noticed|read|believes?|mentioned|recall|remember)(?: that)?),? )*)"
)
_WHICH_ONES = (
    r"(?:which|what)(?: ones?|@)?(?:,? (?:are|is|would|could|might) "
    r"(?:they|those|these|it|that|this)(?: be)?)?(?: (?:exactly|precisely|please|then))*"
)
_LISTED = (
    r"(?:(?:please|can you|could you|i want to|let me) )*"
    r"(?:name|list|give|show|tell|see|have)(?: (?:me|us))?(?: all)?(?: of)?"
    r" (?:them|those|these|(?:the|these|those) (?:outcomes?|pillars?|activit(?:y|ies)|rows?|codes?"
    r"|ones))(?: all)?(?: please)?"
)
"""Orders for what was told of: "Some outcomes have no X. Name these outcomes."."""
_SOME = (
    r"(?P<some>(?:(?:there (?:are|is)|we have) )?(?:(?:only|just|exactly|precisely) )?"
    r"(?:one|a single|a couple of|a few|a handful of|some|several|two|three|four|five|six|seven|"
    r"eight|nine|ten|\d+))"
)
_NUMBERS = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d+)"
_TITLE = r"(?:(?!(?:the|of|which|that|who|where|with|by)\b)[a-z][a-z&-]* ){0,3}?"
"""Words that tell whose or which rows they are: "most law enforcement rows"."""
_TOLD = re.compile(
    rf"^\s*(?:(?:so|well|ok|i (?:know|see|understand)(?: that)?),? )*{_MOST}(?: of)?(?: the)?"
    rf"(?: (?:coded|listed|different|other|{_NUMBERS}))? (?P<rows>{_TITLE}{_ROWS}"
    r"(?: (?:in|under|of) [\w.]+(?: [\w.]+)?)??)"
    r"(?: (?:statements?|cells?|texts?|titles?))?(?: (?:seems?|appears?|happens?) to)?"
    r" (?P<does>(?P<verb>are|is|have|has|had|comes?|names?|lists?|shows?|carry|carries|gets?"
    r"|refers?|quotes?|mentions?|uses?|rests?|rely|relies|leads?|supports?|co-?ordinates?"
    r"|contains?|cites?|bears?|points?)\b"
    r"(?:[^.?!;]|e\.g\.)*?)\s*(?:[.;!?,]|\s-)\s+(?:so |and |but )*"
    r"(?:which|what)(?: ones?| of them| \w+)?"
    r"(?: (?:are|is|do|does|have|has|come|get)(?:n't| not)?(?: not)?"
    r"(?: (?:have|got|get|name|carry))?(?: (?:one|any|it|that|so|them))*"
    r"|(?P<none> (?:have|has|carry|carries|show|shows|get|gets|come with|bear|bears|name|names|cite"
    r"|cites) (?:none|no such \w+|nothing(?: of the (?:kind|sort))?)| (?:lack|miss"
    r"|are missing|are without"
    r"|come without|go without) (?:one|any|it|that|them)))(?: at all| though| please)*"
    r"(?P<where> (?:in|under) (?:pillar |outcome )?[a-z](?:\.\d+)?(?![\w']))?\s*[?.!]*\s*$"
)
_TOLD_OF_SOME = re.compile(
    rf"^\s*{SAID}{_SOME}(?: of the)? (?P<rows>(?:(?:of )?(?:our|my|their|its) )?"
    rf"(?:activit(?:y|ies)|outcomes?|pillars?|rows?)"
    rf"(?: (?:in|under|of) (?:pillar |outcome )?[a-z](?:\.\d+)?(?![\w']))?"
    rf"(?: (?:(?:that|which) )?(?!(?:has|have|is|are|that|which)\b)[\w-]+ "
    rf"(?:co-?ordinates?|leads?|supports?|heads?|runs?)(?= \w))?)(?: (?:that|which))?"
    rf" (?P<does>(?:is|are|has|have|names?|lists?|shows?|carry|carries|gets?|lacks?|comes?|refers?|"
    rf"cites?|bears?|points?|mentions?|speaks?|quotes?|rests?|with|without)\b(?:[^.?!;]"
    rf"|e\.g\.)*?)\s*[.;!?:,-]\s+(?:so |and |but )*"
    rf"(?:{_WHICH_ONES.replace('@', '| activit(?:y|ies)| rows?| codes?')}|{_LISTED})"
    rf"(?:,? and who (?:are|is) (?:it|they|(?:the|those|these) [\w ]+))?\s*[?.!]*\s*$"
)
_ALL_BUT_SOME = re.compile(
    rf"^\s*{SAID}(?:every|each|all|most)(?: of)?(?: the| single)? "
    rf"(?P<rows>activit(?:y|ies)|outcomes?|pillars?|rows?) (?:(?:seems?|appears?) to )?"
    rf"(?P<does>(?P<verb>be|are|is|have|has|come|name|list|show|carry|carries|get|names|lists|"
    rf"shows|comes|gets)\b(?:[^.?!;]|e\.g\.)*?)[,.;]? (?:but|yet|though|although|except that|only) "
    rf"{SAID}(?:that )?(?:there (?:are|is) )?(?:a few|some|several|one|two|three|a couple|not all|"
    rf"a handful)(?: of them| rows?| activit(?:y|ies)| ones?)?(?: that)? "
    rf"(?:do|does|are|is|have|has)(?:n't|nt| not)\s*[.;!?,-]\s+(?:so |and |but )*"
    rf"{_WHICH_ONES.replace('@', '| activit(?:y|ies)| rows?| codes?')}\s*[?.!]*\s*$"
)
EXCEPTIONS = (
    r"(?:(?:so |and |but |now |please )*(?:(?:which|what)(?: (?:ones?|rows?|activit(?:y|ies)"
    r"|outcomes?))?(?:'s| is| are| would be| were)|(?:can you |could you )?(?:name|list|show|give"
    r"|tell)(?: me| us)?|and)(?: (?:the|those|these|its|any|all|all the))?(?: (?:few|rare|only"
    r"|\w+))?? exceptions?(?: to (?:that|this|it|the rule))?"
    r"|with (?:which|what) exceptions?|(?:any )?exceptions?)"
)
_EVERY = (
    r"(?:(?:nearly|almost|practically|virtually|just about) (?:all|every|each)"
    r"|all but (?:one|two|three|four|five|six|a few|a couple|a handful|some)|most"
    r"|(?:the )?(?:vast |great |large )?majority(?= of)|all|every|each)"
    r"(?: of)?(?: the)?(?: single)?"
)
_VERBS = (
    r"(?:are|is|have|has|names?|lists?|shows?|carry|carries|gets?|comes?|refers?|contains?|cites?"
    r"|bears?|points?|mentions?|quotes?|rests?|rely|relies|uses?|supports?|co-?ordinates?|leads?)"
)
_EXACTLY = r"(?:exactly|precisely|just|only|two|three|four|five|six|\d)\b"
_ALL_WITH_EXCEPTIONS = re.compile(
    rf"^\s*{SAID}(?:with (?:some|few|a few|only a few|very few) exceptions?,? )?{_EVERY}"
    rf" (?P<rows>{_ROWS}(?: (?:in|under|of|from) [\w.]+(?: [\w.]+)??)??)"
    rf"(?: (?:seems?|appears?|happens?) to)? (?P<does>(?P<verb>{_VERBS})\b(?! {_EXACTLY})"
    rf"(?:[^.?!;:]|e\.g\.)*?)\s*(?:[.;!?,:]|\s[-–])\s*{EXCEPTIONS}"
    r"(?: (?:please|then|here|there))*\s*[?.!]*\s*$"
)
_LEADS_NEARLY_ALL = re.compile(
    rf"^\s*{SAID}(?:with (?:some|few|a few|only a few|very few) exceptions?,? )?"
    r"(?P<who>[\w -]{2,60}?) (?P<verb>co-?ordinate|lead|support|head|run|back)s?"
    r" (?:(?:nearly|almost|practically|virtually|just about) )?(?:everything|all|every (?:row"
    r"|activity)|all (?:of )?(?:the )?(?:rows|activities)|most|most (?:of )?(?:the )?"
    r"(?:rows|activities))(?: of(?= pillar| outcome| [a-z]\b))?"
    r" ?(?P<where>(?:(?:in|under|of) )?(?:pillar |outcome )?[a-z](?:\.\d+)?(?![\w']))"
    rf"\s*(?:[.;!?,:]|\s[-–])\s*{EXCEPTIONS}(?: (?:please|then|here|there))*\s*[?.!]*\s*$"
)
"""What is told of all rows or nearly all, where the exceptions are asked for."""
_EXCEPTIONS_FIRST = re.compile(
    rf"^\s*(?P<asks>{EXCEPTIONS})\s*[:?,–-]\s+(?P<told>[^?!]+?)\s*[?.!]*\s*$"
)
_AT_LEAST_ONE = re.compile(
    r"(?<!than )\b(?:something|at least one|an?|one)\b(?= (?:activity|row)|\s*$)"
)
_SEVERAL = (
    r"(?:(?:only |just )?(?:several|some|many|a few|a number of|a handful of|a couple of|lots of|"
    r"a lot of|various|quite a few|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"(?: different| other| of the)?)"
)
_IN_SEVERAL = (
    rf"(?:(?:in|under|across|among|through) {_SEVERAL} "
    r"(?:places|spots|cases|activities|rows|lines|items|entries|cells)(?: of the (?:plan|table))?"
    r"|more than once|several times|here and there|all over(?: the (?:plan|place|table))?)"
)
_COMES_UP = re.compile(
    rf"^\s*{SAID}(?P<what>[^.?!;:,]{{3,80}}?)(?: (?:seems?|appears?) to)? "
    r"(?:(?:is|are|get|gets) (?:mentioned|named|listed|covered|addressed|touched (?:on|upon)|"
    r"dealt with)|comes? up|crops? up|pops? up|turns? up|shows? up|appears?|features?"
    r"|figures?|occurs?|recurs?)"
    rf" {_IN_SEVERAL}\s*[.;!?:,-]+\s+(?:so |and |but )*"
    rf"(?:in )?(?:{_WHICH_ONES.replace('@', '| activities| rows| of them')}|where)"
    r"(?P<more>,? and (?:who|by whom|with whom|which body|what|how many)\b[^.?!;]{0,80})?"
    r"\s*[?.!]*\s*$"
)
_HELPED_IN_SEVERAL = re.compile(
    rf"^\s*{SAID}(?P<deed>[\w-]+ (?:(?:only|just|also) )?"
    r"(?:support|back|help|assist|lead|co-?ordinate)s?)"
    r"(?: (?:up|out))?(?: (?:other (?:sectoral )?(?:bodies|asbs|people)|others|somebody else|"
    rf"someone else|people|colleagues))? {_IN_SEVERAL}\s*[.;!]\s+(?:so |and |but )*"
    r"(?=(?:in |for |of |on )?(?:which|where)\b)"
)
_UNLIKE_OTHERS = re.compile(
    rf"^\s*{SAID}(?:some|certain|a few|several|many|not all)(?: of the)? (?P<rows>{_ROWS}) "
    r"[a-z-]+ [^.?!;:]*?\b"
    r"(?:than (?:the )?(?:others?|rest)|alike|equal(?:ly)?|the same|differently"
    r"|unevenly|unequal(?:ly)?)"
    r"(?: \w+)?\s*[.;!:]\s+(?:so |and |but |now )*(?P<which>which|what|how many)"
    r"(?: ones?| of (?:them|these|those))? (?=(?:[\w'-]+ ){2,}[\w'-]+)"
    r"(?!.*\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|none|any|it|they|them|these|so"
    r"|most|fewest|least|not)\W*$)"
)
"""What sets some apart from others, before what they are asked for by is told."""
_OTHERWISE = re.compile(
    rf"^\s*{SAID}(?:(?:the )?(?:vast |great |large )?majority of|(?:nearly|almost) (?:all|every)"
    r"|most)(?: of)?(?: the)? (?P<rows>activit(?:y|ies)|outcomes?|pillars?|rows?|lines?"
    r"|(?:(?:activity|programme) )?types?) (?:[^.?!;]|e\.g\.)+?"
    r"(?:\s*[.;!?]|(?<=\.g\.)|\s[-–—])\s+(?:so |and |but |now )*(?P<which>which|what)"
    r" (?:ones?|of (?:them|those|these)) (?P<lacks>(?:[\w']+ ){0,4}?"
    r"(?:without|no|lack|lacks|miss|misses|missing)\b [^.?!;]*?\w+)\s*[?.!]*\s*$"
)
"""What most of them are like, where those that lack something are asked for in full."""
_BUT_WHERE = re.compile(
    rf"^\s*{SAID}(?P<what>[^.?!;:,]{{3,90}}?) (?:is|are|comes? up|stands?|appears?|turns? up"
    r"|crops? up|features?|recurs?|runs?|occurs?)(?: (?:found|named|listed|mentioned|seen))?"
    r" (?:all over|everywhere|throughout|all through|often|a lot|again and again|many times"
    r"|several times|widely|in most of|in nearly all of|in all of|frequently)"
    r"(?: (?:in|of|under|across))?"
    r" (?:the )?(?:pillar |outcome )?[a-z](?:\.\d+)?(?![\w']),? (?:but|yet|and|though)"
    r" (?P<asks>(?:where|in which|in what|which|what|how (?:often|many times))\b[^.?!;]*?)"
    r"\b(?:it|they|this|that) (?P<rest>[^?!;]*\b(?:pillar |outcome )?[a-z](?:\.\d+)?)\s*[?.!]*\s*$"
)
"""What is told of one place, where another is asked about."""
_OF_BODY = re.compile(r"\b(?:co-?ordinates?|leads?|supports?|heads?|runs?)$")
_NAMELESS = re.compile(r"(?:we|us|it|they|this|that|these|those|he|she|you|i|one|there)\b")
_DENIED = re.compile(r"\b(?:not|don't|doesn't|aren't|isn't|haven't|hasn't)\b[^.?!]*\W*$")
_MANY = {"activity": "activities", "row": "rows", "outcome": "outcomes", "pillar": "pillars"}
_ONE_KIND = re.compile(r"\b(?:activity|row|outcome|pillar)\b(?! [a-z]\b)", re.IGNORECASE)
_NUMBER = re.compile(r"\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+)$")
_BEING = ("are", "is", "be")
_PLAIN_VERBS = {"has": "have", "had": "have", "carries": "carry", "relies": "rely"}


def _asked_of_some(text: str) -> str:
    """Return "some outcomes differ from others. Which ones have …?" as asked of outcomes."""
    low = fold(text)
    unlike = _UNLIKE_OTHERS.match(low) if len(low) == len(text) else None
    if unlike is None:
        return _asked_of_lacking(text, low)
    rows = _MANY.get(unlike["rows"], unlike["rows"])
    return f"{unlike['which']} {rows} {text[unlike.end() :]}"


def _asked_of_lacking(text: str, low: str) -> str:
    """Return "most types have an X. Which ones were left without any?" as asked of them all."""
    lacking = _OTHERWISE.match(low) if len(low) == len(text) else None
    if lacking is None or re.search(r"\b(?:it|them|that|one|any)\W*$", lacking["lacks"]):
        return text
    rows = "activities" if lacking["rows"].endswith(("type", "types")) else lacking["rows"]
    asks = text[slice(*lacking.span("lacks"))]
    return f"{text[slice(*lacking.span('which'))]} {_MANY.get(rows, rows)} {asks}?"


def asked_of_the_others(text: str) -> str:
    """Return the one question that a statement of most rows and one for the others come to.

    Args:
        text: The question, typos mended; it is returned as it is when it is none of this kind.
    """
    text = _asked_of_some(text)
    low = fold(text)
    if len(low) != len(text):
        return text
    first = _EXCEPTIONS_FIRST.match(low)
    if first is not None:
        turned = f"{text[slice(*first.span('told'))]}. {text[slice(*first.span('asks'))]}?"
        asked = asked_of_the_others(turned)
        return text if asked == turned else asked
    elsewhere = _BUT_WHERE.match(low)
    if elsewhere is not None:
        asks, what, rest = (text[slice(*elsewhere.span(n))] for n in ("asks", "what", "rest"))
        return f"{asks}{in_the_middle(what)} {rest}?"
    comes = _COMES_UP.match(low)
    if comes is not None and not _NAMELESS.match(comes["what"]):
        what, more = (text[slice(*comes.span(name))] for name in ("what", "more"))
        return f"Which activities mention {in_the_middle(what)}{more}?"
    helped = _HELPED_IN_SEVERAL.match(low)
    if helped is not None:
        deed = text[slice(*helped.span("deed"))]
        return f"{deed} some activities. {text[helped.end() :]}"
    some = _TOLD_OF_SOME.match(low)
    if some is not None:
        number = _NUMBER.search(some["some"])
        told = [text[slice(*some.span(name))] for name in ("rows", "does")]
        of = "" if told[0].startswith("of ") else "of the " if _OF_BODY.search(some["rows"]) else ""
        return f"Which {number[0] + ' ' if number else ''}{of}{' '.join(told)}?"
    led = _LEADS_NEARLY_ALL.match(low)
    if led is not None:
        who, verb, where = (text[slice(*led.span(name))] for name in ("who", "verb", "where"))
        placed = re.sub(r"^(?:(?:in|under|of) )?", "in ", where, flags=re.IGNORECASE)
        return f"Which activities {placed} does {who} not {verb.lower()}?"
    match = _ALL_WITH_EXCEPTIONS.match(low) or _ALL_BUT_SOME.match(low) or _TOLD.match(low)
    denied = match is not None and (match.re is not _TOLD or bool(match["none"]))
    if match is None or not (denied or _DENIED.search(low)):
        return text
    rows, does = text[slice(*match.span("rows"))], text[slice(*match.span("does"))]
    rows = _ONE_KIND.sub(lambda one: _MANY.get(fold(one[0]), one[0]), rows, count=1)
    said = does[len(match["verb"]) :]
    said += text[slice(*match.span("where"))] if match.re is _TOLD and match["where"] else ""
    said = _AT_LEAST_ONE.sub("any", said) if match.re is _ALL_WITH_EXCEPTIONS else said
    if match["verb"] in _BEING:
        return f"Which {rows} are not{said}?"
    verb = _PLAIN_VERBS.get(match["verb"], match["verb"].removesuffix("s"))
    return f"Which {rows} do not {verb}{said}?"
