package import Journal

/// Where the files of single days lie. SQLite in operation; in the tests also files that a power cut can hit.
package protocol DayFolder: Sendable {
    /// Days since 1970 that have a file.
    func days() throws(StoreError) -> [Int64]
    /// Makes the file if there is none.
    /// - Throws: `damaged` when it cannot be read, `foreign` when a newer program wrote it.
    func open(_ day: Int64) throws(StoreError) -> any DayFile
    /// The file must not be open. Does nothing when there is none.
    func remove(_ day: Int64) throws(StoreError)
    /// Makes durable which files there are.
    func sync() throws(StoreError)
}

/// All messages of one day of acceptance (UTC), open or not, as the log says up to ``covered``.
///
/// A file is never ahead of the durable log, and only the log is the truth: a file that is lost or damaged is made anew.
package protocol DayFile: Sendable {
    /// What the log says of this day's messages before this place is in the file; of later changes some may be.
    var covered: UInt64 { get }
    /// Place of its first message; nil when it is empty.
    var first: UInt64? { get }
    /// How many messages.
    func total() throws(StoreError) -> Int

    /// Puts messages in, each in the place of an older state of it, and all or none of them. Durable only after ``sync()``.
    /// - Parameter covered: nil: as before.
    func write(_ messages: [FiledMessage], covered: UInt64?) throws(StoreError)
    /// Everything written is durable when it returns.
    func sync() throws(StoreError)

    func message(_ id: ExchangeID) throws(StoreError) -> FiledMessage?
    /// The first message that was accepted under this name.
    func message(named name: IdempotencyName) throws(StoreError) -> FiledMessage?
    /// Those of which something is open.
    func forEachOpen(_ body: (FiledMessage) -> Void) throws(StoreError)
    /// What ``keep(_:)`` left, if nothing was written since.
    func keptNames() throws(StoreError) -> [UInt8]?
    /// Keeps something for the next start, which saves it a look at every name.
    func keep(_ names: [UInt8]) throws(StoreError)
    func forEachName(_ body: (IdempotencyName) -> Void) throws(StoreError)
    /// Finished messages that fit, in the order of acceptance, until `body` returns false.
    func forEach(_ query: FiledQuery, _ body: (FiledMessage) -> Bool) throws(StoreError)
    func count(_ query: FiledQuery) throws(StoreError) -> Int
    func close()
}

/// A question to the day files: finished messages behind a place, without those that came back to life.
package struct FiledQuery: Sendable {
    package var query: MessageQuery
    package var after: UInt64
    /// Places of messages that are in memory again.
    package var without: Set<UInt64>

    package func matches(_ message: FiledMessage) -> Bool {
        message.place.order > after && !message.isOpen && !without.contains(message.place.order)
            && message.matches(query)
    }
}
