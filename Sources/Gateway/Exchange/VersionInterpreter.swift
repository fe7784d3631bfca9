import Contracts
import PlatformHub

/// Speaks for a caller to a provider of another version of the contract, and back.
struct VersionInterpreter {
    let translation: VersionTranslation.Operation
    let reader: MessageReader
    let context: ReadingContext

    /// - Returns: H5015 when the provider's version cannot say it: the caller has kept its contract, so the fault is the
    ///   mapping's. The report is in the caller's own words.
    func request(_ message: Message) -> Result<Message, HubError> {
        switch reader.convert(message, by: translation.request, in: context) {
        case .accepted(let converted): return .success(converted)
        case .rejected(let report):
            return .failure(error("H5015", translation.request.inSourceTerms(report)))
        }
    }

    /// The answer in the caller's version. An answer that breaks the provider's own version has been refused before
    /// (H5006); one that keeps it and cannot be said in the caller's is H5016. The provider has done its part, so its
    /// health stays as it is.
    func answer(_ reply: ProviderReply) -> ProviderReply {
        guard case .answered(let message, _) = reply.result else { return reply }
        switch reader.convert(message, by: translation.response, in: context) {
        case .accepted(let converted):
            return ProviderReply(
                result: .answered(converted, element: nil), digest: reply.digest, health: reply.health,
                asOf: reply.asOf)
        case .rejected(let report):
            return ProviderReply(
                result: .failed(error("H5016", report)), digest: reply.digest, health: reply.health,
                asOf: reply.asOf)
        }
    }

    private func error(_ code: String, _ report: ValidationReport) -> HubError {
        let first = report.violations.first
        let label = first.map { $0.label.isEmpty ? $0.path : $0.label } ?? "?"
        return HubError(code, ["label": label, "version": translation.contract.version], report: report)
    }
}
