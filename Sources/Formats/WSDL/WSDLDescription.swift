/// What a WSDL 1.1, in one file or several, says: the operations of its SOAP bindings and the schemas written into it.
///
/// Source: Web Services Description Language 1.1, 2 and 3.
package struct WSDLDescription: Sendable {
    package struct Operation: Sendable, Equatable {
        package let name: String
        package let soapAction: String
        /// `document` or `rpc`.
        package let style: String
        /// `literal` or `encoded`.
        package let use: String
        /// The element of the message's body, `{namespace}local`; empty where it has none (rpc) or there is no message.
        package let input: String
        package let output: String
    }

    package struct Schema: Sendable {
        /// The WSDL file that it is written into.
        package let file: String
        package let namespace: String
        /// The schema as a document of its own, its lines where they are in the WSDL.
        package let bytes: [UInt8]
    }

    package let operations: [Operation]
    package let schemas: [Schema]
    /// The files that are WSDL, the others being schemas; the main one first.
    package let documents: [String]

    /// - Parameters:
    ///   - files: all that the WSDL imports and includes, the main file first.
    ///   - folder: stands before a file's path in errors.
    /// - Throws: what the XML reader refuses, no WSDL, two messages of one name, a binding that refers to nothing.
    package init(_ files: [(path: String, bytes: [UInt8])], folder: String) throws(XSDError) {
        let handler = WSDLHandler(folder: folder)
        for (index, file) in files.enumerated() {
            handler.begin(file.path, source: file.bytes, mayBeSchema: index > 0)
            try Self.read(file.bytes, folder + file.path, into: handler)
        }
        operations = try handler.operations()
        schemas = handler.schemas
        documents = handler.documents
    }

    private static func read(_ bytes: [UInt8], _ file: String, into reader: WSDLHandler) throws(XSDError) {
        let failure = bytes.withUnsafeBytes { bytes -> XMLReadError? in
            do throws(XMLReadError) {
                try XMLReader().read(bytes, into: reader)
                return nil
            } catch {
                return error
            }
        }
        if let failure { throw XSDError(file: file, line: failure.line, message: failure.detail) }
        if let failure = reader.failure { throw failure }
    }
}
