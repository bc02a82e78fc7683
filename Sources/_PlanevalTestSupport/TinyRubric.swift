/// A rubric with two criteria of one check each, so that a thousand plans are graded in a moment.
package enum TinyRubric {
    /// The rubric in YAML.
    package static let text = """
        planeval_rubric: 1
        id: tiny
        version: 1.0.0
        title: Tiny
        document: plan
        objectives: [{id: O1, bloom: create, text: Name measures.}, {id: O2, bloom: analyse, text: Say why.}]
        scale: [{level: 0, name: Missing}, {level: 1, name: There}]
        bands: [{from: 50, name: Upper}, {from: 0, name: Lower}]
        criteria:
          - id: metrics
            name: Measures
            weight: 60
            objectives: [O1]
            levels:
              - {level: 0, descriptor: No measure is named.}
              - {level: 1, descriptor: A measure is named., checks: [{id: named, says: A measure is named., rule: plan.metrics.size() > 0, add: Name a measure.}]}
          - id: why
            name: Reason
            weight: 40
            objectives: [O2]
            levels:
              - {level: 0, descriptor: No reason is given.}
              - {level: 1, descriptor: A reason is given., checks: [{id: given, says: A reason is given., rule: plan.vision.why != "", add: Say why.}]}
        """
}
