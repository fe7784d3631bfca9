// swift-format-ignore-file
// Made by `hubd contract generate swift` from 031/jutogaishaatenabangofuban v10; generate it again
// rather than edit it.

public import Contracts

/// 住登外者宛名番号付番（031/jutogaishaatenabangofuban v10）
///
/// 基幹業務システム等が、住民登録の無い者（住登外者）の宛名番号の付番を依頼し、宛名基本情報を登録する。候補者がある場合の選択（処理区分2）及び既存の番号の利用（処理区分1）を含む。
///
/// 公開されている仕様の項目に基づく。
///
/// 出典:
/// - 地方公共団体情報システム共通機能標準仕様書 住登外者宛名番号付番API仕様 第2.0版（令和5年3月、デジタル庁）
/// - 項目定義書（住登外者宛名番号管理）（デジタル庁）：データ項目ID、性別コード、生年月日_不詳表記の条件
/// - 出典の資料は公共データ利用規約（第1.0版）により利用し、項目表の形に加工した
///
/// 根拠:
/// - 地方公共団体情報システムの標準化に関する法律（令和3年法律第40号）第7条第1項（共通機能標準仕様書の根拠）
/// - 行政手続における特定の個人を識別するための番号の利用等に関する法律（個人番号は個人番号利用事務に限る。条番号は照会元の事務による）
public enum JutogaishaatenabangofubanV10 {
    /// 住登外者宛名番号付番
    ///
    /// - 呼出名: `app_submit/v10/jutogaishaatenabangofuban`
    /// - スコープ: `031:app_submit/v10/jutogaishaatenabangofuban:Create`
    /// - 方式: 照会（要求・応答）
    public enum Fuban {
        /// 宛先 `{base}/{市区町村}/` の後に続く呼出名。
        public static let call: String = "app_submit/v10/jutogaishaatenabangofuban"
        /// SOAPAction（引用符を除く）。
        public static let soapAction: String = "urn:x-platformhub:031:jutogaishaatenabangofuban:v10:jutogaishaatenabangofuban"

        /// 住登外者宛名番号付番の要求。
        ///
        /// 項目の出典: official: 住登外者宛名番号付番API仕様 第2.0版（令和5年3月、デジタル庁）
        public struct Request: TypedRequest {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "031/jutogaishaatenabangofuban", version: "v10",
                message: "fuban.request", digest: "547f383d78825469")

            /// 処理区分
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Shorikubun``（処理区分（住登外者宛名番号付番））
            /// - 住登外者宛名番号付番の処理方法を指定する（0：付番依頼、1：既存住登外者宛名番号利用、2：宛名番号選択情報送信）。通常新規付番する場合の初回付番依頼時"0"を設定。既存の宛名番号を利用し、住登外者を登録する場合"1"を設定。候補者から宛名番号を選択し、登録する場合"2"を設定
            /// - 例: `0`
            public var shorikubun: Codes.Shorikubun

            /// 市区町村コード
            ///
            /// - データ型: X（半角文字列）、6文字固定
            /// - 設定: 必須
            /// - 市区町村を一意に識別するコード（指定都市においては区までを特定）。総務省「全国地方公共団体コード」に従って6桁のコード値を設定する
            /// - 団体コードの検査数字を確かめる。
            /// - 例: `131016`
            public var shikuchosonkodo: String

            /// 宛名番号
            ///
            /// - データ型: X（半角文字列）、15文字以内
            /// - 設定: 条件により必須
            /// - 自治体内において、個人を一意に識別する番号 住登外者宛名番号管理機能においては「住登外者宛名番号」を管理する。※※処理区分"1"、または"2"の場合は必須
            /// - 条件: 処理区分が1または2のとき必須。
            /// - 例: `123456789123456`
            /// - データ項目ID: 03100001
            public var atenabango: String?

            /// 個人番号
            ///
            /// - データ型: X（半角文字列）、12文字固定
            /// - 設定: 任意
            /// - 番号法に基づき、行政手続における特定の個人を識別するために各市区町村から住民に指定される番号
            /// - 個人番号の検査数字を確かめる。
            /// - 画面、記録等には表示しない。
            /// - 例: `000000000019`
            /// - データ項目ID: 03100002
            public var kojinbango: String?

            /// 氏名
            ///
            /// - データ型: N（全角文字列）、100文字以内
            /// - 設定: 条件により必須
            /// - 住登外者の氏名。氏名を構成する要素（氏と名、名（ファーストネーム）と中間名（ミドルネーム）と氏（ラストネーム）など）の間に全角の空白を一文字入れる
            /// - 条件: ※※氏名未定でない場合は必須
            /// - 例: `佐藤　一郎`
            /// - データ項目ID: 03100003
            public var shimei: String?

            /// 氏_日本人
            ///
            /// - データ型: N（全角文字列）、50文字以内
            /// - 設定: 条件により必須
            /// - 住登外者の氏
            /// - 条件: ※※日本人住登外者の場合かつ氏名未定ではない場合は必須
            /// - 例: `佐藤`
            /// - データ項目ID: 03100004
            public var uji_nihonjin: String?

            /// 名_日本人
            ///
            /// - データ型: N（全角文字列）、50文字以内
            /// - 設定: 条件により必須
            /// - 住登外者の名
            /// - 条件: ※※日本人住登外者の場合かつ氏名未定ではない場合は必須
            /// - 例: `一郎`
            /// - データ項目ID: 03100005
            public var na_nihonjin: String?

            /// 氏名_外国人ローマ字
            ///
            /// - データ型: N（全角文字列）、100文字以内
            /// - 設定: 条件により必須
            /// - 外国人住登外者の氏名（ローマ字）。氏名を構成する要素（氏と名、名（ファーストネーム）と中間名（ミドルネーム）と氏（ラストネーム）など）の間に全角の空白を一文字入れる
            /// - 条件: ※※ローマ字表記での氏名を有する外国人住登外者は必須
            /// - 例: `ＺＨＡＮＧ　ＹＵＬＩ`
            public var shimei_gaikokujinromaji: String?

            /// 氏名_外国人漢字
            ///
            /// - データ型: N（全角文字列）、100文字以内
            /// - 設定: 条件により必須
            /// - 外国人住登外者の氏名（漢字）。氏名を構成する要素（氏と名、名（ファーストネーム）と中間名（ミドルネーム）と氏（ラストネーム）など）の間に全角の空白を一文字入れる
            /// - 条件: ※※漢字表記での氏名を有する外国人住登外者は必須
            /// - 例: `張　玉蓮`
            /// - データ項目ID: 03100007
            public var shimei_gaikokujinkanji: String?

            /// 氏名_フリガナ
            ///
            /// - データ型: N（全角文字列）、100文字以内
            /// - 設定: 任意
            /// - 住登外者の氏名（フリガナ）。氏名を構成する要素（氏と名、名（ファーストネーム）と中間名（ミドルネーム）と氏（ラストネーム）など）の間に空白を一文字入れる
            /// - 例: `サトウ　イチロウ`
            public var shimei_furigana: String?

            /// 氏_日本人_フリガナ
            ///
            /// - データ型: N（全角文字列）、50文字以内
            /// - 設定: 任意
            /// - 住登外者の氏（フリガナ）
            /// - 例: `サトウ`
            public var uji_nihonjin_furigana: String?

            /// 名_日本人_フリガナ
            ///
            /// - データ型: N（全角文字列）、50文字以内
            /// - 設定: 任意
            /// - 住登外者の名（フリガナ）
            /// - 例: `イチロウ`
            public var na_nihonjin_furigana: String?

            /// 通称
            ///
            /// - データ型: N（全角文字列）、100文字以内
            /// - 設定: 任意
            /// - 外国人住登外者の個人の通称
            /// - 例: `田中　花子`
            public var tsusho: String?

            /// 通称_フリガナ
            ///
            /// - データ型: N（全角文字列）、100文字以内
            /// - 設定: 任意
            /// - 外国人住登外者の個人の通称（フリガナ）
            /// - 例: `タナカ　ハナコ`
            public var tsusho_furigana: String?

            /// 通称_フリガナ確認状況
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 任意
            /// - コード: ``Codes/Kakuninjokyo``（フリガナ確認状況）
            /// - 外国人住登外者の個人の通称（フリガナ）について、本人確認有無を示すフラグ（0：無、1：有）
            /// - 例: `0`
            public var tsusho_furiganakakuninjokyo: Codes.Kakuninjokyo?

            /// 性別
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 任意
            /// - コード: ``Codes/Seibetsu``（性別）
            /// - 住登外者の性別を示すコード
            /// - 例: `1`
            /// - データ項目ID: 03100011
            public var seibetsu: Codes.Seibetsu?

            /// 生年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 任意
            /// - 住登外者の生年月日。不詳日を許容する
            /// - 不詳フラグが1のとき、不明な部分を0000・00で表せる。
            /// - 例: `1964-07-01`
            /// - データ項目ID: 03100012
            public var seinengappi: OpenDate?

            /// 生年月日_不詳フラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 任意
            /// - コード: ``Codes/Fushofuragu``（不詳フラグ）
            /// - 生年月日が不詳の場合に、不詳であることを示すフラグ（0：不詳でない、1：不詳）
            /// - 例: `0`
            public var seinengappi_fushofuragu: Codes.Fushofuragu?

            /// 生年月日_不詳表記
            ///
            /// - データ型: N（全角文字列）、72文字以内
            /// - 設定: 条件により必須
            /// - 生年月日が不詳である場合の不詳日表記
            /// - 条件: ※※生年月日が不詳の場合は出力必須（項目定義書（住登外者宛名番号管理）の条件）
            /// - 例: `令和○年頃`
            /// - データ項目ID: 03100013
            public var seinengappi_fushohyoki: String?

            /// 住所_市区町村コード
            ///
            /// - データ型: X（半角文字列）、6文字固定
            /// - 設定: 任意
            /// - 住登外者の住所（都道府県から市区町村まで）を一意に識別できるコード。総務省「全国地方公共団体コード」に従って6桁のコード値を設定すること
            /// - 団体コードの検査数字を確かめる。
            /// - 例: `131016`
            /// - データ項目ID: 03100014
            public var jusho_shikuchosonkodo: String?

            /// 住所_町字コード
            ///
            /// - データ型: X（半角文字列）、7文字固定
            /// - 設定: 任意
            /// - 住登外者の住所（町字）を一意に識別できるコード。デジタル庁が整備するアドレス・ベース・レジストリ「町字マスターデータセット」で規定された町字IDのコード値を設定すること。住所に町字がない場合は、0000000を設定すること。アドレス・ベース・レジストリ「町字マスターデータセット」に規定がない町字の場合は、9999999を設定すること
            /// - 例: `0011001`
            /// - データ項目ID: 03100015
            public var jusho_choazakodo: String?

            /// 指定都市_行政区等コード
            ///
            /// - データ型: X（半角文字列）、12文字以内
            /// - 設定: 任意
            /// - 自治体ごとに定める任意の行政範囲を示すコード
            /// - 例: `001`
            public var shiteitoshi_gyoseikutokodo: String?

            /// 住所_都道府県
            ///
            /// - データ型: N（全角文字列）、4文字以内
            /// - 設定: 任意
            /// - 住登外者の住所における都道府県
            /// - 例: `東京都`
            /// - データ項目ID: 03100016
            public var jusho_todofuken: String?

            /// 住所_市区郡町村名
            ///
            /// - データ型: N（全角文字列）、12文字以内
            /// - 設定: 任意
            /// - 住登外者の住所における市区郡町村名
            /// - 例: `千代田区`
            /// - データ項目ID: 03100017
            public var jusho_shikugunchosonmei: String?

            /// 住所_町字
            ///
            /// - データ型: N（全角文字列）、120文字以内
            /// - 設定: 条件により必須
            /// - 住登外者の住所における町字（丁目を含む）
            /// - 条件: ※※住所に町字が存在する場合は必須
            /// - 例: `霞が関二丁目`
            /// - データ項目ID: 03100018
            public var jusho_choaza: String?

            /// 住所_番地号表記
            ///
            /// - データ型: N（全角文字列）、50文字以内
            /// - 設定: 条件により必須
            /// - 住登外者の住所における番地号の日本語を含む表記（住居表示を実施していない区域においては「番地」、住居表示を実施している区域においては「番」及び「号」で表記する。）
            /// - 条件: ※※住所に番地号が存在する場合は必須
            /// - 例: `１番６号`
            /// - データ項目ID: 03100019
            public var jusho_banchigohyoki: String?

            /// 住所_方書
            ///
            /// - データ型: N（全角文字列）、300文字以内
            /// - 設定: 条件により必須
            /// - 住登外者の住所における方書
            /// - 条件: ※※住所に方書が存在する場合は必須
            /// - 例: `虎ノ門ハイツ１０１号`
            /// - データ項目ID: 03100020
            public var jusho_katagaki: String?

            /// 住所_方書_フリガナ
            ///
            /// - データ型: N（全角文字列）、300文字以内
            /// - 設定: 任意
            /// - 住登外者の住所における方書（フリガナ）
            /// - 例: `トラノモンハイツ１０１ゴウ`
            /// - データ項目ID: 03100021
            public var jusho_katagaki_furigana: String?

            /// 住所_郵便番号
            ///
            /// - データ型: X（半角文字列）、7文字固定
            /// - 設定: 任意
            /// - 住登外者の住所における郵便番号
            /// - 例: `1000014`
            /// - データ項目ID: 03100022
            public var jusho_yubinbango: String?

            /// 住所_国名コード
            ///
            /// - データ型: X（半角文字列）、3文字固定
            /// - 設定: 任意
            /// - 外国人住登外者住民に対して郵送物の送付する際の氏名の記載方法を示すコード
            /// - 例: `265`
            public var jusho_kokumeikodo: String?

            /// 住所_国名等
            ///
            /// - データ型: N（全角文字列）、100文字以内
            /// - 設定: 任意
            /// - 外国人住登外者住民に対して郵送物の送付する際の氏名の記載方法を示すコード
            /// - 例: `米国`
            public var jusho_kokumeito: String?

            /// 住所_国外住所
            ///
            /// - データ型: N（全角文字列）、300文字以内
            /// - 設定: 任意
            /// - 外国人住登外者住民に対して郵送物の送付する際の氏名の記載方法を示すコード
            /// - 例: `１２３４　ＡＰＰＬＥ　Ｓｔｒｅｅｔ　＃１０１　Ｓｅａｔｔｌｅ　ＷＡ　１２３４５６　ＵＳＡ`
            public var jusho_kokugaijusho: String?

            /// 業務ID
            ///
            /// - データ型: X（半角文字列）、3文字固定
            /// - 設定: 任意
            /// - コード: ``Codes/Gyomuid``（業務ID）
            /// - 住登外者宛名基本情報を登録、利用する業務のID。デジタル庁によって定められた「地方公共団体情報システムの統一・標準化における各種IDの管理方針」にしたがって業務IDを設定すること。対象のIDがない場合にはデフォルト値を設定すること。デフォルト値は「000」
            /// - 例: `001`
            /// - データ項目ID: 03100023
            public var gyomuid: Codes.Gyomuid?

            /// 独自施策システム等ID
            ///
            /// - データ型: X（半角文字列）、3文字固定
            /// - 設定: 任意
            /// - 住登外者宛名基本情報を登録、利用する独自施策システム等のID。独自施策システム等IDを設定すること。対象のIDがない場合にはデフォルト値を設定すること。デフォルト値は「000」
            /// - 例: `000`
            /// - データ項目ID: 03100024
            public var dokujishisakushisutemutoid: String?

            /// 名寄せ元フラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Nayosemotofuragu``（名寄せ元フラグ）
            /// - 名寄せを実施した際に名寄せ元を判断するフラグ（0：該当なし、1：名寄せ元宛名。デフォルトは「0」
            /// - 例: `0`
            public var nayosemotofuragu: Codes.Nayosemotofuragu

            /// 名寄せ先宛名番号
            ///
            /// - データ型: X（半角文字列）、15文字以内
            /// - 設定: 条件により必須
            /// - 名寄せを実施した際に名寄せ先となる宛名番号が存在する場合、入力される番号。※※名寄せ元となった宛名基本情報の場合は必須
            /// - 条件: 名寄せ元フラグが1のとき必須。
            /// - 例: `123456789123456`
            /// - データ項目ID: 03100026
            public var nayosesakiatenabango: String?

            /// 他業務参照不可フラグ
            ///
            /// - データ型: X（半角文字列）、1文字固定
            /// - 設定: 必須
            /// - コード: ``Codes/Tagyomusanshofukafuragu``（他業務参照不可フラグ）
            /// - 宛名基本情報を登録した基幹業務システム以外の基幹業務システムが参照可能かどうかを示すためのコード。デフォルトは「0」。登録する宛名基本情報を住基ネットで取得した場合など、他業務から当該宛名基本情報の参照を制御する必要がある場合「1」を設定
            /// - 例: `0`
            public var tagyomusanshofukafuragu: Codes.Tagyomusanshofukafuragu

            /// 操作者ID
            ///
            /// - データ型: X（半角文字列）、10文字以内
            /// - 設定: 必須
            /// - 操作者を一意に識別するコード
            /// - 例: `123456`
            /// - データ項目ID: 03100027
            public var sosashaid: String

            /// 操作年月日
            ///
            /// - データ型: DATE（YYYY-MM-DD）
            /// - 設定: 必須
            /// - 操作を行った年月日
            /// - 例: `2021-11-01`
            /// - データ項目ID: 03100028
            public var sosanengappi: OpenDate

            /// 操作時刻
            ///
            /// - データ型: TIME（HH:MM[:SS]）
            /// - 設定: 必須
            /// - 操作を行った時刻
            /// - 例: `09:00:00`
            /// - データ項目ID: 03100029
            public var sosajikoku: String

            public init(
                shorikubun: Codes.Shorikubun,
                shikuchosonkodo: String,
                atenabango: String? = nil,
                kojinbango: String? = nil,
                shimei: String? = nil,
                uji_nihonjin: String? = nil,
                na_nihonjin: String? = nil,
                shimei_gaikokujinromaji: String? = nil,
                shimei_gaikokujinkanji: String? = nil,
                shimei_furigana: String? = nil,
                uji_nihonjin_furigana: String? = nil,
                na_nihonjin_furigana: String? = nil,
                tsusho: String? = nil,
                tsusho_furigana: String? = nil,
                tsusho_furiganakakuninjokyo: Codes.Kakuninjokyo? = nil,
                seibetsu: Codes.Seibetsu? = nil,
                seinengappi: OpenDate? = nil,
                seinengappi_fushofuragu: Codes.Fushofuragu? = nil,
                seinengappi_fushohyoki: String? = nil,
                jusho_shikuchosonkodo: String? = nil,
                jusho_choazakodo: String? = nil,
                shiteitoshi_gyoseikutokodo: String? = nil,
                jusho_todofuken: String? = nil,
                jusho_shikugunchosonmei: String? = nil,
                jusho_choaza: String? = nil,
                jusho_banchigohyoki: String? = nil,
                jusho_katagaki: String? = nil,
                jusho_katagaki_furigana: String? = nil,
                jusho_yubinbango: String? = nil,
                jusho_kokumeikodo: String? = nil,
                jusho_kokumeito: String? = nil,
                jusho_kokugaijusho: String? = nil,
                gyomuid: Codes.Gyomuid? = nil,
                dokujishisakushisutemutoid: String? = nil,
                nayosemotofuragu: Codes.Nayosemotofuragu,
                nayosesakiatenabango: String? = nil,
                tagyomusanshofukafuragu: Codes.Tagyomusanshofukafuragu,
                sosashaid: String,
                sosanengappi: OpenDate,
                sosajikoku: String
            ) {
                self.shorikubun = shorikubun
                self.shikuchosonkodo = shikuchosonkodo
                self.atenabango = atenabango
                self.kojinbango = kojinbango
                self.shimei = shimei
                self.uji_nihonjin = uji_nihonjin
                self.na_nihonjin = na_nihonjin
                self.shimei_gaikokujinromaji = shimei_gaikokujinromaji
                self.shimei_gaikokujinkanji = shimei_gaikokujinkanji
                self.shimei_furigana = shimei_furigana
                self.uji_nihonjin_furigana = uji_nihonjin_furigana
                self.na_nihonjin_furigana = na_nihonjin_furigana
                self.tsusho = tsusho
                self.tsusho_furigana = tsusho_furigana
                self.tsusho_furiganakakuninjokyo = tsusho_furiganakakuninjokyo
                self.seibetsu = seibetsu
                self.seinengappi = seinengappi
                self.seinengappi_fushofuragu = seinengappi_fushofuragu
                self.seinengappi_fushohyoki = seinengappi_fushohyoki
                self.jusho_shikuchosonkodo = jusho_shikuchosonkodo
                self.jusho_choazakodo = jusho_choazakodo
                self.shiteitoshi_gyoseikutokodo = shiteitoshi_gyoseikutokodo
                self.jusho_todofuken = jusho_todofuken
                self.jusho_shikugunchosonmei = jusho_shikugunchosonmei
                self.jusho_choaza = jusho_choaza
                self.jusho_banchigohyoki = jusho_banchigohyoki
                self.jusho_katagaki = jusho_katagaki
                self.jusho_katagaki_furigana = jusho_katagaki_furigana
                self.jusho_yubinbango = jusho_yubinbango
                self.jusho_kokumeikodo = jusho_kokumeikodo
                self.jusho_kokumeito = jusho_kokumeito
                self.jusho_kokugaijusho = jusho_kokugaijusho
                self.gyomuid = gyomuid
                self.dokujishisakushisutemutoid = dokujishisakushisutemutoid
                self.nayosemotofuragu = nayosemotofuragu
                self.nayosesakiatenabango = nayosesakiatenabango
                self.tagyomusanshofukafuragu = tagyomusanshofukafuragu
                self.sosashaid = sosashaid
                self.sosanengappi = sosanengappi
                self.sosajikoku = sosajikoku
            }

            public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                self.shorikubun = try items.required(1)
                self.shikuchosonkodo = try items.required(2)
                self.atenabango = try items.optional(3)
                self.kojinbango = try items.optional(4)
                self.shimei = try items.optional(5)
                self.uji_nihonjin = try items.optional(6)
                self.na_nihonjin = try items.optional(7)
                self.shimei_gaikokujinromaji = try items.optional(8)
                self.shimei_gaikokujinkanji = try items.optional(9)
                self.shimei_furigana = try items.optional(10)
                self.uji_nihonjin_furigana = try items.optional(11)
                self.na_nihonjin_furigana = try items.optional(12)
                self.tsusho = try items.optional(13)
                self.tsusho_furigana = try items.optional(14)
                self.tsusho_furiganakakuninjokyo = try items.optional(15)
                self.seibetsu = try items.optional(16)
                self.seinengappi = try items.optional(17)
                self.seinengappi_fushofuragu = try items.optional(18)
                self.seinengappi_fushohyoki = try items.optional(19)
                self.jusho_shikuchosonkodo = try items.optional(20)
                self.jusho_choazakodo = try items.optional(21)
                self.shiteitoshi_gyoseikutokodo = try items.optional(22)
                self.jusho_todofuken = try items.optional(23)
                self.jusho_shikugunchosonmei = try items.optional(24)
                self.jusho_choaza = try items.optional(25)
                self.jusho_banchigohyoki = try items.optional(26)
                self.jusho_katagaki = try items.optional(27)
                self.jusho_katagaki_furigana = try items.optional(28)
                self.jusho_yubinbango = try items.optional(29)
                self.jusho_kokumeikodo = try items.optional(30)
                self.jusho_kokumeito = try items.optional(31)
                self.jusho_kokugaijusho = try items.optional(32)
                self.gyomuid = try items.optional(33)
                self.dokujishisakushisutemutoid = try items.optional(34)
                self.nayosemotofuragu = try items.required(35)
                self.nayosesakiatenabango = try items.optional(36)
                self.tagyomusanshofukafuragu = try items.required(37)
                self.sosashaid = try items.required(38)
                self.sosanengappi = try items.required(39)
                self.sosajikoku = try items.required(40)
            }

            public func encode(into items: ItemEncoder) {
                items.required(1, self.shorikubun)
                items.required(2, self.shikuchosonkodo)
                items.optional(3, self.atenabango)
                items.optional(4, self.kojinbango)
                items.optional(5, self.shimei)
                items.optional(6, self.uji_nihonjin)
                items.optional(7, self.na_nihonjin)
                items.optional(8, self.shimei_gaikokujinromaji)
                items.optional(9, self.shimei_gaikokujinkanji)
                items.optional(10, self.shimei_furigana)
                items.optional(11, self.uji_nihonjin_furigana)
                items.optional(12, self.na_nihonjin_furigana)
                items.optional(13, self.tsusho)
                items.optional(14, self.tsusho_furigana)
                items.optional(15, self.tsusho_furiganakakuninjokyo)
                items.optional(16, self.seibetsu)
                items.optional(17, self.seinengappi)
                items.optional(18, self.seinengappi_fushofuragu)
                items.optional(19, self.seinengappi_fushohyoki)
                items.optional(20, self.jusho_shikuchosonkodo)
                items.optional(21, self.jusho_choazakodo)
                items.optional(22, self.shiteitoshi_gyoseikutokodo)
                items.optional(23, self.jusho_todofuken)
                items.optional(24, self.jusho_shikugunchosonmei)
                items.optional(25, self.jusho_choaza)
                items.optional(26, self.jusho_banchigohyoki)
                items.optional(27, self.jusho_katagaki)
                items.optional(28, self.jusho_katagaki_furigana)
                items.optional(29, self.jusho_yubinbango)
                items.optional(30, self.jusho_kokumeikodo)
                items.optional(31, self.jusho_kokumeito)
                items.optional(32, self.jusho_kokugaijusho)
                items.optional(33, self.gyomuid)
                items.optional(34, self.dokujishisakushisutemutoid)
                items.required(35, self.nayosemotofuragu)
                items.optional(36, self.nayosesakiatenabango)
                items.required(37, self.tagyomusanshofukafuragu)
                items.required(38, self.sosashaid)
                items.required(39, self.sosanengappi)
                items.required(40, self.sosajikoku)
            }
        }

        /// 住登外者宛名番号付番の応答。
        ///
        /// 項目の出典: official: 住登外者宛名番号付番API仕様 第2.0版（令和5年3月、デジタル庁）
        public struct Response: TypedResponse {
            /// 生成元の項目表。読み込んだ契約と形が異なる場合、読み書きはエラーとなる。
            public static let shape: MessageShape = MessageShape(
                contract: "031/jutogaishaatenabangofuban", version: "v10",
                message: "fuban.response", digest: "b2549b47466c712a")
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
                /// - 市区町村を一意に識別するコード（指定都市においては区までを特定）
                /// - 団体コードの検査数字を確かめる。
                /// - 例: `131016`
                public var shikuchosonkodo: String

                /// 宛名番号
                ///
                /// - データ型: X（半角文字列）、15文字以内
                /// - 設定: 必須
                /// - 自治体内において、個人を一意に識別する番号 住登外者宛名番号管理機能においては「住登外者宛名番号」を管理する。
                /// - 例: `123456789123456`
                /// - データ項目ID: 03100001
                public var atenabango: String

                /// 履歴番号
                ///
                /// - データ型: 9（整数、0以上）、3桁以内
                /// - 設定: 必須
                /// - 宛名番号ごとに履歴情報を管理する番号
                /// - 例: `1`
                public var rirekibango: Int

                /// 操作者ID
                ///
                /// - データ型: X（半角文字列）、10文字以内
                /// - 設定: 必須
                /// - 操作者を一意に識別するコード
                /// - 例: `123456`
                /// - データ項目ID: 03100027
                public var sosashaid: String

                /// 操作年月日
                ///
                /// - データ型: DATE（YYYY-MM-DD）
                /// - 設定: 必須
                /// - 操作を行った年月日
                /// - 例: `2021-11-01`
                /// - データ項目ID: 03100028
                public var sosanengappi: OpenDate

                /// 操作時刻
                ///
                /// - データ型: TIME（HH:MM[:SS]）
                /// - 設定: 必須
                /// - 操作を行った時刻
                /// - 例: `09:00:00`
                /// - データ項目ID: 03100029
                public var sosajikoku: String

                public init(
                    shikuchosonkodo: String,
                    atenabango: String,
                    rirekibango: Int,
                    sosashaid: String,
                    sosanengappi: OpenDate,
                    sosajikoku: String
                ) {
                    self.shikuchosonkodo = shikuchosonkodo
                    self.atenabango = atenabango
                    self.rirekibango = rirekibango
                    self.sosashaid = sosashaid
                    self.sosanengappi = sosanengappi
                    self.sosajikoku = sosajikoku
                }

                public init(from items: inout ItemDecoder) throws(TypedMessageError) {
                    self.shikuchosonkodo = try items.required(8)
                    self.atenabango = try items.required(9)
                    self.rirekibango = try items.required(10)
                    self.sosashaid = try items.required(11)
                    self.sosanengappi = try items.required(12)
                    self.sosajikoku = try items.required(13)
                }

                public func encode(into items: ItemEncoder) {
                    items.required(8, self.shikuchosonkodo)
                    items.required(9, self.atenabango)
                    items.required(10, self.rirekibango)
                    items.required(11, self.sosashaid)
                    items.required(12, self.sosanengappi)
                    items.required(13, self.sosajikoku)
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

        /// 名寄せ元フラグ（コード `nayosemotofuragu`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Nayosemotofuragu: CodeValue {
            public static let codeList: String = "nayosemotofuragu"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 該当なし
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 名寄せ元宛名
            public static var code1: Self { Self(rawValue: "1") }
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

        /// 処理区分（住登外者宛名番号付番）（コード `shorikubun`）
        ///
        /// 一覧にない値もそのまま保持する。その日に有効な値かどうかは、読み込んだ契約のコード一覧で検査する。
        /// 定数は 2026-11-22 版の一覧による。
        public struct Shorikubun: CodeValue {
            public static let codeList: String = "shorikubun"
            public let rawValue: String
            public init(rawValue: String) { self.rawValue = rawValue }

            /// 0: 付番依頼
            public static var code0: Self { Self(rawValue: "0") }

            /// 1: 既存住登外者宛名番号利用
            public static var code1: Self { Self(rawValue: "1") }

            /// 2: 宛名番号選択情報送信
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
    }
}
