import CLibXML2

/// A libxml2 error code in fixed words: the library's own message quotes the document.
struct XMLCause {
    let kind: XMLReadError.Kind
    let detail: String

    init(code: xmlParserErrors) {
        let encoding = [
            XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_INVALID_ENCODING, XML_ERR_ENCODING_NAME,
            XML_I18N_CONV_FAILED, XML_I18N_NO_HANDLER,
        ]
        if encoding.contains(code) {
            kind = .encoding
            detail = code == XML_ERR_INVALID_ENCODING ? "bytes that are not of the encoding" : "unknown encoding"
        } else if code == XML_ERR_INVALID_CHAR {
            kind = .malformed
            detail = "character not allowed in XML"
        } else {
            kind = code == XML_ERR_NAME_TOO_LONG ? .nameTooLong : .malformed
            detail = Self.details[code.rawValue] ?? "not well-formed (libxml2 code \(code.rawValue))"
        }
    }

    private static let details: [UInt32: String] = [
        XML_ERR_DOCUMENT_EMPTY.rawValue: "no root element",
        XML_ERR_DOCUMENT_END.rawValue: "content after the root element, or the document ends early",
        XML_ERR_TAG_NAME_MISMATCH.rawValue: "end tag does not match its start tag",
        XML_ERR_TAG_NOT_FINISHED.rawValue: "the document ends inside an element",
        XML_ERR_GT_REQUIRED.rawValue: "'>' missing",
        XML_ERR_LTSLASH_REQUIRED.rawValue: "'</' missing",
        XML_ERR_NAME_REQUIRED.rawValue: "name missing",
        XML_ERR_EQUAL_REQUIRED.rawValue: "'=' missing",
        XML_ERR_SPACE_REQUIRED.rawValue: "white space missing",
        XML_ERR_ATTRIBUTE_REDEFINED.rawValue: "attribute given twice",
        XML_ERR_ATTRIBUTE_WITHOUT_VALUE.rawValue: "attribute without a value",
        XML_ERR_ATTRIBUTE_NOT_STARTED.rawValue: "attribute value without quotes",
        XML_ERR_ATTRIBUTE_NOT_FINISHED.rawValue: "attribute value without its end",
        XML_ERR_LT_IN_ATTRIBUTE.rawValue: "'<' in an attribute value",
        XML_ERR_UNDECLARED_ENTITY.rawValue: "entity that is not predefined",
        XML_WAR_UNDECLARED_ENTITY.rawValue: "entity that is not predefined",
        XML_ERR_ENTITYREF_SEMICOL_MISSING.rawValue: "entity reference without ';'",
        XML_ERR_INVALID_CHARREF.rawValue: "character reference without a character",
        XML_ERR_INVALID_DEC_CHARREF.rawValue: "character reference not decimal",
        XML_ERR_INVALID_HEX_CHARREF.rawValue: "character reference not hexadecimal",
        XML_ERR_CDATA_NOT_FINISHED.rawValue: "CDATA section without its end",
        XML_ERR_MISPLACED_CDATA_END.rawValue: "']]>' in text",
        XML_ERR_COMMENT_NOT_FINISHED.rawValue: "comment without its end",
        XML_ERR_HYPHEN_IN_COMMENT.rawValue: "'--' in a comment",
        XML_ERR_PI_NOT_FINISHED.rawValue: "processing instruction without its end",
        XML_ERR_RESERVED_XML_NAME.rawValue: "XML declaration not at the start",
        XML_ERR_XMLDECL_NOT_FINISHED.rawValue: "XML declaration without its end",
        XML_ERR_VERSION_MISSING.rawValue: "XML declaration without a version",
        XML_ERR_UNKNOWN_VERSION.rawValue: "XML version unknown",
        XML_ERR_STANDALONE_VALUE.rawValue: "standalone neither yes nor no",
        XML_ERR_DOCTYPE_NOT_FINISHED.rawValue: "document type declaration without its end",
        XML_NS_ERR_XML_NAMESPACE.rawValue: "reserved namespace or empty prefix declaration",
        XML_NS_ERR_UNDEFINED_NAMESPACE.rawValue: "prefix without a namespace",
        XML_NS_ERR_QNAME.rawValue: "not a qualified name",
        XML_NS_ERR_ATTRIBUTE_REDEFINED.rawValue: "attribute given twice",
        XML_NS_ERR_EMPTY.rawValue: "prefix bound to no namespace",
        XML_NS_ERR_COLON.rawValue: "colon in a name",
    ]
}
