"""A meeting held with the real program, which is killed again and again: meeting.py PROGRAM [unittest options]."""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import threading
import unittest

import server
from server import PATIENCE_S, Running

MEMBERS = pathlib.Path(__file__).resolve().parents[1] / "fixtures/bloc-2019-q1/danh-sach-dang-vien.xlsx"
VIET_NAM = datetime.timezone(datetime.timedelta(hours=7))
PASSWORD = "mot-mat-khau-du-dai-2026"
FIRST, SECOND, SAID = "0000000000001", "0000000000002", "0000000000009"


class Killed(Running):
    """A site with members, an administrator signed in, and a cell's meeting planned for today."""

    def setUp(self):
        super().setUp()
        code = re.search(r"one-time code: (\S+)", self.said)[1]
        self.end()
        self.run_program("init", "--organisation", "Đảng bộ Khối các cơ quan tỉnh", "--place", "dong-nai/bloc")
        self.run_program("import", "members", str(MEMBERS))
        self.start()
        login = {"login_name": self.first_login(), "code": code, "new_password": PASSWORD}
        status, headers, body = self.ask("POST", "/api/session/first", json.dumps(login), {"Content-Type": "application/json"})
        self.assertEqual(status // 100, 2, body)
        self.cookie = headers["set-cookie"].split(";")[0]
        rows = self.done("GET", "/api/organisations")["rows"]
        self.cell = next(row["id"] for row in rows if row["kind"] in ("attached_cell", "grassroots_cell"))
        self.plan()

    def run_program(self, *words):
        subprocess.run([server.PROGRAM, *words, "--data", str(self.folder)], check=True, capture_output=True, timeout=120)

    def first_login(self):
        return "quantri"

    def sent(self, method, path, body=None):
        headers = {"Cookie": self.cookie}
        if body is not None:
            headers["Content-Type"] = "application/json"
        status, _, answer = self.ask(method, path, None if body is None else json.dumps(body), headers)
        return status, answer

    def done(self, method, path, body=None):
        status, answer = self.sent(method, path, body)
        self.assertIn(status, (200, 204), f"{method} {path}: {answer}")
        return json.loads(answer) if answer else None

    def plan(self):
        today = datetime.datetime.now(VIET_NAM).date().isoformat()
        planned = self.done("POST", f"/api/organisations/{self.cell}/planned-meetings", {"kind": "regular", "day": today, "place": "Hội trường"})
        self.planned = f"/api/planned-meetings/{planned['id']}"
        self.meeting = f"/api/meetings/{planned['id']}"
        items = [{"id": FIRST, "title": "Kiểm điểm", "kind": "party", "minutes": 60}, {"id": SECOND, "title": "Kết luận", "kind": "party", "minutes": 30}]
        self.done("PUT", self.planned, {"version": 1, "kind": "regular", "day": today, "place": "Hội trường", "items": items, "questions": [{"question": "Vì sao còn chậm?"}]})

    def kill(self):
        """As when the power fails: nothing is said to the program, and it comes back."""
        self.server.kill()
        self.server.wait(PATIENCE_S)
        self.start()

    def live(self):
        return self.done("GET", self.meeting + "/live")

    def held(self):
        year = datetime.datetime.now(VIET_NAM).year
        return self.done("GET", f"/api/organisations/{self.cell}/meetings?year={year}")


class LosesNothing(Killed):
    def test_that_was_answered_before_it_was_killed(self):
        self.kill()
        plan = self.done("GET", self.planned)
        self.assertEqual([item["title"] for item in plan["items"]], ["Kiểm điểm", "Kết luận"])
        self.assertEqual(plan["questions"][0]["question"], "Vì sao còn chậm?")

        self.done("POST", self.meeting + "/start", {})
        opened = self.live()["opened_at"]
        self.kill()
        live = self.live()
        self.assertEqual((live["stage"], live["opened_at"], live["current_item"]), ("open", opened, FIRST))

        self.done("POST", self.meeting + "/all-present", {})
        somebody, speaker = [row["id"] for row in live["roll"] if not row["is_exempt"]][:2]
        self.done("PUT", f"{self.meeting}/attendance/{somebody}", {"state": "absent_excused", "reason": "Đi công tác"})
        self.kill()
        live = self.live()
        self.assertEqual((live["counts"]["absent_excused"], live["counts"]["unmarked"]), (1, 0))

        self.done("PUT", f"{self.meeting}/interventions/{SAID}", {"version": 0, "item_id": FIRST, "member_id": speaker, "gist": "Nhất trí"})
        self.done("PUT", f"{self.meeting}/items/{FIRST}/conclusion", {"version": 1, "conclusion": "Thông qua"})
        self.done("PUT", f"{self.meeting}/current-item", {"item": SECOND, "current_item": FIRST})
        self.done("PUT", f"{self.meeting}/pause", {"is_paused": True})
        self.kill()
        live = self.live()
        self.assertEqual((live["current_item"], live["is_paused"]), (SECOND, True))
        self.assertEqual((live["interventions"][0]["gist"], live["items"][0]["conclusion"]), ("Nhất trí", "Thông qua"))

        self.done("POST", self.meeting + "/close", {})
        self.kill()
        held = self.held()
        self.assertEqual((len(held["rows"]), held["planned"]), (1, []))
        self.assertEqual((held["rows"][0]["absent_excused"], held["rows"][0]["spoke"]), (1, 1))
        self.assertEqual(self.done("GET", self.meeting + "/record")["items"][0]["conclusion"], "Thông qua")

    def test_whatever_it_was_doing_when_it_was_killed(self):
        self.done("POST", self.meeting + "/start", {})
        members = [row["id"] for row in self.live()["roll"]]
        for round_number in range(5):
            self.mark_until_killed(members, round_number)
            self.start()
            self.assert_whole(members)
        self.done("POST", self.meeting + "/all-present", {})
        self.close_while_killed()
        self.start()
        self.assertEqual(self.done("POST", self.meeting + "/close", {})["stage"], "closed")
        held = self.held()
        self.assertEqual((len(held["rows"]), held["planned"]), (1, []), "closed once, whenever it was killed")

    def mark_until_killed(self, members, round_number):
        """Marks members one after the other; remembers what was answered."""
        self.answered = {}
        timer = threading.Timer(0.02 * (round_number + 1), self.server.kill)
        timer.start()
        try:
            for member in members * 1000:
                state = "absent_excused" if round_number % 2 else "present"
                status, _ = self.sent("PUT", f"{self.meeting}/attendance/{member}", {"state": state})
                self.assertEqual(status, 200)
                self.answered[member] = state
        except (OSError, server.http.client.HTTPException):
            pass  # it is dead
        timer.join()
        self.server.wait(PATIENCE_S)

    def assert_whole(self, members):
        states = {row["id"]: row["state"] for row in self.live()["roll"]}
        self.assertEqual(set(states), set(members))
        for member, state in self.answered.items():
            self.assertEqual(states[member], state, "what was answered is there")

    def close_while_killed(self):
        timer = threading.Timer(0.001, self.server.kill)
        timer.start()
        try:
            self.sent("POST", self.meeting + "/close", {})
        except (OSError, server.http.client.HTTPException):
            pass  # it is dead
        timer.join()
        self.server.wait(PATIENCE_S)


if __name__ == "__main__":
    server.PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
