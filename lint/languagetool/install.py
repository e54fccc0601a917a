"""Installing LanguageTool for this user, once for all repositories.

The jars come from a folder or archive that the user names, from a mirror (COPYDESK_MAVEN_URL), or from Maven Central through `jgo`,
which knows its address; as a last way from the archive that language-tool-python knows. Whatever the way, a jar of the lock is taken
only when its SHA-256 is right. Files are gathered in a folder beside the place of the installation, which is kept when we are
interrupted, so that the next run goes on there; renaming it is the last step.
"""

from __future__ import annotations

import os
import shutil
import zipfile
from collections.abc import Callable, Iterable
from pathlib import Path

from lint.languagetool import archive, maven
from lint.languagetool.installation import MARKER, Installation, find, read
from lint.languagetool.jars import Jar, intact, locked, total_size
from lint.languagetool.places import data_folder, own_installation
from lint.languagetool.places import locked as lock

# done bytes, all bytes, name of the file at hand
Progress = Callable[[int, int, str], None]


class InstallError(RuntimeError):
    """LanguageTool could not be installed; one sentence that says why and what to do."""


def install(source: str = "", progress: Progress = lambda *_: None) -> Installation:
    """Install LanguageTool for this user and return the installation; what is there already is only checked and kept.

    `source` is a folder of jars or a zip archive of them, for a machine without a network. Raises InstallError, or BusyError when
    another process installs for longer than ten minutes.
    """
    with lock(data_folder() / "install.lock", wait=600):
        present = find()
        if present and (len(present.jars) == 1 or _all_intact(present.folder / "jars")):
            return present
        staging = data_folder() / f".{own_installation().name}.partial"
        (staging / "jars").mkdir(parents=True, exist_ok=True)
        if source:
            _from_source(Path(source).expanduser(), staging / "jars", progress)
        else:
            _from_network(staging, progress)
        return _finish(staging)


def uninstall() -> list[Path]:
    """Remove every copy that we installed for this user, of older locks too, and what an interrupted one left; returns them."""
    with lock(data_folder() / "install.lock", wait=60):
        folders = [path for path in data_folder().iterdir() if path.is_dir()]
        for folder in folders:
            shutil.rmtree(folder, ignore_errors=True)
        return [folder for folder in folders if not folder.name.startswith(".")]


def _finish(staging: Path) -> Installation:
    target = own_installation()
    (staging / MARKER).write_text("complete\n", "utf-8")
    if target.exists():  # damaged, or its marker is missing
        shutil.rmtree(target)
    os.replace(staging, target)
    installation = read(target)
    assert installation is not None
    return installation


def _all_intact(folder: Path) -> bool:
    return all(intact(folder / jar.name, jar) for jar in locked())


def _missing(folder: Path) -> list[Jar]:
    return [jar for jar in locked() if not intact(folder / jar.name, jar)]


def _from_network(staging: Path, progress: Progress) -> None:
    missing = _missing(staging / "jars")
    done = total_size() - sum(jar.size for jar in missing)
    try:
        for jar in missing:
            progress(done, total_size(), jar.name)
            _take(maven.fetch(jar, staging / "fetched"), jar, staging / "jars")
            done += jar.size
    except maven.FetchError as error:
        try:
            archive.fetch(staging)
        except archive.ArchiveError as second:
            raise InstallError(
                f"{error}; {second}. Try again later (it goes on where it stopped), set COPYDESK_MAVEN_URL to a mirror, "
                "or bring the jars in a folder: copydesk languagetool install --from FOLDER"
            ) from None
    finally:
        shutil.rmtree(staging / "fetched", ignore_errors=True)
    progress(total_size(), total_size(), "")


def _from_source(source: Path, folder: Path, progress: Progress) -> None:
    if source.is_dir():
        found = {path.name: path for path in source.rglob("*.jar")}
        take: Callable[[Jar], bool] = lambda jar: jar.name in found and _copy(found[jar.name], jar, folder)  # noqa: E731
    elif zipfile.is_zipfile(source):
        package = zipfile.ZipFile(source)
        names = {name.rsplit("/", 1)[-1]: name for name in package.namelist()}
        take = lambda jar: jar.name in names and _extract(package, names[jar.name], jar, folder)  # noqa: E731
    else:
        raise InstallError(f"{source} is neither a folder of jars nor a zip archive of them")
    done, lacking = 0, []
    for jar in locked():
        progress(done, total_size(), jar.name)
        if not intact(folder / jar.name, jar) and not take(jar):
            lacking.append(jar.name)
        done += jar.size
    if lacking:
        raise InstallError(f"{source} lacks {_list(lacking)}, or has other versions of them")
    progress(done, total_size(), "")


def _list(names: Iterable[str]) -> str:
    names = list(names)
    return ", ".join(names[:3]) + (f" and {len(names) - 3} more" if len(names) > 3 else "")


def _take(path: Path, jar: Jar, folder: Path) -> None:
    if not intact(path, jar):
        raise InstallError(f"{jar.name} is not the file that it should be (its SHA-256 differs); nothing was installed")
    os.replace(path, folder / jar.name)


def _copy(path: Path, jar: Jar, folder: Path) -> bool:
    if not intact(path, jar):
        return False
    shutil.copyfile(path, folder / (jar.name + ".new"))
    os.replace(folder / (jar.name + ".new"), folder / jar.name)
    return True


def _extract(package: zipfile.ZipFile, name: str, jar: Jar, folder: Path) -> bool:
    if package.getinfo(name).file_size != jar.size:  # also keeps a zip bomb out
        return False
    path = folder / (jar.name + ".new")
    with package.open(name) as packed, path.open("wb") as file:
        shutil.copyfileobj(packed, file)
    if not intact(path, jar):
        path.unlink()
        return False
    os.replace(path, folder / jar.name)
    return True
