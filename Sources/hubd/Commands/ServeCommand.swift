import ArgumentParser
import Glibc
import Logging
import PlatformHub

/// The configuration file, as most commands take it.
struct ConfigurationOption: ParsableArguments {
    @Option(name: .customLong("config"), help: "The hub's configuration file.")
    var file = "hub.yaml"
}

struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: "Run the hub until it is told to stop.",
        discussion: """
            SIGTERM and SIGINT stop it in order, SIGHUP loads the configuration anew.

            EXAMPLE:
              hubd serve --config /etc/platformhub/hub.yaml
            """)

    @OptionGroup var config: ConfigurationOption

    func run() throws {
        Signals.block()
        LoggingSystem.bootstrap(JSONLogHandler.init)
        var log = Logger(label: "hubd")
        let hub: RunningHub
        do {
            hub = try RunningHub(file: config.file, log: log)
        } catch {
            log.error("not started", metadata: ["reason": "\(error)"])
            throw ExitCode(2)
        }
        log.logLevel = Logger.Level(rawValue: hub.configuration.logLevel.rawValue) ?? .info
        log.notice("ready", metadata: ["publicURL": "\(hub.configuration.publicURL)", "ports": "\(hub.ports)"])
        Signals.wait(reload: { _ = hub.reload() })
        hub.stop()
    }
}

enum Signals {
    /// Returns at SIGTERM or SIGINT.
    static func wait(reload: () -> Void) {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&set, signal) }
        while true {
            var signal: Int32 = 0
            guard sigwait(&set, &signal) == 0 else { continue }
            if signal != SIGHUP { return }
            reload()
        }
    }

    /// Before any thread is started: the signals go to ``wait(reload:)`` alone, and a closed peer is an error of its write.
    static func block() {
        var set = sigset_t()
        sigemptyset(&set)
        for signal in [SIGTERM, SIGINT, SIGHUP] { sigaddset(&set, signal) }
        pthread_sigmask(SIG_BLOCK, &set, nil)
        signal(SIGPIPE, SIG_IGN)
    }
}
