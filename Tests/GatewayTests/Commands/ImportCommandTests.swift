import ArgumentParser
import Foundation
import Testing

@testable import hubd

struct ImportCommandTests {
    private let table = "項番,パラメータ名,項目名,データ型,桁数,必須\r\n1,kubun,区分,Ｘ,１,◎\r\n2,nazo,謎,ZZ,1,◎\r\n"

    private func run(_ arguments: [String]) -> Int32 {
        do {
            try ContractCommand.Import.Items.parse(arguments).run()
            return 0
        } catch {
            return (error as? ExitCode)?.rawValue ?? -1
        }
    }

    @Test("A draft is written beside what it could not understand, and nothing is overwritten unasked")
    func items() throws {
        let folder = try TemporaryFolder()
        let file = folder.path + "/リクエスト.csv"
        try #require(table.data(using: .shiftJIS)).write(to: URL(fileURLWithPath: file))
        let arguments = [file, "--business", "001", "--output", folder.path + "/draft"]
        #expect(run(arguments) == 1)
        let items = folder.path + "/draft/001-api1/api1/v1/items.csv"
        let text = try String(contentsOfFile: items, encoding: .utf8)
        #expect(text.contains("shokai.request,1,kubun,区分,,X,1,,1,必須,"))
        #expect(!text.contains("nazo"))
        try "mine".write(toFile: items, atomically: true, encoding: .utf8)
        #expect(run(arguments) == 2)
        #expect(try String(contentsOfFile: items, encoding: .utf8) == "mine")
        #expect(run(arguments + ["--force"]) == 1)
        #expect(try String(contentsOfFile: items, encoding: .utf8) == text)
    }

    @Test("A foreign schema is registered in a folder that was no catalogue before, once")
    func schema() throws {
        let folder = try TemporaryFolder()
        let schema = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="a" type="xs:date"/></xs:schema>
            """
        try folder.write(schema, to: "a.xsd")
        let register = { () -> Int32 in
            do {
                let words = [
                    folder.path + "/a.xsd", "--id", "Z07/a", "--version", "v1", "--output", folder.path + "/new",
                ]
                try ContractCommand.Import.XSD.parse(words).run()
                return 0
            } catch {
                return (error as? ExitCode)?.rawValue ?? -1
            }
        }
        #expect(register() == 0)
        #expect(register() == 2)
        let kept = try String(contentsOfFile: folder.path + "/new/Z07-a/a/v1/schema/a.xsd", encoding: .utf8)
        #expect(kept == schema)
    }

    @Test("A file that is no table, is not there or lacks its source gives exit code 2 and writes nothing")
    func refused() throws {
        let folder = try TemporaryFolder()
        let output = folder.path + "/draft"
        try folder.write("A,B\n1,2\n", to: "t.csv")
        try folder.write(table, to: "ok.csv")
        #expect(run([folder.path + "/t.csv", "--output", output]) == 2)
        #expect(run([folder.path + "/none.csv", "--output", output]) == 2)
        #expect(run([folder.path + "/ok.csv", "--output", output, "--business", "001", "--origin", "official"]) == 2)
        #expect(run([folder.path + "/ok.csv", "--output", output, "--business", "../x"]) == 2)
        #expect(!FileManager.default.fileExists(atPath: output))
    }
}
