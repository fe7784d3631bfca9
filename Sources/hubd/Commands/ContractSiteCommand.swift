import ArgumentParser
import Contracts
import Glibc

extension ContractCommand {
    struct Site: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Write the catalogue as a static site in Japanese, to be read from a disk or any web server.",
            discussion: """
                EXAMPLE:
                  hubd contract site --output .run/site
                  hubd contract site --output /srv/www/catalogue --base https://hub.example.lg.jp --municipality 999997
                """)
        @OptionGroup var interfaces: InterfacesOption
        @Option(help: "Folder of the site; made when it is missing. Files of other names stay as they are.")
        var output: String
        @Option(help: "A hub's public URL for the addresses on the pages, without a slash at the end.") var base:
            String?
        @Option(help: "団体コード for the addresses on the pages.") var municipality: String?
        @Option(help: "Whose catalogue it is, for the head of every page.") var owner = ""

        func run() throws {
            var material = try interfaces.siteMaterial()
            if let base { material.base = base }
            if let municipality { material.municipality = municipality }
            material.owner = owner
            let site = CatalogueSite(material)
            var folders: Set<String> = []
            for name in site.names {
                guard let file = site.file(name) else { continue }
                let path = output + "/" + name
                let folder = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
                if folders.insert(folder).inserted { Files.makeFolder(folder) }
                try Files.write(Array(file.text.utf8), to: path)
            }
            Console.line("\(site.names.count) files: \(output)/index.html")
        }
    }
}

extension Files {
    /// With all folders above it. What cannot be made shows when a file is written into it.
    static func makeFolder(_ path: String) {
        var parent = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: false) {
            parent += part + "/"
            mkdir(parent, 0o755)
        }
    }
}
