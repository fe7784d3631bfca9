import Contracts
import PlatformHub

/// Which systems of a configuration stand on either side of a message.
struct TouchedSystems {
    struct Touch: Hashable {
        let municipality: String
        let system: String
        /// 提供 or 利用.
        let isProvider: Bool
    }

    let configuration: HubConfiguration

    init(_ configuration: HubConfiguration) { self.configuration = configuration }

    /// The systems for which a change of this contract weighs as much as asked or more, with how many changes do.
    func touched(by comparison: ContractComparison, from weight: ContractChange.Weight) -> [(Touch, Int)] {
        var counts: [Touch: Int] = [:]
        for change in comparison.changes {
            let provider = isProvider(senderOf: change, in: comparison.old) ? change.sender : change.receiver
            let consumer = isProvider(senderOf: change, in: comparison.old) ? change.receiver : change.sender
            for municipality in configuration.municipalities {
                if provider >= weight {
                    for system in providers(of: comparison.old, in: municipality) {
                        counts[Touch(municipality: municipality.code, system: system, isProvider: true), default: 0] +=
                            1
                    }
                }
                if consumer >= weight {
                    for system in consumers(of: comparison.old, change.operation, in: municipality) {
                        counts[Touch(municipality: municipality.code, system: system, isProvider: false), default: 0] +=
                            1
                    }
                }
            }
        }
        return counts.sorted {
            ($0.key.municipality, $0.key.system, $0.key.isProvider ? 0 : 1)
                < ($1.key.municipality, $1.key.system, $1.key.isProvider ? 0 : 1)
        }.map { ($0.key, $0.value) }
    }

    /// The provider writes answers and notifications; whoever asks writes the other requests.
    private func isProvider(senderOf change: ContractChange, in contract: Contract) -> Bool {
        let operation = contract.operations.first { $0.name == change.operation }
        switch change.direction {
        case nil: return true
        case .request: return operation?.pattern == .notification
        case .response: return operation?.pattern != .notification
        }
    }

    private func providers(of contract: Contract, in municipality: MunicipalityConfiguration) -> [String] {
        municipality.routes.filter { $0.contract.value == contract.id && $0.version.value == contract.version }
            .map(\.provider.value)
    }

    private func consumers(
        of contract: Contract, _ operation: String, in municipality: MunicipalityConfiguration
    ) -> Set<String> {
        Set(
            municipality.grants.filter { grant in
                grant.contract.value == contract.id
                    && (operation.isEmpty || grant.operations.contains { $0.value == operation })
            }.map(\.consumer.value))
    }
}
