import Contracts
import Journal
import PlatformHub

extension ErrorCatalogue {
    /// Whose fault an error is, for the journal.
    func faultOrigin(of error: HubError?) -> FaultOrigin {
        guard let error else { return .none }
        switch entry(error.code)?.origin {
        case .sender: return .sender
        case .receiver: return .receiver
        case .hub, nil: return .hub
        }
    }
}
