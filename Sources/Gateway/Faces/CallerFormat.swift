import Contracts
import Formats
import Journal
import PlatformHub
import Transport

/// What the caller writes and wants to read.
enum CallerFormat: Equatable {
    /// REST face with JSON, or with XML by content negotiation.
    case json, xml
    case soap(SOAPEnvelope.Version)

    var face: Face {
        if case .soap = self { return .soap }
        return .rest
    }

    var contentType: String {
        switch self {
        case .json: "application/json;charset=UTF-8"
        case .xml: "application/xml;charset=UTF-8"
        case .soap(.v11): "text/xml; charset=utf-8"
        case .soap(.v12): "application/soap+xml; charset=utf-8"
        }
    }

    /// The format of a REST request from its `Content-Type`; nil is H2015.
    static func rest(contentType: UnsafeBufferPointer<UInt8>?) -> CallerFormat? {
        guard let contentType else { return nil }
        // As nearly everybody writes it.
        if contentType.elementsEqual("application/json".utf8) { return .json }
        switch MediaType(contentType)?.name {
        case "application/json": return .json
        case "application/xml", "text/xml": return .xml
        default: return nil
        }
    }

    static func soap(contentType: UnsafeBufferPointer<UInt8>?) -> CallerFormat? {
        guard let contentType else { return nil }
        switch MediaType(contentType)?.name {
        case "text/xml": return .soap(.v11)
        case "application/soap+xml": return .soap(.v12)
        default: return nil
        }
    }

    /// For an address that is none: a SOAP client must get a fault that it can read.
    static func guess(_ head: HTTPHead) -> CallerFormat {
        let isSOAP = head.withTarget { String(decoding: $0, as: UTF8.self).contains("/soap/") }
        return isSOAP ? head.withField("content-type", soap(contentType:)) ?? .soap(.v11) : .json
    }

    /// The format of a REST answer from `Accept`; nil is H2016.
    func answering(accept: String?) -> CallerFormat? {
        guard let accept, !accept.isEmpty else { return self }
        let ranges = accept.split(separator: ",").compactMap { range in
            Array(range.utf8).withUnsafeBufferPointer { MediaType($0)?.name }
        }
        func takes(_ names: String...) -> Bool { ranges.contains { names.contains($0) } }
        let own = self == .json ? takes("application/json") : takes("application/xml", "text/xml")
        if own || takes("*/*", "application/*") { return self }
        if takes("application/json") { return .json }
        return takes("application/xml", "text/xml") ? .xml : nil
    }
}
