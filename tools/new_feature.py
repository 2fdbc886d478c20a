#!/usr/bin/env python3
"""Makes the files of a new feature room from the cast of tools/feature, and puts it where the others stand: floors, wiring, pages, documents.

    tools/new_feature.py suggestions --below members --vi "góp ý"

What it makes is a small feature that works: things of a cell with a title and a day, read, added and changed. It builds, passes every check
and its own tests as made; then it is changed into what it is to be.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys

CAST = pathlib.Path(__file__).resolve().parent / "feature"
# What the files of the cast include.
ALWAYS_BELOW = ("base", "json", "rules", "platform", "organisations")
# Pieces of documents that the program writes, put into the whole ones.
PIECES = ("docs/queries.sql", "docs/api/openapi.json")


class Names:
    """Puts a room's own names where the cast says samples and sample."""

    def __init__(self, room, thing, vi):
        self.room, self.thing, self.vi = room, thing, vi
        self.words = {"samples": room, "Samples": room.capitalize(), "sample": thing, "Sample": thing.capitalize(),
                      "@vi@": vi, "@Vi@": vi[:1].upper() + vi[1:]}

    def put(self, text):
        if self.thing[0] in "aeiou":
            text = re.sub(r"\b([Aa]) (?=sample\b)", r"\1n ", text)
        return re.sub("@[vV]i@|[sS]amples?", lambda match: self.words[match[0]], text)


def singular_of(room):
    if room.endswith("ies"):
        return room[:-3] + "y"
    return room[:-1] if room.endswith("s") else room


def read_floors(root):
    lines = (root / "src/floors.txt").read_text().splitlines()
    return [line.partition(":")[0] for line in lines if re.match("[a-z]+:", line)]


def faults_of(root, names, below):
    rooms = read_floors(root)
    if not re.fullmatch("[a-z]+", names.room) or not re.fullmatch("[a-z]+", names.thing):
        yield "a room and its thing are named by one word each, of the letters a to z"
    if names.room == names.thing:
        yield f"what one of the {names.room} is called must be said: --thing"
    if names.room in rooms or (root / "web/src" / names.room).exists():
        yield f"there is a room {names.room} already"
    if re.search(r'[@"\\{}]', names.vi) or not names.vi.strip():
        yield "--vi is a word, without signs"
    yield from (f"there is no room {lower} to see" for lower in below if lower not in rooms or lower == "app")


def next_migration(root):
    numbers = [int(path.name[:4]) for path in (root / "sql/migrations").glob("[0-9][0-9][0-9][0-9]_*.sql")]
    return f"{max(numbers) + 1:04}"


def files_of(root, names):
    """Path and text of each file to be made."""
    for path in sorted(path for path in CAST.rglob("*") if path.is_file()):
        relative = path.relative_to(CAST).as_posix()
        if relative in PIECES:
            continue
        made = relative.replace("sql/migrations/", f"sql/migrations/{next_migration(root)}_")
        yield root / names.put(made), names.put(path.read_text())


def edit(path, change):
    text = path.read_text()
    changed = change(text)
    if changed == text:
        sys.exit(f"{path}: not laid out as this tool knows it; nothing was put there")
    path.write_text(changed)


def put_before(path, pattern, line):
    """The line stands before the first that the pattern finds."""
    edit(path, lambda text: re.sub(pattern, lambda match: line + "\n" + match[0], text, count=1, flags=re.MULTILINE))


def put_into_floors(root, room, below):
    seen = " ".join(lower for lower in read_floors(root) if lower in {*ALWAYS_BELOW, *below})
    put_before(root / "src/floors.txt", "^app:", f"{room + ':':<15} {seen}")


def put_into_wiring(root, room):
    """Its header among the others (clang-format sorts them), its routes behind all others."""
    path = root / "src/app/wiring.cpp"
    put_before(path, '^#include "accounts/', f'#include "{room}/{room}.h"')
    edit(path, lambda text: re.sub(r"\}\)(?=\s*all\.insert\()", f", {room}::routes()}})", text, count=1))


def put_into_pages(root, names):
    room, thing = names.room, names.thing.capitalize()
    contract = f"\n// {room.capitalize()}\nexport type {thing} = Answer<'GET /api/{room}/{{{names.thing}}}'>\n"
    edit(root / "web/src/api/contract.ts", lambda text: text + contract)
    put_before(root / "web/src/office/routes.ts", r"^  \{ path: '/account',",
               f"  {{ path: '/{room}', right: 'see_meetings', page: lazy(() => import('../{room}/list_page')) }},")
    commands = root / "web/src/office/commands.ts"
    put_before(commands, r"^  \{ id: 'account',",
               f"  {{ id: '{room}', words: 'screen.{room}.title', icon: IconNotes, right: 'see_meetings', menu: 'main', to: '/{room}' }},")
    if "  IconNotes,\n" not in commands.read_text():
        put_before(commands, "^  IconPrinter,$", "  IconNotes,")


def queries_in(text):
    return re.split(r"^(?=-- [a-z_]+\.[a-z_]+$)", text, flags=re.MULTILINE)


def put_into_documents(root, names):
    """As the program will write them: queries by name, its addresses behind all others."""
    pieces = {path: names.put((CAST / path).read_text()) for path in PIECES}

    def with_queries(text):
        head, *known = queries_in(text)
        added = queries_in(pieces[PIECES[0]])[1:]
        return head + "\n\n".join(sorted((query.strip() for query in known + added), key=lambda query: query.partition("\n")[0])) + "\n"

    def with_addresses(text):
        document = json.loads(text)
        document["paths"].update(json.loads(pieces[PIECES[1]]))
        return json.dumps(document, indent=2, ensure_ascii=False) + "\n"

    edit(root / PIECES[0], with_queries)
    edit(root / PIECES[1], with_addresses)


def lay_out(root, made):
    """Longer and shorter names break lines elsewhere."""
    sources = [str(path) for path in made if path.suffix in (".h", ".cpp")]
    subprocess.run(["clang-format", "-i", *sources], cwd=root, check=True)
    prettier = root / "web/node_modules/prettier/bin/prettier.cjs"
    if prettier.exists():
        pages = [str(path) for path in made if path.is_relative_to(root / "web")]
        subprocess.run(["node_modules/.bin/node", prettier, "--write", "--log-level", "warn", *pages], cwd=root / "web", check=True)
    else:
        print("web/node_modules is not there: after npm ci, run npm --prefix web run format", file=sys.stderr)


def make(root, names, below):
    files = list(files_of(root, names))
    for path, _ in files:
        if path.exists():
            sys.exit(f"{path} is there already")
    for path, text in files:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    put_into_floors(root, names.room, below)
    put_into_wiring(root, names.room)
    put_into_pages(root, names)
    put_into_documents(root, names)
    changed = [root / path for path in ("src/app/wiring.cpp", "web/src/api/contract.ts", "web/src/office/routes.ts", "web/src/office/commands.ts")]
    lay_out(root, [path for path, _ in files] + changed)
    return [path for path, _ in files]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("name", help="the room, in the plural: suggestions")
    parser.add_argument("--thing", help="one of them; without it, the name without its s")
    parser.add_argument("--below", nargs="+", default=[], metavar="ROOM", help=f"rooms that it may see beside {', '.join(ALWAYS_BELOW)}")
    parser.add_argument("--vi", default="ghi chép", help="what one is called in Vietnamese, small letters")
    parser.add_argument("--root", type=pathlib.Path, default=CAST.parents[1], help="the source tree; without it, this one")
    given = parser.parse_args()
    names = Names(given.name, given.thing or singular_of(given.name), given.vi)
    faults = list(faults_of(given.root, names, given.below))
    if not shutil.which("clang-format"):
        faults.append("clang-format is missing")
    if faults:
        sys.exit("\n".join(faults))
    for path in make(given.root.resolve(), names, given.below):
        print(path)
    print(f"Next: a line for it in docs/words.md; script/build dev; ctest --preset dev -R '{names.room}|app|generated'.")


if __name__ == "__main__":
    main()
