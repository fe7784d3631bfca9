// swift-format-ignore-file
// Made by `hubd contract generate swift` from 010/kojinjuminzeishotoku v10; generate it again
// rather than edit it.

public import Contracts

/// 所得・課税情報照会（010/kojinjuminzeishotoku v10）
///
/// 宛名番号と課税年度により、個人住民税の申告状況、課税状態、所得、所得控除、扶養及び税額を照会する。児童手当、児童扶養手当、就学援助、障害者福祉、保育料等の事務が用いる。未申告（申告状況0）は所得0円と区別する。課税資料の無い者は0件。賦課決定、税額の更正及び申告による所得の変更は通知し、課税年度ごとの記録は一覧で提供する。
///
/// 標準仕様の項目の形にならった独自の定義（in-the-style-of）。
///
/// 出典:
/// - 住登外者宛名番号付番API仕様 第2.0版（デジタル庁）の項目名の付け方、データ型及び不詳日の表し方
/// - 項目の範囲は、各手当の施行令が所得の計算に用いる所得及び控除の種類による（法令の一般的な知識による整理であり、公式の項目表ではない）
/// - 変更事由及び変更項目のコードは、市区町村の賦課事務の一般的な知識による整理であり、公式のコード表ではない
///
/// 根拠:
/// - 地方税法（個人の市町村民税及び道府県民税。第294条第3項（住民基本台帳に記録されていない者への課税）。その他の条番号は未確認）
/// - 地方税法第22条（秘密漏えいに関する罪）。税務職員が職務上知り得た納税者の秘密に当たるため、照会元の事務の法令（資料の提供等）又は条例に根拠のある場合に限り、必要な項目に限って提供する
/// - 児童手当法施行令及び児童扶養手当法施行令（所得の範囲及び計算方法。条番号は未確認）
/// - 学校教育法の就学援助及び子ども・子育て支援法の利用者負担の決定（市区町村の条例・規則による）
public enum KojinjuminzeishotokuV10 {
    /// 所得・課税情報照会
    ///
    /// - 呼出名: `app_submit/v10/shotokujohoshokai`
    /// - スコープ: `010:app_submit/v10/shotokujohoshokai:Read`
    /// - 方式: 照会（要求・応答）
    public enum Shokai {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/shotokujohoshokai"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:010:kojinjuminzeishotoku:v10:shotokujohoshokai"

        /// 所得・課税情報照会の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "010/kojinjuminzeishotoku", version: "v10",
                message: "shokai.request", digest: "c148375ddc882c51")

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
            /// - 設定: 必須
            /// - 照会の対象となる個人を一意に識別する番号（住民宛名番号又は住登外者宛名番号）
            /// - 例: `000000000001236`
            public var atenabango: String

            /// 課税年度
            ///
            /// - データ型: YEAR（YYYY）
            /// - 設定: 必須
            /// - 照会する個人住民税の課税年度（西暦。前年中の所得に対応する年度）
            /// - 例: `2026`
            public var kazeinendo: String

            /// 照会基準日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 任意
            /// - この日の時点で有効な課税情報を求める場合に設定する。設定しない場合は最新
            /// - 例: `2026-11-01`
            public var shokaikijunbi: OpenDate?

            /// 照会元業務ID
            ///
            /// - データ型: X（半角文字列）、3文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Gyomuid``（業務ID）
            /// - 照会する業務の業務ID。業務IDを持たない独自施策システム等は「000」
            /// - 例: `027`
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
            /// - 例: `児童手当の認定請求に係る所得の確認`
            public var shokairiyu: String

            /// 備考
            ///
            /// - データ型: N（全角文字列）、500文字以内
            /// - 設定: 任意
            /// - 照会に関する連絡事項。個人情報を書かない
            /// - 例: `定例照会`
            public var biko: String?

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
                atenabango: String,
                kazeinendo: String,
                shokaikijunbi: OpenDate? = nil,
                gyomuid: Codes.Gyomuid,
                dokujishisakushisutemutoid: String? = nil,
                shokairiyu: String,
                biko: String? = nil,
                sosashaid: String,
                sosanengappi: OpenDate,
                sosajikoku: String
            ) {
                self.shikuchosonkodo = shikuchosonkodo
                self.atenabango = atenabango
                self.kazeinendo = kazeinendo
                self.shokaikijunbi = shokaikijunbi
                self.gyomuid = gyomuid
                self.dokujishisakushisutemutoid = dokujishisakushisutemutoid
                self.shokairiyu = shokairiyu
                self.biko = biko
                self.sosashaid = sosashaid
                self.sosanengappi = sosanengappi
                self.sosajikoku = sosajikoku
            }

            public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                self.shikuchosonkodo = try items.required(1)
                self.atenabango = try items.required(2)
                self.kazeinendo = try items.required(3)
                self.shokaikijunbi = try items.optional(4)
                self.gyomuid = try items.required(5)
                self.dokujishisakushisutemutoid = try items.optional(6)
                self.shokairiyu = try items.required(7)
                self.biko = try items.optional(8)
                self.sosashaid = try items.required(9)
                self.sosanengappi = try items.required(10)
                self.sosajikoku = try items.required(11)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shikuchosonkodo)
                items.required(2, self.atenabango)
                items.required(3, self.kazeinendo)
                items.optional(4, self.shokaikijunbi)
                items.required(5, self.gyomuid)
                items.optional(6, self.dokujishisakushisutemutoid)
                items.required(7, self.shokairiyu)
                items.optional(8, self.biko)
                items.required(9, self.sosashaid)
                items.required(10, self.sosanengappi)
                items.required(11, self.sosajikoku)
            }
        }

        /// 所得・課税情報照会の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "010/kojinjuminzeishotoku", version: "v10",
                message: "shokai.response", digest: "9bb2b4281fa6b483")
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
                /// - 課税情報を管理する市区町村を一意に識別するコード
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `999997`
                public var shikuchosonkodo: String

                /// 宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須
                /// - 個人を一意に識別する番号
                /// - 例: `000000000001236`
                public var atenabango: String

                /// 課税年度
                ///
                /// - データ型: YEAR（YYYY）
                /// - 設定: 必須
                /// - 個人住民税の課税年度（西暦）
                /// - 例: `2026`
                public var kazeinendo: String

                /// 履歴番号
                ///
                /// - データ型: 9（整数、0以上）、3桁以内
                /// - 設定: 必須
                /// - 課税年度内の課税（更正）履歴を管理する番号
                /// - 例: `1`
                public var rirekibango: Int

                /// 申告状況
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shinkokujokyo``（申告状況）
                /// - 所得の把握の状況（0：未申告、1：確定申告、2：住民税申告、3：給与・年金支払報告、4：申告不要（被扶養者等））。未申告の場合、所得情報は無い（所得0円とは異なる）
                /// - 例: `3`
                public var shinkokujokyo: Codes.Shinkokujokyo

                /// 課税状態
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Kazeijotai``（課税状態）
                /// - 個人住民税の課税の状態
                /// - 例: `1`
                public var kazeijotai: Codes.Kazeijotai

                /// 非課税事由
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Hikazeijiyu``（非課税事由）
                /// - 非課税である場合の事由
                /// - 条件: 課税状態が3のとき必須。
                /// - 条件: 課税状態が0または1または2または4または5のとき設定不可。
                /// - 例: `3`
                public var hikazeijiyu: Codes.Hikazeijiyu?

                /// 徴収区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Choshukubun``（徴収区分）
                /// - 主たる徴収の方法
                /// - 条件: 課税状態が0または3または5のとき設定不可。
                /// - 例: `2`
                public var choshukubun: Codes.Choshukubun?

                /// 課税基準日住所_市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 任意
                /// - 賦課期日（課税年度の1月1日）の住所の市区町村コード。他市区町村で課税される場合に設定する
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `131016`
                public var kazeikijunbijusho_shikuchosonkodo: String?

                /// 所得情報
                ///
                /// - 設定: 条件により必須
                /// - 所得の種類ごとの金額。金額の無い種類は項目を出力しない
                /// - 条件: 申告状況が1または2または3または4のとき必須。
                /// - 条件: 申告状況が0のとき設定不可。
                public var shotokujoho: Shotokujoho?

                /// 所得控除
                ///
                /// - 設定: 条件により必須
                /// - 所得控除の種類ごとの金額。適用の無い控除は項目を出力しない
                /// - 条件: 申告状況が0のとき設定不可。
                public var shotokukojo: Shotokukojo?

                /// 本人区分
                ///
                /// - 設定: 任意
                /// - 納税義務者本人に係る控除等の該当区分
                public var honninkubun: Honninkubun?

                /// 扶養人数
                ///
                /// - 設定: 任意
                /// - 控除対象配偶者及び扶養親族の人数（賦課決定に用いたもの）
                public var fuyojoho: Fuyojoho?

                /// 扶養親族
                ///
                /// - 設定: 任意、0〜20件
                /// - 扶養親族等（配偶者を含む）1人ごとの情報
                public var fuyoshinzoku: [Fuyoshinzoku]

                /// 課税情報
                ///
                /// - 設定: 条件により必須
                /// - 課税標準額、税額控除及び税額
                /// - 条件: 課税状態が1または2のとき必須。
                /// - 条件: 課税状態が0または5のとき設定不可。
                public var kazeijoho: Kazeijoho?

                /// 更正年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須、null可
                /// - 最後に税額を更正（決定）した年月日。更正されていない場合はnull
                /// - 例: `2026-08-10`
                public var koseinengappi: Nullable<OpenDate>

                /// 更正事由
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 最後の更正の事由
                /// - 条件: ※※更正年月日がnullでない場合に設定できる
                /// - 例: `期限後申告`
                public var koseijiyu: String?

                /// 異動年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 任意
                /// - 課税情報に異動（転出、死亡等による徴収方法の変更等）があった年月日
                /// - 例: `2026-09-01`
                public var idonengappi: OpenDate?

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
                    kazeinendo: String,
                    rirekibango: Int,
                    shinkokujokyo: Codes.Shinkokujokyo,
                    kazeijotai: Codes.Kazeijotai,
                    hikazeijiyu: Codes.Hikazeijiyu? = nil,
                    choshukubun: Codes.Choshukubun? = nil,
                    kazeikijunbijusho_shikuchosonkodo: String? = nil,
                    shotokujoho: Shotokujoho? = nil,
                    shotokukojo: Shotokukojo? = nil,
                    honninkubun: Honninkubun? = nil,
                    fuyojoho: Fuyojoho? = nil,
                    fuyoshinzoku: [Fuyoshinzoku] = [],
                    kazeijoho: Kazeijoho? = nil,
                    koseinengappi: Nullable<OpenDate>,
                    koseijiyu: String? = nil,
                    idonengappi: OpenDate? = nil,
                    koshinnengappi: OpenDate,
                    koshinjikoku: String
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.atenabango = atenabango
                    self.kazeinendo = kazeinendo
                    self.rirekibango = rirekibango
                    self.shinkokujokyo = shinkokujokyo
                    self.kazeijotai = kazeijotai
                    self.hikazeijiyu = hikazeijiyu
                    self.choshukubun = choshukubun
                    self.kazeikijunbijusho_shikuchosonkodo = kazeikijunbijusho_shikuchosonkodo
                    self.shotokujoho = shotokujoho
                    self.shotokukojo = shotokukojo
                    self.honninkubun = honninkubun
                    self.fuyojoho = fuyojoho
                    self.fuyoshinzoku = fuyoshinzoku
                    self.kazeijoho = kazeijoho
                    self.koseinengappi = koseinengappi
                    self.koseijiyu = koseijiyu
                    self.idonengappi = idonengappi
                    self.koshinnengappi = koshinnengappi
                    self.koshinjikoku = koshinjikoku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.required(8)
                    self.atenabango = try items.required(9)
                    self.kazeinendo = try items.required(10)
                    self.rirekibango = try items.required(11)
                    self.shinkokujokyo = try items.required(12)
                    self.kazeijotai = try items.required(13)
                    self.hikazeijiyu = try items.optional(14)
                    self.choshukubun = try items.optional(15)
                    self.kazeikijunbijusho_shikuchosonkodo = try items.optional(16)
                    self.shotokujoho = try items.optional(17)
                    self.shotokukojo = try items.optional(49)
                    self.honninkubun = try items.optional(66)
                    self.fuyojoho = try items.optional(71)
                    self.fuyoshinzoku = try items.list(84)
                    self.kazeijoho = try items.optional(94)
                    self.koseinengappi = try items.nullable(112)
                    self.koseijiyu = try items.optional(113)
                    self.idonengappi = try items.optional(114)
                    self.koshinnengappi = try items.required(115)
                    self.koshinjikoku = try items.required(116)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.shikuchosonkodo)
                    items.required(9, self.atenabango)
                    items.required(10, self.kazeinendo)
                    items.required(11, self.rirekibango)
                    items.required(12, self.shinkokujokyo)
                    items.required(13, self.kazeijotai)
                    items.optional(14, self.hikazeijiyu)
                    items.optional(15, self.choshukubun)
                    items.optional(16, self.kazeikijunbijusho_shikuchosonkodo)
                    items.optional(17, self.shotokujoho)
                    items.optional(49, self.shotokukojo)
                    items.optional(66, self.honninkubun)
                    items.optional(71, self.fuyojoho)
                    items.list(84, self.fuyoshinzoku)
                    items.optional(94, self.kazeijoho)
                    items.nullable(112, self.koseinengappi)
                    items.optional(113, self.koseijiyu)
                    items.optional(114, self.idonengappi)
                    items.required(115, self.koshinnengappi)
                    items.required(116, self.koshinjikoku)
                }

                /// 所得情報
                ///
                /// - 設定: 条件により必須
                /// - 所得の種類ごとの金額。金額の無い種類は項目を出力しない
                /// - 条件: 申告状況が1または2または3または4のとき必須。
                /// - 条件: 申告状況が0のとき設定不可。
                public struct Shotokujoho: ItemGroup {
                    /// 給与収入金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 給与の収入金額（控除前）（円）
                    /// - 例: `4200000`
                    public var kyuyoshunyu: Int?

                    /// 給与所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 給与所得控除後（所得金額調整控除後）の金額（円）
                    /// - 例: `2920000`
                    public var kyuyoshotoku: Int?

                    /// 公的年金等収入金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 公的年金等の収入金額（控除前）（円）
                    /// - 例: `0`
                    public var kotekinenkintoshunyu: Int?

                    /// 公的年金等雑所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 公的年金等に係る雑所得の金額（円）
                    /// - 例: `0`
                    public var kotekinenkintozatsushotoku: Int?

                    /// 業務雑所得金額
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 任意
                    /// - 業務に係る雑所得の金額（円。損失の場合は負の値）
                    /// - 例: `0`
                    public var gyomuzatsushotoku: Int?

                    /// その他雑所得金額
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 任意
                    /// - 公的年金等及び業務以外の雑所得の金額（円。損失の場合は負の値）
                    /// - 例: `0`
                    public var sonotazatsushotoku: Int?

                    /// 営業等所得金額
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 任意
                    /// - 事業所得（営業等）の金額（円。損失の場合は負の値）
                    /// - 例: `-350000`
                    public var eigyotoshotoku: Int?

                    /// 農業所得金額
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 任意
                    /// - 事業所得（農業）の金額（円。損失の場合は負の値）
                    /// - 例: `0`
                    public var nogyoshotoku: Int?

                    /// 不動産所得金額
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 任意
                    /// - 不動産所得の金額（円。損失の場合は負の値）
                    /// - 例: `0`
                    public var fudosanshotoku: Int?

                    /// 利子所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 総合課税の利子所得の金額（円）
                    /// - 例: `0`
                    public var rishishotoku: Int?

                    /// 配当所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 総合課税の配当所得の金額（円）
                    /// - 例: `0`
                    public var haitoshotoku: Int?

                    /// 総合譲渡所得金額_短期
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 任意
                    /// - 総合課税の短期譲渡所得の金額（特別控除後）（円。損失の場合は負の値）
                    /// - 例: `0`
                    public var sogojotoshotoku_tanki: Int?

                    /// 総合譲渡所得金額_長期
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 任意
                    /// - 総合課税の長期譲渡所得の金額（特別控除後、2分の1前）（円。損失の場合は負の値）
                    /// - 例: `0`
                    public var sogojotoshotoku_choki: Int?

                    /// 一時所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 一時所得の金額（特別控除後、2分の1前）（円）
                    /// - 例: `0`
                    public var ichijishotoku: Int?

                    /// 総所得金額
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 任意
                    /// - 総合課税の所得を損益通算した後の金額（繰越控除後）（円。損失の場合は負の値）
                    /// - 例: `2920000`
                    public var soshotokukingaku: Int?

                    /// 分離短期譲渡所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 土地・建物等の分離短期譲渡所得の金額（特別控除前）（円）
                    /// - 例: `0`
                    public var tankijotoshotoku: Int?

                    /// 分離短期譲渡所得_特別控除額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 分離短期譲渡所得の特別控除額（円）
                    /// - 例: `0`
                    public var tankijotoshotoku_tokubetsukojo: Int?

                    /// 分離長期譲渡所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 土地・建物等の分離長期譲渡所得の金額（特別控除前）（円）
                    /// - 例: `0`
                    public var chokijotoshotoku: Int?

                    /// 分離長期譲渡所得_特別控除額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 分離長期譲渡所得の特別控除額（円）
                    /// - 例: `0`
                    public var chokijotoshotoku_tokubetsukojo: Int?

                    /// 土地等事業雑所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 土地等に係る事業所得等の金額（円）
                    /// - 例: `0`
                    public var tochitojigyozatsushotoku: Int?

                    /// 一般株式等譲渡所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 一般株式等に係る譲渡所得等の金額（円）
                    /// - 例: `0`
                    public var kabushikitojotoshotoku_ippan: Int?

                    /// 上場株式等譲渡所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 上場株式等に係る譲渡所得等の金額（円）
                    /// - 例: `0`
                    public var kabushikitojotoshotoku_jojo: Int?

                    /// 上場株式等配当所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 申告分離課税を選択した上場株式等の配当所得等の金額（円）
                    /// - 例: `0`
                    public var jojokabushikitohaitoshotoku: Int?

                    /// 先物取引雑所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 先物取引に係る雑所得等の金額（円）
                    /// - 例: `0`
                    public var sakimonotorihikizatsushotoku: Int?

                    /// 山林所得金額
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 任意
                    /// - 山林所得の金額（円。損失の場合は負の値）
                    /// - 例: `0`
                    public var sanrinshotoku: Int?

                    /// 退職所得金額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 分離課税に係る所得割の対象とならない退職所得の金額（円）
                    /// - 例: `0`
                    public var taishokushotoku: Int?

                    /// 条約適用利子等
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 租税条約等の規定が適用される利子等の金額（円）
                    /// - 例: `0`
                    public var joyakutekiyorishito: Int?

                    /// 条約適用配当等
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 租税条約等の規定が適用される配当等の金額（円）
                    /// - 例: `0`
                    public var joyakutekiyohaitoto: Int?

                    /// 繰越損失控除額
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 純損失・雑損失等の繰越控除額（円）
                    /// - 例: `0`
                    public var kurikoshisonshitsukojo: Int?

                    /// 総所得金額等
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 必須
                    /// - 総所得金額に山林所得金額、退職所得金額及び分離課税の所得金額（特別控除前）を加えた、繰越控除後の合計（円。損失の場合は負の値）
                    /// - 例: `2920000`
                    public var soshotokukingakuto: Int

                    /// 合計所得金額
                    ///
                    /// - データ型: S9（符号付き整数）、12桁以内
                    /// - 設定: 必須
                    /// - 純損失・雑損失等の繰越控除前の所得金額の合計（円。損失の場合は負の値）
                    /// - 例: `2920000`
                    public var gokeishotokukingaku: Int

                    public init(
                        kyuyoshunyu: Int? = nil,
                        kyuyoshotoku: Int? = nil,
                        kotekinenkintoshunyu: Int? = nil,
                        kotekinenkintozatsushotoku: Int? = nil,
                        gyomuzatsushotoku: Int? = nil,
                        sonotazatsushotoku: Int? = nil,
                        eigyotoshotoku: Int? = nil,
                        nogyoshotoku: Int? = nil,
                        fudosanshotoku: Int? = nil,
                        rishishotoku: Int? = nil,
                        haitoshotoku: Int? = nil,
                        sogojotoshotoku_tanki: Int? = nil,
                        sogojotoshotoku_choki: Int? = nil,
                        ichijishotoku: Int? = nil,
                        soshotokukingaku: Int? = nil,
                        tankijotoshotoku: Int? = nil,
                        tankijotoshotoku_tokubetsukojo: Int? = nil,
                        chokijotoshotoku: Int? = nil,
                        chokijotoshotoku_tokubetsukojo: Int? = nil,
                        tochitojigyozatsushotoku: Int? = nil,
                        kabushikitojotoshotoku_ippan: Int? = nil,
                        kabushikitojotoshotoku_jojo: Int? = nil,
                        jojokabushikitohaitoshotoku: Int? = nil,
                        sakimonotorihikizatsushotoku: Int? = nil,
                        sanrinshotoku: Int? = nil,
                        taishokushotoku: Int? = nil,
                        joyakutekiyorishito: Int? = nil,
                        joyakutekiyohaitoto: Int? = nil,
                        kurikoshisonshitsukojo: Int? = nil,
                        soshotokukingakuto: Int,
                        gokeishotokukingaku: Int
                    ) {
                        self.kyuyoshunyu = kyuyoshunyu
                        self.kyuyoshotoku = kyuyoshotoku
                        self.kotekinenkintoshunyu = kotekinenkintoshunyu
                        self.kotekinenkintozatsushotoku = kotekinenkintozatsushotoku
                        self.gyomuzatsushotoku = gyomuzatsushotoku
                        self.sonotazatsushotoku = sonotazatsushotoku
                        self.eigyotoshotoku = eigyotoshotoku
                        self.nogyoshotoku = nogyoshotoku
                        self.fudosanshotoku = fudosanshotoku
                        self.rishishotoku = rishishotoku
                        self.haitoshotoku = haitoshotoku
                        self.sogojotoshotoku_tanki = sogojotoshotoku_tanki
                        self.sogojotoshotoku_choki = sogojotoshotoku_choki
                        self.ichijishotoku = ichijishotoku
                        self.soshotokukingaku = soshotokukingaku
                        self.tankijotoshotoku = tankijotoshotoku
                        self.tankijotoshotoku_tokubetsukojo = tankijotoshotoku_tokubetsukojo
                        self.chokijotoshotoku = chokijotoshotoku
                        self.chokijotoshotoku_tokubetsukojo = chokijotoshotoku_tokubetsukojo
                        self.tochitojigyozatsushotoku = tochitojigyozatsushotoku
                        self.kabushikitojotoshotoku_ippan = kabushikitojotoshotoku_ippan
                        self.kabushikitojotoshotoku_jojo = kabushikitojotoshotoku_jojo
                        self.jojokabushikitohaitoshotoku = jojokabushikitohaitoshotoku
                        self.sakimonotorihikizatsushotoku = sakimonotorihikizatsushotoku
                        self.sanrinshotoku = sanrinshotoku
                        self.taishokushotoku = taishokushotoku
                        self.joyakutekiyorishito = joyakutekiyorishito
                        self.joyakutekiyohaitoto = joyakutekiyohaitoto
                        self.kurikoshisonshitsukojo = kurikoshisonshitsukojo
                        self.soshotokukingakuto = soshotokukingakuto
                        self.gokeishotokukingaku = gokeishotokukingaku
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.kyuyoshunyu = try items.optional(18)
                        self.kyuyoshotoku = try items.optional(19)
                        self.kotekinenkintoshunyu = try items.optional(20)
                        self.kotekinenkintozatsushotoku = try items.optional(21)
                        self.gyomuzatsushotoku = try items.optional(22)
                        self.sonotazatsushotoku = try items.optional(23)
                        self.eigyotoshotoku = try items.optional(24)
                        self.nogyoshotoku = try items.optional(25)
                        self.fudosanshotoku = try items.optional(26)
                        self.rishishotoku = try items.optional(27)
                        self.haitoshotoku = try items.optional(28)
                        self.sogojotoshotoku_tanki = try items.optional(29)
                        self.sogojotoshotoku_choki = try items.optional(30)
                        self.ichijishotoku = try items.optional(31)
                        self.soshotokukingaku = try items.optional(32)
                        self.tankijotoshotoku = try items.optional(33)
                        self.tankijotoshotoku_tokubetsukojo = try items.optional(34)
                        self.chokijotoshotoku = try items.optional(35)
                        self.chokijotoshotoku_tokubetsukojo = try items.optional(36)
                        self.tochitojigyozatsushotoku = try items.optional(37)
                        self.kabushikitojotoshotoku_ippan = try items.optional(38)
                        self.kabushikitojotoshotoku_jojo = try items.optional(39)
                        self.jojokabushikitohaitoshotoku = try items.optional(40)
                        self.sakimonotorihikizatsushotoku = try items.optional(41)
                        self.sanrinshotoku = try items.optional(42)
                        self.taishokushotoku = try items.optional(43)
                        self.joyakutekiyorishito = try items.optional(44)
                        self.joyakutekiyohaitoto = try items.optional(45)
                        self.kurikoshisonshitsukojo = try items.optional(46)
                        self.soshotokukingakuto = try items.required(47)
                        self.gokeishotokukingaku = try items.required(48)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.optional(18, self.kyuyoshunyu)
                        items.optional(19, self.kyuyoshotoku)
                        items.optional(20, self.kotekinenkintoshunyu)
                        items.optional(21, self.kotekinenkintozatsushotoku)
                        items.optional(22, self.gyomuzatsushotoku)
                        items.optional(23, self.sonotazatsushotoku)
                        items.optional(24, self.eigyotoshotoku)
                        items.optional(25, self.nogyoshotoku)
                        items.optional(26, self.fudosanshotoku)
                        items.optional(27, self.rishishotoku)
                        items.optional(28, self.haitoshotoku)
                        items.optional(29, self.sogojotoshotoku_tanki)
                        items.optional(30, self.sogojotoshotoku_choki)
                        items.optional(31, self.ichijishotoku)
                        items.optional(32, self.soshotokukingaku)
                        items.optional(33, self.tankijotoshotoku)
                        items.optional(34, self.tankijotoshotoku_tokubetsukojo)
                        items.optional(35, self.chokijotoshotoku)
                        items.optional(36, self.chokijotoshotoku_tokubetsukojo)
                        items.optional(37, self.tochitojigyozatsushotoku)
                        items.optional(38, self.kabushikitojotoshotoku_ippan)
                        items.optional(39, self.kabushikitojotoshotoku_jojo)
                        items.optional(40, self.jojokabushikitohaitoshotoku)
                        items.optional(41, self.sakimonotorihikizatsushotoku)
                        items.optional(42, self.sanrinshotoku)
                        items.optional(43, self.taishokushotoku)
                        items.optional(44, self.joyakutekiyorishito)
                        items.optional(45, self.joyakutekiyohaitoto)
                        items.optional(46, self.kurikoshisonshitsukojo)
                        items.required(47, self.soshotokukingakuto)
                        items.required(48, self.gokeishotokukingaku)
                    }
                }

                /// 所得控除
                ///
                /// - 設定: 条件により必須
                /// - 所得控除の種類ごとの金額。適用の無い控除は項目を出力しない
                /// - 条件: 申告状況が0のとき設定不可。
                public struct Shotokukojo: ItemGroup {
                    /// 雑損控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 雑損控除の控除額（円）
                    /// - 例: `0`
                    public var zatsusonkojo: Int?

                    /// 医療費控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 医療費控除（特例（セルフメディケーション税制）を含む）の控除額（円）
                    /// - 例: `0`
                    public var iryohikojo: Int?

                    /// 社会保険料控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 社会保険料控除の控除額（円）
                    /// - 例: `0`
                    public var shakaihokenryokojo: Int?

                    /// 小規模企業共済等掛金控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 小規模企業共済等掛金控除の控除額（円）
                    /// - 例: `0`
                    public var shokibokigyokyosaitokakekinkojo: Int?

                    /// 生命保険料控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 生命保険料控除の控除額（円）
                    /// - 例: `0`
                    public var seimeihokenryokojo: Int?

                    /// 地震保険料控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 地震保険料控除の控除額（円）
                    /// - 例: `0`
                    public var jishinhokenryokojo: Int?

                    /// 障害者控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 障害者控除（本人、同一生計配偶者及び扶養親族の普通・特別・同居特別の合計）の控除額（円）
                    /// - 例: `0`
                    public var shogaishakojo: Int?

                    /// 寡婦控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 寡婦控除の控除額（円）
                    /// - 例: `0`
                    public var kafukojo: Int?

                    /// ひとり親控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - ひとり親控除の控除額（円）
                    /// - 例: `0`
                    public var hitorioyakojo: Int?

                    /// 勤労学生控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 勤労学生控除の控除額（円）
                    /// - 例: `0`
                    public var kinrogakuseikojo: Int?

                    /// 配偶者控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 配偶者控除の控除額（円）
                    /// - 例: `0`
                    public var haigushakojo: Int?

                    /// 配偶者特別控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 配偶者特別控除の控除額（円）
                    /// - 例: `0`
                    public var haigushatokubetsukojo: Int?

                    /// 扶養控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 扶養控除の控除額（円）
                    /// - 例: `0`
                    public var fuyokojo: Int?

                    /// 特定親族特別控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 特定親族特別控除（令和8年度以後）の控除額（円）
                    /// - 例: `0`
                    public var tokuteishinzokutokubetsukojo: Int?

                    /// 基礎控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 基礎控除の控除額（円）
                    /// - 例: `0`
                    public var kisokojo: Int?

                    /// 所得控除合計額
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 必須
                    /// - 所得控除の合計額（円）
                    /// - 例: `1180000`
                    public var shotokukojogokei: Int

                    public init(
                        zatsusonkojo: Int? = nil,
                        iryohikojo: Int? = nil,
                        shakaihokenryokojo: Int? = nil,
                        shokibokigyokyosaitokakekinkojo: Int? = nil,
                        seimeihokenryokojo: Int? = nil,
                        jishinhokenryokojo: Int? = nil,
                        shogaishakojo: Int? = nil,
                        kafukojo: Int? = nil,
                        hitorioyakojo: Int? = nil,
                        kinrogakuseikojo: Int? = nil,
                        haigushakojo: Int? = nil,
                        haigushatokubetsukojo: Int? = nil,
                        fuyokojo: Int? = nil,
                        tokuteishinzokutokubetsukojo: Int? = nil,
                        kisokojo: Int? = nil,
                        shotokukojogokei: Int
                    ) {
                        self.zatsusonkojo = zatsusonkojo
                        self.iryohikojo = iryohikojo
                        self.shakaihokenryokojo = shakaihokenryokojo
                        self.shokibokigyokyosaitokakekinkojo = shokibokigyokyosaitokakekinkojo
                        self.seimeihokenryokojo = seimeihokenryokojo
                        self.jishinhokenryokojo = jishinhokenryokojo
                        self.shogaishakojo = shogaishakojo
                        self.kafukojo = kafukojo
                        self.hitorioyakojo = hitorioyakojo
                        self.kinrogakuseikojo = kinrogakuseikojo
                        self.haigushakojo = haigushakojo
                        self.haigushatokubetsukojo = haigushatokubetsukojo
                        self.fuyokojo = fuyokojo
                        self.tokuteishinzokutokubetsukojo = tokuteishinzokutokubetsukojo
                        self.kisokojo = kisokojo
                        self.shotokukojogokei = shotokukojogokei
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.zatsusonkojo = try items.optional(50)
                        self.iryohikojo = try items.optional(51)
                        self.shakaihokenryokojo = try items.optional(52)
                        self.shokibokigyokyosaitokakekinkojo = try items.optional(53)
                        self.seimeihokenryokojo = try items.optional(54)
                        self.jishinhokenryokojo = try items.optional(55)
                        self.shogaishakojo = try items.optional(56)
                        self.kafukojo = try items.optional(57)
                        self.hitorioyakojo = try items.optional(58)
                        self.kinrogakuseikojo = try items.optional(59)
                        self.haigushakojo = try items.optional(60)
                        self.haigushatokubetsukojo = try items.optional(61)
                        self.fuyokojo = try items.optional(62)
                        self.tokuteishinzokutokubetsukojo = try items.optional(63)
                        self.kisokojo = try items.optional(64)
                        self.shotokukojogokei = try items.required(65)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.optional(50, self.zatsusonkojo)
                        items.optional(51, self.iryohikojo)
                        items.optional(52, self.shakaihokenryokojo)
                        items.optional(53, self.shokibokigyokyosaitokakekinkojo)
                        items.optional(54, self.seimeihokenryokojo)
                        items.optional(55, self.jishinhokenryokojo)
                        items.optional(56, self.shogaishakojo)
                        items.optional(57, self.kafukojo)
                        items.optional(58, self.hitorioyakojo)
                        items.optional(59, self.kinrogakuseikojo)
                        items.optional(60, self.haigushakojo)
                        items.optional(61, self.haigushatokubetsukojo)
                        items.optional(62, self.fuyokojo)
                        items.optional(63, self.tokuteishinzokutokubetsukojo)
                        items.optional(64, self.kisokojo)
                        items.required(65, self.shotokukojogokei)
                    }
                }

                /// 本人区分
                ///
                /// - 設定: 任意
                /// - 納税義務者本人に係る控除等の該当区分
                public struct Honninkubun: ItemGroup {
                    /// 障害区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Shogaikubun``（障害区分）
                    /// - 本人の障害者控除の区分
                    /// - 例: `0`
                    public var shogaikubun: Codes.Shogaikubun

                    /// 寡婦ひとり親区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Kafuhitorioyakubun``（寡婦・ひとり親区分）
                    /// - 本人の寡婦・ひとり親の区分
                    /// - 例: `2`
                    public var kafuhitorioyakubun: Codes.Kafuhitorioyakubun

                    /// 勤労学生フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 勤労学生控除の該当の有無
                    /// - 例: `0`
                    public var kinrogakuseifuragu: Codes.Umu

                    /// 未成年者フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 賦課期日において未成年者であるか
                    /// - 例: `0`
                    public var miseinenshafuragu: Codes.Umu

                    public init(
                        shogaikubun: Codes.Shogaikubun,
                        kafuhitorioyakubun: Codes.Kafuhitorioyakubun,
                        kinrogakuseifuragu: Codes.Umu,
                        miseinenshafuragu: Codes.Umu
                    ) {
                        self.shogaikubun = shogaikubun
                        self.kafuhitorioyakubun = kafuhitorioyakubun
                        self.kinrogakuseifuragu = kinrogakuseifuragu
                        self.miseinenshafuragu = miseinenshafuragu
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.shogaikubun = try items.required(67)
                        self.kafuhitorioyakubun = try items.required(68)
                        self.kinrogakuseifuragu = try items.required(69)
                        self.miseinenshafuragu = try items.required(70)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(67, self.shogaikubun)
                        items.required(68, self.kafuhitorioyakubun)
                        items.required(69, self.kinrogakuseifuragu)
                        items.required(70, self.miseinenshafuragu)
                    }
                }

                /// 扶養人数
                ///
                /// - 設定: 任意
                /// - 控除対象配偶者及び扶養親族の人数（賦課決定に用いたもの）
                public struct Fuyojoho: ItemGroup {
                    /// 控除対象配偶者区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Kojotaishohaigushakubun``（控除対象配偶者区分）
                    /// - 控除対象配偶者の有無及び区分
                    /// - 例: `1`
                    public var kojotaishohaigushakubun: Codes.Kojotaishohaigushakubun

                    /// 同一生計配偶者フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 同一生計配偶者の有無（控除対象配偶者でない場合を含む）
                    /// - 例: `0`
                    public var doitsuseikeihaigushafuragu: Codes.Umu?

                    /// 一般扶養人数
                    ///
                    /// - データ型: 9（整数、0以上）、2桁以内
                    /// - 設定: 任意
                    /// - 一般の控除対象扶養親族の数（人）
                    /// - 例: `1`
                    public var ippanfuyosu: Int?

                    /// 特定扶養人数
                    ///
                    /// - データ型: 9（整数、0以上）、2桁以内
                    /// - 設定: 任意
                    /// - 特定扶養親族（19歳以上23歳未満）の数（人）
                    /// - 例: `1`
                    public var tokuteifuyosu: Int?

                    /// 特定親族人数
                    ///
                    /// - データ型: 9（整数、0以上）、2桁以内
                    /// - 設定: 任意
                    /// - 特定親族特別控除の対象となる特定親族の数（人）
                    /// - 例: `1`
                    public var tokuteishinzokusu: Int?

                    /// 老人扶養人数
                    ///
                    /// - データ型: 9（整数、0以上）、2桁以内
                    /// - 設定: 任意
                    /// - 老人扶養親族（70歳以上）の数。同居老親等を含まない（人）
                    /// - 例: `1`
                    public var rojinfuyosu: Int?

                    /// 同居老親等人数
                    ///
                    /// - データ型: 9（整数、0以上）、2桁以内
                    /// - 設定: 任意
                    /// - 同居老親等扶養親族の数（人）
                    /// - 例: `1`
                    public var dokyoroshintosu: Int?

                    /// 年少扶養人数
                    ///
                    /// - データ型: 9（整数、0以上）、2桁以内
                    /// - 設定: 任意
                    /// - 扶養親族のうち16歳未満の者の数（人）
                    /// - 例: `1`
                    public var nenshofuyosu: Int?

                    /// 普通障害者人数
                    ///
                    /// - データ型: 9（整数、0以上）、2桁以内
                    /// - 設定: 任意
                    /// - 配偶者及び扶養親族のうち普通障害者の数（人）
                    /// - 例: `1`
                    public var futsushogaishasu: Int?

                    /// 特別障害者人数
                    ///
                    /// - データ型: 9（整数、0以上）、2桁以内
                    /// - 設定: 任意
                    /// - 配偶者及び扶養親族のうち特別障害者の数。同居特別障害者を含まない（人）
                    /// - 例: `1`
                    public var tokubetsushogaishasu: Int?

                    /// 同居特別障害者人数
                    ///
                    /// - データ型: 9（整数、0以上）、2桁以内
                    /// - 設定: 任意
                    /// - 配偶者及び扶養親族のうち同居特別障害者の数（人）
                    /// - 例: `1`
                    public var dokyotokubetsushogaishasu: Int?

                    /// 扶養人数合計
                    ///
                    /// - データ型: 9（整数、0以上）、2桁以内
                    /// - 設定: 必須
                    /// - 控除対象配偶者及び扶養親族（16歳未満を含む）の合計（人）
                    /// - 例: `1`
                    public var fuyoninzugokei: Int

                    public init(
                        kojotaishohaigushakubun: Codes.Kojotaishohaigushakubun,
                        doitsuseikeihaigushafuragu: Codes.Umu? = nil,
                        ippanfuyosu: Int? = nil,
                        tokuteifuyosu: Int? = nil,
                        tokuteishinzokusu: Int? = nil,
                        rojinfuyosu: Int? = nil,
                        dokyoroshintosu: Int? = nil,
                        nenshofuyosu: Int? = nil,
                        futsushogaishasu: Int? = nil,
                        tokubetsushogaishasu: Int? = nil,
                        dokyotokubetsushogaishasu: Int? = nil,
                        fuyoninzugokei: Int
                    ) {
                        self.kojotaishohaigushakubun = kojotaishohaigushakubun
                        self.doitsuseikeihaigushafuragu = doitsuseikeihaigushafuragu
                        self.ippanfuyosu = ippanfuyosu
                        self.tokuteifuyosu = tokuteifuyosu
                        self.tokuteishinzokusu = tokuteishinzokusu
                        self.rojinfuyosu = rojinfuyosu
                        self.dokyoroshintosu = dokyoroshintosu
                        self.nenshofuyosu = nenshofuyosu
                        self.futsushogaishasu = futsushogaishasu
                        self.tokubetsushogaishasu = tokubetsushogaishasu
                        self.dokyotokubetsushogaishasu = dokyotokubetsushogaishasu
                        self.fuyoninzugokei = fuyoninzugokei
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.kojotaishohaigushakubun = try items.required(72)
                        self.doitsuseikeihaigushafuragu = try items.optional(73)
                        self.ippanfuyosu = try items.optional(74)
                        self.tokuteifuyosu = try items.optional(75)
                        self.tokuteishinzokusu = try items.optional(76)
                        self.rojinfuyosu = try items.optional(77)
                        self.dokyoroshintosu = try items.optional(78)
                        self.nenshofuyosu = try items.optional(79)
                        self.futsushogaishasu = try items.optional(80)
                        self.tokubetsushogaishasu = try items.optional(81)
                        self.dokyotokubetsushogaishasu = try items.optional(82)
                        self.fuyoninzugokei = try items.required(83)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(72, self.kojotaishohaigushakubun)
                        items.optional(73, self.doitsuseikeihaigushafuragu)
                        items.optional(74, self.ippanfuyosu)
                        items.optional(75, self.tokuteifuyosu)
                        items.optional(76, self.tokuteishinzokusu)
                        items.optional(77, self.rojinfuyosu)
                        items.optional(78, self.dokyoroshintosu)
                        items.optional(79, self.nenshofuyosu)
                        items.optional(80, self.futsushogaishasu)
                        items.optional(81, self.tokubetsushogaishasu)
                        items.optional(82, self.dokyotokubetsushogaishasu)
                        items.required(83, self.fuyoninzugokei)
                    }
                }

                /// 扶養親族
                ///
                /// - 設定: 任意、0〜20件
                /// - 扶養親族等（配偶者を含む）1人ごとの情報
                public struct Fuyoshinzoku: ItemGroup {
                    /// 扶養親族_宛名番号
                    ///
                    /// - データ型: X（半角文字列）、15文字以内
                    /// - 設定: 必須、null可
                    /// - 扶養親族等の宛名番号。当市区町村に宛名の無い者の場合はnull
                    /// - 例: `000000000001244`
                    public var atenabango: Nullable<String>

                    /// 扶養親族_氏名
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 任意
                    /// - 扶養親族等の氏名（氏と名の間に全角の空白を一文字入れる）
                    /// - 例: `架空　二郎`
                    public var shimei: String?

                    /// 扶養親族_生年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 任意
                    /// - 扶養親族等の生年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                    /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                    /// - 例: `2012-04-02`
                    public var seinengappi: OpenDate?

                    /// 扶養親族_生年月日_不詳フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                    /// - 扶養親族_生年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                    /// - 例: `0`
                    public var seinengappi_fushofuragu: Codes.Fushofuragu?

                    /// 扶養親族_生年月日_不詳表記
                    ///
                    /// - データ型: N（全角文字列）、72文字以内
                    /// - 設定: 条件により必須
                    /// - 扶養親族_生年月日が不詳である場合の不詳日表記
                    /// - 条件: 扶養親族_生年月日_不詳フラグが1のとき必須。
                    /// - 例: `昭和２０年頃`
                    public var seinengappi_fushohyoki: String?

                    /// 続柄コード
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 任意、0〜4件
                    /// - コード: ``Codes/Zokugara``（続柄）
                    /// - 納税義務者から見た続柄
                    /// - 例: `20`
                    public var zokugarakodo: [Codes.Zokugara]

                    /// 扶養区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Fuyokubun``（扶養区分）
                    /// - 控除対象配偶者・扶養親族の区分
                    /// - 例: `6`
                    public var fuyokubun: Codes.Fuyokubun

                    /// 扶養親族_障害区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Shogaikubun``（障害区分）
                    /// - 扶養親族等の障害者控除の区分
                    /// - 例: `0`
                    public var shogaikubun: Codes.Shogaikubun?

                    /// 別居フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 納税義務者と別居しているか
                    /// - 例: `0`
                    public var bekkyofuragu: Codes.Umu?

                    public init(
                        atenabango: Nullable<String>,
                        shimei: String? = nil,
                        seinengappi: OpenDate? = nil,
                        seinengappi_fushofuragu: Codes.Fushofuragu? = nil,
                        seinengappi_fushohyoki: String? = nil,
                        zokugarakodo: [Codes.Zokugara] = [],
                        fuyokubun: Codes.Fuyokubun,
                        shogaikubun: Codes.Shogaikubun? = nil,
                        bekkyofuragu: Codes.Umu? = nil
                    ) {
                        self.atenabango = atenabango
                        self.shimei = shimei
                        self.seinengappi = seinengappi
                        self.seinengappi_fushofuragu = seinengappi_fushofuragu
                        self.seinengappi_fushohyoki = seinengappi_fushohyoki
                        self.zokugarakodo = zokugarakodo
                        self.fuyokubun = fuyokubun
                        self.shogaikubun = shogaikubun
                        self.bekkyofuragu = bekkyofuragu
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.atenabango = try items.nullable(85)
                        self.shimei = try items.optional(86)
                        self.seinengappi = try items.optional(87)
                        self.seinengappi_fushofuragu = try items.optional(88)
                        self.seinengappi_fushohyoki = try items.optional(89)
                        self.zokugarakodo = try items.list(90)
                        self.fuyokubun = try items.required(91)
                        self.shogaikubun = try items.optional(92)
                        self.bekkyofuragu = try items.optional(93)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.nullable(85, self.atenabango)
                        items.optional(86, self.shimei)
                        items.optional(87, self.seinengappi)
                        items.optional(88, self.seinengappi_fushofuragu)
                        items.optional(89, self.seinengappi_fushohyoki)
                        items.list(90, self.zokugarakodo)
                        items.required(91, self.fuyokubun)
                        items.optional(92, self.shogaikubun)
                        items.optional(93, self.bekkyofuragu)
                    }
                }

                /// 課税情報
                ///
                /// - 設定: 条件により必須
                /// - 課税標準額、税額控除及び税額
                /// - 条件: 課税状態が1または2のとき必須。
                /// - 条件: 課税状態が0または5のとき設定不可。
                public struct Kazeijoho: ItemGroup {
                    /// 課税標準額_総所得
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 課税総所得金額（千円未満切捨て）（円）
                    /// - 例: `1740000`
                    public var kazeihyojungaku_soshotoku: Int?

                    /// 課税標準額_山林
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 課税山林所得金額（円）
                    /// - 例: `0`
                    public var kazeihyojungaku_sanrin: Int?

                    /// 課税標準額_退職
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 課税退職所得金額（円）
                    /// - 例: `0`
                    public var kazeihyojungaku_taishoku: Int?

                    /// 課税標準額_分離
                    ///
                    /// - データ型: 9（整数、0以上）、12桁以内
                    /// - 設定: 任意
                    /// - 分離課税の課税所得金額の合計（円）
                    /// - 例: `0`
                    public var kazeihyojungaku_bunri: Int?

                    /// 調整控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 調整控除額（市町村民税と道府県民税の合計）（円）
                    /// - 例: `0`
                    public var choseikojo: Int?

                    /// 配当控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 配当控除額（税額控除）（円）
                    /// - 例: `0`
                    public var haitokojo: Int?

                    /// 市町村民税_調整控除額
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 調整控除額のうち市町村民税（特別区民税）の額（高等学校等就学支援金等の判定に用いる）（円）
                    /// - 例: `3000`
                    public var shichosonminzei_choseikojo: Int?

                    /// 住宅借入金等特別税額控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 住宅借入金等特別税額控除額（円）
                    /// - 例: `0`
                    public var jutakushakkintotokubetsuzeigakukojo: Int?

                    /// 寄附金税額控除
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 寄附金税額控除額（円）
                    /// - 例: `0`
                    public var kifukinzeigakukojo: Int?

                    /// 特別税額控除額
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 定額による特別控除（定額減税）の額。令和6年度及び令和7年度に限る（円）
                    /// - 例: `0`
                    public var tokubetsuzeigakukojo: Int?

                    /// 市町村民税_税額控除前所得割額
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 住宅借入金等特別税額控除、寄附金税額控除、配当控除及び特別税額控除の前（調整控除の後）の所得割額（保育料等の算定に用いる）（円）
                    /// - 例: `88300`
                    public var shichosonminzei_zeigakukojomaeshotokuwari: Int?

                    /// 市町村民税_所得割額
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 必須
                    /// - 市町村民税（特別区民税）の所得割額。税額控除及び定額の減税の後（円）
                    /// - 例: `101900`
                    public var shichosonminzei_shotokuwari: Int

                    /// 市町村民税_均等割額
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 必須
                    /// - 市町村民税（特別区民税）の均等割額（円）
                    /// - 例: `3000`
                    public var shichosonminzei_kintowari: Int

                    /// 道府県民税_所得割額
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 必須
                    /// - 道府県民税（都民税）の所得割額。税額控除及び定額の減税の後（円）
                    /// - 例: `67900`
                    public var dofukenminzei_shotokuwari: Int

                    /// 道府県民税_均等割額
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 必須
                    /// - 道府県民税（都民税）の均等割額（円）
                    /// - 例: `1000`
                    public var dofukenminzei_kintowari: Int

                    /// 森林環境税額
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 任意
                    /// - 森林環境税（国税）の額（円）
                    /// - 例: `1000`
                    public var shinrinkankyozei: Int?

                    /// 年税額
                    ///
                    /// - データ型: 9（整数、0以上）、10桁以内
                    /// - 設定: 必須
                    /// - 個人住民税及び森林環境税の年税額（円）
                    /// - 例: `174800`
                    public var nenzeigaku: Int

                    public init(
                        kazeihyojungaku_soshotoku: Int? = nil,
                        kazeihyojungaku_sanrin: Int? = nil,
                        kazeihyojungaku_taishoku: Int? = nil,
                        kazeihyojungaku_bunri: Int? = nil,
                        choseikojo: Int? = nil,
                        haitokojo: Int? = nil,
                        shichosonminzei_choseikojo: Int? = nil,
                        jutakushakkintotokubetsuzeigakukojo: Int? = nil,
                        kifukinzeigakukojo: Int? = nil,
                        tokubetsuzeigakukojo: Int? = nil,
                        shichosonminzei_zeigakukojomaeshotokuwari: Int? = nil,
                        shichosonminzei_shotokuwari: Int,
                        shichosonminzei_kintowari: Int,
                        dofukenminzei_shotokuwari: Int,
                        dofukenminzei_kintowari: Int,
                        shinrinkankyozei: Int? = nil,
                        nenzeigaku: Int
                    ) {
                        self.kazeihyojungaku_soshotoku = kazeihyojungaku_soshotoku
                        self.kazeihyojungaku_sanrin = kazeihyojungaku_sanrin
                        self.kazeihyojungaku_taishoku = kazeihyojungaku_taishoku
                        self.kazeihyojungaku_bunri = kazeihyojungaku_bunri
                        self.choseikojo = choseikojo
                        self.haitokojo = haitokojo
                        self.shichosonminzei_choseikojo = shichosonminzei_choseikojo
                        self.jutakushakkintotokubetsuzeigakukojo = jutakushakkintotokubetsuzeigakukojo
                        self.kifukinzeigakukojo = kifukinzeigakukojo
                        self.tokubetsuzeigakukojo = tokubetsuzeigakukojo
                        self.shichosonminzei_zeigakukojomaeshotokuwari = shichosonminzei_zeigakukojomaeshotokuwari
                        self.shichosonminzei_shotokuwari = shichosonminzei_shotokuwari
                        self.shichosonminzei_kintowari = shichosonminzei_kintowari
                        self.dofukenminzei_shotokuwari = dofukenminzei_shotokuwari
                        self.dofukenminzei_kintowari = dofukenminzei_kintowari
                        self.shinrinkankyozei = shinrinkankyozei
                        self.nenzeigaku = nenzeigaku
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.kazeihyojungaku_soshotoku = try items.optional(95)
                        self.kazeihyojungaku_sanrin = try items.optional(96)
                        self.kazeihyojungaku_taishoku = try items.optional(97)
                        self.kazeihyojungaku_bunri = try items.optional(98)
                        self.choseikojo = try items.optional(99)
                        self.haitokojo = try items.optional(100)
                        self.shichosonminzei_choseikojo = try items.optional(101)
                        self.jutakushakkintotokubetsuzeigakukojo = try items.optional(102)
                        self.kifukinzeigakukojo = try items.optional(103)
                        self.tokubetsuzeigakukojo = try items.optional(104)
                        self.shichosonminzei_zeigakukojomaeshotokuwari = try items.optional(105)
                        self.shichosonminzei_shotokuwari = try items.required(106)
                        self.shichosonminzei_kintowari = try items.required(107)
                        self.dofukenminzei_shotokuwari = try items.required(108)
                        self.dofukenminzei_kintowari = try items.required(109)
                        self.shinrinkankyozei = try items.optional(110)
                        self.nenzeigaku = try items.required(111)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.optional(95, self.kazeihyojungaku_soshotoku)
                        items.optional(96, self.kazeihyojungaku_sanrin)
                        items.optional(97, self.kazeihyojungaku_taishoku)
                        items.optional(98, self.kazeihyojungaku_bunri)
                        items.optional(99, self.choseikojo)
                        items.optional(100, self.haitokojo)
                        items.optional(101, self.shichosonminzei_choseikojo)
                        items.optional(102, self.jutakushakkintotokubetsuzeigakukojo)
                        items.optional(103, self.kifukinzeigakukojo)
                        items.optional(104, self.tokubetsuzeigakukojo)
                        items.optional(105, self.shichosonminzei_zeigakukojomaeshotokuwari)
                        items.required(106, self.shichosonminzei_shotokuwari)
                        items.required(107, self.shichosonminzei_kintowari)
                        items.required(108, self.dofukenminzei_shotokuwari)
                        items.required(109, self.dofukenminzei_kintowari)
                        items.optional(110, self.shinrinkankyozei)
                        items.required(111, self.nenzeigaku)
                    }
                }
            }
        }
    }

    /// 所得・課税情報異動通知
    ///
    /// - 呼出名: `app_submit/v10/kojinjuminzeishotokuidotsuchi`
    /// - スコープ: `010:app_submit/v10/kojinjuminzeishotokuidotsuchi:Create`
    /// - 方式: 通知（応答は受付の結果）
    public enum Tsuchi {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/kojinjuminzeishotokuidotsuchi"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:010:kojinjuminzeishotoku:v10:kojinjuminzeishotokuidotsuchi"

        /// 所得・課税情報異動通知の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "010/kojinjuminzeishotoku", version: "v10",
                message: "tsuchi.request", digest: "ef0b6e956270dd79")

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
            /// - 個人を一意に識別する番号（住民宛名番号又は住登外者宛名番号）
            /// - 例: `000000000001236`
            public var atenabango: String

            /// 課税年度
            ///
            /// - データ型: YEAR（YYYY）
            /// - 設定: 必須
            /// - 個人住民税の課税年度（西暦。前年中の所得に対応する年度）
            /// - 例: `2026`
            public var kazeinendo: String

            /// 履歴番号
            ///
            /// - データ型: 9（整数、0以上）、3桁以内
            /// - 設定: 必須
            /// - 課税年度内の課税（更正）履歴を管理する番号。変更後の番号
            /// - 例: `2`
            public var rirekibango: Int

            /// 変更事由
            ///
            /// - データ型: X（半角文字列）、2文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Kojinjuminzeihenkojiyu``（個人住民税変更事由）
            /// - 賦課決定、税額の更正又は所得の変更の事由。51は地方税法第294条第3項による課税
            /// - 例: `21`
            public var henkojiyu: Codes.Kojinjuminzeihenkojiyu

            /// 変更年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 賦課決定又は更正の年月日。申告による所得の変更のみの場合は、その確定の年月日
            /// - 例: `2026-11-18`
            public var henkonengappi: OpenDate

            /// 変更項目
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須、1〜6件
            /// - コード: ``Codes/Kojinjuminzeihenkokomoku``（個人住民税変更項目）
            /// - 変更のあった項目。受け取る業務が再判定の要否を判断するために用いる
            /// - 例: `2`
            public var henkokomoku: [Codes.Kojinjuminzeihenkokomoku]

            /// 申告状況_変更前
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Shinkokujokyo``（申告状況）
            /// - 変更前の所得の把握の状況
            /// - 条件: 更新区分が2または3のとき必須。
            /// - 条件: 更新区分が1のとき設定不可。
            /// - 例: `0`
            public var shinkokujokyo_henkomae: Codes.Shinkokujokyo?

            /// 申告状況
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Shinkokujokyo``（申告状況）
            /// - 変更後の所得の把握の状況（0：未申告は所得0円とは異なる）
            /// - 条件: 更新区分が1または2のとき必須。
            /// - 条件: 更新区分が3のとき設定不可。
            /// - 例: `2`
            public var shinkokujokyo: Codes.Shinkokujokyo?

            /// 課税状態_変更前
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Kazeijotai``（課税状態）
            /// - 変更前の個人住民税の課税の状態
            /// - 条件: 更新区分が2または3のとき必須。
            /// - 条件: 更新区分が1のとき設定不可。
            /// - 例: `0`
            public var kazeijotai_henkomae: Codes.Kazeijotai?

            /// 課税状態
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Kazeijotai``（課税状態）
            /// - 変更後の個人住民税の課税の状態
            /// - 条件: 更新区分が1または2のとき必須。
            /// - 条件: 更新区分が3のとき設定不可。
            /// - 例: `1`
            public var kazeijotai: Codes.Kazeijotai?

            /// 非課税事由
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Hikazeijiyu``（非課税事由）
            /// - 変更後に非課税である場合の事由
            /// - 条件: 課税状態が3のとき必須。
            /// - 条件: 課税状態が0または1または2または4または5のとき設定不可。
            /// - 条件: 課税状態が設定されていないとき設定不可。
            /// - 例: `3`
            public var hikazeijiyu: Codes.Hikazeijiyu?

            /// 徴収区分
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 任意
            /// - コード: ``Codes/Choshukubun``（徴収区分）
            /// - 変更後の主たる徴収の方法
            /// - 条件: 課税状態が0または3または5のとき設定不可。
            /// - 条件: 課税状態が設定されていないとき設定不可。
            /// - 例: `2`
            public var choshukubun: Codes.Choshukubun?

            /// 合計所得金額_変更前
            ///
            /// - データ型: S9（符号付き整数）、12桁以内
            /// - 設定: 条件により必須
            /// - 変更前の合計所得金額（繰越控除前。円。損失の場合は負の値）
            /// - 条件: 申告状況_変更前が1または2または3または4のとき必須。
            /// - 条件: 申告状況_変更前が0のとき設定不可。
            /// - 条件: 申告状況_変更前が設定されていないとき設定不可。
            /// - 例: `0`
            public var gokeishotokukingaku_henkomae: Int?

            /// 合計所得金額
            ///
            /// - データ型: S9（符号付き整数）、12桁以内
            /// - 設定: 条件により必須
            /// - 変更後の合計所得金額（繰越控除前。円。損失の場合は負の値）
            /// - 条件: 申告状況が1または2または3または4のとき必須。
            /// - 条件: 申告状況が0のとき設定不可。
            /// - 条件: 申告状況が設定されていないとき設定不可。
            /// - 例: `2920000`
            public var gokeishotokukingaku: Int?

            /// 総所得金額等_変更前
            ///
            /// - データ型: S9（符号付き整数）、12桁以内
            /// - 設定: 条件により必須
            /// - 変更前の総所得金額等（繰越控除後。円。損失の場合は負の値）
            /// - 条件: 申告状況_変更前が1または2または3または4のとき必須。
            /// - 条件: 申告状況_変更前が0のとき設定不可。
            /// - 条件: 申告状況_変更前が設定されていないとき設定不可。
            /// - 例: `0`
            public var soshotokukingakuto_henkomae: Int?

            /// 総所得金額等
            ///
            /// - データ型: S9（符号付き整数）、12桁以内
            /// - 設定: 条件により必須
            /// - 変更後の総所得金額等（繰越控除後。円。損失の場合は負の値）
            /// - 条件: 申告状況が1または2または3または4のとき必須。
            /// - 条件: 申告状況が0のとき設定不可。
            /// - 条件: 申告状況が設定されていないとき設定不可。
            /// - 例: `2920000`
            public var soshotokukingakuto: Int?

            /// 所得控除合計額_変更前
            ///
            /// - データ型: 9（整数、0以上）、10桁以内
            /// - 設定: 任意
            /// - 変更前の所得控除の合計額（円）
            /// - 条件: 申告状況_変更前が0のとき設定不可。
            /// - 条件: 申告状況_変更前が設定されていないとき設定不可。
            /// - 例: `0`
            public var shotokukojogokei_henkomae: Int?

            /// 所得控除合計額
            ///
            /// - データ型: 9（整数、0以上）、10桁以内
            /// - 設定: 任意
            /// - 変更後の所得控除の合計額（円）
            /// - 条件: 申告状況が0のとき設定不可。
            /// - 条件: 申告状況が設定されていないとき設定不可。
            /// - 例: `1398000`
            public var shotokukojogokei: Int?

            /// 扶養人数合計_変更前
            ///
            /// - データ型: 9（整数、0以上）、2桁以内
            /// - 設定: 任意
            /// - 変更前の控除対象配偶者及び扶養親族（16歳未満を含む）の合計（人）
            /// - 条件: 申告状況_変更前が0のとき設定不可。
            /// - 条件: 申告状況_変更前が設定されていないとき設定不可。
            /// - 例: `0`
            public var fuyoninzugokei_henkomae: Int?

            /// 扶養人数合計
            ///
            /// - データ型: 9（整数、0以上）、2桁以内
            /// - 設定: 任意
            /// - 変更後の控除対象配偶者及び扶養親族（16歳未満を含む）の合計（人）
            /// - 条件: 申告状況が0のとき設定不可。
            /// - 条件: 申告状況が設定されていないとき設定不可。
            /// - 例: `3`
            public var fuyoninzugokei: Int?

            /// 市町村民税_税額控除前所得割額_変更前
            ///
            /// - データ型: 9（整数、0以上）、10桁以内
            /// - 設定: 任意
            /// - 変更前の住宅借入金等特別税額控除、寄附金税額控除、配当控除及び特別税額控除の前（調整控除の後）の所得割額（保育料等の算定に用いる）（円）
            /// - 条件: 課税状態_変更前が0または5のとき設定不可。
            /// - 条件: 課税状態_変更前が設定されていないとき設定不可。
            /// - 例: `0`
            public var shichosonminzei_zeigakukojomaeshotokuwari_henkomae: Int?

            /// 市町村民税_税額控除前所得割額
            ///
            /// - データ型: 9（整数、0以上）、10桁以内
            /// - 設定: 任意
            /// - 変更後の住宅借入金等特別税額控除、寄附金税額控除、配当控除及び特別税額控除の前（調整控除の後）の所得割額（保育料等の算定に用いる）（円）
            /// - 条件: 課税状態が0または5のとき設定不可。
            /// - 条件: 課税状態が設定されていないとき設定不可。
            /// - 例: `88300`
            public var shichosonminzei_zeigakukojomaeshotokuwari: Int?

            /// 市町村民税_所得割額_変更前
            ///
            /// - データ型: 9（整数、0以上）、10桁以内
            /// - 設定: 条件により必須
            /// - 変更前の市町村民税（特別区民税）の所得割額（円）
            /// - 条件: 課税状態_変更前が1または2のとき必須。
            /// - 条件: 課税状態_変更前が0または5のとき設定不可。
            /// - 条件: 課税状態_変更前が設定されていないとき設定不可。
            /// - 例: `0`
            public var shichosonminzei_shotokuwari_henkomae: Int?

            /// 市町村民税_所得割額
            ///
            /// - データ型: 9（整数、0以上）、10桁以内
            /// - 設定: 条件により必須
            /// - 変更後の市町村民税（特別区民税）の所得割額（円）
            /// - 条件: 課税状態が1または2のとき必須。
            /// - 条件: 課税状態が0または5のとき設定不可。
            /// - 条件: 課税状態が設定されていないとき設定不可。
            /// - 例: `88300`
            public var shichosonminzei_shotokuwari: Int?

            /// 市町村民税_均等割額_変更前
            ///
            /// - データ型: 9（整数、0以上）、10桁以内
            /// - 設定: 条件により必須
            /// - 変更前の市町村民税（特別区民税）の均等割額（円）
            /// - 条件: 課税状態_変更前が1または2のとき必須。
            /// - 条件: 課税状態_変更前が0または5のとき設定不可。
            /// - 条件: 課税状態_変更前が設定されていないとき設定不可。
            /// - 例: `0`
            public var shichosonminzei_kintowari_henkomae: Int?

            /// 市町村民税_均等割額
            ///
            /// - データ型: 9（整数、0以上）、10桁以内
            /// - 設定: 条件により必須
            /// - 変更後の市町村民税（特別区民税）の均等割額（円）
            /// - 条件: 課税状態が1または2のとき必須。
            /// - 条件: 課税状態が0または5のとき設定不可。
            /// - 条件: 課税状態が設定されていないとき設定不可。
            /// - 例: `3000`
            public var shichosonminzei_kintowari: Int?

            /// 年税額_変更前
            ///
            /// - データ型: 9（整数、0以上）、10桁以内
            /// - 設定: 条件により必須
            /// - 変更前の個人住民税及び森林環境税の年税額（円）
            /// - 条件: 課税状態_変更前が1または2のとき必須。
            /// - 条件: 課税状態_変更前が0または5のとき設定不可。
            /// - 条件: 課税状態_変更前が設定されていないとき設定不可。
            /// - 例: `0`
            public var nenzeigaku_henkomae: Int?

            /// 年税額
            ///
            /// - データ型: 9（整数、0以上）、10桁以内
            /// - 設定: 条件により必須
            /// - 変更後の個人住民税及び森林環境税の年税額（円）
            /// - 条件: 課税状態が1または2のとき必須。
            /// - 条件: 課税状態が0または5のとき設定不可。
            /// - 条件: 課税状態が設定されていないとき設定不可。
            /// - 例: `152100`
            public var nenzeigaku: Int?

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
                kazeinendo: String,
                rirekibango: Int,
                henkojiyu: Codes.Kojinjuminzeihenkojiyu,
                henkonengappi: OpenDate,
                henkokomoku: [Codes.Kojinjuminzeihenkokomoku],
                shinkokujokyo_henkomae: Codes.Shinkokujokyo? = nil,
                shinkokujokyo: Codes.Shinkokujokyo? = nil,
                kazeijotai_henkomae: Codes.Kazeijotai? = nil,
                kazeijotai: Codes.Kazeijotai? = nil,
                hikazeijiyu: Codes.Hikazeijiyu? = nil,
                choshukubun: Codes.Choshukubun? = nil,
                gokeishotokukingaku_henkomae: Int? = nil,
                gokeishotokukingaku: Int? = nil,
                soshotokukingakuto_henkomae: Int? = nil,
                soshotokukingakuto: Int? = nil,
                shotokukojogokei_henkomae: Int? = nil,
                shotokukojogokei: Int? = nil,
                fuyoninzugokei_henkomae: Int? = nil,
                fuyoninzugokei: Int? = nil,
                shichosonminzei_zeigakukojomaeshotokuwari_henkomae: Int? = nil,
                shichosonminzei_zeigakukojomaeshotokuwari: Int? = nil,
                shichosonminzei_shotokuwari_henkomae: Int? = nil,
                shichosonminzei_shotokuwari: Int? = nil,
                shichosonminzei_kintowari_henkomae: Int? = nil,
                shichosonminzei_kintowari: Int? = nil,
                nenzeigaku_henkomae: Int? = nil,
                nenzeigaku: Int? = nil,
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
                self.kazeinendo = kazeinendo
                self.rirekibango = rirekibango
                self.henkojiyu = henkojiyu
                self.henkonengappi = henkonengappi
                self.henkokomoku = henkokomoku
                self.shinkokujokyo_henkomae = shinkokujokyo_henkomae
                self.shinkokujokyo = shinkokujokyo
                self.kazeijotai_henkomae = kazeijotai_henkomae
                self.kazeijotai = kazeijotai
                self.hikazeijiyu = hikazeijiyu
                self.choshukubun = choshukubun
                self.gokeishotokukingaku_henkomae = gokeishotokukingaku_henkomae
                self.gokeishotokukingaku = gokeishotokukingaku
                self.soshotokukingakuto_henkomae = soshotokukingakuto_henkomae
                self.soshotokukingakuto = soshotokukingakuto
                self.shotokukojogokei_henkomae = shotokukojogokei_henkomae
                self.shotokukojogokei = shotokukojogokei
                self.fuyoninzugokei_henkomae = fuyoninzugokei_henkomae
                self.fuyoninzugokei = fuyoninzugokei
                self.shichosonminzei_zeigakukojomaeshotokuwari_henkomae = shichosonminzei_zeigakukojomaeshotokuwari_henkomae
                self.shichosonminzei_zeigakukojomaeshotokuwari = shichosonminzei_zeigakukojomaeshotokuwari
                self.shichosonminzei_shotokuwari_henkomae = shichosonminzei_shotokuwari_henkomae
                self.shichosonminzei_shotokuwari = shichosonminzei_shotokuwari
                self.shichosonminzei_kintowari_henkomae = shichosonminzei_kintowari_henkomae
                self.shichosonminzei_kintowari = shichosonminzei_kintowari
                self.nenzeigaku_henkomae = nenzeigaku_henkomae
                self.nenzeigaku = nenzeigaku
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
                self.kazeinendo = try items.required(7)
                self.rirekibango = try items.required(8)
                self.henkojiyu = try items.required(9)
                self.henkonengappi = try items.required(10)
                self.henkokomoku = try items.list(11)
                self.shinkokujokyo_henkomae = try items.optional(12)
                self.shinkokujokyo = try items.optional(13)
                self.kazeijotai_henkomae = try items.optional(14)
                self.kazeijotai = try items.optional(15)
                self.hikazeijiyu = try items.optional(16)
                self.choshukubun = try items.optional(17)
                self.gokeishotokukingaku_henkomae = try items.optional(18)
                self.gokeishotokukingaku = try items.optional(19)
                self.soshotokukingakuto_henkomae = try items.optional(20)
                self.soshotokukingakuto = try items.optional(21)
                self.shotokukojogokei_henkomae = try items.optional(22)
                self.shotokukojogokei = try items.optional(23)
                self.fuyoninzugokei_henkomae = try items.optional(24)
                self.fuyoninzugokei = try items.optional(25)
                self.shichosonminzei_zeigakukojomaeshotokuwari_henkomae = try items.optional(26)
                self.shichosonminzei_zeigakukojomaeshotokuwari = try items.optional(27)
                self.shichosonminzei_shotokuwari_henkomae = try items.optional(28)
                self.shichosonminzei_shotokuwari = try items.optional(29)
                self.shichosonminzei_kintowari_henkomae = try items.optional(30)
                self.shichosonminzei_kintowari = try items.optional(31)
                self.nenzeigaku_henkomae = try items.optional(32)
                self.nenzeigaku = try items.optional(33)
                self.sosashaid = try items.required(34)
                self.sosanengappi = try items.required(35)
                self.sosajikoku = try items.required(36)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shikuchosonkodo)
                items.required(2, self.tsuchibango)
                items.required(3, self.koshinkubun)
                items.required(4, self.hasseinengappi)
                items.required(5, self.hasseijikoku)
                items.required(6, self.atenabango)
                items.required(7, self.kazeinendo)
                items.required(8, self.rirekibango)
                items.required(9, self.henkojiyu)
                items.required(10, self.henkonengappi)
                items.list(11, self.henkokomoku)
                items.optional(12, self.shinkokujokyo_henkomae)
                items.optional(13, self.shinkokujokyo)
                items.optional(14, self.kazeijotai_henkomae)
                items.optional(15, self.kazeijotai)
                items.optional(16, self.hikazeijiyu)
                items.optional(17, self.choshukubun)
                items.optional(18, self.gokeishotokukingaku_henkomae)
                items.optional(19, self.gokeishotokukingaku)
                items.optional(20, self.soshotokukingakuto_henkomae)
                items.optional(21, self.soshotokukingakuto)
                items.optional(22, self.shotokukojogokei_henkomae)
                items.optional(23, self.shotokukojogokei)
                items.optional(24, self.fuyoninzugokei_henkomae)
                items.optional(25, self.fuyoninzugokei)
                items.optional(26, self.shichosonminzei_zeigakukojomaeshotokuwari_henkomae)
                items.optional(27, self.shichosonminzei_zeigakukojomaeshotokuwari)
                items.optional(28, self.shichosonminzei_shotokuwari_henkomae)
                items.optional(29, self.shichosonminzei_shotokuwari)
                items.optional(30, self.shichosonminzei_kintowari_henkomae)
                items.optional(31, self.shichosonminzei_kintowari)
                items.optional(32, self.nenzeigaku_henkomae)
                items.optional(33, self.nenzeigaku)
                items.required(34, self.sosashaid)
                items.required(35, self.sosanengappi)
                items.required(36, self.sosajikoku)
            }
        }

        /// 所得・課税情報異動通知の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "010/kojinjuminzeishotoku", version: "v10",
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

    /// 所得・課税情報一覧
    ///
    /// - 呼出名: `app_submit/v10/kojinjuminzeishotokuichiran`
    /// - スコープ: `010:app_submit/v10/kojinjuminzeishotokuichiran:Read`
    /// - 方式: 一覧（データセット）
    public enum Ichiran {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/kojinjuminzeishotokuichiran"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:010:kojinjuminzeishotoku:v10:kojinjuminzeishotokuichiran"

        /// 所得・課税情報一覧の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "010/kojinjuminzeishotoku", version: "v10",
                message: "ichiran.request", digest: "eaa5db2a0657039b")

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
            /// - 例: `027`
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
            /// - 例: `児童手当の認定請求に係る確認`
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

            /// 課税年度
            ///
            /// - データ型: YEAR（YYYY）
            /// - 設定: 任意
            /// - 出力する課税年度（西暦）。設定しない場合は保有するすべての課税年度
            /// - 例: `2026`
            public var kazeinendo: String?

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
                sosajikoku: String,
                kazeinendo: String? = nil
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
                self.kazeinendo = kazeinendo
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
                self.kazeinendo = try items.optional(13)
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
                items.optional(13, self.kazeinendo)
            }
        }

        /// 所得・課税情報一覧の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "010/kojinjuminzeishotoku", version: "v10",
                message: "ichiran.response", digest: "57b968826791f716")
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
                /// - 個人を一意に識別する番号
                /// - 例: `000000000001236`
                public var atenabango: String

                /// 課税年度
                ///
                /// - データ型: YEAR（YYYY）
                /// - 設定: 必須
                /// - 個人住民税の課税年度（西暦）
                /// - 例: `2026`
                public var kazeinendo: String

                /// 履歴番号
                ///
                /// - データ型: 9（整数、0以上）、3桁以内
                /// - 設定: 必須
                /// - 課税年度内の課税（更正）履歴を管理する番号
                /// - 例: `1`
                public var rirekibango: Int

                /// 申告状況
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Shinkokujokyo``（申告状況）
                /// - 所得の把握の状況（0：未申告、1：確定申告、2：住民税申告、3：給与・年金支払報告、4：申告不要（被扶養者等））。未申告の場合、所得情報は無い（所得0円とは異なる）
                /// - 例: `3`
                public var shinkokujokyo: Codes.Shinkokujokyo

                /// 課税状態
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Kazeijotai``（課税状態）
                /// - 個人住民税の課税の状態
                /// - 例: `1`
                public var kazeijotai: Codes.Kazeijotai

                /// 非課税事由
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Hikazeijiyu``（非課税事由）
                /// - 非課税である場合の事由
                /// - 条件: 課税状態が3のとき必須。
                /// - 条件: 課税状態が0または1または2または4または5のとき設定不可。
                /// - 例: `3`
                public var hikazeijiyu: Codes.Hikazeijiyu?

                /// 徴収区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Choshukubun``（徴収区分）
                /// - 主たる徴収の方法
                /// - 条件: 課税状態が0または3または5のとき設定不可。
                /// - 例: `2`
                public var choshukubun: Codes.Choshukubun?

                /// 課税基準日住所_市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 任意
                /// - 賦課期日（課税年度の1月1日）の住所の市区町村コード。他市区町村で課税される場合に設定する
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `131016`
                public var kazeikijunbijusho_shikuchosonkodo: String?

                /// 給与収入金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 給与の収入金額（控除前）（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `4200000`
                public var kyuyoshunyu: Int?

                /// 給与所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 給与所得控除後（所得金額調整控除後）の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `2920000`
                public var kyuyoshotoku: Int?

                /// 公的年金等収入金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 公的年金等の収入金額（控除前）（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var kotekinenkintoshunyu: Int?

                /// 公的年金等雑所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 公的年金等に係る雑所得の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var kotekinenkintozatsushotoku: Int?

                /// 業務雑所得金額
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 任意
                /// - 業務に係る雑所得の金額（円。損失の場合は負の値）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var gyomuzatsushotoku: Int?

                /// その他雑所得金額
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 任意
                /// - 公的年金等及び業務以外の雑所得の金額（円。損失の場合は負の値）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var sonotazatsushotoku: Int?

                /// 営業等所得金額
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 任意
                /// - 事業所得（営業等）の金額（円。損失の場合は負の値）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `-350000`
                public var eigyotoshotoku: Int?

                /// 農業所得金額
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 任意
                /// - 事業所得（農業）の金額（円。損失の場合は負の値）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var nogyoshotoku: Int?

                /// 不動産所得金額
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 任意
                /// - 不動産所得の金額（円。損失の場合は負の値）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var fudosanshotoku: Int?

                /// 利子所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 総合課税の利子所得の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var rishishotoku: Int?

                /// 配当所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 総合課税の配当所得の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var haitoshotoku: Int?

                /// 総合譲渡所得金額_短期
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 任意
                /// - 総合課税の短期譲渡所得の金額（特別控除後）（円。損失の場合は負の値）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var sogojotoshotoku_tanki: Int?

                /// 総合譲渡所得金額_長期
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 任意
                /// - 総合課税の長期譲渡所得の金額（特別控除後、2分の1前）（円。損失の場合は負の値）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var sogojotoshotoku_choki: Int?

                /// 一時所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 一時所得の金額（特別控除後、2分の1前）（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var ichijishotoku: Int?

                /// 総所得金額
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 任意
                /// - 総合課税の所得を損益通算した後の金額（繰越控除後）（円。損失の場合は負の値）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `2920000`
                public var soshotokukingaku: Int?

                /// 分離短期譲渡所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 土地・建物等の分離短期譲渡所得の金額（特別控除前）（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var tankijotoshotoku: Int?

                /// 分離短期譲渡所得_特別控除額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 分離短期譲渡所得の特別控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var tankijotoshotoku_tokubetsukojo: Int?

                /// 分離長期譲渡所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 土地・建物等の分離長期譲渡所得の金額（特別控除前）（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var chokijotoshotoku: Int?

                /// 分離長期譲渡所得_特別控除額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 分離長期譲渡所得の特別控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var chokijotoshotoku_tokubetsukojo: Int?

                /// 土地等事業雑所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 土地等に係る事業所得等の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var tochitojigyozatsushotoku: Int?

                /// 一般株式等譲渡所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 一般株式等に係る譲渡所得等の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var kabushikitojotoshotoku_ippan: Int?

                /// 上場株式等譲渡所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 上場株式等に係る譲渡所得等の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var kabushikitojotoshotoku_jojo: Int?

                /// 上場株式等配当所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 申告分離課税を選択した上場株式等の配当所得等の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var jojokabushikitohaitoshotoku: Int?

                /// 先物取引雑所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 先物取引に係る雑所得等の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var sakimonotorihikizatsushotoku: Int?

                /// 山林所得金額
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 任意
                /// - 山林所得の金額（円。損失の場合は負の値）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var sanrinshotoku: Int?

                /// 退職所得金額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 分離課税に係る所得割の対象とならない退職所得の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var taishokushotoku: Int?

                /// 条約適用利子等
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 租税条約等の規定が適用される利子等の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var joyakutekiyorishito: Int?

                /// 条約適用配当等
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 租税条約等の規定が適用される配当等の金額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var joyakutekiyohaitoto: Int?

                /// 繰越損失控除額
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 純損失・雑損失等の繰越控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var kurikoshisonshitsukojo: Int?

                /// 総所得金額等
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 条件により必須
                /// - 総所得金額に山林所得金額、退職所得金額及び分離課税の所得金額（特別控除前）を加えた、繰越控除後の合計（円。損失の場合は負の値）
                /// - 条件: 申告状況が1または2または3または4のとき必須。
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `2920000`
                public var soshotokukingakuto: Int?

                /// 合計所得金額
                ///
                /// - データ型: S9（符号付き整数）、12桁以内
                /// - 設定: 条件により必須
                /// - 純損失・雑損失等の繰越控除前の所得金額の合計（円。損失の場合は負の値）
                /// - 条件: 申告状況が1または2または3または4のとき必須。
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `2920000`
                public var gokeishotokukingaku: Int?

                /// 雑損控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 雑損控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var zatsusonkojo: Int?

                /// 医療費控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 医療費控除（特例（セルフメディケーション税制）を含む）の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var iryohikojo: Int?

                /// 社会保険料控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 社会保険料控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var shakaihokenryokojo: Int?

                /// 小規模企業共済等掛金控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 小規模企業共済等掛金控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var shokibokigyokyosaitokakekinkojo: Int?

                /// 生命保険料控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 生命保険料控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var seimeihokenryokojo: Int?

                /// 地震保険料控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 地震保険料控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var jishinhokenryokojo: Int?

                /// 障害者控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 障害者控除（本人、同一生計配偶者及び扶養親族の普通・特別・同居特別の合計）の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var shogaishakojo: Int?

                /// 寡婦控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 寡婦控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var kafukojo: Int?

                /// ひとり親控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - ひとり親控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var hitorioyakojo: Int?

                /// 勤労学生控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 勤労学生控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var kinrogakuseikojo: Int?

                /// 配偶者控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 配偶者控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var haigushakojo: Int?

                /// 配偶者特別控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 配偶者特別控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var haigushatokubetsukojo: Int?

                /// 扶養控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 扶養控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var fuyokojo: Int?

                /// 特定親族特別控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 特定親族特別控除（令和8年度以後）の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var tokuteishinzokutokubetsukojo: Int?

                /// 基礎控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 基礎控除の控除額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `0`
                public var kisokojo: Int?

                /// 所得控除合計額
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 所得控除の合計額（円）
                /// - 条件: 申告状況が0のとき設定不可。
                /// - 例: `1180000`
                public var shotokukojogokei: Int?

                /// 本人_障害区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Shogaikubun``（障害区分）
                /// - 本人の障害者控除の区分
                /// - 例: `0`
                public var honnin_shogaikubun: Codes.Shogaikubun?

                /// 寡婦ひとり親区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Kafuhitorioyakubun``（寡婦・ひとり親区分）
                /// - 本人の寡婦・ひとり親の区分
                /// - 例: `2`
                public var kafuhitorioyakubun: Codes.Kafuhitorioyakubun?

                /// 勤労学生フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 勤労学生控除の該当の有無
                /// - 例: `0`
                public var kinrogakuseifuragu: Codes.Umu?

                /// 未成年者フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 賦課期日において未成年者であるか
                /// - 例: `0`
                public var miseinenshafuragu: Codes.Umu?

                /// 控除対象配偶者区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Kojotaishohaigushakubun``（控除対象配偶者区分）
                /// - 控除対象配偶者の有無及び区分
                /// - 例: `1`
                public var kojotaishohaigushakubun: Codes.Kojotaishohaigushakubun?

                /// 同一生計配偶者フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 同一生計配偶者の有無（控除対象配偶者でない場合を含む）
                /// - 例: `0`
                public var doitsuseikeihaigushafuragu: Codes.Umu?

                /// 一般扶養人数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 一般の控除対象扶養親族の数（人）
                /// - 例: `1`
                public var ippanfuyosu: Int?

                /// 特定扶養人数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 特定扶養親族（19歳以上23歳未満）の数（人）
                /// - 例: `1`
                public var tokuteifuyosu: Int?

                /// 特定親族人数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 特定親族特別控除の対象となる特定親族の数（人）
                /// - 例: `1`
                public var tokuteishinzokusu: Int?

                /// 老人扶養人数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 老人扶養親族（70歳以上）の数。同居老親等を含まない（人）
                /// - 例: `1`
                public var rojinfuyosu: Int?

                /// 同居老親等人数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 同居老親等扶養親族の数（人）
                /// - 例: `1`
                public var dokyoroshintosu: Int?

                /// 年少扶養人数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 扶養親族のうち16歳未満の者の数（人）
                /// - 例: `1`
                public var nenshofuyosu: Int?

                /// 普通障害者人数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 配偶者及び扶養親族のうち普通障害者の数（人）
                /// - 例: `1`
                public var futsushogaishasu: Int?

                /// 特別障害者人数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 配偶者及び扶養親族のうち特別障害者の数。同居特別障害者を含まない（人）
                /// - 例: `1`
                public var tokubetsushogaishasu: Int?

                /// 同居特別障害者人数
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 配偶者及び扶養親族のうち同居特別障害者の数（人）
                /// - 例: `1`
                public var dokyotokubetsushogaishasu: Int?

                /// 扶養人数合計
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 控除対象配偶者及び扶養親族（16歳未満を含む）の合計（人）
                /// - 例: `1`
                public var fuyoninzugokei: Int?

                /// 扶養親族
                ///
                /// - 設定: 任意、0〜20件
                /// - 扶養親族等（配偶者を含む）1人ごとの情報
                public var fuyoshinzoku: [Fuyoshinzoku]

                /// 課税標準額_総所得
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 課税総所得金額（千円未満切捨て）（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `1740000`
                public var kazeihyojungaku_soshotoku: Int?

                /// 課税標準額_山林
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 課税山林所得金額（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `0`
                public var kazeihyojungaku_sanrin: Int?

                /// 課税標準額_退職
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 課税退職所得金額（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `0`
                public var kazeihyojungaku_taishoku: Int?

                /// 課税標準額_分離
                ///
                /// - データ型: 9（整数、0以上）、12桁以内
                /// - 設定: 任意
                /// - 分離課税の課税所得金額の合計（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `0`
                public var kazeihyojungaku_bunri: Int?

                /// 調整控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 調整控除額（市町村民税と道府県民税の合計）（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `0`
                public var choseikojo: Int?

                /// 配当控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 配当控除額（税額控除）（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `0`
                public var haitokojo: Int?

                /// 市町村民税_調整控除額
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 調整控除額のうち市町村民税（特別区民税）の額（高等学校等就学支援金等の判定に用いる）（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `3000`
                public var shichosonminzei_choseikojo: Int?

                /// 住宅借入金等特別税額控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 住宅借入金等特別税額控除額（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `0`
                public var jutakushakkintotokubetsuzeigakukojo: Int?

                /// 寄附金税額控除
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 寄附金税額控除額（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `0`
                public var kifukinzeigakukojo: Int?

                /// 特別税額控除額
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 定額による特別控除（定額減税）の額。令和6年度及び令和7年度に限る（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `0`
                public var tokubetsuzeigakukojo: Int?

                /// 市町村民税_税額控除前所得割額
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 住宅借入金等特別税額控除、寄附金税額控除、配当控除及び特別税額控除の前（調整控除の後）の所得割額（保育料等の算定に用いる）（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `88300`
                public var shichosonminzei_zeigakukojomaeshotokuwari: Int?

                /// 市町村民税_所得割額
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 条件により必須
                /// - 市町村民税（特別区民税）の所得割額。税額控除及び定額の減税の後（円）
                /// - 条件: 課税状態が1または2のとき必須。
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `101900`
                public var shichosonminzei_shotokuwari: Int?

                /// 市町村民税_均等割額
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 条件により必須
                /// - 市町村民税（特別区民税）の均等割額（円）
                /// - 条件: 課税状態が1または2のとき必須。
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `3000`
                public var shichosonminzei_kintowari: Int?

                /// 道府県民税_所得割額
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 条件により必須
                /// - 道府県民税（都民税）の所得割額。税額控除及び定額の減税の後（円）
                /// - 条件: 課税状態が1または2のとき必須。
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `67900`
                public var dofukenminzei_shotokuwari: Int?

                /// 道府県民税_均等割額
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 条件により必須
                /// - 道府県民税（都民税）の均等割額（円）
                /// - 条件: 課税状態が1または2のとき必須。
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `1000`
                public var dofukenminzei_kintowari: Int?

                /// 森林環境税額
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 任意
                /// - 森林環境税（国税）の額（円）
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `1000`
                public var shinrinkankyozei: Int?

                /// 年税額
                ///
                /// - データ型: 9（整数、0以上）、10桁以内
                /// - 設定: 条件により必須
                /// - 個人住民税及び森林環境税の年税額（円）
                /// - 条件: 課税状態が1または2のとき必須。
                /// - 条件: 課税状態が0または5のとき設定不可。
                /// - 例: `174800`
                public var nenzeigaku: Int?

                /// 更正年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須、null可
                /// - 最後に税額を更正（決定）した年月日。更正されていない場合はnull
                /// - 例: `2026-08-10`
                public var koseinengappi: Nullable<OpenDate>

                /// 更正事由
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 最後の更正の事由
                /// - 条件: ※※更正年月日がnullでない場合に設定できる
                /// - 例: `期限後申告`
                public var koseijiyu: String?

                /// 異動年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 任意
                /// - 課税情報に異動（転出、死亡等による徴収方法の変更等）があった年月日
                /// - 例: `2026-09-01`
                public var idonengappi: OpenDate?

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
                    kazeinendo: String,
                    rirekibango: Int,
                    shinkokujokyo: Codes.Shinkokujokyo,
                    kazeijotai: Codes.Kazeijotai,
                    hikazeijiyu: Codes.Hikazeijiyu? = nil,
                    choshukubun: Codes.Choshukubun? = nil,
                    kazeikijunbijusho_shikuchosonkodo: String? = nil,
                    kyuyoshunyu: Int? = nil,
                    kyuyoshotoku: Int? = nil,
                    kotekinenkintoshunyu: Int? = nil,
                    kotekinenkintozatsushotoku: Int? = nil,
                    gyomuzatsushotoku: Int? = nil,
                    sonotazatsushotoku: Int? = nil,
                    eigyotoshotoku: Int? = nil,
                    nogyoshotoku: Int? = nil,
                    fudosanshotoku: Int? = nil,
                    rishishotoku: Int? = nil,
                    haitoshotoku: Int? = nil,
                    sogojotoshotoku_tanki: Int? = nil,
                    sogojotoshotoku_choki: Int? = nil,
                    ichijishotoku: Int? = nil,
                    soshotokukingaku: Int? = nil,
                    tankijotoshotoku: Int? = nil,
                    tankijotoshotoku_tokubetsukojo: Int? = nil,
                    chokijotoshotoku: Int? = nil,
                    chokijotoshotoku_tokubetsukojo: Int? = nil,
                    tochitojigyozatsushotoku: Int? = nil,
                    kabushikitojotoshotoku_ippan: Int? = nil,
                    kabushikitojotoshotoku_jojo: Int? = nil,
                    jojokabushikitohaitoshotoku: Int? = nil,
                    sakimonotorihikizatsushotoku: Int? = nil,
                    sanrinshotoku: Int? = nil,
                    taishokushotoku: Int? = nil,
                    joyakutekiyorishito: Int? = nil,
                    joyakutekiyohaitoto: Int? = nil,
                    kurikoshisonshitsukojo: Int? = nil,
                    soshotokukingakuto: Int? = nil,
                    gokeishotokukingaku: Int? = nil,
                    zatsusonkojo: Int? = nil,
                    iryohikojo: Int? = nil,
                    shakaihokenryokojo: Int? = nil,
                    shokibokigyokyosaitokakekinkojo: Int? = nil,
                    seimeihokenryokojo: Int? = nil,
                    jishinhokenryokojo: Int? = nil,
                    shogaishakojo: Int? = nil,
                    kafukojo: Int? = nil,
                    hitorioyakojo: Int? = nil,
                    kinrogakuseikojo: Int? = nil,
                    haigushakojo: Int? = nil,
                    haigushatokubetsukojo: Int? = nil,
                    fuyokojo: Int? = nil,
                    tokuteishinzokutokubetsukojo: Int? = nil,
                    kisokojo: Int? = nil,
                    shotokukojogokei: Int? = nil,
                    honnin_shogaikubun: Codes.Shogaikubun? = nil,
                    kafuhitorioyakubun: Codes.Kafuhitorioyakubun? = nil,
                    kinrogakuseifuragu: Codes.Umu? = nil,
                    miseinenshafuragu: Codes.Umu? = nil,
                    kojotaishohaigushakubun: Codes.Kojotaishohaigushakubun? = nil,
                    doitsuseikeihaigushafuragu: Codes.Umu? = nil,
                    ippanfuyosu: Int? = nil,
                    tokuteifuyosu: Int? = nil,
                    tokuteishinzokusu: Int? = nil,
                    rojinfuyosu: Int? = nil,
                    dokyoroshintosu: Int? = nil,
                    nenshofuyosu: Int? = nil,
                    futsushogaishasu: Int? = nil,
                    tokubetsushogaishasu: Int? = nil,
                    dokyotokubetsushogaishasu: Int? = nil,
                    fuyoninzugokei: Int? = nil,
                    fuyoshinzoku: [Fuyoshinzoku] = [],
                    kazeihyojungaku_soshotoku: Int? = nil,
                    kazeihyojungaku_sanrin: Int? = nil,
                    kazeihyojungaku_taishoku: Int? = nil,
                    kazeihyojungaku_bunri: Int? = nil,
                    choseikojo: Int? = nil,
                    haitokojo: Int? = nil,
                    shichosonminzei_choseikojo: Int? = nil,
                    jutakushakkintotokubetsuzeigakukojo: Int? = nil,
                    kifukinzeigakukojo: Int? = nil,
                    tokubetsuzeigakukojo: Int? = nil,
                    shichosonminzei_zeigakukojomaeshotokuwari: Int? = nil,
                    shichosonminzei_shotokuwari: Int? = nil,
                    shichosonminzei_kintowari: Int? = nil,
                    dofukenminzei_shotokuwari: Int? = nil,
                    dofukenminzei_kintowari: Int? = nil,
                    shinrinkankyozei: Int? = nil,
                    nenzeigaku: Int? = nil,
                    koseinengappi: Nullable<OpenDate>,
                    koseijiyu: String? = nil,
                    idonengappi: OpenDate? = nil,
                    koshinnengappi: OpenDate,
                    koshinjikoku: String
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.koshinkubun = koshinkubun
                    self.atenabango = atenabango
                    self.kazeinendo = kazeinendo
                    self.rirekibango = rirekibango
                    self.shinkokujokyo = shinkokujokyo
                    self.kazeijotai = kazeijotai
                    self.hikazeijiyu = hikazeijiyu
                    self.choshukubun = choshukubun
                    self.kazeikijunbijusho_shikuchosonkodo = kazeikijunbijusho_shikuchosonkodo
                    self.kyuyoshunyu = kyuyoshunyu
                    self.kyuyoshotoku = kyuyoshotoku
                    self.kotekinenkintoshunyu = kotekinenkintoshunyu
                    self.kotekinenkintozatsushotoku = kotekinenkintozatsushotoku
                    self.gyomuzatsushotoku = gyomuzatsushotoku
                    self.sonotazatsushotoku = sonotazatsushotoku
                    self.eigyotoshotoku = eigyotoshotoku
                    self.nogyoshotoku = nogyoshotoku
                    self.fudosanshotoku = fudosanshotoku
                    self.rishishotoku = rishishotoku
                    self.haitoshotoku = haitoshotoku
                    self.sogojotoshotoku_tanki = sogojotoshotoku_tanki
                    self.sogojotoshotoku_choki = sogojotoshotoku_choki
                    self.ichijishotoku = ichijishotoku
                    self.soshotokukingaku = soshotokukingaku
                    self.tankijotoshotoku = tankijotoshotoku
                    self.tankijotoshotoku_tokubetsukojo = tankijotoshotoku_tokubetsukojo
                    self.chokijotoshotoku = chokijotoshotoku
                    self.chokijotoshotoku_tokubetsukojo = chokijotoshotoku_tokubetsukojo
                    self.tochitojigyozatsushotoku = tochitojigyozatsushotoku
                    self.kabushikitojotoshotoku_ippan = kabushikitojotoshotoku_ippan
                    self.kabushikitojotoshotoku_jojo = kabushikitojotoshotoku_jojo
                    self.jojokabushikitohaitoshotoku = jojokabushikitohaitoshotoku
                    self.sakimonotorihikizatsushotoku = sakimonotorihikizatsushotoku
                    self.sanrinshotoku = sanrinshotoku
                    self.taishokushotoku = taishokushotoku
                    self.joyakutekiyorishito = joyakutekiyorishito
                    self.joyakutekiyohaitoto = joyakutekiyohaitoto
                    self.kurikoshisonshitsukojo = kurikoshisonshitsukojo
                    self.soshotokukingakuto = soshotokukingakuto
                    self.gokeishotokukingaku = gokeishotokukingaku
                    self.zatsusonkojo = zatsusonkojo
                    self.iryohikojo = iryohikojo
                    self.shakaihokenryokojo = shakaihokenryokojo
                    self.shokibokigyokyosaitokakekinkojo = shokibokigyokyosaitokakekinkojo
                    self.seimeihokenryokojo = seimeihokenryokojo
                    self.jishinhokenryokojo = jishinhokenryokojo
                    self.shogaishakojo = shogaishakojo
                    self.kafukojo = kafukojo
                    self.hitorioyakojo = hitorioyakojo
                    self.kinrogakuseikojo = kinrogakuseikojo
                    self.haigushakojo = haigushakojo
                    self.haigushatokubetsukojo = haigushatokubetsukojo
                    self.fuyokojo = fuyokojo
                    self.tokuteishinzokutokubetsukojo = tokuteishinzokutokubetsukojo
                    self.kisokojo = kisokojo
                    self.shotokukojogokei = shotokukojogokei
                    self.honnin_shogaikubun = honnin_shogaikubun
                    self.kafuhitorioyakubun = kafuhitorioyakubun
                    self.kinrogakuseifuragu = kinrogakuseifuragu
                    self.miseinenshafuragu = miseinenshafuragu
                    self.kojotaishohaigushakubun = kojotaishohaigushakubun
                    self.doitsuseikeihaigushafuragu = doitsuseikeihaigushafuragu
                    self.ippanfuyosu = ippanfuyosu
                    self.tokuteifuyosu = tokuteifuyosu
                    self.tokuteishinzokusu = tokuteishinzokusu
                    self.rojinfuyosu = rojinfuyosu
                    self.dokyoroshintosu = dokyoroshintosu
                    self.nenshofuyosu = nenshofuyosu
                    self.futsushogaishasu = futsushogaishasu
                    self.tokubetsushogaishasu = tokubetsushogaishasu
                    self.dokyotokubetsushogaishasu = dokyotokubetsushogaishasu
                    self.fuyoninzugokei = fuyoninzugokei
                    self.fuyoshinzoku = fuyoshinzoku
                    self.kazeihyojungaku_soshotoku = kazeihyojungaku_soshotoku
                    self.kazeihyojungaku_sanrin = kazeihyojungaku_sanrin
                    self.kazeihyojungaku_taishoku = kazeihyojungaku_taishoku
                    self.kazeihyojungaku_bunri = kazeihyojungaku_bunri
                    self.choseikojo = choseikojo
                    self.haitokojo = haitokojo
                    self.shichosonminzei_choseikojo = shichosonminzei_choseikojo
                    self.jutakushakkintotokubetsuzeigakukojo = jutakushakkintotokubetsuzeigakukojo
                    self.kifukinzeigakukojo = kifukinzeigakukojo
                    self.tokubetsuzeigakukojo = tokubetsuzeigakukojo
                    self.shichosonminzei_zeigakukojomaeshotokuwari = shichosonminzei_zeigakukojomaeshotokuwari
                    self.shichosonminzei_shotokuwari = shichosonminzei_shotokuwari
                    self.shichosonminzei_kintowari = shichosonminzei_kintowari
                    self.dofukenminzei_shotokuwari = dofukenminzei_shotokuwari
                    self.dofukenminzei_kintowari = dofukenminzei_kintowari
                    self.shinrinkankyozei = shinrinkankyozei
                    self.nenzeigaku = nenzeigaku
                    self.koseinengappi = koseinengappi
                    self.koseijiyu = koseijiyu
                    self.idonengappi = idonengappi
                    self.koshinnengappi = koshinnengappi
                    self.koshinjikoku = koshinjikoku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.required(8)
                    self.koshinkubun = try items.required(9)
                    self.atenabango = try items.required(10)
                    self.kazeinendo = try items.required(11)
                    self.rirekibango = try items.required(12)
                    self.shinkokujokyo = try items.required(13)
                    self.kazeijotai = try items.required(14)
                    self.hikazeijiyu = try items.optional(15)
                    self.choshukubun = try items.optional(16)
                    self.kazeikijunbijusho_shikuchosonkodo = try items.optional(17)
                    self.kyuyoshunyu = try items.optional(18)
                    self.kyuyoshotoku = try items.optional(19)
                    self.kotekinenkintoshunyu = try items.optional(20)
                    self.kotekinenkintozatsushotoku = try items.optional(21)
                    self.gyomuzatsushotoku = try items.optional(22)
                    self.sonotazatsushotoku = try items.optional(23)
                    self.eigyotoshotoku = try items.optional(24)
                    self.nogyoshotoku = try items.optional(25)
                    self.fudosanshotoku = try items.optional(26)
                    self.rishishotoku = try items.optional(27)
                    self.haitoshotoku = try items.optional(28)
                    self.sogojotoshotoku_tanki = try items.optional(29)
                    self.sogojotoshotoku_choki = try items.optional(30)
                    self.ichijishotoku = try items.optional(31)
                    self.soshotokukingaku = try items.optional(32)
                    self.tankijotoshotoku = try items.optional(33)
                    self.tankijotoshotoku_tokubetsukojo = try items.optional(34)
                    self.chokijotoshotoku = try items.optional(35)
                    self.chokijotoshotoku_tokubetsukojo = try items.optional(36)
                    self.tochitojigyozatsushotoku = try items.optional(37)
                    self.kabushikitojotoshotoku_ippan = try items.optional(38)
                    self.kabushikitojotoshotoku_jojo = try items.optional(39)
                    self.jojokabushikitohaitoshotoku = try items.optional(40)
                    self.sakimonotorihikizatsushotoku = try items.optional(41)
                    self.sanrinshotoku = try items.optional(42)
                    self.taishokushotoku = try items.optional(43)
                    self.joyakutekiyorishito = try items.optional(44)
                    self.joyakutekiyohaitoto = try items.optional(45)
                    self.kurikoshisonshitsukojo = try items.optional(46)
                    self.soshotokukingakuto = try items.optional(47)
                    self.gokeishotokukingaku = try items.optional(48)
                    self.zatsusonkojo = try items.optional(49)
                    self.iryohikojo = try items.optional(50)
                    self.shakaihokenryokojo = try items.optional(51)
                    self.shokibokigyokyosaitokakekinkojo = try items.optional(52)
                    self.seimeihokenryokojo = try items.optional(53)
                    self.jishinhokenryokojo = try items.optional(54)
                    self.shogaishakojo = try items.optional(55)
                    self.kafukojo = try items.optional(56)
                    self.hitorioyakojo = try items.optional(57)
                    self.kinrogakuseikojo = try items.optional(58)
                    self.haigushakojo = try items.optional(59)
                    self.haigushatokubetsukojo = try items.optional(60)
                    self.fuyokojo = try items.optional(61)
                    self.tokuteishinzokutokubetsukojo = try items.optional(62)
                    self.kisokojo = try items.optional(63)
                    self.shotokukojogokei = try items.optional(64)
                    self.honnin_shogaikubun = try items.optional(65)
                    self.kafuhitorioyakubun = try items.optional(66)
                    self.kinrogakuseifuragu = try items.optional(67)
                    self.miseinenshafuragu = try items.optional(68)
                    self.kojotaishohaigushakubun = try items.optional(69)
                    self.doitsuseikeihaigushafuragu = try items.optional(70)
                    self.ippanfuyosu = try items.optional(71)
                    self.tokuteifuyosu = try items.optional(72)
                    self.tokuteishinzokusu = try items.optional(73)
                    self.rojinfuyosu = try items.optional(74)
                    self.dokyoroshintosu = try items.optional(75)
                    self.nenshofuyosu = try items.optional(76)
                    self.futsushogaishasu = try items.optional(77)
                    self.tokubetsushogaishasu = try items.optional(78)
                    self.dokyotokubetsushogaishasu = try items.optional(79)
                    self.fuyoninzugokei = try items.optional(80)
                    self.fuyoshinzoku = try items.list(81)
                    self.kazeihyojungaku_soshotoku = try items.optional(91)
                    self.kazeihyojungaku_sanrin = try items.optional(92)
                    self.kazeihyojungaku_taishoku = try items.optional(93)
                    self.kazeihyojungaku_bunri = try items.optional(94)
                    self.choseikojo = try items.optional(95)
                    self.haitokojo = try items.optional(96)
                    self.shichosonminzei_choseikojo = try items.optional(97)
                    self.jutakushakkintotokubetsuzeigakukojo = try items.optional(98)
                    self.kifukinzeigakukojo = try items.optional(99)
                    self.tokubetsuzeigakukojo = try items.optional(100)
                    self.shichosonminzei_zeigakukojomaeshotokuwari = try items.optional(101)
                    self.shichosonminzei_shotokuwari = try items.optional(102)
                    self.shichosonminzei_kintowari = try items.optional(103)
                    self.dofukenminzei_shotokuwari = try items.optional(104)
                    self.dofukenminzei_kintowari = try items.optional(105)
                    self.shinrinkankyozei = try items.optional(106)
                    self.nenzeigaku = try items.optional(107)
                    self.koseinengappi = try items.nullable(108)
                    self.koseijiyu = try items.optional(109)
                    self.idonengappi = try items.optional(110)
                    self.koshinnengappi = try items.required(111)
                    self.koshinjikoku = try items.required(112)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.shikuchosonkodo)
                    items.required(9, self.koshinkubun)
                    items.required(10, self.atenabango)
                    items.required(11, self.kazeinendo)
                    items.required(12, self.rirekibango)
                    items.required(13, self.shinkokujokyo)
                    items.required(14, self.kazeijotai)
                    items.optional(15, self.hikazeijiyu)
                    items.optional(16, self.choshukubun)
                    items.optional(17, self.kazeikijunbijusho_shikuchosonkodo)
                    items.optional(18, self.kyuyoshunyu)
                    items.optional(19, self.kyuyoshotoku)
                    items.optional(20, self.kotekinenkintoshunyu)
                    items.optional(21, self.kotekinenkintozatsushotoku)
                    items.optional(22, self.gyomuzatsushotoku)
                    items.optional(23, self.sonotazatsushotoku)
                    items.optional(24, self.eigyotoshotoku)
                    items.optional(25, self.nogyoshotoku)
                    items.optional(26, self.fudosanshotoku)
                    items.optional(27, self.rishishotoku)
                    items.optional(28, self.haitoshotoku)
                    items.optional(29, self.sogojotoshotoku_tanki)
                    items.optional(30, self.sogojotoshotoku_choki)
                    items.optional(31, self.ichijishotoku)
                    items.optional(32, self.soshotokukingaku)
                    items.optional(33, self.tankijotoshotoku)
                    items.optional(34, self.tankijotoshotoku_tokubetsukojo)
                    items.optional(35, self.chokijotoshotoku)
                    items.optional(36, self.chokijotoshotoku_tokubetsukojo)
                    items.optional(37, self.tochitojigyozatsushotoku)
                    items.optional(38, self.kabushikitojotoshotoku_ippan)
                    items.optional(39, self.kabushikitojotoshotoku_jojo)
                    items.optional(40, self.jojokabushikitohaitoshotoku)
                    items.optional(41, self.sakimonotorihikizatsushotoku)
                    items.optional(42, self.sanrinshotoku)
                    items.optional(43, self.taishokushotoku)
                    items.optional(44, self.joyakutekiyorishito)
                    items.optional(45, self.joyakutekiyohaitoto)
                    items.optional(46, self.kurikoshisonshitsukojo)
                    items.optional(47, self.soshotokukingakuto)
                    items.optional(48, self.gokeishotokukingaku)
                    items.optional(49, self.zatsusonkojo)
                    items.optional(50, self.iryohikojo)
                    items.optional(51, self.shakaihokenryokojo)
                    items.optional(52, self.shokibokigyokyosaitokakekinkojo)
                    items.optional(53, self.seimeihokenryokojo)
                    items.optional(54, self.jishinhokenryokojo)
                    items.optional(55, self.shogaishakojo)
                    items.optional(56, self.kafukojo)
                    items.optional(57, self.hitorioyakojo)
                    items.optional(58, self.kinrogakuseikojo)
                    items.optional(59, self.haigushakojo)
                    items.optional(60, self.haigushatokubetsukojo)
                    items.optional(61, self.fuyokojo)
                    items.optional(62, self.tokuteishinzokutokubetsukojo)
                    items.optional(63, self.kisokojo)
                    items.optional(64, self.shotokukojogokei)
                    items.optional(65, self.honnin_shogaikubun)
                    items.optional(66, self.kafuhitorioyakubun)
                    items.optional(67, self.kinrogakuseifuragu)
                    items.optional(68, self.miseinenshafuragu)
                    items.optional(69, self.kojotaishohaigushakubun)
                    items.optional(70, self.doitsuseikeihaigushafuragu)
                    items.optional(71, self.ippanfuyosu)
                    items.optional(72, self.tokuteifuyosu)
                    items.optional(73, self.tokuteishinzokusu)
                    items.optional(74, self.rojinfuyosu)
                    items.optional(75, self.dokyoroshintosu)
                    items.optional(76, self.nenshofuyosu)
                    items.optional(77, self.futsushogaishasu)
                    items.optional(78, self.tokubetsushogaishasu)
                    items.optional(79, self.dokyotokubetsushogaishasu)
                    items.optional(80, self.fuyoninzugokei)
                    items.list(81, self.fuyoshinzoku)
                    items.optional(91, self.kazeihyojungaku_soshotoku)
                    items.optional(92, self.kazeihyojungaku_sanrin)
                    items.optional(93, self.kazeihyojungaku_taishoku)
                    items.optional(94, self.kazeihyojungaku_bunri)
                    items.optional(95, self.choseikojo)
                    items.optional(96, self.haitokojo)
                    items.optional(97, self.shichosonminzei_choseikojo)
                    items.optional(98, self.jutakushakkintotokubetsuzeigakukojo)
                    items.optional(99, self.kifukinzeigakukojo)
                    items.optional(100, self.tokubetsuzeigakukojo)
                    items.optional(101, self.shichosonminzei_zeigakukojomaeshotokuwari)
                    items.optional(102, self.shichosonminzei_shotokuwari)
                    items.optional(103, self.shichosonminzei_kintowari)
                    items.optional(104, self.dofukenminzei_shotokuwari)
                    items.optional(105, self.dofukenminzei_kintowari)
                    items.optional(106, self.shinrinkankyozei)
                    items.optional(107, self.nenzeigaku)
                    items.nullable(108, self.koseinengappi)
                    items.optional(109, self.koseijiyu)
                    items.optional(110, self.idonengappi)
                    items.required(111, self.koshinnengappi)
                    items.required(112, self.koshinjikoku)
                }

                /// 扶養親族
                ///
                /// - 設定: 任意、0〜20件
                /// - 扶養親族等（配偶者を含む）1人ごとの情報
                public struct Fuyoshinzoku: ItemGroup {
                    /// 扶養親族_宛名番号
                    ///
                    /// - データ型: X（半角文字列）、15文字以内
                    /// - 設定: 必須、null可
                    /// - 扶養親族等の宛名番号。当市区町村に宛名の無い者の場合はnull
                    /// - 例: `000000000001244`
                    public var atenabango: Nullable<String>

                    /// 扶養親族_氏名
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 任意
                    /// - 扶養親族等の氏名（氏と名の間に全角の空白を一文字入れる）
                    /// - 例: `架空　二郎`
                    public var shimei: String?

                    /// 扶養親族_生年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 任意
                    /// - 扶養親族等の生年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                    /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                    /// - 例: `2012-04-02`
                    public var seinengappi: OpenDate?

                    /// 扶養親族_生年月日_不詳フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                    /// - 扶養親族_生年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                    /// - 例: `0`
                    public var seinengappi_fushofuragu: Codes.Fushofuragu?

                    /// 扶養親族_生年月日_不詳表記
                    ///
                    /// - データ型: N（全角文字列）、72文字以内
                    /// - 設定: 条件により必須
                    /// - 扶養親族_生年月日が不詳である場合の不詳日表記
                    /// - 条件: 扶養親族_生年月日_不詳フラグが1のとき必須。
                    /// - 例: `昭和２０年頃`
                    public var seinengappi_fushohyoki: String?

                    /// 続柄コード
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 任意、0〜4件
                    /// - コード: ``Codes/Zokugara``（続柄）
                    /// - 納税義務者から見た続柄
                    /// - 例: `20`
                    public var zokugarakodo: [Codes.Zokugara]

                    /// 扶養区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Fuyokubun``（扶養区分）
                    /// - 控除対象配偶者・扶養親族の区分
                    /// - 例: `6`
                    public var fuyokubun: Codes.Fuyokubun

                    /// 扶養親族_障害区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Shogaikubun``（障害区分）
                    /// - 扶養親族等の障害者控除の区分
                    /// - 例: `0`
                    public var shogaikubun: Codes.Shogaikubun?

                    /// 別居フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 任意
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 納税義務者と別居しているか
                    /// - 例: `0`
                    public var bekkyofuragu: Codes.Umu?

                    public init(
                        atenabango: Nullable<String>,
                        shimei: String? = nil,
                        seinengappi: OpenDate? = nil,
                        seinengappi_fushofuragu: Codes.Fushofuragu? = nil,
                        seinengappi_fushohyoki: String? = nil,
                        zokugarakodo: [Codes.Zokugara] = [],
                        fuyokubun: Codes.Fuyokubun,
                        shogaikubun: Codes.Shogaikubun? = nil,
                        bekkyofuragu: Codes.Umu? = nil
                    ) {
                        self.atenabango = atenabango
                        self.shimei = shimei
                        self.seinengappi = seinengappi
                        self.seinengappi_fushofuragu = seinengappi_fushofuragu
                        self.seinengappi_fushohyoki = seinengappi_fushohyoki
                        self.zokugarakodo = zokugarakodo
                        self.fuyokubun = fuyokubun
                        self.shogaikubun = shogaikubun
                        self.bekkyofuragu = bekkyofuragu
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.atenabango = try items.nullable(82)
                        self.shimei = try items.optional(83)
                        self.seinengappi = try items.optional(84)
                        self.seinengappi_fushofuragu = try items.optional(85)
                        self.seinengappi_fushohyoki = try items.optional(86)
                        self.zokugarakodo = try items.list(87)
                        self.fuyokubun = try items.required(88)
                        self.shogaikubun = try items.optional(89)
                        self.bekkyofuragu = try items.optional(90)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.nullable(82, self.atenabango)
                        items.optional(83, self.shimei)
                        items.optional(84, self.seinengappi)
                        items.optional(85, self.seinengappi_fushofuragu)
                        items.optional(86, self.seinengappi_fushohyoki)
                        items.list(87, self.zokugarakodo)
                        items.required(88, self.fuyokubun)
                        items.optional(89, self.shogaikubun)
                        items.optional(90, self.bekkyofuragu)
                    }
                }
            }
        }
    }

    /// この契約の項目が用いるコード。
    public enum Codes {
        /// 徴収区分（コード `choshukubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Choshukubun: CodeValue {
            public static let codeList: String = "choshukubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 給与からの特別徴収
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 普通徴収
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 公的年金からの特別徴収
            public static var code3: Self { Self(rawValue: "3") }
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

        /// 扶養区分（コード `fuyokubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Fuyokubun: CodeValue {
            public static let codeList: String = "fuyokubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 控除対象配偶者
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 老人控除対象配偶者
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 一般扶養
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 特定扶養
            public static var code4: Self { Self(rawValue: "4") }

            /// 5: 老人扶養
            public static var code5: Self { Self(rawValue: "5") }

            /// 6: 年少扶養（16歳未満）
            public static var code6: Self { Self(rawValue: "6") }

            /// 7: 同居老親等
            public static var code7: Self { Self(rawValue: "7") }

            /// 8: 特定親族（特定親族特別控除）（2025-01-01から）
            public static var code8: Self { Self(rawValue: "8") }

            /// 9: 同一生計配偶者（控除対象を除く）
            public static var code9: Self { Self(rawValue: "9") }
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

        /// 非課税事由（コード `hikazeijiyu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Hikazeijiyu: CodeValue {
            public static let codeList: String = "hikazeijiyu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 生活保護（生活扶助）受給
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 障害者・未成年者・寡婦・ひとり親で所得限度以下
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 均等割の非課税限度額以下
            public static var code3: Self { Self(rawValue: "3") }

            /// 9: その他
            public static var code9: Self { Self(rawValue: "9") }
        }

        /// 寡婦・ひとり親区分（コード `kafuhitorioyakubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Kafuhitorioyakubun: CodeValue {
            public static let codeList: String = "kafuhitorioyakubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 該当なし
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 寡婦
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: ひとり親
            public static var code2: Self { Self(rawValue: "2") }

            /// 8: 特別の寡婦（令和2年度まで）
            public static var code8: Self { Self(rawValue: "8") }

            /// 9: 寡夫（令和2年度まで）
            public static var code9: Self { Self(rawValue: "9") }
        }

        /// 課税状態（コード `kazeijotai`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Kazeijotai: CodeValue {
            public static let codeList: String = "kazeijotai"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 未申告のため不明
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 課税（所得割・均等割）
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 均等割のみ課税
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 非課税
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 免除
            public static var code4: Self { Self(rawValue: "4") }

            /// 5: 課税対象外（他市区町村で課税等）
            public static var code5: Self { Self(rawValue: "5") }
        }

        /// 個人住民税変更事由（コード `kojinjuminzeihenkojiyu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Kojinjuminzeihenkojiyu: CodeValue {
            public static let codeList: String = "kojinjuminzeihenkojiyu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 10: 当初賦課
            public static var code10: Self { Self(rawValue: "10") }

            /// 11: 当初賦課後の新規賦課
            public static var code11: Self { Self(rawValue: "11") }

            /// 20: 確定申告書の受理
            public static var code20: Self { Self(rawValue: "20") }

            /// 21: 住民税申告書の受理
            public static var code21: Self { Self(rawValue: "21") }

            /// 22: 給与支払報告書の追加・訂正
            public static var code22: Self { Self(rawValue: "22") }

            /// 23: 公的年金等支払報告書の追加・訂正
            public static var code23: Self { Self(rawValue: "23") }

            /// 24: 国税の更正・決定
            public static var code24: Self { Self(rawValue: "24") }

            /// 25: 職権調査
            public static var code25: Self { Self(rawValue: "25") }

            /// 26: 扶養控除等の是正
            public static var code26: Self { Self(rawValue: "26") }

            /// 30: 減免の決定
            public static var code30: Self { Self(rawValue: "30") }

            /// 31: 減免の取消し
            public static var code31: Self { Self(rawValue: "31") }

            /// 40: 特別徴収への切替え
            public static var code40: Self { Self(rawValue: "40") }

            /// 41: 普通徴収への切替え
            public static var code41: Self { Self(rawValue: "41") }

            /// 50: 他市区町村課税による賦課の取消し
            public static var code50: Self { Self(rawValue: "50") }

            /// 51: 住民基本台帳に記録のない者への課税
            public static var code51: Self { Self(rawValue: "51") }

            /// 60: 納税義務者の死亡（納税義務の承継）
            public static var code60: Self { Self(rawValue: "60") }

            /// 90: その他
            public static var code90: Self { Self(rawValue: "90") }
        }

        /// 個人住民税変更項目（コード `kojinjuminzeihenkokomoku`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Kojinjuminzeihenkokomoku: CodeValue {
            public static let codeList: String = "kojinjuminzeihenkokomoku"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 申告状況
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 所得
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 所得控除・扶養
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 課税状態
            public static var code4: Self { Self(rawValue: "4") }

            /// 5: 税額
            public static var code5: Self { Self(rawValue: "5") }

            /// 6: 徴収方法
            public static var code6: Self { Self(rawValue: "6") }
        }

        /// 控除対象配偶者区分（コード `kojotaishohaigushakubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Kojotaishohaigushakubun: CodeValue {
            public static let codeList: String = "kojotaishohaigushakubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 無
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 有（一般）
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 有（老人）
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 配偶者特別控除の対象
            public static var code3: Self { Self(rawValue: "3") }
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

        /// 申告状況（コード `shinkokujokyo`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shinkokujokyo: CodeValue {
            public static let codeList: String = "shinkokujokyo"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 未申告
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 確定申告
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 住民税申告
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 給与・年金支払報告
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 申告不要（被扶養者等）
            public static var code4: Self { Self(rawValue: "4") }
        }

        /// 障害区分（コード `shogaikubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shogaikubun: CodeValue {
            public static let codeList: String = "shogaikubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 該当なし
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 普通障害
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 特別障害
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 同居特別障害
            public static var code3: Self { Self(rawValue: "3") }
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
