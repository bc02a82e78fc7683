import CEL
import PlanEval
import Testing

@Suite struct SchemaTypesTests {
    /// Each type of the plan in one line.
    static let plan = """
        plan: planeval_plan dyn, title string, team string, organisation plan.organisation, language string, \
        start string, end string, submitted string, context plan.context, vision plan.vision, \
        leadership plan.leadership, stakeholders list(plan.stakeholders.item), \
        communication list(plan.communication.item), skills list(plan.skills.item), \
        incentives list(plan.incentives.item), collaboration plan.collaboration, \
        metrics list(plan.metrics.item), resistance list(plan.resistance.item), pilot plan.pilot, \
        safeguards plan.safeguards, public_service plan.public_service, sustain plan.sustain, \
        timeline list(plan.timeline.item), risks list(plan.risks.item), governance plan.governance, notes dyn
        plan.organisation: name string, sector string, size dyn, country string
        plan.context: situation string, silos list(plan.context.silos.item), in_scope string, out_of_scope string
        plan.context.silos.item: between list(string), problem string
        plan.vision: what string, how string, why string, benefits list(plan.vision.benefits.item)
        plan.vision.benefits.item: who string, benefit string, cost string
        plan.leadership: sponsor plan.leadership.sponsor, coalition list(plan.leadership.coalition.item), \
        asks string, if_sponsor_leaves string
        plan.leadership.sponsor: role string, actions list(plan.leadership.sponsor.actions.item)
        plan.leadership.sponsor.actions.item: do string, when string
        plan.leadership.coalition.item: role string, area string, does string
        plan.stakeholders.item: group string, size dyn, impact string, stance string, needs string
        plan.communication.item: audience string, message string, channel string, when string, owner string, \
        feedback string
        plan.skills.item: skill string, kind string, ops string, who string, now string, target string, \
        how string, by string, owner string, hours dyn, check string
        plan.incentives.item: change string, kind string, who string, encourages string, by string, \
        owner string, watch_for string
        plan.collaboration: tools list(plan.collaboration.tools.item), \
        routines list(plan.collaboration.routines.item), ownership string, weakness string
        plan.collaboration.tools.item: name string, purpose string, used_by list(string)
        plan.collaboration.routines.item: name string, who list(string), when string, decides string
        plan.metrics.item: name string, ops string, baseline dyn, target dyn, unit string, by string, \
        owner string, source string, review string, better string
        plan.resistance.item: concern string, type string, who string, response string, uses list(string), \
        owner string, when string, progress_sign string
        plan.pilot: name string, where string, question string, start string, end string, \
        people list(string), success list(plan.pilot.success.item), stop_if string, owner string, \
        then string, share string
        plan.pilot.success.item: metric string, threshold string
        plan.safeguards: job_security string, confidentiality string, \
        ethics list(plan.safeguards.ethics.item), consulted list(string), raise_concerns string
        plan.safeguards.ethics.item: issue string, safeguard string, owner string
        plan.public_service: legal_basis string, accountable_official string, transparency string, \
        equality string, contest string, staff_bodies string, budget_cycle string, \
        public_involvement string, public_report string
        plan.sustain: reviews list(plan.sustain.reviews.item), feedback string, owner_after string, \
        habits list(string)
        plan.sustain.reviews.item: when string, who string, looks_at string, can_change string
        plan.timeline.item: what string, when string, owner string, done_when string
        plan.risks.item: risk string, likelihood string, impact string, response string, owner string, \
        early_sign string
        plan.governance: decides string, meets string, escalate string, budget string
        """

    @Test func sizesAreHandedOn() throws {
        let schema = try JSONSchemaTests.schema(
            #"""
            {"x-document": "plan", "type": "object", "properties": {
              "list": {"type": "array", "maxItems": 3, "items": {"type": "string"}},
              "text": {"type": "string", "maxLength": 10},
              "number": {"type": ["number", "string"]},
              "open": {"type": "array"}}}
            """#
        )
        let fields = try #require(schema.types.messages.first?.fields)
        #expect(fields.map(\.maximumSize) == [3, 40, nil, nil])
        #expect(fields.map(\.isSimple) == [false, false, true, false])
    }

    @Test func everyFieldOfAPlanHasItsType() throws {
        let types = try SchemaFixtures.planSchema().types
        let lines = types.messages.map { message in
            message.name + ": " + message.fields.map { "\($0.name) \($0.type)" }.joined(separator: ", ")
        }
        #expect(types.root == .message("plan"))
        #expect(lines == Self.plan.split(separator: "\n").map(String.init))
    }

    @Test func theWholePlanHasAValueForEveryField() throws {
        let types = try SchemaFixtures.planSchema().types
        let messages = Dictionary(uniqueKeysWithValues: types.messages.map { ($0.name, $0) })
        var seen: Set<String> = []
        func visit(_ node: DocumentNode, _ type: CELType) {
            switch type {
            case .list(let element): for child in node.elements { visit(child, element) }
            case .message(let name):
                for field in messages[name]?.fields ?? [] {
                    guard let child = node[field.name] else { continue }
                    seen.insert("\(name).\(field.name)")
                    visit(child, field.type)
                }
            default: break
            }
        }
        visit(try SchemaFixtures.read(SchemaFixtures.wholePlan).document.root, types.root)
        let all = types.messages.flatMap { message in message.fields.map { "\(message.name).\($0.name)" } }
        #expect(all.filter { !seen.contains($0) } == [])
    }
}
