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
    // C: the system's SQLite and libxml2, and data that is compiled in.
    .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .target(name: "CCLD2", linkerSettings: [.linkedLibrary("cld2", .when(platforms: [.linux]))]),
    .target(
      name: "Migrations", path: "Migrations",
      exclude: [
        "0001_document.sql", "0002_actor.sql", "0003_fact.sql", "0004_decision.sql", "0005_view.sql", "0006_reading.sql", "0007_name.sql",
        "0008_copy.sql", "0009_view.sql", "0010_alliance.sql", "0011_export.sql", "0012_archive.sql", "0013_store.sql", "0014_question.sql",
        "schema.sql",
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
    .target(
      name: "CasusIngest", dependencies: ["CasusModel", "DelimitedText", "CLibArchive", "CLibXML2", "CCLD2"],
      // Encodings of old web pages; on Linux the C library converts.
      linkerSettings: [.linkedLibrary("iconv", .when(platforms: [.macOS]))]),
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
        "CasusModel", "CasusAnnotate", "CasusIngest", "CasusExtract", "CasusPipeline", "CasusStore", "CasusQuery", "CasusOutput",
        "CasusEvaluate", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests mirror the sources.
    .target(name: "TestSupport", path: "Tests/TestSupport"),
    .testTarget(
      name: "RuleExamples", dependencies: ["CasusPipeline", "CasusIngest", "CasusModel", "CasusAnnotate", "CasusExtract"],
      exclude: ["affiliations.txt", "aliases.txt", "claims.txt", "events.txt", "status.txt"]),
    .testTarget(name: "EndToEnd", dependencies: ["CasusPipeline", "CasusIngest", "CasusModel", "CasusOutput", "TestSupport"]),
    .testTarget(name: "CasusModelTests", dependencies: ["CasusModel"]),
    .testTarget(name: "SQLiteTests", dependencies: ["SQLite"]),
    .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText", "TestSupport"]),
    .testTarget(name: "CasusIngestTests", dependencies: ["CasusIngest", "TestSupport"]),
    .testTarget(
      name: "CasusAnnotateTests", dependencies: ["CasusAnnotate", "CasusModel", "CEncoder", "TestSupport"], exclude: ["Encoder/Fixtures"]),
    .testTarget(name: "CasusExtractTests", dependencies: ["CasusExtract", "CasusModel", "TestSupport"]),
    .target(name: "StoreTestSupport", dependencies: ["CasusModel", "CasusStore", "TestSupport"], path: "Tests/StoreTestSupport"),
    .testTarget(
      name: "CasusStoreTests", dependencies: ["CasusModel", "CasusStore", "CasusQuery", "StoreTestSupport"]),
    .testTarget(name: "CasusQueryTests", dependencies: ["CasusQuery", "CasusStore", "StoreTestSupport"]),
    .testTarget(
      name: "CasusAskTests",
      dependencies: [
        "CasusAsk", "CasusModel", "CasusIngest", "CasusExtract", "CasusPipeline", "CasusStore", "CasusQuery", "StoreTestSupport",
      ],
      exclude: ["questions.txt", "blind.txt"]),
    .testTarget(
      name: "CasusPipelineTests",
      dependencies: [
        "CasusPipeline", "CasusModel", "CasusIngest", "CasusExtract", "CasusStore", "CasusQuery", "DelimitedText", "SQLite",
      ]),
    .testTarget(name: "CommandLineTests", dependencies: ["casus", "SQLite", "TestSupport"], exclude: ["extract.json"]),
    .testTarget(name: "CasusEvaluateTests", dependencies: ["CasusEvaluate", "CasusExtract", "CasusModel"]),
    .testTarget(
      name: "CasusOutputTests",
      dependencies: ["CasusOutput", "CasusModel", "CasusIngest", "DelimitedText", "TestSupport", "StoreTestSupport"]),
  ],
  swiftLanguageModes: [.v6],
  cLanguageStandard: .gnu2x
)

// Fuzz targets (`make fuzz`): built only when asked for, with sanitizers that no other build should bear.
if Context.environment["CASUS_FUZZ"] == "1" {
  package.targets.append(
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "CasusModel", "CasusIngest", "CasusAnnotate", "CasusExtract", "CasusPipeline", "CasusStore", "CasusQuery", "CasusAsk",
        "CasusOutput",
        "DelimitedText", "SQLite", "StoreTestSupport",
      ], path: "Tests/Fuzz", exclude: ["Seeds", "run.sh"]))
  package.products.append(.executable(name: "fuzz", targets: ["fuzz"]))
}
