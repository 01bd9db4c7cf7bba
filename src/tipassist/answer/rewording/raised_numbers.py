"""Footnotes told by their marks or several at once: "the tiny raised numbers", "notes 4 and 5"."""

import re

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

_JOINT = r"(?:\s*[,/&+]\s*(?:(?:and|or)\s+)?|\s+(?:and|or|plus)\s+)"
_TO = r"\s*(?:\s(?:to|till|until|through)\s|[-\N{EN DASH}])\s*"
_FIGURE = r"(?:(?:no\.?|number|#)\s*)?[1-9]\d{0,2}(?![\w%]|\.\d)"
_SEVERAL = re.compile(
    rf"\b(?:foot\s?-?notes|fns)\.?\s+(?P<figures>{_FIGURE}(?:{_TO}{_FIGURE}|(?:{_JOINT}{_FIGURE})+))",
    re.IGNORECASE,
)
_STRETCH = re.compile(rf"(?P<first>\d+){_TO}(?P<last>\d+)")
_MOST = 12


def with_footnotes_named(text: str) -> str:
    """Return a question with footnotes by their name, and those of an example as its row's.

    What only tells, behind a question for them, that there is one is left out.

    Args:
        text: The question, typos mended.
    """
    text = _SEVERAL.sub(_each, _NUMBERED.sub(_numbered, text))
    text = _ONE.sub(r"\g<asks> footnote \g<at>", _MARKS.sub(_marks, text))
    text = _WHAT_OF_IT.sub(r"what does \g<note> say?", text)
    asked = _OF_EXAMPLE.sub(lambda one: f"footnote of {one['own'] or one['of']}", text)
    asked = _EXAMPLE_FROM.sub(
        lambda one: f"which footnote does {one['own'] or one['of']} have", asked
    )
    return asked if asked == text else _NOTED.sub("", asked)


def _each(named: re.Match[str]) -> str:
    """Return "footnote 4 and footnote 5" for "footnotes 4 and 5"; a long stretch stays."""
    stretch = _STRETCH.fullmatch(named["figures"])
    if stretch is None:
        return re.sub(r"(?:(?:no\.?|number|#)\s*)?(\d+)", r"footnote \1", named["figures"])
    first, last = int(stretch["first"]), int(stretch["last"])
    if not first < last <= first + _MOST:
        return named[0]
    *before, end = (f"footnote {one}" for one in range(first, last + 1))
    return f"{', '.join(before)} and {end}"


def _numbered(mark: re.Match[str]) -> str:
    article = mark["article"] or ""
    return f"{'' if article.lower() == 'the ' else article}footnote {mark['number']}"


def _marks(marks: re.Match[str]) -> str:
    return f"{marks['article'] or ''}footnote{'s' if marks[0].lower().endswith('s') else ''}"
