// swift-tools-version:6.2
import PackageDescription

// Rooms and the direction of imports: docs/architecture.md. No arrow may point upward; Tests/HouseTests checks it.

/// Every target of ours: Swift 6 mode, explicit existentials and imports, warnings are errors.
let house: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let nioTLS: Target.Dependency = .product(name: "NIOTLS", package: "swift-nio")
let nioSSL: Target.Dependency = .product(name: "NIOSSL", package: "swift-nio-ssl")

let package = Package(
    name: "PlatformHub",
    products: [
        .executable(name: "hubd", targets: ["hubd"]),
        .library(name: "Contracts", targets: ["Contracts"]),
        .library(name: "PlatformHub", targets: ["PlatformHub"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(
            name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(
            name: "Formats", dependencies: ["CLibXML2", "CZlib", .product(name: "Yams", package: "Yams")],
            swiftSettings: house),
        .target(name: "Contracts", dependencies: ["Formats", crypto], swiftSettings: house),
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(name: "Threads", swiftSettings: house),
        .target(name: "Journal", dependencies: ["Postgres", "Threads", crypto], swiftSettings: house),
        .target(name: "Postgres", dependencies: ["CLibPQ", "Threads"], swiftSettings: house),
        .target(
            name: "Messages",
            dependencies: ["Journal", "Postgres", "Threads", crypto, .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house),
        .target(
            name: "Datasets",
            dependencies: ["Journal", "Postgres", crypto, .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: house),
        .target(
            name: "PlatformHub",
            dependencies: [
                "Contracts", "Journal", "Messages", "Datasets", "Postgres", "Threads", crypto,
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: house),
        .target(name: "Transport", dependencies: [nioCore, nioPosix, nioSSL, nioTLS], swiftSettings: house),
        .target(
            name: "Adapters", dependencies: ["PlatformHub", "Transport", crypto, nioCore, nioPosix, nioSSL],
            swiftSettings: house),
        .target(
            name: "Files",
            dependencies: ["PlatformHub", "Postgres", "Transport", "Threads", crypto, nioCore, nioPosix, nioSSL],
            swiftSettings: house),
        .target(
            name: "Gateway", dependencies: ["PlatformHub", "Transport", crypto, nioCore, nioPosix, nioSSL],
            swiftSettings: house),
        .executableTarget(
            name: "hubd",
            dependencies: [
                "Adapters", "Files", "Gateway", nioCore, nioPosix, nioSSL,
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: house),
        // Numbers that are the same for the same seed, for the tests.
        .target(name: "SeededGenerator", path: "Tests/SeededGenerator", swiftSettings: house),
        .testTarget(name: "FormatsTests", dependencies: ["Formats", "SeededGenerator"], swiftSettings: house),
        .testTarget(name: "ContractsTests", dependencies: ["Contracts", "SeededGenerator"], swiftSettings: house),
        // A disk that loses its power, fills up and fails, for the tests of what must be durable.
        .target(
            name: "MemoryDisk", dependencies: ["Journal", "Threads"], path: "Tests/MemoryDisk", swiftSettings: house),
        .testTarget(
            name: "JournalTests",
            dependencies: ["SeededGenerator", "Journal", "MemoryDisk", "Postgres", "PostgresServer", crypto],
            swiftSettings: house),
        // A real PostgreSQL that the tests start themselves.
        .target(
            name: "PostgresServer", dependencies: ["Postgres"], path: "Tests/PostgresServer", swiftSettings: house),
        .testTarget(name: "PostgresTests", dependencies: ["Postgres", "PostgresServer"], swiftSettings: house),
        // The message store in its plainest form, for the tests.
        .target(name: "MessagesModel", dependencies: ["Messages"], path: "Tests/MessagesModel", swiftSettings: house),
        .testTarget(
            name: "MessagesTests",
            dependencies: ["SeededGenerator", "Messages", "MessagesModel", "MemoryDisk", "Postgres", "PostgresServer"],
            swiftSettings: house),
        .testTarget(
            name: "DatasetsTests", dependencies: ["SeededGenerator", "Datasets", "Postgres", "PostgresServer"],
            swiftSettings: house),
        .testTarget(
            name: "FilesTests",
            dependencies: [
                "SeededGenerator", "Files", "Postgres", "PostgresServer", nioCore, nioPosix,
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: house),
        .testTarget(
            name: "PlatformHubTests", dependencies: ["PlatformHub", "MessagesModel", "Postgres", "PostgresServer"],
            swiftSettings: house),
        .testTarget(
            name: "TransportTests",
            dependencies: [
                "SeededGenerator",
                "Transport", nioCore, nioPosix, nioSSL, .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOEmbedded", package: "swift-nio"),
            ],
            swiftSettings: house),
        .testTarget(name: "AdaptersTests", dependencies: ["Adapters", nioCore, nioPosix], swiftSettings: house),
        .testTarget(
            name: "GatewayTests",
            dependencies: [
                "hubd", "MessagesModel", "Postgres", "PostgresServer", crypto, nioCore, nioPosix, nioSSL,
                .product(name: "Logging", package: "swift-log"),
            ],
            swiftSettings: house),
        .testTarget(name: "HouseTests", dependencies: ["hubd"], swiftSettings: house),
    ]
)
