import Formats
import Glibc

/// Ties the versions of each contract together: what a newer one says under `replaces` is made known to the older one,
/// and `mapping.yaml` is read with both at hand.
struct VersionLinks {
    let contracts: [Contract]
    let problems: ProblemList

    /// The same contracts in the same order, knowing each other.
    func linked() -> [Contract] {
        let byOlder = Dictionary(grouping: contracts.filter { $0.replaces != nil }) { contract in
            "\(contract.id) \(contract.replaces?.version ?? "")"
        }
        return contracts.map { contract in
            let successors = byOlder["\(contract.id) \(contract.version)"] ?? []
            for second in successors.dropFirst() {
                problems.add(replaces(of: second), "another version replaces \(contract.version) too")
            }
            let mapping = mapping(of: contract)
            guard mapping != nil || !successors.isEmpty else { return contract }
            return contract.linked(succession: successors.first.flatMap { Self.succession($0, of: contract) }, mapping)
        }
    }

    private static func succession(_ newer: Contract, of older: Contract) -> Succession? {
        newer.replaces.map { replaces in
            let names = older.operations.map(\.name)
            let calls = newer.operations.filter { names.contains($0.name) }.map { ($0.name, $0.call) }
            return Succession(
                version: newer.version, deprecated: replaces.deprecated, sunset: replaces.sunset,
                calls: Dictionary(calls) { first, _ in first })
        }
    }

    private func mapping(of contract: Contract) -> VersionMapping? {
        let path = "\(contract.folder)/mapping.yaml"
        let hasMapping = access(path, F_OK) == 0
        guard let replaces = contract.replaces else {
            if hasMapping { problems.add(path, 0, "contract.yaml has no replaces: there is nothing to map") }
            return nil
        }
        guard let older = older(than: contract, replaces) else { return nil }
        guard hasMapping else { return nil }
        do throws(ConfigurationError) {
            return try self.mapping(MappingFile(try YAMLNode.load(file: path)), older, contract)
        } catch {
            problems.add(error)
            return nil
        }
    }

    private func older(than contract: Contract, _ replaces: Replacement) -> Contract? {
        for day in [replaces.deprecated, replaces.sunset] where !Self.isDay(day) {
            problems.add(self.replaces(of: contract), "there is no day \(day)")
        }
        let versions = contracts.filter { $0.id == contract.id }
        guard let older = versions.first(where: { $0.version == replaces.version }) else {
            problems.add(self.replaces(of: contract), "\(contract.id) has no version \(replaces.version)")
            return nil
        }
        // Following the older versions must end.
        var (step, count) = (Optional(older), 0)
        while let current = step, count <= versions.count {
            if current === contract {
                problems.add(self.replaces(of: contract), "\(contract.version) replaces itself in the end")
                return nil
            }
            count += 1
            step = versions.first { $0.version == current.replaces?.version }
        }
        return older
    }

    private static func isDay(_ text: String) -> Bool {
        Array(text.utf8).withUnsafeBufferPointer { Calendar.date($0) == .valid }
    }

    private func mapping(_ file: MappingFile, _ older: Contract, _ newer: Contract) -> VersionMapping {
        var operations: [String: VersionMapping.Operation] = [:]
        for entry in file.operations {
            guard let old = older.operations.first(where: { $0.name == entry.name }),
                let new = newer.operations.first(where: { $0.name == entry.name })
            else {
                problems.add(entry.node.error("not an operation of both \(older.version) and \(newer.version)"))
                continue
            }
            operations[entry.name] = operation(entry, old, new)
        }
        for old in older.operations where newer.operations.contains(where: { $0.name == old.name }) {
            if !file.operations.contains(where: { $0.name == old.name }) {
                problems.add(file.node.error("operations: both versions have \(old.name), the mapping has not"))
            }
        }
        return VersionMapping(operations: operations)
    }

    private func operation(
        _ entry: MappingFile.OperationEntry, _ old: Operation, _ new: Operation
    ) -> VersionMapping.Operation {
        if old.access != new.access || old.pattern != new.pattern {
            problems.add(
                entry.node.error("access or pattern differs: that is another operation, not another form of it"))
        }
        var request = MappingCompiler(entry.request, old: old.request, new: new.request, problems: problems)
        var response = MappingCompiler(entry.response, old: old.response, new: new.response, problems: problems)
        let (requests, responses) = (request.compile(), response.compile())
        return VersionMapping.Operation(
            requestToNew: requests.toNew, requestToOld: requests.toOld, responseToNew: responses.toNew,
            responseToOld: responses.toOld)
    }

    /// Where `replaces` stands: looked up again, since a contract keeps no lines.
    private func replaces(of contract: Contract) -> (file: String, line: Int) {
        let file = "\(contract.folder)/contract.yaml"
        do throws(ConfigurationError) {
            return (file, try YAMLNode.load(file: file).required("replaces").line)
        } catch {
            return (file, 0)
        }
    }
}

extension ProblemList {
    fileprivate func add(_ place: (file: String, line: Int), _ message: String) {
        add(place.file, place.line, "replaces: " + message)
    }
}
