import Contracts
import Formats
import NIOSSL
package import PlatformHub
package import Transport

/// A system that is reached over HTTP: what the SOAP and the REST adapter have in common. They differ in their ``ProviderLanguage``.
package struct HTTPAdapter: Adapter {
    let system: String
    let settings: HTTPAdapterSettings
    let destination: HTTPDestination
    let tokenEndpoint: TokenEndpoint?
    let language: @Sendable () -> any ProviderLanguage

    /// REST by the 庁内データ連携 conventions: `POST {url}/{call}`, JSON.
    package static let rest = AdapterRegistry.Kind(id: "rest") { (request) throws(ConfigurationErrors) in
        let settings = try HTTPAdapterSettings.read(request, allowing: [])
        let mappings = try DialectMappings(settings.dialect, request: request)
        return try HTTPAdapter(request, settings) { RESTLanguage(mappings: mappings, callback: settings.callback) }
    }

    /// SOAP 1.1 or 1.2, document/literal, by the published WSDL.
    package static let soap = AdapterRegistry.Kind(id: "soap") { (request) throws(ConfigurationErrors) in
        let settings = try HTTPAdapterSettings.read(request, allowing: ["soapVersion"])
        let mappings = try DialectMappings(settings.dialect, request: request)
        let version: SOAPEnvelope.Version = settings.soapVersion == "1.2" ? .v12 : .v11
        return try HTTPAdapter(request, settings) {
            SOAPLanguage(version: version, mappings: mappings, callback: settings.callback)
        }
    }

    private init(
        _ request: AdapterRequest, _ settings: HTTPAdapterSettings,
        language: @escaping @Sendable () -> any ProviderLanguage
    ) throws(ConfigurationErrors) {
        system = request.system.id
        self.settings = settings
        self.language = language
        destination = try settings.destination(of: settings.url)
        switch settings.authentication {
        case .none, .basic: tokenEndpoint = nil
        case .oauth(let client):
            tokenEndpoint = TokenEndpoint(client: client, destination: try settings.destination(of: client.url))
        }
    }

    package func makePort(on ticker: LoopTicker) -> any ProviderPort {
        HTTPProviderPort(adapter: self, ticker: ticker)
    }
}
