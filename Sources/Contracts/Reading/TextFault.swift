import Formats

/// Why a text is no message at all, in the catalogue's codes (H20xx).
enum TextFault {
    static func violation(_ error: JSONReadError, limits: JSONLimits) -> Violation {
        var parameters = ["column": String(error.column)]
        if error.kind == .tooDeep { parameters["limit"] = String(limits.depth) }
        if error.kind == .tooLarge { parameters["limit"] = String(limits.totalBytes) }
        return Violation(
            code: code(error.kind), path: "", label: "", line: error.line, offset: error.offset, parameters: parameters)
    }

    static func violation(_ error: XMLReadError, limits: XMLLimits) -> Violation {
        var parameters = ["column": String(error.column), "detail": error.detail]
        if error.kind == .tooDeep { parameters["limit"] = String(limits.depth) }
        if error.kind == .tooLarge { parameters["limit"] = String(limits.totalBytes) }
        return Violation(
            code: code(error.kind), path: "", label: "", line: error.line, offset: -1, parameters: parameters)
    }

    static func violation(_ error: SOAPError) -> Violation {
        Violation(
            code: error.kind == .versionMismatch ? "H2014" : "H2011", path: "", label: "", line: error.line, offset: -1)
    }

    private static func code(_ kind: JSONReadError.Kind) -> String {
        switch kind {
        case .malformed, .trailingComma: "H2006"
        case .duplicateKey: "H2007"
        case .byteOrderMark, .encoding, .surrogate: "H2008"
        case .tooDeep: "H2004"
        case .stringTooLong, .numberTooLong, .tooManyKeys: "H2005"
        case .tooLarge: "H2010"
        case .empty: "H2009"
        }
    }

    private static func code(_ kind: XMLReadError.Kind) -> String {
        switch kind {
        case .malformed: "H2001"
        case .doctype: "H2002"
        case .encoding: "H2003"
        case .tooDeep: "H2004"
        case .tooManyAttributes, .nameTooLong, .textTooLong, .tooManyElements: "H2005"
        case .tooLarge: "H2010"
        case .empty: "H2009"
        }
    }
}
