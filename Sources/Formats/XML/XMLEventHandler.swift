/// Receives a document's events from an ``XMLReader``, in document order, on the caller's thread.
///
/// Every pointer handed over is valid only during the call. A handler that has seen enough calls ``XMLReader/stop()``.
package protocol XMLEventHandler: AnyObject {
    func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader)
    /// A piece of character data (also of a CDATA section), UTF-8; one text may come in several pieces.
    func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader)
    func endElement(in reader: XMLReader)
}

/// One qualified name as bytes: compare it without making a string.
package struct XMLName {
    package let local: UnsafeBufferPointer<UInt8>
    /// Empty when the name is in no namespace.
    package let namespace: UnsafeBufferPointer<UInt8>

    package init(local: UnsafeBufferPointer<UInt8>, namespace: UnsafeBufferPointer<UInt8>) {
        self.local = local
        self.namespace = namespace
    }
}
