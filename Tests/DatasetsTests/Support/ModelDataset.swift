@testable import Datasets

/// One dataset in its plainest form: every state whole, in a dictionary.
struct ModelDataset {
    struct State {
        let asOf: Int64
        let records: [String: String]
    }

    private(set) var states: [State] = []
    private var draft: (mode: DatasetLoad.Mode, asOf: Int64, named: [String: String?])?

    mutating func begin(_ mode: DatasetLoad.Mode, asOf: Int64) { draft = (mode, asOf, [:]) }
    mutating func put(_ entries: [DatasetEntry]) {
        for entry in entries { draft?.named[entry.key] = .some(entry.body) }
    }
    mutating func abort() { draft = nil }

    mutating func commit() {
        guard let draft else { return }
        var records = draft.mode == .full ? [:] : current
        for (key, body) in draft.named { records[key] = body }
        states.append(State(asOf: draft.asOf, records: records))
        self.draft = nil
    }

    var current: [String: String] { states.last?.records ?? [:] }
    func state(asOf: Int64) -> State? { states.last { $0.asOf <= asOf } }

    static func sorted(_ records: [String: String]) -> [DatasetRecord] {
        records.map { DatasetRecord(key: $0.key, body: $0.value) }
            .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    }

    /// Kind and body by key.
    static func differences(from old: [String: String], to new: [String: String]) -> [String: DatasetChange.Kind] {
        var kinds: [String: DatasetChange.Kind] = [:]
        for (key, body) in new where old[key] != body { kinds[key] = old[key] == nil ? .added : .changed }
        for key in old.keys where new[key] == nil { kinds[key] = .removed }
        return kinds
    }
}
