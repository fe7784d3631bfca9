import PlatformHub
import Transport

extension GatewayLoop {
    /// Who calls, and may he? Then the visit begins. Nothing of the body is read before.
    func dataset(_ address: DatasetAddress, _ connection: HTTPServerConnection) -> HTTPHeadDecision {
        let municipality = address.municipality
        func refuse(_ error: HubError) -> HTTPHeadDecision {
            turnAway(error, .json, municipality.code, connection)
        }
        let method = connection.head.method
        let isRight: Bool =
            switch address.allowed {
            case "GET": method == .get
            case "POST": method == .post
            case "PUT": method == .put
            default: method == .delete
            }
        guard isRight else { return refuse(HubError("H4004", ["allowed": address.allowed])) }
        guard !isStopping else { return refuse(HubError("H6002", retryAfter: 5)) }
        guard inFlight < hub.limits.inFlight else { return refuse(HubError("H6003", retryAfter: 1)) }
        let principal: Principal
        switch doorkeeper.identify(connection.head, now: clock.unixSeconds) {
        case .failure(let error): return refuse(error)
        case .success(let known): principal = known
        }
        guard principal.municipality === municipality, let town = towns[ObjectIdentifier(municipality)] else {
            return refuse(HubError("H3005"))
        }
        guard let provision = municipality.provision(of: address.contract), provision.translation == nil,
            let use = provision.dataset,
            let answers = DatasetAnswers(use.source, of: municipality, store: hub.datasets)
        else { return refuse(HubError("H9001")) }
        let visit = DatasetVisit(
            address: address, gateway: self, connection: connection, principal: principal, provision: provision,
            town: town, answers: answers)
        guard let limit = visit.begin() else { return refuse(HubError("H9003")) }
        connection.attachment = visit
        return .read(limit: limit)
    }
}
