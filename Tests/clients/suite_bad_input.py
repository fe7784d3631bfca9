"""Wrong questions on both faces: each has its own code, the caller's format, two languages, and the hub goes on."""

import json
import re
import unittest

from hub import CITY, TOWN, SOAP11, SOAP12, call, envelope, namespace, question, question_xml, scope, shared

JAPANESE = re.compile(r"[\u3041-\u30ff\u4e00-\u9fff]")


def changed(**items):
    return envelope(question_xml("010", **items))


def fault(answer):
    """(local fault code, catalogue code) of a SOAP fault in either version."""
    text = answer.text
    code = re.search(r"<(?:\w+:)?faultcode[^>]*>\s*(?:\w+:)?([\w.]+)", text) or re.search(
        r"<(?:\w+:)?Code>\s*<(?:\w+:)?Value[^>]*>\s*(?:\w+:)?(\w+)", text
    )
    catalogue = re.search(r"<(?:\w+:)?code>\s*([HE]\d{4})", text)
    return code and code[1], catalogue and catalogue[1]


class BadInput(unittest.TestCase):
    def setUp(self):
        self.hub = shared()

    def tearDown(self):
        self.assertEqual(self.hub.ask().status, 200, "the hub goes on")
        self.assertEqual(self.hub.ask_soap().status, 200, "the hub goes on")

    def refused(self, answer, status, code, validation=None):
        """A refusal of the REST face in the standard's frame."""
        self.assertEqual((answer.status, answer.headers.get("hub-error")), (status, code), answer)
        self.assertIn("application/json", answer.headers["content-type"])
        message = answer.json
        self.assertLessEqual({"title", "detail"}, set(message))
        self.assertIn("href", message["_links"]["self"])
        self.assertIn(code, [e["code"] for e in message["errors"]])
        for error in message["errors"]:
            self.assertEqual(set(error), {"code", "message"})
            self.assertRegex(error["message"], JAPANESE)
        return message

    def faulted(self, answer, status, code, who):
        self.assertEqual((answer.status, fault(answer)), (status, (who, code)), answer)
        self.assertRegex(answer.text, JAPANESE)
        self.assertRegex(answer.text, r"[A-Za-z]+ [a-z]+ [a-z]+")

    # Text

    def test_broken_json(self):
        good = json.dumps(question("010"), ensure_ascii=False).encode()
        for name, body, code in (
            ("cut", good[:-1], "H2006"),
            ("trailing comma", good[:-1] + b",}", "H2006"),
            ("two documents", good + good, "H2006"),
            ("a comment", b"/* */" + good, "H2006"),
            ("duplicate key", b'{"biko":"\xe3\x81\x82",' + good[1:-1] + b',"biko":"x"}', "H2007"),
            ("byte order mark", b"\xef\xbb\xbf" + good, "H2008"),
            ("bad UTF-8", good[:-1] + b',"biko":"\xff"}', "H2008"),
            ("lone surrogate", good[:-1] + b',"biko":"\\ud800"}', "H2008"),
            ("Shift_JIS", json.dumps(question("010", biko="備考"), ensure_ascii=False).encode("cp932"), "H2008"),
            ("UTF-16", good.decode().encode("utf-16"), "H2008"),
            ("too deep", b"[" * 5_000, "H2004"),
            ("nothing", b"", "H2009"),
            ("too large", b" " * (260 << 10) + good, "H2010"),
        ):
            with self.subTest(name):
                self.refused(self.hub.ask(message=body), 413 if code == "H2010" else 400, code)

    def test_broken_xml(self):
        good = envelope(question_xml("010"))
        text = good.decode()
        doctype = text.replace("?>", '?><!DOCTYPE s:Envelope [<!ENTITY a "x">]>', 1)
        for name, body, code in (
            ("cut", good[:-4], "H2001"),
            ("wrong nesting", good.replace(b"</s:Body></s:Envelope>", b"</s:Envelope></s:Body>"), "H2001"),
            ("two roots", good + b"<a/>", "H2001"),
            ("an unknown entity", good.replace(b"<s:Body>", b"<s:Body>&nazo;"), "H2001"),
            ("an undeclared prefix", good.replace(b"<s:Body>", b"<s:Body><q:a/>"), "H2001"),
            ("DOCTYPE", doctype.encode(), "H2002"),
            ("DOCTYPE in UTF-16", doctype.replace("UTF-8", "UTF-16").encode("utf-16"), "H2002"),
            ("external DOCTYPE", text.replace("?>", '?><!DOCTYPE a SYSTEM "file:///etc/passwd">', 1).encode(), "H2002"),
            ("bad UTF-8", good.replace(b"<s:Body>", b"<s:Body><!--\xff\xfe-->"), "H2003"),
            ("Shift_JIS", text.replace("UTF-8", "Shift_JIS").encode("cp932"), "H2003"),
            ("too deep", envelope(b"<a>" * 5000 + b"</a>" * 5000), "H2004"),
            ("a long name", envelope(b"<" + b"a" * 2000 + b"/>"), "H2005"),
            ("many attributes", envelope(b"<a " + b" ".join(b'a%d="1"' % n for n in range(200)) + b"/>"), "H2005"),
            ("nothing", b"", "H2009"),
            ("too large", envelope(b" " * (260 << 10) + question_xml("010")), "H2010"),
        ):
            with self.subTest(name):
                answer = self.hub.ask_soap(body=body)
                self.assertEqual(fault(answer)[1], code, answer)
                self.faulted(answer, 500, code, "Client")

    def test_utf_16_without_doctype_is_read(self):
        text = envelope(question_xml("010")).decode().replace("UTF-8", "UTF-16")
        answer = self.hub.ask_soap(body=text.encode("utf-16"), Content_Type="text/xml; charset=utf-16")
        self.assertEqual(answer.status, 200, answer)

    # Envelope

    def test_broken_envelopes(self):
        body = question_xml("010")
        for name, data, code, who in (
            ("no envelope", body, "H2011", "Client"),
            ("no body", f'<s:Envelope xmlns:s="{SOAP11}"/>'.encode(), "H2011", "Client"),
            ("empty body", envelope(b""), "H2011", "Client"),
            ("two body children", envelope(body + body), "H2011", "Client"),
            ("text in the envelope", envelope(body).replace(b"<s:Body>", b"nazo<s:Body>"), "H2011", "Client"),
            (
                "a header not understood",
                envelope(body, b'<n:nazo xmlns:n="urn:n" s:mustUnderstand="1"/>'),
                "H2013",
                "MustUnderstand",
            ),
            ("an unknown version", envelope(body).replace(SOAP11.encode(), b"urn:soap:9"), "H2014", "VersionMismatch"),
            ("another root", envelope(b'<nazo xmlns="urn:nazo"/>'), "H2012", "Client"),
        ):
            with self.subTest(name):
                answer = self.hub.ask_soap(body=data)
                if name == "another root":  # by SOAPAction or by the root's name: both are right
                    self.assertIn(fault(answer)[1], ("H2012", "H1015"), answer)
                else:
                    self.assertEqual(fault(answer), (who, code), answer)

    def test_headers_that_are_understood_pass(self):
        header = (
            b"".join(
                b'<a:%s xmlns:a="http://www.w3.org/2005/08/addressing" s:mustUnderstand="1">urn:x</a:%s>' % (n, n)
                for n in (b"MessageID", b"To")
            )
            + b'<n:nazo xmlns:n="urn:n" s:mustUnderstand="0"/>'
        )
        self.assertEqual(self.hub.ask_soap(body=envelope(question_xml("010"), header)).status, 200)

    def test_soap_action(self):
        self.faulted(
            self.hub.ask_soap(action="urn:another:action"),
            self.hub.ask_soap(action="urn:another:action").status,
            "H2012",
            "Client",
        )
        with self.subTest("an empty one says nothing, and is fine"):
            self.assertEqual(self.hub.ask_soap(action="").status, 200)

    # Media types

    def test_media_types(self):
        self.refused(self.hub.ask(Content_Type="text/plain"), 415, "H2015")
        self.refused(self.hub.ask(Accept="image/png"), 406, "H2016")
        self.assertEqual(self.hub.ask(Content_Type="application/json; charset=utf-8").status, 200)

    # Access

    def test_tokens(self):
        ask = self.hub.ask
        self.refused(ask(Authorization=""), 401, "H3001")
        answer = ask(token="nazo")
        self.refused(answer, 401, "H3002")
        self.assertIn("Bearer", answer.headers["www-authenticate"])
        good = self.hub.token()
        broken = good[:40] + ("A" if good[40] != "A" else "B") + good[41:]
        self.refused(ask(token=broken), 401, "H3002")
        self.refused(ask(token=self.hub.token("001")), 403, "H3003")
        self.refused(ask(message=question("010", shikuchosonkodo=TOWN), town=TOWN, token=good), 403, "H3005")

    def test_credentials_on_the_soap_face(self):
        ask = self.hub.ask_soap
        self.faulted(ask(Authorization=""), 401, "H3001", "Client")
        for name, header in (
            ("wrong secret", "Basic " + "bmF6bzpuYXpv"),
            ("not base64", "Basic ***"),
            ("another scheme", "Digest x"),
        ):
            with self.subTest(name):
                answer = ask(Authorization=header)
                self.assertEqual(answer.status, 401, answer)
        self.faulted(ask(Authorization=self.hub.basic("soto")), 500, "H3004", "Client")

    def test_no_grant(self):
        answer = self.hub.request_token(
            {"grant_type": "client_credentials", "scope": scope("010")}, CITY, {"Authorization": self.hub.basic("soto")}
        )
        self.assertEqual((answer.status, answer.json["error"]), (400, "invalid_scope"))

    def test_authentication_comes_before_parsing(self):
        self.refused(self.hub.ask(message=b"{{{", token="nazo"), 401, "H3002")

    # Address

    def test_unknown_addresses(self):
        header = {"Authorization": "Bearer " + self.hub.token(), "Content-Type": "application/json"}
        body = json.dumps(question("010")).encode()
        for path, code in (
            (f"/131016/{call('010')}", "H4001"),
            (f"/{CITY}/app_submit/v10/nazo", "H4002"),
            (f"/{CITY}/{call('010').replace('v10', 'v99')}", "H4003"),
            (f"/999998/{call('010')}", "H4001"),
        ):
            with self.subTest(path):
                self.refused(self.hub.send("POST", path, body, header), 404, code)
        for path, code in (("/131016/soap/010/kojinjuminzeishotoku", "H4001"), (f"/{CITY}/soap/010/nazo", "H4002")):
            with self.subTest(path):
                answer = self.hub.send(
                    "POST",
                    path,
                    envelope(question_xml("010")),
                    {"Authorization": self.hub.basic(), "Content-Type": "text/xml"},
                )
                self.faulted(answer, 404, code, "Client")

    # Items

    ITEMS = (
        ("required missing", {"atenabango": None}, "E0001"),
        ("required empty", {"atenabango": ""}, "E0001"),
        ("character class X", {"atenabango": "１２３"}, "E0002"),
        ("character class N", {"shokairiyu": "ABC"}, "E0002"),
        ("fixed length", {"gyomuid": "02"}, "E0003"),
        ("too long", {"atenabango": "1" * 16}, "H1001"),
        ("code", {"gyomuid": "ZZZ"}, "H1003"),
        ("impossible day", {"sosanengappi": "2025-02-30"}, "H1004"),
        ("impossible time", {"sosajikoku": "25:00:00"}, "H1004"),
        ("another town in the body", {"shikuchosonkodo": TOWN}, "H1017"),
        ("check digit", {"shikuchosonkodo": "999998"}, None),
    )

    def test_invalid_items_in_json(self):
        for name, items, code in self.ITEMS:
            with self.subTest(name):
                answer = self.hub.ask(message=question("010", **items))
                self.refused(answer, 400, code or answer.headers.get("hub-error"))
                report = answer.json["report"]
                self.assertTrue(all(entry["code"] and entry["path"] for entry in report), report)
                for value in items.values():
                    if value:
                        self.assertNotIn(
                            value, re.sub(r'"href":"[^"]*"', "", answer.text), "a report never holds a value"
                        )
        with self.subTest("unknown item"):
            self.refused(self.hub.ask(message={**question("010"), "nazo": "1"}), 400, "H1002")
        with self.subTest("wrong kind"):
            self.refused(self.hub.ask(message={**question("010"), "kazeinendo": 2025}), 400, "H1011")
        with self.subTest("an object where a value stands"):
            self.refused(self.hub.ask(message={**question("010"), "atenabango": {"a": 1}}), 400, "H1011")

    def test_invalid_items_in_xml(self):
        for name, items, code in self.ITEMS:
            with self.subTest(name):
                answer = self.hub.ask_soap(body=changed(**items))
                self.assertEqual(fault(answer)[0], "Client", answer)
                if code:
                    self.assertEqual(fault(answer)[1], code, answer)
        good = question_xml("010").decode()
        for name, text, code in (
            ("unknown item", re.sub(r"(<atenabango>)", r"<nazo>1</nazo>\1", good), "H1002"),
            (
                "wrong order",
                re.sub(
                    r"(<shikuchosonkodo>[^<]*</shikuchosonkodo>)(.*?)(<atenabango>[^<]*</atenabango>)",
                    r"\3\2\1",
                    good,
                    flags=re.S,
                ),
                "H1010",
            ),
            ("twice", re.sub(r"(<atenabango>[^<]*</atenabango>)", r"\1\1", good), "H1009"),
            ("an attribute", good.replace("<atenabango>", '<atenabango nazo="1">'), "H1016"),
            ("text between items", good.replace("<atenabango>", "nazo<atenabango>"), "H1014"),
            ("another namespace", good.replace(namespace("010"), "urn:nazo"), None),
        ):
            with self.subTest(name):
                answer = self.hub.ask_soap(body=envelope(text.encode()))
                self.assertEqual(fault(answer)[0], "Client", answer)
                if code:
                    self.assertEqual(fault(answer)[1], code, answer)

    def test_faults_in_soap_1_2_have_its_shape(self):
        body = envelope(re.sub(rb"<atenabango>[^<]*</atenabango>", b"", question_xml("010")), version=SOAP12)
        answer = self.hub.ask_soap(body=body, Content_Type="application/soap+xml; charset=utf-8")
        self.assertEqual((answer.status, fault(answer)), (400, ("Sender", "E0001")), answer)
        self.assertIn("application/soap+xml", answer.headers["content-type"])

    def test_no_value_reaches_the_log(self):
        canary = "９８７６５４３２１カナリア"
        self.hub.ask(message=question("010", atenabango=canary))
        self.hub.ask(message=question("010", biko=canary))
        self.hub.ask(message=json.dumps(question("010", biko=canary))[:-1].encode())
        self.hub.ask_soap(body=changed(atenabango=canary))
        log = self.hub.log_text()
        for secret in (canary, "カナリア", question("010")["atenabango"], self.hub.client()[1], self.hub.token()):
            self.assertNotIn(secret, log)
