import Formats

/// Whether a text is one that the hub's readers take, whatever it says.
package enum TextCheck {
    /// - Returns: nil, or why not (H20xx).
    package static func check(_ bytes: UnsafeRawBufferPointer, isXML: Bool) -> Violation? {
        let listener = Listener()
        do {
            if isXML {
                try XMLReader().read(bytes, into: listener)
            } else {
                try JSONReader().read(bytes, into: listener)
            }
            return nil
        } catch let error as XMLReadError {
            return TextFault.violation(error, limits: XMLLimits())
        } catch let error as JSONReadError {
            return TextFault.violation(error, limits: JSONLimits())
        } catch {
            return nil
        }
    }

    /// Told by the first characters: `<` after white space or a UTF-8 byte order mark, or a byte order mark of UTF-16.
    package static func looksLikeXML(_ bytes: UnsafeRawBufferPointer) -> Bool {
        if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) { return true }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        return text.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "<")
    }

    /// Hears all and keeps nothing.
    private final class Listener: XMLEventHandler, JSONEventHandler {
        func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {}
        func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) {}
        func endElement(in reader: XMLReader) {}
        func startObject(in reader: JSONReader) {}
        func endObject(in reader: JSONReader) {}
        func startArray(in reader: JSONReader) {}
        func endArray(in reader: JSONReader) {}
        func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {}
        func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {}
        func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {}
        func bool(_ value: Bool, in reader: JSONReader) {}
        func null(in reader: JSONReader) {}
    }
}
