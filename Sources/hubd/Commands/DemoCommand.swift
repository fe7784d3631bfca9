import ArgumentParser
import Glibc

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "The example city beside this hub: three vendors' systems, questions, errors, the journal.",
        discussion: """
            Runs the project's scripts/run-demo with this program; `make run` does the same after it has set everything up.

            EXAMPLE:
              hubd demo --once
            """)

    @Option(help: "The project's folder.") var project = "."
    @Flag(help: "End by itself; the exit code says whether every step went as it should.") var once = false

    func run() throws {
        let script = project + "/scripts/run-demo"
        guard access(script, X_OK) == 0 else {
            Console.error("\(script) is missing: start this in the project's folder or give --project")
            throw ExitCode(2)
        }
        if once { setenv("ONCE", "1", 1) }
        if let path = realpath("/proc/self/exe", nil) {
            setenv("HUBD", path, 1)
            free(path)
        }
        var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(script), nil]
        execv(script, &arguments)
        Console.error("\(script) cannot be started: \(String(cString: strerror(errno)))")
        throw ExitCode(2)
    }
}
