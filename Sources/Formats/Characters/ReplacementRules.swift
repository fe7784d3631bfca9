/// Which characters may be replaced when an encoding cannot say them, as the partners of a link have declared. Nothing is ever
/// replaced without a rule, and each replacement is told (``LossLedger``).
package struct ReplacementRules: Sendable {
    package struct Rule: Sendable, Equatable {
        /// Stands in the ledger.
        package let id: String
        package let text: String

        package init(id: String, text: String) {
            self.id = id
            self.text = text
        }
    }

    /// By ``CharacterCode``.
    private var rules: [UInt32: Rule] = [:]
    /// For every other character, and for bytes that are none.
    package var substitute: Rule?

    package init() {}

    /// What JIS calls the characters, as Windows calls them (U+301C → U+FF5E and so on): rule `windows-form`.
    package static var windowsForms: ReplacementRules {
        var rules = ReplacementRules()
        for (from, to) in SystemCharacterTables.windowsForms {
            rules.rules[from] = Rule(id: "windows-form", text: CharacterCode.text(to))
        }
        return rules
    }

    /// - Parameters:
    ///   - character: one code point, a variation selector may follow.
    ///   - text: what is written for it; may be empty.
    /// - Returns: false when `character` is not one.
    package mutating func add(_ character: String, _ text: String, id: String) -> Bool {
        let scalars = character.unicodeScalars.map(\.value)
        guard scalars.count == 1 || scalars.count == 2,
            let code = CharacterCode.code(scalars[0], selector: scalars.count == 2 ? scalars[1] : nil)
        else { return false }
        rules[code] = Rule(id: id, text: text)
        return true
    }

    /// Adds another set of rules; where both have one for a character, the other's holds.
    package mutating func merge(_ other: ReplacementRules) {
        rules.merge(other.rules) { $1 }
        substitute = other.substitute ?? substitute
    }

    /// Reads rules from CSV with the header `from,to,rule`: the characters themselves, and the rule's name.
    package static func read(_ bytes: [UInt8], file: String) throws(ConfigurationError) -> ReplacementRules {
        var result = ReplacementRules()
        do {
            var reader = try CSVReader(bytes)
            let header = try reader.next()
            guard header?.fields == ["from", "to", "rule"] else {
                throw CSVRulesError(line: 1, reason: "the header is not from,to,rule")
            }
            while let row = try reader.next() {
                guard row.fields.count == 3, result.add(row.fields[0], row.fields[1], id: row.fields[2]) else {
                    throw CSVRulesError(
                        line: row.line, reason: "not one character, its replacement and the rule's name")
                }
            }
        } catch let error as CSVError {
            throw ConfigurationError(file: file, line: error.line, column: 0, path: "", message: error.kind.rawValue)
        } catch let error as CSVRulesError {
            throw ConfigurationError(file: file, line: error.line, column: 0, path: "", message: error.reason)
        } catch {
            throw ConfigurationError(file: file, line: 0, column: 0, path: "", message: "cannot be read")
        }
        return result
    }

    func rule(for code: UInt32) -> Rule? { rules[code] ?? substitute }
}

private struct CSVRulesError: Error {
    let line: Int
    let reason: String
}
