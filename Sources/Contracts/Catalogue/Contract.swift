/// One interface contract in one version: `interfaces/<業務ID>-<romaji>/<contract>/<version>/`. Immutable after loading.
package final class Contract: Sendable {
    package enum Sensitivity: String, Sendable, CaseIterable {
        case none, personal
        case specificPersonalInformation = "specific-personal-information"
    }
    package enum Origin: String, Sendable, CaseIterable {
        case official
        case inTheStyleOf = "in-the-style-of"
    }
    /// How far the contract goes: one that is `complete` counts as covered, a `sketch` only shows its place.
    package enum Coverage: String, Sendable, CaseIterable { case complete, sketch }

    package let id: String
    package let version: String
    package let title: String
    package let description: String
    /// 業務ID of the provider, three characters.
    package let provider: String
    package let origin: Origin
    package let coverage: Coverage
    package let sources: [String]
    package let legalBasis: [String]
    package let consumers: [Consumer]
    /// The older version that this one takes the place of.
    package let replaces: Replacement?
    /// The newer version that takes the place of this one: this one is deprecated.
    package let succession: Succession?
    /// To and from the version that this one replaces; nil when nothing is mapped.
    package let mapping: VersionMapping?
    package let sensitivity: Sensitivity
    package let limits: Limits
    package let operations: [Operation]
    /// The folder it was read from.
    package let folder: String

    package struct Limits: Sendable, Equatable {
        /// Bytes of a request's body.
        package var request: Int
        /// Bytes of an answer's body.
        package var response: Int
        /// Milliseconds until the provider's answer must be there.
        package var timeout: Int

        package init(request: Int, response: Int, timeout: Int) {
            self.request = request
            self.response = response
            self.timeout = timeout
        }
    }

    package init(
        id: String, version: String, title: String, description: String, provider: String, origin: Origin,
        coverage: Coverage, sources: [String], legalBasis: [String], consumers: [Consumer] = [],
        replaces: Replacement? = nil, sensitivity: Sensitivity, limits: Limits, operations: [Operation], folder: String,
        succession: Succession? = nil, mapping: VersionMapping? = nil
    ) {
        self.id = id
        self.version = version
        self.title = title
        self.description = description
        self.provider = provider
        self.origin = origin
        self.coverage = coverage
        self.sources = sources
        self.legalBasis = legalBasis
        self.consumers = consumers
        self.replaces = replaces
        self.sensitivity = sensitivity
        self.limits = limits
        self.operations = operations
        self.folder = folder
        self.succession = succession
        self.mapping = mapping
    }

    /// The same contract, with the same operations, knowing the versions beside it.
    func linked(succession: Succession?, _ mapping: VersionMapping?) -> Contract {
        Contract(
            id: id, version: version, title: title, description: description, provider: provider, origin: origin,
            coverage: coverage, sources: sources, legalBasis: legalBasis, consumers: consumers, replaces: replaces,
            sensitivity: sensitivity, limits: limits, operations: operations, folder: folder, succession: succession,
            mapping: mapping)
    }

    /// The part of the id after the 業務ID: `010/kojinjuminzei` → `kojinjuminzei`.
    package var name: String { String(id.drop { $0 != "/" }.dropFirst()) }

    /// Our own namespace, never APPLIC's: `urn:x-platformhub:<業務ID>:<contract>:<version>`.
    package var namespace: String { Self.namespace(id: id, version: version) }

    static func namespace(id: String, version: String) -> String {
        "urn:x-platformhub:" + id.split(separator: "/").joined(separator: ":") + ":" + version
    }
}

/// One operation of a contract: its call (path and scope), and the models of both messages.
package final class Operation: Sendable {
    package enum Access: String, Sendable, CaseIterable { case read = "Read", create = "Create" }
    package enum Pattern: String, Sendable, CaseIterable {
        case requestResponse = "request-response", notification, dataset, file
    }

    package let name: String
    package let title: String
    /// REST path below `{base}/{municipality}/`, and the middle of the scope.
    package let call: String
    package let pattern: Pattern
    package let access: Access
    package let outcomes: [String]
    /// `metadata.detail` of a successful answer, for example 登録が完了しました。
    package let detail: String
    package let request: MessageModel
    package let response: MessageModel
    /// A notification: the request's items by which order is kept. A dataset: the items of one record that tell it from
    /// all others. Otherwise empty.
    package let key: [Int]
    /// A notification's coded items by which a subscriber may choose.
    package let filters: [Int]
    /// Last part of the call: WSDL operation and XML root element.
    package let wireName: String
    /// SOAPAction, without its quotes.
    package let soapAction: String
    /// A notification whose answer says what became of it.
    package let receipt: Receipt?

    package init(
        name: String, title: String, call: String, pattern: Pattern, access: Access, outcomes: [String],
        detail: String, request: MessageModel, response: MessageModel, key: [Int] = [], filters: [Int] = [],
        receipt: Receipt? = nil
    ) {
        self.name = name
        self.title = title
        self.call = call
        self.pattern = pattern
        self.access = access
        self.outcomes = outcomes
        self.detail = detail
        self.request = request
        self.response = response
        self.key = key
        self.filters = filters
        wireName = String(call[(call.lastIndex(of: "/").map { call.index(after: $0) } ?? call.startIndex)...])
        soapAction = request.namespace + ":" + wireName
        self.receipt = receipt
    }

    /// OAuth scope `${業務ID}:${call}:${Create|Read}` (共通機能標準仕様書).
    package func scope(provider: String) -> String { "\(provider):\(call):\(access.rawValue)" }
}
