package import Formats

/// A foreign schema made ready to be kept: all its files, read and judged, nothing written yet.
package struct ForeignRegistration {
    /// Path below the contract's folder and content, `foreign.yaml` included.
    package let files: [(path: String, bytes: [UInt8])]
    package let survey: XSDSurvey
    package let contract: ForeignContract

    /// - Parameter path: the main schema file; what it includes and imports lies in its folder or below.
    /// - Throws: an include that is missing, remote, absolute or outside, a circle, a schema that libxml2 refuses, each with
    ///   file and line.
    package static func xsd(
        _ path: String, id: String, version: String, title: String?
    ) throws(XSDError) -> ForeignRegistration {
        let set = try XSDSchema.files(of: path)
        if let circle = set.circle() { throw circle }
        _ = try XSDSchema(path: path)
        let files = try contents(of: set)
        let survey = try XSDSurvey(files)
        let main = String(set.main.dropFirst(set.folder.count))
        // Elements of imported namespaces can be roots too, as libxml2 sees it.
        let contract = ForeignContract(
            id: id, version: version, title: title ?? main, kind: .xsd, main: "schema/\(main)",
            schemaFile: "schema/\(main)", roots: survey.roots.map(\.description), operations: [], files: entries(files),
            derived: [], folder: "")
        return ForeignRegistration(kept: files, survey: survey, contract: contract)
    }

    init(kept: [(path: String, bytes: [UInt8])], survey: XSDSurvey, contract: ForeignContract) {
        let description = (path: "foreign.yaml", bytes: Array(ForeignFile.text(contract).utf8))
        files = kept.map { (path: "schema/\($0.path)", bytes: $0.bytes) } + [description]
        self.survey = survey
        self.contract = contract
    }

    /// The files' bytes, each by its path below the schema's folder.
    static func contents(of set: XSDFiles) throws(XSDError) -> [(path: String, bytes: [UInt8])] {
        var files: [(path: String, bytes: [UInt8])] = []
        for file in set.all {
            do throws(FileReadError) {
                let bytes = try FileBytes.read(file, limit: 16 << 20)
                files.append((String(file.dropFirst(set.folder.count)), bytes))
            } catch {
                throw XSDError(file: file, line: 0, message: error.reason)
            }
        }
        return files
    }

    static func entries(_ files: [(path: String, bytes: [UInt8])]) -> [ForeignContract.File] {
        files.map { ForeignContract.File(path: "schema/\($0.path)", sha256: SHA256Text.of($0.bytes)) }
    }

    /// For a person: what fits the item profile and what does not and why, a line a component.
    package var profile: [String] {
        survey.components.map { component in
            let what = "\(component.kind.rawValue) \(component.name)"
            if component.obstacles.isEmpty {
                return "fits: \(component.place): \(what)"
                    + (component.itemType.isEmpty ? "" : " → \(component.itemType)")
            }
            return "does not fit: \(component.place): \(what): \(component.obstacles.joined(separator: ", "))"
        }
    }
}
