import Foundation
import Messages

extension Engine {
    /// Everything that keeps messages: the model first, since the suite is only as good as it.
    static let all: [Engine] = [.model, .embedded, .postgres]

    static let embedded = Engine(name: "embedded", isDurable: true) { EmbeddedHome() }
}

/// A folder of its own on the real disk.
struct EmbeddedHome: StoreHome {
    let folder = FileManager.default.temporaryDirectory.path + "/messages-" + UUID().uuidString

    /// Small parts, so that the tests see segments end.
    func configuration(maxAttempts: Int = 1_000) -> MessageStoreConfiguration {
        var configuration = MessageStoreConfiguration(directory: folder)
        configuration.segmentBytes = 12 << 20
        configuration.maxAttempts = maxAttempts
        configuration.probeInterval = 1
        configuration.filingInterval = 1
        return configuration
    }

    func open(maxAttempts: Int) throws -> any MessageStore {
        try EmbeddedMessageStore.open(configuration(maxAttempts: maxAttempts))
    }

    func remove() { try? FileManager.default.removeItem(atPath: folder) }
}
