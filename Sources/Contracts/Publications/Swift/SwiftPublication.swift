/// Who may see generated types.
package enum SwiftAccess: String, Sendable, CaseIterable {
    case `public`, package, `internal`

    /// What stands before a declaration.
    var prefix: String { self == .internal ? "" : rawValue + " " }
}

extension Publication {
    /// Swift types of contracts, one file each: what an adapter's author imports. See `Sources/Contracts/Typed` for what
    /// they are built on.
    ///
    /// - Returns: files named after their namespace, `<Contract><Version>.swift`. Where two contracts of a call share that
    ///   name, both end in `_` and their 業務ID.
    package static func swift(_ contracts: [Contract], access: SwiftAccess = .public) -> [File] {
        var uses: [String: Int] = [:]
        for contract in contracts { uses[swiftName(contract).lowercased(), default: 0] += 1 }
        return contracts.map { contract in
            let own = swiftName(contract)
            let isShared = uses[own.lowercased(), default: 0] > 1
            let name = isShared ? own + "_" + SwiftNames.identifier(contract.provider) : own
            let file = SwiftContractFile(contract: contract, name: name, access: access)
            return File(name: name + ".swift", text: file.text)
        }
    }

    /// `010/kojinjuminzeishotoku` `v10` → `KojinjuminzeishotokuV10`.
    private static func swiftName(_ contract: Contract) -> String {
        var names = SwiftNames()
        return names.type(contract.name) + names.type(contract.version)
    }
}
