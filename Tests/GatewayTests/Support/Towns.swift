/// The files of the two towns. Both have systems of the same names, which must not matter.
struct Towns: Sendable {
    /// Kind and more keys of the income provider's adapter in the first town; PORT stands for the provider's.
    var zei = "kind: rest"
    var juki = "kind: soap"
    var toroku = "kind: rest"
    /// More keys of every provider's section.
    var providers = "circuit: {failures: 1000, open: 10s}"
    /// A scheme of its own, for providers with TLS.
    var scheme = "http"

    func first(port: Int) -> String {
        let url = "\(scheme)://127.0.0.1:\(port)"
        let zei = zei.split(separator: "PORT").joined(separator: String(port))
        return """
            code: "999997"
            name: 架空市
            systems:
              - id: zei
                name: 税
                business: ["010"]
                adapter: {url: "\(url)/zei", \(zei)}
                \(providers)
              - id: juki
                name: 住民記録
                business: ["001"]
                adapter: {url: "\(url)/juki", \(juki)}
                \(providers)
              - id: toroku
                name: 住登外
                business: ["031"]
                adapter: {url: "\(url)/toroku", \(toroku)}
                \(providers)
              - {id: jite, name: 児童手当, business: ["027"]}
              - {id: soumu, name: 総務, business: ["033"]}
            grants:
              - {id: jite-zei, consumer: jite, contract: 010/kojinjuminzeishotoku, operations: [shokai], purpose: 児童手当,
                 legalBasis: 児童手当法}
              - {id: jite-juki, consumer: jite, contract: 001/juminkihonjoho, operations: [shokai], purpose: 児童手当,
                 legalBasis: 児童手当法}
              - {id: jite-toroku, consumer: jite, contract: 031/jutogaishaatenabangofuban, operations: [fuban],
                 purpose: 児童手当, legalBasis: 児童手当法}
              - {id: jite-jite, consumer: jite, contract: 027/jidoteatejukyusha, operations: [shokai], purpose: 児童手当,
                 legalBasis: 児童手当法}
            routes:
              - {contract: 010/kojinjuminzeishotoku, version: v10, provider: zei}
              - {contract: 001/juminkihonjoho, version: v10, provider: juki}
              - {contract: 031/jutogaishaatenabangofuban, version: v10, provider: toroku}
            """
    }

    func second(port: Int) -> String {
        """
        code: "999989"
        name: 隣町
        systems:
          - {id: zei, name: 税, business: ["010"], adapter: {kind: rest, url: "http://127.0.0.1:\(port)/second"}}
          - {id: jite, name: 児童手当, business: ["027"]}
        grants:
          - {id: jite-zei, consumer: jite, contract: 010/kojinjuminzeishotoku, operations: [shokai], purpose: 児童手当,
             legalBasis: 児童手当法}
        routes:
          - {contract: 010/kojinjuminzeishotoku, version: v10, provider: zei}
        """
    }
}
