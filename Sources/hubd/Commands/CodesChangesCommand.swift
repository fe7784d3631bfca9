import ArgumentParser
import Contracts
import PlatformHub

extension CodesCommand {
    struct Changes: ParsableCommand {
        enum Format: String, ExpressibleByArgument { case json, xml }

        static let configuration = CommandConfiguration(
            abstract: "The notifications of 030/kodohaifu tsuchi for the lists that changed, one a line.",
            discussion: """
                OLD and NEW are folders `interfaces`; for a town's own lists name its folders too. The same change has the same
                通知番号 however often it is written. Nothing is printed when nothing changed.

                EXAMPLE:
                  hubd codes changes ../released/interfaces interfaces --municipality 999997 \\
                    --old-codes ../released/codes/999997 --new-codes codes/999997
                """)
        @Argument(help: "The folder interfaces as it was.") var old: String
        @Argument(help: "The folder interfaces as it is.") var new: String
        @Option(help: "団体コード of the town that tells; 000000 stands for none.") var municipality = "000000"
        @Option(help: "Folder of the town's own code lists as they were.") var oldCodes: String?
        @Option(help: "Folder of the town's own code lists as they are.") var newCodes: String?
        @Option(name: .customLong("operator"), help: "操作者ID of the messages, 1 to 10 characters.") var clerk = "hubd"
        @Option(help: "json or xml") var format = Format.json

        func validate() throws {
            let isCode = Array(municipality.utf8).withUnsafeBufferPointer { CheckDigit.municipalityCode.accepts($0) }
            if !isCode { throw ValidationError("--municipality is not a 団体コード with its check digit") }
            if !(1...10).contains(clerk.utf8.count) { throw ValidationError("--operator must have 1 to 10 characters") }
        }

        func run() throws {
            let (_, before) = try codes(old, own: oldCodes)
            let (catalogue, after) = try codes(new, own: newCodes)
            let result = CodeNotification.messages(
                from: before, to: after, municipality: municipality, at: DayOption.now, clerk: clerk,
                operation: try CodesContract.operation("tsuchi", of: catalogue))
            switch result {
            case .success(let messages):
                for message in messages { try write(message) }
            case .failure(let error):
                let first = error.report?.violations.first
                let list = error.parameters["system"] ?? ""
                Console.error(
                    "the contract cannot say what changed in \(list): \(first?.code ?? "") \(first?.path ?? "")")
                throw ExitCode(2)
            }
        }

        private func codes(_ path: String, own: String?) throws -> (Catalogue, CodeBook) {
            var option = InterfacesOption()
            option.interfaces = path
            let catalogue = try option.catalogue()
            guard let own else { return (catalogue, CodeBook(common: catalogue.codeLists)) }
            return (catalogue, try option.codes(folder: own, in: catalogue))
        }

        private func write(_ message: Message) throws {
            var bytes: [UInt8] = []
            let fault =
                switch format {
                case .json: MessageWriter.json(message, frame: nil, mapping: nil, into: &bytes)
                case .xml: MessageWriter.xml(message, mapping: nil, into: &bytes)
                }
            if let fault { throw StartError(description: "\(fault.code) \(fault.path)") }
            Console.line(String(decoding: bytes, as: UTF8.self))
        }
    }
}
