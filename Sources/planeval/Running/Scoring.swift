import PlanEval
import Platform

/// Reads plans and reviews and scores the plans by one rubric.
struct Scoring {
    /// The name of the rubric, or the path of its file.
    let rubricName: String
    private let scorer: Scorer
    private let reviews: [String]
    /// The cohort that the reviews belong to, if they do.
    private let cohort: Cohort?
    private let schema: JSONSchema
    private var options = Scorer.Options()

    /// What a run came to.
    struct Outcome {
        /// The results in the order of the plans.
        let assessments: [Assessment]
        /// Whether some reviews could not be understood.
        let leftOutReviews: Bool
    }

    /// Prepares everything that all plans share.
    ///
    /// - Parameters:
    ///   - name: the rubric; `nil` for that of the cohort, or the one that is used when none is named.
    ///   - reviews: files with reviews, folders of them, or the folder of a cohort; those that lie in the folder
    ///     of a cohort bring its settings, roster and list of plans with them. Without any, only the checks count.
    ///   - today: the day to take for today; `nil` for that of the cohort, or that of each plan.
    ///   - confirmed: the flags that a person has confirmed.
    /// - Throws: what is wrong with the rubric or the cohort, or a flag that the rubric does not have.
    init(
        rubric name: String?,
        reviews: [String],
        today: CalendarDay?,
        confirmed: [String]
    ) throws(DiagnosticError) {
        let source = try RubricSource()
        cohort = try CohortSource(source).cohort(ofReviews: reviews, rubric: name)
        self.reviews = reviews
        let rubric: Rubric
        if let cohort {
            rubric = cohort.rubric
            rubricName = cohort.rubricName
        } else {
            rubricName = name ?? RubricSource.standard
            rubric = try source.rubric(rubricName)
        }
        scorer = Scorer(rubric: rubric)
        schema = source.schema
        options.today = today ?? cohort?.settings.today
        options.confirmedFlags = try FlagNames.resolve(confirmed, in: rubric)
    }

    /// Scores plans; what is wrong with those that cannot be read is told.
    ///
    /// - Parameters:
    ///   - paths: the plans.
    ///   - console: where messages go.
    /// - Returns: the results of the plans that could be read.
    /// - Throws: why the reviews cannot be used at all.
    func assess(_ paths: [String], _ console: Console) throws(DiagnosticError) -> Outcome {
        guard !reviews.isEmpty else {
            let assessments = paths.compactMap { path in
                read(path, console).map { scorer.assess($0, options: options) }
            }
            return Outcome(assessments: assessments, leftOutReviews: false)
        }
        let plans = paths.compactMap { read($0, console) }
        let panel =
            if let cohort { try ReviewPanel(cohort, about: plans) } else {
                try ReviewPanel(reviews, about: plans, rubric: scorer.rubric)
            }
        console.report(panel.diagnostics)
        let assessments = plans.map { plan in
            scorer.assess(plan, people: panel.readings(of: plan), options: options)
        }
        return Outcome(assessments: assessments, leftOutReviews: panel.hasErrors)
    }

    private func read(_ path: String, _ console: Console) -> Plan? {
        do throws(DiagnosticError) {
            let plan = try Plan(DocumentLoader().load(path, from: DiskFileStore()), schema: schema)
            console.report(plan.diagnostics)
            return plan
        } catch {
            console.report(error.diagnostics)
            return nil
        }
    }
}
