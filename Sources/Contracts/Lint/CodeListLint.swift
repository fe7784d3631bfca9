/// Checks the code lists: a code whose days are open at both ends needs a list that says from when it stands as it is.
struct CodeListLint {
    let catalogue: Catalogue
    let folder: String
    let report: LintReport

    func run() {
        let used = Set(
            catalogue.contracts.flatMap { contract in
                contract.operations.flatMap { $0.request.nodes + $0.response.nodes }.compactMap { $0.codeList?.id }
            })
        for list in catalogue.codeLists.values.sorted(by: { $0.id < $1.id }) {
            let file = "\(folder)/\(list.id).csv"
            if list.entries.isEmpty { report.add(.codeList, file, 0, list.id, "the list has no codes") }
            if !used.contains(list.id) { report.add(.codeList, file, 0, list.id, "no item uses the list") }
            if list.edition.isEmpty {
                report.add(
                    .codeList, file, 0, list.id, "edition: from which day does the list stand as it is? (index.csv)")
            }
        }
    }
}
