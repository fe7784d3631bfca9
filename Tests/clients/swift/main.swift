// A program outside the project's package: it sees nothing of Contracts but what is public. Compiled by suite_swift_types.py
// beside the generated types, with the folder of the contracts and of their examples as its arguments.

import Contracts
import Glibc

func bytes(_ path: String) -> [UInt8] {
    guard let file = fopen(path, "rb") else { fatalError("cannot read \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes += chunk[..<count] }
    return bytes
}

func expect(_ holds: Bool, _ what: String) {
    print((holds ? "ok " : "FAILED ") + what)
    if !holds { exit(1) }
}

typealias Shokai = ShogaifukushijukyuV10.Shokai

let interfaces = CommandLine.arguments[1]
let examples = CommandLine.arguments[2]
let catalogue = try TypedCatalogue(interfaces: interfaces)
try catalogue.check(Shokai.Request.self)
try catalogue.check(Shokai.Response.self)
let context = try TypedContext(catalogue, day: "2026-11-01", municipality: "999997")

let answer = try Shokai.Response(
    json: bytes(examples + "/valid-shokai.response-adult-with-services-allowance-and-treatment.json"), in: context)
let xml = try answer.xml(in: context)
let again = try Shokai.Response(xml: xml, in: context)
expect(again.result == answer.result, "JSON to XML to the same records")
expect(answer.responseFrame?.title == "障害福祉サービス・手当等受給者照会", "the frame of a JSON answer")
expect(again.responseFrame == nil, "XML has no frame")
expect(try Shokai.Response(json: try answer.json(in: context), in: context) == answer, "JSON to the same answer")
expect(answer.result[0].jukyushasho[0].sabisu.isEmpty == false, "groups within groups")

let request = Shokai.Request(
    shikuchosonkodo: "999997", atenabango: ["000000000004014"], kijunbi: OpenDate(inJapanAt: Int(time(nil))),
    gyomuid: "028", shokairiyu: "保育料の軽減に係る障害児通所支援の利用の確認", sosashaid: "123456",
    sosanengappi: OpenDate(year: 2026, month: 11, day: 1), sosajikoku: "09:00:00")
expect(try Shokai.Request(xml: try request.xml(in: context), in: context) == request, "a request of its own making")
expect(catalogue.label(of: ShogaifukushijukyuV10.Codes.Gyomuid("028")) != nil, "labels of codes")

func refuse(_ given: Shokai.Request) throws {
    var request = given
    request.sosashaid = "more than ten characters"
    do {
        _ = try request.json(in: context)
        expect(false, "a value that is too long is refused")
    } catch TypedMessageError.refused(let report) {
        expect(report.violations.map(\.code) == ["H1001"], "a value that is too long is refused")
        expect(
            report.violations[0].path == "sosashaid" && report.violations[0].label == "操作者ID", "the report says where")
        expect(catalogue.text(of: report.violations[0]).contains("操作者ID"), "and what, in Japanese")
    }
}

try refuse(request)
