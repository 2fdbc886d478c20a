"""Checks the limits that keep code readable: lines of a file and of a function, parameters, depth of control flow (see CONTRIBUTING.md).

C++ is read by its tokens, not compiled: enough to see functions and nested statements in code laid out as this project's is.
Exceptions stand in tools/limits_exceptions.txt as `path: reason` (the file's length) or `path name: reason` (one function).
"""
import ast
import dataclasses
import pathlib
import re
import sys

FILE_LINES = 400
MOST = {"lines": 60, "parameters": 5, "levels of nesting": 3}
CHECKED = (("src", "**/*.h"), ("src", "**/*.cpp"), ("bench", "*.cpp"), ("tools", "*.py"))

TOKEN = re.compile(r"""
    //[^\n]* | /\*.*?\*/ | ^[ \t]*\#(?:\\\n|[^\n])*             # comments and preprocessor lines say nothing here
  | (?P<text> (?:u8|[uUL])?R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)" | (?:u8|[uUL])?"(?:\\.|[^"\\\n])*" | '(?:\\.|[^'\\\n])+' )
  | (?P<token> [A-Za-z_]\w* | [0-9](?:['.\w])* | :: | -> | [<>=!]= | \S )
""", re.VERBOSE | re.DOTALL | re.MULTILINE)

MACRO = re.compile(r"[A-Z][A-Z0-9_]+")
# A declaration's head with its brackets closed up: where "{" begins a function's body. What follows the parameters holds no "=".
FUNCTION = re.compile(r"""
    (?:[^=]*?[ ])?? (?P<name> operator[ ].*? | (?!(?:decltype|noexcept|alignas|requires|explicit)\b)[A-Za-z_]\w* )
    [ ]\(\) (?P<rest> [^=]* )
""", re.VERBOSE)


@dataclasses.dataclass
class Function:
    name: str
    first: int  # lines
    last: int
    parameters: int
    depth: int  # of control statements within one another

    def measured(self):
        return {"lines": self.last - self.first + 1, "parameters": self.parameters, "levels of nesting": self.depth}


class CppReader:
    """Goes through one file's declarations and, inside functions, statements; `functions` holds what it met."""

    def __init__(self, source):
        self.tokens, line, before = [], 1, 0
        for match in TOKEN.finditer(source):
            line += source.count("\n", before, match.start())
            before = match.start()
            if match["text"] or match["token"]:
                self.tokens.append(('"' if match["text"] else match["token"], line))
        self.at = self.depth = self.deepest = 0
        self.functions = []
        while self.peek():
            self.declaration()

    def peek(self):
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1][0]

    def declaration(self):
        """Up to its ';' or closing brace. Bodies of namespaces and classes are gone into, bodies of functions measured."""
        first, head, counts = self.at, [], []
        while self.peek() and self.peek() != "}":
            token = self.take()
            if token == ";" or (token == ":" and head and head[-1] in ("public", "protected", "private")):
                return
            if token == "template":
                self.angles()
            elif token == "{":
                if self.braces(first, " ".join(head), counts):
                    return
                head.append("{}")
            elif token in ("(", "["):
                counts += [self.parameters()] if token == "(" else []
                self.rest_of_group()
                head.append("()" if token == "(" else "[]")
                if self.is_macro(head):
                    return
            else:
                head.append(token)
        self.at += 1

    def is_macro(self, head):
        """RECORD(Member, name) stands alone, without ';'; TEST(Suite, Name) is followed by a body."""
        return len(head) == 2 and MACRO.fullmatch(head[0]) and re.match(r"\w|$", self.peek()) and self.peek() not in ("const", "noexcept")

    def angles(self):
        depth = 0
        while self.peek():
            token = self.take()
            depth += (token == "<") - (token == ">")
            if depth == 0:
                return

    def parameters(self):
        """How many stand in the round brackets just opened."""
        depth, count, at = 0, 0, self.at
        while at < len(self.tokens) and depth >= 0:
            token = self.tokens[at][0]
            count += (token == "," and depth == 0) or (count == 0 and token != ")")
            depth += (token in "([{<") - (token in ")]}>")
            at += 1
        return count

    def braces(self, first, head, counts):
        """Behind '{'; true when its '}' ends the declaration."""
        match = FUNCTION.fullmatch(head)
        if match and (" : " not in match["rest"] or head.endswith((")", "}"))):
            self.function(first, match["name"], counts[head[:match.start("rest")].count("()") - 1])
            return True
        if not match and re.search(r"\b(namespace|class|struct|union)\b|^extern \"", head) and not head.startswith("enum"):
            while self.peek() and self.peek() != "}":
                self.declaration()
            self.at += 1
            return "namespace" in head or head.startswith("extern")
        self.rest_of_group()
        return False

    def function(self, first, name, parameters):
        self.depth = self.deepest = 0
        self.rest_of_group()
        lines = (self.tokens[first][1], self.tokens[self.at - 1][1])
        self.functions.append(Function(name, *lines, 0 if MACRO.fullmatch(name) else parameters, self.deepest))

    def rest_of_group(self):
        """What stands in brackets of any kind is read as statements: bodies of lambdas are found in every expression."""
        while self.peek() and self.peek() not in ")]}":
            self.statement()
        self.at += 1

    def statement(self):
        token = self.take()
        if token in ("if", "for", "while", "switch", "catch"):
            while self.take() != "(":
                pass
            self.rest_of_group()
            self.deeper()
            if self.peek() == "else":
                self.statement()
        elif token in ("do", "try") or (token == "else" and self.peek() != "if"):
            self.deeper()
        elif token == "{":
            self.rest_of_group()
        elif token != "else":
            self.expression(token)

    def expression(self, token):
        while token not in (";", ":"):
            if token in "([{":
                self.rest_of_group()
            if not self.peek() or self.peek() in ")]}":
                return
            token = self.take()

    def deeper(self):
        self.depth += 1
        self.deepest = max(self.deepest, self.depth)
        self.statement()
        self.depth -= 1


def python_functions(source):
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            given = node.args
            parameters = len(given.posonlyargs + given.args + given.kwonlyargs)
            yield Function(node.name, node.lineno, node.end_lineno, parameters, python_depth(node))


def python_depth(node):
    deepest = 0
    for child in ast.iter_child_nodes(node):
        is_elif = isinstance(node, ast.If) and node.orelse == [child] and isinstance(child, ast.If)
        counts = isinstance(child, (ast.If, ast.For, ast.While, ast.Try, ast.Match)) and not is_elif
        deepest = max(deepest, python_depth(child) + counts)
    return deepest


def breaches_of(path, relative):
    """Yields (place, line, what) for each limit the file breaks; the place is what an exception would name."""
    source = path.read_text()
    if (lines := len(source.splitlines())) > FILE_LINES:
        yield relative, 1, f"{lines} lines of a file, at most {FILE_LINES}"
    for function in python_functions(source) if path.suffix == ".py" else CppReader(source).functions:
        for unit, value in function.measured().items():
            if value > MOST[unit]:
                yield f"{relative} {function.name}", function.first, f"{function.name} has {value} {unit}, at most {MOST[unit]}"


def read_exceptions(path, faults):
    exceptions = {}
    for number, line in enumerate(path.read_text().splitlines() if path.exists() else [], 1):
        if not line.strip() or line.startswith("#"):
            continue
        place, _, reason = line.partition(":")
        exceptions[place.strip()] = number
        if not reason.strip():
            faults.append(f"{path}:{number}: an exception needs a reason")
    return exceptions


def main(root):
    faults, needed = [], set()
    list_path = root / "tools/limits_exceptions.txt"
    exceptions = read_exceptions(list_path, faults)
    for path in sorted(path for folder, pattern in CHECKED for path in (root / folder).glob(pattern)):
        for place, line, what in breaches_of(path, path.relative_to(root).as_posix()):
            needed.add(place)
            if place not in exceptions:
                faults.append(f"{path}:{line}: {what}")
    faults += [f"{list_path}:{number}: no longer needed: {place}" for place, number in exceptions.items() if place not in needed]
    print("\n".join(faults) or "limits: clean")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
