/// A message on its way into the log, with its entry: made once by whoever hands it over.
struct NewMessage: Sendable {
    /// The message, passed on by reference.
    final class Shared: Sendable {
        let message: StoredMessage

        init(_ message: StoredMessage) {
            self.message = message
        }
    }

    let shared: Shared
    let entry: MessageEntry

    init(_ message: StoredMessage, proposer: String? = nil) {
        shared = Shared(message)
        entry = MessageEntry(.message(message, proposer: proposer))
    }

    var message: StoredMessage { shared.message }
}
