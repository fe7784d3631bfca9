import CLibXML2
import Glibc

/// Compiles schema files under guard: libxml2 follows `include` and `import` by itself, so each file is checked before.
enum XSDCompiler {
    /// Bytes of one schema file, and files of one schema.
    private static let fileLimit = 16 << 20
    private static let fileCount = 1_000

    static func compile(_ path: String) throws(XSDError) -> xmlSchemaPtr {
        try checkFiles(from: path)
        XMLLibrary.prepareThread()
        let problems = XSDProblems(file: path)
        guard let parser = xmlSchemaNewParserCtxt(path) else {
            throw XSDError(file: path, line: 0, message: "cannot be read")
        }
        defer { xmlSchemaFreeParserCtxt(parser) }
        xmlSchemaSetParserStructuredErrors(parser, XSDProblems.collect, Unmanaged.passUnretained(problems).toOpaque())
        let schema = xmlSchemaParse(parser)
        if let problem = problems.first {
            xmlSchemaFree(schema)
            throw problem
        }
        guard let schema else { throw XSDError(file: path, line: 0, message: "no schema") }
        return schema
    }

    private static func checkFiles(from path: String) throws(XSDError) { _ = try files(from: path) }

    /// Walks the schema's files as libxml2 will, and refuses what must not be opened.
    static func files(from path: String) throws(XSDError) -> XSDFiles {
        let root = try real(path, in: path)
        let folder = String(root[...(root.lastIndex(of: "/") ?? root.startIndex)])
        var waiting = [root]
        var links: [String: [XSDFiles.Link]] = [root: []]
        while let file = waiting.popLast() {
            for location in try locations(in: file) {
                let next = try resolve(location, in: file, below: folder)
                links[file, default: []].append(XSDFiles.Link(target: next, line: location.line))
                if links.updateValue(links[next] ?? [], forKey: next) == nil { waiting.append(next) }
            }
            guard links.count <= fileCount else { throw XSDError(file: path, line: 0, message: "too many files") }
        }
        return XSDFiles(folder: folder, main: root, links: links)
    }

    private static func locations(in file: String) throws(XSDError) -> [XSDLocations.Location] {
        let bytes: [UInt8]
        do {
            bytes = try FileBytes.read(file, limit: fileLimit)
        } catch {
            throw XSDError(file: file, line: 0, message: error.reason)
        }
        let locations = XSDLocations()
        let result = bytes.withUnsafeBytes { bytes -> XMLReadError? in
            do throws(XMLReadError) {
                try XMLReader().read(bytes, into: locations)
                return nil
            } catch {
                return error
            }
        }
        if let result { throw XSDError(file: file, line: result.line, message: result.detail) }
        return locations.all
    }

    private static func resolve(
        _ location: XSDLocations.Location, in file: String, below folder: String
    ) throws(XSDError) -> String {
        // A scheme (http:, file:), an absolute path or an escaped character has no place in a schema's own folder.
        guard !location.path.contains(":"), !location.path.contains("%"), !location.path.hasPrefix("/") else {
            throw XSDError(file: file, line: location.line, message: "schemaLocation outside the schema's folder")
        }
        let parent = file[...(file.lastIndex(of: "/") ?? file.startIndex)]
        let target = try real(parent + location.path, in: file, line: location.line)
        guard target.hasPrefix(folder) else {
            throw XSDError(file: file, line: location.line, message: "schemaLocation outside the schema's folder")
        }
        return target
    }

    private static func real(_ path: String, in file: String, line: Int = 0) throws(XSDError) -> String {
        guard let resolved = realpath(path, nil) else {
            throw XSDError(file: file, line: line, message: String(cString: strerror(errno)))
        }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}

/// The `schemaLocation`s of a schema file's `include`, `import` and `redefine`, and a WSDL's `import`s of others.
private final class XSDLocations: XMLEventHandler {
    struct Location {
        let path: String
        let line: Int
    }

    private(set) var all: [Location] = []

    func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
        let isImport = element.name.isNamed("import", in: "http://schemas.xmlsoap.org/wsdl/")
        guard isImport || element.name.namespace.equals("http://www.w3.org/2001/XMLSchema") else { return }
        for index in 0..<element.attributeCount {
            let (name, value) = element.attribute(index)
            guard name.local.equals(isImport ? "location" : "schemaLocation"), name.namespace.isEmpty else { continue }
            all.append(Location(path: value.text, line: reader.line))
        }
    }

    func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) {}

    func endElement(in reader: XMLReader) {}
}

/// The first thing that libxml2 finds wrong in a schema. A schema holds no personal data: its message may be quoted.
private final class XSDProblems {
    private let file: String
    private(set) var first: XSDError?

    init(file: String) { self.file = file }

    static let collect: xmlStructuredErrorFunc = { user, error in
        guard let user, let error = error?.pointee, error.level.rawValue >= XML_ERR_ERROR.rawValue else { return }
        let problems = Unmanaged<XSDProblems>.fromOpaque(user).takeUnretainedValue()
        guard problems.first == nil else { return }
        let message = error.message.map { String(cString: $0) } ?? "not a schema"
        problems.first = XSDError(
            file: error.file.map { String(cString: $0) } ?? problems.file, line: Int(error.line),
            message: String(message.prefix { $0 != "\n" }))
    }
}
