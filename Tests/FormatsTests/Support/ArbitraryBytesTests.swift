import SeededGenerator
import Testing

@testable import Formats

/// Whatever arrives: a verdict, the same one again from a reader that has seen other things before.
struct ArbitraryBytesTests {
    static let documents = [
        "<?xml version='1.0' encoding='UTF-8'?><s:a xmlns:s='u' b='&lt;髙'><!-- c --><s:d><![CDATA[x]]>&#x3042;</s:d><e/>text</s:a>",
        "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>",
        "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Header/><s:Body><q>1</q></s:Body></s:Envelope>",
    ]
    static let texts = [
        "{\"a\":[1,-2.5e+3,true,null,\"\\u3042\\uD867\\uDE3D\\n髙\"],\"b\":{\"c\":\"d\",\"e\":{}}}",
        "[[[\"x\"],[]],0.1,\"𠮷\"]",
    ]

    @Test func mutatedDocumentsGetAStableVerdict() {
        var generator = SeededGenerator(seed: 1)
        let reader = XMLReader()
        var accepted = 0
        for round in 0..<20_000 {
            let bytes = generator.mutate(Array(Self.documents[round % Self.documents.count].utf8), places: 4)
            let soap = SOAPEnvelopeReader(body: XMLRecorder())
            let fresh = Reading.xml(bytes)
            let reused = XMLRecorder()
            let kind = bytes.withUnsafeBytes { bytes -> XMLReadError.Kind? in
                do throws(XMLReadError) {
                    try reader.read(bytes, into: reused)
                    return nil
                } catch {
                    return error.kind
                }
            }
            #expect(kind == fresh.kind)
            if fresh.isSuccess {
                accepted += 1
                // Its structure may be wrong; what matters is that it is judged.
                try? bytes.withUnsafeBytes { try reader.read($0, into: soap) }
                _ = try? soap.envelope()
            }
        }
        #expect(accepted > 300)
    }

    @Test func mutatedTextsGetAStableVerdict() {
        var generator = SeededGenerator(seed: 2)
        let reader = JSONReader()
        var accepted = 0
        for round in 0..<20_000 {
            let bytes = generator.mutate(Array(Self.texts[round % Self.texts.count].utf8), places: 4)
            let recorder = JSONRecorder()
            let reused = bytes.withUnsafeBytes { bytes -> Result<[String], JSONReadError> in
                do throws(JSONReadError) {
                    try reader.read(bytes, into: recorder)
                    return .success(recorder.events)
                } catch {
                    return .failure(error)
                }
            }
            #expect(reused == Reading.json(bytes))
            if reused.isSuccess { accepted += 1 }
        }
        #expect(accepted > 300)
    }

    @Test func randomBytesAreRefusedOrReadButNeverFatal() {
        var generator = SeededGenerator(seed: 3)
        var verdicts: Set<String> = []
        for _ in 0..<20_000 {
            let bytes = (0..<Int.random(in: 0...64, using: &generator)).map { _ in
                // Half of them from the alphabet of markup, so that something nests.
                Bool.random(using: &generator)
                    ? Array("<>/!?[]{}\"':,&;=-a1 \\u".utf8).randomElement(using: &generator)!
                    : UInt8.random(in: 0...255, using: &generator)
            }
            verdicts.insert("xml \(Reading.xml(bytes).isSuccess)")
            verdicts.insert("json \(Reading.json(bytes).isSuccess)")
            _ = try? YAMLNode.parse(bytes, file: "random")
            _ = try? CSVReader.rows(of: bytes)
        }
        #expect(verdicts.isSuperset(of: ["xml false", "json false"]))
    }
}
