"""What the hub publishes, before foreign judges: openapi-spec-validator, python-jsonschema, xmllint."""

import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest
import urllib.parse

import jsonschema
import openapi_spec_validator
from lxml import etree

from hub import CITY, CONTRACTS, call, examples, shared, soap_path, wire_name


class Publications(unittest.TestCase):
    def test_the_openapi_description_is_valid_and_names_every_call(self):
        answer = shared().send("GET", f"/{CITY}/openapi.json")
        self.assertEqual(answer.status, 200)
        openapi_spec_validator.validate(answer.json)
        self.assertEqual(answer.json["openapi"][:3], "3.1")
        for business in CONTRACTS:
            self.assertIn("/" + call(business), answer.json["paths"])

    def test_the_description_of_the_calls_about_messages_is_valid(self):
        answer = shared().send("GET", f"/{CITY}/messages/openapi.json")
        self.assertEqual(answer.status, 200, answer)
        openapi_spec_validator.validate(answer.json)
        self.assertEqual(answer.json["openapi"][:3], "3.1")
        self.assertEqual(set(answer.json["paths"]["/messages/{id}"]), {"parameters", "get", "delete"})

    def test_with_a_token_it_lists_what_this_caller_may_call(self):
        token = shared().token("001", system="soto")
        answer = shared().send("GET", f"/{CITY}/openapi.json", headers={"Authorization": "Bearer " + token})
        self.assertEqual(list(answer.json["paths"]), ["/" + call("001")])

    def test_examples_agree_with_the_published_json_schema(self):
        document = shared().send("GET", f"/{CITY}/openapi.json").json
        checked = 0
        for business in CONTRACTS:
            post = document["paths"]["/" + call(business)]["post"]
            schema = post["requestBody"]["content"]["application/json"]["schema"]
            validator = jsonschema.Draft202012Validator({**schema, "components": document.get("components", {})})
            for path in examples(business, "request", "json"):
                with self.subTest(path.name):
                    validator.validate(json.loads(path.read_text()))
                    checked += 1
        self.assertGreaterEqual(checked, 8)

    def test_answers_agree_with_the_published_json_schema(self):
        document = shared().send("GET", f"/{CITY}/openapi.json").json
        for business in CONTRACTS:
            with self.subTest(business):
                schema = document["paths"]["/" + call(business)]["post"]["responses"]["200"]["content"]
                schema = next(iter(schema.values()))["schema"]
                answer = shared().ask(business)
                self.assertEqual(answer.status, 200, answer)
                jsonschema.Draft202012Validator({**schema, "components": document.get("components", {})}).validate(
                    answer.json
                )

    def test_xmllint_accepts_the_wsdl_and_the_schema(self):
        if not shutil.which("xmllint"):
            self.skipTest("xmllint is not installed")
        with tempfile.TemporaryDirectory() as folder:
            for business in CONTRACTS:
                for query in ("?wsdl", "?wsdl=1.2", "?xsd=messages.xsd"):
                    with self.subTest(business=business, query=query):
                        answer = shared().send("GET", soap_path(business) + query)
                        self.assertEqual(answer.status, 200, answer)
                        path = pathlib.Path(folder) / "document.xml"
                        path.write_bytes(answer.body)
                        done = subprocess.run(
                            ["xmllint", "--noout", "--nonet", str(path)], capture_output=True, text=True
                        )
                        self.assertEqual(done.returncode, 0, done.stderr)

    def test_xmllint_accepts_the_examples_and_the_answers_by_the_schema(self):
        if not shutil.which("xmllint"):
            self.skipTest("xmllint is not installed")
        checked = 0
        with tempfile.TemporaryDirectory() as folder:
            for business in CONTRACTS:
                schema = pathlib.Path(folder) / f"{business}.xsd"
                schema.write_bytes(shared().send("GET", soap_path(business) + "?xsd=messages.xsd").body)
                answer = pathlib.Path(folder) / f"{business}.xml"
                body = etree.fromstring(shared().ask_soap(business).body)
                answer.write_bytes(etree.tostring(body.find(".//{*}" + wire_name(business) + "Response")))
                for path in [answer, *examples(business, "request", "xml"), *examples(business, "response", "xml")]:
                    with self.subTest(path.name):
                        done = subprocess.run(
                            ["xmllint", "--noout", "--nonet", "--schema", str(schema), str(path)],
                            capture_output=True,
                            text=True,
                        )
                        self.assertEqual(done.returncode, 0, done.stderr)
                        checked += 1
        self.assertGreaterEqual(checked, 20)

    def test_addresses_in_the_wsdl_are_the_public_ones(self):
        for query in ("?wsdl", "?wsdl=1.2"):
            tree = etree.fromstring(shared().send("GET", soap_path("010") + query).body)
            address = tree.find(".//{*}port/{*}address").get("location")
            self.assertEqual(address, shared().base + soap_path("010"))
            for element in tree.iter("{http://www.w3.org/2001/XMLSchema}import"):
                location = urllib.parse.urljoin(shared().base + soap_path("010"), element.get("schemaLocation"))
                self.assertTrue(location.startswith(shared().base))
