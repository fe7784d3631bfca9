// swift-format-ignore-file
// Made by `hubd contract generate swift` from Z01/mihon v10; generate it again
// rather than edit it.

public import Contracts

/// 見本照会（Z01/mihon v10）
///
/// 型と規則の見本。
///
/// 標準仕様の項目の形にならった独自の定義（in-the-style-of）。
///
/// 出典:
/// - 住登外者宛名番号付番API仕様 第2.0版の凡例
///
/// 根拠:
/// - なし
public enum MihonV10 {
    /// 見本を照会する
    ///
    /// - 呼出名: `app_submit/v10/mihonshokai`
    /// - スコープ: `Z01:app_submit/v10/mihonshokai:Read`
    /// - 方式: 照会（要求・応答）
    public enum Shokai {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/mihonshokai"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:Z01:mihon:v10:mihonshokai"

        /// 見本を照会するの要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "Z01/mihon", version: "v10",
                message: "shokai.request", digest: "3c24c86d10307c9e")

            /// 市区町村コード
            ///
            /// - データ型: X（半角文字列）、6文字固定
            /// - 設定: 必須
            /// - 団体コードの検査数字を確かめる。
            /// - 例: `999997`
            public var shikuchosonkodo: String

            /// 宛名番号
            ///
            /// - データ型: X（半角文字列）、15文字以内
            /// - 設定: 必須
            /// - 例: `000000000001236`
            public var atenabango: String

            /// 個人番号
            ///
            /// - データ型: X（半角文字列）、12文字固定
            /// - 設定: 任意
            /// - 個人番号の検査数字を確かめる。
            /// - 画面、記録等には表示しない。
            /// - 例: `000000000019`
            public var kojinbango: String?

            /// 法人番号
            ///
            /// - データ型: X（半角文字列）、13文字固定
            /// - 設定: 任意、null可
            /// - 法人番号の検査数字を確かめる。
            /// - 例: `7000012050002`
            public var hojinbango: Nullable<String>?

            /// 氏名
            ///
            /// - データ型: N（全角文字列）、5文字以内
            /// - 設定: 必須、null可
            /// - 全角5文字まで
            /// - 例: `架空太郎`
            public var shimei: Nullable<String>

            /// 氏名_フリガナ
            ///
            /// - データ型: N（全角文字列）、300文字以内
            /// - 設定: 任意
            /// - 条件: 氏名が設定されていないとき設定不可。
            /// - 例: `カクウタロウ`
            public var shimei_furigana: String?

            /// 区分
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 条件により必須、null可
            /// - コード: ``Codes/Kubun``（区分）
            /// - 条件: 氏名が設定されているとき必須。
            /// - 例: `1`
            public var kubun: Nullable<Codes.Kubun>?

            /// 理由
            ///
            /// - データ型: N（全角文字列）、20文字以内
            /// - 設定: 条件により必須
            /// - 条件: 区分が1または2のとき必須。
            /// - 条件: 区分が設定されていないとき設定不可。
            /// - 例: `理由`
            public var riyu: String?

            /// 備考
            ///
            /// - データ型: X（半角文字列）、10文字以内
            /// - 設定: 条件により必須、0〜3件
            /// - 条件: 理由が設定されていない、かつ区分が0のとき必須。
            /// - 例: `ABC`
            public var biko: [String]

            /// 補足
            ///
            /// - データ型: N（全角文字列）、10文字以内
            /// - 設定: 条件により必須
            /// - 条件: 備考が設定されていないとき設定不可。
            /// - 例: `補足`
            public var hosoku: String?

            /// 年度
            ///
            /// - データ型: YEAR（YYYY）
            /// - 設定: 任意
            /// - 例: `2024`
            public var nendo: String?

            /// 生年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 任意、null可
            /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
            /// - 例: `1950-00-00`
            public var seinengappi: Nullable<OpenDate>?

            /// 生年月日_不詳フラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 任意
            /// - コード: ``Codes/Flag``（フラグ）
            /// - 例: `1`
            public var seinengappi_fushofuragu: Codes.Flag?

            /// 生年月日_不詳表記
            ///
            /// - データ型: N（全角文字列）、72文字以内
            /// - 設定: 条件により必須
            /// - 条件: 生年月日_不詳フラグが1のとき必須。
            /// - 例: `昭和２５年頃`
            public var seinengappi_fushohyoki: String?

            /// 基準日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 任意
            /// - 条件: いつでもよい
            /// - 例: `2024-07-01`
            public var kijunbi: OpenDate?

            /// 時刻
            ///
            /// - データ型: TIME（HH:MM[:SS]）
            /// - 設定: 任意
            /// - 例: `09:30:00`
            public var jikoku: String?

            /// 件数
            ///
            /// - データ型: 9（整数、0以上）、3桁以内
            /// - 設定: 任意
            /// - 例: `12`
            public var kensu: Int?

            /// 世代
            ///
            /// - データ型: 9（整数、0以上）、2桁固定
            /// - 設定: 任意
            /// - 例: `12`
            public var sedai: Int?

            /// 規模
            ///
            /// - データ型: 9（整数、0以上）、1桁以内
            /// - 設定: 任意、null可
            /// - コード: ``Codes/Kubun``（区分）
            /// - 例: `1`
            public var kibo: Nullable<Codes.Kubun>?

            /// 差額
            ///
            /// - データ型: S9（符号付き整数）、9桁以内
            /// - 設定: 任意、null可
            /// - 例: `-1200`
            public var sagaku: Nullable<Int>?

            /// 率
            ///
            /// - データ型: 9V（小数点付き実数）、整数部3桁以内、小数部2桁以内
            /// - 設定: 任意
            /// - 例: `12.5`
            public var ritsu: String?

            /// 画像
            ///
            /// - データ型: BLOB（Base64の文字列）、64文字以内
            /// - 設定: 任意
            /// - 例: `QUJD`
            public var gazo: String?

            /// 住所
            ///
            /// - 設定: 必須、1〜2件
            public var jusho: [Jusho]

            /// 操作者ID
            ///
            /// - データ型: X（半角文字列）、10文字以内
            /// - 設定: 必須
            /// - 例: `U001`
            public var sosashaid: String

            public init(
                shikuchosonkodo: String,
                atenabango: String,
                kojinbango: String? = nil,
                hojinbango: Nullable<String>? = nil,
                shimei: Nullable<String>,
                shimei_furigana: String? = nil,
                kubun: Nullable<Codes.Kubun>? = nil,
                riyu: String? = nil,
                biko: [String] = [],
                hosoku: String? = nil,
                nendo: String? = nil,
                seinengappi: Nullable<OpenDate>? = nil,
                seinengappi_fushofuragu: Codes.Flag? = nil,
                seinengappi_fushohyoki: String? = nil,
                kijunbi: OpenDate? = nil,
                jikoku: String? = nil,
                kensu: Int? = nil,
                sedai: Int? = nil,
                kibo: Nullable<Codes.Kubun>? = nil,
                sagaku: Nullable<Int>? = nil,
                ritsu: String? = nil,
                gazo: String? = nil,
                jusho: [Jusho],
                sosashaid: String
            ) {
                self.shikuchosonkodo = shikuchosonkodo
                self.atenabango = atenabango
                self.kojinbango = kojinbango
                self.hojinbango = hojinbango
                self.shimei = shimei
                self.shimei_furigana = shimei_furigana
                self.kubun = kubun
                self.riyu = riyu
                self.biko = biko
                self.hosoku = hosoku
                self.nendo = nendo
                self.seinengappi = seinengappi
                self.seinengappi_fushofuragu = seinengappi_fushofuragu
                self.seinengappi_fushohyoki = seinengappi_fushohyoki
                self.kijunbi = kijunbi
                self.jikoku = jikoku
                self.kensu = kensu
                self.sedai = sedai
                self.kibo = kibo
                self.sagaku = sagaku
                self.ritsu = ritsu
                self.gazo = gazo
                self.jusho = jusho
                self.sosashaid = sosashaid
            }

            public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                self.shikuchosonkodo = try items.required(1)
                self.atenabango = try items.required(2)
                self.kojinbango = try items.optional(3)
                self.hojinbango = try items.optionalNullable(4)
                self.shimei = try items.nullable(5)
                self.shimei_furigana = try items.optional(6)
                self.kubun = try items.optionalNullable(7)
                self.riyu = try items.optional(8)
                self.biko = try items.list(9)
                self.hosoku = try items.optional(10)
                self.nendo = try items.optional(11)
                self.seinengappi = try items.optionalNullable(12)
                self.seinengappi_fushofuragu = try items.optional(13)
                self.seinengappi_fushohyoki = try items.optional(14)
                self.kijunbi = try items.optional(15)
                self.jikoku = try items.optional(16)
                self.kensu = try items.optional(17)
                self.sedai = try items.optional(18)
                self.kibo = try items.optionalNullable(19)
                self.sagaku = try items.optionalNullable(20)
                self.ritsu = try items.optional(21)
                self.gazo = try items.optional(22)
                self.jusho = try items.list(23)
                self.sosashaid = try items.required(28)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shikuchosonkodo)
                items.required(2, self.atenabango)
                items.optional(3, self.kojinbango)
                items.optionalNullable(4, self.hojinbango)
                items.nullable(5, self.shimei)
                items.optional(6, self.shimei_furigana)
                items.optionalNullable(7, self.kubun)
                items.optional(8, self.riyu)
                items.list(9, self.biko)
                items.optional(10, self.hosoku)
                items.optional(11, self.nendo)
                items.optionalNullable(12, self.seinengappi)
                items.optional(13, self.seinengappi_fushofuragu)
                items.optional(14, self.seinengappi_fushohyoki)
                items.optional(15, self.kijunbi)
                items.optional(16, self.jikoku)
                items.optional(17, self.kensu)
                items.optional(18, self.sedai)
                items.optionalNullable(19, self.kibo)
                items.optionalNullable(20, self.sagaku)
                items.optional(21, self.ritsu)
                items.optional(22, self.gazo)
                items.list(23, self.jusho)
                items.required(28, self.sosashaid)
            }

            /// 住所
            ///
            /// - 設定: 必須、1〜2件
            public struct Jusho: ItemGroup {
                /// 都道府県
                ///
                /// - データ型: N（全角文字列）、4文字固定
                /// - 設定: 必須
                /// - 例: `神奈川県`
                public var todofuken: String

                /// 方書
                ///
                /// - データ型: N（全角文字列）、300文字以内
                /// - 設定: 任意、null可
                /// - 例: `架空荘`
                public var katagaki: Nullable<String>?

                /// 履歴
                ///
                /// - 設定: 任意、null可
                public var rireki: Nullable<Rireki>?

                public init(
                    todofuken: String,
                    katagaki: Nullable<String>? = nil,
                    rireki: Nullable<Rireki>? = nil
                ) {
                    self.todofuken = todofuken
                    self.katagaki = katagaki
                    self.rireki = rireki
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.todofuken = try items.required(24)
                    self.katagaki = try items.optionalNullable(25)
                    self.rireki = try items.optionalNullable(26)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(24, self.todofuken)
                    items.optionalNullable(25, self.katagaki)
                    items.optionalNullable(26, self.rireki)
                }

                /// 履歴
                ///
                /// - 設定: 任意、null可
                public struct Rireki: ItemGroup {
                    /// 番号
                    ///
                    /// - データ型: 9（整数、0以上）、3桁以内
                    /// - 設定: 必須、1〜2件
                    /// - 例: `1`
                    public var bango: [Int]

                    public init(
                        bango: [Int]
                    ) {
                        self.bango = bango
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.bango = try items.list(27)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.list(27, self.bango)
                    }
                }
            }
        }

        /// 見本を照会するの応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "Z01/mihon", version: "v10",
                message: "shokai.response", digest: "4496e1f171251ddf")
            public static let resultItem: Int = 7

            /// 結果。0〜3件。該当のない場合は空。
            public var result: [Record]
            /// JSONの応答枠（`metadata`、`_links`）。nilの場合はこの操作の既定の応答枠となる。XMLにはない。
            public var responseFrame: ResponseFrame?

            public init(result: [Record], frame: ResponseFrame? = nil) {
                self.result = result
                self.responseFrame = frame
            }

            /// 結果の1件。
            public struct Record: ItemGroup {
                /// 宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須
                /// - 例: `000000000001236`
                public var atenabango: String

                /// 氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意、null可
                /// - 例: `架空太郎`
                public var shimei: Nullable<String>?

                /// 金額
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 必須、0〜4件
                /// - 例: `0`
                public var kingaku: [Int]

                public init(
                    atenabango: String,
                    shimei: Nullable<String>? = nil,
                    kingaku: [Int]
                ) {
                    self.atenabango = atenabango
                    self.shimei = shimei
                    self.kingaku = kingaku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.atenabango = try items.required(8)
                    self.shimei = try items.optionalNullable(9)
                    self.kingaku = try items.list(10)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.atenabango)
                    items.optionalNullable(9, self.shimei)
                    items.list(10, self.kingaku)
                }
            }
        }
    }

    /// 見本を登録する
    ///
    /// - 呼出名: `app_submit/v10/mihontoroku`
    /// - スコープ: `Z01:app_submit/v10/mihontoroku:Create`
    /// - 方式: 照会（要求・応答）
    public enum Toroku {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/mihontoroku"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:Z01:mihon:v10:mihontoroku"

        /// 見本を登録するの要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "Z01/mihon", version: "v10",
                message: "toroku.request", digest: "24b1979ce825d342")

            /// 宛名番号
            ///
            /// - データ型: X（半角文字列）、15文字以内
            /// - 設定: 必須
            /// - 例: `000000000001236`
            public var atenabango: String

            public init(
                atenabango: String
            ) {
                self.atenabango = atenabango
            }

            public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                self.atenabango = try items.required(1)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.atenabango)
            }
        }

        /// 見本を登録するの応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "Z01/mihon", version: "v10",
                message: "toroku.response", digest: "6dff5b7ac724ce60")
            public static let resultItem: Int = 7

            /// 結果。0〜1件。該当のない場合は空。
            public var result: [Record]
            /// JSONの応答枠（`metadata`、`_links`）。nilの場合はこの操作の既定の応答枠となる。XMLにはない。
            public var responseFrame: ResponseFrame?

            public init(result: [Record], frame: ResponseFrame? = nil) {
                self.result = result
                self.responseFrame = frame
            }

            /// 結果の1件。
            public struct Record: ItemGroup {
                /// 宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須
                /// - 例: `000000000001236`
                public var atenabango: String

                public init(
                    atenabango: String
                ) {
                    self.atenabango = atenabango
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.atenabango = try items.required(8)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.atenabango)
                }
            }
        }
    }

    /// この契約の項目が用いるコード。
    public enum Codes {
        /// フラグ（コード `flag`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Flag: CodeValue {
            public static let codeList: String = "flag"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 不詳でない
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 不詳
            public static var code1: Self { Self(rawValue: "1") }
        }

        /// 区分（コード `kubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Kubun: CodeValue {
            public static let codeList: String = "kubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: なし
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: あり（2020-04-01から）
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: <その他> & "不明"
            public static var code2: Self { Self(rawValue: "2") }

            /// 8: まだ使えない区分（2999-04-01から）
            public static var code8: Self { Self(rawValue: "8") }

            /// 9: もう使えない区分（2020-03-31まで）
            public static var code9: Self { Self(rawValue: "9") }
        }
    }
}
