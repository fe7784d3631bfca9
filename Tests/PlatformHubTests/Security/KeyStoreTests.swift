import Crypto
import Glibc
import PlatformHub
import Testing

@Suite struct KeyStoreTests {
    private let folder = TemporaryFolder()
    private var path: String { folder.path + "/data/keys" }

    private func digest(_ store: KeyStore, _ purpose: KeyStore.Purpose, _ municipality: String) -> [UInt8] {
        store.key(purpose, municipality: municipality).withUnsafeBytes { Array($0) }
    }

    @Test func `Makes its key once, for its owner only, and finds it again`() throws {
        let first = try KeyStore(folder: path)
        let second = try KeyStore(folder: path)
        #expect(digest(first, .accessToken, "999997") == digest(second, .accessToken, "999997"))
        var status = stat()
        #expect(stat(path + "/hub.key", &status) == 0)
        #expect(status.st_mode & 0o777 == 0o600)
        #expect(status.st_size == 32)
        #expect(access(path + "/hub.key.new", F_OK) != 0)
    }

    @Test func `Every municipality and purpose has a key of its own`() throws {
        let store = try KeyStore(folder: path)
        let keys = KeyStore.Purpose.allCases.flatMap { purpose in
            ["999997", "999989", ""].map { digest(store, purpose, $0) }
        }
        #expect(Set(keys).count == 12)
        #expect(keys.allSatisfy { $0.count == 32 })
    }

    @Test func `Another hub has other keys`() throws {
        let other = try KeyStore(folder: folder.path + "/other")
        #expect(digest(try KeyStore(folder: path), .clientSecret, "999997") != digest(other, .clientSecret, "999997"))
    }

    @Test(arguments: [0, 31, 33])
    func `A key of another length is refused`(length: Int) throws {
        folder.write(String(repeating: "k", count: length), to: "data/keys/hub.key")
        #expect(throws: PrivateFile.Failure.self) { try KeyStore(folder: path) }
    }

    @Test(arguments: [0o640, 0o604, 0o660] as [mode_t])
    func `A key that others may read is refused`(mode: mode_t) throws {
        folder.write(String(repeating: "k", count: 32), to: "data/keys/hub.key", mode: mode)
        let error = #expect(throws: PrivateFile.Failure.self) { try KeyStore(folder: path) }
        #expect(error?.description.contains("0600") == true)
        #expect(error?.description.contains("kkk") == false)
    }

    @Test func `The draft of a start that was cut off is no hindrance`() throws {
        folder.write("half", to: "data/keys/hub.key.new")
        #expect(throws: Never.self) { try KeyStore(folder: path) }
        #expect(access(path + "/hub.key.new", F_OK) != 0)
    }

    @Test func `A file that is already there is never replaced`() throws {
        let file = folder.write("old", to: "hub.key")
        #expect(throws: PrivateFile.Failure.self) { try PrivateFile.create(file, Array("new".utf8)) }
        #expect(try PrivateFile.read(file, limit: 10, mayBeReadByGroup: false) == Array("old".utf8))
    }
}
