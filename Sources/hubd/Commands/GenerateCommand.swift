import ArgumentParser
import Contracts
import Glibc

extension ContractCommand {
    struct Generate: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Source code made from the contracts.",
            discussion:
                "EXAMPLE:\n  hubd contract generate swift --contract 010/kojinjuminzeishotoku --output Sources/Types",
            subcommands: [SwiftTypes.self])
    }

    struct SwiftTypes: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "swift",
            abstract: "Swift types of contracts, for the author of an adapter.",
            discussion: """
                One file a contract: a namespace with a Request and a Response for every operation, and its code lists.
                The types read and write JSON and XML through the package's product Contracts, which judges both ways.

                EXAMPLE:
                  hubd contract generate swift --output Sources/Types
                  hubd contract generate swift --contract 010/kojinjuminzeishotoku@v10 --contract 001/juminkihonjoho
                  hubd contract generate swift --output Sources/Types --check   # exit code 1 when a file is stale
                """)
        @OptionGroup var interfaces: InterfacesOption
        @Option(
            help: "ID or ID@version, may be repeated; every contract when left out, the newest version without one.")
        var contract: [String] = []
        @Option(help: "Folder for the files; it is made when it is missing.") var output = "."
        @Option(help: "Who may see the types: public, package or internal.") var access = SwiftAccess.public
        @Flag(help: "Write nothing; say which files are not up to date.") var check = false

        func run() throws {
            var stale = 0
            if !check { mkdir(output, 0o755) }
            for file in Publication.swift(try chosen(), access: access) {
                let path = output + "/" + file.name
                if Files.read(path) == Array(file.text.utf8) { continue }
                stale += 1
                Console.line((check ? "stale: " : "written: ") + path)
                if !check { try Files.write(Array(file.text.utf8), to: path) }
            }
            if check && stale > 0 { throw ExitCode(1) }
        }

        /// In the catalogue's order, each once.
        private func chosen() throws -> [Contract] {
            let catalogue = try interfaces.catalogue()
            guard !contract.isEmpty else { return catalogue.contracts }
            let wanted = try contract.map { text in
                let parts = text.split(separator: "@", maxSplits: 1).map { String($0) }
                let version = parts.count > 1 ? parts[1] : nil
                guard let found = catalogue.contract(id: parts.first ?? "", version: version) else {
                    Console.error("no contract \(text) below \(interfaces.interfaces)")
                    throw ExitCode(2)
                }
                return found
            }
            return catalogue.contracts.filter { one in wanted.contains { $0 === one } }
        }
    }
}

extension SwiftAccess: ExpressibleByArgument {}
