/// One code list as a Swift struct with a constant for every value.
struct SwiftCodeList {
    let list: CodeList
    let name: String
    /// `public `, `package ` or nothing.
    let access: String

    func write(into text: inout SwiftText) {
        text.comment(SwiftComments.codes(list))
        text.block("\(access)struct \(name): CodeValue") { text in
            text.line("\(access)static let codeList: String = \(SwiftText.quoted(list.id))")
            text.line("\(access)let rawValue: String")
            text.line("\(access)init(rawValue: String) { self.rawValue = rawValue }")
            var names = SwiftNames(reserved: SwiftNames.reservedMembers)
            for (code, label) in PublicationText.codes(of: list) {
                text.line()
                text.comment(["\(SwiftText.plain(code)): \(SwiftText.plain(label))"])
                text.line(
                    "\(access)static var \(names.member("code" + code)): Self { Self(rawValue: \(SwiftText.quoted(code))) }"
                )
            }
        }
    }
}
