package struct DatasetError: Error, Sendable, Equatable, CustomStringConvertible {
    package enum Code: String, Sendable {
        /// Another load is open; its id is in ``DatasetError/load``.
        case loadOpen
        /// This load is not open (any more).
        case unknownLoad
        /// The as-of time lies before that of the last load.
        case outdated
        /// Nothing was loaded yet at that time.
        case empty
        /// What is asked for is not kept any more.
        case retired
        /// A key or a body that cannot be kept.
        case unfit
        /// The disk or the database does not take anything at present.
        case notWritable
        case damaged
        /// Written by a newer program.
        case foreign
        case closed
    }

    package let code: Code
    /// What and where, for operators; never a piece of a record.
    package let detail: String
    package let load: Int64?

    package init(_ code: Code, _ detail: String, load: Int64? = nil) {
        self.code = code
        self.detail = detail
        self.load = load
    }

    package var description: String { "\(code.rawValue): \(detail)" }
}
