import Formats
import Testing

@testable import Contracts

@Suite("CSV layout")
struct CSVLayoutTests {
    @Test("Each repeated part is a file of its own that carries the record's key and running numbers")
    func files() throws {
        let layout = try #require(CSVLayout(DatasetSample.dataset))
        #expect(
            layout.files.map { "\($0.name): " + $0.columns.map(\.name).joined(separator: " ") } == [
                "mihonichiran: bango shimei jusho_ken jusho_machi jusho_ken_2 edaban ritsu",
                "mihonichiran_zokugara: bango edaban zokugara_renban zokugara",
                "mihonichiran_kazoku: bango edaban kazoku_renban namae",
                "mihonichiran_kazoku_fuda: bango edaban kazoku_renban fuda_renban fuda",
            ])
        #expect(
            layout.files.map { $0.columns.filter(\.isKey).map(\.label) } == [
                ["番号", "枝番"], ["番号", "枝番", "続柄_連番"], ["番号", "枝番", "家族_連番"],
                ["番号", "枝番", "家族_連番", "札_連番"],
            ])
        #expect(layout.files[0].columns.map(\.label)[2...4] == ["住所_都道府県", "住所_町", "住所_都道府県_2"])
    }

    @Test("layout.csv says every column")
    func golden() throws {
        let text = try #require(Publication.layoutCSV(DatasetSample.contract))
        #expect(
            text == """
                operation,file,no,name,item,itemid,type,digits,fixed,key,presence,null,code,mask,condition,description,example
                ichiran,mihonichiran,1,bango,番号,,X,15,,○,必須,,,,,,
                ichiran,mihonichiran,2,shimei,氏名,,N,10,,,必須,○,,,,,
                ichiran,mihonichiran,3,jusho_ken,住所_都道府県,,N,4,,,条件,,,,住所: 枝番が1のとき必須。 住所を設定するとき必須。,,
                ichiran,mihonichiran,4,jusho_machi,住所_町,,N,10,,,条件,,,,住所: 枝番が1のとき必須。 都道府県が設定されているとき必須。,,
                ichiran,mihonichiran,5,jusho_ken_2,住所_都道府県_2,,N,4,,,任意,,,,,,
                ichiran,mihonichiran,6,edaban,枝番,,9,2,,○,必須,,,,,,
                ichiran,mihonichiran,7,ritsu,率,,9V,"3,2",,,任意,,,,,,
                ichiran,mihonichiran_zokugara,1,bango,番号,,X,15,,○,必須,,,,,,
                ichiran,mihonichiran_zokugara,2,edaban,枝番,,9,2,,○,必須,,,,,,
                ichiran,mihonichiran_zokugara,3,zokugara_renban,続柄_連番,,9,6,,○,必須,,,,,同じ行のまとまりの中で1から始まる連番,1
                ichiran,mihonichiran_zokugara,4,zokugara,続柄,,X,2,,,任意,○,,,,,
                ichiran,mihonichiran_kazoku,1,bango,番号,,X,15,,○,必須,,,,,,
                ichiran,mihonichiran_kazoku,2,edaban,枝番,,9,2,,○,必須,,,,,,
                ichiran,mihonichiran_kazoku,3,kazoku_renban,家族_連番,,9,6,,○,必須,,,,,同じ行のまとまりの中で1から始まる連番,1
                ichiran,mihonichiran_kazoku,4,namae,名前,,N,10,,,必須,,,,,,
                ichiran,mihonichiran_kazoku_fuda,1,bango,番号,,X,15,,○,必須,,,,,,
                ichiran,mihonichiran_kazoku_fuda,2,edaban,枝番,,9,2,,○,必須,,,,,,
                ichiran,mihonichiran_kazoku_fuda,3,kazoku_renban,家族_連番,,9,6,,○,必須,,,,,同じ行のまとまりの中で1から始まる連番,1
                ichiran,mihonichiran_kazoku_fuda,4,fuda_renban,札_連番,,9,6,,○,必須,,,,,同じ行のまとまりの中で1から始まる連番,1
                ichiran,mihonichiran_kazoku_fuda,5,fuda,札,,X,9,,,任意,,,,,,

                """)
    }

    @Test("Only a contract with a dataset has a layout")
    func onlyDatasets() {
        #expect(CSVLayout(DatasetSample.contract.operations[0]) == nil)
        #expect(Publication.layoutCSV(Sample.contract) == nil)
        #expect(Publication.files(for: DatasetSample.contract).map(\.name).last == "layout.csv")
        #expect(!Publication.files(for: Sample.contract).map(\.name).contains("layout.csv"))
    }

    @Test("Every layout can be read, and no file has two columns of a name", arguments: PublicationFixture.all)
    func isReadable(contract: Contract) throws {
        guard let text = Publication.layoutCSV(contract) else { return }
        let rows = try CSVReader.rows(of: Array(text.utf8))
        #expect(rows.allSatisfy { $0.count == CSVLayoutDocument.header.count })
        for column in [3, 4] {
            let names = rows.map { "\($0[0]) \($0[1]) \($0[column])" }
            #expect(Set(names).count == names.count)
        }
    }
}
