import Formats
import NIOCore
import PlatformHub
import Transport

/// The token, introspection and revocation endpoints of one municipality (RFC 6749, 7662, 7009).
struct OAuthDesk {
    let hub: Hub
    let municipality: Municipality
    /// Unix seconds.
    let now: Int64

    func token(_ request: OfficeRequest) -> HTTPResponse {
        answer(request) { (authorization, form) throws(OAuthError) in
            let token = try hub.tokens.issue(authorization: authorization, form: form, at: municipality, now: now)
            return token.json
        }
    }

    func introspect(_ request: OfficeRequest) -> HTTPResponse {
        answer(request) { (authorization, form) throws(OAuthError) in
            try hub.tokens.introspect(authorization: authorization, form: form, at: municipality, now: now).json
        }
    }

    /// Loops compare the registry's revision before they trust what they remember, so the token is dead on every thread of every hub before this answers.
    func revoke(_ request: OfficeRequest) -> HTTPResponse {
        answer(request) { (authorization, form) throws(OAuthError) in
            try hub.tokens.revoke(authorization: authorization, form: form, at: municipality, now: now)
            return []
        }
    }

    private func answer(
        _ request: OfficeRequest,
        _ work: (UnsafeBufferPointer<UInt8>?, FormParameters) throws(OAuthError) -> [UInt8]
    ) -> HTTPResponse {
        do throws(OAuthError) {
            let form = try form(of: request)
            guard let authorization = request.authorization else { return page(200, try work(nil, form)) }
            let body = try Array(authorization.utf8).withUnsafeBufferPointer { (bytes) throws(OAuthError) in
                try work(bytes, form)
            }
            return page(200, body)
        } catch {
            return refusal(error)
        }
    }

    private func form(of request: OfficeRequest) throws(OAuthError) -> FormParameters {
        guard request.contentType == "application/x-www-form-urlencoded" else {
            throw OAuthError(.invalidRequest, "the body must be application/x-www-form-urlencoded")
        }
        let form = request.body.withUnsafeReadableBytes { FormParameters($0.assumingMemoryBound(to: UInt8.self)) }
        guard let form else { throw OAuthError(.invalidRequest, "the form cannot be read") }
        return form
    }

    private func refusal(_ error: OAuthError) -> HTTPResponse {
        hub.security.note(error.hubError.code, municipality: municipality.code, at: now)
        var json = JSONText()
        json.open("{")
        json.member("error", error.kind.rawValue)
        json.member("error_description", error.detail)
        json.close("}")
        var response = page(error.httpStatus, json.bytes)
        response.fields.append(("Hub-Error", error.hubError.code))
        if let seconds = error.hubError.retryAfter { response.fields.append(("Retry-After", String(seconds))) }
        if error.httpStatus == 401 { response.fields.append(("WWW-Authenticate", "Basic realm=\"PlatformHub\"")) }
        return response
    }

    private func page(_ status: Int, _ body: [UInt8]) -> HTTPResponse {
        HTTPResponse(
            status: status, contentType: body.isEmpty ? "" : "application/json;charset=UTF-8",
            fields: [("Cache-Control", "no-store"), ("Pragma", "no-cache")], body: body)
    }
}
