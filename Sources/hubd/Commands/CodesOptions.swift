import ArgumentParser
import Contracts
import Glibc
import PlatformHub

/// Whose code lists a command is about: the catalogue's, or those of a municipality of a configuration.
struct CodesOptions: ParsableArguments {
    @OptionGroup var interfaces: InterfacesOption
    @Option(help: "団体コード: the lists as they hold in this municipality of --config.") var municipality: String?
    @Option(help: "The hub's configuration file, for --municipality.") var config = "hub.yaml"

    struct Town {
        let catalogue: Catalogue
        let codes: CodeBook
        /// 000000 stands for no municipality.
        let code: String
    }

    func town() throws -> Town {
        guard let municipality else {
            let catalogue = try interfaces.catalogue()
            return Town(catalogue: catalogue, codes: CodeBook(common: catalogue.codeLists), code: "000000")
        }
        do {
            let checked = try CheckedConfiguration(try HubConfiguration.load(file: config))
            guard let town = checked.directory.municipality(code: municipality) else {
                throw StartError(description: "\(config) has no municipality \(municipality)")
            }
            return Town(catalogue: checked.catalogue, codes: town.codes, code: municipality)
        } catch {
            Console.error("\(error)")
            throw ExitCode(2)
        }
    }
}

/// A day that a command is asked about.
struct DayOption: ParsableArguments {
    @Option(help: "YYYY-MM-DD; today in Japan when left out.") var day: String?

    mutating func validate() throws {
        if let day, Day(day) == nil { throw ValidationError("--day must be a day YYYY-MM-DD") }
    }

    var text: String { day ?? Self.now.day.description }

    static var now: JapanTime { JapanTime(unixSeconds: Int64(time(nil))) }
}

extension InterfacesOption {
    /// The catalogue's lists with a town's own from a folder.
    func codes(folder: String) throws -> CodeBook { try codes(folder: folder, in: try catalogue()) }

    func codes(folder: String, in catalogue: Catalogue) throws -> CodeBook {
        do {
            return try MunicipalCodeFolder(
                path: folder, codeLists: catalogue.codeLists, contracts: catalogue.contracts
            ).load()
        } catch {
            Console.error("\(error)")
            throw ExitCode(2)
        }
    }
}
