import PlatformHub

/// `GET …/messages?max=&wait=&lease=&format=`
struct PullWish {
    /// Messages, 1–100.
    var max = 10
    /// Seconds that the caller waits when there is nothing.
    var wait: Int64 = 0
    /// Milliseconds that the leases hold.
    var lease: Int64
    var form = HandOut.Form.json

    /// Seconds.
    static let leaseRange: ClosedRange<Int64> = 1...3_600

    /// - Parameter standard: milliseconds that leases hold when the caller asks for no other time.
    /// - Returns: H7002 for a parameter that cannot be meant.
    static func read(_ query: String, standard: Int) -> Result<PullWish, HubError> {
        var wish = PullWish(lease: Int64(standard))
        guard let parameters = Array(query.utf8).withUnsafeBufferPointer({ FormParameters($0) }),
            parameters.has(only: ["max", "wait", "lease", "format"])
        else {
            return .failure(wrong("query", "max, wait, lease, format"))
        }
        if let text = parameters["max"] {
            guard let max = Int(text), 1...100 ~= max else { return .failure(wrong("max", "1-100")) }
            wish.max = max
        }
        if let text = parameters["wait"] {
            guard let wait = seconds(text) else { return .failure(wrongWait) }
            wish.wait = wait
        }
        if let text = parameters["lease"] {
            guard let lease = Int64(text), leaseRange.contains(lease) else { return .failure(wrong("lease", "1-3600")) }
            wish.lease = lease * 1_000
        }
        if let text = parameters["format"] {
            guard let form = HandOut.Form(rawValue: text) else { return .failure(wrong("format", "json, xml")) }
            wish.form = form
        }
        return .success(wish)
    }

    static let wrongWait = wrong("wait", "0-60")

    private static func seconds(_ text: String) -> Int64? { Int64(text).flatMap { 0...60 ~= $0 ? $0 : nil } }

    /// Seconds that `?wait=` asks for, where nothing else may be asked; 0 without it.
    static func waiting(_ query: String) -> Int64? {
        guard let parameters = Array(query.utf8).withUnsafeBufferPointer({ FormParameters($0) }),
            parameters.has(only: ["wait"])
        else { return nil }
        return parameters["wait"].map { seconds($0) } ?? 0
    }

    private static func wrong(_ name: String, _ allowed: String) -> HubError {
        HubError("H7002", ["name": name, "allowed": allowed])
    }
}
