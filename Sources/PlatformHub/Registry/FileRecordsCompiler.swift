import Contracts
import Formats

/// Makes a link's `layout:` ready: reads the tables and rules that it names and fits it to the dataset's columns.
struct FileRecordsCompiler {
    let layout: CSVLayout
    let problems: ConfigurationProblems

    func compile(_ link: FileLinkConfiguration) -> FileRecords {
        guard let given = link.layout else { return FileRecords() }
        let (encoding, declared) = encoding(given)
        var format = RecordFileFormat(encoding: encoding, profile: given.profile)
        format.fixed = given.fixed.flatMap(fixed)
        format.recordLimit = given.recordLimit
        format.batch = given.batch
        var rules = ReplacementRules()
        // What a table file declares holds until the link says something else.
        rules.substitute = declared
        rules.merge(replacements(given.replacements))
        format.substitute = given.replacements.substitute == nil ? nil : rules.substitute
        var records = FileRecords(
            format: format, replacements: rules, content: given.content, refusal: given.refusal)
        (records.empty, records.lostBase) = (given.empty, given.lostBase)
        records.files = files(given)
        return records
    }

    private func files(_ given: FileLayoutConfiguration) -> [String: FilePattern] {
        let names = layout.files.map(\.name)
        if layout.files.count == 1, let first = given.files.first {
            problems.add("files has no meaning: the records lie in one file", at: first.node)
            return [:]
        }
        if layout.files.count > 1, let fixed = given.fixed {
            problems.add(
                "fixed-width records lie in one file, and these lie in \(names.joined(separator: ", "))",
                at: fixed.length.node)
        }
        var patterns: [String: FilePattern] = [:]
        for one in given.files {
            if !names.contains(one.value.file) {
                problems.add(
                    "the layout has no file \(one.value.file); it has \(names.joined(separator: ", "))", at: one.node)
            } else if patterns.values.contains(one.value.pattern) {
                problems.add("another file of the layout has this pattern", at: one.node)
            } else {
                patterns[one.value.file] = one.value.pattern
            }
        }
        return patterns
    }

    private func encoding(_ given: FileLayoutConfiguration) -> (TextEncoding, ReplacementRules.Rule?) {
        guard let name = given.encoding else { return (.utf8, nil) }
        if let encoding = TextEncoding(name: name.value) { return (encoding, nil) }
        guard name.value.contains("/") else {
            problems.add("this machine does not know the character set \(name.value)", at: name.node)
            return (.utf8, nil)
        }
        do throws(ConfigurationError) {
            let file = try CharacterTableFile.load(name.value)
            return (.table(file.table), file.substitute)
        } catch {
            let names = TextEncoding.names.joined(separator: ", ")
            problems.add("is neither one of \(names) nor a table file that can be read: \(error)", at: name.node)
            return (.utf8, nil)
        }
    }

    private func fixed(_ given: FileLayoutConfiguration.Fixed) -> FixedLayout? {
        let known = Set(layout.files[0].columns.map(\.name))
        for column in given.columns where !known.contains(column.value.name) {
            problems.add("the dataset has no column \(column.value.name)", at: column.node)
        }
        let fixed = FixedLayout(
            columns: given.columns.map(\.value), recordLength: given.length.value, lineEnd: given.lineEnd)
        if fixed == nil {
            problems.add(
                "the columns lie over each other, outside the record, or one is there twice", at: given.length.node)
        }
        return fixed
    }

    private func replacements(_ given: FileLayoutConfiguration.Replacements) -> ReplacementRules {
        var rules = given.usesWindowsForms ? ReplacementRules.windowsForms : ReplacementRules()
        if let file = given.rules {
            do throws(ConfigurationError) {
                rules.merge(try Self.rules(file.value))
            } catch {
                problems.add("is not a file of rules that can be read: \(error)", at: file.node)
            }
        }
        if let text = given.substitute {
            rules.substitute = ReplacementRules.Rule(id: "substitute", text: text.value)
        }
        return rules
    }

    private static func rules(_ file: String) throws(ConfigurationError) -> ReplacementRules {
        do {
            return try ReplacementRules.read(try FileBytes.read(file, limit: 16 << 20), file: file)
        } catch let error as ConfigurationError {
            throw error
        } catch {
            throw ConfigurationError(file: file, line: 0, column: 0, path: "", message: "cannot be read")
        }
    }
}
