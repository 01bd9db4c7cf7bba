"""How much goes into the one activity of which was spoken: "how much is in it at the start?"."""

import re

from tipassist.answer.followups import rewriting
from tipassist.answer.followups.leaning import Leaning, Read
from tipassist.answer.meaning import Meaning
from tipassist.locators import LocatorKind

_HOW_MUCH = re.compile(
    r"(?:and |so |but )?(?:how much|how many (?:us )?(?:dollars|euros)"
    r"|(?:what|which) (?:sum|amount))(?: (?:of )?(?:money|cash))? "
    r"(?:(?:(?:goes|flows|comes|(?:is|gets|will be) (?:to be )?(?:put|paid|going|coming)"
    r"|(?:will|does|do they|should) (?:go|be (?:put|paid)|put|pay)) in(?:to (?:it|there|that))?)"
    r"|(?:is|will be) (?:there )?in (?:it|there|the (?:fund|pot|kitty|purse))"
    r"|(?:does|will|is) it (?:to )?(?:start|begin|open|get|hold|have)s?(?: with)?)"
    r"(?: (?:at|in|from|to) (?:the )?(?:start|beginning|begin|first|outset)(?: with)?"
    r"| first| initially| once| altogether| in all)*"
)


def of_amount(leaning: Leaning, read: Read) -> Meaning | None:
    """Rewrite "how much goes in?" after the talk of one activity as the money of that activity.

    Args:
        leaning: The question.
        read: Reads a question that stands by itself.
    """
    focus, meaning = leaning.last.focus, leaning.meaning
    one = len(focus) == 1 and focus[0].kind is LocatorKind.ACTIVITY
    own = meaning.named or meaning.instruments or set(meaning.places) - set(focus)
    if not one or own or not _HOW_MUCH.fullmatch(leaning.bare):
        return None
    return rewriting.reread(f"How much money goes into {focus[0]}?", leaning, read)
