import Contracts
import Journal
import NIOCore
import PlatformHub
import Transport

/// What every answer of a deprecated version says beside itself: since when (RFC 9745), until when (RFC 8594), and where
/// its successor is (RFC 8288, `successor-version` of RFC 5829).
///
/// The days of a contract are days in Japan: deprecated from the first moment of its day, promised to the last moment
/// of the sunset day. The fields do not change when that has passed: the version is still answered.
enum DeprecationFields {
    /// Writes them into an answer.
    static func write(_ call: Exchange.Call, base: String, into out: inout ByteBuffer) {
        let fields = list(
            call.contract, call.operation, municipality: call.principal.municipality.code, base: base, face: call.face)
        for field in fields { out.write(field: field.name, field.value) }
    }

    /// - Parameter base: the hub's public URL.
    /// - Returns: nothing for a version that is not deprecated.
    static func list(
        _ contract: Contract, _ operation: Operation, municipality: String, base: String, face: Face
    ) -> [(name: String, value: String)] {
        guard let succession = contract.succession else { return [] }
        var fields: [(name: String, value: String)] = []
        if let day = Day(succession.deprecated) {
            fields.append(("Deprecation", "@\(JapanTime(dayNumber: day.daysSinceEpoch, secondOfDay: 0).unixSeconds)"))
        }
        if let day = Day(succession.sunset) {
            let end = JapanTime(dayNumber: day.daysSinceEpoch + 1, secondOfDay: 0).unixSeconds
            fields.append(("Sunset", HTTPDate.text(unixSeconds: end)))
        }
        if let call = succession.calls[operation.name] {
            let place = face == .soap ? "soap/\(contract.id)/\(succession.version)" : call
            fields.append(("Link", "<\(base)/\(municipality)/\(place)>; rel=\"successor-version\""))
        }
        return fields
    }
}
