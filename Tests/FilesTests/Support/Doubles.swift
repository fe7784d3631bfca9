import Files
import PlatformHub

/// Gives one verdict to every file.
final class FixedSink: FileSink {
    private let verdict: FileVerdict

    init(_ verdict: FileVerdict) { self.verdict = verdict }

    func begin(_ job: FileJob) -> Int { 0 }
    func piece(_ bytes: UnsafeRawBufferPointer) -> Int { 0 }
    func end() -> FileVerdict { verdict }
}

/// A real carrier, with something that happens during each fetch.
struct InterruptedCarrier: Carrier, @unchecked Sendable {
    // Used by one thread of one test.
    private let carrier: any Carrier
    private let event: () -> Void

    init(_ carrier: any Carrier, _ event: @escaping () -> Void) {
        self.carrier = carrier
        self.event = event
    }

    func list(_ folder: FolderPath) throws(HubError) -> CarrierListing { try carrier.list(folder) }

    func find(_ name: FileName, in folder: FolderPath) throws(HubError) -> CarrierEntry? {
        try carrier.find(name, in: folder)
    }

    func fetch(
        _ entry: CarrierEntry, in folder: FolderPath, to path: String, progress: (Int) throws(HubError) -> Void
    ) throws(HubError) {
        try carrier.fetch(entry, in: folder, to: path) { (bytes) throws(HubError) in
            event()
            try progress(bytes)
        }
    }

    func store(_ file: LocalFile, as name: FileName, in folder: FolderPath) throws(HubError) {
        try carrier.store(file, as: name, in: folder)
    }

    func move(
        _ name: FileName, from folder: FolderPath, to target: FolderPath, as newName: FileName
    ) throws(HubError) {
        try carrier.move(name, from: folder, to: target, as: newName)
    }

    func remove(_ name: FileName, in folder: FolderPath) throws(HubError) { try carrier.remove(name, in: folder) }
}
