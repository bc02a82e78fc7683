extension WordLists {
    /// The word lists that are part of the program.
    ///
    /// Only English is read at once. It has every list that any language has, so its names are all there are; a
    /// test holds all of this against the files.
    ///
    /// - Throws: what is wrong with the English file.
    package static func embedded() throws(DiagnosticError) -> WordLists {
        let languages = embeddedLanguages.filter { $0 != commonLanguage }
        let common = try embeddedFile(of: commonLanguage)
        return WordLists(
            common: [common],
            others: languages.map { language in
                // A file of the program that cannot be read would have failed its test; English is left.
                (language, { (try? embeddedFile(of: language)).map { [$0] } ?? [] })
            },
            names: common.lists.map(\.name)
        )
    }

    /// The languages that have word lists, by their primary subtags.
    static var embeddedLanguages: [String] {
        EmbeddedResources.names.compactMap { name in
            guard name.hasPrefix("words/"), name.hasSuffix(".yaml") else { return nil }
            return String(name.dropFirst("words/".count).dropLast(".yaml".count))
        }
    }

    /// The word file of a language.
    ///
    /// - Throws: what is wrong with it.
    static func embeddedFile(of language: String) throws(DiagnosticError) -> WordFile {
        let name = "words/\(language).yaml"
        let loaded = try DocumentLoader().read(
            EmbeddedResources.file(named: name) ?? [],
            path: "<\(name)>",
            format: .yaml
        )
        return try WordFile(loaded.document, source: loaded.source)
    }
}
