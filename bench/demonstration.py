"""The demonstration site that the benchmarks over HTTP are measured on."""
import shutil
import sys

from load import Server, free_port


class Demonstration:
    """The program with its demonstration's data, signed in as the office."""

    def __init__(self, program, folder):
        port = free_port()
        self.command = [program, "serve", "--data", folder / "data", "--port", port]
        self.server = Server(self.command, port, "/healthz")
        self.data, self.printed = folder / "data", folder / "nennep.made"
        self.login = {}

    def make(self):
        """The demonstration is made once, by a process of its own that tells the logins."""
        if not self.printed.exists():
            shutil.rmtree(self.data, ignore_errors=True)
            maker, printing = Server([*self.command, "--demo"], self.server.port, "/healthz", {"LANG": "en_US.UTF-8"}), self.data.parent / "printing"
            with printing.open("w") as output:
                maker.start(output)
            maker.stop()
            printing.rename(self.printed)
        self.login = office_login(self.printed.read_text())

    def ready(self):
        return self.server.ask("POST", "/api/session", self.login)


def office_login(printed):
    """The office's is the first of the logins: `  <who>: <login name>   <the word for password>: <password>   (<name>)`."""
    for line in printed.splitlines():
        words = line.strip().split("   ")
        if len(words) >= 3 and ": " in words[0] and ": " in words[1]:
            return {"login_name": words[0].split(": ")[-1], "password": words[1].split(": ")[-1]}
    sys.exit(f"no login was told:\n{printed}")
