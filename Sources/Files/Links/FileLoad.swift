import Contracts
import Datasets
import Formats
import PlatformHub

/// The records of one file, or of a set of files, on their way into one load of a dataset.
///
/// What goes wrong on the way is kept until ``check()``: the judge of the records knows nothing of disks.
final class FileLoad: RecordSetSink, RecordKeys {
    /// Entries that go into the store together.
    private static let page = 1_000

    private let link: FileLink
    private let dataset: DatasetName
    private let store: any DatasetStore
    private let clock: @Sendable () -> Int64
    /// Tells doubled records of one file; a set does so itself.
    private let keys: KeyTable?
    /// Of the file's records as they were, where a refused record of a full file must leave its former version.
    private var former: DatasetSnapshot?
    private var pending: [DatasetEntry] = []
    private var failure: HubError?
    /// By file of the layout.
    let lists: [LoadLists]
    /// The open load; nil when nothing of the file is taken.
    private(set) var load: Int64?
    /// Why nothing of the file is taken.
    private(set) var refusal: String?

    /// - Parameters:
    ///   - asOf: microseconds since 1970.
    ///   - folder: the link's own.
    ///   - lists: one for each file of the layout.
    /// - Throws: *not now*, for example because another load is open (H9005).
    init(
        _ link: FileLink, dataset: DatasetName, store: any DatasetStore, asOf: Int64, folder: String,
        lists: [LoadLists], clock: @escaping @Sendable () -> Int64
    ) throws(HubError) {
        self.link = link
        self.dataset = dataset
        self.store = store
        self.clock = clock
        self.lists = lists
        keys = lists.count == 1 ? try KeyTable(path: folder + "/keys") : nil
        do throws(DatasetError) {
            let mode: DatasetLoad.Mode = link.records.content == .full ? .full : .delta
            if mode == .full, link.records.refusal == .partial { former = try store.snapshot(of: dataset, asOf: nil) }
            load = try store.begin(mode, of: dataset, asOf: asOf, at: clock())
        } catch {
            guard error.code == .outdated else { throw HubError(error) }
            refusal = "H8050"
        }
    }

    // MARK: What the check finds

    func accept(_ batch: Message) {
        guard load != nil, failure == nil else { return }
        switch DatasetPage.entries(of: batch, link.source) {
        case .success(let entries): pending += entries
        case .failure(let error): failure = error
        }
        putPage()
    }

    func refuse(_ violations: [Violation]) {
        if link.records.refusal == .whole { refuse("H8051") }
    }

    func errorList(_ bytes: [UInt8], of file: Int) {
        attempt { () throws(HubError) in try lists[file].errors.append(bytes) }
    }

    func replaced(_ entries: [LossLedger.Entry], in file: Int) {
        attempt { () throws(HubError) in try lists[file].lose(entries) }
    }

    // MARK: Keys

    func isTaken(_ key: [UInt8]) -> Bool {
        attempt { () throws(HubError) in try keys?.contains(key) ?? false } ?? false
    }

    func take(_ key: [UInt8]) { attempt { () throws(HubError) in try keys?.insert(key) } }

    /// A full file ends every record that it does not name. A refused record has been named, so it stays as it was; where nobody
    /// can say which one it is, somebody's record would vanish: then the file is refused.
    func refuse(_ key: [UInt8]?) {
        guard load != nil, link.records.content == .full, link.records.refusal == .partial else { return }
        guard let key else { return refuse("H8053") }
        guard let former, !isTaken(key) else { return }
        do throws(DatasetError) {
            let kept = try store.records(of: former, keys: [String(decoding: key, as: UTF8.self)])
            pending += kept.map { DatasetEntry(key: $0.key, body: $0.body) }
        } catch {
            failure = failure ?? HubError(error)
        }
        putPage()
    }

    // MARK: The store

    private func putPage() {
        guard pending.count >= Self.page else { return }
        put()
    }

    private func put() {
        guard let load, !pending.isEmpty, failure == nil else { return }
        do throws(DatasetError) {
            try store.put(pending, into: load, of: dataset, at: clock())
        } catch {
            failure = HubError(error)
        }
        pending.removeAll(keepingCapacity: true)
    }

    /// Nothing of the file is taken; judging goes on for the sake of the error list.
    func refuse(_ code: String) {
        refusal = refusal ?? code
        abort()
    }

    /// - Throws: what went wrong since the last call.
    func check() throws(HubError) {
        if let failure { throw failure }
    }

    /// Everything is in the store; the load may be committed.
    func finish() throws(HubError) {
        put()
        try check()
        for list in lists { try list.sync() }
    }

    func abort() {
        pending = []
        guard let open = load else { return }
        load = nil
        do throws(DatasetError) {
            try store.abort(open, of: dataset)
        } catch {
            // A load that is gone already needs no end; any other trouble shows with the next load.
            if error.code != .unknownLoad { failure = failure ?? HubError(error) }
        }
    }

    @discardableResult private func attempt<Value>(_ body: () throws(HubError) -> Value) -> Value? {
        do throws(HubError) {
            return try body()
        } catch {
            failure = failure ?? error
            return nil
        }
    }
}
