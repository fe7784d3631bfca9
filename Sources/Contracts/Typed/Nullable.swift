/// What an item holds whose table allows null (null ○): a value, or the word that there is none.
///
/// The contracts know three states, and none may turn into another on the way:
///
/// | state | Swift | JSON | XML |
/// | --- | --- | --- | --- |
/// | absent | `nil` (only where the property is optional) | no property | no element |
/// | null | `.null` | `null` | `xsi:nil="true"` |
/// | value | `.value(…)` | the value | the value |
///
/// An item that must be there is a `Nullable<Value>`, one that may be left out a `Nullable<Value>?`.
public enum Nullable<Value: ItemContent>: Hashable, Sendable {
    /// The sender says that there is no value.
    case null
    /// The item's value.
    case value(Value)

    /// The value, or nil for null.
    public var value: Value? {
        switch self {
        case .null: nil
        case .value(let value): value
        }
    }

    /// The value, or null for nil. For an item that may be absent too, nil alone still means absent.
    public init(_ value: Value?) { self = value.map { .value($0) } ?? .null }
}
