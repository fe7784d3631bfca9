import Crypto
import PlatformHub

/// AWS Signature Version 4 of one request to S3, in the `Authorization` field.
///
/// Source: AWS, *Amazon S3 API Reference*, "Authenticating Requests: Using the Authorization Header".
struct S3Signature: Sendable {
    let accessKey: String
    let secretKey: Secret
    let region: String

    /// - Parameters:
    ///   - headers: all that are signed, `host` and `x-amz-date` among them; names in lower case.
    ///   - bodyHash: SHA-256 of the body, 64 hexadecimal digits.
    /// - Returns: the value of `Authorization`.
    func authorization(
        method: String, path: String, query: [(String, String)], headers: [(String, String)], bodyHash: String,
        time: S3Time
    ) -> String {
        let sorted = headers.sorted { $0.0 < $1.0 }
        let names = sorted.map(\.0).joined(separator: ";")
        let fields = sorted.map { "\($0.0):\($0.1)\n" }.joined()
        let request = "\(method)\n\(path)\n\(Self.query(query))\n\(fields)\n\(names)\n\(bodyHash)"
        let scope = "\(time.day)/\(region)/s3/aws4_request"
        let text =
            "AWS4-HMAC-SHA256\n\(time.text)\n\(scope)\n\(Self.hexadecimal(SHA256.hash(data: Array(request.utf8))))"
        let signature = HMAC<SHA256>.authenticationCode(for: Array(text.utf8), using: key(day: time.day))
        return "AWS4-HMAC-SHA256 Credential=\(accessKey)/\(scope),SignedHeaders=\(names),"
            + "Signature=\(Self.hexadecimal(signature))"
    }

    private func key(day: String) -> SymmetricKey {
        var key = secretKey.withBytes { SymmetricKey(data: Array("AWS4".utf8) + $0) }
        for part in [day, region, "s3", "aws4_request"] {
            key = SymmetricKey(data: Array(HMAC<SHA256>.authenticationCode(for: Array(part.utf8), using: key)))
        }
        return key
    }

    /// The canonical query: sorted by name, everything but the unreserved characters escaped.
    static func query(_ query: [(String, String)]) -> String {
        query.map { (escaped($0.0), escaped($0.1)) }.sorted { $0 < $1 }.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    }

    /// - Parameter keeping: a character that stays beside the unreserved ones.
    static func escaped(_ text: String, keeping: Character? = nil) -> String {
        var result = ""
        for byte in text.utf8 {
            let character = Character(UnicodeScalar(byte))
            let isUnreserved = byte < 128 && (character.isLetter || character.isNumber || "-._~".contains(character))
            if isUnreserved || character == keeping {
                result.append(character)
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }

    static func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

/// A moment as S3 writes it in requests: `20130524T000000Z`.
struct S3Time: Sendable {
    let text: String

    /// - Parameter unixSeconds: of the clock.
    init(unixSeconds: Int64) {
        // Nine hours earlier, the clock of Japan shows what UTC shows now.
        let time = JapanTime(unixSeconds: unixSeconds - 9 * 3_600)
        text = "\(time.day.packed)T\(time.time.replacing(":", with: ""))Z"
    }

    var day: String { String(text.prefix(8)) }

    /// Unix seconds of `2026-11-22T07:50:00.000Z`, as answers write it; nil for anything else.
    static func unixSeconds(_ text: String) -> Int64? {
        let parts = text.dropFirst(11).prefix(8).split(separator: ":").compactMap { Int($0) }
        guard let day = Day(text.prefix(10)), parts.count == 3 else { return nil }
        return Int64(day.daysSinceEpoch * 86_400 + parts[0] * 3_600 + parts[1] * 60 + parts[2])
    }
}
