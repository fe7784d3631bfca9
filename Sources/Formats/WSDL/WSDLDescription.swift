/// What a WSDL 1.1 file says: the operations of its SOAP bindings and the schemas written into it.
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
        package let namespace: String
        /// The schema as a document of its own, its lines where they are in the WSDL.
        package let bytes: [UInt8]
    }

    package let operations: [Operation]
    package let schemas: [Schema]

    /// - Throws: what the XML reader refuses, no WSDL, one in pieces (`wsdl:import`), a binding that refers to nothing.
    package init(_ bytes: [UInt8], file: String) throws(XSDError) {
        let reader = WSDLHandler(file: file, source: bytes)
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
        operations = try reader.operations()
        schemas = reader.schemas
    }
}
