import Contracts
import PlatformHub

/// What is asked of the code lists, taken from a valid request of 030/kodohaifu.
enum CodeQuestion {
    /// One list, on a day (`YYYY-MM-DD`) or today.
    case list(id: String, day: String?)
    /// A page of all values, or of what changed since a day.
    case records(since: String?, start: Int, count: Int)

    /// At most so many records a page, whatever is asked: `results` of the contract.
    private static let pageLimit = 100

    /// Nil for an operation that nobody asks the hub.
    init?(_ request: ProviderRequest) {
        let message = request.message
        func value(_ name: String) -> String? {
            message.model.node(path: name).flatMap { message.values(of: $0).first }
        }
        switch request.operation.name {
        case "shokai":
            guard let id = value("kodoichiranid") else { return nil }
            self = .list(id: id, day: value("kijunbi"))
        case "ichiran":
            self = .records(
                since: value("sabunkijunnengappi"), start: value("kaishiichi").flatMap { Int($0) } ?? 0,
                count: min(value("kensu").flatMap { Int($0) } ?? Self.pageLimit, Self.pageLimit))
        default: return nil
        }
    }
}
