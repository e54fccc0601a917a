"""The hooks as a newsroom uses them: the real pre-commit, real git, our hooks installed by it from a clone of this repository."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

BAD = "# Harbor vote\n\nThe council approved the wall on Feb. 30, 2024.\n"
GOOD = "# Harbor vote\n\nThe council approved the wall on Feb. 28, 2024.\n"
CONFIG = """\
repos:
  - repo: {source}
    rev: {rev}
    hooks:
      - id: {hook}
"""


class Repository:
    """A newsroom's git repository with one of our hooks."""

    def __init__(self, folder: Path, environment: dict[str, str]) -> None:
        self.folder = folder
        self.environment = environment

    def git(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Run git there."""
        return subprocess.run(
            ["git", "-c", "user.name=Reporter", "-c", "user.email=reporter@example.org", *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )

    def commit(self, **files: str) -> tuple[int, str]:
        """Write files (`a_md` is a.md), stage and commit them: the exit status and all that was on the screen."""
        for name, text in files.items():
            (self.folder / name.replace("_", ".")).write_text(text, encoding="utf-8")
        self.git("add", "--all")
        done = self.git("commit", "--message", "An article")
        return done.returncode, done.stdout + done.stderr


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """pre-commit's own store: the hooks' environment is installed once."""
    return tmp_path_factory.mktemp("store")


@pytest.fixture
def newsroom(tmp_path: Path, source: Path, store: Path, request: pytest.FixtureRequest) -> Repository:
    """A repository with the hook that the test names, on a machine of its own without LanguageTool."""
    hook = getattr(request, "param", "copydesk")
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PRE_COMMIT"))}
    environment |= {
        "PRE_COMMIT_HOME": str(store),
        "XDG_DATA_HOME": str(tmp_path / "data"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
    }
    folder = tmp_path / "newsroom"
    folder.mkdir()
    repository = Repository(folder, environment)
    rev = subprocess.run(
        ["git", "rev-parse", "HEAD"], cwd=source, capture_output=True, text=True, check=True
    ).stdout.strip()
    (folder / ".pre-commit-config.yaml").write_text(CONFIG.format(source=source, rev=rev, hook=hook))
    repository.git("init", "--quiet")
    repository.git("add", "--all")
    installed = subprocess.run(
        [sys.executable, "-m", "pre_commit", "install", "--hook-type", "pre-commit", "--hook-type", "pre-push"],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert installed.returncode == 0, installed.stdout + installed.stderr
    return repository


def test_a_bad_article_stops_the_commit_with_the_finding_on_the_screen(newsroom: Repository) -> None:
    status, screen = newsroom.commit(story_md=BAD)

    assert status == 1
    assert "story.md:3:34: error facts.impossible-date" in screen
    assert newsroom.git("log").returncode != 0


def test_a_clean_article_passes(newsroom: Repository) -> None:
    status, screen = newsroom.commit(story_md=GOOD)

    assert status == 0, screen


def test_without_languagetool_the_article_is_checked_and_a_line_says_what_is_missing(newsroom: Repository) -> None:
    _, screen = newsroom.commit(story_md=BAD)

    assert "copydesk languagetool install" in screen


def test_several_articles_make_one_process(newsroom: Repository) -> None:
    status, screen = newsroom.commit(**{f"story{number}_md": BAD for number in range(12)})

    assert status == 1
    assert screen.count("in 12 articles") == 1


def test_papers_of_the_repository_are_not_judged(newsroom: Repository) -> None:
    status, screen = newsroom.commit(README_md=BAD, requirements_txt="due on Feb. 30, 2024\n")

    assert status == 0, screen


def test_the_settings_bind_the_files_that_the_hook_names(newsroom: Repository) -> None:
    (newsroom.folder / "copydesk.yml").write_text("exclude: ['*.draft.md']\n")

    status, screen = newsroom.commit(**{"story.draft_md": BAD})

    assert status == 0, screen


@pytest.mark.parametrize("newsroom", ["copydesk-full"], indirect=True)
def test_the_full_hook_stops_a_push_when_languagetool_is_not_there(newsroom: Repository, tmp_path: Path) -> None:
    subprocess.run(["git", "init", "--quiet", "--bare", str(tmp_path / "server")], check=True)
    assert newsroom.commit(story_md=GOOD)[0] == 0

    pushed = newsroom.git("push", str(tmp_path / "server"), "HEAD:main")

    assert pushed.returncode == 1
    assert "copydesk languagetool install" in pushed.stdout + pushed.stderr


@pytest.mark.parametrize("newsroom", ["copydesk-rules"], indirect=True)
def test_the_rules_hook_stops_a_house_rule_whose_example_fails(newsroom: Repository) -> None:
    house = newsroom.folder / "house"
    house.mkdir()
    (newsroom.folder / "copydesk.yml").write_text("packs: [default, ./house]\n")
    rule = "extends: existence\nmessage: not our word\ntokens: [{word}]\nexamples:\n  - bad: A <mark>moreover</mark> here.\n"
    (house / "words.yml").write_text(rule.format(word="moreover"))
    passed, screen = newsroom.commit()
    assert passed == 0, screen

    (house / "words.yml").write_text(rule.format(word="furthermore"))
    status, screen = newsroom.commit()

    assert status == 1
    assert "house.words" in screen


@pytest.fixture
def with_languagetool(newsroom: Repository) -> Iterator[Repository]:
    """The same machine with the LanguageTool that the tests have installed; its server is stopped afterwards."""
    newsroom.environment.pop("XDG_DATA_HOME")
    if "XDG_DATA_HOME" in os.environ:
        newsroom.environment["XDG_DATA_HOME"] = os.environ["XDG_DATA_HOME"]
    yield newsroom
    subprocess.run(
        [sys.executable, "-m", "lint", "languagetool", "stop"],
        env=newsroom.environment,
        check=True,
        capture_output=True,
    )


def test_the_first_commit_leaves_a_warm_server_and_does_not_wait_for_it_to_end(with_languagetool: Repository) -> None:
    status, screen = with_languagetool.commit(story_md="# Vote\n\nThe council have approved an plan for the wall.\n")

    assert "lt.EN_A_VS_AN" in screen, screen
    assert status == 1
    told = subprocess.run(
        [sys.executable, "-m", "lint", "languagetool", "status"],
        env=with_languagetool.environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "warm" in told.stdout
