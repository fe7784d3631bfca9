package import Datasets

extension HubError {
    /// What a caller is told; the detail stays with the operators.
    package init(_ error: DatasetError) {
        self =
            switch error.code {
            case .empty: HubError("H9002")
            case .retired: HubError("H9008")
            case .unknownLoad: HubError("H9004")
            case .loadOpen: HubError("H9005", ["name": error.load.map { String($0) } ?? ""])
            case .outdated: HubError("H9006")
            case .unfit: HubError("H9007", ["name": "records"])
            case .notWritable, .damaged, .foreign, .closed: HubError("H9011", retryAfter: 30)
            }
    }
}
