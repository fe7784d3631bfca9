"""The hub as its messages are measured: the residents' system publishes to one subscriber."""

from city import CONTRACT, FaultHub


class MessageHub(FaultHub):
    """`subscriber` is "pull" (nobody fetches: acceptance alone) or "push" (the hub calls `receiver_port`)."""

    def __init__(self, subscriber, receiver_port=9, store=None, number=1):
        self.subscriber = subscriber
        super().__init__(receiver_port, store=store, number=number)

    def municipality(self, town, _):
        base = f"http://127.0.0.1:{self.receiver_port}"
        adapter = f"adapter: {{kind: rest, url: '{base}/rest', timeout: 5s}}" if self.subscriber == "push" else ""
        return f"""code: "{town}"
name: 架空市
systems:
  - id: juki
    name: 住民記録
    business: ["001"]
    adapter: {{kind: rest, url: '{base}/juki', timeout: 2s}}
  - id: zei
    name: 税
    business: ["010"]
    {adapter}
    messages: {{mode: {self.subscriber}, parallel: 32}}
grants:
  - {{id: zei-ido, consumer: zei, contract: {CONTRACT}, operations: [tsuchi], purpose: 測定, legalBasis: 測定}}
routes:
  - {{contract: {CONTRACT}, version: v10, provider: juki}}
subscriptions:
  - {{id: zei-ido, subscriber: zei, contract: {CONTRACT}, operation: tsuchi}}
"""
