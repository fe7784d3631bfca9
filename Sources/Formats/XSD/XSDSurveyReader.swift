/// Reads one schema file's top components.
///
/// A simple type fits when it restricts a built-in type that one of ours stands for and its length is bounded; a complex
/// one when it is a plain sequence of elements.
final class XSDSurveyReader: XMLEventHandler {
    private static let schema: StaticString = "http://www.w3.org/2001/XMLSchema"
    private static let namespace = "http://www.w3.org/2001/XMLSchema"
    private let file: String
    private(set) var components: [XSDSurvey.Component] = []
    private var target = ""
    private var depth = 0
    private var prefixes: [[(String, String)]] = []
    private var current: XSDSurvey.Component?
    private var base = ""
    private var unbounded: (depth: Int, type: String)?
    private var hasFraction = false

    init(file: String) { self.file = file }

    func startElement(_ element: borrowing XMLStartElement, in reader: XMLReader) {
        depth += 1
        var declared: [(String, String)] = []
        for index in 0..<element.namespaceCount {
            let (prefix, uri) = element.namespace(index)
            declared.append((prefix.text, uri.text))
        }
        prefixes.append(declared)
        guard element.name.namespace.equals(Self.schema) else { return }
        let name = element.name.local.text
        if depth == 1 { target = element.value(of: "targetNamespace") ?? "" }
        if depth == 2 { begin(name, element, line: reader.line) }
        if current != nil { look(at: name, element) }
    }

    func characters(_ utf8: UnsafeBufferPointer<UInt8>, in reader: XMLReader) {}

    func endElement(in reader: XMLReader) {
        if let open = unbounded, open.depth == depth {
            add("xs:\(open.type) (no bound of length)")
            unbounded = nil
        }
        if depth == 2, var component = current {
            if component.kind == .simpleType, component.obstacles.isEmpty {
                component.itemType = base == "9V" && !hasFraction ? "S9" : base
            }
            components.append(component)
            current = nil
        }
        prefixes.removeLast()
        depth -= 1
    }

    private func begin(_ name: String, _ element: borrowing XMLStartElement, line: Int) {
        let kinds: [String: XSDSurvey.Component.Kind] = [
            "element": .element, "simpleType": .simpleType, "complexType": .complexType,
        ]
        guard let kind = kinds[name], let local = element.value(of: "name") else { return }
        current = XSDSurvey.Component(
            kind: kind, name: XSDSurvey.Name(namespace: target, local: local), place: "\(file):\(line)")
        base = ""
        unbounded = nil
        hasFraction = false
    }

    /// Words of XML Schema that the item profile has no place for.
    private static let obstacles: [String: String] = [
        "choice": "choice", "all": "all (any order)", "any": "any", "anyAttribute": "any attribute",
        "attribute": "attributes", "attributeGroup": "attributes", "simpleContent": "text with attributes",
        "complexContent": "derived content", "list": "list", "union": "union", "group": "named group",
        "key": "identity constraint", "unique": "identity constraint", "keyref": "identity constraint",
    ]

    private func look(at name: String, _ element: borrowing XMLStartElement) {
        if let obstacle = Self.obstacles[name] { add(obstacle) }
        if ["true", "1"].contains(element.value(of: "mixed") ?? "") { add("mixed content") }
        if element.value(of: "substitutionGroup") != nil { add("substitution") }
        if ["true", "1"].contains(element.value(of: "abstract") ?? "") { add("substitution") }
        if name == "element", let value = element.value(of: "ref") { refer(to: value, isElement: true) }
        if let value = element.value(of: "type") { refer(to: value, isElement: false) }
        if let value = element.value(of: "base") { restrict(value) }
        if ["maxLength", "length", "totalDigits", "enumeration"].contains(name) { unbounded = nil }
        if name == "pattern", Self.isBounded(element.value(of: "value") ?? "") { unbounded = nil }
        if name == "fractionDigits" { hasFraction = true }
    }

    /// A pattern without `*`, `+` and `{n,}` outside its character classes has a longest text.
    static func isBounded(_ pattern: String) -> Bool {
        var isEscaped = false
        var classes = 0
        var before: Character = " "
        for character in pattern {
            defer { before = character }
            if isEscaped { isEscaped = false; continue }
            switch character {
            case "\\": isEscaped = true
            case "[": classes += 1
            case "]": classes -= 1
            case "*", "+": if classes == 0 { return false }
            case "}": if classes == 0, before == "," { return false }
            default: break
            }
        }
        return !pattern.isEmpty
    }

    private func add(_ obstacle: String) {
        if current?.obstacles.contains(obstacle) == false { current?.obstacles.append(obstacle) }
    }

    /// A bare built-in type is an item without a bound of length, unless its form is one.
    private func refer(to qualified: String, isElement: Bool) {
        let name = resolve(qualified)
        if name.namespace != Self.namespace {
            current?.references.insert(XSDSurvey.Reference(name: name, isElement: isElement))
        } else if Self.items[name.local] == nil {
            add("xs:\(name.local) (no item type)")
        } else if !Self.selfBounded.contains(name.local) {
            add("xs:\(name.local) (no bound of length)")
        }
    }

    /// The facets that follow may bound a built-in base; its element's end decides.
    private func restrict(_ qualified: String) {
        let name = resolve(qualified)
        guard name.namespace == Self.namespace else {
            current?.references.insert(XSDSurvey.Reference(name: name, isElement: false))
            return
        }
        guard let item = Self.items[name.local] else { return add("xs:\(name.local) (no item type)") }
        base = item
        unbounded = Self.selfBounded.contains(name.local) ? nil : (depth, name.local)
    }

    private func resolve(_ qualified: String) -> XSDSurvey.Name {
        let parts = qualified.split(separator: ":", maxSplits: 1)
        let prefix = parts.count == 2 ? String(parts[0]) : ""
        let uri = prefixes.reversed().lazy.flatMap { $0 }.first { $0.0 == prefix }?.1 ?? ""
        return XSDSurvey.Name(namespace: uri, local: parts.last.map { String($0) } ?? "")
    }

    /// The item types that stand for built-in ones.
    static let items: [String: String] = [
        "string": "X or N", "normalizedString": "X or N", "token": "X or N", "NMTOKEN": "X", "Name": "X", "NCName": "X",
        "date": "DATE", "gYear": "YEAR", "time": "TIME", "integer": "S9", "nonNegativeInteger": "9",
        "positiveInteger": "9", "unsignedInt": "9", "unsignedShort": "9", "unsignedByte": "9", "unsignedLong": "9",
        "int": "S9", "long": "S9", "short": "S9", "byte": "S9", "decimal": "9V", "base64Binary": "BLOB",
    ]
    private static let selfBounded: Set<String> = [
        "date", "gYear", "time", "unsignedInt", "unsignedShort", "unsignedByte", "unsignedLong", "int", "long", "short",
        "byte",
    ]
}
