import CLibXML2

/// libxml2's schema error codes in fixed words.
enum XSDCause {
    static func text(_ code: Int) -> String {
        texts[UInt32(code)] ?? "breaks the schema (libxml2 code \(code))"
    }

    private static let texts: [UInt32: String] = [
        XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_1.rawValue: "value not of its simple type",
        XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_2.rawValue: "value not of its list type",
        XML_SCHEMAV_CVC_DATATYPE_VALID_1_2_3.rawValue: "value of no member of its union type",
        XML_SCHEMAV_CVC_LENGTH_VALID.rawValue: "value not of the fixed length",
        XML_SCHEMAV_CVC_MINLENGTH_VALID.rawValue: "value too short",
        XML_SCHEMAV_CVC_MAXLENGTH_VALID.rawValue: "value too long",
        XML_SCHEMAV_CVC_MININCLUSIVE_VALID.rawValue: "value too small",
        XML_SCHEMAV_CVC_MAXINCLUSIVE_VALID.rawValue: "value too large",
        XML_SCHEMAV_CVC_MINEXCLUSIVE_VALID.rawValue: "value too small",
        XML_SCHEMAV_CVC_MAXEXCLUSIVE_VALID.rawValue: "value too large",
        XML_SCHEMAV_CVC_TOTALDIGITS_VALID.rawValue: "too many digits",
        XML_SCHEMAV_CVC_FRACTIONDIGITS_VALID.rawValue: "too many digits after the point",
        XML_SCHEMAV_CVC_PATTERN_VALID.rawValue: "value does not match the pattern",
        XML_SCHEMAV_CVC_ENUMERATION_VALID.rawValue: "value not in the enumeration",
        XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1.rawValue: "content where none is allowed",
        XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2.rawValue: "elements where only text is allowed",
        XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3.rawValue: "text where only elements are allowed",
        XML_SCHEMAV_CVC_COMPLEX_TYPE_2_4.rawValue: "element not expected",
        XML_SCHEMAV_ELEMENT_CONTENT.rawValue: "element not expected, or one is missing",
        XML_SCHEMAV_CVC_COMPLEX_TYPE_3_1.rawValue: "attribute not as the type says",
        XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1.rawValue: "attribute not allowed",
        XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2.rawValue: "attribute not allowed",
        XML_SCHEMAV_CVC_COMPLEX_TYPE_4.rawValue: "required attribute missing",
        XML_SCHEMAV_CVC_TYPE_3_1_1.rawValue: "attributes or elements on an element of simple type",
        XML_SCHEMAV_CVC_TYPE_3_1_2.rawValue: "elements in an element of simple type",
        XML_SCHEMAV_CVC_ELT_1.rawValue: "element without a declaration",
        XML_SCHEMAV_CVC_ELT_3_1.rawValue: "xsi:nil where null is not allowed",
        XML_SCHEMAV_CVC_ELT_3_2_1.rawValue: "content in an element with xsi:nil",
        XML_SCHEMAV_CVC_ELT_5_2_2_2_2.rawValue: "value differs from the fixed one",
        XML_SCHEMAV_CVC_IDC.rawValue: "key, unique or reference rule broken",
        XML_SCHEMAV_CVC_WILDCARD.rawValue: "element not declared where the schema asks for it",
    ]
}
