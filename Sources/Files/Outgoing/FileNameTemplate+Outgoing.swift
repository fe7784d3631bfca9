package import PlatformHub

extension FileNameTemplate {
    /// The name of one outgoing file.
    ///
    /// - Parameters:
    ///   - file: the layout's name of it.
    ///   - moment: of the run, in Japan.
    ///   - number: of the link's files, from 1.
    package func name(
        municipality: String, contract: String, version: String, operation: String, file: String, moment: JapanTime,
        number: Int
    ) -> FileName? {
        name { place in
            switch place {
            case .municipality: municipality
            case .contract: contract.replacing("/", with: "-")
            case .version: version
            case .operation: operation
            case .file: file
            case .day: moment.day.description.replacing("-", with: "")
            case .time: moment.time.replacing(":", with: "")
            case .sequence: String(repeating: "0", count: max(0, 4 - "\(number)".utf8.count)) + "\(number)"
            }
        }
    }
}
