import CLibXML2

/// A running validation: libxml2's validator fed with raw events, beside the handler of an ``XMLReader``.
///
/// libxml2 would rather sit between parser and handler (`xmlSchemaSAXPlug` replaces a handler); plugged into nothing,
/// it leaves the reader's own handlers, limits and refusals in charge.
final class XSDStream {
    private let context: xmlSchemaValidCtxtPtr
    private let plug: xmlSchemaSAXPlugPtr
    private let handlers: xmlSAXHandlerPtr
    private let user: UnsafeMutableRawPointer
    private let issues: XSDIssues

    init(schema: xmlSchemaPtr, issues: XSDIssues) {
        var handlers: xmlSAXHandlerPtr?
        var user: UnsafeMutableRawPointer?
        guard let context = xmlSchemaNewValidCtxt(schema), let plug = xmlSchemaSAXPlug(context, &handlers, &user),
            let handlers, let user
        else { fatalError("libxml2 is out of memory") }
        self.context = context
        self.plug = plug
        self.handlers = handlers
        self.user = user
        self.issues = issues
        xmlSchemaSetValidStructuredErrors(context, XSDIssues.collect, Unmanaged.passUnretained(issues).toOpaque())
    }

    deinit {
        xmlSchemaSAXUnplug(plug)
        xmlSchemaFreeValidCtxt(context)
    }

    /// Line of the events that follow; the validator asks for it when something is wrong.
    func locate(_ input: XMLInput) {
        xmlSchemaValidateSetLocator(context, Self.locator, UnsafeMutableRawPointer(input.context))
    }

    func start(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?,
        _ namespaceCount: Int32, _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?,
        _ attributeCount: Int32, _ attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        handlers.pointee.startElementNs?(
            user, local, prefix, namespace, namespaceCount, namespaces, attributeCount, 0, attributes)
    }

    func end(
        _ local: UnsafePointer<xmlChar>?, _ prefix: UnsafePointer<xmlChar>?, _ namespace: UnsafePointer<xmlChar>?
    ) {
        handlers.pointee.endElementNs?(user, local, prefix, namespace)
    }

    func text(_ text: UnsafePointer<xmlChar>?, _ length: Int32) {
        handlers.pointee.characters?(user, text, length)
    }

    /// libxml2 reads what stands in both places, whatever is returned.
    private static let locator: xmlSchemaValidityLocatorFunc = { context, file, line in
        file?.pointee = nil
        line?.pointee = 0
        guard let context else { return -1 }
        line?.pointee = UInt(XMLInput(context: context.assumingMemoryBound(to: xmlParserCtxt.self)).line)
        return 0
    }
}
