package import Formats
import Glibc

extension ForeignRegistration {
    /// A WSDL with the schemas written into it and those that they include and import.
    ///
    /// - Throws: as ``xsd(_:id:version:title:)``, and for a WSDL without a schema.
    package static func wsdl(
        _ path: String, id: String, version: String, title: String?
    ) throws(XSDError) -> ForeignRegistration {
        // The walk sees every schemaLocation of the WSDL as if it were a schema.
        let set = try XSDSchema.files(of: path)
        if let circle = set.circle() { throw circle }
        let files = try contents(of: set)
        let main = String(set.main.dropFirst(set.folder.count))
        guard let own = files.first(where: { $0.path == main }) else {
            throw XSDError(file: path, line: 0, message: "cannot be read")
        }
        let others = files.filter { $0.path != main }
        let description = try WSDLDescription([own] + others, folder: set.folder)
        let derived = try derivedFiles(description, main: main, file: path)
        let taken = files.first { file in derived.contains { $0.path == file.path } }
        if let taken { throw XSDError(file: path, line: 0, message: "the name \(taken.path) is needed") }
        try compile(derived[0].path, of: files + derived, in: set.folder)
        let schemas = files.filter { !description.documents.contains($0.path) }
        let survey = try XSDSurvey(schemas + description.schemas.map { (path: $0.file, bytes: $0.bytes) })
        let contract = ForeignContract(
            id: id, version: version, title: title ?? main, kind: .wsdl, main: "schema/\(main)",
            schemaFile: "schema/\(derived[0].path)", roots: survey.roots.map(\.description),
            operations: description.operations.map {
                ForeignContract.Operation(
                    name: $0.name, soapAction: $0.soapAction, style: $0.style, use: $0.use, input: $0.input,
                    output: $0.output)
            }, files: entries(files), derived: entries(derived), folder: "")
        return ForeignRegistration(kept: files + derived, survey: survey, contract: contract)
    }

    /// The schema to compile first: the only one, or a driver that imports them all.
    private static func derivedFiles(
        _ description: WSDLDescription, main: String, file: String
    ) throws(XSDError) -> [(path: String, bytes: [UInt8])] {
        let schemas = description.schemas
        guard !schemas.isEmpty else { throw XSDError(file: file, line: 0, message: "no schema in wsdl:types") }
        guard Set(schemas.map(\.namespace)).count == schemas.count else {
            throw XSDError(file: file, line: 0, message: "two schemas of one namespace in wsdl:types")
        }
        var counts: [String: Int] = [:]
        let parts = schemas.map { schema -> (path: String, bytes: [UInt8]) in
            counts[schema.file, default: 0] += 1
            return ("\(schema.file).types-\(counts[schema.file] ?? 1).xsd", schema.bytes)
        }
        guard parts.count > 1 else { return parts }
        var driver = Array("<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\">\n".utf8)
        for (schema, part) in zip(schemas, parts) {
            driver += Array((schema.namespace.isEmpty ? "<xs:include" : "<xs:import namespace=\"").utf8)
            Array(schema.namespace.utf8).withUnsafeBufferPointer {
                XMLText.appendEscaped($0, attribute: true, to: &driver)
            }
            driver += Array("\(schema.namespace.isEmpty ? "" : "\"") schemaLocation=\"".utf8)
            Array(part.path.utf8).withUnsafeBufferPointer { XMLText.appendEscaped($0, attribute: true, to: &driver) }
            driver += Array("\"/>\n".utf8)
        }
        return [(path: "\(main).types.xsd", bytes: driver + Array("</xs:schema>\n".utf8))] + parts
    }

    /// Compiles in a folder of its own, and tells the places of the originals.
    private static func compile(
        _ first: String, of files: [(path: String, bytes: [UInt8])], in folder: String
    ) throws(XSDError) {
        let stage = try StagedFiles(files)
        defer { stage.remove() }
        do throws(XSDError) {
            _ = try XSDSchema(path: "\(stage.path)/\(first)")
        } catch {
            let name =
                error.file.hasPrefix(stage.path) ? String(error.file.dropFirst(stage.path.count + 1)) : error.file
            // A schema that was taken out keeps its lines: its place is the WSDL's.
            let original =
                name.contains(".types") ? name.split(separator: ".").prefix { !$0.hasPrefix("types") } : [name[...]]
            throw XSDError(
                file: folder + original.joined(separator: "."), line: error.line, message: error.message)
        }
    }
}

/// Files in a temporary folder.
private struct StagedFiles {
    let path: String
    private let files: [String]
    private var folders: [String] = []

    init(_ files: [(path: String, bytes: [UInt8])]) throws(XSDError) {
        var template = Array("/tmp/hubd-schema-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template), let real = realpath(made, nil) else {
            throw XSDError(file: "/tmp", line: 0, message: "no temporary folder")
        }
        path = String(cString: real)
        free(real)
        self.files = files.map(\.path)
        for file in files {
            var folder = path
            for part in file.path.split(separator: "/").dropLast() {
                folder += "/\(part)"
                if mkdir(folder, 0o700) == 0 { folders.append(folder) }
            }
            let descriptor = open("\(path)/\(file.path)", O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            let written =
                descriptor < 0 ? -1 : file.bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if descriptor >= 0 { close(descriptor) }
            guard written == file.bytes.count else {
                remove()
                throw XSDError(file: file.path, line: 0, message: "cannot be staged")
            }
        }
    }

    func remove() {
        for file in files { unlink("\(path)/\(file)") }
        for folder in folders.reversed() { rmdir(folder) }
        rmdir(path)
    }
}
