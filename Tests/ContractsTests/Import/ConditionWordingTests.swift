import Testing

@testable import Contracts

struct ConditionWordingTests {
    private let wording = ConditionWording(siblings: ["処理区分": "shorikubun", "処理": "shori", "名寄せ元フラグ": "furagu"])

    @Test(
        "A wording that names one item and its codes is enforced",
        arguments: [
            ("※※処理区分\"1\"、または\"2\"の場合は必須", "required when shorikubun = 1|2"),
            ("※※処理区分が１又は２の場合は必須", "required when shorikubun = 1|2"),
            ("※※処理区分が「1」の場合は出力必須。", "required when shorikubun = 1"),
            ("※※処理 が1の場合は必須", "required when shori = 1"),
            ("※※名寄せ元フラグが設定されている場合は必須", "required when furagu present"),
            ("※※名寄せ元フラグが設定されていない場合は設定必須", "required when furagu absent"),
        ])
    func enforced(_ text: String, _ rule: String) { #expect(wording.rule(text) == rule) }

    @Test(
        "Any other wording stays text",
        arguments: [
            "※※氏名未定でない場合は必須", "※※名寄せ元となった宛名基本情報の場合は必須", "※※住所に町字が存在する場合は必須",
            "※※処理区分が1以外の場合は必須", "※※処理区分が1かつ2の場合は必須", "※※処理区分が「1の場合は必須",
            "※※処理区分が1または新規の場合は必須", "※※処理区分が1の場合は任意", "※※処理区分の場合は必須", "※※種別が1の場合は必須",
            "※※処理区分が1または、の場合は必須", "",
        ])
    func documented(_ text: String) { #expect(wording.rule(text) == nil) }
}
