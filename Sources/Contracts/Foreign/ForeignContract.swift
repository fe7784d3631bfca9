package import Formats
import Synchronization

/// A foreign schema that a city holds, registered byte for byte: `interfaces/<業務ID>-<romaji>/<name>/<version>/` with
/// `foreign.yaml` and `schema/`. Messages are judged by libxml2; they have no item table, so no JSON and no CSV.
package final class ForeignContract: Sendable {
    package enum Kind: String, Sendable, CaseIterable { case xsd, wsdl }

    /// An operation of a WSDL port, as its binding has it.
    package struct Operation: Sendable, Equatable {
        package let name: String
        package let soapAction: String
        /// `document` or `rpc`; `literal` or `encoded`.
        package let style: String
        package let use: String
        /// The elements (`{namespace}local`) of the messages' bodies; empty where a message has none.
        package let input: String
        package let output: String
    }

    package struct File: Sendable, Equatable {
        /// Relative to the contract's folder, beginning with `schema/`.
        package let path: String
        /// 64 lower-case hexadecimal digits.
        package let sha256: String
    }

    package let id: String
    package let version: String
    package let title: String
    package let kind: Kind
    /// The file that was registered.
    package let main: String
    /// The file that is compiled: the main one, or the schema taken out of a WSDL.
    package let schemaFile: String
    /// Elements that a document may begin with, `{namespace}local`.
    package let roots: [String]
    package let operations: [Operation]
    /// What was registered, byte for byte.
    package let files: [File]
    /// What was taken out of a WSDL so that it can be compiled.
    package let derived: [File]
    package let folder: String
    private let compiled = Mutex<XSDSchema?>(nil)

    init(
        id: String, version: String, title: String, kind: Kind, main: String, schemaFile: String, roots: [String],
        operations: [Operation], files: [File], derived: [File], folder: String
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.kind = kind
        self.main = main
        self.schemaFile = schemaFile
        self.roots = roots
        self.operations = operations
        self.files = files
        self.derived = derived
        self.folder = folder
    }

    /// The compiled schema, made on first use and kept: most foreign schemas of a catalogue are never asked for.
    package func schema() throws(XSDError) -> XSDSchema {
        try compiled.withLock { (kept) throws(XSDError) in
            if let kept { return kept }
            let schema = try XSDSchema(path: "\(folder)/\(schemaFile)")
            kept = schema
            return schema
        }
    }
}
