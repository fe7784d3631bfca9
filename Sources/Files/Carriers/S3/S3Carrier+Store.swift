import Crypto
import Journal
import NIOCore
package import PlatformHub

/// Uploads: small files in one request, larger ones in parts that a later call goes on with.
extension S3Carrier {
    /// What S3 allows.
    private static let partLimit = 10_000

    package func store(_ file: LocalFile, as name: FileName, in folder: FolderPath) throws(HubError) {
        let size = try file.size()
        guard size > LocalFile.piece else { return try put(file, key: key(name, in: folder)) }
        guard size <= LocalFile.piece * Self.partLimit else {
            throw HubError("H8039", ["file": name.description, "limit": "\(LocalFile.piece * Self.partLimit)"])
        }
        let key = key(name, in: folder)
        let upload = if let begun = try begun(key) { begun } else { try begin(key) }
        do throws(HubError) {
            let etags = try send(file, size: size, key: key, upload: upload)
            try complete(key, upload: upload, etags: etags)
        } catch {
            // What may be tried again goes on with these parts; everything else must not leave them to be paid for.
            if error.code != "H8020" { abort(key, upload: upload) }
            throw error
        }
        guard try find(name, in: folder)?.size == size else { throw Self.strange("an upload of another size") }
    }

    private func put(_ file: LocalFile, key: String) throws(HubError) {
        var body = ByteBuffer()
        try file.read { (bytes) throws(HubError) in body.writeBytes(bytes) }
        try require(try client.send(S3Request(method: "PUT", key: key, body: body)))
    }

    // MARK: Parts

    /// The latest unfinished upload of this key.
    private func begun(_ key: String) throws(HubError) -> String? {
        let uploads = try document(S3Request(method: "GET", query: [("uploads", ""), ("prefix", key)]))
        return uploads.records["Upload"]?.last { $0["Key"] == key }?["UploadId"]
    }

    private func begin(_ key: String) throws(HubError) -> String {
        let answer = try document(S3Request(method: "POST", key: key, query: [("uploads", "")]))
        guard let upload = answer.fields["UploadId"], !upload.isEmpty else {
            throw Self.strange("an upload without id")
        }
        return upload
    }

    /// Sends the parts that the server does not have yet; it has one when the ETag is the part's MD5.
    private func send(_ file: LocalFile, size: Int, key: String, upload: String) throws(HubError) -> [String] {
        let known = try parts(key, upload: upload)
        let source = try file.open()
        var etags: [String] = []
        for offset in stride(from: 0, to: size, by: LocalFile.piece) {
            let count = min(LocalFile.piece, size - offset)
            var body = ByteBuffer()
            body.reserveCapacity(count)
            _ = try LocalFile.local { () throws(FileError) in
                try body.append(count) { (buffer) throws(FileError) in try source.read(into: buffer, at: offset) }
            }
            let number = etags.count + 1
            let digest = body.withUnsafeReadableBytes { bytes in
                var hash = Insecure.MD5()
                hash.update(bufferPointer: bytes)
                return "\"\(S3Signature.hexadecimal(hash.finalize()))\""
            }
            if known[number] == digest {
                etags.append(digest)
            } else {
                let query = [("partNumber", "\(number)"), ("uploadId", upload)]
                let answer = try client.send(S3Request(method: "PUT", key: key, query: query, body: body))
                try require(answer)
                guard let etag = answer.etag else { throw Self.strange("a part without ETag") }
                etags.append(etag)
            }
        }
        return etags
    }

    private func parts(_ key: String, upload: String) throws(HubError) -> [Int: String] {
        var parts: [Int: String] = [:]
        var marker = "0"
        while true {
            let query = [("uploadId", upload), ("part-number-marker", marker)]
            let document = try document(S3Request(method: "GET", key: key, query: query))
            for part in document.records["Part"] ?? [] {
                if let number = part["PartNumber"].flatMap({ Int($0) }), let etag = part["ETag"] {
                    parts[number] = etag.hasPrefix("\"") ? etag : "\"\(etag)\""
                }
            }
            guard document.isTruncated, let next = document.fields["NextPartNumberMarker"], next != marker else {
                return parts
            }
            marker = next
        }
    }

    private func complete(_ key: String, upload: String, etags: [String]) throws(HubError) {
        let parts = etags.enumerated().map { index, etag in
            "<Part><PartNumber>\(index + 1)</PartNumber><ETag>\(etag.replacing("\"", with: "&quot;"))</ETag></Part>"
        }
        let text =
            "<CompleteMultipartUpload xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\(parts.joined())"
            + "</CompleteMultipartUpload>"
        let answer = try client.send(
            S3Request(method: "POST", key: key, query: [("uploadId", upload)], body: ByteBuffer(string: text)))
        // Asked a second time after a lost answer, the server knows the upload no more: the size is checked afterwards.
        if answer.status == 404, answer.errorCode == "NoSuchUpload" { return }
        try require(answer)
        // A failure late in the work comes in an answer of 200.
        guard let document = answer.document, document.root != "Error", document.fields["ETag"] != nil else {
            throw Self.strange("an upload that did not complete")
        }
    }

    private func abort(_ key: String, upload: String) {
        // The error that led here is the one to tell; an upload that stays is found by the next call.
        _ = try? client.send(S3Request(method: "DELETE", key: key, query: [("uploadId", upload)]))
    }

    private func require(_ answer: S3Answer) throws(HubError) {
        guard answer.status < 300 else {
            throw HubError("H8023", ["carrier": "s3", "reason": "\(answer.status) \(answer.errorCode)"])
        }
    }
}

extension ByteBuffer {
    /// Appends what `read` puts into at most `count` bytes.
    fileprivate mutating func append(
        _ count: Int, _ read: (UnsafeMutableRawBufferPointer) throws(FileError) -> Int
    ) throws(FileError) -> Int {
        var failure: FileError?
        let done = writeWithUnsafeMutableBytes(minimumWritableBytes: count) { buffer in
            do throws(FileError) {
                return try read(UnsafeMutableRawBufferPointer(rebasing: buffer[..<count]))
            } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        return done
    }
}
