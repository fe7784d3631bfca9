import Testing

@testable import Formats

struct SOAPEnvelopeReaderTests {
    static let v11 = "http://schemas.xmlsoap.org/soap/envelope/"
    static let v12 = "http://www.w3.org/2003/05/soap-envelope"
    static let wsa = "http://www.w3.org/2005/08/addressing"

    static func read(_ text: String) throws -> (envelope: SOAPEnvelope, body: [String], source: [UInt8]) {
        let recorder = XMLRecorder()
        let soap = SOAPEnvelopeReader(body: recorder)
        let bytes = Array(text.utf8)
        try bytes.withUnsafeBytes { try XMLReader().read($0, into: soap) }
        return (try soap.envelope(), recorder.events, bytes)
    }

    static func envelope(_ content: String, _ namespace: String = v11) -> String {
        "<s:Envelope xmlns:s='\(namespace)' xmlns:a='\(wsa)'>\(content)</s:Envelope>"
    }

    @Test(arguments: [v11, v12])
    func theBodyChildGoesToTheInnerHandler(namespace: String) throws {
        let (envelope, body, source) = try Self.read(
            Self.envelope("\n <s:Body xmlns='u'>\n  <q xmlns:p='v'><p:x>髙</p:x></q> </s:Body>", namespace))
        #expect(envelope.version == (namespace == Self.v11 ? .v11 : .v12))
        #expect(body == ["<{u}q>", "<{v}x>", "髙", "</>", "</>"])
        #expect(envelope.bodyChild?.namespace == "u" && envelope.bodyChild?.local == "q")
        let range = try #require(envelope.bodyRange)
        #expect(String(decoding: source[range], as: UTF8.self) == "<q xmlns:p='v'><p:x>髙</p:x></q>")
        #expect(envelope.namespaces.map(\.prefix) == ["s", "a", ""])
        #expect(envelope.namespaces.map(\.uri) == [namespace, Self.wsa, "u"])
    }

    @Test func addressingHeadersAreReadAndUnderstood() throws {
        let header = """
            <s:Header><a:Action s:mustUnderstand='1'> urn:x:go
            </a:Action><a:MessageID>id-1</a:MessageID><a:RelatesTo>id-0</a:RelatesTo><a:To>urn:to</a:To>
            <a:ReplyTo s:mustUnderstand='1'><a:Address>x</a:Address></a:ReplyTo></s:Header>
            """
        let envelope = try Self.read(Self.envelope(header + "<s:Body><q/></s:Body>")).envelope
        #expect(envelope.action == "urn:x:go" && envelope.messageID == "id-1")
        #expect(envelope.relatesTo == "id-0" && envelope.to == "urn:to")
        #expect(envelope.notUnderstood.isEmpty)
    }

    @Test(arguments: [
        ("<x:b xmlns:x='v' s:mustUnderstand='1'/>", true), ("<x:b xmlns:x='v' s:mustUnderstand='true'/>", true),
        ("<x:b xmlns:x='v' s:mustUnderstand='0'/>", false), ("<x:b xmlns:x='v'/>", false),
        ("<x:b xmlns:x='v' mustUnderstand='1'/>", false),
        ("<x:b xmlns:x='v' s:mustUnderstand='1' s:actor='urn:other'/>", false),
        ("<x:b xmlns:x='v' s:mustUnderstand='1' s:actor='http://schemas.xmlsoap.org/soap/actor/next'/>", true),
        ("<a:FaultTo s:mustUnderstand='1'/>", false), ("<a:Unknown s:mustUnderstand='1'/>", true),
    ])
    func headerBlocksThatMustBeUnderstoodAreNamed(block: String, isNamed: Bool) throws {
        let envelope = try Self.read(Self.envelope("<s:Header>\(block)</s:Header><s:Body><q/></s:Body>")).envelope
        #expect(envelope.notUnderstood.count == (isNamed ? 1 : 0))
    }

    @Test func faultsOfBothVersionsAreRead() throws {
        let old = try Self.read(
            Self.envelope(
                "<s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>だめ</faultstring><detail><faultcode>x</faultcode></detail>"
                    + "</s:Fault></s:Body>"))
        #expect(old.envelope.fault?.code == "Server" && old.envelope.fault?.reason == "だめ" && old.body.isEmpty)
        let new = try Self.read(
            Self.envelope(
                "<s:Body><s:Fault><s:Code><s:Value>s:Receiver</s:Value><s:Subcode><s:Value>x:y</s:Value></s:Subcode></s:Code>"
                    + "<s:Reason><s:Text xml:lang='ja'>だめ</s:Text><s:Text xml:lang='en'>no</s:Text></s:Reason></s:Fault></s:Body>",
                Self.v12))
        #expect(new.envelope.fault?.code == "Receiver" && new.envelope.fault?.reason == "だめ")
    }

    @Test(arguments: [
        ("<q/>", SOAPError.Kind.notAnEnvelope),
        ("<s:Envelope xmlns:s='urn:other'><s:Body><q/></s:Body></s:Envelope>", .versionMismatch),
        (envelope(""), .noBody), (envelope("<s:Header/>"), .noBody), (envelope("<s:Body/>"), .emptyBody),
        (envelope("<s:Body> </s:Body>"), .emptyBody),
        (envelope("<s:Body><q/><q/></s:Body>"), .severalBodyChildren),
        (envelope("<s:Body><q/></s:Body><s:Header/>"), .headerAfterBody),
        (envelope("<s:Header/><s:Header/><s:Body><q/></s:Body>"), .severalHeaders),
        (envelope("<x/><s:Body><q/></s:Body>"), .unknownElement),
        (envelope("<s:Body><q/></s:Body><s:Body><q/></s:Body>"), .unknownElement),
        (envelope("x<s:Body><q/></s:Body>"), .textInEnvelope),
        (envelope("<s:Body>x<q/></s:Body>"), .textInEnvelope), (envelope("<Body><q/></Body>"), .unknownElement),
    ])
    func wrongStructureIsRefusedByKind(text: String, kind: SOAPError.Kind) {
        #expect(throws: SOAPError(kind: kind, line: 1)) { try Self.read(text) }
    }

    @Test func aReaderIsReadyAgainAfterReset() throws {
        let soap = SOAPEnvelopeReader(body: XMLRecorder())
        let reader = XMLReader()
        try Array("<q/>".utf8).withUnsafeBytes { try reader.read($0, into: soap) }
        #expect(throws: SOAPError.self) { try soap.envelope() }
        let recorder = XMLRecorder()
        soap.reset(body: recorder)
        try Array(Self.envelope("<s:Body><q/></s:Body>").utf8).withUnsafeBytes { try reader.read($0, into: soap) }
        #expect(try soap.envelope().bodyChild?.local == "q")
        #expect(recorder.events == ["<q>", "</>"])
    }
}
