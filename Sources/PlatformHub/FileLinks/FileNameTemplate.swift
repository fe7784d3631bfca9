/// How files that the hub writes are called, for example `{municipality}_{contract}_{yyyyMMdd}_{seq}.csv`.
package struct FileNameTemplate: Sendable, Equatable {
    package enum Place: String, Sendable, CaseIterable {
        case municipality
        /// The contract's id, with `-` for its slash.
        case contract
        case version
        case operation
        /// The layout's name of the file; a layout of several files needs it.
        case file
        /// The day in Japan.
        case day = "yyyyMMdd"
        /// The time of day in Japan.
        case time = "HHmmss"
        /// Of the link, at least four digits.
        case sequence = "seq"
    }

    private enum Part: Sendable, Equatable {
        case text(String)
        case place(Place)
    }

    private let parts: [Part]

    /// Nil for an unknown place, a brace without its other half, characters that a name must not have, and a template
    /// without `{seq}`: two files would get one name.
    package init?(_ text: String) {
        var parts: [Part] = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{") {
            guard let close = rest[open...].firstIndex(of: "}"),
                let place = Place(rawValue: String(rest[rest.index(after: open)..<close]))
            else { return nil }
            parts += [.text(String(rest[..<open])), .place(place)]
            rest = rest[rest.index(after: close)...]
        }
        parts.append(.text(String(rest)))
        self.parts = parts
        guard !text.replacing("{", with: "").isEmpty, !rest.contains("}"), parts.contains(.place(.sequence)),
            name({ _ in "0" }) != nil
        else { return nil }
    }

    /// Nil when a value makes the name one that must not be used.
    package func name(_ value: (Place) -> String) -> FileName? {
        let texts = parts.map { part in
            switch part {
            case .text(let text): text
            case .place(let place): value(place)
            }
        }
        return FileName(texts.joined())
    }
}
