/// Reads everything and follows every chain from its first kept record to the last durable one.
///
/// The head checkpoint is read first, so that all it has seen must then be found.
struct Verifier {
    private let reader: TownReader
    /// Nil: all.
    private let town: MunicipalityCode?
    private var report = VerificationReport()
    private var states: [MunicipalityCode: ChainState] = [:]
    private var firsts: [MunicipalityCode: UInt64] = [:]
    private var head = Head()

    init(_ reader: TownReader, only town: MunicipalityCode?) {
        self.reader = reader
        self.town = town
    }

    /// - Throws: when a file cannot be read at all; what is read and wrong stands in the report.
    mutating func run(durableGroup: () -> UInt64) throws(JournalError) -> VerificationReport {
        let bytes = try journaled { () throws(FileError) in try reader.files.contents(of: reader.layout.head) }
        do throws(JournalError) {
            head = try Head(bytes, writer: reader.writer, file: reader.layout.head)
        } catch {
            report.problems.append(error)
        }
        let parts = try reader.openParts(durableGroup: durableGroup())
        for town in try reader.sealedTowns() where self.town == nil || self.town == town {
            for segment in try reader.sealedSegments(town) { try readSealed(town, segment) }
        }
        for part in parts { try readOpen(part) }
        finish()
        return report
    }

    private mutating func readSealed(_ town: MunicipalityCode, _ segment: UInt64) throws(JournalError) {
        let path = reader.layout.sealed(town, segment)
        do throws(JournalError) {
            let sealed = try SealedFile.load(path, reader.files)
            guard sealed.municipality == town, sealed.segment == segment else {
                throw JournalError(
                    .damaged, "this is the file of another municipality or segment", file: path, offset: 0)
            }
            if states[town] == nil, sealed.before.sequence > 0 {
                // Older files were deleted when their time was over; from here the file vouches for itself.
                states[town] = sealed.before
            }
            try sealed.forEachEntry { (entry, offset) throws(JournalError) in
                guard entry.municipality == town else {
                    throw JournalError(.damaged, "a record of another municipality", file: path, offset: offset)
                }
                follow(entry, path, offset)
            }
            try compareIndex(sealed, segment)
        } catch  where error.kind == .damaged {
            report.problems.append(error)
        }
    }

    private mutating func compareIndex(_ sealed: SealedFile, _ segment: UInt64) throws(JournalError) {
        let path = reader.layout.index(sealed.municipality, segment)
        let expected = try SealedIndex.build(sealed)
        do throws(FileError) {
            if try reader.files.contents(of: path) == expected { return }
            report.problems.append(JournalError(.damaged, "the index does not fit its file", file: path))
        } catch {
            guard error.isMissing else { throw JournalError(error) }
        }
    }

    private mutating func readOpen(_ part: TownReader.OpenPart) throws(JournalError) {
        let path = part.image.path
        do throws(JournalError) {
            let end = try part.forEachEntry { (entry, offset) throws(JournalError) in
                guard town == nil || town == entry.municipality else { return }
                // Sealed meanwhile: has been followed already.
                if let state = states[entry.municipality], entry.sequence <= state.sequence { return }
                follow(entry, path, offset)
            }
            if end.group < part.lastGroup {
                report.problems.append(part.image.damaged("group \(end.group + 1) does not verify", at: end.offset))
            }
        } catch  where error.kind == .damaged {
            report.problems.append(error)
        }
    }

    private mutating func follow(_ entry: LogEntry, _ path: String, _ offset: Int) {
        let town = entry.municipality
        let before = states[town] ?? .beginning(writer: reader.writer, municipality: town)
        if !entry.follows(before) {
            let text = "the chain of \(town) breaks between records \(before.sequence) and \(entry.sequence)"
            report.problems.append(JournalError(.damaged, text, file: path, offset: offset))
        }
        if let seen = head.chains[town], seen.sequence == entry.sequence, seen.link != entry.link {
            let text = "record \(entry.sequence) of \(town) is not the one that the head has seen"
            report.problems.append(JournalError(.damaged, text, file: path, offset: offset))
        }
        if firsts[town] == nil { firsts[town] = entry.sequence }
        states[town] = entry.state
    }

    private mutating func finish() {
        for (town, state) in states.sorted(by: { $0.key < $1.key }) {
            report.chains.append(
                VerificationReport.Chain(
                    writer: reader.writer, municipality: town, first: firsts[town] ?? state.sequence,
                    last: state.sequence, link: state.link))
        }
        for (town, seen) in head.chains.sorted(by: { $0.key < $1.key }) where self.town == nil || self.town == town {
            let last = states[town]?.sequence ?? 0
            guard last < seen.sequence else { continue }
            let text = "the chain of \(town) ends with record \(last), the head has seen \(seen.sequence)"
            report.problems.append(JournalError(.cutTail, text, file: reader.layout.head))
        }
    }
}
