import Testing

extension HouseTests {
    @Suite("Error codes and their catalogue") struct ErrorCodeTests {
        let repository = Repository()

        /// Codes written as string literals in the sources, with a file that holds each.
        private func used() throws -> [String: String] {
            var codes: [String: String] = [:]
            for file in repository.files(below: "Sources", endings: [".swift"]) {
                for match in try repository.text(file).matches(of: /"([HE]\d{4})"/) { codes[String(match.1)] = file }
            }
            return codes
        }

        /// Codes with an entry in `interfaces/errors.yaml`, in the file's order.
        private func catalogued() throws -> [String] {
            try repository.text("interfaces/errors.yaml").matches(of: /(?m)^\s*-?\s*code:\s*"?([HE]\d{4})"?/).map {
                String($0.1)
            }
        }

        @Test func everyCodeInTheSourcesIsInTheCatalogue() throws {
            let catalogue = Set(try catalogued())
            #expect(catalogue.count > 50)
            for (code, file) in try used() { #expect(catalogue.contains(code), "\(code) in \(file)") }
        }

        @Test func everyCodeOfTheCatalogueIsUsedInTheSources() throws {
            let codes = try used()
            for code in try catalogued() { #expect(codes[code] != nil, "\(code) is said nowhere") }
        }

        @Test func noCodeHasTwoEntries() throws {
            let codes = try catalogued()
            #expect(codes.count == Set(codes).count)
        }
    }
}
