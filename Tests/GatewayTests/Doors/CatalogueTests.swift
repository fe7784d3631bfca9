import Foundation
import Testing

@testable import Gateway
@testable import hubd

extension GatewayTests {
    /// The catalogue of a town over HTTP.
    @Suite struct CatalogueTests {
        private static let folder = "/999997/catalogue/"
        private static let income = "contracts/010/kojinjuminzeishotoku/v10/"

        @Test func `Everybody may read the pages of what is provided in a town, with the hub's own addresses`()
            async throws
        {
            let hub = try await TestHub()
            let index = try await hub.ask(.get(Self.folder))
            #expect(index.status == 200)
            #expect(index["content-type"] == "text/html; charset=utf-8")
            #expect(index["content-security-policy"]?.contains("default-src 'none'") == true)
            #expect(index.text.contains("架空市（999997）") && index.text.contains("住民基本台帳"))
            #expect(index.text.contains(Self.income + "index.html") && !index.text.contains("027/"))
            #expect(try await hub.ask(.get(Self.folder + "index.html")).body == index.body)
            #expect(
                try await hub.ask(.get(Self.folder + Self.income)).text.contains(
                    "http://127.0.0.1:8080/999997/app_submit"))
            let wsdl = try await hub.ask(.get(Self.folder + Self.income + "service.wsdl"))
            #expect(wsdl.text.contains("location=\"http://127.0.0.1:8080/999997/soap/010/kojinjuminzeishotoku"))
            #expect(wsdl["content-type"] == "text/xml; charset=utf-8")
            #expect(try hub.securityEvents().isEmpty)
        }

        @Test func `Every file of the site has its type`() async throws {
            let hub = try await TestHub()
            let types = [
                "site.css": "text/css; charset=utf-8", "site.js": "text/javascript; charset=utf-8",
                "search-data.js": "text/javascript; charset=utf-8", "links.csv": "text/csv; charset=utf-8",
                "codes.html": "text/html; charset=utf-8", Self.income + "openapi.json": "application/json",
                Self.income + "messages.xsd": "text/xml; charset=utf-8",
            ]
            for (name, type) in types {
                let answer = try await hub.ask(.get(Self.folder + name))
                #expect(answer.status == 200 && answer["content-type"] == type, "\(name)")
                #expect(answer["x-content-type-options"] == "nosniff")
            }
        }

        @Test func `The answer to HEAD says how long the page is and leaves it out`() async throws {
            let hub = try await TestHub()
            let path = Self.folder + "errors.html"
            let line = try await hub.line()
            defer { line.close() }
            // A reader that does not know that it asked for a head takes the next answer for the body.
            line.write(Request(method: "HEAD", path: path).bytes + Request.get(path).bytes)
            let answer = try await line.answer()
            #expect(answer.status == 200)
            #expect(answer.text.hasPrefix("HTTP/1.1 200 OK\r\n"))
            #expect(answer["content-length"] == String(try await hub.ask(.get(path)).body.count))
        }

        @Test func `A page that the reader has already is not sent again`() async throws {
            let hub = try await TestHub()
            let tag = try #require(try await hub.ask(.get(Self.folder + "codes.html"))["etag"])
            let again = try await hub.ask(Request.get(Self.folder + "codes.html").with("If-None-Match", tag))
            #expect(again.status == 304 && again.body.isEmpty && again["etag"] == tag)
            let other = try await hub.ask(Request.get(Self.folder + "codes.html").with("If-None-Match", "\"x\""))
            #expect(other.status == 200)
        }

        @Test func `The folder without its slash leads to the one with it`() async throws {
            let hub = try await TestHub()
            let answer = try await hub.ask(.get("/999997/catalogue"))
            #expect(answer.status == 308)
            #expect(answer["location"] == "http://127.0.0.1:8080/999997/catalogue/")
        }

        @Test func `Paths that are none, contracts of other towns and other methods are refused with a code`()
            async throws
        {
            let hub = try await TestHub()
            for name in [
                "nothing.html", "../index.html", "contracts/", "contracts/010/", Self.income + "items.csv",
                "contracts/027/jidoteatejukyusha/v10/index.html", "%2e%2e/hub.yaml", "index.html/",
            ] {
                let answer = try await hub.ask(.get(Self.folder + name))
                #expect(answer.status == 404 && answer["hub-error"] == "H4005", "\(name): \(answer.text)")
                #expect(answer.errorCodes == ["H4005"])
            }
            #expect(try await hub.ask(.get("/131016/catalogue/"))["hub-error"] == "H4001")
            let second = "/999989/catalogue/contracts/001/juminkihonjoho/v10/index.html"
            #expect(try await hub.ask(.get(second))["hub-error"] == "H4005")
            let post = Request(path: Self.folder, fields: [("Content-Type", "text/plain")], body: [])
            #expect(try await hub.ask(post)["hub-error"] == "H4004")
        }

        @Test func `The shelf keeps pages up to its bound, and none of yesterday`() throws {
            let shelf = CatalogueShelf(capacity: 100)
            func key(_ name: String, day: String = "2026-11-01") -> CatalogueShelf.Key {
                CatalogueShelf.Key(municipality: "999997", day: day, name: name)
            }
            var made = 0
            func page(_ key: CatalogueShelf.Key, bytes: Int?) -> CatalogueShelf.Page? {
                shelf.page(key) {
                    made += 1
                    return bytes.map { [UInt8](repeating: 65, count: $0) }
                }
            }
            #expect(page(key("a"), bytes: 60)?.body.count == 60)
            #expect(page(key("a"), bytes: 60)?.tag == page(key("a"), bytes: 60)?.tag)
            #expect(made == 1 && shelf.byteCount == 60)
            #expect(page(key("none"), bytes: nil) == nil && shelf.byteCount == 60)
            #expect(page(key("large"), bytes: 101)?.body.count == 101 && shelf.byteCount == 60)
            #expect(page(key("b"), bytes: 40)?.body.count == 40 && shelf.byteCount == 100)
            #expect(page(key("c"), bytes: 1)?.body.count == 1 && shelf.byteCount == 1)
            #expect(page(key("c", day: "2026-11-02"), bytes: 5)?.body.count == 5 && shelf.byteCount == 5)
        }
    }
}
