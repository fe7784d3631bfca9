import Messages

/// What a failed attempt says of the next one.
struct DeliveryCause: Sendable, Equatable {
    let reason: DeliveryFailure.Reason
    /// It may go better the next time; otherwise the same would come of it, and a person must look at it.
    let isPassing: Bool

    init(_ error: HubError) {
        (reason, isPassing) =
            switch error.code {
            // A refusal that names a time to come back at (408, 425, 429) is none of the message.
            case "H5007": (.refused, error.retryAfter != nil)
            case "H5001", "H5006", "H5012", "H5013", "H5015", "H5016", "H7026": (.unspeakable, false)
            case "H5003", "H5014": (.timeout, true)
            default: (.unreachable, true)
            }
    }
}
