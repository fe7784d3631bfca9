/// How the files of a ``CSVLayout`` hang together, by file.
struct RecordSetShape: Sendable {
    let layout: CSVLayout
    /// Of the file with the rows above; -1 for the record's own.
    let parents: [Int]
    /// The columns of the running numbers, the outermost part's first.
    let numbers: [[Int]]
    /// Running numbers of a row at most.
    let depth: Int

    init(_ layout: CSVLayout) {
        self.layout = layout
        parents = layout.files.indices.map { file in
            var node = layout.files[file].node
            guard file > 0 else { return -1 }
            repeat { node = layout.model.nodes[node].parent } while node > 0 && layout.fileOfNode[node] < 0
            return max(layout.fileOfNode[node], 0)
        }
        numbers = layout.files.map { file in
            file.columns.indices.filter { if case .number = file.columns[$0].content { true } else { false } }
        }
        depth = numbers.map(\.count).max() ?? 0
    }
}
