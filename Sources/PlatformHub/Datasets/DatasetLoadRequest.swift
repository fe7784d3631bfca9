package import Datasets

/// What an owner begins a load with: `{"mode":"full|delta","asOf":"2026-11-22T03:00:00+09:00"}`.
package struct DatasetLoadRequest: Sendable, Equatable {
    package let mode: DatasetLoad.Mode
    package let asOf: Int64

    /// - Returns: H9007 with the name of what is missing, wrong or not known.
    package static func read(_ body: [UInt8]) -> Result<DatasetLoadRequest, HubError> {
        func refuse(_ name: String) -> Result<DatasetLoadRequest, HubError> {
            .failure(HubError("H9007", ["name": name]))
        }
        guard let fields = JWTFields.read(body) else { return refuse("JSON") }
        guard fields.keys.allSatisfy({ $0 == "mode" || $0 == "asOf" }) else { return refuse("mode, asOf") }
        guard case .string(let text) = fields["mode"], let mode = DatasetLoad.Mode(rawValue: text) else {
            return refuse("mode")
        }
        guard case .string(let text) = fields["asOf"], let asOf = DatasetTime.read(text) else {
            return refuse("asOf")
        }
        return .success(DatasetLoadRequest(mode: mode, asOf: asOf))
    }
}
