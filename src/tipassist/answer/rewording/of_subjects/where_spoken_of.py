"""Ways of asking which rows speak of something, said as "which rows mention" it.

"Every activity in whose row HSU appears" and "outcomes that say 'civil society' in their own
wording" ask for what mentions it; what a row holds is its text, so that "projects included" and
"where it is spelled out" say no more than that.
"""

import re

from tipassist.answer.language.words import fold

_UNITS = (
    r"(?:rows?|activit(?:y|ies)(?: types?)?|lines?|items?|entries|programmes?|codes?"
    r"|(?:priority )?outcomes?|pillars?|ones)"
)
_PART = (
    r"(?:(?:own |full |whole )?(?:text|wording|words|title|description|row|line|entry|cells?"
    r"|projects?|examples?|indicators?|project titles?))"
)
_PARTS = rf"{_PART}(?:(?:,| or| and|, or|, and) (?:in )?(?:(?:its|their|the|any) )?{_PART})*"
_SPEAKS = (
    r"(?:speaks? (?:of|about)|talks? (?:of|about)|mentions?|names?|says?|contains?|uses?"
    r"|refers? to|deals? with|touch(?:es)? on|covers?|brings? up)"
)
_SHOWN = (
    r"(?:appears?|figures?|features?|occurs?|stands?|comes? up|turns? up|crops? up|shows? up"
    r"|(?:is|are) (?:named|mentioned|spelled out|spelt out|written(?: out)?|printed|found"
    r"|referred to|used))"
)
_ITS = r"(?:(?:its|their|the) )?(?:(?:very )?own |actual |exact )?"
_QUOTED = r"(?:\"[^\"]{2,60}\"|“[^”]{2,60}”|(?<!\w)'[^']{2,60}'(?!\w))"
_IT = r"(?:it|them|they|this|that|those|these)"
_COUNTED = r"(?:included|too|as well|counted?(?: too| in)?|also(?: counts?)?|count too)"
_CELLS = (
    r"(?:(?:the |their |its |all )?(?:projects?|examples?|indicators?"
    r"|project (?:titles?|names?)|texts?|titles?))"
)
_SUBJECT = (
    r"(?!(?:no|not|any|only|more|fewer|less|at|both|either|neither|several|many|one|two|three)\b)"
    r"(?:(?!(?:projects?|indicators?|examples?|bod(?:y|ies)|supporters?|supporting|planned|active"
    r"|ongoing|current|existing)\b)[a-z-]+ ){1,3}?"
)
_SHAPES = tuple(
    (re.compile(shape), said)
    for shape, said in (
        (
            rf"^(?P<opens>\W*(?:(?:so|and|ok|well),? )*)(?:among|of|amongst) (?:all )?the "
            rf"(?P<units>{_UNITS})(?: (?:themselves|alone|only|proper))?(?: ?\(not [^()]{{3,40}}\)"
            rf"|,? (?:and )?not (?:the|their) {_UNITS})?,? which(?: ones?| of them)? "
            rf"(?=(?:(?:also|explicitly|expressly|literally|even) )?"
            rf"(?:{_SPEAKS}|{_SHOWN})(?![\w-]))",
            "{opens}which {units} ",
        ),
        (
            rf"\b(?P<units>{_UNITS}) whose {_PARTS} (?:(?:also |explicitly )?{_SPEAKS}) ",
            "{units} that {mention} ",
        ),
        (
            rf"\b(?P<units>{_UNITS}) (?:in|under) whose {_PARTS} (?P<what>[^.?!;,]{{2,60}}?)"
            rf" {_SHOWN}(?=\s*(?:$|[.?!;,]))",
            "{units} that {mention} {what}",
        ),
        (
            rf"\b(?P<units>{_UNITS}) (?:(?:that|which) )?(?:literally |explicitly |expressly )?"
            rf"(?:say|says|contain|contains|use|uses|have|carry|read) (?:the (?:words?|terms?"
            rf"|phrases?|expressions?) )?(?P<what>{_QUOTED})(?: (?:(?:somewhere )?in {_ITS}{_PART}"
            r"|literally|verbatim|word for word))?",
            "{units} mention {what}",
        ),
        (
            rf"\b(?P<units>{_UNITS}) (?:in|under) which (?:(?:a|any|some|express|explicit) )*"
            r"(?:reference|mention|allusion) is (?:also )?made (?:to|of) ",
            "{units} that {mention} ",
        ),
        (
            rf"\b(?P<units>{_UNITS}) where (?P<it>it|they)(?:'s|'re| is| are)? "
            r"(?:(?:explicitly|really|actually) )?(?:spelled out|spelt out|written(?: out)?"
            r"|mentioned|named|printed|referred to|appears?|comes? up)",
            "{units} that {mention} {it}",
        ),
        (
            rf"\b(?P<units>{_UNITS})(?: (?:of|in) the tables?)? "
            rf"(?P<that>(?:that |which )?)brings? (?P<it>{_IT}) up(?![\w-])",
            "{units} {that}{mention} {it}",
        ),
        (
            rf"\b(?P<units>{_UNITS})"
            r"(?P<there>(?: (?:in|under|of) (?:pillar |outcome )?[a-z][\w.]*)?) "
            r"(?P<that>(?:that |which )?)brings? up (?=[a-z])",
            "{units}{there} {that}{mention} ",
        ),
        (
            r"\b(?P<units>(?:priority )?outcomes?|pillars?) "
            rf"(?P<says>(?:(?:that|which|do|does|not) )*"
            rf"(?:{_SPEAKS}|mention|speak (?:of|about)|refer to)) "
            r"(?:the (?:words?|terms?|phrases?|expressions?) )?"
            r"[\"“'‘](?P<what>[^\"”'’]{2,60})[\"”'’](?=\s*(?:$|[.?!;,]))",
            "{units} {says} {what}",
        ),
        (
            r"\b(?:in|under) (?P<which>which|what) (?P<units>(?:priority )?outcomes?|pillars?)"
            r" (?:is|are) (?P<what>[^.?!;,]{2,60}?) (?:mentioned|named|spoken of|referred to|found)"
            r"(?=\s*(?:$|[.?!;,]))",
            "{which} {units} {mention} {what}",
        ),
        (
            rf"^(?P<opens>\W*(?:(?:so|and|ok|well),? )*)in which (?:of (?:the |its |their |our )?)?"
            rf"(?P<units>{_UNITS})(?P<whose>(?:(?: (?:that|which))? (?:we|[\w-]+) (?:leads?"
            r"|co-?ordinates?|supports?)| (?:led|co-?ordinated|supported) by (?:us|[\w-]+))?)"
            r" (?:do|does|is|are) (?P<what>[^.?!;,]{2,60}?) (?:appear|figure|feature|occur|come up"
            r"|turn up|crop up|show up|mentioned|named|found|spoken of|referred to)"
            r"(?=\s*(?:$|[.?!;,]))",
            "{opens}which {units}{whose} {mention} {what}",
        ),
        (
            r"^(?P<opens>\W*(?:(?:so|and|ok|well),? )*)where (?:do|does|is|are) "
            r"(?P<what>[^.?!;,]{2,60}?)"
            r" (?:appear|feature|occur|come up|turn up|crop up|show up|mentioned|named|spoken of)"
            rf" (?:among|in|within|across) (?:all )?(?:of )?the (?P<units>{_UNITS})"
            r"(?=\s*(?:$|[.?!;,]))",
            "{opens}which {units} {mention} {what}",
        ),
        (r"\bpriority (?P<units>outcomes?) (?P<names>names?) (?=[a-z])", "{units} {names} "),
        (
            rf"\b(?P<units>{_UNITS}) (?:foresee|have|include|contain|list|plan|provide for) "
            rf"(?P<one>{_SUBJECT})or (?:an? )?(?P<other>{_SUBJECT})projects?"
            r"(?=\s*[.?!]*\s*$)",
            "{units} mention {one}or {other}",
        ),
    )
)
_INCLUDED = re.compile(
    rf"\s*[,;(–—-]\s*(?:(?:and|also|even),? )*(?:(?:including|counting|incl\.?) (?:(?:also|even) )?"
    rf"(?:(?:inside|in|within|under) )?{_CELLS}(?:(?:,| and|,? or) {_CELLS})*"
    rf"|(?:inside |in )?{_CELLS}(?:(?:,| and|,? or) {_CELLS})* {_COUNTED})\)?"
    r"(?=(?:,? (?:not counting|except|other than|besides|apart from) [\w.]+)?\s*[.?!]*\s*$)"
)
_MENTIONS = re.compile(
    rf"\b(?:which|what|name|list|show|give|all|every|each|the)\b[^.?!]*\b{_UNITS}\b[^.?!]*"
    rf"\b(?:{_SPEAKS}|mention|appear|occur|come up|figure|feature|{_SHOWN})\b"
)


_IN_FRONT = re.compile(
    r"^(?:the (?:word|term|expression|phrase) )?"
    r"(?P<subject>(?!(?:and|so|but|then|ok|which|what|who|in|of|for)\b)[^,?:;.!]{3,60}?)"
    r"(?:[,:;]| [-–—]) (?P<asks>(?:in )?(?:which|what) (?:of )?(?:(?:our|the|their|your) )?"
    rf"{_UNITS}(?: (?:in|under|of) (?:the )?(?:pillar |outcome )?[\w.]+(?: pillar)?)?) "
    rf"(?:(?P<speaks>{_SPEAKS}|mention|speak of) {_IT}|brings? {_IT} up"
    rf"|(?:does|do|is|are) {_IT} (?:appear|occur|come up|figure|feature|found|mentioned|named))"
    r"(?=(?:,? (?:not counting|except|other than|besides|apart from) [\w.]+)?\s*[?.!]*$)"
)
"""The subject first, and which rows speak of it: "online fraud, which of our rows mention it?"."""


def with_rows_speaking(text: str) -> str:
    """Return a question for what rows, outcomes or pillars speak of as "which … mention" it.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    if len(low) != len(text):
        return text
    text = _without_included(text)
    low = fold(text)
    front = _IN_FRONT.match(low)
    if front is not None:
        asks, subject = (text[slice(*front.span(part))] for part in ("asks", "subject"))
        asks = asks[3:] if asks.lower().startswith("in ") else asks
        text = f"{asks} mention {subject}{text[front.end() :]}"
        low = fold(text)
    for shape, said in _SHAPES:
        match = shape.search(low)
        if match is not None:
            told = {name: text[slice(*match.span(name))] for name in match.groupdict()}
            many = told["units"].lower().endswith("s")
            told["mention"] = "mention" if many else "mentions"
            told["it"] = "them" if told.get("it", "").lower() == "they" else told.get("it", "")
            text = f"{text[: match.start()]}{said.format(**told)}{text[match.end() :]}"
            low = fold(text)
    return _without_included(text)


def _without_included(text: str) -> str:
    low = fold(text)
    included = _INCLUDED.search(low)
    if included is None or not _MENTIONS.search(low[: included.start()]):
        return text
    return text[: included.start()] + text[included.end() :]
