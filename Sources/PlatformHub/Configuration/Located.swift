package import Formats

/// A value and where it stands, for problems that show only later.
package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    package let node: YAMLNode
}
