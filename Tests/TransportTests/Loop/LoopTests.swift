import NIOCore
import NIOEmbedded
import NIOPosix
import Synchronization
import Testing

@testable import Transport

struct LoopTests {
    /// Something with a deadline that counts how often it was met.
    final class Item: Expiring {
        var deadline: UInt64
        var tickerIndex = -1
        var expirations = 0
        var then: (() -> Void)?

        init(deadline: UInt64) { self.deadline = deadline }

        func expire() {
            expirations += 1
            then?()
        }
    }

    private func withTicker(_ body: (LoopTicker, EmbeddedEventLoop) -> Void) {
        let loop = EmbeddedEventLoop()
        let ticker = LoopTicker(loop: loop)
        body(ticker, loop)
        ticker.stop()
    }

    @Test func whatIsLateExpiresAtTheNextTick() {
        withTicker { ticker, loop in
            let items = [Item(deadline: 0), Item(deadline: .max), Item(deadline: ticker.now)]
            items.forEach(ticker.add)
            #expect(items.map(\.expirations) == [0, 0, 0])
            loop.advanceTime(by: LoopTicker.interval)
            #expect(items.map(\.expirations) == [1, 0, 1])
        }
    }

    @Test func aDeadlineLiesSoManyMillisecondsAhead() {
        withTicker { ticker, _ in
            #expect(ticker.deadline(in: 0) == ticker.now)
            #expect(ticker.deadline(in: 1500) == ticker.now + 1_500_000_000)
        }
    }

    @Test func theClockGoesOnWithTheTicks() {
        withTicker { ticker, loop in
            let before = ticker.now
            loop.advanceTime(by: LoopTicker.interval)
            #expect(ticker.now > before)
        }
    }

    @Test func itemsGoInAnyOrder() {
        withTicker { ticker, loop in
            let items = (0..<5).map { _ in Item(deadline: 0) }
            items.forEach(ticker.add)
            for index in [1, 4, 0] { ticker.remove(items[index]) }
            ticker.remove(items[1])
            ticker.remove(Item(deadline: 0))
            #expect(ticker.count == 2)
            loop.advanceTime(by: LoopTicker.interval)
            #expect(items.map(\.expirations) == [0, 0, 1, 1, 0])
            var seen = 0
            ticker.forEach { _ in seen += 1 }
            #expect(seen == 2)
        }
    }

    @Test func whatExpiresMayRemoveItselfAndAddAnother() {
        withTicker { ticker, loop in
            let first = Item(deadline: 0)
            let other = Item(deadline: 0)
            let added = Item(deadline: 0)
            first.then = { [unowned first] in
                ticker.remove(first)
                ticker.add(added)
            }
            ticker.add(first)
            ticker.add(other)
            loop.advanceTime(by: LoopTicker.interval)
            #expect([first.expirations, other.expirations, added.expirations] == [1, 1, 0])
            loop.advanceTime(by: LoopTicker.interval)
            #expect([first.expirations, other.expirations, added.expirations] == [1, 2, 1])
            #expect(ticker.count == 2)
        }
    }

    @Test func aStoppedTickerTicksNoMore() {
        let loop = EmbeddedEventLoop()
        let ticker = LoopTicker(loop: loop)
        let item = Item(deadline: 0)
        ticker.add(item)
        ticker.stop()
        loop.advanceTime(by: LoopTicker.interval * 3)
        #expect(item.expirations == 0)
    }

    @Test func everyLoopHasItsOwnValue() throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 3)
        let made = Mutex(0)
        let values = try PerLoop(group: group) { loop in
            #expect(loop.inEventLoop)
            return made.withLock {
                $0 += 1
                return $0
            }
        }
        #expect(values.all.count == 3)
        let found = try group.makeIterator().map { loop in try loop.submit { values.on(loop) }.wait() }
        #expect(found == [1, 2, 3])
        let sum = Mutex(0)
        try values.forEach(on: group.next()) { value in sum.withLock { $0 += value } }.wait()
        #expect(sum.withLock { $0 } == 6)
        try group.syncShutdownGracefully()
    }
}
