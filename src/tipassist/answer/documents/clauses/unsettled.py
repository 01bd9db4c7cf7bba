"""What documents touch on and do not settle: a list only named, a cause not told, a plan only."""

import re
from collections.abc import Iterable, Sequence

from tipassist.answer.documents.reading.words import load_document_words
from tipassist.answer.language.terms import Term
from tipassist.answer.language.words import families, fold

_TELLING = 0.25
_COUNTED_WITHIN = 5
_COUNTED_NOUN = 2
_SEVERAL = 2
_MARKS = "()“”\"',;.?!"
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z(“])")
_NAMED = re.compile(r"(?<=[a-z,(;] )[A-Z][\w'’-]*|[“\"‘«]\w+")
_OFFICE = re.compile(r"\b(?:the|an?|its|their|each|every|this|that)(?:(?: of)? [A-Z][\w’'-]*)+")
_PART = re.compile(r"[,;]\s|\.\s|\s(?:and|or|while|whereas|but)\s")
_BEGINS_NAMED = re.compile(r"\s*(?:the |an? |namely |such as )?[A-Z“\"]")
_LIST = re.compile(r":\s|:$|;|\((?:a|i|1)\)|\b(?:are|include|includes|namely|such as)\b")
_DASH = re.compile(r"\s*[—–-]")
_LISTED_BEFORE = re.compile(r"\b(?:are|were|form|make up)(?: the| these| those)? ?$|[:;]")


def is_left_open(question: str, best: str, topic: Iterable[str], *, lists: bool) -> bool:
    """Whether the clause nearest to a question speaks of its subject and does not settle it.

    Args:
        question: Folded, documents named being `@`.
        best: The text of the clause.
        topic: The words that tell the subject.
        lists: Whether the clause has a list under it, or is a row of a table.
    """
    nearest = _nearest(best, topic)
    told = fold(nearest)
    return (
        _lacks_name(question, nearest, lists=lists)
        or _lacks_chair(question, best, lists=lists)
        or _names_only(question, told, lists=lists)
        or _lacks_day(question, fold(best))
        or (not lists and _lacks_each(question, nearest))
        or _tells_no_cause(question, told)
        or _is_but_planned(question, told)
        or _counts_but_planned(question, told, lists=lists)
        or counts_others(question, told)
    )


def _lacks_name(question: str, told: str, *, lists: bool) -> bool:
    """Whether a name is asked for and what tells of its bearer names nobody and nothing."""
    words = load_document_words()
    if lists or words.unsettled["name"].search(question) is None:
        return False
    borne = words.unsettled["name_of"].search(question)
    part = _of_bearer(told, borne["bearer"]) if borne is not None else told
    part = _OFFICE.sub(" ", part) if words.unsettled["person"].search(question) else part
    named = {fold(one) for one in _NAMED.findall(part)}
    calendar = words.unsettled["calendar"]
    return not any(one not in question and not calendar.fullmatch(one) for one in named)


def _of_bearer(told: str, bearer: str) -> str:
    """Return the parts of a text that speak of those whose names are asked, with names after them.

    Of "Anbar gave two, other donors three" the part of the donors names nobody; where no part has
    the word, all of it is returned.
    """
    stem = families(bearer)[-1:]
    parts = _PART.split(told)
    kept = [at for at, part in enumerate(parts) if set(stem) <= set(families(part))]
    if not stem or not kept or ":" in told:
        return told
    after = [at + 1 for at in kept if at + 1 < len(parts) and _BEGINS_NAMED.match(parts[at + 1])]
    return ", ".join(f"of {parts[at].strip()}" for at in (*kept, *after))


def _lacks_chair(question: str, best: str, *, lists: bool) -> bool:
    """Whether it is asked who chaired something and what is told names nobody who did."""
    words = load_document_words()
    asked = not lists and words.unsettled["chaired"].search(question) is not None
    return asked and words.given["chair"].search(best) is None


def counts_elsewhere(question: str, names: Iterable[str], best: str, topic: Iterable[str]) -> bool:
    """Whether a number is asked for a place that is named, and told of the whole and another.

    "How many went to the Isle?" is not settled by "90 were sent out, of which 30 to the Coast".

    Args:
        question: Folded, documents named being `@`.
        names: The names in the question.
        best: The text of the clause.
        topic: The words that tell the subject.
    """
    wanted = [fold(one) for one in names]
    if not wanted or not load_document_words().asked("numbers", question):
        return False
    nearest = _nearest(best, [one for one in topic if fold(one) not in wanted])
    told = fold(nearest)
    others = load_document_words().unsettled["share_of"].findall(nearest)
    return not any(one in told for one in wanted) and bool(others)


def lacks_term(told: str, terms: Sequence[Term]) -> bool:
    """Whether texts that speak of a deed asked about lack what it was done to or by.

    "Did they talk to the families of the crew" is not settled by what tells of the crew alone.

    Args:
        told: The texts.
        terms: What is asked about, as the document knows it.
    """
    held = set(families(told))
    least = _TELLING * sum(one.weight for one in terms)
    return any(
        one.known
        and one.weight >= least
        and not any(set(gram) <= held for gram in (one.exact, *one.related))
        for one in terms
    )


def sentences_in(text: str) -> list[str]:
    """Return the sentences of a text."""
    return _SENTENCE.split(text)


def _nearest(text: str, topic: Iterable[str]) -> str:
    """Return the sentences of a text that have most of the words asked."""
    wanted = {stem for word in topic for stem in families(word)}
    sentences = sentences_in(text)
    counts = [len(wanted & set(families(one))) for one in sentences]
    most = max(counts)
    return " ".join(one for one, count in zip(sentences, counts, strict=True) if count == most)


def _names_only(question: str, told: str, *, lists: bool) -> bool:
    """Whether "the nine criteria" are asked for and only named again."""
    asked = load_document_words().unsettled["listed"].search(question)
    if asked is None or lists:
        return False
    said = re.escape(f"{asked['number']} {asked['thing']}")
    again = re.search(rf"\b{said}\b", told)
    if again is None or _LISTED_BEFORE.search(told[: again.start()]):
        return False
    rest = told[again.end() :]
    return _LIST.search(rest) is None and _DASH.match(rest) is None


def _lacks_day(question: str, text: str) -> bool:
    """Whether something on a day is asked to be confirmed of which a text does not speak."""
    words = load_document_words()
    days = [match[0] for match in words.unsettled["day"].finditer(question)]
    past = words.unsettled["past"].search(question)
    return bool(days) and past is not None and not any(day in text for day in days)


def lacks_contact(question: str, told: str) -> bool:
    """Whether a number to call or an address is asked for and texts have none.

    Args:
        question: Folded, documents named being `@`.
        told: The texts, with what stands around them.
    """
    words = load_document_words().unsettled
    return bool(words["contact"].search(question)) and not words["contacts"].search(fold(told))


def lacks_date(question: str, told: str) -> bool:
    """Whether it is asked when a thing happened and texts tell no date, but a rule for one.

    "On what date did it enter into force?" is not settled by "thirty days after the third deposit".

    Args:
        question: Folded, documents named being `@`.
        told: The texts, with what stands around them.
    """
    words = load_document_words().unsettled
    return bool(words["happened"].search(question)) and not words["dated"].search(fold(told))


def lacks_party(question: str, names: Iterable[str], told: str) -> bool:
    """Whether it is asked if or when one named joined an instrument, and texts do not name it.

    Args:
        question: Folded, documents named being `@`.
        names: The names in the question.
        told: The texts, with what stands around them.
    """
    wanted = [fold(one) for one in names]
    asked = wanted and load_document_words().unsettled["acceded"].search(question)
    return bool(asked) and not any(one in fold(told) for one in wanted)


def _lacks_each(question: str, told: str) -> bool:
    """Whether a number for each State is asked for and a text tells one for all of them.

    A text that names several of them tells it.
    """
    words = load_document_words().unsettled
    asked = words["each"].search(question) and words["counted"].search(question)
    return bool(asked) and len(set(_NAMED.findall(told))) < _SEVERAL


def _tells_no_cause(question: str, told: str) -> bool:
    words = load_document_words().unsettled
    return bool(words["cause"].search(question)) and not words["causal"].search(told)


def _is_but_planned(question: str, told: str) -> bool:
    """Whether it is asked if something was done, and told only that it is to be done.

    So it is with what a study found that is yet to be made.
    """
    words = load_document_words().unsettled
    asked = words["past"].search(question) is not None and not words["intent"].search(question)
    work = words["studied"].search(question)
    asked = asked or (work is not None and set(families(work["work"])) <= set(families(told)))
    return asked and bool(words["planned"].search(told)) and not words["done"].search(told)


def _counts_but_planned(question: str, told: str, *, lists: bool) -> bool:
    """Whether it is asked how many were reached, and told only how many are to be.

    "How many have been trained?" is not settled by "Train forty nurses by 2030".
    """
    words = load_document_words().unsettled
    asked = words["done_count"].search(question)
    if asked is None or lists or words["done"].search(told) or words["intent"].search(question):
        return False
    first = told.split()[:1]
    ordered = bool(first) and set(families(first[0])) & set(families(asked["deed"]))
    return bool(ordered or words["planned"].search(told))


def lacks_quality(question: str, told: str, terms: Sequence[Term]) -> bool:
    """Whether a closed question asks for a thing of a sort, and a text tells of no such sort.

    "Is there a right to permanent residence?" is not settled by a text that speaks of a stay.

    Args:
        question: Folded, documents named being `@`.
        told: The text, with what stands around it.
        terms: What is asked about, as the document knows it.
    """
    quality = load_document_words().unsettled["quality"]
    held = set(families(told))
    return any(
        not set(families(match["sort"])) & held
        and any(set(families(match["thing"])) <= set(one.exact) for one in terms)
        and not set(families(match["thing"])) & held
        for match in quality.finditer(question)
    )


def counts_others(question: str, told: str) -> bool:
    """Whether things are asked to be counted and a text has numbers of other things alone.

    They stand beside numbers of other things, or all the numbers there measure time.

    Args:
        question: Folded.
        told: The text, folded.
    """
    cues, labels = load_document_words().unsettled, load_document_words().labels
    asked = cues["number_of"].search(question)
    if asked is None or cues["time"].fullmatch(asked["thing"]):
        return False
    words = labels.sub(" ", told).split()
    wanted = set(families(asked["thing"]))
    named = [at for at, word in enumerate(words) if wanted & set(families(word))]
    numbers = [at for at, word in enumerate(words) if _is_number(word)]
    counting = [at for at in numbers if not _measures_time(words, at)]
    if not named or not counting:
        return bool(numbers) and not counting
    before = any(0 < at - number <= _COUNTED_WITHIN for at in named for number in counting)
    return not before and all(_is_of_others(words, at, wanted) for at in counting)


def lacks_sanction(question: str, told: str) -> bool:
    """Whether a fine or a prison term is asked for and a text has no word of any sanction.

    Args:
        question: Folded.
        told: The text, with what leads it in.
    """
    words = load_document_words().unsettled
    asked = words["sanction"].search(question) is not None
    return asked and words["sanctions"].search(fold(told)) is None


def lacks_amount(question: str, told: str) -> bool:
    """Whether an amount of money is asked for and texts have none, and do not say that none is due.

    A number of days, or of an article, is no amount: "the sum fixed by the board within ten days".

    Args:
        question: Folded, documents named being `@`.
        told: The texts, with what leads them in.
    """
    cues, labels = load_document_words().unsettled, load_document_words().labels
    asked = cues["amount"].search(question)
    if asked is None:
        return False
    text = fold(_speaking_of(told, asked["amount"]))
    words = labels.sub(" ", text).split()
    numbers = [at for at, word in enumerate(words) if _is_number(word)]
    none_due = cues["no_amount"].search(text) is not None
    return not none_due and all(_measures_time(words, at) for at in numbers)


def _speaking_of(told: str, noun: str) -> str:
    """Return the sentences of a text that have a word, with the next ones; or else all of it."""
    sentences, stems = sentences_in(told), set(families(noun))
    having = {at for at, one in enumerate(sentences) if stems <= set(families(one))}
    kept = sorted({one for at in having for one in (at, at + 1)})
    return " ".join(sentences[at] for at in kept if at < len(sentences)) or told


def withholds(question: str, told: str) -> bool:
    """Whether the wording of a thing is asked for and a text says that it is not given there."""
    words = load_document_words().unsettled
    return bool(words["wording"].search(question) and words["withheld"].search(fold(told)))


def _is_number(word: str) -> bool:
    return load_document_words().unsettled["number"].fullmatch(word.strip(_MARKS)) is not None


def _is_of_others(words: list[str], at: int, wanted: set[str]) -> bool:
    """Whether a number counts what is named right after it: "three months"."""
    return any(one.endswith("s") and not wanted & set(families(one)) for one in _after(words, at))


def _measures_time(words: list[str], at: int) -> bool:
    """Whether a number is a year, or one of days or months: "within one hundred days"."""
    time = load_document_words().unsettled["time"]
    return any(map(time.fullmatch, (words[at].strip(_MARKS), *_after(words, at))))


def _after(words: list[str], at: int) -> list[str]:
    return [word.strip(_MARKS) for word in words[at + 1 : at + 1 + _COUNTED_NOUN]]
