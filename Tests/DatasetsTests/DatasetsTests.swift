import Testing

/// Every suite of stores lies in here.
@Suite("Datasets", .timeLimit(.minutes(10))) struct DatasetsTests {}
