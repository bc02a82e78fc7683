import CEL
package import Platform

/// Reads cohorts from folders.
///
/// ```
/// cohort/
///   cohort.yaml    title, rubric, seed, today and other settings; may be left out
///   rubric.yaml    a rubric of its own; else the one that cohort.yaml names, else change-plan
///   plans/         the plans, in YAML or JSON
///   reviews.csv    the reviews; and/or reviews/ with tables, YAML and JSON
///   roster.csv     who belongs to which team; may be left out
/// ```
package struct CohortLoader {
    private let files: any FileStore
    private let rubrics: RubricLoader
    private let schema: JSONSchema

    /// The rubric of a cohort that names none.
    package static let standardRubric = "change-plan"

    /// Makes a loader.
    ///
    /// - Parameters:
    ///   - files: where the folders lie.
    ///   - rubrics: the loader of rubrics.
    ///   - schema: how plans are read.
    package init(files: any FileStore, rubrics: RubricLoader, schema: JSONSchema) {
        self.files = files
        self.rubrics = rubrics
        self.schema = schema
    }

    /// Reads a cohort.
    ///
    /// A plan that cannot be read is an entry that says why; reviews and rows of the roster that cannot be
    /// used are left out and said in `diagnostics`.
    ///
    /// - Parameters:
    ///   - folder: the path of the folder.
    ///   - named: a rubric that the user names instead of the one of the cohort, as cohort.yaml would, but
    ///     seen from where the user is.
    ///   - reviews: files and folders with reviews instead of those of the cohort, seen from where the user is;
    ///     the folder itself stands for its own.
    ///   - readsAllPlans: whether every plan is looked into; without that, only where reviews or a roster have to
    ///     know the teams, so that a large cohort is not read twice.
    /// - Returns: the cohort.
    /// - Throws: why there is no cohort to work with: no folder, no plan, or bad settings, rubric or roster.
    /// - Complexity: O(bytes of all files).
    package func load(
        _ folder: String,
        rubric named: String? = nil,
        reviews: [String]? = nil,
        readsAllPlans: Bool = true
    ) throws(DiagnosticError) -> Cohort {
        let names = try contents(of: folder)
        var diagnostics: [Diagnostic] = []
        let settings = try settings(in: folder, names, &diagnostics)
        let rubricName = named ?? rubricName(in: folder, names, settings)
        let rubric = try rubrics.load(RubricFile.open(rubricName, from: files)).adapted(to: settings)
        let roster = try roster(in: folder, names, &diagnostics)
        let own = ["reviews.csv", "reviews"].filter { name in names.contains { $0.name == name } }
            .map { path(folder, $0) }
        let needsTeams = readsAllPlans || roster != nil || !(reviews ?? own).isEmpty
        let plans = try plans(in: folder, areRead: needsTeams, &diagnostics)
        if let roster { diagnostics += Self.withoutTeam(plans, roster) }
        let scope = ReviewScope(
            plans: plans.map { ReviewScope.KnownPlan(id: $0.id, team: $0.team) },
            isComplete: true,
            roster: roster,
            ownReviews: settings.ownReviews
        )
        let paths = (reviews ?? [folder]).flatMap { Self.isSame($0, folder) ? own : [$0] }
        let reading = ReviewLoader(rubric: rubric, scope: scope).load(paths, from: files)
        diagnostics += reading.diagnostics
        return Cohort(
            folder: folder,
            settings: settings,
            rubric: rubric,
            rubricName: rubricName,
            plans: plans,
            roster: roster,
            reviews: reading.reviews,
            diagnostics: diagnostics
        )
    }

    /// The folder of the cohort that reviews belong to, by where they lie.
    ///
    /// That is the path itself if it is a folder with `plans/` or `cohort.yaml`, else the folder that it lies in,
    /// else, for what lies in a folder `reviews`, the one around that.
    ///
    /// - Parameter path: a file or folder with reviews, or a cohort.
    /// - Returns: `nil` when the reviews belong to no cohort.
    package func folder(ofReviews path: String) -> String? {
        guard path != "-" else { return nil }
        let path = Self.withoutSlash(path)
        let around = Self.parent(of: path)
        var folders = [path, around]
        if around.split(separator: "/").last == "reviews" { folders.append(Self.parent(of: around)) }
        return folders.first(where: isCohort)
    }

    private func isCohort(_ folder: String) -> Bool {
        // What cannot be listed is no folder, and so no cohort; reading it as reviews says what is wrong.
        guard let names = try? files.list(folder) else { return false }
        return names.contains { entry in
            entry.isDirectory ? entry.name == "plans" : Self.settingsNames.contains(entry.name)
        }
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    private static func withoutSlash(_ path: String) -> String {
        path.utf8.count > 1 && path.utf8.last == UInt8(ascii: "/") ? String(path.dropLast()) : path
    }

    private static func isSame(_ one: String, _ other: String) -> Bool {
        withoutSlash(one).utf8.elementsEqual(withoutSlash(other).utf8)
    }

    private static let settingsNames = ["cohort.yaml", "cohort.yml", "cohort.json"]

    /// Reads a plan of a cohort in full.
    ///
    /// - Throws: why it cannot be read.
    package func plan(_ entry: Cohort.Entry) throws(DiagnosticError) -> Plan {
        try Plan(DocumentLoader().load(entry.path, from: files), schema: schema)
    }

    // MARK: Parts

    private func contents(of folder: String) throws(DiagnosticError) -> [DirectoryEntry] {
        do throws(FileError) {
            return try files.list(folder)
        } catch {
            guard error.reason == .notDirectory else {
                throw DiagnosticError(DocumentMistake.file(error, in: files))
            }
            throw DiagnosticError(
                Diagnostic(
                    .notAFolder,
                    .error,
                    "this is a file, and a cohort is a folder",
                    path: folder,
                    hint: "name the folder that has plans/ and reviews.csv in it"
                )
            )
        }
    }

    private func settings(
        in folder: String,
        _ names: [DirectoryEntry],
        _ diagnostics: inout [Diagnostic]
    ) throws(DiagnosticError) -> CohortSettings {
        guard let file = names.first(where: { Self.settingsNames.contains($0.name) }) else {
            return CohortSettings()
        }
        let reading = try CohortSettings.read(DocumentLoader().load(path(folder, file.name), from: files))
        diagnostics += reading.diagnostics
        return reading.settings
    }

    /// The rubric that a cohort names, else the one that lies in it, else the one that is part of the program.
    private func rubricName(
        in folder: String,
        _ names: [DirectoryEntry],
        _ settings: CohortSettings
    ) -> String {
        if let name = settings.rubric {
            let isName = RubricFile.isName(name) && !names.contains { $0.name == name }
            return isName ? name : path(folder, name)
        }
        return names.contains { $0.name == "rubric.yaml" } ? path(folder, "rubric.yaml") : Self.standardRubric
    }

    private func roster(
        in folder: String,
        _ names: [DirectoryEntry],
        _ diagnostics: inout [Diagnostic]
    ) throws(DiagnosticError) -> Roster? {
        guard names.contains(where: { $0.name == "roster.csv" }) else { return nil }
        let reading = try RosterReader.read(CSVReader().load(path(folder, "roster.csv"), from: files))
        diagnostics += reading.diagnostics
        return reading.roster
    }

    /// Says which plans the roster has no team for.
    private static func withoutTeam(_ plans: [Cohort.Entry], _ roster: Roster) -> [Diagnostic] {
        let names = plans.filter { entry in
            entry.title != nil && entry.team.flatMap(roster.team) == nil && roster.team(entry.id) == nil
        }
        .map(\.id)
        guard !names.isEmpty else { return [] }
        return [
            Diagnostic(
                .rosterNoTeam,
                .warning,
                "there is no team for \(NearestName.enumeration(names))",
                path: roster.path,
                hint: "write the team that the plan names, or the name of its file, into the column team"
            )
        ]
    }

    private func plans(
        in folder: String,
        areRead: Bool,
        _ diagnostics: inout [Diagnostic]
    ) throws(DiagnosticError) -> [Cohort.Entry] {
        let plansFolder = path(folder, "plans")
        let listed: [DirectoryEntry]
        do throws(FileError) {
            listed = try files.list(plansFolder)
        } catch {
            listed = []
        }
        var entries: [Cohort.Entry] = []
        var paths: [[UInt8]: String] = [:]
        for file in listed where !file.isDirectory && Self.isPlan(file.name) {
            let filePath = path(plansFolder, file.name)
            let id = ReviewScope.KnownPlan.id(ofPath: file.name)
            if let other = paths[Array(id.utf8)] {
                let words = "there is another plan \"\(id)\": \(other); this one is left out"
                diagnostics.append(Diagnostic(.sameName, .error, words, path: filePath))
                continue
            }
            paths[Array(id.utf8)] = filePath
            entries.append(
                areRead ? entry(id, filePath) : Cohort.Entry(id: id, path: filePath, content: .unread)
            )
        }
        guard !entries.isEmpty else {
            throw DiagnosticError(
                Diagnostic(
                    .noPlans,
                    .error,
                    "there are no plans in this folder",
                    path: plansFolder,
                    hint: "a cohort has its plans, in YAML or JSON, in the folder plans"
                )
            )
        }
        return entries.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    private func entry(_ id: String, _ path: String) -> Cohort.Entry {
        do throws(DiagnosticError) {
            let plan = try Plan(DocumentLoader().load(path, from: files), schema: schema)
            return Cohort.Entry(id: id, path: path, content: .plan(title: plan.title, team: plan.team))
        } catch {
            return Cohort.Entry(id: id, path: path, content: .unreadable(error.diagnostics))
        }
    }

    private static func isPlan(_ name: String) -> Bool {
        let name = name.lowercased()
        return name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".json")
    }

    private func path(_ folder: String, _ name: String) -> String {
        name.hasPrefix("/") ? name : folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }
}
