import Journal
import NIOCore
package import PlatformHub

/// A bucket of object storage that speaks S3: files are objects below the link's prefix.
///
/// An object comes into being whole or not at all, so there are no drafts. A move is a copy inside the server, then a deletion.
package struct S3Carrier: Carrier {

    let client: S3Client

    package init(_ client: S3Client) { self.client = client }

    /// Must be called in the end, before the event loops stop.
    package func close() { client.close() }

    func key(_ name: FileName, in folder: FolderPath) -> String {
        Self.joined(client.settings.prefix, folder) + "\(name)"
    }

    /// Ends in a slash unless it is empty.
    private static func joined(_ paths: FolderPath...) -> String {
        paths.flatMap(\.names).map { "\($0)/" }.joined()
    }

    // MARK: Listing

    package func list(_ folder: FolderPath) throws(HubError) -> CarrierListing {
        var listing = CarrierListing()
        let prefix = Self.joined(client.settings.prefix, folder)
        var token: String?
        repeat {
            var query = [("list-type", "2"), ("prefix", prefix), ("delimiter", "/"), ("encoding-type", "url")]
            if let token { query.append(("continuation-token", token)) }
            let document = try document(S3Request(method: "GET", query: query))
            let isEscaped = document.fields["EncodingType"] == "url"
            for object in document.records["Contents"] ?? [] {
                try add(object, below: prefix, isEscaped: isEscaped, to: &listing)
            }
            token = document.isTruncated ? document.fields["NextContinuationToken"] : nil
        } while token != nil
        return listing.sorted()
    }

    private func add(
        _ object: [String: String], below prefix: String, isEscaped: Bool, to listing: inout CarrierListing
    ) throws(HubError) {
        guard let text = object["Key"], let size = object["Size"].flatMap({ Int($0) }), let etag = object["ETag"],
            let key = isEscaped ? Self.unescaped(text) : text, key.hasPrefix(prefix)
        else { throw Self.strange("an object without key, size or ETag") }
        // Consoles make an empty object for a folder.
        guard key != prefix else { return }
        let rest = key.dropFirst(prefix.count)
        guard !rest.hasPrefix(".") else { return }
        guard let name = FileName(rest) else { return listing.refused += 1 }
        let entry = CarrierEntry(
            name: name, size: size, modified: object["LastModified"].flatMap { S3Time.unixSeconds($0) },
            tag: etag.filter { $0.isASCII && !$0.isWhitespace && $0 != "\"" })
        try listing.add(entry, carrier: "s3")
    }

    /// Nil for a broken escape; `+` stands for a space.
    static func unescaped(_ text: String) -> String? {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%") {
                guard let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else { return nil }
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte == UInt8(ascii: "+") ? 32 : byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    // MARK: Reading

    package func fetch(
        _ entry: CarrierEntry, in folder: FolderPath, to path: String, progress: (Int) throws(HubError) -> Void
    ) throws(HubError) {
        let target = try LocalFile(path).open()
        let key = key(entry.name, in: folder)
        var position = try LocalFile.local { () throws(FileError) in try target.size() }
        while position < entry.size {
            let last = min(position + LocalFile.piece, entry.size) - 1
            let answer = try client.send(
                S3Request(
                    method: "GET", key: key,
                    headers: [("range", "bytes=\(position)-\(last)"), ("if-match", "\"\(entry.tag)\"")]))
            guard answer.status != 404, answer.status != 412 else { throw Self.gone(entry.name) }
            guard answer.etag?.replacing("\"", with: "") == entry.tag else { throw Self.gone(entry.name) }
            guard answer.status == 206, answer.body.readableBytes == last - position + 1 else {
                throw Self.strange("another range than asked for")
            }
            try Self.write(answer.body, to: target, at: position)
            position = last + 1
            try progress(position)
        }
    }

    private static func write(_ body: ByteBuffer, to file: any JournalFile, at offset: Int) throws(HubError) {
        var failure: FileError?
        body.withUnsafeReadableBytes { bytes in
            do throws(FileError) { try file.write(bytes, at: offset) } catch { failure = error }
        }
        if let failure { throw LocalFile.error(failure) }
    }

    // MARK: Moving

    package func move(
        _ name: FileName, from folder: FolderPath, to target: FolderPath, as newName: FileName
    ) throws(HubError) {
        let source = "/\(client.settings.bucket)/" + S3Signature.escaped(key(name, in: folder), keeping: "/")
        let copy = S3Request(method: "PUT", key: key(newName, in: target), headers: [("x-amz-copy-source", source)])
        let answer = try client.send(copy)
        if answer.status == 404 {
            guard answer.errorCode != "NoSuchBucket" else { throw S3Client.error(answer) }
            guard try find(newName, in: target) != nil else { throw Self.gone(name) }
            return
        }
        // A copy that fails late says so in an answer of 200.
        guard let document = answer.document, document.root != "Error", document.fields["ETag"] != nil else {
            throw Self.strange("a copy that failed")
        }
        try remove(name, in: folder)
    }

    package func remove(_ name: FileName, in folder: FolderPath) throws(HubError) {
        _ = try client.send(S3Request(method: "DELETE", key: key(name, in: folder)))
    }

    package func find(_ name: FileName, in folder: FolderPath) throws(HubError) -> CarrierEntry? {
        let key = key(name, in: folder)
        let request = S3Request(
            method: "GET", query: [("list-type", "2"), ("prefix", key), ("max-keys", "1"), ("encoding-type", "url")])
        let document = try document(request)
        var listing = CarrierListing()
        for object in document.records["Contents"] ?? [] {
            let isEscaped = document.fields["EncodingType"] == "url"
            try add(object, below: Self.joined(client.settings.prefix, folder), isEscaped: isEscaped, to: &listing)
        }
        return listing.entries.first { $0.name == name }
    }

    // MARK: Answers

    /// The answer's document; a 404 is an error.
    func document(_ request: S3Request) throws(HubError) -> S3Document {
        let answer = try client.send(request)
        guard answer.status < 300 else {
            throw HubError("H8023", ["carrier": "s3", "reason": "\(answer.status) \(answer.errorCode)"])
        }
        guard let document = answer.document, document.root != "Error" else { throw Self.strange("no XML document") }
        return document
    }

    static func gone(_ name: FileName) -> HubError { HubError("H8028", ["carrier": "s3", "file": name.description]) }

    static func strange(_ what: String) -> HubError { HubError("H8026", ["carrier": "s3", "reason": what]) }
}
