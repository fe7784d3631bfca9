package import Contracts
import Formats
package import PlatformHub
package import Transport

/// One provider's system, ready to be called: its settings, secrets and dialect have been read and found right.
package protocol Adapter: Sendable {
    /// Makes the way to the system for one event loop, on that loop.
    func makePort(on ticker: LoopTicker) -> any ProviderPort
}

/// What kinds of adapter there are: a declared kind and what makes one of its section in the configuration. `hubd` lists them.
package struct AdapterRegistry: Sendable {
    package struct Kind: Sendable {
        package let id: String
        /// Reads the section strictly; must have no effect beyond reading the files and secrets that it names.
        package let make: @Sendable (AdapterRequest) throws(ConfigurationErrors) -> any Adapter

        package init(
            id: String, make: @escaping @Sendable (AdapterRequest) throws(ConfigurationErrors) -> any Adapter
        ) {
            self.id = id
            self.make = make
        }
    }

    private let kinds: [String: Kind]

    /// Traps when two kinds have the same id: that is a fault of the program.
    package init(_ kinds: [Kind]) {
        self.kinds = Dictionary(uniqueKeysWithValues: kinds.map { ($0.id, $0) })
    }

    /// - Throws: an unknown kind, or what is wrong in the section.
    package func make(_ request: AdapterRequest) throws(ConfigurationErrors) -> any Adapter {
        guard let kind = kinds[request.configuration.kind.value] else {
            let known = kinds.keys.sorted().joined(separator: ", ")
            throw ConfigurationErrors(problems: [
                request.configuration.kind.node.error("unknown kind of adapter; there are \(known)")
            ])
        }
        return try kind.make(request)
    }
}

/// For which system an adapter is made.
package struct AdapterRequest: Sendable {
    package let configuration: AdapterConfiguration
    package let system: PlatformHub.System
    /// The contracts that the system may provide.
    package let contracts: [Contract]
    /// The code lists of the system's municipality; without them the common ones hold.
    package let codes: CodeBook?

    package init(
        configuration: AdapterConfiguration, system: PlatformHub.System, contracts: [Contract], codes: CodeBook? = nil
    ) {
        self.configuration = configuration
        self.system = system
        self.contracts = contracts
        self.codes = codes
    }
}
