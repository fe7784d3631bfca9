import Glibc
import PlatformHub
import Testing

@Suite struct SecretTests {
    private let folder = TemporaryFolder()
    private let canary = "CANARY-4711"

    private func reference(_ text: String) throws -> SecretReference {
        try #require(SecretReference(text, relativeTo: folder.path))
    }

    @Test func `Never prints itself nor shows itself to a mirror`() {
        let secret = Secret(Array(canary.utf8))
        struct Holder { let secret: Secret }
        var dumped = ""
        dump(Holder(secret: secret), to: &dumped)
        for text in ["\(secret)", "\(Holder(secret: secret))", String(reflecting: secret), "\([secret])", dumped] {
            #expect(!text.contains("CANARY") && !text.contains("\(Array(canary.utf8)[0]), "))
        }
    }

    @Test func `Comes from the environment`() throws {
        let secret = try reference("env:ZEI_SECRET").resolve { $0 == "ZEI_SECRET" ? canary : nil }
        #expect(secret == Secret(Array(canary.utf8)))
        #expect(secret != Secret(Array("CANARY-4712".utf8)))
        #expect(secret != Secret(Array("CANARY".utf8)))
    }

    @Test func `Comes from a file beside the configuration without its line end`() throws {
        folder.write(canary + "\r\n", to: "keys/zei")
        #expect(try reference("file:keys/zei").resolve() == Secret(Array(canary.utf8)))
        #expect(try reference("file:" + folder.path + "/keys/zei").resolve() == Secret(Array(canary.utf8)))
    }

    @Test(arguments: ["", "CANARY-4711", "env:", "env:A B", "file:", "ENV:A"])
    func `Only the two forms are references`(text: String) {
        #expect(SecretReference(text, relativeTo: "/") == nil)
    }

    @Test(arguments: [nil, ""])
    func `A missing or empty variable is an error that names it`(value: String?) throws {
        let error = #expect(throws: SecretReference.Failure.self) {
            try reference("env:ZEI_SECRET").resolve { _ in value }
        }
        #expect(error?.description == "environment variable ZEI_SECRET is missing or empty")
    }

    @Test func `A file is refused when it is missing, empty, a folder, or readable by everyone`() throws {
        folder.write("\n", to: "empty")
        folder.write(canary, to: "open", mode: 0o644)
        folder.write(canary, to: "group", mode: 0o640)
        mkdir(folder.path + "/folder", 0o700)
        for (name, reason) in [
            ("missing", "No such file"), ("empty", "is empty"), ("open", "others may read it"),
            ("folder", "not a regular file"),
        ] {
            let error = #expect(throws: SecretReference.Failure.self) { try reference("file:" + name).resolve() }
            #expect(error?.description.contains(reason) == true)
            #expect(error?.description.contains("CANARY") == false)
        }
        #expect(throws: Never.self) { try reference("file:group").resolve() }
    }
}
