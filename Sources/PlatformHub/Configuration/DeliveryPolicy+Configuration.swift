extension DeliveryPolicy {
    static let keys: Set<String> = [
        "mode", "attempts", "firstDelay", "factor", "maxDelay", "lease", "parallel", "holdsKey", "timeToLive",
        "alarmAfter",
    ]

    /// `messages: {mode: pull, lease: 2m}` of a system; what is left out is as ``init(mode:)`` has it.
    static func read(_ section: ConfigurationSection, hasAdapter: Bool) -> DeliveryPolicy {
        var policy = DeliveryPolicy(mode: section.choice("mode", or: hasAdapter ? .push : .pull))
        if policy.mode == .push, !hasAdapter {
            section.problems.add("push needs an adapter", at: section.child("mode") ?? section.node)
        }
        policy.attempts = section.int("attempts", or: policy.attempts, in: 1...1_000)
        policy.firstDelay = section.milliseconds("firstDelay", or: policy.firstDelay, in: 1...3_600_000)
        policy.factor = section.decimal("factor", or: policy.factor, in: 1...10)
        policy.maxDelay = section.milliseconds("maxDelay", or: policy.maxDelay, in: 1...86_400_000)
        if policy.maxDelay < policy.firstDelay {
            section.problems.add("maxDelay is shorter than firstDelay", at: section.node)
        }
        policy.lease = section.milliseconds("lease", or: policy.lease, in: 1_000...3_600_000)
        policy.parallel = section.int("parallel", or: policy.parallel, in: 1...1_024)
        policy.holdsKey = section.bool("holdsKey", or: policy.holdsKey)
        policy.timeToLive = Int64(
            section.milliseconds("timeToLive", or: Int(policy.timeToLive), in: 1_000...366 * 86_400_000))
        policy.alarmAfter = Int64(
            section.milliseconds("alarmAfter", or: Int(policy.alarmAfter), in: 1_000...366 * 86_400_000))
        return policy
    }
}
