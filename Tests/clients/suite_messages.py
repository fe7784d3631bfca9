"""Messages: asynchronous questions, notices that are pushed or fetched with leases, cancelling, dead letters."""

import json
import shutil
import signal
import subprocess
import time
import unittest

import jsonschema

from hub import CITY, ROOT, TOWN, Hub, call, question

NOTICE = "app_submit/v10/juminidotsuchi"
EXAMPLES = ROOT / "interfaces" / "001-juminkihondaicho" / "juminkihonjoho" / "v10" / "examples"


class MessageCity(Hub):
    """`juki` publishes; `zei` is called, `kari` fetches; `jite` asks `zei` for incomes."""

    def __init__(self):
        super().__init__({"journal": {"segment": "4MiB"}})
        self.provider.answers["juminidotsuchi", "json"] = (EXAMPLES / "valid-tsuchi.response-applied.json").read_text()

    def municipality(self, town, port):
        text = super().municipality(town, port)
        quick = "attempts: 5, firstDelay: 100ms, maxDelay: 200ms"
        text = text.replace(
            '    business: ["010"]\n', f'    business: ["010"]\n    messages: {{mode: push, {quick}}}\n'
        ).replace("  - id: kari\n    name: kari\n", "  - id: kari\n    name: kari\n    messages: {mode: pull, lease: 1s}\n")
        grants, subscriptions = "", "subscriptions:\n"
        for system in ("zei", "kari"):
            grants += (
                f"  - {{id: {system}-ido, consumer: {system}, contract: 001/juminkihonjoho, operations: [tsuchi], "
                "purpose: 試験, legalBasis: 試験用}\n"
            )
            subscriptions += (
                f"  - {{id: {system}-ido, subscriber: {system}, contract: 001/juminkihonjoho, operation: tsuchi}}\n"
            )
        return text.replace("routes:\n", grants + "routes:\n") + subscriptions

    def bearer(self, system, scope="001:app_submit/v10/juminidotsuchi:Create", town=CITY):
        key = (scope, system, town)
        if key not in self.tokens:
            form = {"grant_type": "client_credentials", "scope": scope}
            answer = self.request_token(form, town, {"Authorization": self.basic(system, town)})
            if answer.status != 200:
                raise RuntimeError(f"no token: {answer}")
            self.tokens[key] = answer.json["access_token"]
        return "Bearer " + self.tokens[key]


def notice(number, person=None):
    """Of a person of its own unless one is named."""
    message = json.loads((EXAMPLES / "valid-tsuchi.request-moved-in.json").read_text())
    return {**message, "tsuchibango": f"{number:020d}", "atenabango": f"{person or 900_000 + number:015d}"}


class Messages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.hub = MessageCity()
        cls.hub.start()
        cls.number = 0

    @classmethod
    def tearDownClass(cls):
        cls.hub.close()

    def setUp(self):
        self.hub.provider.mode, self.hub.provider.delay = "ok", 0.0
        self.empty_queue()

    def empty_queue(self):
        while found := self.fetch(wait=0):
            for entry in found:
                self.say(entry, "acknowledge")

    # What the systems do

    def ask(self, **headers):
        return self.hub.ask("010", Prefer="respond-async", **headers)

    def publish(self, message=None, **headers):
        type(self).number += 1
        return self.hub.send(
            "POST",
            f"/{CITY}/{NOTICE}",
            json.dumps(message or notice(self.number)).encode(),
            {"Authorization": self.hub.bearer("juki"), "Content-Type": "application/json", **headers},
        )

    def visit(self, path, system="juki", method="GET", body=None):
        headers = {"Authorization": self.hub.bearer(system)} if system else {}
        if body is not None:
            headers["Content-Type"] = "application/json"
            body = json.dumps(body).encode() if not isinstance(body, bytes) else body
        return self.hub.send(method, path, body, headers)

    def as_jite(self, path, method="GET"):
        return self.hub.send(method, path, None, {"Authorization": "Bearer " + self.hub.token("010")})

    def fetch(self, wait=5, **more):
        query = "&".join(f"{k}={v}" for k, v in {"max": 10, "wait": wait, **more}.items())
        answer = self.visit(f"/{CITY}/messages?{query}", "kari")
        self.assertEqual(answer.status, 200, answer)
        return answer.json["messages"]

    def say(self, entry, word, **more):
        path = f"/{CITY}/messages/{entry['id']}/{word}"
        return self.visit(path, "kari", "POST", {"lease": entry["lease"], **more})

    def deliveries(self, identity, read=None):
        answer = (read or self.visit)(f"/{CITY}/messages/{identity}")
        self.assertEqual(answer.status, 200, answer)
        return {entry["receiver"]: entry for entry in answer.json["deliveries"]}

    def await_state(self, identity, receiver, state, read=None, seconds=20):
        deadline = time.monotonic() + seconds
        while (found := self.deliveries(identity, read)[receiver])["state"] != state:
            self.assertLess(time.monotonic(), deadline, found)
            time.sleep(0.05)
        return found

    # Asynchronous questions

    def test_a_question_is_accepted_and_its_answer_is_fetched(self):
        plain = self.hub.ask("010")
        answer = self.ask()
        self.assertEqual(answer.status, 202, answer)
        location = answer.headers["location"]
        self.assertTrue(location.startswith(f"{self.hub.base}/{CITY}/messages/"), location)
        identity = answer.json["id"]
        self.await_state(identity, "zei", "delivered", self.as_jite)
        got = self.as_jite(f"/{CITY}/messages/{identity}/answer")
        self.assertEqual(got.status, 200, got)
        self.assertEqual(got.json["result"], plain.json["result"])
        self.assertEqual(got.json["_links"], plain.json["_links"])

    def test_who_waits_for_a_status_is_answered_when_the_answer_is_there(self):
        self.hub.provider.delay = 1.0
        identity = self.ask().json["id"]
        begun = time.monotonic()
        status = self.as_jite(f"/{CITY}/messages/{identity}?wait=30")
        self.assertLess(time.monotonic() - begun, 20)
        self.assertEqual(status.status, 200, status)
        self.assertEqual([entry["state"] for entry in status.json["deliveries"]], ["delivered"], status)
        self.described("MessageStatus", status.json)
        self.hub.provider.mode = "error"
        identity = self.ask().json["id"]
        early = self.as_jite(f"/{CITY}/messages/{identity}?wait=1")
        self.assertIn(early.json["deliveries"][0]["state"], ("waiting", "leased", "dead"), early)
        for wrong in ("wait=61", "wait=-1", "wait=x", "other=1"):
            refused = self.as_jite(f"/{CITY}/messages/{identity}?{wrong}")
            self.assertEqual((refused.status, refused.headers["hub-error"]), (400, "H7002"), wrong)

    def described(self, name, document):
        """The published description of the calls about messages says what they answer."""
        published = self.hub.send("GET", f"/{CITY}/messages/openapi.json").json
        schema = {"$ref": f"#/components/schemas/{name}", "components": published["components"]}
        jsonschema.Draft202012Validator(schema).validate(document)

    def test_a_soap_question_is_accepted_with_an_empty_answer(self):
        answer = self.hub.ask_soap("010", Prefer="respond-async")
        self.assertEqual((answer.status, answer.body), (202, b""), answer)
        identity = answer.headers["location"].rsplit("/", 1)[1]
        self.await_state(identity, "zei", "delivered", self.as_jite)

    def test_the_same_key_is_the_same_question(self):
        first = self.ask(Idempotency_Key="question-1")
        second = self.ask(Idempotency_Key="question-1")
        self.assertEqual(first.status, 202, first)
        self.assertIn(second.status, (200, 202), second)
        self.assertEqual(second.json["id"], first.json["id"])
        other = self.hub.ask(
            "010", question("010", shokairiyu="別の照会"), Prefer="respond-async", Idempotency_Key="question-1"
        )
        self.assertEqual(other.status, 409, other)
        self.assertEqual(other.headers["hub-error"][:2], "H7")

    def test_a_refusal_of_the_provider_is_the_outcome_also_for_the_same_key(self):
        self.hub.provider.mode = "refuse"
        first = self.ask(Idempotency_Key="refused-1")
        found = self.await_state(first.json["id"], "zei", "dead", self.as_jite)
        self.assertTrue(found["failure"]["code"], found)
        got = self.as_jite(f"/{CITY}/messages/{first.json['id']}/answer")
        self.assertGreaterEqual(got.status, 400, got)
        self.hub.provider.mode = "ok"
        again = self.ask(Idempotency_Key="refused-1")
        self.assertEqual(again.json["id"], first.json["id"])
        self.assertEqual(self.deliveries(first.json["id"], self.as_jite)["zei"]["state"], "dead")

    def test_an_answer_that_is_not_there_yet_is_not_an_error_of_the_caller(self):
        self.hub.provider.delay = 1.0
        answer = self.ask()
        got = self.as_jite(f"/{CITY}/messages/{answer.json['id']}/answer")
        self.assertEqual(got.status, 404, got)
        self.assertTrue(got.headers.get("retry-after"), got)

    def test_what_waits_can_be_cancelled_and_is_never_sent(self):
        self.hub.provider.mode = "error"
        answer = self.ask(Idempotency_Key="cancel-1")
        deadline = time.monotonic() + 10
        while (said := self.as_jite(f"/{CITY}/messages/{answer.json['id']}", "DELETE")).status == 409:
            self.assertLess(time.monotonic(), deadline, said)
        self.assertEqual(said.status, 200, said)
        self.assertEqual(self.deliveries(answer.json["id"], self.as_jite)["zei"]["state"], "cancelled")
        twice = self.as_jite(f"/{CITY}/messages/{answer.json['id']}", "DELETE")
        self.assertEqual(twice.status, 409, twice)

    def test_what_cannot_be_delivered_in_its_time_is_a_dead_letter(self):
        self.hub.provider.mode = "error"
        answer = self.ask(Hub_Expires_In="1")
        self.assertEqual(answer.status, 202, answer)
        self.await_state(answer.json["id"], "zei", "dead", self.as_jite, 30)

    # Notices

    def test_a_notice_reaches_both_subscribers(self):
        answer = self.publish()
        self.assertEqual(answer.status, 202, answer)
        self.await_state(answer.json["id"], "zei", "applied")
        entries = [entry for entry in self.fetch() if entry["id"] == answer.json["id"]]
        self.assertEqual(len(entries), 1)
        self.described("MessagePage", {"messages": entries})
        self.assertEqual(entries[0]["message"], notice(self.number))
        self.assertEqual(self.say(entries[0], "acknowledge").status, 200)
        self.assertEqual(self.deliveries(answer.json["id"])["kari"]["state"], "delivered")
        path, headers, _ = next(seen for seen in reversed(self.hub.provider.seen) if seen[0].endswith(NOTICE))
        self.assertEqual(headers.get("Hub-Message-Id"), answer.json["id"], headers)

    def test_a_lease_that_ran_out_is_handed_out_again_and_the_old_one_is_void(self):
        answer = self.publish()
        first = self.fetch()[0]
        self.assertEqual((first["id"], first["attempt"]), (answer.json["id"], 1))
        again = self.fetch(wait=5)[0]
        self.assertEqual((again["id"], again["attempt"]), (answer.json["id"], 2))
        self.assertEqual(self.say(first, "acknowledge").status, 409)
        self.assertEqual(self.say(again, "acknowledge").status, 200)

    def test_a_lease_can_be_extended(self):
        answer = self.publish()
        entry = self.fetch()[0]
        self.assertEqual(self.say(entry, "extend", seconds=30).status, 200)
        self.assertEqual(self.fetch(wait=2), [])
        self.assertEqual(self.say(entry, "acknowledge").status, 200)
        self.assertEqual(self.deliveries(answer.json["id"])["kari"]["state"], "delivered")

    def test_a_rejected_message_comes_again_or_is_a_dead_letter(self):
        answer = self.publish()
        self.assertEqual(self.say(self.fetch()[0], "reject", retry=True, after=0).status, 200)
        second = self.fetch()[0]
        self.assertEqual(second["attempt"], 2)
        self.assertEqual(self.say(second, "reject", retry=False).status, 200)
        self.await_state(answer.json["id"], "kari", "dead")
        self.assertEqual(self.fetch(wait=0), [])
        listed = self.hub.command("messages", "list", "--municipality", CITY, "--state", "dead", "--format", "json")
        self.assertIn(answer.json["id"], listed.stdout)
        self.hub.command(
            "messages", "resend", answer.json["id"], "--municipality", CITY, "--receiver", "kari", "--by", "tester",
            "--reason", "試験",
        )
        third = self.fetch()[0]
        self.assertTrue(third["redelivered"], third)
        self.assertEqual(self.say(third, "acknowledge").status, 200)

    def test_notices_of_one_person_come_one_after_the_other(self):
        identities = [self.publish(notice(1000 + n, 777)).json["id"] for n in range(3)]
        for identity in identities:
            entries = self.fetch()
            self.assertEqual([entry["id"] for entry in entries], [identity])
            self.assertEqual(self.say(entries[0], "acknowledge").status, 200)

    def test_a_wrong_notice_is_refused_and_reaches_nobody(self):
        answer = self.publish({**notice(1), "atenabango": "x" * 16})
        self.assertEqual(answer.status, 400, answer)
        self.assertEqual(self.fetch(wait=0), [])

    def test_only_the_provider_publishes(self):
        with self.assertRaises(RuntimeError):
            self.hub.bearer("soto")

    # Several in one request

    def send_batch(self, lines, *more, system="juki", call=NOTICE):
        """As a vendor's engineer would at the shell: a file of notices, one a line."""
        authorization = self.hub.bearer("juki") if system == "juki" else "Bearer " + self.hub.token("010")
        file = self.hub.folder / "notices.ndjson"
        file.write_text("".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines))
        done = subprocess.run(
            ["curl", "-sS", "--max-time", "30", "-w", "%{http_code}", "-H", f"Authorization: {authorization}",
             "-H", "Content-Type: application/x-ndjson", *more, "--data-binary", f"@{file}",
             f"{self.hub.base}/{CITY}/{call}"],
            capture_output=True, text=True, timeout=40,
        )  # fmt: skip
        self.assertEqual(done.returncode, 0, done.stderr)
        text, _, status = done.stdout.rpartition("\n")
        return int(status if text else done.stdout[-3:]), [json.loads(line) for line in text.splitlines()]

    @unittest.skipUnless(shutil.which("curl"), "curl is not installed")
    def test_many_notices_in_one_request_are_messages_of_their_own(self):
        notices = [notice(5000 + n) for n in range(50)]
        notices[20]["atenabango"] = "x" * 16
        status, answers = self.send_batch(notices)
        self.assertEqual(status, 207)
        self.assertEqual([answer["line"] for answer in answers], list(range(1, 51)))
        self.assertEqual([answer["status"] for answer in answers], [202] * 20 + [400] + [202] * 29)
        alone = self.publish(notices[20])
        self.assertEqual(answers[20]["body"], alone.json)
        accepted = [answer["body"]["id"] for answer in answers if answer["status"] == 202]
        for answer in answers:
            if answer["status"] == 202:
                self.described("MessageStatus", answer["body"])
        fetched = []
        while entries := self.fetch(wait=0):
            for entry in entries:
                fetched.append(entry["id"])
                self.assertEqual(self.say(entry, "acknowledge").status, 200)
        self.assertEqual(sorted(fetched), sorted(accepted))
        for identity in accepted:
            self.await_state(identity, "zei", "applied")

    @unittest.skipUnless(shutil.which("curl"), "curl is not installed")
    def test_questions_in_one_request_get_their_answers(self):
        status, answers = self.send_batch(
            [question("010")] * 3, "-H", "Prefer: respond-async", system="jite", call=call("010")
        )
        self.assertEqual((status, [answer["status"] for answer in answers]), (202, [202] * 3))
        for answer in answers:
            identity = answer["body"]["id"]
            self.await_state(identity, "zei", "delivered", self.as_jite)
            self.assertEqual(self.as_jite(f"/{CITY}/messages/{identity}/answer").status, 200)
        status, _ = self.send_batch([question("010")], system="jite", call=call("010"))
        self.assertEqual(status, 400)

    # Who may see what

    def test_a_stranger_sees_nothing(self):
        identity = self.publish().json["id"]
        self.assertEqual(self.as_jite(f"/{CITY}/messages/{identity}").status, 404)
        self.assertEqual(self.visit(f"/{CITY}/messages/{identity}", None).status, 401)
        other = self.hub.send(
            "GET", f"/{TOWN}/messages/{identity}", None, {"Authorization": self.hub.bearer("juki", town=TOWN)}
        )
        self.assertEqual(other.status, 404, other)
        self.assertIn(self.hub.send("GET", f"/{TOWN}/messages/{identity}", None, {"Authorization": self.hub.bearer("juki")}).status, (401, 403))

    def test_wrong_requests_are_coded_errors(self):
        identity = self.publish().json["id"]
        entry = self.fetch()[0]
        base = f"/{CITY}/messages"
        for method, path, body, status in (
            ("GET", f"{base}/not-an-id", None, 404),
            ("GET", f"{base}/00000000-0000-7000-8000-000000000000", None, 404),
            ("GET", f"{base}?max=0", None, 400),
            ("GET", f"{base}?max=abc", None, 400),
            ("GET", f"{base}?wait=100000", None, 400),
            ("GET", f"{base}?nonsense=1", None, 400),
            ("PUT", f"{base}/{identity}", b"{}", 405),
            ("POST", f"{base}/{identity}/acknowledge", b"{", 400),
            ("POST", f"{base}/{identity}/acknowledge", b"[]", 400),
            ("POST", f"{base}/{identity}/acknowledge", {}, 400),
            ("POST", f"{base}/{identity}/acknowledge", {"lease": "x"}, 409),
            ("POST", f"{base}/{identity}/acknowledge", {"lease": 5}, 400),
            ("POST", f"{base}/{identity}/dance", {"lease": entry["lease"]}, 404),
            ("POST", f"{base}/{identity}/extend", {"lease": entry["lease"], "seconds": -1}, 400),
        ):
            with self.subTest(f"{method} {path} {body}"):
                answer = self.visit(path, "kari", method, body)
                self.assertEqual(answer.status, status, answer)
                self.assertRegex(answer.headers.get("hub-error", ""), "^[EH][0-9]{4}$", answer)
        self.assertEqual(self.say(entry, "acknowledge").status, 200)

    def test_wrong_headers_are_coded_errors(self):
        for headers in (
            {"Idempotency_Key": "x" * 256},
            {"Idempotency_Key": "日本".encode().decode("latin-1")},
            {"Hub_Expires_In": "-1"},
            {"Hub_Expires_In": "soon"},
            {"Hub_Reply": "perhaps"},
        ):
            with self.subTest(headers):
                answer = self.ask(**headers)
                self.assertEqual(answer.status, 400, answer)
                self.assertRegex(answer.headers.get("hub-error", ""), "^H[0-9]{4}$", answer)

    # Faults

    def test_what_was_accepted_outlives_a_kill(self):
        self.hub.provider.mode = "error"
        question = self.ask()
        told = self.publish()
        _, answers = self.send_batch([notice(6000 + n) for n in range(20)])
        batch = [answer["body"]["id"] for answer in answers if answer["status"] == 202]
        self.hub.stop(signal.SIGKILL)
        self.hub.provider.mode = "ok"
        self.hub.start()
        self.await_state(question.json["id"], "zei", "delivered", self.as_jite)
        self.assertEqual(len(batch), 20)
        for identity in [told.json["id"], *batch]:
            self.await_state(identity, "zei", "applied")
        entries = [entry for entry in self.fetch() if entry["id"] == told.json["id"]]
        self.assertEqual(len(entries), 1)
        self.assertEqual(self.say(entries[0], "acknowledge").status, 200)
        self.assertEqual(self.hub.command("audit", "verify").returncode, 0)
