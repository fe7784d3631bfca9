"""Python zeep from the published WSDL alone."""

import unittest

import requests
import zeep
import zeep.helpers
import zeep.wsdl.utils

from hub import CITY, CONTRACTS, TOWN, question, shared, soap_path, wire_name


class Zeep(unittest.TestCase):
    def client(self, business, query="?wsdl", town=CITY):
        hub = shared()
        session = requests.Session()
        session.auth = hub.client(town=town)
        return zeep.Client(
            hub.base + soap_path(business, town) + query, transport=zeep.Transport(session=session, timeout=10)
        )

    def test_every_contract_answers_over_soap_1_1(self):
        for business in CONTRACTS:
            with self.subTest(business=business):
                self.check(business, self.client(business))

    def test_every_contract_answers_over_soap_1_2(self):
        for business in CONTRACTS:
            with self.subTest(business=business):
                self.check(business, self.client(business, "?wsdl=1.2"))

    def check(self, business, client):
        asked = question(business)
        answer = client.service[wire_name(business)](**asked)
        # Unwrapped: the results, or the only one there can be.
        results = zeep.helpers.serialize_object(answer if isinstance(answer, list) else [answer], dict)
        self.assertGreaterEqual(len(results), 1)
        if "atenabango" in results[0] and isinstance(asked.get("atenabango"), str):
            self.assertEqual(results[0]["atenabango"], asked["atenabango"])

    def test_a_wrong_item_comes_back_as_a_fault_with_its_code(self):
        client = self.client("010")
        with self.assertRaises(zeep.exceptions.Fault) as caught:
            client.service[wire_name("010")](**question("010", shikuchosonkodo=TOWN))
        detail = zeep.wsdl.utils.etree_to_string(caught.exception.detail).decode()
        self.assertIn("H1017", detail)
        self.assertTrue(caught.exception.code.endswith(("Client", "Sender")), caught.exception.code)

    def test_the_description_needs_no_credentials(self):
        for query in ("?wsdl", "?wsdl=1.2", "?xsd=messages.xsd"):
            with self.subTest(query):
                answer = shared().send("GET", soap_path("010") + query)
                self.assertEqual(answer.status, 200, answer)
                self.assertIn("xml", answer.headers["content-type"])
