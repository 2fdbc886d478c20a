"""The real program as a server, spoken to over raw sockets and TLS: server.py PROGRAM [unittest options]."""
import concurrent.futures
import contextlib
import gzip
import http.client
import json
import pathlib
import re
import signal
import socket
import sqlite3
import ssl
import subprocess
import sys
import tempfile
import time
import unittest
import warnings

PROGRAM = None
PATIENCE_S = 60


class Running(unittest.TestCase):
    """A server on a data directory of its own, which was empty."""

    options = ()

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)
        self.start()

    def command(self, *words):
        return [PROGRAM, *words, "--data", str(self.folder), "--language", "en"]

    def start(self):
        self.server = subprocess.Popen(self.command("serve", "--port", "0", *self.options), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.addCleanup(self.server.stdout.close)
        self.addCleanup(self.end)
        self.said = ""
        for line in self.server.stdout:
            self.said += line
            if match := re.search(r"running at (https?)://([^:]+):(\d+)", line):
                self.scheme, self.host, self.port = match[1], match[2], int(match[3])
                return
        self.fail(f"the server ended with {self.server.wait()}: {self.said}")

    def end(self):
        if self.server.poll() is None:
            self.server.kill()
        self.server.wait(PATIENCE_S)

    def stop(self, signal_number=signal.SIGTERM):
        began = time.monotonic()
        self.server.send_signal(signal_number)
        status = self.server.wait(PATIENCE_S)
        return status, time.monotonic() - began

    def connect(self):
        peer = socket.create_connection((self.host, self.port), timeout=PATIENCE_S)
        self.addCleanup(peer.close)
        return peer

    def said_to(self, *pieces):
        """All that comes back until the server closes."""
        peer = self.connect()
        for piece in pieces:
            peer.sendall(piece)
        peer.shutdown(socket.SHUT_WR)
        said = b""
        while more := peer.recv(65536):
            said += more
        return said

    def ask(self, method, path, body=None, headers=None, context=None):
        connection = http.client.HTTPSConnection(self.host, self.port, timeout=PATIENCE_S, context=context) if context else http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE_S)
        try:
            connection.request(method, path, body, headers or {})
            answer = connection.getresponse()
            return answer.status, dict((name.lower(), value) for name, value in answer.getheaders()), answer.read()
        finally:
            connection.close()


class FirstStart(Running):
    def test_begins_in_an_empty_folder_and_tells_the_administrators_code_once(self):
        self.assertRegex(self.said, r"one-time code: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\n")
        self.assertEqual(self.ask("GET", "/healthz")[::2], (200, b"ok\n"))
        self.assertEqual(self.stop()[0], 0)
        self.start()
        self.assertNotIn("one-time code", self.said)
        self.assertEqual(self.stop(signal.SIGINT)[0], 0)

    def test_says_why_it_does_not_start(self):
        for words, status, told in (
            (["--port", str(self.port)], 1, "is taken"),
            (["--listen", "localhost"], 2, "localhost"),
            (["--port", "65536"], 2, "65536"),
            (["--tls-cert", "x.pem"], 1, "--tls-key"),
            (["--tls-cert", "x.pem", "--tls-key", "x.pem"], 1, "x.pem"),
        ):
            ran = subprocess.run(self.command("serve", *words), capture_output=True, text=True, timeout=PATIENCE_S)
            self.assertEqual(ran.returncode, status, ran.stderr)
            self.assertIn(told, ran.stderr)


class StartedAnew(Running):
    def test_what_nobody_came_back_for_is_gone_before_anybody_asks(self):
        self.assertEqual(self.stop()[0], 0)
        week_ms = 7 * 24 * 3600 * 1000
        now_ms = int(time.time() * 1000)
        with contextlib.closing(sqlite3.connect(self.folder / "nennep.db")) as site:
            for number, at in ((1, now_ms - week_ms - 1000), (2, now_ms - week_ms + 600_000)):
                site.execute("insert into uploads values (?, ?, 'test', 'members', 'a.xlsx', 2, 'waiting', '{}')", (number, at))
                site.execute("insert into upload_parts values (?, 0, 'UEs=')", (number,))
            site.commit()
        self.start()
        with contextlib.closing(sqlite3.connect(self.folder / "nennep.db")) as site:
            self.assertEqual(site.execute("select id from uploads").fetchall(), [(2,)])
            self.assertEqual(site.execute("select upload_id from upload_parts").fetchall(), [(2,)])


class Smuggling(Running):
    HIDDEN = b"GET /healthz HTTP/1.1\r\nHost: hidden\r\n\r\n"

    def test_is_refused_and_what_follows_is_not_answered(self):
        head = b"POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
        for name, request in {
            "CL.TE": head + b"Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG",
            "TE.CL": head + b"Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n1\r\nG\r\n0\r\n\r\n",
            "TE.TE": head + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n",
            "TE with a vertical tab": head + b"Transfer-Encoding: \x0bchunked\r\n\r\n0\r\n\r\n",
            "TE not last": head + b"Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n",
            "TE of HTTP/1.0": b"POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
            "two CL": head + b"Content-Length: 0\r\nContent-Length: 44\r\n\r\n",
            "a list of CL": head + b"Content-Length: 0, 44\r\n\r\n",
            "blank before the colon": head + b"Content-Length : 44\r\n\r\n",
            "folded": head + b"X: y\r\n Content-Length: 44\r\n\r\n",
            "bare LF": head.replace(b"\r\n", b"\n") + b"\n",
            "one bare LF": head + b"X: y\nContent-Length: 44\r\n\r\n",
            "bare CR": head + b"X: y\rContent-Length: 44\r\n\r\n",
            "NUL": head + b"X: \0y\r\n\r\n",
            "no Host": b"GET / HTTP/1.1\r\n\r\n",
            "two Hosts": b"GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
            "two chunks' ends": head + b"Transfer-Encoding: chunked\r\n\r\n1\r\nG\n0\r\n\r\n",
            "NUL in the target": b"GET /%00 HTTP/1.1\r\nHost: a\r\n\r\n",
        }.items():
            with self.subTest(name):
                said = self.said_to(request + self.HIDDEN)
                self.assertTrue(said.startswith(b"HTTP/1.1 400 "), said)
                self.assertEqual(said.count(b"HTTP/1.1 "), 1, said)
                self.assertIn(b"\r\nconnection: close\r\n", said)

    def test_a_second_request_within_a_body_stays_a_body(self):
        body = self.HIDDEN
        said = self.said_to(b"POST /api/nothing HTTP/1.1\r\nHost: a\r\nContent-Length: %d\r\n\r\n" % len(body), body, self.HIDDEN)
        self.assertEqual(re.findall(rb"HTTP/1.1 (\d+)", said), [b"404", b"200"])

    def test_fields_after_the_last_chunk_change_nothing(self):
        chunks = b"POST /api/nothing HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n1\r\nG\r\n0\r\n"
        said = self.said_to(chunks + b"Host: b\r\nConnection: close\r\n\r\n", self.HIDDEN)
        self.assertEqual(re.findall(rb"HTTP/1.1 (\d+)", said), [b"404", b"200"])
        said = self.said_to(chunks + b"Content-Length: 40\r\n\r\n", self.HIDDEN)
        self.assertEqual(re.findall(rb"HTTP/1.1 (\d+)", said), [b"400"])


class Answers(Running):
    def test_head_options_and_unknown_methods(self):
        status, headers, body = self.ask("HEAD", "/healthz")
        self.assertEqual((status, headers["content-length"], body), (200, "3", b""))
        self.assertEqual(self.ask("OPTIONS", "/healthz")[0], 405)
        self.assertEqual(self.ask("BREW", "/healthz")[0], 501)
        self.assertNotIn("server", headers)

    def test_pages_or_a_word_about_their_absence_and_no_pages_below_api(self):
        status, headers, body = self.ask("GET", "/any/page")
        self.assertIn((status, headers["content-type"]), ((200, "text/html; charset=utf-8"), (503, "text/plain; charset=utf-8")), body)
        self.assertEqual(self.ask("GET", "/api/no/such")[0], 404)
        self.assertEqual(self.ask("GET", "/../../etc/passwd.txt")[0], 404)
        self.assertEqual(self.ask("GET", "/%2e%2e/%2e%2e/etc/passwd.txt")[0], 404)

    def test_long_answers_are_packed_for_whoever_takes_that(self):
        plain = self.ask("GET", "/api/openapi.json")
        packed = self.ask("GET", "/api/openapi.json", headers={"Accept-Encoding": "gzip"})
        self.assertEqual(packed[1]["content-encoding"], "gzip")
        self.assertEqual(gzip.decompress(packed[2]), plain[2])
        self.assertIn("paths", json.loads(plain[2]))

    def test_bodies_are_asked_about_before_they_are_sent(self):
        peer = self.connect()
        peer.sendall(b"POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n")
        self.assertEqual(peer.recv(25), b"HTTP/1.1 100 Continue\r\n\r\n")
        peer.sendall(b"{}")
        self.assertTrue(peer.recv(100).startswith(b"HTTP/1.1 400 "))
        self.assertTrue(self.said_to(b"POST /api/session HTTP/1.1\r\nHost: a\r\nContent-Length: 9999999\r\n\r\n").startswith(b"HTTP/1.1 413 "))

    def test_an_upload_by_nobody_is_refused_before_its_body_is_sent(self):
        peer = self.connect()
        peer.sendall(b"POST /api/imports?kind=members HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 30000000\r\n\r\n")
        self.assertTrue(peer.recv(100).startswith(b"HTTP/1.1 401 "))

    def test_ten_thousand_requests_on_one_connection(self):
        connection = http.client.HTTPConnection(self.host, self.port, timeout=PATIENCE_S)
        self.addCleanup(connection.close)
        for _ in range(10_000):
            connection.request("GET", "/healthz")
            self.assertEqual(connection.getresponse().read(), b"ok\n")

    def test_five_hundred_idle_peers_keep_nobody_out(self):
        idle = [self.connect() for _ in range(600)]
        self.assertEqual(self.ask("GET", "/healthz")[0], 200)
        self.assertEqual(len(idle), 600)

    def test_many_ask_at_once(self):
        with concurrent.futures.ThreadPoolExecutor(50) as pool:
            self.assertEqual(set(pool.map(lambda _: self.ask("GET", "/healthz")[0], range(1000))), {200})


class Stopping(Running):
    def test_peers_that_say_nothing_do_not_hold_it(self):
        peers = [self.connect() for _ in range(20)]
        peers[0].sendall(b"GET /healthz HTTP/1.1\r\n")
        status, took_s = self.stop()
        self.assertEqual(status, 0)
        self.assertLess(took_s, 8)

    def test_it_stops_while_it_is_asked_without_end(self):
        peer = self.connect()
        peer.sendall(b"GET /api/openapi.json HTTP/1.1\r\nHost: a\r\n\r\n" * 2000)
        status, took_s = self.stop()
        self.assertEqual(status, 0)
        self.assertLess(took_s, 8)


class Tls(Running):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.certificate, key = pathlib.Path(folder.name) / "cert.pem", pathlib.Path(folder.name) / "key.pem"
        subprocess.run(["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-subj", "/CN=nennep.test",
                        "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", key, "-out", self.certificate], check=True, capture_output=True)
        self.options = ("--tls-cert", str(self.certificate), "--tls-key", str(key))
        super().setUp()

    def test_speaks_tls_12_and_13_alone_and_says_to_stay_with_it(self):
        self.assertEqual(self.scheme, "https")
        for version in (ssl.TLSVersion.TLSv1_2, ssl.TLSVersion.TLSv1_3):
            context = ssl.create_default_context(cafile=self.certificate)
            context.minimum_version = context.maximum_version = version
            status, headers, body = self.ask("GET", "/healthz", context=context)
            self.assertEqual((status, body), (200, b"ok\n"))
            self.assertIn("max-age", headers["strict-transport-security"])
        old = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        old.check_hostname, old.verify_mode = False, ssl.CERT_NONE
        old.set_ciphers("ALL:@SECLEVEL=0")
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            old.minimum_version = old.maximum_version = ssl.TLSVersion.TLSv1_1
        with self.assertRaises((ssl.SSLError, ConnectionError)):
            self.ask("GET", "/healthz", context=old)

    def test_answers_nobody_who_speaks_plainly_and_goes_on(self):
        self.assertNotIn(b"200", self.said_to(b"GET /healthz HTTP/1.1\r\nHost: a\r\n\r\n"))
        context = ssl.create_default_context(cafile=self.certificate)
        self.assertEqual(self.ask("GET", "/healthz", context=context)[0], 200)
        large = self.ask("POST", "/api/session", b"x" * 3_000_000, {"Content-Type": "application/json"}, context)
        self.assertEqual(large[0], 413)
        self.assertEqual(self.stop()[0], 0)


if __name__ == "__main__":
    PROGRAM = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()
