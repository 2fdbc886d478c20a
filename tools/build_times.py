"""Where the builds' time went: build_times.py BUILD... reads what Ninja logged of each folder's newest build of every file.

A step's seconds are those from its beginning to its end, while others ran beside it: on two cores a build takes about half their sum.
"""
import collections
import pathlib
import re
import sys


def steps_of(log):
    """{output: seconds}, of its last run."""
    steps = {}
    for line in log.read_text().splitlines():
        if not line.startswith("#") and len(fields := line.split("\t")) == 5:
            begun, ended, _, output, _ = fields
            steps[output] = (int(ended) - int(begun)) / 1000
    return steps


def part_of(output):
    """The room, or what else a step is for."""
    if match := re.match(r"CMakeFiles/(\w+)\.dir/", output):
        return match[1]
    return "embedded files" if output.startswith("embedded") else "linking"


def unit_of(folder, output):
    """A unit is shown by the files it begins and ends with."""
    unit = folder / output.removesuffix(".o")
    files = re.findall(r'#include ".*?/(?:src|tests)/(.*?)"', unit.read_text()) if "/Unity/" in output and unit.exists() else []
    return f"{files[0]} ... {files[-1]}" if len(files) > 1 else files[0] if files else re.sub(r"^CMakeFiles/\w+\.dir/", "", output).removesuffix(".o")


def main(folders):
    folders = [pathlib.Path(folder) for folder in folders if (pathlib.Path(folder) / ".ninja_log").exists()]
    if not folders:
        print("nothing was built yet")
        return
    table, slowest = collections.defaultdict(lambda: [0.0] * len(folders)), []
    for column, folder in enumerate(folders):
        for output, seconds in steps_of(folder / ".ninja_log").items():
            table[part_of(output)][column] += seconds
            if output.endswith(".o"):
                slowest.append((seconds, folder.name, unit_of(folder, output)))
    print(f"{'seconds of':22}" + "".join(f"{folder.name:>10}" for folder in folders))
    for part, seconds in sorted(table.items(), key=lambda row: -sum(row[1])):
        print(f"{part:22}" + "".join(f"{value:10.0f}" if value else f"{'':10}" for value in seconds))
    print(f"{'all':22}" + "".join(f"{sum(values):10.0f}" for values in zip(*table.values())))
    print("\nthe ten slowest:")
    for seconds, build, unit in sorted(slowest, reverse=True)[:10]:
        print(f"{seconds:6.0f}  {build:8} {unit}")


if __name__ == "__main__":
    main(sys.argv[1:])
