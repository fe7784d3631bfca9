import NIOCore
import PlatformHub
import Transport

/// The HTTP fields that go with an error.
enum ErrorFields {
    static func list(_ error: HubError, status: Int) -> [(name: String, value: String)] {
        var fields = [("Hub-Error", error.code)]
        if let seconds = error.retryAfter { fields.append(("Retry-After", String(seconds))) }
        if status == 401 {
            fields.append(("WWW-Authenticate", error.code == "H3001" ? "Bearer" : "Bearer error=\"invalid_token\""))
            fields.append(("WWW-Authenticate", "Basic realm=\"PlatformHub\", charset=\"UTF-8\""))
        }
        return fields
    }

    static func write(_ error: HubError, status: Int, into out: inout ByteBuffer) {
        for field in list(error, status: status) { out.write(field: field.name, field.value) }
    }
}
