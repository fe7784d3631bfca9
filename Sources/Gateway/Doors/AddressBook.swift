import Contracts
import Journal
import PlatformHub

/// Where a request goes, told from its method and path alone. Never a vendor's address: municipality, contract, version, operation.
enum Address {
    case call(Municipality, Contract, Operation)
    /// The operation follows from SOAPAction; all versions of the contract, the newest last.
    case soap(Municipality, [Contract])
    /// A dataset: what its owner loads, and what is read of it.
    case dataset(DatasetAddress)
    case token(Municipality)
    case introspection(Municipality)
    case revocation(Municipality)
    case openAPI(Municipality)
    /// How the calls about messages are described.
    case messagesOpenAPI(Municipality)
    /// A file of the town's catalogue, by its name in the site; empty for the folder without its slash.
    case catalogue(Municipality, String)
    case message(Municipality, MessageAddress)
    case health
    case readiness
}

/// A place below `{base}/{municipality}/messages`.
enum MessageAddress: Equatable {
    enum Act: String, CaseIterable { case acknowledge, extend, reject, applied }

    /// What waits for the caller.
    case queue
    /// Several acknowledgements at once.
    case acknowledgements
    case status(ExchangeID)
    case answer(ExchangeID)
    case act(ExchangeID, Act)

    /// - Parameter tail: what stands behind `messages`, for example `/018f…/answer`.
    init?(_ tail: Substring) {
        let parts = tail.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        switch parts.count {
        case 0: self = .queue
        case 1 where parts.first == "acknowledge": self = .acknowledgements
        case 1, 2:
            guard let id = parts.first.flatMap({ ExchangeID(String($0)) }) else { return nil }
            guard parts.count == 2, let last = parts.last else {
                self = .status(id)
                return
            }
            if last == "answer" {
                self = .answer(id)
            } else if let act = Act(rawValue: String(last)) {
                self = .act(id, act)
            } else {
                return nil
            }
        default: return nil
        }
    }
}

/// All addresses below the public URL.
///
/// `{base}/{municipality}/{call}` · `{base}/{municipality}/soap/{業務ID}/{contract}[/{version}]` ·
/// `{base}/{municipality}/messages[/…]` · `{base}/{municipality}/oauth/v1/{token|introspect|revoke}` ·
/// `{base}/{municipality}/datasets/{業務ID}/{contract}/{version}/loads…` · `{base}/{municipality}/{call}/changes` ·
/// `{base}/{municipality}/openapi.json` · `{base}/{municipality}/messages/openapi.json` ·
/// `{base}/{municipality}/catalogue/{file}` · `/healthz` · `/readyz`
final class AddressBook: Sendable {
    private let prefix: [UInt8]
    private let municipalities: [MunicipalityKey: Municipality]
    private let calls: [String: (Contract, Operation)]
    private let soap: [String: [Contract]]

    /// Six digits in one number.
    private typealias MunicipalityKey = UInt64

    init(directory: Directory, contracts: [Contract], publicURL: String) {
        let authority = publicURL.drop { $0 != ":" }.dropFirst(3)
        prefix = Array(authority.drop { $0 != "/" }.utf8)
        municipalities = Dictionary(
            uniqueKeysWithValues: directory.municipalities.compactMap { municipality in
                Self.key(Array(municipality.code.utf8)[...]).map { ($0, municipality) }
            })
        var calls: [String: (Contract, Operation)] = [:]
        var soap: [String: [Contract]] = [:]
        for contract in contracts {
            for operation in contract.operations { calls[operation.call] = (contract, operation) }
            soap[contract.id, default: []].append(contract)
            soap[contract.id + "/" + contract.version] = [contract]
        }
        self.calls = calls
        self.soap = soap
    }

    /// - Parameter path: without a query.
    /// - Returns: H4001 unknown municipality, H4002 unknown contract or call, H4003 unknown version, H4005 anything else.
    func find(_ path: UnsafeBufferPointer<UInt8>) -> Result<Address, HubError> {
        guard path.count <= 512, path.starts(with: prefix) else { return top(path) }
        let rest = path.dropFirst(prefix.count)
        guard rest.first == UInt8(ascii: "/") else { return .failure(HubError("H4005")) }
        let segment = rest.dropFirst().prefix { $0 != UInt8(ascii: "/") }
        let tail = rest.dropFirst(1 + segment.count)
        guard let key = Self.key(segment) else { return top(path) }
        guard let municipality = municipalities[key] else { return .failure(HubError("H4001")) }
        return find(String(decoding: tail.dropFirst(), as: UTF8.self), in: municipality)
    }

    private func top(_ path: UnsafeBufferPointer<UInt8>) -> Result<Address, HubError> {
        if path.elementsEqual("/healthz".utf8) { return .success(.health) }
        if path.elementsEqual("/readyz".utf8) { return .success(.readiness) }
        return .failure(HubError("H4005"))
    }

    private func find(_ tail: String, in municipality: Municipality) -> Result<Address, HubError> {
        if let (contract, operation) = calls[tail] { return .success(.call(municipality, contract, operation)) }
        if tail == "messages/openapi.json" { return .success(.messagesOpenAPI(municipality)) }
        if tail == "messages" || tail.hasPrefix("messages/") {
            return MessageAddress(tail.dropFirst(8)).map { .success(.message(municipality, $0)) }
                ?? .failure(HubError("H4005"))
        }
        if tail == "catalogue" { return .success(.catalogue(municipality, "")) }
        if tail.hasPrefix("catalogue/") {
            let name = String(tail.dropFirst(10))
            return .success(.catalogue(municipality, name.isEmpty || name.hasSuffix("/") ? name + "index.html" : name))
        }
        if tail.hasPrefix("datasets/") {
            return DatasetAddress.loads(String(tail.dropFirst(9)), municipality) { soap[$0]?.first }
        }
        if tail.hasSuffix("/changes"), let (contract, operation) = calls[String(tail.dropLast(8))] {
            return .success(.dataset(DatasetAddress(municipality, contract, operation, .changes)))
        }
        if tail.hasPrefix("soap/") { return findSOAP(String(tail.dropFirst(5)), in: municipality) }
        switch tail {
        case "oauth/v1/token": return .success(.token(municipality))
        case "oauth/v1/introspect": return .success(.introspection(municipality))
        case "oauth/v1/revoke": return .success(.revocation(municipality))
        case "openapi.json": return .success(.openAPI(municipality))
        default: return .failure(unknownCall(tail))
        }
    }

    private func findSOAP(_ tail: String, in municipality: Municipality) -> Result<Address, HubError> {
        if let contracts = soap[tail] { return .success(.soap(municipality, contracts)) }
        let parent = tail[..<(tail.lastIndex(of: "/") ?? tail.startIndex)]
        return .failure(HubError(soap[String(parent)] != nil ? "H4003" : "H4002"))
    }

    /// `app_submit/v10/x` is the call of another version when `app_submit/v11/x` exists.
    private func unknownCall(_ tail: String) -> HubError {
        let parts = tail.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0] == "app_submit" else { return HubError("H4002") }
        let isKnown = calls.keys.contains { $0.hasSuffix("/" + parts[2]) && $0.hasPrefix("app_submit/") }
        return HubError(isKnown ? "H4003" : "H4002")
    }

    private static func key(_ digits: some Collection<UInt8>) -> MunicipalityKey? {
        guard digits.count == 6 else { return nil }
        var key: MunicipalityKey = 0
        for digit in digits {
            guard digit >= 48, digit <= 57 else { return nil }
            key = key * 10 + MunicipalityKey(digit - 48)
        }
        return key
    }
}
