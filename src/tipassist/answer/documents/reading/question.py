"""A question about documents, as data: which documents, which places, what is asked of them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from tipassist.answer.documents.reading.asked_of import asked_of
from tipassist.answer.documents.reading.naming import Key, NamedDocument
from tipassist.answer.documents.reading.references import (
    NAME,
    Reference,
    find_references,
    joined,
    labelled_rows,
    resolve,
    whole_places,
)
from tipassist.answer.documents.reading.shelf import Shelf
from tipassist.answer.documents.reading.titles import plan_names
from tipassist.answer.documents.reading.words import DocumentWords, load_document_words
from tipassist.answer.language.spelling import Speller
from tipassist.answer.language.words import TOKEN, fold
from tipassist.answer.meaning import Meaning
from tipassist.corpus.manifest import DocumentKind
from tipassist.locator_reading import find
from tipassist.locators import CODE_KINDS, LocatorKind

_LEAST_SPLIT = 6
_LEAST_DIGITS = 3
_NAMED_AFTER = re.compile(rf" (?:for|of|by) (?:the )?{re.escape(NAME)}")
_OWNED = re.compile(rf"\s*(?:,|\(|of|in|from|under)?\s*(?:the\s+)?{re.escape(NAME)}")
_OWNER = re.compile(rf"{re.escape(NAME)}(?:['’]s?)?\s*[,:]?\s*$")
_CITES = re.compile(
    rf"{re.escape(NAME)}\s+(?:itself |also )?(?:says|said|states|stated|refers|mentions|speaks"
    r"|provides|cites|points|adds|notes)\b"
)
_PILLAR = re.compile(r"\bpillars? [a-z]\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_THAT_IS = re.compile(
    r"(?<![\w.])(?:i\.e\.(?=,|\s+[a-z])|(?<=[,;(–—-] )i\.e\b|(?<=[(–—])i\.e\b)\.?,?"
)
_ALL_OF_THEM = re.compile(
    r"(?i)(?<=[?.!])\s+(?:please )?(?:(?:i|we) (?:need|want)|give me|list|name|tell me)"
    r" (?:(?:them )?all|every one|each)(?: of)?(?: them| (?:the |their )?names)?(?: please)?[.!]*$"
)


@dataclass(frozen=True, slots=True)
class DocumentQuestion:
    """What a question asks of documents.

    Attributes:
        text: The question, folded; documents named are `NAME`, places blanked out.
        printed: The question with capitals and the names of documents blanked out, but not the
            words for those who wrote one.
        keys: The documents asked, in the order named.
        choices: Documents that one name may mean, when it is not clear which.
        weak: Whether the only name is one that may mean something else.
        plan: Whether the work plan is named too.
        references: The places named.
        codes: Whether codes of the plan are named.
        otherwise: Whether what names the document may name one that the plan speaks of.
        generic: Whether documents are named by nothing but a noun: "the convention".
        called: What the plan is called in it, when another document may be called so too.
        kin: The documents whose titles have a name in it that the plan has not: "the Selat rules".
        bare: Whether the plan is named by what may be short for the name of any: "the plan".
    """

    text: str
    printed: str
    keys: tuple[Key, ...]
    choices: tuple[Key, ...] = ()
    weak: bool = False
    plan: bool = False
    references: tuple[Reference, ...] = ()
    codes: bool = False
    otherwise: bool = False
    generic: bool = False
    called: str = ""
    kin: tuple[Key, ...] = ()
    bare: bool = False

    def asks(self, what: str) -> bool:
        """Whether a thing of `[asks]` is asked."""
        return load_document_words().asked(what, self.text)

    def topic(self, stop_words: frozenset[str], *, of_plan: bool = False) -> tuple[str, ...]:
        """Return the words that tell the subject, in reading order.

        Args:
            stop_words: Words that never name a subject.
            of_plan: Whether the plan is asked, in which the State is no party.
        """
        form = load_document_words().form_words | stop_words
        kept = (
            match[0]
            for match in TOKEN.finditer(self.printed)
            if (_is_noun(match) and not of_plan)
            or _is_name(match)
            or not (fold(match[0]) in form or match[0].isdigit())
        )
        return tuple(dict.fromkeys(re.sub(r"['’]s$", "", one) for one in kept))

    @property
    def numbers(self) -> frozenset[str]:
        """The numbers of two digits or more that it names, as printed."""
        return numbers_in(self.printed)


@dataclass(frozen=True, slots=True)
class QuestionReader:
    """Reads questions about the documents of a shelf.

    Args:
        shelf: The documents.
        foreign: Folded names of documents that are not there, which are not to be misread.
        earlier: Folded name of the plan before this one, which an earlier plan is taken for.
        title: The printed title of the plan.
    """

    shelf: Shelf
    foreign: tuple[str, ...]
    earlier: str = ""
    title: str = ""

    def read(self, text: str, question: str = "") -> DocumentQuestion:
        """Read a question.

        Args:
            text: With its capitals, typos mended as far as the plan's words go.
            question: As typed; its words that stand in a document are no typos.
        """
        words = load_document_words()
        text, question = (_THAT_IS.sub("that is", one) for one in (text, question))
        text, question = (_ALL_OF_THEM.sub("", one) for one in (text, question))
        own = self._own(text, question)
        otherwise = own != text
        own = self._as_themes(own, question)
        text = self._unnamed(self._unmended(own, question), question)
        printed = _without(self._mended(text), self.foreign)
        named = asked_of(self.shelf.names.find(printed), fold(printed))
        keys, choices = self._meant(named, fold(printed))
        kin = self.shelf.sisters.named_in(question) or self.shelf.sisters.named_in(printed)
        choices = tuple(one for one in choices if one in kin) or choices
        blanked = _blanked(printed, [(one.start, one.end) for one in named], NAME)
        text = fold(blanked)
        titled = plan_names(self.title).search(text) if self.title else None
        plan = titled or words.plan.search(text)
        if plan and _NAMED_AFTER.match(text[plan.end() :]):
            plan = None
        if plan:
            text = text[: plan.start()] + " " * (plan.end() - plan.start()) + text[plan.end() :]
        references = (*find_references(text), *whole_places(text))
        keys = _cited(keys, named, text, references)
        if len(references) > 1 and keys:
            references = joined(references, self.shelf.places(keys[0]))
        if len(keys) == 1:
            references = (*references, *labelled_rows(text, references, self.shelf.places(keys[0])))
        if len(keys) == 1:
            keys, references = self._with_holder(text, references, keys[0])
        spans = [(one.start, one.end) for one in references]
        older = words.older.search(text) if keys else None
        spans += [one.span() for one in (plan, older) if one]
        rest = _blanked(blanked, spans)
        return DocumentQuestion(
            text=" ".join(fold(rest).split()),
            printed=" ".join(_restored(rest, printed, named).replace(NAME, " ").split()),
            keys=keys,
            choices=choices,
            weak=bool(named) and all(one.weak for one in named) and not set(keys) & set(kin),
            plan=plan is not None,
            references=references,
            codes=self._has_codes(rest),
            otherwise=otherwise,
            generic=bool(named) and all(one.generic for one in named),
            called=next((one for one in words.another if plan and one in plan[0]), "")
            if titled is None
            else "",
            kin=kin,
            bare=plan is not None and plan[0].strip() in words.bare,
        )

    def _with_holder(
        self, text: str, references: tuple[Reference, ...], key: Key
    ) -> tuple[tuple[Key, ...], tuple[Reference, ...]]:
        """Add the document of a label that the only one named has not: "than in R5".

        A label that is said to be of the one named is of no other: "R5 of the review".
        """
        named = {
            one: references or labelled_rows(text, (), self.shelf.places(one))
            for one in self.shelf.names.current
            if one != key
        }
        held = [
            one for one, told in named.items() if told and all(self._holds(one, at) for at in told)
        ]
        if len(held) != 1 or any(self._holds(key, one) for one in references):
            return (key,), references
        labels = named[held[0]]
        rest = _blanked(text, [(at.start, at.end) for at in labels]).replace(NAME, " ")
        form = load_document_words().form_words | load_document_words().small
        owned = (_OWNED.match(text[at.end :]) or _OWNER.search(text[: at.start]) for at in labels)
        if any(owned):
            return (key,), labels
        if all(one in form for one in TOKEN.findall(rest)):
            return (key,), references
        return (key, held[0]), labels

    def _holds(self, key: Key, label: Reference) -> bool:
        return label.is_label and resolve(label, self.shelf.places(key)) is not None

    def _has_codes(self, rest: str) -> bool:
        kinds = (*CODE_KINDS, LocatorKind.FOOTNOTE, LocatorKind.SECTION)
        return any(one.locator.kind in kinds for one in find(rest.replace(NAME, " ")))

    def _meant(
        self, named: tuple[NamedDocument, ...], text: str
    ) -> tuple[tuple[Key, ...], tuple[Key, ...]]:
        """Return the documents meant, and those that a name may mean when it is not clear."""
        found: list[Key] = []
        choices: list[Key] = []
        for one in named:
            documents = {key.document for key in one.keys}
            if len(documents) == 1:
                found += one.keys
            elif not documents & {key.document for key in found}:
                choices += one.keys
        if load_document_words().older.search(text):
            found = [self.shelf.names.older_than_current(key.document) or key for key in found]
        sure = {key.document for key in found}
        open_choices = tuple(dict.fromkeys(key for key in choices if key.document not in sure))
        return tuple(dict.fromkeys(found)), () if found else open_choices

    def spelt(self, meaning: Meaning) -> Meaning:
        """Return a question with typos of words of the documents mended.

        "What can happen to a firm convicted of it" asks for the sanctions there are.
        """
        text = meaning.text
        if self.shelf.sisters.named_in(meaning.question):
            text = self._names_back(text, meaning.question)
        text = self._mended_to_words(text)
        cue = load_document_words().verdict["consequence"]
        text = cue.sub(lambda said: f"What sanctions are there for {said['who']}", text)
        return meaning if text == meaning.text else replace(meaning, text=text)

    def as_typed(self, meaning: Meaning) -> str:
        """Return a question with the words of documents in it that were taken for typos."""
        return self._unmended(meaning.text, meaning.question)

    def _own(self, text: str, question: str) -> str:
        """Take "the convention" as typed where it was read as one that is not on the shelf."""
        said, typed = fold(text), fold(question)
        read = any(_stands(one, said) and not _stands(one, typed) for one in self.foreign)
        return question if read and self.shelf.names.find(question) else text

    def _as_themes(self, text: str, question: str) -> str:
        """Leave "prevention activities" of a document as typed, read as those of a pillar."""
        put = _PILLAR.search(fold(text)) and not _PILLAR.search(fold(question))
        return question if put and self.shelf.names.find(question) else text

    def _unnamed(self, text: str, question: str) -> str:
        """Leave "the earlier plan" as asked, which is read as the name that the plan gives it."""
        if not self.earlier or self.earlier in fold(question):
            return text
        named = rf"\bold {re.escape(self.earlier)}"
        return re.sub(named, "earlier plan", text, flags=re.IGNORECASE)

    def _unmended(self, text: str, question: str) -> str:
        """Put words of documents back that were taken for typos of the plan's words."""
        text = self._unsplit(text, question)
        typed = TOKEN.findall(question)
        if len(typed) != len(TOKEN.findall(text)):
            return text
        words = iter(typed)

        def back(match: re.Match[str]) -> str:
            word = next(words)
            changed = fold(word) != fold(match[0])
            return word if changed and self.shelf.has_word(word) else match[0]

        return TOKEN.sub(back, text)

    def _names_back(self, text: str, question: str) -> str:
        """Put names of titles back that were taken for typos: "in Selat", read as "in seat"."""
        said = {fold(one) for one in TOKEN.findall(text)}
        typed = {fold(one) for one in TOKEN.findall(question)}
        for name in TOKEN.findall(question):
            if fold(name) in said or not self.shelf.sisters.is_name(name):
                continue
            put = (
                one for one in said - typed if Speller(frozenset((one,))).mend(fold(name)) == one
            )
            if read := next(put, None):
                pattern = rf"(?<![\w-]){re.escape(read)}(?!\w)"
                text = re.sub(pattern, name, text, count=1, flags=re.IGNORECASE)
        return text

    def _unsplit(self, text: str, question: str) -> str:
        """Put words of documents back together that were read as two: "long lines"."""
        read = frozenset(TOKEN.findall(fold(text)))
        for word in dict.fromkeys(TOKEN.findall(question)):
            if fold(word) in read or len(word) < _LEAST_SPLIT or not self.shelf.has_word(word):
                continue
            cuts = ((word[:at], word[at:]) for at in range(2, len(word) - 1))
            halves = "|".join(rf"{re.escape(one)}[ -]{re.escape(two)}" for one, two in cuts)
            text = re.sub(rf"(?<!\w)(?:{halves})(?!\w)", word, text, flags=re.IGNORECASE)
        return text

    def _mended_to_words(self, text: str) -> str:
        """Mend typos of words of documents; words of the plan and abbreviations are none."""
        speller = Speller(self.shelf.words)

        def mend(match: re.Match[str]) -> str:
            word = match[0]
            return word if word.isupper() or self._is_known(word) else speller.mend(word)

        return TOKEN.sub(mend, text)

    def _is_known(self, word: str) -> bool:
        return self.shelf.names.is_of_plan(fold(word)) or fold(word) in load_document_words().units

    def _mended(self, question: str) -> str:
        """Mend typos of the words that documents and places in them are named with."""
        known = frozenset(_naming_words(self.shelf, load_document_words()))
        speller = Speller(known)
        return TOKEN.sub(lambda match: speller.mend(match[0]), question)


def _cited(
    keys: tuple[Key, ...],
    named: tuple[NamedDocument, ...],
    text: str,
    references: tuple[Reference, ...],
) -> tuple[Key, ...]:
    """Leave out a document that only says something of a place of another, which is asked.

    "The protocol says Article 9 of the convention does not apply. What is in it?" asks the second.
    """
    citing = [one for one in named if _CITES.match(text[one.start :])]
    owned = [one.end + at.end() - 1 for one in references if (at := _OWNED.match(text[one.end :]))]
    holders = [one for one in named if one.start in owned and one not in citing]
    if not (citing and holders) or len(owned) != len(references):
        return keys
    held = {key for one in holders for key in one.keys}
    return tuple(key for key in keys if key in held) or keys


def numbers_in(text: str) -> frozenset[str]:
    """Return the numbers of two digits or more in a text, those of codes left out."""
    return frozenset(re.findall(r"(?<![\w.,-])\d{2,}(?![\w-]|[.,]\d)", text))


def _is_noun(match: re.Match[str]) -> bool:
    """Whether a word that else names no subject is a noun: the State, inside a question."""
    inside = match.start() > 0 and match[0].istitle()
    return inside and fold(match[0]) in load_document_words().capitals


def _is_name(match: re.Match[str]) -> bool:
    """Whether a number is a name and counts nothing: "the number 1414"."""
    after = match.string[match.end() :]
    return (
        match[0].isdigit()
        and len(match[0]) >= _LEAST_DIGITS
        and not _YEAR.fullmatch(match[0])
        and not re.match(r"[.,/]\d", after)
        and not re.search(r"[\d][.,/]$", match.string[: match.start()])
        and load_document_words().counted.match(after) is None
    )


def _naming_words(shelf: Shelf, words: DocumentWords) -> Iterator[str]:
    for key in shelf.names.current:
        one = shelf.document(key)
        yield from re.findall(r"[a-z]{4,}", fold(f"{one.title} {one.name}"))
    for kind in DocumentKind:
        for noun in words.nouns.get(kind, ()):
            yield from re.findall(r"[a-z]{4,}", noun)
    yield from (one for one in words.units if len(one) > 3)


def _stands(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _without(printed: str, names: tuple[str, ...]) -> str:
    """Blank out the names of documents that are not on the shelf."""
    for name in names:
        for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", fold(printed)):
            printed = _blanked(printed, [match.span()])
    return printed


def _restored(text: str, printed: str, named: tuple[NamedDocument, ...]) -> str:
    """Put back the words that name a document by those who wrote it."""
    for one in named:
        if one.authors:
            start = one.end - len(printed[one.start : one.end].split()[-1])
            text = text[:start] + printed[start : one.end] + text[one.end :]
    return text


def _blanked(text: str, spans: list[tuple[int, int]], mark: str = "") -> str:
    for start, end in spans:
        text = text[:start] + mark.ljust(end - start) + text[end:]
    return text
