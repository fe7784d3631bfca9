import Formats

/// A CSV file with a fixed header.
enum CSVTable {
    /// The rows below the header, each with as many fields as the header; what is wrong goes to the problems.
    static func rows(file: String, header: [String], problems: ProblemList) -> [CSVReader.Row] {
        do {
            return rows(of: try FileBytes.read(file, limit: 16 << 20), file: file, header: header, problems: problems)
        } catch {
            problems.add(file, 0, error.reason)
            return []
        }
    }

    static func rows(of bytes: [UInt8], file: String, header: [String], problems: ProblemList) -> [CSVReader.Row] {
        var rows: [CSVReader.Row] = []
        do {
            var reader = try CSVReader(bytes)
            guard try reader.next()?.fields == header else {
                problems.add(file, 1, "the header must be: \(header.joined(separator: ","))")
                return []
            }
            while let row = try reader.next() {
                if row.fields.count == header.count {
                    rows.append(row)
                } else {
                    problems.add(file, row.line, "\(row.fields.count) fields instead of \(header.count)")
                }
            }
        } catch {
            problems.add(file, error.line, error.kind.rawValue)
        }
        return rows
    }
}
