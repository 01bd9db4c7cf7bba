"""Checks of an installation: what is found, how bad it is, and one line that mends it."""

import os
import platform
import secrets
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from importlib.metadata import PackageNotFoundError, requires, version

from tipassist.errors import IndexMissingError, IndexStaleError, TipassistError
from tipassist.settings import Settings

_LEAST_PYTHON = (3, 11)
_PREFIX = "TIPASSIST_"
_REINSTALL = "install tipassist again, with all that it requires"


class Level(StrEnum):
    """How bad a finding is."""

    OK = "OK"
    WARN = "WARN"
    FAIL = "FAIL"
    OFF = "OFF"
    """Not set up, and therefore not checked."""


@dataclass(frozen=True, slots=True)
class Checked:
    """The result of one check.

    Attributes:
        name: What was checked.
        level: How bad it is; an answer still works after a warning.
        found: What was found.
        mend: One line on what to do; "" when there is nothing to do.
    """

    name: str
    level: Level
    found: str
    mend: str = ""


def examine(settings: Settings) -> Iterator[Checked]:
    """Yield the result of every check as soon as it is known."""
    checks: dict[str, Callable[[Settings], Checked]] = {
        "python": _python,
        "packages": _packages,
        "settings": _settings,
        "corpus": _corpus,
        "parse": _parse,
        "state folder": _state,
        "model": _model,
        "reranker": _reranker,
        "index": _index,
    }
    for name, check in checks.items():
        try:
            yield check(settings)
        except (IndexMissingError, IndexStaleError) as err:
            yield told(name, Level.WARN if settings.index.rebuild else Level.FAIL, err)
        except TipassistError as err:
            yield told(name, Level.FAIL, err)


def told(name: str, level: Level, err: TipassistError) -> Checked:
    """Split a message into what is wrong and, after the last colon or semicolon, its mend."""
    text = str(err).rstrip(".")
    at = max(text.rfind(": "), text.rfind("; "))
    return Checked(name, level, text[:at] if at > 0 else text, text[at + 2 :] if at > 0 else "")


def _python(_: Settings) -> Checked:
    found = f"{platform.python_version()} on {platform.system()} {platform.machine()}"
    if sys.version_info < _LEAST_PYTHON:
        return Checked("python", Level.FAIL, found, "install Python 3.11 or later")
    return Checked("python", Level.OK, found)


def _packages(_: Settings) -> Checked:
    from packaging.requirements import Requirement

    try:
        wanted = [Requirement(line) for line in requires("tipassist") or ()]
    except PackageNotFoundError:
        found = "tipassist runs from its source and is not installed"
        return Checked("packages", Level.WARN, found, "pip install -e .")
    problems = []
    for one in wanted:
        if one.marker is not None and not one.marker.evaluate():
            continue
        try:
            installed = version(one.name)
        except PackageNotFoundError:
            problems.append(f"{one.name} is missing")
            continue
        if not one.specifier.contains(installed, prereleases=True):
            problems.append(f"{one.name} is {installed}, not {one.specifier}")
    if problems:
        return Checked("packages", Level.FAIL, ", ".join(problems), _REINSTALL)
    return Checked("packages", Level.OK, f"all {len(wanted)} that it requires, in range")


def _settings(settings: Settings) -> Checked:
    unknown = sorted(name for name in os.environ if name.startswith(_PREFIX) and not _known(name))
    if unknown:
        found = f"{', '.join(unknown)} set nothing"
        return Checked("settings", Level.WARN, found, "the README lists the names of all settings")
    if settings.body and not _is_body(settings):
        found = f"{_PREFIX}BODY is {settings.body!r}, which the plan does not know"
        return Checked("settings", Level.WARN, found, "set it to a body as the plan prints it")
    return Checked(
        "settings", Level.OK, f"corpus {settings.corpus_dir}, state {settings.state_dir}"
    )


def _known(name: str) -> bool:
    head, _, field = name.removeprefix(_PREFIX).lower().partition("__")
    known = Settings.model_fields.get(head)
    inner = getattr(known.annotation, "model_fields", {}) if known else {}
    return known is not None and (field in inner if field else True)


def _is_body(settings: Settings) -> bool:
    from tipassist.bootstrap import build_understander, load_register
    from tipassist.corpus.manifest import load_corpus

    understander = build_understander(load_register(load_corpus(settings.corpus_dir)))
    return understander.body_named(settings.body or "") is not None


def _corpus(settings: Settings) -> Checked:
    from tipassist.corpus.manifest import load_corpus

    documents = [one.document for one in load_corpus(settings.corpus_dir).documents]
    names = ", ".join(f"{one.id} {one.edition}" for one in documents)
    return Checked("corpus", Level.OK, f"{names}; every file as the manifest names it")


def _parse(settings: Settings) -> Checked:
    from tipassist.bootstrap import load_register
    from tipassist.corpus.manifest import load_corpus

    corpus = load_corpus(settings.corpus_dir)
    start = time.perf_counter()
    register = load_register(corpus)
    took = f"{time.perf_counter() - start:.2f} s"
    found = f"{len(register.activities)} activities in {took}, {len(register.findings)} findings"
    if not register.activities:
        mend = "look at `tipassist corpus check`"
        return Checked("parse", Level.FAIL, "the plan has no activities", mend)
    return Checked("parse", Level.OK, found)


def _state(settings: Settings) -> Checked:
    folder = settings.state_dir
    trial = folder / f".doctor-{secrets.token_hex(4)}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        trial.write_text("")
        trial.unlink()
    except OSError as err:
        found = f"{folder} cannot be written ({err.strerror})"
        return Checked("state folder", Level.FAIL, found, "give one that can be with --state")
    return Checked("state folder", Level.OK, f"{folder} can be written")


def _model(settings: Settings) -> Checked:
    from tipassist.index.weights import EMBEDDING

    if settings.index.model:
        found = f"{settings.index.model}, chosen in the settings; its weights are not checked"
        return Checked("model", Level.OK, found)
    EMBEDDING.verify(EMBEDDING.folder())
    return Checked("model", Level.OK, f"{EMBEDDING.package}, its weights have the known SHA-256")


def _reranker(settings: Settings) -> Checked:
    from tipassist.index.weights import RERANKER

    if not settings.index.rerank:
        return Checked("reranker", Level.OFF, "off in the settings: TIPASSIST_INDEX__RERANK")
    RERANKER.verify(RERANKER.folder())
    return Checked("reranker", Level.OK, f"{RERANKER.package}, its weights have the known SHA-256")


def _index(settings: Settings) -> Checked:
    from tipassist.bootstrap import IndexSource, load_register
    from tipassist.corpus.manifest import load_corpus

    corpus = load_corpus(settings.corpus_dir)
    index = IndexSource(settings, corpus, load_register(corpus)).open()
    index.warm()
    return Checked("index", Level.OK, f"{len(index.passages)} passages, up to date and readable")
