/// Which hub runs a link, as this one sees it.
package enum LinkOwner: Sendable, Equatable {
    case here
    /// Another process that bears this hub's name: an earlier life of it whose end the database has not seen yet, or a mistake.
    case namesake(String)
    case other(String)

    /// The hub's name; nil: this one.
    var name: String? {
        switch self {
        case .here: nil
        case .namesake(let name), .other(let name): name
        }
    }
}
