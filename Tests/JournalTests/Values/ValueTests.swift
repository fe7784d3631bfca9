import Testing

@testable import Journal

@Suite("Values")
struct ValueTests {
    @Test("A municipality's code is exactly six ASCII digits")
    func municipality() {
        #expect(MunicipalityCode("011002")?.description == "011002")
        #expect(MunicipalityCode("000000") == .hub)
        for wrong in ["", "01100", "0110020", "01100x", "０１１００２", "-11002", "+11002"] {
            #expect(MunicipalityCode(wrong) == nil)
        }
    }

    @Test("An exchange's id is a UUID version 7 that sorts by time")
    func exchangeID() throws {
        let id = ExchangeID(milliseconds: 0x0123_4567_89ab, random: (.max, .max))
        #expect(id.description == "01234567-89ab-7fff-bfff-ffffffffffff")
        #expect(ExchangeID(id.description) == id)
        #expect(ExchangeID(id.description.uppercased()) == id)
        #expect(ExchangeID("01234567-89ab-7fff-bfff-fffffffffff") == nil)
        #expect(ExchangeID("01234567x89ab-7fff-bfff-ffffffffffff") == nil)
        #expect(ExchangeID("01234567-89ab-7fff-bfff-fffffffffffg") == nil)
        #expect(ExchangeID(milliseconds: 1, random: (.max, .max)) < ExchangeID(milliseconds: 2, random: (0, 0)))
        #expect(ExchangeID(milliseconds: 1) != ExchangeID(milliseconds: 1))
    }

    @Test("A digest is SHA-256")
    func digest() {
        #expect(
            Samples.digest("abc").description == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
