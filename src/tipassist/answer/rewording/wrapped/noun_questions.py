"""What officials ask by a noun, said by its question word: "the number of persons" as "how many".

"The city in which it was endorsed" is asked as "in which city …", "the duration foreseen for the
stay" as "how long is the stay", and "who holds the chair of it" as who chairs it.
"""

import re

from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold

_POLITE = r"(?:(?:please|pls|kindly|(?:can|could|would|will) you(?: please| kindly)?)[, ]+)*"
_TELLS = (
    r"(?:state|specify|indicate|provide|give|tell|advise|furnish|identify|name|supply|communicate"
    r"|report)(?: (?:me|us)(?: with)?)?"
)
_ORDER = rf"^\W*(?:{_POLITE}{_TELLS} |(?:and |so )?(?:what|which)(?:'s| is| was| would be) )"
_KINDLY_WHETHER = re.compile(
    rf"^\W*{_POLITE}(?:state|specify|indicate|clarify|verify|ascertain|advise|establish)"
    r"(?: (?:me|us|for (?:me|us)))?(?: as to)? (?:whether|if)(?: or not)? ",
    re.IGNORECASE,
)
_THE_PLAN = r"(?:the|this|our)(?: present| current)? (?:work )?plan"
_NUMBER_OF = re.compile(
    rf"(?:{_ORDER}(?:the )?|^\W*(?:and |so )?(?:what|which) )(?:exact |total |overall )?number of "
    r"(?P<what>[^,.;?!]+)",
    re.IGNORECASE,
)
_COMPOSED = re.compile(
    r"(?P<who>[\w' -]+?) (?:of|by|from) (?:whom|which) (?P<group>.+?) "
    r"(?:is|are|was|were|will be) (?:composed|made up|formed|constituted)\W*",
    re.IGNORECASE,
)
_DURATION = re.compile(
    rf"{_ORDER}the (?:exact |total |planned )?(?:duration|length of time|length)"
    r"(?: (?:(?:that|which) (?:is|was) )?(?:foreseen|set|provided|planned|fixed|laid down|envisaged"
    r"|allowed|granted|prescribed))? (?:of|for) ",
    re.IGNORECASE,
)
_UNITS = r"(?:[a-z-]+ )?(?:pillars|outcomes|activities|rows|projects|bodies|asbs)\b"
_IN_ORDER = (
    r"(?:[,;:]? (?:please|pls|thanks|in (?:the )?(?:right |correct |proper )?(?:order|sequence)"
    r"|one by one|one after (?:the other|another)|by name|with (?:their )?(?:names|titles)))"
)
_PARTS_ALONE = re.compile(
    rf"^\W*{_POLITE}(?:(?P<told>(?:list|name|give|show|tell)(?: (?:me|us))? )(?:all )?(?:of )?)?"
    r"(?P<the>the )?(?P<parts>(?:(?:two|three|four|five|six|seven|eight|nine|\d) )?pillars)"
    rf"(?(told){_IN_ORDER}*|(?(the){_IN_ORDER}+|(?!)))\W*$",
    re.IGNORECASE,
)
_PREPOSITION = r"in|on|at|by|under|from|through|during|within|to"
_IN_WHICH = re.compile(
    r"^(?P<opens>\W*(?:and |so |but )?)(?:what|which)(?:'s| is| was| are| were) (?:the|that|those) "
    rf"(?!{_UNITS})(?P<noun>[a-z-]+(?: [a-z-]+)?) (?P<where>{_PREPOSITION}) which (?=\S+ \S+)",
    re.IGNORECASE,
)
_EXPLAINED = re.compile(
    rf"(?:{_ORDER}|^(?:[^?!]* (?:have|know|get|see|need|want|require|like) )?)"
    rf"(?:the )?(?:explanation|meaning|definition|sense|interpretation)"
    rf"(?: (?:which|that))? {_THE_PLAN} (?:gives|offers|provides|has|attaches|contains|sets out)"
    r" (?:of|for|to) (?:the )?(?:(?:term|word|expression|notion|concept|phrase) )?"
    r"(?P<term>[^?.!]+)\W*$",
    re.IGNORECASE,
)
_DEFINED = re.compile(
    rf"(?:{_ORDER}|^\W*(?:{_POLITE}quote )?)(?:(?:the|this|our)(?: present| current)? (?:work )?"
    rf"plan(?:'s)|the|its)(?: (?:own|exact|legal|official|formal|full|precise))* definition"
    rf"(?: (?:that )?{_THE_PLAN} (?:uses|gives))? (?:of|for) "
    rf"(?:the (?:term|word|expression|notion|concept|phrase) )?(?:an? |the )?"
    rf"(?P<term>(?:(?! and (?:the|its|where|who)\b)[^?.!,;])+?),?"
    rf"(?: (?:(?:that|which|as) )?{_THE_PLAN}"
    r" (?:gives|uses|has|contains|provides|offers|sets out|defines it)(?: (?:it|us|here))?"
    rf"| (?:(?:as )?(?:given|used|found|laid down|set out) )?in {_THE_PLAN})?\W*$",
    re.IGNORECASE,
)
_QUOTES = re.compile(r"[\"“”‘’]|(?<!\w)'|'(?!\w)")
_CONTRIBUTION = re.compile(
    rf"{_ORDER}the contributions? (?:that |which )?(?P<who>(?!to\b)[^,.;?!]+?) "
    r"(?:makes?|brings?) to ",
    re.IGNORECASE,
)
_CONSEQUENCES = re.compile(
    r"\b(?:what|which) (?:are|is|would be|will be|might be) the (?:\w+ )?"
    r"(?:consequences?|repercussions?) (?P<when>if|when|in case) ",
    re.IGNORECASE,
)
_CHAIR = re.compile(
    r"\bwho (?P<now>(?:currently |presently |now |at present )?)(?:holds?|has|occupies|is holding) "
    r"the (?:chair(?:man)?(?: ?ship)?|presidency|chairperson ?ship)(?: (?:of|in|at) )",
    re.IGNORECASE,
)
_ITS_HEAD = re.compile(
    r"^(?P<group>(?:the|that|this|our) [^,.?!]+),? its (?P<head>chair\w*|head|president|leader"
    r"|secretary|director),? (?:and )?who(?:'s| is) (?:that|it|this|he|she)\b",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"^\W*(?:somebody|someone|some (?:body|country|state|one|delegation|member))"
    r" (?:(?:must|will|may|might|could) have|has|had|must(?= \w+ed\b))? ?"
    r"(?P<deed>\w+ed [^?!;]+?)\s*[.,;:!–-]+ (?:and |so |but )?"
    r"who(?: (?:is|was|were) (?:it|that|this))?\W*$",
    re.IGNORECASE,
)
_NAMED_THEN_ASKED = re.compile(
    r"^[^.?!:]*:\s*(?P<what>(?:the|our|its|their) [^.?!:;,]+)[.,;:–-]+ "
    r"(?P<asks>what|who|when|where|how (?:much|long|many|big|high))(?:'s| (?P<be>is|are|was|were))"
    r" (?:it|that|they|this)\W*$",
    re.IGNORECASE,
)
_REASON = re.compile(rf"{_ORDER}the (?:\w+ )?reasons? (?:for which|why) ", re.IGNORECASE)
_LONG_TIME = re.compile(r"\bhow (?P<much>long) time\b", re.IGNORECASE)


def with_question_words(text: str) -> str:
    """Return what is asked by a noun as it is asked by its question word; others as they are.

    How many units of the plan there are is counted as it is asked.

    Args:
        text: The question, typos mended.
    """
    text = _KINDLY_WHETHER.sub("tell me whether ", text)
    text = _PARTS_ALONE.sub(r"what are the \g<parts>?", text)
    text = _LONG_TIME.sub(r"how \g<much>", _CHAIR.sub(r"who \g<now>chairs ", text))
    text = _REASON.sub("why ", text)
    text = _ITS_HEAD.sub(r"who is the \g<head> of \g<group>", text)
    text = _SOMEBODY.sub(r"who \g<deed>?", text)
    text = _NAMED_THEN_ASKED.sub(_asked_of, text)
    text = _EXPLAINED.sub(r"what does the plan mean by \g<term>?", text)
    text = _DEFINED.sub(lambda one: f"how is {_QUOTES.sub('', one['term'])} defined?", text)
    text = _CONSEQUENCES.sub(r"what consequences are there \g<when> ", text)
    text = _CONTRIBUTION.sub(r"what does \g<who> contribute to ", text)
    text = _IN_WHICH.sub(r"\g<opens>\g<where> which \g<noun> ", text)
    duration = _DURATION.match(text)
    if duration is not None:
        return f"how long is {text[duration.end() :]}"
    number = _NUMBER_OF.match(text)
    if number is None or units_in(fold(number["what"])):
        return text
    composed = _COMPOSED.fullmatch(text[number.start("what") :])
    if composed is not None:
        return f"how many {composed['who']} are there in {composed['group']}?"
    return f"how many {text[number.start('what') :]}"


def _asked_of(found: re.Match[str]) -> str:
    """Return "the budget of all years. What is it?" as "what is the budget of all years?"."""
    return f"{found['asks']} {found['be'] or 'is'} {found['what']}?"
