import Contracts
import Journal
import Messages
import PlatformHub

/// What an administrator asks of the messages: the form's parameters, checked.
struct AdminQuestion {
    let hub: Hub
    let form: FormParameters
    /// The machine's account that asks.
    private let machineAccount: String

    /// Messages that one act may name.
    static let idLimit = 100
    private static let textLimit = 500

    init(hub: Hub, form: FormParameters, account: String) {
        self.hub = hub
        self.form = form
        machineAccount = account
    }

    static func bad(_ name: String) -> HubError { HubError("H7049", ["name": name]) }

    // MARK: Who asks, and why

    func town() throws(HubError) -> (municipality: Municipality, code: MunicipalityCode) {
        guard let text = form["municipality"], let municipality = hub.directory.municipality(code: text),
            let code = MunicipalityCode(text)
        else { throw Self.bad("municipality") }
        return (municipality, code)
    }

    /// The person who acts. H7042 without one.
    func person() throws(HubError) -> String {
        guard let person = try text("by") else { throw HubError("H7042") }
        return person
    }

    /// H7043 without one.
    func reason() throws(HubError) -> String {
        guard let reason = try text("reason") else { throw HubError("H7043") }
        return reason
    }

    /// What the kernel says, and beside it the user behind it (`sudo`) as the command says.
    func account() throws(HubError) -> String {
        let user = try text("user") ?? ""
        if machineAccount.isEmpty || machineAccount == user { return user }
        return user.isEmpty ? machineAccount : "\(machineAccount) (\(user))"
    }

    // MARK: Values

    /// Without spaces around it; nil when there is nothing.
    func text(_ name: String) throws(HubError) -> String? {
        guard let value = form[name] else { return nil }
        guard value.count <= Self.textLimit else { throw Self.bad(name) }
        let scalars = value.unicodeScalars
        guard scalars.allSatisfy({ !$0.properties.isControl }) else { throw Self.bad(name) }
        let isSpace = { (character: Character) in character.isWhitespace }
        let trimmed = value.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
        return trimmed.isEmpty ? nil : String(trimmed)
    }

    func number(_ name: String, in range: ClosedRange<Int>, or fallback: Int) throws(HubError) -> Int {
        guard let text = form[name] else { return fallback }
        guard let number = Int(text), range.contains(number) else { throw Self.bad(name) }
        return number
    }

    func flag(_ name: String) -> Bool { form[name] == "true" }

    func id(_ name: String = "id") throws(HubError) -> ExchangeID {
        guard let id = form[name].flatMap({ ExchangeID($0) }) else { throw Self.bad(name) }
        return id
    }

    /// Several ids with spaces between them.
    func ids() throws(HubError) -> [ExchangeID] {
        let words = form["ids"]?.split(separator: " ") ?? []
        let ids = words.compactMap { ExchangeID(String($0)) }
        guard !ids.isEmpty, ids.count == words.count, ids.count <= Self.idLimit else { throw Self.bad("ids") }
        return ids
    }

    // MARK: Which messages

    /// - Parameter limits: how many may be asked for.
    func query(limits: ClosedRange<Int>, or limit: Int) throws(HubError) -> MessageQuery {
        let from = try moment("from", isEnd: false) ?? 0
        let until = try moment("until", isEnd: true) ?? .max
        guard from <= until else { throw Self.bad("until") }
        return MessageQuery(
            municipality: try town().code, kind: try choice("kind", of: StoredMessage.Kind.self),
            sender: try text("sender"), receiver: try text("receiver"), contract: try text("contract"),
            operation: try text("operation"), state: try choice("state", of: Delivery.State.self),
            reason: try choice("failure", of: DeliveryFailure.Reason.self), accepted: from...until,
            after: form["after"] == nil ? nil : try id("after"),
            limit: try number("limit", in: limits, or: limit))
    }

    /// A case by its name.
    private func choice<Value: RawRepresentable>(
        _ name: String, of type: Value.Type
    ) throws(HubError) -> Value? where Value.RawValue == UInt8 {
        guard let text = form[name] else { return nil }
        // The cases are numbered from 1 without gaps.
        for number in UInt8(1)...UInt8.max {
            guard let value = Value(rawValue: number) else { break }
            if "\(value)" == text { return value }
        }
        throw Self.bad(name)
    }

    /// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM` in Japan, as microseconds since 1970; the end of a time includes its day or minute.
    private func moment(_ name: String, isEnd: Bool) throws(HubError) -> Int64? {
        guard let text = form[name] else { return nil }
        guard let day = Day(text.prefix(10)) else { throw Self.bad(name) }
        var second = 0
        var length = 86_400
        let clock = text.dropFirst(10)
        if !clock.isEmpty {
            let parts = clock.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
            guard "T ".contains(clock.first ?? "?"), parts.count == 2, parts.allSatisfy({ $0.utf8.count == 2 }),
                let hour = Int(parts[0]), let minute = Int(parts[1]), 0..<24 ~= hour, 0..<60 ~= minute
            else { throw Self.bad(name) }
            (second, length) = (hour * 3_600 + minute * 60, 60)
        }
        let start = JapanTime(dayNumber: day.daysSinceEpoch, secondOfDay: second).unixSeconds
        return isEnd ? (start + Int64(length)) * 1_000_000 - 1 : start * 1_000_000
    }
}

extension Unicode.Scalar.Properties {
    fileprivate var isControl: Bool { generalCategory == .control }
}
