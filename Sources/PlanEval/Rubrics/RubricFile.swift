import CEL
package import Platform

/// Opens rubrics: files, and those that are part of the program.
package enum RubricFile {
    /// Opens the rubric of a name.
    ///
    /// - Parameters:
    ///   - name: the path of a file, `-`, or the name of a rubric that is part of the program, which has
    ///     neither a dot nor a slash and counts where there is no such file.
    ///   - files: where files lie.
    /// - Returns: its document.
    /// - Throws: why it cannot be read; what is in it is for the loader of rubrics to judge.
    package static func open(
        _ name: String,
        from files: any FileStore
    ) throws(DiagnosticError) -> LoadedDocument {
        do throws(DiagnosticError) {
            return try DocumentLoader().load(name, from: files)
        } catch {
            guard isName(name), name != "-" else { throw error }
            guard let bytes = EmbeddedResources.file(named: "\(name).yaml") else {
                throw DiagnosticError(unknown(name))
            }
            return try DocumentLoader().read(bytes, path: "<\(name).yaml>", format: .yaml)
        }
    }

    /// True for what may be the name of a rubric that is part of the program.
    static func isName(_ name: String) -> Bool {
        !name.utf8.contains { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ".") }
    }

    private static func unknown(_ name: String) -> Diagnostic {
        let names = EmbeddedResources.names.filter { $0.hasSuffix(".yaml") && !$0.contains("/") }
            .map { String($0.dropLast(5)) }
        return Diagnostic(
            id: DocumentMessage.missing.id,
            severity: .error,
            message: "there is no file \"\(name)\", and no rubric of that name",
            hint: NearestName.question(for: name, among: names)
                ?? "name a file, or a rubric that is part of planeval: \(names.joined(separator: ", "))"
        )
    }
}
