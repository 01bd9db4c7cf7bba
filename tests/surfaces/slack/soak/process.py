"""One process of the bot: says on stdout where it listens, and ends when stdin does.

Run as `python -m tests.surfaces.slack.soak.process` with the folder of the database, the address of
Slack, and the seconds after which it streams and that a lease lasts.
"""

import sys
from datetime import timedelta
from pathlib import Path

from pydantic import SecretStr

from tests.answer.conftest import CORPUS, NoSemantics
from tests.surfaces.slack.running import opened_bot
from tipassist.answer.talks.memory import MemoryConversations
from tipassist.bootstrap import build_dependencies
from tipassist.settings import Settings, SlackSettings

SIGNING_SECRET = "a signing secret"
BOT_TOKEN = "xoxb-soak"
PAGES = "https://tip.example.org"


def main() -> None:
    """Serve until stdin ends."""
    folder, api_url, stream_after, lease = sys.argv[1:]
    slack = SlackSettings(
        bot_token=SecretStr(BOT_TOKEN),
        signing_secret=SecretStr(SIGNING_SECRET),
        api_url=api_url,
        stream_after_seconds=float(stream_after),
    )
    settings = Settings(corpus_dir=CORPUS, state_dir=Path(folder))
    parts = build_dependencies(settings, NoSemantics(), conversations=MemoryConversations())
    with opened_bot(parts, Path(folder), slack, PAGES, timedelta(seconds=float(lease))) as bot:
        sys.stdout.write(f"{bot.address}\n")
        sys.stdout.flush()
        sys.stdin.read()


if __name__ == "__main__":
    main()
