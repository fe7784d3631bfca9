/// 統合DB: what the owners of datasets have pushed, as it is now and as it was. Two engines, one behaviour.
///
/// A dataset is a set of records; a record is a key and a text, nothing more is known of it. It changes by **loads** only.
///
/// What holds for every engine:
/// - A load is invisible until ``commit(_:of:at:)``, and then visible whole: a reader sees all of it or nothing. One that is
///   aborted, or open when the program that began it ends, vanishes without a trace.
/// - What `commit` reported as done is durable. Nothing else is promised.
/// - A dataset has at most one open load. Within a load the last word about a key counts, and what is as it was before is no
///   change: it makes neither a version nor an entry of the feed.
/// - A full load ends every record that it did not name; a delta touches only those that it names.
/// - Each load has an as-of time (of which moment the owner's data are) that is not before the last one's. A read at a moment
///   sees the last load whose as-of time is not after it.
/// - Keys are in the order of their UTF-8 bytes. Sequences of changes only grow, and what is visible of the feed up to a
///   sequence never changes; an aborted load may leave numbers out.
/// - Memory is bounded by the page, never by the dataset.
///
/// Times are microseconds since 1970. All methods block: never on an event loop.
package protocol DatasetStore: Sendable {
    // MARK: Loads

    /// - Returns: the load's id, unique and growing within its dataset.
    /// - Throws: `loadOpen` when another load is open and was written to within ``DatasetLoad/patience``; an older one is
    ///   aborted. `outdated` when the as-of time lies before the last load's.
    func begin(
        _ mode: DatasetLoad.Mode, of dataset: DatasetName, asOf: Int64, at: Int64
    ) throws(DatasetError) -> Int64
    /// Takes a page of entries, all or none of them.
    /// - Throws: `unknownLoad` when this load is not open (any more); it is still open after any other error.
    func put(_ entries: [DatasetEntry], into load: Int64, of dataset: DatasetName, at: Int64) throws(DatasetError)
    /// Makes the load visible and durable.
    func commit(_ load: Int64, of dataset: DatasetName, at: Int64) throws(DatasetError) -> DatasetLoad
    func abort(_ load: Int64, of dataset: DatasetName) throws(DatasetError)

    // MARK: States

    /// The state at a moment, nil for the newest. Later loads do not change what is read through it.
    /// - Returns: nil when the dataset had no load at that time.
    /// - Throws: `retired` when the state is not kept any more.
    func snapshot(of dataset: DatasetName, asOf: Int64?) throws(DatasetError) -> DatasetSnapshot?
    /// Records in the order of their keys, after a key or from the beginning, without the first `offset` of them.
    func records(
        of snapshot: DatasetSnapshot, after key: String?, offset: Int, limit: Int
    ) throws(DatasetError) -> [DatasetRecord]
    /// Records whose key is one of these, in the order of their keys.
    func records(of snapshot: DatasetSnapshot, keys: [String]) throws(DatasetError) -> [DatasetRecord]
    /// Records whose key begins with one of these texts, in the order of their keys, at most `limit`.
    func records(of snapshot: DatasetSnapshot, prefixes: [String], limit: Int) throws(DatasetError) -> [DatasetRecord]

    // MARK: Changes

    /// The feed: every change after a sequence (0: from the beginning), in order.
    /// - Throws: `retired` when the feed does not reach so far back any more: read the whole state, then go on from its
    ///   sequence.
    func changes(of dataset: DatasetName, since sequence: Int64, limit: Int) throws(DatasetError) -> DatasetFeed
    /// What differs between two states, one entry a record, in the order of the last change; without the first `offset`.
    ///
    /// - Parameter base: nil is the empty state.
    func differences(
        of snapshot: DatasetSnapshot, from base: DatasetSnapshot?, offset: Int, limit: Int
    ) throws(DatasetError) -> [DatasetChange]

    // MARK: Housekeeping

    /// Nil when nothing was ever loaded.
    func statistics(of dataset: DatasetName) throws(DatasetError) -> DatasetStatistics?
    /// Forgets all states before this moment; the state *at* it stays.
    /// - Returns: how many versions went.
    func retire(_ dataset: DatasetName, before: Int64) throws(DatasetError) -> Int
    /// The same of every dataset, by schedule. An engine may leave what nobody can read any more on the disk for up to 30 days,
    /// so as to drop it together.
    /// - Returns: how many versions went from the disk.
    func retire(before: Int64) throws(DatasetError) -> Int
    /// Ends in order; later calls fail with `closed`.
    func close()
}
