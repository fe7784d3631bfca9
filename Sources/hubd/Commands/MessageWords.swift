/// Messages, queues and reruns as people read them.
enum MessageWords {
    // MARK: Words

    static func state(_ name: String) -> String {
        switch name {
        case "proposed": "承認待ち / proposed"
        case "waiting": "配信待ち / waiting"
        case "leased": "配信中 / under way"
        case "delivered": "配信済み / delivered"
        case "dead": "未達 / dead"
        case "cancelled": "取消し / cancelled"
        case "discarded": "破棄 / discarded"
        case "running": "実行中 / running"
        case "paused": "一時停止 / paused"
        case "finished": "完了 / finished"
        case "stopped": "中止 / stopped"
        case "failed": "失敗 / failed"
        default: name
        }
    }

    static func reason(_ name: String) -> String {
        switch name {
        case "unreachable": "接続不可 / unreachable"
        case "timeout": "時間切れ / timeout"
        case "refused": "受信側が拒否 / refused"
        case "notApplied": "反映不可 / notApplied"
        case "unspeakable": "変換不可 / unspeakable"
        case "expired": "有効期限切れ / expired"
        case "abandoned": "受領確認なし / abandoned"
        default: name
        }
    }

    static func mode(_ name: String) -> String {
        switch name {
        case "push": "配信 / push"
        case "pull": "取得 / pull"
        default: "設定なし / not configured"
        }
    }

    /// `2日 3時間`, `5分`, `12秒`.
    static func age(_ seconds: Int) -> String {
        if seconds >= 86_400 { return "\(seconds / 86_400)日 \(seconds % 86_400 / 3_600)時間" }
        if seconds >= 3_600 { return "\(seconds / 3_600)時間 \(seconds % 3_600 / 60)分" }
        return seconds >= 60 ? "\(seconds / 60)分" : "\(seconds)秒"
    }

    // MARK: Messages

    private static func text(_ name: String, _ value: JSONValue) -> String { value[name]?.text ?? "" }

    /// One line for the message, one for each delivery.
    static func lines(of message: JSONValue) -> [String] {
        let facts = ["id", "acceptedAt", "kind", "contract", "version", "operation", "sender"]
        let head = facts.map { text($0, message) }.joined(separator: "  ")
        return [head] + (message["deliveries"]?.list ?? []).map { "    " + delivery($0) }
    }

    private static func delivery(_ delivery: JSONValue) -> String {
        var line = "-> \(text("receiver", delivery))  \(state(text("state", delivery)))"
        line += "  試行 / attempts \(text("attempts", delivery))"
        if text("redeliveries", delivery) != "0" { line += "  再送 / redeliveries \(text("redeliveries", delivery))" }
        if let failure = delivery["failure"] {
            line += "  \(reason(text("reason", failure)))  \(text("code", failure))"
        }
        return line
    }

    /// Everything but the body.
    static func details(of message: JSONValue) -> [String] {
        var lines = lines(of: message).prefix(1).map { $0 }
        for name in ["purpose", "relatesTo", "expiresAt", "format", "bytes", "digest"] {
            if let value = message[name]?.text, !value.isEmpty { lines.append("  \(name)  \(value)") }
        }
        for delivery in message["deliveries"]?.list ?? [] {
            lines.append("  " + Self.delivery(delivery))
            for (name, word) in times {
                if let time = delivery[name]?.text { lines.append("      \(word)  \(time)") }
            }
            guard let failure = delivery["failure"] else { continue }
            lines.append("      失敗 / failed  \(text("at", failure))  \(text("ja", failure)) \(text("en", failure))")
            lines.append("      対処 / remedy  \(text("remedy", failure))")
        }
        return lines
    }

    private static let times = [
        ("notBefore", "次の試行 / not before"), ("deliveredAt", "配信 / delivered"), ("appliedAt", "反映 / applied"),
        ("answer", "回答 / answer"),
    ]

    // MARK: Counts, alarms and reruns

    static func alarm(_ alarm: JSONValue) -> String {
        let level = text("level", alarm) == "critical" ? "重大 / CRITICAL" : "警告 / WARNING"
        return "\(level)  \(text("code", alarm))  \(text("municipality", alarm))  \(text("ja", alarm)) / "
            + "\(text("en", alarm))  since \(text("since", alarm))"
    }

    static func group(_ group: JSONValue) -> String {
        let why = text("reason", group)
        return "\(text("receiver", group))  \(why.isEmpty ? "-" : reason(why))  \(text("count", group)) 件"
    }

    static func lines(ofRerun job: JSONValue) -> [String] {
        let dry = text("dryRun", job) == "true" ? "  試算 / dry run" : ""
        var lines = [
            "#\(text("job", job))  \(state(text("state", job)))\(dry)  \(text("conditions", job))",
            "    確認 / looked at \(text("looked", job))  該当 / matched \(text("matched", job))  "
                + "再送 / sent again \(text("redelivered", job))  判定不可 / skipped \(text("skipped", job))",
            "    \(text("startedAt", job))  \(text("endedAt", job))  \(text("by", job))  \(text("reason", job))",
        ]
        if let trouble = job["trouble"]?.text { lines.append("    障害 / trouble \(trouble)") }
        return lines + (job["groups"]?.list ?? []).map { "    " + group($0) }
    }
}
