package import NIOCore

/// One value for each event loop of a group, each touched on its own loop only.
package struct PerLoop<Value>: Sendable {
    private let values: [ObjectIdentifier: NIOLoopBound<Value>]
    package let all: [NIOLoopBound<Value>]

    /// Makes the values, each on its loop. Must not be called on a loop of the group.
    package init(group: any EventLoopGroup, _ make: @escaping @Sendable (any EventLoop) throws -> Value) throws {
        var values: [ObjectIdentifier: NIOLoopBound<Value>] = [:]
        var all: [NIOLoopBound<Value>] = []
        for loop in group.makeIterator() {
            let bound = try loop.submit { NIOLoopBound(try make(loop), eventLoop: loop) }.wait()
            values[ObjectIdentifier(loop)] = bound
            all.append(bound)
        }
        self.values = values
        self.all = all
    }

    /// The value of a loop, on that loop. Traps for a loop of another group.
    package func on(_ loop: any EventLoop) -> Value {
        guard let bound = values[ObjectIdentifier(loop)] else { preconditionFailure("a loop of another group") }
        return bound.value
    }

    /// Runs on every loop; succeeds when all have run.
    package func forEach(
        on loop: any EventLoop, _ body: @escaping @Sendable (Value) -> Void
    ) -> EventLoopFuture<Void> {
        EventLoopFuture.andAllSucceed(
            all.map { bound in bound.eventLoop.submit { body(bound.value) } }, on: loop)
    }
}
