import Formats

/// The flat JSON objects of the OAuth endpoints.
enum OAuthJSON {
    enum Value {
        case text(String)
        case number(Int64)
        case truth(Bool)
    }

    static func object(_ members: [(name: String, value: Value)]) -> [UInt8] {
        var writer = JSONWriter()
        var output: [UInt8] = []
        writer.beginObject(into: &output)
        for (name, value) in members {
            writer.key(name, into: &output)
            switch value {
            case .text(let text): writer.string(text, into: &output)
            case .number(let number): writer.number(Int(number), into: &output)
            case .truth(let truth): writer.bool(truth, into: &output)
            }
        }
        writer.endObject(into: &output)
        return output
    }
}
