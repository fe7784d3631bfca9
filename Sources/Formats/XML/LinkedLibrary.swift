import CLibXML2

/// The C library behind the XML readers, for `--version`.
package enum LinkedLibrary {
    /// For example `2.9.14`.
    package static let libxml2 = LIBXML_DOTTED_VERSION
}
