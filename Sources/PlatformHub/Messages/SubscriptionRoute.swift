import Contracts

/// How the notifications of one published version reach a subscription.
package struct SubscriptionRoute: Sendable {
    package let subscription: Subscription
    /// From the published version to the subscriber's; nil when it is the same.
    package let translation: VersionTranslation.Operation?

    /// - Returns: nil when no mapping leads from the published version to the subscriber's.
    init?(from operation: Operation, of published: Contract, to subscription: Subscription) {
        self.subscription = subscription
        if operation === subscription.operation {
            translation = nil
            return
        }
        guard
            let mapped = VersionTranslation(from: published, to: subscription.contract)?.operation(operation),
            mapped.operation === subscription.operation
        else { return nil }
        translation = mapped
    }
}
