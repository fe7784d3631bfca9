"""PHP's SoapClient takes the WSDL of every contract and calls every operation through the hub."""

import json
import pathlib
import shutil
import subprocess
import unittest

from catalogue import by_contract, catalogue_hub, close_catalogue_hub, missing, operations

SCRIPT = pathlib.Path(__file__).parent / "php" / "catalogue.php"


class PHPCatalogue(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        if not shutil.which("php"):
            raise unittest.SkipTest("php is not installed")
        if "soap" not in subprocess.run(["php", "-m"], capture_output=True, text=True).stdout.split():
            raise unittest.SkipTest("PHP's soap extension is not installed")
        cls.addClassCleanup(close_catalogue_hub)
        hub = catalogue_hub()
        orders = [
            {
                "wsdl": hub.base + operation.soap_path + "?wsdl",
                "operation": operation.wire_name,
                "message": operation.message("request"),
            }
            for operation in operations()
        ]
        done = subprocess.run(
            ["php", str(SCRIPT), *hub.credentials()],
            input="".join(json.dumps(order) + "\n" for order in orders),
            capture_output=True,
            text=True,
            timeout=300,
        )
        if done.returncode:
            raise AssertionError(done.stdout[-3000:] + done.stderr[-3000:])
        cls.answers = dict(zip(map(str, operations()), map(json.loads, done.stdout.splitlines()), strict=True))

    def test_every_contract_is_loaded_with_all_its_operations_and_types(self):
        for first, group in by_contract():
            with self.subTest(first.contract):
                answer = self.answers[str(first)]
                self.assertEqual(answer.get("functions"), len(group), answer)
                self.assertGreater(answer["types"], 2 * len(group))

    def test_every_operation_is_asked_with_its_example_and_answered_with_all_that_was_said(self):
        for operation in operations():
            with self.subTest(str(operation)):
                answer = self.answers[str(operation)]
                self.assertNotIn("fault", answer, answer)
                expected = operation.message("response")["result"]
                answered = answer["answer"].get("result", []) if answer["answer"] else []
                self.assertEqual(missing(expected, answered), [])
