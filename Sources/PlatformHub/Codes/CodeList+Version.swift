package import Contracts
import Journal

extension CodeList {
    /// The list's version (版番号): SHA-256 of its canonical text, 64 lower-case hexadecimal digits. The same values, labels and
    /// days have the same version wherever they are kept.
    package var version: String {
        var text = canonicalText
        return text.withUTF8 { Digest(of: UnsafeRawBufferPointer($0)).description }
    }
}
