"""The fits: each learns from the files of `evals/` and puts its weights into the package."""

from collections.abc import Callable, Iterable
from functools import partial
from importlib.resources import as_file, files
from pathlib import Path
from typing import TypeVar

from tipassist.answer.dependencies import Dependencies
from tipassist.answer.language.words import families
from tipassist.answer.ranking.placing import PLACES_FILE
from tipassist.answer.ranking.row_ranking import ROWS_FILE
from tipassist.answer.undecided.bounds import BOUNDS_FILE
from tipassist.answer.undecided.deciding import ENDINGS_FILE
from tipassist.answer.undecided.doubting import DOUBTS_FILE
from tipassist.answer.understanding.frame_reading import SURE
from tipassist.answer.understanding.frames import THEN
from tipassist.answer.understanding.intents import MODEL_FILE
from tipassist.bootstrap import (
    IndexSource,
    build_dependencies,
    build_understander,
    load_register,
)
from tipassist.corpus.manifest import load_corpus
from tipassist.evaluation.contenders import open_laboratory
from tipassist.evaluation.fit_adapter import Ranking
from tipassist.evaluation.fit_bounds import BoundFit, fit_bounds, read_bounded, write_bounds
from tipassist.evaluation.fit_doubts import (
    Doubted,
    DoubtFit,
    doubt_questions,
    fit_doubts,
    read_settled,
    write_doubts,
)
from tipassist.evaluation.fit_endings import (
    EndingFit,
    NoMeaning,
    fit_endings,
    try_endings,
    write_endings,
)
from tipassist.evaluation.fit_frames import (
    FrameFit,
    asks_else,
    fit_frames,
    read_framed,
)
from tipassist.evaluation.fit_intents import Fit, fit, read_bank, utterances_of, write_model
from tipassist.evaluation.fit_rankings import RankingFit, fit_rankings, write_ranking
from tipassist.evaluation.fit_reader import ReaderFit, fit_reader
from tipassist.evaluation.gold import Gold, Split, load_gold, of_split
from tipassist.evaluation.ranked_places import rank_places, texts_by_place
from tipassist.evaluation.ranked_rows import rank_rows
from tipassist.evaluation.reading_bank import read_clauses
from tipassist.evaluation.reading_sets import read_sets
from tipassist.index.adapters import ADAPTERS_FILE, load_adapters
from tipassist.index.progress import Progress, silent
from tipassist.index.reader_weights import READER_FILE, load_reader_weights
from tipassist.settings import Settings

Told = TypeVar("Told")


def fit_ending_model(settings: Settings, folder: Path, *, progress: Progress = silent) -> EndingFit:
    """Fit what decides how open questions end, and put its weights into the package.

    Args:
        settings: All settings.
        folder: Folder of the gold questions; only the dev split is asked.
        progress: Told the stage and how far it is.

    Raises:
        TipassistError: The gold questions, the corpus or the index cannot be used.
    """
    tried = _with_index_and_without(try_endings, settings, folder, progress)
    done = fit_endings(tried)
    with as_file(files("tipassist.answer").joinpath("lexicon", ENDINGS_FILE)) as path:
        write_endings(done.model, path)
    return done


def fit_bound_model(settings: Settings, folder: Path, *, progress: Progress = silent) -> BoundFit:
    """Fit what tells which questions lie beside what is answered, into the package.

    Args:
        settings: All settings.
        folder: Folder of the gold questions, of which only the dev split is asked, and of the
            texts in `bounds`.
        progress: Told the stage and how far it is.

    Raises:
        TipassistError: The questions, the corpus or the index cannot be used.
    """
    corpus = load_corpus(settings.corpus_dir)
    register = load_register(corpus)
    index = IndexSource(settings, corpus, register).build(progress)
    dev = of_split(load_gold(folder / "gold.jsonl"), Split.DEV)
    read = build_understander(register, index, refuses=False).interpret
    printed = frozenset(families(register.text))
    done = fit_bounds(read_bounded(dev, folder / "bounds"), read, printed, index.embed)
    with as_file(files("tipassist.answer").joinpath("lexicon", BOUNDS_FILE)) as path:
        write_bounds(done.model, path)
    return done


def fit_frame_model(settings: Settings, folder: Path, *, progress: Progress = silent) -> FrameFit:
    """Fit what tells the frames of questions and their subjects, into the package.

    Args:
        settings: All settings.
        folder: Folder of the gold questions, of which only the dev split is asked, and of the
            sentences in `frames`.
        progress: Told the stage and how far it is.

    Raises:
        TipassistError: The sentences, the corpus or the index cannot be used.
    """
    register = load_register(load_corpus(settings.corpus_dir))
    dev = of_split(load_gold(folder / "gold.jsonl"), Split.DEV)
    mask = build_understander(register).masked
    others = [
        (THEN if one.history else "") + mask(one.question, one.body)
        for one in dev
        if asks_else(one)
    ]
    progress("Learning the frames of questions", 0, 1)
    done = fit_frames(read_framed(folder / "frames"), others, SURE)
    progress("Learning the frames of questions", 1, 1)
    with as_file(files("tipassist.index").joinpath(ADAPTERS_FILE)) as path:
        done.model.write(path)
    load_adapters.cache_clear()
    return done


def fit_reader_model(settings: Settings, folder: Path, *, progress: Progress = silent) -> ReaderFit:
    """Fit what tells which clause answers a question, and put its weights into the package.

    Args:
        settings: All settings; their corpus holds the plan.
        folder: Folder of the questions about clauses in `reading`, and of the sets of documents in
            `documents/beside`.
        progress: Told the stage and how far it is.

    Raises:
        TipassistError: The questions, the documents or the packaged reranker cannot be used.
    """
    asked = read_clauses(folder / "reading")
    of_sets = read_sets(folder / "documents" / "beside", settings.corpus_dir)
    done = fit_reader(asked, of_sets, partial(progress, "Learning to read clauses"))
    with as_file(files("tipassist.index").joinpath(READER_FILE)) as path:
        done.model.write(path)
    load_reader_weights.cache_clear()
    return done


def fit_doubt_model(settings: Settings, folder: Path, *, progress: Progress = silent) -> DoubtFit:
    """Fit what tells whether the plan settles a question, and put its weights into the package.

    Args:
        settings: All settings.
        folder: Folder of the gold questions, of which only the dev split is asked, and of the
            pairs in `settled`.
        progress: Told the stage and how far it is.

    Raises:
        TipassistError: The questions, the corpus or the index cannot be used.
    """
    asked = partial(_doubted, folder / "settled")
    done = fit_doubts(_with_index_and_without(asked, settings, folder, progress))
    with as_file(files("tipassist.answer").joinpath("lexicon", DOUBTS_FILE)) as path:
        write_doubts(done.model, path)
    return done


def _doubted(
    pairs: Path, gold: tuple[Gold, ...], dependencies: Dependencies, progress: Progress
) -> Iterable[Doubted]:
    return doubt_questions(read_settled(gold, pairs), dependencies, progress)


def fit_place_model(settings: Settings, folder: Path, *, progress: Progress = silent) -> RankingFit:
    """Fit what ranks the places of the sections, and put its weights into the package.

    Args:
        settings: All settings.
        folder: Folder of the gold questions, of which only the dev split is asked, and of those
            to learn from in `bank`.
        progress: Told the stage and how far it is.

    Raises:
        TipassistError: The questions, the corpus or the index cannot be used.
    """
    return _fit_ranking(rank_places, PLACES_FILE, settings, folder, progress)


def fit_row_model(settings: Settings, folder: Path, *, progress: Progress = silent) -> RankingFit:
    """Fit what ranks the rows of the table; arguments and errors as for `fit_place_model`."""
    return _fit_ranking(rank_rows, ROWS_FILE, settings, folder, progress)


def _fit_ranking(
    rank: Callable[..., Iterable[Ranking]],
    name: str,
    settings: Settings,
    folder: Path,
    progress: Progress,
) -> RankingFit:
    gold = _learnt(folder)
    lab = open_laboratory(settings, progress)
    without = build_dependencies(settings, NoMeaning(len(lab.index.embed("x"))))
    indexed = texts_by_place(lab.index.passages)
    asked = rank(gold, lab.dependencies, progress, indexed)
    dev = of_split(load_gold(folder / "gold.jsonl"), Split.DEV)
    done = fit_rankings((*asked, *rank(dev, without, progress)), lab.index.embed)
    with as_file(files("tipassist.answer").joinpath("lexicon", name)) as path:
        write_ranking(done, path)
    return done


def _learnt(folder: Path) -> tuple[Gold, ...]:
    """Return what is learnt from: the dev questions, and those written for nothing else."""
    return (*of_split(load_gold(folder / "gold.jsonl"), Split.DEV), *_banked(folder))


def _banked(folder: Path, *, far: bool = True) -> tuple[Gold, ...]:
    """Read the questions that are only learnt from.

    Args:
        folder: Folder of the gold questions.
        far: Whether those in words far from the plan's are among them.
    """
    paths = sorted((folder / "bank").glob("*.jsonl"))
    banks = (load_gold(path) for path in paths if far or not path.name.startswith("far_"))
    return tuple(one for bank in banks for one in bank)


def _with_index_and_without(
    ask: Callable[[tuple[Gold, ...], Dependencies, Progress], Iterable[Told]],
    settings: Settings,
    folder: Path,
    progress: Progress,
) -> list[Told]:
    """Ask what is learnt from with the index, and the dev questions where no meaning is known."""
    lab = open_laboratory(settings, progress)
    dim = len(lab.index.embed("x"))
    without = build_dependencies(settings, NoMeaning(dim))
    dev = of_split(load_gold(folder / "gold.jsonl"), Split.DEV)
    return [*ask(_learnt(folder), lab.dependencies, progress), *ask(dev, without, progress)]


def fit_intents(settings: Settings, bank: Path, *, progress: Progress = silent) -> Fit:
    """Fit the intent classifier on the utterance bank and put its weights into the package.

    Args:
        settings: All settings.
        bank: Folder of the bank; its held-out voices are only measured.
        progress: Told the stage and how far it is.

    Raises:
        TipassistError: The bank, the corpus or the index cannot be used.
    """
    corpus = load_corpus(settings.corpus_dir)
    register = load_register(corpus)
    index = IndexSource(settings, corpus, register).build(progress)
    fitting, held_out = read_bank(bank)
    # Far words tell no intent: fitted on them too, what sections give was looked for in rows.
    fitting += utterances_of(_banked(bank.parent, far=False))
    done = fit(fitting, held_out, build_understander(register).interpret, index.embed)
    with as_file(files("tipassist.answer").joinpath("lexicon", MODEL_FILE)) as path:
        write_model(done.model, path)
    return done
