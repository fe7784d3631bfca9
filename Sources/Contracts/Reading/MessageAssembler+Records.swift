import Formats

/// Records of a file: the repeated group of a dataset's answer, one after the other, without the answer around it. A record that
/// breaks a rule leaves no trace in the message.
extension MessageAssembler {
    /// Begins an answer that is to hold the records that follow.
    func beginRecords(of model: MessageModel, in context: ReadingContext) {
        begin(model, format: .records, in: context)
        _ = openGroup(0, at: 0)
    }

    /// - Parameter line: of the file.
    /// - Returns: for ``closeRecord(_:)``.
    func openRecord(_ node: Int, line: Int) -> Int {
        // How many stand in one answer is for whoever takes the batch: each record is judged as the first.
        slots[Int(items[node].ordinal)] = Slot()
        _ = openGroup(node, at: line)
        return arena.count
    }

    /// - Parameter values: where the record's values begin.
    /// - Returns: what is wrong with the record; nothing when it has been kept.
    func closeRecord(_ values: Int) -> [Violation] {
        let frame = frames[frames.count - 1]
        let start = Int(frame.entry)
        closeGroup()
        guard !violations.isEmpty else { return [] }
        arena.removeLast(arena.count - values)
        entries.removeLast(entries.count - start)
        return takeViolations()
    }

    /// The answer with the records kept so far; nil when there are none.
    func takeRecords() -> Message? {
        guard entries.count > 1 else { return nil }
        entries.place(0).pointee.end = Int32(entries.count)
        return takeMessage()
    }
}
