/// The names that SOAP and WS-Addressing fix.
enum SOAPNames {
    static let soap11: StaticString = "http://schemas.xmlsoap.org/soap/envelope/"
    static let soap12: StaticString = "http://www.w3.org/2003/05/soap-envelope"
    static let addressing: StaticString = "http://www.w3.org/2005/08/addressing"

    /// Actors and roles that mean us (the ultimate receiver is meant when nothing is said).
    static let ourRoles: [StaticString] = [
        "", "http://schemas.xmlsoap.org/soap/actor/next", "http://www.w3.org/2003/05/soap-envelope/role/next",
        "http://www.w3.org/2003/05/soap-envelope/role/ultimateReceiver",
    ]

    /// WS-Addressing's header blocks, which may carry `mustUnderstand`.
    static let addressingBlocks: [StaticString] = [
        "Action", "To", "MessageID", "RelatesTo", "ReplyTo", "From", "FaultTo",
    ]
}
