import CZlib

/// Raw deflate (RFC 1951) by the system's zlib, into a buffer of the promised size and no further.
enum Inflate {
    /// - Parameter size: what the directory promises; another length is an error.
    static func bytes(of packed: ArraySlice<UInt8>, size: Int, place: String) throws(SpreadsheetError) -> [UInt8] {
        var stream = z_stream()
        let version = ZLIB_VERSION
        guard inflateInit2_(&stream, -MAX_WBITS, version, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw SpreadsheetError(.damaged, place, "zlib did not start")
        }
        defer { inflateEnd(&stream) }
        var status = Z_DATA_ERROR
        // One byte more than promised, so that a longer content shows itself.
        let output = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
            status = run(&stream, packed, into: buffer)
            count = Int(stream.total_out)
        }
        guard status == Z_STREAM_END, stream.avail_in == 0, output.count == size else {
            let isLonger = output.count > size || status == Z_BUF_ERROR || status == Z_OK
            throw SpreadsheetError(
                .damaged, place, isLonger ? "not as long as the directory says" : "its compressed bytes are damaged")
        }
        return output
    }

    private static func run(
        _ stream: inout z_stream, _ packed: ArraySlice<UInt8>, into buffer: UnsafeMutableBufferPointer<UInt8>
    ) -> Int32 {
        packed.withUnsafeBufferPointer { input in
            stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.avail_in = UInt32(input.count)
            stream.next_out = buffer.baseAddress
            stream.avail_out = UInt32(buffer.count)
            return inflate(&stream, Z_FINISH)
        }
    }

    /// CRC-32 as zip files have it.
    static func checksum(_ bytes: [UInt8]) -> UInt32 {
        bytes.withUnsafeBufferPointer { UInt32(crc32(0, $0.baseAddress, UInt32($0.count))) }
    }
}
