/// Receives a JSON text's events from a ``JSONReader``, in text order, on the caller's thread.
///
/// Every pointer handed over is valid only during the call; strings and keys come unescaped, as UTF-8.
/// A handler that has seen enough calls ``JSONReader/stop()``.
package protocol JSONEventHandler: AnyObject {
    func startObject(in reader: JSONReader)
    func endObject(in reader: JSONReader)
    func startArray(in reader: JSONReader)
    func endArray(in reader: JSONReader)
    func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader)
    func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader)
    /// The number as it is written: exact, never through a binary floating-point value.
    func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader)
    func bool(_ value: Bool, in reader: JSONReader)
    func null(in reader: JSONReader)
}
