"""Python zeep takes the WSDL of every contract and calls every operation through the hub."""

import unittest

import requests
import zeep
import zeep.helpers

from catalogue import by_contract, catalogue_hub, close_catalogue_hub, missing, operations


def with_nil(value):
    """zeep leaves an optional item out for None and says xsi:nil for Nil."""
    if isinstance(value, dict):
        return {name: with_nil(item) for name, item in value.items()}
    return [with_nil(item) for item in value] if isinstance(value, list) else zeep.xsd.Nil if value is None else value


class ZeepCatalogue(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(close_catalogue_hub)
        session = requests.Session()
        session.auth = catalogue_hub().credentials()
        cls.transport = zeep.Transport(session=session, timeout=20)

    def test_every_operation_of_every_contract_is_asked_with_its_example_and_answered_with_all_that_was_said(self):
        called = 0
        for first, group in by_contract():
            client = None
            for operation in group:
                with self.subTest(str(operation)):
                    client = client or zeep.Client(
                        catalogue_hub().base + first.soap_path + "?wsdl", transport=self.transport
                    )
                    called += 1
                    self.check(client, operation)
        self.assertEqual(called, len(operations()))

    def check(self, client, operation):
        answer = client.service[operation.wire_name](**with_nil(operation.message("request")))
        results = zeep.helpers.serialize_object(answer if isinstance(answer, list) else [answer], dict)
        expected = operation.message("response")["result"]
        self.assertEqual(missing(expected, [] if results == [None] else results), [])
