/// Where pages ended: a caller that reads page after page by position would otherwise make the store count from the
/// beginning each time. Forgetting one costs time, nothing else.
struct Bookmarks: Sendable {
    struct Place: Hashable {
        /// Sequences of the state and, for differences, of its base (-1 for a read of the whole state).
        let sequence: Int64
        let base: Int64
        let offset: Int
    }

    private static let capacity = 256
    private var marks: [Place: String] = [:]

    /// The key (for differences: the sequence) after which the records from this position on lie.
    subscript(place: Place) -> String? {
        get { marks[place] }
        set {
            if marks.count >= Self.capacity { marks.removeAll(keepingCapacity: true) }
            marks[place] = newValue
        }
    }
}
