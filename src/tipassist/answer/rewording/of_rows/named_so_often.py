"""Ways of saying how often a body is named, as shapes and the words they stand for.

They are read as the shapes of `row_phrases`. A body "named just once" and one with "a single role"
has a role in exactly one activity.
"""

import re

from tipassist.answer.rewording.of_rows.row_phrases import BODIES, END, HELP

_BODY = r"(?:sectoral )?(?:bod(?:y|ies)|asbs?|organi[sz]ations?|agenc(?:y|ies)|institutions?)"
_WHO = (
    rf"(?P<who>¤|\b(?:who|(?:which|what|any|an?|each|every|another|no|other)(?: other)? {_BODY}"
    r"|some(?:one|body)|any(?:one|body)))"
)
_WHICH = r"(?P<which>(?: (?:that|which|who))?)"
_NAMED = r"(?:named|mentioned|listed|printed|given|entered|there|present|involved|on the table)"
_SHOWS = r"(?:appear|figure|feature|occur|show up|turn up|come up|crop up)"
_SHOWN = (
    rf"(?:(?:is|are) (?:(?:only|just|merely) )?{_NAMED}|appears?|figures?|features?|occurs?"
    r"|(?:shows?|turns?|comes?|crops?) up)"
)
_MANY = r"(?P<many>three|four|five|six|seven|eight|nine|ten|\d+)"
_IN_ROWS = (
    r"\b(?! (?:in|by|within) (?:the |this |its )?"
    r"(?:glossary|sections?|text|prose|footnotes?|annex|preamble|introduction|indicators?|projects?))"
)
_BOUNDS = (
    (r"(?P<bound>more than|at least|fewer than|less than|at most|no more than) ", "{bound} "),
    (r"(?:just |only |exactly )*", "exactly "),
)
_TIMES = (
    (r"(?:once|one time|a single time)", "one activity"),
    (r"(?:twice|two times)", "two activities"),
    (rf"{_MANY} times", "{many} activities"),
)
_OFTEN = tuple(
    (f"{bound}{times}", f"{bounded}{number}")
    for bound, bounded in _BOUNDS
    for times, number in _TIMES
)
_ONE_ROLE = (
    r"(?:(?:just|only|exactly) (?:one|a|1)(?: single| lone| sole)?"
    r"|(?:an?|one) (?:single|lone|sole))"
    r" (?:roles?|parts?|entry|appearance|mention|assignment|job|task)"
    r"(?=\s*(?:$|[.?!]|,? (?:right|correct|true|yes|no)\b"
    r"|(?:in|under|within|across|throughout|over)(?! [a-z]\.\d+\.\d)))"
)
_ELSE = r"(?:some|any)(?:one|body) else"
_OTHERS = rf"(?:others|{_ELSE}|(?:the |an)?other {BODIES})"
_JUST_ONCE = (
    r"(?:(?:just|only|exactly) )*(?:once(?: only)?|(?:in|on) (?:(?:just|only|exactly) )?"
    r"(?:one|a single|one single)(?: and the same)? (?:row|activity|line)(?: only)?)"
)
_BESIDE = (
    r"(?:right |directly |there )?"
    r"(?:next to|beside|alongside(?: of)?|along with|together with|in the company of|with) "
    rf"(?P<next>¤(?:,? (?:and|&) ¤)*){END}"
)
_NEXT_TO = rf",? (?:and (?:that(?: is|'s)|there) |namely |that is )?{_BESIDE}"

NAMED_SO_OFTEN = tuple(
    (re.compile(shape), said)
    for shape, said in (
        (
            rf"\b(?:is|are) ¤(?: ever)?(?: {_NAMED})? {_JUST_ONCE}{_NEXT_TO}",
            "does {0} have a role in exactly one activity, with {next}",
        ),
        (
            rf"\bdo(?:es)? ¤ (?:ever )?(?:{_SHOWS}|have a (?:role|part)) {_JUST_ONCE}{_NEXT_TO}",
            "does {0} have a role in exactly one activity, with {next}",
        ),
        (
            rf"¤ (?:(?:only|just) )?(?:{_SHOWN}|is|has a (?:role|part)) {_JUST_ONCE}{_NEXT_TO}",
            "{0} has a role in exactly one activity, with {next}",
        ),
        (
            r"\bis ¤(?:'s?)? (?:only|sole|single|one and only) (?:row|activity|line|appearance) "
            rf"(?:the one |one |the row |a row )?{_BESIDE}",
            "does {0} have a role in exactly one activity, with {next}",
        ),
        *(
            one
            for often, so_many in _OFTEN
            for one in (
                (
                    rf"\b(?:is|are) {_WHO}{_WHICH} (?:ever )?{_NAMED} {often}{_IN_ROWS}",
                    f"does {{who}} have a role in {so_many}",
                ),
                (
                    rf"\bdo(?:es)? {_WHO} (?:ever )?{_SHOWS} {often}{_IN_ROWS}",
                    f"does {{who}} have a role in {so_many}",
                ),
                (
                    rf"{_WHO}{_WHICH} {_SHOWN} {often}{_IN_ROWS}",
                    f"{{who}}{{which}} has a role in {so_many}",
                ),
            )
        ),
        (
            rf"\bdo(?:es)? {_WHO} (?:have|hold|play|get) {_ONE_ROLE}",
            "does {who} have a role in exactly one activity",
        ),
        (
            rf"{_WHO}{_WHICH} (?:has|have|holds?|plays?|gets?|got|with) {_ONE_ROLE}",
            "{who}{which} has a role in exactly one activity",
        ),
        (
            rf"(?P<does>\b{HELP}s?) {_OTHERS}(?=,? (?:but|yet|and|without|though|while)\b)",
            "{does} activities",
        ),
        (rf"(?P<does>\b{HELP}s?) {_OTHERS}(?P<end>,? only){END}", "{does} activities{end}"),
    )
)
