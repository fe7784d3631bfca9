import Contracts
import Glibc
import PlatformHub
import Transport

/// `?wsdl`, `?wsdl=1.2`, `?xsd=messages.xsd` at a contract's SOAP address; readable without credentials.
enum WSDLPage {
    static func write(
        _ hub: Hub, _ municipality: Municipality, _ contract: Contract, _ request: OfficeRequest
    ) -> Result<HTTPResponse, HubError> {
        let address = Publication.soapAddress(contract, municipality: municipality.code, base: hub.publicURL)
        let codes = municipality.codes
        switch request.query.lowercased() {
        case "wsdl", "wsdl=1.1":
            return .success(xml(Publication.serviceWSDL(contract, binding: .soap11, address: address, codes: codes)))
        case "wsdl=1.2":
            return .success(xml(Publication.serviceWSDL(contract, binding: .soap12, address: address, codes: codes)))
        case "xsd", "xsd=messages.xsd": return .success(xml(Publication.messagesXSD(contract, codes: codes)))
        default: return .failure(HubError("H4004", ["allowed": "POST"]))
        }
    }

    private static func xml(_ text: String) -> HTTPResponse {
        HTTPResponse(status: 200, contentType: "text/xml; charset=utf-8", body: Array(text.utf8))
    }
}

/// `openapi.json` of a municipality: every operation provided there, or with a token those that its system may call.
enum OpenAPIPage {
    static func write(
        _ hub: Hub, _ municipality: Municipality, _ request: OfficeRequest, now: Int64
    ) -> HTTPResponse {
        let provided = hub.contracts.filter { municipality.provider(of: $0) != nil }
        let principal = request.authorization.flatMap { caller(hub, $0, now: now) }
        let day = JapanTime(unixSeconds: now).day
        // A version that is only mapped to the provider's lacks the operations that the other one lacks.
        let answered = Set(
            provided.flatMap { contract in
                contract.operations.filter { municipality.provides($0, of: contract) }.map { ObjectIdentifier($0) }
            })
        let text = Publication.openAPI(
            provided, municipality: municipality.code, base: hub.publicURL, codes: municipality.codes
        ) { operation in
            guard answered.contains(ObjectIdentifier(operation)) else { return false }
            guard let principal, principal.municipality === municipality else { return true }
            return municipality.grant(consumer: principal.system, operation: operation, on: day) != nil
                || provided.contains { contract in
                    contract.operations.contains { $0 === operation }
                        && municipality.publishes(principal.system, operation, of: contract)
                }
        }
        return page(text)
    }

    /// `messages/openapi.json`: the hub's own calls about messages.
    static func messages(_ hub: Hub, _ municipality: Municipality) -> HTTPResponse {
        page(Publication.messagesOpenAPI(municipality: municipality.code, base: hub.publicURL))
    }

    private static func page(_ text: String) -> HTTPResponse {
        HTTPResponse(status: 200, contentType: "application/json;charset=UTF-8", body: Array(text.utf8))
    }

    private static func caller(_ hub: Hub, _ authorization: String, now: Int64) -> Principal? {
        guard authorization.lowercased().hasPrefix("bearer ") else { return nil }
        return Array(authorization.utf8.dropFirst(7)).withUnsafeBufferPointer { token in
            if case .success(let principal) = hub.tokens.verify(token, now: now) { return principal }
            return nil
        }
    }
}
