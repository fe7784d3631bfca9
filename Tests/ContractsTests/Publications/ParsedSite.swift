import Formats

@testable import Contracts

/// What a strict XML reader finds on a page: the pages are well-formed so that this can be asked.
struct ParsedPage: Sendable {
    private(set) var ids: Set<String> = []
    private(set) var duplicateIDs: [String] = []
    /// Values of `href`, `src` and `action`.
    private(set) var links: [String] = []
    private(set) var elements: [String: Int] = [:]
    private(set) var text = ""

    init(_ page: String) throws {
        let collector = Collector()
        try Array(page.drop { $0 != "\n" }.utf8).withUnsafeBytes { try XMLReader().read($0, into: collector) }
        self = collector.page
    }

    private init() {}

    private final class Collector: XMLEventHandler {
        var page = ParsedPage()

        func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
            page.elements[string(element.name.local), default: 0] += 1
            for index in 0..<element.attributeCount {
                let (name, bytes) = element.attribute(index)
                // libxml2 hands an ampersand in an attribute over as a character reference.
                let value = string(bytes).replacing("&#38;", with: "&")
                switch string(name.local) {
                case "id": if !page.ids.insert(value).inserted { page.duplicateIDs.append(value) }
                case "href", "src", "action": page.links.append(value)
                default: break
                }
            }
        }

        func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) { page.text += string(utf8) }
        func endElement(in reader: XMLReader) {}

        private func string(_ bytes: UnsafeBufferPointer<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }
    }
}

/// A whole site, made and read once.
struct ParsedSite: Sendable {
    let files: [String: String]
    let pages: [String: ParsedPage]

    init(_ material: SiteMaterial) throws {
        let site = CatalogueSite(material)
        var files: [String: String] = [:]
        for name in site.names { files[name] = site.file(name)?.text }
        self.files = files
        pages = try files.filter { $0.key.hasSuffix(".html") }.mapValues { try ParsedPage($0) }
    }

    /// Links that lead to no file of the site or to no place on it, as `page -> link`.
    var broken: [String] {
        pages.flatMap { name, page in
            page.links.filter { !leadsSomewhere($0, from: name) }.map { "\(name) -> \($0)" }
        }
    }

    private func leadsSomewhere(_ link: String, from page: String) -> Bool {
        guard !link.contains(":"), !link.hasPrefix("/") else { return false }
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let target = parts[0].isEmpty ? page : Self.resolve(String(parts[0]), from: page)
        guard files[target] != nil else { return false }
        return parts.count == 1 || pages[target]?.ids.contains(String(parts[1])) == true
    }

    private static func resolve(_ link: String, from page: String) -> String {
        var folders = page.split(separator: "/").dropLast()
        for step in link.split(separator: "/") {
            if step == ".." { folders = folders.dropLast() } else { folders.append(step) }
        }
        return folders.joined(separator: "/")
    }
}
