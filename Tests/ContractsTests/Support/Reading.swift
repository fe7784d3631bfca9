@testable import Contracts

enum Format: CaseIterable { case json, xml }

extension MessageTree {
    func text(_ format: Format, of model: MessageModel) -> String {
        guard format == .xml else { return json }
        // The frame is JSON's alone.
        return removing("metadata").removing("_links").xml(root: model.rootName, namespace: model.namespace)
    }
}

extension MessageReader {
    static let context = ReadingContext(today: "2026-11-01", municipality: Array("999997".utf8))

    func read(
        _ text: String, _ format: Format, as model: MessageModel, in context: ReadingContext = MessageReader.context
    ) -> ReadOutcome {
        read(Array(text.utf8), format, as: model, in: context)
    }

    func read(
        _ bytes: [UInt8], _ format: Format, as model: MessageModel, in context: ReadingContext = MessageReader.context
    ) -> ReadOutcome {
        bytes.withUnsafeBytes {
            format == .json ? json($0, as: model, in: context) : xml($0, as: model, in: context)
        }
    }
}

extension ReadOutcome {
    var message: Message? {
        if case .accepted(let message) = self { message } else { nil }
    }

    /// `code path` of each violation.
    var violations: [String] { report.map { $0.path.isEmpty ? $0.code : "\($0.code) \($0.path)" } }

    var report: [Violation] {
        if case .rejected(let report) = self { report.violations } else { [] }
    }
}
