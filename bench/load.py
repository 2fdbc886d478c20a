"""What bench/http and its peers share: servers as processes of their own, plain requests to them, and one bounded run of wrk."""
import http.client
import json
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.parse

PATIENCE_SECONDS = 240
SETTLING_SECONDS = 30
LUA = """
local wanted = {%s}
local requests, turn = {}, 0
function init()
  wrk.method, wrk.body = "%s", %s
  %s
  for place, path in ipairs(wanted) do requests[place] = wrk.format(nil, path) end
end
function request()
  turn = turn %% #requests + 1
  return requests[turn]
end
function done(summary, latency)
  local errors = summary.errors
  print(string.format("RESULT %%d %%d %%d %%d %%d", summary.requests, summary.duration, latency:percentile(50), latency:percentile(99),
                      errors.status + errors.connect + errors.read + errors.write + errors.timeout))
end
"""


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Refused(Exception):
    pass


class Server:
    """A server of this machine that is started as `command`; `probe` is the path it answers first."""

    def __init__(self, command, port, probe, environment=None):
        self.command, self.port, self.probe, self.process = command, port, probe, None
        self.environment = {**os.environ, **(environment or {})}
        self.headers = {}

    def start(self, output=subprocess.DEVNULL):
        """Seconds from the start of the process to its first answer."""
        start = time.perf_counter()
        self.process = subprocess.Popen([str(word) for word in self.command], env=self.environment, stdout=output, stderr=subprocess.DEVNULL)
        while not self.answers():
            if self.process.poll() is not None or time.perf_counter() > start + PATIENCE_SECONDS:
                self.stop()
                sys.exit(f"did not start: {' '.join(map(str, self.command))}")
            time.sleep(0.002)
        return time.perf_counter() - start

    def answers(self):
        try:
            return self.ask("GET", self.probe, parsed=False) is not None
        except (OSError, http.client.HTTPException, Refused):
            return False

    def stop(self):
        if self.process is None:
            return
        self.process.terminate()
        try:
            self.process.wait(15)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self.process = None

    def ask(self, method, path, body=None, parsed=True):
        """The answer's JSON (or its bytes); keeps the cookies that come with it."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE_SECONDS)
        headers = dict(self.headers)
        if body is not None:
            headers["Content-Type"] = "application/json"
        try:
            connection.request(method, path, None if body is None else json.dumps(body), headers)
            answer = connection.getresponse()
            content = answer.read()
        finally:
            connection.close()
        if answer.status >= 300:
            raise Refused(f"{method} {path}: {answer.status} {content[:300].decode(errors='replace')}")
        if cookies := answer.headers.get_all("set-cookie"):
            self.headers["Cookie"] = "; ".join(cookie.split(";")[0] for cookie in cookies)
        return json.loads(content) if parsed and content else content

    def settle(self):
        """Waits until the process rests: what wrk gave up waiting for is still worked off, and must not slow the next measurement."""
        deadline, ticks_before, times_quiet = time.perf_counter() + SETTLING_SECONDS, self.ticks(), 0
        while times_quiet < 5 and time.perf_counter() < deadline:  # five in a row: on a busy machine one may be mere waiting for a turn
            time.sleep(0.1)
            ticks = self.ticks()
            times_quiet = times_quiet + 1 if ticks - ticks_before <= 1 else 0  # of 10 in that time
            ticks_before = ticks

    def ticks(self):
        fields = pathlib.Path(f"/proc/{self.process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(fields[11]) + int(fields[12])

    def memory_mib(self, line):
        """VmRSS is what the process holds now, VmHWM the most it ever held."""
        status = pathlib.Path(f"/proc/{self.process.pid}/status").read_text()
        return next(int(row.split()[1]) / 1024 for row in status.splitlines() if row.startswith(line + ":"))


class Work:
    """What wrk asks a server for again and again: the paths in turn, perhaps with a body.

    Who signs in brings no session: the server would end the one he brings, and all else is asked in it.
    """

    def __init__(self, paths, body=None, is_signed_in=True):
        self.paths, self.body, self.is_signed_in = paths, body, is_signed_in
        self.connections = 16 if is_signed_in else 4

    def script(self, session_headers):
        headers = session_headers if self.is_signed_in else {}
        lines = [f"wrk.headers[{json.dumps(name)}] = {json.dumps(value)}" for name, value in headers.items()]
        if self.body is not None:
            lines.append('wrk.headers["Content-Type"] = "application/json"')
        paths = ", ".join(json.dumps(path) for path in self.paths)
        return LUA % (paths, "GET" if self.body is None else "POST",
                      "nil" if self.body is None else f"[==[{json.dumps(self.body)}]==]", "\n  ".join(lines))


class Measured:
    """One run of wrk: requests per second, the 50th and 99th of a hundred waits in milliseconds, and how many were refused."""

    def __init__(self, server, work, seconds, folder):
        script = folder / "work.lua"
        script.write_text(work.script(server.headers))
        command = ["wrk", "-t1", f"-c{work.connections}", f"-d{seconds}s", "--timeout", "10s", "-s", script, f"http://127.0.0.1:{server.port}"]
        done = subprocess.run(command, capture_output=True, text=True, timeout=seconds + PATIENCE_SECONDS)
        server.settle()
        told = [line.split() for line in done.stdout.splitlines() if line.startswith("RESULT ")]
        if not told:
            sys.exit(f"wrk failed: {done.stdout}{done.stderr}")
        requests, duration_us, p50_us, p99_us, self.refused = map(int, told[0][1:])
        self.answered = requests
        self.per_second, self.p50_ms, self.p99_ms = 1e6 * requests / duration_us, p50_us / 1000, p99_us / 1000


def query(**parts):
    return urllib.parse.urlencode(parts, quote_via=urllib.parse.quote, safe="[]")
