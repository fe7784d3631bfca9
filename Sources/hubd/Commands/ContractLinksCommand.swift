import ArgumentParser
import Contracts
import Glibc
import PlatformHub

extension ContractCommand {
    struct Links: ParsableCommand {
        enum Format: String, ExpressibleByArgument { case csv, text, html }

        static let configuration = CommandConfiguration(
            abstract: "The link inventory: which business gets what of which, how, how often, on what legal basis.",
            discussion: """
                EXAMPLE:
                  hubd contract links
                  hubd contract links --format csv --bom > renkei.csv    # for a spreadsheet
                  hubd contract links --format html > renkei.html
                """)
        @OptionGroup var interfaces: InterfacesOption
        @Option(help: "text, csv or html (one page that stands alone)") var format = Format.text
        @Option(help: "Only links from or to this 業務ID.") var business: String?
        @Flag(help: "A byte order mark before the CSV, for spreadsheets that need one.") var bom = false

        func run() throws {
            var material = try interfaces.siteMaterial()
            if let business {
                material.contracts = material.contracts.filter { contract in
                    contract.provider == business || contract.consumers.contains { $0.business == business }
                }
            }
            let inventory = LinkInventory(material.contracts, businesses: material.businesses, about: business)
            switch format {
            case .text: Console.write(Array(inventory.text.utf8))
            case .csv: Console.write(Array(inventory.csv(hasByteOrderMark: bom).utf8))
            case .html: Console.write(Array(LinkPage(material: material, inventory: inventory).text.utf8))
            }
        }
    }
}

extension InterfacesOption {
    func businesses() throws -> BusinessTable {
        do {
            return try BusinessTable.load(interfaces: interfaces)
        } catch {
            Console.error("\(error)")
            throw ExitCode(2)
        }
    }

    /// Everything that the pages of the catalogue are made of, as of today.
    func siteMaterial() throws -> SiteMaterial {
        let catalogue = try catalogue()
        var material = SiteMaterial(
            contracts: catalogue.contracts, codeLists: catalogue.codeLists.values.sorted { $0.id < $1.id },
            businesses: try businesses(), errors: try ErrorCatalogue.load(file: interfaces + "/errors.yaml"),
            day: JapanTime(unixSeconds: Int64(time(nil))).day.description)
        material.changeLog = Files.read(interfaces + "/CHANGELOG.md").map { String(decoding: $0, as: UTF8.self) }
        return material
    }
}
