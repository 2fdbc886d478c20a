"""Writes a C++ table of files: embed.py SYMBOL FOLDER OUT FILES... gives embedded::SYMBOL(), ordered by name (see base/embedded.h)."""
import pathlib
import sys

symbol, folder, out, *files = sys.argv[1:]


def literal(text: bytes) -> str:
    # Pieces under the 64 KiB that some compilers take in one literal; octal escapes cannot swallow the next character.
    pieces = [text[i:i + 8000] for i in range(0, len(text), 8000)] or [b""]
    return " ".join('"' + "".join(f"\\{b:03o}" if b < 32 or b > 126 or b in b'"\\?' else chr(b) for b in piece) + '"' for piece in pieces)


entries = []
for path in sorted(pathlib.Path(f) for f in files):
    data = path.read_bytes()
    entries.append(f'    {{"{path.relative_to(folder).as_posix()}", std::string_view({literal(data)}, {len(data)})}},\n')
pathlib.Path(out).parent.mkdir(parents=True, exist_ok=True)
pathlib.Path(out).write_text(f"""#include "base/embedded.h"

namespace embedded {{
namespace {{
constexpr std::array<base::EmbeddedFile, {len(entries)}> files{{{{
{"".join(entries)}}}}};
}}
std::span<base::EmbeddedFile const> {symbol}() {{
    return files;
}}
}}  // namespace embedded
""")
