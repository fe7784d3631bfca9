import Datasets
import Journal
import PlatformHub

/// Decides what the next file of a link is, from what its dataset holds now and what the partner has.
struct OutgoingPlanner {
    let link: FileLink
    let answers: DatasetAnswers
    /// Microseconds since 1970.
    let clock: @Sendable () -> Int64

    /// - Throws: H9002 when nothing has been loaded yet.
    func newest() throws(HubError) -> DatasetSnapshot {
        let newest = try kept { () throws(DatasetError) in try answers.store.snapshot(of: answers.dataset, asOf: nil) }
        guard let newest else { throw HubError("H9002") }
        return newest
    }

    /// - Parameter now: Unix seconds.
    /// - Returns: the state with a plan, or without one when there is nothing to write; and what operators must know of the plan.
    /// - Throws: H8073 when the state that the partner has is not kept any more, H8075 for a contract that cannot say changes.
    func plan(
        _ current: OutgoingState, at now: Int64
    ) throws(HubError) -> (state: OutgoingState, trouble: HubError?) {
        var (state, content, trouble) = (current, link.records.content, nil as HubError?)
        if content == .delta, !link.source.tellsChanges { throw HubError("H8075") }
        let snapshot = try newest()
        let isChanged = try hasChanged(snapshot, from: state.delivered)
        if isChanged == nil, content == .delta {
            guard link.records.lostBase == .full else { throw HubError("H8073") }
            (content, trouble) = (.full, HubError("H8074"))
        }
        guard isChanged ?? true || link.records.empty == .write else {
            // The same records under a newer state, which is kept for longer.
            state.delivered = snapshot
            return (state, nil)
        }
        state.plan = OutgoingPlan(
            number: state.number + 1, moment: now, content: content, snapshot: snapshot,
            base: content == .delta ? state.delivered : nil,
            exchange: ExchangeID(milliseconds: UInt64(max(0, clock()) / 1_000)))
        return (state, trouble)
    }

    /// Nil when the state that the partner has is not kept any more.
    private func hasChanged(
        _ snapshot: DatasetSnapshot, from base: DatasetSnapshot?
    ) throws(HubError) -> Bool? {
        if base?.sequence == snapshot.sequence { return false }
        // A dataset that has been made anew counts from the beginning.
        if let base, base.sequence > snapshot.sequence { return nil }
        do throws(HubError) {
            let first = try kept { () throws(DatasetError) in
                try answers.store.differences(of: snapshot, from: base, offset: 0, limit: 1)
            }
            return !first.isEmpty
        } catch {
            guard error.code == "H9008" else { throw error }
            return nil
        }
    }

    private func kept<Value>(_ read: () throws(DatasetError) -> Value) throws(HubError) -> Value {
        do throws(DatasetError) { return try read() } catch { throw HubError(error) }
    }
}
