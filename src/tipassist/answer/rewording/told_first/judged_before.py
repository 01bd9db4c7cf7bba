"""What somebody is told to think of a thing before it is asked about: "they call it useless".

"A colleague calls the reporting template needless. What is it for?" asks what the template is for.
"""

import re

from tipassist.answer.language.words import fold

_SOMEBODY = (
    r"(?:(?:an?|my|our|one|some|the)(?: of (?:my|our|the))? (?:[\w-]+ ){1,3}?|some ?(?:one|body) |"
    r"people |many |some |others |they |he |she |i |we )"
)
_JUDGED = (
    r"(?:(?:an?|just|only|mere|merely|pure|purely|mostly|rather|quite|so|too|very|completely) )*"
    r"(?:needless|useless|pointless|unnecessary|superfluous|worthless|silly|boring|bureaucratic"
    r"|tedious|confusing|unclear|vague|formality|red tape|waste|nonsense|paperwork|overkill"
    r"|window dressing|burden|burdensome|strange|odd|hard|difficult|important|essential|great)"
    r"(?: [\w-]+){0,4}"
)
_PATTERN = re.compile(
    rf"\W*{_SOMEBODY}(?:calls?|called|finds?|found|considers?|considered|thinks?|thought|deems?"
    r"|feels?|says?|said|dismiss(?:es|ed)?)(?: that)? "
    r"(?P<subject>(?:the|our|this|that|these|those|an?) [^.?!;,:]{3,80}?)"
    rf" (?:(?:is|are|was|were|as|to be) )?{_JUDGED}[.;!,:]+\s+"
    r"(?:(?:so|but|and|well|now),? )*(?P<asked>"
    r"(?:what|why|who|whose|when|where|how|which|is|are|does|do|can|will)\b"
    r"[^.?!;]*?\b(?P<it>it|that|this|they)\b[^.?!;]*\?)\s*$"
)


def with_judged_in_place(text: str) -> str:
    """Return what is asked of a thing that somebody is told to judge, with its name in it.

    Args:
        text: The question, typos mended.
    """
    low = fold(text)
    match = _PATTERN.match(low) if len(low) == len(text) else None
    if match is None:
        return text
    subject = text[slice(*match.span("subject"))]
    return f"{text[match.start('asked') : match.start('it')]}{subject}{text[match.end('it') :]}"
