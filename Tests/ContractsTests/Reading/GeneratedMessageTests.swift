import SeededGenerator
import Testing

@testable import Contracts

/// Properties over generated messages of a model: the tests' own and every contract of `interfaces/`.
struct GeneratedMessageTests {
    static let models: [MessageModel] = {
        let shipped = (try? Catalogue.load(interfaces: Project.interfaces))?.contracts ?? []
        return (shipped + [Sample.contract]).flatMap(\.operations).flatMap { [$0.request, $0.response] }
    }()

    @Test(
        "Every generated message is accepted in both formats and survives JSON → XML → JSON unchanged",
        arguments: models.indices)
    func roundTrip(_ index: Int) throws {
        let model = Self.models[index]
        var generator = MessageGenerator(model: model, seed: UInt64(index) + 1)
        let reader = MessageReader()
        for _ in 0..<15 {
            let tree = generator.message()
            let frame = ResponseFrame(title: model.rootName, detail: "", href: "")
            let outcome = reader.read(tree.json, .json, as: model)
            guard let first = outcome.message else {
                Issue.record("\(model.rootName): \(outcome.violations)")
                return
            }
            #expect(reader.read(tree.text(.xml, of: model), .xml, as: model).violations == [])
            let xml = write { MessageWriter.xml(first, mapping: nil, into: &$0) }
            let second = try #require(reader.read(xml, .xml, as: model).message)
            let json = write { MessageWriter.json(second, frame: frame, mapping: nil, into: &$0) }
            #expect(json == write { MessageWriter.json(first, frame: frame, mapping: nil, into: &$0) })
            let own = write { MessageWriter.json(first, frame: nil, mapping: nil, into: &$0) }
            #expect(String(decoding: own, as: UTF8.self) == tree.json)
            reader.recycle(first)
        }
    }

    private func write(_ body: (inout [UInt8]) -> Violation?) -> [UInt8] {
        var output: [UInt8] = []
        #expect(body(&output) == nil)
        return output
    }

    @Test(
        "Every generated message with one broken rule is refused with the rule's code, in both formats",
        arguments: models.indices)
    func mutations(_ index: Int) {
        let model = Self.models[index]
        var generator = MessageGenerator(model: model, seed: 1_000 + UInt64(index))
        let reader = MessageReader()
        var broken = 0
        for _ in 0..<3 {
            let tree = generator.message()
            for (mutant, code, format) in Mutation.all(of: tree, model) {
                let found = reader.read(mutant.text(format, of: model), format, as: model).report.map(\.code)
                #expect(found.contains(code), "\(model.rootName) \(format) \(code): \(found)")
                broken += 1
            }
        }
        #expect(broken > 50)
    }

    @Test("Mutated bytes never crash a reader, and the same bytes get the same verdict", arguments: [2, 7, 99])
    func fuzz(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let reader = MessageReader()
        let fresh = MessageReader()
        for (tree, model) in [(Sample.full, Sample.request), (Sample.answer, Sample.response)] {
            for format in Format.allCases {
                let original = Array(tree.text(format, of: model).utf8)
                for _ in 0..<1_000 {
                    let bytes = mutate(original, &random)
                    let first = reader.read(bytes, format, as: model)
                    let second = fresh.read(bytes, format, as: model)
                    #expect(first.report == second.report)
                    #expect(first.message?.arena == second.message?.arena)
                }
            }
        }
    }

    private func mutate(_ bytes: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
            let place = Int.random(in: 0..<bytes.count, using: &random)
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: place)
            case 2: bytes.insert(Array("{}[]\"<>/&,:01".utf8).randomElement(using: &random) ?? 0, at: place)
            case 3: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &random)))
            default:
                let end = min(bytes.count, place + Int.random(in: 1...40, using: &random))
                bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            }
        }
        return bytes
    }

    @Test("No value of a message ever stands in a report")
    func canary() {
        let canary = "CANARY0"
        let wide = "極秘値"
        let reader = MessageReader()
        var reports = 0
        for node in Sample.request.nodes.dropFirst() {
            let path = Sample.request.path(of: node.index).replacing("[]", with: "[0]")
            for value in [
                MessageTree.text(canary), .text(wide), .group([.init("a", .text(canary))]), .list([.text(wide)]),
            ] {
                let tree = Sample.full.setting(path.hasSuffix("[0]") ? String(path.dropLast(3)) : path, value)
                for format in Format.allCases {
                    let report = reader.read(tree.text(format, of: Sample.request), format, as: Sample.request).report
                    reports += report.count
                    #expect(!"\(report)".contains(canary) && !"\(report)".contains(wide))
                }
            }
        }
        let texts = [
            "{\"kubun\":\"\(canary)", "{\"\(canary) x\":1}", "<\(wide)>", "<a>\(canary)</b>",
            "<!DOCTYPE \(canary)><a/>",
        ]
        for text in texts {
            for format in Format.allCases {
                let report = reader.read(text, format, as: Sample.request).report
                reports += report.count
                #expect(!"\(report)".contains(canary) && !"\(report)".contains(wide))
            }
        }
        #expect(reports > 100)
    }
}

/// One rule of a model broken in a message that keeps them all.
enum Mutation {
    static func all(of tree: MessageTree, _ model: MessageModel) -> [(MessageTree, String, Format)] {
        guard case .group(let members) = tree else { return [] }
        return mutants(of: members, group: model.nodes[0], model)
    }

    /// Mutants of a group, each put back into the whole.
    private static func mutants(
        of members: [MessageTree.Member], group: ItemNode, _ model: MessageModel
    ) -> [(MessageTree, String, Format)] {
        var found: [(MessageTree, String, Format)] = []
        for (position, member) in members.enumerated() {
            guard let child = group.children.first(where: { model.nodes[$0].name == member.name }) else { continue }
            let node = model.nodes[child]
            let formats: [Format] = node.isFrame ? [.json] : [.json, .xml]
            func add(_ value: MessageTree, _ code: String) {
                var changed = members
                changed[position].value = value
                for format in formats { found.append((.group(changed), code, format)) }
            }
            if node.presence == .required {
                var fewer = members
                fewer.remove(at: position)
                for format in formats where node.minOccurs > 0 || format == .json {
                    found.append((.group(fewer), "E0001", format))
                }
            }
            for (value, code) in broken(member.value, node) { add(value, code) }
            if !node.isNullable, !node.isRepeated { add(.null, "H1007") }
            for (mutant, code, format) in nested(member.value, node, model) where formats.contains(format) {
                var changed = members
                changed[position].value = mutant
                found.append((.group(changed), code, format))
            }
        }
        found.append((.group(members + [.init("nazonokoumoku", .text("1"))]), "H1002", .json))
        found.append((.group(members + [.init("nazonokoumoku", .text("1"))]), "H1002", .xml))
        return found
    }

    private static func nested(
        _ value: MessageTree, _ node: ItemNode, _ model: MessageModel
    ) -> [(MessageTree, String, Format)] {
        switch value {
        case .group(let members): return mutants(of: members, group: node, model)
        case .list(let values):
            guard case .group(let members)? = values.first else { return [] }
            return mutants(of: members, group: node, model).map { (.list([$0.0] + values.dropFirst()), $0.1, $0.2) }
        default: return []
        }
    }

    private static func broken(_ value: MessageTree, _ node: ItemNode) -> [(MessageTree, String)] {
        if case .list(let values) = value {
            guard let first = values.first else { return [] }
            let more = Array(repeating: first, count: node.maxOccurs + 1)
            return (node.maxOccurs < 50 ? [(.list(more), "H1009")] : [])
                + broken(first, node).map { (.list([$0.0] + values.dropFirst()), $0.1) }
        }
        let empty = (MessageTree.text(""), node.presence == .required ? "E0001" : "H1008")
        switch node.type {
        case .group: return []
        case .halfWidth:
            let long = MessageTree.text(String(repeating: "0", count: node.digits + 1))
            var mutants = [empty, (.text("あ"), "E0002"), (long, node.isFixed ? "E0003" : "H1001")]
            if node.codeList != nil, node.digits < 4 {
                mutants.append((.text(String(repeating: "~", count: node.digits)), "H1003"))
            }
            if node.checkDigit != .none {
                mutants.append((.text(String(repeating: "3", count: node.digits - 1) + "x"), "H1006"))
            }
            return mutants
        case .fullWidth:
            let long = MessageTree.text(String(repeating: "山", count: node.digits + 1))
            return [empty, (.text("a"), "E0002"), (.text("ｱ"), "E0002"), (long, node.isFixed ? "E0003" : "H1001")]
        case .integer, .signedInteger:
            let long = MessageTree.number(String(repeating: "1", count: node.digits + 1))
            return [(.number("1.5"), "H1012"), (.number("-0"), "H1012"), (long, node.isFixed ? "E0003" : "H1001")]
        case .decimal:
            return [
                empty, (.text("01"), "H1012"), (.text("x"), "H1012"),
                (.text(String(repeating: "1", count: node.digits + 1)), "H1001"),
            ]
        case .blob: return [empty, (.text("*"), "E0002")]
        case .year: return [empty, (.text("24"), "H1004")]
        case .time: return [empty, (.text("25:00"), "H1004")]
        case .date:
            return [empty, (.text("2023-02-30"), "H1004")]
                + (node.unknownFlag < 0 ? [(.text("2023-00-00"), "H1005")] : [])
        }
    }
}
