/// What a schema's files declare at their top, and how much of it the item profile could say.
package struct XSDSurvey: Sendable {
    package struct Name: Hashable, Sendable, CustomStringConvertible {
        package let namespace: String
        package let local: String

        package var description: String { namespace.isEmpty ? local : "{\(namespace)}\(local)" }
    }

    package struct Component: Sendable {
        package enum Kind: String, Sendable { case element, simpleType = "simple type", complexType = "complex type" }
        package let kind: Kind
        package let name: Name
        /// `file:line`
        package let place: String
        /// The item type that a simple type without obstacles comes to; empty for a group of items.
        package internal(set) var itemType = ""
        /// Why the item profile cannot say it.
        package internal(set) var obstacles: [String] = []
        /// The types and elements of the schema that it is made of.
        var references: Set<Reference> = []
    }

    struct Reference: Hashable {
        let name: Name
        let isElement: Bool
    }

    package let components: [Component]

    /// Reads files that are known to be well-formed and safe, in the given order.
    ///
    /// - Parameter files: path as it is to be shown, and content.
    package init(_ files: [(path: String, bytes: [UInt8])]) throws(XSDError) {
        var components: [Component] = []
        for file in files {
            let reader = XSDSurveyReader(file: file.path)
            let failure = file.bytes.withUnsafeBytes { bytes -> XMLReadError? in
                do throws(XMLReadError) {
                    try XMLReader().read(bytes, into: reader)
                    return nil
                } catch {
                    return error
                }
            }
            if let failure { throw XSDError(file: file.path, line: failure.line, message: failure.detail) }
            components += reader.components
        }
        self.components = Self.judged(components)
    }

    /// Names of the elements that a document may begin with.
    package var roots: [Name] { components.filter { $0.kind == .element }.map(\.name) }

    /// What does not fit makes everything that is made of it not fit either.
    private static func judged(_ components: [Component]) -> [Component] {
        var judge = XSDProfileJudge(components)
        return components.map { component in
            var component = component
            component.obstacles = judge.obstacles(of: component)
            return component
        }
    }
}

/// Follows references between components.
struct XSDProfileJudge {
    private let byReference: [XSDSurvey.Reference: XSDSurvey.Component]
    private var known: [XSDSurvey.Reference: [String]] = [:]
    private var open: Set<XSDSurvey.Reference> = []

    init(_ components: [XSDSurvey.Component]) {
        byReference = Dictionary(
            components.map { (Self.reference(to: $0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private static func reference(to component: XSDSurvey.Component) -> XSDSurvey.Reference {
        XSDSurvey.Reference(name: component.name, isElement: component.kind == .element)
    }

    /// Its own obstacles and the first one of each component that it is made of.
    mutating func obstacles(of component: XSDSurvey.Component) -> [String] {
        let own = Self.reference(to: component)
        if let known = known[own] { return known }
        open.insert(own)
        var obstacles = component.obstacles
        for reference in component.references.sorted(by: { $0.name.description < $1.name.description }) {
            guard let other = byReference[reference] else { continue }
            if open.contains(reference) {
                obstacles.append("recursion")
            } else if let first = self.obstacles(of: other).first {
                obstacles.append(first.contains(" (in ") ? first : "\(first) (in \(reference.name.local))")
            }
        }
        open.remove(own)
        var seen: Set<String> = []
        obstacles = obstacles.filter { seen.insert($0).inserted }
        known[own] = obstacles
        return obstacles
    }
}
