import ArgumentParser
import Contracts
import Formats
import Glibc
import PlatformHub

extension ContractCommand {
    struct Validate: ParsableCommand {
        enum Message: String, ExpressibleByArgument { case request, response }

        static let configuration = CommandConfiguration(
            abstract: "Judge messages by a contract; JSON, XML and SOAP are told apart by their first characters.",
            discussion: """
                EXAMPLE:
                  hubd contract validate --contract 010/kojinjuminzeishotoku --operation shokai --message request ask.json
                  hubd contract validate --contract Z07/bosaixml telegram.xml      # a foreign schema
                """)
        @OptionGroup var interfaces: InterfacesOption
        @Option(help: "For example 010/kojinjuminzeishotoku.") var contract: String
        @Option(help: "The newest when left out.") var version: String?
        @Option(help: "The operation's name; not for a foreign schema.") var operation: String?
        @Option(help: "request or response; not for a foreign schema.") var message: Message?
        @Option(help: "団体コード that the message must agree with.") var municipality = ""
        @Option(help: "Folder of the municipality's own code lists.") var codes: String?
        @Option(help: "YYYY-MM-DD on which codes must be in force; today when left out.") var day: String?
        @OptionGroup var verdicts: VerdictOptions

        func run() throws {
            if let foreign = try interfaces.catalogue().foreign(id: contract, version: version) {
                return try verdicts.judge(by: foreign)
            }
            let contract = try interfaces.contract(contract, version: version)
            guard let name = operation, let message else {
                Console.error("\(contract.id) needs --operation and --message")
                throw ExitCode(2)
            }
            guard let operation = contract.operations.first(where: { $0.name == name }) else {
                Console.error("no operation \(name) in \(contract.id)")
                throw ExitCode(2)
            }
            let errors = try ErrorCatalogue.load(file: interfaces.interfaces + "/errors.yaml")
            let model = message == .request ? operation.request : operation.response
            let today = day ?? JapanTime(unixSeconds: Int64(time(nil))).day.description
            let context = ReadingContext(
                today: today, municipality: Array(municipality.utf8), codes: try codes.map(interfaces.codes(folder:)))
            let reader = MessageReader()
            try verdicts.judge { bytes in
                let outcome = bytes.withUnsafeBytes { Self.read($0, reader, model, context) }
                guard case .rejected(let report) = outcome else { return [] }
                return report.violations.map { VerdictOptions.Fault($0, errors) }
            }
        }

        private static func read(
            _ bytes: UnsafeRawBufferPointer, _ reader: MessageReader, _ model: MessageModel, _ context: ReadingContext
        ) -> ReadOutcome {
            guard TextCheck.looksLikeXML(bytes) else { return reader.json(bytes, as: model, in: context) }
            let outcome = reader.xml(bytes, as: model, in: context)
            guard case .rejected(let report) = outcome, report.violations.first?.code == "H1015" else { return outcome }
            let (envelope, message) = reader.soap(bytes, as: model, in: context)
            return envelope == nil ? outcome : message
        }
    }
}

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Foreign XML schemas.",
        discussion: "EXAMPLE:\n  hubd schema validate --schema messages.xsd message.xml", subcommands: [Validate.self])

    struct Validate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Judge XML documents by an XML Schema 1.0.",
            discussion: "EXAMPLE:\n  hubd schema validate --schema messages.xsd message.xml")
        @Option(help: "The schema; what it includes and imports must lie below its folder.") var schema: String
        @OptionGroup var verdicts: VerdictOptions

        func run() throws {
            let compiled: XSDSchema
            do {
                compiled = try XSDSchema(path: schema)
            } catch {
                Console.error("\(schema): \(error)")
                throw ExitCode(2)
            }
            try verdicts.judge { bytes in
                bytes.withUnsafeBytes { compiled.validate($0) }.map { issue in
                    VerdictOptions.Fault(
                        code: "XSD\(issue.code)", path: "", line: issue.line, offset: -1, messageJa: issue.message,
                        messageEn: issue.message)
                }
            }
        }
    }
}

struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "format", abstract: "The hub's own readers.",
        discussion: "EXAMPLE:\n  hubd format check message.json message.xml", subcommands: [Check.self])

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Is this JSON or XML that the hub would read? Says nothing of any contract.",
            discussion: "EXAMPLE:\n  hubd format check message.json message.xml")
        enum Kind: String, ExpressibleByArgument { case auto, json, xml }

        @OptionGroup var interfaces: InterfacesOption
        @Option(help: "auto, json or xml") var kind = Kind.auto
        @OptionGroup var verdicts: VerdictOptions

        func run() throws {
            let errors = try ErrorCatalogue.load(file: interfaces.interfaces + "/errors.yaml")
            try verdicts.judge { bytes in
                guard let violation = bytes.withUnsafeBytes({ TextCheck.check($0, isXML: isXML(bytes)) }) else {
                    return []
                }
                return [VerdictOptions.Fault(violation, errors)]
            }
        }

        private func isXML(_ bytes: [UInt8]) -> Bool {
            switch kind {
            case .json: false
            case .xml: true
            case .auto: bytes.withUnsafeBytes { TextCheck.looksLikeXML($0) }
            }
        }
    }
}
