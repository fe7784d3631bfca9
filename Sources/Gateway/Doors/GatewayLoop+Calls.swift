import Contracts
import Journal
import PlatformHub
import Transport

extension GatewayLoop {
    /// Who calls, and when does he want his answer?
    ///
    /// - Parameter keyLimit: characters of `Idempotency-Key`.
    func call(
        _ municipality: Municipality, _ contract: Contract, _ operation: Operation, _ face: Face,
        _ connection: HTTPServerConnection, keyLimit: Int = Deferral.keyLimit
    ) -> Result<(Exchange.Call, MunicipalityCode), HubError> {
        caller(of: municipality, connection).flatMap { (principal, town) in
            let publishes = municipality.publishes(principal.system, operation, of: contract)
            return DeferralFields.read(connection.head, publishes: publishes, keyLimit: keyLimit).map { deferral in
                let call = Exchange.Call(
                    principal: principal, contract: contract, operation: operation, face: face, deferral: deferral)
                return (call, town)
            }
        }
    }

    /// An exchange begins.
    func begin(
        _ call: Exchange.Call, _ town: MunicipalityCode, _ format: CallerFormat, _ answerFormat: CallerFormat,
        soapAction: String?, _ connection: HTTPServerConnection
    ) -> HTTPHeadDecision {
        let runner = ExchangeRunner(
            gateway: self, caller: connection, call: call, format: format, answerFormat: answerFormat,
            soapAction: soapAction, municipality: town)
        connection.attachment = runner
        return .read(limit: min(runner.begin(), hub.limits.body))
    }
}
