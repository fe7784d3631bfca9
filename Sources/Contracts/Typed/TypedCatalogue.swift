/// The contracts of a folder `interfaces/`, loaded once at the start of a program, as generated types need them.
///
/// Generated types hold no rules of their own: what they read and write is judged by the contracts that are loaded here, so
/// that a system and the hub that have the same folder come to the same verdict, and a code that is added to a list needs
/// no new build.
public struct TypedCatalogue: Sendable {
    /// What is needed to read and write one message.
    struct Entry: Sendable {
        let shape: MessageShape
        let contract: Contract
        let operation: Operation
        let model: MessageModel

        /// Bytes of the text, JSON or XML.
        var limit: Int { model.direction == .request ? contract.limits.request : contract.limits.response }
    }

    private struct Key: Hashable {
        let contract: String
        let version: String
        let message: String

        init(_ shape: MessageShape) {
            contract = shape.contract
            version = shape.version
            message = shape.message
        }
    }

    private let entries: [Key: Entry]
    private let codeLists: [String: CodeList]
    private let errors: ErrorCatalogue

    /// Reads the contracts, the code lists and `errors.yaml` of a folder. It is not needed afterwards.
    ///
    /// - Throws: ``TypedMessageError/unreadable(_:)`` with all that is wrong in the folder.
    public init(interfaces path: String) throws {
        let errors: ErrorCatalogue
        do {
            errors = try ErrorCatalogue.load(file: path + "/errors.yaml")
        } catch {
            throw TypedMessageError.unreadable(["\(error)"])
        }
        do {
            self.init(try Catalogue.load(interfaces: path), errors: errors)
        } catch {
            throw TypedMessageError.unreadable(error.problems.map(\.description))
        }
    }

    package init(_ catalogue: Catalogue, errors: ErrorCatalogue) {
        self.init(contracts: catalogue.contracts, codeLists: catalogue.codeLists, errors: errors)
    }

    package init(contracts: [Contract], codeLists: [String: CodeList], errors: ErrorCatalogue) {
        var entries: [Key: Entry] = [:]
        for contract in contracts {
            for operation in contract.operations {
                for model in [operation.request, operation.response] {
                    let shape = MessageShape(model, of: operation, in: contract)
                    entries[Key(shape)] = Entry(shape: shape, contract: contract, operation: operation, model: model)
                }
            }
        }
        self.entries = entries
        self.codeLists = codeLists
        self.errors = errors
    }

    /// The message that a type was made from.
    ///
    /// - Throws: ``TypedMessageError/unknownContract(_:)``, ``TypedMessageError/otherShape(_:loaded:)``.
    func entry(_ shape: MessageShape) throws(TypedMessageError) -> Entry {
        guard let entry = entries[Key(shape)] else { throw .unknownContract(shape) }
        guard entry.shape.digest == shape.digest else { throw .otherShape(shape, loaded: entry.shape.digest) }
        return entry
    }

    /// Checks that a generated type and the loaded contract belong together; a program does it once at its start, so that
    /// it does not find out with the first message.
    ///
    /// - Throws: ``TypedMessageError/unknownContract(_:)``, ``TypedMessageError/otherShape(_:loaded:)``.
    public func check(_ type: any TypedMessage.Type) throws { _ = try entry(type.shape) }

    /// The Japanese label of a code as the loaded list has it; nil for a code that it does not have.
    public func label(of value: some CodeValue) -> String? {
        codeLists[type(of: value).codeList]?.entry(Array(value.rawValue.utf8))?.label
    }

    /// What a broken rule means, in Japanese, from the error catalogue.
    public func text(of violation: Violation) -> String { errors.text(of: violation, language: .ja) }
}
