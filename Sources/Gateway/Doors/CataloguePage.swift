import Contracts
import Journal
import PlatformHub
import Synchronization
import Transport

/// `{base}/{municipality}/catalogue/…`: the catalogue of what is provided in a town; readable without credentials, as the
/// descriptions are.
enum CataloguePage {
    static func write(
        _ hub: Hub, _ municipality: Municipality, _ name: String, _ request: OfficeRequest, now: Int64
    ) -> Result<HTTPResponse, HubError> {
        if name.isEmpty {
            let address = "\(hub.publicURL)/\(municipality.code)/catalogue/"
            return .success(HTTPResponse(status: 308, fields: [("Location", address)]))
        }
        let day = JapanTime(unixSeconds: now).day.description
        let key = CatalogueShelf.Key(municipality: municipality.code, day: day, name: name)
        let shelved = hub.catalogue.page(key) { make(hub, municipality, day: day, name: name) }
        guard let page = shelved else { return .failure(HubError("H4005")) }
        let fields = [
            ("ETag", page.tag), ("Cache-Control", "public, max-age=300"), ("X-Content-Type-Options", "nosniff"),
            ("Content-Security-Policy", policy),
        ]
        if request.ifNoneMatch?.contains(page.tag) == true {
            return .success(HTTPResponse(status: 304, fields: fields))
        }
        return .success(
            HTTPResponse(status: 200, contentType: contentType(of: name), fields: fields, body: page.body))
    }

    /// The pages load nothing but their own style and script, and run nothing else.
    private static let policy =
        "default-src 'none'; style-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'"

    private static func make(_ hub: Hub, _ municipality: Municipality, day: String, name: String) -> [UInt8]? {
        let provided = hub.contracts.filter { municipality.provider(of: $0) != nil }
        var material = SiteMaterial(
            contracts: provided, codeLists: SiteMaterial.codeLists(of: provided).map(municipality.codes.list),
            businesses: hub.businesses,
            errors: hub.errors, day: day)
        material.codes = municipality.codes
        material.base = hub.publicURL
        material.municipality = municipality.code
        material.owner = "\(municipality.name)（\(municipality.code)）"
        material.listsAllBusinesses = false
        return CatalogueSite(material).file(name).map { Array($0.text.utf8) }
    }

    private static func contentType(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "html": "text/html; charset=utf-8"
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "csv": "text/csv; charset=utf-8"
        case "json": "application/json"
        default: "text/xml; charset=utf-8"
        }
    }
}

/// Pages that have been made, so that a crowd of readers costs no more than one. Used on threads beside the loops; at most
/// `capacity` bytes are kept, and none of yesterday.
final class CatalogueShelf: Sendable {
    struct Key: Hashable {
        let municipality: String
        let day: String
        let name: String
    }

    struct Page {
        let body: [UInt8]
        /// Quoted, as the field `ETag` has it.
        let tag: String
    }

    private struct Shelf {
        var pages: [Key: Page] = [:]
        var bytes = 0
    }

    private let capacity: Int
    private let shelf = Mutex(Shelf())

    init(capacity: Int = 16 << 20) { self.capacity = capacity }

    /// - Parameter make: nil for a name that is none; that is not kept, or the names that anybody thinks of would fill it.
    func page(_ key: Key, make: () -> [UInt8]?) -> Page? {
        if let page = shelf.withLock({ $0.pages[key] }) { return page }
        guard let body = make() else { return nil }
        let page = Page(body: body, tag: "\"\(body.withUnsafeBytes { Digest(of: $0) }.description.prefix(32))\"")
        shelf.withLock { keep(page, key, in: &$0) }
        return page
    }

    private func keep(_ page: Page, _ key: Key, in shelf: inout Shelf) {
        guard page.body.count <= capacity, shelf.pages[key] == nil else { return }
        let isOfYesterday = shelf.pages.first.map { $0.key.day != key.day } ?? false
        if isOfYesterday || shelf.bytes + page.body.count > capacity { shelf = Shelf() }
        shelf.pages[key] = page
        shelf.bytes += page.body.count
    }

    /// Bytes that are kept.
    var byteCount: Int { shelf.withLock { $0.bytes } }
}
