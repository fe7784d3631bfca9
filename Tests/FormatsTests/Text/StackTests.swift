import Testing

@testable import Formats

@Suite("A stack of plain values") struct StackTests {
    @Test("what was put on it stands there through every growth, and comes off in turn")
    func growth() {
        var stack = Stack<Int>(capacity: 1)
        defer { stack.deallocate() }
        for number in 0..<100 { stack.append(number) }
        stack.append(7, times: 500)
        #expect(stack.elements.elementsEqual(Array(0..<100) + Array(repeating: 7, count: 500)))
        stack.removeLast(500)
        #expect(stack.last == 99 && stack.count == 100)
        stack.place(99).pointee = 1
        #expect(stack[99] == 1)
        [5, 6].withUnsafeBufferPointer { stack.replace(from: 98, with: $0) }
        #expect(stack.elements.suffix(3).elementsEqual([97, 5, 6]))
    }

    @Test("it gives memory back and goes on")
    func shrinking() {
        var stack = Stack<Int>(capacity: 4)
        defer { stack.deallocate() }
        stack.append(1, times: 1_000)
        stack.removeAll(keeping: 4)
        #expect(stack.isEmpty && stack.last == nil)
        for number in 0..<10 { stack.append(number) }
        #expect(stack.elements.elementsEqual(0..<10))
    }
}
