import CLibXML2

/// A foreign XML schema, compiled once by libxml2 and shared over threads; documents are validated as a stream,
/// without a tree.
///
/// The schema's own files are read with no network and no document type, and only from the folder of the first one
/// and below.
package final class XSDSchema: Sendable {
    /// libxml2 promises that a compiled schema is only read.
    nonisolated(unsafe) private let schema: xmlSchemaPtr
    private let limits: XMLLimits

    /// At most this many issues of one document are kept.
    private static let issueLimit = 100

    package init(path: String, limits: XMLLimits = XMLLimits()) throws(XSDError) {
        self.limits = limits
        schema = try XSDCompiler.compile(path)
    }

    deinit { xmlSchemaFree(schema) }

    /// The files that a schema is made of, all below the folder of the first one; nothing is compiled.
    package static func files(of path: String) throws(XSDError) -> XSDFiles { try XSDCompiler.files(from: path) }

    /// What is wrong with a document; empty when it is valid. Text that is no document is one issue.
    package func validate(_ bytes: UnsafeRawBufferPointer) -> [XSDIssue] {
        XMLLibrary.prepareThread()
        let issues = XSDIssues(limit: Self.issueLimit)
        let stream = XSDStream(schema: schema, issues: issues)
        do {
            try XMLReader(limits: limits).read(bytes, validatedBy: stream)
        } catch {
            issues.append(XSDIssue(line: error.line, code: 1, message: error.detail))
        }
        return issues.all
    }

    package func validate(_ bytes: [UInt8]) -> [XSDIssue] { bytes.withUnsafeBytes { validate($0) } }
}

/// Collects what libxml2's validator reports.
final class XSDIssues {
    private(set) var all: [XSDIssue] = []
    private let limit: Int

    init(limit: Int) { self.limit = limit }

    func append(_ issue: XSDIssue) {
        if all.count < limit { all.append(issue) }
    }

    static let collect: xmlStructuredErrorFunc = { user, error in
        guard let user, let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let code = Int(error.code)
        let issue = XSDIssue(line: Int(error.line), code: code, message: XSDCause.text(code))
        Unmanaged<XSDIssues>.fromOpaque(user).takeUnretainedValue().append(issue)
    }
}
