/// What a link says of itself to operators.
package struct LinkReport: Sendable {
    package enum Phase: String, Sendable {
        /// Nothing to do until ``LinkReport/next``.
        case waiting
        case running
        /// Something is not done and is tried again at ``LinkReport/next``.
        case trying
        /// Another hub runs it: ``LinkReport/runsOn``.
        case elsewhere
        case stopped
    }

    package var phase = Phase.waiting
    /// The other hub's name.
    package var runsOn: String?
    /// When the last run began, and when the next one begins. Unix seconds.
    package var last: Int64?
    package var next: Int64?
    /// Codes of what did not work in the last run, each once.
    package var troubles: [String] = []
    /// The newest last, at most ``LinkReport/kept``.
    package var jobs: [FileJob] = []
    package var sent: [SentFile] = []
    /// Since the start of the hub.
    package var archived = 0
    package var quarantined = 0
    package var refusedNames = 0
    /// The deadline that has passed in vain.
    package var alarm: Int64?
    package var progress: [FileProgress] = []

    package static let kept = 50
}
