/// Finds the exchanges that speak of a person: by the indexes where there are some, by reading where there are none.
struct PersonSearch {
    /// What is looked for.
    private enum Question {
        case persons(Set<PersonHash>)
        case exchanges(Set<ExchangeID>)

        func matches(_ record: JournalRecord) -> Bool {
            switch self {
            case .persons(let persons): !persons.isDisjoint(with: record.persons)
            case .exchanges(let exchanges): record.exchange.map { exchanges.contains($0) } ?? false
            }
        }

        func offsets(in index: SealedIndex.Reader) throws(JournalError) -> Set<Int> {
            var offsets: Set<Int> = []
            switch self {
            case .persons(let persons):
                for person in persons { offsets.formUnion(try index.offsets(of: person)) }
            case .exchanges(let exchanges):
                for exchange in exchanges { offsets.formUnion(try index.offsets(of: exchange)) }
            }
            return offsets
        }
    }

    let reader: TownReader
    let town: MunicipalityCode
    /// The number under every key that the municipality ever had.
    let persons: Set<PersonHash>

    /// In the order in which the exchanges began.
    func run(durableGroup: UInt64) throws(JournalError) -> [FoundExchange] {
        let parts = try reader.openParts(durableGroup: durableGroup)
        let segments = try reader.sealedSegments(town)
        // Twice: an intent names the person, its outcome perhaps only the exchange.
        let named = try records(.persons(persons), segments, parts)
        let exchanges = Set(named.compactMap { $0.record.exchange })
        if exchanges.isEmpty { return [] }
        var found: [ExchangeID: FoundExchange] = [:]
        for stored in try records(.exchanges(exchanges), segments, parts) {
            guard let exchange = stored.record.exchange else { continue }
            var known = found[exchange] ?? FoundExchange(exchange: exchange)
            // A segment that is just being sealed is read twice.
            if !known.sequences.contains(stored.sequence) { known.add(stored) }
            found[exchange] = known
        }
        return found.values.sorted { $0.exchange < $1.exchange }
    }

    private func records(
        _ question: Question, _ segments: [UInt64], _ parts: [TownReader.OpenPart]
    ) throws(JournalError) -> [StoredRecord] {
        var found: [StoredRecord] = []
        for segment in segments { found += try records(question, sealed: segment) }
        for part in parts {
            try part.forEachEntry { (entry, offset) throws(JournalError) in
                guard entry.municipality == town else { return }
                let stored = try StoredRecord(entry, file: part.image.path, offset: offset)
                if question.matches(stored.record) { found.append(stored) }
            }
        }
        return found
    }

    private func records(_ question: Question, sealed segment: UInt64) throws(JournalError) -> [StoredRecord] {
        let path = reader.layout.sealed(town, segment)
        let head = try SealedFile.loadHead(path, reader.files)
        var found: [StoredRecord] = []
        if let index = try SealedIndex.Reader(reader.layout.index(town, segment), of: head, reader.files) {
            for offset in try question.offsets(in: index).sorted() {
                let stored = try StoredRecord(at: offset, in: path, reader.files)
                if question.matches(stored.record) { found.append(stored) }
            }
        } else {
            try SealedFile.load(path, reader.files).forEachEntry { (entry, offset) throws(JournalError) in
                let stored = try StoredRecord(entry, file: path, offset: offset)
                if question.matches(stored.record) { found.append(stored) }
            }
        }
        return found
    }
}
