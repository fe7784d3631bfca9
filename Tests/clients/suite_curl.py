"""curl: Expect: 100-continue, chunked bodies, HTTP/1.0, kept connections."""

import json
import shutil
import subprocess
import tempfile
import unittest

from hub import CITY, call, envelope, namespace, question, question_xml, shared, soap_path, wire_name


class Curl(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("curl"):
            raise unittest.SkipTest("curl is not installed")

    def curl(self, *arguments, body=None):
        done = subprocess.run(
            [
                "curl",
                "-sS",
                "-v",
                "--max-time",
                "10",
                "-w",
                "\n%{http_code} %{num_connects} %{http_version}",
                *arguments,
            ],
            input=body,
            capture_output=True,
            timeout=30,
        )
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        text, _, numbers = done.stdout.decode().rpartition("\n")
        return text, numbers.split(), done.stderr.decode()

    def rest(self, *arguments, message=None, url=None):
        hub = shared()
        body = json.dumps(message or question("010"), ensure_ascii=False).encode()
        return self.curl(
            "-H",
            "Authorization: Bearer " + hub.token(),
            "-H",
            "Content-Type: application/json",
            "--data-binary",
            "@-",
            *arguments,
            url or f"{hub.base}/{CITY}/{call('010')}",
            body=body,
        )

    def test_a_plain_post_is_answered(self):
        text, (status, _, _), _ = self.rest()
        self.assertEqual(status, "200", text)
        self.assertEqual(len(json.loads(text)["result"]), 1)

    def test_expect_100_continue_with_a_body_over_a_kilobyte(self):
        message = question("010", biko="備考" * 220)
        text, (status, _, _), log = self.rest("-H", "Expect: 100-continue", message=message)
        self.assertEqual(status, "200", text)
        self.assertIn("HTTP/1.1 100", log)

    def test_expect_100_continue_is_not_given_to_a_caller_without_token(self):
        hub = shared()
        text, (status, _, _), log = self.curl(
            "-H",
            "Expect: 100-continue",
            "-H",
            "Content-Type: application/json",
            "--data-binary",
            "@-",
            f"{hub.base}/{CITY}/{call('010')}",
            body=b"{" + b" " * 4000,
        )
        self.assertEqual(status, "401", text)

    def test_a_chunked_body(self):
        text, (status, _, _), log = self.rest("-H", "Transfer-Encoding: chunked")
        self.assertIn("> Transfer-Encoding: chunked", log)
        self.assertEqual(status, "200", text)

    def test_http_1_0(self):
        text, (status, _, _), log = self.rest("--http1.0")
        self.assertIn(" HTTP/1.0", log)
        self.assertEqual(status, "200", text)
        self.assertIn("result", json.loads(text))

    def test_one_connection_serves_several_requests(self):
        hub = shared()
        with tempfile.NamedTemporaryFile() as body:
            body.write(json.dumps(question("010"), ensure_ascii=False).encode())
            body.flush()
            url = f"{hub.base}/{CITY}/{call('010')}"
            done = subprocess.run(
                [
                    "curl",
                    "-sS",
                    "--max-time",
                    "10",
                    "-o",
                    "/dev/null",
                    "-o",
                    "/dev/null",
                    "-o",
                    "/dev/null",
                    "-w",
                    "%{http_code} %{num_connects}\n",
                    "-H",
                    "Authorization: Bearer " + hub.token(),
                    "-H",
                    "Content-Type: application/json",
                    "--data-binary",
                    "@" + body.name,
                    url,
                    url,
                    url,
                ],
                capture_output=True,
                text=True,
            )
        self.assertEqual(done.stdout.splitlines(), ["200 1", "200 0", "200 0"], done.stderr)

    def test_soap_1_1_and_1_2(self):
        hub = shared()
        action = namespace("010") + ":" + wire_name("010")
        for version, kind in (
            (
                "http://schemas.xmlsoap.org/soap/envelope/",
                ["-H", "Content-Type: text/xml; charset=utf-8", "-H", f'SOAPAction: "{action}"'],
            ),
            (
                "http://www.w3.org/2003/05/soap-envelope",
                ["-H", f'Content-Type: application/soap+xml; charset=utf-8; action="{action}"'],
            ),
        ):
            with self.subTest(version):
                text, (status, _, _), log = self.curl(
                    "-u",
                    ":".join(hub.client()),
                    *kind,
                    "--data-binary",
                    "@-",
                    hub.base + soap_path("010"),
                    body=envelope(question_xml("010"), version=version),
                )
                self.assertEqual(status, "200", text)
                self.assertIn(version, text)
                self.assertIn(wire_name("010") + "Response", text)

    def test_xml_by_content_negotiation_on_the_rest_face(self):
        text, (status, _, log), _ = self.rest("-H", "Accept: application/xml")
        self.assertEqual(status, "200", text)
        self.assertIn("<" + wire_name("010") + "Response", text)

    def test_health(self):
        for path in ("/healthz", "/readyz"):
            with self.subTest(path):
                self.assertEqual(self.curl(shared().base + path)[1][0], "200")
