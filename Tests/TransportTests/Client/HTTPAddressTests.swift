import Testing

@testable import Transport

@Suite struct HTTPAddressTests {
    @Test func `An address is split for a connection`() throws {
        let plain = try #require(HTTPAddress("http://127.0.0.1:9102/api/v1"))
        #expect(!plain.isSecure && plain.host == "127.0.0.1" && plain.port == 9102 && plain.path == "/api/v1")
        #expect(plain.authority == "127.0.0.1:9102")
        let secure = try #require(HTTPAddress("https://zei.example.jp"))
        #expect(secure.isSecure && secure.host == "zei.example.jp" && secure.port == 443 && secure.path.isEmpty)
        #expect(secure.authority == "zei.example.jp")
        #expect(HTTPAddress("http://localhost")?.port == 80)
        #expect(HTTPAddress("https://a:8443/")?.authority == "a:8443")
    }

    @Test func `Slashes at the end are dropped, since paths are appended`() {
        #expect(HTTPAddress("http://localhost/")?.path.isEmpty == true)
        #expect(HTTPAddress("http://localhost/api//")?.path == "/api")
    }

    @Test func `An IPv6 address stands in brackets`() throws {
        let address = try #require(HTTPAddress("https://[2001:db8::1]:8443/x"))
        #expect(address.host == "2001:db8::1" && address.port == 8443 && address.path == "/x")
        #expect(address.authority == "[2001:db8::1]:8443")
        #expect(HTTPAddress("http://[::1]")?.isLoopback == true)
        #expect(HTTPAddress("http://[::1]")?.port == 80)
    }

    @Test(arguments: [
        "", "http://", "ftp://a", "a.example", "HTTP//a", "http://:80", "http://a:0", "http://a:65536", "http://a:x",
        "http://user@a", "http://a?b", "http://a/#c", "http://a b", "http://a\r\nX: y", "http://架空.example",
        "http://a:-1",
        "http://[]", "http://[::1", "http://::1",
    ])
    func `What is no address of ours is refused`(text: String) {
        #expect(HTTPAddress(text) == nil)
    }

    @Test func `Loopback and names are told apart`() throws {
        for text in ["http://127.8.8.8", "http://localhost", "http://[::1]:80"] {
            #expect(try #require(HTTPAddress(text)).isLoopback)
        }
        for text in [
            "http://128.0.0.1", "http://localhost.example", "http://127.example.jp", "http://127.0.0.1.example.jp",
        ] {
            #expect(try #require(HTTPAddress(text)).isLoopback == false, "\(text)")
        }
        #expect(HTTPAddress("https://10.0.0.1")?.isNumeric == true)
        #expect(HTTPAddress("https://zei1.example")?.isNumeric == false)
    }
}
