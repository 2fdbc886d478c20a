"""Checks web/src/words: both languages say the same things, and every code of the program has its sentence."""
import json
import pathlib
import re
import sys

LANGUAGES = ("vi", "en")

# What is wrong with a row of an imported workbook: the outside contract of `nennep import --json`.
ROW_CODES = """name_missing date_invalid date_in_future official_before_admission under_age_at_admission card_repeated column_missing
unknown_cell unknown_kind ends_before_start minutes_exceed_meeting count_invalid time_invalid""".split()

CODE = re.compile(r'"([a-z_]+\.[a-z_]+)"')
# Text as the compiler sees it: strings stay, comments go.
STRING_OR_COMMENT = re.compile(r'R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|(?P<comment>//[^\n]*)', re.DOTALL)
# Literals of a code's shape that are something else: names of queries, of events, and of files.
NOT_CODES = re.compile(r'\b(?:Query|Sql)\b[^;"]*\{\s*"[^"]*"|\blogs::(?:debug|info|warn|error)\(\s*"[^"]*"|\bevents::record\([^;]*;')
OTHER_NAMES = re.compile(r"db\.\w+|\w+\.(?:json|conf|xml|rels|sql|db|html|xlsx|docx|pdf|xcu)")
# The codec's codes for a field have no noun: reader.refuse(place, "missing").
FIELD_CODE = re.compile(r'\brefuse\([^;"]*"([a-z_]+)"')


def read_words(folder, faults):
    words = {language: {} for language in LANGUAGES}
    files = [(language, path) for language in LANGUAGES for path in sorted((folder / language).glob("*.json"))]
    for language, path in files:
        for key, sentence in json.loads(path.read_text(), object_pairs_hook=list):
            faults += [f"{path}: {key} stands twice"] if key in words[language] else []
            faults += [f"{path}: {key} says nothing"] if not str(sentence).strip() else []
            words[language][key] = sentence
    return words


def placeholders(sentence):
    return set(re.findall(r"\{(\w*)\}", sentence))


def compare(words, faults):
    for language, other in (LANGUAGES, LANGUAGES[::-1]):
        faults += [f"{other}: {key} is missing, {language} has it" for key in words[language] if key not in words[other]]
    vi, en = (words[language] for language in LANGUAGES)
    faults += [f"{key}: the languages differ in their {{places}}" for key in vi if key in en and placeholders(vi[key]) != placeholders(en[key])]


def codes_of(path, relative):
    source = STRING_OR_COMMENT.sub(lambda match: "" if match["comment"] else match[0], path.read_text())
    codes = {code for code in CODE.findall(NOT_CODES.sub("", source)) if not OTHER_NAMES.fullmatch(code)}
    return codes | set(FIELD_CODE.findall(source) if relative.parts[0] == "json" else ())


def main(root):
    faults = []
    words = read_words(root / "web/src/words", faults)
    compare(words, faults)
    known = set(words["vi"]) | set(words["en"])
    # A figure's words stand under "figure.<key>", and a rule's in the book beside it.
    known |= {key.removeprefix("figure.") for key in known} | {rule["rule"] for rule in json.loads((root / "book/rules.json").read_text())["rules"]}
    faults += [f"the row code {code} has no sentence" for code in ROW_CODES if code not in known]
    for path in sorted(path for path in (root / "src").rglob("*") if path.suffix in (".h", ".cpp") and not path.stem.endswith("_test")):
        faults += [f"{path}: {code} has no sentence" for code in sorted(codes_of(path, path.relative_to(root / "src")) - known)]
    print("\n".join(faults) or "words: clean")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
