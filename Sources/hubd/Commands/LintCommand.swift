import ArgumentParser
import Contracts

extension ContractCommand {
    struct Lint: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Everything about the contracts that their readers would stumble over.",
            discussion: """
                Names, descriptions, examples, bounds, code lists, person keys, and the WS-I Basic Profile on the published
                WSDL. What is meant to stand is listed in interfaces/common/lint-exceptions.csv (rule, place, reason).
                Exit code 1 when something is found.

                EXAMPLE:
                  hubd contract lint --interfaces interfaces
                """)
        @OptionGroup var interfaces: InterfacesOption
        @Option(help: "Only this contract.") var contract: String?

        func run() throws {
            let catalogue = try interfaces.catalogue()
            let findings = CatalogueLint.findings(catalogue, interfaces: interfaces.interfaces).filter {
                contract == nil || $0.place.hasPrefix(contract ?? "")
            }
            for finding in findings { Console.line(finding.description) }
            Console.line("\(catalogue.contracts.count) contracts, \(findings.count) findings")
            if !findings.isEmpty { throw ExitCode(1) }
        }
    }
}
