import Contracts
import Testing

#if canImport(Glibc)
import Glibc
#endif

/// The contracts whose publications are tested: a made-up one that has every item type and rule, and the real ones.
enum PublicationFixture {
    static let mihon: Contract = load("Tests/Fixtures/mihon")[0]

    static let all: [Contract] = [mihon] + load("interfaces")

    private static func load(_ folder: String) -> [Contract] {
        do {
            return try Catalogue.load(interfaces: Project.root + "/" + folder).contracts
        } catch {
            fatalError("\(folder): \(error)")
        }
    }

    /// The bytes of a file, or nil when there is none.
    static func bytes(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 65536)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
        return bytes
    }

    /// One message of one contract, for parameterised tests.
    struct Case: Sendable, CustomTestStringConvertible {
        let contract: Contract
        let operation: Operation
        let model: MessageModel

        var testDescription: String { "\(contract.id) \(operation.name).\(model.direction.rawValue)" }
    }

    static let messages: [Case] = all.flatMap { contract in
        contract.operations.flatMap { operation in
            [operation.request, operation.response].map {
                Case(contract: contract, operation: operation, model: $0)
            }
        }
    }
}
