import Messages
import MessagesModel
import PlatformHub
import Synchronization
import Testing

@Suite("Alarms") struct AlarmBoardTests {
    private final class Ear: Sendable {
        let heard = Mutex<[String]>([])

        func hear(_ change: AlarmBoard.Change) {
            heard.withLock { heard in
                switch change {
                case .raised(let alarm): heard.append("+\(alarm.subject.code) \(alarm.subject.name)")
                case .cleared(let alarm): heard.append("-\(alarm.subject.code) \(alarm.subject.name)")
                }
            }
        }

        var all: [String] { heard.withLock { $0 } }
    }

    private func subject(_ name: String, _ code: String = "H7052") -> Alarm.Subject {
        Alarm.Subject(code: code, municipality: "999997", name: name)
    }

    @Test func `An alarm is told once, counted while it lasts, and told again when it is over`() {
        let ear = Ear()
        let board = AlarmBoard { ear.hear($0) }
        board.raise(.warning, subject("jite"), at: 10, since: 4)
        board.raise(.critical, subject("jite"), ["count": "2"], at: 20)
        let alarm = board.contents.alarms.first
        #expect(alarm?.since == 4 && alarm?.last == 20 && alarm?.count == 2 && alarm?.level == .critical)
        #expect(alarm?.parameters == ["count": "2"])
        board.clear(subject("jite"))
        board.clear(subject("jite"))
        #expect(board.contents.alarms.isEmpty)
        #expect(ear.all == ["+H7052 jite", "-H7052 jite"])
    }

    @Test func `Critical ones come first, then the oldest`() {
        let board = AlarmBoard()
        board.raise(.warning, subject("a"), at: 30)
        board.raise(.warning, subject("b"), at: 20)
        board.raise(.critical, subject("c"), at: 40)
        #expect(board.contents.alarms.map(\.subject.name) == ["c", "b", "a"])
    }

    @Test func `Beyond its capacity alarms are counted, and those that last are kept`() {
        let board = AlarmBoard(capacity: 2)
        for name in ["a", "b", "c", "d"] { board.raise(.warning, subject(name), at: 1) }
        board.raise(.warning, subject("a"), at: 2)
        #expect(board.contents.alarms.map(\.subject.name) == ["a", "b"])
        #expect(board.contents.notKept == 2)
    }

    @Test func `Dead letters, held keys and old queues raise their alarms and clear them`() throws {
        let box = LetterBox()
        let ear = Ear()
        let board = AlarmBoard { ear.hear($0) }
        let watch = QueueWatch(board: board, patience: { _ in 1 })
        let dead = try box.add(1_000, to: ["jite"], key: 7, holdsKey: true, dead: .refused)
        watch.look(at: box.store, of: [LetterBox.town], now: 2_000)
        #expect(ear.all == ["+H7050 jite"])
        #expect(board.contents.alarms.first?.since == 1_001)
        try box.add(1_500, to: ["jite"], key: 7, holdsKey: true)
        watch.look(at: box.store, of: [LetterBox.town], now: 2_400)
        #expect(ear.all == ["+H7050 jite", "+H7051 jite"])
        #expect(board.contents.alarms.first?.level == .critical)
        watch.look(at: box.store, of: [LetterBox.town], now: 2_501)
        #expect(ear.all.last == "+H7052 jite")
        _ = try box.store.discard([DeliveryID(message: dead, receiver: "jite")], in: LetterBox.town, at: 3_000)
        watch.look(at: box.store, of: [LetterBox.town], now: 2_600)
        #expect(Set(ear.all.dropFirst(3)) == ["-H7050 jite", "-H7051 jite"])
        #expect(board.contents.alarms.map(\.subject.code) == ["H7052"])
    }

    @Test func `A dead letter of another key holds nobody`() throws {
        let box = LetterBox()
        let board = AlarmBoard()
        try box.add(1, to: ["jite"], key: 7, holdsKey: true, dead: .refused)
        try box.add(2, to: ["jite"], key: 8, holdsKey: true)
        QueueWatch(board: board, patience: { _ in 3_600_000 }).look(at: box.store, of: [LetterBox.town], now: 10)
        #expect(board.contents.alarms.map(\.subject.code) == ["H7050"])
    }

    @Test func `A store that cannot write its day files raises a warning of its own until it can`() throws {
        let box = LetterBox()
        let board = AlarmBoard()
        let watch = QueueWatch(board: board, patience: { _ in 3_600_000 })
        box.store.failFiling(StoreError(.notWritable, "disk full"))
        watch.look(at: box.store, of: [LetterBox.town], now: 10)
        #expect(board.contents.alarms.map(\.subject.code) == ["H7056"])
        #expect(board.contents.alarms.map(\.level) == [.warning])
        #expect(board.contents.alarms.map(\.parameters) == [["name": "notWritable"]])
        box.store.failFiling(nil)
        watch.look(at: box.store, of: [LetterBox.town], now: 20)
        #expect(board.contents.alarms.isEmpty)
    }

    @Test func `A store that cannot write raises an alarm until it can`() throws {
        let box = LetterBox()
        let board = AlarmBoard()
        box.store.fail(StoreError(.notWritable, "disk full"))
        QueueWatch(board: board, patience: { _ in 3_600_000 }).look(at: box.store, of: [LetterBox.town], now: 10)
        #expect(board.contents.alarms.map(\.subject.code) == ["H7053"])
        box.store.fail(nil)
        QueueWatch(board: board, patience: { _ in 3_600_000 }).look(at: box.store, of: [LetterBox.town], now: 20)
        #expect(board.contents.alarms.isEmpty)
    }
}
