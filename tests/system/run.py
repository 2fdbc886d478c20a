"""The real program on real files and both engines, on good days and bad: run.py PROGRAM [unittest options]."""
import json
import os
import pathlib
import resource
import signal
import stat
import subprocess
import sys
import tempfile
import time
import unittest
import uuid

PROGRAM = None
FIXTURES = pathlib.Path(__file__).resolve().parents[1] / "fixtures/bloc-2019-q1"
MEMBERS, MEETINGS = FIXTURES / "danh-sach-dang-vien.xlsx", FIXTURES / "sinh-hoat-quy-I-2019.xlsx"
ROOT = "Đảng bộ Khối các cơ quan tỉnh"


class Site(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.url = f"sqlite:{self.folder}/site.db"

    def command(self, *words, url=None):
        return [PROGRAM, *map(str, words), "--db", url or self.url, "--data", str(self.folder), "--json"]

    def run_program(self, *words, url=None, **options):
        return subprocess.run(self.command(*words, url=url), capture_output=True, text=True, timeout=120, **options)

    def done(self, *words, url=None):
        ran = self.run_program(*words, url=url)
        self.assertEqual(ran.returncode, 0, ran.stdout + ran.stderr)
        return json.loads(ran.stdout)

    def begin(self, url=None):
        self.done("init", "--organisation", ROOT, "--place", "dong-nai/bloc", url=url)

    def figures(self, url=None):
        report = self.done("report", "quarter", "2019-Q1", url=url)
        return {group: report[group] for group in ("organisations", "members", "meetings")}

    def expected(self):
        return {group: figures for group, figures in json.loads((FIXTURES / "expected.json").read_text()).items() if group in ("organisations", "members", "meetings")}

    def assert_expected(self, figures):
        for group, values in self.expected().items():
            self.assertEqual(values, {key: figures[group][key] for key in values})

    def database_on_postgres(self):
        cluster = os.environ.get("TEST_PG")
        if not cluster:
            self.skipTest("TEST_PG is not set")
        name = "s_" + uuid.uuid4().hex
        psql = ["psql", cluster, "-qc"]
        subprocess.run([*psql, f"create database {name} template template0 encoding 'UTF8'"], check=True)
        self.addCleanup(subprocess.run, [*psql, f"drop database {name} with (force)"], check=True)
        return cluster + ("&" if "?" in cluster else "?") + f"dbname={name}"


class GoodDay(Site):
    def test_two_workbooks_in_the_quarter_out_on_both_engines_and_back(self):
        postgres = self.database_on_postgres()
        for url in (self.url, postgres):
            self.begin(url)
            self.done("import", "members", MEMBERS, url=url)
            self.done("import", "meetings", MEETINGS, url=url)
            self.assert_expected(self.figures(url))
        # A backup of either engine restores into the other.
        self.done("backup", self.folder / "of-postgres.db", url=postgres)
        self.done("backup", self.folder / "of-sqlite.db")
        into_sqlite, into_postgres = f"sqlite:{self.folder}/restored.db", self.database_on_postgres()
        self.done("restore", self.folder / "of-postgres.db", url=into_sqlite)
        self.done("restore", self.folder / "of-sqlite.db", url=into_postgres)
        self.assert_expected(self.figures(into_sqlite))
        self.assert_expected(self.figures(into_postgres))

    def test_the_same_log_saved_by_libreoffice_says_the_same(self):
        self.begin()
        self.done("import", "members", MEMBERS)
        self.done("import", "meetings", MEETINGS)
        saved_again = self.done("import", "meetings", FIXTURES.parent / "saved-by-libreoffice" / MEETINGS.name)
        self.assertEqual((saved_again["accepted"], saved_again["unchanged"], saved_again["differs"]), (0, 1222, []))

    def test_what_it_writes_is_for_the_owner_alone(self):
        self.begin()
        self.done("backup", self.folder / "backup.db")
        for name in ("site.db", "backup.db"):
            self.assertEqual(stat.S_IMODE((self.folder / name).stat().st_mode), 0o600, name)


class BadDay(Site):
    def test_killed_in_the_middle_of_an_import_it_holds_all_or_nothing(self):
        self.begin()
        for delay in (0.05, 0.15, 0.3, 0.6, 1.0):
            running = subprocess.Popen(self.command("import", "members", MEMBERS), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(delay)
            running.send_signal(signal.SIGKILL)
            running.wait()
            self.assertIn(self.figures()["members"]["at_end"], (0, 5234))
        self.done("import", "members", MEMBERS)
        self.assertEqual(self.figures()["members"]["at_end"], 5234)

    def test_two_imports_at_once_take_every_member_once(self):
        self.begin()
        both = [subprocess.Popen(self.command("import", "members", MEMBERS), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)]
        outcomes = [self.outcome_of(*one.communicate(timeout=120)) for one in both]
        self.assertEqual(sorted((o["accepted"], o["unchanged"]) for o in outcomes), [(0, 5234), (5234, 0)])

    def outcome_of(self, told, wrong):
        """On a slow machine, under the sanitizers, an import waits longer than its ten seconds for another; it says so, and is made again."""
        if told:
            return json.loads(told)
        self.assertRegex(wrong, "database is locked|lock timeout")
        return self.done("import", "members", MEMBERS)

    def test_two_imports_at_once_on_postgres(self):
        self.url = self.database_on_postgres()
        self.test_two_imports_at_once_take_every_member_once()

    def test_a_full_disk_is_told_and_leaves_the_site_as_it_was(self):
        self.begin()

        def small_disk():
            signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
            resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))

        ran = self.run_program("import", "members", MEMBERS, preexec_fn=small_disk)
        self.assertEqual(ran.returncode, 3, ran.stdout + ran.stderr)
        self.assertEqual(self.figures()["members"]["at_end"], 0)
        backup = self.run_program("backup", self.folder / "backup.db", preexec_fn=lambda: (signal.signal(signal.SIGXFSZ, signal.SIG_IGN), resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, 20_000))))
        self.assertEqual(backup.returncode, 3, backup.stdout + backup.stderr)
        self.assertEqual([path.name for path in self.folder.glob("backup*")], [])

    def test_a_backup_during_an_import_is_whole(self):
        self.begin()
        running = subprocess.Popen(self.command("import", "members", MEMBERS), stdout=subprocess.DEVNULL)
        backups = []
        while running.poll() is None:
            backups.append(self.folder / f"backup-{len(backups)}.db")
            self.done("backup", backups[-1])
        self.assertGreater(len(backups), 0)
        for number, backup in enumerate(backups):
            url = f"sqlite:{self.folder}/restored-{number}.db"
            self.done("restore", backup, url=url)
            self.assertIn(self.figures(url)["members"]["at_end"], (0, 5234))

    def test_a_server_that_is_not_there_is_the_machines_fault(self):
        ran = self.run_program("report", "quarter", "2019-Q1", url="postgresql://127.0.0.1:1/none?connect_timeout=2")
        self.assertEqual(ran.returncode, 3, ran.stdout + ran.stderr)

    def test_an_old_program_refuses_a_newer_database(self):
        self.begin()
        import sqlite3
        with sqlite3.connect(self.folder / "site.db") as database:
            database.execute("insert into schema_migrations values (999, '0999_later.sql', 'x', 999, 0)")
        ran = self.run_program("report", "quarter", "2019-Q1")
        self.assertEqual((ran.returncode, json.loads(ran.stdout)["error"]["code"]), (1, "database.is_newer"))


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main(verbosity=2)
