/// One difference between two versions of a contract, judged for both sides of the message that it is about.
///
/// The judgement asks: does a system that keeps to the old contract still work with one that keeps to the new? Its unit
/// is the set of messages that a contract allows. Fewer messages than before break whoever writes them; more or other
/// messages break whoever reads them, because an unknown item or value is refused.
package struct ContractChange: Sendable, Equatable {
    package enum Weight: Int, Sendable, Comparable, CaseIterable {
        /// Nothing that goes over the wire.
        case documentation
        /// The side that is asked works on without a change.
        case compatible
        case breaking

        package static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }

        package var name: String { ["documentation", "compatible", "breaking"][rawValue] }
    }

    /// Operation's name; empty where the contract as a whole is meant.
    package let operation: String
    /// The message that changed; nil where no message did.
    package let direction: MessageModel.Direction?
    /// Path of the item as error reports write it, or the key of `contract.yaml`.
    package let place: String
    package let japanese: String
    package let english: String
    /// For whoever writes the message; of an operation as a whole, for its provider.
    package let sender: Weight
    /// For whoever reads the message; of an operation as a whole, for its caller.
    package let receiver: Weight

    package var weight: Weight { max(sender, receiver) }
}

/// How the set of messages that are allowed changed.
enum Width {
    case same, wider, narrower, different

    init(wider: Bool, narrower: Bool) {
        self = wider ? (narrower ? .different : .wider) : (narrower ? .narrower : .same)
    }

    var sender: ContractChange.Weight {
        switch self {
        case .same: .documentation
        case .wider: .compatible
        case .narrower, .different: .breaking
        }
    }

    var receiver: ContractChange.Weight {
        switch self {
        case .same: .documentation
        case .narrower: .compatible
        case .wider, .different: .breaking
        }
    }
}
