import Contracts
import Journal
import PlatformHub
import Transport

extension GatewayLoop {
    /// Several messages in one request: of those only that nobody waits for.
    func batch(
        _ municipality: Municipality, _ contract: Contract, _ operation: Operation, _ connection: HTTPServerConnection
    ) -> HTTPHeadDecision {
        func refuse(_ error: HubError) -> HTTPHeadDecision {
            let fields = DeprecationFields.list(
                contract, operation, municipality: municipality.code, base: hub.publicURL, face: .rest)
            return turnAway(error, .json, municipality.code, connection, fields: fields)
        }
        guard BatchRunner.isTaken(accept: connection.head.string("accept")) else {
            return refuse(HubError("H2016", ["allowed": BatchRunner.contentType]))
        }
        switch call(municipality, contract, operation, .rest, connection, keyLimit: BatchRunner.keyLimit) {
        case .failure(let error): return refuse(error)
        case .success(let (call, town)):
            if case .failure = hub.directory.authorise(call.principal, operation: operation, on: clock.today.day) {
                // Without a right there are no lines: one denial, as of one message.
                return begin(call, town, .json, .json, soapAction: nil, connection)
            }
            guard call.deferral != nil else { return refuse(HubError("H2020")) }
            connection.attachment = BatchRunner(
                gateway: self, connection: connection, call: call, municipality: town)
            return .read(limit: hub.limits.body)
        }
    }
}
