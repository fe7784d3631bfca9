import Messages
import MessagesModel
import Testing

/// A message store under test: how a fresh one is made, and whether it remembers when it is opened again.
struct Engine: Sendable, CustomTestStringConvertible {
    let name: String
    /// False for the model: it forgets at its end.
    let isDurable: Bool
    /// Makes an empty place (a folder, a database).
    let makeHome: @Sendable () throws -> any StoreHome

    var testDescription: String { name }

    static let model = Engine(name: "model", isDurable: false) { ModelHome() }

    static var durable: [Engine] { Engine.all.filter(\.isDurable) }

    /// Runs a test on a fresh store, and clears away behind it.
    func test(maxAttempts: Int = 1_000, _ body: (Bench) async throws -> Void) async throws {
        let home = try makeHome()
        let bench: Bench
        do {
            bench = Bench(home: home, store: try home.open(maxAttempts: maxAttempts), maxAttempts: maxAttempts)
        } catch {
            home.remove()
            throw error
        }
        defer {
            bench.store.close()
            home.remove()
        }
        try await body(bench)
    }
}

/// The place where a store lives: it outlives the store.
protocol StoreHome: Sendable {
    func open(maxAttempts: Int) throws -> any MessageStore
    func remove()
}

private struct ModelHome: StoreHome {
    func open(maxAttempts: Int) throws -> any MessageStore { ModelStore(maxAttempts: maxAttempts) }
    func remove() {}
}

/// The store of one test, which can be closed and opened again.
final class Bench {
    let home: any StoreHome
    private(set) var store: any MessageStore
    private let maxAttempts: Int

    init(home: any StoreHome, store: any MessageStore, maxAttempts: Int) {
        self.home = home
        self.store = store
        self.maxAttempts = maxAttempts
    }

    func reopen() throws {
        store.close()
        store = try home.open(maxAttempts: maxAttempts)
    }
}
