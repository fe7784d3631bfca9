// swift-format-ignore-file
// Made by `hubd contract generate swift` from 027/jidoteatejukyusha v10; generate it again
// rather than edit it.

public import Contracts

/// 児童手当受給者照会（027/jidoteatejukyusha v10）
///
/// 児童手当の認定、受給状態、支給月額及び対象児童を、受給者又は児童の宛名番号により照会し（該当の無い場合は0件）、認定・額改定・消滅・差止を通知し、受給者の一覧を出力する。支払口座は提供しない。
///
/// 標準仕様の項目の形にならった独自の定義（in-the-style-of）。
///
/// 出典:
/// - 住登外者宛名番号付番API仕様 第2.0版（デジタル庁）の項目名の付け方、データ型及び不詳日の表し方
/// - 認定、支給区分等の項目は制度（令和6年10月以後）の一般的な知識による整理であり、公式の項目表ではない
///
/// 根拠:
/// - 児童手当法（認定、支給及び受給事由の消滅。条番号は未確認）
/// - 行政手続における特定の個人を識別するための番号の利用等に関する法律（他の手当との調整のための利用。条番号は照会元の事務による）
public enum JidoteatejukyushaV10 {
    /// 児童手当受給者照会
    ///
    /// - 呼出名: `app_submit/v10/jidoteatejukyushashokai`
    /// - スコープ: `027:app_submit/v10/jidoteatejukyushashokai:Read`
    /// - 方式: 照会（要求・応答）
    public enum Shokai {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/jidoteatejukyushashokai"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:027:jidoteatejukyusha:v10:jidoteatejukyushashokai"

        /// 児童手当受給者照会の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "027/jidoteatejukyusha", version: "v10",
                message: "shokai.request", digest: "d31bc9376c3f81ef")

            /// 市区町村コード
            ///
            /// - データ型: X（半角文字列）、6文字固定
            /// - 設定: 必須
            /// - 照会先の市区町村を一意に識別するコード（指定都市においては区までを特定）。総務省「全国地方公共団体コード」の6桁（検査数字を含む）。宛先（URL）の市区町村と一致すること
            /// - 団体コードの検査数字を確かめる。
            /// - 例: `999997`
            public var shikuchosonkodo: String

            /// 受給者宛名番号
            ///
            /// - データ型: X（半角文字列）、15文字以内
            /// - 設定: 条件により必須
            /// - 受給者の宛名番号。児童の宛名番号を設定しない場合は必須
            /// - 条件: 児童宛名番号が設定されていないとき必須。
            /// - 例: `000000000001236`
            public var jukyushaatenabango: String?

            /// 児童宛名番号
            ///
            /// - データ型: X（半角文字列）、15文字以内
            /// - 設定: 条件により必須
            /// - 対象児童の宛名番号。受給者の宛名番号を設定しない場合は必須。両方を設定した場合は両方に当たる認定を返す
            /// - 条件: 受給者宛名番号が設定されていないとき必須。
            /// - 例: `000000000001244`
            public var jidoatenabango: String?

            /// 基準日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 任意
            /// - この日の時点の情報を求める場合に設定する。設定しない場合は最新
            /// - 例: `2026-11-01`
            public var kijunbi: OpenDate?

            /// 消滅含むフラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 任意
            /// - コード: ``Codes/Umu``（有無（汎用フラグ））
            /// - 受給事由の消滅した認定も求めるか（0：求めない、1：求める）。設定しない場合は0
            /// - 例: `0`
            public var shometsufukumufuragu: Codes.Umu?

            /// 照会元業務ID
            ///
            /// - データ型: X（半角文字列）、3文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Gyomuid``（業務ID）
            /// - 照会する業務の業務ID。業務IDを持たない独自施策システム等は「000」
            /// - 例: `020`
            public var gyomuid: Codes.Gyomuid

            /// 独自施策システム等ID
            ///
            /// - データ型: X（半角文字列）、3文字固定
            /// - 設定: 条件により必須
            /// - 照会する独自施策システム等のID。業務IDが「000」の場合に設定する
            /// - 条件: 照会元業務IDが000のとき必須。
            /// - 例: `A01`
            public var dokujishisakushisutemutoid: String?

            /// 照会理由
            ///
            /// - データ型: N（全角文字列）、200文字以内
            /// - 設定: 必須
            /// - 照会の理由（事務の名称及び根拠）。住民の氏名等の個人情報を書かない
            /// - 例: `児童扶養手当の認定に係る児童手当の受給の確認`
            public var shokairiyu: String

            /// 操作者ID
            ///
            /// - データ型: X（半角文字列）、10文字以内
            /// - 設定: 必須
            /// - 照会を行った操作者を一意に識別するコード
            /// - 例: `123456`
            public var sosashaid: String

            /// 操作年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 操作を行った年月日
            /// - 例: `2026-11-20`
            public var sosanengappi: OpenDate

            /// 操作時刻
            ///
            /// - データ型: TIME（HH:MM[:SS]）
            /// - 設定: 必須
            /// - 操作を行った時刻（秒は省略可能）
            /// - 例: `09:00:00`
            public var sosajikoku: String

            public init(
                shikuchosonkodo: String,
                jukyushaatenabango: String? = nil,
                jidoatenabango: String? = nil,
                kijunbi: OpenDate? = nil,
                shometsufukumufuragu: Codes.Umu? = nil,
                gyomuid: Codes.Gyomuid,
                dokujishisakushisutemutoid: String? = nil,
                shokairiyu: String,
                sosashaid: String,
                sosanengappi: OpenDate,
                sosajikoku: String
            ) {
                self.shikuchosonkodo = shikuchosonkodo
                self.jukyushaatenabango = jukyushaatenabango
                self.jidoatenabango = jidoatenabango
                self.kijunbi = kijunbi
                self.shometsufukumufuragu = shometsufukumufuragu
                self.gyomuid = gyomuid
                self.dokujishisakushisutemutoid = dokujishisakushisutemutoid
                self.shokairiyu = shokairiyu
                self.sosashaid = sosashaid
                self.sosanengappi = sosanengappi
                self.sosajikoku = sosajikoku
            }

            public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                self.shikuchosonkodo = try items.required(1)
                self.jukyushaatenabango = try items.optional(2)
                self.jidoatenabango = try items.optional(3)
                self.kijunbi = try items.optional(4)
                self.shometsufukumufuragu = try items.optional(5)
                self.gyomuid = try items.required(6)
                self.dokujishisakushisutemutoid = try items.optional(7)
                self.shokairiyu = try items.required(8)
                self.sosashaid = try items.required(9)
                self.sosanengappi = try items.required(10)
                self.sosajikoku = try items.required(11)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shikuchosonkodo)
                items.optional(2, self.jukyushaatenabango)
                items.optional(3, self.jidoatenabango)
                items.optional(4, self.kijunbi)
                items.optional(5, self.shometsufukumufuragu)
                items.required(6, self.gyomuid)
                items.optional(7, self.dokujishisakushisutemutoid)
                items.required(8, self.shokairiyu)
                items.required(9, self.sosashaid)
                items.required(10, self.sosanengappi)
                items.required(11, self.sosajikoku)
            }
        }

        /// 児童手当受給者照会の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "027/jidoteatejukyusha", version: "v10",
                message: "shokai.response", digest: "56df83d35db8f9fe")
            public static let resultItem: Int = 7

            /// 結果。0〜10件。該当のない場合は空。
            public var result: [Record]
            /// JSONの応答枠（`metadata`、`_links`）。nilの場合はこの操作の既定の応答枠となる。XMLにはない。
            public var responseFrame: ResponseFrame?

            public init(result: [Record], frame: ResponseFrame? = nil) {
                self.result = result
                self.responseFrame = frame
            }

            /// 結果の1件。
            public struct Record: ItemGroup {
                /// 市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 必須
                /// - 認定を行った市区町村を一意に識別するコード
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `999997`
                public var shikuchosonkodo: String

                /// 受給者宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須
                /// - 受給者を一意に識別する番号
                /// - 例: `000000000001236`
                public var jukyushaatenabango: String

                /// 認定番号
                ///
                /// - データ型: X（半角文字列）、10文字以内
                /// - 設定: 必須
                /// - 児童手当の認定番号
                /// - 例: `0000012345`
                public var ninteibango: String

                /// 履歴番号
                ///
                /// - データ型: 9（整数、0以上）、3桁以内
                /// - 設定: 必須
                /// - 認定番号ごとに履歴を管理する番号
                /// - 例: `2`
                public var rirekibango: Int

                /// 受給者区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Jukyushakubun``（児童手当受給者区分）
                /// - 受給者の区分
                /// - 例: `1`
                public var jukyushakubun: Codes.Jukyushakubun

                /// 受給状態
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Jukyujotai``（児童手当受給状態）
                /// - 受給の状態
                /// - 例: `1`
                public var jukyujotai: Codes.Jukyujotai

                /// 受給者_氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 必須
                /// - 受給者の氏名（氏と名等の間に全角の空白を一文字入れる）。施設等の場合は名称
                /// - 例: `架空　一郎`
                public var jukyusha_shimei: String

                /// 受給者_氏名_フリガナ
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 受給者の氏名のフリガナ
                /// - 例: `カクウ　イチロウ`
                public var jukyusha_shimei_furigana: String?

                /// 受給者_通称
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 外国人住民である受給者の通称
                /// - 例: `田中　花子`
                public var jukyusha_tsusho: String?

                /// 受給者_性別
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Seibetsu``（性別）
                /// - 受給者の性別を示すコード
                /// - 例: `1`
                public var jukyusha_seibetsu: Codes.Seibetsu?

                /// 受給者_生年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 受給者の生年月日（施設等の場合は無い）。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                /// - 条件: 受給者区分が4のとき設定不可。
                /// - 条件: 受給者区分が1または2または3のとき必須。
                /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                /// - 例: `1990-01-15`
                public var jukyusha_seinengappi: OpenDate?

                /// 受給者_生年月日_不詳フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                /// - 受給者_生年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                /// - 条件: 受給者区分が4のとき設定不可。
                /// - 条件: 受給者区分が1または2または3のとき必須。
                /// - 例: `0`
                public var jukyusha_seinengappi_fushofuragu: Codes.Fushofuragu?

                /// 受給者_生年月日_不詳表記
                ///
                /// - データ型: N（全角文字列）、72文字以内
                /// - 設定: 条件により必須
                /// - 受給者_生年月日が不詳である場合の不詳日表記
                /// - 条件: 受給者_生年月日_不詳フラグが1のとき必須。
                /// - 例: `昭和２０年頃`
                public var jukyusha_seinengappi_fushohyoki: String?

                /// 配偶者_宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須、null可
                /// - 受給者の配偶者の宛名番号。配偶者の無い場合又は当市区町村に宛名の無い場合はnull
                /// - 例: `000000000001252`
                public var haigusha_atenabango: Nullable<String>

                /// 生計中心者フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 父母等のうち生計を維持する程度の高い者として認定されているか（0：否、1：認定）
                /// - 例: `1`
                public var seikeichushinshafuragu: Codes.Umu?

                /// 認定請求年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 認定請求のあった年月日
                /// - 例: `2024-10-05`
                public var ninteiseikyunengappi: OpenDate

                /// 認定年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 認定した年月日
                /// - 条件: 受給状態が1または2または3のとき必須。
                /// - 条件: 受給状態が0のとき設定不可。
                /// - 例: `2024-10-20`
                public var ninteinengappi: OpenDate?

                /// 支給開始年月
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 支給を開始する年月。月の初日の日付で表す
                /// - 条件: 受給状態が1または2または3のとき必須。
                /// - 条件: 受給状態が0のとき設定不可。
                /// - 例: `2024-11-01`
                public var shikyukaishinengetsu: OpenDate?

                /// 支給終了年月
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 支給を終了する年月。月の初日の日付で表し、定まらない場合は9999-12-31
                /// - 条件: 受給状態が1または2または3のとき必須。
                /// - 条件: 受給状態が0のとき設定不可。
                /// - 例: `9999-12-31`
                public var shikyushuryonengetsu: OpenDate?

                /// 差止理由
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 支払を差し止めている理由
                /// - 条件: 受給状態が2のとき必須。
                /// - 条件: 受給状態が0または1または3のとき設定不可。
                /// - 例: `現況届の未提出`
                public var sashitomeriyu: String?

                /// 消滅年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 受給事由の消滅した年月日
                /// - 条件: 受給状態が3のとき必須。
                /// - 条件: 受給状態が0または1または2のとき設定不可。
                /// - 例: `2026-03-31`
                public var shometsunengappi: OpenDate?

                /// 消滅事由
                ///
                /// - データ型: X（半角文字列）、2文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Shometsujiyu``（児童手当消滅事由）
                /// - 受給事由の消滅の事由
                /// - 条件: 受給状態が3のとき必須。
                /// - 条件: 受給状態が0または1または2のとき設定不可。
                /// - 例: `01`
                public var shometsujiyu: Codes.Shometsujiyu?

                /// 多子加算算定対象者数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 第3子以降の算定に数える子（児童及び22歳到達年度末までの子）の数（人）
                /// - 例: `3`
                public var tashikasansanteitaishosu: Int?

                /// 支給月額
                ///
                /// - データ型: 9（整数、0以上）、7桁以内
                /// - 設定: 必須
                /// - 1月当たりの支給額（円）。対象児童の月額の合計
                /// - 例: `25000`
                public var shikyugetsugaku: Int

                /// 対象児童
                ///
                /// - 設定: 必須、1〜20件
                /// - 支給（請求）の対象となる児童1人ごとの情報
                public var taishojido: [Taishojido]

                /// 更新年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 提供した情報を最後に更新した年月日
                /// - 例: `2026-06-10`
                public var koshinnengappi: OpenDate

                /// 更新時刻
                ///
                /// - データ型: TIME（HH:MM[:SS]）
                /// - 設定: 必須
                /// - 提供した情報を最後に更新した時刻
                /// - 例: `18:30:05`
                public var koshinjikoku: String

                public init(
                    shikuchosonkodo: String,
                    jukyushaatenabango: String,
                    ninteibango: String,
                    rirekibango: Int,
                    jukyushakubun: Codes.Jukyushakubun,
                    jukyujotai: Codes.Jukyujotai,
                    jukyusha_shimei: String,
                    jukyusha_shimei_furigana: String? = nil,
                    jukyusha_tsusho: String? = nil,
                    jukyusha_seibetsu: Codes.Seibetsu? = nil,
                    jukyusha_seinengappi: OpenDate? = nil,
                    jukyusha_seinengappi_fushofuragu: Codes.Fushofuragu? = nil,
                    jukyusha_seinengappi_fushohyoki: String? = nil,
                    haigusha_atenabango: Nullable<String>,
                    seikeichushinshafuragu: Codes.Umu? = nil,
                    ninteiseikyunengappi: OpenDate,
                    ninteinengappi: OpenDate? = nil,
                    shikyukaishinengetsu: OpenDate? = nil,
                    shikyushuryonengetsu: OpenDate? = nil,
                    sashitomeriyu: String? = nil,
                    shometsunengappi: OpenDate? = nil,
                    shometsujiyu: Codes.Shometsujiyu? = nil,
                    tashikasansanteitaishosu: Int? = nil,
                    shikyugetsugaku: Int,
                    taishojido: [Taishojido],
                    koshinnengappi: OpenDate,
                    koshinjikoku: String
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.jukyushaatenabango = jukyushaatenabango
                    self.ninteibango = ninteibango
                    self.rirekibango = rirekibango
                    self.jukyushakubun = jukyushakubun
                    self.jukyujotai = jukyujotai
                    self.jukyusha_shimei = jukyusha_shimei
                    self.jukyusha_shimei_furigana = jukyusha_shimei_furigana
                    self.jukyusha_tsusho = jukyusha_tsusho
                    self.jukyusha_seibetsu = jukyusha_seibetsu
                    self.jukyusha_seinengappi = jukyusha_seinengappi
                    self.jukyusha_seinengappi_fushofuragu = jukyusha_seinengappi_fushofuragu
                    self.jukyusha_seinengappi_fushohyoki = jukyusha_seinengappi_fushohyoki
                    self.haigusha_atenabango = haigusha_atenabango
                    self.seikeichushinshafuragu = seikeichushinshafuragu
                    self.ninteiseikyunengappi = ninteiseikyunengappi
                    self.ninteinengappi = ninteinengappi
                    self.shikyukaishinengetsu = shikyukaishinengetsu
                    self.shikyushuryonengetsu = shikyushuryonengetsu
                    self.sashitomeriyu = sashitomeriyu
                    self.shometsunengappi = shometsunengappi
                    self.shometsujiyu = shometsujiyu
                    self.tashikasansanteitaishosu = tashikasansanteitaishosu
                    self.shikyugetsugaku = shikyugetsugaku
                    self.taishojido = taishojido
                    self.koshinnengappi = koshinnengappi
                    self.koshinjikoku = koshinjikoku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.required(8)
                    self.jukyushaatenabango = try items.required(9)
                    self.ninteibango = try items.required(10)
                    self.rirekibango = try items.required(11)
                    self.jukyushakubun = try items.required(12)
                    self.jukyujotai = try items.required(13)
                    self.jukyusha_shimei = try items.required(14)
                    self.jukyusha_shimei_furigana = try items.optional(15)
                    self.jukyusha_tsusho = try items.optional(16)
                    self.jukyusha_seibetsu = try items.optional(17)
                    self.jukyusha_seinengappi = try items.optional(18)
                    self.jukyusha_seinengappi_fushofuragu = try items.optional(19)
                    self.jukyusha_seinengappi_fushohyoki = try items.optional(20)
                    self.haigusha_atenabango = try items.nullable(21)
                    self.seikeichushinshafuragu = try items.optional(22)
                    self.ninteiseikyunengappi = try items.required(23)
                    self.ninteinengappi = try items.optional(24)
                    self.shikyukaishinengetsu = try items.optional(25)
                    self.shikyushuryonengetsu = try items.optional(26)
                    self.sashitomeriyu = try items.optional(27)
                    self.shometsunengappi = try items.optional(28)
                    self.shometsujiyu = try items.optional(29)
                    self.tashikasansanteitaishosu = try items.optional(30)
                    self.shikyugetsugaku = try items.required(31)
                    self.taishojido = try items.list(32)
                    self.koshinnengappi = try items.required(47)
                    self.koshinjikoku = try items.required(48)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.shikuchosonkodo)
                    items.required(9, self.jukyushaatenabango)
                    items.required(10, self.ninteibango)
                    items.required(11, self.rirekibango)
                    items.required(12, self.jukyushakubun)
                    items.required(13, self.jukyujotai)
                    items.required(14, self.jukyusha_shimei)
                    items.optional(15, self.jukyusha_shimei_furigana)
                    items.optional(16, self.jukyusha_tsusho)
                    items.optional(17, self.jukyusha_seibetsu)
                    items.optional(18, self.jukyusha_seinengappi)
                    items.optional(19, self.jukyusha_seinengappi_fushofuragu)
                    items.optional(20, self.jukyusha_seinengappi_fushohyoki)
                    items.nullable(21, self.haigusha_atenabango)
                    items.optional(22, self.seikeichushinshafuragu)
                    items.required(23, self.ninteiseikyunengappi)
                    items.optional(24, self.ninteinengappi)
                    items.optional(25, self.shikyukaishinengetsu)
                    items.optional(26, self.shikyushuryonengetsu)
                    items.optional(27, self.sashitomeriyu)
                    items.optional(28, self.shometsunengappi)
                    items.optional(29, self.shometsujiyu)
                    items.optional(30, self.tashikasansanteitaishosu)
                    items.required(31, self.shikyugetsugaku)
                    items.list(32, self.taishojido)
                    items.required(47, self.koshinnengappi)
                    items.required(48, self.koshinjikoku)
                }

                /// 対象児童
                ///
                /// - 設定: 必須、1〜20件
                /// - 支給（請求）の対象となる児童1人ごとの情報
                public struct Taishojido: ItemGroup {
                    /// 児童_宛名番号
                    ///
                    /// - データ型: X（半角文字列）、15文字以内
                    /// - 設定: 必須、null可
                    /// - 児童の宛名番号。当市区町村に宛名の無い場合はnull
                    /// - 例: `000000000001244`
                    public var atenabango: Nullable<String>

                    /// 児童_氏名
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 必須
                    /// - 児童の氏名（氏と名等の間に全角の空白を一文字入れる）
                    /// - 例: `架空　二郎`
                    public var shimei: String

                    /// 児童_氏名_フリガナ
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 任意
                    /// - 児童の氏名のフリガナ
                    /// - 例: `カクウ　ジロウ`
                    public var shimei_furigana: String?

                    /// 児童_生年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 児童の生年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                    /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                    /// - 例: `2012-04-02`
                    public var seinengappi: OpenDate

                    /// 児童_生年月日_不詳フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                    /// - 児童_生年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                    /// - 例: `0`
                    public var seinengappi_fushofuragu: Codes.Fushofuragu

                    /// 児童_生年月日_不詳表記
                    ///
                    /// - データ型: N（全角文字列）、72文字以内
                    /// - 設定: 条件により必須
                    /// - 児童_生年月日が不詳である場合の不詳日表記
                    /// - 条件: 児童_生年月日_不詳フラグが1のとき必須。
                    /// - 例: `昭和２０年頃`
                    public var seinengappi_fushohyoki: String?

                    /// 続柄コード
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 必須、1〜4件
                    /// - コード: ``Codes/Zokugara``（続柄）
                    /// - 受給者から見た続柄
                    /// - 例: `20`
                    public var zokugarakodo: [Codes.Zokugara]

                    /// 同居別居区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Dokyobekkyokubun``（同居別居区分）
                    /// - 受給者との同居・別居の別
                    /// - 例: `1`
                    public var dokyobekkyokubun: Codes.Dokyobekkyokubun

                    /// 監護フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 受給者が監護しているか（0：否、1：監護）
                    /// - 例: `1`
                    public var kangofuragu: Codes.Umu

                    /// 生計区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Seikeikubun``（生計区分）
                    /// - 受給者との生計の関係
                    /// - 例: `1`
                    public var seikeikubun: Codes.Seikeikubun

                    /// 支給区分
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shikyukubun``（児童手当支給区分）
                    /// - 年齢及び出生順位による支給の区分
                    /// - 例: `20`
                    public var shikyukubun: Codes.Shikyukubun

                    /// 児童_月額
                    ///
                    /// - データ型: 9（整数、0以上）、6桁以内
                    /// - 設定: 必須
                    /// - この児童に係る1月当たりの額（円）
                    /// - 例: `10000`
                    public var getsugaku: Int

                    /// 児童_支給開始年月
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 任意
                    /// - この児童に係る支給を開始する年月。月の初日の日付で表す
                    /// - 例: `2024-11-01`
                    public var jido_shikyukaishinengetsu: OpenDate?

                    /// 児童_支給終了年月
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 任意
                    /// - この児童に係る支給を終了する年月。月の初日の日付で表す
                    /// - 例: `2031-03-01`
                    public var jido_shikyushuryonengetsu: OpenDate?

                    public init(
                        atenabango: Nullable<String>,
                        shimei: String,
                        shimei_furigana: String? = nil,
                        seinengappi: OpenDate,
                        seinengappi_fushofuragu: Codes.Fushofuragu,
                        seinengappi_fushohyoki: String? = nil,
                        zokugarakodo: [Codes.Zokugara],
                        dokyobekkyokubun: Codes.Dokyobekkyokubun,
                        kangofuragu: Codes.Umu,
                        seikeikubun: Codes.Seikeikubun,
                        shikyukubun: Codes.Shikyukubun,
                        getsugaku: Int,
                        jido_shikyukaishinengetsu: OpenDate? = nil,
                        jido_shikyushuryonengetsu: OpenDate? = nil
                    ) {
                        self.atenabango = atenabango
                        self.shimei = shimei
                        self.shimei_furigana = shimei_furigana
                        self.seinengappi = seinengappi
                        self.seinengappi_fushofuragu = seinengappi_fushofuragu
                        self.seinengappi_fushohyoki = seinengappi_fushohyoki
                        self.zokugarakodo = zokugarakodo
                        self.dokyobekkyokubun = dokyobekkyokubun
                        self.kangofuragu = kangofuragu
                        self.seikeikubun = seikeikubun
                        self.shikyukubun = shikyukubun
                        self.getsugaku = getsugaku
                        self.jido_shikyukaishinengetsu = jido_shikyukaishinengetsu
                        self.jido_shikyushuryonengetsu = jido_shikyushuryonengetsu
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.atenabango = try items.nullable(33)
                        self.shimei = try items.required(34)
                        self.shimei_furigana = try items.optional(35)
                        self.seinengappi = try items.required(36)
                        self.seinengappi_fushofuragu = try items.required(37)
                        self.seinengappi_fushohyoki = try items.optional(38)
                        self.zokugarakodo = try items.list(39)
                        self.dokyobekkyokubun = try items.required(40)
                        self.kangofuragu = try items.required(41)
                        self.seikeikubun = try items.required(42)
                        self.shikyukubun = try items.required(43)
                        self.getsugaku = try items.required(44)
                        self.jido_shikyukaishinengetsu = try items.optional(45)
                        self.jido_shikyushuryonengetsu = try items.optional(46)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.nullable(33, self.atenabango)
                        items.required(34, self.shimei)
                        items.optional(35, self.shimei_furigana)
                        items.required(36, self.seinengappi)
                        items.required(37, self.seinengappi_fushofuragu)
                        items.optional(38, self.seinengappi_fushohyoki)
                        items.list(39, self.zokugarakodo)
                        items.required(40, self.dokyobekkyokubun)
                        items.required(41, self.kangofuragu)
                        items.required(42, self.seikeikubun)
                        items.required(43, self.shikyukubun)
                        items.required(44, self.getsugaku)
                        items.optional(45, self.jido_shikyukaishinengetsu)
                        items.optional(46, self.jido_shikyushuryonengetsu)
                    }
                }
            }
        }
    }

    /// 児童手当受給者異動通知
    ///
    /// - 呼出名: `app_submit/v10/jidoteatejukyushaidotsuchi`
    /// - スコープ: `027:app_submit/v10/jidoteatejukyushaidotsuchi:Create`
    /// - 方式: 通知（応答は受付の結果）
    public enum Tsuchi {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/jidoteatejukyushaidotsuchi"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:027:jidoteatejukyusha:v10:jidoteatejukyushaidotsuchi"

        /// 児童手当受給者異動通知の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "027/jidoteatejukyusha", version: "v10",
                message: "tsuchi.request", digest: "354b344b00075479")

            /// 市区町村コード
            ///
            /// - データ型: X（半角文字列）、6文字固定
            /// - 設定: 必須
            /// - 通知元の市区町村を一意に識別するコード（指定都市においては区までを特定）。宛先（URL）の市区町村と一致すること
            /// - 団体コードの検査数字を確かめる。
            /// - 例: `999997`
            public var shikuchosonkodo: String

            /// 通知番号
            ///
            /// - データ型: X（半角文字列）、20文字以内
            /// - 設定: 必須
            /// - 通知を一意に識別する番号（通知元の業務の中で一意）。同じ通知を再送するときは変えない
            /// - 例: `20261120000000000123`
            public var tsuchibango: String

            /// 更新区分
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Koshinkubun``（更新区分）
            /// - 通知の対象となった情報の追加・更新・削除の別
            /// - 例: `2`
            public var koshinkubun: Codes.Koshinkubun

            /// 発生年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 通知元のシステムにおいて変更が確定した年月日
            /// - 例: `2026-11-20`
            public var hasseinengappi: OpenDate

            /// 発生時刻
            ///
            /// - データ型: TIME（HH:MM[:SS]）
            /// - 設定: 必須
            /// - 通知元のシステムにおいて変更が確定した時刻
            /// - 例: `08:45:30`
            public var hasseijikoku: String

            /// 受給者宛名番号
            ///
            /// - データ型: X（半角文字列）、15文字以内
            /// - 設定: 必須
            /// - 受給者を一意に識別する番号。通知の順序はこの番号ごとに保つ
            /// - 例: `000000000001236`
            public var jukyushaatenabango: String

            /// 認定番号
            ///
            /// - データ型: X（半角文字列）、10文字以内
            /// - 設定: 必須
            /// - 児童手当の認定番号
            /// - 例: `0000012345`
            public var ninteibango: String

            /// 履歴番号
            ///
            /// - データ型: 9（整数、0以上）、3桁以内
            /// - 設定: 必須
            /// - 認定番号ごとに履歴を管理する番号（通知の後のもの）
            /// - 例: `3`
            public var rirekibango: Int

            /// 通知区分
            ///
            /// - データ型: X（半角文字列）、2文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Jidoteatetsuchikubun``（児童手当通知区分）
            /// - 認定、額改定、支給事由消滅、支払差止等の別
            /// - 例: `02`
            public var tsuchikubun: Codes.Jidoteatetsuchikubun

            /// 受給者区分
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Jukyushakubun``（児童手当受給者区分）
            /// - 受給者の区分
            /// - 例: `1`
            public var jukyushakubun: Codes.Jukyushakubun

            /// 受給状態
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Jukyujotai``（児童手当受給状態）
            /// - 通知の後の受給の状態
            /// - 例: `1`
            public var jukyujotai: Codes.Jukyujotai

            /// 事由発生年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 認定、額改定、消滅等の原因となった事実のあった年月日（職権による訂正は訂正した日）
            /// - 例: `2026-10-31`
            public var jiyuhasseinengappi: OpenDate

            /// 決定年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 認定、額改定、消滅、差止等を決定した年月日
            /// - 例: `2026-11-19`
            public var ketteinengappi: OpenDate

            /// 額改定事由
            ///
            /// - データ型: X（半角文字列）、2文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Jidoteategakukaiteijiyu``（児童手当額改定事由）
            /// - 支給額を改定する事由
            /// - 条件: 通知区分が02または03のとき必須。
            /// - 条件: 通知区分が01または04または05または06または07のとき設定不可。
            /// - 例: `01`
            public var gakukaiteijiyu: Codes.Jidoteategakukaiteijiyu?

            /// 認定年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 条件により必須
            /// - 認定した年月日
            /// - 条件: 通知区分が01のとき必須。
            /// - 例: `2024-10-20`
            public var ninteinengappi: OpenDate?

            /// 適用開始年月
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 条件により必須
            /// - 通知の内容（支給、改定後の額、差止、差止解除）を適用する最初の月。月の初日の日付で表す
            /// - 条件: 通知区分が01または02または03または05または06のとき必須。
            /// - 条件: 通知区分が04のとき設定不可。
            /// - 例: `2026-12-01`
            public var tekiyokaishinengetsu: OpenDate?

            /// 支給終了年月
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 条件により必須
            /// - 支給を終了する年月。月の初日の日付で表し、定まらない場合は9999-12-31
            /// - 条件: 通知区分が01または04のとき必須。
            /// - 例: `2026-03-01`
            public var shikyushuryonengetsu: OpenDate?

            /// 改定前_支給月額
            ///
            /// - データ型: 9（整数、0以上）、7桁以内
            /// - 設定: 条件により必須
            /// - 通知の前の1月当たりの支給額（円）
            /// - 条件: 通知区分が02または03のとき必須。
            /// - 条件: 通知区分が01のとき設定不可。
            /// - 例: `10000`
            public var kaiteimae_shikyugetsugaku: Int?

            /// 支給月額
            ///
            /// - データ型: 9（整数、0以上）、7桁以内
            /// - 設定: 必須
            /// - 通知の後の1月当たりの支給額。対象児童の月額の合計とし、消滅の場合は0（円）
            /// - 例: `20000`
            public var shikyugetsugaku: Int

            /// 差止理由
            ///
            /// - データ型: N（全角文字列）、100文字以内
            /// - 設定: 条件により必須
            /// - 支払を差し止める理由
            /// - 条件: 通知区分が05のとき必須。
            /// - 条件: 通知区分が01または02または03または04または06のとき設定不可。
            /// - 例: `現況届の未提出`
            public var sashitomeriyu: String?

            /// 消滅年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 条件により必須
            /// - 受給事由の消滅した年月日
            /// - 条件: 通知区分が04のとき必須。
            /// - 条件: 通知区分が01または02または03または05または06のとき設定不可。
            /// - 例: `2026-03-31`
            public var shometsunengappi: OpenDate?

            /// 消滅事由
            ///
            /// - データ型: X（半角文字列）、2文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Shometsujiyu``（児童手当消滅事由）
            /// - 受給事由の消滅の事由
            /// - 条件: 通知区分が04のとき必須。
            /// - 条件: 通知区分が01または02または03または05または06のとき設定不可。
            /// - 例: `01`
            public var shometsujiyu: Codes.Shometsujiyu?

            /// 多子加算算定対象者数
            ///
            /// - データ型: 9（整数、0以上）、2桁以内
            /// - 設定: 任意
            /// - 第3子以降の算定に数える子（児童及び22歳到達年度末までの子）の数（人）。通知の後のもの
            /// - 例: `2`
            public var tashikasansanteitaishosu: Int?

            /// 異動児童
            ///
            /// - 設定: 条件により必須、0〜20件
            /// - この通知により支給の対象となり、対象でなくなり、又は額の変わる児童1人ごとの情報
            /// - 条件: 通知区分が01または02または03のとき必須。
            public var idojido: [Idojido]

            /// 支援措置フラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Umu``（有無（汎用フラグ））
            /// - 受給者又は児童がＤＶ等支援措置の対象者か（0：否、1：対象）。1の場合、受給の事実及び所在につながる情報を相手方に知らせてはならない
            /// - 例: `0`
            public var shiensochifuragu: Codes.Umu

            /// 操作者ID
            ///
            /// - データ型: X（半角文字列）、10文字以内
            /// - 設定: 必須
            /// - 操作を行った操作者を一意に識別するコード。夜間処理等の場合は処理を識別するコード
            /// - 例: `123456`
            public var sosashaid: String

            /// 操作年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 操作を行った年月日
            /// - 例: `2026-11-20`
            public var sosanengappi: OpenDate

            /// 操作時刻
            ///
            /// - データ型: TIME（HH:MM[:SS]）
            /// - 設定: 必須
            /// - 操作を行った時刻（秒は省略可能）
            /// - 例: `09:00:00`
            public var sosajikoku: String

            public init(
                shikuchosonkodo: String,
                tsuchibango: String,
                koshinkubun: Codes.Koshinkubun,
                hasseinengappi: OpenDate,
                hasseijikoku: String,
                jukyushaatenabango: String,
                ninteibango: String,
                rirekibango: Int,
                tsuchikubun: Codes.Jidoteatetsuchikubun,
                jukyushakubun: Codes.Jukyushakubun,
                jukyujotai: Codes.Jukyujotai,
                jiyuhasseinengappi: OpenDate,
                ketteinengappi: OpenDate,
                gakukaiteijiyu: Codes.Jidoteategakukaiteijiyu? = nil,
                ninteinengappi: OpenDate? = nil,
                tekiyokaishinengetsu: OpenDate? = nil,
                shikyushuryonengetsu: OpenDate? = nil,
                kaiteimae_shikyugetsugaku: Int? = nil,
                shikyugetsugaku: Int,
                sashitomeriyu: String? = nil,
                shometsunengappi: OpenDate? = nil,
                shometsujiyu: Codes.Shometsujiyu? = nil,
                tashikasansanteitaishosu: Int? = nil,
                idojido: [Idojido] = [],
                shiensochifuragu: Codes.Umu,
                sosashaid: String,
                sosanengappi: OpenDate,
                sosajikoku: String
            ) {
                self.shikuchosonkodo = shikuchosonkodo
                self.tsuchibango = tsuchibango
                self.koshinkubun = koshinkubun
                self.hasseinengappi = hasseinengappi
                self.hasseijikoku = hasseijikoku
                self.jukyushaatenabango = jukyushaatenabango
                self.ninteibango = ninteibango
                self.rirekibango = rirekibango
                self.tsuchikubun = tsuchikubun
                self.jukyushakubun = jukyushakubun
                self.jukyujotai = jukyujotai
                self.jiyuhasseinengappi = jiyuhasseinengappi
                self.ketteinengappi = ketteinengappi
                self.gakukaiteijiyu = gakukaiteijiyu
                self.ninteinengappi = ninteinengappi
                self.tekiyokaishinengetsu = tekiyokaishinengetsu
                self.shikyushuryonengetsu = shikyushuryonengetsu
                self.kaiteimae_shikyugetsugaku = kaiteimae_shikyugetsugaku
                self.shikyugetsugaku = shikyugetsugaku
                self.sashitomeriyu = sashitomeriyu
                self.shometsunengappi = shometsunengappi
                self.shometsujiyu = shometsujiyu
                self.tashikasansanteitaishosu = tashikasansanteitaishosu
                self.idojido = idojido
                self.shiensochifuragu = shiensochifuragu
                self.sosashaid = sosashaid
                self.sosanengappi = sosanengappi
                self.sosajikoku = sosajikoku
            }

            public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                self.shikuchosonkodo = try items.required(1)
                self.tsuchibango = try items.required(2)
                self.koshinkubun = try items.required(3)
                self.hasseinengappi = try items.required(4)
                self.hasseijikoku = try items.required(5)
                self.jukyushaatenabango = try items.required(6)
                self.ninteibango = try items.required(7)
                self.rirekibango = try items.required(8)
                self.tsuchikubun = try items.required(9)
                self.jukyushakubun = try items.required(10)
                self.jukyujotai = try items.required(11)
                self.jiyuhasseinengappi = try items.required(12)
                self.ketteinengappi = try items.required(13)
                self.gakukaiteijiyu = try items.optional(14)
                self.ninteinengappi = try items.optional(15)
                self.tekiyokaishinengetsu = try items.optional(16)
                self.shikyushuryonengetsu = try items.optional(17)
                self.kaiteimae_shikyugetsugaku = try items.optional(18)
                self.shikyugetsugaku = try items.required(19)
                self.sashitomeriyu = try items.optional(20)
                self.shometsunengappi = try items.optional(21)
                self.shometsujiyu = try items.optional(22)
                self.tashikasansanteitaishosu = try items.optional(23)
                self.idojido = try items.list(24)
                self.shiensochifuragu = try items.required(30)
                self.sosashaid = try items.required(31)
                self.sosanengappi = try items.required(32)
                self.sosajikoku = try items.required(33)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shikuchosonkodo)
                items.required(2, self.tsuchibango)
                items.required(3, self.koshinkubun)
                items.required(4, self.hasseinengappi)
                items.required(5, self.hasseijikoku)
                items.required(6, self.jukyushaatenabango)
                items.required(7, self.ninteibango)
                items.required(8, self.rirekibango)
                items.required(9, self.tsuchikubun)
                items.required(10, self.jukyushakubun)
                items.required(11, self.jukyujotai)
                items.required(12, self.jiyuhasseinengappi)
                items.required(13, self.ketteinengappi)
                items.optional(14, self.gakukaiteijiyu)
                items.optional(15, self.ninteinengappi)
                items.optional(16, self.tekiyokaishinengetsu)
                items.optional(17, self.shikyushuryonengetsu)
                items.optional(18, self.kaiteimae_shikyugetsugaku)
                items.required(19, self.shikyugetsugaku)
                items.optional(20, self.sashitomeriyu)
                items.optional(21, self.shometsunengappi)
                items.optional(22, self.shometsujiyu)
                items.optional(23, self.tashikasansanteitaishosu)
                items.list(24, self.idojido)
                items.required(30, self.shiensochifuragu)
                items.required(31, self.sosashaid)
                items.required(32, self.sosanengappi)
                items.required(33, self.sosajikoku)
            }

            /// 異動児童
            ///
            /// - 設定: 条件により必須、0〜20件
            /// - この通知により支給の対象となり、対象でなくなり、又は額の変わる児童1人ごとの情報
            /// - 条件: 通知区分が01または02または03のとき必須。
            public struct Idojido: ItemGroup {
                /// 児童_更新区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Koshinkubun``（更新区分）
                /// - 支給対象児童への追加・変更・削除の別
                /// - 例: `1`
                public var jido_koshinkubun: Codes.Koshinkubun

                /// 児童_宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須、null可
                /// - 児童の宛名番号。当市区町村に宛名の無い場合はnull
                /// - 例: `000000000001252`
                public var atenabango: Nullable<String>

                /// 続柄コード
                ///
                /// - データ型: X（半角文字列）、2文字固定
                /// - 設定: 必須、1〜4件
                /// - コード: ``Codes/Zokugara``（続柄）
                /// - 受給者から見た続柄
                /// - 例: `20`
                public var zokugarakodo: [Codes.Zokugara]

                /// 支給区分
                ///
                /// - データ型: X（半角文字列）、2文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Shikyukubun``（児童手当支給区分）
                /// - 年齢及び出生順位による支給の区分（変更後）
                /// - 条件: 児童_更新区分が1または2のとき必須。
                /// - 条件: 児童_更新区分が3のとき設定不可。
                /// - 例: `10`
                public var shikyukubun: Codes.Shikyukubun?

                /// 児童_月額
                ///
                /// - データ型: 9（整数、0以上）、6桁以内
                /// - 設定: 条件により必須
                /// - この児童に係る1月当たりの額（変更後）（円）
                /// - 条件: 児童_更新区分が1または2のとき必須。
                /// - 条件: 児童_更新区分が3のとき設定不可。
                /// - 例: `15000`
                public var getsugaku: Int?

                public init(
                    jido_koshinkubun: Codes.Koshinkubun,
                    atenabango: Nullable<String>,
                    zokugarakodo: [Codes.Zokugara],
                    shikyukubun: Codes.Shikyukubun? = nil,
                    getsugaku: Int? = nil
                ) {
                    self.jido_koshinkubun = jido_koshinkubun
                    self.atenabango = atenabango
                    self.zokugarakodo = zokugarakodo
                    self.shikyukubun = shikyukubun
                    self.getsugaku = getsugaku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.jido_koshinkubun = try items.required(25)
                    self.atenabango = try items.nullable(26)
                    self.zokugarakodo = try items.list(27)
                    self.shikyukubun = try items.optional(28)
                    self.getsugaku = try items.optional(29)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(25, self.jido_koshinkubun)
                    items.nullable(26, self.atenabango)
                    items.list(27, self.zokugarakodo)
                    items.optional(28, self.shikyukubun)
                    items.optional(29, self.getsugaku)
                }
            }
        }

        /// 児童手当受給者異動通知の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "027/jidoteatejukyusha", version: "v10",
                message: "tsuchi.response", digest: "a01d91abc9906fae")
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
                /// 市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 必須
                /// - 通知を受け付けた市区町村を一意に識別するコード
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `999997`
                public var shikuchosonkodo: String

                /// 通知番号
                ///
                /// - データ型: X（半角文字列）、20文字以内
                /// - 設定: 必須
                /// - 受け付けた通知の通知番号
                /// - 例: `20261120000000000123`
                public var tsuchibango: String

                /// 受付結果
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Uketsukekekka``（通知受付結果）
                /// - 通知の受付の結果。受付済（受け取っただけ）と反映済（業務に反映した）を区別する
                /// - 例: `1`
                public var uketsukekekka: Codes.Uketsukekekka

                /// 反映不可理由
                ///
                /// - データ型: N（全角文字列）、200文字以内
                /// - 設定: 条件により必須
                /// - 業務に反映できない理由。住民の氏名等の個人情報を書かない
                /// - 条件: 受付結果が4のとき必須。
                /// - 条件: 受付結果が1または2または3のとき設定不可。
                /// - 例: `対象の宛名番号が業務に存在しない`
                public var hanneifukariyu: String?

                /// 受付年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 通知を受け付けた年月日
                /// - 例: `2026-11-20`
                public var uketsukenengappi: OpenDate

                /// 受付時刻
                ///
                /// - データ型: TIME（HH:MM[:SS]）
                /// - 設定: 必須
                /// - 通知を受け付けた時刻
                /// - 例: `08:45:31`
                public var uketsukejikoku: String

                public init(
                    shikuchosonkodo: String,
                    tsuchibango: String,
                    uketsukekekka: Codes.Uketsukekekka,
                    hanneifukariyu: String? = nil,
                    uketsukenengappi: OpenDate,
                    uketsukejikoku: String
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.tsuchibango = tsuchibango
                    self.uketsukekekka = uketsukekekka
                    self.hanneifukariyu = hanneifukariyu
                    self.uketsukenengappi = uketsukenengappi
                    self.uketsukejikoku = uketsukejikoku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.required(8)
                    self.tsuchibango = try items.required(9)
                    self.uketsukekekka = try items.required(10)
                    self.hanneifukariyu = try items.optional(11)
                    self.uketsukenengappi = try items.required(12)
                    self.uketsukejikoku = try items.required(13)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.shikuchosonkodo)
                    items.required(9, self.tsuchibango)
                    items.required(10, self.uketsukekekka)
                    items.optional(11, self.hanneifukariyu)
                    items.required(12, self.uketsukenengappi)
                    items.required(13, self.uketsukejikoku)
                }
            }
        }
    }

    /// 児童手当受給者一覧
    ///
    /// - 呼出名: `app_submit/v10/jidoteatejukyushaichiran`
    /// - スコープ: `027:app_submit/v10/jidoteatejukyushaichiran:Read`
    /// - 方式: 一覧（データセット）
    public enum Ichiran {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/jidoteatejukyushaichiran"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:027:jidoteatejukyusha:v10:jidoteatejukyushaichiran"

        /// 児童手当受給者一覧の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "027/jidoteatejukyusha", version: "v10",
                message: "ichiran.request", digest: "7c525a826f780a8b")

            /// 市区町村コード
            ///
            /// - データ型: X（半角文字列）、6文字固定
            /// - 設定: 必須
            /// - 照会先の市区町村を一意に識別するコード（指定都市においては区までを特定）。宛先（URL）の市区町村と一致すること
            /// - 団体コードの検査数字を確かめる。
            /// - 例: `999997`
            public var shikuchosonkodo: String

            /// 出力区分
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Shutsuryokukubun``（出力区分）
            /// - 全件（現に有効な記録のすべて）か差分（差分基準日時より後に更新された記録）かの別
            /// - 例: `1`
            public var shutsuryokukubun: Codes.Shutsuryokukubun

            /// 差分基準年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 条件により必須
            /// - 差分の基準となる年月日。これより後に更新された記録を出力する
            /// - 条件: 出力区分が2のとき必須。
            /// - 条件: 出力区分が1のとき設定不可。
            /// - 例: `2026-11-19`
            public var sabunkijunnengappi: OpenDate?

            /// 差分基準時刻
            ///
            /// - データ型: TIME（HH:MM[:SS]）
            /// - 設定: 条件により必須
            /// - 差分の基準となる時刻。設定しない場合は00:00:00
            /// - 条件: 出力区分が1のとき設定不可。
            /// - 例: `00:00:00`
            public var sabunkijunjikoku: String?

            /// 開始位置
            ///
            /// - データ型: 9（整数、0以上）、9桁以内
            /// - 設定: 必須
            /// - 出力を始める位置（0から数える）
            /// - 例: `0`
            public var kaishiichi: Int

            /// 件数
            ///
            /// - データ型: 9（整数、0以上）、3桁以内
            /// - 設定: 必須
            /// - 出力する記録の数の上限（100まで）
            /// - 例: `100`
            public var kensu: Int

            /// 照会元業務ID
            ///
            /// - データ型: X（半角文字列）、3文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Gyomuid``（業務ID）
            /// - 照会する業務の業務ID。業務IDを持たない独自施策システム等は「000」
            /// - 例: `032`
            public var gyomuid: Codes.Gyomuid

            /// 独自施策システム等ID
            ///
            /// - データ型: X（半角文字列）、3文字固定
            /// - 設定: 条件により必須
            /// - 照会する独自施策システム等のID。業務IDが「000」の場合に設定する
            /// - 条件: 照会元業務IDが000のとき必須。
            /// - 例: `A01`
            public var dokujishisakushisutemutoid: String?

            /// 照会理由
            ///
            /// - データ型: N（全角文字列）、200文字以内
            /// - 設定: 必須
            /// - 照会の理由（事務の名称及び根拠）。住民の氏名等の個人情報を書かない
            /// - 例: `児童手当関係情報の副本の更新`
            public var shokairiyu: String

            /// 操作者ID
            ///
            /// - データ型: X（半角文字列）、10文字以内
            /// - 設定: 必須
            /// - 操作を行った操作者を一意に識別するコード。夜間処理等の場合は処理を識別するコード
            /// - 例: `123456`
            public var sosashaid: String

            /// 操作年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 操作を行った年月日
            /// - 例: `2026-11-20`
            public var sosanengappi: OpenDate

            /// 操作時刻
            ///
            /// - データ型: TIME（HH:MM[:SS]）
            /// - 設定: 必須
            /// - 操作を行った時刻（秒は省略可能）
            /// - 例: `09:00:00`
            public var sosajikoku: String

            public init(
                shikuchosonkodo: String,
                shutsuryokukubun: Codes.Shutsuryokukubun,
                sabunkijunnengappi: OpenDate? = nil,
                sabunkijunjikoku: String? = nil,
                kaishiichi: Int,
                kensu: Int,
                gyomuid: Codes.Gyomuid,
                dokujishisakushisutemutoid: String? = nil,
                shokairiyu: String,
                sosashaid: String,
                sosanengappi: OpenDate,
                sosajikoku: String
            ) {
                self.shikuchosonkodo = shikuchosonkodo
                self.shutsuryokukubun = shutsuryokukubun
                self.sabunkijunnengappi = sabunkijunnengappi
                self.sabunkijunjikoku = sabunkijunjikoku
                self.kaishiichi = kaishiichi
                self.kensu = kensu
                self.gyomuid = gyomuid
                self.dokujishisakushisutemutoid = dokujishisakushisutemutoid
                self.shokairiyu = shokairiyu
                self.sosashaid = sosashaid
                self.sosanengappi = sosanengappi
                self.sosajikoku = sosajikoku
            }

            public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                self.shikuchosonkodo = try items.required(1)
                self.shutsuryokukubun = try items.required(2)
                self.sabunkijunnengappi = try items.optional(3)
                self.sabunkijunjikoku = try items.optional(4)
                self.kaishiichi = try items.required(5)
                self.kensu = try items.required(6)
                self.gyomuid = try items.required(7)
                self.dokujishisakushisutemutoid = try items.optional(8)
                self.shokairiyu = try items.required(9)
                self.sosashaid = try items.required(10)
                self.sosanengappi = try items.required(11)
                self.sosajikoku = try items.required(12)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shikuchosonkodo)
                items.required(2, self.shutsuryokukubun)
                items.optional(3, self.sabunkijunnengappi)
                items.optional(4, self.sabunkijunjikoku)
                items.required(5, self.kaishiichi)
                items.required(6, self.kensu)
                items.required(7, self.gyomuid)
                items.optional(8, self.dokujishisakushisutemutoid)
                items.required(9, self.shokairiyu)
                items.required(10, self.sosashaid)
                items.required(11, self.sosanengappi)
                items.required(12, self.sosajikoku)
            }
        }

        /// 児童手当受給者一覧の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "027/jidoteatejukyusha", version: "v10",
                message: "ichiran.response", digest: "0bd50332856c3bd6")
            public static let resultItem: Int = 7

            /// 結果。0〜100件。該当のない場合は空。
            public var result: [Record]
            /// JSONの応答枠（`metadata`、`_links`）。nilの場合はこの操作の既定の応答枠となる。XMLにはない。
            public var responseFrame: ResponseFrame?

            public init(result: [Record], frame: ResponseFrame? = nil) {
                self.result = result
                self.responseFrame = frame
            }

            /// 結果の1件。
            public struct Record: ItemGroup {
                /// 市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 必須
                /// - 記録を保有する市区町村を一意に識別するコード（指定都市においては区までを特定）
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `999997`
                public var shikuchosonkodo: String

                /// 更新区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Koshinkubun``（更新区分）
                /// - 前回の出力からの追加・更新・削除の別。全件の場合は追加
                /// - 例: `1`
                public var koshinkubun: Codes.Koshinkubun

                /// 受給者宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須
                /// - 受給者を一意に識別する番号
                /// - 例: `000000000001236`
                public var jukyushaatenabango: String

                /// 認定番号
                ///
                /// - データ型: X（半角文字列）、10文字以内
                /// - 設定: 必須
                /// - 児童手当の認定番号
                /// - 例: `0000012345`
                public var ninteibango: String

                /// 履歴番号
                ///
                /// - データ型: 9（整数、0以上）、3桁以内
                /// - 設定: 必須
                /// - 認定番号ごとに履歴を管理する番号
                /// - 例: `2`
                public var rirekibango: Int

                /// 受給者区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Jukyushakubun``（児童手当受給者区分）
                /// - 受給者の区分
                /// - 例: `1`
                public var jukyushakubun: Codes.Jukyushakubun

                /// 受給状態
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Jukyujotai``（児童手当受給状態）
                /// - 受給の状態
                /// - 例: `1`
                public var jukyujotai: Codes.Jukyujotai

                /// 受給者_氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 必須
                /// - 受給者の氏名（氏と名等の間に全角の空白を一文字入れる）。施設等の場合は名称
                /// - 例: `架空　一郎`
                public var jukyusha_shimei: String

                /// 受給者_氏名_フリガナ
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 受給者の氏名のフリガナ
                /// - 例: `カクウ　イチロウ`
                public var jukyusha_shimei_furigana: String?

                /// 受給者_通称
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 外国人住民である受給者の通称
                /// - 例: `田中　花子`
                public var jukyusha_tsusho: String?

                /// 受給者_性別
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Seibetsu``（性別）
                /// - 受給者の性別を示すコード
                /// - 例: `1`
                public var jukyusha_seibetsu: Codes.Seibetsu?

                /// 受給者_生年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 受給者の生年月日（施設等の場合は無い）。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                /// - 条件: 受給者区分が4のとき設定不可。
                /// - 条件: 受給者区分が1または2または3のとき必須。
                /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                /// - 例: `1990-01-15`
                public var jukyusha_seinengappi: OpenDate?

                /// 受給者_生年月日_不詳フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                /// - 受給者_生年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                /// - 条件: 受給者区分が4のとき設定不可。
                /// - 条件: 受給者区分が1または2または3のとき必須。
                /// - 例: `0`
                public var jukyusha_seinengappi_fushofuragu: Codes.Fushofuragu?

                /// 受給者_生年月日_不詳表記
                ///
                /// - データ型: N（全角文字列）、72文字以内
                /// - 設定: 条件により必須
                /// - 受給者_生年月日が不詳である場合の不詳日表記
                /// - 条件: 受給者_生年月日_不詳フラグが1のとき必須。
                /// - 例: `昭和２０年頃`
                public var jukyusha_seinengappi_fushohyoki: String?

                /// 配偶者_宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須、null可
                /// - 受給者の配偶者の宛名番号。配偶者の無い場合又は当市区町村に宛名の無い場合はnull
                /// - 例: `000000000001252`
                public var haigusha_atenabango: Nullable<String>

                /// 生計中心者フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 父母等のうち生計を維持する程度の高い者として認定されているか（0：否、1：認定）
                /// - 例: `1`
                public var seikeichushinshafuragu: Codes.Umu?

                /// 認定請求年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 認定請求のあった年月日
                /// - 例: `2024-10-05`
                public var ninteiseikyunengappi: OpenDate

                /// 認定年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 認定した年月日
                /// - 条件: 受給状態が1または2または3のとき必須。
                /// - 条件: 受給状態が0のとき設定不可。
                /// - 例: `2024-10-20`
                public var ninteinengappi: OpenDate?

                /// 支給開始年月
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 支給を開始する年月。月の初日の日付で表す
                /// - 条件: 受給状態が1または2または3のとき必須。
                /// - 条件: 受給状態が0のとき設定不可。
                /// - 例: `2024-11-01`
                public var shikyukaishinengetsu: OpenDate?

                /// 支給終了年月
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 支給を終了する年月。月の初日の日付で表し、定まらない場合は9999-12-31
                /// - 条件: 受給状態が1または2または3のとき必須。
                /// - 条件: 受給状態が0のとき設定不可。
                /// - 例: `9999-12-31`
                public var shikyushuryonengetsu: OpenDate?

                /// 差止理由
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 支払を差し止めている理由
                /// - 条件: 受給状態が2のとき必須。
                /// - 条件: 受給状態が0または1または3のとき設定不可。
                /// - 例: `現況届の未提出`
                public var sashitomeriyu: String?

                /// 消滅年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 受給事由の消滅した年月日
                /// - 条件: 受給状態が3のとき必須。
                /// - 条件: 受給状態が0または1または2のとき設定不可。
                /// - 例: `2026-03-31`
                public var shometsunengappi: OpenDate?

                /// 消滅事由
                ///
                /// - データ型: X（半角文字列）、2文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Shometsujiyu``（児童手当消滅事由）
                /// - 受給事由の消滅の事由
                /// - 条件: 受給状態が3のとき必須。
                /// - 条件: 受給状態が0または1または2のとき設定不可。
                /// - 例: `01`
                public var shometsujiyu: Codes.Shometsujiyu?

                /// 多子加算算定対象者数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 第3子以降の算定に数える子（児童及び22歳到達年度末までの子）の数（人）
                /// - 例: `3`
                public var tashikasansanteitaishosu: Int?

                /// 支給月額
                ///
                /// - データ型: 9（整数、0以上）、7桁以内
                /// - 設定: 必須
                /// - 1月当たりの支給額（円）。対象児童の月額の合計
                /// - 例: `25000`
                public var shikyugetsugaku: Int

                /// 対象児童
                ///
                /// - 設定: 必須、1〜20件
                /// - 支給（請求）の対象となる児童1人ごとの情報
                public var taishojido: [Taishojido]

                /// 更新年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 記録を最後に更新した年月日
                /// - 例: `2026-11-19`
                public var koshinnengappi: OpenDate

                /// 更新時刻
                ///
                /// - データ型: TIME（HH:MM[:SS]）
                /// - 設定: 必須
                /// - 記録を最後に更新した時刻
                /// - 例: `18:30:05`
                public var koshinjikoku: String

                public init(
                    shikuchosonkodo: String,
                    koshinkubun: Codes.Koshinkubun,
                    jukyushaatenabango: String,
                    ninteibango: String,
                    rirekibango: Int,
                    jukyushakubun: Codes.Jukyushakubun,
                    jukyujotai: Codes.Jukyujotai,
                    jukyusha_shimei: String,
                    jukyusha_shimei_furigana: String? = nil,
                    jukyusha_tsusho: String? = nil,
                    jukyusha_seibetsu: Codes.Seibetsu? = nil,
                    jukyusha_seinengappi: OpenDate? = nil,
                    jukyusha_seinengappi_fushofuragu: Codes.Fushofuragu? = nil,
                    jukyusha_seinengappi_fushohyoki: String? = nil,
                    haigusha_atenabango: Nullable<String>,
                    seikeichushinshafuragu: Codes.Umu? = nil,
                    ninteiseikyunengappi: OpenDate,
                    ninteinengappi: OpenDate? = nil,
                    shikyukaishinengetsu: OpenDate? = nil,
                    shikyushuryonengetsu: OpenDate? = nil,
                    sashitomeriyu: String? = nil,
                    shometsunengappi: OpenDate? = nil,
                    shometsujiyu: Codes.Shometsujiyu? = nil,
                    tashikasansanteitaishosu: Int? = nil,
                    shikyugetsugaku: Int,
                    taishojido: [Taishojido],
                    koshinnengappi: OpenDate,
                    koshinjikoku: String
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.koshinkubun = koshinkubun
                    self.jukyushaatenabango = jukyushaatenabango
                    self.ninteibango = ninteibango
                    self.rirekibango = rirekibango
                    self.jukyushakubun = jukyushakubun
                    self.jukyujotai = jukyujotai
                    self.jukyusha_shimei = jukyusha_shimei
                    self.jukyusha_shimei_furigana = jukyusha_shimei_furigana
                    self.jukyusha_tsusho = jukyusha_tsusho
                    self.jukyusha_seibetsu = jukyusha_seibetsu
                    self.jukyusha_seinengappi = jukyusha_seinengappi
                    self.jukyusha_seinengappi_fushofuragu = jukyusha_seinengappi_fushofuragu
                    self.jukyusha_seinengappi_fushohyoki = jukyusha_seinengappi_fushohyoki
                    self.haigusha_atenabango = haigusha_atenabango
                    self.seikeichushinshafuragu = seikeichushinshafuragu
                    self.ninteiseikyunengappi = ninteiseikyunengappi
                    self.ninteinengappi = ninteinengappi
                    self.shikyukaishinengetsu = shikyukaishinengetsu
                    self.shikyushuryonengetsu = shikyushuryonengetsu
                    self.sashitomeriyu = sashitomeriyu
                    self.shometsunengappi = shometsunengappi
                    self.shometsujiyu = shometsujiyu
                    self.tashikasansanteitaishosu = tashikasansanteitaishosu
                    self.shikyugetsugaku = shikyugetsugaku
                    self.taishojido = taishojido
                    self.koshinnengappi = koshinnengappi
                    self.koshinjikoku = koshinjikoku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.required(8)
                    self.koshinkubun = try items.required(9)
                    self.jukyushaatenabango = try items.required(10)
                    self.ninteibango = try items.required(11)
                    self.rirekibango = try items.required(12)
                    self.jukyushakubun = try items.required(13)
                    self.jukyujotai = try items.required(14)
                    self.jukyusha_shimei = try items.required(15)
                    self.jukyusha_shimei_furigana = try items.optional(16)
                    self.jukyusha_tsusho = try items.optional(17)
                    self.jukyusha_seibetsu = try items.optional(18)
                    self.jukyusha_seinengappi = try items.optional(19)
                    self.jukyusha_seinengappi_fushofuragu = try items.optional(20)
                    self.jukyusha_seinengappi_fushohyoki = try items.optional(21)
                    self.haigusha_atenabango = try items.nullable(22)
                    self.seikeichushinshafuragu = try items.optional(23)
                    self.ninteiseikyunengappi = try items.required(24)
                    self.ninteinengappi = try items.optional(25)
                    self.shikyukaishinengetsu = try items.optional(26)
                    self.shikyushuryonengetsu = try items.optional(27)
                    self.sashitomeriyu = try items.optional(28)
                    self.shometsunengappi = try items.optional(29)
                    self.shometsujiyu = try items.optional(30)
                    self.tashikasansanteitaishosu = try items.optional(31)
                    self.shikyugetsugaku = try items.required(32)
                    self.taishojido = try items.list(33)
                    self.koshinnengappi = try items.required(48)
                    self.koshinjikoku = try items.required(49)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.shikuchosonkodo)
                    items.required(9, self.koshinkubun)
                    items.required(10, self.jukyushaatenabango)
                    items.required(11, self.ninteibango)
                    items.required(12, self.rirekibango)
                    items.required(13, self.jukyushakubun)
                    items.required(14, self.jukyujotai)
                    items.required(15, self.jukyusha_shimei)
                    items.optional(16, self.jukyusha_shimei_furigana)
                    items.optional(17, self.jukyusha_tsusho)
                    items.optional(18, self.jukyusha_seibetsu)
                    items.optional(19, self.jukyusha_seinengappi)
                    items.optional(20, self.jukyusha_seinengappi_fushofuragu)
                    items.optional(21, self.jukyusha_seinengappi_fushohyoki)
                    items.nullable(22, self.haigusha_atenabango)
                    items.optional(23, self.seikeichushinshafuragu)
                    items.required(24, self.ninteiseikyunengappi)
                    items.optional(25, self.ninteinengappi)
                    items.optional(26, self.shikyukaishinengetsu)
                    items.optional(27, self.shikyushuryonengetsu)
                    items.optional(28, self.sashitomeriyu)
                    items.optional(29, self.shometsunengappi)
                    items.optional(30, self.shometsujiyu)
                    items.optional(31, self.tashikasansanteitaishosu)
                    items.required(32, self.shikyugetsugaku)
                    items.list(33, self.taishojido)
                    items.required(48, self.koshinnengappi)
                    items.required(49, self.koshinjikoku)
                }

                /// 対象児童
                ///
                /// - 設定: 必須、1〜20件
                /// - 支給（請求）の対象となる児童1人ごとの情報
                public struct Taishojido: ItemGroup {
                    /// 児童_宛名番号
                    ///
                    /// - データ型: X（半角文字列）、15文字以内
                    /// - 設定: 必須、null可
                    /// - 児童の宛名番号。当市区町村に宛名の無い場合はnull
                    /// - 例: `000000000001244`
                    public var atenabango: Nullable<String>

                    /// 児童_氏名
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 必須
                    /// - 児童の氏名（氏と名等の間に全角の空白を一文字入れる）
                    /// - 例: `架空　二郎`
                    public var shimei: String

                    /// 児童_氏名_フリガナ
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 任意
                    /// - 児童の氏名のフリガナ
                    /// - 例: `カクウ　ジロウ`
                    public var shimei_furigana: String?

                    /// 児童_生年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 児童の生年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                    /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                    /// - 例: `2012-04-02`
                    public var seinengappi: OpenDate

                    /// 児童_生年月日_不詳フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                    /// - 児童_生年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                    /// - 例: `0`
                    public var seinengappi_fushofuragu: Codes.Fushofuragu

                    /// 児童_生年月日_不詳表記
                    ///
                    /// - データ型: N（全角文字列）、72文字以内
                    /// - 設定: 条件により必須
                    /// - 児童_生年月日が不詳である場合の不詳日表記
                    /// - 条件: 児童_生年月日_不詳フラグが1のとき必須。
                    /// - 例: `昭和２０年頃`
                    public var seinengappi_fushohyoki: String?

                    /// 続柄コード
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 必須、1〜4件
                    /// - コード: ``Codes/Zokugara``（続柄）
                    /// - 受給者から見た続柄
                    /// - 例: `20`
                    public var zokugarakodo: [Codes.Zokugara]

                    /// 同居別居区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Dokyobekkyokubun``（同居別居区分）
                    /// - 受給者との同居・別居の別
                    /// - 例: `1`
                    public var dokyobekkyokubun: Codes.Dokyobekkyokubun

                    /// 監護フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 受給者が監護しているか（0：否、1：監護）
                    /// - 例: `1`
                    public var kangofuragu: Codes.Umu

                    /// 生計区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Seikeikubun``（生計区分）
                    /// - 受給者との生計の関係
                    /// - 例: `1`
                    public var seikeikubun: Codes.Seikeikubun

                    /// 支給区分
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shikyukubun``（児童手当支給区分）
                    /// - 年齢及び出生順位による支給の区分
                    /// - 例: `20`
                    public var shikyukubun: Codes.Shikyukubun

                    /// 児童_月額
                    ///
                    /// - データ型: 9（整数、0以上）、6桁以内
                    /// - 設定: 必須
                    /// - この児童に係る1月当たりの額（円）
                    /// - 例: `10000`
                    public var getsugaku: Int

                    /// 児童_支給開始年月
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 任意
                    /// - この児童に係る支給を開始する年月。月の初日の日付で表す
                    /// - 例: `2024-11-01`
                    public var jido_shikyukaishinengetsu: OpenDate?

                    /// 児童_支給終了年月
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 任意
                    /// - この児童に係る支給を終了する年月。月の初日の日付で表す
                    /// - 例: `2031-03-01`
                    public var jido_shikyushuryonengetsu: OpenDate?

                    public init(
                        atenabango: Nullable<String>,
                        shimei: String,
                        shimei_furigana: String? = nil,
                        seinengappi: OpenDate,
                        seinengappi_fushofuragu: Codes.Fushofuragu,
                        seinengappi_fushohyoki: String? = nil,
                        zokugarakodo: [Codes.Zokugara],
                        dokyobekkyokubun: Codes.Dokyobekkyokubun,
                        kangofuragu: Codes.Umu,
                        seikeikubun: Codes.Seikeikubun,
                        shikyukubun: Codes.Shikyukubun,
                        getsugaku: Int,
                        jido_shikyukaishinengetsu: OpenDate? = nil,
                        jido_shikyushuryonengetsu: OpenDate? = nil
                    ) {
                        self.atenabango = atenabango
                        self.shimei = shimei
                        self.shimei_furigana = shimei_furigana
                        self.seinengappi = seinengappi
                        self.seinengappi_fushofuragu = seinengappi_fushofuragu
                        self.seinengappi_fushohyoki = seinengappi_fushohyoki
                        self.zokugarakodo = zokugarakodo
                        self.dokyobekkyokubun = dokyobekkyokubun
                        self.kangofuragu = kangofuragu
                        self.seikeikubun = seikeikubun
                        self.shikyukubun = shikyukubun
                        self.getsugaku = getsugaku
                        self.jido_shikyukaishinengetsu = jido_shikyukaishinengetsu
                        self.jido_shikyushuryonengetsu = jido_shikyushuryonengetsu
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.atenabango = try items.nullable(34)
                        self.shimei = try items.required(35)
                        self.shimei_furigana = try items.optional(36)
                        self.seinengappi = try items.required(37)
                        self.seinengappi_fushofuragu = try items.required(38)
                        self.seinengappi_fushohyoki = try items.optional(39)
                        self.zokugarakodo = try items.list(40)
                        self.dokyobekkyokubun = try items.required(41)
                        self.kangofuragu = try items.required(42)
                        self.seikeikubun = try items.required(43)
                        self.shikyukubun = try items.required(44)
                        self.getsugaku = try items.required(45)
                        self.jido_shikyukaishinengetsu = try items.optional(46)
                        self.jido_shikyushuryonengetsu = try items.optional(47)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.nullable(34, self.atenabango)
                        items.required(35, self.shimei)
                        items.optional(36, self.shimei_furigana)
                        items.required(37, self.seinengappi)
                        items.required(38, self.seinengappi_fushofuragu)
                        items.optional(39, self.seinengappi_fushohyoki)
                        items.list(40, self.zokugarakodo)
                        items.required(41, self.dokyobekkyokubun)
                        items.required(42, self.kangofuragu)
                        items.required(43, self.seikeikubun)
                        items.required(44, self.shikyukubun)
                        items.required(45, self.getsugaku)
                        items.optional(46, self.jido_shikyukaishinengetsu)
                        items.optional(47, self.jido_shikyushuryonengetsu)
                    }
                }
            }
        }
    }

    /// この契約の項目が用いるコード。
    public enum Codes {
        /// 同居別居区分（コード `dokyobekkyokubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Dokyobekkyokubun: CodeValue {
            public static let codeList: String = "dokyobekkyokubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 同居
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 別居
            public static var code2: Self { Self(rawValue: "2") }
        }

        /// 不詳フラグ（コード `fushofuragu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Fushofuragu: CodeValue {
            public static let codeList: String = "fushofuragu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 不詳でない
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 不詳
            public static var code1: Self { Self(rawValue: "1") }
        }

        /// 業務ID（コード `gyomuid`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Gyomuid: CodeValue {
            public static let codeList: String = "gyomuid"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 000: 業務IDなし（デフォルト値）
            public static var code000: Self { Self(rawValue: "000") }

            /// 001: 住民基本台帳
            public static var code001: Self { Self(rawValue: "001") }

            /// 002: 印鑑登録
            public static var code002: Self { Self(rawValue: "002") }

            /// 003: 戸籍
            public static var code003: Self { Self(rawValue: "003") }

            /// 004: 戸籍の附票
            public static var code004: Self { Self(rawValue: "004") }

            /// 005: 選挙（共通）
            public static var code005: Self { Self(rawValue: "005") }

            /// 006: 選挙人名簿管理
            public static var code006: Self { Self(rawValue: "006") }

            /// 007: 期日前・不在者投票管理
            public static var code007: Self { Self(rawValue: "007") }

            /// 008: 当日投票管理
            public static var code008: Self { Self(rawValue: "008") }

            /// 009: 在外選挙管理
            public static var code009: Self { Self(rawValue: "009") }

            /// 010: 個人住民税
            public static var code010: Self { Self(rawValue: "010") }

            /// 011: 法人住民税
            public static var code011: Self { Self(rawValue: "011") }

            /// 012: 固定資産税
            public static var code012: Self { Self(rawValue: "012") }

            /// 013: 軽自動車税
            public static var code013: Self { Self(rawValue: "013") }

            /// 014: 収納管理（税務）
            public static var code014: Self { Self(rawValue: "014") }

            /// 015: 滞納管理（税務）
            public static var code015: Self { Self(rawValue: "015") }

            /// 016: 地方税（共通）
            public static var code016: Self { Self(rawValue: "016") }

            /// 017: 学齢簿編製
            public static var code017: Self { Self(rawValue: "017") }

            /// 018: 就学援助
            public static var code018: Self { Self(rawValue: "018") }

            /// 019: 健康管理
            public static var code019: Self { Self(rawValue: "019") }

            /// 020: 児童扶養手当
            public static var code020: Self { Self(rawValue: "020") }

            /// 021: 生活保護
            public static var code021: Self { Self(rawValue: "021") }

            /// 022: 障害者福祉
            public static var code022: Self { Self(rawValue: "022") }

            /// 023: 介護保険
            public static var code023: Self { Self(rawValue: "023") }

            /// 024: 国民健康保険
            public static var code024: Self { Self(rawValue: "024") }

            /// 025: 後期高齢者医療
            public static var code025: Self { Self(rawValue: "025") }

            /// 026: 国民年金
            public static var code026: Self { Self(rawValue: "026") }

            /// 027: 児童手当
            public static var code027: Self { Self(rawValue: "027") }

            /// 028: 子ども・子育て支援
            public static var code028: Self { Self(rawValue: "028") }

            /// 029: 申請管理
            public static var code029: Self { Self(rawValue: "029") }

            /// 030: 庁内データ連携
            public static var code030: Self { Self(rawValue: "030") }

            /// 031: 住登外者宛名番号管理
            public static var code031: Self { Self(rawValue: "031") }

            /// 032: 団体内統合宛名
            public static var code032: Self { Self(rawValue: "032") }

            /// 034: EUC
            public static var code034: Self { Self(rawValue: "034") }

            /// 035: レセプト管理（生活保護）
            public static var code035: Self { Self(rawValue: "035") }

            /// 036: 統合収納管理
            public static var code036: Self { Self(rawValue: "036") }

            /// 037: 統合滞納管理
            public static var code037: Self { Self(rawValue: "037") }

            /// 038: 人口動態調査
            public static var code038: Self { Self(rawValue: "038") }

            /// 039: 火葬等許可
            public static var code039: Self { Self(rawValue: "039") }
        }

        /// 児童手当額改定事由（コード `jidoteategakukaiteijiyu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Jidoteategakukaiteijiyu: CodeValue {
            public static let codeList: String = "jidoteategakukaiteijiyu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 01: 児童の出生
            public static var code01: Self { Self(rawValue: "01") }

            /// 02: 児童を監護・養育するようになった
            public static var code02: Self { Self(rawValue: "02") }

            /// 03: 児童の施設等からの退所
            public static var code03: Self { Self(rawValue: "03") }

            /// 04: 多子加算の算定対象となる子の増（2024-10-01から）
            public static var code04: Self { Self(rawValue: "04") }

            /// 11: 児童の３歳到達
            public static var code11: Self { Self(rawValue: "11") }

            /// 12: 児童の死亡
            public static var code12: Self { Self(rawValue: "12") }

            /// 13: 児童を監護・養育しなくなった
            public static var code13: Self { Self(rawValue: "13") }

            /// 14: 児童の施設等への入所・里親委託
            public static var code14: Self { Self(rawValue: "14") }

            /// 15: 児童の年齢到達（18歳到達後の年度末）
            public static var code15: Self { Self(rawValue: "15") }

            /// 16: 多子加算の算定対象となる子の減（22歳到達後の年度末を含む）（2024-10-01から）
            public static var code16: Self { Self(rawValue: "16") }

            /// 21: 法令の改正
            public static var code21: Self { Self(rawValue: "21") }

            /// 99: その他
            public static var code99: Self { Self(rawValue: "99") }
        }

        /// 児童手当通知区分（コード `jidoteatetsuchikubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Jidoteatetsuchikubun: CodeValue {
            public static let codeList: String = "jidoteatetsuchikubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 01: 認定
            public static var code01: Self { Self(rawValue: "01") }

            /// 02: 額改定（増額）
            public static var code02: Self { Self(rawValue: "02") }

            /// 03: 額改定（減額）
            public static var code03: Self { Self(rawValue: "03") }

            /// 04: 支給事由消滅
            public static var code04: Self { Self(rawValue: "04") }

            /// 05: 支払差止
            public static var code05: Self { Self(rawValue: "05") }

            /// 06: 支払差止解除
            public static var code06: Self { Self(rawValue: "06") }

            /// 07: 受給者・児童の情報の訂正
            public static var code07: Self { Self(rawValue: "07") }
        }

        /// 児童手当受給状態（コード `jukyujotai`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Jukyujotai: CodeValue {
            public static let codeList: String = "jukyujotai"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 請求中（未認定）
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 受給中
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 差止中
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 消滅
            public static var code3: Self { Self(rawValue: "3") }
        }

        /// 児童手当受給者区分（コード `jukyushakubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Jukyushakubun: CodeValue {
            public static let codeList: String = "jukyushakubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 父母等
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 未成年後見人
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 父母指定者
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 施設等受給資格者
            public static var code4: Self { Self(rawValue: "4") }
        }

        /// 更新区分（コード `koshinkubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Koshinkubun: CodeValue {
            public static let codeList: String = "koshinkubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 追加
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 更新
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 削除
            public static var code3: Self { Self(rawValue: "3") }
        }

        /// 性別（コード `seibetsu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Seibetsu: CodeValue {
            public static let codeList: String = "seibetsu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 不明（未記入）
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 男
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 女
            public static var code2: Self { Self(rawValue: "2") }
        }

        /// 生計区分（コード `seikeikubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Seikeikubun: CodeValue {
            public static let codeList: String = "seikeikubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 生計同一
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 生計維持
            public static var code2: Self { Self(rawValue: "2") }
        }

        /// 児童手当支給区分（コード `shikyukubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shikyukubun: CodeValue {
            public static let codeList: String = "shikyukubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 10: 3歳未満（第1子・第2子）（2024-10-01から）
            public static var code10: Self { Self(rawValue: "10") }

            /// 11: 3歳未満（第3子以降）（2024-10-01から）
            public static var code11: Self { Self(rawValue: "11") }

            /// 20: 3歳以上高校生年代まで（第1子・第2子）（2024-10-01から）
            public static var code20: Self { Self(rawValue: "20") }

            /// 21: 3歳以上高校生年代まで（第3子以降）（2024-10-01から）
            public static var code21: Self { Self(rawValue: "21") }

            /// 30: 施設等（2024-10-01から）
            public static var code30: Self { Self(rawValue: "30") }

            /// 90: 特例給付（旧制度）（2012-04-01から2024-12-31まで）
            public static var code90: Self { Self(rawValue: "90") }
        }

        /// 児童手当消滅事由（コード `shometsujiyu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shometsujiyu: CodeValue {
            public static let codeList: String = "shometsujiyu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 01: 転出
            public static var code01: Self { Self(rawValue: "01") }

            /// 02: 受給者の死亡
            public static var code02: Self { Self(rawValue: "02") }

            /// 03: 児童の年齢到達
            public static var code03: Self { Self(rawValue: "03") }

            /// 04: 児童を監護・養育しなくなった
            public static var code04: Self { Self(rawValue: "04") }

            /// 05: 公務員となった
            public static var code05: Self { Self(rawValue: "05") }

            /// 06: 児童の死亡
            public static var code06: Self { Self(rawValue: "06") }

            /// 07: 受給者の変更
            public static var code07: Self { Self(rawValue: "07") }

            /// 08: 所得上限限度額以上（令和6年9月まで）
            public static var code08: Self { Self(rawValue: "08") }

            /// 99: その他
            public static var code99: Self { Self(rawValue: "99") }
        }

        /// 出力区分（コード `shutsuryokukubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shutsuryokukubun: CodeValue {
            public static let codeList: String = "shutsuryokukubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 全件
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 差分
            public static var code2: Self { Self(rawValue: "2") }
        }

        /// 通知受付結果（コード `uketsukekekka`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Uketsukekekka: CodeValue {
            public static let codeList: String = "uketsukekekka"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 受付済
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 反映済
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 反映対象外
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 反映不可
            public static var code4: Self { Self(rawValue: "4") }
        }

        /// 有無（汎用フラグ）（コード `umu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Umu: CodeValue {
            public static let codeList: String = "umu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 無・否
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 有・該当
            public static var code1: Self { Self(rawValue: "1") }
        }

        /// 続柄（コード `zokugara`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Zokugara: CodeValue {
            public static let codeList: String = "zokugara"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 02: 世帯主
            public static var code02: Self { Self(rawValue: "02") }

            /// 11: 夫
            public static var code11: Self { Self(rawValue: "11") }

            /// 12: 妻
            public static var code12: Self { Self(rawValue: "12") }

            /// 13: 夫（未届）
            public static var code13: Self { Self(rawValue: "13") }

            /// 14: 妻（未届）
            public static var code14: Self { Self(rawValue: "14") }

            /// 20: 子
            public static var code20: Self { Self(rawValue: "20") }

            /// 51: 父
            public static var code51: Self { Self(rawValue: "51") }

            /// 52: 母
            public static var code52: Self { Self(rawValue: "52") }

            /// 71: 兄
            public static var code71: Self { Self(rawValue: "71") }

            /// 74: 弟
            public static var code74: Self { Self(rawValue: "74") }

            /// 81: 姉
            public static var code81: Self { Self(rawValue: "81") }

            /// 84: 妹
            public static var code84: Self { Self(rawValue: "84") }

            /// 96: 縁故者
            public static var code96: Self { Self(rawValue: "96") }

            /// 99: 同居人
            public static var code99: Self { Self(rawValue: "99") }
        }
    }
}
