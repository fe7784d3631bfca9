package import Contracts
package import Journal

extension ErrorCatalogue {
    /// Whose fault an error is, for the journal.
    package func faultOrigin(of error: HubError?) -> FaultOrigin {
        error.map { faultOrigin(of: $0.code) } ?? .none
    }

    func faultOrigin(of code: String) -> FaultOrigin {
        switch entry(code)?.origin {
        case .sender: return .sender
        case .receiver: return .receiver
        case .hub, nil: return .hub
        }
    }
}
