import Contracts
import Formats
import PlatformHub

/// What a system's dialect makes of each message of the contracts that it provides.
struct DialectMappings: Sendable {
    private let byModel: [ObjectIdentifier: WireMapping]

    init(_ node: YAMLNode?, request: AdapterRequest) throws(ConfigurationErrors) {
        guard let node else {
            byModel = [:]
            return
        }
        do throws(ConfigurationError) {
            let path = try node.string()
            let folder = String(node.file[..<(node.file.lastIndex(of: "/") ?? node.file.startIndex)])
            let dialect = try Dialect.load(file: path.hasPrefix("/") ? path : folder + "/" + path)
            var byModel: [ObjectIdentifier: WireMapping] = [:]
            for contract in request.contracts {
                for operation in contract.operations {
                    for model in [operation.request, operation.response] {
                        byModel[ObjectIdentifier(model)] = try dialect.mapping(
                            for: model, contract: contract, operation: operation, codes: request.codes)
                    }
                }
            }
            self.byModel = byModel
        } catch {
            throw ConfigurationErrors(problems: [error])
        }
    }

    subscript(_ model: MessageModel) -> WireMapping? { byModel[ObjectIdentifier(model)] }
}
