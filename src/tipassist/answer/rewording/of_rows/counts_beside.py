"""Ways of setting the rows of bodies beside each other by number, as shapes and their words.

They are read as the shapes of `row_phrases`. What is asked of two places is told of each, not of
both together.
"""

import re

from tipassist.answer.rewording.of_rows.row_phrases import END

_ROWS = r"(?: (?:roles?|rows|activities|lines))"
_LEADING = rf"(?:leads|(?:lead(?:ing)?|co-?ordinat(?:ing|ion)){_ROWS})"
_HELPING = rf"(?:supports|support(?:ing)?{_ROWS})"
_ANY = r"(?:roles|rows|activities|lines|appearances)"
_MANY = (
    (_LEADING, "how many activities does {0} coordinate"),
    (_HELPING, "how many activities does {0} support"),
    (_ANY, "in how many activities does {0} have a role"),
)
_OUTNUMBER = r"(?:(?:clearly|just|only|narrowly|still|far) )*outnumbers?"
_ITS = r"¤(?:'s?)? (?:own )?"
_AGAINST = r"(?:(?:as )?compared (?:to|with)|versus|vs\.?|against)"
_WITH = rf"(?:{_AGAINST}|with|to|and)"
_COUNT = r"(?:the )?(?:numbers?|counts?|totals?|amounts?)"
_NUMBER = rf"{_COUNT} of "
_VERBS = r"(?P<does>lead|co-?ordinate|support|head|run)s?"
_OTHER = r"(?P<other>lead|co-?ordinate|support|head|run)s?"
_UNIT = r"(?:rows|activities|lines)"
_THAT, _DO = r"(?: (?:that|which))?", r"(?: (?:do|does))?"
_HERE, _THERE = r"(?:in|under|within|for) (?P<here>§)", r"(?:in |under |within |for )?(?P<there>§)"
_COUNTS = r"(?:\s*[-–—,:]+\s*(?:the |just )?(?:numbers?|figures?|counts?)(?: only| please| pls)*)?"

COUNTS_BESIDE = tuple(
    (re.compile(shape), said)
    for shape, said in (
        *(
            one
            for kind, does in (
                (_LEADING, "coordinate"),
                (_HELPING, "support"),
                (_ANY, "have a role in"),
            )
            for one in (
                (
                    rf"(?:\bdo(?:es)? )?{_ITS}{kind} {_OUTNUMBER} (?:those of ¤|¤(?:'s?)?"
                    rf"(?: own)?(?: (?:{kind}|ones))?)",
                    f"does {{0}} {does} more activities than {{1}}",
                ),
                (
                    rf"(?:\bdo(?:es)? )?¤ {_OUTNUMBER} ¤ (?:in|on|for|by) (?:its )?{kind}",
                    f"does {{0}} {does} more activities than {{1}}",
                ),
            )
        ),
        (
            rf"\bcompare {_NUMBER}(?:rows|activities|lines)(?: (?:that|which))? ¤ {_VERBS} {_HERE} "
            rf"{_WITH} (?:(?:{_COUNT}|those|the ones|that) )?"
            rf"(?:(?:that |which )?¤ (?P=does)s? )?{_THERE}{_COUNTS}(?:,? please)?{END}",
            "how many activities does {0} {does} in {here} compared to {there}",
        ),
        *(
            (
                rf"{head}(?:{_NUMBER})?{_ITS}{kind} {_HERE} {beside} "
                rf"(?:(?:those|the ones|its {kind}) )?{_THERE}{_COUNTS}{END}",
                f"{many} in {{here}} compared to {{there}}",
            )
            for kind, many in _MANY
            for head, beside in ((r"\bcompare ", _WITH), (r"^(?:(?:so|and|ok),? )*", _AGAINST))
        ),
        *(
            (
                rf"(?:\b(?:compare )?{_NUMBER}|\bhow many ){_UNIT}{_THAT}{_DO} ¤ {_VERBS},? "
                rf"{_WITH} (?:{_COUNT}|how many|those)(?: of {_UNIT}| {_UNIT})?{_THAT}{_DO} {who} "
                rf"{_OTHER}{_COUNTS}{END}",
                f"how many activities does {{0}} {{does}} and how many does {again} {{other}}",
            )
            for who, again in (("(?:it|they)", "it"), ("¤", "{1}"))
        ),
        (
            rf"(?P<head>\bhow many (?:rows |activities |lines )?do(?:es)? ¤ [a-z]+) {_HERE},? and "
            rf"{_THERE} respectively{END}",
            "{head} in {here} compared to {there}",
        ),
    )
)
