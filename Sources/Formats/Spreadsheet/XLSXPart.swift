/// One XML part of a workbook, read element by element.
class XLSXPart: XMLEventHandler {
    private var open: [String] = []
    /// What is wrong with the part's content; reading stops there.
    private(set) var failure: SpreadsheetError?
    let place: String

    init(place: String) { self.place = place }

    /// - Throws: what the XML reader or the part itself refuses.
    final func read(_ bytes: [UInt8], limits: XMLLimits) throws(SpreadsheetError) {
        let error = bytes.withUnsafeBytes { bytes -> XMLReadError? in
            do throws(XMLReadError) {
                try XMLReader(limits: limits).read(bytes, into: self)
                return nil
            } catch {
                return error
            }
        }
        if let error { throw SpreadsheetError(.content, "\(place) line \(error.line)", error.detail) }
        if let failure { throw failure }
    }

    /// Local name of an element that begins.
    func start(_ name: String, _ element: borrowing XMLStartElement) {}
    func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
    func end(_ name: String) {}

    final func refuse(_ kind: SpreadsheetError.Kind, _ place: String, _ detail: String) {
        if failure == nil { failure = SpreadsheetError(kind, place, detail) }
    }

    final func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
        let name = String(decoding: element.name.local, as: UTF8.self)
        open.append(name)
        start(name, element)
        if failure != nil { reader.stop() }
    }

    final func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) { characters(utf8) }

    final func endElement(in reader: XMLReader) {
        guard let name = open.popLast() else { return }
        end(name)
        if failure != nil { reader.stop() }
    }
}

extension XMLStartElement {
    /// The value of the attribute with this local name.
    func value(of name: StaticString) -> String? {
        for index in 0..<attributeCount {
            let (own, value) = attribute(index)
            if own.local.equals(name) { return String(decoding: value, as: UTF8.self) }
        }
        return nil
    }
}
