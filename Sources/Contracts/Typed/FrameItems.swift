/// Where `metadata` and `_links` stand in a response's item table.
struct FrameItems {
    private let metadata: Int
    private let title: Int
    private let detail: Int
    private let links: Int
    private let own: Int
    private let href: Int

    init?(_ model: MessageModel) {
        guard let metadata = model.node(path: "metadata"), let title = model.node(path: "metadata.title"),
            let detail = model.node(path: "metadata.detail"), let links = model.node(path: "_links"),
            let own = model.node(path: "_links.self"), let href = model.node(path: "_links.self.href")
        else { return nil }
        self.metadata = metadata
        self.title = title
        self.detail = detail
        self.links = links
        self.own = own
        self.href = href
    }

    func put(_ frame: ResponseFrame, into items: ItemEncoder) {
        items.group(metadata) {
            items.put(frame.title, as: title)
            items.put(frame.detail, as: detail)
        }
        items.group(links) {
            items.group(own) { items.put(frame.href, as: href) }
        }
    }

    /// nil where the message came without, as every message in XML does.
    func frame(of message: Message) -> ResponseFrame? {
        guard let title = value(title, message), let detail = value(detail, message), let href = value(href, message)
        else { return nil }
        return ResponseFrame(title: title, detail: detail, href: href)
    }

    /// The frame stands before `result[]`: the search ends there.
    private func value(_ node: Int, _ message: Message) -> String? {
        let entry = message.entries.first { $0.node >= Int32(node) }
        guard let entry, entry.node == Int32(node) else { return nil }
        return message.withValue(entry) { String(decoding: $0, as: UTF8.self) }
    }
}
