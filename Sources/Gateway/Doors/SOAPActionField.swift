import Contracts
import Formats
import Transport

/// The action that a SOAP request names in its HTTP head.
enum SOAPActionField {
    /// SOAP 1.1: the `SOAPAction` field without its quotes; SOAP 1.2: the media type's `action`. Nil when there is none.
    static func read(_ head: HTTPHead, format: CallerFormat) -> String? {
        if format == .soap(.v12) {
            return head.withField("content-type") { $0.flatMap { MediaType($0)?.action } }
        }
        guard let value = head.string("soapaction") else { return nil }
        let isQuoted = value.count >= 2 && value.hasPrefix("\"") && value.hasSuffix("\"")
        return isQuoted ? String(value.dropFirst().dropLast()) : value
    }

    /// Without an action the inquiry of the newest version is meant, if it has one only: a contract that gains a
    /// notification or a dataset goes on answering callers who never named an action.
    static func operation(of contracts: [Contract], action: String?) -> (Contract, Operation)? {
        if let action, !action.isEmpty {
            for contract in contracts {
                if let operation = contract.operations.first(where: { $0.soapAction == action }) {
                    return (contract, operation)
                }
            }
            return nil
        }
        let inquiries = contracts.last?.operations.filter { $0.pattern == .requestResponse } ?? []
        guard let contract = contracts.last, inquiries.count == 1 else { return nil }
        return (contract, inquiries[0])
    }
}
