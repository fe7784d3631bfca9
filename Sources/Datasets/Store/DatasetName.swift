package import Journal

/// Which dataset of which municipality.
package struct DatasetName: Hashable, Sendable {
    package let municipality: MunicipalityCode
    /// Chosen by the caller, for example `001/juminkihonjoho/v10`.
    package let name: String

    /// - Returns: nil unless the name is 1–100 of `A-Z a-z 0-9 - _ /`: it becomes part of file and table names.
    package init?(municipality: MunicipalityCode, name: String) {
        let isRight = name.utf8.allSatisfy { byte in
            48...57 ~= byte || 97...122 ~= byte | 32 || byte == 45 || byte == 47 || byte == 95
        }
        guard isRight, 1...100 ~= name.utf8.count else { return nil }
        self.municipality = municipality
        self.name = name
    }
}
