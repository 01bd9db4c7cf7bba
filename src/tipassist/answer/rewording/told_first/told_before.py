"""What is told before a bare question: "We missed the date. What happens?" asks what happens if so.

The question names nothing, so alone it would be read as one for all that the asker's body does.
"""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files

from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold

_COMMA = re.compile(r",(?: (?:and|or))? ")
_ONWARD = re.compile(r" (?:then|now|next)\b(?! step)", re.IGNORECASE)


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    words: dict[str, list[str]] = tomllib.loads(_asking())["follows"]
    bare, dealt, trouble = ("|".join(words[name]) for name in ("bare", "dealt", "trouble"))
    told = r"(?P<told>[^.?!;]{8,300})[.!;]\s+(?:(?:and|so|but|now|then),?\s+)?"
    behind = r"\s*[?.!]*\s*$"
    return (
        re.compile(rf"\s*{told}(?P<asked>{bare}){behind}"),
        re.compile(rf"\s*{told}(?:{dealt}){behind}"),
        re.compile(rf"(?<![\w-])(?:{trouble})(?![\w-])|\w+n't\b"),
    )


_IN_FRONT = re.compile(
    r"^\s*(?:(?:so|ok|okay|well|hm+|and|also|now|next),? )*"
    r"(?:(?:on|about|regarding|concerning|as (?:for|regards|to)|re) )?"
    r"(?P<subject>[^.?!:;\d]{6,120}?)\s*(?::|\s[-–—]|,)\s+(?:so |and |but )?"
    r"(?P<asked>(?:(?:is|are) (?P<is>that|it|this|those|these|they)(?! (?:true|right|correct"
    r"|so|the case"
    r"|fair|possible|a|an|the|not|what|something)\b)"
    r"|(?:do|does) (?:we|[\w-]+) (?:[a-z]+ )?(?:lead|co-?ordinate|run|head|support|help|back"
    r"|assist|own|"
    r"handle|manage|steer)(?: with| out with)? (?P<does>that|it|this|those|them|these))\b[^.!;:]*)$"
)
_THIRD = re.compile(r"(?<=[a-z])s(?= |$)")
_CLAIMED = re.compile(
    r"^\s*(?:(?:so|ok|okay|well|hm+|and|also|now|next),? )*"
    r"(?:(?:on|about|regarding|concerning|as (?:for|regards|to)|re) )?"
    r"(?P<subject>[^.?!:;\d]{6,120}?)\s*(?:[:.,]|\s[-–—])\s+(?:so |and |but )?"
    r"(?:(?P<who>(?!(?:who|which|what|it|that|this|they|nobody|no|some|any)\b)[\w-]+) "
    r"(?P<does>leads?|co-?ordinates?|runs?|heads?|handles?|supports?|backs?|helps? with)"
    r" (?:that|it|this|those|these)"
    r"|(?:that(?:'s| is) |it(?:'s| is) )?(?P<done>led|co-?ordinated|run|headed|handled|supported|"
    r"backed) by (?P<by>[\w-]+))"
    r"(?:,? (?:i (?:suppose|guess|think|believe|assume|take it|presume|understand|gather)"
    r"|no|right|correct|true|yes|eh|(?:is|does|do)n'?t (?:it|they)|am i right"
    r"|is that (?:right|so|correct|true)))?\s*\?\s*$"
)
_LIST_IN_FRONT = re.compile(
    r"^\s*(?:(?:so|ok|okay|well|and|also|now|next),? )*"
    r"(?:(?:on|about|regarding|concerning|as (?:for|regards)|re) )?"
    r"(?P<subject>[a-z][\w'-]*(?:(?:,| and| or|,? &|,? and|,? or)? [a-z][\w'-]*){0,7})\s*"
    r"(?::|\s[-–—])\s+(?:so |and |but )?"
    r"(?P<asks>(?:which|what|how many)(?: of (?:the|our))?"
    r" (?:rows?|activit(?:y|ies)|lines?|items?))"
    r"(?= (?:is|are|do|does|have|has|name|mention|belong|fall|lie|we)\b)"
    r"(?! (?:is|are) (?:the|that|this|it|an?|about|most|closest|best|nearest)\b)"
)
_TALKS = re.compile(
    r"^(?:\w+ly|note|reminder|check|clarification|again|anyway|update|help|urgent|follow-up"
    r"|fyi|sure|"
    r"right|good|great|fine|perfect|exactly|still|yes|no|hmm+|wait|meeting|context|background)$"
    r"|^(?:as|from|on behalf of|speaking|writing|asking|talking"
    r"|working(?= (?:on|for|at|with|in|from)\b)|here|this is)\b"
    r"|\b(?:i|i'm|we|me|us|my|our|ours|you|your|question|questions|quick|one (?:thing|more"
    r"|last)|hi|hello|hey|"
    r"dear|please|thanks|sorry|which|what|who|whose|where|when|how|why|if|is|are|was|does|do"
    r"|did|has|"
    r"have|can|this|that|these|those|it|they|them|there|here|says?|said|told|row|rows"
    r"|activity|activities|"
    r"pillar|outcome)\b"
)

_OURS_AND_HELPED = re.compile(
    r"^\W*(?:(?:so|and|is|are|the) )*(?P<row>[^.?!:;=]{3,80}? (?:row|activity|line|item))"
    r" ?(?:=|is|are)? ?(?:ours|us|mine)\s*[?.,;]+\s*(?:(?:and|so|if so|then),? )*"
    r"(?:(?:is|are|do) (?:there )?)?(?:any(?:one|body)|some(?:one|body)|who|which bodies)(?: else)?"
    r"(?: (?:is|are|to|that|who))* (?P<verb>help|support|back|assist)(?:ing|s)?(?: us)?"
    r"(?: (?:out|up))?(?: (?:there|on it|in it|with it|with that))?\W*$"
)

_LIST = (
    r"(?:glossary|(?:list|page|table|section) (?:of|with|on) (?:the )?(?:abbreviations|acronyms"
    r"|terms|definitions)(?: and (?:abbreviations|acronyms|terms|definitions))?"
    r"|(?:abbreviations?|acronyms?|definitions?)(?: list| page| table| section)?)"
)
_NOT_THERE = (
    r"(?:can(?:'t|not| not)|(?:could|did|do|is|was)(?:n't| not)|not|no|never|missing|nowhere"
    r"|absent)"
)
_IN_LIST = (
    rf"[^.?!;:]{{0,30}}? (?:in|from|on|under) (?:the |your |its |our |that )?(?:plan's )?{_LIST}"
)
_NOT_LISTED = re.compile(
    r"^\W*(?:(?:so|ok|and|hi|hello|hmm?),? )*(?:"
    r"['\"‘“]?(?P<term>[A-Z][\w-]+)['\"’”]?(?:\s*(?:[:,]|\s[-–—]|[-–—]\s))?"
    rf"(?i: (?:(?:i|we) )?{_NOT_THERE}\b{_IN_LIST})"
    rf"|(?i:(?:i|we) {_NOT_THERE} (?:see|find|spot|locate)) ['\"‘“]?(?P<sought>[A-Z][\w-]+)['\"’”]?"
    rf"(?i:{_IN_LIST}))"
    r"(?i:[^.?!;]{0,25}[.?!;,–—-]+ (?:(?:so|but|and|then),? )*"
    r"(?:is|was) (?:it|that|this)(?: one)? (?:(?:ever|perhaps|maybe|at least|then) )?"
    r"(?:explained|defined|spelled out|spelt out|written out|expanded|introduced|given|told|there)"
    r"[^.?!;]{0,30})\W*$"
)

_LETTERS = (
    r"(?:(?:the|its|that|this|those|these|their) )?(?:full )?(?:letters|abbreviations?|acronyms?"
    r"|initials|short ?(?:form|hand|name)|name)"
    r"(?![\w-]| of (?!it\b|that\b))"
)
_EXPLAINED = (
    r"(?:explained|defined|spelled out|spelt out|written out|expanded|given|told|said|resolved"
    r"|in full)"
)
_LETTERS_ASKED = re.compile(
    r"[.!;:,–—-]+ (?:(?:so|but|and|then|now),? )*(?:"
    r"(?:does|do|can|will|would) (?:the (?:plan|glossary|text|document|list)|it|you|we|anything)"
    r" [^.?!;:]{0,40}?(?:spell|expand|explain|say|tell|write|define|resolve|give)s?(?: out)?"
    rf"(?: (?:anywhere|somewhere|us|me))?(?: (?:what|how))? {_LETTERS}[^.?!;:]{{0,30}}"
    rf"|(?:is|are|was|were) {_LETTERS} (?:(?:ever|also|even) )?{_EXPLAINED}[^.?!;:]{{0,30}})\W*$",
    re.IGNORECASE,
)
"""What asks behind a sentence on a body if the letters of its name are explained."""
_ACRONYM = re.compile(r"(?<![\w-])[A-Z]{2,}(?:-[A-Z]+)*(?![\w-])")

_CODE = r"[a-z]\.\d+(?:\.\d+)?"
_BOTH = (
    r"(?:(?:the |these )?two(?: of (?:them|these|those))?|both(?: of them)?|them|these|those|it)"
)
_SAME_BUT = re.compile(
    rf"^\W*(?:(?:if|since|as|when|given that|so|but|ok|although|though),? )*(?:both )?"
    rf"(?P<rows>{_CODE}(?:(?:, |,? and |,? & ){_CODE})+) (?:(?:both|all|each|also) )*"
    r"(?:(?:have|has|share|with|got) (?:the |a |an )?(?:same|one|identical|single|common) "
    r"|(?:are|is) (?:(?:both|all|each) )?(?:led|co-?ordinated|run|headed|supported) by (?:the )?"
    r"(?:same|one) )[a-z -]{2,40}?(?:[.,;:?]| [-–—])+ (?:(?:so|but|and|then|now),? )*"
    r"(?:what (?:is|are|makes)|what'?s|where (?:is|lies)|(?:where|how|in what) do)"
    r" (?:(?:then|exactly|actually|really) )*(?:the |they |them )?(?:\w+ )?"
    r"(?:differ(?:s|ent|ences?)?|distinguish\w*|apart)"
    rf"(?: (?:between|of|in|among|with|about|from each other|then)(?: {_BOTH})?)?\W*$"
)

_OWNED = re.compile(
    r"^\W*(?:(?:so|ok|and|also|now),? )*(?P<of>(?:the|our|this|that) [^.?!:;]{4,100}?)"
    r"\s*(?::|\s[-–—])\s+(?:so |and |but )?"
    r"(?P<asks>(?:what|which|who|where|when) (?:is|are|was|were)) (?:its|their|his|her) "
    r"(?P<thing>[a-z][a-z -]{2,40}?)\W*$"
)
_THERE_BE = re.compile(
    r"^\W*(?:(?:so|ok|and|also|now),? )*(?:(?:after|from|by|beyond) \d{4},? )?"
    r"(?:should there (?:ever )?be|if there (?:is|were|was|will be|should be|is to be)"
    r"|(?:suppose|supposing|assuming|provided)(?: that)? there (?:is|were|will be)) "
    r"(?P<of>an? [^.?!:;,]{4,60}?)\s*(?:[:,.]|\s[-–—])\s+(?:so |and |then )?"
    r"(?P<asks>(?:who|whose|whom|which|what|how)\b[^.!:;]*?)\bits (?P<thing>[a-z]+)"
    r"(?P<rest>[^.!:;]*)$"
)


def with_owner_in_place(text: str) -> str:
    """Return "the report: what were its findings?" as asked for "the findings of the report".

    So is what is asked of a thing that may be: "if there is a new plan, who writes its text?".

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = _OWNED.match(low) if len(low) == len(text) else None
    there = _THERE_BE.match(low) if match is None and len(low) == len(text) else None
    if there is not None and not units_in(f"{there['of']} {there['thing']}"):
        asks, thing, of, rest = (
            text[slice(*there.span(one))] for one in ("asks", "thing", "of", "rest")
        )
        return f"{asks}the {thing} of {of}{rest}"
    if match is None or re.search(_CODE, match["of"]) or units_in(match["thing"]):
        return text
    asks, thing, of = (text[slice(*match.span(one))] for one in ("asks", "thing", "of"))
    return f"{asks} the {thing} of {in_the_middle(of)}?"


def with_difference_asked(text: str) -> str:
    """Return "A.1.1 and A.1.2 have the same lead. So what differs?" as asked for the difference.

    What is told to be the same is not what is asked about.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = _SAME_BUT.match(low) if len(low) == len(text) else None
    if match is None:
        return text
    return f"What is the difference between {text[slice(*match.span('rows'))]}?"


_HOW_MUCH_FOR_THEM = re.compile(
    r"(?P<subject>(?!(?:ok|well|so|hi|hello|please|question|quick|also|and|but|who|what|which|how"
    r"|when|where|do|does|is|are|can|should)\b)[^:?!;]{3,90}): "
    r"(?P<asks>(?:(?:and|so) )?how (?:long|much|many|often|soon|quickly)\b[^?!,;:]*?) "
    r"(?P<does>should|do|will|can|must|shall|may) (?P<them>they)\b"
)


def with_subject_in_place(text: str) -> str:
    """Return a question with the subject put before it where its "that" or "it" stands.

    "A fund for victims: do we lead that, or does SOMTC?" asks if we lead a fund for victims, and
    "The fund row = ours? Anyone helping us?" who helps us on it.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    listed = _LIST_IN_FRONT.match(low) if len(low) == len(text) else None
    if listed is not None and not _TALKS.search(listed["subject"]):
        subject = _COMMA.sub(" or ", in_the_middle(text[slice(*listed.span("subject"))]))
        asks = text[slice(*listed.span("asks"))]
        return f"{asks} on {subject}{text[listed.end() :]}"
    much = _HOW_MUCH_FOR_THEM.match(low) if len(low) == len(text) else None
    if much is not None:
        subject = in_the_middle(text[slice(*much.span("subject"))])
        asks = text[much.start("asks") : much.end("does")]
        return f"{asks} {subject}{text[much.end() :]}"
    helped = _OURS_AND_HELPED.match(low) if len(low) == len(text) else None
    if helped is not None:
        return f"Who {helped['verb']}s us on the {text[slice(*helped.span('row'))]}?"
    claimed = _CLAIMED.match(low) if len(low) == len(text) else None
    if claimed is not None and not _TALKS.search(claimed["subject"]):
        return _asked_if(text, claimed)
    match = _IN_FRONT.match(low) if len(low) == len(text) else None
    if match is None or _TALKS.search(match["subject"]):
        return text
    subject = in_the_middle(text[slice(*match.span("subject"))])
    start, end = match.span("is" if match["is"] else "does")
    return f"{text[match.start('asked') : start]}{subject}{text[end:]}"


def _asked_if(text: str, claimed: re.Match[str]) -> str:
    """Ask whether a body does what is said of a subject before: "Data. SLOM leads that, no?"."""
    subject = in_the_middle(text[slice(*claimed.span("subject"))])
    if claimed["by"]:
        return f"Is {subject} {claimed['done']} by {text[slice(*claimed.span('by'))]}?"
    does = _THIRD.sub("", claimed["does"])
    return f"Does {text[slice(*claimed.span('who'))]} {does} {subject}?"


def joined(text: str) -> str:
    """Return a question with what is told before it as its condition, where it only asks of that.

    Args:
        text: The question, typos mended.
    """
    bare, dealt, trouble = _patterns()
    follows, handled = bare.match(fold(text)), dealt.match(fold(text))
    match = follows or handled
    if match is None:
        return text
    told = text[match.start("told") : match.end("told")]
    told = in_the_middle(told)
    if handled:
        return f"Who deals with it that {told}?"
    if not trouble.search(match["told"]):
        return text
    asked = _ONWARD.sub("", text[match.start("asked") : match.end("asked")])
    return f"{asked} if {told}?"


def in_the_middle(words: str) -> str:
    """Return words with the small first letter that they have inside a sentence."""
    first = words.split()[0]
    return words if first[1:] != first[1:].lower() else f"{words[0].lower()}{words[1:]}"


def asks_conduct(text: str) -> bool:
    """Whether it is asked what is to be done in a case that the question tells."""
    return bool(_conduct().search(fold(text)))


@lru_cache(maxsize=1)
def _conduct() -> re.Pattern[str]:
    asks: list[str] = tomllib.loads(_asking())["conduct"]["asks"]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(asks)})")


def _asking() -> str:
    return files("tipassist.answer").joinpath("lexicon", "asking.toml").read_text("utf-8")


def with_unlisted_term_asked(text: str) -> str:
    """Return what a term stands for as asked where it is said not to be listed.

    "ATU - can't see it in the glossary. Is it explained somewhere else?" asks what it stands for,
    and so does "ATU leads one row. Does the plan spell out the letters?", whatever is told before.

    Args:
        text: The question, typos mended.
    """
    unlisted = _NOT_LISTED.match(text)
    term = unlisted["term"] or unlisted["sought"] if unlisted else _term_of_letters(text)
    return f"What does {term} stand for?" if term else text


def _term_of_letters(text: str) -> str:
    """Return the one abbreviation whose letters are asked behind a sentence that names it."""
    asked = _LETTERS_ASKED.search(text)
    names = dict.fromkeys(_ACRONYM.findall(text))
    return next(iter(names)) if asked and len(names) == 1 else ""


_HAS_ONE = re.compile(
    r"^(?!.*\b(?:rows?|activit(?:y|ies)|outcomes?|pillars?|projects?|indicators?|bod(?:y|ies))\b)"
    r"[^?]*\b(?:an?|the|any|some) (?P<what>(?!(?:plan|table|document|same)\b)[a-z][\w-]*"
    r"(?: (?!(?:in|of|on|for|to|with|from|at|by|and|or|that|which|who|is|are|was)\b)[\w-]+){0,3})"
    r"\s*[.;!,:–-]+ (?:(?:and|so|but|then|now|well),? )*"
    r"(?:(?:does|do|did) (?:(?:the|this|your|our) (?:work ?)?(?:plan|document)|it|they|you) "
    r"(?:(?:also|even|really|actually) )?(?:have|contain|include|give|offer|provide|come with"
    r"|set(?: up)?|foresee|name|mention)|(?:is|are) there(?: even| also)?) (?:one|any|such a thing)"
    r"(?: (?:in (?:it|here|there|(?:the|this) (?:work ?)?plan)|here|there|somewhere|anywhere"
    r"|at all|too))*\s*\?*$",
    re.IGNORECASE,
)


def with_thing_asked(text: str) -> str:
    """Return "we need a budget. Does the plan have one?" as "Does the plan have a budget?".

    Args:
        text: The question, typos mended.
    """
    told = _HAS_ONE.match(text)
    if told is None:
        return text
    what = told["what"]
    return f"Does the plan have {'an' if what[0].lower() in 'aeiou' else 'a'} {what}?"
