// swift-tools-version: 6.2

import PackageDescription

/// The stages meet only in `CasusModel`; the manifest enforces it (see CONTRIBUTING.md, "The way of the data").
let package = Package(
  name: "casus",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "casus", targets: ["casus"]), .executable(name: "casus-lab", targets: ["casus-lab"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // C: the system's SQLite, and data that is compiled in.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .target(
      name: "Migrations", path: "Migrations",
      exclude: [
        "0001_document.sql", "0002_actor.sql", "0003_fact.sql", "0004_decision.sql", "0005_view.sql", "0006_reading.sql", "0007_name.sql",
        "0008_copy.sql", "0009_view.sql", "0010_alliance.sql", "0011_export.sql",
      ]),
    .target(name: "CEncoder", exclude: ["README.md", "encoder.bin"]),
    .target(name: "CBoundaries", exclude: ["README.md", "boundaries.bin"]),
    .target(name: "CLemmas", exclude: ["README.md", "lemmas.tsv"]),
    .target(name: "CLexicons", exclude: ["en"]),
    .target(name: "CRules", exclude: ["README.md", "en"]),

    // Libraries that know nothing of casus.
    .target(name: "SQLite", dependencies: ["CSQLite"]),
    .target(name: "DelimitedText"),

    // The way of the data.
    .target(name: "CasusModel"),
    .target(name: "CasusIngest", dependencies: ["CasusModel"]),
    .target(name: "CasusAnnotate", dependencies: ["CasusModel", "CEncoder", "CBoundaries", "CLemmas", "CLexicons"]),
    .target(name: "CasusExtract", dependencies: ["CasusModel", "CRules"]),
    .target(name: "CasusResolve", dependencies: ["CasusModel"]),
    .target(name: "CasusStore", dependencies: ["CasusModel", "SQLite", "Migrations"]),
    .target(name: "CasusQuery", dependencies: ["CasusModel", "CasusStore", "SQLite"]),
    .target(name: "CasusAsk", dependencies: ["CasusModel", "CasusAnnotate", "CasusExtract", "CasusStore", "CasusQuery"]),
    .target(name: "CasusOutput", dependencies: ["CasusModel", "DelimitedText"]),
    .target(
      name: "CasusPipeline",
      dependencies: [
        "CasusModel", "CasusIngest", "CasusAnnotate", "CasusExtract", "CasusResolve", "CasusStore", "DelimitedText", "CEncoder",
        "CBoundaries",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .executableTarget(
      name: "casus",
      dependencies: [
        "CasusModel", "CasusIngest", "CasusAnnotate", "CasusExtract", "CasusPipeline", "CasusStore", "CasusQuery", "CasusAsk",
        "CasusOutput",
        "SQLite",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], exclude: ["REFERENCE.md"]),

    // For developers: measuring.
    .target(name: "CasusEvaluate", dependencies: ["CasusModel", "CasusExtract"]),
    .executableTarget(
      name: "casus-lab",
      dependencies: [
        "CasusModel", "CasusAnnotate", "CasusIngest", "CasusExtract", "CasusPipeline", "CasusStore", "CasusOutput", "CasusEvaluate",
        "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests mirror the sources.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "RuleExamples", dependencies: ["CasusPipeline", "CasusIngest", "CasusModel", "CasusAnnotate", "CasusExtract"],
      exclude: ["affiliations.txt", "aliases.txt", "claims.txt", "events.txt", "status.txt"]),
    .testTarget(name: "EndToEnd", dependencies: ["CasusPipeline", "CasusIngest", "CasusModel", "TestSupport"]),
    .testTarget(name: "CasusModelTests", dependencies: ["CasusModel"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText", "TestSupport"]),
    .testTarget(name: "CasusIngestTests", dependencies: ["CasusIngest", "TestSupport"]),
    .testTarget(
      name: "CasusAnnotateTests", dependencies: ["CasusAnnotate", "CasusModel", "CEncoder", "TestSupport"], exclude: ["Encoder/Fixtures"]),
    .testTarget(name: "CasusExtractTests", dependencies: ["CasusExtract", "CasusModel", "TestSupport"]),
    .target(name: "StoreTestSupport", dependencies: ["CasusModel", "CasusStore"], path: "Tests/StoreTestSupport"),
    .testTarget(
      name: "CasusStoreTests", dependencies: ["CasusModel", "CasusStore", "CasusQuery", "StoreTestSupport"], exclude: ["schema.sql"]),
    .testTarget(name: "CasusQueryTests", dependencies: ["CasusQuery", "CasusStore", "StoreTestSupport"]),
    .testTarget(
      name: "CasusAskTests",
      dependencies: [
        "CasusAsk", "CasusModel", "CasusIngest", "CasusExtract", "CasusPipeline", "CasusStore", "CasusQuery", "StoreTestSupport",
      ],
      exclude: ["questions.txt", "blind.txt"]),
    .testTarget(
      name: "CasusPipelineTests",
      dependencies: ["CasusPipeline", "CasusModel", "CasusIngest", "CasusExtract", "CasusStore", "CasusQuery", "DelimitedText"]),
    .testTarget(name: "CommandLineTests", dependencies: ["casus"], exclude: ["extract.json"]),
    .testTarget(name: "CasusEvaluateTests", dependencies: ["CasusEvaluate", "CasusExtract", "CasusModel"]),
    .testTarget(name: "CasusOutputTests", dependencies: ["CasusOutput", "CasusModel", "DelimitedText", "TestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)
