/// Who gets what of whom, how and why: the table of links that a city keeps, made from the contracts' consumers.
package struct LinkInventory: Sendable {
    /// One asking business and one operation that it uses.
    package struct Link: Sendable, Equatable {
        package let providerID: String
        package let provider: String
        package let consumerID: String
        package let consumer: String
        /// The operation's title.
        package let information: String
        package let contract: String
        package let version: String
        package let method: String
        package let cycle: String
        package let purpose: String
        package let basis: String
        /// By the contract's declared sensitivity.
        package let isSpecificPersonalInformation: Bool
        /// The operation itself has an item for an individual number.
        package let hasIndividualNumber: Bool
        package let coverage: Contract.Coverage

        /// In the order of ``LinkInventory/header``.
        package var fields: [String] {
            [
                providerID, provider, consumerID, consumer, information, contract, version, method, cycle, purpose,
                basis, isSpecificPersonalInformation ? "有" : "無", hasIndividualNumber ? "有" : "無",
                PublicationText.name(of: coverage),
            ]
        }
    }

    package static let header = [
        "提供業務ID", "提供業務", "利用業務ID", "利用業務", "情報", "契約", "版", "方式", "周期", "目的", "根拠法令", "特定個人情報",
        "個人番号", "区分",
    ]

    /// By contract, then in the order of its consumers and operations.
    package let links: [Link]

    /// - Parameter business: only links from or to this 業務ID.
    package init(_ contracts: [Contract], businesses: BusinessTable, about business: String? = nil) {
        let all = contracts.flatMap { contract in
            contract.consumers.flatMap { consumer in
                contract.operations.filter { consumer.operations.contains($0.name) }.map {
                    Link(contract, $0, consumer, businesses)
                }
            }
        }
        links = all.filter { business == nil || $0.providerID == business || $0.consumerID == business }
    }

    /// Comma-separated with a header; for a spreadsheet that opens it at a click the byte order mark is needed.
    package func csv(hasByteOrderMark: Bool = false) -> String {
        var csv = CSVText(lineEnd: "\r\n")
        csv.row(Self.header)
        for link in links { csv.row(link.fields) }
        return (hasByteOrderMark ? "\u{FEFF}" : "") + csv.text
    }

    /// For a terminal: one line a link, below its provider.
    package var text: String {
        var text = ""
        var provider = ""
        for link in links {
            if link.providerID != provider {
                provider = link.providerID
                text += (text.isEmpty ? "" : "\n") + "\(link.providerID) \(link.provider)\n"
            }
            let what = "\(link.information) [\(link.method)・\(link.cycle)]"
            text += "  → \(link.consumerID) \(link.consumer)\t\(what)\t\(link.purpose)（\(link.basis)）\n"
        }
        return text
    }
}

extension LinkInventory.Link {
    fileprivate init(_ contract: Contract, _ operation: Operation, _ consumer: Consumer, _ businesses: BusinessTable) {
        self.init(
            providerID: contract.provider, provider: businesses.name(contract.provider),
            consumerID: consumer.business, consumer: businesses.name(consumer.business),
            information: operation.title, contract: contract.id, version: contract.version,
            method: PublicationText.method(of: operation), cycle: consumer.cycle.rawValue, purpose: consumer.purpose,
            basis: consumer.basis,
            isSpecificPersonalInformation: contract.sensitivity == .specificPersonalInformation,
            hasIndividualNumber: [operation.request, operation.response].contains { model in
                model.nodes.contains { $0.checkDigit == .individualNumber }
            },
            coverage: contract.coverage)
    }
}
