import ArgumentParser

@main
struct Hubd: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hubd",
        abstract: "PlatformHub: an inter-system data-exchange hub for municipalities. 自治体の業務システム間データ連携ハブ。",
        discussion: """
            EXAMPLES:
              hubd check --config hub.yaml
              hubd serve --config hub.yaml
            """,
        version: Versions.text,
        subcommands: [
            ServeCommand.self, CheckCommand.self, DemoCommand.self, ClientCommand.self, AuditCommand.self,
            MessagesCommand.self, DatasetCommand.self, LinksCommand.self, StoreCommand.self, FileCommand.self,
            ContractCommand.self,
            CodesCommand.self,
            SchemaCommand.self, FormatCommand.self, StatusCommand.self, ReloadCommand.self,
        ])
}
