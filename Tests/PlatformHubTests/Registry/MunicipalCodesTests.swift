import Contracts
import Testing

@testable import PlatformHub

/// A municipality's file that names a folder of its own code lists.
@Suite struct MunicipalCodesTests {
    private let folder = TemporaryFolder()

    private func load(_ codes: String, _ files: [String: String] = [:]) throws -> Directory {
        let hub = folder.write(City.hub, to: "hub.yaml")
        folder.write(
            City.firstTown.replacing("name: 架空市", with: "name: 架空市\n\(codes)"), to: "municipalities/999997.yaml")
        folder.write(City.secondTown, to: "municipalities/999989.yaml")
        for (name, text) in files { folder.write(text, to: name) }
        return try Directory(
            configuration: try HubConfiguration.load(file: hub), contracts: City.makeContracts(),
            codeLists: CodeSample.common)
    }

    private func problems(_ codes: String, _ files: [String: String] = [:]) -> String {
        do {
            _ = try load(codes, files)
            return ""
        } catch {
            return "\(error)"
        }
    }

    private static let header = "code,label,valid-from,valid-to\n"

    @Test func `The town has its own list, every other town the common one`() throws {
        let directory = try load("codes: ../codes", ["codes/chiku.csv": Self.header + "900,港,,\n"])
        let first = try #require(directory.municipality(code: "999997"))
        let second = try #require(directory.municipality(code: "999989"))
        #expect(first.codes.list(id: "chiku")?.entries.map(\.code) == ["900"])
        #expect(first.codes.list(id: "kubun") === CodeSample.kubun)
        #expect(second.codes.list(id: "chiku") === CodeSample.chiku)
        #expect(second.codes === directory.codes)
    }

    @Test func `A list that does not fit is told with its file and line`() {
        let text = problems(
            "codes: ../codes", ["codes/kubun.csv": Self.header, "codes/chiku.csv": Self.header + "1,,,\n"])
        #expect(text.contains("codes/kubun.csv:1:"))
        #expect(text.contains("codes/chiku.csv:2:"))
    }

    @Test func `A folder that is not there is told with the line that names it`() {
        #expect(problems("codes: nowhere").contains("999997.yaml:3:"))
        #expect(problems("codes: \"\"").contains("999997.yaml:3:"))
    }
}
