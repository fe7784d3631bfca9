import Contracts
import Formats
import PlatformHub

/// An error in the standard's frame (住登外者宛名番号付番API仕様 第2.0版, レスポンス): `title`, `detail`, `_links`, `errors[]{code,message}`;
/// ours is `report[]` beside it, with both languages and what to do.
enum RESTErrorBody {
    static func write(_ error: HubError, _ facts: ErrorFacts) -> [UInt8] {
        let status = facts.catalogue.entry(error.code)?.httpStatus ?? 503
        var json = JSONText()
        json.open("{")
        json.member("title", facts.title)
        json.member("detail", detail(status))
        json.key("_links")
        json.open("{")
        json.key("self")
        json.open("{")
        json.member("href", "/" + facts.call)
        json.close("}")
        json.close("}")
        json.key("errors")
        json.open("[")
        errors(error, facts, &json)
        json.close("]")
        report(error, facts, &json)
        json.close("}")
        return json.bytes
    }

    /// The standard's fixed texts for 400, 401 and what is unexpected.
    private static func detail(_ status: Int) -> String {
        switch status {
        case 400, 404, 405, 406, 408, 413, 415, 417, 431: "エラーが発生しました。"
        case 401: "アクセストークンが無効です。"
        case 403: "このAPIを呼び出す権限がありません。"
        default: "想定外のエラーが発生しました。"
        }
    }

    private static func errors(_ error: HubError, _ facts: ErrorFacts, _ json: inout JSONText) {
        guard let violations = facts.ownViolations(error) else {
            return item(error.code, facts.text(error, .ja), &json)
        }
        for violation in violations { item(violation.code, facts.text(violation, .ja), &json) }
    }

    private static func item(_ code: String, _ message: String, _ json: inout JSONText) {
        json.open("{")
        json.member("code", code)
        json.member("message", message)
        json.close("}")
    }

    private static func report(_ error: HubError, _ facts: ErrorFacts, _ json: inout JSONText) {
        json.key("report")
        json.open("[")
        if let violations = error.report?.violations {
            for violation in violations { entry(violation, facts, &json) }
        } else {
            json.open("{")
            json.member("code", error.code)
            json.member("path", "")
            json.member("label", "")
            texts(facts.text(error, .ja), facts.text(error, .en), error.code, facts, &json)
            json.close("}")
        }
        json.close("]")
    }

    private static func entry(_ violation: Violation, _ facts: ErrorFacts, _ json: inout JSONText) {
        json.open("{")
        json.member("code", violation.code)
        json.member("path", violation.path)
        json.member("label", violation.label)
        if violation.line > 0 { json.member("line", violation.line) }
        if violation.offset >= 0 { json.member("offset", violation.offset) }
        texts(facts.text(violation, .ja), facts.text(violation, .en), violation.code, facts, &json)
        json.close("}")
    }

    private static func texts(
        _ ja: String, _ en: String, _ code: String, _ facts: ErrorFacts, _ json: inout JSONText
    ) {
        json.member("messageJa", ja)
        json.member("messageEn", en)
        guard let remedy = facts.remedy(code) else { return }
        json.member("remedyJa", remedy.ja)
        json.member("remedyEn", remedy.en)
    }
}
