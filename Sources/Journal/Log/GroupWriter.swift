/// The writing end of a log: gathers entries into a group, writes it, syncs once, and knows what to do when the disk says
/// no.
///
/// For one thread. An entry is durable when ``flush()`` has returned.
package struct GroupWriter: ~Copyable {
    /// What stopped the writing, and so what must succeed before it goes on.
    package enum Fault: Sendable {
        /// A write failed: the same place is tried again.
        case write
        /// A sync failed, or no next segment could be made. After a failed sync the kernel may have dropped the pages
        /// and called them clean, so neither another sync nor a read can say what is on the disk: only a new file can
        /// be trusted.
        case segment
    }

    package private(set) var segment: OpenSegment
    /// Number of the last durable group.
    package private(set) var group: UInt64
    package private(set) var fault: Fault?
    /// Entries of the group that is being gathered.
    package private(set) var entries = 0

    private let factory: SegmentFactory
    private let writer: String
    /// Largest group, bytes.
    private let limit: Int
    private let buffer: UnsafeMutableRawBufferPointer
    private var payload = 0
    private var link: Digest

    package init(
        _ segment: OpenSegment, group: UInt64, link: Digest, factory: SegmentFactory, writer: String, groupBytes: Int
    ) {
        self.segment = segment
        self.group = group
        self.link = link
        self.factory = factory
        self.writer = writer
        limit = groupBytes
        buffer = .allocate(byteCount: groupBytes, alignment: 4096)
    }

    deinit {
        buffer.deallocate()
    }

    /// The largest entry, or run of entries, that a group of `groupBytes` can hold.
    package static func room(groupBytes: Int) -> Int { groupBytes - GroupFrame.headBytes - GroupFrame.alignment }

    /// Whether `bytes` more fit into the group and the group into the segment.
    package func fits(_ bytes: Int) -> Bool {
        GroupFrame.paddedBytes(payload: payload + bytes) <= min(limit, segment.size - segment.offset)
    }

    /// Adds an entry that ``fits(_:)``; `fill` writes all of it.
    /// - Returns: where it will stand, bytes from the start of the segment.
    @discardableResult
    package mutating func append(_ bytes: Int, fill: (UnsafeMutableRawBufferPointer) -> Void) -> Int {
        let start = GroupFrame.headBytes + payload
        fill(UnsafeMutableRawBufferPointer(rebasing: buffer[start..<start + bytes]))
        payload += bytes
        entries += 1
        return segment.offset + start
    }

    /// Makes the group durable; without entries it does nothing. When it throws, the group's entries are forgotten and
    /// ``fault`` is set.
    package mutating func flush() throws(FileError) {
        guard entries > 0 else { return }
        let checksum = GroupFrame.seal(buffer, payload: payload, number: group + 1, count: entries, previous: link)
        let frame = UnsafeRawBufferPointer(rebasing: buffer[..<GroupFrame.paddedBytes(payload: payload)])
        (payload, entries) = (0, 0)
        do throws(FileError) {
            try segment.file.write(frame, at: segment.offset)
        } catch {
            wipe(frame.count)
            fault = .write
            throw error
        }
        do throws(FileError) {
            try segment.file.sync()
        } catch {
            fault = .segment
            throw error
        }
        segment.offset += frame.count
        group += 1
        link = checksum
    }

    /// Best effort: whatever is left there is no group that verifies, and the next group is written over it.
    private func wipe(_ count: Int) {
        try? segment.file.write([UInt8](repeating: 0, count: count), at: segment.offset)
    }

    /// Goes on in a prepared file, between groups; ends a fault.
    /// - Parameter now: Microseconds since 1970.
    package mutating func roll(to file: any JournalFile, now: Int64) throws(FileError) {
        let header = SegmentHeader(
            sequence: segment.sequence + 1, createdAt: now, firstGroup: group + 1, previousEnd: segment.offset,
            link: link, writer: writer)
        segment = try factory.begin(file, header)
        fault = nil
    }

    /// No next segment could be made.
    package mutating func stop() { fault = .segment }

    /// Tries after a fault of a write whether the disk takes something again; ``fault`` says how it went.
    package mutating func probe() {
        guard fault == .write else { return }
        do throws(FileError) {
            try segment.file.write([UInt8](repeating: 0, count: GroupFrame.alignment), at: segment.offset)
        } catch { return }
        do throws(FileError) { try segment.file.sync() } catch { return stop() }
        fault = nil
    }
}
