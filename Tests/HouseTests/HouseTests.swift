import Testing

/// The rules of the house that no compiler checks: direction of imports, catalogues against the code, documents against
/// the tree.
@Suite("House") struct HouseTests {}
