"""PHP's SoapClient from the published WSDL alone."""

import json
import pathlib
import shutil
import subprocess
import unittest

from hub import CONTRACTS, TOWN, question, shared, soap_path, wire_name

SCRIPT = pathlib.Path(__file__).parent / "php" / "client.php"


class PHP(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("php"):
            raise unittest.SkipTest("php is not installed")
        if "soap" not in subprocess.run(["php", "-m"], capture_output=True, text=True).stdout.split():
            raise unittest.SkipTest("PHP's soap extension is not installed")

    def call(self, business, message, version="1.1"):
        hub = shared()
        identity, secret = hub.client()
        query = "?wsdl" if version == "1.1" else "?wsdl=1.2"
        done = subprocess.run(
            [
                "php",
                str(SCRIPT),
                hub.base + soap_path(business) + query,
                wire_name(business),
                identity,
                secret,
                version,
            ],
            input=json.dumps(message),
            capture_output=True,
            text=True,
            timeout=60,
        )
        self.assertEqual(done.returncode, 0, done.stderr + done.stdout)
        return json.loads(done.stdout)

    def test_every_contract_answers(self):
        for business in CONTRACTS:
            for version in ("1.1", "1.2"):
                with self.subTest(business=business, version=version):
                    answer = self.call(business, question(business), version)
                    self.assertIn("result", answer, answer)
                    results = answer["result"] if isinstance(answer["result"], list) else [answer["result"]]
                    self.assertGreaterEqual(len(results), 1)

    def test_a_person_that_was_asked_for_is_the_one_that_is_answered(self):
        message = question("010")
        results = self.call("010", message)["result"]
        first = results[0] if isinstance(results, list) else results
        self.assertEqual(first["atenabango"], message["atenabango"])

    def test_a_wrong_item_comes_back_as_a_fault_with_its_code(self):
        fault = self.call("010", question("010", shikuchosonkodo=TOWN))
        self.assertIn("H1017", json.dumps(fault["detail"]))
