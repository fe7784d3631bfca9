import Contracts
import Formats
import Journal
import PlatformHub
import Transport

/// Begins reruns and replays, and says how far they are.
struct RerunOffice {
    let question: AdminQuestion
    let operations: Operations

    /// Messages a step and milliseconds between steps, when nothing else is said.
    private static let batch = 100
    private static let pause = 200

    /// - Returns: nil for a path that is none of its own.
    func answer(_ path: String) throws -> HTTPResponse? {
        switch path {
        case "/v1/messages/rerun": try start(.rerun)
        case "/v1/messages/replay": try start(.replay(subscriber: try subscriber()))
        case "/v1/messages/reruns": try list()
        case "/v1/messages/rerun/pause": try give(.pause)
        case "/v1/messages/rerun/continue": try give(.continue)
        case "/v1/messages/rerun/stop": try give(.stop)
        default: nil
        }
    }

    private func start(_ kind: RerunPlan.Kind) throws -> HTTPResponse {
        let query = try question.query(limits: 1...1, or: 1)
        let plan = RerunPlan(
            kind: kind, query: query,
            batch: try question.number("batch", in: RerunPlan.batches, or: Self.batch),
            pause: try question.number("pause", in: RerunPlan.pauses, or: Self.pause),
            isDryRun: question.flag("dryRun"), person: try question.person(), account: try question.account(),
            reason: try question.reason())
        return page(try operations.reruns.start(plan))
    }

    /// - Throws: H7055 when the system has no subscription of the contract's operation.
    private func subscriber() throws -> String {
        let (municipality, _) = try question.town()
        let contract = try question.text("contract")
        let operation = try question.text("operation")
        guard let name = try question.text("receiver"), let system = municipality.system(id: name) else {
            throw AdminQuestion.bad("receiver")
        }
        guard let contract else { throw AdminQuestion.bad("contract") }
        let hasOne = municipality.subscriptions.contains {
            $0.subscriber === system && $0.contract.id == contract
                && (operation ?? $0.operation.name) == $0.operation.name
        }
        guard hasOne else { throw HubError("H7055", ["name": name]) }
        return name
    }

    private func list() throws -> HTTPResponse {
        let (_, town) = try question.town()
        if question.form["job"] != nil {
            guard let job = operations.reruns.job(try jobNumber(), of: town) else { throw HubError("H7054") }
            return page(job)
        }
        let jobs = operations.reruns.jobs(of: town)
        return AdminDesk.page { json in
            json.key("reruns")
            json.open("[")
            for job in jobs { RerunText.write(job, into: &json) }
            json.close("]")
        }
    }

    private func give(_ order: RerunDesk.Order) throws -> HTTPResponse {
        let (_, town) = try question.town()
        let id = try jobNumber()
        let job = try operations.reruns.give(order, to: id, of: town) {
            try Evidence(question: question).note(order.act, detail: "job \(id)", in: town)
        }
        return page(job)
    }

    private func jobNumber() throws -> Int { try question.number("job", in: 1...Int.max, or: 0) }

    private func page(_ job: RerunJob) -> HTTPResponse {
        AdminDesk.page { json in
            json.key("rerun")
            RerunText.write(job, into: &json)
        }
    }
}

extension RerunDesk.Order {
    /// What the journal calls it.
    fileprivate var act: ActPart.Kind {
        switch self {
        case .pause: .rerunPaused
        case .continue: .rerunContinued
        case .stop: .rerunStopped
        }
    }
}
