/// Whether the 市区町村コード in a message agrees with the municipality of the address: the same code, or a ward (行政区) of that
/// 指定都市.
///
/// Source: 総務省「全国地方公共団体コード」 (20 designated cities). A city's wards carry the numbers after its own, up to the next
/// city.
enum DesignatedCities {
    /// Five-digit codes without the check digit, ascending.
    private static let cities = [
        1100, 4100, 11100, 12100, 14100, 14130, 14150, 15100, 22100, 22130, 23100, 26100, 27100, 27140, 28100, 33100,
        34100, 40100, 40130, 43100,
    ]

    /// - Parameters:
    ///   - code: the value in the message, six digits with the check digit.
    ///   - municipality: the address, six digits with the check digit.
    static func agrees(_ code: UnsafeBufferPointer<UInt8>, with municipality: [UInt8]) -> Bool {
        if code.elementsEqual(municipality) { return true }
        guard let ward = fiveDigits(code), let city = municipality.withUnsafeBufferPointer({ fiveDigits($0) }) else {
            return false
        }
        return ward != city && ward / 100 == city / 100 && cities.last { $0 <= ward } == city
    }

    private static func fiveDigits(_ code: UnsafeBufferPointer<UInt8>) -> Int? {
        guard code.count == 6, code.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return code.dropLast().reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
