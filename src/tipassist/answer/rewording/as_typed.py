"""What is typed beside words: markup, signs, spelled-out names, short forms, tags to confirm."""

import re
import unicodedata

from tipassist.answer.language.counted_ones import NUMBERS
from tipassist.corpus.lookalikes import fold_lookalikes

_TAG = re.compile(r"<script\b.*?</script\s*>|<[^>]{0,80}>|[*_`#]+", re.IGNORECASE | re.DOTALL)
_ILLUSTRATION = re.compile(
    r"\((?:(?:e\.? ?g\.?|for (?:example|instance)|such as|like)[ ,:][^()]*"
    r"|[^()]*(?:and so (?:on|forth)|etc\.?|…|\.\.\.)) *\)"
    r"|,?\s*\b(?:e\.? ?g\.?|for example|such as)\s+[A-Z]\.\d+(?:\.\d+)?\.?\s*$",
    re.IGNORECASE,
)
_CO_TOO = re.compile(
    r"(\b(?:co-?ordinat|lead)\w*),? ?(?:or|and|/)(?: also| jointly)? ?"
    r"(?:co-?co-?ordinat\w+|co-?lead\w*)",
    re.IGNORECASE,
)
_HEADING = re.compile(r"\bpotential[ -](?=indicators?\b)", re.IGNORECASE)
_IN_SUCCESSION = re.compile(
    rf"(\b(?:\d+|{'|'.join(NUMBERS)}|several|many|some|times)\b(?: \w+){{0,2}}?) in a row\b",
    re.IGNORECASE,
)
_ONE_BY_ONE = re.compile(
    r"(?<=\w), (?:all |just )?in (?:a|one) row(?=,? ?(?:please|pls|thanks)?\s*[?.!]*$)",
    re.IGNORECASE,
)
_PURPOSE = re.compile(
    r",? for (?:the |all )?purposes? of (?:the|this|our) (?:whole )?(?:work )?plan\b,?",
    re.IGNORECASE,
)
_AS_WHAT = re.compile(
    r"(?<![^.?!,;:])(?P<asks>(?:[^.?!,;:]* )?(?:do|must|should|shall|can|may|are|have) (?:i|we)), "
    r"(?P<role>(?:being|as) [^.?!,;:]{3,50}), (?P<rest>[^.?!]+[?.!]*)",
    re.IGNORECASE,
)
_OF_COLUMN = re.compile(
    r"\bco-?ordinating (?=(?:asbs?|bod(?:y|ies)) (?:columns?|cells?|box(?:es)?)\b)", re.IGNORECASE
)
_NAMED_IN_COLUMN = re.compile(
    r"\b(?P<named>(?:mentions?|whose names?)(?: (?!(?:not|no|never)\b)[\w-]+){0,3}? in the) "
    r"(?:co-?ordinating|lead) (?=column\b)",
    re.IGNORECASE,
)
_IN_CAPACITY = re.compile(r"\b(in (?:which|what)) (?:capacity|quality|function)\b", re.IGNORECASE)
_EITHER_NUMBER = re.compile(r"(?<=\w)\(e?s\)")
_APART = re.compile(
    r"\b(?:(?<!comes )(?<!come )(out) (?=comes?\b)|(foot) (?=notes?\b)|(sub) (?=paragraphs?\b))",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"(?<!\w)w/(?:o|out)\b\s*", re.IGNORECASE)
_WITH = re.compile(r"(?<!\w)w/\s*", re.IGNORECASE)
_COUNTED_EACH = re.compile(
    r"(?P<said>\b(?:which|what|who|how many|list|show|give me|name|all|the) "
    r"(?:(?!these|those|them|they)[\w'-]+ ){1,10}?"
    rf"(?:\d+|{'|'.join(NUMBERS)}|several|no) (?:[\w-]+ ){{0,2}}?"
    r"(?:activit(?:y|ies)|rows?|outcomes?|bod(?:y|ies)|asbs?|projects?|indicators?|examples?|"
    r"supporters?|co-?ordinators?|leads?|footnotes?|references?)),? each(?=\s*[?.!]*$)",
    re.IGNORECASE,
)
_PLANNED = re.compile(
    r"\b(?:(?P<be>is|are|was|were|has|have) )?(?P<any>any ?thing|something)"
    r"(?: (?:else|already|actually|currently|being|been|even))*"
    r" (?:planned|foreseen|envisaged|lined up|in the pipeline)(?: together| jointly)?"
    r" (?:with|for|on|about|against|around|regarding|concerning)"
    r" (?!(?:it|that|this|them|these|those|there|her|him|us|me|now|next|when|[a-z]\.?\d\S*)\b"
    r"|(?:the )?(?:pillar|outcome|row|activity|section|first|second|last|coming)\b"
    r"|[^?.!]*\b(?:\d{4}|years?|months?|weeks?|quarter|pillars?|outcomes?)\b)",
    re.IGNORECASE,
)
"""What asks whether anything is planned on a subject: that it is planned is no subject."""
_BEHIND_ALL = re.compile(
    r"(?<!\bis)(?<!\bare)(?<!\bwas)(?<!'s) (?:behind|around|beneath)"
    r" (?:all (?:of )?(?:this|that|it)|(?:this|it) all)\b(?=\s+\w)",
    re.IGNORECASE,
)
"""What points to all that was spoken of, beside a name: "the framework behind all this"."""
_PLAINLY = re.compile(
    r"\W*(?<!['\w-])(?:(?:explained|put|said|told) )?"
    r"(?:(?:in|using|with) (?:(?:very|more|really) )?"
    r"(?:plain|simple|simpler|easy|everyday|normal|ordinary|lay\w*(?:'s)?|non-technical)"
    r" (?:words|terms|language|english|speech)|in a nutshell"
    r"|like i(?:'m| am) (?:five|new)|in the first place(?=\W*$))(?![\w-])",
    re.IGNORECASE,
)
"""How something is to be said, or why it is asked at all, which is no part of what is asked."""
_HOW_LONG_LIST = re.compile(
    r"\bhow long (?:is|was) (?:the|this|that|its|your) (?:(?:list|table) of (?P<what>[a-z ]{3,40}?)"
    r"|glossary)(?= (?:in|under) (?:the|this|your|section)\b|\W*$)(?P<where>[^,.;?!]*)"
    r"(?:, i mean (?:the )?(?:number|count) of (?:[\w-]+ )?(?:points|items|entries|letters))?",
    re.IGNORECASE,
)
_TOUCHED_ON = re.compile(
    r"(?P<subject>(?:[\w'’-]+,? ){5,20}[\w'’-]+)(?:[.:;,]| -+| [–—]) ?"
    r"(?:(?:is|are) (?:that|this|it|any of (?:that|this|it)|such a thing|such things)"
    r"(?: (?:at all|anywhere|somewhere|even))? (?:touched (?:on|upon)|covered|addressed|mentioned"
    r"|dealt with|looked at|considered|part of (?:it|the plan)|in (?:there|it|the plan)))"
    r"(?: (?:at all|anywhere|somewhere|in (?:it|there|the plan)|by the plan))?\W*",
    re.IGNORECASE,
)
"""What names a subject at length and asks then whether it is spoken of."""
_SPELLED = re.compile(r"(?<![\w.-])(?:[A-Z][-.]){2,}[A-Z](?![\w-])")
_LETTER_OF = re.compile(
    r"(?<=[IVX]\.[A-Z])(?:,? (?:letter|point|item|lit\.?|sub-?paragraph) ?)\(?([a-z])\)?(?![\w-])",
    re.IGNORECASE,
)
"""A name spelled out, "A-C-W-C", and the letter of a paragraph: "IV.A, letter l"."""
_MONEY = re.compile(r"(?<![\w$])\${2,}(?![\w$])")
_WITH_CARE = r"(?:nurses?|midwives|medics?|paramedics?|therapists?|psychologists?|social workers?)"
_DOCTORS = re.compile(
    rf"\bdocs?(?P<after>(?: (?:and|n|or)|,| ?[&/+]) ?{_WITH_CARE}\b)"
    rf"|\b(?P<before>{_WITH_CARE}(?: (?:and|n|or)|,| ?[&/+]) ?)docs?\b",
    re.IGNORECASE,
)
_CONTRACTED = re.compile(
    r"(?<![\w'-])(?P<verb>ai|are|is|was|were|do|does|did|has|have|had|wo|would|could|should|ca|must|need)"
    r"nt(?![\w'-])",
    re.IGNORECASE,
)
"""What is said with an apostrophe that was not typed: "arent", "cant"."""
_DIFF = re.compile(r"\bdiff\b(?P<between> (?:between|btwn?|betw|of|with|from)\b)?", re.IGNORECASE)
_YES_OR_NO = re.compile(r"(?<![\w/])y ?/ ?n(?![\w/])", re.IGNORECASE)
_TAGGED = re.compile(
    r"(?:[,;]|\s[-–—])\s*(?:right|correct|true|yes|no|agreed|am i right|is that (?:right|so|true)|"
    r"(?:yes|right|true|correct) or (?:no|not|wrong|false)|"
    r"(?:is|are|do|does|has|have|was)n'?t (?:it|they|he|she|that|there))$|\byes or no$",
    re.IGNORECASE,
)
_SAYS = (
    r"(?:say|print|write|put|state|report|quote|use|claim|assume|publish|send|include|note|post|"
    r"tell (?:him|her|them|people|my \w+|the \w+))"
)
_FIT_TO_SAY = re.compile(
    r"(?<=\w)(?:[,;:.]|\s[-–—])\s*(?:is (?:it|that) )?"
    rf"(?:ok|okay|safe|fine|fair|all ?right|correct|right|good)(?: for (?:me|us))? "
    rf"(?:to|if (?:i|we)) {_SAYS}(?: (?:that|so|it|this))?(?: (?:down|like that))?\s*\?*$",
    re.IGNORECASE,
)
_TO_BE_CONFIRMED = re.compile(
    r"(?<=\w)(?:[,;:.]|\s[-–—])\s*(?:please|pls|kindly|can you|could you) (?:confirm|verify|check)"
    r"(?: (?:for|to|that|this|it|if)\b[^?.!,;]{0,40})?\s*[?.!]*$",
    re.IGNORECASE,
)
_COMES_SECOND = re.compile(
    r"\b(?P<who>who|which (?:body|asb|one)) comes (?P<at>second|third|fourth|fifth|last)\b"
    r"(?:,? (?:and )?with how many(?: [a-z]+)?(?=\W*$))?",
    re.IGNORECASE,
)
_TURNS_UP = re.compile(
    r"\b(?:turn|crop|pop|show)(?P<ends>s|ed|ing)? up"
    r"(?=,? (?:any|some|no|else|again|twice|once|in|on|under|at|more)|\s*[?.!]*$)",
    re.IGNORECASE,
)
_SILENT = re.compile(
    r"\b(?:is|stays|remains|keeps) (?:\w+ly )?(?:silent|quiet|mute) (?:on|about|regarding|as to)\b",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:\w+n't|not|no|never|nothing|nobody|nowhere|neither)\b", re.IGNORECASE)
_IS_IT = re.compile(
    r"(?:[,;]|\s[-–—])\s*(?:is|are|was|were|does|do|did|has|have) "
    r"(?:it|they|he|she|there|we)(?P<not> not)?\s*[?.!]*$",
    re.IGNORECASE,
)
_TRUE_OR_FALSE = re.compile(
    r"(?:true or (?:false|not)|right or wrong|correct or (?:not|incorrect))"
    r"\s*(?:[:,.?]|\s[-–—])+\s*(?P<claim>[^?!:;]+?)\s*[.?!]*",
    re.IGNORECASE,
)
_TO_CONFIRM = re.compile(
    r"(?:(?:hi|hello|please|pls|kindly|just|can you|could you)[, ]+)*"
    r"(?:confirm|verify|(?:double-?)?check)(?: (?:for|to) [^:;,.?!]{1,40}| this| that)?"
    r"(?:,? please)?\s*(?::|\s[-–—]\s)\s*"
    r"(?P<claim>[^?;]{1,60}? (?:is|are|was|were|has|have|had|leads?|supports?|co-?ordinates?|"
    r"heads?|runs?|names?|rests?|refers?|cites?|stands?|covers?|comes?|appears?|ends?|starts?|begins?|"
    r"lasts?|falls?|sits?|helps?|carry|carries) [^?;]+?)[.!]*",
    re.IGNORECASE,
)
_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_NUMBER = rf"(?:[1-9]|{'|'.join(_NUMBERS)})"
_DOT = r"(?:\s*[.,-]\s*|\s+(?:(?:dot|point)\s+)?)"
_SPOKEN_CODE = re.compile(
    rf"(?<![\w'])(?P<letter>[a-z]){_DOT}(?P<first>{_NUMBER}){_DOT}(?P<second>{_NUMBER})(?![\w-])"
    r"(?! (?:(?:coded|different|separate|single) )?(?:rows|activities|lines|entries|projects"
    r"|indicators|examples|outcomes|bodies|of (?:the|them|those|these))\b)",
    re.IGNORECASE,
)
_OF_PLACE = re.compile(r"[a-z]\s*\.\s*[1-9]\s+one$", re.IGNORECASE)
"""An outcome by its code and what is meant of it: "the C.3 one"."""


def as_typed(question: str) -> str:
    """Return a question without markup, with signs, short forms and tags as plain words.

    Args:
        question: As a person typed it.
    """
    text = unicodedata.normalize("NFKC", fold_lookalikes(question))
    text = _SPELLED.sub(lambda one: re.sub(r"[-.]", "", one[0]), _LETTER_OF.sub(r"(\1)", text))
    text = _CONTRACTED.sub(r"\g<verb>n't", _MONEY.sub("money", text))
    text = _DOCTORS.sub(lambda one: f"{one['before'] or ''}doctors{one['after'] or ''}", text)
    text = _EITHER_NUMBER.sub("s", _ILLUSTRATION.sub(" ", _TAG.sub(" ", text)))
    text = _APART.sub(lambda one: one[0].rstrip(), _ONE_BY_ONE.sub("", text))
    text = _IN_SUCCESSION.sub(r"\1", _PURPOSE.sub("", text))
    text = _IN_CAPACITY.sub(r"\1 role", text)
    text = _AS_WHAT.sub(r"\g<role>, \g<asks> \g<rest>", text)
    text = _HEADING.sub(
        "", _OF_COLUMN.sub("", _NAMED_IN_COLUMN.sub(r"\g<named> ASB ", _CO_TOO.sub(r"\1", text)))
    )
    text = _SPOKEN_CODE.sub(_printed_code, _WITH.sub("with ", _WITHOUT.sub("without ", text)))
    text = _PLAINLY.sub(" ", text) if _PLAINLY.sub("", text).strip(" ?.!,") else text
    touched = _TOUCHED_ON.fullmatch(text)
    text = f"Is there anything about {_within(touched['subject'])}?" if touched else text
    text = _YES_OR_NO.sub("yes or no", text)
    text = _DIFF.sub(lambda one: f"difference{one[1]}" if one[1] else "different", text)
    text = _HOW_LONG_LIST.sub(
        lambda one: f"how many {one['what'] or 'terms'} are there{one['where']}", text
    )
    text = " ".join("".join(char if char.isprintable() else " " for char in text).split())
    text = _BEHIND_ALL.sub("", _COUNTED_EACH.sub(r"\g<said>", text))
    text = _PLANNED.sub(lambda one: f"{'is there ' if one['be'] else ''}{one['any']} about ", text)
    text = _COMES_SECOND.sub(r"\g<who> is \g<at>", text)
    text = _SILENT.sub("says nothing about", text)
    text = _TURNS_UP.sub(lambda one: f"appear{one['ends'] or ''}", text)
    claim = _TO_CONFIRM.fullmatch(text) or _TRUE_OR_FALSE.fullmatch(text)
    text = (
        claim["claim"] + ", right?"
        if claim
        else _FIT_TO_SAY.sub(", right?", _TO_BE_CONFIRMED.sub(", right?", _with_tag(text)))
    )
    return f"{text}?" if _TAGGED.search(text) else text


def _within(subject: str) -> str:
    """Return what began a text as it stands within a sentence."""
    return subject[0].lower() + subject[1:] if subject[1].islower() else subject


def _with_tag(text: str) -> str:
    """Say "it is not there, is it?" and "it is there, is it not?" with "right?" at the end."""
    tag = _IS_IT.search(text)
    if tag is None or not (tag["not"] or _DENIED.search(text, 0, tag.start())):
        return text
    return f"{text[: tag.start()]}, right?"


def _printed_code(spoken: re.Match[str]) -> str:
    """Return "A.1.4" for "a one four" or "a dot one dot four"; what is in figures stays."""
    said = [spoken["first"].lower(), spoken["second"].lower()]
    if re.search(r"[a-z]{3}", spoken[0], re.IGNORECASE) is None:
        return spoken[0]
    if said[1] == "one" and _OF_PLACE.match(spoken[0]):
        return spoken[0]
    figures = [one if one.isdecimal() else str(_NUMBERS.index(one) + 1) for one in said]
    return f"{spoken['letter'].upper()}.{'.'.join(figures)}"
