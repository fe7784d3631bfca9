// swift-format-ignore-file
// Made by `hubd contract generate swift` from 022/shogaifukushijukyu v10; generate it again
// rather than edit it.

public import Contracts

/// 障害福祉サービス・手当等受給者情報（022/shogaifukushijukyu v10）
///
/// 障害支援区分、受給者証ごとの支給決定（サービスの種類、支給量、利用者負担上限月額）、特別障害者手当等及び自立支援医療の受給の状況を1人1件で照会し（該当の無い場合は0件）、決定・変更・取消しを通知し、受給者の一覧を出力する。病名、医療機関及び支払口座は提供しない。
///
/// 標準仕様の項目の形にならった独自の定義（in-the-style-of）。
///
/// 出典:
/// - 住登外者宛名番号付番API仕様 第2.0版（デジタル庁）の項目名の付け方、データ型及び不詳日の表し方
/// - サービス種類の値は国民健康保険団体連合会の請求で広く用いられる種類の番号に倣った整理（一般的な知識。35・47・48及び91以降は要確認）で、公式の項目表ではない
/// - 例示の手当の額は令和7年度の額（特別障害者手当29,590円等）による
/// - 就労選択支援（令和7年10月）、自立生活援助・就労定着支援・居宅訪問型児童発達支援（平成30年4月）の施行日は一般的な知識による
///
/// 根拠:
/// - 障害者の日常生活及び社会生活を総合的に支援するための法律（平成17年法律第123号）第19条（支給決定）、第21条（障害支援区分の認定）、第29条（介護給付費等）、第52条（自立支援医療の支給認定）
/// - 児童福祉法第21条の5の5（障害児通所給付費の通所給付決定）
/// - 特別児童扶養手当等の支給に関する法律（昭和39年法律第134号）第17条（障害児福祉手当）、第26条の2（特別障害者手当）
public enum ShogaifukushijukyuV10 {
    /// 障害福祉サービス・手当等受給者照会
    ///
    /// - 呼出名: `app_submit/v10/shogaifukushijukyushokai`
    /// - スコープ: `022:app_submit/v10/shogaifukushijukyushokai:Read`
    /// - 方式: 照会（要求・応答）
    public enum Shokai {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/shogaifukushijukyushokai"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:022:shogaifukushijukyu:v10:shogaifukushijukyushokai"

        /// 障害福祉サービス・手当等受給者照会の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "022/shogaifukushijukyu", version: "v10",
                message: "shokai.request", digest: "148c712c8f356faf")

            /// 市区町村コード
            ///
            /// - データ型: X（半角文字列）、6文字固定
            /// - 設定: 必須
            /// - 照会先の市区町村を一意に識別するコード（指定都市においては区までを特定）。総務省「全国地方公共団体コード」の6桁（検査数字を含む）。宛先（URL）の市区町村と一致すること
            /// - 団体コードの検査数字を確かめる。
            /// - 例: `999997`
            public var shikuchosonkodo: String

            /// 宛名番号
            ///
            /// - データ型: X（半角文字列）、15文字以内
            /// - 設定: 必須、1〜100件
            /// - 照会の対象となる障害者又は障害児を一意に識別する番号。一度に100人まで
            /// - 例: `000000000004014`
            public var atenabango: [String]

            /// 対象制度
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 任意、0〜4件
            /// - コード: ``Codes/Shogaifukushitaishoseido``（障害福祉通知対象制度）
            /// - 特定の制度の情報だけを求める場合に設定する。設定しない場合はすべて
            /// - 例: `2`
            public var taishoseido: [Codes.Shogaifukushitaishoseido]

            /// 基準日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 任意
            /// - この日の時点の情報を求める場合に設定する。設定しない場合は最新
            /// - 例: `2026-11-01`
            public var kijunbi: OpenDate?

            /// 終了含むフラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 任意
            /// - コード: ``Codes/Umu``（有無（汎用フラグ））
            /// - 期間の満了、取消し及び資格喪失した決定も求めるか（0：求めない、1：求める）。設定しない場合は0
            /// - 例: `0`
            public var shuryofukumufuragu: Codes.Umu?

            /// 照会元業務ID
            ///
            /// - データ型: X（半角文字列）、3文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Gyomuid``（業務ID）
            /// - 照会する業務の業務ID。業務IDを持たない独自施策システム等は「000」
            /// - 例: `028`
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
            /// - 例: `保育料の軽減に係る障害児通所支援の利用の確認`
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
                atenabango: [String],
                taishoseido: [Codes.Shogaifukushitaishoseido] = [],
                kijunbi: OpenDate? = nil,
                shuryofukumufuragu: Codes.Umu? = nil,
                gyomuid: Codes.Gyomuid,
                dokujishisakushisutemutoid: String? = nil,
                shokairiyu: String,
                sosashaid: String,
                sosanengappi: OpenDate,
                sosajikoku: String
            ) {
                self.shikuchosonkodo = shikuchosonkodo
                self.atenabango = atenabango
                self.taishoseido = taishoseido
                self.kijunbi = kijunbi
                self.shuryofukumufuragu = shuryofukumufuragu
                self.gyomuid = gyomuid
                self.dokujishisakushisutemutoid = dokujishisakushisutemutoid
                self.shokairiyu = shokairiyu
                self.sosashaid = sosashaid
                self.sosanengappi = sosanengappi
                self.sosajikoku = sosajikoku
            }

            public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                self.shikuchosonkodo = try items.required(1)
                self.atenabango = try items.list(2)
                self.taishoseido = try items.list(3)
                self.kijunbi = try items.optional(4)
                self.shuryofukumufuragu = try items.optional(5)
                self.gyomuid = try items.required(6)
                self.dokujishisakushisutemutoid = try items.optional(7)
                self.shokairiyu = try items.required(8)
                self.sosashaid = try items.required(9)
                self.sosanengappi = try items.required(10)
                self.sosajikoku = try items.required(11)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shikuchosonkodo)
                items.list(2, self.atenabango)
                items.list(3, self.taishoseido)
                items.optional(4, self.kijunbi)
                items.optional(5, self.shuryofukumufuragu)
                items.required(6, self.gyomuid)
                items.optional(7, self.dokujishisakushisutemutoid)
                items.required(8, self.shokairiyu)
                items.required(9, self.sosashaid)
                items.required(10, self.sosanengappi)
                items.required(11, self.sosajikoku)
            }
        }

        /// 障害福祉サービス・手当等受給者照会の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "022/shogaifukushijukyu", version: "v10",
                message: "shokai.response", digest: "4e92d5d19ab97575")
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
                /// - 支給決定等を行った市区町村を一意に識別するコード
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `999997`
                public var shikuchosonkodo: String

                /// 宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須
                /// - 障害者又は障害児（本人）を一意に識別する番号
                /// - 例: `000000000004014`
                public var atenabango: String

                /// 履歴番号
                ///
                /// - データ型: 9（整数、0以上）、3桁以内
                /// - 設定: 必須
                /// - 宛名番号ごとに履歴を管理する番号
                /// - 例: `12`
                public var rirekibango: Int

                /// 氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 必須
                /// - 本人の氏名（氏と名等の間に全角の空白を一文字入れる）
                /// - 例: `架空　健`
                public var shimei: String

                /// 氏名_フリガナ
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 本人の氏名のフリガナ
                /// - 例: `カクウ　ケン`
                public var shimei_furigana: String?

                /// 通称
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 外国人住民である本人の通称
                /// - 例: `田中　花子`
                public var tsusho: String?

                /// 性別
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Seibetsu``（性別）
                /// - 本人の性別を示すコード
                /// - 例: `1`
                public var seibetsu: Codes.Seibetsu?

                /// 生年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 本人の生年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                /// - 例: `1964-05-05`
                public var seinengappi: OpenDate

                /// 生年月日_不詳フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                /// - 生年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                /// - 例: `0`
                public var seinengappi_fushofuragu: Codes.Fushofuragu

                /// 生年月日_不詳表記
                ///
                /// - データ型: N（全角文字列）、72文字以内
                /// - 設定: 条件により必須
                /// - 生年月日が不詳である場合の不詳日表記
                /// - 条件: 生年月日_不詳フラグが1のとき必須。
                /// - 例: `昭和２０年頃`
                public var seinengappi_fushohyoki: String?

                /// 障害支援区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shogaifukushishienkubun``（障害支援区分）
                /// - 障害支援区分（区分1から区分6まで、非該当）。障害児及び区分を要しない者は9
                /// - 例: `4`
                public var shogaishienkubun: Codes.Shogaifukushishienkubun

                /// 障害支援区分_認定年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 障害支援区分を認定した年月日
                /// - 条件: 障害支援区分が0または1または2または3または4または5または6のとき必須。
                /// - 条件: 障害支援区分が9のとき設定不可。
                /// - 例: `2026-03-10`
                public var shogaishienkubun_ninteinengappi: OpenDate?

                /// 障害支援区分_有効期間開始年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 障害支援区分の有効期間の開始の年月日
                /// - 条件: 障害支援区分が1または2または3または4または5または6のとき必須。
                /// - 条件: 障害支援区分が0または9のとき設定不可。
                /// - 例: `2026-04-01`
                public var shogaishienkubun_yukokikankaishinengappi: OpenDate?

                /// 障害支援区分_有効期間終了年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 障害支援区分の有効期間の終了の年月日（3月以上3年以内）
                /// - 条件: 障害支援区分が1または2または3または4または5または6のとき必須。
                /// - 条件: 障害支援区分が0または9のとき設定不可。
                /// - 例: `2029-03-31`
                public var shogaishienkubun_yukokikanshuryonengappi: OpenDate?

                /// 受給者証
                ///
                /// - 設定: 任意、0〜5件
                /// - 受給者証1枚（制度）ごとの支給決定の情報
                public var jukyushasho: [Jukyushasho]

                /// 指定相談支援事業所番号
                ///
                /// - データ型: X（半角文字列）、10文字固定
                /// - 設定: 任意
                /// - 計画相談支援又は障害児相談支援を行う事業所の事業所番号。セルフプランの場合は設定しない
                /// - 例: `1330000011`
                public var shiteisodanshienjigyoshobango: String?

                /// 手当
                ///
                /// - 設定: 任意、0〜5件
                /// - 特別障害者手当等1つごとの情報
                public var teate: [Teate]

                /// 自立支援医療
                ///
                /// - 設定: 任意、0〜4件
                /// - 自立支援医療の支給認定1つごとの情報。医療機関及び病名は提供しない
                public var jiritsushieniryo: [Jiritsushieniryo]

                /// 支援措置フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - ＤＶ等支援措置の対象者か（0：否、1：対象）。1の場合、受給の事実及び所在につながる情報を相手方に知らせてはならない
                /// - 例: `0`
                public var shiensochifuragu: Codes.Umu

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
                    atenabango: String,
                    rirekibango: Int,
                    shimei: String,
                    shimei_furigana: String? = nil,
                    tsusho: String? = nil,
                    seibetsu: Codes.Seibetsu? = nil,
                    seinengappi: OpenDate,
                    seinengappi_fushofuragu: Codes.Fushofuragu,
                    seinengappi_fushohyoki: String? = nil,
                    shogaishienkubun: Codes.Shogaifukushishienkubun,
                    shogaishienkubun_ninteinengappi: OpenDate? = nil,
                    shogaishienkubun_yukokikankaishinengappi: OpenDate? = nil,
                    shogaishienkubun_yukokikanshuryonengappi: OpenDate? = nil,
                    jukyushasho: [Jukyushasho] = [],
                    shiteisodanshienjigyoshobango: String? = nil,
                    teate: [Teate] = [],
                    jiritsushieniryo: [Jiritsushieniryo] = [],
                    shiensochifuragu: Codes.Umu,
                    koshinnengappi: OpenDate,
                    koshinjikoku: String
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.atenabango = atenabango
                    self.rirekibango = rirekibango
                    self.shimei = shimei
                    self.shimei_furigana = shimei_furigana
                    self.tsusho = tsusho
                    self.seibetsu = seibetsu
                    self.seinengappi = seinengappi
                    self.seinengappi_fushofuragu = seinengappi_fushofuragu
                    self.seinengappi_fushohyoki = seinengappi_fushohyoki
                    self.shogaishienkubun = shogaishienkubun
                    self.shogaishienkubun_ninteinengappi = shogaishienkubun_ninteinengappi
                    self.shogaishienkubun_yukokikankaishinengappi = shogaishienkubun_yukokikankaishinengappi
                    self.shogaishienkubun_yukokikanshuryonengappi = shogaishienkubun_yukokikanshuryonengappi
                    self.jukyushasho = jukyushasho
                    self.shiteisodanshienjigyoshobango = shiteisodanshienjigyoshobango
                    self.teate = teate
                    self.jiritsushieniryo = jiritsushieniryo
                    self.shiensochifuragu = shiensochifuragu
                    self.koshinnengappi = koshinnengappi
                    self.koshinjikoku = koshinjikoku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.required(8)
                    self.atenabango = try items.required(9)
                    self.rirekibango = try items.required(10)
                    self.shimei = try items.required(11)
                    self.shimei_furigana = try items.optional(12)
                    self.tsusho = try items.optional(13)
                    self.seibetsu = try items.optional(14)
                    self.seinengappi = try items.required(15)
                    self.seinengappi_fushofuragu = try items.required(16)
                    self.seinengappi_fushohyoki = try items.optional(17)
                    self.shogaishienkubun = try items.required(18)
                    self.shogaishienkubun_ninteinengappi = try items.optional(19)
                    self.shogaishienkubun_yukokikankaishinengappi = try items.optional(20)
                    self.shogaishienkubun_yukokikanshuryonengappi = try items.optional(21)
                    self.jukyushasho = try items.list(22)
                    self.shiteisodanshienjigyoshobango = try items.optional(46)
                    self.teate = try items.list(47)
                    self.jiritsushieniryo = try items.list(60)
                    self.shiensochifuragu = try items.required(71)
                    self.koshinnengappi = try items.required(72)
                    self.koshinjikoku = try items.required(73)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.shikuchosonkodo)
                    items.required(9, self.atenabango)
                    items.required(10, self.rirekibango)
                    items.required(11, self.shimei)
                    items.optional(12, self.shimei_furigana)
                    items.optional(13, self.tsusho)
                    items.optional(14, self.seibetsu)
                    items.required(15, self.seinengappi)
                    items.required(16, self.seinengappi_fushofuragu)
                    items.optional(17, self.seinengappi_fushohyoki)
                    items.required(18, self.shogaishienkubun)
                    items.optional(19, self.shogaishienkubun_ninteinengappi)
                    items.optional(20, self.shogaishienkubun_yukokikankaishinengappi)
                    items.optional(21, self.shogaishienkubun_yukokikanshuryonengappi)
                    items.list(22, self.jukyushasho)
                    items.optional(46, self.shiteisodanshienjigyoshobango)
                    items.list(47, self.teate)
                    items.list(60, self.jiritsushieniryo)
                    items.required(71, self.shiensochifuragu)
                    items.required(72, self.koshinnengappi)
                    items.required(73, self.koshinjikoku)
                }

                /// 受給者証
                ///
                /// - 設定: 任意、0〜5件
                /// - 受給者証1枚（制度）ごとの支給決定の情報
                public struct Jukyushasho: ItemGroup {
                    /// 支給制度区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushishikyuseido``（障害福祉支給制度区分）
                    /// - 障害福祉サービス、地域相談支援、障害児通所支援等の別
                    /// - 例: `1`
                    public var shikyuseido: Codes.Shogaifukushishikyuseido

                    /// 受給者証番号
                    ///
                    /// - データ型: X（半角文字列）、10文字固定
                    /// - 設定: 必須
                    /// - 市区町村の付した受給者証番号（10桁、検査数字を含む）
                    /// - 画面、記録等には表示しない。
                    /// - 例: `0000412345`
                    public var jukyushashobango: String

                    /// 受給状態
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushijukyujotai``（障害福祉受給状態）
                    /// - 支給決定の状態
                    /// - 例: `1`
                    public var jukyujotai: Codes.Shogaifukushijukyujotai

                    /// 支給決定保護者_宛名番号
                    ///
                    /// - データ型: X（半角文字列）、15文字以内
                    /// - 設定: 条件により必須、null可
                    /// - 障害児に係る支給決定の場合の保護者の宛名番号。当市区町村に宛名の無い場合はnull
                    /// - 条件: 支給制度区分が3のとき必須。
                    /// - 条件: 支給制度区分が2のとき設定不可。
                    /// - 例: `000000000004022`
                    public var hogosha_atenabango: Nullable<String>?

                    /// 支給決定年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 支給を決定（変更の決定を含む）した年月日
                    /// - 例: `2026-03-18`
                    public var ketteinengappi: OpenDate

                    /// 支給決定取消年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 条件により必須
                    /// - 支給決定を取り消した（廃止した）年月日
                    /// - 条件: 受給状態が3のとき必須。
                    /// - 条件: 受給状態が1または2のとき設定不可。
                    /// - 例: `2026-09-30`
                    public var shikyuketteitorikeshinengappi: OpenDate?

                    /// 所得区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushishotokukubun``（障害福祉利用者負担所得区分）
                    /// - 利用者負担の所得区分
                    /// - 例: `2`
                    public var shotokukubun: Codes.Shogaifukushishotokukubun

                    /// 利用者負担上限月額
                    ///
                    /// - データ型: 9（整数、0以上）、7桁以内
                    /// - 設定: 必須
                    /// - 1月当たりの利用者負担の上限額（円）
                    /// - 例: `0`
                    public var riyoshafutanjogengetsugaku: Int

                    /// 利用者負担上限月額_適用開始年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 上限月額の適用を開始する年月日
                    /// - 例: `2026-07-01`
                    public var riyoshafutanjogengetsugaku_tekiyokaishinengappi: OpenDate

                    /// 利用者負担上限月額_適用終了年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 上限月額の適用を終了する年月日
                    /// - 例: `2027-06-30`
                    public var riyoshafutanjogengetsugaku_tekiyoshuryonengappi: OpenDate

                    /// 上限額管理対象フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 利用者負担上限額管理の対象者か（0：否、1：対象）
                    /// - 例: `1`
                    public var jogengakukanrifuragu: Codes.Umu?

                    /// 境界層該当フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 境界層該当により負担を引き下げているか（0：否、1：該当）
                    /// - 例: `0`
                    public var kyokaisofuragu: Codes.Umu?

                    /// 無償化対象フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 条件により必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 就学前の障害児の発達支援の無償化（満3歳になった後の4月1日から3年間）の対象か（0：否、1：対象）
                    /// - 条件: 支給制度区分が1または2または4のとき設定不可。
                    /// - 例: `0`
                    public var mushokafuragu: Codes.Umu?

                    /// 多子軽減フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 条件により必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 多子軽減措置の対象か（0：否、1：対象）
                    /// - 条件: 支給制度区分が1または2または4のとき設定不可。
                    /// - 例: `0`
                    public var tashikeigenfuragu: Codes.Umu?

                    /// 補足給付日額
                    ///
                    /// - データ型: 9（整数、0以上）、6桁以内
                    /// - 設定: 条件により必須
                    /// - 特定障害者特別給付費（施設入所者の食費・光熱水費に係る給付）の日額（円）
                    /// - 条件: 支給制度区分が2または3または4のとき設定不可。
                    /// - 例: `1445`
                    public var hosokukyufunichigaku: Int?

                    /// 共同生活援助_家賃補助月額
                    ///
                    /// - データ型: 9（整数、0以上）、6桁以内
                    /// - 設定: 条件により必須
                    /// - 共同生活援助に係る特定障害者特別給付費の月額（円）
                    /// - 条件: 支給制度区分が2または3または4のとき設定不可。
                    /// - 例: `10000`
                    public var kyodoseikatsuenjo_yachinhojogetsugaku: Int?

                    /// サービス
                    ///
                    /// - 設定: 必須、1〜30件
                    /// - 支給決定を受けたサービス1つごとの情報
                    public var sabisu: [Sabisu]

                    public init(
                        shikyuseido: Codes.Shogaifukushishikyuseido,
                        jukyushashobango: String,
                        jukyujotai: Codes.Shogaifukushijukyujotai,
                        hogosha_atenabango: Nullable<String>? = nil,
                        ketteinengappi: OpenDate,
                        shikyuketteitorikeshinengappi: OpenDate? = nil,
                        shotokukubun: Codes.Shogaifukushishotokukubun,
                        riyoshafutanjogengetsugaku: Int,
                        riyoshafutanjogengetsugaku_tekiyokaishinengappi: OpenDate,
                        riyoshafutanjogengetsugaku_tekiyoshuryonengappi: OpenDate,
                        jogengakukanrifuragu: Codes.Umu? = nil,
                        kyokaisofuragu: Codes.Umu? = nil,
                        mushokafuragu: Codes.Umu? = nil,
                        tashikeigenfuragu: Codes.Umu? = nil,
                        hosokukyufunichigaku: Int? = nil,
                        kyodoseikatsuenjo_yachinhojogetsugaku: Int? = nil,
                        sabisu: [Sabisu]
                    ) {
                        self.shikyuseido = shikyuseido
                        self.jukyushashobango = jukyushashobango
                        self.jukyujotai = jukyujotai
                        self.hogosha_atenabango = hogosha_atenabango
                        self.ketteinengappi = ketteinengappi
                        self.shikyuketteitorikeshinengappi = shikyuketteitorikeshinengappi
                        self.shotokukubun = shotokukubun
                        self.riyoshafutanjogengetsugaku = riyoshafutanjogengetsugaku
                        self.riyoshafutanjogengetsugaku_tekiyokaishinengappi = riyoshafutanjogengetsugaku_tekiyokaishinengappi
                        self.riyoshafutanjogengetsugaku_tekiyoshuryonengappi = riyoshafutanjogengetsugaku_tekiyoshuryonengappi
                        self.jogengakukanrifuragu = jogengakukanrifuragu
                        self.kyokaisofuragu = kyokaisofuragu
                        self.mushokafuragu = mushokafuragu
                        self.tashikeigenfuragu = tashikeigenfuragu
                        self.hosokukyufunichigaku = hosokukyufunichigaku
                        self.kyodoseikatsuenjo_yachinhojogetsugaku = kyodoseikatsuenjo_yachinhojogetsugaku
                        self.sabisu = sabisu
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.shikyuseido = try items.required(23)
                        self.jukyushashobango = try items.required(24)
                        self.jukyujotai = try items.required(25)
                        self.hogosha_atenabango = try items.optionalNullable(26)
                        self.ketteinengappi = try items.required(27)
                        self.shikyuketteitorikeshinengappi = try items.optional(28)
                        self.shotokukubun = try items.required(29)
                        self.riyoshafutanjogengetsugaku = try items.required(30)
                        self.riyoshafutanjogengetsugaku_tekiyokaishinengappi = try items.required(31)
                        self.riyoshafutanjogengetsugaku_tekiyoshuryonengappi = try items.required(32)
                        self.jogengakukanrifuragu = try items.optional(33)
                        self.kyokaisofuragu = try items.optional(34)
                        self.mushokafuragu = try items.optional(35)
                        self.tashikeigenfuragu = try items.optional(36)
                        self.hosokukyufunichigaku = try items.optional(37)
                        self.kyodoseikatsuenjo_yachinhojogetsugaku = try items.optional(38)
                        self.sabisu = try items.list(39)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(23, self.shikyuseido)
                        items.required(24, self.jukyushashobango)
                        items.required(25, self.jukyujotai)
                        items.optionalNullable(26, self.hogosha_atenabango)
                        items.required(27, self.ketteinengappi)
                        items.optional(28, self.shikyuketteitorikeshinengappi)
                        items.required(29, self.shotokukubun)
                        items.required(30, self.riyoshafutanjogengetsugaku)
                        items.required(31, self.riyoshafutanjogengetsugaku_tekiyokaishinengappi)
                        items.required(32, self.riyoshafutanjogengetsugaku_tekiyoshuryonengappi)
                        items.optional(33, self.jogengakukanrifuragu)
                        items.optional(34, self.kyokaisofuragu)
                        items.optional(35, self.mushokafuragu)
                        items.optional(36, self.tashikeigenfuragu)
                        items.optional(37, self.hosokukyufunichigaku)
                        items.optional(38, self.kyodoseikatsuenjo_yachinhojogetsugaku)
                        items.list(39, self.sabisu)
                    }

                    /// サービス
                    ///
                    /// - 設定: 必須、1〜30件
                    /// - 支給決定を受けたサービス1つごとの情報
                    public struct Sabisu: ItemGroup {
                        /// サービス種類
                        ///
                        /// - データ型: X（半角文字列）、2文字固定
                        /// - 設定: 必須
                        /// - コード: ``Codes/Shogaifukushisabisushurui``（障害福祉サービス種類）
                        /// - 支給決定を受けたサービスの種類
                        /// - 例: `22`
                        public var sabisushurui: Codes.Shogaifukushisabisushurui

                        /// サービス内容
                        ///
                        /// - データ型: N（全角文字列）、50文字以内
                        /// - 設定: 任意
                        /// - サービスの内訳（例：身体介護、通院等介助（身体介護を伴う））
                        /// - 例: `身体介護`
                        public var sabisunaiyo: String?

                        /// 支給量_単位
                        ///
                        /// - データ型: X（半角文字列）、1文字固定
                        /// - 設定: 必須
                        /// - コード: ``Codes/Shogaifukushishikyuryotani``（障害福祉支給量単位）
                        /// - 支給量の単位
                        /// - 例: `2`
                        public var shikyuryotani: Codes.Shogaifukushishikyuryotani

                        /// 支給量
                        ///
                        /// - データ型: 9V（小数点付き実数）、整数部5桁以内、小数部2桁以内
                        /// - 設定: 条件により必須
                        /// - 1月当たりの支給量（単位は支給量_単位による。15分は0.25時間）
                        /// - 条件: 支給量_単位が1または2または3または4のとき必須。
                        /// - 条件: 支給量_単位が5または9のとき設定不可。
                        /// - 例: `23`
                        public var shikyuryo: String?

                        /// サービス_支給決定開始年月日
                        ///
                        /// - データ型: DATE（YYYY-MM-DD）
                        /// - 設定: 必須
                        /// - このサービスの支給決定の有効期間の開始の年月日
                        /// - 例: `2026-04-01`
                        public var sabisukaishinengappi: OpenDate

                        /// サービス_支給決定終了年月日
                        ///
                        /// - データ型: DATE（YYYY-MM-DD）
                        /// - 設定: 必須
                        /// - このサービスの支給決定の有効期間の終了の年月日
                        /// - 例: `2029-03-31`
                        public var sabisushuryonengappi: OpenDate

                        public init(
                            sabisushurui: Codes.Shogaifukushisabisushurui,
                            sabisunaiyo: String? = nil,
                            shikyuryotani: Codes.Shogaifukushishikyuryotani,
                            shikyuryo: String? = nil,
                            sabisukaishinengappi: OpenDate,
                            sabisushuryonengappi: OpenDate
                        ) {
                            self.sabisushurui = sabisushurui
                            self.sabisunaiyo = sabisunaiyo
                            self.shikyuryotani = shikyuryotani
                            self.shikyuryo = shikyuryo
                            self.sabisukaishinengappi = sabisukaishinengappi
                            self.sabisushuryonengappi = sabisushuryonengappi
                        }

                        public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                            self.sabisushurui = try items.required(40)
                            self.sabisunaiyo = try items.optional(41)
                            self.shikyuryotani = try items.required(42)
                            self.shikyuryo = try items.optional(43)
                            self.sabisukaishinengappi = try items.required(44)
                            self.sabisushuryonengappi = try items.required(45)
                        }

                        public func encode(into items: ItemEncoder) {
                            items.required(40, self.sabisushurui)
                            items.optional(41, self.sabisunaiyo)
                            items.required(42, self.shikyuryotani)
                            items.optional(43, self.shikyuryo)
                            items.required(44, self.sabisukaishinengappi)
                            items.required(45, self.sabisushuryonengappi)
                        }
                    }
                }

                /// 手当
                ///
                /// - 設定: 任意、0〜5件
                /// - 特別障害者手当等1つごとの情報
                public struct Teate: ItemGroup {
                    /// 手当種類
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushiteateshurui``（障害福祉手当種類）
                    /// - 手当の種類
                    /// - 例: `1`
                    public var teateshurui: Codes.Shogaifukushiteateshurui

                    /// 手当_認定番号
                    ///
                    /// - データ型: X（半角文字列）、10文字以内
                    /// - 設定: 必須
                    /// - 手当の認定番号
                    /// - 例: `0000000233`
                    public var teateninteibango: String

                    /// 手当_受給資格者_宛名番号
                    ///
                    /// - データ型: X（半角文字列）、15文字以内
                    /// - 設定: 必須、null可
                    /// - 手当の受給資格者の宛名番号（特別児童扶養手当は監護する父母等、他の手当は本人）。当市区町村に宛名の無い場合はnull
                    /// - 例: `000000000004014`
                    public var jukyushikakusha_atenabango: Nullable<String>

                    /// 手当_受給状態
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushiteatejotai``（障害福祉手当受給状態）
                    /// - 手当の受給の状態
                    /// - 例: `1`
                    public var teatejotai: Codes.Shogaifukushiteatejotai

                    /// 特別児童扶養手当_等級
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 条件により必須
                    /// - コード: ``Codes/Shogaifukushitokujitokyu``（特別児童扶養手当等級）
                    /// - 特別児童扶養手当の障害の等級（1級・2級）
                    /// - 条件: 手当種類が4のとき必須。
                    /// - 条件: 手当種類が1または2または3のとき設定不可。
                    /// - 例: `1`
                    public var tokubetsujidofuyoteate_tokyu: Codes.Shogaifukushitokujitokyu?

                    /// 手当_認定年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 受給資格を認定した年月日
                    /// - 例: `2022-03-11`
                    public var teateninteinengappi: OpenDate

                    /// 手当_支給開始年月
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 支給（支給停止の場合は受給資格）を開始する年月（認定請求の翌月）。月の初日の日付で表す
                    /// - 例: `2022-03-01`
                    public var teatekaishinengetsu: OpenDate

                    /// 手当_支給終了年月
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 支給を終了する年月。月の初日の日付で表し、定まらない場合は9999-12-31
                    /// - 例: `9999-12-31`
                    public var teateshuryonengetsu: OpenDate

                    /// 手当_月額
                    ///
                    /// - データ型: 9（整数、0以上）、7桁以内
                    /// - 設定: 必須
                    /// - 1月当たりの額。支給停止及び資格喪失の場合は0（円）
                    /// - 例: `29590`
                    public var teategetsugaku: Int

                    /// 手当_有期認定終了年月
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 任意
                    /// - 有期の認定（再認定を要する）の場合の期限の年月。月の初日の日付で表す
                    /// - 例: `2027-02-01`
                    public var yukininteishuryonengetsu: OpenDate?

                    /// 手当_資格喪失年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 条件により必須
                    /// - 受給資格を喪失した年月日
                    /// - 条件: 手当_受給状態が4のとき必須。
                    /// - 条件: 手当_受給状態が1または2または3のとき設定不可。
                    /// - 例: `2026-05-14`
                    public var teateshikakusoshitsunengappi: OpenDate?

                    /// 手当_資格喪失事由
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 条件により必須
                    /// - コード: ``Codes/Shogaifukushiteatesoshitsujiyu``（障害福祉手当資格喪失事由）
                    /// - 受給資格を喪失した事由
                    /// - 条件: 手当_受給状態が4のとき必須。
                    /// - 条件: 手当_受給状態が1または2または3のとき設定不可。
                    /// - 例: `03`
                    public var teateshikakusoshitsujiyu: Codes.Shogaifukushiteatesoshitsujiyu?

                    public init(
                        teateshurui: Codes.Shogaifukushiteateshurui,
                        teateninteibango: String,
                        jukyushikakusha_atenabango: Nullable<String>,
                        teatejotai: Codes.Shogaifukushiteatejotai,
                        tokubetsujidofuyoteate_tokyu: Codes.Shogaifukushitokujitokyu? = nil,
                        teateninteinengappi: OpenDate,
                        teatekaishinengetsu: OpenDate,
                        teateshuryonengetsu: OpenDate,
                        teategetsugaku: Int,
                        yukininteishuryonengetsu: OpenDate? = nil,
                        teateshikakusoshitsunengappi: OpenDate? = nil,
                        teateshikakusoshitsujiyu: Codes.Shogaifukushiteatesoshitsujiyu? = nil
                    ) {
                        self.teateshurui = teateshurui
                        self.teateninteibango = teateninteibango
                        self.jukyushikakusha_atenabango = jukyushikakusha_atenabango
                        self.teatejotai = teatejotai
                        self.tokubetsujidofuyoteate_tokyu = tokubetsujidofuyoteate_tokyu
                        self.teateninteinengappi = teateninteinengappi
                        self.teatekaishinengetsu = teatekaishinengetsu
                        self.teateshuryonengetsu = teateshuryonengetsu
                        self.teategetsugaku = teategetsugaku
                        self.yukininteishuryonengetsu = yukininteishuryonengetsu
                        self.teateshikakusoshitsunengappi = teateshikakusoshitsunengappi
                        self.teateshikakusoshitsujiyu = teateshikakusoshitsujiyu
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.teateshurui = try items.required(48)
                        self.teateninteibango = try items.required(49)
                        self.jukyushikakusha_atenabango = try items.nullable(50)
                        self.teatejotai = try items.required(51)
                        self.tokubetsujidofuyoteate_tokyu = try items.optional(52)
                        self.teateninteinengappi = try items.required(53)
                        self.teatekaishinengetsu = try items.required(54)
                        self.teateshuryonengetsu = try items.required(55)
                        self.teategetsugaku = try items.required(56)
                        self.yukininteishuryonengetsu = try items.optional(57)
                        self.teateshikakusoshitsunengappi = try items.optional(58)
                        self.teateshikakusoshitsujiyu = try items.optional(59)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(48, self.teateshurui)
                        items.required(49, self.teateninteibango)
                        items.nullable(50, self.jukyushikakusha_atenabango)
                        items.required(51, self.teatejotai)
                        items.optional(52, self.tokubetsujidofuyoteate_tokyu)
                        items.required(53, self.teateninteinengappi)
                        items.required(54, self.teatekaishinengetsu)
                        items.required(55, self.teateshuryonengetsu)
                        items.required(56, self.teategetsugaku)
                        items.optional(57, self.yukininteishuryonengetsu)
                        items.optional(58, self.teateshikakusoshitsunengappi)
                        items.optional(59, self.teateshikakusoshitsujiyu)
                    }
                }

                /// 自立支援医療
                ///
                /// - 設定: 任意、0〜4件
                /// - 自立支援医療の支給認定1つごとの情報。医療機関及び病名は提供しない
                public struct Jiritsushieniryo: ItemGroup {
                    /// 自立支援医療種類
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushijiritsushienshurui``（自立支援医療種類）
                    /// - 更生医療・育成医療・精神通院医療の別
                    /// - 例: `3`
                    public var jiritsushieniryoshurui: Codes.Shogaifukushijiritsushienshurui

                    /// 公費負担者番号
                    ///
                    /// - データ型: X（半角文字列）、8文字固定
                    /// - 設定: 必須
                    /// - 受給者証に記載された公費負担者番号（法別番号15：更生医療、16：育成医療、21：精神通院医療）
                    /// - 例: `21130000`
                    public var kohifutanshabango: String

                    /// 公費受給者番号
                    ///
                    /// - データ型: X（半角文字列）、7文字固定
                    /// - 設定: 必須
                    /// - 受給者証に記載された受給者番号
                    /// - 画面、記録等には表示しない。
                    /// - 例: `1234567`
                    public var kohijukyushabango: String

                    /// 自立支援医療_受給状態
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushijukyujotai``（障害福祉受給状態）
                    /// - 支給認定の状態
                    /// - 例: `1`
                    public var iryojukyujotai: Codes.Shogaifukushijukyujotai

                    /// 自立支援医療_有効期間開始年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 支給認定の有効期間の開始の年月日
                    /// - 例: `2026-03-01`
                    public var ninteikaishinengappi: OpenDate

                    /// 自立支援医療_有効期間終了年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 支給認定の有効期間の終了の年月日（1年以内）
                    /// - 例: `2027-02-28`
                    public var ninteishuryonengappi: OpenDate

                    /// 自立支援医療_所得区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushijiritsushienshotokukubun``（自立支援医療所得区分）
                    /// - 支給認定世帯の所得区分
                    /// - 例: `3`
                    public var iryoshotokukubun: Codes.Shogaifukushijiritsushienshotokukubun

                    /// 重度かつ継続フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 重度かつ継続に該当するか（0：否、1：該当）
                    /// - 例: `1`
                    public var judokatsukeizokufuragu: Codes.Umu

                    /// 自立支援医療_負担上限月額
                    ///
                    /// - データ型: 9（整数、0以上）、7桁以内
                    /// - 設定: 条件により必須
                    /// - 1月当たりの自己負担の上限額。所得区分が中間所得1・2で重度かつ継続に該当しない場合（医療保険の限度額による）は設定しない（円）
                    /// - 条件: 自立支援医療_所得区分が1または2または3のとき必須。
                    /// - 条件: 重度かつ継続フラグが1の、かつ自立支援医療_所得区分が4または5または6のとき必須。
                    /// - 例: `5000`
                    public var iryofutanjogengetsugaku: Int?

                    /// 自立支援医療_取消年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 条件により必須
                    /// - 支給認定を取り消した年月日
                    /// - 条件: 自立支援医療_受給状態が3のとき必須。
                    /// - 条件: 自立支援医療_受給状態が1または2のとき設定不可。
                    /// - 例: `2026-09-30`
                    public var iryotorikeshinengappi: OpenDate?

                    public init(
                        jiritsushieniryoshurui: Codes.Shogaifukushijiritsushienshurui,
                        kohifutanshabango: String,
                        kohijukyushabango: String,
                        iryojukyujotai: Codes.Shogaifukushijukyujotai,
                        ninteikaishinengappi: OpenDate,
                        ninteishuryonengappi: OpenDate,
                        iryoshotokukubun: Codes.Shogaifukushijiritsushienshotokukubun,
                        judokatsukeizokufuragu: Codes.Umu,
                        iryofutanjogengetsugaku: Int? = nil,
                        iryotorikeshinengappi: OpenDate? = nil
                    ) {
                        self.jiritsushieniryoshurui = jiritsushieniryoshurui
                        self.kohifutanshabango = kohifutanshabango
                        self.kohijukyushabango = kohijukyushabango
                        self.iryojukyujotai = iryojukyujotai
                        self.ninteikaishinengappi = ninteikaishinengappi
                        self.ninteishuryonengappi = ninteishuryonengappi
                        self.iryoshotokukubun = iryoshotokukubun
                        self.judokatsukeizokufuragu = judokatsukeizokufuragu
                        self.iryofutanjogengetsugaku = iryofutanjogengetsugaku
                        self.iryotorikeshinengappi = iryotorikeshinengappi
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.jiritsushieniryoshurui = try items.required(61)
                        self.kohifutanshabango = try items.required(62)
                        self.kohijukyushabango = try items.required(63)
                        self.iryojukyujotai = try items.required(64)
                        self.ninteikaishinengappi = try items.required(65)
                        self.ninteishuryonengappi = try items.required(66)
                        self.iryoshotokukubun = try items.required(67)
                        self.judokatsukeizokufuragu = try items.required(68)
                        self.iryofutanjogengetsugaku = try items.optional(69)
                        self.iryotorikeshinengappi = try items.optional(70)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(61, self.jiritsushieniryoshurui)
                        items.required(62, self.kohifutanshabango)
                        items.required(63, self.kohijukyushabango)
                        items.required(64, self.iryojukyujotai)
                        items.required(65, self.ninteikaishinengappi)
                        items.required(66, self.ninteishuryonengappi)
                        items.required(67, self.iryoshotokukubun)
                        items.required(68, self.judokatsukeizokufuragu)
                        items.optional(69, self.iryofutanjogengetsugaku)
                        items.optional(70, self.iryotorikeshinengappi)
                    }
                }
            }
        }
    }

    /// 障害福祉サービス・手当等異動通知
    ///
    /// - 呼出名: `app_submit/v10/shogaifukushijukyuidotsuchi`
    /// - スコープ: `022:app_submit/v10/shogaifukushijukyuidotsuchi:Create`
    /// - 方式: 通知（応答は受付の結果）
    public enum Tsuchi {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/shogaifukushijukyuidotsuchi"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:022:shogaifukushijukyu:v10:shogaifukushijukyuidotsuchi"

        /// 障害福祉サービス・手当等異動通知の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "022/shogaifukushijukyu", version: "v10",
                message: "tsuchi.request", digest: "fddc6cd023290760")

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

            /// 宛名番号
            ///
            /// - データ型: X（半角文字列）、15文字以内
            /// - 設定: 必須
            /// - 障害者又は障害児（本人）を一意に識別する番号。通知の順序はこの番号ごとに保つ
            /// - 例: `000000000004014`
            public var atenabango: String

            /// 履歴番号
            ///
            /// - データ型: 9（整数、0以上）、3桁以内
            /// - 設定: 必須
            /// - 宛名番号ごとに履歴を管理する番号（通知の後のもの）
            /// - 例: `13`
            public var rirekibango: Int

            /// 対象制度
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Shogaifukushitaishoseido``（障害福祉通知対象制度）
            /// - 異動のあった制度。1件の通知は1つの制度に限る
            /// - 例: `2`
            public var taishoseido: Codes.Shogaifukushitaishoseido

            /// 異動区分
            ///
            /// - データ型: X（半角文字列）、2文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Shogaifukushiidokubun``（障害福祉異動区分）
            /// - 新規、更新、変更、停止、取消し等の別
            /// - 例: `03`
            public var idokubun: Codes.Shogaifukushiidokubun

            /// 異動年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 異動の効力の生ずる年月日
            /// - 例: `2026-12-01`
            public var idonengappi: OpenDate

            /// 決定年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 決定（認定、変更、取消し等）した年月日
            /// - 例: `2026-11-18`
            public var ketteinengappi: OpenDate

            /// 異動理由
            ///
            /// - データ型: N（全角文字列）、100文字以内
            /// - 設定: 任意
            /// - 異動の理由。病名等の機微な情報を書かない
            /// - 例: `所得区分の変更`
            public var idoriyu: String?

            /// 変更前_障害支援区分
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Shogaifukushishienkubun``（障害支援区分）
            /// - 異動の前の障害支援区分
            /// - 条件: 対象制度が1の、かつ異動区分が02または03のとき必須。
            /// - 条件: 対象制度が2または3または4のとき設定不可。
            /// - 条件: 異動区分が01のとき設定不可。
            /// - 例: `3`
            public var henkomae_shogaishienkubun: Codes.Shogaifukushishienkubun?

            /// 障害支援区分
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Shogaifukushishienkubun``（障害支援区分）
            /// - 異動の後の障害支援区分
            /// - 条件: 対象制度が1のとき必須。
            /// - 条件: 対象制度が2または3または4のとき設定不可。
            /// - 例: `4`
            public var shogaishienkubun: Codes.Shogaifukushishienkubun?

            /// 障害支援区分_有効期間開始年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 条件により必須
            /// - 障害支援区分の有効期間の開始の年月日
            /// - 条件: 対象制度が1の、かつ異動区分が01または02または03のとき必須。
            /// - 条件: 対象制度が2または3または4のとき設定不可。
            /// - 例: `2026-12-01`
            public var shogaishienkubun_yukokikankaishinengappi: OpenDate?

            /// 障害支援区分_有効期間終了年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 条件により必須
            /// - 障害支援区分の有効期間の終了の年月日
            /// - 条件: 対象制度が1の、かつ異動区分が01または02または03のとき必須。
            /// - 条件: 対象制度が2または3または4のとき設定不可。
            /// - 例: `2029-11-30`
            public var shogaishienkubun_yukokikanshuryonengappi: OpenDate?

            /// 変更前_利用者負担上限月額
            ///
            /// - データ型: 9（整数、0以上）、7桁以内
            /// - 設定: 条件により必須
            /// - 異動の前の利用者負担上限月額（円）
            /// - 条件: 対象制度が2の、かつ異動区分が02または03のとき必須。
            /// - 条件: 対象制度が1または3または4のとき設定不可。
            /// - 条件: 異動区分が01のとき設定不可。
            /// - 例: `0`
            public var henkomae_riyoshafutanjogengetsugaku: Int?

            /// 受給者証
            ///
            /// - 設定: 条件により必須
            /// - 受給者証1枚（制度）ごとの支給決定の情報（異動の後のもの）
            /// - 条件: 対象制度が2のとき必須。
            /// - 条件: 対象制度が1または3または4のとき設定不可。
            public var jukyushasho: Jukyushasho?

            /// 変更前_手当_月額
            ///
            /// - データ型: 9（整数、0以上）、7桁以内
            /// - 設定: 条件により必須
            /// - 異動の前の1月当たりの額（円）
            /// - 条件: 対象制度が3の、かつ異動区分が02または03または04または05または06のとき必須。
            /// - 条件: 対象制度が1または2または4のとき設定不可。
            /// - 条件: 異動区分が01のとき設定不可。
            /// - 例: `0`
            public var henkomae_teate_getsugaku: Int?

            /// 手当
            ///
            /// - 設定: 条件により必須
            /// - 特別障害者手当等1つごとの情報（異動の後のもの）
            /// - 条件: 対象制度が3のとき必須。
            /// - 条件: 対象制度が1または2または4のとき設定不可。
            public var teate: Teate?

            /// 自立支援医療
            ///
            /// - 設定: 条件により必須
            /// - 自立支援医療の支給認定1つごとの情報。医療機関及び病名は提供しない（異動の後のもの）
            /// - 条件: 対象制度が4のとき必須。
            /// - 条件: 対象制度が1または2または3のとき設定不可。
            public var jiritsushieniryo: Jiritsushieniryo?

            /// 支援措置フラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Umu``（有無（汎用フラグ））
            /// - ＤＶ等支援措置の対象者か（0：否、1：対象）。1の場合、受給の事実及び所在につながる情報を相手方に知らせてはならない
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
                atenabango: String,
                rirekibango: Int,
                taishoseido: Codes.Shogaifukushitaishoseido,
                idokubun: Codes.Shogaifukushiidokubun,
                idonengappi: OpenDate,
                ketteinengappi: OpenDate,
                idoriyu: String? = nil,
                henkomae_shogaishienkubun: Codes.Shogaifukushishienkubun? = nil,
                shogaishienkubun: Codes.Shogaifukushishienkubun? = nil,
                shogaishienkubun_yukokikankaishinengappi: OpenDate? = nil,
                shogaishienkubun_yukokikanshuryonengappi: OpenDate? = nil,
                henkomae_riyoshafutanjogengetsugaku: Int? = nil,
                jukyushasho: Jukyushasho? = nil,
                henkomae_teate_getsugaku: Int? = nil,
                teate: Teate? = nil,
                jiritsushieniryo: Jiritsushieniryo? = nil,
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
                self.atenabango = atenabango
                self.rirekibango = rirekibango
                self.taishoseido = taishoseido
                self.idokubun = idokubun
                self.idonengappi = idonengappi
                self.ketteinengappi = ketteinengappi
                self.idoriyu = idoriyu
                self.henkomae_shogaishienkubun = henkomae_shogaishienkubun
                self.shogaishienkubun = shogaishienkubun
                self.shogaishienkubun_yukokikankaishinengappi = shogaishienkubun_yukokikankaishinengappi
                self.shogaishienkubun_yukokikanshuryonengappi = shogaishienkubun_yukokikanshuryonengappi
                self.henkomae_riyoshafutanjogengetsugaku = henkomae_riyoshafutanjogengetsugaku
                self.jukyushasho = jukyushasho
                self.henkomae_teate_getsugaku = henkomae_teate_getsugaku
                self.teate = teate
                self.jiritsushieniryo = jiritsushieniryo
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
                self.atenabango = try items.required(6)
                self.rirekibango = try items.required(7)
                self.taishoseido = try items.required(8)
                self.idokubun = try items.required(9)
                self.idonengappi = try items.required(10)
                self.ketteinengappi = try items.required(11)
                self.idoriyu = try items.optional(12)
                self.henkomae_shogaishienkubun = try items.optional(13)
                self.shogaishienkubun = try items.optional(14)
                self.shogaishienkubun_yukokikankaishinengappi = try items.optional(15)
                self.shogaishienkubun_yukokikanshuryonengappi = try items.optional(16)
                self.henkomae_riyoshafutanjogengetsugaku = try items.optional(17)
                self.jukyushasho = try items.optional(18)
                self.henkomae_teate_getsugaku = try items.optional(42)
                self.teate = try items.optional(43)
                self.jiritsushieniryo = try items.optional(56)
                self.shiensochifuragu = try items.required(67)
                self.sosashaid = try items.required(68)
                self.sosanengappi = try items.required(69)
                self.sosajikoku = try items.required(70)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shikuchosonkodo)
                items.required(2, self.tsuchibango)
                items.required(3, self.koshinkubun)
                items.required(4, self.hasseinengappi)
                items.required(5, self.hasseijikoku)
                items.required(6, self.atenabango)
                items.required(7, self.rirekibango)
                items.required(8, self.taishoseido)
                items.required(9, self.idokubun)
                items.required(10, self.idonengappi)
                items.required(11, self.ketteinengappi)
                items.optional(12, self.idoriyu)
                items.optional(13, self.henkomae_shogaishienkubun)
                items.optional(14, self.shogaishienkubun)
                items.optional(15, self.shogaishienkubun_yukokikankaishinengappi)
                items.optional(16, self.shogaishienkubun_yukokikanshuryonengappi)
                items.optional(17, self.henkomae_riyoshafutanjogengetsugaku)
                items.optional(18, self.jukyushasho)
                items.optional(42, self.henkomae_teate_getsugaku)
                items.optional(43, self.teate)
                items.optional(56, self.jiritsushieniryo)
                items.required(67, self.shiensochifuragu)
                items.required(68, self.sosashaid)
                items.required(69, self.sosanengappi)
                items.required(70, self.sosajikoku)
            }

            /// 受給者証
            ///
            /// - 設定: 条件により必須
            /// - 受給者証1枚（制度）ごとの支給決定の情報（異動の後のもの）
            /// - 条件: 対象制度が2のとき必須。
            /// - 条件: 対象制度が1または3または4のとき設定不可。
            public struct Jukyushasho: ItemGroup {
                /// 支給制度区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shogaifukushishikyuseido``（障害福祉支給制度区分）
                /// - 障害福祉サービス、地域相談支援、障害児通所支援等の別
                /// - 例: `1`
                public var shikyuseido: Codes.Shogaifukushishikyuseido

                /// 受給者証番号
                ///
                /// - データ型: X（半角文字列）、10文字固定
                /// - 設定: 必須
                /// - 市区町村の付した受給者証番号（10桁、検査数字を含む）
                /// - 画面、記録等には表示しない。
                /// - 例: `0000412345`
                public var jukyushashobango: String

                /// 受給状態
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shogaifukushijukyujotai``（障害福祉受給状態）
                /// - 支給決定の状態
                /// - 例: `1`
                public var jukyujotai: Codes.Shogaifukushijukyujotai

                /// 支給決定保護者_宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 条件により必須、null可
                /// - 障害児に係る支給決定の場合の保護者の宛名番号。当市区町村に宛名の無い場合はnull
                /// - 条件: 支給制度区分が3のとき必須。
                /// - 条件: 支給制度区分が2のとき設定不可。
                /// - 例: `000000000004022`
                public var hogosha_atenabango: Nullable<String>?

                /// 支給決定年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 支給を決定（変更の決定を含む）した年月日
                /// - 例: `2026-03-18`
                public var ketteinengappi: OpenDate

                /// 支給決定取消年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 支給決定を取り消した（廃止した）年月日
                /// - 条件: 受給状態が3のとき必須。
                /// - 条件: 受給状態が1または2のとき設定不可。
                /// - 例: `2026-09-30`
                public var shikyuketteitorikeshinengappi: OpenDate?

                /// 所得区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shogaifukushishotokukubun``（障害福祉利用者負担所得区分）
                /// - 利用者負担の所得区分
                /// - 例: `2`
                public var shotokukubun: Codes.Shogaifukushishotokukubun

                /// 利用者負担上限月額
                ///
                /// - データ型: 9（整数、0以上）、7桁以内
                /// - 設定: 必須
                /// - 1月当たりの利用者負担の上限額（円）
                /// - 例: `0`
                public var riyoshafutanjogengetsugaku: Int

                /// 利用者負担上限月額_適用開始年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 上限月額の適用を開始する年月日
                /// - 例: `2026-07-01`
                public var riyoshafutanjogengetsugaku_tekiyokaishinengappi: OpenDate

                /// 利用者負担上限月額_適用終了年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 上限月額の適用を終了する年月日
                /// - 例: `2027-06-30`
                public var riyoshafutanjogengetsugaku_tekiyoshuryonengappi: OpenDate

                /// 上限額管理対象フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 利用者負担上限額管理の対象者か（0：否、1：対象）
                /// - 例: `1`
                public var jogengakukanrifuragu: Codes.Umu?

                /// 境界層該当フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 境界層該当により負担を引き下げているか（0：否、1：該当）
                /// - 例: `0`
                public var kyokaisofuragu: Codes.Umu?

                /// 無償化対象フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 就学前の障害児の発達支援の無償化（満3歳になった後の4月1日から3年間）の対象か（0：否、1：対象）
                /// - 条件: 支給制度区分が1または2または4のとき設定不可。
                /// - 例: `0`
                public var mushokafuragu: Codes.Umu?

                /// 多子軽減フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 多子軽減措置の対象か（0：否、1：対象）
                /// - 条件: 支給制度区分が1または2または4のとき設定不可。
                /// - 例: `0`
                public var tashikeigenfuragu: Codes.Umu?

                /// 補足給付日額
                ///
                /// - データ型: 9（整数、0以上）、6桁以内
                /// - 設定: 条件により必須
                /// - 特定障害者特別給付費（施設入所者の食費・光熱水費に係る給付）の日額（円）
                /// - 条件: 支給制度区分が2または3または4のとき設定不可。
                /// - 例: `1445`
                public var hosokukyufunichigaku: Int?

                /// 共同生活援助_家賃補助月額
                ///
                /// - データ型: 9（整数、0以上）、6桁以内
                /// - 設定: 条件により必須
                /// - 共同生活援助に係る特定障害者特別給付費の月額（円）
                /// - 条件: 支給制度区分が2または3または4のとき設定不可。
                /// - 例: `10000`
                public var kyodoseikatsuenjo_yachinhojogetsugaku: Int?

                /// サービス
                ///
                /// - 設定: 必須、1〜30件
                /// - 支給決定を受けたサービス1つごとの情報
                public var sabisu: [Sabisu]

                public init(
                    shikyuseido: Codes.Shogaifukushishikyuseido,
                    jukyushashobango: String,
                    jukyujotai: Codes.Shogaifukushijukyujotai,
                    hogosha_atenabango: Nullable<String>? = nil,
                    ketteinengappi: OpenDate,
                    shikyuketteitorikeshinengappi: OpenDate? = nil,
                    shotokukubun: Codes.Shogaifukushishotokukubun,
                    riyoshafutanjogengetsugaku: Int,
                    riyoshafutanjogengetsugaku_tekiyokaishinengappi: OpenDate,
                    riyoshafutanjogengetsugaku_tekiyoshuryonengappi: OpenDate,
                    jogengakukanrifuragu: Codes.Umu? = nil,
                    kyokaisofuragu: Codes.Umu? = nil,
                    mushokafuragu: Codes.Umu? = nil,
                    tashikeigenfuragu: Codes.Umu? = nil,
                    hosokukyufunichigaku: Int? = nil,
                    kyodoseikatsuenjo_yachinhojogetsugaku: Int? = nil,
                    sabisu: [Sabisu]
                ) {
                    self.shikyuseido = shikyuseido
                    self.jukyushashobango = jukyushashobango
                    self.jukyujotai = jukyujotai
                    self.hogosha_atenabango = hogosha_atenabango
                    self.ketteinengappi = ketteinengappi
                    self.shikyuketteitorikeshinengappi = shikyuketteitorikeshinengappi
                    self.shotokukubun = shotokukubun
                    self.riyoshafutanjogengetsugaku = riyoshafutanjogengetsugaku
                    self.riyoshafutanjogengetsugaku_tekiyokaishinengappi = riyoshafutanjogengetsugaku_tekiyokaishinengappi
                    self.riyoshafutanjogengetsugaku_tekiyoshuryonengappi = riyoshafutanjogengetsugaku_tekiyoshuryonengappi
                    self.jogengakukanrifuragu = jogengakukanrifuragu
                    self.kyokaisofuragu = kyokaisofuragu
                    self.mushokafuragu = mushokafuragu
                    self.tashikeigenfuragu = tashikeigenfuragu
                    self.hosokukyufunichigaku = hosokukyufunichigaku
                    self.kyodoseikatsuenjo_yachinhojogetsugaku = kyodoseikatsuenjo_yachinhojogetsugaku
                    self.sabisu = sabisu
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikyuseido = try items.required(19)
                    self.jukyushashobango = try items.required(20)
                    self.jukyujotai = try items.required(21)
                    self.hogosha_atenabango = try items.optionalNullable(22)
                    self.ketteinengappi = try items.required(23)
                    self.shikyuketteitorikeshinengappi = try items.optional(24)
                    self.shotokukubun = try items.required(25)
                    self.riyoshafutanjogengetsugaku = try items.required(26)
                    self.riyoshafutanjogengetsugaku_tekiyokaishinengappi = try items.required(27)
                    self.riyoshafutanjogengetsugaku_tekiyoshuryonengappi = try items.required(28)
                    self.jogengakukanrifuragu = try items.optional(29)
                    self.kyokaisofuragu = try items.optional(30)
                    self.mushokafuragu = try items.optional(31)
                    self.tashikeigenfuragu = try items.optional(32)
                    self.hosokukyufunichigaku = try items.optional(33)
                    self.kyodoseikatsuenjo_yachinhojogetsugaku = try items.optional(34)
                    self.sabisu = try items.list(35)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(19, self.shikyuseido)
                    items.required(20, self.jukyushashobango)
                    items.required(21, self.jukyujotai)
                    items.optionalNullable(22, self.hogosha_atenabango)
                    items.required(23, self.ketteinengappi)
                    items.optional(24, self.shikyuketteitorikeshinengappi)
                    items.required(25, self.shotokukubun)
                    items.required(26, self.riyoshafutanjogengetsugaku)
                    items.required(27, self.riyoshafutanjogengetsugaku_tekiyokaishinengappi)
                    items.required(28, self.riyoshafutanjogengetsugaku_tekiyoshuryonengappi)
                    items.optional(29, self.jogengakukanrifuragu)
                    items.optional(30, self.kyokaisofuragu)
                    items.optional(31, self.mushokafuragu)
                    items.optional(32, self.tashikeigenfuragu)
                    items.optional(33, self.hosokukyufunichigaku)
                    items.optional(34, self.kyodoseikatsuenjo_yachinhojogetsugaku)
                    items.list(35, self.sabisu)
                }

                /// サービス
                ///
                /// - 設定: 必須、1〜30件
                /// - 支給決定を受けたサービス1つごとの情報
                public struct Sabisu: ItemGroup {
                    /// サービス種類
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushisabisushurui``（障害福祉サービス種類）
                    /// - 支給決定を受けたサービスの種類
                    /// - 例: `22`
                    public var sabisushurui: Codes.Shogaifukushisabisushurui

                    /// サービス内容
                    ///
                    /// - データ型: N（全角文字列）、50文字以内
                    /// - 設定: 任意
                    /// - サービスの内訳（例：身体介護、通院等介助（身体介護を伴う））
                    /// - 例: `身体介護`
                    public var sabisunaiyo: String?

                    /// 支給量_単位
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushishikyuryotani``（障害福祉支給量単位）
                    /// - 支給量の単位
                    /// - 例: `2`
                    public var shikyuryotani: Codes.Shogaifukushishikyuryotani

                    /// 支給量
                    ///
                    /// - データ型: 9V（小数点付き実数）、整数部5桁以内、小数部2桁以内
                    /// - 設定: 条件により必須
                    /// - 1月当たりの支給量（単位は支給量_単位による。15分は0.25時間）
                    /// - 条件: 支給量_単位が1または2または3または4のとき必須。
                    /// - 条件: 支給量_単位が5または9のとき設定不可。
                    /// - 例: `23`
                    public var shikyuryo: String?

                    /// サービス_支給決定開始年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - このサービスの支給決定の有効期間の開始の年月日
                    /// - 例: `2026-04-01`
                    public var sabisukaishinengappi: OpenDate

                    /// サービス_支給決定終了年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - このサービスの支給決定の有効期間の終了の年月日
                    /// - 例: `2029-03-31`
                    public var sabisushuryonengappi: OpenDate

                    public init(
                        sabisushurui: Codes.Shogaifukushisabisushurui,
                        sabisunaiyo: String? = nil,
                        shikyuryotani: Codes.Shogaifukushishikyuryotani,
                        shikyuryo: String? = nil,
                        sabisukaishinengappi: OpenDate,
                        sabisushuryonengappi: OpenDate
                    ) {
                        self.sabisushurui = sabisushurui
                        self.sabisunaiyo = sabisunaiyo
                        self.shikyuryotani = shikyuryotani
                        self.shikyuryo = shikyuryo
                        self.sabisukaishinengappi = sabisukaishinengappi
                        self.sabisushuryonengappi = sabisushuryonengappi
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.sabisushurui = try items.required(36)
                        self.sabisunaiyo = try items.optional(37)
                        self.shikyuryotani = try items.required(38)
                        self.shikyuryo = try items.optional(39)
                        self.sabisukaishinengappi = try items.required(40)
                        self.sabisushuryonengappi = try items.required(41)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(36, self.sabisushurui)
                        items.optional(37, self.sabisunaiyo)
                        items.required(38, self.shikyuryotani)
                        items.optional(39, self.shikyuryo)
                        items.required(40, self.sabisukaishinengappi)
                        items.required(41, self.sabisushuryonengappi)
                    }
                }
            }

            /// 手当
            ///
            /// - 設定: 条件により必須
            /// - 特別障害者手当等1つごとの情報（異動の後のもの）
            /// - 条件: 対象制度が3のとき必須。
            /// - 条件: 対象制度が1または2または4のとき設定不可。
            public struct Teate: ItemGroup {
                /// 手当種類
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shogaifukushiteateshurui``（障害福祉手当種類）
                /// - 手当の種類
                /// - 例: `1`
                public var teateshurui: Codes.Shogaifukushiteateshurui

                /// 手当_認定番号
                ///
                /// - データ型: X（半角文字列）、10文字以内
                /// - 設定: 必須
                /// - 手当の認定番号
                /// - 例: `0000000233`
                public var teateninteibango: String

                /// 手当_受給資格者_宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須、null可
                /// - 手当の受給資格者の宛名番号（特別児童扶養手当は監護する父母等、他の手当は本人）。当市区町村に宛名の無い場合はnull
                /// - 例: `000000000004014`
                public var jukyushikakusha_atenabango: Nullable<String>

                /// 手当_受給状態
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shogaifukushiteatejotai``（障害福祉手当受給状態）
                /// - 手当の受給の状態
                /// - 例: `1`
                public var teatejotai: Codes.Shogaifukushiteatejotai

                /// 特別児童扶養手当_等級
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Shogaifukushitokujitokyu``（特別児童扶養手当等級）
                /// - 特別児童扶養手当の障害の等級（1級・2級）
                /// - 条件: 手当種類が4のとき必須。
                /// - 条件: 手当種類が1または2または3のとき設定不可。
                /// - 例: `1`
                public var tokubetsujidofuyoteate_tokyu: Codes.Shogaifukushitokujitokyu?

                /// 手当_認定年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 受給資格を認定した年月日
                /// - 例: `2022-03-11`
                public var teateninteinengappi: OpenDate

                /// 手当_支給開始年月
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 支給（支給停止の場合は受給資格）を開始する年月（認定請求の翌月）。月の初日の日付で表す
                /// - 例: `2022-03-01`
                public var teatekaishinengetsu: OpenDate

                /// 手当_支給終了年月
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 支給を終了する年月。月の初日の日付で表し、定まらない場合は9999-12-31
                /// - 例: `9999-12-31`
                public var teateshuryonengetsu: OpenDate

                /// 手当_月額
                ///
                /// - データ型: 9（整数、0以上）、7桁以内
                /// - 設定: 必須
                /// - 1月当たりの額。支給停止及び資格喪失の場合は0（円）
                /// - 例: `29590`
                public var teategetsugaku: Int

                /// 手当_有期認定終了年月
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 任意
                /// - 有期の認定（再認定を要する）の場合の期限の年月。月の初日の日付で表す
                /// - 例: `2027-02-01`
                public var yukininteishuryonengetsu: OpenDate?

                /// 手当_資格喪失年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 受給資格を喪失した年月日
                /// - 条件: 手当_受給状態が4のとき必須。
                /// - 条件: 手当_受給状態が1または2または3のとき設定不可。
                /// - 例: `2026-05-14`
                public var teateshikakusoshitsunengappi: OpenDate?

                /// 手当_資格喪失事由
                ///
                /// - データ型: X（半角文字列）、2文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Shogaifukushiteatesoshitsujiyu``（障害福祉手当資格喪失事由）
                /// - 受給資格を喪失した事由
                /// - 条件: 手当_受給状態が4のとき必須。
                /// - 条件: 手当_受給状態が1または2または3のとき設定不可。
                /// - 例: `03`
                public var teateshikakusoshitsujiyu: Codes.Shogaifukushiteatesoshitsujiyu?

                public init(
                    teateshurui: Codes.Shogaifukushiteateshurui,
                    teateninteibango: String,
                    jukyushikakusha_atenabango: Nullable<String>,
                    teatejotai: Codes.Shogaifukushiteatejotai,
                    tokubetsujidofuyoteate_tokyu: Codes.Shogaifukushitokujitokyu? = nil,
                    teateninteinengappi: OpenDate,
                    teatekaishinengetsu: OpenDate,
                    teateshuryonengetsu: OpenDate,
                    teategetsugaku: Int,
                    yukininteishuryonengetsu: OpenDate? = nil,
                    teateshikakusoshitsunengappi: OpenDate? = nil,
                    teateshikakusoshitsujiyu: Codes.Shogaifukushiteatesoshitsujiyu? = nil
                ) {
                    self.teateshurui = teateshurui
                    self.teateninteibango = teateninteibango
                    self.jukyushikakusha_atenabango = jukyushikakusha_atenabango
                    self.teatejotai = teatejotai
                    self.tokubetsujidofuyoteate_tokyu = tokubetsujidofuyoteate_tokyu
                    self.teateninteinengappi = teateninteinengappi
                    self.teatekaishinengetsu = teatekaishinengetsu
                    self.teateshuryonengetsu = teateshuryonengetsu
                    self.teategetsugaku = teategetsugaku
                    self.yukininteishuryonengetsu = yukininteishuryonengetsu
                    self.teateshikakusoshitsunengappi = teateshikakusoshitsunengappi
                    self.teateshikakusoshitsujiyu = teateshikakusoshitsujiyu
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.teateshurui = try items.required(44)
                    self.teateninteibango = try items.required(45)
                    self.jukyushikakusha_atenabango = try items.nullable(46)
                    self.teatejotai = try items.required(47)
                    self.tokubetsujidofuyoteate_tokyu = try items.optional(48)
                    self.teateninteinengappi = try items.required(49)
                    self.teatekaishinengetsu = try items.required(50)
                    self.teateshuryonengetsu = try items.required(51)
                    self.teategetsugaku = try items.required(52)
                    self.yukininteishuryonengetsu = try items.optional(53)
                    self.teateshikakusoshitsunengappi = try items.optional(54)
                    self.teateshikakusoshitsujiyu = try items.optional(55)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(44, self.teateshurui)
                    items.required(45, self.teateninteibango)
                    items.nullable(46, self.jukyushikakusha_atenabango)
                    items.required(47, self.teatejotai)
                    items.optional(48, self.tokubetsujidofuyoteate_tokyu)
                    items.required(49, self.teateninteinengappi)
                    items.required(50, self.teatekaishinengetsu)
                    items.required(51, self.teateshuryonengetsu)
                    items.required(52, self.teategetsugaku)
                    items.optional(53, self.yukininteishuryonengetsu)
                    items.optional(54, self.teateshikakusoshitsunengappi)
                    items.optional(55, self.teateshikakusoshitsujiyu)
                }
            }

            /// 自立支援医療
            ///
            /// - 設定: 条件により必須
            /// - 自立支援医療の支給認定1つごとの情報。医療機関及び病名は提供しない（異動の後のもの）
            /// - 条件: 対象制度が4のとき必須。
            /// - 条件: 対象制度が1または2または3のとき設定不可。
            public struct Jiritsushieniryo: ItemGroup {
                /// 自立支援医療種類
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shogaifukushijiritsushienshurui``（自立支援医療種類）
                /// - 更生医療・育成医療・精神通院医療の別
                /// - 例: `3`
                public var jiritsushieniryoshurui: Codes.Shogaifukushijiritsushienshurui

                /// 公費負担者番号
                ///
                /// - データ型: X（半角文字列）、8文字固定
                /// - 設定: 必須
                /// - 受給者証に記載された公費負担者番号（法別番号15：更生医療、16：育成医療、21：精神通院医療）
                /// - 例: `21130000`
                public var kohifutanshabango: String

                /// 公費受給者番号
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 必須
                /// - 受給者証に記載された受給者番号
                /// - 画面、記録等には表示しない。
                /// - 例: `1234567`
                public var kohijukyushabango: String

                /// 自立支援医療_受給状態
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shogaifukushijukyujotai``（障害福祉受給状態）
                /// - 支給認定の状態
                /// - 例: `1`
                public var iryojukyujotai: Codes.Shogaifukushijukyujotai

                /// 自立支援医療_有効期間開始年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 支給認定の有効期間の開始の年月日
                /// - 例: `2026-03-01`
                public var ninteikaishinengappi: OpenDate

                /// 自立支援医療_有効期間終了年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 支給認定の有効期間の終了の年月日（1年以内）
                /// - 例: `2027-02-28`
                public var ninteishuryonengappi: OpenDate

                /// 自立支援医療_所得区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shogaifukushijiritsushienshotokukubun``（自立支援医療所得区分）
                /// - 支給認定世帯の所得区分
                /// - 例: `3`
                public var iryoshotokukubun: Codes.Shogaifukushijiritsushienshotokukubun

                /// 重度かつ継続フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 重度かつ継続に該当するか（0：否、1：該当）
                /// - 例: `1`
                public var judokatsukeizokufuragu: Codes.Umu

                /// 自立支援医療_負担上限月額
                ///
                /// - データ型: 9（整数、0以上）、7桁以内
                /// - 設定: 条件により必須
                /// - 1月当たりの自己負担の上限額。所得区分が中間所得1・2で重度かつ継続に該当しない場合（医療保険の限度額による）は設定しない（円）
                /// - 条件: 自立支援医療_所得区分が1または2または3のとき必須。
                /// - 条件: 重度かつ継続フラグが1の、かつ自立支援医療_所得区分が4または5または6のとき必須。
                /// - 例: `5000`
                public var iryofutanjogengetsugaku: Int?

                /// 自立支援医療_取消年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 支給認定を取り消した年月日
                /// - 条件: 自立支援医療_受給状態が3のとき必須。
                /// - 条件: 自立支援医療_受給状態が1または2のとき設定不可。
                /// - 例: `2026-09-30`
                public var iryotorikeshinengappi: OpenDate?

                public init(
                    jiritsushieniryoshurui: Codes.Shogaifukushijiritsushienshurui,
                    kohifutanshabango: String,
                    kohijukyushabango: String,
                    iryojukyujotai: Codes.Shogaifukushijukyujotai,
                    ninteikaishinengappi: OpenDate,
                    ninteishuryonengappi: OpenDate,
                    iryoshotokukubun: Codes.Shogaifukushijiritsushienshotokukubun,
                    judokatsukeizokufuragu: Codes.Umu,
                    iryofutanjogengetsugaku: Int? = nil,
                    iryotorikeshinengappi: OpenDate? = nil
                ) {
                    self.jiritsushieniryoshurui = jiritsushieniryoshurui
                    self.kohifutanshabango = kohifutanshabango
                    self.kohijukyushabango = kohijukyushabango
                    self.iryojukyujotai = iryojukyujotai
                    self.ninteikaishinengappi = ninteikaishinengappi
                    self.ninteishuryonengappi = ninteishuryonengappi
                    self.iryoshotokukubun = iryoshotokukubun
                    self.judokatsukeizokufuragu = judokatsukeizokufuragu
                    self.iryofutanjogengetsugaku = iryofutanjogengetsugaku
                    self.iryotorikeshinengappi = iryotorikeshinengappi
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.jiritsushieniryoshurui = try items.required(57)
                    self.kohifutanshabango = try items.required(58)
                    self.kohijukyushabango = try items.required(59)
                    self.iryojukyujotai = try items.required(60)
                    self.ninteikaishinengappi = try items.required(61)
                    self.ninteishuryonengappi = try items.required(62)
                    self.iryoshotokukubun = try items.required(63)
                    self.judokatsukeizokufuragu = try items.required(64)
                    self.iryofutanjogengetsugaku = try items.optional(65)
                    self.iryotorikeshinengappi = try items.optional(66)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(57, self.jiritsushieniryoshurui)
                    items.required(58, self.kohifutanshabango)
                    items.required(59, self.kohijukyushabango)
                    items.required(60, self.iryojukyujotai)
                    items.required(61, self.ninteikaishinengappi)
                    items.required(62, self.ninteishuryonengappi)
                    items.required(63, self.iryoshotokukubun)
                    items.required(64, self.judokatsukeizokufuragu)
                    items.optional(65, self.iryofutanjogengetsugaku)
                    items.optional(66, self.iryotorikeshinengappi)
                }
            }
        }

        /// 障害福祉サービス・手当等異動通知の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "022/shogaifukushijukyu", version: "v10",
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

    /// 障害福祉サービス・手当等受給者一覧
    ///
    /// - 呼出名: `app_submit/v10/shogaifukushijukyuichiran`
    /// - スコープ: `022:app_submit/v10/shogaifukushijukyuichiran:Read`
    /// - 方式: 一覧（データセット）
    public enum Ichiran {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/shogaifukushijukyuichiran"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:022:shogaifukushijukyu:v10:shogaifukushijukyuichiran"

        /// 障害福祉サービス・手当等受給者一覧の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "022/shogaifukushijukyu", version: "v10",
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
            /// - 例: `028`
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
            /// - 例: `保育料の軽減に係る障害児通所支援の利用の確認`
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

        /// 障害福祉サービス・手当等受給者一覧の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "022/shogaifukushijukyu", version: "v10",
                message: "ichiran.response", digest: "8b8441c7aa77e0fd")
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

                /// 宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須
                /// - 障害者又は障害児（本人）を一意に識別する番号
                /// - 例: `000000000004014`
                public var atenabango: String

                /// 履歴番号
                ///
                /// - データ型: 9（整数、0以上）、3桁以内
                /// - 設定: 必須
                /// - 宛名番号ごとに履歴を管理する番号
                /// - 例: `12`
                public var rirekibango: Int

                /// 氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 必須
                /// - 本人の氏名（氏と名等の間に全角の空白を一文字入れる）
                /// - 例: `架空　健`
                public var shimei: String

                /// 氏名_フリガナ
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 本人の氏名のフリガナ
                /// - 例: `カクウ　ケン`
                public var shimei_furigana: String?

                /// 通称
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 外国人住民である本人の通称
                /// - 例: `田中　花子`
                public var tsusho: String?

                /// 性別
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Seibetsu``（性別）
                /// - 本人の性別を示すコード
                /// - 例: `1`
                public var seibetsu: Codes.Seibetsu?

                /// 生年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 本人の生年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                /// - 例: `1964-05-05`
                public var seinengappi: OpenDate

                /// 生年月日_不詳フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                /// - 生年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                /// - 例: `0`
                public var seinengappi_fushofuragu: Codes.Fushofuragu

                /// 生年月日_不詳表記
                ///
                /// - データ型: N（全角文字列）、72文字以内
                /// - 設定: 条件により必須
                /// - 生年月日が不詳である場合の不詳日表記
                /// - 条件: 生年月日_不詳フラグが1のとき必須。
                /// - 例: `昭和２０年頃`
                public var seinengappi_fushohyoki: String?

                /// 障害支援区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shogaifukushishienkubun``（障害支援区分）
                /// - 障害支援区分（区分1から区分6まで、非該当）。障害児及び区分を要しない者は9
                /// - 例: `4`
                public var shogaishienkubun: Codes.Shogaifukushishienkubun

                /// 障害支援区分_認定年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 障害支援区分を認定した年月日
                /// - 条件: 障害支援区分が0または1または2または3または4または5または6のとき必須。
                /// - 条件: 障害支援区分が9のとき設定不可。
                /// - 例: `2026-03-10`
                public var shogaishienkubun_ninteinengappi: OpenDate?

                /// 障害支援区分_有効期間開始年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 障害支援区分の有効期間の開始の年月日
                /// - 条件: 障害支援区分が1または2または3または4または5または6のとき必須。
                /// - 条件: 障害支援区分が0または9のとき設定不可。
                /// - 例: `2026-04-01`
                public var shogaishienkubun_yukokikankaishinengappi: OpenDate?

                /// 障害支援区分_有効期間終了年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 障害支援区分の有効期間の終了の年月日（3月以上3年以内）
                /// - 条件: 障害支援区分が1または2または3または4または5または6のとき必須。
                /// - 条件: 障害支援区分が0または9のとき設定不可。
                /// - 例: `2029-03-31`
                public var shogaishienkubun_yukokikanshuryonengappi: OpenDate?

                /// 受給者証
                ///
                /// - 設定: 任意、0〜5件
                /// - 受給者証1枚（制度）ごとの支給決定の情報
                public var jukyushasho: [Jukyushasho]

                /// 指定相談支援事業所番号
                ///
                /// - データ型: X（半角文字列）、10文字固定
                /// - 設定: 任意
                /// - 計画相談支援又は障害児相談支援を行う事業所の事業所番号。セルフプランの場合は設定しない
                /// - 例: `1330000011`
                public var shiteisodanshienjigyoshobango: String?

                /// 手当
                ///
                /// - 設定: 任意、0〜5件
                /// - 特別障害者手当等1つごとの情報
                public var teate: [Teate]

                /// 自立支援医療
                ///
                /// - 設定: 任意、0〜4件
                /// - 自立支援医療の支給認定1つごとの情報。医療機関及び病名は提供しない
                public var jiritsushieniryo: [Jiritsushieniryo]

                /// 支援措置フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - ＤＶ等支援措置の対象者か（0：否、1：対象）。1の場合、受給の事実及び所在につながる情報を相手方に知らせてはならない
                /// - 例: `0`
                public var shiensochifuragu: Codes.Umu

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
                    atenabango: String,
                    rirekibango: Int,
                    shimei: String,
                    shimei_furigana: String? = nil,
                    tsusho: String? = nil,
                    seibetsu: Codes.Seibetsu? = nil,
                    seinengappi: OpenDate,
                    seinengappi_fushofuragu: Codes.Fushofuragu,
                    seinengappi_fushohyoki: String? = nil,
                    shogaishienkubun: Codes.Shogaifukushishienkubun,
                    shogaishienkubun_ninteinengappi: OpenDate? = nil,
                    shogaishienkubun_yukokikankaishinengappi: OpenDate? = nil,
                    shogaishienkubun_yukokikanshuryonengappi: OpenDate? = nil,
                    jukyushasho: [Jukyushasho] = [],
                    shiteisodanshienjigyoshobango: String? = nil,
                    teate: [Teate] = [],
                    jiritsushieniryo: [Jiritsushieniryo] = [],
                    shiensochifuragu: Codes.Umu,
                    koshinnengappi: OpenDate,
                    koshinjikoku: String
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.koshinkubun = koshinkubun
                    self.atenabango = atenabango
                    self.rirekibango = rirekibango
                    self.shimei = shimei
                    self.shimei_furigana = shimei_furigana
                    self.tsusho = tsusho
                    self.seibetsu = seibetsu
                    self.seinengappi = seinengappi
                    self.seinengappi_fushofuragu = seinengappi_fushofuragu
                    self.seinengappi_fushohyoki = seinengappi_fushohyoki
                    self.shogaishienkubun = shogaishienkubun
                    self.shogaishienkubun_ninteinengappi = shogaishienkubun_ninteinengappi
                    self.shogaishienkubun_yukokikankaishinengappi = shogaishienkubun_yukokikankaishinengappi
                    self.shogaishienkubun_yukokikanshuryonengappi = shogaishienkubun_yukokikanshuryonengappi
                    self.jukyushasho = jukyushasho
                    self.shiteisodanshienjigyoshobango = shiteisodanshienjigyoshobango
                    self.teate = teate
                    self.jiritsushieniryo = jiritsushieniryo
                    self.shiensochifuragu = shiensochifuragu
                    self.koshinnengappi = koshinnengappi
                    self.koshinjikoku = koshinjikoku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.required(8)
                    self.koshinkubun = try items.required(9)
                    self.atenabango = try items.required(10)
                    self.rirekibango = try items.required(11)
                    self.shimei = try items.required(12)
                    self.shimei_furigana = try items.optional(13)
                    self.tsusho = try items.optional(14)
                    self.seibetsu = try items.optional(15)
                    self.seinengappi = try items.required(16)
                    self.seinengappi_fushofuragu = try items.required(17)
                    self.seinengappi_fushohyoki = try items.optional(18)
                    self.shogaishienkubun = try items.required(19)
                    self.shogaishienkubun_ninteinengappi = try items.optional(20)
                    self.shogaishienkubun_yukokikankaishinengappi = try items.optional(21)
                    self.shogaishienkubun_yukokikanshuryonengappi = try items.optional(22)
                    self.jukyushasho = try items.list(23)
                    self.shiteisodanshienjigyoshobango = try items.optional(47)
                    self.teate = try items.list(48)
                    self.jiritsushieniryo = try items.list(61)
                    self.shiensochifuragu = try items.required(72)
                    self.koshinnengappi = try items.required(73)
                    self.koshinjikoku = try items.required(74)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.shikuchosonkodo)
                    items.required(9, self.koshinkubun)
                    items.required(10, self.atenabango)
                    items.required(11, self.rirekibango)
                    items.required(12, self.shimei)
                    items.optional(13, self.shimei_furigana)
                    items.optional(14, self.tsusho)
                    items.optional(15, self.seibetsu)
                    items.required(16, self.seinengappi)
                    items.required(17, self.seinengappi_fushofuragu)
                    items.optional(18, self.seinengappi_fushohyoki)
                    items.required(19, self.shogaishienkubun)
                    items.optional(20, self.shogaishienkubun_ninteinengappi)
                    items.optional(21, self.shogaishienkubun_yukokikankaishinengappi)
                    items.optional(22, self.shogaishienkubun_yukokikanshuryonengappi)
                    items.list(23, self.jukyushasho)
                    items.optional(47, self.shiteisodanshienjigyoshobango)
                    items.list(48, self.teate)
                    items.list(61, self.jiritsushieniryo)
                    items.required(72, self.shiensochifuragu)
                    items.required(73, self.koshinnengappi)
                    items.required(74, self.koshinjikoku)
                }

                /// 受給者証
                ///
                /// - 設定: 任意、0〜5件
                /// - 受給者証1枚（制度）ごとの支給決定の情報
                public struct Jukyushasho: ItemGroup {
                    /// 支給制度区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushishikyuseido``（障害福祉支給制度区分）
                    /// - 障害福祉サービス、地域相談支援、障害児通所支援等の別
                    /// - 例: `1`
                    public var shikyuseido: Codes.Shogaifukushishikyuseido

                    /// 受給者証番号
                    ///
                    /// - データ型: X（半角文字列）、10文字固定
                    /// - 設定: 必須
                    /// - 市区町村の付した受給者証番号（10桁、検査数字を含む）
                    /// - 画面、記録等には表示しない。
                    /// - 例: `0000412345`
                    public var jukyushashobango: String

                    /// 受給状態
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushijukyujotai``（障害福祉受給状態）
                    /// - 支給決定の状態
                    /// - 例: `1`
                    public var jukyujotai: Codes.Shogaifukushijukyujotai

                    /// 支給決定保護者_宛名番号
                    ///
                    /// - データ型: X（半角文字列）、15文字以内
                    /// - 設定: 条件により必須、null可
                    /// - 障害児に係る支給決定の場合の保護者の宛名番号。当市区町村に宛名の無い場合はnull
                    /// - 条件: 支給制度区分が3のとき必須。
                    /// - 条件: 支給制度区分が2のとき設定不可。
                    /// - 例: `000000000004022`
                    public var hogosha_atenabango: Nullable<String>?

                    /// 支給決定年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 支給を決定（変更の決定を含む）した年月日
                    /// - 例: `2026-03-18`
                    public var ketteinengappi: OpenDate

                    /// 支給決定取消年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 条件により必須
                    /// - 支給決定を取り消した（廃止した）年月日
                    /// - 条件: 受給状態が3のとき必須。
                    /// - 条件: 受給状態が1または2のとき設定不可。
                    /// - 例: `2026-09-30`
                    public var shikyuketteitorikeshinengappi: OpenDate?

                    /// 所得区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushishotokukubun``（障害福祉利用者負担所得区分）
                    /// - 利用者負担の所得区分
                    /// - 例: `2`
                    public var shotokukubun: Codes.Shogaifukushishotokukubun

                    /// 利用者負担上限月額
                    ///
                    /// - データ型: 9（整数、0以上）、7桁以内
                    /// - 設定: 必須
                    /// - 1月当たりの利用者負担の上限額（円）
                    /// - 例: `0`
                    public var riyoshafutanjogengetsugaku: Int

                    /// 利用者負担上限月額_適用開始年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 上限月額の適用を開始する年月日
                    /// - 例: `2026-07-01`
                    public var riyoshafutanjogengetsugaku_tekiyokaishinengappi: OpenDate

                    /// 利用者負担上限月額_適用終了年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 上限月額の適用を終了する年月日
                    /// - 例: `2027-06-30`
                    public var riyoshafutanjogengetsugaku_tekiyoshuryonengappi: OpenDate

                    /// 上限額管理対象フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 利用者負担上限額管理の対象者か（0：否、1：対象）
                    /// - 例: `1`
                    public var jogengakukanrifuragu: Codes.Umu?

                    /// 境界層該当フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 境界層該当により負担を引き下げているか（0：否、1：該当）
                    /// - 例: `0`
                    public var kyokaisofuragu: Codes.Umu?

                    /// 無償化対象フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 条件により必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 就学前の障害児の発達支援の無償化（満3歳になった後の4月1日から3年間）の対象か（0：否、1：対象）
                    /// - 条件: 支給制度区分が1または2または4のとき設定不可。
                    /// - 例: `0`
                    public var mushokafuragu: Codes.Umu?

                    /// 多子軽減フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 条件により必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 多子軽減措置の対象か（0：否、1：対象）
                    /// - 条件: 支給制度区分が1または2または4のとき設定不可。
                    /// - 例: `0`
                    public var tashikeigenfuragu: Codes.Umu?

                    /// 補足給付日額
                    ///
                    /// - データ型: 9（整数、0以上）、6桁以内
                    /// - 設定: 条件により必須
                    /// - 特定障害者特別給付費（施設入所者の食費・光熱水費に係る給付）の日額（円）
                    /// - 条件: 支給制度区分が2または3または4のとき設定不可。
                    /// - 例: `1445`
                    public var hosokukyufunichigaku: Int?

                    /// 共同生活援助_家賃補助月額
                    ///
                    /// - データ型: 9（整数、0以上）、6桁以内
                    /// - 設定: 条件により必須
                    /// - 共同生活援助に係る特定障害者特別給付費の月額（円）
                    /// - 条件: 支給制度区分が2または3または4のとき設定不可。
                    /// - 例: `10000`
                    public var kyodoseikatsuenjo_yachinhojogetsugaku: Int?

                    /// サービス
                    ///
                    /// - 設定: 必須、1〜30件
                    /// - 支給決定を受けたサービス1つごとの情報
                    public var sabisu: [Sabisu]

                    public init(
                        shikyuseido: Codes.Shogaifukushishikyuseido,
                        jukyushashobango: String,
                        jukyujotai: Codes.Shogaifukushijukyujotai,
                        hogosha_atenabango: Nullable<String>? = nil,
                        ketteinengappi: OpenDate,
                        shikyuketteitorikeshinengappi: OpenDate? = nil,
                        shotokukubun: Codes.Shogaifukushishotokukubun,
                        riyoshafutanjogengetsugaku: Int,
                        riyoshafutanjogengetsugaku_tekiyokaishinengappi: OpenDate,
                        riyoshafutanjogengetsugaku_tekiyoshuryonengappi: OpenDate,
                        jogengakukanrifuragu: Codes.Umu? = nil,
                        kyokaisofuragu: Codes.Umu? = nil,
                        mushokafuragu: Codes.Umu? = nil,
                        tashikeigenfuragu: Codes.Umu? = nil,
                        hosokukyufunichigaku: Int? = nil,
                        kyodoseikatsuenjo_yachinhojogetsugaku: Int? = nil,
                        sabisu: [Sabisu]
                    ) {
                        self.shikyuseido = shikyuseido
                        self.jukyushashobango = jukyushashobango
                        self.jukyujotai = jukyujotai
                        self.hogosha_atenabango = hogosha_atenabango
                        self.ketteinengappi = ketteinengappi
                        self.shikyuketteitorikeshinengappi = shikyuketteitorikeshinengappi
                        self.shotokukubun = shotokukubun
                        self.riyoshafutanjogengetsugaku = riyoshafutanjogengetsugaku
                        self.riyoshafutanjogengetsugaku_tekiyokaishinengappi = riyoshafutanjogengetsugaku_tekiyokaishinengappi
                        self.riyoshafutanjogengetsugaku_tekiyoshuryonengappi = riyoshafutanjogengetsugaku_tekiyoshuryonengappi
                        self.jogengakukanrifuragu = jogengakukanrifuragu
                        self.kyokaisofuragu = kyokaisofuragu
                        self.mushokafuragu = mushokafuragu
                        self.tashikeigenfuragu = tashikeigenfuragu
                        self.hosokukyufunichigaku = hosokukyufunichigaku
                        self.kyodoseikatsuenjo_yachinhojogetsugaku = kyodoseikatsuenjo_yachinhojogetsugaku
                        self.sabisu = sabisu
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.shikyuseido = try items.required(24)
                        self.jukyushashobango = try items.required(25)
                        self.jukyujotai = try items.required(26)
                        self.hogosha_atenabango = try items.optionalNullable(27)
                        self.ketteinengappi = try items.required(28)
                        self.shikyuketteitorikeshinengappi = try items.optional(29)
                        self.shotokukubun = try items.required(30)
                        self.riyoshafutanjogengetsugaku = try items.required(31)
                        self.riyoshafutanjogengetsugaku_tekiyokaishinengappi = try items.required(32)
                        self.riyoshafutanjogengetsugaku_tekiyoshuryonengappi = try items.required(33)
                        self.jogengakukanrifuragu = try items.optional(34)
                        self.kyokaisofuragu = try items.optional(35)
                        self.mushokafuragu = try items.optional(36)
                        self.tashikeigenfuragu = try items.optional(37)
                        self.hosokukyufunichigaku = try items.optional(38)
                        self.kyodoseikatsuenjo_yachinhojogetsugaku = try items.optional(39)
                        self.sabisu = try items.list(40)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(24, self.shikyuseido)
                        items.required(25, self.jukyushashobango)
                        items.required(26, self.jukyujotai)
                        items.optionalNullable(27, self.hogosha_atenabango)
                        items.required(28, self.ketteinengappi)
                        items.optional(29, self.shikyuketteitorikeshinengappi)
                        items.required(30, self.shotokukubun)
                        items.required(31, self.riyoshafutanjogengetsugaku)
                        items.required(32, self.riyoshafutanjogengetsugaku_tekiyokaishinengappi)
                        items.required(33, self.riyoshafutanjogengetsugaku_tekiyoshuryonengappi)
                        items.optional(34, self.jogengakukanrifuragu)
                        items.optional(35, self.kyokaisofuragu)
                        items.optional(36, self.mushokafuragu)
                        items.optional(37, self.tashikeigenfuragu)
                        items.optional(38, self.hosokukyufunichigaku)
                        items.optional(39, self.kyodoseikatsuenjo_yachinhojogetsugaku)
                        items.list(40, self.sabisu)
                    }

                    /// サービス
                    ///
                    /// - 設定: 必須、1〜30件
                    /// - 支給決定を受けたサービス1つごとの情報
                    public struct Sabisu: ItemGroup {
                        /// サービス種類
                        ///
                        /// - データ型: X（半角文字列）、2文字固定
                        /// - 設定: 必須
                        /// - コード: ``Codes/Shogaifukushisabisushurui``（障害福祉サービス種類）
                        /// - 支給決定を受けたサービスの種類
                        /// - 例: `22`
                        public var sabisushurui: Codes.Shogaifukushisabisushurui

                        /// サービス内容
                        ///
                        /// - データ型: N（全角文字列）、50文字以内
                        /// - 設定: 任意
                        /// - サービスの内訳（例：身体介護、通院等介助（身体介護を伴う））
                        /// - 例: `身体介護`
                        public var sabisunaiyo: String?

                        /// 支給量_単位
                        ///
                        /// - データ型: X（半角文字列）、1文字固定
                        /// - 設定: 必須
                        /// - コード: ``Codes/Shogaifukushishikyuryotani``（障害福祉支給量単位）
                        /// - 支給量の単位
                        /// - 例: `2`
                        public var shikyuryotani: Codes.Shogaifukushishikyuryotani

                        /// 支給量
                        ///
                        /// - データ型: 9V（小数点付き実数）、整数部5桁以内、小数部2桁以内
                        /// - 設定: 条件により必須
                        /// - 1月当たりの支給量（単位は支給量_単位による。15分は0.25時間）
                        /// - 条件: 支給量_単位が1または2または3または4のとき必須。
                        /// - 条件: 支給量_単位が5または9のとき設定不可。
                        /// - 例: `23`
                        public var shikyuryo: String?

                        /// サービス_支給決定開始年月日
                        ///
                        /// - データ型: DATE（YYYY-MM-DD）
                        /// - 設定: 必須
                        /// - このサービスの支給決定の有効期間の開始の年月日
                        /// - 例: `2026-04-01`
                        public var sabisukaishinengappi: OpenDate

                        /// サービス_支給決定終了年月日
                        ///
                        /// - データ型: DATE（YYYY-MM-DD）
                        /// - 設定: 必須
                        /// - このサービスの支給決定の有効期間の終了の年月日
                        /// - 例: `2029-03-31`
                        public var sabisushuryonengappi: OpenDate

                        public init(
                            sabisushurui: Codes.Shogaifukushisabisushurui,
                            sabisunaiyo: String? = nil,
                            shikyuryotani: Codes.Shogaifukushishikyuryotani,
                            shikyuryo: String? = nil,
                            sabisukaishinengappi: OpenDate,
                            sabisushuryonengappi: OpenDate
                        ) {
                            self.sabisushurui = sabisushurui
                            self.sabisunaiyo = sabisunaiyo
                            self.shikyuryotani = shikyuryotani
                            self.shikyuryo = shikyuryo
                            self.sabisukaishinengappi = sabisukaishinengappi
                            self.sabisushuryonengappi = sabisushuryonengappi
                        }

                        public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                            self.sabisushurui = try items.required(41)
                            self.sabisunaiyo = try items.optional(42)
                            self.shikyuryotani = try items.required(43)
                            self.shikyuryo = try items.optional(44)
                            self.sabisukaishinengappi = try items.required(45)
                            self.sabisushuryonengappi = try items.required(46)
                        }

                        public func encode(into items: ItemEncoder) {
                            items.required(41, self.sabisushurui)
                            items.optional(42, self.sabisunaiyo)
                            items.required(43, self.shikyuryotani)
                            items.optional(44, self.shikyuryo)
                            items.required(45, self.sabisukaishinengappi)
                            items.required(46, self.sabisushuryonengappi)
                        }
                    }
                }

                /// 手当
                ///
                /// - 設定: 任意、0〜5件
                /// - 特別障害者手当等1つごとの情報
                public struct Teate: ItemGroup {
                    /// 手当種類
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushiteateshurui``（障害福祉手当種類）
                    /// - 手当の種類
                    /// - 例: `1`
                    public var teateshurui: Codes.Shogaifukushiteateshurui

                    /// 手当_認定番号
                    ///
                    /// - データ型: X（半角文字列）、10文字以内
                    /// - 設定: 必須
                    /// - 手当の認定番号
                    /// - 例: `0000000233`
                    public var teateninteibango: String

                    /// 手当_受給資格者_宛名番号
                    ///
                    /// - データ型: X（半角文字列）、15文字以内
                    /// - 設定: 必須、null可
                    /// - 手当の受給資格者の宛名番号（特別児童扶養手当は監護する父母等、他の手当は本人）。当市区町村に宛名の無い場合はnull
                    /// - 例: `000000000004014`
                    public var jukyushikakusha_atenabango: Nullable<String>

                    /// 手当_受給状態
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushiteatejotai``（障害福祉手当受給状態）
                    /// - 手当の受給の状態
                    /// - 例: `1`
                    public var teatejotai: Codes.Shogaifukushiteatejotai

                    /// 特別児童扶養手当_等級
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 条件により必須
                    /// - コード: ``Codes/Shogaifukushitokujitokyu``（特別児童扶養手当等級）
                    /// - 特別児童扶養手当の障害の等級（1級・2級）
                    /// - 条件: 手当種類が4のとき必須。
                    /// - 条件: 手当種類が1または2または3のとき設定不可。
                    /// - 例: `1`
                    public var tokubetsujidofuyoteate_tokyu: Codes.Shogaifukushitokujitokyu?

                    /// 手当_認定年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 受給資格を認定した年月日
                    /// - 例: `2022-03-11`
                    public var teateninteinengappi: OpenDate

                    /// 手当_支給開始年月
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 支給（支給停止の場合は受給資格）を開始する年月（認定請求の翌月）。月の初日の日付で表す
                    /// - 例: `2022-03-01`
                    public var teatekaishinengetsu: OpenDate

                    /// 手当_支給終了年月
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 支給を終了する年月。月の初日の日付で表し、定まらない場合は9999-12-31
                    /// - 例: `9999-12-31`
                    public var teateshuryonengetsu: OpenDate

                    /// 手当_月額
                    ///
                    /// - データ型: 9（整数、0以上）、7桁以内
                    /// - 設定: 必須
                    /// - 1月当たりの額。支給停止及び資格喪失の場合は0（円）
                    /// - 例: `29590`
                    public var teategetsugaku: Int

                    /// 手当_有期認定終了年月
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 任意
                    /// - 有期の認定（再認定を要する）の場合の期限の年月。月の初日の日付で表す
                    /// - 例: `2027-02-01`
                    public var yukininteishuryonengetsu: OpenDate?

                    /// 手当_資格喪失年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 条件により必須
                    /// - 受給資格を喪失した年月日
                    /// - 条件: 手当_受給状態が4のとき必須。
                    /// - 条件: 手当_受給状態が1または2または3のとき設定不可。
                    /// - 例: `2026-05-14`
                    public var teateshikakusoshitsunengappi: OpenDate?

                    /// 手当_資格喪失事由
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 条件により必須
                    /// - コード: ``Codes/Shogaifukushiteatesoshitsujiyu``（障害福祉手当資格喪失事由）
                    /// - 受給資格を喪失した事由
                    /// - 条件: 手当_受給状態が4のとき必須。
                    /// - 条件: 手当_受給状態が1または2または3のとき設定不可。
                    /// - 例: `03`
                    public var teateshikakusoshitsujiyu: Codes.Shogaifukushiteatesoshitsujiyu?

                    public init(
                        teateshurui: Codes.Shogaifukushiteateshurui,
                        teateninteibango: String,
                        jukyushikakusha_atenabango: Nullable<String>,
                        teatejotai: Codes.Shogaifukushiteatejotai,
                        tokubetsujidofuyoteate_tokyu: Codes.Shogaifukushitokujitokyu? = nil,
                        teateninteinengappi: OpenDate,
                        teatekaishinengetsu: OpenDate,
                        teateshuryonengetsu: OpenDate,
                        teategetsugaku: Int,
                        yukininteishuryonengetsu: OpenDate? = nil,
                        teateshikakusoshitsunengappi: OpenDate? = nil,
                        teateshikakusoshitsujiyu: Codes.Shogaifukushiteatesoshitsujiyu? = nil
                    ) {
                        self.teateshurui = teateshurui
                        self.teateninteibango = teateninteibango
                        self.jukyushikakusha_atenabango = jukyushikakusha_atenabango
                        self.teatejotai = teatejotai
                        self.tokubetsujidofuyoteate_tokyu = tokubetsujidofuyoteate_tokyu
                        self.teateninteinengappi = teateninteinengappi
                        self.teatekaishinengetsu = teatekaishinengetsu
                        self.teateshuryonengetsu = teateshuryonengetsu
                        self.teategetsugaku = teategetsugaku
                        self.yukininteishuryonengetsu = yukininteishuryonengetsu
                        self.teateshikakusoshitsunengappi = teateshikakusoshitsunengappi
                        self.teateshikakusoshitsujiyu = teateshikakusoshitsujiyu
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.teateshurui = try items.required(49)
                        self.teateninteibango = try items.required(50)
                        self.jukyushikakusha_atenabango = try items.nullable(51)
                        self.teatejotai = try items.required(52)
                        self.tokubetsujidofuyoteate_tokyu = try items.optional(53)
                        self.teateninteinengappi = try items.required(54)
                        self.teatekaishinengetsu = try items.required(55)
                        self.teateshuryonengetsu = try items.required(56)
                        self.teategetsugaku = try items.required(57)
                        self.yukininteishuryonengetsu = try items.optional(58)
                        self.teateshikakusoshitsunengappi = try items.optional(59)
                        self.teateshikakusoshitsujiyu = try items.optional(60)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(49, self.teateshurui)
                        items.required(50, self.teateninteibango)
                        items.nullable(51, self.jukyushikakusha_atenabango)
                        items.required(52, self.teatejotai)
                        items.optional(53, self.tokubetsujidofuyoteate_tokyu)
                        items.required(54, self.teateninteinengappi)
                        items.required(55, self.teatekaishinengetsu)
                        items.required(56, self.teateshuryonengetsu)
                        items.required(57, self.teategetsugaku)
                        items.optional(58, self.yukininteishuryonengetsu)
                        items.optional(59, self.teateshikakusoshitsunengappi)
                        items.optional(60, self.teateshikakusoshitsujiyu)
                    }
                }

                /// 自立支援医療
                ///
                /// - 設定: 任意、0〜4件
                /// - 自立支援医療の支給認定1つごとの情報。医療機関及び病名は提供しない
                public struct Jiritsushieniryo: ItemGroup {
                    /// 自立支援医療種類
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushijiritsushienshurui``（自立支援医療種類）
                    /// - 更生医療・育成医療・精神通院医療の別
                    /// - 例: `3`
                    public var jiritsushieniryoshurui: Codes.Shogaifukushijiritsushienshurui

                    /// 公費負担者番号
                    ///
                    /// - データ型: X（半角文字列）、8文字固定
                    /// - 設定: 必須
                    /// - 受給者証に記載された公費負担者番号（法別番号15：更生医療、16：育成医療、21：精神通院医療）
                    /// - 例: `21130000`
                    public var kohifutanshabango: String

                    /// 公費受給者番号
                    ///
                    /// - データ型: X（半角文字列）、7文字固定
                    /// - 設定: 必須
                    /// - 受給者証に記載された受給者番号
                    /// - 画面、記録等には表示しない。
                    /// - 例: `1234567`
                    public var kohijukyushabango: String

                    /// 自立支援医療_受給状態
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushijukyujotai``（障害福祉受給状態）
                    /// - 支給認定の状態
                    /// - 例: `1`
                    public var iryojukyujotai: Codes.Shogaifukushijukyujotai

                    /// 自立支援医療_有効期間開始年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 支給認定の有効期間の開始の年月日
                    /// - 例: `2026-03-01`
                    public var ninteikaishinengappi: OpenDate

                    /// 自立支援医療_有効期間終了年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 支給認定の有効期間の終了の年月日（1年以内）
                    /// - 例: `2027-02-28`
                    public var ninteishuryonengappi: OpenDate

                    /// 自立支援医療_所得区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaifukushijiritsushienshotokukubun``（自立支援医療所得区分）
                    /// - 支給認定世帯の所得区分
                    /// - 例: `3`
                    public var iryoshotokukubun: Codes.Shogaifukushijiritsushienshotokukubun

                    /// 重度かつ継続フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 重度かつ継続に該当するか（0：否、1：該当）
                    /// - 例: `1`
                    public var judokatsukeizokufuragu: Codes.Umu

                    /// 自立支援医療_負担上限月額
                    ///
                    /// - データ型: 9（整数、0以上）、7桁以内
                    /// - 設定: 条件により必須
                    /// - 1月当たりの自己負担の上限額。所得区分が中間所得1・2で重度かつ継続に該当しない場合（医療保険の限度額による）は設定しない（円）
                    /// - 条件: 自立支援医療_所得区分が1または2または3のとき必須。
                    /// - 条件: 重度かつ継続フラグが1の、かつ自立支援医療_所得区分が4または5または6のとき必須。
                    /// - 例: `5000`
                    public var iryofutanjogengetsugaku: Int?

                    /// 自立支援医療_取消年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 条件により必須
                    /// - 支給認定を取り消した年月日
                    /// - 条件: 自立支援医療_受給状態が3のとき必須。
                    /// - 条件: 自立支援医療_受給状態が1または2のとき設定不可。
                    /// - 例: `2026-09-30`
                    public var iryotorikeshinengappi: OpenDate?

                    public init(
                        jiritsushieniryoshurui: Codes.Shogaifukushijiritsushienshurui,
                        kohifutanshabango: String,
                        kohijukyushabango: String,
                        iryojukyujotai: Codes.Shogaifukushijukyujotai,
                        ninteikaishinengappi: OpenDate,
                        ninteishuryonengappi: OpenDate,
                        iryoshotokukubun: Codes.Shogaifukushijiritsushienshotokukubun,
                        judokatsukeizokufuragu: Codes.Umu,
                        iryofutanjogengetsugaku: Int? = nil,
                        iryotorikeshinengappi: OpenDate? = nil
                    ) {
                        self.jiritsushieniryoshurui = jiritsushieniryoshurui
                        self.kohifutanshabango = kohifutanshabango
                        self.kohijukyushabango = kohijukyushabango
                        self.iryojukyujotai = iryojukyujotai
                        self.ninteikaishinengappi = ninteikaishinengappi
                        self.ninteishuryonengappi = ninteishuryonengappi
                        self.iryoshotokukubun = iryoshotokukubun
                        self.judokatsukeizokufuragu = judokatsukeizokufuragu
                        self.iryofutanjogengetsugaku = iryofutanjogengetsugaku
                        self.iryotorikeshinengappi = iryotorikeshinengappi
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.jiritsushieniryoshurui = try items.required(62)
                        self.kohifutanshabango = try items.required(63)
                        self.kohijukyushabango = try items.required(64)
                        self.iryojukyujotai = try items.required(65)
                        self.ninteikaishinengappi = try items.required(66)
                        self.ninteishuryonengappi = try items.required(67)
                        self.iryoshotokukubun = try items.required(68)
                        self.judokatsukeizokufuragu = try items.required(69)
                        self.iryofutanjogengetsugaku = try items.optional(70)
                        self.iryotorikeshinengappi = try items.optional(71)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(62, self.jiritsushieniryoshurui)
                        items.required(63, self.kohifutanshabango)
                        items.required(64, self.kohijukyushabango)
                        items.required(65, self.iryojukyujotai)
                        items.required(66, self.ninteikaishinengappi)
                        items.required(67, self.ninteishuryonengappi)
                        items.required(68, self.iryoshotokukubun)
                        items.required(69, self.judokatsukeizokufuragu)
                        items.optional(70, self.iryofutanjogengetsugaku)
                        items.optional(71, self.iryotorikeshinengappi)
                    }
                }
            }
        }
    }

    /// この契約の項目が用いるコード。
    public enum Codes {
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

        /// 障害福祉異動区分（コード `shogaifukushiidokubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushiidokubun: CodeValue {
            public static let codeList: String = "shogaifukushiidokubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 01: 新規の決定・認定
            public static var code01: Self { Self(rawValue: "01") }

            /// 02: 更新の決定・認定
            public static var code02: Self { Self(rawValue: "02") }

            /// 03: 変更の決定（支給量・負担上限月額・等級・額等）
            public static var code03: Self { Self(rawValue: "03") }

            /// 04: 支給停止・差止
            public static var code04: Self { Self(rawValue: "04") }

            /// 05: 支給停止・差止の解除
            public static var code05: Self { Self(rawValue: "05") }

            /// 06: 取消し・廃止・資格喪失
            public static var code06: Self { Self(rawValue: "06") }

            /// 07: 期間満了
            public static var code07: Self { Self(rawValue: "07") }

            /// 09: 訂正（遡及を含む）
            public static var code09: Self { Self(rawValue: "09") }
        }

        /// 自立支援医療所得区分（コード `shogaifukushijiritsushienshotokukubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushijiritsushienshotokukubun: CodeValue {
            public static let codeList: String = "shogaifukushijiritsushienshotokukubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 生活保護
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 低所得1
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 低所得2
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 中間所得1
            public static var code4: Self { Self(rawValue: "4") }

            /// 5: 中間所得2
            public static var code5: Self { Self(rawValue: "5") }

            /// 6: 一定所得以上
            public static var code6: Self { Self(rawValue: "6") }
        }

        /// 自立支援医療種類（コード `shogaifukushijiritsushienshurui`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushijiritsushienshurui: CodeValue {
            public static let codeList: String = "shogaifukushijiritsushienshurui"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 更生医療（2006-04-01から）
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 育成医療（2006-04-01から）
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 精神通院医療（2006-04-01から）
            public static var code3: Self { Self(rawValue: "3") }
        }

        /// 障害福祉受給状態（コード `shogaifukushijukyujotai`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushijukyujotai: CodeValue {
            public static let codeList: String = "shogaifukushijukyujotai"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 受給中
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 期間満了
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 取消し・廃止
            public static var code3: Self { Self(rawValue: "3") }
        }

        /// 障害福祉サービス種類（コード `shogaifukushisabisushurui`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushisabisushurui: CodeValue {
            public static let codeList: String = "shogaifukushisabisushurui"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 11: 居宅介護
            public static var code11: Self { Self(rawValue: "11") }

            /// 12: 重度訪問介護
            public static var code12: Self { Self(rawValue: "12") }

            /// 13: 行動援護
            public static var code13: Self { Self(rawValue: "13") }

            /// 14: 重度障害者等包括支援
            public static var code14: Self { Self(rawValue: "14") }

            /// 15: 同行援護（2011-10-01から）
            public static var code15: Self { Self(rawValue: "15") }

            /// 21: 療養介護
            public static var code21: Self { Self(rawValue: "21") }

            /// 22: 生活介護
            public static var code22: Self { Self(rawValue: "22") }

            /// 24: 短期入所
            public static var code24: Self { Self(rawValue: "24") }

            /// 32: 施設入所支援
            public static var code32: Self { Self(rawValue: "32") }

            /// 33: 共同生活援助
            public static var code33: Self { Self(rawValue: "33") }

            /// 34: 宿泊型自立訓練
            public static var code34: Self { Self(rawValue: "34") }

            /// 35: 自立生活援助（2018-04-01から）
            public static var code35: Self { Self(rawValue: "35") }

            /// 41: 自立訓練（機能訓練）
            public static var code41: Self { Self(rawValue: "41") }

            /// 42: 自立訓練（生活訓練）
            public static var code42: Self { Self(rawValue: "42") }

            /// 43: 就労移行支援
            public static var code43: Self { Self(rawValue: "43") }

            /// 44: 就労移行支援（養成施設）
            public static var code44: Self { Self(rawValue: "44") }

            /// 45: 就労継続支援Ａ型
            public static var code45: Self { Self(rawValue: "45") }

            /// 46: 就労継続支援Ｂ型
            public static var code46: Self { Self(rawValue: "46") }

            /// 47: 就労定着支援（2018-04-01から）
            public static var code47: Self { Self(rawValue: "47") }

            /// 48: 就労選択支援（2025-10-01から）
            public static var code48: Self { Self(rawValue: "48") }

            /// 52: 計画相談支援（2012-04-01から）
            public static var code52: Self { Self(rawValue: "52") }

            /// 53: 地域移行支援（2012-04-01から）
            public static var code53: Self { Self(rawValue: "53") }

            /// 54: 地域定着支援（2012-04-01から）
            public static var code54: Self { Self(rawValue: "54") }

            /// 55: 障害児相談支援（2012-04-01から）
            public static var code55: Self { Self(rawValue: "55") }

            /// 61: 児童発達支援（2012-04-01から）
            public static var code61: Self { Self(rawValue: "61") }

            /// 62: 医療型児童発達支援（旧制度）（2012-04-01から）
            public static var code62: Self { Self(rawValue: "62") }

            /// 63: 放課後等デイサービス（2012-04-01から）
            public static var code63: Self { Self(rawValue: "63") }

            /// 64: 保育所等訪問支援（2012-04-01から）
            public static var code64: Self { Self(rawValue: "64") }

            /// 65: 居宅訪問型児童発達支援（2018-04-01から）
            public static var code65: Self { Self(rawValue: "65") }

            /// 91: 移動支援（地域生活支援事業）
            public static var code91: Self { Self(rawValue: "91") }

            /// 92: 日中一時支援（地域生活支援事業）
            public static var code92: Self { Self(rawValue: "92") }

            /// 93: 訪問入浴サービス（地域生活支援事業）
            public static var code93: Self { Self(rawValue: "93") }

            /// 99: その他の地域生活支援事業
            public static var code99: Self { Self(rawValue: "99") }
        }

        /// 障害支援区分（コード `shogaifukushishienkubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushishienkubun: CodeValue {
            public static let codeList: String = "shogaifukushishienkubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 非該当
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 区分1
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 区分2
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 区分3
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 区分4
            public static var code4: Self { Self(rawValue: "4") }

            /// 5: 区分5
            public static var code5: Self { Self(rawValue: "5") }

            /// 6: 区分6
            public static var code6: Self { Self(rawValue: "6") }

            /// 9: 認定なし（区分を要しない）
            public static var code9: Self { Self(rawValue: "9") }
        }

        /// 障害福祉支給量単位（コード `shogaifukushishikyuryotani`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushishikyuryotani: CodeValue {
            public static let codeList: String = "shogaifukushishikyuryotani"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 時間／月
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 日／月
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 回／月
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 単位／月
            public static var code4: Self { Self(rawValue: "4") }

            /// 5: 原則の日数（月の日数から8日を除いた日数）
            public static var code5: Self { Self(rawValue: "5") }

            /// 9: 支給量の定めなし
            public static var code9: Self { Self(rawValue: "9") }
        }

        /// 障害福祉支給制度区分（コード `shogaifukushishikyuseido`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushishikyuseido: CodeValue {
            public static let codeList: String = "shogaifukushishikyuseido"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 障害福祉サービス（介護給付・訓練等給付）（2013-04-01から）
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 地域相談支援（2013-04-01から）
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 障害児通所支援（2012-04-01から）
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 地域生活支援事業（移動支援・日中一時支援等）（2006-10-01から）
            public static var code4: Self { Self(rawValue: "4") }
        }

        /// 障害福祉利用者負担所得区分（コード `shogaifukushishotokukubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushishotokukubun: CodeValue {
            public static let codeList: String = "shogaifukushishotokukubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 生活保護
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 低所得（市町村民税非課税）
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 一般1
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 一般2
            public static var code4: Self { Self(rawValue: "4") }
        }

        /// 障害福祉通知対象制度（コード `shogaifukushitaishoseido`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushitaishoseido: CodeValue {
            public static let codeList: String = "shogaifukushitaishoseido"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 障害支援区分
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 障害福祉サービス・相談支援・障害児通所支援の支給決定
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 特別障害者手当等
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 自立支援医療
            public static var code4: Self { Self(rawValue: "4") }
        }

        /// 障害福祉手当受給状態（コード `shogaifukushiteatejotai`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushiteatejotai: CodeValue {
            public static let codeList: String = "shogaifukushiteatejotai"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 支給中
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 支給停止（所得制限）
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 支払差止
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 資格喪失
            public static var code4: Self { Self(rawValue: "4") }
        }

        /// 障害福祉手当種類（コード `shogaifukushiteateshurui`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushiteateshurui: CodeValue {
            public static let codeList: String = "shogaifukushiteateshurui"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 特別障害者手当（1986-04-01から）
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 障害児福祉手当（1986-04-01から）
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 経過的福祉手当（1986-04-01から）
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 特別児童扶養手当（都道府県等が認定）
            public static var code4: Self { Self(rawValue: "4") }
        }

        /// 障害福祉手当資格喪失事由（コード `shogaifukushiteatesoshitsujiyu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushiteatesoshitsujiyu: CodeValue {
            public static let codeList: String = "shogaifukushiteatesoshitsujiyu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 01: 死亡
            public static var code01: Self { Self(rawValue: "01") }

            /// 02: 障害程度非該当
            public static var code02: Self { Self(rawValue: "02") }

            /// 03: 施設への入所
            public static var code03: Self { Self(rawValue: "03") }

            /// 04: 病院等への長期入院（3か月超）
            public static var code04: Self { Self(rawValue: "04") }

            /// 05: 年齢到達（20歳）
            public static var code05: Self { Self(rawValue: "05") }

            /// 06: 転出
            public static var code06: Self { Self(rawValue: "06") }

            /// 07: 障害を支給事由とする他の給付の受給
            public static var code07: Self { Self(rawValue: "07") }

            /// 08: 監護・養育しなくなった
            public static var code08: Self { Self(rawValue: "08") }

            /// 99: その他
            public static var code99: Self { Self(rawValue: "99") }
        }

        /// 特別児童扶養手当等級（コード `shogaifukushitokujitokyu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaifukushitokujitokyu: CodeValue {
            public static let codeList: String = "shogaifukushitokujitokyu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 1級
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 2級
            public static var code2: Self { Self(rawValue: "2") }
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
    }
}
