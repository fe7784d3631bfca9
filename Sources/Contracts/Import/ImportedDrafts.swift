import Formats

/// What an import found: drafts of contracts and the code lists that they need.
package struct ImportedDrafts {
    struct List {
        let number: String
        var id: String
        let title: String
        let entries: [CodeList.Entry]
    }

    var drafts: [ContractDraft]
    var lists: [List]
    /// For the lists' lines in the index.
    let origin: String
    let report: ImportReport

    /// One file to be written below the folder of the contracts.
    package struct File: Sendable, Equatable {
        /// Relative, made of names that have been checked.
        package let path: String
        package let text: String
    }

    /// The files of the drafts as they belong into a folder `interfaces/`, which may be empty.
    ///
    /// A code list that the folder has already is used as it is when it says the same; otherwise ours gets the 業務ID behind
    /// its name. `common/codes/index.csv` is added to.
    ///
    /// - Throws: when the folder's own code lists cannot be read, or a name would be no name.
    package func files(below folder: String) throws(ItemImportError) -> [File] {
        for draft in drafts
        where !(ItemRow.isName(draft.name) && ItemRow.isName(draft.version)) || !isID(draft.provider) {
            throw ItemImportError(
                "\(draft.id) \(draft.version): names are letters, digits and _ . -, a 業務ID three of them")
        }
        let existing = try existingLists(in: folder)
        var drafts = self.drafts
        var files = listFiles(existing, &drafts)
        for draft in drafts {
            let place = "\(businessFolder(of: draft, in: folder))/\(draft.name)/\(draft.version)"
            files.append(File(path: "\(place)/contract.yaml", text: draft.contractYAML))
            files.append(File(path: "\(place)/items.csv", text: draft.itemsCSV))
        }
        return files
    }

    private func isID(_ text: String) -> Bool {
        text.utf8.count == 3
            && text.utf8.allSatisfy { byte in
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
            }
    }

    private func existingLists(in folder: String) throws(ItemImportError) -> [String: CodeList] {
        guard let names = Folder.names(in: "\(folder)/common/codes"), names.contains("index.csv") else { return [:] }
        let problems = ProblemList()
        let lists = CodeListFolder(path: "\(folder)/common/codes", problems: problems).load()
        if let problem = problems.problems.first { throw ItemImportError("\(problem)") }
        return lists
    }

    private func listFiles(_ existing: [String: CodeList], _ drafts: inout [ContractDraft]) -> [File] {
        var files: [File] = []
        var added: [(String, String)] = []
        for list in lists {
            var id = list.id
            if let own = existing[id], own.entries != list.entries {
                id += drafts.first?.provider ?? ""
                report.ask("code list \(list.id) exists and says something else; the workbook's is \(id)")
                rename(list.id, to: id, &drafts)
            }
            if existing[id]?.entries == list.entries {
                report.note("code list \(id): the folder has it already, with the same values")
                continue
            }
            let rows = list.entries.map { CSVText.record([$0.code, $0.label, $0.validFrom, $0.validTo]) }
            files.append(
                File(path: "common/codes/\(id).csv", text: "code,label,valid-from,valid-to\n" + rows.joined()))
            report.note(
                "code list \(id): \(list.title), \(list.entries.count) values, without days (the table has none)")
            if existing[id] == nil { added.append((id, CSVText.record([id, list.title, origin, "", "common"]))) }
        }
        if !added.isEmpty || existing.isEmpty {
            files.insert(File(path: Self.index, text: added.map(\.1).joined()), at: 0)
        }
        return files
    }

    /// The one file that is added to, never replaced: its text here is only the new lines.
    package static let index = "common/codes/index.csv"

    private func rename(_ id: String, to new: String, _ drafts: inout [ContractDraft]) {
        for draft in drafts.indices {
            for item in drafts[draft].items.indices where drafts[draft].items[item].codeList == id {
                drafts[draft].items[item].codeList = new
            }
        }
    }

    /// The folder that the business has already; otherwise one to be renamed.
    private func businessFolder(of draft: ContractDraft, in folder: String) -> String {
        let own = Folder.business(draft.provider, in: folder)
        if own == nil { report.ask("rename the folder \(draft.provider)-\(draft.name) to the business's romaji") }
        return own ?? "\(draft.provider)-\(draft.name)"
    }
}
