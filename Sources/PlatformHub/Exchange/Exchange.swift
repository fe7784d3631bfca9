package import Contracts
package import Journal

/// The life of a request/response message, from the caller's first line to the last byte of the answer.
///
/// A state machine without input or output, without a clock and without a socket. Each method takes what has happened and
/// returns what to do next; the gateway does it and comes back. Read it from top to bottom:
///
///     arrived → read → prepared → (intentRecorded) → sent → replied → composed → outcomeRecorded → released
///
/// A message that is delivered later takes the first two steps here and goes on in ``Submission``.
///
/// Two rules hold throughout. A `Create` leaves for the provider only when its intent is durable. An answer, good or bad, leaves
/// for the caller only when the journal has it; if the journal cannot take it the caller hears H6001 and nothing else.
package struct Exchange {
    /// What the caller's side must do next. Large payloads lie beside it: a step is passed on several times, and copying it
    /// would copy every name in it.
    package enum Step {
        /// Read and validate the body, at most this many bytes; then ``read(_:digest:)``.
        case readRequest(limit: Int)
        /// The caller does not wait for the provider: the message is taken in. The exchange is over, the submission begins.
        indirect case submit(Submission)
        /// Let the provider's adapter write the request; then ``prepared(_:at:)``.
        case prepare(provider: System)
        /// Make the record durable before anything leaves; then ``intentRecorded(_:)``.
        indirect case recordIntent(JournalRecord)
        /// Hand the prepared call to the adapter; then ``sent(at:)`` and, when it comes, ``replied(_:persons:at:clock:)``.
        case send
        /// Write the provider's message in the caller's format; then ``composed(status:digest:at:)``.
        case composeAnswer
        /// Write the error in the caller's format; then ``composed(status:digest:at:)``.
        case composeError(HubError)
        /// Make the record durable while the composed answer waits; then ``outcomeRecorded(_:)``.
        indirect case recordOutcome(JournalRecord)
        /// Send what was composed. The exchange is over.
        case release
        /// Send this error now; there is nothing in the journal and there cannot be. The exchange is over.
        case giveUp(HubError)
    }

    /// Who asks whom for what: known from the address and the credentials alone. A class, since every step passes it on.
    package final class Call: Sendable {
        package let principal: Principal
        package let contract: Contract
        package let operation: Operation
        package let face: Face
        /// Set when the message is delivered later.
        package let deferral: Deferral?

        package init(
            principal: Principal, contract: Contract, operation: Operation, face: Face, deferral: Deferral? = nil
        ) {
            self.deferral = deferral
            self.principal = principal
            self.contract = contract
            self.operation = operation
            self.face = face
        }

        /// Of one line of a batch, counted from 1: the same call, with an idempotency key of its own.
        package func ofLine(_ number: Int) -> Call {
            guard let deferral, deferral.idempotencyKey != nil else { return self }
            return Call(
                principal: principal, contract: contract, operation: operation, face: face,
                deferral: deferral.ofLine(number))
        }
    }

    private enum State {
        case new, reading, preparing, recordingIntent, sending, waiting, composing, recordingOutcome, over
    }

    package let id: ExchangeID
    package let call: Call
    private var state = State.new
    private var intent: IntentPart
    private var outcome: OutcomePart
    private var isIntentRecorded = false
    /// Turned down before it was read.
    private var isDenied = false
    private var provider: System?
    /// Set once the provider is found and speaks another version than the caller.
    package private(set) var translation: VersionTranslation.Operation?
    private var permit: CircuitBreaker.Permit?
    /// Set once the provider is found: the hub's own copy of its data answers, and the provider is not asked.
    package private(set) var isFromDataset = false

    // MARK: 1. The caller is known, the body is not read yet

    /// - Parameter receivedAt: microseconds since 1970, as all times of the journal.
    package init(id: ExchangeID, call: Call, municipality: MunicipalityCode, receivedAt: Int64) {
        self.id = id
        self.call = call
        intent = IntentPart(
            exchange: id, municipality: municipality, consumer: call.principal.system.id, provider: "",
            contract: call.contract.id, version: call.contract.version, operation: call.operation.name,
            access: call.operation.access == .create ? .create : .read, purpose: "", clerk: nil, grant: "",
            persons: [], receivedDigest: .zero, forwardedDigest: .zero, receivedAt: receivedAt, face: call.face)
        outcome = OutcomePart(
            exchange: id, municipality: municipality, verdict: .refused, answerReceivedDigest: nil,
            answerSentDigest: .zero, forwardedAt: nil, answeredAt: nil, readyAt: 0, httpStatus: 0)
    }

    /// Authorises from the address alone: no grant, no call, no parsing.
    package mutating func arrived(today: Day, directory: Directory) -> Step {
        precondition(state == .new)
        switch directory.authorise(call.principal, operation: call.operation, on: today) {
        case .failure(let error):
            isDenied = true
            return refuse(error)
        case .success(let grant):
            intent.grant = grant.id
            intent.purpose = grant.purpose
            state = .reading
            return .readRequest(limit: call.contract.limits.request)
        }
    }

    // MARK: 2. The request has been read

    /// What reading the request's body gave.
    package enum Reading {
        /// The persons it asks about, and the clerk who asks.
        case accepted(persons: [PersonHash], clerk: String?)
        case rejected(HubError)
    }

    /// - Parameter digest: of the body as it came.
    package mutating func read(_ reading: Reading, digest: Digest, clock: ExchangeClock) -> Step {
        precondition(state == .reading)
        intent.receivedDigest = digest
        switch reading {
        case .rejected(let error):
            return refuse(error)
        case .accepted(let persons, let clerk):
            intent.persons = persons
            intent.clerk = clerk
            return call.deferral == nil ? route(clock) : submit()
        }
    }

    // MARK: 3. The provider is found

    private mutating func route(_ clock: ExchangeClock) -> Step {
        let contract = call.contract
        guard let provision = call.principal.municipality.provision(of: contract) else {
            return refuse(HubError("H5001", ["contract": contract.id, "version": contract.version]))
        }
        if let mapped = provision.translation {
            translation = mapped.operation(call.operation)
            guard translation != nil else {
                return refuse(HubError("H5001", ["contract": contract.id, "version": contract.version]))
            }
        }
        let system = provision.system
        provider = system
        intent.provider = system.id
        let operation = translation?.operation ?? call.operation
        let dataset = provision.dataset.flatMap { $0.answers(operation) ? $0 : nil }
        if let dataset, dataset.mode == .only || system.adapter == nil { return askDataset(of: system) }
        switch system.health.availability(monotonic: clock.monotonic, unixSeconds: clock.unixSeconds) {
        case .available(let permit):
            self.permit = permit
            state = .preparing
            return .prepare(provider: system)
        case .circuitOpen where dataset != nil, .maintenance where dataset != nil:
            return askDataset(of: system)
        case .circuitOpen(let seconds):
            return refuse(HubError("H5009", ["system": system.id, "seconds": String(seconds)], retryAfter: seconds))
        case .maintenance(let until):
            let seconds = Int(max(1, until - clock.unixSeconds))
            let end = JapanTime(unixSeconds: until).description
            return refuse(HubError("H5010", ["system": system.id, "until": end], retryAfter: seconds))
        }
    }

    /// The journal names the copy as `system/dataset`.
    private mutating func askDataset(of system: System) -> Step {
        isFromDataset = true
        intent.provider = system.id + "/dataset"
        state = .preparing
        return .prepare(provider: system)
    }

    // MARK: 3b. Or nobody is asked yet

    private mutating func submit() -> Step {
        let contract = call.contract
        var provider: System?
        if call.deferral?.kind == .request {
            guard call.principal.municipality.provides(call.operation, of: contract),
                let system = call.principal.municipality.provider(of: contract)
            else { return refuse(HubError("H5001", ["contract": contract.id, "version": contract.version])) }
            provider = system
            intent.provider = system.id
        }
        state = .over
        return .submit(Submission(call: call, provider: provider, intent: intent, outcome: outcome))
    }

    // MARK: 4. The request leaves: for a `Create` only when its intent is durable

    package mutating func prepared(_ digest: Result<Digest, HubError>, clock: ExchangeClock) -> Step {
        precondition(state == .preparing)
        switch digest {
        case .failure(let error):
            report(.unknown, clock)
            return refuse(error)
        case .success(let digest):
            intent.forwardedDigest = digest
            if call.operation.access == .create {
                state = .recordingIntent
                return .recordIntent(.intent(intent))
            }
            state = .sending
            return .send
        }
    }

    package mutating func intentRecorded(_ isDurable: Bool, clock: ExchangeClock) -> Step {
        precondition(state == .recordingIntent)
        guard isDurable else {
            report(.unknown, clock)
            state = .over
            return .giveUp(HubError("H6001"))
        }
        isIntentRecorded = true
        state = .sending
        return .send
    }

    package mutating func sent(at microseconds: Int64) {
        precondition(state == .sending)
        intent.forwardedAt = microseconds
        outcome.forwardedAt = microseconds
        state = .waiting
    }

    // MARK: 5. The provider has answered, or has not

    /// - Parameter persons: whom a good answer speaks of; those whom the question named are not recorded again.
    package mutating func replied(
        _ reply: ProviderReply, persons: [PersonHash] = [], at microseconds: Int64, clock: ExchangeClock
    ) -> Step {
        precondition(state == .waiting)
        report(reply.health, clock)
        outcome.answeredAt = microseconds
        outcome.answerReceivedDigest = reply.digest
        switch reply.result {
        case .answered:
            outcome.verdict = .answered
            outcome.persons = persons.filter { !intent.persons.contains($0) }
            state = .composing
            return .composeAnswer
        case .taken:
            return refuse(HubError("H6004"))
        case .failed(let error):
            return refuse(error)
        }
    }

    private func report(_ result: CircuitBreaker.CallResult, _ clock: ExchangeClock) {
        guard let provider, let permit else { return }
        provider.health.report(result, of: permit, monotonic: clock.monotonic)
    }

    // MARK: 6. The answer is written, becomes durable, and leaves

    /// - Parameters:
    ///   - origin: whose fault an error is, from the catalogue.
    ///   - digest: of the body that the caller will get.
    package mutating func composed(
        status: Int, origin: FaultOrigin, digest: Digest, at microseconds: Int64
    ) -> Step {
        precondition(state == .composing)
        outcome.httpStatus = UInt16(status)
        outcome.origin = origin
        outcome.answerSentDigest = digest
        outcome.readyAt = microseconds
        state = .recordingOutcome
        if isDenied { return .recordOutcome(.denial(denial)) }
        return .recordOutcome(isIntentRecorded ? .outcome(outcome) : .exchange(intent, outcome))
    }

    private var denial: DenialPart {
        DenialPart(
            municipality: intent.municipality, consumer: intent.consumer, contract: intent.contract,
            version: intent.version, operation: intent.operation, purpose: intent.purpose, code: outcome.code,
            at: intent.receivedAt, face: intent.face)
    }

    package mutating func outcomeRecorded(_ isDurable: Bool) -> Step {
        precondition(state == .recordingOutcome)
        state = .over
        return isDurable ? .release : .giveUp(HubError("H6001"))
    }

    // MARK: Whatever went wrong on the way

    private mutating func refuse(_ error: HubError) -> Step {
        outcome.verdict = outcome.forwardedAt == nil || error.code == "H5007" ? .refused : .failed
        outcome.code = error.code
        state = .composing
        return .composeError(error)
    }
}

/// The two clocks that a step may need, read once by the caller.
package struct ExchangeClock: Sendable {
    /// Nanoseconds that never go back.
    package let monotonic: UInt64
    package let unixSeconds: Int64

    package init(monotonic: UInt64, unixSeconds: Int64) {
        self.monotonic = monotonic
        self.unixSeconds = unixSeconds
    }
}
