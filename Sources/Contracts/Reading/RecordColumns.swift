/// Tells a violation by the column in which it stands, as people see it in their file.
struct RecordColumns: Sendable {
    private var columns: [String: CSVLayout.Column] = [:]
    private let record: String

    init(_ layout: CSVLayout) {
        record = layout.model.nodes[layout.files[0].node].name
        for file in layout.files {
            for column in file.columns {
                guard case .item(let node) = column.content else { continue }
                columns[layout.model.path(of: node).replacing("[]", with: "")] = column
            }
        }
    }

    /// With the column's name as its path and the column's label.
    func named(_ violation: Violation) -> Violation {
        var path = ""
        var isIndex = false
        for character in violation.path {
            if character == "[" { isIndex = true }
            if !isIndex { path.append(character) }
            if character == "]" { isIndex = false }
        }
        let column = columns[path]
        let short = path.hasPrefix(record + ".") ? String(path.dropFirst(record.count + 1)) : path
        return Violation(
            code: violation.code, path: column?.name ?? short, label: column?.label ?? violation.label,
            line: violation.line, offset: -1, parameters: violation.parameters)
    }
}
