internal import Journal
internal import Synchronization
internal import Threads

/// Hands out leases on a thread of its own: bodies may have to be read from the disk, and nobody's claim waits for
/// somebody else's sync.
struct ClaimDesk: ~Copyable {
    struct Job: Sendable {
        let claim: Claim
        let completion: @Sendable (Result<Claimed, StoreError>) -> Void
    }

    let shelf: EmbeddedShelf
    let inbox: Mailbox<Job>
    /// The last token; its high part is the number of this start, so every token is greater than those before.
    var token: UInt64

    init(_ shelf: EmbeddedShelf, inbox: Mailbox<Job>, epoch: UInt64) {
        self.shelf = shelf
        self.inbox = inbox
        token = epoch << 40
    }

    mutating func run() {
        while true {
            switch inbox.take() {
            case .jobs(let jobs): for job in jobs { job.completion(claim(job.claim)) }
            case .nothing: inbox.wait()
            case .closed: return
            }
        }
    }

    private mutating func claim(_ claim: Claim) -> Result<Claimed, StoreError> {
        if let trouble = shelf.trouble { return .failure(trouble) }
        let (picked, nextDue) = shelf.live.withLock { $0.claim(claim, token: &token) }
        var claimed = Claimed(leases: [], nextDue: nextDue)
        claimed.leases.reserveCapacity(picked.count)
        var failure: StoreError?
        for one in picked {
            do throws(StoreError) {
                claimed.leases.append(one.lease(try shelf.message(one.message, at: one.place), until: claim.until))
            } catch {
                // Its lease runs out and it comes up again; the others go on.
                failure = error
            }
        }
        if let failure, claimed.leases.isEmpty { return .failure(failure) }
        return .success(claimed)
    }
}

extension Live.Picked {
    fileprivate func lease(_ message: StoredMessage, until: Int64) -> Lease {
        Lease(
            id: lease, message: message, address: address, attempt: attempt, redeliveries: redeliveries, until: until)
    }
}
