// swift-tools-version:6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "planeval",
    products: [
        .library(name: "CEL", targets: ["CEL"]),
        .library(name: "LinearRegex", targets: ["LinearRegex"]),
        .library(name: "PlanEval", targets: ["PlanEval"]),
        .library(name: "PlanEvalReports", targets: ["PlanEvalReports"]),
        .library(name: "RaterStatistics", targets: ["RaterStatistics"]),
        .executable(name: "cel-conformance", targets: ["cel-conformance"]),
        .executable(name: "planeval", targets: ["planeval"]),
        .executable(name: "stats-conformance", targets: ["stats-conformance"]),
    ],
    dependencies: [
        // Sub-commands, help pages, completion scripts and man pages of the executables.
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        // YAML nodes that carry their marks: rubrics, and plans written in YAML.
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .target(
            name: "_PlanevalTestSupport",
            dependencies: ["CEL", "Platform", "RaterStatistics"],
            swiftSettings: settings
        ),
        .target(name: "CEL", dependencies: ["LinearRegex"], swiftSettings: settings),
        .executableTarget(
            name: "cel-conformance",
            dependencies: ["CEL", "Platform", "_PlanevalTestSupport"],
            swiftSettings: settings
        ),
        .target(name: "LinearRegex", swiftSettings: settings),
        .target(
            name: "PlanEval",
            dependencies: ["CEL", "Platform", "RaterStatistics", .product(name: "Yams", package: "Yams")],
            swiftSettings: settings
        ),
        .target(
            name: "PlanEvalBatch",
            dependencies: ["CEL", "PlanEval", "PlanEvalReports", "Platform"],
            swiftSettings: settings
        ),
        .target(
            name: "PlanEvalReports",
            dependencies: ["CEL", "PlanEval", "RaterStatistics"],
            swiftSettings: settings
        ),
        .target(name: "Platform", swiftSettings: settings),
        .executableTarget(
            name: "planeval",
            dependencies: [
                "CEL", "PlanEval", "PlanEvalBatch", "PlanEvalReports", "Platform", "RaterStatistics",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "planeval-bench",
            dependencies: ["CEL", "PlanEval", "PlanEvalReports", "Platform"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "rater-simulation",
            dependencies: ["Platform", "RaterStatistics"],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "planeval-fuzz",
            dependencies: [
                "CEL", "LinearRegex", "PlanEval", "PlanEvalReports", "Platform", "_PlanevalTestSupport",
            ],
            swiftSettings: settings
        ),
        .target(name: "RaterStatistics", swiftSettings: settings),
        .executableTarget(
            name: "stats-conformance",
            dependencies: ["CEL", "Platform", "_PlanevalTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "CELTests",
            dependencies: ["CEL", "Platform", "_PlanevalTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "FuzzTests",
            dependencies: ["Platform", "planeval-fuzz"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "LinearRegexTests",
            dependencies: ["LinearRegex", "_PlanevalTestSupport"],
            exclude: ["Oracle"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PlanEvalBatchTests",
            dependencies: [
                "CEL", "PlanEval", "PlanEvalBatch", "PlanEvalReports", "Platform", "_PlanevalTestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PlanEvalReportsTests",
            dependencies: [
                "CEL", "PlanEval", "PlanEvalReports", "Platform", "RaterStatistics", "_PlanevalTestSupport",
            ],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PlanEvalTests",
            dependencies: ["CEL", "PlanEval", "Platform", "RaterStatistics", "_PlanevalTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "PlatformTests",
            dependencies: ["Platform", "_PlanevalTestSupport"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "RaterStatisticsTests",
            dependencies: ["CEL", "Platform", "RaterStatistics", "_PlanevalTestSupport", "rater-simulation"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "planevalTests",
            dependencies: ["CEL", "PlanEval", "Platform", "_PlanevalTestSupport"],
            swiftSettings: settings
        ),
    ]
)
