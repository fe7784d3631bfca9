import Formats

/// A message in the formats that it did not come in, laid out for people.
struct ExampleText {
    let operation: Operation
    let message: Message

    /// Title, text and language of each format beside `source`.
    func others(than source: [String]) -> [(title: String, text: String)] {
        var others: [(String, String)] = []
        if !source.contains("json"), let text = json { others.append(("JSON", text)) }
        if !source.contains("xml"), let text = xml { others.append(("XML", text)) }
        return others + csv
    }

    private var json: String? {
        let frame = ResponseFrame(title: operation.title, detail: operation.detail, href: "/" + operation.call)
        var output: [UInt8] = []
        guard MessageWriter.json(message, frame: frame, mapping: nil, into: &output) == nil else { return nil }
        return Self.indented(json: output)
    }

    private var xml: String? {
        var output: [UInt8] = []
        guard MessageWriter.xml(message, mapping: nil, into: &output) == nil else { return nil }
        return Self.indented(xml: output)
    }

    /// The files of a dataset's answer that have rows.
    private var csv: [(title: String, text: String)] {
        guard message.model.direction == .response, let layout = CSVLayout(operation) else { return [] }
        var writer = CSVMessageWriter(layout: layout, profile: CSVProfile(lineEnd: .lf))
        writer.begin()
        let empty = writer.outputs.map(\.count)
        writer.append(message)
        return zip(layout.files, zip(writer.outputs, empty)).compactMap { file, output in
            guard output.0.count > output.1 || file.node == layout.files[0].node else { return nil }
            return ("CSV \(file.name)", String(decoding: output.0, as: UTF8.self))
        }
    }

    /// Of JSON without white space: a member a line.
    static func indented(json: [UInt8]) -> String {
        var output: [UInt8] = []
        var depth = 0
        var isInString = false
        var isEscaped = false
        func newLine() { output += [UInt8(ascii: "\n")] + Array(repeating: UInt8(ascii: " "), count: depth * 2) }
        for (index, byte) in json.enumerated() {
            if isInString {
                output.append(byte)
                isInString = isEscaped || byte != UInt8(ascii: "\"")
                isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
                continue
            }
            let isEmpty = index > 0 && (json[index - 1] == UInt8(ascii: "{") || json[index - 1] == UInt8(ascii: "["))
            switch byte {
            case UInt8(ascii: "}"), UInt8(ascii: "]"):
                depth -= 1
                if !isEmpty { newLine() }
            default: if isEmpty { newLine() }
            }
            output.append(byte)
            switch byte {
            case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
            case UInt8(ascii: ","): newLine()
            case UInt8(ascii: ":"): output.append(UInt8(ascii: " "))
            case UInt8(ascii: "\""): isInString = true
            default: break
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    /// Of XML as ``XMLMessageWriter`` makes it: an element has text or elements, never both.
    static func indented(xml: [UInt8]) -> String {
        var output: [UInt8] = []
        var depth = 0
        var isAfterEnd = true
        func newLine() {
            if !output.isEmpty { output.append(UInt8(ascii: "\n")) }
            output += Array(repeating: UInt8(ascii: " "), count: depth * 2)
        }
        for (index, byte) in xml.enumerated() {
            let next = index + 1 < xml.count ? xml[index + 1] : 0
            if byte == UInt8(ascii: "<") {
                let isEnd = next == UInt8(ascii: "/")
                let isAfterTag = index == 0 || xml[index - 1] == UInt8(ascii: ">")
                if isEnd { depth -= 1 }
                if isAfterTag && (!isEnd || isAfterEnd) { newLine() }
                if !isEnd { depth += 1 }
                isAfterEnd = isEnd
            }
            if byte == UInt8(ascii: ">"), xml[index - 1] == UInt8(ascii: "/") {
                depth -= 1
                isAfterEnd = true
            }
            output.append(byte)
        }
        return String(decoding: output, as: UTF8.self)
    }
}
