import ArgumentParser
import Contracts
import Formats
import Glibc

extension ContractCommand.Import {
    struct XSD: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Register a foreign XML Schema with all its files, byte for byte.",
            discussion: """
                The files are copied below <業務ID>-…/<name>/<version>/schema/ beside a foreign.yaml with their digests. What the
                schema includes and imports must lie in its folder or below. Refused with file and line: a missing, remote,
                absolute or escaping schemaLocation, schemas that go in a circle, and what libxml2 refuses. Standard output says
                which types and elements the item profile could say. Messages are judged with
                `hubd contract validate --contract <業務ID>/<name> FILE…`.

                EXAMPLE:
                  hubd contract import xsd schema/jmx.xsd --id Z07/bosaixml --version v1 --output interfaces
                """)
        @Argument(help: "The main schema file.") var file: String
        @OptionGroup var registration: RegistrationOptions

        func run() throws { try registration.register(file, by: ForeignRegistration.xsd) }
    }

    struct WSDL: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Register a foreign WSDL 1.1 with its schemas, byte for byte.",
            discussion: """
                As `import xsd`, for a WSDL and those that it imports; its operations with SOAPAction, style, use and messages are written into
                foreign.yaml, the schemas inside it are taken out beside it so that messages (the child of the SOAP body) can be
                judged.

                EXAMPLE:
                  hubd contract import wsdl zaimu.wsdl --id Z06/zaimu --version v1 --output interfaces
                """)
        @Argument(help: "The WSDL file.") var file: String
        @OptionGroup var registration: RegistrationOptions

        func run() throws {
            let made = try registration.register(file, by: ForeignRegistration.wsdl)
            for operation in made.contract.operations {
                Console.line(
                    "operation: \(operation.name) SOAPAction \(operation.soapAction) \(operation.style)/\(operation.use)"
                        + " \(operation.input) → \(operation.output)")
            }
        }
    }
}

/// What both kinds of registration are told.
struct RegistrationOptions: ParsableArguments {
    @Option(help: "<業務ID>/<name>") var id: String
    @Option(help: "For example v1.") var version: String
    @Option(help: "What people call it; the file's name when left out.") var title: String?
    @Option(help: "Folder of contracts to register in.") var output = "interfaces"

    func validate() throws {
        guard ForeignIdentity(id) != nil else { throw ValidationError("--id must be <業務ID>/<name>") }
        guard ForeignIdentity.isSegment(version) else { throw ValidationError("--version must be letters and digits") }
    }

    @discardableResult
    func register(
        _ file: String, by make: (String, String, String, String?) throws -> ForeignRegistration
    ) throws -> ForeignRegistration {
        let registration: ForeignRegistration
        do {
            registration = try make(file, id, version, title)
        } catch {
            Console.error("\(error)")
            throw ExitCode(2)
        }
        try ForeignWriter(output: output, id: id, version: version).write(registration)
        for line in registration.profile { Console.line(line) }
        try ImportWriter.startIndex(in: output)
        if !ImportWriter.reportLoad(output) { throw ExitCode(1) }
        return registration
    }
}

/// Puts a registration into its folder whole: what is written goes into a hidden folder first, which then gets its name.
struct ForeignWriter {
    let output: String
    let id: String
    let version: String

    func write(_ registration: ForeignRegistration) throws {
        let place = try self.place()
        let folder = "\(place)/\(version)"
        guard access(folder, F_OK) != 0 else {
            Console.error("\(folder) exists; what is registered is not replaced: use another version")
            throw ExitCode(2)
        }
        let partial = "\(place)/.\(version).\(getpid())"
        do {
            for file in registration.files {
                try Self.makeFolders("\(partial)/\(file.path)")
                try Files.write(file.bytes, to: "\(partial)/\(file.path)")
            }
            guard rename(partial, folder) == 0 else { throw StartError(description: "cannot make \(folder)") }
        } catch {
            for file in registration.files { unlink("\(partial)/\(file.path)") }
            throw error
        }
        Console.line("registered: \(folder): \(registration.contract.files.count) files")
    }

    /// The business's own folder when there is one.
    private func place() throws -> String {
        guard let identity = ForeignIdentity(id) else { throw ValidationError("--id must be <業務ID>/<name>") }
        let business = Folder.business(identity.provider, in: output) ?? "\(identity.provider)-\(identity.name)"
        return "\(output)/\(business)/\(identity.name)"
    }

    static func makeFolders(_ path: String) throws {
        var folder = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
            folder += part + "/"
            if access(folder, F_OK) != 0, mkdir(folder, 0o755) != 0 {
                throw StartError(description: "cannot make the folder \(folder)")
            }
        }
    }
}

extension VerdictOptions {
    /// Documents by a foreign schema.
    func judge(by foreign: ForeignContract) throws {
        let schema: XSDSchema
        do {
            schema = try foreign.schema()
        } catch {
            Console.error("\(error)")
            throw ExitCode(2)
        }
        try judge { bytes in
            schema.validate(bytes).map { issue in
                Fault(
                    code: "XSD\(issue.code)", path: "", line: issue.line, offset: -1, messageJa: issue.message,
                    messageEn: issue.message)
            }
        }
    }
}
