// 統合DB: the current and as-of state of what the owners of datasets have pushed. Knows no contract.
