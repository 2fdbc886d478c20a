"""Directus 12 as a peer of bench/http: a site of its own with the same members, a role that may read them and a user with a token."""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import urllib.parse

from load import PATIENCE_SECONDS, Server, Work, free_port, query

OWNER, READER, PASSWORD = "owner@example.com", "reader@example.com", "bench-5Kq-reader"
FIELDS = ("full_name", "name_fold", "card_number", "sex", "born_on", "admitted_on", "official_on", "standing", "cell", "organisation")
INDEXED = ("name_fold", "cell", "organisation")


class Directus:
    """Made in `folder`; with a PostgreSQL url in a database of its own there, else in a SQLite file."""

    def __init__(self, installed, folder, database_url):
        self.database_url, self.database = database_url, f"nennep_bench_{os.getpid()}"
        node = installed / "node_modules/.bin/node"
        self.program = [node if node.exists() else "node", installed / "node_modules/directus/cli.js"]
        port = free_port()
        environment = {
            "HOST": "127.0.0.1", "PORT": str(port), "PUBLIC_URL": f"http://127.0.0.1:{port}", "SECRET": "bench" * 8,
            "ADMIN_EMAIL": OWNER, "ADMIN_PASSWORD": PASSWORD, "TELEMETRY": "false", "LOG_LEVEL": "error",
            "PRESSURE_LIMITER_ENABLED": "false", "NODE_ENV": "production", "MAX_PAYLOAD_SIZE": "20mb",
            # As costly as the program's own passwords, so that the rest of a login is compared.
            "HASH_MEMORY_COST": "19456", "HASH_TIME_COST": "2", "HASH_PARALLELISM": "1",
            "EXTENSIONS_PATH": str(folder / "extensions"), "STORAGE_LOCAL_ROOT": str(folder / "uploads"),
            **self.database_settings(folder)}
        self.server = Server([*self.program, "start"], port, "/server/ping", environment)
        self.installed, self.made, self.files = installed, folder / "directus.made", folder

    def database_settings(self, folder):
        if not self.database_url:
            return {"DB_CLIENT": "sqlite3", "DB_FILENAME": str(folder / "directus.db")}
        url = urllib.parse.urlsplit(self.database_url)
        host = urllib.parse.parse_qs(url.query).get("host", [url.hostname or "127.0.0.1"])[0]
        return {"DB_CLIENT": "pg", "DB_HOST": host, "DB_PORT": str(url.port or 5432), "DB_USER": url.username or "postgres",
                "DB_PASSWORD": url.password or "", "DB_DATABASE": self.database}

    def version(self):
        return json.loads((self.installed / "node_modules/directus/package.json").read_text())["version"]

    def make(self, members):
        """Made once; files of an attempt that did not end are thrown away."""
        if self.made.exists():
            return
        for file in self.files.glob("directus.db*"):
            file.unlink()
        if self.database_url:
            self.run("createdb", f"--maintenance-db={self.database_url}", self.database)
        self.run(*self.program, "bootstrap")
        self.server.start()
        self.sign_in(OWNER)
        ask = self.server.ask
        columns = [{"field": name, "type": "string", "schema": {"is_indexed": name in INDEXED}} for name in FIELDS]
        key = {"field": "id", "type": "string", "schema": {"is_primary_key": True, "length": 13}}
        ask("POST", "/collections", {"collection": "member", "schema": {}, "meta": {}, "fields": [key, *columns]})
        for first in range(0, len(members), 500):
            ask("POST", "/items/member?fields=id", members[first:first + 500])
        role = ask("POST", "/roles", {"name": "Reader"})["data"]["id"]
        policy = ask("POST", "/policies", {"name": "Reads members", "app_access": False, "admin_access": False})["data"]["id"]
        ask("POST", "/permissions", {"policy": policy, "collection": "member", "action": "read", "fields": ["*"], "permissions": {}})
        ask("PATCH", f"/roles/{role}", {"policies": {"create": [{"policy": policy}], "update": [], "delete": []}})
        ask("POST", "/users", {"email": READER, "password": PASSWORD, "role": role, "status": "active"})
        self.server.stop()
        self.made.touch()

    def sign_in(self, email):
        self.server.headers.clear()
        told = self.server.ask("POST", "/auth/login", {"email": email, "password": PASSWORD})
        self.server.headers = {"Authorization": "Bearer " + told["data"]["access_token"]}

    def ready(self):
        self.sign_in(READER)

    def works(self, sample):
        prefixes = [query(**{"filter[name_fold][_starts_with]": prefix, "sort": "name_fold", "limit": 20, "fields": "id,full_name,cell"})
                    for prefix in sample.folded_prefixes]
        listed = query(**{"filter[organisation][_eq]": sample.organisation, "sort": "name_fold", "limit": 50})
        return {
            "ping": Work(["/server/ping"]),
            "one": Work([f"/items/member/{member}" for member in sample.members]),
            "list": Work([f"/items/member?{listed}"]),
            "search": Work([f"/items/member?{prefix}" for prefix in prefixes]),
            "login": Work(["/auth/login"], {"email": READER, "password": PASSWORD}, is_signed_in=False)}

    def end(self):
        self.server.stop()
        if self.database_url:
            subprocess.run(["dropdb", "--force", "--if-exists", f"--maintenance-db={self.database_url}", self.database], check=False)

    def run(self, *command):
        try:
            done = subprocess.run([str(word) for word in command], env=self.server.environment, capture_output=True, text=True,
                                  timeout=PATIENCE_SECONDS, cwd=self.installed)
        except subprocess.TimeoutExpired:
            sys.exit(f"took longer than {PATIENCE_SECONDS} s: {' '.join(map(str, command))}")
        if done.returncode != 0:
            sys.exit(f"failed: {' '.join(map(str, command))}\n{done.stdout[-800:]}{done.stderr[-800:]}")


def check_installed(folder):
    """What is missing for the peer to start, as a sentence, or nothing."""
    if not (pathlib.Path(folder) / "node_modules/directus/cli.js").exists():
        return f"no Directus in {folder}: see bench/README.md"
    has_node = shutil.which("node") or (pathlib.Path(folder) / "node_modules/.bin/node").exists()
    return "" if has_node else "Directus needs node 22: see bench/README.md"
