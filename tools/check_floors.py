"""Checks every #include below src/ against src/floors.txt: who may see whom, by which face, and which doors are kept by whom."""
import pathlib
import re
import sys

# Headers of the outside world that only these folders may name (design: one door each).
DOORS = {
    r"sqlite3\.h|libpq-fe\.h": ["platform/db"],
    r"boost/(beast|asio).*": ["platform/http", "platform/events", "app"],
    r"expat\.h|xlsxwriter\.h": ["platform/sheet"],
    r"zip\.h": ["platform/sheet", "platform/print"],
    r"pugixml\.hpp": ["platform/print"],
    r"argon2\.h": ["platform/crypto"],
    r"libical/.*": ["platform/calendar"],
    r"pango/.*|cairo.*\.h|qrencode\.h": ["platform/draw"],
    r"CLI/.*": ["platform/config", "app"],
    r"spdlog/.*": ["platform/log"],
}
# Rooms without one face: any header of theirs may be included from above.
OPEN = {"base", "json", "platform"}


def read_floors(path, faults):
    sees = {}
    for line in path.read_text().splitlines():
        if not line.strip() or line.startswith("#"):
            continue
        room, _, below = line.partition(":")
        below = list(sees) if below.split() == ["*"] else below.split()
        faults += [f"floors.txt: {room} names {lower}, which is not on an earlier line" for lower in below if lower not in sees]
        sees[room] = set(below) | {room}
    return sees


def check_file(path, relative, sees, faults):
    room, folder = relative.parts[0], relative.parent.as_posix()
    if room not in sees:
        faults.append(f"{path}: {room} has no line in floors.txt")
        return
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if match := re.match(r'\s*#\s*include\s+<([^>]+)>', line):
            faults += [f"{path}:{number}: <{match[1]}> only in {keepers}" for keepers in closed_doors(match[1], folder)]
        if (match := re.match(r'\s*#\s*include\s+["<]([^">]+)[">]', line)) and ('"' in line or match[1].split("/")[0] in sees):
            check_own_include(f"{path}:{number}", match[1].split("/"), relative, sees, faults)


def closed_doors(header, folder):
    """The keepers of an outside header that this folder is none of."""
    keepers = [keepers for pattern, keepers in DOORS.items() if re.fullmatch(pattern, header)]
    return [", ".join(k) for k in keepers if not any(folder == keeper or folder.startswith(keeper + "/") for keeper in k)]


def check_own_include(where, parts, relative, sees, faults):
    room, (there, *rest) = relative.parts[0], parts
    if there == "support" and relative.name.endswith("_test.cpp"):
        return
    if there not in sees[room]:
        faults.append(f"{where}: {room} may not see {there}")
    elif there != room and there not in OPEN and room != "app" and rest != [there + ".h"]:
        faults.append(f"{where}: only {there}/{there}.h may be included from outside")


def main(src):
    faults = []
    sees = read_floors(src / "floors.txt", faults)
    for path in sorted(p for p in src.rglob("*") if p.suffix in (".h", ".cpp")):
        check_file(path, path.relative_to(src), sees, faults)
    print("\n".join(faults) or "floors: clean")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
