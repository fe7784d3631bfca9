/// Turns a file's error into the journal's.
func journaled<Value>(_ body: () throws(FileError) -> Value) throws(JournalError) -> Value {
    do throws(FileError) { return try body() } catch { throw JournalError(error) }
}
