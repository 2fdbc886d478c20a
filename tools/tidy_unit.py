"""Stands in for clang-tidy: tidy_unit.py CLANG-TIDY OPTIONS... SOURCE -- COMPILER..., where SOURCE may be a unit that includes the files compiled in one go.

Some checks look at a main file alone (misc-unused-using-decls, misc-unused-alias-decls), so the unit's files are copied into one text, and what is
found there is told of the file and line that it came from.
"""
import pathlib
import re
import subprocess
import sys

UNIT_LINE = re.compile(r'#include "(.+\.cpp)"')


def whole_of(unit):
    """The text of a unit and, for each of its lines, the file and line that it came from."""
    text, origins = [], []
    for line in unit.read_text().splitlines():
        match = UNIT_LINE.fullmatch(line)
        lines = pathlib.Path(match[1]).read_text().splitlines() if match else [line]
        text += lines
        origins += [(match[1] if match else str(unit), number) for number in range(1, len(lines) + 1)]
    return "\n".join(text) + "\n", origins


def told(output, whole, origins):
    def origin(match):
        path, line = origins[int(match[1]) - 1]
        return f"{path}:{line}:"

    return re.sub(re.escape(str(whole)) + r":(\d+):", origin, output)


def main(arguments):
    at = arguments.index("--") - 1
    unit = pathlib.Path(arguments[at])
    if "/Unity/" not in str(unit):
        return subprocess.run(arguments).returncode
    whole = unit.with_suffix(".whole.cxx")
    text, origins = whole_of(unit)
    whole.write_text(text)
    done = subprocess.run([*arguments[:at], str(whole), *arguments[at + 1:]], capture_output=True, text=True)
    sys.stdout.write(told(done.stdout, whole, origins))
    sys.stderr.write(told(done.stderr, whole, origins))
    return done.returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
