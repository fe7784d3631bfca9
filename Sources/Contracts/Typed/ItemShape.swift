/// What a Swift property of an item looks like, without its name.
struct ItemShape: Equatable {
    enum Content: Equatable {
        case text, integer, date, group
        case code(list: String)
    }

    /// Named as the functions of ``ItemDecoder`` and ``ItemEncoder``.
    enum Occurrence: String { case required, optional, nullable, optionalNullable, list, nullableList }

    let content: Content
    let occurrence: Occurrence

    /// Digits that every `Int` holds.
    private static let integerDigits = 18

    init(_ node: ItemNode) {
        content =
            switch node.type {
            case .group: .group
            case _ where node.codeList != nil: .code(list: node.codeList?.id ?? "")
            case .date: .date
            case .integer, .signedInteger: node.digits <= Self.integerDigits ? .integer : .text
            default: .text
            }
        if node.isRepeated {
            occurrence = node.isNullable ? .nullableList : .list
        } else if node.presence == .required {
            occurrence = node.isNullable ? .nullable : .required
        } else {
            occurrence = node.isNullable ? .optionalNullable : .optional
        }
    }

    var text: String {
        switch content {
        case .text: "text \(occurrence)"
        case .integer: "integer \(occurrence)"
        case .date: "date \(occurrence)"
        case .group: "group \(occurrence)"
        case .code(let list): "code \(list) \(occurrence)"
        }
    }
}
