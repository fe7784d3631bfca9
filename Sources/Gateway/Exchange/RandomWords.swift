import Glibc

/// Random words of the system, fetched many at a time: one system call in 16 exchanges instead of two in each.
struct RandomWords {
    private var words = [UInt64](repeating: 0, count: 32)
    private var used = 32

    mutating func next() -> UInt64 {
        if used == words.count { refill() }
        defer { used += 1 }
        // A word is given out once.
        defer { words[used] = 0 }
        return words[used]
    }

    private mutating func refill() {
        used = words.withUnsafeMutableBytes { getentropy($0.baseAddress, $0.count) } == 0 ? 0 : words.count
        precondition(used == 0, "the system's random generator gives 256 bytes without fail")
    }
}
