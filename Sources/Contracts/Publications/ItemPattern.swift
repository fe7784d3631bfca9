/// What the characters of an item's value may be, as a regular expression for the whole value and bounds on its length.
///
/// The expressions use only what XML Schema, ECMAScript, Python and RE2 read alike: literal characters, classes, plain
/// groups, alternatives and counts. XML Schema anchors them by itself; JSON Schema needs `^(…)$`.
struct ItemPattern {
    let expression: String
    /// Code points; nil where the expression counts.
    let minLength: Int?
    let maxLength: Int?

    private init(_ expression: String, minLength: Int? = nil, maxLength: Int? = nil) {
        self.expression = expression
        self.minLength = minLength
        self.maxLength = maxLength
    }

    /// - Parameter unknownParts: whether a date may have parts `0000` and `00` (不詳).
    init(_ node: ItemNode, unknownParts: Bool) {
        switch node.type {
        case .halfWidth:
            self.init(Self.halfWidth + "+", minLength: node.isFixed ? node.digits : 1, maxLength: node.digits)
        case .fullWidth: self.init(Self.fullWidth + Self.count(node))
        case .integer: self.init(Self.integer(node))
        case .signedInteger: self.init("0|-?" + Self.positive(node))
        case .decimal:
            self.init("(0|\(Self.positive(node)))" + (node.fraction > 0 ? "([.][0-9]{1,\(node.fraction)})?" : ""))
        case .blob: self.init(Self.base64, minLength: node.isFixed ? node.digits : 4, maxLength: node.digits)
        case .year: self.init("[0-9]{4}")
        case .date: self.init(unknownParts ? "\(Self.date)|\(Self.unknownDate)" : Self.date)
        case .time: self.init("([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?")
        case .group: self.init("")
        }
    }

    /// What XML Schema calls it: type and digits as in the item table (`X15`, `N100`), in words where that is no name.
    static func name(for node: ItemNode) -> String {
        let fixed = node.isFixed ? "_fixed" : ""
        return switch node.type {
        case .integer: "INTEGER\(node.digits)\(fixed)"
        case .signedInteger: "SIGNED\(node.digits)"
        case .decimal: "DECIMAL\(node.digits)_\(node.fraction)"
        case .date: node.unknownFlag >= 0 ? "DATE_unknown" : "DATE"
        case .year, .time, .group: node.type.rawValue
        case .halfWidth, .fullWidth, .blob: "\(node.type.rawValue)\(node.digits)\(fixed)"
        }
    }

    /// For engines that search instead of match.
    var anchored: String { "^(\(expression))$" }

    private static func count(_ node: ItemNode) -> String { node.isFixed ? "{\(node.digits)}" : "{1,\(node.digits)}" }

    private static func integer(_ node: ItemNode) -> String {
        if node.isFixed { return node.digits == 1 ? "[0-9]" : "[1-9][0-9]{\(node.digits - 1)}" }
        return "0|" + positive(node)
    }

    private static func positive(_ node: ItemNode) -> String {
        node.digits == 1 ? "[1-9]" : "[1-9][0-9]{0,\(node.digits - 1)}"
    }

    private static let halfWidth = "[ -~\u{FF61}-\u{FF9F}]"

    /// One character: a base with at most one variation selector (U+FE00–FE0F, U+E0100–E01EF). It can be matched in
    /// one way only, so that no engine tries again and again.
    private static let fullWidth: String = {
        let selector = "[\u{FE00}-\u{FE0F}\u{E0100}-\u{E01EF}]"
        let base = "[\u{A0}-\u{FDFF}\u{FE10}-\u{FF60}\u{FFA0}-\u{FFFD}\u{10000}-\u{E00FF}\u{E01F0}-\u{10FFFF}]"
        return "(\(base)\(selector)?)"
    }()

    private static let base64 = "([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{2}==)?"

    /// A real day of the proleptic Gregorian calendar from the year 0001 on, or 0000-01-01 (open start).
    private static let date: String = {
        let year = "([1-9][0-9]{3}|0[1-9][0-9]{2}|00[1-9][0-9]|000[1-9])"
        let long = "(0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])"
        let short = "(0[469]|11)-(0[1-9]|[12][0-9]|30)"
        let february = "02-(0[1-9]|1[0-9]|2[0-8])"
        let leapYear = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
        return "\(year)-(\(long)|\(short)|\(february))|\(leapYear)-02-29|0000-01-01"
    }()

    /// Year, month or day unknown; the known parts are possible together.
    private static let unknownDate: String = {
        let unknownYear = "0000-((00|0[13578]|1[02])-([0-2][0-9]|3[01])|(0[469]|11)-([0-2][0-9]|30)|02-[0-2][0-9])"
        let unknownMonth = "[0-9]{4}-00-([0-2][0-9]|3[01])"
        let unknownDay = "[0-9]{4}-(0[1-9]|1[0-2])-00"
        return "\(unknownYear)|\(unknownMonth)|\(unknownDay)"
    }()
}
