/// Cuts CSV text that comes in pieces of any size into records whose fields are slices of its buffer: no string, and no memory
/// beyond one record and one piece.
///
/// `while true { switch reader.next() … }`: on ``Step/needsInput`` give it more with ``append(_:isLast:through:)``. Quotes
/// are optional; a field knows whether it had them, so that an unquoted `NULL` is not the text `"NULL"`.
package struct CSVRecordReader: Sendable {
    package enum Step: Sendable, Equatable {
        /// See ``withRecord(_:)``.
        case record
        /// The record cannot be cut; it is passed over, and reading may go on unless the fault ends the file.
        case refused(CSVFault)
        case needsInput
        case end
    }

    private enum State { case fieldStart, plain, quoted, quoteInQuoted, afterReturn, skipping }

    let dialect: CSVDialect
    private let limit: Int
    /// A byte above it is no mark.
    private let lastMark: UInt8
    private(set) var buffer: [UInt8] = []
    /// The first ``fieldCount`` are the record's; what is behind them is memory for longer ones.
    var fields: [TextRecord.Field] = []
    private(set) var scratch: [UInt8] = []
    /// Of the record that is being read or has been read, in ``buffer``.
    private(set) var start = 0
    var contentEnd = 0
    /// The next byte to look at.
    var index = 0
    private var fieldStart = 0
    private var hasEscapes = false
    private var state = State.fieldStart
    private var fault: CSVFault?
    private var isFinished = false
    private var isStopped = false
    /// The record was ended by the text's end and by no line end of its own.
    private(set) var isEndOfText = false
    /// Bytes before ``buffer``'s first.
    private var passed = 0
    var lines = 1
    /// Line on which the record starts, from 1.
    package private(set) var line = 1

    /// - Parameter limit: bytes of one record.
    package init(_ dialect: CSVDialect = CSVDialect(), limit: Int = 1 << 20) {
        self.dialect = dialect
        self.limit = limit
        lastMark = max(dialect.separator, UInt8(ascii: ","))
    }

    /// Where the record ends in the whole text, in bytes.
    package var end: Int { passed + index }

    /// Where the record starts in the whole text, in bytes.
    package var position: Int { passed + start }

    package internal(set) var fieldCount = 0

    /// Decodes the next piece into the buffer. Only before the first record or after ``Step/needsInput``.
    ///
    /// - Parameter isLast: no more pieces will come.
    package mutating func append(
        _ bytes: UnsafeRawBufferPointer, isLast: Bool = false, through decoder: inout TextDecoder
    ) {
        if start > 0 {
            buffer.removeFirst(start)
            passed += start
            (index, fieldStart, contentEnd) = (index - start, fieldStart - start, contentEnd - start)
            for field in 0..<fieldCount where !fields[field].isInScratch { fields[field].start -= Int32(start) }
            start = 0
        }
        decoder.decode(bytes, isLast: isLast, into: &buffer)
        isFinished = isLast
    }

    package mutating func next() -> Step {
        guard !isStopped else { return .end }
        var isWhole = false
        if isBetween {
            begin()
            isWhole = cutWhole()
        }
        if !isWhole { isWhole = scan() }
        if index - start > limit { return stop(.tooLong) }
        if !isWhole {
            guard isFinished else { return .needsInput }
            guard index > start else {
                isStopped = true
                return .end
            }
            if state == .quoted { return stop(.quoteNotClosed) }
            endOfText()
        }
        isBetween = true
        if let fault {
            self.fault = nil
            return .refused(fault)
        }
        return .record
    }

    /// The last record has been handed out and the next is not begun.
    private var isBetween = false

    private mutating func begin() {
        isBetween = false
        start = index
        fieldStart = index
        contentEnd = index
        line = lines
        state = .fieldStart
        hasEscapes = false
        fieldCount = 0
        scratch.removeAll(keepingCapacity: true)
    }

    private mutating func stop(_ kind: CSVFault.Kind) -> Step {
        isStopped = true
        return .refused(CSVFault(kind: kind, line: line))
    }

    private mutating func endOfText() {
        isEndOfText = true
        contentEnd = index
        switch state {
        case .afterReturn:
            contentEnd -= 1
            refuse(.lineEnd)
        case .skipping, .quoted: break
        case .fieldStart, .plain, .quoteInQuoted: endField(at: index)
        }
    }

    private mutating func refuse(_ kind: CSVFault.Kind) {
        if fault == nil { fault = CSVFault(kind: kind, line: line) }
        state = .skipping
    }

    /// Ends the field that is open. A quoted one has its quotes around it.
    private mutating func endField(at end: Int) {
        let isQuoted = state == .quoteInQuoted
        let content = isQuoted ? fieldStart + 1..<end - 1 : fieldStart..<end
        var field = TextRecord.Field(
            start: Int32(content.lowerBound), length: Int32(content.count), isQuoted: isQuoted, isInScratch: false)
        if hasEscapes {
            field = TextRecord.Field(
                start: Int32(scratch.count), length: 0, isQuoted: true, isInScratch: true)
            var isSecond = false
            for byte in buffer[content] {
                isSecond = byte == UInt8(ascii: "\"") && !isSecond
                if !isSecond { scratch.append(byte) }
            }
            field.length = Int32(scratch.count) - field.start
            hasEscapes = false
        }
        if fieldCount < fields.count { fields[fieldCount] = field } else { fields.append(field) }
        fieldCount += 1
    }

    /// Looks at the buffer up to the record's end.
    ///
    /// - Returns: whether it was found.
    private mutating func scan() -> Bool {
        // Out of reach of `self` for the loop; nothing below changes it.
        let text = buffer
        return text.withUnsafeBufferPointer { scan($0) }
    }

    private mutating func scan(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        let separator = dialect.separator
        while index < text.count {
            switch state {
            case .fieldStart:
                fieldStart = index
                if text[index] == UInt8(ascii: "\"") {
                    state = .quoted
                    index += 1
                } else {
                    state = .plain
                }
            case .plain:
                var at = index
                while at < text.count, text[at] > lastMark || isContent(text[at]) { at += 1 }
                index = at
                guard at < text.count else { return false }
                if text[at] == UInt8(ascii: "\"") {
                    refuse(.quote)
                } else if endOfField(text[at], separator) {
                    return true
                }
            case .quoted:
                var at = index
                var newLines = 0
                while at < text.count, text[at] != UInt8(ascii: "\"") {
                    if text[at] == dialect.lineEnd.last { newLines += 1 }
                    at += 1
                }
                lines += newLines
                index = at
                guard at < text.count else { return false }
                state = .quoteInQuoted
                index += 1
            case .quoteInQuoted:
                if text[index] == UInt8(ascii: "\"") {
                    hasEscapes = true
                    state = .quoted
                    index += 1
                } else if text[index] == separator || text[index] == 0x0D || text[index] == 0x0A {
                    if endOfField(text[index], separator) { return true }
                } else {
                    refuse(.quote)
                }
            case .afterReturn:
                guard text[index] == 0x0A else {
                    refuse(.lineEnd)
                    continue
                }
                contentEnd = index - 1
                return endRecord()
            case .skipping:
                let byte = text[index]
                guard byte == dialect.lineEnd.last else {
                    index += 1
                    continue
                }
                contentEnd = dialect.lineEnd == .crlf && index > start && text[index - 1] == 0x0D ? index - 1 : index
                return endRecord()
            }
        }
        return false
    }

    /// At a separator or a byte of a line end.
    ///
    /// - Returns: whether the record ends here.
    private mutating func endOfField(_ byte: UInt8, _ separator: UInt8) -> Bool {
        if byte == separator {
            endField(at: index)
            state = .fieldStart
            index += 1
            // A separator that ends the text has an empty field behind it.
            fieldStart = index
            return false
        }
        switch (dialect.lineEnd, byte) {
        case (.crlf, 0x0D):
            endField(at: index)
            state = .afterReturn
            index += 1
            return false
        case (.lf, 0x0A), (.cr, 0x0D):
            endField(at: index)
            contentEnd = index
            return endRecord()
        default:
            refuse(.lineEnd)
            return false
        }
    }

    private mutating func endRecord() -> Bool {
        index += 1
        lines += 1
        return true
    }

    @inline(__always)
    private func isContent(_ byte: UInt8) -> Bool {
        byte != dialect.separator && byte != 0x0A && byte != 0x0D && byte != UInt8(ascii: "\"")
    }
}

extension CSVRecordReader {
    /// Hands out the record or the refused text that ``next()`` has found.
    package func withRecord<Result>(_ body: (TextRecord) -> Result) -> Result {
        buffer.withUnsafeBufferPointer { buffer in
            scratch.withUnsafeBufferPointer { scratch in
                fields.withUnsafeBufferPointer { fields in
                    body(
                        TextRecord(
                            buffer: buffer, scratch: scratch,
                            fields: UnsafeBufferPointer(rebasing: fields[..<fieldCount]), content: start..<contentEnd))
                }
            }
        }
    }
}
