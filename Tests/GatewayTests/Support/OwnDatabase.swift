import Foundation
import Postgres
import PostgresServer

/// Databases for hubs, whose tables stand in one schema.
enum OwnDatabase {
    /// - Returns: the address of a new one on the common server.
    static func make() async throws -> String {
        try await apart {
            let name = "hub_" + UUID().uuidString.lowercased().prefix(8)
            let server = try PostgresServer.shared()
            try Connection(PostgresConfiguration(address: server.address("postgres"), schema: "public"))
                .script("CREATE DATABASE \(name)")
            return server.address(name)
        }
    }

    /// On a thread of its own: starting a server takes seconds, and the other tests share a few threads.
    static func apart<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            Thread.detachNewThread { continuation.resume(with: Result { try body() }) }
        }
    }
}
