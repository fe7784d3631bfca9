/// What a notification's answer says of it: the values of one coded item (for example 通知受付結果) sorted by what they mean.
package struct Receipt: Sendable, Equatable {
    package enum Meaning: String, Sendable, CaseIterable {
        /// The receiver has it (受付済). Whether it takes effect may be told later.
        case delivered
        /// It took effect, or there was nothing to do (反映済, 反映対象外).
        case applied
        /// It cannot take effect (反映不可): a person must look at it.
        case refused
    }

    /// Node of the answer's model.
    package let node: Int
    /// Every value of the item's code list.
    package let meanings: [String: Meaning]

    package init(node: Int, meanings: [String: Meaning]) {
        self.node = node
        self.meanings = meanings
    }

    /// - Returns: nil when the answer does not carry the item.
    package func meaning(of answer: Message) -> Meaning? {
        answer.values(of: node).first.flatMap { meanings[$0] }
    }
}
