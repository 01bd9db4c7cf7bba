"""Turns of phrase of questions on a subject: if it is defined or covered, what is done about it.

"Covid: what is done?" and "what has the plan to say on covid" ask what the plan does about it, "is
the term defined anywhere" asks to define it, and "which article is about it" what stands behind it.
"""

import re

from tipassist.answer.rewording.idioms.phrases import PLAN, reworded

_OPENS = r"(?P<opens>\W*(?:(?:and|so|but|ok),? )*)"
_TERM = (
    r"(?:what )?(?:an? )?(?:the (?:terms?|words?|notion|concept)(?: of)? )?[\"'“‘]?"
    r"(?P<term>(?!(?:the|it|that|this|these|those|they|its|who|how|when|where)\b)"
    r"[^\W\d][\w-]*(?:['’]s)?(?: (?!is\b|are\b|in\b|of\b)[\w-]+(?:['’]s)?){0,2}?)[\"'”’]?"
)
_PROVISION = r"(?P<part>articles?|paragraphs?|provisions?|clauses?)"
_INSTRUMENT = r"(?P<instrument>(?-i:[A-Z]{3,}))"
_IS_ABOUT = (
    r"(?:is|are|was|were) (?:(?:cited|named|quoted|given|printed|listed) )?(?:about|on|for|behind) "
    r"(?P<what>(?!(?:it|that|this|them|these|those)\b)(?![^?.!;:]*\b(?:rows?|activit|outcomes?|pillars?"
    r"|[a-h]\.?\d))[^?.!;:]{3,60}?)\W*$"
)
_SOMEWHERE = rf"(?: (?:in|by|under) (?:{PLAN}|it|the glossary)| anywhere| somewhere| here)*\W*$"
_DEFINED = r"\g<opens>define \g<term>"
_BEHIND = r"\g<opens>Which \g<instrument> \g<part> stands behind \g<what>?"

_SAID = tuple(
    (re.compile(shape, re.IGNORECASE), said)
    for shape, said in (
        (
            rf"^{_OPENS}(?P<what>[^?.!;:]{{3,80}}?)(?::| -|,) "
            r"(?:so )?what(?:'s| is| gets| are| will be) (?:being |to be )?done"
            r"(?: (?:about|against|for|with) (?:it|that|this|them|these|those))?"
            r"(?: (?:here|there|in (?:the|this) plan))?\W*$",
            r"\g<opens>What does the plan do about \g<what>?",
        ),
        (
            r"^(?P<opens>\W*(?:(?:so|and|ok|well),? )*)(?P<what>[^?.!;:,\d]{3,60}?)\s*[,:–-]+ "
            r"(?:so )?what(?:'s| is| are| all is| else is| exactly is)? (?:all |also |exactly )*"
            r"(?:counted|included|comprised|covered|encompassed|meant to be included)"
            r" (?:in|by|under|among|as)(?: (?:that|it|them|this|those|these|the term))?\W*$",
            r"\g<opens>What counts as \g<what>?",
        ),
        (
            r"(?P<asks>\bdefin(?:e|es|ed|ing|ition of) [^?.!;]{3,80}?),? (?:counted |expressed "
            r"|measured )?(?:in|as) (?:terms of |a number of |how many )?(?:days|weeks|months|years"
            r"|hours)(?=\W*$)",
            r"\g<asks>",
        ),
        (
            rf"^{_OPENS}do(?:es)? (?:{PLAN}|it|they|the glossary|we) (?:\w+ly )?define "
            rf"{_TERM}(?: is| are| means?)?{_SOMEWHERE}",
            _DEFINED,
        ),
        (
            rf"^{_OPENS}(?:is|are) there (?:an? |any )?(?:\w+ )?definitions? (?:of|for) "
            rf"{_TERM}{_SOMEWHERE}",
            _DEFINED,
        ),
        (rf"^{_OPENS}(?:is|are) {_TERM} (?:\w+ly )?defined{_SOMEWHERE}", _DEFINED),
        (
            rf"^{_OPENS}(?:which|what) {_PROVISION} (?:of|in|from) (?:the )?{_INSTRUMENT} "
            rf"{_IS_ABOUT}",
            _BEHIND,
        ),
        (rf"^{_OPENS}(?:which|what) {_INSTRUMENT} {_PROVISION} {_IS_ABOUT}", _BEHIND),
        (
            rf"\bwhat (?P<does>do|does) (?P<plan>{PLAN}|it|they|we) (?:want|intend|aim|seek|hope"
            r"|mean|plan|propose) to do (?P<on>about|against|for|with)\b",
            r"what \g<does> \g<plan> do \g<on>",
        ),
        (
            r"\b(?P<rows>(?:which|what) (?:rows|activities|programmes|lines)) (?:follow|flow|stem"
            r"|come|result|spring) from (?P<it>it|that|this)\b",
            r"\g<rows> are on \g<it>",
        ),
        (
            rf"^{_OPENS}(?:what about )?(?P<what>the (?:activities|rows|projects|outcomes|reports))"
            r",? (?P<state>compulsory|mandatory|obligatory|binding|optional|voluntary)\W*$",
            r"are \g<what> \g<state>?",
        ),
        (
            rf"^{_OPENS}(?:is|are) {_TERM} (?:\w+ly |also )?(?:covered|dealt with|addressed)"
            rf"{_SOMEWHERE}",
            r"\g<opens>does the plan mention \g<term>?",
        ),
        (
            r"\bthe (?P<who>(?:focal|contact) (?:points?|persons?)) (?:for|of|at|in|from) "
            r"(?P<body>(?-i:[A-Z]{3,}(?:-[A-Z]+)*))(?=\W*$)",
            r"\g<body>'s \g<who>",
        ),
        (
            rf"\bwhat has (?P<plan>{PLAN}|it) (?:got )?to (?:say|tell us) "
            r"(?P<on>on|about|regarding|concerning|of)\b",
            r"what does \g<plan> say \g<on>",
        ),
    )
)


def with_subject_phrases(text: str) -> str:
    """Return a question on a subject in the words that are read.

    Args:
        text: The question, typos mended.
    """
    return reworded(text, _SAID)
