import Formats

/// Everything that a careful reader of `interfaces/` would remark on, beyond what the loader refuses.
///
/// Findings that are meant to stand are listed in `common/lint-exceptions.csv` (`rule,place,reason`); an exception that
/// no finding needs any more is a finding itself.
package enum CatalogueLint {
    /// - Parameter path: the folder the catalogue was loaded from.
    package static func findings(_ catalogue: Catalogue, interfaces path: String) -> [LintFinding] {
        let report = LintReport()
        for contract in catalogue.contracts {
            ContractLint(contract: contract, report: report).run()
            ExampleLint(contract: contract, report: report).run()
            WSDLProfile(contract: contract, report: report).run()
        }
        CodeListLint(catalogue: catalogue, folder: "\(path)/common/codes", report: report).run()
        return excepting(report, file: "\(path)/common/lint-exceptions.csv")
    }

    private static func excepting(_ report: LintReport, file: String) -> [LintFinding] {
        guard
            Folder.names(in: String(file.dropLast("/lint-exceptions.csv".count)))?.contains("lint-exceptions.csv")
                == true
        else { return report.findings }
        let problems = ProblemList()
        var unused: [String: Int] = [:]
        for row in CSVTable.rows(file: file, header: ["rule", "place", "reason"], problems: problems) {
            unused[row.fields[0] + " " + row.fields[1]] = row.line
            if row.fields[2].isEmpty { problems.add(file, row.line, "reason: missing") }
        }
        var findings: [LintFinding] = []
        var used: Set<String> = []
        for finding in report.findings {
            let key = finding.rule.rawValue + " " + finding.place
            if unused[key] == nil { findings.append(finding) } else { used.insert(key) }
        }
        for (key, line) in unused.sorted(by: { $0.value < $1.value }) where !used.contains(key) {
            problems.add(file, line, "the exception is not needed: \(key)")
        }
        return findings
            + problems.problems.map {
                LintFinding(rule: .source, file: $0.file, line: $0.line, place: "", message: $0.message)
            }
    }
}
