"""Footnotes told by their marks or several at once: "the tiny raised numbers", "notes 4 and 5"."""

import re

from tipassist.answer.language.phrasing import listing

_SMALL = r"(?:tiny|small|little|mini(?:ature|scule)?|wee)"
_HIGH = r"(?:raised|superscript(?:ed)?|elevated|upper)"
_FIGURES = r"(?:numbers?|figures?|digits?|numerals?)"
_ANY = r"(?:(?:those|these|the|all|any|some|such) )?"
_NUMBERED = re.compile(
    rf"\b(?P<article>(?:the|that|this|an?|its) )?(?:(?:{_SMALL}|{_HIGH}),? )+"
    rf"(?:{_FIGURES} )?(?P<number>[1-9]\d{{0,2}})\b(?![.%]\d|-| (?!(?:in|on|at|behind|after|beside"
    r"|next|above|there|is|are|was|does|that|which|to|stands?|means?|leads?|refers?|points?"
    r"|says?|comes?|has|for|and|or)\b)\w)",
    re.IGNORECASE,
)
_MARKS = re.compile(
    rf"\b(?P<article>{_ANY}|an? )(?:(?:{_SMALL},? )*{_HIGH} {_FIGURES}"
    rf"|{_SMALL} {_FIGURES}(?= (?:(?:in|on|at|behind|after|beside|next to|above) (?:the|each|every"
    r"|some|an?|outcome|pillar|activity|[a-z]\.\d)|(?:lead|point|refer|link|go) to|stand for"
    r"|mean\b|are for)))",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"^[^?]*\bfootnotes\b[^?]*\? (?P<asks>[^?]*?\bthe) one(?: that is| that stands)?"
    r" (?P<at>behind|at|on|after|beside|next to|for|of|in)\b",
    re.IGNORECASE,
)
"""What is asked of all of them is asked of the one that is taken."""
_WHAT_OF_IT = re.compile(
    r"^[^?]*\b(?:there(?:'s| is| was)|(?:i|we) (?:can )?see|(?:it|that|this|[a-z]\.\d+(?:\.\d+)?)"
    r" (?:has|bears|carries)) an? (?P<note>footnote \d+)(?!\d)[^?;!]*?(?:[.,;:]| [-–—]) "
    r"(?:(?:so|and),? )?(?:what (?:does|do) (?:it|that|this)(?: one)? (?:stand for|mean|say"
    r"|(?:lead|point|refer) to)|what(?:'s| is| stands| lies)(?: (?:behind|in))? (?:it|that|this)"
    r"(?: about| for)?|where does (?:it|that|this) (?:lead|point|go)(?: to)?)\W*$",
    re.IGNORECASE,
)
_FIGURE = r"[1-9]\d{0,2}(?![\d(]|\.\d)"
_LISTED = re.compile(
    rf"\b(?:foot-? ?notes?|fns?|notes)\.? (?:nos?\.? |numbers? |#)?(?P<numbers>{_FIGURE}"
    rf"(?:(?:,|,? ?(?:and|or|&|/)| ?[-–]| to| through| till| until) ?{_FIGURE})+)"
    r"(?! (?:\w+ ){0,2}?(?:activit(?:y|ies)|outcomes?|rows?|pillars?|projects?|bod(?:y|ies)|asbs?"
    r"|indicators?|examples?|times|places|years?|per)\b)",
    re.IGNORECASE,
)
"""Footnotes by their numbers, of which only the first stands at the noun."""
_RANGE = re.compile(r"(\d+) ?(?:[-–]|to|through|till|until) ?(\d+)")
_MOST_LISTED = 12
_CODE = r"(?:(?:outcome|activity|row|pillar) )?[a-z]\.\d+(?:\.\d+)?"
_NOTE = r"(?:sources?|origins?|provenance|footnotes?|references?|legal basis)"
_OF_EXAMPLE = re.compile(
    rf"\b(?P<note>{_NOTE}) (?:of|for|behind|on|at|in|beside) (?:(?P<own>{_CODE})'s? examples?"
    rf"|(?:the |its )?examples? (?:of|in|under|at|for) (?P<of>{_CODE}))(?!\.?\w)",
    re.IGNORECASE,
)
_EXAMPLE_FROM = re.compile(
    rf"\b(?:where|what|which (?:document|text|plan|source|footnote)s?) (?:does|do) (?:the |its )?"
    rf"(?:examples? (?:of|in|under) (?P<of>{_CODE})|(?P<own>{_CODE})'s? examples?)"
    r" (?:come from|refer to|rest on|go back to|stem from|cite|have)(?=\s*(?:[?.!,;]|$))",
    re.IGNORECASE,
)
_NOTED = re.compile(
    r"[,;.] (?:(?:and|as|since|because) )?(?:there is|there's|it has|it bears|i see) an?"
    r" footnote \d+ (?:on|at|behind|after|beside|next to|in|with) (?:it|that|this|them)\s*[.!]*$",
    re.IGNORECASE,
)


def with_footnotes_named(text: str) -> str:
    """Return a question with footnotes by their name, and those of an example as its row's.

    Of several, each is named: "footnotes 52 and 53" are footnote 52 and footnote 53. What only
    tells, behind a question for them, that there is one is left out.

    Args:
        text: The question, typos mended.
    """
    text = _LISTED.sub(_each_named, _NUMBERED.sub(_numbered, text))
    text = _ONE.sub(r"\g<asks> footnote \g<at>", _MARKS.sub(_marks, text))
    text = _WHAT_OF_IT.sub(r"what does \g<note> say?", text)
    asked = _OF_EXAMPLE.sub(lambda one: f"footnote of {one['own'] or one['of']}", text)
    asked = _EXAMPLE_FROM.sub(
        lambda one: f"which footnote does {one['own'] or one['of']} have", asked
    )
    return asked if asked == text else _NOTED.sub("", asked)


def _each_named(listed: re.Match[str]) -> str:
    """Name each of the footnotes of a list or a range; one that is too long stays as it is."""
    said = _RANGE.sub(_between, listed["numbers"])
    numbers = dict.fromkeys(re.findall(r"\d+", said))
    if len(numbers) > _MOST_LISTED or _RANGE.search(said):
        return listed[0]
    joined = "or" if re.search(r"\bor\b", said, re.IGNORECASE) else "and"
    return listing((f"footnote {one}" for one in numbers), joined)


def _between(ends: re.Match[str]) -> str:
    first, last = int(ends[1]), int(ends[2])
    whole = first < last < first + _MOST_LISTED
    return ", ".join(map(str, range(first, last + 1))) if whole else ends[0]


def _numbered(mark: re.Match[str]) -> str:
    article = mark["article"] or ""
    return f"{'' if article.lower() == 'the ' else article}footnote {mark['number']}"


def _marks(marks: re.Match[str]) -> str:
    return f"{marks['article'] or ''}footnote{'s' if marks[0].lower().endswith('s') else ''}"
