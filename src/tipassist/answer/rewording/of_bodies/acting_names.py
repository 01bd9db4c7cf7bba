"""What stands around the name of a body: "the ASEAN SOMSWD", "all rows that SLOM owns".

Neither "the" nor "ASEAN" is a part of an abbreviation, and whoever owns, runs or drives rows
coordinates them; what is run, or who is responsible, in any other sense stays.
"""

import re
from collections.abc import Collection, Mapping
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

_HYPHENED = re.compile(r"(?<![\w-])[A-Za-z]{2,6}-[A-Za-z]{2,6}(?![\w-])")


@dataclass(frozen=True, slots=True)
class ActingNames:
    """Finds what stands around the abbreviations of bodies.

    Attributes:
        before: An article, or "ASEAN", before one of which something is said: "all the ACMW leads".
        owns: One, and what it does with rows.
        spelt: Their spellings, by their letters alone, in lower case.
    """

    before: re.Pattern[str]
    owns: re.Pattern[str]
    spelt: Mapping[str, str]

    def plain(self, text: str) -> str:
        """Return a text with bodies by their bare names, coordinating what they own.

        Args:
            text: The question, typos mended.
        """
        text = _HYPHENED.sub(lambda one: self._name_of(one[0]), text)
        return self.owns.sub(r"\g<name> coordinates", self.before.sub(r"\g<head> ", text))

    def _name_of(self, typed: str) -> str:
        """Return a name that is typed with a hyphen that it has not: "som-swd"."""
        return self.spelt.get(typed.replace("-", "").lower(), typed)


def acting_names_of(names: Collection[str]) -> ActingNames:
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
    spelt = {name.replace("-", "").lower(): name for name in names}
    return ActingNames(
        re.compile(rf"{head} (?:(?:the|an?) (?:asean )?|asean )(?={name}{group})", re.IGNORECASE),
        re.compile(
            rf"(?<![\w-])(?P<name>{name})(?: (?:also|already|currently|actually|really|alone))?"
            rf" {_OWNS}{_ROWS}",
            re.IGNORECASE,
        ),
        spelt,
    )
