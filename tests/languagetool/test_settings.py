from __future__ import annotations

from pathlib import Path

import pytest

from lint.languagetool.settings import Settings, SettingsError, is_loopback, load, seconds


def test_without_a_word_nothing_is_set(tmp_path: Path) -> None:
    assert load({"XDG_CONFIG_HOME": str(tmp_path)}) == Settings()


def test_the_environment_outranks_the_users_own_file(tmp_path: Path) -> None:
    (tmp_path / "copydesk").mkdir()
    (tmp_path / "copydesk" / "config.yml").write_text(
        "languagetool:\n  url: https://lt.example.org/v2/\n  keep_warm: 45m\n"
    )
    environment = {"XDG_CONFIG_HOME": str(tmp_path)}
    assert load(environment) == Settings(url="https://lt.example.org", keep_warm=2700.0)
    assert load({**environment, "COPYDESK_LANGUAGETOOL_URL": "http://127.0.0.1:8081"}).url == "http://127.0.0.1:8081"


def test_nothing_is_read_from_the_folder_we_stand_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("copydesk.yml", "config.yml", ".env"):
        (tmp_path / name).write_text(
            "languagetool:\n  url: https://evil.example.org\nCOPYDESK_LANGUAGETOOL_URL=https://evil.example.org\n"
        )
    assert load({"XDG_CONFIG_HOME": str(tmp_path / "elsewhere")}) == Settings()


@pytest.mark.parametrize("url", ["http://lt.example.org", "http://192.168.0.7:8081", "http://localhost.example.org"])
def test_a_server_elsewhere_must_be_encrypted(url: str) -> None:
    with pytest.raises(SettingsError, match="use https"):
        load({"XDG_CONFIG_HOME": "/nowhere", "COPYDESK_LANGUAGETOOL_URL": url})


@pytest.mark.parametrize("url", ["lt.example.org", "file:///etc/passwd", "https://"])
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(SettingsError, match="is not the address"):
        load({"XDG_CONFIG_HOME": "/nowhere", "COPYDESK_LANGUAGETOOL_URL": url})


@pytest.mark.parametrize("url", ["http://localhost:8081", "http://127.0.0.1", "https://[::1]:8081/"])
def test_this_machine_is_known_as_such(url: str) -> None:
    assert is_loopback(url)


@pytest.mark.parametrize(
    ("text", "length"), [("30m", 1800), ("90s", 90), ("1h", 3600), ("20", 1200), ("off", 0), ("0", 0)]
)
def test_times_are_read_as_people_write_them(text: str, length: int) -> None:
    assert seconds(text) == length


def test_a_key_that_is_not_known_is_named_with_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "copydesk").mkdir()
    (tmp_path / "copydesk" / "config.yml").write_text("languagetool:\n  java: /opt/java\n  jvm: fast\n")
    with pytest.raises(
        SettingsError, match=r"config\.yml:3: languagetool has no key jvm; it has url, home, java, keep_warm"
    ):
        load({"XDG_CONFIG_HOME": str(tmp_path)})
