"""Plain talk of what the plan's text tells in the words of papers.

"Why bother with a framework" asks for its purpose, "did delegates fly in for the meeting" whether
it was held in person, and "somebody looked back at the old plan" tells of its review.
"""

import re

from tipassist.answer.rewording.idioms.phrases import reworded

_NUMBER = r"(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})"
_ATTENDING = (
    r"(?:the )?(?:delegates?|delegations?|participants|attendees|officials|people|members|experts"
    r"|ministers|representatives|everybody|everyone|they|anybody|anyone)"
)
_TRAVELS = (
    r"(?:fly|travel|go|come|journey|drive)(?: (?:in|out|over|abroad|somewhere|anywhere|there"
    r"|together|all the way|to (?:a|some|another|one) (?:city|country|place|capital)))*"
)
_ALLOWED = (
    r"(?:(?:is|would|will) (?:that|this|it)(?: be)? )?(?:permitted|allowed|possible|acceptable"
    r"|permissible|ok|okay|fine|all right|alright|allowable)"
)
_UNLISTED = (
    r"(?:(?:that|which) )?(?:(?:is|are|was|were)(?:n't| not)|not) (?:listed|named|planned|foreseen"
    r"|mentioned|printed|(?:in|on|part of|among) (?:the|this|any|its) (?:\w+ )?(?:tables?|plan|list"
    r"|matrix|rows|activities))(?: (?:at all|there|anywhere|in it|in the (?:table|plan)))*"
)
_AN_EXTRA = (
    r"(?:an?|some|another|any|our own|one|a new) (?:[\w-]+ ){0,2}?(?:activit(?:y|ies)|programmes?"
    r"|projects?|trainings?|workshops?|campaigns?|events?|courses?|seminars?)"
)
_STILL_COUNTS = (
    r"(?:(?:can|could|does|do|would|will|may|might|should|is|are) (?:it|that|this|they|those|these)"
    r" (?:(?:still|also|then|be|even) )*(?:count(?:s|ed)?|qualif(?:y|ies)|fine|ok|okay|allowed"
    r"|permitted|accepted|recogni[sz]ed|reported|part of)[^?.!;]{0,40}"
    rf"|{_ALLOWED})"
)
_NOT_IN_TABLE = (
    r"(?:that |which )?(?:the (?:work ?)?(?:plan|table|list|matrix)|it) "
    r"(?:does(?:n't| not)|did(?:n't| not)) (?:name|list|mention|have|foresee|contain|include|print)"
)
_SET_ASIDE = r"(?:set aside|put aside|earmarked|reserved|ring-?fenced|put by)"
_NEEDY = r"(?:victim|survivor|witness|child|person|worker|migrant|woman|girl|family|returnee)"
_NO_MONEY = (
    r"(?:(?:cannot|can't|can not|could not|couldn't) (?:afford|pay(?: for)?)"
    r"|(?:has|have) no (?:money|means|cash) (?:for|to pay(?: for)?)|is too poor (?:for|to pay for))"
)
_TO_HAVE = r"(?:(?:with|of|over|about|to have|having|setting up|to set up|doing|making) )?"
_WHAT = r"(?P<what>(?:an?|the|this|that|all this|all these|these|such) [^?.!;,]{3,60}?)"
_IN_FORCE = (
    r"(?:could |would |to )?(?:(?:start|begin|began)(?:s|ed)? (?:to )?(?:work|apply)(?:ing)?"
    r"|(?:take|took) effect|went live|be(?:came|come) (?:law|binding)"
    r"|(?:enter|come|came|entered|go|went) into (?:force|effect)|(?:work|appli?)(?:ed|y)?)"
)
_REVIEWED = r"(?:look(?:ed|s)? back (?:at|on|over)|took stock of|takes? stock of)"
_FARED = r"(?:had (?:gone|fared|worked(?: out)?|done)|went|fared|worked(?: out)?|did)"

_SAID = tuple(
    (re.compile(shape, re.IGNORECASE), said)
    for shape, said in (
        (
            r"\bwhy (?:(?:should|do|does|did|would|must) (?:we|i|one|they|you|anybody|anyone) )?"
            r"(?:even )?(?:bother|fuss|go (?:to|through) (?:all )?the (?:trouble|bother)) "
            rf"{_TO_HAVE}{_WHAT}(?: at all| anyway| in the first place)?(?=\s*\?|$)",
            r"What is the purpose of \g<what>",
        ),
        (
            r"^(?P<opens>\W*(?:(?:so|and|but|ok),? )*)(?:why have|what good (?:is|are)"
            r"|what(?:'s| is) the (?:use|good|sense|benefit) of(?: having)?) "
            rf"{_WHAT}(?: at all| anyway| in the first place)?(?=\s*\?|$)",
            r"\g<opens>What is the purpose of \g<what>",
        ),
        (
            rf"\bhow (?P<what>(?:the|this|our|that) [^?.!;,]{{3,60}}?) {_FARED}(?=\s*[.,;?!]|$)",
            r"\g<what>",
        ),
        (
            r"^(?P<opens>\W*(?:(?:so|and|but|ok),? )*)what if (?=(?:an?|the|one|no|some) [a-z])",
            r"\g<opens>what happens if ",
        ),
        (
            r"\bwho (?:then )?(?:says|(?:has|have|needs?|gets?) to say|must say|gives|nods) "
            r"(?:yes|(?:the |its |their )?(?:green light|go-?ahead|blessing|nod))\b"
            r"(?: (?:to|on) (?:it|that|this|them))?",
            "who approves",
        ),
        (
            r"\bwho (?P<asks>(?:would|do|should|can|could|must|may) (?:i|we|one)) "
            r"(?:phone|ring|call|e-?mail|text|dial)(?: up)? "
            r"(?P<about>about|regarding|concerning)\b",
            r"who \g<asks> turn to \g<about>",
        ),
        (
            r"\bwhat (?:must|should|has to|ought to|is to|shall) (?:weigh|count|matter) "
            r"(?:the )?(?:most|heaviest|first|above all)\b",
            "what shall be the primary consideration",
        ),
        (r"\bweigh(?P<ed>ed|ing|s)? up\b", r"consider\g<ed>"),
        (
            r"\b(?P<who>(?:any|some|every)(?:body|one)|we|you|they|one|i) takes? (?:an?|any|the) "
            r"(?:(?:first|next|single) )?(?:step|measure|move) (?:that|which) (?:touches|affects"
            r"|concerns|involves)\b",
            r"\g<who> takes any action with respect to",
        ),
        (rf"\b{_REVIEWED} (?=the |this |our |that )", "reviewed "),
        (r"\blook-?backs?\b|\blooking-back\b|\bstock-?takes?\b|\bstock-?taking\b", "review"),
        (
            rf"^(?P<opens>\W*(?:(?:so|and|but|ok),? )*)did {_ATTENDING} (?:all )?"
            rf"(?:have to |need to )?{_TRAVELS} (?:for|to attend|to) "
            r"(?P<what>(?:the|that|this) [^?.!;,]{3,90}?)\W*$",
            r"\g<opens>Was \g<what> held in person?",
        ),
        (
            r"^(?P<opens>\W*(?:(?:so|and|but|ok|hi|hello),? )*)(?P<who>we|i)"
            r"(?:'d| would| are|'re| am|'m| do)? (?:like|love|want|plan|wish|hope|intend"
            r"|thinking of|planning|going)(?: to)? (?P<deed>[a-z]+ [^?.!;]{5,120}?)[.;!,:–-]+ "
            rf"(?:and |so |but )?{_ALLOWED}\?",
            r"\g<opens>are we allowed to \g<deed>?",
        ),
        (
            r"\b(?:may|can|could|might|(?:am|are)(?= (?:i|we) (?:allowed|free|permitted) to)) "
            r"(?:we|i) "
            r"(?:(?:allowed|free|permitted) to )?(?:also )?(?P<deed>[a-z]+) "
            r"(?:an?|some|another|any) (?:[\w-]+ ){0,2}?(?:activit(?:y|ies)|programmes?|projects?"
            r"|trainings?|workshops?|fairs?|campaigns?|events?|courses?|seminars?|conferences?|stud(?:y|ies)|meetings?)"
            rf"(?: (?:on|for|about) [^?.!;,]{{3,40}}?)? {_UNLISTED}",
            r"are we allowed to \g<deed> additional activities that are not listed",
        ),
        (
            r"^(?P<opens>\W*(?:(?:so|and|but|ok|hi|hello),? )*)(?:if|when|suppose|say) (?:"
            rf"(?:we|i|our \w+|a body|a ministry) (?:want to )?(?:[a-z]+ ){{1,2}}?{_AN_EXTRA}"
            rf"|{_AN_EXTRA}) "
            rf"(?:{_UNLISTED}|{_NOT_IN_TABLE})[,:]? (?:then )?{_STILL_COUNTS}\W*$",
            r"\g<opens>are we allowed to run additional activities that are not listed?",
        ),
        (
            r"\b(?:may|can|could|might) (?:we|i|(?:our|my|a|the) (?:own )?[a-z]+) (?P<deed>[a-z]+)"
            rf" (?:(?:something|anything|things)(?: else)?|{_AN_EXTRA})"
            rf" {_NOT_IN_TABLE}(?: (?:at all|anywhere))?(?=\W*$)",
            r"are we allowed to \g<deed> additional activities that are not listed",
        ),
        (
            rf"\b(?:stand|rest|sit)(?P<s>s?) on (?P<many>(?:the |its )?{_NUMBER} )"
            r"(?P<kind>pillars?|columns?|legs)\b",
            lambda one: f"{'has' if one['s'] else 'have'} {one['many']}pillars",
        ),
        (
            r"\b(?:girls|women|daughters|boys|young (?:women|girls|men)|brides)"
            r"(?= (?:(?:who|that) (?:are|were|get) |being |are |get )?(?:made|forced|compelled"
            r"|coerced|sold) (?:in)?to )",
            "",
        ),
        (r"\bwho (?:is|sits|stands) (?:at|on) the receiving end\b", "who receives them"),
        (
            r"\b(?:leading|lead) bodies (?=(?:send|submit|hand|turn|deliver|file|pass"
            r"|forward)\b)",
            "coordinating bodies ",
        ),
        (
            r"\bhow many ratifications? "
            r"(?:(?:were|was|are|is|had to be|have to be) (?:needed|required|necessary)"
            r"|did (?:it|they) (?:take|need|require))"
            r"(?: (?:in order )?(?:before|until|till|for|so that))?"
            rf" (?P<paper>(?!(?:it|this|that|they)\b)[^?.!;,]{{3,50}}?) {_IN_FORCE}(?=\W*$)",
            r"how many states had to ratify before \g<paper> entered into force",
        ),
        (
            r"(?P<asks>\bwhy (?:do|does|did|are|is|has|have) [^?.!;,]{5,80}?),? "
            r"(?:when|while|whereas|although|though|if) (?-i:(?:[Tt]he |its )?[A-Z][\w-]+) "
            r"(?:(?:only|just) )?(?:has|had|have|needs?|uses?|made do with) "
            rf"(?:fewer|more|less|only|just|others?|{_NUMBER})\b[^?.!;]*",
            r"\g<asks>",
        ),
        (r"\b(?P<be>(?:is|are|was) (?:it|that|this|they)) in their\b(?=\W*$)", r"\g<be> in there"),
        (
            rf"^\W*(?:(?:so|and|but|ok),? )*(?:what (?:if|happens (?:if|when)) )?"
            rf"(?P<who>an? (?:[a-z]+ )?{_NEEDY}) {_NO_MONEY} (?P<what>[^?.!;,]{{3,50}}?)"
            r"(?:\?|[.,;] (?:and |so )?(?:what (?:then|now|happens)|then what)\?)\s*$",
            r"Is there help with \g<what> for \g<who>?",
        ),
        (
            r"^(?P<opens>\W*(?:(?:so|and|but|ok),? )*)(?:is there|are there|has|have|was|is|are)"
            r"(?: (?:an?|any|some|the))? (?:money|cash|funds?|funding|budgets?)"
            r"(?: (?:already|been|that (?:is|was|has been)))* "
            rf"{_SET_ASIDE} for (?P<what>[^?.!;,]{{3,60}}?)(?=\W*$)",
            r"\g<opens>where does the money for \g<what> come from",
        ),
        (
            r"[.,;!?]+ i (?:can )?(?:only|just) (?:find|see|saw|found|spot|have) (?:one |a |the )?"
            r"(?:single )?(?:helper|supporter|supporting body|partner)(?:'s? name)?"
            r"(?: (?:there|named|listed))?\W*$",
            "?",
        ),
    )
)


def with_plain_talk(text: str) -> str:
    """Return a question for the plan's text in the words in which papers tell such things.

    Args:
        text: The question, typos mended.
    """
    return reworded(text, _SAID)
