import Testing

extension HouseTests {
    @Suite("Imports follow the rooms of docs/architecture.md") struct ImportTests {
        let repository = Repository()

        @Test func everyTargetHasItsRowInTheTable() throws {
            let table = RoomTable(architecture: try repository.text("docs/architecture.md"))
            let targets = try repository.folders(in: "Sources")
            #expect(targets.count >= 8)
            #expect(Set(table.allowed.keys) == Set(targets))
        }

        @Test func noTargetImportsWhatItsRowDoesNotName() throws {
            let table = RoomTable(architecture: try repository.text("docs/architecture.md"))
            var seen = 0
            for target in try repository.folders(in: "Sources") {
                let allowed = (table.allowed[target] ?? []).union(RoomTable.everywhere)
                for file in repository.files(below: "Sources/\(target)", endings: [".swift"]) {
                    for module in importedModules(of: try repository.text(file)) {
                        seen += 1
                        #expect(allowed.contains(module), "\(file) imports \(module)")
                    }
                }
            }
            #expect(seen > 20)
        }

        /// No arrow may point upward: following the table from any room never leads back to it.
        @Test func theTableHasNoCircle() throws {
            let allowed = RoomTable(architecture: try repository.text("docs/architecture.md")).allowed
            for start in allowed.keys {
                var reached: Set<String> = []
                var next = Array(allowed[start] ?? [])
                while let room = next.popLast() {
                    if reached.insert(room).inserted { next += allowed[room] ?? [] }
                }
                #expect(!reached.contains(start), "\(start) reaches itself")
            }
        }

        @Test func nobodyImportsFoundationXML() throws {
            let files = ["Sources", "Tests", "Benchmarks"].flatMap { repository.files(below: $0, endings: [".swift"]) }
            #expect(files.count > 20)
            for file in files {
                #expect(!importedModules(of: try repository.text(file)).contains("FoundationXML"), "\(file)")
            }
        }

        @Test func theReaderOfImportLinesKnowsEveryForm() {
            let source = """
                import A
                package import B
                @testable import C
                internal import struct D.E
                @preconcurrency public import F
                // import G
                let text = "import H"
                """
            #expect(importedModules(of: source) == ["A", "B", "C", "D", "F"])
        }
    }
}
