/// What happened to a list or a value (更新区分).
package enum CodeUpdate: String, Sendable {
    case added = "1"
    case changed = "2"
    case removed = "3"
}
