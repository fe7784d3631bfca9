/// Names of the item tables as Swift names, the same every time.
///
/// A property is called as its item (`seinengappi_fushofuragu`), so that a reader of the table finds it at once. What Swift
/// cannot take becomes `_`; a keyword stands in back ticks; what would clash ends in `_`.
struct SwiftNames {
    /// Taken in this scope.
    private var taken: Set<String>

    init(reserved: Set<String> = []) { taken = reserved }

    /// A property's or a constant's name.
    mutating func member(_ name: String) -> String {
        let free = unique(Self.identifier(name))
        return Self.keywords.contains(free) ? "`\(free)`" : free
    }

    /// A type's name: the item's with its first letter upper-case.
    mutating func type(_ name: String) -> String {
        let name = Self.identifier(name)
        return unique(name.prefix(1).uppercased() + name.dropFirst())
    }

    private mutating func unique(_ name: String) -> String {
        var free = name
        while !taken.insert(free).inserted { free += "_" }
        return free
    }

    /// ASCII letters, digits and `_`; not beginning with a digit.
    static func identifier(_ name: String) -> String {
        let text = String(
            decoding: name.utf8.map { byte in
                let isLetter = (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
                let isDigit = byte >= 0x30 && byte <= 0x39
                return isLetter || isDigit ? byte : UInt8(ascii: "_")
            }, as: UTF8.self)
        if text.allSatisfy({ $0 == "_" }) { return "item" + text }
        return text.first.map { $0.isNumber } == true ? "_" + text : text
    }

    /// What generated types and their protocols already call something, and what back ticks do not make a member.
    static let reservedMembers: Set<String> = [
        "init", "self", "Self", "Type", "Protocol", "json", "xml", "encode", "hash", "hashValue", "shape",
        "responseFrame",
    ]

    /// Types that generated code names inside its own.
    static let reservedTypes: Set<String> = [
        "String", "Int", "Bool", "Array", "Optional", "Any", "Self", "Type", "Protocol", "Never", "Swift", "Contracts",
        "Codes", "CodeValue", "ItemGroup", "ItemDecoder", "ItemEncoder", "MessageShape", "Nullable", "OpenDate",
        "ResponseFrame", "TypedMessageError", "TypedRequest", "TypedResponse", "Request", "Response", "Record",
    ]

    private static let keywords: Set<String> = [
        "Any", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit",
        "do",
        "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import",
        "in",
        "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol", "public",
        "repeat",
        "rethrows", "return", "static", "struct", "subscript", "super", "switch", "throw", "throws", "true", "try",
        "typealias", "var", "where", "while", "await",
    ]
}
