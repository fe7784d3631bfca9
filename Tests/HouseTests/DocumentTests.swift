import Testing

extension HouseTests {
    @Suite("Documents say what is there") struct DocumentTests {
        let repository = Repository()

        @Test func everyDocumentOfTheHouseIsThere() {
            for document in repository.documents { #expect(repository.exists(document), "\(document)") }
            #expect(repository.documents.count > 10)
        }

        @Test func everyLinkInsideTheProjectLeadsToAFile() throws {
            var seen = 0
            for document in repository.documents {
                for match in try repository.text(document).matches(of: /\]\(([^)#\s]+)(#[^)]*)?\)/) {
                    let target = String(match.1)
                    if target.contains("://") || target.hasPrefix("mailto:") { continue }
                    seen += 1
                    #expect(repository.exists(resolve(target, from: document)), "\(document) links to \(target)")
                }
            }
            #expect(seen > 20)
        }

        @Test func everyMakeTargetThatIsNamedExists() throws {
            let makefile = try repository.text("Makefile")
            let targets = Set(makefile.matches(of: /(?m)^([a-z]+):/).map { String($0.1) })
            for document in repository.documents {
                for match in try repository.text(document).matches(of: /`make ([a-z]+)/) {
                    #expect(targets.contains(String(match.1)), "\(document): make \(match.1)")
                }
            }
        }

        @Test func everyHubdCommandThatIsNamedExists() throws {
            let source = try repository.files(below: "Sources/hubd", endings: [".swift"]).map(repository.text).joined()
            let named = source.matches(of: /commandName: "([a-z-]+)"/).map { String($0.1) }
            // Without a name of its own a command is called after its type.
            let types = source.matches(of: /struct (\w+): (?:Async)?ParsableCommand/).map { $0.1.lowercased() }
            let commands = Set(named + types)
            try #require(commands.count >= 8)
            for document in repository.documents {
                for match in try repository.text(document).matches(of: /`hubd ([a-z][a-z-]*)(?: ([a-z][a-z-]*))?/) {
                    for word in [match.1, match.2].compactMap({ $0 }) {
                        #expect(commands.contains(String(word)), "\(document): hubd \(word)")
                    }
                }
            }
        }

        @Test func everyFileOfTheProjectThatIsNamedInBackTicksExists() throws {
            let path = /`((?:Sources|Tests|docs|scripts|interfaces|Examples|Benchmarks)\/[A-Za-z0-9_.\/-]+)`/
            for document in repository.documents {
                for match in try repository.text(document).matches(of: path) {
                    #expect(repository.exists(String(match.1)), "\(document) names \(match.1)")
                }
            }
        }

        /// A link is relative to its document's folder.
        private func resolve(_ target: String, from document: String) -> String {
            var parts = document.split(separator: "/").dropLast()
            for step in target.split(separator: "/") where step != "." {
                if step == ".." { parts = parts.dropLast() } else { parts.append(step) }
            }
            return parts.joined(separator: "/")
        }
    }
}
