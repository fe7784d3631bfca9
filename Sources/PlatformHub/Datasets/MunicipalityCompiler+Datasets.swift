import Contracts

extension MunicipalityCompiler {
    /// Which copies of datasets answer for whom, by contract.
    ///
    /// A copy must be able to answer every operation that it is to answer: what an inquiry requires and the records lack is
    /// told now, not to the first caller in the night.
    func compileDatasets() -> [ObjectIdentifier: DatasetUse] {
        var uses: [ObjectIdentifier: DatasetUse] = [:]
        for route in configuration.routes {
            guard let mode = route.dataset,
                let contract = contracts.first(where: {
                    $0.id == route.contract.value && $0.version == route.version.value
                })
            else { continue }
            guard let source = DatasetContract(contract) else {
                problems.add("contract \(contract.id) \(contract.version) has no dataset operation", at: mode.node)
                continue
            }
            let operations = operations(of: route, source)
            uses[ObjectIdentifier(contract)] = DatasetUse(mode: mode.value, source: source, operations: operations)
        }
        return uses
    }

    private func operations(of route: RouteConfiguration, _ source: DatasetContract) -> Set<String> {
        let readable = source.contract.operations.filter { $0 === source.operation || source.inquiry($0) != nil }
        var names = Set(readable.map(\.name))
        if !route.datasetOperations.isEmpty {
            for name in route.datasetOperations where !names.contains(name.value) {
                problems.add("no dataset can answer operation \(name.value)", at: name.node)
            }
            names.formIntersection(route.datasetOperations.map(\.value))
        }
        for operation in readable where names.contains(operation.name) {
            guard let problem = source.inquiry(operation)?.problems.first, let node = route.dataset?.node else {
                continue
            }
            problems.add("\(problem); leave it out with datasetOperations", at: node)
        }
        return names
    }
}
