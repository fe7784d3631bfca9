import Testing

@testable import hubd

extension GatewayTests {
    /// A disk that is full: the caller hears H6001 and nothing else, the hub says that it is not ready, and comes back.
    @Suite struct JournalFaultTests {
        private func question() throws -> [UInt8] {
            try Sample.bytes(Sample.income + "valid-shokai.request-child-allowance.json")
        }

        private func income(_ hub: TestHub) async throws -> Request {
            TestHub.rest(TestHub.incomeCall, try hub.client().basic, try question())
        }

        @Test func `A question whose record cannot be written is not answered, and the hub recovers by itself`()
            async throws
        {
            let disk = FaultyDisk()
            let good = try Sample.bytes(Sample.income + "valid-shokai.response-undeclared.json")
            let hub = try await TestHub(files: disk) { _ in .answer(200, "application/json", good) }
            let request = try await income(hub)
            #expect(try await hub.ask(request).status == 200)
            disk.isFull = true
            for _ in 0..<2 {
                let answer = try await hub.ask(request)
                #expect(answer.status == 503)
                #expect(answer["hub-error"] == "H6001")
                #expect(!answer.text.contains("000000000004006"))
            }
            let ready = try await hub.ask(.get("/readyz"))
            #expect(ready.status == 503)
            #expect(
                ready.text
                    == #"{"status":"not ready","journal":"not writable","messages":"writable","accounts":"current","catalogue":"loaded"}"#
            )
            #expect(try await hub.ask(.get("/healthz")).status == 200)
            disk.isFull = false
            try await eventually("the hub is ready again") { try await hub.ask(.get("/readyz")).status == 200 }
            let answer = try await hub.ask(request)
            #expect(answer.status == 200)
            #expect(try hub.exchange(answer["Hub-Exchange-Id"]).count == 1)
        }

        @Test func `A change whose intent cannot be written never reaches its provider`() async throws {
            let disk = FaultyDisk()
            let hub = try await TestHub(files: disk)
            let body = try Sample.bytes(Sample.registration + "valid-fuban.request-smallest.xml")
            let client = try hub.client()
            disk.isFull = true
            let answer = try await hub.ask(
                TestHub.soap("031/jutogaishaatenabangofuban", client.basic, Sample.envelope(body)))
            #expect(answer.status == 500)
            #expect(answer.element("code") == "H6001")
            #expect(hub.provider.questions.isEmpty)
        }

        @Test func `A change that was taken while the disk filled up is H6001, and its intent stays`() async throws {
            let disk = FaultyDisk()
            let good = try Sample.bytes(Sample.registration + "valid-fuban.response-registered.json")
            let hub = try await TestHub(files: disk) { _ in
                disk.isFull = true
                return .answer(200, "application/json", good)
            }
            let body = try Sample.bytes(Sample.registration + "valid-fuban.request-smallest.json")
            let answer = try await hub.ask(TestHub.rest(TestHub.registrationCall, try hub.client().basic, body))
            #expect(answer["hub-error"] == "H6001")
            #expect(!answer.text.contains("000000009000011"))
            disk.isFull = false
            try await eventually("the hub is ready again") { try await hub.ask(.get("/readyz")).status == 200 }
            #expect(try hub.exchange(answer["Hub-Exchange-Id"]).compactMap { $0["kind"]?.text } == ["intent"])
        }

        @Test func `A change is on the disk when its provider hears of it, and an answer when its caller does`()
            async throws
        {
            let disk = FaultyDisk()
            let good = try Sample.bytes(Sample.registration + "valid-fuban.response-registered.json")
            let hub = try await TestHub(files: disk) { _ in
                disk.note("asked")
                return .answer(200, "application/json", good)
            }
            let body = try Sample.bytes(Sample.registration + "valid-fuban.request-smallest.json")
            let request = TestHub.rest(TestHub.registrationCall, try hub.client().basic, body)
            let answer = try await hub.ask(request)
            #expect(answer.status == 200)
            disk.note("answered")
            let notes = disk.notes
            // The grant's name stands in the intent, the outcome's record is the next group.
            let intent = try #require(notes.firstIndex { $0.what == "write" && $0.text.contains("jite-toroku") })
            let file = notes[intent].file
            func next(_ what: String, after index: Int) throws -> Int {
                try #require(
                    notes[(index + 1)...].firstIndex { $0.what == what && ($0.file == file || $0.file.isEmpty) })
            }
            let asked = try next("asked", after: intent)
            #expect(try next("sync", after: intent) < asked)
            let outcome = try next("write", after: asked)
            #expect(try next("sync", after: outcome) < next("answered", after: outcome))
        }
    }
}
