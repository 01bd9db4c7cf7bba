"""What stands around a question: who asks, from where, an excuse, a claim that is to be refuted.

"Sorry if this is obvious, which rows …" asks for rows, and "my boss says X; prove her wrong" asks
whether X is so.
"""

import re

from tipassist.answer.rewording.idioms.phrases import Read, reworded

_ROWS = r"(?:rows?|activit(?:y|ies)|lines?)"
_SORRY = (
    r"(?:(?:so |very |i'm |i am )?sorry|apologies|my apologies|forgive me|pardon me|excuse me)"
    r"(?: in advance)? (?:if|when|that) (?:this|it|that)(?: question)?(?:['’]s| is| may be"
    r"| might be| sounds| seems| looks| has been| was) (?:(?:a|an|too|so|very|really|rather|quite"
    r"|bit|all|already|been) )*(?:basic|obvious|simple|silly|stupid|dumb|trivial|elementary"
    r"|naive|asked(?: before)?|answered(?: before)?|known)"
    r"(?: (?:one|question|thing|to ask|to you))*"
)
_LEAVING = (
    r"(?:leaving (?:out|aside)|not counting|without(?: counting)?|excluding|ignoring|apart from"
    r"|except(?: for)?|setting aside|other than|minus|besides)"
)
_REFUTE = (
    r"(?:(?:prove|show) (?:him|her|them|me|us) (?:wrong|otherwise)|refute (?:him|her|it|that|them)"
    r"|is (?:he|she|that) (?:right|wrong)|(?:right|true|correct) or (?:not|wrong|false)"
    r"|is (?:that|it) (?:so|true))(?:,? (?:or (?:shut up|be quiet|forget it|say so)|please))*"
)
_JUDGED = re.compile(r"^[^,]{3,40}? (?:is|are) (?:an? |just |only )*\w+, (?=no\b)", re.IGNORECASE)
_NO_SUCH = re.compile(
    r"(?P<what>no [\w -]{3,40}?)(?: whatsoever| at all)? (?:in (?:it|there|here))\W*$",
    re.IGNORECASE,
)


def _as_claim(match: re.Match[str]) -> str:
    """Return what somebody is said to claim as a question whether it is so."""
    claim = _JUDGED.sub("", match["claim"])
    claim = re.sub(r"\b(?:whatsoever|at all)\b\s*", "", claim).strip()
    told = _NO_SUCH.fullmatch(claim)
    if told is not None or claim.lower().startswith("no "):
        what = told["what"] if told else claim
        claim = f"there is {what} in this plan"
    return f"Is it true that {claim}?"


_PHRASES: tuple[tuple[re.Pattern[str], Read], ...] = tuple(
    (re.compile(shape, re.IGNORECASE), said)
    for shape, said in (
        (
            r"^\W*(?:(?:hi|hello|hey),? )?i (?:train|teach|coach|brief|advise|supervise|mentor) "
            r"(?:[a-z'-]+ ){0,3}[a-z'-]+[.!]+\s+(?=\w)(?!.*\b(?:me|us|my|our|ours|we|i|them|they"
            r"|their|those|these)\b)",
            "",
        ),
        (
            r"^\W*(?:(?:fw|fwd|re)\s*:\s*)+[^?!:]{0,80}?(?=\b(?:dear|hi|hello|good (?:morning"
            r"|afternoon|day))\b)",
            "",
        ),
        (
            rf"^\W*{_LEAVING} (?:the |those |any )?"
            r"(?:unnumbered|uncoded|un-coded|codeless|unlabelled)"
            rf"(?: (?:ones?|types?|entries|{_ROWS}|programmes?))?,? (?=(?:how|which|what)\b)",
            "",
        ),
        (
            r"(?<=[?])\s*(?:i|we) (?:can |do |already |only )*(?:see|have|know|found|read|find)"
            r" (?:(?:those|the ones|that|the one|it) (?:of|for) [^.?!]{3,60}|the others?['’]?s?"
            r"(?: only| alone)?)[.!]?\s*$",
            "",
        ),
        (
            r"^(?:[^.?!]{3,20}[.!] )?\W*(?:my|our|the|a) [\w-]+ (?:says?|claims?|insists?"
            r"|swears?|thinks?|argues?|keeps (?:on )?saying) (?:that )?(?P<claim>[^.?!]{5,140}?)"
            r"[.!;,:–-]+ "
            rf"(?:please |can you |pls )*{_REFUTE}\W*$",
            _as_claim,
        ),
        (
            rf"^\W*(?:(?:hi|hello|hey|dear all),? )?{_SORRY}\s*[,;:.!–-]*\s*(?:but |and )?(?=\w)",
            "",
        ),
        (rf"[,;.(–-]\s*(?:and )?{_SORRY}\)?(?=\W*$)", ""),
        (
            r"\s*\((?:sent|typed|written|typing) (?:from|fm|frm|on|by|via) (?:my |an? |the )?"
            r"(?:phone|mobile|cell|i?phone|ipad|tablet|train|car|taxi|bus|plane)\)",
            "",
        ),
    )
)


def without_asides(text: str) -> str:
    """Return a question without what stands around it.

    Args:
        text: The question, typos mended.
    """
    return reworded(text, _PHRASES)
