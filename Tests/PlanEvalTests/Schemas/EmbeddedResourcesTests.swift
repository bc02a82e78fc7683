import Platform
import Testing
import _PlanevalTestSupport

@testable import PlanEval

@Suite struct EmbeddedResourcesTests {
    static let generatedPath =
        PackageRoot.path + "/Sources/PlanEval/Generated/EmbeddedResources+Contents.swift"

    static func resources() throws -> [EmbeddedResourceGenerator.Resource] {
        try EmbeddedResourceGenerator.resources(in: PackageRoot.path + "/Rubrics")
    }

    @Test func theGeneratedSourceIsUpToDate() throws {
        let source = Array(try EmbeddedResourceGenerator.source(of: Self.resources()).utf8)
        if Environment.variable("RECORD") != nil {
            try DiskFileStore().write(source, to: Self.generatedPath, replacing: true)
        } else {
            let written = try DiskFileStore().read(Self.generatedPath, limit: 64 << 20)
            #expect(written == source, "the folder Rubrics has changed; run `make embed`")
        }
    }

    @Test(.disabled(if: Environment.variable("RECORD") != nil, "the program holds the old files"))
    func everyFileIsEmbeddedByteForByte() throws {
        let resources = try Self.resources()
        #expect(EmbeddedResources.names == resources.map(\.path))
        for resource in resources {
            #expect(EmbeddedResources.file(named: resource.path) == resource.content, "\(resource.path)")
        }
    }

    @Test func examplesOfRubricsStayOutside() throws {
        #expect(try Self.resources().allSatisfy { !$0.path.hasSuffix(".examples.yaml") })
    }

    @Test func anUnknownNameHasNoContent() {
        #expect(EmbeddedResources.file(named: "schemas/plan") == nil)
        #expect(EmbeddedResources.file(named: "") == nil)
    }

    /// What a literal is in danger of getting wrong: the pasted literal shows that the compiler reads what
    /// the generator wrote.
    @Test func aLiteralSurvivesAnyContent() throws {
        let hostile =
            "\\# and \\n and \\(x) \"\"\"## and \"\"\"\" end\\\n\t tab\r\n\u{0}nul \u{202E}turned \u{FEFF}é\n\n\""
        // swift-format-ignore
        let literal = ###"""
\# and \n and \(x) """## and """" end\
	 tab\###u{D}
\###u{0}nul \###u{202E}turned \###u{FEFF}é

"
"""###
        #expect(Array(literal.utf8) == Array(hostile.utf8))
        let generated = try EmbeddedResourceGenerator.literal(Array(hostile.utf8), path: "x")
        let source = try DiskFileStore().read(#filePath, limit: 1 << 20)
        #expect(String(decoding: source, as: UTF8.self).contains(generated))
    }

    @Test func bytesThatAreNoTextAreRefused() {
        #expect(throws: EmbeddedResourceGenerator.NotText.self) {
            try EmbeddedResourceGenerator.source(of: [.init(path: "x", content: [0xFF])])
        }
    }
}
