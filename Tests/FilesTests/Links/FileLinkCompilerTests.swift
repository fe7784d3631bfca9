import Contracts
import Formats
import PlatformHub
import Testing

@testable import Files

/// What a link needs to be one, told with file and line.
@Suite struct FileLinkCompilerTests {
    private let data: TemporaryFolder

    init() throws { data = try TemporaryFolder() }

    private func problems(_ layout: String, _ changes: [(String, String)] = []) throws -> String {
        var file = IncomingScene.file("/nowhere", layout)
        for (part, other) in changes {
            #expect(file.contains(part))
            file = file.replacing(part, with: other)
        }
        do {
            _ = try IncomingScene.town(file, in: data)
            return ""
        } catch {
            return "\(error)".replacing(data.path + "/", with: "")
        }
    }

    @Test func `A link is compiled with its partner, dataset and layout`() throws {
        try data.write("from,to,rule\n髙,高,hashigodaka\n", to: "municipalities/rules.csv")
        let layout = "{encoding: CP932, header: labels, separator: tab, content: delta, refusal: partial, batch: 50}"
        let link = try #require(try IncomingScene.town(IncomingScene.file("/nowhere", layout), in: data).links.first)
        #expect(link.id == "inkan-in" && link.partner.id == "inkan" && link.source.contract.id == "002/inkantoroku")
        #expect(link.records.content == .delta && link.records.refusal == .partial)
        let format = link.records.format
        #expect(format.encoding.name == "cp932" && format.profile.header == .labels && format.batch == 50)
        #expect(format.profile.separator == 9 && format.substitute == nil && format.fixed == nil)
        let fixed =
            "{fixed: {length: 20, lineEnd: none, columns: [{name: torokubango, start: 0, length: 15, align: right, padding: \"0\"}]}}"
        let other = try #require(try IncomingScene.town(IncomingScene.file("/nowhere", fixed), in: data).links.first)
        #expect(other.records.format.fixed?.recordLength == 20 && other.records.format.fixed?.lineEnd == nil)
        let out = IncomingScene.file("/nowhere", "{replace: {rules: rules.csv, windowsForms: true, substitute: 〓}}")
            .replacing("direction: in", with: "direction: out").replacing("partner: inkan", with: "partner: zei")
            .replacing("pattern: \"*.csv\"", with: "name: \"{contract}_{seq}.csv\"")
        let outgoing = try #require(try IncomingScene.town(out, in: data).links.first)
        #expect(outgoing.records.replacements.substitute?.text == "〓" && outgoing.partner.id == "zei")
    }

    @Test(arguments: [
        ("partner: inkan", "partner: juki", "no system juki"),
        ("partner: inkan", "partner: zei", "the provider of the route, which is inkan"),
        (
            "            version: v10\n            operation: ichiran",
            "            version: v11\n            operation: ichiran", "no version v11"
        ),
        ("operation: ichiran\n            carrier", "operation: shokai\n            carrier", "is no dataset"),
        ("operation: ichiran\n            carrier", "operation: nanika\n            carrier", "no operation nanika"),
        (", dataset: only, datasetOperations: [ichiran]", ", dataset: only, datasetOperations: [nanika]", "nanika"),
        ("direction: in\n", "direction: out\n", "pattern has no meaning"),
    ])
    func `What does not fit the town is refused`(_ part: String, _ other: String, _ message: String) throws {
        // The scene's text is indented by its source; the municipality's file is not.
        let (part, other) = (
            part.replacing("            ", with: "    "), other.replacing("            ", with: "    ")
        )
        let found = try problems("{}", [(part, other)])
        #expect(found.contains(message), "\(found)")
        #expect(found.hasPrefix("municipalities/999997.yaml:"))
    }

    @Test(arguments: [
        ("{encoding: ebcdic}", "is neither one of utf-8"), ("{header: first}", "names, labels, none"),
        ("{lineEnd: none}", "none stands only in fixed"), ("{coding: utf-8}", "unknown key"),
        ("{files: {inkantorokuichiran: \"a*\"}}", "files has no meaning: the records lie in one file"),
        ("{empty: skip}", "empty has no meaning with direction: in"),
        ("{replace: {rules: a.csv}}", "rules has no meaning with direction: in"),
        ("{fixed: {length: 10, columns: [{name: nanika, start: 0, length: 5}]}}", "no column nanika"),
        ("{fixed: {length: 10, columns: [{name: shimei, start: 6, length: 5}]}}", "outside the record"),
        ("{fixed: {length: 10, columns: []}}", "columns is missing or empty"),
        (
            "{header: none, fixed: {length: 10, columns: [{name: shimei, start: 0, length: 5}]}}",
            "no meaning with fixed"
        ),
        ("{content: some}", "full, delta"), ("{recordLimit: 1}", "must be from"),
    ])
    func `What is wrong in a layout is told with its line`(_ layout: String, _ message: String) throws {
        let found = try problems(layout)
        #expect(found.contains(message), "\(found)")
        #expect(found.hasPrefix("municipalities/999997.yaml:2"))
    }

    @Test func `Mistakes of a table file are told in that file`() throws {
        try data.write("name: own\nkind: nanika\n41\tU+0041\n", to: "municipalities/own.table")
        let found = try problems("{encoding: own.table}")
        #expect(found.contains("own.table") && found.contains("table file that can be read"), "\(found)")
    }

    @Test(arguments: [
        ("{}", "{marker: \".done\"}", "lie in 3 files: complete needs a manifest"),
        (
            "{files: {nanika: \"a*\"}}", "{manifest: \"*.m\"}",
            "the layout has no file nanika; it has setaijohoichiran, "
        ),
        ("{files: {setaijohoichiran: \"../a\"}}", "{manifest: \"*.m\"}", "is not a pattern of file names"),
        (
            "{files: {setaijohoichiran: \"a*\", setaijohoichiran_setaiin: \"a*\"}}", "{manifest: \"*.m\"}",
            "another file of the layout has this pattern"
        ),
        (
            "{fixed: {length: 20, columns: [{name: setaibango, start: 0, length: 15}]}}", "{manifest: \"*.m\"}",
            "fixed-width records lie in one file"
        ),
    ])
    func `What is wrong in a link of several files is told with its line`(
        _ layout: String, _ complete: String, _ message: String
    ) throws {
        do {
            let file = IncomingScene.file("/nowhere", layout, complete, "", "001/setaijoho")
            _ = try IncomingScene.town(file, in: data)
            Issue.record("it was taken")
        } catch {
            let found = "\(error)".replacing(data.path + "/", with: "")
            #expect(found.contains(message) && found.hasPrefix("municipalities/999997.yaml:"), "\(found)")
        }
    }

    @Test func `A link of several files is compiled with its patterns, both ways`() throws {
        let layout = "{files: {setaijohoichiran: \"世帯_*\"}}"
        let file = IncomingScene.file("/nowhere", layout, "{manifest: \"*.m\"}", "", "001/setaijoho")
        let link = try #require(try IncomingScene.town(file, in: data).links.first)
        #expect(link.layout.files.count == 3)
        #expect(link.records.files.mapValues(\.description) == ["setaijohoichiran": "世帯_*"])
        let out = file.replacing("direction: in", with: "direction: out").replacing(
            "partner: inkan", with: "partner: zei")
        for (name, layout, message) in [
            ("{contract}_{seq}.csv", "{}", "name needs {file}"),
            ("{file}_{seq}.csv", layout, "files has no meaning with direction: out"),
        ] {
            let text = out.replacing("pattern: \"*.csv\"", with: "name: \"\(name)\"")
                .replacing(" {files: {setaijohoichiran: \"世帯_*\"}}", with: " \(layout)")
            do {
                _ = try IncomingScene.town(text, in: data)
                Issue.record("it was taken")
            } catch {
                #expect("\(error)".contains(message), "\(error)")
            }
        }
        let good = out.replacing("pattern: \"*.csv\"", with: "name: \"{file}_{seq}.csv\"")
            .replacing(" {files: {setaijohoichiran: \"世帯_*\"}}", with: " {}")
        #expect(try IncomingScene.town(good, in: data).links.count == 1)
    }

    @Test func `Closing days of the town are read`() throws {
        let file = IncomingScene.file("/nowhere", "{}") + "\nclosings: [\"2026-11-24\", \"2026-13-01\"]\n"
        do {
            _ = try IncomingScene.town(file, in: data)
            Issue.record("a day that is none was taken")
        } catch {
            #expect("\(error)".contains("must be a day"))
        }
        let town = try IncomingScene.town(file.replacing(", \"2026-13-01\"", with: ""), in: data)
        #expect(town.closings.map(\.description) == ["2026-11-24"])
    }
}
