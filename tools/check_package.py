"""Builds the wheel, installs it in a clean environment elsewhere, and asks it questions offline."""

import json
import os
import subprocess
import sys
import tempfile
import venv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CODES = ["B.1.1", "B.1.2", "B.1.3", "B.1.5", "B.5.1", "B.7.2"]
OFFLINE = """\
import sys

def refuse(event, arguments):
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        raise RuntimeError(f"the installed package tried to reach {arguments[1]}")

sys.addaudithook(refuse)
"""


def run(*command: str | Path, folder: Path, environment: dict[str, str] | None = None) -> str:
    """Run a command in a folder and return its stdout; a failure ends the check."""
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if done.returncode:
        sys.exit(f"{command} ended with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return done.stdout


def main() -> None:
    """Check the package."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        run(sys.executable, "-m", "build", "--outdir", folder / "dist", ROOT, folder=folder)
        (wheel,) = (folder / "dist").glob("*.whl")
        assert list((folder / "dist").glob("*.tar.gz")), "no sdist was built"
        venv.create(folder / "venv", with_pip=True)
        python = folder / "venv" / "bin" / "python"
        run(python, "-m", "pip", "install", "--quiet", wheel, folder=folder)
        check_answers(folder, python)
    print(f"{wheel.name}: installed elsewhere, it answers from the packaged plan")


def check_answers(folder: Path, python: Path) -> None:
    """Ask the installed package, with no network and nothing of this checkout in its reach."""
    (folder / "offline").mkdir()
    (folder / "offline" / "sitecustomize.py").write_text(OFFLINE)
    environment = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("TIPASSIST_", "PYTHON"))
    }
    environment |= {
        "PYTHONPATH": str(folder / "offline"),
        "XDG_DATA_HOME": str(folder / "home"),
        "HF_HUB_OFFLINE": "1",
    }

    def ask(question: str) -> dict[str, object]:
        command = (python.with_name("tipassist"), "ask", "--json", question)
        answer: dict[str, object] = json.loads(
            run(*command, folder=folder, environment=environment)
        )
        return answer

    where = run(python, "-c", "import tipassist; print(tipassist.__file__)", folder=folder)
    assert str(ROOT) not in where, f"{where} is the checkout, not the installed package"
    answer = ask("What is SOMSWD coordinating?")
    assert answer["status"] == "answered", answer
    assert [item["locator"] for item in answer["items"]] == CODES, answer  # type: ignore[attr-defined]
    assert answer["complete"] is True, answer
    assert answer["citations"], answer
    prose = ask("How often will the work plan be reviewed?")
    assert prose["status"] in {"answered", "partial"}, prose
    assert prose["citations"], prose


if __name__ == "__main__":
    main()
