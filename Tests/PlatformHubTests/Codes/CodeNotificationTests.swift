import Contracts
import Foundation
import Testing

@testable import PlatformHub

@Suite("What changed in the code lists is told")
struct CodeNotificationTests {
    private static let noon = JapanTime(dayNumber: 20_779, secondOfDay: 43_205)

    private func messages(_ old: CodeBook, _ new: CodeBook) throws -> [Message] {
        try CodeNotification.messages(
            from: old, to: new, municipality: "999997", at: Self.noon, clerk: "hubd",
            operation: try CodeSample.operation("tsuchi")
        ).get()
    }

    private func text(_ message: Message) -> String {
        var bytes: [UInt8] = []
        #expect(MessageWriter.json(message, frame: nil, mapping: nil, into: &bytes) == nil)
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test func `Nothing is told when nothing changed, a new title or edition included`() throws {
        let renamed = CodeList(id: "kubun", title: "X", edition: "2030-01-01", entries: CodeSample.kubun.entries)
        let book = CodeBook(common: ["kubun": renamed, "chiku": CodeSample.chiku], own: ["chiku": CodeSample.own])
        #expect(try messages(CodeSample.town, book).isEmpty)
    }

    @Test func `A changed, a new and a withdrawn list are one valid notification each`() throws {
        let changed = CodeSample.list(
            "kubun", edition: "2026-12-01",
            """
            1 一番 - -
            2 ﾌﾀﾂA - -
            3 終わった - 2026-06-30
            4 始まった 2026-06-01 2026-12-31
            4 戻った 2027-02-01 -
            """)
        let fresh = CodeSample.list("atarashii", edition: "2026-12-01", "9 九 - -")
        let new = CodeBook(common: ["kubun": changed, "atarashii": fresh])
        let changes = CodeListChange.between(CodeSample.town, new)
        #expect(changes.map(\.id) == ["atarashii", "chiku", "kubun"])
        #expect(changes.map(\.update) == [.added, .removed, .changed])
        #expect(
            changes[2].entries.map { "\($0.update.rawValue) \($0.entry.code) \($0.entry.label) \($0.oldLabel ?? "-")" }
                == ["3 5 これから -", "2 1 一番 一", "2 4 始まった 始まった", "1 4 戻った -"])
        let messages = try messages(CodeSample.town, new)
        #expect(messages.count == 3)
        let kubun = text(messages[2])
        #expect(kubun.contains("\"hanbango_henkomae\":\"\(CodeSample.kubun.version)\""))
        #expect(
            kubun.contains("\"hanbango\":\"\(changed.version)\"") && kubun.contains("\"hasseijikoku\":\"12:00:05\""))
        #expect(kubun.contains("\"tekiyonengappi\":\"2026-12-01\""))
        #expect(text(messages[1]).contains("\"jichitaikoyufuragu\":\"1\""))
    }

    @Test func `The same change has the same number, another town's another one`() throws {
        let old = CodeBook(common: CodeSample.common)
        let change = try #require(CodeListChange.between(old, CodeSample.town).first)
        func number(_ town: String) throws -> String {
            let json = CodeNotification(change, municipality: town, at: Self.noon, clerk: "hubd").json
            let shown = String(decoding: json, as: UTF8.self)
            let start = try #require(shown.range(of: "\"tsuchibango\":\""))
            return String(shown[start.upperBound...].prefix(20))
        }
        #expect(try number("999997") == number("999997"))
        #expect(try number("999997") != number("999989"))
    }

    @Test func `What the contract cannot say is an error and no message`() throws {
        let bad = CodeSample.list("kubun", edition: "", "123456789012345678901 長い - -")
        let result = CodeNotification.messages(
            from: CodeSample.town, to: CodeBook(common: ["kubun": bad, "chiku": CodeSample.own]),
            municipality: "999997", at: Self.noon, clerk: "hubd", operation: try CodeSample.operation("tsuchi"))
        guard case .failure(let error) = result else {
            Issue.record("a code of 21 characters was told")
            return
        }
        #expect(error.report?.violations.first?.code == "H1001")
    }
}
