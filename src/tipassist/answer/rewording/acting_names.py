"""What stands around the name of a body: "the ASEAN SOMSWD", "all rows that SLOM owns".

Neither "the" nor "ASEAN" is a part of an abbreviation, and whoever owns, runs or drives rows
coordinates them; what is run, or who is responsible, in any other sense stays.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_OWNS = (
    r"(?:handles|owns|runs|drives|heads|manages|steers|oversees|is in charge of|is responsible for"
    r"|takes? the lead (?:on|in|of)|has the lead (?:on|in|of))"
)
_ROWS = (
    r"(?=\s*(?:$|[?.!,;])| (?:(?:the )?(?:rows?|activit\w+|outcomes?|pillars?)|all|any\w*|every\w*"
    r"|which|what|most|more|fewer|only|exactly|just|at (?:least|most)|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|\d+|none|nothing|no|that|it|them|this|those|these|there|alone|together"
    r"|in (?:pillar|[A-Ha-h]\b)|under|outside|with|without|sit|stand|lie|fall|are|is|belong|come"
    r"|[A-Ha-h]\.\d[\w.]*)(?![\w-]))"
)


@dataclass(frozen=True, slots=True)
class ActingNames:
    """Finds what stands around the abbreviations of bodies.

    Attributes:
        before: An article, or "ASEAN", before one of which something is said: "all the ACMW leads".
        owns: One, and what it does with rows.
    """

    before: re.Pattern[str]
    owns: re.Pattern[str]

    def plain(self, text: str) -> str:
        """Return a text with bodies by their bare names, coordinating what they own.

        Args:
            text: The question, typos mended.
        """
        return self.owns.sub(r"\g<name> coordinates", self.before.sub(r"\g<head> ", text))


def acting_names_of(names: Iterable[str]) -> ActingNames:
    """Return what stands around names.

    Args:
        names: The abbreviations of the bodies.
    """
    told = "|".join(re.escape(one) for one in sorted(names, key=len, reverse=True))
    name = rf"(?:{told})(?![\w-])"
    group = (
        r"(?! (?:working|wg\b|chair|secretariat|lead shepherd|focal|desk|side|ones?\b|rows?\b|part"
        r"|list|activit|items?\b))"
    )
    head = (
        r"(?P<head>\b(?:everything|anything|all|rows?|activit(?:y|ies)|ones|that|which|where|than|by"
        r"|with|without|except|besides|what))"
    )
    return ActingNames(
        re.compile(rf"{head} (?:(?:the|an?) (?:asean )?|asean )(?={name}{group})", re.IGNORECASE),
        re.compile(
            rf"(?<![\w-])(?P<name>{name})(?: (?:also|already|currently|actually|really|alone))?"
            rf" {_OWNS}{_ROWS}",
            re.IGNORECASE,
        ),
    )
