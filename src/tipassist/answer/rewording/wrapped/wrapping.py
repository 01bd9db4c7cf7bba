"""What is only wrapped around a question: "In the work plan, …", "… - need it for the meeting".

It names where to look, which is here anyway, or why or how fast an answer is wanted. Left in, it
hides how the question begins and ends.
"""

import re

_PLAN = (
    r"(?:(?:the|this|our)(?: (?:current|present|new|whole|asean|tip|multi-sectoral))*"
    r" (?:(?:work ?)?plan|document))"
)
_ACCORDING = r"(?:according to|as per|per|going by|based on|judging by|following|by|in line with)"
_LOOKED_IN = re.compile(
    rf"(?:(?:in|under|within|from|{_ACCORDING}|for|looking at) {_PLAN}(?: itself)?\s*[,:]"
    r"|(?:in|from|looking at) the (?:plan's )?(?:big |main |long )?(?:matrix|table|grid)\s*[,:]"
    rf"|{_ACCORDING} {_PLAN}[,:]?)\s+(?=\S+ \S+)",
    re.IGNORECASE,
)
_GREETING = (
    r"(?:(?:hi|hello|hey|dear)(?: (?:there|all|team|everyone|folks|colleagues?|assistant|bot))?"
    r"|good (?:morning|afternoon|evening|day)|greetings|salam)"
)
_QUESTION = (
    r"(?:(?:just |only )?(?:an?|one|two|my|another)? ?(?:very |really |super )?"
    r"(?:quick|short|simple|small|silly|stupid|basic|dumb|urgent|brief)? ?"
    r"(?:one|questions?|q|ask|query|thing))"
)
_LEADS_IN = re.compile(
    rf"(?:{_GREETING}[,.!]*\s+)?(?:{_QUESTION}\s*[:,.–—-]+\s+"
    r"|(?:(?:can|could|would|will) you (?:please |kindly |just |quickly )*)?"
    r"(?:please |pls |kindly )?(?:tell|remind) (?:me|us)(?: again| quickly| please)*\s*[:,–—-]+\s+"
    r"|(?:just |only )?(?:checking|confirming|to (?:check|confirm|be sure)|asking)"
    r"(?: (?:again|quickly|here))?\s*[:,–—-]+\s+"
    r"|for (?:my|our|the|a) (?:[\w-]+ ){0,2}?(?:reports?|notes?|minutes|briefs?|briefing|slides?"
    r"|speech|records?|file|summary|presentation|paper|memo|letter)\s*[:,–—-]+\s+"
    r"|(?:someone|somebody|a colleague|my (?:boss|director|colleague|minister|chief))"
    r" (?:has )?(?:just )?(?:asked|asks|is asking|wants to know)(?: (?:me|us))?"
    r"(?: this| about this)?\s*[:,–—-]+\s+"
    r"|(?:(?:the|my|our) )?(?:(?!(?-i:[A-Z]{3,}))(?!(?:we|i|you|it)\b)[\w'’-]+ ){1,4}"
    r"(?:wants?|needs?|asks?|is asking|requests?|would like|requires?)(?: (?:me|us))?"
    r"(?: (?:to (?:know|see|have)|for))?\s*:\s+"
    r"|(?:excuse me|pardon me|hmm+|um+|er+m?)[,.:…]*,\s+)(?=\S+ \S+)",
    re.IGNORECASE,
)
_HELPS = re.compile(
    rf"(?:{_GREETING}[,.!]*\s+)?(?:(?:please |pls |kindly )?(?:can|could|would|will)(?: you| u)?"
    r"(?: please| pls| kindly)?|please|pls|kindly) help(?: me| us)?(?: out)?(?: to| by| and)?"
    r" (?=(?:list|show|give|find|check|tell|name|explain|count|confirm|identify|pull|get)\b)",
    re.IGNORECASE,
)
_TO_KNOW = re.compile(
    rf"(?:{_GREETING}[,.!]*\s+)?it(?:'d|'s|'ll| is| was| may| might| could| will| would)"
    r"(?: (?!to\b)[\w'-]+){1,10}? to (?:know|learn|find out|hear|see|understand|be told)"
    r"(?: exactly)? (?=(?:which|what|who|whom|whose|where|when|how (?:many|much|often))\b)",
    re.IGNORECASE,
)
"""Tells what it is good for to know something: "it would save us time to know which rows …"."""
_NEEDS = (
    r"(?:(?:i|we)(?:'d| would)? )?(?:(?:really|just|urgently|kind of|also|only) )*"
    r"(?:need(?:ed)?|want(?:ed)?|require|asking)"
    r"(?: (?:it|this|that|(?:the|an|your) answers?|to know(?: it| this)?"
    r"|to have (?:it|this)))?"
    r"(?: (?:back|now|asap|urgently|quickly|fast|soon|today|tonight|tomorrow|right (?:now|away)))*"
)
_OCCASION = (
    r"(?:for|before|in|at|by|to prepare(?: for)?) "
    r"(?:(?:a|an|the|my|our|this|that|today's|tomorrow's|his|her|their) )?"
    r"(?:[\w'-]+ ){0,3}?(?:meetings?|session|briefing|brief|speech|conference|minister|boss"
    r"|director|chair|chairman|slides?|presentation|memo|call|report|talk|training|intervention"
    r"|statement|note|notes|deadline|panel|workshop|lunch|minutes|hour|week|monday|tuesday"
    r"|wednesday|thursday|friday)"
)
_THANKS = (
    r"(?:(?:many )?thanks(?: a lot| so much| in advance| again)?"
    r"|thank you(?: very much| so much| in advance)?|thx|tks|tnx|ty|cheers|much appreciated)"
)
_HASTE = (
    r"(?:asap|urgent|urgently|it'?s urgent|this is urgent|in a hurry|quick(?:ly)? please|pls quick"
    rf"|{_THANKS})"
)
_ENDS = re.compile(
    r"(?P<mark>\?*)(?:(?:\s*[,;.!…]+|\s+[-–—]+|(?<=\?))\s*"
    rf"(?:{_NEEDS} {_OCCASION}|{_NEEDS}(?<=[a-z] (?:asap|fast|soon))|{_HASTE})|\s+{_THANKS})"
    rf"(?:[,!. ]+(?:{_HASTE}|please|pls))*\s*[.!]*$",
    re.IGNORECASE,
)
_SALUTATION = re.compile(
    r"(?:dear|hi|hello|hey|good (?:morning|afternoon|evening|day)|greetings|to whom it may concern)"
    r"(?! (?:how|what|which|who|when|where|why|is|are|do|does|can|could)\b)(?: [\w.'-]+){0,4}"
    r"\s*[,.!:;]+\s+(?=\S+ \S+)",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(
    r"^\W*(?:to|attn\.?:?|for the attention of) (?:the |our )?(?:asean )?(?:secretariat"
    r"|(?:help)?desk|team|colleagues|assistant)(?: colleagues| team)?\s*:\s+(?=\S+ \S+)",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"[.!?;:]\s+\S")
"""Where a letter has a sentence that tells of its writer, the salutation stays before it."""
_NAME = r"\(?(?-i:[A-Z])[\w.'/-]*"
_OFFICE = r"(?: (?:secretariat|desk|team|office|unit|delegation|chair|focal point))?"
_SIGNED = (
    rf"(?P<signed>[\s,.!–—-]+(?:the |your )?{_NAME}{_OFFICE}"
    rf"(?:[ ,/–—-]+{_NAME}(?: [a-z]+)?\)?){{0,6}}|[\s,.!–—-]*)"
)
_CLOSING = re.compile(
    r"(?P<mark>[?.!]?)[\s,;]+(?:(?:with )?"
    r"(?:(?:kind|best|warm|many|friendly)(?:est)?(?: and \w+)? )?(?:regards|wishes|greetings)"
    r"|yours(?: (?:sincerely|truly|faithfully))?|sincerely(?: yours)?|respectfully(?: yours)?"
    r"|(?:many )?thanks(?: a lot| so much| in advance| and (?:kind |best )?regards)?,"
    r"|thank you(?: very much| in advance)?,|best,|cheers,|br,|rgds,?)"
    rf"{_SIGNED}$",
    re.IGNORECASE,
)
_ABBREVIATED = re.compile(r"(?<![\w-])(?!ASEAN\b)[A-Z]{3,}(?:-[A-Z]{2,})?(?![\w-])")
_PLEASE = re.compile(
    r"^(?:please|pls|plz)[,:]? (?=(?:and|same|leaving|in|on|for|of|does|do|is|are|has|have|who|what"
    r"|which|where|when|why|how|the|those|these|that|all|any)\b)",
    re.IGNORECASE,
)
_HOW_SAID = re.compile(
    r"^\W*how (?:would|could|should|can|do|might) (?:you|i|we|one) (?:best |briefly |simply )*"
    r"(?:say|put|explain|describe|tell|sum up|summari[sz]e|phrase)"
    r"(?: (?:it|to (?:me|us|them|him|her|people|somebody|someone|my \w+|a \w+)))?"
    r"(?:,? (?:in|with) (?:(?:a|one|two|three|few|a few|some|short|simple|plain|or) )*"
    r"(?:sentences?|words?|lines?|terms?))?"
    r"(?:,? (?:simply|briefly|quickly|shortly))?[,:]? "
    r"(?=(?:what|who|why|when|where)\b)",
    re.IGNORECASE,
)
"""Asks for words only: "how would you say in a sentence what it is for?"."""
_SO_THAT = re.compile(
    r",? so (?:that )?(?:i|we|he|she|(?:the|my|our) (?:dg|minister|director|chair\w*|boss|chief"
    r"|head|secretary|delegation|team|colleagues?|spokes\w+)) (?:can|could|may|will|is able to) "
    r"(?:open|say|use|quote|put|present|report|tell|read|explain|brief|start|begin|show|include"
    r"|cite|mention|add|write|prepare|answer|check|copy|paste|flag|mark|highlight)\b[^,?.!;:]{0,40}(?P<mark>[?.!]*)$",
    re.IGNORECASE,
)
_FOR_WHOM = re.compile(
    r"(?<=[?.!]) (?:it(?:'s| is)|this is|that(?:'s| is)|i (?:need|want|ask)(?: (?:it|this|that))?)"
    r" for (?:my|our|the|a) (?:minister|boss|director|chief|colleagues?|superiors?|chair|head|team"
    r"|supervisor|secretary)[.!]*$",
    re.IGNORECASE,
)
"""For whom an answer is wanted: "… It's for my boss."."""
_KEEPS_SEEING = re.compile(
    r"(?:i|we) (?:keep|always|often|just)(?: on)? (?:see|seeing|saw|hear|hearing|heard|read|reading"
    r"|coming across|came across) (?P<name>[\w-]+(?: [A-Z-]+)?)"
    r"(?: (?:everywhere|here|in (?:it|the plan|this)|all the time|a lot))*\s*[.,;:!-]+ (?:so )?"
    r"(?P<who>who|what)(?:'s| is| are) (?:that|this|it|they|those|these)(?: please)?\s*\?*",
    re.IGNORECASE,
)
_PER_PLAN = re.compile(
    rf",?\s+(?:according to|as per|going by|per) {_PLAN}(?P<mark>\s*[?.!]*)$", re.IGNORECASE
)
_FEW = 2


def without_wrapping(text: str) -> str:
    """Return a question without what is only wrapped around it; nothing else is left: as it is.

    Args:
        text: The question as typed.
    """
    kept = _inner(text)
    return kept if len(kept.split()) >= _FEW else text


def without_address(text: str) -> str:
    """Return a letter without to whom it is written: "To the Secretariat: …"."""
    return _ADDRESSED.sub("", text)


def _inner(text: str) -> str:
    text, office = _unsigned(text.strip())
    greeted = _SALUTATION.match(text)
    text = text[greeted.end() :] if greeted and not _GOES_ON.search(text, greeted.end()) else text
    for pattern in (_LEADS_IN, _LOOKED_IN, _LEADS_IN, _HELPS, _TO_KNOW):
        found = pattern.match(text)
        if found is not None:
            text = text[found.end() :]
    seen = _KEEPS_SEEING.fullmatch(text)
    text = f"{seen['who']} is {seen['name']}?" if seen else text
    text = _HOW_SAID.sub("", _PLEASE.sub("", text))
    text = _SO_THAT.sub(r"\g<mark>", _FOR_WHOM.sub("", text))
    text = _ENDS.sub(r"\g<mark>", text)
    text = _PER_PLAN.sub(r"\g<mark>", text)
    return f"I am from {office}. {text}" if office else text


def _unsigned(text: str) -> tuple[str, str]:
    """Return a letter without its closing words, and the abbreviation it is signed with, or ""."""
    closing = _CLOSING.search(text)
    if closing is None:
        return text, ""
    office = _ABBREVIATED.search(closing["signed"])
    return text[: closing.start()] + closing["mark"], office[0] if office else ""
