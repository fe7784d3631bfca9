import Formats
import Testing

@testable import Contracts

/// The official list of 1,965 codes, where it is present.
@Suite(.enabled(if: Project.hasCodes, "the official codes are not there"))
struct MunicipalityCodeTests {
    @Test("Every official code carries its check digit")
    func checkDigits() throws {
        let codes = try OfficialCode.all()
        #expect(codes.count == 1_965)
        for code in codes { #expect(code.digits.withUnsafeBufferPointer { CheckDigit.municipalityCode.accepts($0) }) }
    }

    @Test("Each of the 20 designated cities takes its own 171 wards and no other code")
    func wards() throws {
        let codes = try OfficialCode.all()
        let cities = codes.filter { $0.kind == "designated_city" }
        #expect(cities.count == 20)
        var wards: Set<[UInt8]> = []
        for city in cities {
            for code in codes
            where code.digits.withUnsafeBufferPointer({ DesignatedCities.agrees($0, with: city.digits) }) {
                if code.digits == city.digits { continue }
                #expect(code.kind == "designated_ward")
                #expect(wards.insert(code.digits).inserted, "a ward belongs to one city")
            }
        }
        #expect(wards.count == 171)
        for code in codes where code.kind != "designated_city" {
            #expect(
                codes.count { $0.digits.withUnsafeBufferPointer { DesignatedCities.agrees($0, with: code.digits) } }
                    == 1)
        }
    }
}

/// One entry of the list: members `c` (code) and `t` (kind).
private struct OfficialCode {
    let digits: [UInt8]
    let kind: String

    static func all() throws -> [OfficialCode] {
        let handler = Handler()
        try FileBytes.read(Project.codes, limit: 16 << 20).withUnsafeBytes { try JSONReader().read($0, into: handler) }
        return handler.codes
    }

    private final class Handler: JSONEventHandler {
        var codes: [OfficialCode] = []
        private var key = ""
        private var members: [String: String] = [:]

        func startObject(in reader: JSONReader) { members = [:] }
        func endObject(in reader: JSONReader) {
            if let code = members["c"], let kind = members["t"] {
                codes.append(OfficialCode(digits: Array(code.utf8), kind: kind))
            }
        }
        func startArray(in reader: JSONReader) {}
        func endArray(in reader: JSONReader) {}
        func key(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            key = String(decoding: utf8, as: UTF8.self)
        }
        func string(_ utf8: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {
            members[key] = String(decoding: utf8, as: UTF8.self)
        }
        func number(_ literal: UnsafeBufferPointer<UInt8>, in reader: JSONReader) {}
        func bool(_ value: Bool, in reader: JSONReader) {}
        func null(in reader: JSONReader) {}
    }
}
