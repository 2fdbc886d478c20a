"""Names the objects of the preset alone: alone_targets.py ROOT [SINCE]. With a commit, only of files that changed since it or that include, near
or far, a header that has lost a name or an include since; one that only gained some breaks nobody. Files not yet committed count as well.
"""
import json
import pathlib
import re
import subprocess
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s+"([^"]+)"', re.MULTILINE)


COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
NAME = re.compile(r'"[^"\n]+"|<[\w/.]+>|[A-Za-z_]\w*')


def git(root, *words):
    return subprocess.run(["git", "-C", root, *words], check=True, capture_output=True, text=True).stdout


def names_in(text):
    return set(NAME.findall(COMMENT.sub("", text)))


def changed_since(root, commit):
    """Files that others may compile differently by, and that do so themselves."""
    named = git(root, "diff", "--name-only", "--diff-filter=d", commit, "--", "src", "tests").split()
    new = git(root, "ls-files", "--others", "--exclude-standard", "--", "src", "tests").split()
    known = set(git(root, "ls-tree", "-r", "--name-only", commit, "src", "tests").split())
    for name in named + new:
        is_harmless = name.endswith(".h") and (
            name not in known or names_in(git(root, "show", f"{commit}:{name}")) <= names_in((root / name).read_text()))
        if not is_harmless:
            yield root / name


class Closure:
    """Which of a file's own headers, near or far, are among some files."""

    def __init__(self, root, looked_for):
        self.folders, self.looked_for, self.known = (root / "src", root / "tests"), looked_for, {}

    def touches(self, path):
        if path not in self.known:
            self.known[path] = path in self.looked_for  # before its headers, which may come back to it
            self.known[path] = self.known[path] or any([self.touches(header) for header in self.headers(path)])
        return self.known[path]

    def headers(self, path):
        for name in INCLUDE.findall(path.read_text()):
            yield from (folder / name for folder in self.folders if (folder / name).exists())


def main(root, commit=None):
    root = pathlib.Path(root).resolve()
    closure = Closure(root, set(changed_since(root, commit))) if commit else None
    for entry in json.loads((root / "build/alone/compile_commands.json").read_text()):
        path = pathlib.Path(entry["file"])
        is_ours = any(folder in path.parents for folder in (root / "src", root / "tests"))
        if is_ours and (closure is None or closure.touches(path)):
            print(re.search(r" -o (\S+)", entry["command"])[1])


if __name__ == "__main__":
    main(*sys.argv[1:])
