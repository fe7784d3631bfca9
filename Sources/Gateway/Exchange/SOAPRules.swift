import Contracts
import Formats
import PlatformHub

/// What a SOAP envelope must be beside its message.
enum SOAPRules {
    /// - Parameters:
    ///   - version: from the media type.
    ///   - action: from SOAPAction or the media type; nil when the caller gave none.
    static func check(
        _ envelope: SOAPEnvelope, version: SOAPEnvelope.Version, action: String?, call: Exchange.Call
    ) -> HubError? {
        guard envelope.version == version else { return HubError("H2014") }
        if let block = envelope.notUnderstood.first {
            return HubError("H2013", ["name": sanitised(block.local)])
        }
        let expected = call.operation.soapAction
        for given in [action, envelope.action] where given != nil && given != "" && given != expected {
            return HubError("H2012", ["expected": expected])
        }
        guard let child = envelope.bodyChild else { return nil }
        let isOurs =
            child.namespace == call.operation.request.namespace && child.local == call.operation.request.rootName
        return isOurs ? nil : HubError("H2012", ["expected": expected])
    }

    private static func sanitised(_ name: String) -> String {
        String(name.filter { $0.isASCII && ($0.isLetter || $0.isNumber || "._-".contains($0)) }.prefix(64))
    }
}

/// W3C Trace Context: only what has the form is passed on.
enum TraceContext {
    static func accepted(_ value: String?) -> String? {
        guard let value, value.utf8.count == 55 else { return nil }
        let dashes: Set<Int> = [2, 35, 52]
        let isTrace = value.utf8.enumerated().allSatisfy { index, byte in
            dashes.contains(index) ? byte == 45 : (byte >= 48 && byte <= 57) || (byte >= 97 && byte <= 102)
        }
        return isTrace ? value : nil
    }
}

/// `Hub-Clerk`: who of the consumer's staff asks, where the contract has no 操作者ID of its own.
enum ClerkHeader {
    static func accepted(_ value: String?) -> String? {
        guard let value, !value.isEmpty, value.utf8.count <= 64 else { return nil }
        return value.utf8.allSatisfy { $0 > 32 && $0 < 127 } ? value : nil
    }
}
