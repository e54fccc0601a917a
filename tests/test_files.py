from __future__ import annotations

import os
from pathlib import Path

import pytest

from lint import config, files
from lint.config import Config, ConfigError


@pytest.fixture(autouse=True)
def _fresh() -> None:
    for cached in (config.repository, files._gitignore):
        cached.cache_clear()


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _put(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("x", encoding="utf-8")


def _select(*paths: str, settings: Config | None = None) -> files.Selection:
    return files.select(paths, lambda _: settings or Config(root=os.getcwd()))


def _paths(selection: files.Selection) -> list[str]:
    return [article.path for article in selection.articles]


def test_a_folder_stands_for_its_articles_in_order(repo: Path) -> None:
    _put(repo, "b.md", "a.txt", "sub/c.markdown", "d.html", "e.py")

    assert _paths(_select(".")) == ["a.txt", "b.md", "sub/c.markdown"]


def test_paths_are_reported_as_they_were_given(repo: Path) -> None:
    _put(repo, "news/a.md")

    assert _paths(_select("news")) == ["news/a.md"]
    assert _paths(_select(str(repo / "news"))) == [str(repo / "news" / "a.md")]


def test_an_article_that_is_named_twice_is_checked_once(repo: Path) -> None:
    _put(repo, "a.md")

    assert _paths(_select("a.md", ".", str(repo / "a.md"))) == ["a.md"]


def test_papers_of_a_repository_are_no_articles_unless_they_are_named(repo: Path) -> None:
    _put(
        repo,
        "README.md",
        "CHANGELOG.md",
        "LICENSE.txt",
        "requirements.txt",
        "requirements-dev.txt",
        "robots.txt",
        "a.md",
    )

    assert _paths(_select(".")) == ["a.md"]
    assert _paths(_select("README.md")) == ["README.md"]


def test_hidden_folders_and_installed_things_are_not_walked(repo: Path) -> None:
    _put(repo, ".obsidian/a.md", "node_modules/x/b.md", "env/pyvenv.cfg", "env/lib/c.txt", "d.md")

    assert _paths(_select(".")) == ["d.md"]


def test_what_a_gitignore_names_is_no_article_even_when_it_is_named(repo: Path) -> None:
    _put(repo, "a.md", "draft.md", "old/b.md", "old/deep/c.md")
    (repo / ".gitignore").write_text("draft.md\n/old/\n")

    assert _paths(_select(".")) == ["a.md"]
    named = _select("a.md", "draft.md", "old/deep/c.md")
    assert _paths(named) == ["a.md"]
    assert named.left_out == ["draft.md", "old/deep/c.md"]


def test_a_nearer_gitignore_takes_back_what_a_farther_one_names(repo: Path) -> None:
    _put(repo, "sub/keep.txt", "sub/other.txt", "top.txt")
    (repo / ".gitignore").write_text("*.txt\n")
    (repo / "sub" / ".gitignore").write_text("!keep.txt\n")

    assert _paths(_select(".")) == ["sub/keep.txt"]
    assert _paths(_select("sub/keep.txt")) == ["sub/keep.txt"]


def test_nothing_is_taken_back_inside_a_folder_that_is_ignored(repo: Path) -> None:
    _put(repo, "old/keep.md")
    (repo / ".gitignore").write_text("old/\n")
    (repo / "old" / ".gitignore").write_text("!keep.md\n")

    assert _paths(_select(".", "old", "old/keep.md")) == []


def test_a_gitignore_above_the_repository_says_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "repo" / ".git").mkdir(parents=True)
    (tmp_path / ".gitignore").write_text("*.md\n")
    _put(tmp_path / "repo", "a.md")
    monkeypatch.chdir(tmp_path / "repo")

    assert _paths(_select("a.md", ".")) == ["a.md"]


def test_the_settings_say_what_is_an_article_also_of_what_is_named(repo: Path) -> None:
    _put(repo, "content/a.md", "content/archive/b.md", "notes/c.md")
    settings = Config(root=str(repo), articles=("content/**",), exclude=("content/archive/**",))

    assert _paths(_select(".", settings=settings)) == ["content/a.md"]
    named = _select("notes/c.md", "content/archive/b.md", settings=settings)
    assert _paths(named) == []
    assert named.left_out == ["notes/c.md", "content/archive/b.md"]


def test_a_missing_path_is_a_failure_and_the_others_are_chosen(repo: Path) -> None:
    _put(repo, "a.md")

    selection = _select("nowhere.md", "a.md")

    assert _paths(selection) == ["a.md"]
    assert selection.failures == [("nowhere.md", "there is no such file or folder")]


def test_a_format_that_would_be_misread_is_a_failure(repo: Path) -> None:
    _put(repo, "story.html", "story")

    selection = _select("story.html", "story")

    assert _paths(selection) == ["story"]
    assert selection.failures[0][0] == "story.html"


def test_articles_whose_settings_cannot_be_read_are_named(repo: Path) -> None:
    _put(repo, "a.md")

    def broken(_: str) -> Config:
        raise ConfigError("copydesk.yml:1: broken")

    assert files.select(("a.md",), broken).failures == [("a.md", "its settings cannot be read")]


def test_a_link_to_a_folder_is_not_walked_in_circles(repo: Path) -> None:
    _put(repo, "sub/a.md")
    (repo / "sub" / "again").symlink_to(repo, target_is_directory=True)

    assert _paths(_select(".")) == ["sub/a.md"]
