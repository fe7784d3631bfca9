// swift-format-ignore-file
// Made by `hubd contract generate swift` from 001/juminkihonjoho v10; generate it again
// rather than edit it.

public import Contracts

/// 住民基本情報（001/juminkihonjoho v10）
///
/// 住民基本台帳の個人の最新（又は基準日時点）の氏名、生年月日、住所、続柄、異動、在留情報等を宛名番号により照会し（該当の無い宛名番号は結果に含めない）、異動を他の業務に通知し、全件又は差分の一覧を提供する。通知及び一覧に個人番号は含めない（番号利用事務が照会により求める）。
///
/// 標準仕様の項目の形にならった独自の定義（in-the-style-of）。
///
/// 出典:
/// - 住登外者宛名番号付番API仕様 第2.0版（デジタル庁）の項目名、データ型、桁数及び不詳日の表し方
/// - 芽室町 MADO-packages（MIT）の住民情報の列名（住民種別、住民状態、続柄、在留情報等）
/// - 公式の照会API仕様（別紙7-1）及び基本データリストの項目表は参照していない
/// - 住民異動通知の構成（通知区分、届出区分、異動前後の要点）は住民基本台帳事務の一般的な知識による整理であり、公式の連携仕様ではない
///
/// 根拠:
/// - 住民基本台帳法第7条（住民票の記載事項）、第8条（住民票の記載等）、第22条から第25条まで（転入届、転居届、転出届、世帯変更届）、第30条の45（外国人住民の区分）。利用の根拠となる条番号は照会元の事務による
/// - 住民基本台帳事務処理要領（ドメスティック・バイオレンス等の支援措置）
/// - 行政手続における特定の個人を識別するための番号の利用等に関する法律（個人番号の出力は個人番号利用事務に限る）
public enum JuminkihonjohoV10 {
    /// 住民基本情報照会
    ///
    /// - 呼出名: `app_submit/v10/juminkihonjohoshokai`
    /// - スコープ: `001:app_submit/v10/juminkihonjohoshokai:Read`
    /// - 方式: 照会（要求・応答）
    public enum Shokai {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/juminkihonjohoshokai"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:001:juminkihonjoho:v10:juminkihonjohoshokai"

        /// 住民基本情報照会の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "001/juminkihonjoho", version: "v10",
                message: "shokai.request", digest: "a2b525b2654c685b")

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
            /// - 照会の対象となる個人を一意に識別する番号。一度に100人まで
            /// - 例: `000000000001236`
            public var atenabango: [String]

            /// 基準日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 任意
            /// - この日の時点の情報を求める場合に設定する。設定しない場合は最新
            /// - 例: `2026-11-01`
            public var kijunbi: OpenDate?

            /// 個人番号要求フラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 任意
            /// - コード: ``Codes/Umu``（有無（汎用フラグ））
            /// - 個人番号を求めるか（0：求めない、1：求める）。番号利用事務に限り1を設定できる。設定しない場合は0
            /// - 例: `0`
            public var kojinbangoyokyufuragu: Codes.Umu?

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
                atenabango: [String],
                kijunbi: OpenDate? = nil,
                kojinbangoyokyufuragu: Codes.Umu? = nil,
                gyomuid: Codes.Gyomuid,
                dokujishisakushisutemutoid: String? = nil,
                shokairiyu: String,
                sosashaid: String,
                sosanengappi: OpenDate,
                sosajikoku: String
            ) {
                self.shikuchosonkodo = shikuchosonkodo
                self.atenabango = atenabango
                self.kijunbi = kijunbi
                self.kojinbangoyokyufuragu = kojinbangoyokyufuragu
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
                self.kijunbi = try items.optional(3)
                self.kojinbangoyokyufuragu = try items.optional(4)
                self.gyomuid = try items.required(5)
                self.dokujishisakushisutemutoid = try items.optional(6)
                self.shokairiyu = try items.required(7)
                self.sosashaid = try items.required(8)
                self.sosanengappi = try items.required(9)
                self.sosajikoku = try items.required(10)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shikuchosonkodo)
                items.list(2, self.atenabango)
                items.optional(3, self.kijunbi)
                items.optional(4, self.kojinbangoyokyufuragu)
                items.required(5, self.gyomuid)
                items.optional(6, self.dokujishisakushisutemutoid)
                items.required(7, self.shokairiyu)
                items.required(8, self.sosashaid)
                items.required(9, self.sosanengappi)
                items.required(10, self.sosajikoku)
            }
        }

        /// 住民基本情報照会の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "001/juminkihonjoho", version: "v10",
                message: "shokai.response", digest: "58600d66877224eb")
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
                /// - 住民票を備える市区町村を一意に識別するコード（指定都市においては区までを特定）
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

                /// 個人履歴番号
                ///
                /// - データ型: 9（整数、0以上）、3桁以内
                /// - 設定: 必須
                /// - 個人の異動の履歴を管理する番号
                /// - 例: `1`
                public var rirekibango: Int

                /// 世帯番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須、null可
                /// - 世帯を一意に識別する番号。消除された者で世帯に属さない場合はnull
                /// - 例: `000000000000507`
                public var setaibango: Nullable<String>

                /// 個人番号
                ///
                /// - データ型: X（半角文字列）、12文字固定
                /// - 設定: 任意
                /// - 番号利用事務からの照会で、個人番号要求フラグが1の場合に限り出力する
                /// - 個人番号の検査数字を確かめる。
                /// - 画面、記録等には表示しない。
                /// - 例: `000000000019`
                public var kojinbango: String?

                /// 住民種別
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Juminshubetsu``（住民種別）
                /// - 日本人・外国人の別
                /// - 例: `1`
                public var juminshubetsu: Codes.Juminshubetsu

                /// 住民状態
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Juminjotai``（住民状態）
                /// - 住民・転出者・死亡者・その他消除者の別
                /// - 例: `1`
                public var juminjotai: Codes.Juminjotai

                /// 氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 住民票に記載された氏名（氏と名等の間に全角の空白を一文字入れる）
                /// - 条件: ※※氏名未定でない場合は必須
                /// - 例: `架空　一郎`
                public var shimei: String?

                /// 氏_日本人
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 日本人住民の氏。氏名未定でない日本人住民の場合は必須
                /// - 条件: 住民種別が2のとき設定不可。
                /// - 例: `架空`
                public var uji_nihonjin: String?

                /// 名_日本人
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 日本人住民の名。氏名未定でない日本人住民の場合は必須
                /// - 条件: 住民種別が2のとき設定不可。
                /// - 例: `一郎`
                public var na_nihonjin: String?

                /// 氏名_外国人ローマ字
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 外国人住民の氏名（ローマ字、全角）
                /// - 条件: 住民種別が1のとき設定不可。
                /// - 例: `ＺＨＡＮＧ　ＹＵＬＩ`
                public var shimei_gaikokujinromaji: String?

                /// 氏名_外国人漢字
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 外国人住民の氏名（漢字）
                /// - 条件: 住民種別が1のとき設定不可。
                /// - 例: `張　玉蓮`
                public var shimei_gaikokujinkanji: String?

                /// 氏名_フリガナ
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 氏名のフリガナ
                /// - 例: `カクウ　イチロウ`
                public var shimei_furigana: String?

                /// 氏_日本人_フリガナ
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 任意
                /// - 日本人住民の氏のフリガナ
                /// - 条件: 住民種別が2のとき設定不可。
                /// - 例: `カクウ`
                public var uji_nihonjin_furigana: String?

                /// 名_日本人_フリガナ
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 任意
                /// - 日本人住民の名のフリガナ
                /// - 条件: 住民種別が2のとき設定不可。
                /// - 例: `イチロウ`
                public var na_nihonjin_furigana: String?

                /// 氏名_フリガナ確認状況
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Kakuninjokyo``（フリガナ確認状況）
                /// - 氏名のフリガナについて、本人確認の有無を示すフラグ（0：無、1：有）
                /// - 例: `1`
                public var shimei_furiganakakuninjokyo: Codes.Kakuninjokyo?

                /// 旧氏
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 日本人住民の住民票に記載された旧氏
                /// - 条件: 住民種別が2のとき設定不可。
                /// - 例: `旧氏川`
                public var kyuji: String?

                /// 旧氏_フリガナ
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 旧氏のフリガナ
                /// - 条件: 旧氏が設定されていないとき設定不可。
                /// - 例: `キュウジガワ`
                public var kyuji_furigana: String?

                /// 通称
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 外国人住民の通称
                /// - 条件: 住民種別が1のとき設定不可。
                /// - 例: `田中　花子`
                public var tsusho: String?

                /// 通称_フリガナ
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 通称のフリガナ
                /// - 条件: 通称が設定されていないとき設定不可。
                /// - 例: `タナカ　ハナコ`
                public var tsusho_furigana: String?

                /// 通称_フリガナ確認状況
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Kakuninjokyo``（フリガナ確認状況）
                /// - 通称のフリガナについて、本人確認の有無を示すフラグ（0：無、1：有）
                /// - 条件: 通称_フリガナが設定されているとき必須。
                /// - 条件: 通称_フリガナが設定されていないとき設定不可。
                /// - 例: `0`
                public var tsusho_furiganakakuninjokyo: Codes.Kakuninjokyo?

                /// 性別
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Seibetsu``（性別）
                /// - 性別を示すコード
                /// - 例: `1`
                public var seibetsu: Codes.Seibetsu

                /// 生年月日_元号
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Nengo``（年号（1桁））
                /// - 生年月日の元号（1桁の年号コード）。暦日は西暦の生年月日による
                /// - 例: `4`
                public var seinengappi_gengo: Codes.Nengo?

                /// 生年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 生年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                /// - 例: `1990-01-15`
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

                /// 続柄コード
                ///
                /// - データ型: X（半角文字列）、2文字固定
                /// - 設定: 任意、0〜4件
                /// - コード: ``Codes/Zokugara``（続柄）
                /// - 世帯主との続柄。4段階まで並べて表す（例：子の妻は20、12）
                /// - 例: `02`
                public var zokugarakodo: [Codes.Zokugara]

                /// 続柄表記
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 任意
                /// - 世帯主との続柄の表記
                /// - 例: `世帯主`
                public var zokugarahyoki: String?

                /// 世帯主_宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 任意、null可
                /// - 世帯主の宛名番号。世帯主の無い場合はnull
                /// - 例: `000000000001236`
                public var setainushi_atenabango: Nullable<String>?

                /// 世帯主氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 世帯主の氏名
                /// - 例: `架空　一郎`
                public var setainushi_shimei: String?

                /// 記載順位
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 世帯における記載の順位
                /// - 例: `1`
                public var kisaijuni: Int?

                /// 住所_市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 任意
                /// - 住民の住所（都道府県から市区町村まで）を一意に識別できるコード。国外の場合は設定しない
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `131016`
                public var jusho_shikuchosonkodo: String?

                /// 住所_町字コード
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 住民の住所（町字）の町字ID（アドレス・ベース・レジストリ「町字マスターデータセット」）。町字がない場合は0000000、規定がない町字の場合は9999999
                /// - 例: `0011001`
                public var jusho_choazakodo: String?

                /// 住所_都道府県
                ///
                /// - データ型: N（全角文字列）、4文字以内
                /// - 設定: 任意
                /// - 住民の住所における都道府県
                /// - 例: `東京都`
                public var jusho_todofuken: String?

                /// 住所_市区郡町村名
                ///
                /// - データ型: N（全角文字列）、12文字以内
                /// - 設定: 任意
                /// - 住民の住所における市区郡町村名（特別区：千代田区、指定都市：横浜市西区、町村：足柄上郡中井町）
                /// - 例: `千代田区`
                public var jusho_shikugunchosonmei: String?

                /// 住所_町字
                ///
                /// - データ型: N（全角文字列）、120文字以内
                /// - 設定: 条件により必須
                /// - 住民の住所における町字（丁目を含む）
                /// - 条件: ※※住所に町字が存在する場合は必須
                /// - 例: `霞が関二丁目`
                public var jusho_choaza: String?

                /// 住所_番地号表記
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 住民の住所における番地号の日本語を含む表記（住居表示を実施していない区域は「番地」、実施している区域は「番」及び「号」）
                /// - 条件: ※※住所に番地号が存在する場合は必須
                /// - 例: `１番６号`
                public var jusho_banchigohyoki: String?

                /// 住所_方書
                ///
                /// - データ型: N（全角文字列）、300文字以内
                /// - 設定: 条件により必須
                /// - 住民の住所における方書
                /// - 条件: ※※住所に方書が存在する場合は必須
                /// - 例: `虎ノ門ハイツ１０１号`
                public var jusho_katagaki: String?

                /// 住所_郵便番号
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 住民の住所における郵便番号（ハイフンなし半角）
                /// - 例: `1000014`
                public var jusho_yubinbango: String?

                /// 指定都市_行政区等コード
                ///
                /// - データ型: X（半角文字列）、12文字以内
                /// - 設定: 任意
                /// - コード: ``Codes/Gyoseikuto``（行政区等）
                /// - 自治体ごとに定める任意の行政範囲を示すコード
                /// - 自治体固有コード（行政区等）。市区町村ごとに定める。
                /// - 例: `001`
                public var shiteitoshi_gyoseikutokodo: Codes.Gyoseikuto?

                /// 住民となった年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 任意
                /// - 市区町村の住民となった年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                /// - 例: `1990-01-15`
                public var jumintonattanengappi: OpenDate?

                /// 住民となった年月日_不詳フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                /// - 住民となった年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                /// - 条件: 住民となった年月日が設定されているとき必須。
                /// - 条件: 住民となった年月日が設定されていないとき設定不可。
                /// - 例: `0`
                public var jumintonattanengappi_fushofuragu: Codes.Fushofuragu?

                /// 住民となった年月日_不詳表記
                ///
                /// - データ型: N（全角文字列）、72文字以内
                /// - 設定: 条件により必須
                /// - 住民となった年月日が不詳である場合の不詳日表記
                /// - 条件: 住民となった年月日_不詳フラグが1のとき必須。
                /// - 例: `昭和２０年頃`
                public var jumintonattanengappi_fushohyoki: String?

                /// 住所を定めた年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 任意
                /// - 現在の住所を定めた年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                /// - 例: `2015-03-28`
                public var jushosadametanengappi: OpenDate?

                /// 住所を定めた年月日_不詳フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                /// - 住所を定めた年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                /// - 条件: 住所を定めた年月日が設定されているとき必須。
                /// - 条件: 住所を定めた年月日が設定されていないとき設定不可。
                /// - 例: `0`
                public var jushosadametanengappi_fushofuragu: Codes.Fushofuragu?

                /// 住所を定めた年月日_不詳表記
                ///
                /// - データ型: N（全角文字列）、72文字以内
                /// - 設定: 条件により必須
                /// - 住所を定めた年月日が不詳である場合の不詳日表記
                /// - 条件: 住所を定めた年月日_不詳フラグが1のとき必須。
                /// - 例: `昭和２０年頃`
                public var jushosadametanengappi_fushohyoki: String?

                /// 異動
                ///
                /// - 設定: 必須
                /// - 最新の異動の情報
                public var ido: Ido

                /// 転入前住所
                ///
                /// - 設定: 任意
                /// - 転入した者の転入前の住所
                public var tennyumaejusho: Tennyumaejusho?

                /// 転出先
                ///
                /// - 設定: 条件により必須
                /// - 転出（予定を含む）の情報
                /// - 条件: 住民状態が2のとき必須。
                public var tenshutsusaki: Tenshutsusaki?

                /// 消除
                ///
                /// - 設定: 条件により必須
                /// - 住民票の消除の情報
                /// - 条件: 住民状態が2または3または9のとき必須。
                /// - 条件: 住民状態が1のとき設定不可。
                public var shojo: Shojo?

                /// 在留情報
                ///
                /// - 設定: 条件により必須
                /// - 外国人住民の国籍・在留の情報
                /// - 条件: 住民種別が2のとき必須。
                /// - 条件: 住民種別が1のとき設定不可。
                public var zairyujoho: Zairyujoho?

                /// 支援措置フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - ＤＶ等支援措置による抑止の有無（0：無、1：有）。1の場合、住所等を申出者の相手方に知らせてはならない
                /// - 例: `0`
                public var shiensochifuragu: Codes.Umu

                /// 支援措置終了年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 支援措置の期間の終了の年月日
                /// - 条件: 支援措置フラグが1のとき必須。
                /// - 条件: 支援措置フラグが0のとき設定不可。
                /// - 例: `2027-03-31`
                public var shiensochishuryonengappi: OpenDate?

                /// 他業務参照不可フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Tagyomusanshofukafuragu``（他業務参照不可フラグ）
                /// - 他の業務が参照できるかを示すフラグ（0：参照可、1：参照不可）
                /// - 例: `0`
                public var tagyomusanshofukafuragu: Codes.Tagyomusanshofukafuragu

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
                    setaibango: Nullable<String>,
                    kojinbango: String? = nil,
                    juminshubetsu: Codes.Juminshubetsu,
                    juminjotai: Codes.Juminjotai,
                    shimei: String? = nil,
                    uji_nihonjin: String? = nil,
                    na_nihonjin: String? = nil,
                    shimei_gaikokujinromaji: String? = nil,
                    shimei_gaikokujinkanji: String? = nil,
                    shimei_furigana: String? = nil,
                    uji_nihonjin_furigana: String? = nil,
                    na_nihonjin_furigana: String? = nil,
                    shimei_furiganakakuninjokyo: Codes.Kakuninjokyo? = nil,
                    kyuji: String? = nil,
                    kyuji_furigana: String? = nil,
                    tsusho: String? = nil,
                    tsusho_furigana: String? = nil,
                    tsusho_furiganakakuninjokyo: Codes.Kakuninjokyo? = nil,
                    seibetsu: Codes.Seibetsu,
                    seinengappi_gengo: Codes.Nengo? = nil,
                    seinengappi: OpenDate,
                    seinengappi_fushofuragu: Codes.Fushofuragu,
                    seinengappi_fushohyoki: String? = nil,
                    zokugarakodo: [Codes.Zokugara] = [],
                    zokugarahyoki: String? = nil,
                    setainushi_atenabango: Nullable<String>? = nil,
                    setainushi_shimei: String? = nil,
                    kisaijuni: Int? = nil,
                    jusho_shikuchosonkodo: String? = nil,
                    jusho_choazakodo: String? = nil,
                    jusho_todofuken: String? = nil,
                    jusho_shikugunchosonmei: String? = nil,
                    jusho_choaza: String? = nil,
                    jusho_banchigohyoki: String? = nil,
                    jusho_katagaki: String? = nil,
                    jusho_yubinbango: String? = nil,
                    shiteitoshi_gyoseikutokodo: Codes.Gyoseikuto? = nil,
                    jumintonattanengappi: OpenDate? = nil,
                    jumintonattanengappi_fushofuragu: Codes.Fushofuragu? = nil,
                    jumintonattanengappi_fushohyoki: String? = nil,
                    jushosadametanengappi: OpenDate? = nil,
                    jushosadametanengappi_fushofuragu: Codes.Fushofuragu? = nil,
                    jushosadametanengappi_fushohyoki: String? = nil,
                    ido: Ido,
                    tennyumaejusho: Tennyumaejusho? = nil,
                    tenshutsusaki: Tenshutsusaki? = nil,
                    shojo: Shojo? = nil,
                    zairyujoho: Zairyujoho? = nil,
                    shiensochifuragu: Codes.Umu,
                    shiensochishuryonengappi: OpenDate? = nil,
                    tagyomusanshofukafuragu: Codes.Tagyomusanshofukafuragu,
                    koshinnengappi: OpenDate,
                    koshinjikoku: String
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.atenabango = atenabango
                    self.rirekibango = rirekibango
                    self.setaibango = setaibango
                    self.kojinbango = kojinbango
                    self.juminshubetsu = juminshubetsu
                    self.juminjotai = juminjotai
                    self.shimei = shimei
                    self.uji_nihonjin = uji_nihonjin
                    self.na_nihonjin = na_nihonjin
                    self.shimei_gaikokujinromaji = shimei_gaikokujinromaji
                    self.shimei_gaikokujinkanji = shimei_gaikokujinkanji
                    self.shimei_furigana = shimei_furigana
                    self.uji_nihonjin_furigana = uji_nihonjin_furigana
                    self.na_nihonjin_furigana = na_nihonjin_furigana
                    self.shimei_furiganakakuninjokyo = shimei_furiganakakuninjokyo
                    self.kyuji = kyuji
                    self.kyuji_furigana = kyuji_furigana
                    self.tsusho = tsusho
                    self.tsusho_furigana = tsusho_furigana
                    self.tsusho_furiganakakuninjokyo = tsusho_furiganakakuninjokyo
                    self.seibetsu = seibetsu
                    self.seinengappi_gengo = seinengappi_gengo
                    self.seinengappi = seinengappi
                    self.seinengappi_fushofuragu = seinengappi_fushofuragu
                    self.seinengappi_fushohyoki = seinengappi_fushohyoki
                    self.zokugarakodo = zokugarakodo
                    self.zokugarahyoki = zokugarahyoki
                    self.setainushi_atenabango = setainushi_atenabango
                    self.setainushi_shimei = setainushi_shimei
                    self.kisaijuni = kisaijuni
                    self.jusho_shikuchosonkodo = jusho_shikuchosonkodo
                    self.jusho_choazakodo = jusho_choazakodo
                    self.jusho_todofuken = jusho_todofuken
                    self.jusho_shikugunchosonmei = jusho_shikugunchosonmei
                    self.jusho_choaza = jusho_choaza
                    self.jusho_banchigohyoki = jusho_banchigohyoki
                    self.jusho_katagaki = jusho_katagaki
                    self.jusho_yubinbango = jusho_yubinbango
                    self.shiteitoshi_gyoseikutokodo = shiteitoshi_gyoseikutokodo
                    self.jumintonattanengappi = jumintonattanengappi
                    self.jumintonattanengappi_fushofuragu = jumintonattanengappi_fushofuragu
                    self.jumintonattanengappi_fushohyoki = jumintonattanengappi_fushohyoki
                    self.jushosadametanengappi = jushosadametanengappi
                    self.jushosadametanengappi_fushofuragu = jushosadametanengappi_fushofuragu
                    self.jushosadametanengappi_fushohyoki = jushosadametanengappi_fushohyoki
                    self.ido = ido
                    self.tennyumaejusho = tennyumaejusho
                    self.tenshutsusaki = tenshutsusaki
                    self.shojo = shojo
                    self.zairyujoho = zairyujoho
                    self.shiensochifuragu = shiensochifuragu
                    self.shiensochishuryonengappi = shiensochishuryonengappi
                    self.tagyomusanshofukafuragu = tagyomusanshofukafuragu
                    self.koshinnengappi = koshinnengappi
                    self.koshinjikoku = koshinjikoku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.required(8)
                    self.atenabango = try items.required(9)
                    self.rirekibango = try items.required(10)
                    self.setaibango = try items.nullable(11)
                    self.kojinbango = try items.optional(12)
                    self.juminshubetsu = try items.required(13)
                    self.juminjotai = try items.required(14)
                    self.shimei = try items.optional(15)
                    self.uji_nihonjin = try items.optional(16)
                    self.na_nihonjin = try items.optional(17)
                    self.shimei_gaikokujinromaji = try items.optional(18)
                    self.shimei_gaikokujinkanji = try items.optional(19)
                    self.shimei_furigana = try items.optional(20)
                    self.uji_nihonjin_furigana = try items.optional(21)
                    self.na_nihonjin_furigana = try items.optional(22)
                    self.shimei_furiganakakuninjokyo = try items.optional(23)
                    self.kyuji = try items.optional(24)
                    self.kyuji_furigana = try items.optional(25)
                    self.tsusho = try items.optional(26)
                    self.tsusho_furigana = try items.optional(27)
                    self.tsusho_furiganakakuninjokyo = try items.optional(28)
                    self.seibetsu = try items.required(29)
                    self.seinengappi_gengo = try items.optional(30)
                    self.seinengappi = try items.required(31)
                    self.seinengappi_fushofuragu = try items.required(32)
                    self.seinengappi_fushohyoki = try items.optional(33)
                    self.zokugarakodo = try items.list(34)
                    self.zokugarahyoki = try items.optional(35)
                    self.setainushi_atenabango = try items.optionalNullable(36)
                    self.setainushi_shimei = try items.optional(37)
                    self.kisaijuni = try items.optional(38)
                    self.jusho_shikuchosonkodo = try items.optional(39)
                    self.jusho_choazakodo = try items.optional(40)
                    self.jusho_todofuken = try items.optional(41)
                    self.jusho_shikugunchosonmei = try items.optional(42)
                    self.jusho_choaza = try items.optional(43)
                    self.jusho_banchigohyoki = try items.optional(44)
                    self.jusho_katagaki = try items.optional(45)
                    self.jusho_yubinbango = try items.optional(46)
                    self.shiteitoshi_gyoseikutokodo = try items.optional(47)
                    self.jumintonattanengappi = try items.optional(48)
                    self.jumintonattanengappi_fushofuragu = try items.optional(49)
                    self.jumintonattanengappi_fushohyoki = try items.optional(50)
                    self.jushosadametanengappi = try items.optional(51)
                    self.jushosadametanengappi_fushofuragu = try items.optional(52)
                    self.jushosadametanengappi_fushohyoki = try items.optional(53)
                    self.ido = try items.required(54)
                    self.tennyumaejusho = try items.optional(60)
                    self.tenshutsusaki = try items.optional(72)
                    self.shojo = try items.optional(86)
                    self.zairyujoho = try items.optional(92)
                    self.shiensochifuragu = try items.required(101)
                    self.shiensochishuryonengappi = try items.optional(102)
                    self.tagyomusanshofukafuragu = try items.required(103)
                    self.koshinnengappi = try items.required(104)
                    self.koshinjikoku = try items.required(105)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.shikuchosonkodo)
                    items.required(9, self.atenabango)
                    items.required(10, self.rirekibango)
                    items.nullable(11, self.setaibango)
                    items.optional(12, self.kojinbango)
                    items.required(13, self.juminshubetsu)
                    items.required(14, self.juminjotai)
                    items.optional(15, self.shimei)
                    items.optional(16, self.uji_nihonjin)
                    items.optional(17, self.na_nihonjin)
                    items.optional(18, self.shimei_gaikokujinromaji)
                    items.optional(19, self.shimei_gaikokujinkanji)
                    items.optional(20, self.shimei_furigana)
                    items.optional(21, self.uji_nihonjin_furigana)
                    items.optional(22, self.na_nihonjin_furigana)
                    items.optional(23, self.shimei_furiganakakuninjokyo)
                    items.optional(24, self.kyuji)
                    items.optional(25, self.kyuji_furigana)
                    items.optional(26, self.tsusho)
                    items.optional(27, self.tsusho_furigana)
                    items.optional(28, self.tsusho_furiganakakuninjokyo)
                    items.required(29, self.seibetsu)
                    items.optional(30, self.seinengappi_gengo)
                    items.required(31, self.seinengappi)
                    items.required(32, self.seinengappi_fushofuragu)
                    items.optional(33, self.seinengappi_fushohyoki)
                    items.list(34, self.zokugarakodo)
                    items.optional(35, self.zokugarahyoki)
                    items.optionalNullable(36, self.setainushi_atenabango)
                    items.optional(37, self.setainushi_shimei)
                    items.optional(38, self.kisaijuni)
                    items.optional(39, self.jusho_shikuchosonkodo)
                    items.optional(40, self.jusho_choazakodo)
                    items.optional(41, self.jusho_todofuken)
                    items.optional(42, self.jusho_shikugunchosonmei)
                    items.optional(43, self.jusho_choaza)
                    items.optional(44, self.jusho_banchigohyoki)
                    items.optional(45, self.jusho_katagaki)
                    items.optional(46, self.jusho_yubinbango)
                    items.optional(47, self.shiteitoshi_gyoseikutokodo)
                    items.optional(48, self.jumintonattanengappi)
                    items.optional(49, self.jumintonattanengappi_fushofuragu)
                    items.optional(50, self.jumintonattanengappi_fushohyoki)
                    items.optional(51, self.jushosadametanengappi)
                    items.optional(52, self.jushosadametanengappi_fushofuragu)
                    items.optional(53, self.jushosadametanengappi_fushohyoki)
                    items.required(54, self.ido)
                    items.optional(60, self.tennyumaejusho)
                    items.optional(72, self.tenshutsusaki)
                    items.optional(86, self.shojo)
                    items.optional(92, self.zairyujoho)
                    items.required(101, self.shiensochifuragu)
                    items.optional(102, self.shiensochishuryonengappi)
                    items.required(103, self.tagyomusanshofukafuragu)
                    items.required(104, self.koshinnengappi)
                    items.required(105, self.koshinjikoku)
                }

                /// 異動
                ///
                /// - 設定: 必須
                /// - 最新の異動の情報
                public struct Ido: ItemGroup {
                    /// 異動事由
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Idojiyu``（異動事由）
                    /// - 異動の事由
                    /// - 例: `10`
                    public var idojiyu: Codes.Idojiyu

                    /// 異動年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 異動のあった年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                    /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                    /// - 例: `2015-03-28`
                    public var idonengappi: OpenDate

                    /// 異動年月日_不詳フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                    /// - 異動年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                    /// - 例: `0`
                    public var idonengappi_fushofuragu: Codes.Fushofuragu

                    /// 異動年月日_不詳表記
                    ///
                    /// - データ型: N（全角文字列）、72文字以内
                    /// - 設定: 条件により必須
                    /// - 異動年月日が不詳である場合の不詳日表記
                    /// - 条件: 異動年月日_不詳フラグが1のとき必須。
                    /// - 例: `昭和２０年頃`
                    public var idonengappi_fushohyoki: String?

                    /// 異動届出年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須、null可
                    /// - 異動の届出の年月日。職権による場合はnull
                    /// - 例: `2015-04-01`
                    public var todokedenengappi: Nullable<OpenDate>

                    public init(
                        idojiyu: Codes.Idojiyu,
                        idonengappi: OpenDate,
                        idonengappi_fushofuragu: Codes.Fushofuragu,
                        idonengappi_fushohyoki: String? = nil,
                        todokedenengappi: Nullable<OpenDate>
                    ) {
                        self.idojiyu = idojiyu
                        self.idonengappi = idonengappi
                        self.idonengappi_fushofuragu = idonengappi_fushofuragu
                        self.idonengappi_fushohyoki = idonengappi_fushohyoki
                        self.todokedenengappi = todokedenengappi
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.idojiyu = try items.required(55)
                        self.idonengappi = try items.required(56)
                        self.idonengappi_fushofuragu = try items.required(57)
                        self.idonengappi_fushohyoki = try items.optional(58)
                        self.todokedenengappi = try items.nullable(59)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(55, self.idojiyu)
                        items.required(56, self.idonengappi)
                        items.required(57, self.idonengappi_fushofuragu)
                        items.optional(58, self.idonengappi_fushohyoki)
                        items.nullable(59, self.todokedenengappi)
                    }
                }

                /// 転入前住所
                ///
                /// - 設定: 任意
                /// - 転入した者の転入前の住所
                public struct Tennyumaejusho: ItemGroup {
                    /// 市区町村コード
                    ///
                    /// - データ型: X（半角文字列）、6文字固定
                    /// - 設定: 任意
                    /// - 転入前の住所（都道府県から市区町村まで）を一意に識別できるコード。国外の場合は設定しない
                    /// - 団体コードの検査数字を確かめる。
                    /// - 例: `131016`
                    public var shikuchosonkodo: String?

                    /// 町字コード
                    ///
                    /// - データ型: X（半角文字列）、7文字固定
                    /// - 設定: 任意
                    /// - 転入前の住所（町字）の町字ID（アドレス・ベース・レジストリ「町字マスターデータセット」）。町字がない場合は0000000、規定がない町字の場合は9999999
                    /// - 例: `0011001`
                    public var choazakodo: String?

                    /// 都道府県
                    ///
                    /// - データ型: N（全角文字列）、4文字以内
                    /// - 設定: 任意
                    /// - 転入前の住所における都道府県
                    /// - 例: `東京都`
                    public var todofuken: String?

                    /// 市区郡町村名
                    ///
                    /// - データ型: N（全角文字列）、12文字以内
                    /// - 設定: 任意
                    /// - 転入前の住所における市区郡町村名（特別区：千代田区、指定都市：横浜市西区、町村：足柄上郡中井町）
                    /// - 例: `千代田区`
                    public var shikugunchosonmei: String?

                    /// 町字
                    ///
                    /// - データ型: N（全角文字列）、120文字以内
                    /// - 設定: 条件により必須
                    /// - 転入前の住所における町字（丁目を含む）
                    /// - 条件: ※※住所に町字が存在する場合は必須
                    /// - 例: `霞が関二丁目`
                    public var choaza: String?

                    /// 番地号表記
                    ///
                    /// - データ型: N（全角文字列）、50文字以内
                    /// - 設定: 条件により必須
                    /// - 転入前の住所における番地号の日本語を含む表記（住居表示を実施していない区域は「番地」、実施している区域は「番」及び「号」）
                    /// - 条件: ※※住所に番地号が存在する場合は必須
                    /// - 例: `１番６号`
                    public var banchigohyoki: String?

                    /// 方書
                    ///
                    /// - データ型: N（全角文字列）、300文字以内
                    /// - 設定: 条件により必須
                    /// - 転入前の住所における方書
                    /// - 条件: ※※住所に方書が存在する場合は必須
                    /// - 例: `虎ノ門ハイツ１０１号`
                    public var katagaki: String?

                    /// 郵便番号
                    ///
                    /// - データ型: X（半角文字列）、7文字固定
                    /// - 設定: 任意
                    /// - 転入前の住所における郵便番号（ハイフンなし半角）
                    /// - 例: `1000014`
                    public var yubinbango: String?

                    /// 国名コード
                    ///
                    /// - データ型: X（半角文字列）、3文字固定
                    /// - 設定: 任意
                    /// - 転入前の住所が国外の場合の国名コード
                    /// - 例: `265`
                    public var kokumeikodo: String?

                    /// 国名等
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 任意
                    /// - 転入前の住所が国外の場合の国名等
                    /// - 例: `米国`
                    public var kokumeito: String?

                    /// 国外住所
                    ///
                    /// - データ型: N（全角文字列）、300文字以内
                    /// - 設定: 任意
                    /// - 転入前の住所が国外の場合の住所
                    /// - 例: `１２３４　ＡＰＰＬＥ　Ｓｔｒｅｅｔ`
                    public var kokugaijusho: String?

                    public init(
                        shikuchosonkodo: String? = nil,
                        choazakodo: String? = nil,
                        todofuken: String? = nil,
                        shikugunchosonmei: String? = nil,
                        choaza: String? = nil,
                        banchigohyoki: String? = nil,
                        katagaki: String? = nil,
                        yubinbango: String? = nil,
                        kokumeikodo: String? = nil,
                        kokumeito: String? = nil,
                        kokugaijusho: String? = nil
                    ) {
                        self.shikuchosonkodo = shikuchosonkodo
                        self.choazakodo = choazakodo
                        self.todofuken = todofuken
                        self.shikugunchosonmei = shikugunchosonmei
                        self.choaza = choaza
                        self.banchigohyoki = banchigohyoki
                        self.katagaki = katagaki
                        self.yubinbango = yubinbango
                        self.kokumeikodo = kokumeikodo
                        self.kokumeito = kokumeito
                        self.kokugaijusho = kokugaijusho
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.shikuchosonkodo = try items.optional(61)
                        self.choazakodo = try items.optional(62)
                        self.todofuken = try items.optional(63)
                        self.shikugunchosonmei = try items.optional(64)
                        self.choaza = try items.optional(65)
                        self.banchigohyoki = try items.optional(66)
                        self.katagaki = try items.optional(67)
                        self.yubinbango = try items.optional(68)
                        self.kokumeikodo = try items.optional(69)
                        self.kokumeito = try items.optional(70)
                        self.kokugaijusho = try items.optional(71)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.optional(61, self.shikuchosonkodo)
                        items.optional(62, self.choazakodo)
                        items.optional(63, self.todofuken)
                        items.optional(64, self.shikugunchosonmei)
                        items.optional(65, self.choaza)
                        items.optional(66, self.banchigohyoki)
                        items.optional(67, self.katagaki)
                        items.optional(68, self.yubinbango)
                        items.optional(69, self.kokumeikodo)
                        items.optional(70, self.kokumeito)
                        items.optional(71, self.kokugaijusho)
                    }
                }

                /// 転出先
                ///
                /// - 設定: 条件により必須
                /// - 転出（予定を含む）の情報
                /// - 条件: 住民状態が2のとき必須。
                public struct Tenshutsusaki: ItemGroup {
                    /// 転出年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 転出した（する予定の）年月日
                    /// - 例: `2026-03-31`
                    public var tenshutsunengappi: OpenDate

                    /// 転出確定フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 転入通知等により確定しているか（0：予定、1：確定）
                    /// - 例: `1`
                    public var kakuteifuragu: Codes.Umu

                    /// 市区町村コード
                    ///
                    /// - データ型: X（半角文字列）、6文字固定
                    /// - 設定: 任意
                    /// - 転出先の住所（都道府県から市区町村まで）を一意に識別できるコード。国外の場合は設定しない
                    /// - 団体コードの検査数字を確かめる。
                    /// - 例: `131016`
                    public var shikuchosonkodo: String?

                    /// 町字コード
                    ///
                    /// - データ型: X（半角文字列）、7文字固定
                    /// - 設定: 任意
                    /// - 転出先の住所（町字）の町字ID（アドレス・ベース・レジストリ「町字マスターデータセット」）。町字がない場合は0000000、規定がない町字の場合は9999999
                    /// - 例: `0011001`
                    public var choazakodo: String?

                    /// 都道府県
                    ///
                    /// - データ型: N（全角文字列）、4文字以内
                    /// - 設定: 任意
                    /// - 転出先の住所における都道府県
                    /// - 例: `東京都`
                    public var todofuken: String?

                    /// 市区郡町村名
                    ///
                    /// - データ型: N（全角文字列）、12文字以内
                    /// - 設定: 任意
                    /// - 転出先の住所における市区郡町村名（特別区：千代田区、指定都市：横浜市西区、町村：足柄上郡中井町）
                    /// - 例: `千代田区`
                    public var shikugunchosonmei: String?

                    /// 町字
                    ///
                    /// - データ型: N（全角文字列）、120文字以内
                    /// - 設定: 条件により必須
                    /// - 転出先の住所における町字（丁目を含む）
                    /// - 条件: ※※住所に町字が存在する場合は必須
                    /// - 例: `霞が関二丁目`
                    public var choaza: String?

                    /// 番地号表記
                    ///
                    /// - データ型: N（全角文字列）、50文字以内
                    /// - 設定: 条件により必須
                    /// - 転出先の住所における番地号の日本語を含む表記（住居表示を実施していない区域は「番地」、実施している区域は「番」及び「号」）
                    /// - 条件: ※※住所に番地号が存在する場合は必須
                    /// - 例: `１番６号`
                    public var banchigohyoki: String?

                    /// 方書
                    ///
                    /// - データ型: N（全角文字列）、300文字以内
                    /// - 設定: 条件により必須
                    /// - 転出先の住所における方書
                    /// - 条件: ※※住所に方書が存在する場合は必須
                    /// - 例: `虎ノ門ハイツ１０１号`
                    public var katagaki: String?

                    /// 郵便番号
                    ///
                    /// - データ型: X（半角文字列）、7文字固定
                    /// - 設定: 任意
                    /// - 転出先の住所における郵便番号（ハイフンなし半角）
                    /// - 例: `1000014`
                    public var yubinbango: String?

                    /// 国名コード
                    ///
                    /// - データ型: X（半角文字列）、3文字固定
                    /// - 設定: 任意
                    /// - 転出先の住所が国外の場合の国名コード
                    /// - 例: `265`
                    public var kokumeikodo: String?

                    /// 国名等
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 任意
                    /// - 転出先の住所が国外の場合の国名等
                    /// - 例: `米国`
                    public var kokumeito: String?

                    /// 国外住所
                    ///
                    /// - データ型: N（全角文字列）、300文字以内
                    /// - 設定: 任意
                    /// - 転出先の住所が国外の場合の住所
                    /// - 例: `１２３４　ＡＰＰＬＥ　Ｓｔｒｅｅｔ`
                    public var kokugaijusho: String?

                    public init(
                        tenshutsunengappi: OpenDate,
                        kakuteifuragu: Codes.Umu,
                        shikuchosonkodo: String? = nil,
                        choazakodo: String? = nil,
                        todofuken: String? = nil,
                        shikugunchosonmei: String? = nil,
                        choaza: String? = nil,
                        banchigohyoki: String? = nil,
                        katagaki: String? = nil,
                        yubinbango: String? = nil,
                        kokumeikodo: String? = nil,
                        kokumeito: String? = nil,
                        kokugaijusho: String? = nil
                    ) {
                        self.tenshutsunengappi = tenshutsunengappi
                        self.kakuteifuragu = kakuteifuragu
                        self.shikuchosonkodo = shikuchosonkodo
                        self.choazakodo = choazakodo
                        self.todofuken = todofuken
                        self.shikugunchosonmei = shikugunchosonmei
                        self.choaza = choaza
                        self.banchigohyoki = banchigohyoki
                        self.katagaki = katagaki
                        self.yubinbango = yubinbango
                        self.kokumeikodo = kokumeikodo
                        self.kokumeito = kokumeito
                        self.kokugaijusho = kokugaijusho
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.tenshutsunengappi = try items.required(73)
                        self.kakuteifuragu = try items.required(74)
                        self.shikuchosonkodo = try items.optional(75)
                        self.choazakodo = try items.optional(76)
                        self.todofuken = try items.optional(77)
                        self.shikugunchosonmei = try items.optional(78)
                        self.choaza = try items.optional(79)
                        self.banchigohyoki = try items.optional(80)
                        self.katagaki = try items.optional(81)
                        self.yubinbango = try items.optional(82)
                        self.kokumeikodo = try items.optional(83)
                        self.kokumeito = try items.optional(84)
                        self.kokugaijusho = try items.optional(85)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(73, self.tenshutsunengappi)
                        items.required(74, self.kakuteifuragu)
                        items.optional(75, self.shikuchosonkodo)
                        items.optional(76, self.choazakodo)
                        items.optional(77, self.todofuken)
                        items.optional(78, self.shikugunchosonmei)
                        items.optional(79, self.choaza)
                        items.optional(80, self.banchigohyoki)
                        items.optional(81, self.katagaki)
                        items.optional(82, self.yubinbango)
                        items.optional(83, self.kokumeikodo)
                        items.optional(84, self.kokumeito)
                        items.optional(85, self.kokugaijusho)
                    }
                }

                /// 消除
                ///
                /// - 設定: 条件により必須
                /// - 住民票の消除の情報
                /// - 条件: 住民状態が2または3または9のとき必須。
                /// - 条件: 住民状態が1のとき設定不可。
                public struct Shojo: ItemGroup {
                    /// 消除の事由
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Idojiyu``（異動事由）
                    /// - 消除の事由
                    /// - 例: `30`
                    public var shojojiyu: Codes.Idojiyu

                    /// 消除の異動年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 消除の原因となった異動の年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                    /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                    /// - 例: `2026-03-31`
                    public var shojoidonengappi: OpenDate

                    /// 消除の異動年月日_不詳フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                    /// - 消除の異動年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                    /// - 例: `0`
                    public var shojoidonengappi_fushofuragu: Codes.Fushofuragu

                    /// 消除の異動年月日_不詳表記
                    ///
                    /// - データ型: N（全角文字列）、72文字以内
                    /// - 設定: 条件により必須
                    /// - 消除の異動年月日が不詳である場合の不詳日表記
                    /// - 条件: 消除の異動年月日_不詳フラグが1のとき必須。
                    /// - 例: `昭和２０年頃`
                    public var shojoidonengappi_fushohyoki: String?

                    /// 消除の届出年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 任意、null可
                    /// - 消除の届出の年月日。職権による場合はnull
                    /// - 例: `2026-03-20`
                    public var shojotodokedenengappi: Nullable<OpenDate>?

                    public init(
                        shojojiyu: Codes.Idojiyu,
                        shojoidonengappi: OpenDate,
                        shojoidonengappi_fushofuragu: Codes.Fushofuragu,
                        shojoidonengappi_fushohyoki: String? = nil,
                        shojotodokedenengappi: Nullable<OpenDate>? = nil
                    ) {
                        self.shojojiyu = shojojiyu
                        self.shojoidonengappi = shojoidonengappi
                        self.shojoidonengappi_fushofuragu = shojoidonengappi_fushofuragu
                        self.shojoidonengappi_fushohyoki = shojoidonengappi_fushohyoki
                        self.shojotodokedenengappi = shojotodokedenengappi
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.shojojiyu = try items.required(87)
                        self.shojoidonengappi = try items.required(88)
                        self.shojoidonengappi_fushofuragu = try items.required(89)
                        self.shojoidonengappi_fushohyoki = try items.optional(90)
                        self.shojotodokedenengappi = try items.optionalNullable(91)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(87, self.shojojiyu)
                        items.required(88, self.shojoidonengappi)
                        items.required(89, self.shojoidonengappi_fushofuragu)
                        items.optional(90, self.shojoidonengappi_fushohyoki)
                        items.optionalNullable(91, self.shojotodokedenengappi)
                    }
                }

                /// 在留情報
                ///
                /// - 設定: 条件により必須
                /// - 外国人住民の国籍・在留の情報
                /// - 条件: 住民種別が2のとき必須。
                /// - 条件: 住民種別が1のとき設定不可。
                public struct Zairyujoho: ItemGroup {
                    /// 国籍等_国名コード
                    ///
                    /// - データ型: X（半角文字列）、3文字固定
                    /// - 設定: 任意
                    /// - 国籍・地域の国名コード
                    /// - 例: `265`
                    public var kokuseki_kokumeikodo: String?

                    /// 国籍名等
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 必須
                    /// - 国籍・地域の名称。無国籍の場合は「無国籍」
                    /// - 例: `米国`
                    public var kokuseki_kokumeito: String

                    /// 第30条45規定区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Kubun30jo45``（第30条45規定区分）
                    /// - 住民基本台帳法第30条の45に規定する区分
                    /// - 例: `1`
                    public var kubun30jo45: Codes.Kubun30jo45

                    /// 在留資格
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 条件により必須
                    /// - 在留資格の名称
                    /// - 条件: 第30条45規定区分が1のとき必須。
                    /// - 例: `技術・人文知識・国際業務`
                    public var zairyushikaku: String?

                    /// 在留期間
                    ///
                    /// - データ型: N（全角文字列）、20文字以内
                    /// - 設定: 任意
                    /// - 在留期間の表記。期限の無い場合は「無期限」
                    /// - 例: `５年`
                    public var zairyukikan: String?

                    /// 在留期間の満了の日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 条件により必須
                    /// - 在留期間の満了の日。無期限（永住者）の場合は9999-12-31
                    /// - 条件: 第30条45規定区分が1のとき必須。
                    /// - 例: `2028-10-15`
                    public var zairyukikannomanryonohi: OpenDate?

                    /// 在留カード等番号
                    ///
                    /// - データ型: X（半角文字列）、12文字固定
                    /// - 設定: 任意
                    /// - 在留カード又は特別永住者証明書の番号
                    /// - 画面、記録等には表示しない。
                    /// - 例: `AB12345678CD`
                    public var zairyukadotobango: String?

                    /// 外国人住民となった年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 外国人住民となった年月日
                    /// - 例: `2019-04-01`
                    public var gaikokujinjumintonattanengappi: OpenDate

                    public init(
                        kokuseki_kokumeikodo: String? = nil,
                        kokuseki_kokumeito: String,
                        kubun30jo45: Codes.Kubun30jo45,
                        zairyushikaku: String? = nil,
                        zairyukikan: String? = nil,
                        zairyukikannomanryonohi: OpenDate? = nil,
                        zairyukadotobango: String? = nil,
                        gaikokujinjumintonattanengappi: OpenDate
                    ) {
                        self.kokuseki_kokumeikodo = kokuseki_kokumeikodo
                        self.kokuseki_kokumeito = kokuseki_kokumeito
                        self.kubun30jo45 = kubun30jo45
                        self.zairyushikaku = zairyushikaku
                        self.zairyukikan = zairyukikan
                        self.zairyukikannomanryonohi = zairyukikannomanryonohi
                        self.zairyukadotobango = zairyukadotobango
                        self.gaikokujinjumintonattanengappi = gaikokujinjumintonattanengappi
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.kokuseki_kokumeikodo = try items.optional(93)
                        self.kokuseki_kokumeito = try items.required(94)
                        self.kubun30jo45 = try items.required(95)
                        self.zairyushikaku = try items.optional(96)
                        self.zairyukikan = try items.optional(97)
                        self.zairyukikannomanryonohi = try items.optional(98)
                        self.zairyukadotobango = try items.optional(99)
                        self.gaikokujinjumintonattanengappi = try items.required(100)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.optional(93, self.kokuseki_kokumeikodo)
                        items.required(94, self.kokuseki_kokumeito)
                        items.required(95, self.kubun30jo45)
                        items.optional(96, self.zairyushikaku)
                        items.optional(97, self.zairyukikan)
                        items.optional(98, self.zairyukikannomanryonohi)
                        items.optional(99, self.zairyukadotobango)
                        items.required(100, self.gaikokujinjumintonattanengappi)
                    }
                }
            }
        }
    }

    /// 住民異動通知
    ///
    /// - 呼出名: `app_submit/v10/juminidotsuchi`
    /// - スコープ: `001:app_submit/v10/juminidotsuchi:Create`
    /// - 方式: 通知（応答は受付の結果）
    public enum Tsuchi {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/juminidotsuchi"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:001:juminkihonjoho:v10:juminidotsuchi"

        /// 住民異動通知の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "001/juminkihonjoho", version: "v10",
                message: "tsuchi.request", digest: "af258c49be0c5a53")

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

            /// 通知区分
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Juminidotsuchikubun``（住民異動通知区分）
            /// - 通知の種類。転出は、届出の受理（予定）、転出の日の消除（異動）及び転入通知による確定を、それぞれ通知する。支援措置又は個人番号の変更は異動ではないが、受け取る業務が直ちに知る必要があるため通知する。変更後の個人番号そのものは通知せず、番号利用事務が照会により取得する
            /// - 例: `1`
            public var tsuchikubun: Codes.Juminidotsuchikubun

            /// 異動事由
            ///
            /// - データ型: X（半角文字列）、2文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Idojiyu``（異動事由）
            /// - 異動の事由（転出の届出の受理及び転出先の確定は30又は31）。受信側は事由を選んで受け取ることができる
            /// - 条件: 通知区分が1または2または3または4または5のとき必須。
            /// - 条件: 通知区分が6または7のとき設定不可。
            /// - 例: `20`
            public var idojiyu: Codes.Idojiyu?

            /// 届出区分
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Juminidotodokedekubun``（住民異動届出区分）
            /// - 異動の原因となった届出、職権、申出等の別
            /// - 条件: 通知区分が1または2または3または4のとき必須。
            /// - 条件: 通知区分が7のとき設定不可。
            /// - 例: `1`
            public var todokedekubun: Codes.Juminidotodokedekubun?

            /// 届出番号
            ///
            /// - データ型: X（半角文字列）、20文字以内
            /// - 設定: 条件により必須
            /// - 届出（又は職権処理）を一意に識別する番号。同じ届出により異動した世帯員の通知は同じ番号をもつ
            /// - 条件: 通知区分が1または2または4のとき必須。
            /// - 例: `20261120-0001`
            public var todokedebango: String?

            /// 同一届出人数
            ///
            /// - データ型: 9（整数、0以上）、2桁以内
            /// - 設定: 条件により必須
            /// - 同じ届出により異動した人数（人）。同じ届出番号の通知がすべて届いたかを受信側が確認するために用いる
            /// - 条件: 通知区分が1または2または4のとき必須。
            /// - 例: `3`
            public var doitsutodokedeninzu: Int?

            /// 宛名番号
            ///
            /// - データ型: X（半角文字列）、15文字以内
            /// - 設定: 必須
            /// - 通知対象者（異動した個人）を一意に識別する番号。同じ個人の通知は発生の順に届く
            /// - 例: `000000000001236`
            public var atenabango: String

            /// 個人履歴番号
            ///
            /// - データ型: 9（整数、0以上）、3桁以内
            /// - 設定: 必須
            /// - 異動後の個人の履歴番号。受信側は、既に反映した番号以下の通知を反映しない
            /// - 例: `4`
            public var rirekibango: Int

            /// 住民種別
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Juminshubetsu``（住民種別）
            /// - 日本人・外国人の別（帰化又は国籍喪失の場合は異動後）
            /// - 例: `1`
            public var juminshubetsu: Codes.Juminshubetsu

            /// 住民状態
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Juminjotai``（住民状態）
            /// - 異動後の住民・転出者・死亡者・その他消除者の別
            /// - 例: `1`
            public var juminjotai: Codes.Juminjotai

            /// 性別
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Seibetsu``（性別）
            /// - 通知対象者の性別を示すコード
            /// - 例: `1`
            public var seibetsu: Codes.Seibetsu

            /// 生年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 通知対象者の生年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
            /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
            /// - 例: `1990-01-15`
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

            /// 異動年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 条件により必須
            /// - 異動のあった年月日（転出の予定の場合は予定年月日）。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
            /// - 条件: 通知区分が1または2または3または4のとき必須。
            /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
            /// - 例: `2026-11-15`
            public var idonengappi: OpenDate?

            /// 異動年月日_不詳フラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 条件により必須
            /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
            /// - 異動年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
            /// - 条件: 異動年月日が設定されているとき必須。
            /// - 条件: 異動年月日が設定されていないとき設定不可。
            /// - 例: `0`
            public var idonengappi_fushofuragu: Codes.Fushofuragu?

            /// 異動年月日_不詳表記
            ///
            /// - データ型: N（全角文字列）、72文字以内
            /// - 設定: 条件により必須
            /// - 異動年月日が不詳である場合の不詳日表記
            /// - 条件: 異動年月日_不詳フラグが1のとき必須。
            /// - 例: `昭和２０年頃`
            public var idonengappi_fushohyoki: String?

            /// 異動届出年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 条件により必須、null可
            /// - 異動の届出（戸籍の届出、申出を含む）の年月日。届出によらない職権の場合はnull
            /// - 条件: 通知区分が1または4のとき必須。
            /// - 例: `2026-11-20`
            public var todokedenengappi: Nullable<OpenDate>?

            /// 異動前
            ///
            /// - 設定: 条件により必須
            /// - 異動前の世帯、氏名及び住所の要点
            /// - 条件: 通知区分が1の、かつ更新区分が2または3のとき必須。
            /// - 条件: 通知区分が1の、かつ更新区分が1のとき設定不可。
            /// - 条件: 通知区分が4または5または6または7のとき設定不可。
            public var idomae: Idomae?

            /// 異動後
            ///
            /// - 設定: 条件により必須
            /// - 異動後の世帯、氏名及び住所の要点
            /// - 条件: 通知区分が1の、かつ更新区分が1または2のとき必須。
            /// - 条件: 通知区分が1の、かつ更新区分が3のとき設定不可。
            /// - 条件: 通知区分が4または5または6または7のとき設定不可。
            public var idogo: Idogo?

            /// 転入前住所
            ///
            /// - 設定: 条件により必須
            /// - 転入した者の転入前の住所（国外からの転入を含む）
            /// - 条件: 通知区分が1の、かつ異動事由が10または11のとき必須。
            /// - 条件: 通知区分が4または5または6または7のとき設定不可。
            public var tennyumaejusho: Tennyumaejusho?

            /// 転出先
            ///
            /// - 設定: 条件により必須
            /// - 転出（予定を含む）の情報。転出届の時点では予定、転入通知の受理により確定
            /// - 条件: 通知区分が4または5のとき必須。
            /// - 条件: 通知区分が1の、かつ異動事由が30または31のとき必須。
            /// - 条件: 通知区分が6または7のとき設定不可。
            public var tenshutsusaki: Tenshutsusaki?

            /// 在留情報変更
            ///
            /// - 設定: 条件により必須
            /// - 外国人住民の変更後の在留の情報
            /// - 条件: 異動事由が27のとき必須。
            /// - 条件: 住民種別が1のとき設定不可。
            public var zairyuhenko: Zairyuhenko?

            /// 支援措置フラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Umu``（有無（汎用フラグ））
            /// - ＤＶ等支援措置による抑止の有無（0：無、1：有）。1の場合、受信側は反映と同時に抑止し、住所等を申出者の相手方に知らせてはならない
            /// - 例: `0`
            public var shiensochifuragu: Codes.Umu

            /// 支援措置終了年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 条件により必須
            /// - 支援措置の期間の終了の年月日
            /// - 条件: 支援措置フラグが1のとき必須。
            /// - 条件: 支援措置フラグが0のとき設定不可。
            /// - 例: `2027-03-31`
            public var shiensochishuryonengappi: OpenDate?

            /// 他業務参照不可フラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Tagyomusanshofukafuragu``（他業務参照不可フラグ）
            /// - 他の業務が参照できるかを示すフラグ（0：参照可、1：参照不可）
            /// - 例: `0`
            public var tagyomusanshofukafuragu: Codes.Tagyomusanshofukafuragu

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
                tsuchikubun: Codes.Juminidotsuchikubun,
                idojiyu: Codes.Idojiyu? = nil,
                todokedekubun: Codes.Juminidotodokedekubun? = nil,
                todokedebango: String? = nil,
                doitsutodokedeninzu: Int? = nil,
                atenabango: String,
                rirekibango: Int,
                juminshubetsu: Codes.Juminshubetsu,
                juminjotai: Codes.Juminjotai,
                seibetsu: Codes.Seibetsu,
                seinengappi: OpenDate,
                seinengappi_fushofuragu: Codes.Fushofuragu,
                seinengappi_fushohyoki: String? = nil,
                idonengappi: OpenDate? = nil,
                idonengappi_fushofuragu: Codes.Fushofuragu? = nil,
                idonengappi_fushohyoki: String? = nil,
                todokedenengappi: Nullable<OpenDate>? = nil,
                idomae: Idomae? = nil,
                idogo: Idogo? = nil,
                tennyumaejusho: Tennyumaejusho? = nil,
                tenshutsusaki: Tenshutsusaki? = nil,
                zairyuhenko: Zairyuhenko? = nil,
                shiensochifuragu: Codes.Umu,
                shiensochishuryonengappi: OpenDate? = nil,
                tagyomusanshofukafuragu: Codes.Tagyomusanshofukafuragu,
                sosashaid: String,
                sosanengappi: OpenDate,
                sosajikoku: String
            ) {
                self.shikuchosonkodo = shikuchosonkodo
                self.tsuchibango = tsuchibango
                self.koshinkubun = koshinkubun
                self.hasseinengappi = hasseinengappi
                self.hasseijikoku = hasseijikoku
                self.tsuchikubun = tsuchikubun
                self.idojiyu = idojiyu
                self.todokedekubun = todokedekubun
                self.todokedebango = todokedebango
                self.doitsutodokedeninzu = doitsutodokedeninzu
                self.atenabango = atenabango
                self.rirekibango = rirekibango
                self.juminshubetsu = juminshubetsu
                self.juminjotai = juminjotai
                self.seibetsu = seibetsu
                self.seinengappi = seinengappi
                self.seinengappi_fushofuragu = seinengappi_fushofuragu
                self.seinengappi_fushohyoki = seinengappi_fushohyoki
                self.idonengappi = idonengappi
                self.idonengappi_fushofuragu = idonengappi_fushofuragu
                self.idonengappi_fushohyoki = idonengappi_fushohyoki
                self.todokedenengappi = todokedenengappi
                self.idomae = idomae
                self.idogo = idogo
                self.tennyumaejusho = tennyumaejusho
                self.tenshutsusaki = tenshutsusaki
                self.zairyuhenko = zairyuhenko
                self.shiensochifuragu = shiensochifuragu
                self.shiensochishuryonengappi = shiensochishuryonengappi
                self.tagyomusanshofukafuragu = tagyomusanshofukafuragu
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
                self.tsuchikubun = try items.required(6)
                self.idojiyu = try items.optional(7)
                self.todokedekubun = try items.optional(8)
                self.todokedebango = try items.optional(9)
                self.doitsutodokedeninzu = try items.optional(10)
                self.atenabango = try items.required(11)
                self.rirekibango = try items.required(12)
                self.juminshubetsu = try items.required(13)
                self.juminjotai = try items.required(14)
                self.seibetsu = try items.required(15)
                self.seinengappi = try items.required(16)
                self.seinengappi_fushofuragu = try items.required(17)
                self.seinengappi_fushohyoki = try items.optional(18)
                self.idonengappi = try items.optional(19)
                self.idonengappi_fushofuragu = try items.optional(20)
                self.idonengappi_fushohyoki = try items.optional(21)
                self.todokedenengappi = try items.optionalNullable(22)
                self.idomae = try items.optional(23)
                self.idogo = try items.optional(40)
                self.tennyumaejusho = try items.optional(57)
                self.tenshutsusaki = try items.optional(69)
                self.zairyuhenko = try items.optional(83)
                self.shiensochifuragu = try items.required(87)
                self.shiensochishuryonengappi = try items.optional(88)
                self.tagyomusanshofukafuragu = try items.required(89)
                self.sosashaid = try items.required(90)
                self.sosanengappi = try items.required(91)
                self.sosajikoku = try items.required(92)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shikuchosonkodo)
                items.required(2, self.tsuchibango)
                items.required(3, self.koshinkubun)
                items.required(4, self.hasseinengappi)
                items.required(5, self.hasseijikoku)
                items.required(6, self.tsuchikubun)
                items.optional(7, self.idojiyu)
                items.optional(8, self.todokedekubun)
                items.optional(9, self.todokedebango)
                items.optional(10, self.doitsutodokedeninzu)
                items.required(11, self.atenabango)
                items.required(12, self.rirekibango)
                items.required(13, self.juminshubetsu)
                items.required(14, self.juminjotai)
                items.required(15, self.seibetsu)
                items.required(16, self.seinengappi)
                items.required(17, self.seinengappi_fushofuragu)
                items.optional(18, self.seinengappi_fushohyoki)
                items.optional(19, self.idonengappi)
                items.optional(20, self.idonengappi_fushofuragu)
                items.optional(21, self.idonengappi_fushohyoki)
                items.optionalNullable(22, self.todokedenengappi)
                items.optional(23, self.idomae)
                items.optional(40, self.idogo)
                items.optional(57, self.tennyumaejusho)
                items.optional(69, self.tenshutsusaki)
                items.optional(83, self.zairyuhenko)
                items.required(87, self.shiensochifuragu)
                items.optional(88, self.shiensochishuryonengappi)
                items.required(89, self.tagyomusanshofukafuragu)
                items.required(90, self.sosashaid)
                items.required(91, self.sosanengappi)
                items.required(92, self.sosajikoku)
            }

            /// 異動前
            ///
            /// - 設定: 条件により必須
            /// - 異動前の世帯、氏名及び住所の要点
            /// - 条件: 通知区分が1の、かつ更新区分が2または3のとき必須。
            /// - 条件: 通知区分が1の、かつ更新区分が1のとき設定不可。
            /// - 条件: 通知区分が4または5または6または7のとき設定不可。
            public struct Idomae: ItemGroup {
                /// 世帯番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須
                /// - 異動前の世帯番号
                /// - 例: `000000000000604`
                public var setaibango: String

                /// 世帯主_宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須、null可
                /// - 異動前の世帯主の宛名番号。世帯主の無い場合はnull
                /// - 例: `000000000001236`
                public var setainushi_atenabango: Nullable<String>

                /// 続柄コード
                ///
                /// - データ型: X（半角文字列）、2文字固定
                /// - 設定: 任意、0〜4件
                /// - コード: ``Codes/Zokugara``（続柄）
                /// - 異動前の世帯主との続柄。4段階まで並べて表す（例：子の妻は20、12）
                /// - 例: `02`
                public var zokugarakodo: [Codes.Zokugara]

                /// 続柄表記
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 任意
                /// - 異動前の世帯主との続柄の表記
                /// - 例: `世帯主`
                public var zokugarahyoki: String?

                /// 氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 異動前の氏名（氏と名等の間に全角の空白を一文字入れる）
                /// - 条件: ※※氏名未定でない場合は必須
                /// - 例: `架空　一郎`
                public var shimei: String?

                /// 氏名_フリガナ
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 異動前の氏名のフリガナ
                /// - 例: `カクウ　イチロウ`
                public var shimei_furigana: String?

                /// 旧氏
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 任意
                /// - 異動前の旧氏（日本人住民）
                /// - 例: `旧氏川`
                public var kyuji: String?

                /// 通称
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 異動前の通称（外国人住民）
                /// - 例: `田中　花子`
                public var tsusho: String?

                /// 住所_市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 任意
                /// - 異動前の住所（都道府県から市区町村まで）を一意に識別できるコード
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `999997`
                public var jusho_shikuchosonkodo: String?

                /// 住所_町字コード
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 異動前の住所（町字）の町字ID（アドレス・ベース・レジストリ「町字マスターデータセット」）。町字がない場合は0000000、規定がない町字の場合は9999999
                /// - 例: `0001002`
                public var jusho_choazakodo: String?

                /// 住所_都道府県
                ///
                /// - データ型: N（全角文字列）、4文字以内
                /// - 設定: 任意
                /// - 異動前の住所における都道府県
                /// - 例: `架空県`
                public var jusho_todofuken: String?

                /// 住所_市区郡町村名
                ///
                /// - データ型: N（全角文字列）、12文字以内
                /// - 設定: 任意
                /// - 異動前の住所における市区郡町村名（特別区：千代田区、指定都市：横浜市西区、町村：足柄上郡中井町）
                /// - 例: `架空市`
                public var jusho_shikugunchosonmei: String?

                /// 住所_町字
                ///
                /// - データ型: N（全角文字列）、120文字以内
                /// - 設定: 条件により必須
                /// - 異動前の住所における町字（丁目を含む）
                /// - 条件: ※※住所に町字が存在する場合は必須
                /// - 例: `中央二丁目`
                public var jusho_choaza: String?

                /// 住所_番地号表記
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 異動前の住所における番地号の日本語を含む表記（住居表示を実施していない区域は「番地」、実施している区域は「番」及び「号」）
                /// - 条件: ※※住所に番地号が存在する場合は必須
                /// - 例: `３番１５号`
                public var jusho_banchigohyoki: String?

                /// 住所_方書
                ///
                /// - データ型: N（全角文字列）、300文字以内
                /// - 設定: 条件により必須
                /// - 異動前の住所における方書
                /// - 条件: ※※住所に方書が存在する場合は必須
                /// - 例: `メゾン架空２０３号`
                public var jusho_katagaki: String?

                /// 住所_郵便番号
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 異動前の住所における郵便番号（ハイフンなし半角）
                /// - 例: `9990002`
                public var jusho_yubinbango: String?

                public init(
                    setaibango: String,
                    setainushi_atenabango: Nullable<String>,
                    zokugarakodo: [Codes.Zokugara] = [],
                    zokugarahyoki: String? = nil,
                    shimei: String? = nil,
                    shimei_furigana: String? = nil,
                    kyuji: String? = nil,
                    tsusho: String? = nil,
                    jusho_shikuchosonkodo: String? = nil,
                    jusho_choazakodo: String? = nil,
                    jusho_todofuken: String? = nil,
                    jusho_shikugunchosonmei: String? = nil,
                    jusho_choaza: String? = nil,
                    jusho_banchigohyoki: String? = nil,
                    jusho_katagaki: String? = nil,
                    jusho_yubinbango: String? = nil
                ) {
                    self.setaibango = setaibango
                    self.setainushi_atenabango = setainushi_atenabango
                    self.zokugarakodo = zokugarakodo
                    self.zokugarahyoki = zokugarahyoki
                    self.shimei = shimei
                    self.shimei_furigana = shimei_furigana
                    self.kyuji = kyuji
                    self.tsusho = tsusho
                    self.jusho_shikuchosonkodo = jusho_shikuchosonkodo
                    self.jusho_choazakodo = jusho_choazakodo
                    self.jusho_todofuken = jusho_todofuken
                    self.jusho_shikugunchosonmei = jusho_shikugunchosonmei
                    self.jusho_choaza = jusho_choaza
                    self.jusho_banchigohyoki = jusho_banchigohyoki
                    self.jusho_katagaki = jusho_katagaki
                    self.jusho_yubinbango = jusho_yubinbango
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.setaibango = try items.required(24)
                    self.setainushi_atenabango = try items.nullable(25)
                    self.zokugarakodo = try items.list(26)
                    self.zokugarahyoki = try items.optional(27)
                    self.shimei = try items.optional(28)
                    self.shimei_furigana = try items.optional(29)
                    self.kyuji = try items.optional(30)
                    self.tsusho = try items.optional(31)
                    self.jusho_shikuchosonkodo = try items.optional(32)
                    self.jusho_choazakodo = try items.optional(33)
                    self.jusho_todofuken = try items.optional(34)
                    self.jusho_shikugunchosonmei = try items.optional(35)
                    self.jusho_choaza = try items.optional(36)
                    self.jusho_banchigohyoki = try items.optional(37)
                    self.jusho_katagaki = try items.optional(38)
                    self.jusho_yubinbango = try items.optional(39)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(24, self.setaibango)
                    items.nullable(25, self.setainushi_atenabango)
                    items.list(26, self.zokugarakodo)
                    items.optional(27, self.zokugarahyoki)
                    items.optional(28, self.shimei)
                    items.optional(29, self.shimei_furigana)
                    items.optional(30, self.kyuji)
                    items.optional(31, self.tsusho)
                    items.optional(32, self.jusho_shikuchosonkodo)
                    items.optional(33, self.jusho_choazakodo)
                    items.optional(34, self.jusho_todofuken)
                    items.optional(35, self.jusho_shikugunchosonmei)
                    items.optional(36, self.jusho_choaza)
                    items.optional(37, self.jusho_banchigohyoki)
                    items.optional(38, self.jusho_katagaki)
                    items.optional(39, self.jusho_yubinbango)
                }
            }

            /// 異動後
            ///
            /// - 設定: 条件により必須
            /// - 異動後の世帯、氏名及び住所の要点
            /// - 条件: 通知区分が1の、かつ更新区分が1または2のとき必須。
            /// - 条件: 通知区分が1の、かつ更新区分が3のとき設定不可。
            /// - 条件: 通知区分が4または5または6または7のとき設定不可。
            public struct Idogo: ItemGroup {
                /// 世帯番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須
                /// - 異動後の世帯番号
                /// - 例: `000000000000507`
                public var setaibango: String

                /// 世帯主_宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須、null可
                /// - 異動後の世帯主の宛名番号。世帯主の無い場合はnull
                /// - 例: `000000000001236`
                public var setainushi_atenabango: Nullable<String>

                /// 続柄コード
                ///
                /// - データ型: X（半角文字列）、2文字固定
                /// - 設定: 任意、0〜4件
                /// - コード: ``Codes/Zokugara``（続柄）
                /// - 異動後の世帯主との続柄。4段階まで並べて表す（例：子の妻は20、12）
                /// - 例: `02`
                public var zokugarakodo: [Codes.Zokugara]

                /// 続柄表記
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 任意
                /// - 異動後の世帯主との続柄の表記
                /// - 例: `世帯主`
                public var zokugarahyoki: String?

                /// 氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 異動後の氏名（氏と名等の間に全角の空白を一文字入れる）
                /// - 条件: ※※氏名未定でない場合は必須
                /// - 例: `架空　一郎`
                public var shimei: String?

                /// 氏名_フリガナ
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 異動後の氏名のフリガナ
                /// - 例: `カクウ　イチロウ`
                public var shimei_furigana: String?

                /// 旧氏
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 任意
                /// - 異動後の旧氏（日本人住民）
                /// - 例: `旧氏川`
                public var kyuji: String?

                /// 通称
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 異動後の通称（外国人住民）
                /// - 例: `田中　花子`
                public var tsusho: String?

                /// 住所_市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 任意
                /// - 異動後の住所（都道府県から市区町村まで）を一意に識別できるコード
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `999997`
                public var jusho_shikuchosonkodo: String?

                /// 住所_町字コード
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 異動後の住所（町字）の町字ID（アドレス・ベース・レジストリ「町字マスターデータセット」）。町字がない場合は0000000、規定がない町字の場合は9999999
                /// - 例: `0001002`
                public var jusho_choazakodo: String?

                /// 住所_都道府県
                ///
                /// - データ型: N（全角文字列）、4文字以内
                /// - 設定: 任意
                /// - 異動後の住所における都道府県
                /// - 例: `架空県`
                public var jusho_todofuken: String?

                /// 住所_市区郡町村名
                ///
                /// - データ型: N（全角文字列）、12文字以内
                /// - 設定: 任意
                /// - 異動後の住所における市区郡町村名（特別区：千代田区、指定都市：横浜市西区、町村：足柄上郡中井町）
                /// - 例: `架空市`
                public var jusho_shikugunchosonmei: String?

                /// 住所_町字
                ///
                /// - データ型: N（全角文字列）、120文字以内
                /// - 設定: 条件により必須
                /// - 異動後の住所における町字（丁目を含む）
                /// - 条件: ※※住所に町字が存在する場合は必須
                /// - 例: `中央二丁目`
                public var jusho_choaza: String?

                /// 住所_番地号表記
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 異動後の住所における番地号の日本語を含む表記（住居表示を実施していない区域は「番地」、実施している区域は「番」及び「号」）
                /// - 条件: ※※住所に番地号が存在する場合は必須
                /// - 例: `３番１５号`
                public var jusho_banchigohyoki: String?

                /// 住所_方書
                ///
                /// - データ型: N（全角文字列）、300文字以内
                /// - 設定: 条件により必須
                /// - 異動後の住所における方書
                /// - 条件: ※※住所に方書が存在する場合は必須
                /// - 例: `メゾン架空２０３号`
                public var jusho_katagaki: String?

                /// 住所_郵便番号
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 異動後の住所における郵便番号（ハイフンなし半角）
                /// - 例: `9990002`
                public var jusho_yubinbango: String?

                public init(
                    setaibango: String,
                    setainushi_atenabango: Nullable<String>,
                    zokugarakodo: [Codes.Zokugara] = [],
                    zokugarahyoki: String? = nil,
                    shimei: String? = nil,
                    shimei_furigana: String? = nil,
                    kyuji: String? = nil,
                    tsusho: String? = nil,
                    jusho_shikuchosonkodo: String? = nil,
                    jusho_choazakodo: String? = nil,
                    jusho_todofuken: String? = nil,
                    jusho_shikugunchosonmei: String? = nil,
                    jusho_choaza: String? = nil,
                    jusho_banchigohyoki: String? = nil,
                    jusho_katagaki: String? = nil,
                    jusho_yubinbango: String? = nil
                ) {
                    self.setaibango = setaibango
                    self.setainushi_atenabango = setainushi_atenabango
                    self.zokugarakodo = zokugarakodo
                    self.zokugarahyoki = zokugarahyoki
                    self.shimei = shimei
                    self.shimei_furigana = shimei_furigana
                    self.kyuji = kyuji
                    self.tsusho = tsusho
                    self.jusho_shikuchosonkodo = jusho_shikuchosonkodo
                    self.jusho_choazakodo = jusho_choazakodo
                    self.jusho_todofuken = jusho_todofuken
                    self.jusho_shikugunchosonmei = jusho_shikugunchosonmei
                    self.jusho_choaza = jusho_choaza
                    self.jusho_banchigohyoki = jusho_banchigohyoki
                    self.jusho_katagaki = jusho_katagaki
                    self.jusho_yubinbango = jusho_yubinbango
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.setaibango = try items.required(41)
                    self.setainushi_atenabango = try items.nullable(42)
                    self.zokugarakodo = try items.list(43)
                    self.zokugarahyoki = try items.optional(44)
                    self.shimei = try items.optional(45)
                    self.shimei_furigana = try items.optional(46)
                    self.kyuji = try items.optional(47)
                    self.tsusho = try items.optional(48)
                    self.jusho_shikuchosonkodo = try items.optional(49)
                    self.jusho_choazakodo = try items.optional(50)
                    self.jusho_todofuken = try items.optional(51)
                    self.jusho_shikugunchosonmei = try items.optional(52)
                    self.jusho_choaza = try items.optional(53)
                    self.jusho_banchigohyoki = try items.optional(54)
                    self.jusho_katagaki = try items.optional(55)
                    self.jusho_yubinbango = try items.optional(56)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(41, self.setaibango)
                    items.nullable(42, self.setainushi_atenabango)
                    items.list(43, self.zokugarakodo)
                    items.optional(44, self.zokugarahyoki)
                    items.optional(45, self.shimei)
                    items.optional(46, self.shimei_furigana)
                    items.optional(47, self.kyuji)
                    items.optional(48, self.tsusho)
                    items.optional(49, self.jusho_shikuchosonkodo)
                    items.optional(50, self.jusho_choazakodo)
                    items.optional(51, self.jusho_todofuken)
                    items.optional(52, self.jusho_shikugunchosonmei)
                    items.optional(53, self.jusho_choaza)
                    items.optional(54, self.jusho_banchigohyoki)
                    items.optional(55, self.jusho_katagaki)
                    items.optional(56, self.jusho_yubinbango)
                }
            }

            /// 転入前住所
            ///
            /// - 設定: 条件により必須
            /// - 転入した者の転入前の住所（国外からの転入を含む）
            /// - 条件: 通知区分が1の、かつ異動事由が10または11のとき必須。
            /// - 条件: 通知区分が4または5または6または7のとき設定不可。
            public struct Tennyumaejusho: ItemGroup {
                /// 市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 任意
                /// - 転入前の住所（都道府県から市区町村まで）を一意に識別できるコード。国外の場合は設定しない
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `131016`
                public var shikuchosonkodo: String?

                /// 町字コード
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 転入前の住所（町字）の町字ID（アドレス・ベース・レジストリ「町字マスターデータセット」）。町字がない場合は0000000、規定がない町字の場合は9999999
                /// - 例: `0011001`
                public var choazakodo: String?

                /// 都道府県
                ///
                /// - データ型: N（全角文字列）、4文字以内
                /// - 設定: 任意
                /// - 転入前の住所における都道府県
                /// - 例: `東京都`
                public var todofuken: String?

                /// 市区郡町村名
                ///
                /// - データ型: N（全角文字列）、12文字以内
                /// - 設定: 任意
                /// - 転入前の住所における市区郡町村名（特別区：千代田区、指定都市：横浜市西区、町村：足柄上郡中井町）
                /// - 例: `千代田区`
                public var shikugunchosonmei: String?

                /// 町字
                ///
                /// - データ型: N（全角文字列）、120文字以内
                /// - 設定: 条件により必須
                /// - 転入前の住所における町字（丁目を含む）
                /// - 条件: ※※住所に町字が存在する場合は必須
                /// - 例: `霞が関二丁目`
                public var choaza: String?

                /// 番地号表記
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 転入前の住所における番地号の日本語を含む表記（住居表示を実施していない区域は「番地」、実施している区域は「番」及び「号」）
                /// - 条件: ※※住所に番地号が存在する場合は必須
                /// - 例: `１番６号`
                public var banchigohyoki: String?

                /// 方書
                ///
                /// - データ型: N（全角文字列）、300文字以内
                /// - 設定: 条件により必須
                /// - 転入前の住所における方書
                /// - 条件: ※※住所に方書が存在する場合は必須
                /// - 例: `虎ノ門ハイツ１０１号`
                public var katagaki: String?

                /// 郵便番号
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 転入前の住所における郵便番号（ハイフンなし半角）
                /// - 例: `1000014`
                public var yubinbango: String?

                /// 国名コード
                ///
                /// - データ型: X（半角文字列）、3文字固定
                /// - 設定: 任意
                /// - 転入前の住所が国外の場合の国名コード
                /// - 例: `265`
                public var kokumeikodo: String?

                /// 国名等
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 転入前の住所が国外の場合の国名等
                /// - 例: `米国`
                public var kokumeito: String?

                /// 国外住所
                ///
                /// - データ型: N（全角文字列）、300文字以内
                /// - 設定: 任意
                /// - 転入前の住所が国外の場合の住所
                /// - 例: `１２３４　ＡＰＰＬＥ　Ｓｔｒｅｅｔ`
                public var kokugaijusho: String?

                public init(
                    shikuchosonkodo: String? = nil,
                    choazakodo: String? = nil,
                    todofuken: String? = nil,
                    shikugunchosonmei: String? = nil,
                    choaza: String? = nil,
                    banchigohyoki: String? = nil,
                    katagaki: String? = nil,
                    yubinbango: String? = nil,
                    kokumeikodo: String? = nil,
                    kokumeito: String? = nil,
                    kokugaijusho: String? = nil
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.choazakodo = choazakodo
                    self.todofuken = todofuken
                    self.shikugunchosonmei = shikugunchosonmei
                    self.choaza = choaza
                    self.banchigohyoki = banchigohyoki
                    self.katagaki = katagaki
                    self.yubinbango = yubinbango
                    self.kokumeikodo = kokumeikodo
                    self.kokumeito = kokumeito
                    self.kokugaijusho = kokugaijusho
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.optional(58)
                    self.choazakodo = try items.optional(59)
                    self.todofuken = try items.optional(60)
                    self.shikugunchosonmei = try items.optional(61)
                    self.choaza = try items.optional(62)
                    self.banchigohyoki = try items.optional(63)
                    self.katagaki = try items.optional(64)
                    self.yubinbango = try items.optional(65)
                    self.kokumeikodo = try items.optional(66)
                    self.kokumeito = try items.optional(67)
                    self.kokugaijusho = try items.optional(68)
                }

                public func encode(into items: ItemEncoder) {
                    items.optional(58, self.shikuchosonkodo)
                    items.optional(59, self.choazakodo)
                    items.optional(60, self.todofuken)
                    items.optional(61, self.shikugunchosonmei)
                    items.optional(62, self.choaza)
                    items.optional(63, self.banchigohyoki)
                    items.optional(64, self.katagaki)
                    items.optional(65, self.yubinbango)
                    items.optional(66, self.kokumeikodo)
                    items.optional(67, self.kokumeito)
                    items.optional(68, self.kokugaijusho)
                }
            }

            /// 転出先
            ///
            /// - 設定: 条件により必須
            /// - 転出（予定を含む）の情報。転出届の時点では予定、転入通知の受理により確定
            /// - 条件: 通知区分が4または5のとき必須。
            /// - 条件: 通知区分が1の、かつ異動事由が30または31のとき必須。
            /// - 条件: 通知区分が6または7のとき設定不可。
            public struct Tenshutsusaki: ItemGroup {
                /// 転出年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 転出した（する予定の）年月日
                /// - 例: `2026-03-31`
                public var tenshutsunengappi: OpenDate

                /// 転出確定フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - 転入通知等により確定しているか（0：予定、1：確定）
                /// - 例: `1`
                public var kakuteifuragu: Codes.Umu

                /// 市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 任意
                /// - 転出先の住所（都道府県から市区町村まで）を一意に識別できるコード。国外の場合は設定しない
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `131016`
                public var shikuchosonkodo: String?

                /// 町字コード
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 転出先の住所（町字）の町字ID（アドレス・ベース・レジストリ「町字マスターデータセット」）。町字がない場合は0000000、規定がない町字の場合は9999999
                /// - 例: `0011001`
                public var choazakodo: String?

                /// 都道府県
                ///
                /// - データ型: N（全角文字列）、4文字以内
                /// - 設定: 任意
                /// - 転出先の住所における都道府県
                /// - 例: `東京都`
                public var todofuken: String?

                /// 市区郡町村名
                ///
                /// - データ型: N（全角文字列）、12文字以内
                /// - 設定: 任意
                /// - 転出先の住所における市区郡町村名（特別区：千代田区、指定都市：横浜市西区、町村：足柄上郡中井町）
                /// - 例: `千代田区`
                public var shikugunchosonmei: String?

                /// 町字
                ///
                /// - データ型: N（全角文字列）、120文字以内
                /// - 設定: 条件により必須
                /// - 転出先の住所における町字（丁目を含む）
                /// - 条件: ※※住所に町字が存在する場合は必須
                /// - 例: `霞が関二丁目`
                public var choaza: String?

                /// 番地号表記
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 転出先の住所における番地号の日本語を含む表記（住居表示を実施していない区域は「番地」、実施している区域は「番」及び「号」）
                /// - 条件: ※※住所に番地号が存在する場合は必須
                /// - 例: `１番６号`
                public var banchigohyoki: String?

                /// 方書
                ///
                /// - データ型: N（全角文字列）、300文字以内
                /// - 設定: 条件により必須
                /// - 転出先の住所における方書
                /// - 条件: ※※住所に方書が存在する場合は必須
                /// - 例: `虎ノ門ハイツ１０１号`
                public var katagaki: String?

                /// 郵便番号
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 転出先の住所における郵便番号（ハイフンなし半角）
                /// - 例: `1000014`
                public var yubinbango: String?

                /// 国名コード
                ///
                /// - データ型: X（半角文字列）、3文字固定
                /// - 設定: 任意
                /// - 転出先の住所が国外の場合の国名コード
                /// - 例: `265`
                public var kokumeikodo: String?

                /// 国名等
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 転出先の住所が国外の場合の国名等
                /// - 例: `米国`
                public var kokumeito: String?

                /// 国外住所
                ///
                /// - データ型: N（全角文字列）、300文字以内
                /// - 設定: 任意
                /// - 転出先の住所が国外の場合の住所
                /// - 例: `１２３４　ＡＰＰＬＥ　Ｓｔｒｅｅｔ`
                public var kokugaijusho: String?

                public init(
                    tenshutsunengappi: OpenDate,
                    kakuteifuragu: Codes.Umu,
                    shikuchosonkodo: String? = nil,
                    choazakodo: String? = nil,
                    todofuken: String? = nil,
                    shikugunchosonmei: String? = nil,
                    choaza: String? = nil,
                    banchigohyoki: String? = nil,
                    katagaki: String? = nil,
                    yubinbango: String? = nil,
                    kokumeikodo: String? = nil,
                    kokumeito: String? = nil,
                    kokugaijusho: String? = nil
                ) {
                    self.tenshutsunengappi = tenshutsunengappi
                    self.kakuteifuragu = kakuteifuragu
                    self.shikuchosonkodo = shikuchosonkodo
                    self.choazakodo = choazakodo
                    self.todofuken = todofuken
                    self.shikugunchosonmei = shikugunchosonmei
                    self.choaza = choaza
                    self.banchigohyoki = banchigohyoki
                    self.katagaki = katagaki
                    self.yubinbango = yubinbango
                    self.kokumeikodo = kokumeikodo
                    self.kokumeito = kokumeito
                    self.kokugaijusho = kokugaijusho
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.tenshutsunengappi = try items.required(70)
                    self.kakuteifuragu = try items.required(71)
                    self.shikuchosonkodo = try items.optional(72)
                    self.choazakodo = try items.optional(73)
                    self.todofuken = try items.optional(74)
                    self.shikugunchosonmei = try items.optional(75)
                    self.choaza = try items.optional(76)
                    self.banchigohyoki = try items.optional(77)
                    self.katagaki = try items.optional(78)
                    self.yubinbango = try items.optional(79)
                    self.kokumeikodo = try items.optional(80)
                    self.kokumeito = try items.optional(81)
                    self.kokugaijusho = try items.optional(82)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(70, self.tenshutsunengappi)
                    items.required(71, self.kakuteifuragu)
                    items.optional(72, self.shikuchosonkodo)
                    items.optional(73, self.choazakodo)
                    items.optional(74, self.todofuken)
                    items.optional(75, self.shikugunchosonmei)
                    items.optional(76, self.choaza)
                    items.optional(77, self.banchigohyoki)
                    items.optional(78, self.katagaki)
                    items.optional(79, self.yubinbango)
                    items.optional(80, self.kokumeikodo)
                    items.optional(81, self.kokumeito)
                    items.optional(82, self.kokugaijusho)
                }
            }

            /// 在留情報変更
            ///
            /// - 設定: 条件により必須
            /// - 外国人住民の変更後の在留の情報
            /// - 条件: 異動事由が27のとき必須。
            /// - 条件: 住民種別が1のとき設定不可。
            public struct Zairyuhenko: ItemGroup {
                /// 第30条45規定区分
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Kubun30jo45``（第30条45規定区分）
                /// - 住民基本台帳法第30条の45に規定する区分
                /// - 例: `1`
                public var kubun30jo45: Codes.Kubun30jo45

                /// 在留資格
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 変更後の在留資格の名称
                /// - 条件: 第30条45規定区分が1のとき必須。
                /// - 例: `技術・人文知識・国際業務`
                public var zairyushikaku: String?

                /// 在留期間の満了の日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 変更後の在留期間の満了の日。無期限（永住者）の場合は9999-12-31
                /// - 条件: 第30条45規定区分が1のとき必須。
                /// - 例: `2028-10-15`
                public var zairyukikannomanryonohi: OpenDate?

                public init(
                    kubun30jo45: Codes.Kubun30jo45,
                    zairyushikaku: String? = nil,
                    zairyukikannomanryonohi: OpenDate? = nil
                ) {
                    self.kubun30jo45 = kubun30jo45
                    self.zairyushikaku = zairyushikaku
                    self.zairyukikannomanryonohi = zairyukikannomanryonohi
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.kubun30jo45 = try items.required(84)
                    self.zairyushikaku = try items.optional(85)
                    self.zairyukikannomanryonohi = try items.optional(86)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(84, self.kubun30jo45)
                    items.optional(85, self.zairyushikaku)
                    items.optional(86, self.zairyukikannomanryonohi)
                }
            }
        }

        /// 住民異動通知の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "001/juminkihonjoho", version: "v10",
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

    /// 住民基本情報一覧
    ///
    /// - 呼出名: `app_submit/v10/juminkihonjohoichiran`
    /// - スコープ: `001:app_submit/v10/juminkihonjohoichiran:Read`
    /// - 方式: 一覧（データセット）
    public enum Ichiran {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/juminkihonjohoichiran"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:001:juminkihonjoho:v10:juminkihonjohoichiran"

        /// 住民基本情報一覧の要求。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "001/juminkihonjoho", version: "v10",
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

        /// 住民基本情報一覧の応答。
        ///
        /// 項目の出典: 標準仕様の項目の形にならった独自の定義（in-the-style-of）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "001/juminkihonjoho", version: "v10",
                message: "ichiran.response", digest: "76ebe9ec549a7bb5")
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

                /// 個人履歴番号
                ///
                /// - データ型: 9（整数、0以上）、3桁以内
                /// - 設定: 必須
                /// - 個人の異動の履歴を管理する番号
                /// - 例: `1`
                public var rirekibango: Int

                /// 世帯番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須、null可
                /// - 世帯を一意に識別する番号。消除された者で世帯に属さない場合はnull
                /// - 例: `000000000000507`
                public var setaibango: Nullable<String>

                /// 住民種別
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Juminshubetsu``（住民種別）
                /// - 日本人・外国人の別
                /// - 例: `1`
                public var juminshubetsu: Codes.Juminshubetsu

                /// 住民状態
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Juminjotai``（住民状態）
                /// - 住民・転出者・死亡者・その他消除者の別
                /// - 例: `1`
                public var juminjotai: Codes.Juminjotai

                /// 氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 住民票に記載された氏名（氏と名等の間に全角の空白を一文字入れる）
                /// - 条件: ※※氏名未定でない場合は必須
                /// - 例: `架空　一郎`
                public var shimei: String?

                /// 氏_日本人
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 日本人住民の氏。氏名未定でない日本人住民の場合は必須
                /// - 条件: 住民種別が2のとき設定不可。
                /// - 例: `架空`
                public var uji_nihonjin: String?

                /// 名_日本人
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 日本人住民の名。氏名未定でない日本人住民の場合は必須
                /// - 条件: 住民種別が2のとき設定不可。
                /// - 例: `一郎`
                public var na_nihonjin: String?

                /// 氏名_外国人ローマ字
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 外国人住民の氏名（ローマ字、全角）
                /// - 条件: 住民種別が1のとき設定不可。
                /// - 例: `ＺＨＡＮＧ　ＹＵＬＩ`
                public var shimei_gaikokujinromaji: String?

                /// 氏名_外国人漢字
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 外国人住民の氏名（漢字）
                /// - 条件: 住民種別が1のとき設定不可。
                /// - 例: `張　玉蓮`
                public var shimei_gaikokujinkanji: String?

                /// 氏名_フリガナ
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 氏名のフリガナ
                /// - 例: `カクウ　イチロウ`
                public var shimei_furigana: String?

                /// 氏_日本人_フリガナ
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 任意
                /// - 日本人住民の氏のフリガナ
                /// - 条件: 住民種別が2のとき設定不可。
                /// - 例: `カクウ`
                public var uji_nihonjin_furigana: String?

                /// 名_日本人_フリガナ
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 任意
                /// - 日本人住民の名のフリガナ
                /// - 条件: 住民種別が2のとき設定不可。
                /// - 例: `イチロウ`
                public var na_nihonjin_furigana: String?

                /// 氏名_フリガナ確認状況
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Kakuninjokyo``（フリガナ確認状況）
                /// - 氏名のフリガナについて、本人確認の有無を示すフラグ（0：無、1：有）
                /// - 例: `1`
                public var shimei_furiganakakuninjokyo: Codes.Kakuninjokyo?

                /// 旧氏
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 日本人住民の住民票に記載された旧氏
                /// - 条件: 住民種別が2のとき設定不可。
                /// - 例: `旧氏川`
                public var kyuji: String?

                /// 旧氏_フリガナ
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 旧氏のフリガナ
                /// - 条件: 旧氏が設定されていないとき設定不可。
                /// - 例: `キュウジガワ`
                public var kyuji_furigana: String?

                /// 通称
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 外国人住民の通称
                /// - 条件: 住民種別が1のとき設定不可。
                /// - 例: `田中　花子`
                public var tsusho: String?

                /// 通称_フリガナ
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 条件により必須
                /// - 通称のフリガナ
                /// - 条件: 通称が設定されていないとき設定不可。
                /// - 例: `タナカ　ハナコ`
                public var tsusho_furigana: String?

                /// 通称_フリガナ確認状況
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Kakuninjokyo``（フリガナ確認状況）
                /// - 通称のフリガナについて、本人確認の有無を示すフラグ（0：無、1：有）
                /// - 条件: 通称_フリガナが設定されているとき必須。
                /// - 条件: 通称_フリガナが設定されていないとき設定不可。
                /// - 例: `0`
                public var tsusho_furiganakakuninjokyo: Codes.Kakuninjokyo?

                /// 性別
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Seibetsu``（性別）
                /// - 性別を示すコード
                /// - 例: `1`
                public var seibetsu: Codes.Seibetsu

                /// 生年月日_元号
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 任意
                /// - コード: ``Codes/Nengo``（年号（1桁））
                /// - 生年月日の元号（1桁の年号コード）。暦日は西暦の生年月日による
                /// - 例: `4`
                public var seinengappi_gengo: Codes.Nengo?

                /// 生年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 生年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                /// - 例: `1990-01-15`
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

                /// 続柄コード
                ///
                /// - データ型: X（半角文字列）、2文字固定
                /// - 設定: 任意、0〜4件
                /// - コード: ``Codes/Zokugara``（続柄）
                /// - 世帯主との続柄。4段階まで並べて表す（例：子の妻は20、12）
                /// - 例: `02`
                public var zokugarakodo: [Codes.Zokugara]

                /// 続柄表記
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 任意
                /// - 世帯主との続柄の表記
                /// - 例: `世帯主`
                public var zokugarahyoki: String?

                /// 世帯主_宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 任意、null可
                /// - 世帯主の宛名番号。世帯主の無い場合はnull
                /// - 例: `000000000001236`
                public var setainushi_atenabango: Nullable<String>?

                /// 世帯主氏名
                ///
                /// - データ型: N（全角文字列）、100文字以内
                /// - 設定: 任意
                /// - 世帯主の氏名
                /// - 例: `架空　一郎`
                public var setainushi_shimei: String?

                /// 記載順位
                ///
                /// - データ型: 9（整数、0以上）、2桁以内
                /// - 設定: 任意
                /// - 世帯における記載の順位
                /// - 例: `1`
                public var kisaijuni: Int?

                /// 住所_市区町村コード
                ///
                /// - データ型: X（半角文字列）、6文字固定
                /// - 設定: 任意
                /// - 住民の住所（都道府県から市区町村まで）を一意に識別できるコード。国外の場合は設定しない
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `131016`
                public var jusho_shikuchosonkodo: String?

                /// 住所_町字コード
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 住民の住所（町字）の町字ID（アドレス・ベース・レジストリ「町字マスターデータセット」）。町字がない場合は0000000、規定がない町字の場合は9999999
                /// - 例: `0011001`
                public var jusho_choazakodo: String?

                /// 住所_都道府県
                ///
                /// - データ型: N（全角文字列）、4文字以内
                /// - 設定: 任意
                /// - 住民の住所における都道府県
                /// - 例: `東京都`
                public var jusho_todofuken: String?

                /// 住所_市区郡町村名
                ///
                /// - データ型: N（全角文字列）、12文字以内
                /// - 設定: 任意
                /// - 住民の住所における市区郡町村名（特別区：千代田区、指定都市：横浜市西区、町村：足柄上郡中井町）
                /// - 例: `千代田区`
                public var jusho_shikugunchosonmei: String?

                /// 住所_町字
                ///
                /// - データ型: N（全角文字列）、120文字以内
                /// - 設定: 条件により必須
                /// - 住民の住所における町字（丁目を含む）
                /// - 条件: ※※住所に町字が存在する場合は必須
                /// - 例: `霞が関二丁目`
                public var jusho_choaza: String?

                /// 住所_番地号表記
                ///
                /// - データ型: N（全角文字列）、50文字以内
                /// - 設定: 条件により必須
                /// - 住民の住所における番地号の日本語を含む表記（住居表示を実施していない区域は「番地」、実施している区域は「番」及び「号」）
                /// - 条件: ※※住所に番地号が存在する場合は必須
                /// - 例: `１番６号`
                public var jusho_banchigohyoki: String?

                /// 住所_方書
                ///
                /// - データ型: N（全角文字列）、300文字以内
                /// - 設定: 条件により必須
                /// - 住民の住所における方書
                /// - 条件: ※※住所に方書が存在する場合は必須
                /// - 例: `虎ノ門ハイツ１０１号`
                public var jusho_katagaki: String?

                /// 住所_郵便番号
                ///
                /// - データ型: X（半角文字列）、7文字固定
                /// - 設定: 任意
                /// - 住民の住所における郵便番号（ハイフンなし半角）
                /// - 例: `1000014`
                public var jusho_yubinbango: String?

                /// 指定都市_行政区等コード
                ///
                /// - データ型: X（半角文字列）、12文字以内
                /// - 設定: 任意
                /// - コード: ``Codes/Gyoseikuto``（行政区等）
                /// - 自治体ごとに定める任意の行政範囲を示すコード
                /// - 自治体固有コード（行政区等）。市区町村ごとに定める。
                /// - 例: `001`
                public var shiteitoshi_gyoseikutokodo: Codes.Gyoseikuto?

                /// 住民となった年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 任意
                /// - 市区町村の住民となった年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                /// - 例: `1990-01-15`
                public var jumintonattanengappi: OpenDate?

                /// 住民となった年月日_不詳フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                /// - 住民となった年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                /// - 条件: 住民となった年月日が設定されているとき必須。
                /// - 条件: 住民となった年月日が設定されていないとき設定不可。
                /// - 例: `0`
                public var jumintonattanengappi_fushofuragu: Codes.Fushofuragu?

                /// 住民となった年月日_不詳表記
                ///
                /// - データ型: N（全角文字列）、72文字以内
                /// - 設定: 条件により必須
                /// - 住民となった年月日が不詳である場合の不詳日表記
                /// - 条件: 住民となった年月日_不詳フラグが1のとき必須。
                /// - 例: `昭和２０年頃`
                public var jumintonattanengappi_fushohyoki: String?

                /// 住所を定めた年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 任意
                /// - 現在の住所を定めた年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                /// - 例: `2015-03-28`
                public var jushosadametanengappi: OpenDate?

                /// 住所を定めた年月日_不詳フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 条件により必須
                /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                /// - 住所を定めた年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                /// - 条件: 住所を定めた年月日が設定されているとき必須。
                /// - 条件: 住所を定めた年月日が設定されていないとき設定不可。
                /// - 例: `0`
                public var jushosadametanengappi_fushofuragu: Codes.Fushofuragu?

                /// 住所を定めた年月日_不詳表記
                ///
                /// - データ型: N（全角文字列）、72文字以内
                /// - 設定: 条件により必須
                /// - 住所を定めた年月日が不詳である場合の不詳日表記
                /// - 条件: 住所を定めた年月日_不詳フラグが1のとき必須。
                /// - 例: `昭和２０年頃`
                public var jushosadametanengappi_fushohyoki: String?

                /// 異動
                ///
                /// - 設定: 必須
                /// - 最新の異動の情報
                public var ido: Ido

                /// 転入前住所
                ///
                /// - 設定: 任意
                /// - 転入した者の転入前の住所
                public var tennyumaejusho: Tennyumaejusho?

                /// 転出先
                ///
                /// - 設定: 条件により必須
                /// - 転出（予定を含む）の情報
                /// - 条件: 住民状態が2のとき必須。
                public var tenshutsusaki: Tenshutsusaki?

                /// 消除
                ///
                /// - 設定: 条件により必須
                /// - 住民票の消除の情報
                /// - 条件: 住民状態が2または3または9のとき必須。
                /// - 条件: 住民状態が1のとき設定不可。
                public var shojo: Shojo?

                /// 在留情報
                ///
                /// - 設定: 条件により必須
                /// - 外国人住民の国籍・在留の情報
                /// - 条件: 住民種別が2のとき必須。
                /// - 条件: 住民種別が1のとき設定不可。
                public var zairyujoho: Zairyujoho?

                /// 支援措置フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                /// - ＤＶ等支援措置による抑止の有無（0：無、1：有）。1の場合、住所等を申出者の相手方に知らせてはならない
                /// - 例: `0`
                public var shiensochifuragu: Codes.Umu

                /// 支援措置終了年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 条件により必須
                /// - 支援措置の期間の終了の年月日
                /// - 条件: 支援措置フラグが1のとき必須。
                /// - 条件: 支援措置フラグが0のとき設定不可。
                /// - 例: `2027-03-31`
                public var shiensochishuryonengappi: OpenDate?

                /// 他業務参照不可フラグ
                ///
                /// - データ型: X（半角文字列）、1文字固定
                /// - 設定: 必須
                /// - コード: ``Codes/Tagyomusanshofukafuragu``（他業務参照不可フラグ）
                /// - 他の業務が参照できるかを示すフラグ（0：参照可、1：参照不可）
                /// - 例: `0`
                public var tagyomusanshofukafuragu: Codes.Tagyomusanshofukafuragu

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
                    setaibango: Nullable<String>,
                    juminshubetsu: Codes.Juminshubetsu,
                    juminjotai: Codes.Juminjotai,
                    shimei: String? = nil,
                    uji_nihonjin: String? = nil,
                    na_nihonjin: String? = nil,
                    shimei_gaikokujinromaji: String? = nil,
                    shimei_gaikokujinkanji: String? = nil,
                    shimei_furigana: String? = nil,
                    uji_nihonjin_furigana: String? = nil,
                    na_nihonjin_furigana: String? = nil,
                    shimei_furiganakakuninjokyo: Codes.Kakuninjokyo? = nil,
                    kyuji: String? = nil,
                    kyuji_furigana: String? = nil,
                    tsusho: String? = nil,
                    tsusho_furigana: String? = nil,
                    tsusho_furiganakakuninjokyo: Codes.Kakuninjokyo? = nil,
                    seibetsu: Codes.Seibetsu,
                    seinengappi_gengo: Codes.Nengo? = nil,
                    seinengappi: OpenDate,
                    seinengappi_fushofuragu: Codes.Fushofuragu,
                    seinengappi_fushohyoki: String? = nil,
                    zokugarakodo: [Codes.Zokugara] = [],
                    zokugarahyoki: String? = nil,
                    setainushi_atenabango: Nullable<String>? = nil,
                    setainushi_shimei: String? = nil,
                    kisaijuni: Int? = nil,
                    jusho_shikuchosonkodo: String? = nil,
                    jusho_choazakodo: String? = nil,
                    jusho_todofuken: String? = nil,
                    jusho_shikugunchosonmei: String? = nil,
                    jusho_choaza: String? = nil,
                    jusho_banchigohyoki: String? = nil,
                    jusho_katagaki: String? = nil,
                    jusho_yubinbango: String? = nil,
                    shiteitoshi_gyoseikutokodo: Codes.Gyoseikuto? = nil,
                    jumintonattanengappi: OpenDate? = nil,
                    jumintonattanengappi_fushofuragu: Codes.Fushofuragu? = nil,
                    jumintonattanengappi_fushohyoki: String? = nil,
                    jushosadametanengappi: OpenDate? = nil,
                    jushosadametanengappi_fushofuragu: Codes.Fushofuragu? = nil,
                    jushosadametanengappi_fushohyoki: String? = nil,
                    ido: Ido,
                    tennyumaejusho: Tennyumaejusho? = nil,
                    tenshutsusaki: Tenshutsusaki? = nil,
                    shojo: Shojo? = nil,
                    zairyujoho: Zairyujoho? = nil,
                    shiensochifuragu: Codes.Umu,
                    shiensochishuryonengappi: OpenDate? = nil,
                    tagyomusanshofukafuragu: Codes.Tagyomusanshofukafuragu,
                    koshinnengappi: OpenDate,
                    koshinjikoku: String
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.koshinkubun = koshinkubun
                    self.atenabango = atenabango
                    self.rirekibango = rirekibango
                    self.setaibango = setaibango
                    self.juminshubetsu = juminshubetsu
                    self.juminjotai = juminjotai
                    self.shimei = shimei
                    self.uji_nihonjin = uji_nihonjin
                    self.na_nihonjin = na_nihonjin
                    self.shimei_gaikokujinromaji = shimei_gaikokujinromaji
                    self.shimei_gaikokujinkanji = shimei_gaikokujinkanji
                    self.shimei_furigana = shimei_furigana
                    self.uji_nihonjin_furigana = uji_nihonjin_furigana
                    self.na_nihonjin_furigana = na_nihonjin_furigana
                    self.shimei_furiganakakuninjokyo = shimei_furiganakakuninjokyo
                    self.kyuji = kyuji
                    self.kyuji_furigana = kyuji_furigana
                    self.tsusho = tsusho
                    self.tsusho_furigana = tsusho_furigana
                    self.tsusho_furiganakakuninjokyo = tsusho_furiganakakuninjokyo
                    self.seibetsu = seibetsu
                    self.seinengappi_gengo = seinengappi_gengo
                    self.seinengappi = seinengappi
                    self.seinengappi_fushofuragu = seinengappi_fushofuragu
                    self.seinengappi_fushohyoki = seinengappi_fushohyoki
                    self.zokugarakodo = zokugarakodo
                    self.zokugarahyoki = zokugarahyoki
                    self.setainushi_atenabango = setainushi_atenabango
                    self.setainushi_shimei = setainushi_shimei
                    self.kisaijuni = kisaijuni
                    self.jusho_shikuchosonkodo = jusho_shikuchosonkodo
                    self.jusho_choazakodo = jusho_choazakodo
                    self.jusho_todofuken = jusho_todofuken
                    self.jusho_shikugunchosonmei = jusho_shikugunchosonmei
                    self.jusho_choaza = jusho_choaza
                    self.jusho_banchigohyoki = jusho_banchigohyoki
                    self.jusho_katagaki = jusho_katagaki
                    self.jusho_yubinbango = jusho_yubinbango
                    self.shiteitoshi_gyoseikutokodo = shiteitoshi_gyoseikutokodo
                    self.jumintonattanengappi = jumintonattanengappi
                    self.jumintonattanengappi_fushofuragu = jumintonattanengappi_fushofuragu
                    self.jumintonattanengappi_fushohyoki = jumintonattanengappi_fushohyoki
                    self.jushosadametanengappi = jushosadametanengappi
                    self.jushosadametanengappi_fushofuragu = jushosadametanengappi_fushofuragu
                    self.jushosadametanengappi_fushohyoki = jushosadametanengappi_fushohyoki
                    self.ido = ido
                    self.tennyumaejusho = tennyumaejusho
                    self.tenshutsusaki = tenshutsusaki
                    self.shojo = shojo
                    self.zairyujoho = zairyujoho
                    self.shiensochifuragu = shiensochifuragu
                    self.shiensochishuryonengappi = shiensochishuryonengappi
                    self.tagyomusanshofukafuragu = tagyomusanshofukafuragu
                    self.koshinnengappi = koshinnengappi
                    self.koshinjikoku = koshinjikoku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.required(8)
                    self.koshinkubun = try items.required(9)
                    self.atenabango = try items.required(10)
                    self.rirekibango = try items.required(11)
                    self.setaibango = try items.nullable(12)
                    self.juminshubetsu = try items.required(13)
                    self.juminjotai = try items.required(14)
                    self.shimei = try items.optional(15)
                    self.uji_nihonjin = try items.optional(16)
                    self.na_nihonjin = try items.optional(17)
                    self.shimei_gaikokujinromaji = try items.optional(18)
                    self.shimei_gaikokujinkanji = try items.optional(19)
                    self.shimei_furigana = try items.optional(20)
                    self.uji_nihonjin_furigana = try items.optional(21)
                    self.na_nihonjin_furigana = try items.optional(22)
                    self.shimei_furiganakakuninjokyo = try items.optional(23)
                    self.kyuji = try items.optional(24)
                    self.kyuji_furigana = try items.optional(25)
                    self.tsusho = try items.optional(26)
                    self.tsusho_furigana = try items.optional(27)
                    self.tsusho_furiganakakuninjokyo = try items.optional(28)
                    self.seibetsu = try items.required(29)
                    self.seinengappi_gengo = try items.optional(30)
                    self.seinengappi = try items.required(31)
                    self.seinengappi_fushofuragu = try items.required(32)
                    self.seinengappi_fushohyoki = try items.optional(33)
                    self.zokugarakodo = try items.list(34)
                    self.zokugarahyoki = try items.optional(35)
                    self.setainushi_atenabango = try items.optionalNullable(36)
                    self.setainushi_shimei = try items.optional(37)
                    self.kisaijuni = try items.optional(38)
                    self.jusho_shikuchosonkodo = try items.optional(39)
                    self.jusho_choazakodo = try items.optional(40)
                    self.jusho_todofuken = try items.optional(41)
                    self.jusho_shikugunchosonmei = try items.optional(42)
                    self.jusho_choaza = try items.optional(43)
                    self.jusho_banchigohyoki = try items.optional(44)
                    self.jusho_katagaki = try items.optional(45)
                    self.jusho_yubinbango = try items.optional(46)
                    self.shiteitoshi_gyoseikutokodo = try items.optional(47)
                    self.jumintonattanengappi = try items.optional(48)
                    self.jumintonattanengappi_fushofuragu = try items.optional(49)
                    self.jumintonattanengappi_fushohyoki = try items.optional(50)
                    self.jushosadametanengappi = try items.optional(51)
                    self.jushosadametanengappi_fushofuragu = try items.optional(52)
                    self.jushosadametanengappi_fushohyoki = try items.optional(53)
                    self.ido = try items.required(54)
                    self.tennyumaejusho = try items.optional(60)
                    self.tenshutsusaki = try items.optional(72)
                    self.shojo = try items.optional(86)
                    self.zairyujoho = try items.optional(92)
                    self.shiensochifuragu = try items.required(100)
                    self.shiensochishuryonengappi = try items.optional(101)
                    self.tagyomusanshofukafuragu = try items.required(102)
                    self.koshinnengappi = try items.required(103)
                    self.koshinjikoku = try items.required(104)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.shikuchosonkodo)
                    items.required(9, self.koshinkubun)
                    items.required(10, self.atenabango)
                    items.required(11, self.rirekibango)
                    items.nullable(12, self.setaibango)
                    items.required(13, self.juminshubetsu)
                    items.required(14, self.juminjotai)
                    items.optional(15, self.shimei)
                    items.optional(16, self.uji_nihonjin)
                    items.optional(17, self.na_nihonjin)
                    items.optional(18, self.shimei_gaikokujinromaji)
                    items.optional(19, self.shimei_gaikokujinkanji)
                    items.optional(20, self.shimei_furigana)
                    items.optional(21, self.uji_nihonjin_furigana)
                    items.optional(22, self.na_nihonjin_furigana)
                    items.optional(23, self.shimei_furiganakakuninjokyo)
                    items.optional(24, self.kyuji)
                    items.optional(25, self.kyuji_furigana)
                    items.optional(26, self.tsusho)
                    items.optional(27, self.tsusho_furigana)
                    items.optional(28, self.tsusho_furiganakakuninjokyo)
                    items.required(29, self.seibetsu)
                    items.optional(30, self.seinengappi_gengo)
                    items.required(31, self.seinengappi)
                    items.required(32, self.seinengappi_fushofuragu)
                    items.optional(33, self.seinengappi_fushohyoki)
                    items.list(34, self.zokugarakodo)
                    items.optional(35, self.zokugarahyoki)
                    items.optionalNullable(36, self.setainushi_atenabango)
                    items.optional(37, self.setainushi_shimei)
                    items.optional(38, self.kisaijuni)
                    items.optional(39, self.jusho_shikuchosonkodo)
                    items.optional(40, self.jusho_choazakodo)
                    items.optional(41, self.jusho_todofuken)
                    items.optional(42, self.jusho_shikugunchosonmei)
                    items.optional(43, self.jusho_choaza)
                    items.optional(44, self.jusho_banchigohyoki)
                    items.optional(45, self.jusho_katagaki)
                    items.optional(46, self.jusho_yubinbango)
                    items.optional(47, self.shiteitoshi_gyoseikutokodo)
                    items.optional(48, self.jumintonattanengappi)
                    items.optional(49, self.jumintonattanengappi_fushofuragu)
                    items.optional(50, self.jumintonattanengappi_fushohyoki)
                    items.optional(51, self.jushosadametanengappi)
                    items.optional(52, self.jushosadametanengappi_fushofuragu)
                    items.optional(53, self.jushosadametanengappi_fushohyoki)
                    items.required(54, self.ido)
                    items.optional(60, self.tennyumaejusho)
                    items.optional(72, self.tenshutsusaki)
                    items.optional(86, self.shojo)
                    items.optional(92, self.zairyujoho)
                    items.required(100, self.shiensochifuragu)
                    items.optional(101, self.shiensochishuryonengappi)
                    items.required(102, self.tagyomusanshofukafuragu)
                    items.required(103, self.koshinnengappi)
                    items.required(104, self.koshinjikoku)
                }

                /// 異動
                ///
                /// - 設定: 必須
                /// - 最新の異動の情報
                public struct Ido: ItemGroup {
                    /// 異動事由
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Idojiyu``（異動事由）
                    /// - 異動の事由
                    /// - 例: `10`
                    public var idojiyu: Codes.Idojiyu

                    /// 異動年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 異動のあった年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                    /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                    /// - 例: `2015-03-28`
                    public var idonengappi: OpenDate

                    /// 異動年月日_不詳フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                    /// - 異動年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                    /// - 例: `0`
                    public var idonengappi_fushofuragu: Codes.Fushofuragu

                    /// 異動年月日_不詳表記
                    ///
                    /// - データ型: N（全角文字列）、72文字以内
                    /// - 設定: 条件により必須
                    /// - 異動年月日が不詳である場合の不詳日表記
                    /// - 条件: 異動年月日_不詳フラグが1のとき必須。
                    /// - 例: `昭和２０年頃`
                    public var idonengappi_fushohyoki: String?

                    /// 異動届出年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須、null可
                    /// - 異動の届出の年月日。職権による場合はnull
                    /// - 例: `2015-04-01`
                    public var todokedenengappi: Nullable<OpenDate>

                    public init(
                        idojiyu: Codes.Idojiyu,
                        idonengappi: OpenDate,
                        idonengappi_fushofuragu: Codes.Fushofuragu,
                        idonengappi_fushohyoki: String? = nil,
                        todokedenengappi: Nullable<OpenDate>
                    ) {
                        self.idojiyu = idojiyu
                        self.idonengappi = idonengappi
                        self.idonengappi_fushofuragu = idonengappi_fushofuragu
                        self.idonengappi_fushohyoki = idonengappi_fushohyoki
                        self.todokedenengappi = todokedenengappi
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.idojiyu = try items.required(55)
                        self.idonengappi = try items.required(56)
                        self.idonengappi_fushofuragu = try items.required(57)
                        self.idonengappi_fushohyoki = try items.optional(58)
                        self.todokedenengappi = try items.nullable(59)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(55, self.idojiyu)
                        items.required(56, self.idonengappi)
                        items.required(57, self.idonengappi_fushofuragu)
                        items.optional(58, self.idonengappi_fushohyoki)
                        items.nullable(59, self.todokedenengappi)
                    }
                }

                /// 転入前住所
                ///
                /// - 設定: 任意
                /// - 転入した者の転入前の住所
                public struct Tennyumaejusho: ItemGroup {
                    /// 市区町村コード
                    ///
                    /// - データ型: X（半角文字列）、6文字固定
                    /// - 設定: 任意
                    /// - 転入前の住所（都道府県から市区町村まで）を一意に識別できるコード。国外の場合は設定しない
                    /// - 団体コードの検査数字を確かめる。
                    /// - 例: `131016`
                    public var shikuchosonkodo: String?

                    /// 町字コード
                    ///
                    /// - データ型: X（半角文字列）、7文字固定
                    /// - 設定: 任意
                    /// - 転入前の住所（町字）の町字ID（アドレス・ベース・レジストリ「町字マスターデータセット」）。町字がない場合は0000000、規定がない町字の場合は9999999
                    /// - 例: `0011001`
                    public var choazakodo: String?

                    /// 都道府県
                    ///
                    /// - データ型: N（全角文字列）、4文字以内
                    /// - 設定: 任意
                    /// - 転入前の住所における都道府県
                    /// - 例: `東京都`
                    public var todofuken: String?

                    /// 市区郡町村名
                    ///
                    /// - データ型: N（全角文字列）、12文字以内
                    /// - 設定: 任意
                    /// - 転入前の住所における市区郡町村名（特別区：千代田区、指定都市：横浜市西区、町村：足柄上郡中井町）
                    /// - 例: `千代田区`
                    public var shikugunchosonmei: String?

                    /// 町字
                    ///
                    /// - データ型: N（全角文字列）、120文字以内
                    /// - 設定: 条件により必須
                    /// - 転入前の住所における町字（丁目を含む）
                    /// - 条件: ※※住所に町字が存在する場合は必須
                    /// - 例: `霞が関二丁目`
                    public var choaza: String?

                    /// 番地号表記
                    ///
                    /// - データ型: N（全角文字列）、50文字以内
                    /// - 設定: 条件により必須
                    /// - 転入前の住所における番地号の日本語を含む表記（住居表示を実施していない区域は「番地」、実施している区域は「番」及び「号」）
                    /// - 条件: ※※住所に番地号が存在する場合は必須
                    /// - 例: `１番６号`
                    public var banchigohyoki: String?

                    /// 方書
                    ///
                    /// - データ型: N（全角文字列）、300文字以内
                    /// - 設定: 条件により必須
                    /// - 転入前の住所における方書
                    /// - 条件: ※※住所に方書が存在する場合は必須
                    /// - 例: `虎ノ門ハイツ１０１号`
                    public var katagaki: String?

                    /// 郵便番号
                    ///
                    /// - データ型: X（半角文字列）、7文字固定
                    /// - 設定: 任意
                    /// - 転入前の住所における郵便番号（ハイフンなし半角）
                    /// - 例: `1000014`
                    public var yubinbango: String?

                    /// 国名コード
                    ///
                    /// - データ型: X（半角文字列）、3文字固定
                    /// - 設定: 任意
                    /// - 転入前の住所が国外の場合の国名コード
                    /// - 例: `265`
                    public var kokumeikodo: String?

                    /// 国名等
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 任意
                    /// - 転入前の住所が国外の場合の国名等
                    /// - 例: `米国`
                    public var kokumeito: String?

                    /// 国外住所
                    ///
                    /// - データ型: N（全角文字列）、300文字以内
                    /// - 設定: 任意
                    /// - 転入前の住所が国外の場合の住所
                    /// - 例: `１２３４　ＡＰＰＬＥ　Ｓｔｒｅｅｔ`
                    public var kokugaijusho: String?

                    public init(
                        shikuchosonkodo: String? = nil,
                        choazakodo: String? = nil,
                        todofuken: String? = nil,
                        shikugunchosonmei: String? = nil,
                        choaza: String? = nil,
                        banchigohyoki: String? = nil,
                        katagaki: String? = nil,
                        yubinbango: String? = nil,
                        kokumeikodo: String? = nil,
                        kokumeito: String? = nil,
                        kokugaijusho: String? = nil
                    ) {
                        self.shikuchosonkodo = shikuchosonkodo
                        self.choazakodo = choazakodo
                        self.todofuken = todofuken
                        self.shikugunchosonmei = shikugunchosonmei
                        self.choaza = choaza
                        self.banchigohyoki = banchigohyoki
                        self.katagaki = katagaki
                        self.yubinbango = yubinbango
                        self.kokumeikodo = kokumeikodo
                        self.kokumeito = kokumeito
                        self.kokugaijusho = kokugaijusho
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.shikuchosonkodo = try items.optional(61)
                        self.choazakodo = try items.optional(62)
                        self.todofuken = try items.optional(63)
                        self.shikugunchosonmei = try items.optional(64)
                        self.choaza = try items.optional(65)
                        self.banchigohyoki = try items.optional(66)
                        self.katagaki = try items.optional(67)
                        self.yubinbango = try items.optional(68)
                        self.kokumeikodo = try items.optional(69)
                        self.kokumeito = try items.optional(70)
                        self.kokugaijusho = try items.optional(71)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.optional(61, self.shikuchosonkodo)
                        items.optional(62, self.choazakodo)
                        items.optional(63, self.todofuken)
                        items.optional(64, self.shikugunchosonmei)
                        items.optional(65, self.choaza)
                        items.optional(66, self.banchigohyoki)
                        items.optional(67, self.katagaki)
                        items.optional(68, self.yubinbango)
                        items.optional(69, self.kokumeikodo)
                        items.optional(70, self.kokumeito)
                        items.optional(71, self.kokugaijusho)
                    }
                }

                /// 転出先
                ///
                /// - 設定: 条件により必須
                /// - 転出（予定を含む）の情報
                /// - 条件: 住民状態が2のとき必須。
                public struct Tenshutsusaki: ItemGroup {
                    /// 転出年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 転出した（する予定の）年月日
                    /// - 例: `2026-03-31`
                    public var tenshutsunengappi: OpenDate

                    /// 転出確定フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Umu``（有無（汎用フラグ））
                    /// - 転入通知等により確定しているか（0：予定、1：確定）
                    /// - 例: `1`
                    public var kakuteifuragu: Codes.Umu

                    /// 市区町村コード
                    ///
                    /// - データ型: X（半角文字列）、6文字固定
                    /// - 設定: 任意
                    /// - 転出先の住所（都道府県から市区町村まで）を一意に識別できるコード。国外の場合は設定しない
                    /// - 団体コードの検査数字を確かめる。
                    /// - 例: `131016`
                    public var shikuchosonkodo: String?

                    /// 町字コード
                    ///
                    /// - データ型: X（半角文字列）、7文字固定
                    /// - 設定: 任意
                    /// - 転出先の住所（町字）の町字ID（アドレス・ベース・レジストリ「町字マスターデータセット」）。町字がない場合は0000000、規定がない町字の場合は9999999
                    /// - 例: `0011001`
                    public var choazakodo: String?

                    /// 都道府県
                    ///
                    /// - データ型: N（全角文字列）、4文字以内
                    /// - 設定: 任意
                    /// - 転出先の住所における都道府県
                    /// - 例: `東京都`
                    public var todofuken: String?

                    /// 市区郡町村名
                    ///
                    /// - データ型: N（全角文字列）、12文字以内
                    /// - 設定: 任意
                    /// - 転出先の住所における市区郡町村名（特別区：千代田区、指定都市：横浜市西区、町村：足柄上郡中井町）
                    /// - 例: `千代田区`
                    public var shikugunchosonmei: String?

                    /// 町字
                    ///
                    /// - データ型: N（全角文字列）、120文字以内
                    /// - 設定: 条件により必須
                    /// - 転出先の住所における町字（丁目を含む）
                    /// - 条件: ※※住所に町字が存在する場合は必須
                    /// - 例: `霞が関二丁目`
                    public var choaza: String?

                    /// 番地号表記
                    ///
                    /// - データ型: N（全角文字列）、50文字以内
                    /// - 設定: 条件により必須
                    /// - 転出先の住所における番地号の日本語を含む表記（住居表示を実施していない区域は「番地」、実施している区域は「番」及び「号」）
                    /// - 条件: ※※住所に番地号が存在する場合は必須
                    /// - 例: `１番６号`
                    public var banchigohyoki: String?

                    /// 方書
                    ///
                    /// - データ型: N（全角文字列）、300文字以内
                    /// - 設定: 条件により必須
                    /// - 転出先の住所における方書
                    /// - 条件: ※※住所に方書が存在する場合は必須
                    /// - 例: `虎ノ門ハイツ１０１号`
                    public var katagaki: String?

                    /// 郵便番号
                    ///
                    /// - データ型: X（半角文字列）、7文字固定
                    /// - 設定: 任意
                    /// - 転出先の住所における郵便番号（ハイフンなし半角）
                    /// - 例: `1000014`
                    public var yubinbango: String?

                    /// 国名コード
                    ///
                    /// - データ型: X（半角文字列）、3文字固定
                    /// - 設定: 任意
                    /// - 転出先の住所が国外の場合の国名コード
                    /// - 例: `265`
                    public var kokumeikodo: String?

                    /// 国名等
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 任意
                    /// - 転出先の住所が国外の場合の国名等
                    /// - 例: `米国`
                    public var kokumeito: String?

                    /// 国外住所
                    ///
                    /// - データ型: N（全角文字列）、300文字以内
                    /// - 設定: 任意
                    /// - 転出先の住所が国外の場合の住所
                    /// - 例: `１２３４　ＡＰＰＬＥ　Ｓｔｒｅｅｔ`
                    public var kokugaijusho: String?

                    public init(
                        tenshutsunengappi: OpenDate,
                        kakuteifuragu: Codes.Umu,
                        shikuchosonkodo: String? = nil,
                        choazakodo: String? = nil,
                        todofuken: String? = nil,
                        shikugunchosonmei: String? = nil,
                        choaza: String? = nil,
                        banchigohyoki: String? = nil,
                        katagaki: String? = nil,
                        yubinbango: String? = nil,
                        kokumeikodo: String? = nil,
                        kokumeito: String? = nil,
                        kokugaijusho: String? = nil
                    ) {
                        self.tenshutsunengappi = tenshutsunengappi
                        self.kakuteifuragu = kakuteifuragu
                        self.shikuchosonkodo = shikuchosonkodo
                        self.choazakodo = choazakodo
                        self.todofuken = todofuken
                        self.shikugunchosonmei = shikugunchosonmei
                        self.choaza = choaza
                        self.banchigohyoki = banchigohyoki
                        self.katagaki = katagaki
                        self.yubinbango = yubinbango
                        self.kokumeikodo = kokumeikodo
                        self.kokumeito = kokumeito
                        self.kokugaijusho = kokugaijusho
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.tenshutsunengappi = try items.required(73)
                        self.kakuteifuragu = try items.required(74)
                        self.shikuchosonkodo = try items.optional(75)
                        self.choazakodo = try items.optional(76)
                        self.todofuken = try items.optional(77)
                        self.shikugunchosonmei = try items.optional(78)
                        self.choaza = try items.optional(79)
                        self.banchigohyoki = try items.optional(80)
                        self.katagaki = try items.optional(81)
                        self.yubinbango = try items.optional(82)
                        self.kokumeikodo = try items.optional(83)
                        self.kokumeito = try items.optional(84)
                        self.kokugaijusho = try items.optional(85)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(73, self.tenshutsunengappi)
                        items.required(74, self.kakuteifuragu)
                        items.optional(75, self.shikuchosonkodo)
                        items.optional(76, self.choazakodo)
                        items.optional(77, self.todofuken)
                        items.optional(78, self.shikugunchosonmei)
                        items.optional(79, self.choaza)
                        items.optional(80, self.banchigohyoki)
                        items.optional(81, self.katagaki)
                        items.optional(82, self.yubinbango)
                        items.optional(83, self.kokumeikodo)
                        items.optional(84, self.kokumeito)
                        items.optional(85, self.kokugaijusho)
                    }
                }

                /// 消除
                ///
                /// - 設定: 条件により必須
                /// - 住民票の消除の情報
                /// - 条件: 住民状態が2または3または9のとき必須。
                /// - 条件: 住民状態が1のとき設定不可。
                public struct Shojo: ItemGroup {
                    /// 消除の事由
                    ///
                    /// - データ型: X（半角文字列）、2文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Idojiyu``（異動事由）
                    /// - 消除の事由
                    /// - 例: `30`
                    public var shojojiyu: Codes.Idojiyu

                    /// 消除の異動年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 消除の原因となった異動の年月日。不詳日を許容する（不詳の部分は年0000、月日00。不詳フラグが1の場合に限る）
                    /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
                    /// - 例: `2026-03-31`
                    public var shojoidonengappi: OpenDate

                    /// 消除の異動年月日_不詳フラグ
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
                    /// - 消除の異動年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
                    /// - 例: `0`
                    public var shojoidonengappi_fushofuragu: Codes.Fushofuragu

                    /// 消除の異動年月日_不詳表記
                    ///
                    /// - データ型: N（全角文字列）、72文字以内
                    /// - 設定: 条件により必須
                    /// - 消除の異動年月日が不詳である場合の不詳日表記
                    /// - 条件: 消除の異動年月日_不詳フラグが1のとき必須。
                    /// - 例: `昭和２０年頃`
                    public var shojoidonengappi_fushohyoki: String?

                    /// 消除の届出年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 任意、null可
                    /// - 消除の届出の年月日。職権による場合はnull
                    /// - 例: `2026-03-20`
                    public var shojotodokedenengappi: Nullable<OpenDate>?

                    public init(
                        shojojiyu: Codes.Idojiyu,
                        shojoidonengappi: OpenDate,
                        shojoidonengappi_fushofuragu: Codes.Fushofuragu,
                        shojoidonengappi_fushohyoki: String? = nil,
                        shojotodokedenengappi: Nullable<OpenDate>? = nil
                    ) {
                        self.shojojiyu = shojojiyu
                        self.shojoidonengappi = shojoidonengappi
                        self.shojoidonengappi_fushofuragu = shojoidonengappi_fushofuragu
                        self.shojoidonengappi_fushohyoki = shojoidonengappi_fushohyoki
                        self.shojotodokedenengappi = shojotodokedenengappi
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.shojojiyu = try items.required(87)
                        self.shojoidonengappi = try items.required(88)
                        self.shojoidonengappi_fushofuragu = try items.required(89)
                        self.shojoidonengappi_fushohyoki = try items.optional(90)
                        self.shojotodokedenengappi = try items.optionalNullable(91)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.required(87, self.shojojiyu)
                        items.required(88, self.shojoidonengappi)
                        items.required(89, self.shojoidonengappi_fushofuragu)
                        items.optional(90, self.shojoidonengappi_fushohyoki)
                        items.optionalNullable(91, self.shojotodokedenengappi)
                    }
                }

                /// 在留情報
                ///
                /// - 設定: 条件により必須
                /// - 外国人住民の国籍・在留の情報
                /// - 条件: 住民種別が2のとき必須。
                /// - 条件: 住民種別が1のとき設定不可。
                public struct Zairyujoho: ItemGroup {
                    /// 国籍等_国名コード
                    ///
                    /// - データ型: X（半角文字列）、3文字固定
                    /// - 設定: 任意
                    /// - 国籍・地域の国名コード
                    /// - 例: `265`
                    public var kokuseki_kokumeikodo: String?

                    /// 国籍名等
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 必須
                    /// - 国籍・地域の名称。無国籍の場合は「無国籍」
                    /// - 例: `米国`
                    public var kokuseki_kokumeito: String

                    /// 第30条45規定区分
                    ///
                    /// - データ型: X（半角文字列）、1文字固定
                    /// - 設定: 必須
                    /// - コード: ``Codes/Kubun30jo45``（第30条45規定区分）
                    /// - 住民基本台帳法第30条の45に規定する区分
                    /// - 例: `1`
                    public var kubun30jo45: Codes.Kubun30jo45

                    /// 在留資格
                    ///
                    /// - データ型: N（全角文字列）、100文字以内
                    /// - 設定: 条件により必須
                    /// - 在留資格の名称
                    /// - 条件: 第30条45規定区分が1のとき必須。
                    /// - 例: `技術・人文知識・国際業務`
                    public var zairyushikaku: String?

                    /// 在留期間
                    ///
                    /// - データ型: N（全角文字列）、20文字以内
                    /// - 設定: 任意
                    /// - 在留期間の表記。期限の無い場合は「無期限」
                    /// - 例: `５年`
                    public var zairyukikan: String?

                    /// 在留期間の満了の日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 条件により必須
                    /// - 在留期間の満了の日。無期限（永住者）の場合は9999-12-31
                    /// - 条件: 第30条45規定区分が1のとき必須。
                    /// - 例: `2028-10-15`
                    public var zairyukikannomanryonohi: OpenDate?

                    /// 外国人住民となった年月日
                    ///
                    /// - データ型: DATE（YYYY-MM-DD）
                    /// - 設定: 必須
                    /// - 外国人住民となった年月日
                    /// - 例: `2019-04-01`
                    public var gaikokujinjumintonattanengappi: OpenDate

                    public init(
                        kokuseki_kokumeikodo: String? = nil,
                        kokuseki_kokumeito: String,
                        kubun30jo45: Codes.Kubun30jo45,
                        zairyushikaku: String? = nil,
                        zairyukikan: String? = nil,
                        zairyukikannomanryonohi: OpenDate? = nil,
                        gaikokujinjumintonattanengappi: OpenDate
                    ) {
                        self.kokuseki_kokumeikodo = kokuseki_kokumeikodo
                        self.kokuseki_kokumeito = kokuseki_kokumeito
                        self.kubun30jo45 = kubun30jo45
                        self.zairyushikaku = zairyushikaku
                        self.zairyukikan = zairyukikan
                        self.zairyukikannomanryonohi = zairyukikannomanryonohi
                        self.gaikokujinjumintonattanengappi = gaikokujinjumintonattanengappi
                    }

                    public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                        self.kokuseki_kokumeikodo = try items.optional(93)
                        self.kokuseki_kokumeito = try items.required(94)
                        self.kubun30jo45 = try items.required(95)
                        self.zairyushikaku = try items.optional(96)
                        self.zairyukikan = try items.optional(97)
                        self.zairyukikannomanryonohi = try items.optional(98)
                        self.gaikokujinjumintonattanengappi = try items.required(99)
                    }

                    public func encode(into items: ItemEncoder) {
                        items.optional(93, self.kokuseki_kokumeikodo)
                        items.required(94, self.kokuseki_kokumeito)
                        items.required(95, self.kubun30jo45)
                        items.optional(96, self.zairyushikaku)
                        items.optional(97, self.zairyukikan)
                        items.optional(98, self.zairyukikannomanryonohi)
                        items.required(99, self.gaikokujinjumintonattanengappi)
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

        /// 行政区等（コード `gyoseikuto`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        /// 自治体ごとに定める一覧であり、定数は目安である。
        public struct Gyoseikuto: CodeValue {
            public static let codeList: String = "gyoseikuto"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 001: 第１区
            public static var code001: Self { Self(rawValue: "001") }

            /// 002: 第２区
            public static var code002: Self { Self(rawValue: "002") }

            /// 003: 第３区
            public static var code003: Self { Self(rawValue: "003") }

            /// 004: 第４区
            public static var code004: Self { Self(rawValue: "004") }

            /// 005: 第５区
            public static var code005: Self { Self(rawValue: "005") }

            /// 006: 第６区
            public static var code006: Self { Self(rawValue: "006") }

            /// 007: 第７区
            public static var code007: Self { Self(rawValue: "007") }

            /// 008: 第８区
            public static var code008: Self { Self(rawValue: "008") }

            /// 009: 第９区
            public static var code009: Self { Self(rawValue: "009") }

            /// 010: 第１０区
            public static var code010: Self { Self(rawValue: "010") }

            /// 011: 第１１区
            public static var code011: Self { Self(rawValue: "011") }

            /// 012: 第１２区
            public static var code012: Self { Self(rawValue: "012") }

            /// 013: 第１３区
            public static var code013: Self { Self(rawValue: "013") }

            /// 014: 第１４区
            public static var code014: Self { Self(rawValue: "014") }

            /// 015: 第１５区
            public static var code015: Self { Self(rawValue: "015") }

            /// 016: 第１６区
            public static var code016: Self { Self(rawValue: "016") }

            /// 017: 第１７区
            public static var code017: Self { Self(rawValue: "017") }

            /// 018: 第１８区
            public static var code018: Self { Self(rawValue: "018") }

            /// 019: 第１９区
            public static var code019: Self { Self(rawValue: "019") }

            /// 020: 第２０区
            public static var code020: Self { Self(rawValue: "020") }

            /// 021: 第２１区
            public static var code021: Self { Self(rawValue: "021") }

            /// 022: 第２２区
            public static var code022: Self { Self(rawValue: "022") }

            /// 023: 第２３区
            public static var code023: Self { Self(rawValue: "023") }

            /// 024: 第２４区
            public static var code024: Self { Self(rawValue: "024") }

            /// 025: 第２５区
            public static var code025: Self { Self(rawValue: "025") }

            /// 026: 第２６区
            public static var code026: Self { Self(rawValue: "026") }

            /// 027: 第２７区
            public static var code027: Self { Self(rawValue: "027") }

            /// 028: 第２８区
            public static var code028: Self { Self(rawValue: "028") }

            /// 029: 第２９区
            public static var code029: Self { Self(rawValue: "029") }

            /// 030: 第３０区
            public static var code030: Self { Self(rawValue: "030") }
        }

        /// 異動事由（コード `idojiyu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Idojiyu: CodeValue {
            public static let codeList: String = "idojiyu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 10: 転入
            public static var code10: Self { Self(rawValue: "10") }

            /// 11: 転入（国外から）
            public static var code11: Self { Self(rawValue: "11") }

            /// 12: 出生
            public static var code12: Self { Self(rawValue: "12") }

            /// 13: 職権記載
            public static var code13: Self { Self(rawValue: "13") }

            /// 14: 帰化
            public static var code14: Self { Self(rawValue: "14") }

            /// 15: 国籍取得
            public static var code15: Self { Self(rawValue: "15") }

            /// 20: 転居
            public static var code20: Self { Self(rawValue: "20") }

            /// 21: 世帯変更
            public static var code21: Self { Self(rawValue: "21") }

            /// 22: 世帯主変更
            public static var code22: Self { Self(rawValue: "22") }

            /// 23: 婚姻
            public static var code23: Self { Self(rawValue: "23") }

            /// 24: 離婚
            public static var code24: Self { Self(rawValue: "24") }

            /// 25: 養子縁組
            public static var code25: Self { Self(rawValue: "25") }

            /// 26: 氏名変更
            public static var code26: Self { Self(rawValue: "26") }

            /// 27: 在留情報変更
            public static var code27: Self { Self(rawValue: "27") }

            /// 28: 職権修正
            public static var code28: Self { Self(rawValue: "28") }

            /// 30: 転出
            public static var code30: Self { Self(rawValue: "30") }

            /// 31: 転出（国外へ）
            public static var code31: Self { Self(rawValue: "31") }

            /// 32: 死亡
            public static var code32: Self { Self(rawValue: "32") }

            /// 33: 失踪宣告
            public static var code33: Self { Self(rawValue: "33") }

            /// 34: 職権消除
            public static var code34: Self { Self(rawValue: "34") }

            /// 35: 国籍喪失
            public static var code35: Self { Self(rawValue: "35") }

            /// 36: 帰化による消除
            public static var code36: Self { Self(rawValue: "36") }

            /// 39: その他の消除
            public static var code39: Self { Self(rawValue: "39") }
        }

        /// 住民異動届出区分（コード `juminidotodokedekubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Juminidotodokedekubun: CodeValue {
            public static let codeList: String = "juminidotodokedekubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 届出（転入・転居・転出・世帯変更）
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 戸籍の届出等に基づく職権
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 他市区町村からの通知に基づく職権
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 出入国在留管理庁からの通知に基づく職権
            public static var code4: Self { Self(rawValue: "4") }

            /// 5: 実態調査等に基づく職権
            public static var code5: Self { Self(rawValue: "5") }

            /// 6: 本人の申出・請求
            public static var code6: Self { Self(rawValue: "6") }

            /// 9: その他
            public static var code9: Self { Self(rawValue: "9") }
        }

        /// 住民異動通知区分（コード `juminidotsuchikubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Juminidotsuchikubun: CodeValue {
            public static let codeList: String = "juminidotsuchikubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 異動（住民票の記載・修正・消除）
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 異動の取消（消除の回復を含む）
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 誤記・記載漏れの訂正
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 転出の届出の受理（転出予定）
            public static var code4: Self { Self(rawValue: "4") }

            /// 5: 転出先の確定（転入通知の受理）
            public static var code5: Self { Self(rawValue: "5") }

            /// 6: 個人番号の変更
            public static var code6: Self { Self(rawValue: "6") }

            /// 7: 支援措置の開始・変更・終了
            public static var code7: Self { Self(rawValue: "7") }
        }

        /// 住民状態（コード `juminjotai`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Juminjotai: CodeValue {
            public static let codeList: String = "juminjotai"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 住民
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 転出者
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 死亡者
            public static var code3: Self { Self(rawValue: "3") }

            /// 9: その他消除者
            public static var code9: Self { Self(rawValue: "9") }
        }

        /// 住民種別（コード `juminshubetsu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Juminshubetsu: CodeValue {
            public static let codeList: String = "juminshubetsu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 日本人
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 外国人
            public static var code2: Self { Self(rawValue: "2") }
        }

        /// フリガナ確認状況（コード `kakuninjokyo`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Kakuninjokyo: CodeValue {
            public static let codeList: String = "kakuninjokyo"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 無
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 有
            public static var code1: Self { Self(rawValue: "1") }
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

        /// 第30条45規定区分（コード `kubun30jo45`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Kubun30jo45: CodeValue {
            public static let codeList: String = "kubun30jo45"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 中長期在留者
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 特別永住者
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 一時庇護許可者
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 仮滞在許可者
            public static var code4: Self { Self(rawValue: "4") }

            /// 5: 出生による経過滞在者
            public static var code5: Self { Self(rawValue: "5") }

            /// 6: 国籍喪失による経過滞在者
            public static var code6: Self { Self(rawValue: "6") }
        }

        /// 年号（1桁）（コード `nengo`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Nengo: CodeValue {
            public static let codeList: String = "nengo"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 1: 明治
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 大正
            public static var code2: Self { Self(rawValue: "2") }

            /// 3: 昭和
            public static var code3: Self { Self(rawValue: "3") }

            /// 4: 平成
            public static var code4: Self { Self(rawValue: "4") }

            /// 5: 令和
            public static var code5: Self { Self(rawValue: "5") }
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

        /// 他業務参照不可フラグ（コード `tagyomusanshofukafuragu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Tagyomusanshofukafuragu: CodeValue {
            public static let codeList: String = "tagyomusanshofukafuragu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 参照可
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 参照不可
            public static var code1: Self { Self(rawValue: "1") }
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
