import ArgumentParser
import Contracts
import Formats
import Glibc
import PlatformHub

/// Where the contracts lie.
struct InterfacesOption: ParsableArguments {
    @Option(help: "Folder of the contracts.") var interfaces = "interfaces"

    func catalogue() throws -> Catalogue {
        do {
            return try Catalogue.load(interfaces: interfaces)
        } catch {
            Console.error("\(error)")
            throw ExitCode(2)
        }
    }

    func contract(_ id: String, version: String?) throws -> Contract {
        guard let contract = try catalogue().contract(id: id, version: version) else {
            Console.error("no contract \(id)\(version.map { " " + $0 } ?? "") below \(interfaces)")
            throw ExitCode(2)
        }
        return contract
    }
}

struct ContractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contract",
        abstract: "The interface contracts: list, show, publish, generate, import, compare, check, validate.",
        discussion: "EXAMPLE:\n  hubd contract list --interfaces interfaces",
        subcommands: [
            List.self, Show.self, Publish.self, Validate.self, Diff.self, Lint.self, Links.self, Site.self, Import.self,
            Generate.self,
        ])

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "All contracts, a line each, and what is covered.",
            discussion: "EXAMPLE:\n  hubd contract list --timing")
        @OptionGroup var interfaces: InterfacesOption
        @Flag(help: "Say on standard error how long loading took (ms) and by how much memory grew (KiB PSS).")
        var timing = false

        func run() throws {
            let (catalogue, measurement) = try LoadMeasurement.taking { try interfaces.catalogue() }
            let contracts = catalogue.contracts
            for contract in contracts {
                let operations = contract.operations.map { "\($0.name):\($0.access.rawValue)" }.joined(separator: ",")
                let facts = [
                    contract.id, contract.version, contract.coverage.rawValue, operations, contract.origin.rawValue,
                    contract.title,
                ]
                Console.line(facts.joined(separator: "\t"))
            }
            let businesses = try interfaces.businesses()
            Console.error(timing ? measurement.line(of: contracts) : Self.coverage(of: contracts, businesses))
        }

        private static func coverage(of contracts: [Contract], _ businesses: BusinessTable) -> String {
            let complete = contracts.count { $0.coverage == .complete }
            let missing = businesses.businesses.filter { business in
                business.isProvider && !contracts.contains { $0.provider == business.id }
            }
            let none = missing.isEmpty ? "none" : missing.map { "\($0.id) \($0.name)" }.joined(separator: ", ")
            return "\(complete) complete, \(contracts.count - complete) sketch; businesses without a contract: \(none)"
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "One contract with its items.",
            discussion: "EXAMPLE:\n  hubd contract show 010/kojinjuminzeishotoku")
        @OptionGroup var interfaces: InterfacesOption
        @Argument(help: "For example 010/kojinjuminzeishotoku.") var id: String
        @Option(help: "The newest when left out.") var version: String?

        func run() throws {
            let contract = try interfaces.contract(id, version: version)
            Console.line("\(contract.id) \(contract.version)  \(contract.title)")
            Console.line(
                "provider \(contract.provider)  origin \(contract.origin.rawValue)  \(contract.sensitivity.rawValue)")
            for operation in contract.operations {
                Console.line("\n\(operation.name)  POST {municipality}/\(operation.call)")
                Console.line(
                    "scope \(operation.scope(provider: contract.provider))  SOAPAction \(operation.soapAction)")
                for model in [operation.request, operation.response] {
                    Console.line("  \(model.direction.rawValue)")
                    for node in model.nodes.dropFirst() where !node.isFrame { Console.line(Self.line(node)) }
                }
            }
        }

        private static func line(_ node: ItemNode) -> String {
            let size = node.isGroup ? "" : node.type.rawValue + " " + (node.isFixed ? "=" : "≤") + String(node.digits)
            let times = node.isRepeated ? " [\(node.minOccurs)..\(node.maxOccurs)]" : ""
            let codes = node.codeList.map { "  code " + $0.id } ?? ""
            let indent = String(repeating: "  ", count: node.level + 1)
            return "\(indent)\(node.name)  \(node.label)  \(size)\(times)  \(node.presence.rawValue)\(codes)"
        }
    }

    struct Publish: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "Write XSD, WSDL, OpenAPI, JSON Schema and CSV layout of contracts into their folders `published`.",
            discussion: """
                EXAMPLE:
                  hubd contract publish
                  hubd contract publish --check      # exit code 1 when a committed file is stale
                """)
        @OptionGroup var interfaces: InterfacesOption
        @Option(help: "Only this contract.") var contract: String?
        @Flag(help: "Write nothing; say which files are not up to date.") var check = false

        func run() throws {
            var stale = 0
            for contract in try interfaces.catalogue().contracts
            where self.contract == nil || contract.id == self.contract {
                let folder = contract.folder + "/published"
                if !check { mkdir(folder, 0o755) }
                for file in Publication.files(for: contract) {
                    let path = folder + "/" + file.name
                    if Files.read(path) == Array(file.text.utf8) { continue }
                    stale += 1
                    Console.line((check ? "stale: " : "written: ") + path)
                    if !check { try Files.write(Array(file.text.utf8), to: path) }
                }
            }
            if check && stale > 0 { throw ExitCode(1) }
        }
    }
}

/// Whole files of a modest size, for commands.
enum Files {
    static func read(_ path: String, limit: Int = 256 << 20) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = chunk.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
            guard count >= 0, bytes.count + count <= limit else { return nil }
            if count == 0 { return bytes }
            bytes += chunk[..<count]
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard descriptor >= 0 else { throw StartError(description: "cannot write \(path)") }
        defer { close(descriptor) }
        Console.write(bytes, to: descriptor)
    }
}
