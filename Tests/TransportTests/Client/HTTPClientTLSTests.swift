import Testing

@testable import Transport

/// Both ends of ours with a real handshake between them.
@Suite(.timeLimit(.minutes(10)))
struct HTTPClientTLSTests {
    let certificates: Certificates
    let server: TestServer

    init() throws {
        certificates = try Certificates()
        server = try TestServer(tls: certificates.serverContext())
    }

    @Test(arguments: [("DNS:hub.test", "hub.test"), ("IP:127.0.0.1", nil)])
    func aCertificateIsKnownByNameOrByAddress(_ name: String, _ serverName: String?) throws {
        let certificates = try Certificates(name: name)
        let server = try TestServer(tls: certificates.serverContext())
        let pool = try TestPool(port: server.port, tls: certificates.clientContext(), serverName: serverName)
        for _ in 0..<3 { #expect(try pool.outcome() == .answer(200, "/a")) }
        #expect(try server.eventually { loop, _ in loop.connections == 1 })
        #expect(server.log.all == ["request /a", "request /a", "request /a"])
    }

    @Test(arguments: ["other.test", nil])
    func aCertificateOfAnotherNameIsNoConnection(_ serverName: String?) throws {
        let pool = try TestPool(port: server.port, tls: certificates.clientContext(), serverName: serverName)
        #expect(try pool.outcome() == .failure(.connect))
        #expect(server.log.all == [])
    }

    @Test func aCertificateOfAnotherAuthorityIsNoConnection() throws {
        let pool = try TestPool(port: server.port, tls: Certificates().clientContext(), serverName: "hub.test")
        #expect(try pool.outcome() == .failure(.connect))
        #expect(server.log.all == [])
    }

    @Test func aServerWithoutTLSIsNoConnection() throws {
        let listener = try RawListener()
        let pool = try TestPool(port: listener.port, tls: certificates.clientContext(), serverName: "hub.test")
        let pending = try pool.send()
        try listener.accept().write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
        #expect(try pending.outcome() == .failure(.connect))
    }

    @Test func aClientWithoutTLSGetsNoAnswer() throws {
        let client = try server.connect()
        try client.write(TestPool.request)
        #expect(throws: RawSocket.Failure.self) { try client.readAnswer() }
        #expect(server.log.all == [])
    }

    @Test func theLastAnswerComesWholeBeforeTheEnd() throws {
        let pool = try TestPool(port: server.port, tls: certificates.clientContext(), serverName: "hub.test")
        let last = "GET /last HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"
        #expect(try pool.outcome(of: last) == .answer(200, "/last"))
        #expect(try server.eventually { loop, _ in loop.connections == 0 })
        let refused = "POST /refuse HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n"
        #expect(try pool.outcome(of: refused) == .answer(401, "refused"))
        #expect(try server.eventually { loop, _ in loop.connections == 0 })
    }
}
