package import Formats

/// How a system is reached: the adapter of this kind reads the rest of the node, strictly, when it is made.
package struct AdapterConfiguration: Sendable {
    /// For example `soap`; which kinds there are is known to `hubd` alone.
    package let kind: Located<String>
    /// The whole mapping, `kind` included.
    package let node: YAMLNode
}
