import Contracts
import PlatformHub
import Transport

extension GatewayLoop {
    /// A request at `{base}/{municipality}/messages…`: who asks, and may the method be?
    func messages(
        _ municipality: Municipality, _ place: MessageAddress, _ connection: HTTPServerConnection
    ) -> HTTPHeadDecision {
        let format = CallerFormat.guess(connection.head)
        guard MessageVisit.takes(connection.head.method, at: place) else {
            let allowed = MessageVisit.methods(at: place)
            return turnAway(HubError("H4004", ["allowed": allowed]), format, municipality.code, connection)
        }
        switch caller(of: municipality, connection) {
        case .failure(let error): return turnAway(error, format, municipality.code, connection)
        case .success(let (principal, town)):
            let visit = MessageVisit(
                gateway: self, connection: connection, principal: principal, town: town, place: place)
            connection.attachment = visit
            return .read(limit: hub.limits.body)
        }
    }

    func publisher(for municipality: Municipality) -> Publisher {
        let context = ReadingContext(
            today: clock.today.text, municipality: Array(municipality.code.utf8), codes: municipality.codes)
        return Publisher(municipality: municipality, today: clock.today.day, reader: reader, context: context)
    }
}
