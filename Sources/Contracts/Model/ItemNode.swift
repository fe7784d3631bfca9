/// The item types of the standard's item tables (データ型), and the two of structure.
///
/// Source: 住登外者宛名番号付番API仕様 第2.0版, 凡例）データ型 (デジタル庁, 令和5年3月).
package enum ItemType: String, Sendable, CaseIterable {
    /// 半角文字列: U+0020–7E and half-width kana U+FF61–FF9F.
    case halfWidth = "X"
    /// 全角文字列: every character but controls, U+0020–7E and half-width kana.
    case fullWidth = "N"
    /// 整数: an integer of at most `digits` digits, zero or more.
    case integer = "9"
    /// 小数点付き実数: at most `digits` digits before and `fraction` digits after the point.
    case decimal = "9V"
    /// 符号付き整数.
    case signedInteger = "S9"
    /// 画像, carried as Base64 text; `digits` bounds the characters of the text.
    case blob = "BLOB"
    /// `YYYY`, with the open range 0000 and 9999.
    case year = "YEAR"
    /// `YYYY-MM-DD`, with the open range 0000-01-01 and 9999-12-31.
    case date = "DATE"
    /// `HH:MM[:SS]`.
    case time = "TIME"
    /// A group of items: an element with children, an object.
    case group = "GROUP"
}

/// When an item must be there (必須 / 条件付き必須 / 任意).
package enum Presence: String, Sendable {
    case required = "必須"
    case conditional = "条件"
    case optional = "任意"
}

/// The check digit that an item's value must carry.
package enum CheckDigit: String, Sendable {
    case none = ""
    case individualNumber = "個人番号"
    case corporateNumber = "法人番号"
    case municipalityCode = "団体コード"
}

/// One line of an item table, compiled. Nodes lie in table order (depth first), so that a larger index is a later item.
package struct ItemNode: Sendable {
    package let index: Int
    /// -1 for the root.
    package let parent: Int
    /// 0 for the root.
    package let level: Int
    /// XML element and JSON property: Hepburn romaji, or the official name as it is.
    package let name: String
    package let nameBytes: [UInt8]
    /// 項目名.
    package let label: String
    package let type: ItemType
    /// Characters (a base and its variation selector count as one); for `9`, `S9` and `9V` the digits before the point.
    package let digits: Int
    /// For `9V` the digits after the point, otherwise 0.
    package let fraction: Int
    /// The value must have exactly `digits` characters (E0003 otherwise).
    package let isFixed: Bool
    package let minOccurs: Int
    /// 1 for a single item. A repeated item is always an array in JSON.
    package let maxOccurs: Int
    package let isRepeated: Bool
    package let presence: Presence
    package let isNullable: Bool
    package let codeList: CodeList?
    package let checkDigit: CheckDigit
    package let conditions: [ItemCondition]
    /// Index of the sibling 不詳フラグ that allows unknown parts in this date, or -1.
    package let unknownFlag: Int
    /// Shown as stars wherever a person reads it (log, console): the value is never in an error text in any case.
    package let isMasked: Bool
    /// Only in JSON: the standard's frame (`metadata`, `_links`) around `result[]`.
    package let isFrame: Bool
    package let description: String
    package let example: String
    package let itemID: String
    /// `official: <source>` or `in-the-style-of`.
    package let origin: String
    /// Line of `items.csv`, from 1; 0 for what the hub adds.
    package let line: Int
    /// The children's indices, in table order.
    package let children: [Int]
    /// Position among the parent's children.
    package let ordinal: Int

    package var isGroup: Bool { type == .group }
}

/// A rule between sibling items (相関チェック). Only `enforced` rules are machine-checked; the others are text.
package struct ItemCondition: Sendable, Equatable {
    package enum Effect: Sendable { case required, forbidden }
    package enum Test: Sendable, Equatable {
        /// The sibling is there with one of these values.
        case equals(sibling: Int, values: [[UInt8]])
        /// The sibling is there, with a value or as null.
        case present(sibling: Int)
        case absent(sibling: Int)

        package var sibling: Int {
            switch self {
            case .equals(let sibling, _), .present(let sibling), .absent(let sibling): sibling
            }
        }
    }
    package let effect: Effect
    /// All must hold.
    package let tests: [Test]
    /// As written in the table.
    package let text: String
    package let isEnforced: Bool
}
