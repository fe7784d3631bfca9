/// The detail of every SOAP fault of the hub: the same facts as the REST face's error body and `Hub-Error` header.
enum FaultSchema {
    static let namespace = "urn:x-platformhub:fault:v1"
    static let element = "hubFault"

    static func write(into markup: inout XMLMarkup) {
        let attributes = [
            ("xmlns:xs", XSDDocument.namespace), ("targetNamespace", namespace), ("elementFormDefault", "qualified"),
        ]
        markup.element("xs:schema", attributes) { markup in
            sequence("xs:element", [("name", element)], "エラーの詳細", into: &markup) { markup in
                string("code", "エラーコード（Hub-Error ヘッダーと同じ）", into: &markup)
                string("origin", "原因の所在: sender（照会元）、hub（ハブ）、receiver（照会先）", into: &markup)
                string("messageJa", "説明（日本語）", into: &markup)
                string("messageEn", "説明（英語）", into: &markup)
                string("remedyJa", "対処（日本語）", isOptional: true, into: &markup)
                string("remedyEn", "対処（英語）", isOptional: true, into: &markup)
                string("exchangeID", "交換記録の番号", isOptional: true, into: &markup)
                sequence("xs:element", [("name", "report"), ("minOccurs", "0")], "検証結果", into: &markup, violations)
            }
        }
    }

    private static func violations(into markup: inout XMLMarkup) {
        let attributes = [("name", "violation"), ("minOccurs", "0"), ("maxOccurs", "unbounded")]
        sequence("xs:element", attributes, "違反した規則ひとつ。項目の値は含まない。", into: &markup) { markup in
            string("code", "エラーコード", into: &markup)
            string("path", "項目の位置（例 result[2].atenabango）。文書全体のときは空", into: &markup)
            string("label", "項目名", into: &markup)
            integer("line", "行（1から）", into: &markup)
            integer("offset", "本文の先頭からのバイト数", into: &markup)
            string("messageJa", "説明（日本語）", into: &markup)
            string("messageEn", "説明（英語）", into: &markup)
        }
    }

    private static func sequence(
        _ name: String, _ attributes: [(String, String)], _ text: String, into markup: inout XMLMarkup,
        _ content: (inout XMLMarkup) -> Void
    ) {
        markup.element(name, attributes) { markup in
            XSDDocument.annotate(text, in: &markup)
            markup.element("xs:complexType") { markup in
                markup.element("xs:sequence") { content(&$0) }
            }
        }
    }

    private static func string(
        _ name: String, _ text: String, isOptional: Bool = false, into markup: inout XMLMarkup
    ) {
        let occurs = isOptional ? [("minOccurs", "0")] : []
        markup.element("xs:element", [("name", name), ("type", "xs:string")] + occurs) {
            XSDDocument.annotate(text, in: &$0)
        }
    }

    private static func integer(_ name: String, _ text: String, into markup: inout XMLMarkup) {
        markup.element("xs:element", [("name", name), ("type", "xs:int"), ("minOccurs", "0")]) {
            XSDDocument.annotate(text, in: &$0)
        }
    }
}
