"""Writes a C++ table of files: embed.py [--packed] SYMBOL FOLDER OUT FILES... gives embedded::SYMBOL(), ordered by name (see base/embedded.h).

With --packed the bytes stand in one file that the assembler takes in, as a compiler needs minutes for megabytes of literals, and "x.gz" stands beside each x that gzip makes smaller.
"""
import gzip
import pathlib
import sys

TEXTS = {".css", ".html", ".ico", ".js", ".json", ".map", ".svg", ".txt", ".webmanifest"}


def literal(text: bytes) -> str:
    # Pieces under the 64 KiB that some compilers take in one literal; octal escapes cannot swallow the next character.
    pieces = [text[i:i + 8000] for i in range(0, len(text), 8000)] or [b""]
    return " ".join('"' + "".join(f"\\{b:03o}" if b < 32 or b > 126 or b in b'"\\?' else chr(b) for b in piece) + '"' for piece in pieces)


def with_gzip(files: dict[str, bytes]) -> dict[str, bytes]:
    packed = {name + ".gz": gzip.compress(data, 9, mtime=0) for name, data in files.items() if pathlib.Path(name).suffix in TEXTS}
    return files | {name: data for name, data in packed.items() if len(data) < 0.95 * len(files[name.removesuffix(".gz")])}


def literal_table(files: dict[str, bytes]) -> tuple[str, list[str]]:
    return "", [f"std::string_view({literal(data)}, {len(data)})" for data in files.values()]


def assembled_table(symbol: str, files: dict[str, bytes], blob: pathlib.Path) -> tuple[str, list[str]]:
    blob.write_bytes(b"".join(files.values()))
    at, texts = 0, []
    for data in files.values():
        texts.append(f"std::string_view(embedded_{symbol}_bytes + {at}, {len(data)})")
        at += len(data)
    return f"""__asm__(".pushsection .rodata\\n.globl embedded_{symbol}_bytes\\nembedded_{symbol}_bytes:\\n.incbin \\"{blob}\\"\\n.popsection\\n");
extern "C" char const embedded_{symbol}_bytes[{max(at, 1)}];
""", texts


def main(arguments):
    is_packed = arguments[0] == "--packed"
    symbol, folder, out, *paths = arguments[1:] if is_packed else arguments
    out = pathlib.Path(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    files = {pathlib.Path(path).relative_to(folder).as_posix(): pathlib.Path(path).read_bytes() for path in paths}
    files = dict(sorted((with_gzip(files) if is_packed else files).items()))
    before, texts = assembled_table(symbol, files, out.with_suffix(".bin")) if is_packed and files else literal_table(files)
    entries = "".join(f'    {{"{name}", {text}}},\n' for name, text in zip(files, texts))
    table = "" if not files else f"constexpr std::array<base::EmbeddedFile, {len(files)}> files{{{{\n{entries}}}}};\n"
    out.write_text(f"""#include "base/embedded.h"
{before}
namespace embedded {{
namespace {{
{table}}}
std::span<base::EmbeddedFile const> {symbol}() {{
    return {"files" if files else "{}"};
}}
}}  // namespace embedded
""")


if __name__ == "__main__":
    main(sys.argv[1:])
