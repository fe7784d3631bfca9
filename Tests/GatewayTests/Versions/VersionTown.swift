import Foundation

@testable import hubd

/// A town whose one provider speaks one version of the contract in `Tests/Fixtures/versions`, and messages of both.
enum VersionTown {
    static let interfaces = Sample.rootPath + "/Tests/Fixtures/versions"

    static func hub(
        speaks version: String, kind: String = "kind: rest", interfaces: String = interfaces,
        _ script: @escaping ScriptedProvider.Script
    ) async throws -> TestHub {
        try await TestHub(
            interfaces: interfaces,
            town: """
                code: "999997"
                name: 架空市
                systems:
                  - {id: mihon, name: 見本, business: ["Z01"], adapter: {url: "http://127.0.0.1:PORT/mihon", \(kind)}}
                  - {id: jite, name: 児童手当, business: ["027"]}
                  - {id: soumu, name: 総務, business: ["033"]}
                grants:
                  - {id: jite-atena, consumer: jite, contract: Z01/atena, operations: [shokai, toroku, ichiran],
                     purpose: 児童手当, legalBasis: 児童手当法}
                routes:
                  - {contract: Z01/atena, version: \(version), provider: mihon}
                """,
            provider: script)
    }

    /// The fixture with another sunset day.
    static func interfaces(sunset day: String, in folder: TemporaryFolder) throws -> String {
        let copy = folder.path + "/interfaces"
        try FileManager.default.copyItem(atPath: interfaces, toPath: copy)
        try FileManager.default.removeItem(atPath: copy + "/errors.yaml")
        try FileManager.default.copyItem(
            atPath: Sample.rootPath + "/interfaces/errors.yaml", toPath: copy + "/errors.yaml")
        let file = "interfaces/Z01-mihon/atena/v11/contract.yaml"
        let text = try String(contentsOfFile: folder.path + "/" + file, encoding: .utf8)
        try folder.write(text.replacingOccurrences(of: "2025-03-31", with: day), to: file)
        return copy
    }

    static func call(_ version: String, _ name: String = "shokai") -> String {
        "app_submit/\(version)/mihonatena\(name)"
    }
    static func space(_ version: String) -> String { "urn:x-platformhub:Z01:atena:\(version)" }

    static func framed(_ version: String, _ record: String, _ name: String = "shokai") -> String {
        let detail = name == "shokai" ? "照会が完了しました。" : "登録が完了しました。"
        return #"{"metadata":{"title":"見本宛名情報","detail":"\#(detail)"},"#
            + #""_links":{"self":{"href":"/\#(call(version, name))"}},"result":[\#(record)]}"#
    }

    static let oldRequest =
        #"{"shikuchosonkodo":"999997","atenabango":"1","shokaikubun":0,"rirekibango":"007","kijunbi":"20260401","#
        + #""sosashaid":"U001"}"#
    static let newRequest =
        #"{"shikuchosonkodo":"999997","gyomuid":"Z01","atenabango":"1","shokaikubun":"1","rirekibango":7,"#
        + #""kijunbi":"2026-04-01","sosashaid":"U001"}"#
    static let oldRecord =
        #"{"atenabango":"2","shimei_yomigana":"カナ","jusho":{"choaza":"架空町"},"daihyoatenafuragu":0,"#
        + #""setaiin":[{"shimei":"花子"}]}"#
    static let newRecord =
        #"{"atenabango":"2","shimei_furigana":"カナ","jusho_choaza":"架空町","nayosemotofuragu":"1","#
        + #""kazoku":[{"shimei":"花子"}]}"#

    static let oldRequestItems =
        "<shikuchosonkodo>999997</shikuchosonkodo><atenabango>1</atenabango><shokaikubun>0</shokaikubun>"
        + "<rirekibango>007</rirekibango><kijunbi>20260401</kijunbi><sosashaid>U001</sosashaid>"
    static let newRequestItems =
        "<shikuchosonkodo>999997</shikuchosonkodo><gyomuid>Z01</gyomuid><atenabango>1</atenabango>"
        + "<shokaikubun>1</shokaikubun><rirekibango>7</rirekibango><kijunbi>2026-04-01</kijunbi>"
        + "<sosashaid>U001</sosashaid>"
    static let oldRecordItems =
        "<result><atenabango>2</atenabango><shimei_yomigana>カナ</shimei_yomigana><jusho><choaza>架空町</choaza></jusho>"
        + "<daihyoatenafuragu>0</daihyoatenafuragu><setaiin><shimei>花子</shimei></setaiin></result>"
    static let newRecordItems =
        "<result><atenabango>2</atenabango><shimei_furigana>カナ</shimei_furigana><jusho_choaza>架空町</jusho_choaza>"
        + "<nayosemotofuragu>1</nayosemotofuragu><kazoku><shimei>花子</shimei></kazoku></result>"

    static func element(_ version: String, _ items: String, answer: Bool = false) -> String {
        let name = "mihonatenashokai" + (answer ? "Response" : "")
        return "<\(name) xmlns=\"\(space(version))\">\(items)</\(name)>"
    }

    static func json(_ text: String) -> ScriptedProvider.Deed { .answer(200, "application/json", Array(text.utf8)) }
}
