import Testing

@testable import Contracts

/// A vendor's way of writing the sample messages, read and written.
struct DialectTests {
    /// `fuda` renamed, codes, dates, constants, numbers as strings, empty for absent.
    static func mapping(_ model: MessageModel, _ changes: [String: (inout WireMapping.Rule) -> Void]) -> WireMapping {
        var rules = model.nodes.map {
            WireMapping.Rule(name: $0.nameBytes, conversion: .none, emptyIsAbsent: false, numberIsString: false)
        }
        for (path, change) in changes {
            if let node = model.node(path: path) { change(&rules[node]) }
        }
        return WireMapping(rules: rules, ignored: [0: [Array("YOBI".utf8)]])
    }

    private static func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    static let vendor: WireMapping = {
        let codes = [bytes("0"): bytes("10"), bytes("1"): bytes("11"), bytes("2"): bytes("12")]
        let back = Dictionary(uniqueKeysWithValues: codes.map { ($1, $0) })
        return mapping(
            Sample.request,
            [
                "kubun": { $0.conversion = .codes(toWire: codes, fromWire: back) },
                "shimei": { $0.name = bytes("NAME_KANJI") },
                "kijun": { $0.conversion = .date(.compact) },
                "umare": { $0.conversion = .date(.slashed) },
                "nensu": { $0.numberIsString = true },
                "kingaku": {
                    $0.numberIsString = true
                    $0.emptyIsAbsent = true
                },
                "nendo": { $0.emptyIsAbsent = true },
                "yobimei": { $0.conversion = .constant(wire: bytes("FIX"), contract: nil) },
                "jusho.ken": { $0.name = bytes("KEN") },
            ])
    }()

    /// What the vendor sends for ``Sample/full`` without 呼び名 and 金額.
    static let wire = Sample.full.setting("kubun", .text("11")).setting("kijun", .text("20240229"))
        .setting("umare", .text("1970/00/00")).setting("nensu", .text("0")).setting("kingaku", .text(""))
        .setting("yobimei", .text("FIX"))

    private static func renamed(_ tree: MessageTree) -> MessageTree {
        guard case .group(let members) = tree else { return tree }
        return .group(
            members.map { member in
                switch member.name {
                case "shimei": .init("NAME_KANJI", member.value)
                case "jusho": .init("jusho", .group([.init("KEN", .text("架空県")), .init("machi", .text("一丁目"))]))
                default: member
                }
            })
    }

    private let reader = MessageReader()
    private var context: ReadingContext {
        ReadingContext(today: "2026-11-01", municipality: Self.bytes("999997"), mapping: Self.vendor)
    }

    @Test("A vendor's message becomes the contract's, and the contract's the vendor's, in both formats")
    func bothWays() throws {
        let expected = Sample.full.removing("yobimei").removing("kingaku")
        for format in Format.allCases {
            let text = Self.renamed(Self.wire).text(format, of: Sample.request)
            let outcome = reader.read(text, format, as: Sample.request, in: context)
            let message = try #require(outcome.message, "\(outcome.violations)")
            var plain: [UInt8] = []
            #expect(MessageWriter.json(message, frame: nil, mapping: nil, into: &plain) == nil)
            #expect(String(decoding: plain, as: UTF8.self) == expected.json)
            var json: [UInt8] = []
            #expect(MessageWriter.json(message, frame: nil, mapping: Self.vendor, into: &json) == nil)
            #expect(String(decoding: json, as: UTF8.self) == Self.renamed(Self.wire).json)
            var xml: [UInt8] = []
            #expect(MessageWriter.xml(message, mapping: Self.vendor, into: &xml) == nil)
            #expect(String(decoding: xml, as: UTF8.self) == Self.renamed(Self.wire).text(.xml, of: Sample.request))
        }
    }

    static let refused: [(String, MessageTree, String)] = [
        ("kubun", .text("99"), "H1201 kubun"), ("kubun", .text("1"), "H1201 kubun"),
        ("kijun", .text("2024-02-29"), "H1202 kijun"), ("kijun", .text("20230229"), "H1004 kijun"),
        ("yobimei", .text("VAR"), "H1203 yobimei"), ("nensu", .text("x"), "H1012 nensu"),
        ("biko", .text(""), "H1008 biko"),
    ]

    @Test("What the dialect cannot read is told in its own codes", arguments: refused.indices)
    func refusal(_ index: Int) {
        let (path, value, violation) = Self.refused[index]
        for format in Format.allCases {
            let text = Self.renamed(Self.wire.setting(path, value)).text(format, of: Sample.request)
            #expect(reader.read(text, format, as: Sample.request, in: context).violations == [violation])
        }
    }

    @Test("A number that stands as a string on the wire is refused as a number")
    func numberKinds() {
        let text = Self.renamed(Self.wire.setting("nensu", .number("1"))).json
        #expect(reader.read(text, .json, as: Sample.request, in: context).violations == ["H1011 nensu"])
    }

    @Test("Items that the dialect ignores are skipped, others stay unknown, and so do the contract's own names")
    func ignored() {
        guard case .group(let members) = Self.renamed(Self.wire) else { return }
        for (name, violations) in [("YOBI", []), ("YOBI2", ["H1002"])] {
            let tree = MessageTree.group(members + [.init(name, .group([.init("x", .text("y"))]))])
            for format in Format.allCases {
                let text = tree.text(format, of: Sample.request)
                #expect(reader.read(text, format, as: Sample.request, in: context).violations == violations)
            }
        }
        let own = reader.read(Self.wire.json, .json, as: Sample.request, in: context).violations
        #expect(Set(own) == ["H1002", "H1002 jusho", "E0001 shimei", "E0001 jusho.ken"])
    }

    @Test("What the dialect cannot write is refused with its code, path and label, without the value")
    func writing() throws {
        let codes = Self.mapping(
            Sample.request, ["kubun": { $0.conversion = .codes(toWire: [[0x30]: [0x31]], fromWire: [:]) }])
        let dates = Self.mapping(Sample.request, ["umare": { $0.conversion = .date(.eraDigit) }])
        let message = try #require(reader.read(Sample.full.json, .json, as: Sample.request).message)
        for (mapping, code, path) in [(codes, "H1201", "kubun"), (dates, "H1202", "umare")] {
            var output: [UInt8] = []
            for violation in [
                MessageWriter.json(message, frame: nil, mapping: mapping, into: &output),
                MessageWriter.xml(message, mapping: mapping, into: &output),
            ] {
                #expect(violation?.code == code)
                #expect(violation?.path == path)
                #expect(violation?.parameters == [:])
            }
        }
    }
}
