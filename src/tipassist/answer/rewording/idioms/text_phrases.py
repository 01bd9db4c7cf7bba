"""Turns of phrase of questions for what the plan's text says, put in the words that are read.

"How many times a year do they report" asks how often they do, "the form is to be designed by whom"
by whom it is designed, and "can we count nurses as officers" whether nurses are officers.
"""

import re

from tipassist.answer.rewording.idioms.phrases import PLAN, reworded

_ONE = r"(?:we|i|one|you|they|people|somebody|someone)"
_COUNTS = r"(?:count|regard|treat|consider|class|classify|see|view|understand)"
_MANY = r"(?!(?:we|i|one|it|they|that|this|them|these|those|him|her)\b)[a-z][\w -]*?s"
_PARTICIPLE = (
    r"(?:[a-z]+ed|[a-z]+en|made|done|set(?: up)?|drawn up|put together|built|run|led|held|sent)"
)
_TO_FINISH = (
    r"(?:get (?P<got>[^?.!;,]{3,80}?) (?:done|ready|finished|completed|set up|up and running"
    r"|in place)|(?:finish|complete|finali[sz]e|set up|establish|prepare|put in place)"
    r" (?P<made>[^?.!;,]{3,80}?))"
)
_WHAT_PART = (
    r"(?:activit(?:y|ies)|rows?|outcomes?|pillars?|projects?|indicators?|examples?|footnotes?"
    r"|sections?)"
)
_SHOWN = r"(?:mentioned|named|cited|listed|found|used|quoted|printed|spoken of|referred to)"

_SOURCE = r"(?:which|what|whose) [^?.!;:,]{2,50}?"
_TAKEN = r"(?:taken?|got|get|borrow(?:ed)?|cop(?:y|ied)|drawn?|lift(?:ed)?|come)"
_TEXT = r"(?:wording|definitions?|words|explanation|text|meaning)"
_WHETHER = r"^\W*(?:(?:so|and|but|ok),? )*(?:is|are|am|does|do|did|has|have|tell me whether)\b"

_PART = r"(?:which|what) (?:parts?|places?|bits?|chapters?|portions?)"
_SPEAKS = (
    r"(?:is|are|talks?|speaks?|deals?|tells?|says?|covers?|mentions?|discuss(?:es)?"
    r"|address(?:es)?|treats?)(?: (?:about|on|of|with|something|anything))*"
)
_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})"
_POINTS = (
    r"(?:(?:core|main|basic|guiding|key) )?(?:principles?|dut(?:y|ies)|tasks?|steps?|aims?|goals?"
    r"|objectives?|purposes?|reasons?|points?|items?|roles?|responsibilit(?:y|ies))"
)

_SAID = tuple(
    (re.compile(shape, re.IGNORECASE), said)
    for shape, said in (
        (
            r"^(?P<opens>\W*(?:(?:so|and|but|ok),? )*)(?:at (?:a |the )?)?(?:minimum"
            r"|(?:the )?least),? how (?P<often>often|frequently)\b(?P<what>[^?.!;]+)",
            r"\g<opens>how \g<often>\g<what> at least",
        ),
        (
            r"\b(?:which|what) date (?:do|should|shall|can|must|may) (?:i|we) (?:give|put|write"
            r"|tell|print|quote|state|use|name|say)(?: (?:her|him|them|you|people|the \w+))? for "
            r"(?=(?:the |its )?\w+(?:ment|tion|al|ing|ture)\b)",
            "what is the date of ",
        ),
        (
            r"\b(?P<asks>who|what|which|where|when|why|how) (?:(?:in )?the (?:hell|heck|devil|world"
            r"|bloody hell)|on earth|the f\w*k)(?= )",
            r"\g<asks>",
        ),
        (
            r"^\W*(?:(?:oh|hey|listen|look)\W+)?you (?:[a-z]+ ){0,3}(?:machine|bot|robot|computer"
            r"|thing|program|programme|software|assistant|idiot|moron|toy)\b\W+"
            r"(?=\w+ \w+ \w+)(?!(?:are|is|can|will|do|that)\b)",
            "",
        ),
        (
            r"^\W*(?:i(?:'m| am) asking )?for the (?:second|third|fourth|fifth|last|tenth|umpteenth"
            r"|hundredth|nth) time\W+(?=\w+ \w+ \w+)",
            "",
        ),
        (
            r"\b(?P<who>who(?:'s| is| are|se)?) (?P<title>(?:the )?(?-i:(?:[A-Z][a-z]+ ){2,}"
            r"[A-Z][a-z]+)) (?:on|for) (?:(?:human )?trafficking(?: in persons)?|tip)(?=\W*$)",
            r"\g<who> \g<title>",
        ),
        (
            r"\b(?:as )?(?:the |an? |its |their |any )?(?:legal|official|formal|statutory"
            r"|juridical) (?P<text>definition|meaning) (?P<of>of|for)\b",
            r"the \g<text> \g<of>",
        ),
        (
            rf"^(?P<opens>\W*(?:(?:so|and|but|ok),? )*)what (?:is|does {PLAN}(?: itself)? "
            r"(?:give|offer|use|have)(?: (?:us|as|for))*) (?:the |its )?definition (?:of|for) "
            r"(?P<what>[^?.!;,:]{3,60}?)(?: in (?:the|this) (?:work )?plan)?\W*$",
            r"\g<opens>What does \g<what> mean in the plan?",
        ),
        (
            r"^(?P<what>(?!(?:which|what|who|where|how|is|are|does|do)\b)[^?.!;:,]{3,50}?)"
            r"(?: (?:is|are|was|were) (?:long )?(?:over|gone|past|finished|history))?"
            r"(?:,| [-–—])? (?:(?:but|and|so) )?(?:is|are) (?:it|that|this|they|these) "
            r"(?:(?:still|also|even|anywhere) )*(?:mentioned|named|covered|found|spoken of"
            rf"|in (?:there|it|here))(?: in (?:{PLAN}|the document|the text))?,? (?:(?:and|or) )?"
            r"(?:where|in (?:which|what) (?:places|parts|sections))\W*$",
            r"Anything on \g<what> in the plan?",
        ),
        (
            r"\b(?:we are|we're|i am|i'm|i represent|we represent|i work (?:for|with)|i speak for)"
            r" (?:with |from )?(?:an? |the |our )?(?:organi[sz]ation|group|association|federation"
            r"|union|network|society|charity|club|ngo) (?:of|for) (?P<who>[^?.!;,:]{3,50})[.,;!:]+ "
            rf"(?:(?:so|and|now),? )?what(?:'s| is)? (?:there )?(?:in (?:it|{PLAN}) )?"
            r"(?:is |that is |there )?(?:for|about) us\W*$",
            r"Anything on \g<who> in the plan?",
        ),
        (
            r"\b(?:read|recite)(?: out| aloud)?(?: to)? (?P<whom>me|us)(?: out| aloud)? "
            r"(?=(?:(?:the|activity|row|code|line|outcome|item|programme) )*[a-z][. ]?\d+[. ]?\d)",
            r"show \g<whom> ",
        ),
        (
            r"\b(?P<where>where (?:do|does) [\w-]+) sit (?:next to|beside|alongside(?: of)?)\b",
            r"\g<where> stand side by side with",
        ),
        (
            r"^(?P<opens>\W*(?:(?:and|so|but|ok),? )*)(?P<which>(?:which|what) (?:projects?"
            r"|indicators?|examples?)) (?:apply|applies|matter|count)(?: (?:here|there|then))*\W*$",
            r"\g<opens>\g<which> does it have?",
        ),
        (
            rf"\b(?P<asks>(?:what|which) (?:are|were)|name|list|tell me|give me)(?: the)? "
            rf"{_NUMBER} (?:or|to|-|–) {_NUMBER} (?=(?:things|{_POINTS})\b)",
            r"\g<asks> the ",
        ),
        (
            rf"^(?P<opens>\W*(?:(?:so|and|ok|well),? )*){_PART} of {PLAN} {_SPEAKS}"
            r" (?P<what>(?!(?:i|we|you|it|they|that|this|not|new|most|least)\b)[^?.!;:]{3,80}?)"
            r"\W*$",
            r"\g<opens>Where in the plan is \g<what> mentioned?",
        ),
        (
            r"\b(?P<opens>(?:of |among )?)(?P<whose>our|my)(?: own)? (?:supported|assisted|backed) "
            r"(?P<rows>rows|activities|lines|programmes)\b",
            r"\g<opens>the \g<rows> that we support",
        ),
        (
            r"\b(?P<who>(?-i:[A-Z][A-Z-]{2,}))(?:'s?|’s?) (?:own )?(?:supported|assisted|backed) "
            r"(?P<rows>rows|activities|lines|programmes)\b",
            r"the \g<rows> that \g<who> supports",
        ),
        (
            r"\b(?:accounts|write-?ups|papers)(?= (?:(?:that|which) )?(?:(?:have|had|are|get) )?"
            r"(?:com(?:e|es|ing)|came|sent|handed|turned|flow(?:s|ing)?) in\b)",
            "reports",
        ),
        (
            r"\bwhat (?:picture|vision|future|state of things|ideal) (?:do|does|did|is) "
            r"(?:(?:the|its|this|our) )?(?:authors|drafters|writers|plan|document|pillar|they|it)"
            r" (?:paint|draw|describe|sketch|have in mind|see|set|aim at)s?(?: (?:as|for|of)"
            r" (?:(?:the|an?|its) )?(?:end state|final (?:state|result)|end result|end|ideal"
            r"|destination))?(?=\s*[.,;:?!]|$)",
            "what is the goal",
        ),
        (
            r"\b(?P<be>what (?:is|would be|are)) the (?:(?:desired|intended|hoped-for|ideal) )*"
            r"(?:end|final|target) (?:state|result)s?\b",
            r"\g<be> the goal",
        ),
        (
            r"\b(?:the |an? )?(?:ideal|perfect|desired|envisioned|envisaged|hoped-for|wished-for"
            r"|dream)(?: end)?[- ](?:state|situation|world|picture|vision|result)s?"
            r"(?: of (?:things|affairs))?"
            r"(?= (?:for|of|under|in) )",
            "the goal",
        ),
        (
            r"(?<=does )(?:the|its|your) vision(?= (?:for|of) )|\bin (?:the|its) vision(?= for )",
            "the goal",
        ),
        (
            r"(?P<what>^(?:(?!(?-i:[A-Z]{3,})|[a-z]\.\d)[^?.!;:]){20,}?),? (?:is|are) "
            r"(?:it|that|this|they|these|those)(?: (?:also|even))? (?:in )?(?:there|it)\?",
            r"\g<what>, is it mentioned?",
        ),
        (
            r",? so (?:that )?(?:the|an?|she|he|they|his|her|their|no|nobody)\b[^.?!,;]{0,60}?"
            r"\b(?:need not|(?:do|does|will|would|must|should) not (?:have|need) to"
            r"|(?:do|does|wo|would)n't (?:have|need) to|(?:is|are) spared)\b[^.?!,;]*(?=[.?!,;])",
            "",
        ),
        (
            r"\bhow many times (?:(?:a|per|each|every) (?:year|month|week),? )?"
            r"(?=(?:do|does|must|should|shall|will|have|has|is|are|may)\b)"
            r"(?![^?.!;]*\b(?:mention\w*|name[ds]?|appear\w*|occur\w*|cite[ds]?|come up|crop up"
            r"|refer\w*|lead|support|co-?ordinat(?:e|es|ed)\b))",
            "how often ",
        ),
        (
            r"\b(?:half-?way|half way|mid-?way|mid-?point)(?:[- ]through)? (?:check(?:-?up)?|look"
            r"|reviews?|evaluations?|assessment|stock-?take|examination)\b",
            "mid-term evaluation",
        ),
        (
            r"\b(?:every|after) how many (?:days|weeks|months|years|quarters)"
            r"(?: (?:or|and) (?:days|weeks|months|years|quarters))*\b",
            "how often",
        ),
        (
            rf"^(?P<what>(?:the|our|its|this|that|an?) [^?.!;:,]{{3,90}}?) (?P<be>is|are|was|were) "
            rf"(?P<done>(?:(?:to be|being|going to be) )?{_PARTICIPLE}) by "
            r"(?P<who>whom|who|which (?:body|bodies|asb))\W*$",
            r"By \g<who> \g<be> \g<what> \g<done>?",
        ),
        (
            rf"\bhow long is (?:{PLAN}'s (?:time ?frame|time ?span|duration|lifetime|life"
            rf"|period)|(?:the )?(?:time ?frame|time ?span|lifetime|period) of {PLAN})"
            r"(?:,? (?:in|counted in|expressed in) (?:years|months))?",
            "how long does the plan run",
        ),
        (
            rf"^(?P<opens>(?:(?:so|and|but|ok),? )*)how (?:long|much time) (?:do|does) "
            rf"[\w -]{{2,40}}? have to {_TO_FINISH}\W*$",
            r"\g<opens>By when must \g<got>\g<made> be done?",
        ),
        (
            rf"^(?P<opens>(?:(?:so|and|but|ok),? )*)(?:can|may|could|should|do|does) (?:{_ONE}"
            rf"|{PLAN}) (?:also |then )?{_COUNTS} (?P<ones>{_MANY}) (?:as|among|to be) "
            r"(?:the )?(?P<kind>[^?.!;,]+?)\W*$",
            r"\g<opens>Are \g<ones> \g<kind>?",
        ),
        (
            rf"\b(?P<who>who|what) (?:do (?:we|you|they)|does (?:one|{PLAN})) (?:then |here )?"
            r"call (?=an? )",
            r"\g<who> is ",
        ),
        (
            r"\bfor (?:the|those) (?:people|persons|authors|ones|officials|drafters)"
            rf"(?: (?:who|that|of|behind)(?: (?:wrote|drafted|drew up|made|prepared))?)? {PLAN}\b",
            "in this plan",
        ),
        (
            rf"\b(?P<goal>goals?|aims?|objectives?|purposes?|targets?) (?:that |which )?{PLAN} "
            r"(?:sets?(?: itself)?|gives?|names?|states?|lays down|has|pursues?) "
            r"(?P<at>for|in|of) ",
            r"\g<goal> \g<at> ",
        ),
        (
            r"\bwhere (?:should|does|will|is) (?P<what>(?:the )?(?:pillar [a-z]|[a-z]+ pillar)) "
            r"(?:supposed to |meant to )?(?:take|lead|bring|get|leave) us"
            r"(?: to)?(?: (?:in the end|finally|ultimately|one day))?\W*$",
            r"What is the ultimate goal of \g<what>?",
        ),
        (
            r"\b(?P<para>(?:sub-?)?para(?:graph)?\.? \d{1,2}) of (?:the )?"
            r"(?P<of>(?-i:[A-Z]{2,}[\w-]*)),? (?P<article>art(?:icle|\.)? ?\d{1,3})(?![\w(])",
            r"\g<of> \g<article> \g<para>",
        ),
        (
            r"\b(?P<para>(?:sub-?)?para(?:graph)?\.? \d{1,2}) of (?:the )?"
            r"(?P<article>art(?:icle|\.)? ?\d{1,3}) (?:of|in) (?:the )?"
            r"(?P<of>(?-i:[A-Z]{2,}[\w-]*))(?![\w(])",
            r"\g<of> \g<article> \g<para>",
        ),
        (
            r",? (?:that is(?: to say)?|i\.?e\.?|meaning|in other words),? "
            r"(?:to|in|of|under|by|from) its [^,.?!;:]{3,60}(?=\W*$)",
            "",
        ),
        (
            rf"^(?P<where>(?:in|under) which {_WHAT_PART}) "
            r"(?!(?:is|are|was|were|do|does|did|has|have|can|will)\b)"
            rf"(?P<what>[^?.!;,]{{2,80}}?) (?P<be>is|are) (?P<done>{_SHOWN})(?=\W*$)",
            r"\g<where> \g<be> \g<what> \g<done>",
        ),
        (
            r"\bwho(?:'s| is| are) (?:the |in the )?(?:lead|leader|co-?ordinator|leading body)s? "
            r"(?:each time|every time|in each(?: case| of (?:them|those))?|for each)\b",
            "who leads each",
        ),
        (
            r"\bwhere (?P<do>do|are) (?:people|persons|staff|those) (?:from|of|in) "
            r"(?P<what>[^,.?!;:]{3,50}?) (?P<come>come (?:in|up)|appear|mentioned|named)\b",
            r"where \g<do> \g<what> \g<come>",
        ),
        (
            r"\bbod(?P<y>y|ies) (?:that|which) (?:is|are) (?:listed|named|given|there|put down) "
            r"as (?P<role>supporting|co-?ordinating|relevant)(?: (?:body|bodies|asbs?))?\b",
            r"\g<role> bod\g<y>",
        ),
        (
            rf"(?P<asks>{_WHETHER}[^.?!;:]*? )(?:both:? )?the (?:activity|row|line) "
            r"(?P<on>on|about|for) "
            r"(?P<one>[^,.?!;:]{3,60}?),? (?:as well as|and(?: also)?|plus) "
            r"(?:the one|that|the other one) (?:on|about|for) (?P<other>[^,.?!;:]{3,80}?)(?=\W*$)",
            r"\g<asks>both the activity \g<on> \g<one> and the activity \g<on> \g<other>",
        ),
        (
            r"\b(?:for )?both:? the (?P<one>[^,.?!;:]{3,60}?) (?:activity|row|line),? and "
            r"(?:the one|that) (?:on|about|for) (?P<other>[^,.?!;:]{3,80}?)(?=\W*$)",
            r"of both the activity on \g<one> and the activity on \g<other>",
        ),
        (
            r"(?<=[?.!]) (?:(?:please|pls|kindly),? )?(?:tell (?:me|us)|say|show me|state)"
            rf" what {PLAN} says(?: (?:about|on) (?:it|this|that))?\W*$",
            "",
        ),
        (
            r"^(?:(?:so|and|ok),? )*(?:we|i) (?:have|plan|prepare|are planning|want to do) "
            r"(?P<one>(?:an?|one) (?:[a-z]+ )?project) (?P<on>on|about|for|against) "
            r"(?P<what>[^?.!;:]{3,80})[.;:!,]+ (?:and |so )?(?:to |under |in )?"
            r"(?:which|what) (?:activity|row|code|outcome|pillar) "
            r"(?:does|would|should|could|can|will|might) (?:it|this|that) "
            r"(?:belong(?: to)?|fit(?: in| into| under)?|fall(?: under| in)?|go(?: under| in| to)?"
            r"|come under|stand under)\W*$",
            r"Where would \g<one> \g<on> \g<what> fit?",
        ),
        (
            rf"^(?:from|out of) {_SOURCE} (?:did|do|have|has) (?:they|it|the (?:authors|drafters)"
            rf"|{PLAN}) {_TAKEN} (?:the|their|its|this) {_TEXT} (?:for|of) "
            r"(?P<what>[^?.!;:]{3,60}?)\W*$",
            r"What is the source of the definition of \g<what>?",
        ),
        (
            rf"^(?:from|out of) {_SOURCE} (?:is|was|comes|does|did) (?:the|their|its) {_TEXT} "
            rf"(?:for|of) (?P<what>[^?.!;:]{{3,60}}?) (?:{_TAKEN}|come)(?: from)?\W*$",
            r"What is the source of the definition of \g<what>?",
        ),
        (
            r"\bthe (?:straggler|latecomer|slowest|laggard|very last(?: one)?|last one"
            r"|last in line) (?:to|in|on|at|with|for|when it came to) "
            r"(?:(?P<y>(?:ratify|accede|join|sign))|(?P<ying>(?:ratify|accede|join|sign))ing)\b",
            r"the last to \g<y>\g<ying>",
        ),
        (
            r"^(?:[^?.!;:]{3,60}? (?:sure|certain|convinced|thinks?|says?|said|believes?|claims?"
            r"|told me|swears?|insists?)(?: that)? |(?:was|is) )?"
            r"(?-i:[A-Z][\w-]+(?: [A-Z][\w-]+)?) (?:(?:was|is) )?(?:really |indeed |actually )?"
            r"the last(?: (?:member )?(?:country|state))? to (?P<deed>ratify|accede to|join|sign) "
            r"(?P<what>[^?.!;,]{2,60}?)(?:[,.?!] ?(?:right|correct|true|is (?:that|it|she|he|this) "
            r"(?:right|true|so|correct)))*\W*$",
            r"Who was the last to \g<deed> \g<what>?",
        ),
    )
)


def with_text_phrases(text: str) -> str:
    """Return a question for the plan's text in the words and the order that are read.

    Args:
        text: The question, typos mended.
    """
    return reworded(text, _SAID)
