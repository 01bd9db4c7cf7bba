"""Sentences and openings that only tell of the asker: "I am new here.", "before I go in: …".

Nothing of the plan stands in them, so what they deny or count says nothing of what is asked.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tipassist.answer.language.asking_part import AskingWords, Span, load_asking_words, sentences_of
from tipassist.answer.language.lexicons import Lexicons
from tipassist.answer.language.units import units_in
from tipassist.answer.language.words import fold, word_list

_OPENING = re.compile(r"[^.?!;:,]*?(?::|\s-+|,)(?=\s)")
_POINTS_BACK = re.compile(
    r"\b(?:(?<!\bis )(?<!\bwould )it|its|this|that one|these|those|them|they|their|such)\b"
)
_ASKED_FOR = re.compile(
    r"(?: (?:me|us))?(?: (?:for|about|to (?:list|name|send|find|give|tell)(?: \w+)?)(?= ))?"
)
_SCOPES = re.compile(
    r"(?:of|among|amongst|between|out of|outside|apart from|except|besides|leaving)\b"
)
_LEAVES_OUT = re.compile(
    r"\s*(?:(?:leaving|setting|putting) (?:aside|out)|except|excluding|apart from|aside from|"
    r"besides|other than|not counting|ignoring|without|minus)\b"
)
_ANNOUNCES = re.compile(r"\b(?:this|the following|something|one thing)\s*[.:-]\s*$")
_ASKS_NOTHING = re.compile(
    r"(?:(?:i'm|i am|we're|we are) )?(?:building|writing|drafting|preparing|compiling|making|doing|"
    r"working on|putting together|finishing) (?:(?:an?|the|my|our|some|this) )?(?:[\w-]+ ){0,2}"
    r"(?:talking points|press releases?|handouts?|minutes|proposals?|papers?|notes?|briefs?"
    r"|briefings?|speech|reports?|slides?|talks?|memos?"
    r"|presentations?|letters?|articles?|summary|overview|timelines?|chronology|essays?|thesis"
    r"|newsletters?|posters?|leaflets?|blog posts?|stor(?:y|ies))"
    r"(?: (?:here|now|today|again|this week|at the moment|tonight))*\s*[.!]*$|"
    r"(?:i|we)(?:'ve| have)? (?:(?:just|only|recently|newly|also) )*(?:joined|started|arrived|began"
    r"|took over|taken over|moved|inherited|picked up|been (?:given|handed|assigned(?: to)?))"
    r"(?: (?:at|in|with|to))?(?: (?:the|this|our|my) [\w-]+(?: [\w-]+)?)?"
    r"(?: (?:this|last) (?:week|month|year)|(?: |^)(?:today|yesterday|recently))?\s*[.!]*$|"
    r"(?:there is |i (?:can )?see )?(?:no|not any) [\w-]+ (?:there )?(?:that )?(?:i|we) can"
    r" (?:see|find|spot)(?: (?:there|in it|for it))?\s*[.!]*$|"
    r"(?:for|before) (?:an?|the|my|our|this|next|today's|tomorrow's) (?:[\w'-]+ ){0,3}"
    r"(?:meeting|session|briefing|conference|hearing|visit|workshop|call|panel)\s*:$|"
    r"(?:(?:just|quickly|right) )?(?:before|while|whilst|until|now that|as|once) (?:the|this|our"
    r"|my|today's|tomorrow's) (?:[\w'-]+ )?(?:meeting|session|briefing|conference|hearing|workshop"
    r"|call|panel|discussion|debate|break|chair(?:man|woman|person)?) (?:moves?|goes|go|starts?"
    r"|begins?|ends?|closes?|continues?|resumes?|opens?|finish(?:es)?"
    r"|is (?:over|on|late|waiting|closed|up)|gets? going|wraps?|breaks?|adjourns?"
    r"|convenes?)(?: (?:on|up|again|off|down|today|tomorrow|soon"
    r"|to the next (?:item|point|topic|speaker)))*\s*[:,-]+$|"
    r"(?:so,? )?(?:(?:which|what|who) (?:are|were) (?:they|those|these)|"
    r"(?:what|which|how many) (?:do|should|can|must|shall) (?:i|we) "
    r"(?:put|write|enter|report|answer|say|tell)(?: (?:them|her|him|there|then|here|down))*)\s*\?$|"
    r"(?:(?:at least|well|but|or so),? )?(?:i|we) (?:(?:only|just|vaguely|faintly|do|still) )*"
    r"(?:remember|recall|think|believe) (?:(?:that )?(?:i|we) )?(?:have |having |had )?"
    r"(?:hear(?:d|ing)|read(?:ing)?|see(?:n|ing)|saw)"
    r"(?: (?:it|that|so|this|about (?:it|that|this)|something like (?:it|that)|somewhere|once"
    r"|before))*\s*[.!]?$|"
    r"(?:i|we)(?:'d| would)? (?:(?:just|only|really) )?(?:want|need|like|have|am going|intend|wish)"
    r"(?:ed)? to (?:phone|call|ring|e-?mail|write to|contact|reach) (?:them|it|him|her)"
    r"(?: (?:up|about it|now|today|tomorrow|directly|please))*\s*[.!]*$|"
    r"(?:please )?(?:give|show|tell) (?:me|us) the (?:numbers?|figures?|counts?|data) "
    r"(?:behind|for) (?:it|that|this)\s*[.?]?$"
)
_OWN_PLACE = re.compile(
    r"(?:(?:hi|hello),? )?(?:i|we) (?:(?:help|helps|just|only|also) )*"
    r"(?:run|own|operate|volunteer (?:at|in|for)|work (?:at|in)) an? [^?;:.]*[.!]\s*$"
)
"""What tells where somebody works: "we run a small shelter in the north."."""
_OWN_GROUP = re.compile(
    r"(?:(?:hi|hello|hey|good (?:morning|afternoon|day))(?: there| all)?[,.!]? )?"
    r"(?:i am|i'm|im|we are|we're|i|we) "
    r"(?:(?:also|just|only|here|work(?:ing)?|volunteer(?:ing)?|writ(?:e|ing)|ask(?:ing)?"
    r"|speak(?:ing)?"
    r"|from|with|at|in|for|of|on behalf of|represent(?:ing)?) )*(?:an?|one of the|some) "
    r"(?:[\w'-]+ ){0,5}?(?:(?:self-help |advocacy |interest )?groups?|charit(?:y|ies)|ngos?|cso"
    r"|organi[sz]ations?|unions?|networks?|associations?|foundations?|church|parish|clinic|hospital"
    r"|shelter|hotline|helpline|coalition|alliance|think tank|agency|law firm|firm|company|business"
    r"|start-?up|school|university|newspaper|magazine|station|embassy|cooperative|club|collective"
    r"|community|movement|institute|bank|donor|hotel|airline)"
    r"(?: (?:in|from|for|of|that|near|based|working|serving|helping|across) [^?;:.]*)?[.!]\s*$"
)
"""Tells what group the asker belongs to: "we're a disability rights group."."""
_OF_THE_ASKER = re.compile(
    r"(?<!\bshow )(?<!\btell )(?<!\bgive )(?<!\blet )(?<!\bsend )\b(?:us|me)\b|\b(?:we|our|ours)\b"
    r"|\b(?:i|my)\b"
)
_HAS_ROWS = re.compile(
    r"(?:i|we)(?: (?:only|also|just|already))* (?:lead|co-?ordinate|run|head) (?:a few|some|several"
    r"|many|a (?:couple|handful|number|lot) of|one or two|two or three|\d+|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve) (?:rows|activities|lines"
    r"|items|ones)(?: (?:here|there|in it|ourselves|too|as well|of (?:the|this) plan"
    r"|in (?:the|this) plan))*\s*[.!]*$"
)
"""Tells that the asker has rows, not which: it matters only where rows are asked for."""
_ON_A_PART = re.compile(
    r"(?:i'm|i am|we're|we are) (?:(?:now|just|soon|about to|going to|due to) )*(?:brief|updat"
    r"|advis|inform)(?:e|ing)? (?:my|our|the|an?) (?:[\w-]+ ){1,3}(?:on|about) "
    r"(?:(?:our|my|[\w-]+'s) (?:own )?(?:overall )?(?:footprint|roles?|part|involvement|share"
    r"|workload|portfolio|standing|position)|the (?:footprint|roles?|part|involvement|share"
    r"|workload|portfolio|standing|position) of [\w-]+)"
    r"(?: (?:in|under|across) (?:the|this) (?:work )?plan)?"
    r"(?: (?:today|tomorrow|tonight|soon|(?:next|this) \w+|on \w+day))*\s*[.!]*$"
)
"""Tells that the part of a body is spoken of; what is asked of "we" then says it whole."""
_BRIEFS = re.compile(
    r"(?:(?:hi|hello|dear \w+),? )?(?:i|we|i'm|we're|(?:my|our) [\w-]+)\b[^?.;:\d]*?\b(?:brief"
    r"|present|explain|introduce|summari[sz]e|(?:report|talk|speech|speak|write|note|slides?"
    r"|briefing"
    r"|presentation)(?= (?:[\w'-]+ ){0,3}?(?:on|about|of)\b))"
    r"(?: (?!(?:what|which|who|how|when|where|whether)\b)[\w'-]+){0,4}?"
    r" (?:this|the|your) (?:work )?plan"
    r"(?: (?:to (?:my|our|the|an?|some) [\w-]+(?: [\w-]+)?|tomorrow|today|tonight|soon|shortly"
    r"|(?:next|this) \w+|on \w+day|in (?:an?|two|three|a few) \w+))*\s*[.!]*"
)
"""Tells that the asker is to speak of the plan: what is asked of "it" then is asked of the plan."""
_NEW_TO_IT = re.compile(
    r"(?:(?:hi|hello),? )?(?:(?:(?:my|our|the) )?first [\w'-]+(?: (?:for|with) (?:me|us))?,? )?"
    r"(?:(?:and|i|we) )*(?:(?:'ve|have|had|just|honestly) )*(?:never|not)(?: yet| even| really)? "
    r"(?:saw|seen|read|opened|looked at|heard of|worked with) (?:this|the|your|that) "
    r"(?:work )?plan(?: (?:before|yet|until (?:now|today)|so far))*\s*[.!]*"
)
"""Tells that the plan is new to the asker: what "it" wants, the plan wants."""
_IT = re.compile(r"(?<!\bis )(?<!\bwould )\bit\b", re.IGNORECASE)
_OWES = re.compile(
    r"\b(?:do (?:we|i) (?:owe|report|have to|need to)|(?:must|should|shall) (?:we|i)"
    r"|(?:we|i) (?:owe|must|should|shall|have to|need to))\b"
)
"""Asks for a duty of those who have rows."""
_EVERY = re.compile(
    r"(?:(?:an?|the) (?:\w+ )?(?:list|overview|table) of|every(?:thing)?|each|all|any(?:thing)?)\b"
)
_ASKER = re.compile(r"\b(?:i|we|i'd|we'd)\b")
_OF_PEOPLE = re.compile(
    r"\b(?:in|of|on) (?:the|an?) [\w-]+ (?:teams?|officers?|people|delegations?|desks?)\b"
)
_SUPPOSES = re.compile(
    r"(?:(?:honestly|frankly|to be honest|somehow),? )?(?:i|we|some(?: of us)?|people"
    r"|(?:my|our) \w+)"
    r"(?:'m| am|'re| are| do|'ve| have)? (?:(?:all|just|really|also|only|sometimes|often) )*"
    r"(?:suspects?|fears?|worr(?:y|ies)|worried|feels?|afraid|complains?|concerned|complained"
    r"|(?:got |have |has |get )?(?:the|a) (?:feeling|impression|suspicion|hunch|sense))\b"
)
"""Opens what somebody only supposes, of which nothing is asked."""
_ROLE_WORD = re.compile(r"(?:support|co-?ordinat|lead|help|back|name)")
_SMALL = r"of|the|and|for|in|on|to|a|at"
_TITLE = re.compile(rf"[A-Z][\w'’-]*(?: (?:[A-Z][\w'’-]*|{_SMALL})){{2,8}}")
_IT_IS = re.compile(r"(?:what|who|when|where|how)(?:'s| is| was| are) (?:it|that|this)\b")
_WORD = re.compile(r"[^\W_]+(?:'\w+)?")
_OWN = re.compile(r"\b(?:we|us|our|my)\b")
_FOR = (" for", " about")
_DIGIT = re.compile(r"\d")
_WHO = "bodies"
_ROWS = "activities"
_YEAR = 4


def _tells_of_the_plan(said: str) -> bool:
    """Whether a sentence only tells that somebody is to speak of the plan, or is new to it."""
    told = _BRIEFS.fullmatch(said.strip()) or _NEW_TO_IT.fullmatch(said.strip())
    return bool(told) and not units_in(said)


def _names_what_it_is(text: str, span: Span) -> bool:
    """Whether an opening is a title that is asked about: "Ask Before You Sail - what is that?"."""
    opening = span.of(text).strip(" -–—:,")
    return bool(_TITLE.fullmatch(opening) and _IT_IS.match(fold(text[span.end :]).strip(" -:,")))


@dataclass(frozen=True, slots=True)
class Asides:
    """Finds what only tells.

    Attributes:
        words: What tells asking from telling.
        telling: Words of the plan, and words that stand for them, without the "s" of many.
        small: Words that name nothing wherever they stand.
    """

    words: AskingWords
    telling: frozenset[str]
    small: frozenset[str]

    def without(self, text: str) -> str:
        """Return a question without its asides, blanked out so that offsets stay.

        A question that points back to them, or that names nothing by itself, keeps them.

        Args:
            text: The question, typos mended.
        """
        low = fold(text)
        spans = [one for one in self._found(low) if not _names_what_it_is(text, one)]
        if not spans:
            return text
        left, rest = text, low
        for one in spans:
            left, rest = one.without(left), one.without(rest)
        pointing = _POINTS_BACK.search(rest, min(one.start for one in spans))
        begins = rest[: pointing.start()] if pointing else rest
        units = [one for one in units_in(begins) if one != _WHO]
        if any(_OWN_GROUP.match(one.of(low).strip()) for one in spans) and _OF_THE_ASKER.search(
            rest
        ):
            return text
        if any(_tells_of_the_plan(one.of(low)) for one in spans):
            return _IT.sub("this plan", left, count=1)
        on_a_part = any(_ON_A_PART.match(one.of(low).strip()) for one in spans)
        if on_a_part and (pointing or not _OWN.search(begins)):
            return text
        has_rows = any(_HAS_ROWS.match(one.of(low).strip()) for one in spans)
        if _ROWS in units and has_rows:
            return text
        owes = has_rows and _OWES.search(begins) is not None
        return left if units or owes or self._names(begins) else text

    def _found(self, low: str) -> Iterator[Span]:
        sentences = sentences_of(low)
        for one in sentences:
            if len(sentences) > 1 and (self._only_tells(one.of(low)) or self._supposes(one, low)):
                yield one
                continue
            opening = self._opening(one, low)
            if opening is not None:
                yield opening
                again = self._opening(Span(opening.end, one.end), low)
                if again is not None:
                    yield again

    def _supposes(self, sentence: Span, low: str) -> bool:
        """Whether a sentence only tells what is feared of a body that is named again after it."""
        said = sentence.of(low).strip()
        counts = units_in(said) or _DIGIT.search(said) or said.endswith("?")
        if counts or not _SUPPOSES.match(said) or not self.words.is_asked_of(low[sentence.end :]):
            return False
        again = set(_WORD.findall(low[sentence.end :]))
        told = (one for one in _WORD.findall(said) if not _ROLE_WORD.match(one))
        return {one for one in told if self._names(one)} <= again

    def _opening(self, sentence: Span, low: str) -> Span | None:
        """Return the words of a sentence that only lead up to what it asks, or None.

        "Before I go into the room, which …", "my director wants to know which …".
        """
        match = _OPENING.match(low, sentence.start, sentence.end)
        if match and self._names_subject(match[0], low[match.end() : sentence.end]):
            return None
        if match and self._asks(low, match.end(), sentence.end) and self._leads_up(match):
            return Span(sentence.start, match.end())
        if match and match[0].endswith(":") and _EVERY.match(low[match.end() :].lstrip()):
            return Span(sentence.start, match.end()) if self._leads_up(match) else None
        if match and self._only_announces(match):
            return Span(sentence.start, match.end())
        asked = self.words.reports.search(low, sentence.start, sentence.end)
        if asked is None:
            return None
        end = _ASKED_FOR.match(low, asked.end()).end()  # type: ignore[union-attr]
        said = low[sentence.start : end]
        told = self.words.persons.search(said) and not self.words.asks(said)
        told = told and not (units_in(said) or self._names(said))
        return Span(sentence.start, end) if told and self._may_be_asked(low[end:], said) else None

    def _names_subject(self, said: str, asked: str) -> bool:
        """Whether an opening names a thing of people of which a bare phrase is asked.

        "Cooks in the mobile team - figure then vs figure now?" tells of nobody.
        """
        bare = not self.words.asks(asked.strip()) and not self.words.wishes.search(asked)
        told = self.words.verbs.search(said) or _ASKER.search(said) or _OWN.search(said)
        return bare and not told and _OF_PEOPLE.search(said) is not None

    def _may_be_asked(self, asked: str, said: str) -> bool:
        """Whether words after "… wants to know" say by themselves what is asked."""
        asked = asked.strip()
        begins = self.words.asks(asked) or bool(_SCOPES.match(asked))
        listed = bool(_EVERY.match(asked)) and not _ASKER.search(said)
        return begins or listed or (said.endswith(_FOR) and bool(asked))

    def _asks(self, low: str, start: int, end: int) -> bool:
        return self.words.is_asked_of(Span(start, end).of(low))

    def _only_announces(self, opening: re.Match[str]) -> bool:
        """Whether an opening only says how to answer: "list without intro, please:"."""
        said = opening.group(0)
        return said.endswith(":") and not _OWN.search(said) and self._names_occasion(opening)

    def _leads_up(self, opening: re.Match[str]) -> bool:
        return self._only_tells(opening.group(0)) or self._names_occasion(opening)

    def _names_occasion(self, opening: re.Match[str]) -> bool:
        """Whether an opening names nothing but the occasion: "quick one before the meeting:"."""
        said = opening.group(0)
        words = _WORD.findall(self.words.occasions.sub(" ", said))
        return not said.endswith(",") and all(one in self.small or one.isdigit() for one in words)

    def _only_tells(self, said: str) -> bool:
        """Whether words tell of people, ask for nothing and name nothing of the plan."""
        if (
            _tells_of_the_plan(said)
            or _ASKS_NOTHING.match(said.strip())
            or _HAS_ROWS.match(said.strip())
            or _ON_A_PART.match(said.strip())
        ):
            return True
        own = _OWN_PLACE.match(said.strip()) or _OWN_GROUP.match(said.strip())
        if own and not (units_in(said) or _DIGIT.search(said)):
            return True
        if said.rstrip().endswith("?") or not self.words.persons.search(said):
            return False
        if _LEAVES_OUT.match(said):
            return False
        if units_in(said) or (self.words.is_asked_of(said) and not _ANNOUNCES.search(said)):
            return False
        return not self._names(said)

    def _names(self, said: str) -> bool:
        """Whether a word of the plan stands in it, or one with a number in it: "b71"."""
        words = _WORD.findall(self.words.occasions.sub(" ", said))
        return any(
            (one.removesuffix("'s").removesuffix("s") in self.telling and one not in self.small)
            or (_DIGIT.search(one) and (len(one) == _YEAR or not one.isdigit()))
            for one in words
        )


def load_asides(vocabulary: frozenset[str], lexicons: Lexicons) -> Asides:
    """Return the finder for a plan.

    Args:
        vocabulary: All words of the plan.
        lexicons: Cue words.
    """
    synonyms = lexicons.synonyms
    same = (phrase for group in synonyms.same for phrase in group)
    names = (name for own in lexicons.aliases.values() for name in own)
    phrases = (*same, *dict(synonyms.towards), *names)
    telling = vocabulary | lexicons.group_nouns
    return Asides(
        words=load_asking_words(),
        telling=frozenset(
            part.removesuffix("s")
            for phrase in (*telling, *phrases)
            for word in phrase.lower().split()
            for part in {word, *word.split("-")}
        ),
        small=(lexicons.stop_words | frozenset(word_list("frame"))) - {"plan", "plans"},
    )
