"""Shows that the checks of tools/ can fail: each is given a small tree with one fault in it."""
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

TOOLS = pathlib.Path(__file__).resolve().parents[2] / "tools"
FLOORS = "base:\nplatform: base\nmembers: base platform\nmeetings: base platform members\napp: *\n"


class Checked(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)

    def write(self, path, text):
        path = self.root / path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)

    def run_check(self, name, argument):
        done = subprocess.run([sys.executable, TOOLS / name, argument], capture_output=True, text=True)
        self.assertEqual(done.stderr, "")
        return done.returncode, done.stdout

    def assert_clean(self):
        status, output = self.check()
        self.assertEqual(status, 0, output)

    def assert_fault(self, *words):
        status, output = self.check()
        self.assertEqual(status, 1, output)
        self.assertEqual(len(output.splitlines()), 1, output)
        for word in words:
            self.assertIn(word, output)


class Floors(Checked):
    def setUp(self):
        super().setUp()
        self.write("src/floors.txt", FLOORS)

    def check(self):
        return self.run_check("check_floors.py", self.root / "src")

    def test_a_room_may_see_the_faces_of_the_rooms_it_names(self):
        self.write("src/meetings/acts.cpp", '#include <vector>\n#include "base/day.h"\n#include "members/members.h"\n#include "meetings/store.h"\n')
        self.assert_clean()

    def test_a_room_may_not_see_a_room_above_it(self):
        self.write("src/members/acts.cpp", '\n#include "meetings/meetings.h"\n')
        self.assert_fault("src/members/acts.cpp:2:", "members may not see meetings")

    def test_angle_brackets_are_no_way_around(self):
        self.write("src/members/acts.cpp", "#include <meetings/meetings.h>\n")
        self.assert_fault("members may not see meetings")

    def test_a_private_header_stays_in_its_folder(self):
        self.write("src/meetings/acts.cpp", '#include "members/store.h"\n')
        self.assert_fault("only members/members.h may be included from outside")

    def test_the_application_may_look_anywhere(self):
        self.write("src/app/wiring.cpp", '#include "members/store.h"\n')
        self.assert_clean()

    def test_a_database_header_stays_behind_its_door(self):
        self.write("src/platform/db/sqlite.cpp", "#include <sqlite3.h>\n")
        self.assert_clean()
        self.write("src/members/store.cpp", "#include <sqlite3.h>\n")
        self.assert_fault("src/members/store.cpp:1:", "<sqlite3.h> only in platform/db")

    def test_a_folder_without_a_line_is_a_fault(self):
        self.write("src/helpers/text.cpp", "\n")
        self.assert_fault("helpers has no line in floors.txt")

    def test_a_cycle_cannot_be_written_down(self):
        self.write("src/floors.txt", "base:\nmembers: base meetings\nmeetings: base members\n")
        self.assert_fault("members names meetings, which is not on an earlier line")


class Limits(Checked):
    def check(self):
        return self.run_check("check_limits.py", self.root)

    def test_sixty_lines_are_allowed_and_sixty_one_are_not(self):
        self.write("src/base/a.cpp", "int f() {\n" + "    g();\n" * 58 + "}\n")
        self.assert_clean()
        self.write("src/base/a.cpp", "namespace base {\nint f() {\n" + "    g();\n" * 59 + "}\n}\n")
        self.assert_fault("src/base/a.cpp:2:", "f has 61 lines, at most 60")

    def test_four_hundred_lines_are_a_file(self):
        self.write("src/base/a.h", "// a line\n" * 400)
        self.assert_clean()
        self.write("src/base/a.h", "// a line\n" * 401)
        self.assert_fault("401 lines of a file")

    def test_the_sixth_parameter_is_one_too_many(self):
        self.write("src/base/a.cpp", "void f(int a, std::map<int, int> b, int c = g(1, 2), int d, int e) {}\n")
        self.assert_clean()
        self.write("src/base/a.cpp", "class A {\n  A(int a, int b, int c, int d, int e, int f) : a_(a), b_{b} {}\n};\n")
        self.assert_fault("src/base/a.cpp:2:", "A has 6 parameters")

    def test_control_flow_goes_three_deep(self):
        three = "for (;;) if (a) while (b) c();"
        self.write("src/base/a.cpp", "void f() {\n" + three + "\nif (a) b(); else if (c) d(); else if (e) f(); else if (g) h();\n}\n")
        self.assert_clean()
        self.write("src/base/a.cpp", "void f() { if (z) { " + three + " } }\n")
        self.assert_fault("f has 4 levels of nesting")

    def test_a_lambda_is_part_of_its_function(self):
        self.write("src/base/a.cpp", "void f() { for (;;) each(v, [&](int x) { if (x) { while (x) { switch (x) { case 1: g(); } } } }); }\n")
        self.assert_fault("f has 4 levels of nesting")

    def test_texts_and_comments_are_not_code(self):
        self.write("src/base/a.cpp", 'auto const q = R"sql({ if ( for {)sql";\n// if { {\nchar c = \'{\'; int n = 1\'000; void f() { g("\\"{"); }\n')
        self.assert_clean()

    def test_a_macro_before_a_function_does_not_hide_it(self):
        self.write("src/base/a.h", "struct A { int a; };\nRECORD(A, a, b, c, d, e, f, g)\ntemplate <class T>\nvoid f(T a, T b, T c, T d, T e, T f) {}\n")
        self.assert_fault("f has 6 parameters")

    def test_tools_and_benchmarks_are_held_to_it_too(self):
        self.write("tools/a.py", "def f(a, b, c, d, e, *, g):\n    pass\n")
        self.assert_fault("tools/a.py:1:", "f has 6 parameters")
        self.write("tools/a.py", "pass\n")
        self.write("bench/a.cpp", "void f(int a, int b, int c, int d, int e, int f) {}\n")
        self.assert_fault("bench/a.cpp:1:")

    def test_an_exception_needs_a_reason_and_a_need(self):
        self.write("src/base/a.cpp", "void f(int a, int b, int c, int d, int e, int f) {}\n")
        self.write("tools/limits_exceptions.txt", "src/base/a.cpp f: the six parts of a date are one thing\n")
        self.assert_clean()
        self.write("tools/limits_exceptions.txt", "src/base/a.cpp f:\n")
        self.assert_fault("an exception needs a reason")
        self.write("src/base/a.cpp", "void f() {}\n")
        self.write("tools/limits_exceptions.txt", "src/base/a.cpp f: was long once\n")
        self.assert_fault("no longer needed: src/base/a.cpp f")


class Tidy(Checked):
    """What clang-tidy says of a file does not depend on the company it is compiled in."""

    FAULTS = """#include <string>
namespace outer { struct Thing { virtual ~Thing() = default; virtual void go(); }; int const helper = 1; }
namespace base {
using outer::helper;
namespace alias = outer;
struct Derived : outer::Thing { virtual void go(); };
int with_unused(int unused) { return 1; }
int BadName(int value) { return value == value ? 1 : (int)2.5; }
std::size_t by_value(std::string text) { return text.size(); }
bool is_empty(std::string const& text) { return text.size() == 0; }
}
"""

    def findings(self, source):
        command = [sys.executable, TOOLS / "tidy_unit.py", "clang-tidy", "--quiet", f"--config-file={TOOLS.parent / '.clang-tidy'}", source, "--", "-std=c++2b"]
        return sorted(re.findall(r"faults\.cpp:(\d+):\d+: \w+: .*\[([a-z-]+)", subprocess.run(command, capture_output=True, text=True).stdout))

    def test_a_unit_hides_no_fault_of_its_files(self):
        self.write("src/base/faults.cpp", self.FAULTS)
        self.write("src/base/clean.cpp", "namespace base {\nint two() {\n    return 2;\n}\n}  // namespace base\n")
        self.write("Unity/unit.cxx", "".join(f'#include "{self.root}/src/base/{name}.cpp"\n' for name in ("clean", "faults")))
        alone = self.findings(self.root / "src/base/faults.cpp")
        self.assertGreater(len({check for _, check in alone}), 7)
        self.assertIn(("4", "misc-unused-using-decls"), alone)
        self.assertEqual(self.findings(self.root / "Unity/unit.cxx"), alone)


class Alone(Checked):
    """Which files are compiled by themselves: those that changed, and those that include what changed."""

    def setUp(self):
        super().setUp()
        self.write("src/base/low.h", "#pragma once\n#include <string>\n")
        self.write("src/base/middle.h", '#pragma once\n#include "base/low.h"\n')
        for name, header in (("near", "low"), ("far", "middle"), ("other", "other")):
            self.write(f"src/base/{name}.cpp", f'#include "base/{header}.h"\n')
        self.write("src/base/other.h", "#pragma once\n")
        commands = [{"file": f"{self.root}/src/base/{name}.cpp", "command": f"g++ -o {name}.o -c {name}.cpp"} for name in ("near", "far", "other")]
        self.write("build/alone/compile_commands.json", json.dumps(commands))
        self.write(".gitignore", "build\n")
        for words in (["init", "-q"], ["add", "-A"], ["-c", "user.name=n", "-c", "user.email=n@example.org", "commit", "-qm", "first"]):
            subprocess.run(["git", "-C", self.root, *words], check=True)

    def targets(self, *since):
        done = subprocess.run([sys.executable, TOOLS / "alone_targets.py", self.root, *since], capture_output=True, text=True, check=True)
        return done.stdout.split()

    def test_without_a_commit_all_are(self):
        self.assertEqual(self.targets(), ["near.o", "far.o", "other.o"])

    def test_nothing_changed_is_nothing_to_do(self):
        self.assertEqual(self.targets("HEAD"), [])

    def test_a_header_that_lost_something_reaches_all_that_include_it(self):
        self.write("src/base/low.h", "#pragma once\n#include <vector>\n")
        self.assertEqual(self.targets("HEAD"), ["near.o", "far.o"])

    def test_a_header_that_only_gained_breaks_nobody(self):
        self.write("src/base/low.h", "#pragma once\n// A comment counts for nothing.\n#include <string>\n#include <vector>\n")
        self.assertEqual(self.targets("HEAD"), [])

    def test_a_changed_file_is_its_own_affair(self):
        self.write("src/base/other.cpp", "\n")
        self.assertEqual(self.targets("HEAD"), ["other.o"])

    def test_what_only_compiles_in_company_is_found(self):
        self.write("src/base/forgets.cpp", "namespace base {\nstd::string word();\n}\n")
        done = subprocess.run([TOOLS / "without_object.sh", "-fsyntax-only", "g++", "-std=c++23", "-c", self.root / "src/base/forgets.cpp", "-o", self.root / "o"],
                              capture_output=True, text=True)
        self.assertNotEqual(done.returncode, 0)
        self.assertIn("forgets.cpp:2", done.stderr)
        self.assertFalse((self.root / "o").exists())


class BuildTimes(Checked):
    """Seconds by room and build, of a step's last run alone."""

    def test_tells_rooms_and_the_slowest_units_by_their_files(self):
        unit = "CMakeFiles/base.dir/Unity/unit.cxx"
        self.write(f"build/asan/{unit}", '#include "/x/src/base/day.cpp"\n#include "/x/src/base/text.cpp"\n')
        self.write("build/asan/.ninja_log", f"# ninja log v5\n0\t9000\t0\t{unit}.o\tab\n0\t4000\t0\t{unit}.o\tab\n4000\t6000\t0\tnennep\tcd\n")
        status, output = self.run_check("build_times.py", self.root / "build/asan")
        self.assertEqual(status, 0)
        for line in (r"^base +4$", r"^linking +2$", r"^all +6$", r"^ +4  asan +base/day.cpp ... base/text.cpp$"):
            self.assertRegex(output, re.compile(line, re.MULTILINE))

    def test_says_so_where_nothing_was_built(self):
        self.assertIn("nothing was built", self.run_check("build_times.py", self.root / "build/asan")[1])


if __name__ == "__main__":
    unittest.main()
