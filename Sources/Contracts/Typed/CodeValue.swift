/// A value of a code list (コード). Generated types have one struct a list, with a constant for every value that the list
/// had when they were made.
///
/// A struct and not a closed enumeration: a list may get values at any time, and a value that is newer than the generated
/// type is a value like any other. Whether it is in force on the day is for the contract's validator.
public protocol CodeValue: ItemValue, RawRepresentable, ExpressibleByStringLiteral, CustomStringConvertible
where RawValue == String {
    /// The list's id in `interfaces/common/codes`.
    static var codeList: String { get }

    /// The code as it stands in a message, leading zeros included.
    var rawValue: String { get }

    /// Any code, known or not.
    init(rawValue: String)
}

extension CodeValue {
    /// The code as it is.
    public init(stringLiteral value: String) { self.init(rawValue: value) }

    /// Every text is taken: the validator has judged it, or will.
    public init?(itemText: String) { self.init(rawValue: itemText) }

    /// The code.
    public var itemText: String { rawValue }

    /// The code; its label is in ``TypedCatalogue/label(of:)``.
    public var description: String { rawValue }
}
