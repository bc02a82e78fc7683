// swift-format-ignore-file
// Written by `make embed` (RECORD=1 swift test --filter EmbeddedResources) from the folder Rubrics.
// Changes made here are lost.

extension EmbeddedResources {
    static let contents: [(path: StaticString, content: StaticString)] = [
        (
            path: #"""
change-plan.yaml
"""#,
            content: #"""
# The rubric for change-management plans that join up DataOps, MLOps and FinOps.
#
# The checks of a level say what the level means in the written plan. They show an evidence level, never a mark: whether the plan is
# right for its organisation is for people to judge. Counts that would be unfair to very small organisations go through scaled().
# `concrete` keeps a text from counting that only repeats the words of the form; `specific` and `group` do so for owners and groups.
planeval_rubric: 1
id: change-plan
version: 1.0.0
title: Change-management plan for integrated AI operations
language: en
document: plan
purpose: >-
  Helps teams and their readers to see what a plan already shows and which step would make it stronger. It
  judges the written plan, not the change and not the people.

objectives:
  - id: O1
    bloom: analyse
    text: Analyse the parts of culture change that integrating DataOps, MLOps and FinOps depends on
  - id: O2
    bloom: evaluate
    text: Evaluate ways of answering resistance to the change
  - id: O3
    bloom: create
    text: Design a change-management plan for a real workplace
  - id: O4
    bloom: evaluate
    text: Critique approaches to working across functions

scale:
  - {level: 0, name: Missing, means: A reader finds nothing to use.}
  - {level: 1, name: Mentioned, means: "The topic is named, but nobody could act on it."}
  - {level: 2, name: Described, means: "Some of it is specific; who, when or how is still open."}
  - {level: 3, name: Actionable, means: Who does what by when is written down. Work could start on Monday.}
  - {level: 4, name: Convincing, means: "Actionable, joined up with the rest of the plan, and open to being proved wrong."}

bands:
  - {from: 85, name: Ready to run}
  - {from: 70, name: Nearly ready}
  - {from: 50, name: Good start}
  - {from: 30, name: Early draft}
  - {from: 0, name: Just begun}

sources: {facilitator: 3, peers: 2, checks: 1, self: 0}
minimum_peers: 3

# Shown above the score: an average must not hide that nobody thought about the people.
attention:
  - criterion: safeguards
    at_most: 0
    says: >-
      The plan says nothing about job security, confidentiality or ethics. Talk about this before anything is
      announced.
    cap_band: Good start
  - criterion: resistance
    at_most: 0
    says: The plan expects no resistance. Someone in the organisation will be worried; ask who.
    cap_band: Good start

criteria:

  - id: leadership
    name: Leadership buy-in
    weight: 12
    objectives: [O1, O3]
    question: Who at the top stands behind this, and what will they visibly do?
    goal: A named senior sponsor does visible things on known dates, backed by leaders from data, ML and finance.
    reflection: >-
      If you had two minutes with your chief executive, which one sentence would win them over, and what would
      you ask them to do next week?
    levels:
      - level: 0
        descriptor: No senior person or leadership group is linked to the change.
        strength: The plan describes a change worth making.
        improve: Nobody senior is behind it yet, so staff have no reason to put it before other work.
        next: Name one senior leader by role and write what you want from them.
      - level: 1
        descriptor: >-
          Leadership support is named in general terms (for example "management backs this"), with no role and
          no action.
        strength: The plan shows that support from the top matters.
        improve: '"Management" is not a person. Readers cannot tell who decides or who will stand up and speak.'
        next: >-
          Replace the general word by one role, such as chief operating officer, and add one thing they will do
          in public.
        checks:
          - id: named
            says: The plan links a senior person or a leadership group to the change.
            rule: >-
              stated(plan.leadership.sponsor) || stated(plan.leadership.coalition)
              || stated(plan.leadership.asks) || mentions(plan.governance.decides, 'senior-roles')
              || plan.communication.exists(m, mentions(m.owner, 'senior-roles'))
              || plan.timeline.exists(t, mentions(t.owner, 'senior-roles'))
            add: Name the leader who should stand behind the change, for example "Director of Operations".
      - level: 2
        descriptor: >-
          A sponsor is named by role and has at least one action or ally, but the actions are undated or only
          approve and fund.
        strength: There is a real sponsor with a part to play.
        improve: >-
          Signing off is not the same as speaking up. The plan does not show when people will see the sponsor
          act.
        next: Give the sponsor two visible actions with dates, and add one leader from another function.
        checks:
          - id: sponsor
            says: The sponsor is named by role.
            rule: specific(plan.leadership.sponsor.role)
            add: Write the sponsor's role, for example "Chief Operating Officer", instead of "management".
          - id: part
            says: The sponsor has an action, or an ally who does something.
            rule: >-
              plan.leadership.sponsor.actions.exists(a, concrete(a.do))
              || plan.leadership.coalition.exists(c, specific(c.role) && concrete(c.does))
            add: >-
              Write one thing the sponsor will do, for example "opens the first meeting and tells why the last
              try failed".
      - level: 3
        descriptor: >-
          The sponsor has two or more visible, dated actions (one that comes back counts as two); leaders from
          at least two functions share the work; the plan says what it asks leaders to decide or fund.
        strength: Leaders know what they are asked to do and when people will see it.
        improve: It is not yet clear that all three worlds, data, ML and finance, are led together.
        next: >-
          Check that data, ML and finance each have a leader in the group, and have the sponsor open one of your
          planned messages.
        checks:
          - id: visible-acts
            says: People see the sponsor act at least twice on known dates.
            # A signature or a report to the board is not seen by staff; a monthly walk through the hall is seen often.
            rule: >-
              cel.bind(acts, plan.leadership.sponsor.actions.filter(a, concrete(a.do) && (dated(a.when)
              || hasDate(a.do) || recurring(a.do)) && (!mentions(a.do, 'desk-acts')
              || mentions(a.do, 'in-public'))), acts.size() + acts.filter(a, recurring(a.when)
              || recurring(a.do)).size() >= scaled(2))
            add: >-
              Give the sponsor two acts that staff can see, each with a date, for example "visits the night
              shift, 9 March".
          - id: allies
            says: Leaders from at least two functions share the work.
            rule: >-
              distinct(plan.leadership.coalition.filter(c, specific(c.role)
              && concrete(c.does)).map(c, stated(c.area) ? c.area : c.role)).size() >= scaled(2)
            add: >-
              Add a leader from a second function and what they bring, for example "Cloud Finance Manager opens
              daily cost data".
          - id: ask
            says: The plan says what leaders are asked to decide or give.
            rule: filled(plan.leadership.asks, 5) && concrete(plan.leadership.asks, 2)
            add: Write what you ask for and until when, for example "two engineers until June, decided by 13 March".
      - level: 4
        descriptor: >-
          Leaders from data, ML and finance share the work; the sponsor has three or more dated public actions
          and speaks in the communication plan; the request to leaders names money, people or decisions.
        strength: Sponsorship is visible, shared across functions and tied to decisions.
        improve: The next risk is a change of sponsor.
        next: Write who steps in if the sponsor leaves.
        checks:
          - id: visible-often
            says: People see the sponsor act at least three times on known dates.
            rule: >-
              cel.bind(acts, plan.leadership.sponsor.actions.filter(a, concrete(a.do) && (dated(a.when)
              || hasDate(a.do) || recurring(a.do)) && (!mentions(a.do, 'desk-acts')
              || mentions(a.do, 'in-public'))), acts.size() + acts.filter(a, recurring(a.when)
              || recurring(a.do)).size() >= scaled(3))
            add: >-
              Add a third public act with a date or a rhythm, for example "answers questions on the floor, every
              month".
          - id: three-worlds
            says: Data, ML and finance each have a leader in the group.
            # In a very small firm the sponsor often is one of the three.
            rule: >-
              ['data', 'ml', 'finance'].filter(f, plan.leadership.coalition.exists(c, c.area == f
              || (c.area == '' && mentions(c.role, 'function-' + f)))).size() >= scaled(3)
            add: Add the missing leader from data, ML or finance, and mark the area.
          - id: speaks
            says: The sponsor speaks in the communication plan.
            rule: >-
              stated(plan.leadership.sponsor.role) && plan.communication.exists(m, stated(m.owner)
              && (distinct([m.owner, plan.leadership.sponsor.role]).size() == 1
              || m.owner.contains(plan.leadership.sponsor.role)))
            add: Let the sponsor send one of the planned messages, for example the first one about the reason.
          - id: grant
            says: The request names money, people or a decision.
            rule: numeric(plan.leadership.asks) || mentions(plan.leadership.asks, 'decision')
            add: Put an amount, a number of people or a decision date into the request.

  - id: communication
    name: Communication of what, how and why
    weight: 12
    objectives: [O3]
    question: >-
      Will each group hear what is changing, how it will happen and why it matters to them, and can they answer
      back?
    goal: >-
      The what, the how and the why are stated plainly, and each affected group gets its own message, sender,
      channel and date, with a way to reply.
    reflection: Whose question about "why" have you not answered yet?
    levels:
      - level: 0
        descriptor: No message and no statement of what will change.
        strength: "A clean page: you can start with the reason for the change."
        improve: People will fill the silence with rumours.
        next: "Write three sentences: what changes, how it will happen, why it is worth it."
      - level: 1
        descriptor: The plan says that communication will happen, or states only what will change.
        strength: The plan intends to keep people informed.
        improve: A promise to communicate is not a message. The reason for the change is missing or general.
        next: Write the why in words a colleague in finance would use, then list the first two messages.
        checks:
          - id: started
            says: The plan holds a message or says what will change.
            rule: plan.communication.size() > 0 || stated(plan.vision.what) || stated(plan.vision.why)
            add: Write one sentence about what will be different, or list a first message.
      - level: 2
        descriptor: >-
          What, how and why are each stated; two or more messages are listed, but some have no audience, sender,
          channel or date, or everyone gets the same text.
        strength: "The story is there: what, how and why."
        improve: The messages are not yet matched to the people who will hear them.
        next: For each group, write one sentence about what changes for them, who tells them, where and when.
        checks:
          - id: what-and-how
            says: The plan states what will change and how it will happen.
            rule: concrete(plan.vision.what, 2) && concrete(plan.vision.how, 2)
            add: >-
              Write what changes and what comes first, for example "start with one depot for ten weeks, then
              decide".
          - id: why
            says: The plan gives a reason that people here would recognise.
            rule: filled(plan.vision.why, 6) && concrete(plan.vision.why, 3)
            add: Name what goes wrong today and for whom, for example "drivers come home late because forecasts miss".
          - id: messages
            says: At least two messages say something to their readers.
            rule: plan.communication.filter(m, concrete(m.message)).size() >= scaled(2)
            add: Write a second message in the words people will hear, not "we will communicate".
      - level: 3
        descriptor: Three or more audiences each have their own message, channel, time and sender.
        strength: Each main group has its own message and a known sender.
        improve: The flow is mostly outward. It is less clear how you will hear what people think.
        next: Add a way to answer back for each audience, and say who reads the answers.
        checks:
          - id: audiences
            says: At least three audiences have a message with sender, channel and time.
            rule: >-
              distinct(plan.communication.filter(m, group(m.audience) && concrete(m.message)
              && stated(m.channel) && dated(m.when) && specific(m.owner)).map(m, m.audience)).size() >=
              scaled(3)
            add: >-
              Complete a message for each group, for example "night shift: what stays your call; huddle; 9
              March; Ward Manager".
          - id: own-words
            says: The audiences hear different messages.
            rule: >-
              distinct(plan.communication.filter(m, concrete(m.message)).map(m, m.message)).size() >= scaled(3)
            add: Rewrite the copied message so that it says what changes for that group.
      - level: 4
        descriptor: >-
          As level 3, and the groups hit hardest are covered, at least half of the messages have a feedback
          route, and benefits and costs are spelled out per group.
        strength: "Two-way, tailored and timed: people will know why and can answer."
        improve: Words are ready; the test is whether they were understood.
        next: Plan one quick check, such as asking five people to retell the why.
        checks:
          - id: hardest-hit
            says: The groups that are hit hardest hear a message of their own.
            # Groups are worded differently in the two sections, so a clear majority is enough.
            rule: >-
              cel.bind(hit, plan.stakeholders.filter(s, s.impact == 'high'), hit.size() == 0
              || atLeast(hit.filter(s, anySimilar(s.group, plan.communication.map(m, m.audience))).size(),
              hit.size(), 0.6))
            add: Add a message for each group marked "high" among the people affected.
          - id: two-way
            says: At least half of the messages have a way to answer.
            rule: >-
              atLeast(plan.communication.filter(m, concrete(m.feedback)).size(), plan.communication.size(), 0.5)
            add: Add how people can answer and who reads it, for example "cards without names, read every Friday".
          - id: gains-and-costs
            says: Two groups read what they gain, and the plan admits a cost.
            rule: >-
              plan.vision.benefits.filter(b, stated(b.who) && concrete(b.benefit)).size() >= scaled(2)
              && plan.vision.benefits.exists(b, concrete(b.cost))
            add: >-
              Write for two groups what gets better and what it asks of them, for example "two minutes a day to
              mark errors".

  - id: metrics
    name: Success metrics across DataOps, MLOps and FinOps
    weight: 12
    objectives: [O1, O3, O4]
    question: How will you know that it works, for data, models, money and people?
    goal: >-
      A short set of measures with baseline, target, date, owner and source covers DataOps, MLOps, FinOps and
      people.
    reflection: Which number could look good while things get worse?
    levels:
      - level: 0
        descriptor: No measure of success.
        strength: You can choose measures that matter to you.
        improve: Without a measure nobody can tell success from effort.
        next: "Ask: what will be different in six months that we could count?"
      - level: 1
        descriptor: Measures are named as wishes, such as "better quality", with no number.
        strength: The plan wants to measure.
        improve: A wish cannot be checked.
        next: Turn one wish into a number with a date.
        checks:
          - id: any
            says: The plan names something to measure.
            rule: plan.metrics.exists(m, stated(m.name))
            add: Name one thing you could count, for example "wrong referrals per week".
      - level: 2
        descriptor: >-
          Three or more measures, at least one with a number to reach, but baselines, dates or one of the three
          disciplines are missing.
        strength: There are real measures with a target.
        improve: >-
          You cannot yet show change, because the starting value or one of data, models and money is missing.
        next: Find today's value for two measures and add the missing discipline.
        checks:
          - id: three
            says: At least three measures say what is counted.
            rule: plan.metrics.filter(m, named(m.name)).size() >= scaled(3)
            add: Name a third measure in words that say what is counted, for example "readings with a wrong unit".
          - id: a-number
            says: At least one measure has a number to reach.
            rule: plan.metrics.exists(m, named(m.name) && numeric(m.target))
            add: Write a target as a number with its unit, for example "5 % of claims".
      - level: 3
        descriptor: >-
          Four or more measures cover DataOps, MLOps and FinOps; most have baseline, target, unit, date and
          owner. An honest "not known yet, due on ..." counts as a baseline.
        strength: All three disciplines have measures you can check.
        improve: People and joint results are not measured, or it is unclear where the numbers come from.
        next: Add one measure of adoption or trust, and the source of each number.
        checks:
          - id: measurable
            says: At least four measures have a starting value, a target, a unit, a date and an owner.
            rule: >-
              plan.metrics.filter(m, named(m.name) && (numeric(m.baseline) || dated(m.baseline))
              && (numeric(m.target) || dated(m.target)) && stated(m.unit) && dated(m.by)
              && specific(m.owner)).size() >= scaled(4)
            add: >-
              Write today's number beside each target, with unit, date and owner, for example "today 35 %, 60 %
              by June".
          - id: own-figures
            says: The measures have figures of their own.
            rule: distinct(plan.metrics.map(m, m.target)).size() >= 2
            add: Look up today's value and a target for each measure instead of copying one.
          - id: disciplines
            says: DataOps, MLOps and FinOps each have a measure.
            rule: >-
              ['dataops', 'mlops', 'finops'].all(d, plan.metrics.exists(m, named(m.name) && (m.ops == d
              || (m.ops == '' && mentions(m.name, d)))))
            add: Add a measure for the missing one of data, models and money, for example "cost per forecast run".
      - level: 4
        descriptor: >-
          As level 3, plus at least one people measure and one joint measure across disciplines, data sources
          and review dates, and targets that are ambitious but believable.
        strength: "A balanced set: data, models, money and people, with sources and reviews."
        improve: Any measure can be gamed.
        next: Pair each main target with one guard measure.
        checks:
          - id: people-and-joint
            says: One measure is about people and one is shared by several disciplines.
            rule: >-
              ['people', 'shared'].filter(d, plan.metrics.exists(m, m.ops == d
              && named(m.name))).size() >= scaled(2)
            add: >-
              Add a measure of trust or use, and one that several teams share, for example "cost per triaged
              claim".
          - id: sources
            says: Most measures say where the number comes from.
            rule: atLeast(plan.metrics.filter(m, filled(m.source, 1)).size(), plan.metrics.size(), 0.75)
            add: Write the source beside each number, for example "ticket dates" or "weekly sample of 200".
          - id: reviewed
            says: At least half of the measures have a review date or rhythm.
            rule: atLeast(plan.metrics.filter(m, dated(m.review)).size(), plan.metrics.size(), 0.5)
            add: Write when each number is looked at, for example "monthly".
          - id: believable
            says: The targets differ from measure to measure and are not mostly nought or a hundred.
            rule: >-
              distinct(plan.metrics.map(m, m.target)).size() >= scaled(3)
              && atLeast(plan.metrics.filter(m, numeric(m.target) && number(m.target) != 0.0
              && number(m.target) != 100.0).size(), plan.metrics.size(), 0.5)
            add: >-
              Replace round targets by numbers you can explain, for example "60 %, as the north depot reached
              last year".

  - id: resistance
    name: Answering resistance
    weight: 12
    objectives: [O2]
    question: What will people worry about, and how will you answer with dialogue, openness and results?
    goal: >-
      Real concerns of named groups, such as job loss, comfort with today's way and doubt about benefits, are
      met with dialogue, openness and visible results, and someone checks whether it works.
    reflection: Where do you resist this change yourself?
    levels:
      - level: 0
        descriptor: No concern or resistance is mentioned.
        strength: The plan is confident in the idea.
        improve: Silence about worries is itself a worry.
        next: Ask one colleague what they would lose, and write it down.
      - level: 1
        descriptor: Resistance is mentioned in general, or treated as an obstacle to push through.
        strength: The plan expects some resistance.
        improve: It is not clear who worries about what, or the answer pushes instead of listening.
        next: Name one group and one honest concern.
        checks:
          - id: any
            says: The plan mentions a concern or resistance.
            rule: plan.resistance.size() > 0
            add: Write down one worry you have heard, in the words you heard it.
      - level: 2
        descriptor: >-
          Two or more concerns are linked to groups and a response, but responses are one-way, such as training
          or a memo.
        strength: The plan knows who may worry and has a response.
        improve: The responses mostly tell; they rarely listen or show.
        next: Add one conversation and one visible result.
        checks:
          - id: answered
            says: At least two concerns of named groups have a response that does more than push.
            # Monitoring, sanctions and "the decision is final" push through; with a listening word beside them they may not.
            rule: >-
              plan.resistance.filter(r, stated(r.concern) && group(r.who) && concrete(r.response, 2)
              && (!mentions(r.response, 'pressure') || mentions(r.response, 'listening'))).size() >= scaled(2)
            add: >-
              Write who worries about what and how you answer, for example "old and new run side by side for
              four weeks".
      - level: 3
        descriptor: >-
          Three or more concerns cover at least two of job loss, comfort and doubt; responses use at least two
          of dialogue, openness and visible results, with owner and time.
        strength: Honest concerns meet real responses with owners.
        improve: You do not yet say how you would notice that a worry fades or grows.
        next: Add a sign of progress for each concern.
        checks:
          - id: three
            says: At least three concerns of named groups have a response that does more than push.
            rule: >-
              plan.resistance.filter(r, stated(r.concern) && group(r.who) && concrete(r.response, 2)
              && (!mentions(r.response, 'pressure') || mentions(r.response, 'listening'))).size() >= scaled(3)
            add: Add a third concern with its group and response; ask someone who doubts the plan.
          - id: two-kinds
            says: At least two of job loss, comfort with today's way and doubt are covered.
            # A doubt may be about fairness or trust and is labelled so; without a label the words decide.
            rule: >-
              [plan.resistance.exists(r, r.type == 'job_loss' || (r.type == ''
              && mentions(r.concern, 'job-worry'))), plan.resistance.exists(r, r.type == 'comfort'
              || (r.type == '' && mentions(r.concern, 'comfort-worry'))), plan.resistance.exists(r, r.type in
              ['scepticism', 'ethics', 'trust'] || (r.type == ''
              && mentions(r.concern, 'doubt-worry')))].filter(covered, covered).size() >= 2
            add: >-
              Add a concern of another kind, for example "will this cost my job?" or "the last platform promised
              the same".
          - id: two-ways
            says: The responses use at least two of dialogue, openness and visible results.
            rule: >-
              ['dialogue', 'transparency', 'results'].filter(way, plan.resistance.exists(r, concrete(r.response,
              2) && (way in r.uses || (r.uses.size() == 0 && mentions(r.response, way))))).size() >= 2
            add: Answer one concern in another way, for example by a talk before the start or results on a fixed date.
          - id: owned
            says: Most responses have an owner and a time.
            rule: >-
              atLeast(plan.resistance.filter(r, specific(r.owner)
              && dated(r.when)).size(), plan.resistance.size(), 0.6)
            add: Write who answers each concern and when, for example "Head of Data, 12 March".
      - level: 4
        descriptor: >-
          As level 3, with job loss, comfort and doubt all covered, all three kinds of response in use, signs of
          progress, and room for people to change the plan.
        strength: The plan treats resistance as information and lets it improve the plan.
        improve: Keep listening after launch, when attention moves on.
        next: Put one listening session in the diary for month six.
        checks:
          - id: three-kinds
            says: Job loss, comfort with today's way and doubt are all covered.
            rule: >-
              plan.resistance.exists(r, r.type == 'job_loss' || (r.type == ''
              && mentions(r.concern, 'job-worry'))) && plan.resistance.exists(r, r.type == 'comfort'
              || (r.type == '' && mentions(r.concern, 'comfort-worry')))
              && plan.resistance.exists(r, r.type in ['scepticism', 'ethics', 'trust'] || (r.type == ''
              && mentions(r.concern, 'doubt-worry')))
            add: Add the missing one of job loss, comfort and doubt.
          - id: three-ways
            says: Dialogue, openness and visible results are all in use.
            rule: >-
              ['dialogue', 'transparency', 'results'].all(way, plan.resistance.exists(r, concrete(r.response, 2)
              && (way in r.uses || (r.uses.size() == 0 && mentions(r.response, way)))))
            add: Add the missing one of dialogue, openness and visible results to a response.
          - id: signs
            says: At least half of the concerns have a sign of progress.
            rule: >-
              atLeast(plan.resistance.filter(r, concrete(r.progress_sign)).size(), plan.resistance.size(), 0.5)
            add: Write what you would notice if the worry fades, for example "questions turn from jobs to errors".
          - id: influence
            says: People can change the plan.
            rule: >-
              plan.resistance.exists(r, ('involvement' in r.uses || 'choice' in r.uses)
              && concrete(r.response, 2)) || (filled(plan.sustain.feedback, 6)
              && concrete(plan.sustain.feedback, 2))
            add: Let people shape something real, for example "two sceptics help to set the criteria".

  - id: skills
    name: Skills development, technical and soft
    weight: 10
    objectives: [O1, O3]
    question: Which people need which skills by when, and how will they learn them?
    goal: >-
      The gap is known for each group, technical and soft skills are both covered, and learning has time, an
      owner and a check.
    reflection: Which skill do you need yourself to lead this change?
    levels:
      - level: 0
        descriptor: Skills and training are not mentioned.
        strength: There may already be more skill in the house than you think.
        improve: New ways of working without learning time usually slide back.
        next: List three skills people will need that they do not use today.
      - level: 1
        descriptor: Training is mentioned without saying who learns what.
        strength: The plan invests in people.
        improve: '"Training for all" does not tell anyone what to book.'
        next: Pick one group and name the one skill they lack most.
        checks:
          - id: any
            says: The plan mentions skills or training.
            rule: plan.skills.size() > 0
            add: Name one skill people will need, for example "reading cost per model".
      - level: 2
        descriptor: >-
          Two or more skills are matched to groups and a way of learning, but mainly of one kind, or without
          dates and owners.
        strength: Skills are linked to real groups.
        improve: Working together is a skill too, and it may be thin here; time and ownership are open.
        next: Add one soft skill, such as running a cross-team review, and give each item a date.
        checks:
          - id: matched
            says: At least two skills say who learns and how.
            rule: >-
              plan.skills.filter(s, named(s.skill) && group(s.who) && filled(s.how, 1)).size() >= scaled(2)
            add: Write who learns what and how, for example "two controllers, cost tags, three lunch clinics".
      - level: 3
        descriptor: >-
          Technical and soft skills are both covered for three or more needs, each with learners, method, date
          and owner.
        strength: A workable learning plan for both kinds of skill.
        improve: It does not yet show where people start from, or how you will know that they learned.
        next: Add today's level and the level you need, and one check per skill.
        checks:
          - id: bookable
            says: At least three skills have learners, method, date and owner.
            rule: >-
              plan.skills.filter(s, named(s.skill) && group(s.who) && filled(s.how, 1) && dated(s.by)
              && specific(s.owner)).size() >= scaled(3)
            add: Give each skill a date and an owner, for example "by 15 May, Lead Data Engineer".
          - id: both-kinds
            says: Technical and soft skills are both covered.
            rule: >-
              plan.skills.exists(s, named(s.skill) && (s.kind == 'technical' || (s.kind == ''
              && !mentions(s.skill, 'soft-skill')))) && plan.skills.exists(s, named(s.skill)
              && (s.kind == 'soft' || (s.kind == '' && mentions(s.skill, 'soft-skill'))))
            add: Add the missing kind, for example the soft skill "disagreeing in a review without blame".
      - level: 4
        descriptor: >-
          As level 3, with starting and target level for most skills, DataOps, MLOps and FinOps all covered,
          protected learning time, and a check that the skill is used at work.
        strength: The gap is measured, the learning is resourced and use at work is checked.
        improve: Learners can now become teachers.
        next: Name two people who will coach the next group.
        checks:
          - id: gap
            says: Most skills show today's level and the level needed.
            rule: >-
              atLeast(plan.skills.filter(s, stated(s.now) && stated(s.target)).size(), plan.skills.size(), 0.6)
            add: Write today's level and the level you need, for example "2 of 22 today, all 22 in May".
          - id: disciplines
            says: DataOps, MLOps and FinOps each have a skill.
            rule: >-
              ['dataops', 'mlops', 'finops'].all(d, plan.skills.exists(s, s.ops == d && named(s.skill)))
            add: Add a skill for the missing one of data, models and money.
          - id: learning-time
            says: At least half of the skills have hours set aside.
            rule: atLeast(plan.skills.filter(s, numeric(s.hours)).size(), plan.skills.size(), 0.5)
            add: Write how many hours people get for learning, for example "12 hours in paid time".
          - id: used-at-work
            says: At least half of the skills have a check at work, not an exam.
            rule: >-
              atLeast(plan.skills.filter(s, concrete(s.check)
              && !mentions(s.check, 'exam')).size(), plan.skills.size(), 0.5)
            add: Write how you will see the skill in use, for example "rolls back within an hour in a drill".

  - id: collaboration
    name: Collaborative tools and working across functions
    weight: 9
    objectives: [O4, O3]
    question: Where and when will data, ML and finance people actually work together, and who decides there?
    goal: Shared tools and regular meetings with decision rights bring data, ML and finance to the same table.
    reflection: Which approach to cross-team work have you seen fail, and why?
    levels:
      - level: 0
        descriptor: No shared tool, space or meeting.
        strength: Teams surely talk already; you can build on that.
        improve: The plan leaves the silos as they are.
        next: Name one meeting or board where two teams could sit together.
      - level: 1
        descriptor: Collaboration is named as a value, or a tool is listed with no purpose.
        strength: Working together is on the list.
        improve: A tool alone does not change who talks to whom.
        next: Say what question the tool answers and for whom.
        checks:
          - id: any
            says: The plan names working together, a shared tool or a meeting.
            rule: >-
              stated(plan.collaboration) || mentions([plan.vision.what, plan.vision.how], 'together')
            add: Name one board or meeting that two teams share.
      - level: 2
        descriptor: A tool with a purpose and a meeting with participants are given, but not what gets decided there.
        strength: There is a place and a time to work together.
        improve: It is unclear what is decided there, who has the last word, or who is still missing.
        next: Add one decision each meeting may take.
        checks:
          - id: tool
            says: A shared tool has a purpose.
            rule: plan.collaboration.tools.exists(t, stated(t.name) && concrete(t.purpose))
            add: Write what the tool is for, for example "one page per model with data quality, drift and cost".
          - id: meeting
            says: A meeting names who takes part.
            rule: plan.collaboration.routines.exists(r, named(r.name) && r.who.exists(w, group(w)))
            add: Add a meeting and who sits in it, for example "bench review with data, ML and finance".
      - level: 3
        descriptor: >-
          Two or more regular meetings state who, how often and what they decide, or one does so with finance
          and two others at the table and ownership written down; tools are shared by at least two functions.
        strength: Cross-team work has a rhythm and makes decisions.
        improve: Ownership along the whole chain, from data to model to bill, may not be settled yet.
        next: Write who owns what from data source to running cost.
        checks:
          - id: deciding-meetings
            says: Regular meetings state who takes part and what they decide.
            rule: >-
              cel.bind(deciding, plan.collaboration.routines.filter(r, stated(r.who) && dated(r.when)
              && named(r.decides)), deciding.size() >= scaled(2)
              || (concrete(plan.collaboration.ownership, 3) && deciding.exists(r, r.who.size() >= 3
              && mentions(r.who, 'function-finance'))))
            add: Write how often the meeting sits and what it may decide, for example "weekly; what to fix next".
          - id: shared-tool
            says: At least two functions use the shared tools.
            rule: >-
              plan.collaboration.tools.exists(t, distinct(t.used_by).size() >= 2)
              || distinct(plan.collaboration.tools.filter(t, t.used_by.size() > 0).map(t, t.used_by[0])).size()
              >= 2
            add: Write which teams use each tool; it should be more than one.
      - level: 4
        descriptor: >-
          As level 3, with data, ML and finance all at the table, ownership across the chain written down, and a
          weakness of the chosen way of working named.
        strength: All three worlds share tools, decisions and ownership, and the weak spot is known.
        improve: Meetings grow; watch the load.
        next: Set a date to drop any meeting that decided nothing.
        checks:
          - id: three-worlds
            says: Data, ML and finance all sit at the table.
            rule: >-
              ['function-data', 'function-ml', 'function-finance'].all(f, plan.collaboration.routines.exists(r,
              mentions(r.who, f)))
            add: Invite the missing one of data, ML and finance to a meeting.
          - id: ownership
            says: The plan says who owns what from the data source to the bill.
            rule: filled(plan.collaboration.ownership, 10) && concrete(plan.collaboration.ownership, 4)
            add: Write who owns data quality, model health and cost, one clause each.
          - id: weak-spot
            says: The plan names a weakness of its own way of working.
            rule: filled(plan.collaboration.weakness, 5) && concrete(plan.collaboration.weakness, 2)
            add: Name what could go wrong with the chosen set-up, for example "the shared desk may become a new silo".

  - id: incentives
    name: Incentive alignment
    weight: 8
    objectives: [O1, O3]
    question: Do goals, recognition and rewards pull in the same direction as the change?
    goal: Goals and rewards favour the shared way of working, and clashing rewards are changed.
    reflection: What are people rewarded for today that works against this change?
    levels:
      - level: 0
        descriptor: Goals, recognition and rewards are not mentioned.
        strength: You can start from what already motivates people.
        improve: If teams are still measured apart, they will work apart.
        next: Write down one current goal that keeps teams apart.
      - level: 1
        descriptor: Rewards or motivation are mentioned, with no behaviour they should encourage.
        strength: The plan sees that motivation matters.
        improve: It is not clear which behaviour would be rewarded.
        next: "Finish this sentence: 'We will recognise people who ...'."
        checks:
          - id: any
            says: The plan mentions goals, recognition or rewards.
            rule: plan.incentives.size() > 0
            add: Name one goal or form of thanks that should change.
      - level: 2
        descriptor: At least one change to goals or recognition names who it is for and which behaviour it encourages.
        strength: One incentive points the right way.
        improve: It is a single lever, or it has no owner or date.
        next: Add an owner, usually in HR or a line manager, and a start date.
        checks:
          - id: lever
            says: One change says who it is for and which behaviour it encourages.
            rule: >-
              plan.incentives.exists(i, concrete(i.change) && (group(i.who) || stated(i.who)
              && concrete(i.change, 3)) && named(i.encourages))
            add: Write who it is for and what it encourages, for example "claims handlers; speaking up about errors".
      - level: 3
        descriptor: >-
          Two or more different levers, such as shared goals and recognition, each with people, behaviour, owner
          and date.
        strength: Several levers pull together and someone owns each.
        improve: Side effects and old, clashing rewards are not dealt with.
        next: Name one reward you will stop or change, and one side effect to watch.
        checks:
          - id: two-levers
            says: At least two different levers have people, behaviour, owner and date.
            rule: >-
              distinct(plan.incentives.filter(i, concrete(i.change) && (group(i.who) || stated(i.who)
              && concrete(i.change, 3)) && named(i.encourages) && specific(i.owner)
              && dated(i.by)).map(i, stated(i.kind) ? i.kind : i.change)).size() >= scaled(2)
            add: Add a second lever of another kind with owner and date, for example thanks in the monthly review.
      - level: 4
        descriptor: >-
          As level 3, plus at least one goal shared across teams and tied to a metric in the plan, a clashing
          incentive removed, and possible side effects named.
        strength: Rewards, goals and metrics tell the same story, and gaming is watched for.
        improve: Fairness will be the next question.
        next: Ask three people from different teams whether the scheme feels fair.
        checks:
          - id: shared-goal
            says: A goal shared across teams is one of the plan's measures.
            rule: >-
              plan.incentives.exists(i, i.kind == 'shared_goal'
              && anySimilar(i.change, plan.metrics.map(m, m.name)))
            add: Tie a shared goal to one of your measures, by its name.
          - id: clash-removed
            says: A reward that works against the change is stopped or changed.
            rule: plan.incentives.exists(i, i.kind == 'stop_or_change' && concrete(i.change))
            add: Stop or change one old reward, for example "stop counting the number of models built".
          - id: side-effect
            says: At least one possible side effect is named.
            rule: plan.incentives.exists(i, concrete(i.watch_for))
            add: Write how the scheme could be gamed, for example "people hiding errors".

  - id: pilot
    name: Pilot or lighthouse project
    weight: 8
    objectives: [O2, O3]
    question: Where will you try this first, what would count as success, and what happens next?
    goal: >-
      A small, time-limited trial in a real team tests a stated question against agreed criteria and leads to a
      decision.
    reflection: What result would make you change your mind?
    levels:
      - level: 0
        descriptor: No trial; the change starts everywhere or not at all.
        strength: The plan thinks big.
        improve: A first large step is hard to undo.
        next: Choose one team and one use case to try first.
      - level: 1
        descriptor: A pilot is mentioned, without place, time or purpose.
        strength: The plan starts small.
        improve: Nobody can tell where, when or why.
        next: Write where, from when to when.
        checks:
          - id: any
            says: The plan mentions a trial.
            rule: stated(plan.pilot) || mentions(plan.vision.how, 'pilot')
            add: Name a place for a first trial, for example "motor claims, south floor".
      - level: 2
        descriptor: The pilot has a place and a period and at least one idea of success.
        strength: A real trial with a place and a period.
        improve: Success could be claimed whatever happens.
        next: Write two criteria with a number, before you start.
        checks:
          - id: place
            says: The trial has a place.
            rule: concrete(plan.pilot.where) || concrete(plan.pilot.name, 2)
            add: Write where the trial runs, for example "wards 3 and 7".
          - id: period
            says: The trial has a beginning and a later end.
            rule: >-
              dated(plan.pilot.start) && dated(plan.pilot.end) && (!hasDate(plan.pilot.start)
              || !hasDate(plan.pilot.end) || date(plan.pilot.start) <= date(plan.pilot.end))
            add: Write when the trial begins and when it ends, the end after the beginning, for example "2 March to 29 May".
          - id: success
            says: The trial has an idea of success.
            rule: plan.pilot.success.exists(c, named(c.metric) || concrete(c.threshold))
            add: Write one thing that would count as success.
      - level: 3
        descriptor: >-
          The pilot answers a stated question, has two or more criteria with thresholds, an owner and dates that
          fit.
        strength: A fair test with criteria set in advance.
        improve: It is not clear when you would stop, or what follows.
        next: Add a stop rule and the decision that follows.
        checks:
          - id: question
            says: The trial answers a question.
            rule: filled(plan.pilot.question, 5) && concrete(plan.pilot.question, 2)
            add: >-
              Write the question the trial answers, for example "does one bench lower wrong referrals at the
              same cost?".
          - id: thresholds
            says: At least two criteria have a threshold.
            rule: plan.pilot.success.filter(c, named(c.metric) && filled(c.threshold, 1)).size() >= 2
            add: Add a second criterion with its threshold, for example "cost per claim not above 0.46".
          - id: owner
            says: The trial has an owner.
            rule: specific(plan.pilot.owner)
            add: Name who runs the trial, by role.
      - level: 4
        descriptor: >-
          As level 3, with people from several functions, criteria taken from the plan's own metrics, a stop
          rule, a next decision and a way to share results, good or bad.
        strength: "A true lighthouse: small, honest and visible."
        improve: One success does not prove it works elsewhere.
        next: Choose the second team, one that is harder to convince.
        checks:
          - id: people
            says: People from several functions take part.
            rule: distinct(plan.pilot.people.filter(p, specific(p))).size() >= 2
            add: Write who takes part from each function, for example "two nurses, one data engineer, one controller".
          - id: own-measures
            says: A criterion is one of the plan's own measures.
            rule: >-
              plan.pilot.success.exists(c, named(c.metric) && anySimilar(c.metric, plan.metrics.map(m, m.name)))
            add: Take a criterion from your measures and use the same name.
          - id: stop-rule
            says: The plan says what would stop the trial.
            rule: filled(plan.pilot.stop_if, 4) && concrete(plan.pilot.stop_if, 2)
            add: Write what would stop the trial, for example "wrong referrals above 9 % in two weeks".
          - id: decision
            says: The plan says what is decided afterwards and by whom or when.
            rule: filled(plan.pilot.then, 4) && concrete(plan.pilot.then)
            add: 'Write the decision that follows, for example "on 17 June: grow, change or stop".'
          - id: shared
            says: The plan says how results are shared.
            rule: filled(plan.pilot.share, 3) && concrete(plan.pilot.share)
            add: >-
              Write how people will see the results, also bad ones, for example "page on the wall board on 19
              June".

  - id: safeguards
    name: Ethics, confidentiality and job security
    weight: 7
    objectives: [O2]
    question: "How are people protected: their jobs, their words and those affected by the AI?"
    goal: >-
      The plan says honestly what happens to jobs, keeps what people say confidential and names ethical risks
      with owners, after talking to those concerned.
    reflection: What promise can you honestly make about jobs, and what can you not promise?
    levels:
      - level: 0
        descriptor: Jobs, confidentiality and ethics are not mentioned.
        strength: There is still time to set this right before launch.
        improve: People will ask about their jobs first.
        next: Write one honest sentence about jobs.
      - level: 1
        descriptor: One of the three is mentioned, or only general words such as "we act ethically".
        strength: The plan raises a topic many plans leave out.
        improve: General words do not protect anyone.
        next: Say what would happen in one concrete case.
        checks:
          - id: any
            says: The plan mentions jobs, confidentiality or ethics.
            rule: stated(plan.safeguards)
            add: Write one sentence about jobs, confidentiality or an ethical risk.
      - level: 2
        descriptor: Two of the three topics have a concrete statement.
        strength: The plan gives concrete protection on two fronts.
        improve: One front is still open, or nobody is responsible.
        next: Fill the gap and name who is responsible.
        needs: 2
        checks:
          - id: jobs
            says: The plan says what happens to jobs.
            rule: filled(plan.safeguards.job_security, 8) && concrete(plan.safeguards.job_security, 3)
            add: Write what is decided about jobs and until when, for example "no post is cut before December 2027".
          - id: words
            says: The plan says how people's words or data are protected.
            rule: filled(plan.safeguards.confidentiality, 5) && concrete(plan.safeguards.confidentiality, 2)
            add: Write who sees what people say, for example "cards carry no names; groups under five are not shown".
          - id: ethics
            says: An ethical risk has a safeguard.
            rule: plan.safeguards.ethics.exists(e, concrete(e.issue, 2) && concrete(e.safeguard))
            add: >-
              Write one harm the AI could do and what prevents it, for example "waiting times compared by age
              group".
      - level: 3
        descriptor: >-
          All three topics are concrete; each ethical risk has a safeguard and an owner; the job statement says
          what changes and what does not.
        strength: People can see how they are protected.
        improve: The plan speaks about people more than with them.
        next: Talk to staff or their representatives and record what changed.
        checks:
          - id: job-statement
            says: The job statement is long enough to say what changes and what does not.
            rule: filled(plan.safeguards.job_security, 14) && concrete(plan.safeguards.job_security, 4)
            add: Add what will change for people beside what is promised, for example "tasks move to complex cases".
          - id: kept-apart
            says: The plan says how people's words or data are protected.
            rule: filled(plan.safeguards.confidentiality, 5) && concrete(plan.safeguards.confidentiality, 2)
            add: Write who sees what people say, for example "cards carry no names; groups under five are not shown".
          - id: owned-ethics
            says: Ethical risks have a safeguard and an owner.
            rule: >-
              atLeast(plan.safeguards.ethics.filter(e, concrete(e.issue, 2) && concrete(e.safeguard)
              && specific(e.owner)).size(), plan.safeguards.ethics.size(), 0.6)
            add: Name who looks after each ethical risk.
      - level: 4
        descriptor: >-
          As level 3, after talking to staff or their representatives; the job statement has a time limit or
          condition and a route to raise concerns; two or more ethical risks are handled.
        strength: Honest promises, agreed with the people concerned, with a route to object.
        improve: Promises need keeping.
        next: Set a date to report whether each promise was kept.
        checks:
          - id: consulted
            says: Staff or their representatives were heard before the decision.
            rule: >-
              plan.safeguards.consulted.exists(c, specific(c) && !mentions(c, 'told-afterwards'))
            add: Write whom you talked to, for example "works council, 20 February".
          - id: limit
            says: The promise on jobs has a time limit or a condition.
            rule: hasDate(plan.safeguards.job_security) || mentions(plan.safeguards.job_security, 'condition')
            add: Write how long the promise holds, for example "until 31 December 2027".
          - id: two-risks
            says: At least two ethical risks are handled.
            rule: >-
              plan.safeguards.ethics.filter(e, concrete(e.issue, 2)
              && concrete(e.safeguard)).size() >= scaled(2)
            add: Add a second ethical risk, for example people who follow the model without thinking.
          - id: route
            says: People know where to raise a concern.
            rule: filled(plan.safeguards.raise_concerns, 3) && concrete(plan.safeguards.raise_concerns)
            add: Write where people can object and how soon they get an answer.

  - id: sustain
    name: Continuous improvement and keeping it going
    weight: 5
    objectives: [O1, O3]
    question: What keeps this alive after the first year, and how does the plan learn?
    goal: Regular reviews can change the plan, someone owns it afterwards and new habits are built into normal work.
    reflection: What will you still be doing in a year, without a reminder?
    levels:
      - level: 0
        descriptor: The plan ends at launch.
        strength: The plan has a clear finish line.
        improve: Most slipping back happens after launch.
        next: Set one review date three months after launch.
      - level: 1
        descriptor: Continuous improvement is mentioned, with no date or owner.
        strength: The plan means to keep improving.
        improve: Good intentions fade without a date.
        next: Put the first review in the calendar.
        checks:
          - id: any
            says: The plan mentions what happens after launch.
            rule: stated(plan.sustain)
            add: Write one thing that keeps the new way alive after launch.
      - level: 2
        descriptor: At least one review has a date or rhythm.
        strength: A review is planned.
        improve: It is open who takes part, what they look at, or who owns it later.
        next: Add who meets and which numbers they see.
        checks:
          - id: review
            says: A review has a date or rhythm.
            # A review by "group A" is not one.
            rule: plan.sustain.reviews.exists(r, dated(r.when) && (!stated(r.who) || group(r.who)))
            add: Set a review date or rhythm, for example "every quarter from July".
      - level: 3
        descriptor: Reviews have time, people and content, and someone owns the practice after the project.
        strength: The practice has an owner and a rhythm.
        improve: It is not clear whether a review may change anything.
        next: Write what the review is allowed to change or stop.
        checks:
          - id: content
            says: A review says who takes part and what they look at.
            rule: plan.sustain.reviews.exists(r, dated(r.when) && group(r.who) && filled(r.looks_at, 1))
            add: Write who meets and which numbers they look at.
          - id: owner-after
            says: Someone who stays owns the practice after the project.
            rule: specific(plan.sustain.owner_after) && !mentions(plan.sustain.owner_after, 'ending')
            add: Name who owns it afterwards, a role that will still exist, for example "Head of Claims Operations".
      - level: 4
        descriptor: >-
          As level 3; reviews may change or stop parts of the plan, feedback comes from those doing the work,
          and habits are built into normal routines such as onboarding or planning.
        strength: The plan can learn and the new way becomes the normal way.
        improve: "Nothing urgent: keep it light."
        next: Share one lesson with another department.
        checks:
          - id: power
            says: A review may change or stop something.
            rule: plan.sustain.reviews.exists(r, filled(r.can_change, 2))
            add: Write what a review may change, for example "pause the model or drop a meeting".
          - id: feedback
            says: Feedback comes from those who do the work.
            rule: filled(plan.sustain.feedback, 6) && concrete(plan.sustain.feedback, 2)
            add: Write how those who do the work shape the next step, for example "error cards set the agenda".
          - id: habits
            says: A habit is built into normal work.
            rule: plan.sustain.habits.exists(h, concrete(h))
            add: Name one habit in normal work, for example "new joiners spend a day with another function".

  - id: governance
    name: Governance, timeline and risks
    weight: 5
    objectives: [O3]
    question: Who decides, what happens when, and what could go wrong?
    goal: >-
      Dated milestones with owners, a decision group and a short list of real risks with responses hold the plan
      together.
    reflection: Which date in your plan do you believe in least?
    levels:
      - level: 0
        descriptor: No dates, no decision maker, no risks.
        strength: You can plan freely.
        improve: The plan cannot be followed or checked.
        next: Write three milestones with dates.
      - level: 1
        descriptor: Phases or risks are named without dates or owners.
        strength: There is an outline.
        improve: It cannot be tracked.
        next: Add a date and a name to each phase.
        checks:
          - id: any
            says: The plan names a phase, a risk or who decides.
            rule: plan.timeline.size() > 0 || plan.risks.size() > 0 || stated(plan.governance)
            add: Write the first milestone with its date.
      - level: 2
        descriptor: Three or more milestones have dates, but owners, risks or decision rights are thin.
        strength: The order of events is clear.
        improve: It is open who answers for each step and what might go wrong.
        next: Add owners and your three biggest risks.
        checks:
          - id: dated
            says: At least three milestones have dates.
            rule: plan.timeline.filter(t, named(t.what) && dated(t.when)).size() >= scaled(3)
            add: Give three milestones a date, for example "pilot ends, 29 May".
      - level: 3
        descriptor: >-
          Four or more dated milestones with owners, three or more risks with response and owner, and a group
          that decides and meets.
        strength: The plan can be steered.
        improve: You cannot yet see early that something goes wrong, or when a step is really done.
        next: Add a "done when" to milestones and an early sign to risks.
        checks:
          - id: owned
            says: At least four milestones have date and owner.
            rule: plan.timeline.filter(t, named(t.what) && dated(t.when) && specific(t.owner)).size() >= scaled(4)
            add: Name an owner for each milestone and add the next one.
          - id: risks
            says: At least three risks have a response and an owner.
            rule: >-
              plan.risks.filter(r, named(r.risk) && concrete(r.response)
              && specific(r.owner)).size() >= scaled(3)
            add: >-
              Write what could go wrong, what you would do and who does it, for example "supplier late: keep the
              old load".
          - id: decides
            says: The plan says who decides and how often they meet.
            rule: specific(plan.governance.decides) && dated(plan.governance.meets)
            add: Write who decides and how often they meet, for example "director with three heads, monthly".
      - level: 4
        descriptor: >-
          As level 3, with "done when" for most milestones, early signs for the main risks, a budget or time
          allowance and a route for escalation; dates do not contradict each other.
        strength: "Clear steering: dates, owners, risks, money and a way to raise problems."
        improve: Plans age.
        next: Agree when you will rewrite this page.
        checks:
          - id: done-when
            says: At least half of the milestones say when they are done.
            rule: atLeast(plan.timeline.filter(t, filled(t.done_when, 1)).size(), plan.timeline.size(), 0.5)
            add: Write how you know that a milestone is done, for example "minutes published".
          - id: early-signs
            says: At least half of the risks have an early sign.
            rule: atLeast(plan.risks.filter(r, concrete(r.early_sign)).size(), plan.risks.size(), 0.5)
            add: Write what you would notice first, for example "less than 40 % tagged by May".
          - id: budget
            says: The plan names money or time.
            rule: stated(plan.governance.budget)
            add: Write the money or time you need, for example "0.6 of a post".
          - id: escalation
            says: The plan says how a problem reaches those who decide.
            rule: filled(plan.governance.escalate, 2) && concrete(plan.governance.escalate)
            add: Write who can raise a problem to whom and how fast.

# Each flag asks a person a question about the whole plan. None lowers a score by itself; `cap` counts once somebody has confirmed it:
# 2 where content contradicts itself, 1 where that would hurt people or where words stand in for content.
flags:

  # ---- Dates ----

  - id: date-order-pilot
    about: pilot
    rule: >-
      hasDate(plan.pilot.start) && hasDate(plan.pilot.end) && date(plan.pilot.end) < date(plan.pilot.start)
    asks: The pilot ends before it starts. Which date is right?
    cap: 2

  - id: date-order-rollout-before-pilot
    about: [pilot, governance]
    rule: >-
      plan.timeline.exists(t, mentions(t.what, 'rollout') && !mentions(t.what, 'preparing')
      && hasDate(t.when) && [plan.pilot.start, plan.pilot.end].exists(p, hasDate(p) && date(t.when) < date(p)))
    asks: The roll-out comes before the end of the pilot. What could the pilot still change?
    cap: 2

  - id: date-order-training-after-rollout
    about: skills
    rule: >-
      cel.bind(rollouts, plan.timeline.filter(t, mentions(t.what, 'rollout')
      && !mentions(t.what, 'preparing') && hasDate(t.when)), rollouts.size() > 0
      && plan.skills.exists(s, hasDate(s.by) && rollouts.all(t, date(s.by) > date(t.when))))
    asks: Some people are trained after the roll-out. How do they work until then?
    cap: 2

  - id: date-before-start-metric
    about: metrics
    rule: >-
      hasDate(plan.start) && plan.metrics.exists(m, hasDate(m.by) && date(m.by) < date(plan.start))
    asks: A measure is due before the change begins. Is the date a slip?
    cap: 2

  - id: message-after-event
    about: communication
    # A message about results looks back on purpose.
    rule: >-
      plan.communication.exists(m, mentions(m.message, 'takes-effect') && !mentions(m.message, 'report-back')
      && hasDate(m.message) && hasDate(m.when) && date(m.message) < date(m.when))
    asks: A group hears of a step after it has happened. When do they really hear of it?
    cap: 2

  - id: identical-dates
    about: [communication, skills, incentives, resistance]
    rule: >-
      cel.bind(times, (plan.communication.map(m, m.when) + plan.skills.map(s, s.by) + plan.incentives.map(i,
      i.by) + plan.resistance.map(r, r.when)).filter(d, hasDate(d)), times.size() >= 6
      && distinct(times).size() * 6 <= times.size())
    asks: Nearly everything happens on one day. Can people really do all of it then?
    cap: 2

  - id: undated
    about: governance
    rule: >-
      (plan.leadership.sponsor.actions.map(a, a.when) + plan.communication.map(m, m.when) + plan.skills.map(s,
      s.by) + plan.timeline.map(t, t.when) + plan.sustain.reviews.map(r, r.when)).filter(d, stated(d)
      && !dated(d)).size() >= 3
    asks: Several times are words such as "ongoing". Which of them can get a date?
    cap: 2

  # ---- Contradictions ----

  - id: target-worse-than-baseline
    about: metrics
    rule: >-
      plan.metrics.exists(m, numeric(m.baseline) && numeric(m.target) && (m.better == 'lower'
      || (m.better == '' && mentions(m.name, 'lower-is-better') && !mentions(m.name, 'higher-is-better'))
      ? number(m.target) > number(m.baseline) : m.better == 'higher' && number(m.target) < number(m.baseline)))
    asks: A target is worse than today's value. Is that meant, or are the two mixed up?
    cap: 2

  - id: conflict-jobs
    about: [communication, resistance, safeguards]
    rule: >-
      (mentions(plan.safeguards.job_security, 'no-cuts')
      || plan.communication.exists(m, mentions(m.message, 'no-cuts'))
      || plan.resistance.exists(r, mentions(r.response, 'no-cuts')))
      && (plan.metrics.exists(m, mentions([m.name, m.unit], 'posts') && !mentions(m.name, 'lower-is-better')
      && numeric(m.baseline) && numeric(m.target) && number(m.target) < number(m.baseline))
      || plan.communication.exists(m, mentions(m.message, 'job-cut') && !mentions(m.message, 'no-cuts'))
      || plan.vision.benefits.exists(b, mentions(b.benefit, 'job-cut')))
    asks: The plan promises jobs and counts on fewer of them. Which is true? Settle this before anything is announced.
    cap: 1

  - id: conflict-confidentiality
    about: safeguards
    rule: >-
      mentions(plan.safeguards.confidentiality, 'anonymous')
      && mentions(plan.safeguards.confidentiality, 'passed-on')
      && !mentions(plan.safeguards.confidentiality, 'not-passed-on')
    asks: Remarks are called anonymous, and names are passed on. Who really sees them?
    cap: 1

  - id: conflict-ownership
    about: [leadership, collaboration, governance]
    rule: >-
      cel.bind(decided, plan.collaboration.routines.map(r, r.decides).filter(d, named(d)),
      distinct(decided).size() < decided.size())
      || repeated(plan.leadership.coalition.map(c, c.does).filter(d, concrete(d, 2))).size() > 0
    asks: Two meetings decide the same thing, or two leaders lead the same thing. Who has the last word?
    cap: 2

  - id: promise-not-planned
    about: collaboration
    # The money side is the one that plans promise and then forget.
    rule: >-
      mentions([plan.title, plan.vision.what], 'function-finance') && (plan.leadership.coalition.size() > 0
      || plan.collaboration.routines.size() > 0) && !plan.leadership.coalition.exists(c, c.area == 'finance'
      || mentions(c.role, 'function-finance'))
      && !plan.collaboration.routines.exists(r, mentions(r.who, 'function-finance'))
      && !plan.communication.exists(m, mentions([m.audience, m.owner], 'function-finance'))
      && !plan.metrics.exists(m, m.ops == 'finops' || mentions(m.owner, 'function-finance'))
      && !plan.skills.exists(s, s.ops == 'finops' || mentions(s.who, 'function-finance'))
    asks: >-
      The vision names finance, but no leader, meeting, message, skill or measure does. Where does finance come
      in?

  - id: ask-against-freeze
    about: leadership
    rule: >-
      mentions(plan.leadership.asks, 'new-posts')
      && mentions(texts(plan.leadership) + texts(plan.context) + texts(plan.risks), 'hiring-freeze')
    asks: The plan asks for new posts during a freeze. What happens if they are refused?
    cap: 2

  - id: sponsor-leaves
    about: leadership
    rule: plan.leadership.sponsor.actions.exists(a, mentions(a.do, 'leaving'))
    asks: The sponsor hands over during the change. Who stands behind it from that day on?
    cap: 2

  - id: owner-leaves
    about: sustain
    rule: mentions(plan.sustain.owner_after, 'ending')
    asks: The later owner will not exist for long. Who owns the practice after that?
    cap: 2

  - id: consulted-too-late
    about: safeguards
    rule: mentions(plan.safeguards.consulted, 'told-afterwards')
    asks: Staff bodies are informed when everything is settled. What could they still change?
    cap: 2

  - id: reward-against-sharing
    about: incentives
    rule: >-
      plan.incentives.exists(i, mentions(i.change, 'rivalry') && mentions(i.encourages, 'sharing'))
    asks: A reward sets departments against each other and is meant to make them share. Will it?
    cap: 2

  # ---- One-sided plans ----

  - id: metric-baseline-unknown
    about: metrics
    rule: plan.metrics.exists(m, mentions(m.baseline, 'unknown'))
    asks: A starting value is not known yet. Who finds it out, and by when?

  - id: missing-discipline-dataops
    about: metrics
    rule: >-
      plan.metrics.filter(m, numeric(m.target)).size() >= scaled(3)
      && !plan.metrics.exists(m, m.ops == 'dataops' || (m.ops == '' && mentions(m.name, 'dataops')))
    asks: No measure is about data. How will you notice bad or late data?
    cap: 2

  - id: missing-discipline-mlops
    about: metrics
    rule: >-
      plan.metrics.filter(m, numeric(m.target)).size() >= scaled(3)
      && !plan.metrics.exists(m, m.ops == 'mlops' || (m.ops == '' && mentions(m.name, 'mlops')))
    asks: No measure is about the models. How will you notice that a model gets worse?
    cap: 2

  - id: missing-discipline-finops
    about: metrics
    rule: >-
      plan.metrics.filter(m, numeric(m.target)).size() >= scaled(3)
      && !plan.metrics.exists(m, m.ops == 'finops' || (m.ops == '' && mentions(m.name, 'finops')))
    asks: No measure is about money. What does a run, a model or a case cost today?
    cap: 2

  - id: no-soft-skill
    about: skills
    rule: plan.skills.size() >= 3 && plan.skills.all(s, s.kind == 'technical')
    asks: Every skill is technical. Where do people learn to work across teams?
    cap: 2

  - id: one-message-for-all
    about: communication
    rule: plan.communication.size() > 0 && !plan.communication.exists(m, group(m.audience))
    asks: Everyone hears the same. What changes for whom?
    cap: 2

  - id: one-way-communication
    about: communication
    rule: plan.communication.size() >= 3 && !plan.communication.exists(m, stated(m.feedback))
    asks: No message has a way to answer. How will you hear what people think?
    cap: 3

  - id: single-owner-load
    about: governance
    # In a very small firm one person rightly owns most of it.
    rule: >-
      cel.bind(owners, (plan.communication.map(m, m.owner) + plan.skills.map(s, s.owner) +
      plan.incentives.map(i, i.owner) + plan.metrics.map(m, m.owner) + plan.resistance.map(r, r.owner) +
      plan.timeline.map(t, t.owner) + plan.risks.map(r, r.owner)).filter(o, stated(o)), scaled(2) == 2
      && owners.size() >= 9 && distinct(owners).exists(o, owners.filter(p, p == o).size() * 3 > owners.size() *
      2))
    asks: One role owns more than two thirds of the plan. Can one person carry that?

  - id: generic-owner
    about: [leadership, governance]
    rule: >-
      (plan.communication.map(m, m.owner) + plan.skills.map(s, s.owner) + plan.incentives.map(i, i.owner) +
      plan.metrics.map(m, m.owner) + plan.resistance.map(r, r.owner) + plan.timeline.map(t, t.owner) +
      [plan.leadership.sponsor.role, plan.governance.decides]).filter(o, stated(o) && !specific(o)).size() >= 3
    asks: Several owners are "everyone" or "management". Which person answers for what?
    cap: 2

  # ---- Words without content ----

  - id: vague-language
    about: all
    rule: >-
      cel.bind(said, texts(plan.vision) + plan.communication.map(m, m.message) + plan.resistance.map(r,
      r.response) + plan.leadership.sponsor.actions.map(a, a.do) + plan.incentives.map(i, i.change) +
      [plan.leadership.asks], said.exists(t, stated(t)) && density(said, 'vague-words') > 0.12)
    asks: Much of the plan would fit any organisation. Which sentence could only be yours?
    cap: 2

  - id: keyword-density
    about: all
    rule: >-
      cel.bind(said, texts(plan.vision) + plan.communication.map(m, m.message) + plan.resistance.map(r,
      r.response) + plan.leadership.sponsor.actions.map(a, a.do) + plan.skills.map(s, s.skill) +
      plan.incentives.map(i, i.change) + [plan.context.situation, plan.collaboration.ownership,
      plan.safeguards.job_security], said.exists(t, stated(t)) && density(said, 'rubric-words') > 0.15)
    asks: The plan is full of the words of the rubric. What will people really do?
    cap: 1

  - id: repetition
    about: all
    rule: >-
      repeated(plan.leadership.sponsor.actions.map(a, a.do) + plan.communication.map(m, m.message) +
      plan.resistance.map(r, r.response) + plan.skills.map(s, s.skill) + plan.incentives.map(i, i.change) +
      plan.timeline.map(t, t.what) + plan.risks.map(r, r.response)).size() >= 3
    asks: The same sentence stands in several places. What is different each time?
    cap: 1

  - id: self-reference
    about: all
    rule: >-
      ([plan.pilot.stop_if, plan.pilot.then, plan.pilot.share, plan.collaboration.ownership,
      plan.collaboration.weakness, plan.safeguards.job_security, plan.safeguards.confidentiality,
      plan.safeguards.raise_concerns, plan.sustain.feedback, plan.leadership.asks] + plan.incentives.map(i,
      i.watch_for) + plan.resistance.map(r, r.progress_sign) + plan.risks.map(r, r.early_sign)).filter(t,
      stated(t) && !placeholder(t) && !concrete(t)).size() >= 4
    asks: Several fields repeat their own heading, such as "stop if the stop rule is met". What would you see or do?
    cap: 1

  - id: identical-items
    about: all
    rule: >-
      (plan.metrics.size() >= 3 && plan.metrics.all(m, numeric(m.target))
      && distinct(plan.metrics.map(m, m.baseline)).size() == 1
      && distinct(plan.metrics.map(m, m.target)).size() == 1) || (plan.risks.size() >= 3
      && distinct(plan.risks.map(r, r.response)).size() == 1 && stated(plan.risks[0].response))
      || (plan.resistance.size() >= 3 && distinct(plan.resistance.map(r, r.response)).size() == 1
      && stated(plan.resistance[0].response))
    asks: Items of a list differ only in their name. Were they copied?
    cap: 1

  - id: round-targets
    about: metrics
    rule: >-
      cel.bind(targets, plan.metrics.map(m, m.target).filter(t, numeric(t)), targets.size() >= 3
      && targets.all(t, number(t) == 0.0 || number(t) == 100.0))
    asks: Every target is nought or a hundred. Where do these numbers come from?
    cap: 2

  - id: placeholder
    about: all
    rule: mentions(texts(plan), 'placeholder-within')
    asks: Some places still wait for their text. Which of them matter most?

  - id: failure-statistics
    about: communication
    rule: mentions(texts(plan), 'failure-claim')
    asks: >-
      The plan leans on the claim that most changes fail. No reliable study shows this; what do you know from
      your own house?

  - id: personal-data
    about: all
    rule: >-
      texts(plan).exists(t, t.matches(r'[A-Za-z0-9._%+-]+@[A-Za-z0-9-]+\.[A-Za-z]{2,}')
      || t.matches(r'\+[0-9][0-9 ()/.-]{7,}[0-9]')
      || t.matches(r'(^|[^0-9.,-])0[0-9][0-9 ()]{6,}[0-9]($|[^0-9-])'))
    asks: The plan seems to hold an e-mail address or a phone number. Can a role stand there instead?

"""#
        ),
        (
            path: #"""
schemas/agreement.schema.json
"""#,
            content: #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:planeval:schema:agreement:1",
  "title": "Agreement",
  "description": "What planeval agree --format json prints about the readers of a cohort. Later versions may add keys and never take one away.",
  "x-document": "agreement",
  "type": "object",
  "required": ["schema", "engine", "cohort", "rubric", "plans", "reviewedPlans", "reviews", "minimumPeers", "hidden", "overall", "criteria", "reliability", "readers", "questions", "labels"],
  "properties": {
    "schema": { "description": "The kind of document and its version.", "const": "planeval.agreement/1" },
    "engine": { "type": "string", "description": "The version of planeval." },
    "cohort": { "type": "string", "description": "The title of the cohort." },
    "rubric": {
      "type": "object",
      "description": "The rubric whose levels were given.",
      "required": ["id", "version", "digest"],
      "properties": {
        "id": { "type": "string", "description": "The name of the rubric." },
        "version": { "type": "string", "description": "The version of the rubric." },
        "digest": { "type": "string", "description": "sha256: and the digest of the file." }
      }
    },
    "plans": { "type": "integer", "description": "The number of plans of the cohort." },
    "reviewedPlans": { "type": "integer", "description": "The number of plans with enough peer reviews; everything below is about these." },
    "reviews": { "type": "integer", "description": "The number of their peer reviews." },
    "minimumPeers": { "type": "integer", "description": "The least number of peer reviews; plans with fewer are left out." },
    "hidden": {
      "type": "object",
      "description": "What is left out because plans have too few peer reviews; their levels could be worked out from any figure that they changed.",
      "required": ["plans", "reviews"],
      "properties": {
        "plans": { "type": "integer", "description": "The number of plans with peer reviews, but too few." },
        "reviews": { "type": "integer", "description": "The number of their peer reviews." }
      }
    },
    "overall": {
      "type": "object",
      "description": "The agreement over all criteria; a unit is one criterion of one plan.",
      "required": ["levels", "pairs", "exact", "withinOne", "alpha", "ac2"],
      "properties": {
        "levels": { "type": "integer", "description": "The number of levels that were given." },
        "pairs": { "type": "integer", "description": "The number of pairs of levels for the same criterion of the same plan." },
        "exact": { "$ref": "#/$defs/share", "description": "The share of pairs that are equal." },
        "withinOne": { "$ref": "#/$defs/share", "description": "The share of pairs at most one level apart." },
        "alpha": { "$ref": "#/$defs/statistic", "description": "Krippendorff's alpha for ordinal data; low and high hold it nine times out of ten." },
        "ac2": { "$ref": "#/$defs/statistic", "description": "Gwet's AC2 with quadratic weights." }
      }
    },
    "criteria": {
      "type": "array",
      "description": "The same for each criterion, in the order of the rubric.",
      "items": {
        "type": "object",
        "required": ["id", "levels", "pairs", "exact", "withinOne", "alpha", "ac2"],
        "properties": {
          "id": { "type": "string", "description": "The id of the criterion." },
          "levels": { "type": "integer", "description": "The number of levels that were given." },
          "pairs": { "type": "integer", "description": "The number of pairs of levels." },
          "exact": { "$ref": "#/$defs/share", "description": "The share of pairs that are equal." },
          "withinOne": { "$ref": "#/$defs/share", "description": "The share of pairs at most one level apart." },
          "alpha": { "$ref": "#/$defs/statistic", "description": "Krippendorff's alpha for ordinal data." },
          "ac2": { "$ref": "#/$defs/statistic", "description": "Gwet's AC2 with quadratic weights." }
        }
      }
    },
    "reliability": {
      "type": ["object", "null"],
      "description": "How much the levels of whole reviews say about plans.",
      "required": ["variances", "readersPerPlan", "icc1", "phi", "readersForTarget", "target"],
      "properties": {
        "variances": {
          "type": "object",
          "description": "The variances between plans, between readers, and of what is left.",
          "required": ["plan", "reader", "residual"],
          "properties": {
            "plan": { "type": "number", "description": "Between plans." },
            "reader": { "type": "number", "description": "Between readers: severity." },
            "residual": { "type": "number", "description": "Of a single review, beside both." }
          }
        },
        "readersPerPlan": { "type": "number", "description": "The mean number of readers of a plan that has any." },
        "icc1": { "$ref": "#/$defs/statistic", "description": "The agreement of single readers, ICC(1)." },
        "phi": {
          "type": "array",
          "description": "The dependability of the mean of some readers.",
          "items": {
            "type": "object",
            "required": ["readers", "value"],
            "properties": {
              "readers": { "type": "integer", "description": "The number of readers." },
              "value": { "type": ["number", "null"], "description": "The dependability." }
            }
          }
        },
        "readersForTarget": { "type": ["integer", "null"], "description": "The least number of readers that reaches the target; null beyond a hundred." },
        "target": { "type": "number", "description": "The dependability that is called enough." }
      }
    },
    "readers": {
      "type": "array",
      "description": "What the model says about the levels of each reader, by id, which is no order of merit.",
      "items": {
        "type": "object",
        "required": ["id", "reviews", "bias", "biasLow", "biasHigh", "consistency", "enoughReviews"],
        "properties": {
          "id": { "type": "string", "description": "The id that reviews use." },
          "reviews": { "type": "integer", "description": "The number of peer reviews." },
          "bias": { "type": "number", "description": "How many levels the reader gives above the others; below 0 the reader is stricter." },
          "biasLow": { "type": "number", "description": "The lower end of the range that holds it nine times out of ten." },
          "biasHigh": { "type": "number", "description": "The upper end of that range." },
          "consistency": { "type": "string", "enum": ["consistent", "typical", "noisy"], "description": "How steady the levels are beside those of the others." },
          "enoughReviews": { "type": "boolean", "description": "False for fewer than eight reviews, which are too few to judge a reader by." }
        }
      }
    },
    "questions": {
      "type": "array",
      "description": "What a person should ask about the levels; nothing of it changes a score.",
      "items": {
        "type": "object",
        "required": ["subject", "readers", "plans", "value", "asks"],
        "properties": {
          "subject": {
            "type": "string",
            "enum": ["outlying-review", "mutual-generosity", "constant-reader", "central-tendency", "severity", "low-reliability", "self-assessment"],
            "description": "What it is about."
          },
          "readers": { "type": "array", "items": { "type": "string" }, "description": "The ids of the readers; none where it is about all." },
          "plans": { "type": "array", "items": { "type": "string" }, "description": "The ids of the plans." },
          "value": { "type": "number", "description": "The number that led to it: a distance in standard deviations, a number of plans, a slope, a bias or gap in levels, or a probability." },
          "asks": { "type": "string", "description": "The question for people." }
        }
      }
    },
    "labels": {
      "type": "array",
      "description": "What one has to know about severities and reliability.",
      "items": { "type": "string", "enum": ["fewData", "noSeverityEvidence", "priorDriven", "noVariation", "disconnected"] }
    }
  },
  "$defs": {
    "share": { "type": ["number", "null"], "minimum": 0, "maximum": 1 },
    "statistic": {
      "type": "object",
      "required": ["value"],
      "properties": {
        "value": { "type": ["number", "null"], "description": "The value; null where the levels do not determine one." },
        "low": { "type": "number", "description": "The lower end of its range." },
        "high": { "type": "number", "description": "The upper end of its range." },
        "undefined": { "type": "string", "description": "Why there is no value." }
      }
    }
  }
}

"""#
        ),
        (
            path: #"""
schemas/allocation.schema.json
"""#,
            content: #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:planeval:schema:allocation:1",
  "title": "Allocation",
  "description": "What planeval allocate --format json prints: who reviews which plan of a cohort. Later versions may add keys and never take one away.",
  "x-document": "allocation",
  "type": "object",
  "required": ["schema", "engine", "cohort", "by", "reviewsPerPlan", "seed", "assignments", "loads", "connection", "reciprocal", "plansWithTeammates", "plansWithRepeatedFunctions", "plansWithMoreReviews", "released"],
  "properties": {
    "schema": { "description": "The kind of document and its version.", "const": "planeval.allocation/1" },
    "engine": { "type": "string", "description": "The version of planeval." },
    "cohort": { "type": "string", "description": "The title of the cohort." },
    "by": { "type": "string", "enum": ["team", "person"], "description": "Whether teams review as one, or people." },
    "reviewsPerPlan": { "type": "integer", "description": "The number of reviews that each plan is to have." },
    "seed": { "type": "string", "description": "The number that random choices began with." },
    "assignments": {
      "type": "array",
      "description": "Who reviews what, by reviewer and then by plan.",
      "items": {
        "type": "object",
        "required": ["reviewer", "plan", "state"],
        "properties": {
          "reviewer": { "type": "string", "description": "The team or person." },
          "plan": { "type": "string", "description": "The id of the plan." },
          "state": {
            "type": "string",
            "enum": ["done", "kept", "required", "new"],
            "description": "done: the review is there; kept: an earlier allocation said so; required: it was asked for; new: it was found now."
          }
        }
      }
    },
    "loads": {
      "type": "array",
      "description": "The reviews of everybody who has not dropped out.",
      "items": {
        "type": "object",
        "required": ["reviewer", "reviews", "fixed"],
        "properties": {
          "reviewer": { "type": "string", "description": "The team or person." },
          "reviews": { "type": "integer", "description": "The number of reviews, done or not." },
          "fixed": { "type": "integer", "description": "Those among them that are done or required." }
        }
      }
    },
    "connection": {
      "type": "object",
      "description": "How the plans hang together over their reviewers: strict reviewers can be told from weak plans within a piece.",
      "required": ["pieces"],
      "properties": {
        "pieces": { "type": "integer", "description": "The number of pieces." },
        "cause": {
          "type": "string",
          "enum": ["fewReviews", "conditions", "notFound"],
          "description": "Why there are several: too few reviews, what is done, required or excluded, or nothing better was found."
        },
        "reviews": { "type": "integer", "description": "The number of reviews, if there are too few." },
        "needed": { "type": "integer", "description": "The number of reviews that one piece takes." }
      }
    },
    "reciprocal": {
      "type": "array",
      "description": "Teams that review each other.",
      "items": {
        "type": "object",
        "required": ["teams"],
        "properties": {
          "teams": { "type": "array", "items": { "type": "string" }, "description": "The two teams." }
        }
      }
    },
    "plansWithTeammates": { "$ref": "#/$defs/plans", "description": "Plans with two or more reviewers of one team." },
    "plansWithRepeatedFunctions": { "$ref": "#/$defs/plans", "description": "Plans with more reviewers of one function than need be." },
    "plansWithMoreReviews": { "$ref": "#/$defs/plans", "description": "Plans with more reviews than asked for, because they are done." },
    "released": {
      "type": "array",
      "description": "Assignments of an earlier allocation that are no more.",
      "items": {
        "type": "object",
        "required": ["reviewer", "plan", "reason"],
        "properties": {
          "reviewer": { "type": "string", "description": "The team or person." },
          "plan": { "type": "string", "description": "The id of the plan." },
          "reason": {
            "type": "string",
            "enum": ["reviewerGone", "planGone", "ownPlan", "forbidden", "enoughReviews", "moved"],
            "description": "Why it could not stay; enoughReviews: the plan has all its reviews without it; moved: for even loads or the connection."
          }
        }
      }
    }
  },
  "$defs": {
    "plans": { "type": "array", "items": { "type": "string" }, "description": "Ids of plans." }
  }
}

"""#
        ),
        (
            path: #"""
schemas/bundle.schema.json
"""#,
            content: #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:planeval:schema:bundle:1",
  "title": "Bundle",
  "description": "A plan with its reviews on one line of NDJSON, for planeval score --ndjson and planeval batch. Other keys may stand beside these and mean nothing. A line that is a plan by itself is taken too; it has no id.",
  "$comment": "Words that begin with x- are read by planeval only; plan.schema.json explains them.",
  "x-document": "bundle",
  "x-lenient": true,
  "type": "object",
  "properties": {
    "id": {
      "type": ["string", "number"],
      "description": "What the result is found by; it is repeated unchanged.",
      "examples": ["heron"]
    },
    "cohort": {
      "type": ["string", "number", "null"],
      "description": "The workshop or course; it is repeated unchanged.",
      "examples": ["spring-7"]
    },
    "plan": {
      "type": "object",
      "description": "The plan, as planeval schema plan describes it."
    },
    "rubric": {
      "type": ["object", "null"],
      "description": "A rubric for this plan alone, as planeval schema rubric describes it, instead of that of the run."
    },
    "reviews": {
      "type": ["array", "null"],
      "description": "What people say about the plan.",
      "x-noun": "a list of reviews",
      "items": {
        "type": "object",
        "properties": {
          "reviewer": {
            "$ref": "#/$defs/text",
            "description": "Who assesses: a person or a team.",
            "examples": ["finch"],
            "x-aliases": ["assessor", "rater"]
          },
          "kind": {
            "type": ["string", "null"],
            "examples": ["peer", "self", "facilitator"],
            "description": "peer (somebody of another team, also when left out), self (the team itself) or facilitator."
          },
          "overall": {
            "$ref": "#/$defs/level",
            "description": "The overall impression, which is not counted.",
            "x-aliases": ["overall_impression"]
          },
          "levels": {
            "type": ["object", "null"],
            "examples": [{ "leadership": 3, "metrics": "2 - Described" }],
            "description": "A level for each criterion, by its id."
          },
          "comments": {
            "type": ["object", "null"],
            "examples": [{ "leadership": "Who stands in for the sponsor in summer?" }],
            "description": "Comments on criteria, by their ids."
          },
          "comment": { "$ref": "#/$defs/text", "description": "A comment on the plan as a whole." }
        }
      }
    }
  },
  "required": ["id", "plan"],
  "$defs": {
    "text": { "type": ["string", "number", "null"], "x-as": "string" },
    "level": {
      "type": ["number", "string", "null"],
      "x-as": "string",
      "examples": [3, "Actionable", "3 - Actionable"]
    }
  }
}

"""#
        ),
        (
            path: #"""
schemas/cohort.schema.json
"""#,
            content: #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:planeval:schema:cohort:1",
  "title": "Cohort",
  "description": "The settings of a cohort, the file cohort.yaml beside its folders. Everything may be left out.",
  "$comment": "Words that begin with x- are read by planeval only; plan.schema.json explains them.",
  "x-document": "cohort",
  "type": "object",
  "additionalProperties": false,
  "properties": {
    "$schema": {
      "type": ["string", "null"],
      "description": "Where your editor finds this description; planeval does not need it."
    },
    "planeval_cohort": {
      "description": "The version of the format. Leave it out or write 1.",
      "const": 1
    },
    "title": {
      "type": ["string", "null"],
      "description": "What the cohort is called.",
      "examples": ["Workshop of 9 March"]
    },
    "rubric": {
      "type": ["string", "null"],
      "description": "The name of a rubric that is part of planeval, or a file seen from here. Else rubric.yaml in this folder, else change-plan.",
      "examples": ["change-plan"]
    },
    "seed": {
      "type": ["integer", "null"],
      "description": "The number that everything random begins with, so that it comes again.",
      "examples": [2026]
    },
    "today": {
      "type": ["string", "null"],
      "description": "The day that rules take for today.",
      "examples": ["2026-03-09"]
    },
    "sources": {
      "type": ["object", "null"],
      "additionalProperties": false,
      "description": "How much each source of levels counts, instead of the weights of the rubric.",
      "properties": {
        "facilitator": { "$ref": "#/$defs/weight", "description": "The weight of the facilitator." },
        "peers": { "$ref": "#/$defs/weight", "description": "The weight of all peers together." },
        "checks": { "$ref": "#/$defs/weight", "description": "The weight of the checks." },
        "self": { "$ref": "#/$defs/weight", "description": "The weight of the team itself." }
      }
    },
    "minimum_peers": {
      "type": ["integer", "null"],
      "minimum": 2,
      "description": "From this number of peer reviews on they are shown and counted, instead of that of the rubric.",
      "examples": [3]
    },
    "own_reviews": {
      "type": ["string", "null"],
      "enum": ["self", "refuse"],
      "description": "What happens to a peer review of the plan of one's own team: it counts as a self-assessment (self, also when left out), or it is left out (refuse)."
    },
    "aggregator": {
      "type": ["string", "null"],
      "enum": ["adjusted", "posterior", "mean", "median", "trimmed", "ora2-median", "moodle-workshop"],
      "description": "How the levels of several peers become one, instead of the way of the rubric.",
      "examples": ["adjusted", "median"]
    },
    "anchor": {
      "type": ["boolean", "null"],
      "description": "Whether the facilitator counts as a reader without severity, by whom that of the others is told."
    }
  },
  "$defs": {
    "weight": { "type": ["number", "null"], "minimum": 0 }
  }
}

"""#
        ),
        (
            path: #"""
schemas/evaluation.schema.json
"""#,
            content: #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:planeval:schema:evaluation:1",
  "title": "Evaluation",
  "description": "What planeval eval --json prints: what an expression gives, and why. Later versions may add keys and never take one away, so a program that reads evaluations should pass over keys it does not know.",
  "x-document": "evaluation",
  "type": "object",
  "required": ["schema", "expression", "plan", "type", "value", "error", "evidence", "cost"],
  "properties": {
    "schema": {
      "description": "The kind of document and its version.",
      "const": "planeval.evaluation/1"
    },
    "expression": {
      "type": "string",
      "description": "The expression as it was given."
    },
    "plan": {
      "type": ["string", "null"],
      "description": "The file of the plan, as it was named on the command line; null without one."
    },
    "type": {
      "type": "string",
      "description": "The type of the value as far as it is known before the expression runs.",
      "examples": ["bool", "list(string)", "dyn"]
    },
    "value": {
      "description": "The value; null also where there is none. Whole numbers beyond 2^53, unsigned numbers, numbers that are not finite, times, spans, octets (base64) and types are texts; an optional value is what it holds, or null; a map whose keys would be spelled alike is a list of objects of a key and a value."
    },
    "error": {
      "type": ["object", "null"],
      "description": "Why there is no value; null where there is one.",
      "required": ["kind", "message", "hint", "line", "column"],
      "properties": {
        "kind": {
          "type": "string",
          "description": "What went wrong, in one word.",
          "examples": ["noSuchKey", "indexOutOfRange", "divisionByZero", "limit"]
        },
        "message": {
          "type": "string",
          "description": "What was found and what was expected."
        },
        "hint": {
          "type": ["string", "null"],
          "description": "What to do."
        },
        "line": {
          "type": ["integer", "null"],
          "minimum": 1,
          "description": "The line in the expression, from 1."
        },
        "column": {
          "type": ["integer", "null"],
          "minimum": 1,
          "description": "The column in the line, from 1, in Unicode scalars."
        }
      }
    },
    "evidence": {
      "type": "array",
      "description": "The places in the plan that decided the value, or that were looked for.",
      "items": {
        "type": "object",
        "required": ["pointer", "line", "column", "text", "missing"],
        "properties": {
          "pointer": {
            "type": "string",
            "description": "The place in the plan as planeval read it, as a JSON Pointer (RFC 6901).",
            "examples": ["/metrics/2/baseline"]
          },
          "line": {
            "type": "integer",
            "minimum": 1,
            "description": "The line in the file, from 1."
          },
          "column": {
            "type": "integer",
            "minimum": 1,
            "description": "The column in the line, from 1, in Unicode scalars."
          },
          "text": {
            "type": "string",
            "description": "What stands there, cut to a readable length."
          },
          "missing": {
            "type": "boolean",
            "description": "True when nothing stands there; line and column are then those of what should hold it."
          }
        }
      }
    },
    "cost": {
      "type": "object",
      "description": "What the run took and may take.",
      "required": ["steps", "bytes", "worstSteps", "maximumSteps"],
      "properties": {
        "steps": {
          "type": "integer",
          "minimum": 0,
          "description": "The steps of this run."
        },
        "bytes": {
          "type": "integer",
          "minimum": 0,
          "description": "The bytes of values that this run made."
        },
        "worstSteps": {
          "type": ["integer", "null"],
          "minimum": 0,
          "description": "The most steps for plans whose lists have up to 30 elements and whose texts have up to 500 bytes; null for more than can be said."
        },
        "maximumSteps": {
          "type": "integer",
          "minimum": 0,
          "description": "The steps that a rule may take."
        }
      }
    }
  }
}

"""#
        ),
        (
            path: #"""
schemas/plan.schema.json
"""#,
            content: #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:planeval:schema:plan:1",
  "title": "Plan",
  "description": "A change-management plan as a team writes it in a workshop. Only the title is needed: leave out what you do not know yet, and planeval says what is missing.",
  "$comment": "Words that begin with x- are read by planeval only; other tools pass them over. x-document: the name of the document in messages. x-lenient: mistakes are reported and passed over instead of refused, and unknown keys are kept. x-belongs-elsewhere: keys that give away another kind of document. x-aliases: other spellings of a key. x-related: keys that are not the same, but make us suggest this one. x-value-aliases: other words for a choice. x-shorthand: the key that is meant when a text stands where a group of keys is expected. x-separators: the characters at which a text is split when it stands where a list is expected. x-as: numbers and the like are read as text, the way they are written. x-noun: how messages call the thing. Upper and lower case, spaces, hyphens and underscores in keys and choices never matter.",
  "x-document": "plan",
  "x-lenient": true,
  "x-belongs-elsewhere": {
    "planeval_rubric": "this is a rubric, not a plan; give it with --rubric",
    "planeval_rubric_examples": "these are the examples of a rubric, not a plan; give them to planeval rubric test",
    "planeval_assessment": "this is a review of a plan, not a plan",
    "nextSteps": "this is a result of planeval, not a plan; score the plan it was made from"
  },
  "type": "object",
  "required": ["title"],
  "properties": {
    "$schema": {
      "type": ["string", "null"],
      "description": "Where your editor finds this description; planeval does not need it."
    },
    "planeval_plan": {
      "description": "The version of the format. Leave it out or write 1.",
      "const": 1
    },
    "title": {
      "type": ["string", "number"],
      "x-as": "string",
      "minLength": 1,
      "description": "What the plan is called. The only thing that has to be there.",
      "examples": ["One team for forecasts, their data and their cost"],
      "x-related": ["name", "heading", "project", "plan"]
    },
    "team": {
      "$ref": "#/$defs/text",
      "description": "Who wrote the plan. A pen name is fine.",
      "examples": ["Table 5", "The Night Shift"],
      "x-aliases": ["team_name"],
      "x-related": ["authors", "author", "group"]
    },
    "organisation": {
      "type": ["object", "null"],
      "description": "The organisation the plan is for.",
      "x-aliases": ["organization"],
      "x-related": ["company", "employer"],
      "x-shorthand": "name",
      "properties": {
        "name": {
          "$ref": "#/$defs/text",
          "description": "Its name, or one you make up.",
          "examples": ["Northgate Libraries"]
        },
        "sector": {
          "$ref": "#/$defs/text",
          "description": "The kind of work it does. Write public for a public body.",
          "examples": ["public", "health", "retail", "manufacturing"],
          "x-aliases": ["industry", "branch"]
        },
        "size": {
          "$ref": "#/$defs/number",
          "description": "How many people work there. Small organisations are asked for less.",
          "examples": [12, 850],
          "x-aliases": ["employees", "headcount", "staff"]
        },
        "country": {
          "$ref": "#/$defs/text",
          "description": "Where it is.",
          "examples": ["PT", "Kenya"]
        }
      }
    },
    "language": {
      "$ref": "#/$defs/text",
      "description": "The language the plan is written in, as a short code. English when left out.",
      "examples": ["en", "fr", "pt-BR", "ja"],
      "x-aliases": ["lang"]
    },
    "start": {
      "$ref": "#/$defs/when",
      "description": "When the change begins. \"week 6\" elsewhere in the plan counts from here.",
      "x-aliases": ["start_date", "begins"]
    },
    "end": {
      "$ref": "#/$defs/when",
      "description": "When the change should be done.",
      "x-aliases": ["end_date", "ends"]
    },
    "submitted": {
      "$ref": "#/$defs/when",
      "description": "The day the plan was handed in. Rules that ask for \"today\" take this day, so that a plan scores the same next year.",
      "x-aliases": ["submitted_on", "handed_in"]
    },
    "context": {
      "type": ["object", "null"],
      "description": "Where you stand today.",
      "x-aliases": ["background"],
      "x-shorthand": "situation",
      "properties": {
        "situation": {
          "$ref": "#/$defs/text",
          "description": "What happens today, in about three sentences.",
          "examples": ["Forecasts take nine weeks to reach the depots. Three departments each hold a part of the work."],
          "x-aliases": ["current_situation", "current_state"]
        },
        "silos": {
          "type": ["array", "string", "null"],
          "description": "Where the silos are: who does not work together, and what goes wrong because of it.",
          "x-noun": "a list of silos",
          "items": {
            "type": ["object", "string", "null"],
            "description": "One gap between departments. One sentence will do.",
            "x-noun": "a silo",
            "x-shorthand": "problem",
            "properties": {
              "between": {
                "$ref": "#/$defs/names",
                "description": "The groups on either side.",
                "examples": [["data office", "finance"]]
              },
              "problem": {
                "$ref": "#/$defs/text",
                "description": "What goes wrong between them.",
                "examples": ["The bill arrives a month later and names no model."]
              }
            }
          }
        },
        "in_scope": {
          "$ref": "#/$defs/text",
          "description": "What the change covers.",
          "x-aliases": ["scope"]
        },
        "out_of_scope": {
          "$ref": "#/$defs/text",
          "description": "What it leaves alone, for now or for good."
        }
      }
    },
    "vision": {
      "type": ["object", "null"],
      "description": "What will change, how, and why it is worth it.",
      "x-related": ["case_for_change", "goal"],
      "properties": {
        "what": {
          "$ref": "#/$defs/text",
          "description": "What will be different, in words a colleague would use.",
          "examples": ["Each forecast has one team of data, model and finance people."]
        },
        "how": {
          "$ref": "#/$defs/text",
          "description": "How you will get there: what comes first, what follows.",
          "examples": ["Start with one depot for ten weeks, then decide about the others."]
        },
        "why": {
          "$ref": "#/$defs/text",
          "description": "Why it is worth the trouble.",
          "examples": ["Drivers come back late, and nobody knows which forecast was wrong."],
          "x-aliases": ["reason"]
        },
        "benefits": {
          "type": ["array", "null"],
          "description": "What each group gains, and what it costs them.",
          "x-noun": "a list of benefits",
          "items": {
            "type": ["object", "null"],
            "x-noun": "a benefit",
            "x-shorthand": "benefit",
            "properties": {
              "who": {
                "$ref": "#/$defs/text",
                "description": "The group.",
                "examples": ["drivers"],
                "x-aliases": ["group", "for"]
              },
              "benefit": {
                "$ref": "#/$defs/text",
                "description": "What gets better for them.",
                "examples": ["Fewer second trips"],
                "x-aliases": ["gain"]
              },
              "cost": {
                "$ref": "#/$defs/text",
                "description": "What it asks of them. Every change costs somebody something.",
                "examples": ["Ten minutes a day to note what went wrong"]
              }
            }
          }
        }
      }
    },
    "leadership": {
      "type": ["object", "null"],
      "description": "Who at the top stands behind the change, and what people will see them do.",
      "x-aliases": ["leadership_buy_in", "sponsorship"],
      "properties": {
        "sponsor": {
          "type": ["object", "null"],
          "description": "The senior person who stands behind the change.",
          "x-aliases": ["executive_sponsor"],
          "x-shorthand": "role",
          "properties": {
            "role": {
              "$ref": "#/$defs/role",
              "description": "Their role, not their name.",
              "examples": ["Director of Operations"],
              "x-aliases": ["title", "who"],
              "x-related": ["name"]
            },
            "actions": {
              "type": ["array", "string", "null"],
              "description": "What people will see the sponsor do.",
              "x-noun": "a list of actions",
              "items": {
                "type": ["object", "string", "null"],
                "description": "One action. One sentence will do; a date is better.",
                "x-noun": "an action",
                "x-shorthand": "do",
                "properties": {
                  "do": {
                    "$ref": "#/$defs/text",
                    "description": "What they do.",
                    "examples": ["Opens the first meeting and tells why the last try failed"],
                    "x-aliases": ["action", "does", "what"]
                  },
                  "when": {
                    "$ref": "#/$defs/when",
                    "description": "When, or how often.",
                    "x-aliases": ["by", "date", "deadline"]
                  }
                }
              }
            }
          }
        },
        "coalition": {
          "type": ["array", "null"],
          "description": "The other leaders who share the work.",
          "x-noun": "a list of leaders",
          "x-aliases": ["guiding_coalition", "allies"],
          "items": {
            "type": ["object", "null"],
            "x-noun": "a leader",
            "x-shorthand": "role",
            "properties": {
              "role": {
                "$ref": "#/$defs/role",
                "description": "Their role, not their name.",
                "examples": ["Head of Data"],
                "x-aliases": ["who"],
                "x-related": ["name"]
              },
              "area": {
                "type": ["string", "null"],
                "enum": ["data", "ml", "finance", "business", "people", "political", "clinical", "audit", "other", null],
                "description": "The part of the organisation they lead.",
                "x-aliases": ["function"],
                "x-value-aliases": {
                  "machine_learning": "ml",
                  "models": "ml",
                  "modelling": "ml",
                  "modeling": "ml",
                  "dataops": "data",
                  "mlops": "ml",
                  "finops": "finance",
                  "hr": "people",
                  "human_resources": "people",
                  "operations": "business",
                  "politics": "political"
                }
              },
              "does": {
                "$ref": "#/$defs/text",
                "description": "What they bring or do.",
                "examples": ["Frees two engineers until June"],
                "x-aliases": ["do", "contribution", "action"]
              }
            }
          }
        },
        "asks": {
          "$ref": "#/$defs/text",
          "description": "What you ask the leaders for: a decision, money, people, a date.",
          "examples": ["By 2 April the board frees one and a half posts until the end of the year."],
          "x-aliases": ["ask", "request"]
        },
        "if_sponsor_leaves": {
          "$ref": "#/$defs/text",
          "description": "Who steps in when the sponsor goes.",
          "examples": ["The deputy director, who sits in every review."]
        }
      }
    },
    "stakeholders": {
      "type": ["array", "null"],
      "description": "The groups the change touches, those who gain and those who lose.",
      "x-noun": "a list of groups",
      "x-aliases": ["affected_groups", "people_affected"],
      "items": {
        "type": ["object", "null"],
        "x-noun": "a group",
        "x-shorthand": "group",
        "properties": {
          "group": {
            "$ref": "#/$defs/text",
            "description": "The group.",
            "examples": ["warehouse planners"],
            "x-aliases": ["name", "who", "stakeholder"]
          },
          "size": {
            "$ref": "#/$defs/number",
            "description": "How many people, roughly.",
            "examples": [40]
          },
          "impact": {
            "$ref": "#/$defs/degree",
            "description": "How much their work changes."
          },
          "stance": {
            "$ref": "#/$defs/text",
            "description": "What they think of it today.",
            "examples": ["doubtful", "curious", "against"],
            "x-aliases": ["attitude"]
          },
          "needs": {
            "$ref": "#/$defs/text",
            "description": "What they need from you.",
            "examples": ["Proof that it gets easier"]
          }
        }
      }
    },
    "communication": {
      "type": ["array", "null"],
      "description": "Who hears what from whom, when, and how they can answer.",
      "x-noun": "a list of messages",
      "x-aliases": ["messages", "communications", "communication_plan"],
      "items": {
        "type": ["object", "null"],
        "x-noun": "a message",
        "x-shorthand": "message",
        "properties": {
          "audience": {
            "$ref": "#/$defs/text",
            "description": "The group that hears it.",
            "examples": ["depot staff"],
            "x-aliases": ["to", "who", "group"]
          },
          "message": {
            "$ref": "#/$defs/text",
            "description": "What they hear, in the words you would use. Put it in quotes if it contains a colon.",
            "examples": ["The forecast advises and you decide; this is how to tell us that it was wrong."],
            "x-aliases": ["text", "what"]
          },
          "channel": {
            "$ref": "#/$defs/text",
            "description": "How it reaches them.",
            "examples": ["morning meeting", "letter"],
            "x-aliases": ["how", "medium"]
          },
          "when": {
            "$ref": "#/$defs/when",
            "description": "When, or how often.",
            "x-aliases": ["date", "deadline", "by"]
          },
          "owner": {
            "$ref": "#/$defs/role",
            "description": "Who tells them.",
            "examples": ["Depot Manager"],
            "x-aliases": ["responsible", "sender", "from", "speaker"]
          },
          "feedback": {
            "$ref": "#/$defs/text",
            "description": "How they can answer, and who reads the answers.",
            "examples": ["Cards without names, read every Friday by two drivers"],
            "x-aliases": ["reply", "feedback_route"]
          }
        }
      }
    },
    "skills": {
      "type": ["array", "null"],
      "description": "What people need to learn, technical and soft.",
      "x-noun": "a list of skills",
      "x-aliases": ["training", "trainings", "skills_development"],
      "x-related": ["learning", "courses"],
      "items": {
        "type": ["object", "null"],
        "x-noun": "a skill",
        "x-shorthand": "skill",
        "properties": {
          "skill": {
            "$ref": "#/$defs/text",
            "description": "What they learn.",
            "examples": ["Noticing when a forecast drifts", "Saying no to a colleague without a quarrel"],
            "x-aliases": ["name", "topic"]
          },
          "kind": {
            "type": ["string", "null"],
            "enum": ["technical", "soft", null],
            "description": "technical for tools and methods, soft for working with people.",
            "x-aliases": ["type"],
            "x-value-aliases": {
              "tech": "technical",
              "hard": "technical",
              "technical_skill": "technical",
              "soft_skill": "soft",
              "people": "soft"
            }
          },
          "ops": {
            "type": ["string", "null"],
            "enum": ["dataops", "mlops", "finops", "shared", null],
            "description": "The discipline it belongs to; shared if it belongs to all.",
            "x-aliases": ["discipline", "area"],
            "x-value-aliases": {
              "data": "dataops",
              "ml": "mlops",
              "models": "mlops",
              "finance": "finops",
              "cost": "finops",
              "all": "shared"
            }
          },
          "who": {
            "$ref": "#/$defs/text",
            "description": "The group that learns it.",
            "examples": ["depot planners"],
            "x-aliases": ["learners", "audience", "group"]
          },
          "now": {
            "$ref": "#/$defs/text",
            "description": "What they can do today.",
            "examples": ["two of nine can do it"],
            "x-aliases": ["today", "current"]
          },
          "target": {
            "$ref": "#/$defs/text",
            "description": "What they should be able to do.",
            "examples": ["all nine"],
            "x-aliases": ["goal"]
          },
          "how": {
            "$ref": "#/$defs/text",
            "description": "How they learn it.",
            "examples": ["half a day together, then in pairs at work"],
            "x-aliases": ["method"]
          },
          "by": {
            "$ref": "#/$defs/when",
            "description": "By when.",
            "x-aliases": ["deadline", "when", "date", "due"]
          },
          "owner": {
            "$ref": "#/$defs/role",
            "description": "Who sees to it.",
            "x-aliases": ["responsible"]
          },
          "hours": {
            "$ref": "#/$defs/number",
            "description": "Hours of working time that each learner gets.",
            "examples": [8],
            "x-aliases": ["time"]
          },
          "check": {
            "$ref": "#/$defs/text",
            "description": "How you see that the skill is used at work.",
            "examples": ["finds the planted mistake in a week's data"],
            "x-aliases": ["proof"]
          }
        }
      }
    },
    "incentives": {
      "type": ["array", "null"],
      "description": "What you change in goals, recognition and rewards so that they pull in the same direction.",
      "x-noun": "a list of incentives",
      "x-aliases": ["rewards", "incentive_alignment"],
      "items": {
        "type": ["object", "null"],
        "x-noun": "an incentive",
        "x-shorthand": "change",
        "properties": {
          "change": {
            "$ref": "#/$defs/text",
            "description": "What changes.",
            "examples": ["Both teams share one goal for late deliveries"],
            "x-aliases": ["incentive", "what"]
          },
          "kind": {
            "type": ["string", "null"],
            "enum": ["shared_goal", "recognition", "reward", "performance_goal", "time", "career", "stop_or_change", null],
            "description": "What sort of incentive it is; stop_or_change for one that works against the change today.",
            "x-aliases": ["type"],
            "x-value-aliases": {
              "goal": "performance_goal",
              "bonus": "reward",
              "thanks": "recognition",
              "stop": "stop_or_change"
            }
          },
          "who": {
            "$ref": "#/$defs/text",
            "description": "The group it is for.",
            "examples": ["planners and drivers"],
            "x-aliases": ["group", "for"]
          },
          "encourages": {
            "$ref": "#/$defs/text",
            "description": "What people will do more of.",
            "examples": ["telling each other early about a change"],
            "x-aliases": ["behaviour", "behavior"]
          },
          "by": {
            "$ref": "#/$defs/when",
            "description": "From when.",
            "x-aliases": ["deadline", "when", "date", "due"]
          },
          "owner": {
            "$ref": "#/$defs/role",
            "description": "Who sees to it.",
            "x-aliases": ["responsible"]
          },
          "watch_for": {
            "$ref": "#/$defs/text",
            "description": "What could go wrong with it.",
            "examples": ["people stop reporting late deliveries"],
            "x-aliases": ["side_effects", "risk"]
          }
        }
      }
    },
    "collaboration": {
      "type": ["object", "null"],
      "description": "How the functions work together from week to week.",
      "properties": {
        "tools": {
          "type": ["array", "null"],
          "description": "The tools they share. A wall board counts.",
          "x-noun": "a list of tools",
          "items": {
            "type": ["object", "null"],
            "x-noun": "a tool",
            "x-shorthand": "name",
            "properties": {
              "name": {
                "$ref": "#/$defs/text",
                "description": "What it is called.",
                "examples": ["Forecast board"],
                "x-aliases": ["tool"]
              },
              "purpose": {
                "$ref": "#/$defs/text",
                "description": "What they use it for.",
                "examples": ["shows error, age of the data and cost side by side"],
                "x-aliases": ["what_for", "use"]
              },
              "used_by": {
                "$ref": "#/$defs/names",
                "description": "The groups that use it; data, ml and finance are recognised as functions.",
                "examples": [["data", "ml", "finance", "depots"]],
                "x-aliases": ["users", "who"]
              }
            }
          }
        },
        "routines": {
          "type": ["array", "null"],
          "description": "The meetings and other habits in which they decide together.",
          "x-noun": "a list of routines",
          "x-aliases": ["meetings", "rituals"],
          "items": {
            "type": ["object", "null"],
            "x-noun": "a routine",
            "x-shorthand": "name",
            "properties": {
              "name": {
                "$ref": "#/$defs/text",
                "description": "What it is called.",
                "examples": ["Monday forecast round"],
                "x-aliases": ["routine", "meeting"]
              },
              "who": {
                "$ref": "#/$defs/names",
                "description": "The groups that take part; data, ml and finance are recognised as functions.",
                "examples": [["data", "ml", "finance"]],
                "x-aliases": ["participants", "attendees"]
              },
              "when": {
                "$ref": "#/$defs/when",
                "description": "How often.",
                "examples": ["weekly", "every first Monday"],
                "x-aliases": ["how_often", "rhythm", "frequency"]
              },
              "decides": {
                "$ref": "#/$defs/text",
                "description": "What is decided there.",
                "examples": ["which error is looked into next"],
                "x-aliases": ["decisions"]
              }
            }
          }
        },
        "ownership": {
          "$ref": "#/$defs/text",
          "description": "Who owns what, and who answers for the whole.",
          "examples": ["The data office owns the feeds, the modellers own the forecast, finance owns the cost report."]
        },
        "weakness": {
          "$ref": "#/$defs/text",
          "description": "Where this way of working is likely to fail.",
          "x-aliases": ["weaknesses"]
        }
      }
    },
    "metrics": {
      "type": ["array", "null"],
      "description": "How you will see that it works: data, models, cost and people.",
      "x-noun": "a list of measures",
      "x-aliases": ["kpi", "kpis", "measures", "success_metrics"],
      "x-related": ["goals", "targets", "indicators", "objectives"],
      "items": {
        "type": ["object", "null"],
        "x-noun": "a measure",
        "x-shorthand": "name",
        "properties": {
          "name": {
            "$ref": "#/$defs/text",
            "description": "What is measured.",
            "examples": ["Deliveries later than an hour"],
            "x-aliases": ["metric", "measure", "kpi"]
          },
          "ops": {
            "type": ["string", "null"],
            "enum": ["dataops", "mlops", "finops", "people", "shared", null],
            "description": "The discipline it tells about.",
            "x-aliases": ["discipline", "area"],
            "x-value-aliases": {
              "data": "dataops",
              "ml": "mlops",
              "models": "mlops",
              "finance": "finops",
              "cost": "finops",
              "all": "shared"
            }
          },
          "baseline": {
            "$ref": "#/$defs/number",
            "description": "The number today. If you do not know it, say when you will.",
            "examples": [18, "6,5", "not measured yet, first count in week 3"],
            "x-aliases": ["today", "now", "current", "current_value"]
          },
          "target": {
            "$ref": "#/$defs/number",
            "description": "The number you want to reach.",
            "examples": [9, "4,0"],
            "x-aliases": ["goal"]
          },
          "unit": {
            "$ref": "#/$defs/text",
            "description": "What is counted.",
            "examples": ["%", "hours", "EUR per forecast"],
            "x-aliases": ["units"]
          },
          "by": {
            "$ref": "#/$defs/when",
            "description": "By when.",
            "x-aliases": ["deadline", "when", "date", "due"]
          },
          "owner": {
            "$ref": "#/$defs/role",
            "description": "Who looks after it.",
            "x-aliases": ["responsible"]
          },
          "source": {
            "$ref": "#/$defs/text",
            "description": "Where the number comes from.",
            "examples": ["tour log"],
            "x-aliases": ["data_source"]
          },
          "review": {
            "$ref": "#/$defs/text",
            "description": "How often you look at it.",
            "examples": ["monthly"],
            "x-aliases": ["reviewed", "frequency"]
          },
          "better": {
            "type": ["string", "null"],
            "enum": ["lower", "higher", null],
            "description": "Whether a lower or a higher number is better.",
            "x-aliases": ["direction"],
            "x-value-aliases": {
              "less": "lower",
              "fewer": "lower",
              "down": "lower",
              "smaller": "lower",
              "more": "higher",
              "up": "higher",
              "bigger": "higher"
            }
          }
        }
      }
    },
    "resistance": {
      "type": ["array", "null"],
      "description": "What people worry about, and what you answer.",
      "x-noun": "a list of concerns",
      "x-aliases": ["concerns", "objections"],
      "items": {
        "type": ["object", "null"],
        "x-noun": "a concern",
        "x-shorthand": "concern",
        "properties": {
          "concern": {
            "$ref": "#/$defs/text",
            "description": "The worry, in the words of those who have it.",
            "examples": ["In a year they will not need planners any more"],
            "x-aliases": ["objection", "worry"]
          },
          "type": {
            "type": ["string", "null"],
            "enum": ["job_loss", "comfort", "scepticism", "control", "workload", "trust", "ethics", "fatigue", "other", null],
            "description": "What sort of worry it is.",
            "x-aliases": ["kind"],
            "x-value-aliases": {
              "jobs": "job_loss",
              "job_security": "job_loss",
              "fear_of_job_loss": "job_loss",
              "comfort_zone": "comfort",
              "habit": "comfort",
              "skepticism": "scepticism",
              "skeptical": "scepticism",
              "sceptical": "scepticism",
              "doubt": "scepticism",
              "loss_of_control": "control",
              "overload": "workload",
              "mistrust": "trust",
              "distrust": "trust",
              "fairness": "ethics",
              "change_fatigue": "fatigue"
            }
          },
          "who": {
            "$ref": "#/$defs/text",
            "description": "The group that has it.",
            "examples": ["planners"],
            "x-aliases": ["group"]
          },
          "response": {
            "$ref": "#/$defs/text",
            "description": "What you do about it.",
            "examples": ["Six weeks side by side, counted by the planners themselves"],
            "x-aliases": ["answer"]
          },
          "uses": {
            "type": ["array", "null"],
            "description": "What the answer relies on.",
            "x-noun": "a list of choices",
            "x-separators": ",;+&/",
            "items": {
              "type": ["string", "null"],
              "enum": ["dialogue", "transparency", "results", "involvement", "support", "choice", null],
              "x-value-aliases": {
                "dialog": "dialogue",
                "talk": "dialogue",
                "openness": "transparency",
                "proof": "results",
                "participation": "involvement",
                "help": "support"
              }
            }
          },
          "owner": {
            "$ref": "#/$defs/role",
            "description": "Who does it.",
            "x-aliases": ["responsible"]
          },
          "when": {
            "$ref": "#/$defs/when",
            "description": "When.",
            "x-aliases": ["deadline", "by", "date", "due"]
          },
          "progress_sign": {
            "$ref": "#/$defs/text",
            "description": "How you notice that the worry shrinks.",
            "examples": ["Planners ask about errors, no longer about posts"],
            "x-aliases": ["sign", "signal"]
          }
        }
      }
    },
    "pilot": {
      "type": ["object", "null"],
      "description": "The first small try.",
      "x-aliases": ["pilot_project", "lighthouse", "lighthouse_project"],
      "x-shorthand": "name",
      "properties": {
        "name": {
          "$ref": "#/$defs/text",
          "description": "What it is called.",
          "examples": ["Depot West"]
        },
        "where": {
          "$ref": "#/$defs/text",
          "description": "Where it takes place.",
          "examples": ["the western depot, two tours"],
          "x-aliases": ["place", "location"]
        },
        "question": {
          "$ref": "#/$defs/text",
          "description": "The question it answers.",
          "examples": ["Do shared forecasts mean fewer late deliveries?"],
          "x-aliases": ["hypothesis"]
        },
        "start": {
          "$ref": "#/$defs/when",
          "description": "First day.",
          "x-aliases": ["start_date", "from"]
        },
        "end": {
          "$ref": "#/$defs/when",
          "description": "Last day.",
          "x-aliases": ["end_date", "to", "until"]
        },
        "people": {
          "$ref": "#/$defs/names",
          "description": "Who takes part.",
          "examples": [["4 planners", "1 data engineer", "1 cost controller"]],
          "x-aliases": ["participants", "who"]
        },
        "success": {
          "type": ["array", "null"],
          "description": "What must be true for it to count as a success, written down before it starts.",
          "x-noun": "a list of criteria",
          "x-aliases": ["success_criteria", "criteria"],
          "items": {
            "type": ["object", "null"],
            "x-noun": "a criterion",
            "x-shorthand": "metric",
            "properties": {
              "metric": {
                "$ref": "#/$defs/text",
                "description": "What you look at; best one of your metrics.",
                "examples": ["Deliveries later than an hour"],
                "x-aliases": ["name", "measure", "criterion"]
              },
              "threshold": {
                "$ref": "#/$defs/text",
                "description": "The number that decides.",
                "examples": ["at most 12 a week"],
                "x-aliases": ["target", "limit"]
              }
            }
          }
        },
        "stop_if": {
          "$ref": "#/$defs/text",
          "description": "What makes you stop early.",
          "examples": ["Late deliveries double in one week"],
          "x-aliases": ["stop", "stop_rule"]
        },
        "owner": {
          "$ref": "#/$defs/role",
          "description": "Who leads it.",
          "x-aliases": ["responsible", "lead"]
        },
        "then": {
          "$ref": "#/$defs/text",
          "description": "What happens afterwards, whichever way it goes, and who decides.",
          "x-aliases": ["next", "afterwards"]
        },
        "share": {
          "$ref": "#/$defs/text",
          "description": "How others hear of the results, good or bad.",
          "x-aliases": ["sharing"]
        }
      }
    },
    "safeguards": {
      "type": ["object", "null"],
      "description": "What protects the people concerned.",
      "properties": {
        "job_security": {
          "$ref": "#/$defs/text",
          "description": "What you can honestly say about jobs, and until when it holds.",
          "examples": ["No post is cut because of the forecasts before the end of next year; duties will change."],
          "x-aliases": ["jobs"]
        },
        "confidentiality": {
          "$ref": "#/$defs/text",
          "description": "Who sees what people say and do, and who does not.",
          "x-aliases": ["privacy"]
        },
        "ethics": {
          "type": ["array", "null"],
          "description": "Whom the change could harm, and what prevents it.",
          "x-noun": "a list of issues",
          "items": {
            "type": ["object", "null"],
            "x-noun": "an issue",
            "x-shorthand": "issue",
            "properties": {
              "issue": {
                "$ref": "#/$defs/text",
                "description": "What could go wrong, and for whom.",
                "examples": ["Remote customers may always come last"],
                "x-aliases": ["risk", "concern"]
              },
              "safeguard": {
                "$ref": "#/$defs/text",
                "description": "What prevents it.",
                "examples": ["Waiting times by district are compared every month"],
                "x-aliases": ["response", "measure"]
              },
              "owner": {
                "$ref": "#/$defs/role",
                "description": "Who sees to it.",
                "x-aliases": ["responsible"]
              }
            }
          }
        },
        "consulted": {
          "$ref": "#/$defs/names",
          "description": "Whom you ask before you decide.",
          "examples": [["works council", "data protection officer"]],
          "x-aliases": ["consult"]
        },
        "raise_concerns": {
          "$ref": "#/$defs/text",
          "description": "Where people can turn to without fear.",
          "x-aliases": ["speak_up"]
        }
      }
    },
    "public_service": {
      "type": ["object", "null"],
      "description": "For public bodies only.",
      "x-aliases": ["public_sector"],
      "properties": {
        "legal_basis": {
          "$ref": "#/$defs/text",
          "description": "What allows you to do it."
        },
        "accountable_official": {
          "$ref": "#/$defs/role",
          "description": "The role that answers for it in public.",
          "examples": ["Director of Social Services"]
        },
        "transparency": {
          "$ref": "#/$defs/text",
          "description": "What you publish about it, and where."
        },
        "equality": {
          "$ref": "#/$defs/text",
          "description": "How you check that nobody is treated worse."
        },
        "contest": {
          "$ref": "#/$defs/text",
          "description": "How people can object to a decision.",
          "x-aliases": ["appeal", "objection"]
        },
        "staff_bodies": {
          "$ref": "#/$defs/text",
          "description": "Which unions or councils are heard, and when.",
          "x-aliases": ["unions", "works_council"]
        },
        "budget_cycle": {
          "$ref": "#/$defs/text",
          "description": "How it fits the public budget year.",
          "x-aliases": ["budget"]
        },
        "public_involvement": {
          "$ref": "#/$defs/text",
          "description": "How the public takes part."
        },
        "public_report": {
          "$ref": "#/$defs/text",
          "description": "When and to whom you report in public."
        }
      }
    },
    "sustain": {
      "type": ["object", "null"],
      "description": "How the change keeps going and keeps learning.",
      "x-aliases": ["continuous_improvement", "sustainment"],
      "properties": {
        "reviews": {
          "type": ["array", "null"],
          "description": "When you look at the whole again.",
          "x-noun": "a list of reviews",
          "items": {
            "type": ["object", "null"],
            "x-noun": "a review",
            "x-shorthand": "when",
            "properties": {
              "when": {
                "$ref": "#/$defs/when",
                "description": "When, or how often.",
                "examples": ["quarterly"],
                "x-aliases": ["date", "by", "how_often"]
              },
              "who": {
                "$ref": "#/$defs/text",
                "description": "Who takes part.",
                "examples": ["sponsor and two planners"],
                "x-aliases": ["participants"]
              },
              "looks_at": {
                "$ref": "#/$defs/text",
                "description": "What they look at.",
                "examples": ["the five metrics and the promise on jobs"],
                "x-aliases": ["topic", "what"]
              },
              "can_change": {
                "$ref": "#/$defs/text",
                "description": "What they may change or stop.",
                "examples": ["stop a forecast, move hours"],
                "x-aliases": ["decides"]
              }
            }
          }
        },
        "feedback": {
          "$ref": "#/$defs/text",
          "description": "How what people say leads to changes."
        },
        "owner_after": {
          "$ref": "#/$defs/role",
          "description": "Who owns it when the project is over.",
          "x-aliases": ["owner", "responsible"]
        },
        "habits": {
          "type": ["array", "null"],
          "description": "What becomes normal.",
          "examples": [["The board is opened first in every Monday round"]],
          "x-noun": "a list of habits",
          "items": { "$ref": "#/$defs/text" }
        }
      }
    },
    "timeline": {
      "type": ["array", "null"],
      "description": "The dates that matter.",
      "x-noun": "a list of milestones",
      "x-aliases": ["milestones", "schedule"],
      "x-related": ["roadmap", "phases", "dates"],
      "items": {
        "type": ["object", "null"],
        "x-noun": "a milestone",
        "x-shorthand": "what",
        "properties": {
          "what": {
            "$ref": "#/$defs/text",
            "description": "What happens.",
            "examples": ["Pilot starts"],
            "x-aliases": ["milestone", "name", "step"]
          },
          "when": {
            "$ref": "#/$defs/when",
            "description": "When.",
            "x-aliases": ["by", "date", "deadline", "due"]
          },
          "owner": {
            "$ref": "#/$defs/role",
            "description": "Who sees to it.",
            "x-aliases": ["responsible", "who"]
          },
          "done_when": {
            "$ref": "#/$defs/text",
            "description": "How you know that it is done.",
            "examples": ["first numbers are on the board"],
            "x-aliases": ["done_if", "result"]
          }
        }
      }
    },
    "risks": {
      "type": ["array", "null"],
      "description": "What could go wrong, and what you would do.",
      "x-noun": "a list of risks",
      "x-aliases": ["risk_register"],
      "items": {
        "type": ["object", "null"],
        "x-noun": "a risk",
        "x-shorthand": "risk",
        "properties": {
          "risk": {
            "$ref": "#/$defs/text",
            "description": "What could go wrong.",
            "examples": ["The only person who knows the feed is away in May"],
            "x-aliases": ["name", "what"]
          },
          "likelihood": {
            "$ref": "#/$defs/degree",
            "description": "How likely it is.",
            "x-aliases": ["probability"]
          },
          "impact": {
            "$ref": "#/$defs/degree",
            "description": "How bad it would be.",
            "x-aliases": ["severity"]
          },
          "response": {
            "$ref": "#/$defs/text",
            "description": "What you do about it.",
            "examples": ["A second person learns the feed by the end of April"],
            "x-aliases": ["mitigation", "answer"]
          },
          "owner": {
            "$ref": "#/$defs/role",
            "description": "Who sees to it.",
            "x-aliases": ["responsible"]
          },
          "early_sign": {
            "$ref": "#/$defs/text",
            "description": "How you notice early.",
            "examples": ["leave requests for May"],
            "x-aliases": ["sign", "warning_sign"]
          }
        }
      }
    },
    "governance": {
      "type": ["object", "null"],
      "description": "Who decides, how often, and with what money.",
      "properties": {
        "decides": {
          "$ref": "#/$defs/text",
          "description": "Who decides what.",
          "examples": ["The Monday round decides on daily matters, the director on money."],
          "x-aliases": ["who_decides", "decision_maker"]
        },
        "meets": {
          "$ref": "#/$defs/text",
          "description": "How often they meet.",
          "examples": ["every two weeks"],
          "x-aliases": ["meetings", "how_often"]
        },
        "escalate": {
          "$ref": "#/$defs/text",
          "description": "What happens when they cannot agree.",
          "x-aliases": ["escalation"]
        },
        "budget": {
          "$ref": "#/$defs/text",
          "description": "The money and the people you have.",
          "examples": ["1.5 posts and 20,000 EUR"]
        }
      }
    },
    "notes": {
      "description": "Anything else, in any form. Never scored.",
      "x-aliases": ["note", "comments", "remarks"]
    }
  },
  "$defs": {
    "text": {
      "type": ["string", "number", "null"],
      "x-as": "string"
    },
    "role": {
      "type": ["string", "number", "null"],
      "x-as": "string",
      "description": "A role or a group, not a person's name and not \"everyone\"."
    },
    "when": {
      "type": ["string", "number", "null"],
      "x-as": "string",
      "description": "A day, a month, a quarter, a week of the project, or a rhythm.",
      "examples": ["2026-03-09", "2026-03", "2026-Q2", "week 6", "month 3", "weekly", "every first Monday"]
    },
    "number": {
      "type": ["number", "string", "null"],
      "description": "A number. A comma, a percent sign or a few words are fine."
    },
    "names": {
      "type": ["array", "null"],
      "x-noun": "a list of names",
      "x-separators": ",;",
      "items": { "$ref": "#/$defs/text" }
    },
    "degree": {
      "type": ["string", "null"],
      "enum": ["high", "medium", "low", null],
      "x-value-aliases": {
        "hi": "high",
        "strong": "high",
        "med": "medium",
        "mid": "medium",
        "middle": "medium",
        "moderate": "medium",
        "weak": "low"
      }
    }
  }
}

"""#
        ),
        (
            path: #"""
schemas/result.schema.json
"""#,
            content: #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:planeval:schema:result:1",
  "title": "Result",
  "description": "What planeval score --format json prints for one plan (an array of these for several plans, one on each line with --format ndjson). Later versions may add keys and never take one away, so a program that reads results should pass over keys it does not know.",
  "x-document": "result",
  "type": "object",
  "required": ["schema", "engine", "plan", "rubric", "total", "band", "interval", "criteria", "flags", "nextSteps"],
  "properties": {
    "schema": {
      "description": "The kind of document and its version.",
      "const": "planeval.result/1"
    },
    "engine": {
      "type": "string",
      "description": "The version of planeval.",
      "examples": ["0.1.0"]
    },
    "plan": {
      "type": "object",
      "description": "The plan that was scored.",
      "required": ["path", "title", "digest"],
      "properties": {
        "path": {
          "type": "string",
          "description": "The file, as it was named on the command line."
        },
        "title": {
          "type": ["string", "null"],
          "description": "The title of the plan."
        },
        "team": {
          "type": ["string", "null"],
          "description": "The name of the team, if the plan gives one."
        },
        "digest": { "$ref": "#/$defs/digest" },
        "today": {
          "type": ["string", "null"],
          "description": "The day that rules took for today; null when there was none.",
          "examples": ["2026-03-01"]
        }
      }
    },
    "rubric": {
      "type": "object",
      "description": "The rubric it was scored by.",
      "required": ["id", "version", "digest"],
      "properties": {
        "id": {
          "type": "string",
          "description": "The name of the rubric.",
          "examples": ["change-plan"]
        },
        "version": {
          "type": "string",
          "description": "The version of the rubric.",
          "examples": ["1.0.0"]
        },
        "title": {
          "type": "string",
          "description": "The title of the rubric."
        },
        "digest": { "$ref": "#/$defs/digest" },
        "highestLevel": {
          "type": "integer",
          "minimum": 1,
          "description": "The highest level of the scale; it is worth the whole weight of a criterion."
        }
      }
    },
    "total": {
      "type": ["number", "null"],
      "minimum": 0,
      "maximum": 100,
      "description": "The points of all criteria together, rounded to one decimal, half up."
    },
    "band": {
      "type": ["string", "null"],
      "description": "The name the rubric gives to the total.",
      "examples": ["Good start"]
    },
    "interval": {
      "type": ["object", "null"],
      "description": "The range in which the total would lie with other reviewers; null without reviews.",
      "required": ["low", "high"],
      "properties": {
        "low": { "type": "number", "description": "The lower end." },
        "high": { "type": "number", "description": "The upper end." },
        "standardError": {
          "type": "number",
          "minimum": 0,
          "description": "The standard error of the total in points: the root of the sum over peers and facilitator of (points that the source decides x standard error of its overall level / highest level) squared. The ends are total -+ 1.645 of it."
        }
      }
    },
    "people": {
      "type": "object",
      "description": "What people said about the plan as a whole; absent when nobody was asked.",
      "required": ["status", "minimumPeers", "reviews", "weights", "aggregator", "readers", "noise", "peers", "facilitator", "self", "disagreements"],
      "properties": {
        "status": {
          "type": "string",
          "enum": ["final", "provisional"],
          "description": "provisional while the rubric counts on peers and there are fewer of them than it asks for."
        },
        "minimumPeers": {
          "type": "integer",
          "minimum": 1,
          "description": "With fewer peer reviews than this, nothing of them but their number is shown or counted."
        },
        "reviews": {
          "type": "object",
          "description": "How many reviews there are that rate at least one criterion.",
          "required": ["peers", "facilitator", "self"],
          "properties": {
            "peers": { "$ref": "#/$defs/count" },
            "facilitator": { "$ref": "#/$defs/count" },
            "self": { "$ref": "#/$defs/count" }
          }
        },
        "weights": {
          "type": "object",
          "description": "How much each source counts by the rubric; the weights of the sources that are there are taken as parts of their sum.",
          "required": ["checks", "peers", "facilitator", "self"],
          "properties": {
            "checks": { "$ref": "#/$defs/weight" },
            "peers": { "$ref": "#/$defs/weight" },
            "facilitator": { "$ref": "#/$defs/weight" },
            "self": { "$ref": "#/$defs/weight" }
          }
        },
        "aggregator": {
          "type": "string",
          "enum": ["adjusted", "posterior", "mean", "median", "trimmed", "ora2-median", "moodle-workshop"],
          "description": "How the ratings of several peers were made into one level."
        },
        "anchor": {
          "type": "boolean",
          "description": "Whether the facilitator's ratings set the scale for those of the peers."
        },
        "readers": {
          "type": "array",
          "description": "The peers, under letters that are dealt anew for each plan.",
          "items": {
            "type": "object",
            "required": ["letter", "overall", "share", "bias", "biasError", "weight"],
            "properties": {
              "letter": {
                "type": "string",
                "description": "The letter.",
                "examples": ["A"]
              },
              "overall": {
                "type": "number",
                "minimum": 0,
                "description": "The mean of the reader's ratings of this plan, weighted like the points of the criteria."
              },
              "share": {
                "type": "number",
                "minimum": 0,
                "maximum": 1,
                "description": "The share of the rubric's weight that the review answers; from 0.7 on it counts fully for the whole plan, below that as much as it covers."
              },
              "bias": {
                "type": "number",
                "description": "How many levels the reader gives above the others, in hundredths; below 0 for a strict one."
              },
              "biasError": {
                "type": "number",
                "minimum": 0,
                "description": "The standard error of bias."
              },
              "weight": {
                "type": "number",
                "minimum": 0,
                "description": "What the reader's ratings count; more for a steady one."
              }
            }
          }
        },
        "noise": {
          "type": "object",
          "description": "How far single ratings stray from what all readers together say, as standard deviations in levels.",
          "required": ["overall", "criterion"],
          "properties": {
            "overall": { "type": "number", "minimum": 0, "description": "Of a whole review." },
            "criterion": { "type": "number", "minimum": 0, "description": "Of one criterion." }
          }
        },
        "shift": {
          "type": "number",
          "description": "What was added to the peers' levels because the rubric draws them towards the cohort; 0 otherwise."
        },
        "usualGap": {
          "type": "number",
          "description": "The mean of the gaps between teams and their readers in the cohort; taken off the team's levels where they count."
        },
        "peers": { "$ref": "#/$defs/overall" },
        "facilitator": { "$ref": "#/$defs/overall" },
        "self": {
          "type": ["object", "null"],
          "description": "How the team's view of its plan differs from that of its readers.",
          "required": ["readers", "gap", "standardError", "score", "notable"],
          "properties": {
            "readers": {
              "type": "string",
              "enum": ["peers", "facilitator"],
              "description": "Who the readers are: the peers, or the facilitator where peers are not counted."
            },
            "gap": {
              "type": "number",
              "description": "The team's levels less those of the readers: the mean over the criteria, weighted like the points."
            },
            "standardError": {
              "type": "number",
              "minimum": 0,
              "description": "The standard error of the readers' level."
            },
            "score": {
              "type": "number",
              "description": "How unusual the gap is in the cohort, in robust standard deviations from the median gap."
            },
            "notable": {
              "type": "boolean",
              "description": "Whether the gap is at least a level and beyond chance."
            }
          }
        },
        "disagreements": {
          "type": "array",
          "description": "Where sources differ so much that a person should look before the result is handed back.",
          "items": {
            "type": "object",
            "required": ["criterion", "reason", "higher", "lower"],
            "properties": {
              "criterion": { "type": "string", "description": "The criterion." },
              "reason": {
                "type": "string",
                "enum": ["twoLevels", "beyondChance"],
                "description": "twoLevels: two sources differ by two levels or more; beyondChance: facilitator and peers differ by more than two standard errors."
              },
              "higher": { "$ref": "#/$defs/side" },
              "lower": { "$ref": "#/$defs/side" },
              "score": {
                "type": ["number", "null"],
                "description": "The difference in standard errors, where chance was asked."
              }
            }
          }
        },
        "labels": {
          "type": "array",
          "description": "What a reader has to know about all reviews together.",
          "items": { "type": "string" }
        },
        "comments": { "$ref": "#/$defs/comments" }
      }
    },
    "attention": {
      "type": "array",
      "description": "Notes that stand above the score.",
      "items": {
        "type": "object",
        "required": ["criterion", "says"],
        "properties": {
          "criterion": {
            "type": "string",
            "description": "The criterion it is about."
          },
          "says": {
            "type": "string",
            "description": "The note."
          },
          "cappedBand": {
            "type": ["string", "null"],
            "description": "The band that the total was capped to, if it was."
          }
        }
      }
    },
    "criteria": {
      "type": "array",
      "description": "The criteria in the order of the rubric.",
      "items": {
        "type": "object",
        "required": ["id", "weight", "level", "points", "sources", "findings"],
        "properties": {
          "id": {
            "type": "string",
            "description": "The name of the criterion.",
            "examples": ["metrics"]
          },
          "name": {
            "type": "string",
            "description": "The name of the criterion for people."
          },
          "weight": {
            "type": "number",
            "minimum": 0,
            "description": "The points it could give."
          },
          "level": {
            "type": ["number", "null"],
            "minimum": 0,
            "description": "The level after the sources were combined; null when there is none."
          },
          "uncappedLevel": {
            "type": "number",
            "minimum": 0,
            "description": "The level before the caps of confirmed flags, sum of weight x level / sum of weights over the sources that are there; only where people were asked."
          },
          "levelName": {
            "type": "string",
            "description": "The name of the level on the scale, or of the nearest where it lies between two."
          },
          "points": {
            "type": ["number", "null"],
            "minimum": 0,
            "description": "The points it gave, level / highest level x weight, in tenths that add up to the total: what is left after cutting goes to the largest remainders."
          },
          "sources": {
            "type": "object",
            "description": "The level that each source gave; null where a source said nothing.",
            "required": ["checks", "peers", "facilitator", "self"],
            "properties": {
              "checks": { "$ref": "#/$defs/source" },
              "peers": { "$ref": "#/$defs/source" },
              "facilitator": { "$ref": "#/$defs/source" },
              "self": { "$ref": "#/$defs/source" }
            }
          },
          "comments": { "$ref": "#/$defs/comments" },
          "cappedBy": {
            "type": "array",
            "description": "The confirmed flags that lowered the level.",
            "items": { "type": "string" }
          },
          "descriptor": {
            "type": "string",
            "description": "What a plan at this level shows."
          },
          "strength": {
            "type": "string",
            "description": "What is good about it."
          },
          "improve": {
            "type": ["string", "null"],
            "description": "What is open."
          },
          "next": {
            "type": "string",
            "description": "What to do next."
          },
          "nextDescriptor": {
            "type": ["string", "null"],
            "description": "What a plan at the level above shows; null at the highest level."
          },
          "requirements": {
            "type": "array",
            "description": "How many of its checks each level needs.",
            "items": {
              "type": "object",
              "required": ["level", "needed"],
              "properties": {
                "level": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "The level."
                },
                "needed": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "How many of its checks have to be met."
                }
              }
            }
          },
          "findings": {
            "type": "array",
            "description": "What each check found.",
            "items": {
              "type": "object",
              "required": ["check", "level", "outcome", "evidence"],
              "properties": {
                "check": {
                  "type": "string",
                  "description": "The criterion and the check.",
                  "examples": ["metrics/measurable"]
                },
                "level": {
                  "type": "integer",
                  "minimum": 0,
                  "description": "The level the check belongs to."
                },
                "outcome": {
                  "type": "string",
                  "enum": ["met", "unmet", "notAssessable"],
                  "description": "notAssessable when the rule could not be worked out on this plan; that is not the same as unmet."
                },
                "says": {
                  "type": "string",
                  "description": "The sentence the check stands for."
                },
                "advice": {
                  "type": "string",
                  "description": "What to do when it is not met."
                },
                "reason": {
                  "type": ["string", "null"],
                  "description": "Why it could not be assessed."
                },
                "evidence": { "$ref": "#/$defs/evidence" }
              }
            }
          }
        }
      }
    },
    "flags": {
      "type": "array",
      "description": "The questions the plan raises for a person, and those that could not be assessed.",
      "items": {
        "type": "object",
        "required": ["flag", "about", "confirmed", "evidence"],
        "properties": {
          "flag": {
            "type": "string",
            "description": "The name of the flag.",
            "examples": ["pilot-after-rollout"]
          },
          "about": {
            "type": ["string", "array"],
            "description": "The criterion or the criteria it is about, or all.",
            "items": { "type": "string" }
          },
          "asks": {
            "type": "string",
            "description": "The question."
          },
          "raised": {
            "type": "boolean",
            "description": "Whether its rule holds; a person may also confirm a flag that the rule missed."
          },
          "reason": {
            "type": ["string", "null"],
            "description": "Why its rule could not be assessed, which is neither raised nor not raised; null where it could."
          },
          "cap": {
            "type": ["integer", "null"],
            "minimum": 0,
            "description": "The highest level of its criteria once it is confirmed."
          },
          "confirmed": {
            "type": "boolean",
            "description": "Whether a person confirmed it, so that its cap applies."
          },
          "evidence": { "$ref": "#/$defs/evidence" }
        }
      }
    },
    "nextSteps": {
      "type": "array",
      "description": "What would raise the total most, the greatest gain first.",
      "items": {
        "type": "object",
        "required": ["criterion", "checks", "gain", "advice"],
        "properties": {
          "criterion": {
            "type": "string",
            "description": "The criterion that would rise."
          },
          "name": {
            "type": "string",
            "description": "The name of the criterion for people."
          },
          "checks": {
            "type": "array",
            "description": "The checks to meet for it.",
            "items": { "type": "string" }
          },
          "gain": {
            "type": "number",
            "minimum": 0,
            "description": "The points to gain at most, found by scoring again with exactly these checks met."
          },
          "advice": {
            "type": "string",
            "description": "What to do, a sentence for each check."
          },
          "evidence": { "$ref": "#/$defs/evidence" }
        }
      }
    },
    "diagnostics": {
      "type": "array",
      "description": "What the reader of the plan was unsure about.",
      "items": {
        "type": "object",
        "required": ["id", "severity", "message"],
        "properties": {
          "id": {
            "type": "string",
            "description": "The name of the message; planeval explain says more.",
            "examples": ["plan/unknown-key"]
          },
          "severity": {
            "type": "string",
            "enum": ["info", "warning", "error"],
            "description": "How much it matters."
          },
          "message": {
            "type": "string",
            "description": "What was found."
          },
          "path": {
            "type": ["string", "null"],
            "description": "The file."
          },
          "line": {
            "type": ["integer", "null"],
            "minimum": 1,
            "description": "The line, from 1."
          },
          "column": {
            "type": ["integer", "null"],
            "minimum": 1,
            "description": "The column, from 1, in Unicode scalars."
          },
          "hint": {
            "type": ["string", "null"],
            "description": "What to do."
          }
        }
      }
    }
  },
  "$defs": {
    "digest": {
      "type": "string",
      "description": "The SHA-256 digest of the file, so that anybody can see later which one it was.",
      "examples": ["sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"]
    },
    "source": {
      "type": ["object", "null"],
      "required": ["level"],
      "properties": {
        "level": {
          "type": ["number", "null"],
          "minimum": 0,
          "description": "The level this source gave."
        },
        "uncappedLevel": {
          "type": "integer",
          "minimum": 0,
          "description": "Of the checks: the level before confirmed flags."
        },
        "weight": {
          "type": "number",
          "minimum": 0,
          "description": "What the source counts beside the others; only where people were asked."
        },
        "count": {
          "type": "integer",
          "minimum": 0,
          "description": "Of people: how many rated the criterion."
        },
        "standardError": {
          "type": "number",
          "minimum": 0,
          "description": "Of peers and facilitator: the standard error of the level."
        },
        "low": {
          "type": "number",
          "minimum": 0,
          "description": "Where the level lies in nine of ten cases: the lower end."
        },
        "high": {
          "type": "number",
          "minimum": 0,
          "description": "The upper end."
        },
        "ratings": {
          "type": "array",
          "description": "Of peers: the ratings as they were given, under the letters of people.readers.",
          "items": {
            "type": "object",
            "required": ["letter", "level"],
            "properties": {
              "letter": { "type": "string", "description": "The letter of the reader." },
              "level": { "type": "number", "minimum": 0, "description": "The level." }
            }
          }
        },
        "counted": {
          "type": "number",
          "minimum": 0,
          "description": "Of the team: the level that counts, its own less people.usualGap."
        },
        "gap": {
          "type": ["number", "null"],
          "description": "Of the team: its level less that of its readers."
        }
      }
    },
    "count": {
      "type": "integer",
      "minimum": 0,
      "description": "The number of reviews."
    },
    "weight": {
      "type": "number",
      "minimum": 0,
      "description": "The weight."
    },
    "overall": {
      "type": ["object", "null"],
      "description": "The level of the whole plan by one source; null where it says nothing.",
      "required": ["level", "standardError", "low", "high"],
      "properties": {
        "level": { "type": "number", "minimum": 0, "description": "The level." },
        "standardError": { "type": "number", "minimum": 0, "description": "Its standard error." },
        "low": { "type": "number", "minimum": 0, "description": "Where it lies in nine of ten cases: the lower end." },
        "high": { "type": "number", "minimum": 0, "description": "The upper end." }
      }
    },
    "side": {
      "type": "object",
      "description": "A source and its level.",
      "required": ["source", "level"],
      "properties": {
        "source": { "type": "string", "description": "checks, peers, facilitator or self." },
        "level": { "type": "number", "minimum": 0, "description": "The level." }
      }
    },
    "comments": {
      "type": "array",
      "description": "What was written, in an order that says nothing about who wrote it.",
      "items": {
        "type": "object",
        "required": ["source", "text"],
        "properties": {
          "source": { "type": "string", "description": "Who wrote it: peers, facilitator or self." },
          "text": { "type": "string", "description": "The comment." }
        }
      }
    },
    "evidence": {
      "type": "array",
      "description": "The places in the plan that decided the outcome.",
      "items": {
        "type": "object",
        "required": ["pointer", "line", "column", "text"],
        "properties": {
          "pointer": {
            "type": "string",
            "description": "The place in the plan as planeval read it, as a JSON Pointer (RFC 6901).",
            "examples": ["/metrics/2/baseline"]
          },
          "line": {
            "type": ["integer", "null"],
            "minimum": 1,
            "description": "The line in the file, from 1."
          },
          "column": {
            "type": ["integer", "null"],
            "minimum": 1,
            "description": "The column in the line, from 1, in Unicode scalars."
          },
          "text": {
            "type": ["string", "null"],
            "description": "What stands there, cut to a readable length."
          },
          "missing": {
            "type": "boolean",
            "description": "True when nothing stands there; line and column are then those of what should hold it."
          }
        }
      }
    }
  }
}

"""#
        ),
        (
            path: #"""
schemas/review.schema.json
"""#,
            content: #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:planeval:schema:review:1",
  "title": "Review",
  "description": "What one assessor says about one plan, or about several. Leave out what you have no opinion on: it counts neither for nor against the plan.",
  "$comment": "Words that begin with x- are read by planeval only; plan.schema.json explains them.",
  "x-document": "review",
  "x-lenient": true,
  "x-belongs-elsewhere": {
    "planeval_plan": "this is a plan, not a review",
    "planeval_rubric": "this is a rubric, not a review; give it with --rubric",
    "planeval_rubric_examples": "these are the examples of a rubric, not a review",
    "planeval_cohort": "this describes a cohort, not a review",
    "nextSteps": "this is a result of planeval, not a review"
  },
  "type": "object",
  "required": ["planeval_review"],
  "properties": {
    "$schema": {
      "type": ["string", "null"],
      "description": "Where your editor finds this description; planeval does not need it."
    },
    "planeval_review": {
      "description": "The version of the format.",
      "const": 1,
      "x-aliases": ["planeval_assessment"]
    },
    "rubric": {
      "$ref": "#/$defs/text",
      "description": "The id of the rubric that the levels belong to, with its version if you like.",
      "examples": ["change-plan", "change-plan@1.0.0"]
    },
    "reviewer": {
      "$ref": "#/$defs/text",
      "description": "Who assesses: a person or a team. A pen name is fine.",
      "examples": ["finch"],
      "x-aliases": ["assessor", "rater"]
    },
    "kind": {
      "$ref": "#/$defs/kind",
      "description": "peer (somebody of another team, also when left out), self (the team itself) or facilitator."
    },
    "plan": {
      "$ref": "#/$defs/text",
      "description": "The plan: the name of its file without the ending, or the name of its team.",
      "examples": ["heron"]
    },
    "overall": {
      "$ref": "#/$defs/level",
      "description": "The overall impression, given before the criteria. It is compared with them and not counted.",
      "x-aliases": ["overall_impression"]
    },
    "levels": {
      "$ref": "#/$defs/levels",
      "description": "A level for each criterion, by its id."
    },
    "comments": {
      "$ref": "#/$defs/comments",
      "description": "Comments on criteria, by their ids."
    },
    "comment": {
      "$ref": "#/$defs/text",
      "description": "A comment on the plan as a whole."
    },
    "minutes": {
      "type": ["number", "null"],
      "description": "How long it took. Nothing is made of it."
    },
    "reviews": {
      "type": ["array", "null"],
      "description": "Several reviews of the same assessor, instead of the keys from plan to minutes above.",
      "x-noun": "a list of reviews",
      "items": {
        "type": "object",
        "required": ["plan"],
        "properties": {
          "plan": { "$ref": "#/$defs/text", "description": "The plan.", "examples": ["heron"] },
          "kind": { "$ref": "#/$defs/kind", "description": "The kind, if it differs from that above." },
          "overall": {
            "$ref": "#/$defs/level",
            "description": "The overall impression.",
            "x-aliases": ["overall_impression"]
          },
          "levels": { "$ref": "#/$defs/levels", "description": "A level for each criterion." },
          "comments": { "$ref": "#/$defs/comments", "description": "Comments on criteria." },
          "comment": { "$ref": "#/$defs/text", "description": "A comment on the plan as a whole." },
          "minutes": { "type": ["number", "null"], "description": "How long it took." }
        }
      }
    }
  },
  "$defs": {
    "text": { "type": ["string", "number", "null"], "x-as": "string" },
    "kind": { "type": ["string", "null"], "examples": ["peer", "self", "facilitator"] },
    "level": {
      "type": ["number", "string", "null"],
      "x-as": "string",
      "examples": [3, "Actionable", "3 - Actionable"]
    },
    "levels": {
      "type": ["object", "null"],
      "examples": [{ "leadership": 3, "metrics": "2 - Described" }]
    },
    "comments": {
      "type": ["object", "null"],
      "examples": [{ "leadership": "Who stands in for the sponsor in summer?" }]
    }
  }
}

"""#
        ),
        (
            path: #"""
schemas/rubric.schema.json
"""#,
            content: #"""
{
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "$id": "urn:planeval:schema:rubric:1",
  "title": "Rubric",
  "description": "The criteria by which plans are scored: levels, the checks that belong to each level, weights, and the questions a plan may raise. planeval rubric check FILE finds what this description cannot see, for example weights that do not add up to 100 or a rule that does not compile.",
  "x-document": "rubric",
  "x-belongs-elsewhere": {
    "planeval_plan": "this is a plan, not a rubric; give it to planeval score",
    "planeval_rubric_examples": "these are the examples of a rubric; give them to planeval rubric test",
    "planeval_assessment": "this is a review of a plan, not a rubric"
  },
  "type": "object",
  "additionalProperties": false,
  "required": ["planeval_rubric", "id", "version", "title", "scale", "criteria"],
  "properties": {
    "$schema": {
      "type": "string",
      "description": "Where your editor finds this description; planeval does not need it."
    },
    "planeval_rubric": {
      "description": "The version of the format.",
      "const": 1
    },
    "id": {
      "$ref": "#/$defs/id",
      "description": "A short name in small letters, which results refer to.",
      "examples": ["change-plan"]
    },
    "version": {
      "type": "string",
      "description": "The version of this rubric, three numbers. Raise it whenever a score could change.",
      "examples": ["1.0.0"]
    },
    "title": {
      "$ref": "#/$defs/text",
      "description": "What people see at the top of a report."
    },
    "language": {
      "$ref": "#/$defs/text",
      "description": "The language of the texts, as a short code.",
      "examples": ["en"]
    },
    "document": {
      "type": "string",
      "enum": ["plan"],
      "description": "The kind of document the rules read. Its fields are known, so that a misspelt field in a rule is found at once."
    },
    "purpose": {
      "$ref": "#/$defs/text",
      "description": "What the rubric is for."
    },
    "objectives": {
      "type": "array",
      "description": "What learners should be able to do.",
      "x-noun": "a list of objectives",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "text"],
        "properties": {
          "id": {
            "$ref": "#/$defs/id",
            "description": "A short name that criteria refer to.",
            "examples": ["O1"]
          },
          "bloom": {
            "type": "string",
            "enum": ["remember", "understand", "apply", "analyse", "evaluate", "create"],
            "description": "The level of thinking it asks for (Bloom's taxonomy, as revised in 2001).",
            "x-value-aliases": { "analyze": "analyse" }
          },
          "text": {
            "$ref": "#/$defs/text",
            "description": "The objective in one sentence."
          }
        }
      }
    },
    "scale": {
      "type": "array",
      "description": "The levels, from 0 upwards, the same for every criterion.",
      "x-noun": "a list of levels",
      "minItems": 2,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["level", "name"],
        "properties": {
          "level": { "$ref": "#/$defs/level" },
          "name": {
            "$ref": "#/$defs/text",
            "description": "One word for it.",
            "examples": ["Actionable"]
          },
          "means": {
            "$ref": "#/$defs/text",
            "description": "What a reader can do with a plan at this level."
          }
        }
      }
    },
    "bands": {
      "type": "array",
      "description": "Names for ranges of the total, the highest first.",
      "x-noun": "a list of bands",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["from", "name"],
        "properties": {
          "from": {
            "type": "number",
            "minimum": 0,
            "maximum": 100,
            "description": "The lowest total that belongs to the band."
          },
          "name": {
            "$ref": "#/$defs/text",
            "description": "What the band is called.",
            "examples": ["Good start"]
          }
        }
      }
    },
    "sources": {
      "type": "object",
      "description": "How much each source counts when they are made into one level.",
      "additionalProperties": false,
      "properties": {
        "facilitator": { "$ref": "#/$defs/share" },
        "peers": { "$ref": "#/$defs/share" },
        "checks": { "$ref": "#/$defs/share" },
        "self": { "$ref": "#/$defs/share" }
      }
    },
    "minimum_peers": {
      "type": "integer",
      "minimum": 1,
      "description": "With fewer reviews than this neither the peers' levels nor single ratings are shown or counted, and the result is provisional."
    },
    "aggregator": {
      "type": "string",
      "enum": ["adjusted", "posterior", "mean", "median", "trimmed", "ora2-median", "moodle-workshop"],
      "description": "How the ratings of several peers are made into one level; adjusted, the usual way, takes severity out and lets steady readers count more."
    },
    "anchor": {
      "type": "boolean",
      "description": "Whether the facilitator's ratings set the scale for those of the peers."
    },
    "attention": {
      "type": "array",
      "description": "What must be said above the score, because an average would hide it.",
      "x-noun": "a list of notes",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["criterion", "at_most", "says"],
        "properties": {
          "criterion": {
            "$ref": "#/$defs/id",
            "description": "The criterion it looks at."
          },
          "at_most": {
            "$ref": "#/$defs/level",
            "description": "The note appears when the criterion is at this level or below."
          },
          "says": {
            "$ref": "#/$defs/text",
            "description": "The note."
          },
          "cap_band": {
            "$ref": "#/$defs/text",
            "description": "The highest band a plan with this note can have."
          }
        }
      }
    },
    "criteria": {
      "type": "array",
      "description": "What is looked at. The weights add up to 100.",
      "x-noun": "a list of criteria",
      "minItems": 1,
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "name", "weight", "levels"],
        "properties": {
          "id": {
            "$ref": "#/$defs/id",
            "description": "A short name in small letters; the names of its checks begin with it.",
            "examples": ["metrics"]
          },
          "name": {
            "$ref": "#/$defs/text",
            "description": "What people see.",
            "examples": ["Success metrics"]
          },
          "weight": {
            "type": "number",
            "minimum": 0,
            "maximum": 100,
            "description": "How many of the 100 points it can give."
          },
          "objectives": {
            "type": "array",
            "description": "The objectives it shows.",
            "x-noun": "a list of names",
            "items": { "$ref": "#/$defs/id" }
          },
          "question": {
            "$ref": "#/$defs/text",
            "description": "The question a reader asks the plan."
          },
          "goal": {
            "$ref": "#/$defs/text",
            "description": "What a convincing plan shows."
          },
          "reflection": {
            "$ref": "#/$defs/text",
            "description": "A question for the team to talk about."
          },
          "levels": {
            "type": "array",
            "description": "One entry for each level of the scale.",
            "x-noun": "a list of levels",
            "minItems": 2,
            "items": {
              "type": "object",
              "additionalProperties": false,
              "required": ["level", "descriptor"],
              "properties": {
                "level": { "$ref": "#/$defs/level" },
                "descriptor": {
                  "$ref": "#/$defs/text",
                  "description": "What can be seen in a plan at this level."
                },
                "strength": {
                  "$ref": "#/$defs/text",
                  "description": "What to tell the team that is good already."
                },
                "improve": {
                  "$ref": "#/$defs/text",
                  "description": "What is still missing."
                },
                "next": {
                  "$ref": "#/$defs/text",
                  "description": "One thing to do in under ten minutes."
                },
                "needs": {
                  "type": "integer",
                  "minimum": 1,
                  "description": "How many of the checks are enough. All of them when left out."
                },
                "checks": {
                  "type": "array",
                  "description": "The rules of this level. Those of all lower levels must be met too.",
                  "x-noun": "a list of checks",
                  "items": {
                    "type": "object",
                    "additionalProperties": false,
                    "required": ["id", "says", "rule"],
                    "properties": {
                      "id": {
                        "$ref": "#/$defs/id",
                        "description": "A short name in small letters, used once in the criterion.",
                        "examples": ["measurable"]
                      },
                      "says": {
                        "$ref": "#/$defs/text",
                        "description": "The rule as a sentence for people.",
                        "examples": ["At least four measures have a baseline and a target."]
                      },
                      "rule": {
                        "$ref": "#/$defs/rule"
                      },
                      "add": {
                        "$ref": "#/$defs/text",
                        "description": "What a team should add when the rule is not met.",
                        "examples": ["Write today's number beside each target."]
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    },
    "flags": {
      "type": "array",
      "description": "Rules about the whole plan that ask a person a question. A flag lowers nothing by itself.",
      "x-noun": "a list of flags",
      "items": {
        "type": "object",
        "additionalProperties": false,
        "required": ["id", "about", "rule", "asks"],
        "properties": {
          "id": {
            "$ref": "#/$defs/id",
            "description": "A short name in small letters, used once in the rubric.",
            "examples": ["pilot-after-rollout"]
          },
          "about": {
            "type": ["string", "array"],
            "description": "The criterion it is about, a list of them, or all.",
            "items": { "$ref": "#/$defs/id" }
          },
          "rule": {
            "$ref": "#/$defs/rule",
            "description": "The flag is raised when this is true."
          },
          "asks": {
            "$ref": "#/$defs/text",
            "description": "The question for the person who reads the plan."
          },
          "cap": {
            "$ref": "#/$defs/level",
            "description": "The highest level of the criteria in about once a person has confirmed the flag."
          }
        }
      }
    }
  },
  "$defs": {
    "text": { "type": "string", "minLength": 1 },
    "id": { "type": "string", "minLength": 1 },
    "level": {
      "type": "integer",
      "minimum": 0,
      "maximum": 9,
      "description": "The number of the level."
    },
    "share": {
      "type": "number",
      "minimum": 0,
      "description": "Its weight; 0 means that it is shown and not counted."
    },
    "rule": {
      "type": "string",
      "minLength": 1,
      "description": "An expression in CEL, the Common Expression Language, that is true or false. plan is the plan. planeval explain FUNCTION tells what the functions do.",
      "examples": ["plan.metrics.size() >= scaled(4)"]
    }
  }
}

"""#
        ),
        (
            path: #"""
template/cohort.yaml
"""#,
            content: #"""
# A cohort to try things with; planeval schema cohort describes every key.
title: Change-plan workshop
rubric: change-plan
seed: 2026
today: 2026-03-09
minimum_peers: 3

"""#
        ),
        (
            path: #"""
template/plans/heron.yaml
"""#,
            content: #"""
planeval_plan: 1
title: One planning table for demand, models and cost
team: heron
organisation: {name: Northshore Bakeries, sector: private, size: 420, country: IE}
vision:
  what: Sales, the forecast team and finance plan the week at one table with one forecast.
  how: Four shops first, one meeting a week, then all 31 shops by November.
  why: In January we threw away 2,100 loaves while two shops were sold out by noon.
leadership:
  sponsor:
    role: Chief Operating Officer
    actions:
      - {do: Opens the first planning table, when: 2026-03-16}
      - {do: Reports her own wrong order of January, when: 2026-03-23}
  asks: Six hours a week of two planners until June; decided on 2 March.
communication:
  - {audience: shop managers, message: You decide the order; the forecast comes with its error., channel: Monday call, when: 2026-03-16, owner: Head of Sales, feedback: Five minutes at the end of each call}
  - {audience: night bakers, message: No shift is cut because of the forecast this year., channel: shift meeting, when: 2026-03-18, owner: Chief Operating Officer, feedback: Cards without names}
metrics:
  - {name: Bread thrown away, ops: mlops, baseline: 9.5, target: 6, unit: "%", by: 2026-11-30, owner: Head of Sales, source: till and waste log, review: monthly}
  - {name: Late sales data, ops: dataops, baseline: 6, target: 1, unit: per month, by: 2026-06-30, owner: Data Lead, source: load log, review: weekly}
  - {name: Cloud cost per forecast, ops: finops, baseline: 0.42, target: 0.30, unit: EUR, by: 2026-09-30, owner: Controller, source: bill, review: monthly}
resistance:
  - {concern: The machine takes over ordering, type: job_loss, who: shop managers, response: Managers keep the last word and change orders without giving a reason, uses: [dialogue, choice], owner: Head of Sales, when: 2026-03-16, progress_sign: Managers ask for the forecast of a new product}
pilot:
  name: Four shops
  where: harbour, station, market and university
  question: Do shops that see the forecast throw less away?
  start: 2026-03-16
  end: 2026-05-29
  success: [{metric: Bread thrown away, threshold: at most 8 %}]
  stop_if: Two shops are sold out before noon for a week
  owner: Head of Sales
timeline:
  - {what: Planning table begins, when: 2026-03-16, owner: Head of Sales, done_when: First minutes are out}
  - {what: Decision about all shops, when: 2026-06-08, owner: Chief Operating Officer, done_when: Decision is written down}

"""#
        ),
        (
            path: #"""
template/plans/kestrel.yaml
"""#,
            content: #"""
planeval_plan: 1
title: Shared models for the repair desk
team: kestrel
organisation: {name: Lakeside Lifts, sector: private, size: 160}
vision:
  what: Data and service people build the fault forecast together.
  why: Engineers do not use the forecast because nobody asked them.
leadership:
  sponsor:
    role: Head of Service
    actions:
      - {do: Joins the weekly fault review, when: weekly}
communication:
  - {audience: field engineers, message: Your notes train the forecast., channel: team meeting, when: April 2026, owner: Head of Service}
skills:
  - {skill: Reading a fault forecast, kind: technical, ops: mlops, who: 24 engineers, how: two hours with own lifts, by: 2026-05-29, owner: Data Lead, hours: 2}
metrics:
  - {name: Second visits, ops: mlops, baseline: 31, target: 22, unit: "%", by: 2026-10-30, owner: Head of Service}
  - {name: Engineers who use the forecast, ops: people, target: 80, unit: "%"}
resistance:
  - {concern: The forecast watches us, type: trust, who: field engineers, response: Open meeting with the works council}
pilot:
  name: North district
  start: 2026-04-06
  end: 2026-06-26
timeline:
  - {what: Pilot starts, when: 2026-04-06, owner: Data Lead}

"""#
        ),
        (
            path: #"""
template/plans/osprey.json
"""#,
            content: #"""
{
  "planeval_plan": 1,
  "title": "A cost owner for every model",
  "team": "osprey",
  "organisation": {"name": "Harrow Insurance", "sector": "private", "size": 2300, "country": "GB"},
  "vision": {
    "what": "Every model has a cost owner who sees its bill each week.",
    "how": "The three dearest models first, then the others by autumn.",
    "why": "Last year the cloud bill grew by 61 % and nobody could say which decision had caused it."
  },
  "leadership": {
    "sponsor": {
      "role": "Chief Financial Officer",
      "actions": [{"do": "Reads the bill of one model aloud in the monthly meeting", "when": "2026-03-31"}]
    }
  },
  "metrics": [
    {"name": "Models with a cost owner", "ops": "finops", "baseline": 0, "target": 12, "unit": "models",
     "by": "2026-09-30", "owner": "Controller", "source": "model register", "review": "monthly"},
    {"name": "Cost per 1,000 quotes", "ops": "finops", "baseline": 3.1, "target": 2.2, "unit": "GBP",
     "by": "2026-09-30", "owner": "Head of Pricing Models", "source": "bill", "review": "weekly"}
  ],
  "resistance": [
    {"concern": "Cost limits will stop good experiments", "type": "control", "who": "data scientists",
     "response": "Each team has a free budget of 400 pounds a month", "uses": ["choice", "transparency"],
     "owner": "Head of Pricing Models", "when": "2026-03-24", "progress_sign": "Teams ask for the cost before they train"}
  ],
  "incentives": [
    {"change": "Half of what a team saves stays in its training budget", "kind": "reward", "who": "model teams",
     "encourages": "switching off idle machines", "by": "2026-04-30", "owner": "Chief Financial Officer",
     "watch_for": "models that are trained too rarely"}
  ]
}

"""#
        ),
        (
            path: #"""
template/plans/plover.yaml
"""#,
            content: #"""
planeval_plan: 1
title: Become data-driven
team: plover
vision:
  what: Everyone works with data.
communication:
  - {audience: everyone, message: AI is coming.}
metrics:
  - {name: Acceptance}

"""#
        ),
        (
            path: #"""
template/reviews.csv
"""#,
            content: #"""
plan,reviewer,kind,leadership,communication,metrics,resistance,skills,collaboration,incentives,pilot,safeguards,sustain,governance,overall,comment
heron,kestrel,peer,2,3,2,1,0,1,0,3,1,0,1,1,Who stands in for the sponsor in summer?
heron,osprey,peer,3,3,4,3,1,1,0,3,1,1,1,2,
heron,plover,peer,4,3,3,2,0,2,1,4,1,0,1,2,
kestrel,heron,peer,2,2,2,1,2,1,1,2,0,0,0,1,
kestrel,osprey,peer,2,3,1,1,2,1,1,2,0,1,2,1,Say what the baseline of the second measure is.
kestrel,plover,peer,3,3,2,1,2,2,0,2,0,0,1,1,
osprey,heron,peer,3,0,1,2,1,0,2,0,0,0,0,1,
osprey,kestrel,peer,2,0,2,2,0,0,3,0,0,0,0,1,
osprey,plover,peer,3,1,1,2,1,0,3,1,0,1,1,1,
plover,heron,peer,0,1,0,0,1,0,0,0,0,0,0,0,Begin with one concern of one group and answer it.
plover,kestrel,peer,0,0,0,0,0,0,0,0,0,0,0,0,
plover,osprey,peer,1,2,1,1,0,0,1,0,1,1,0,1,
heron,heron,self,3,3,3,3,1,2,1,3,2,1,2,2,
kestrel,facilitator,facilitator,2,2,2,1,2,1,0,2,0,0,1,1,Good start; make the pilot decide something.

"""#
        ),
        (
            path: #"""
template/roster.csv
"""#,
            content: #"""
person,team,function
Ada,heron,data
Bela,heron,finance
Chidi,kestrel,ml
Dana,kestrel,people
Emre,osprey,data
Finn,osprey,business
Gita,plover,ml
Hugo,plover,finance

"""#
        ),
        (
            path: #"""
words/de.yaml
"""#,
            content: #"""
# Wortlisten für Pläne auf Deutsch; sie gelten zusammen mit den englischen. Schreibweise der Einträge: siehe en.yaml.
planeval_words: 1
language: de
decimal: ","
lists:

  # ---- Von den Funktionen selbst gelesen ----

  stop-words:
    [aber, alle, allem, allen, aller, alles, als, also, am, an, ab, auch, auf, aus, bei, beim, bis, da, damit, dann, das, dass,
     dem, den, denn, der, des, dessen, die, dies, diese, diesem, diesen, dieser, doch, dort, du, durch, ein, eine, einem, einen,
     einer, eines, er, es, etwa, euch, für, gegen, hat, haben, hier, ihm, ihr, ihre, ihrem, ihren, ihrer, im, in, ins, ist, ja,
     je, jede, jedem, jeden, jeder, jedes, kann, kein, keine, keinem, keinen, keiner, können, man, mehr, mit, muss, müssen, nach,
     nicht, noch, nur, ob, oder, ohne, pro, schon, sein, seine, seinem, seinen, seiner, sich, sie, sind, so, soll, sollen, sowie,
     über, um, und, uns, unser, unsere, unserem, unseren, unter, viel, viele, vom, von, vor, war, waren, was, wegen, weil, welche,
     welcher, welches, wen, wenn, wer, werden, wie, wir, wird, wo, zu, zum, zur, zwischen]
  general-words:
    [alle, jeder, team, teams, mitarbeit*, mitarbeiter*, mitarbeiterinnen, beschäftigte, beschäftigten, belegschaft, personal,
     kolleg*, leitung, führung, führungskräfte, führungskraft, management, vorgesetzte, geschäftsleitung, geschäftsführung,
     verantwortliche, verantwortlichen, zuständige, zuständigen, beteiligte, beteiligten, betroffene, betroffenen, gruppe,
     gruppen, abteilung, abteilungen, fachbereiche, bereich, bereiche, unternehmen, organisation, firma, gremium, anwender,
     nutzer, menschen, leute, gesamte, gesamten, ganze, ganzen, relevante, relevanten, verschiedene, jeweilige, jeweiligen,
     projektteam, kernteam, arbeitsgruppe]
  counter-words:
    [eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, erste, ersten, erster, erstes, zweite, zweiten,
     zweiter, zweites, dritte, dritten, dritter, drittes, vierte, vierten, nummer, beispiel, muster]
  vague-words:
    ["auf augenhöhe", "an einem strang", "mit ins boot", "ins boot", "auf die reise", "ganzheitlich*", "zukunftsfähig*",
     "zukunftssicher*", "nachhaltig*", "innovati*", "synergi*", "mehrwert*", "exzellen*", "effizien*", "effektiv*", "optimier*",
     "maximier*", "steiger*", "verbesser*", "stärk*", "förder*", "ermöglich*", "sicherstell*", "gewährleist*", "unterstütz*",
     "begeister*", "motivier*", "vorantreib*", "vorleben", "mitnehmen", "abholen", "sensibilisier*", "wertschöpf*", "wettbewerb*",
     "agil*", "digital*", "transformation*", "kultur*", "strategi*", "vision*", "leitbild*", "erfolgreich*", "erfolg", "qualität",
     "qualitativ*", "umfassend*", "strukturiert*", "kontinuierlich*", "laufend*", "regelmäßig*", "ständig*", "deutlich*",
     "signifikant*", "spürbar*", "hoch", "hohe", "hohen", "höher*", "besser*", "optimal*", "modern*", "skalierbar*", "chancen",
     "potenzial*", "potential*", "maßnahmen", "akzeptanz", "bewusstsein", "wichtig*", "notwendig*", "erforderlich*",
     "entsprechend*", "geeignet*", "gemeinsam*", "klar", "klare", "klaren", "schlüsselbotschaft*", "wandel*", "veränder*",
     "zukunft", "welt", "haltung", "engagement", "aktiv*"]
  form-words:
    [daten, modell, modelle, modells, modellen, finanzen, kosten, betrieb, kommunik*, nachricht*, botschaft*, zielgruppe*, kanal,
     kanäle, rückmeldung*, dialog*, transparen*, offenheit, ergebnis, ergebnisse, ergebnissen, sichtbar*, öffentlich*, aktion*,
     fähigkeit*, kompetenz*, technisch*, schulung*, lernen, weiterbildung*, anreiz*, belohn*, anerkenn*, ausricht*, ziel, ziele,
     zielen, messgröße*, kennzahl*, ausgangswert*, kriteri*, schwelle*, widerst*, sorge*, angst, ängste, arbeitsplatz*,
     arbeitsplätze*, sicherheit, verlust, bequem*, zweifel*, skep*, nutzen, pilot*, projekt*, abbruch*, regel, regeln, schritt*,
     entscheid*, schutz*, ethi*, ethisch*, vertraulich*, risik*, prüf*, gewohnheit*, meilenstein*, phase*, erledigt, fertig,
     zeichen, frühwarn*, gegenmaßnahme*, plan, pläne, planung, prozess*, verantwort*, rolle*, budget*, geld, bitte, beteilig*,
     arbeit, zusammenarbeit, besprechung*, werkzeug*, plattform*, silo*, schwäche*, verhalten, nebenwirkung*, schritte,
     abstimmung, austausch, wissen, information*, informier*, übergreifend*, funktionsübergreifend*, bereichsübergreifend*, heute,
     immer, ernst]
  label-words:
    [kennzahl, kennzahlen, messgröße, ziel, ziele, risiko, risiken, meilenstein, meilensteine, phase, schritt, aufgabe, maßnahme,
     nachricht, botschaft, gruppe, team, fähigkeit, thema, daten, finanzen, gemeinsam, technisch, ethisch, projekt,
     entscheidungen, besprechung, besprechungen]
  placeholder-whole:
    [keine, keiner, kein, nichts, offen, unbekannt, "k a", entfällt, später, "siehe oben", "noch offen", "nicht nötig",
     "nicht bekannt", "noch nicht bekannt"]
  placeholder-within:
    ["noch zu klären", "noch festzulegen", "zu definieren", "wird definiert", "werden definiert", "zu bestimmen",
     "wird festgelegt", "werden festgelegt", "nach bedarf zu", platzhalter, "noch offen"]
  rhythms:
    [täglich, wöchentlich, zweiwöchentlich, vierzehntägig, monatlich, zweimonatlich, vierteljährlich, quartalsweise, halbjährlich,
     jährlich, "jeden tag", "jede woche", "jede zweite woche", "jeden monat", "jedes quartal", "jedes jahr", "jeden .. montag",
     "jeden .. dienstag", "jeden .. mittwoch", "jeden .. donnerstag", "jeden .. freitag", montags, dienstags, mittwochs,
     donnerstags, freitags, "alle .. wochen", "alle .. monate", "alle .. tage", "einmal im monat", "einmal pro woche",
     "zweimal im jahr", "einmal im jahr", "nach jeder", "nach jedem", "je sprint", "jeden sprint"]
  months:
    [jan|januar|jänner, feb|februar, märz|maerz, apr|april, mai, jun|juni, jul|juli, aug|august, sep|sept|september, okt|oktober,
     nov|november, dez|dezember]
  week-words: [woche, wochen]
  month-words: [monat, monate, monaten, monats]

  # ---- Von den Regeln gelesen ----

  calendar-week-words: [kw, kalenderwoche]
  quarter-words: [quartal, quartale, quartals]
  half-year-words: [halbjahr, halbjahre]
  endings: [innen, ungen, ung, en, er, es, em, n, e, s]
  senior-roles:
    ["*leiter*", "*dezernent*", vorstand*, geschäftsführ*, "*direktor*", "*chef*", bürgermeister*, minister*, präsident*, rektor*,
     "mitglied des vorstands", "*vorsitzende*", werkleit*]
  desk-acts:
    [unterzeichn*, unterschreib*, genehmig*, finanzier*, "gibt frei", beauftragt, "nimmt zur kenntnis", "berichtet .. vorstand",
     "berichtet .. geschäftsführung", vorstandsvorlage, "übergibt", lenkungsausschuss, lenkungskreis, steuerkreis]
  in-public:
    [beschäftigt*, belegschaft, betriebsversammlung, personalversammlung, öffentlich*, besucht, besuch, spricht, erzählt, erklärt,
     beantwortet, "hört zu", schicht, schichten, werkhalle, frühschicht, spätschicht, teams, filialen, kund*, bürger*, mitarbeit*,
     offen]
  leaving: ["scheidet aus", "tritt zurück", "geht in rente", "geht in den ruhestand", "übergibt .. nachfolg*", "verlässt das"]
  decision:
    [entscheid*, beschließ*, beschluss, genehmig*, freigib*, "gibt", frei, freigeben, stelle, stellen, stunden, stunde, tage,
     euro, franken, budget]
  hiring-freeze: [einstellungsstopp*, einstellungssperre, haushaltssperre, stellenstopp*, besetzungssperre]
  new-posts: ["neue .. stelle*", "neuen .. stelle*", einstell*, neueinstellung*]
  together: [gemeinsam*, zusammen, miteinander, "an einem tisch", "ein team", geteilt*]
  function-data: [daten*, it, edv, informatik, datenmanagement]
  function-ml: [modell*, datenanaly*, analyst*, analyse*, prognose*, "data science", ki, statistik*]
  function-finance: [finanz*, controlling, controller*, kämmerei, kämmer*, buchhaltung, rechnungswesen, haushalt*]
  dataops: [daten*, lieferung*, schnittstelle*, sensor*, meldung*, stammdaten*, preise]
  mlops: [modell*, prognose*, vorhersage*, fehl*, treffer*, drift, sortier*, genauigkeit*, warnung*]
  finops: ["*kosten*", rechnung*, budget*, ausgaben*, cloud*]
  soft-skill:
    [erklär*, zuhör*, gespräch*, streit*, konflikt*, moderier*, sagen, widersprech*, vermitteln, zusammenarbeit*, coach*, schuld*]
  lower-is-better:
    [fehler*, ausschuss*, ausfall*, ausfälle, verspätet*, verspätung*, lücken, falsch*, beschwerden, wartezeit*, unrecht,
     liegengebliebene, stillstand*, abbrüche, rückläufer]
  higher-is-better:
    [ohne, erkannt*, gemeldet*, behoben*, bekannt*, kennen, beantwortet*, geklärt*, zugeordnet*, vermieden*, innerhalb,
     fehlerfrei*]
  unknown:
    [unbekannt, "nicht bekannt", "noch nicht bekannt", "nicht gemessen", "noch nicht gemessen", "nicht erfasst", "kein wert",
     unklar, "wird erhoben"]
  job-worry: [stelle*, stellenabbau, arbeitsplatz*, arbeitsplätze*, entlass*, kündig*, ersetzt, überflüssig, "weniger von uns"]
  comfort-worry:
    ["schon immer", "im kopf", erfahrung*, "seit jahren", seit .. jahren, "funktioniert doch", gewohnt, "ich erkenne", "ich weiß",
     "ich kenne"]
  doubt-worry:
    [zweifel*, "letztes mal", "wieder ein", "noch ein", versprochen, "sieht .. nicht", "bringt nichts", skep*, ungerecht]
  dialogue: [gespräch*, reden, redet, zuhör*, fragen, treffen, rückfragen, "runder tisch", besuch*]
  transparency: [veröffentlich*, schriftlich*, offen*, gezeigt, zeigt, aushang, ehrlich, erklär*]
  results: [ergebnis*, vergleich*, verglichen, nebeneinander, probe*, zahlen, test*]
  pressure:
    [überwach*, kontrollier*, pflicht, verpflichtend*, zwing*, anweis*, anordn*, durchsetz*, abmahn*, sanktion*, "ist endgültig",
     "nicht verhandelbar", alternativlos, "keine ausnahme*", überwind*, abgeschaltet, eskalier*, eskalation, disziplinar*,
     gesperrt, meldung an]
  listening:
    [gespräch*, spricht, sprechen, zuhör*, gemeinsam*, zusammen, frag*, treff*, wähl*, vergleich*, verglichen, zeig*,
     veröffentlich*, vereinbar*, personalrat, betriebsrat, erklär*, offen*, "side by side", nebeneinander, probe]
  no-cuts:
    ["keine kündigung*", "kein* .. kündigung*", "keine .. entlass*", "niemand .. verliert", "kein .. arbeitsplatz",
     "keine stelle .. gestrichen", "kein* .. stellenabbau", "keine stelle*", "stellen bleiben", "bleiben .. erhalten",
     "ausgeschlossen"]
  posts:
    [stelle, stellen, planstellen, stellenzahl, vollzeitstellen, vzä, personalbestand, kopfzahl, köpfe, personalstellen,
     belegschaft]
  job-cut:
    ["spart .. stellen", "stellen .. einspar*", "einspar* .. stellen", "stellen .. abgebaut", "stellen .. gestrichen",
     "stellenabbau von", "weniger stellen", "weniger personal", "stellen fallen weg", "stellen sinken", "stellen entfallen",
     "personal .. reduzier*", "stellen .. reduzier*"]
  anonymous: [anonym*, "ohne name*", "keine name*", "ohne namensnennung", vertraulich*]
  passed-on:
    ["namen .. weitergegeben", "namen .. weitergeleitet", "weitergeleitet an", "namen .. vorgelegt", "namen .. übermittelt",
     "mit namen an", "an .. vorgesetzte*", "liste .. namen", "namentlich .. gemeldet", "an .. führungskräfte"]
  not-passed-on:
    ["nicht .. weitergegeben", "nicht .. weitergeleitet", "nie .. weitergegeben", "niemals .. weitergegeben",
     "nicht .. vorgelegt", "nicht an", "nie an"]
  condition:
    [bis, solange, falls, außer, mindestens, "vor dem", "sofern", "es sei denn", "befristet", "für .. jahre", "für .. monate"]
  told-afterwards:
    ["wird .. informiert", "werden .. informiert", "nach dem start", "nach einführung", "nach der einführung", "nachträglich",
     "im nachgang", "wird .. beteiligt", "werden .. beteiligt"]
  exam: [prüfung, klausur, quiz, zertifikat*, teilnahmebescheinigung, teilnahme, abschlusstest, onlinetest]
  pilot:
    [pilot*, erprob*, testlauf*, probelauf*, probebetrieb, versuch*, leuchtturm*, "zuerst in", "zunächst in", "fangen .. an",
     "beginnen mit"]
  rollout:
    [rollout*, "roll out", flächendeckend*, "go live", inbetriebnahme, "einführung .. alle", "einführung in allen",
     "alle standorte", "allen standorten", "alle filialen", "alle werke", ausrollen, produktivstart]
  preparing: [entscheid*, beschluss, vorbereit*, plan, planung, freigabe]
  takes-effect: [ersetz*, start*, beginn*, ab, gilt, gelten, pflicht, umgestellt, umstellung, löst, endet, "in kraft"]
  report-back: [ergebnis*, bericht*, rückblick, zahlen, auswertung]
  ending: [aufgelöst, "löst sich auf", befristet, vorübergehend, interim*, kommissarisch, "läuft aus", unbesetzt, niemand]
  rivalry:
    ["beste abteilung", "bestes team", "beste team", "beste einheit", niedrigste*, höchste*, rangliste*, wettbewerb, sieger,
     gewinner, "gegeneinander", prämie für die abteilung]
  sharing:
    [teilen, austausch*, gemeinsam*, zusammenarbeit*, helfen, hilfe, "andere abteilungen", "anderen abteilungen", übergreifend*]
  rubric-words:
    [führungsunterstützung, dialog, transparenz, "nachweisbare ergebnisse", leuchtturm*, "funktionsübergreifende zusammenarbeit",
     zusammenarbeit, kommunikation, veränderungsmanagement, anreiz*, anreizsysteme, vision, kennzahlen, erfolgskennzahlen,
     "weiche fähigkeiten", "technische fähigkeiten", kompetenzentwicklung, "kontinuierliche verbesserung", nebenwirkungen,
     "gemeinsame ziele", arbeitsplatzsicherheit, vertraulichkeit, ethik, meilenstein*, kulturwandel, silos, widerstand, nutzen]
  failure-claim:
    ["70 % .. scheiter*", "70 prozent .. scheiter*", "zwei drittel .. scheiter*", "die meisten .. scheiter*",
     "siebzig prozent .. scheiter*"]

"""#
        ),
        (
            path: #"""
words/en.yaml
"""#,
            content: #"""
# Word lists in English. They apply to every plan, next to those of the plan's own language.
#
# An entry is a word or a phrase. `fail*` matches every word that begins so, `*leiter` every word that ends so, and `..` stands for
# up to four words between two others. A bar separates spellings of one entry. Upper and lower case do not matter. Scripts without
# spaces match wherever the entry stands. A list should be short enough to read aloud and long enough to be fair.
planeval_words: 1
language: en
lists:

  # ---- Read by the functions themselves ----

  # Carry no meaning of their own: `concrete` and `similar` pass them over.
  stop-words:
    [a, about, above, after, again, also, an, and, any, are, as, at, be, because, been, before, being, below, both, but, by, can,
     could, did, do, does, down, during, each, either, every, few, for, from, had, has, have, he, her, his, how, i, if, in, into,
     is, it, its, just, less, may, might, more, most, must, my, "no", nor, not, of, "off", "on", once, only, or, other, our, out,
     over, own, per, same, shall, she, should, so, some, such, than, that, the, their, them, then, there, these, they, this,
     those, through, to, too, under, until, up, us, very, via, was, we, were, what, when, where, whether, which, while, who, whom,
     whose, why, will, with, within, without, would, yet, you, your]

  # A role or group made of these words alone is nobody in particular: `specific` and `group`.
  general-words:
    [everyone, everybody, anyone, anybody, someone, somebody, nobody, all, whole, entire, team, teams, staff, employee, employees,
     people, person, persons, colleague, colleagues, management, manager, managers, leadership, leader, leaders, executives,
     senior, top, group, groups, department, departments, unit, units, organisation, organization, company, enterprise, business,
     function, functions, stakeholder, stakeholders, workforce, personnel, participants, relevant, concerned, involved, affected,
     key, various, several, different, many, appropriate, responsible, respective, internal, external, others, across,
     "project team", "change team", "core team", "working group", "delivery team", "project group", "change agents",
     "change champions"]

  # Tell copies apart and nothing else ("metric one", "second message"). Number words are among them.
  counter-words:
    [number, "no", nr, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, first, second, third, fourth,
     fifth, sixth, i, ii, iii, iv, v, vi, x, "y", z, alpha, beta, example, sample]

  # Sound good and commit to nothing.
  vague-words:
    ["ahead of the curve", "at the centre", "at the heart", "awareness campaign*", "best in class", "best practice",
     "best practices", "change management", "competitive advantage", "create awareness", "critical success factor*",
     "customer experience", "cutting edge", "data driven", "deep dive", "early and often", "end to end", "ever changing",
     "ever evolving", "fast paced", "game chang*", "hand in hand", "hearts and minds", "key messages", "left behind",
     "lessons learned", "low hanging", "new ways of working", "next generation", "next level", "north star", "on board",
     "open communication", "people, processes and technology", "problem solving", "quick wins", "raise awareness",
     "raising awareness", "right behaviors", "right behaviours", "right direction", "state of the art", "success stories",
     "tone from the top", "value chain", "value proposition", "win win", "world class", accept, achieve, achieves, achieving,
     active, actively, adopt, adopting, adopts, advantage*, agile, agility, approach*, area, areas, aspect*, asset, attitude*,
     best, better, build, building, cascad*, celebrat*, champion, championing, champions, change, changed, changing, clear,
     clearly, commit, commitment, commits, committed, committing, compelling, competitive*, comprehensive*, concept*,
     considerabl*, consideration*, constant*, continual*, continuous*, core, create, creates, creating, crucial, cultural,
     culture*, decreas*, deliver, delivering, delivers, demonstrat*, digital*, disrupt*, drive, driven, drives, driving, dynamic*,
     ecosystem*, effective*, efficien*, elevat*, embark*, embed*, embrac*, emphasis*, empower*, enabl*, engag*, enhanc*, ensur*,
     enthusias*, enthusiasm, essential, excel, excellence, excit*, facilitat*, followed, forward, foster*, framework*, frequent*,
     full, fully, fundamental, future, good, great, greater, growth, guidance, guidelines, harmonis*, harmoniz*, harness*, high,
     higher, highest, holistic*, impact, impactful, importance, important, improv*, increas*, index, initiative*, innovat*,
     inspir*, journey*, landscape, leading, leverag*, low, manner, maturity, maximis*, maximiz*, meaningful*, measurabl*,
     methodolog*, mindset*, mission, modern*, motivat*, multiple, necessary, needed, noticeabl*, ongoing, opportunit*, optimis*,
     optimiz*, overcom*, paradigm*, participat*, passion*, periodic*, positive*, possibl*, potential, prioritis*, prioritiz*,
     proactiv*, productiv*, progress*, promot*, properly, readiness, realis*, reduc*, regular*, required, resources, robust*,
     scalable, scale, scaling, seamless*, seriously, significant*, smart, smooth*, solution*, spearhead*, storytelling, strateg*,
     streamlin*, strengthen*, strong, stronger, structured, substantial*, success, successful*, sufficient, suitable, superior,
     support*, sustainab*, synerg*, thriv*, timely, today, touchpoint*, transform*, unified, unify, unlock*, value, values,
     vision*, vital, world]

  # Words the form itself supplies: a text made of them alone only repeats the heading.
  form-words:
    ["cross functional", "machine learning", accountab*, act, action*, acts, address*, ai, align*, approv*, ask, asked, asks,
     attend*, audience*, bad, baseline*, behavior*, behaviour*, benefit*, brief*, budget, buy, case, channel*, check, checked,
     checks, clash*, coalition, collaborat*, comfort*, communicat*, complete, completed, concern*, confidential*, consult*, cost,
     costs, course, courses, criteri*, criterion, dashboard*, data, dataops, decide*, decision*, demonstrabl*, desired,
     development, devops, dialog*, doing, done, doubt*, early, effect*, escalat*, ethic*, fear*, feedback, finance, financial,
     finops, goal*, governance, habit*, incentiv*, inform*, information, integrat*, issue*, job, jobs, keep, kept, kpi*, learn,
     learning, level, levels, lighthouse, lose, loss, measure*, meeting*, message*, met, metric*, milestone*, mitigat*, ml, mlops,
     model, models, money, name, named, next, normal, objective*, open, openness, operations, ops, owned, owner*, owns, phase*,
     pilot*, plan, planned, planning, plans, platform*, priorit*, process*, program, programme, project*, public, publicly, raise,
     raised, recogni*, regular, representative*, request*, resist*, reskilling, respect*, respond*, response*, responsibilit*,
     result, results, review*, reward*, risk*, role*, route, routine*, rule, rules, safeguard*, says, sceptic*, section, security,
     share, shared, shows, side, sign, signs, silo*, skeptic*, skill*, soft, source*, sponsor*, stage*, statement, step, steps,
     stop, stops, sync, tailored, target*, technical, test, tests, threshold*, timeline, tool, tools, training*, transparen*,
     update*, upskilling, visible, visibly, way, weakness*, work, working, works, workshop*, worr*]

  # A name made of these, vague and counting words alone is a label ("metric one", "DataOps metric", "risk two"): `named`.
  label-words:
    [metric, metrics, measure, measures, kpi, kpis, indicator, indicators, goal, goals, target, targets, objective, objectives,
     risk, risks, milestone, milestones, phase, phases, step, steps, stage, task, tasks, item, items, action, activity, message,
     messages, group, team, skill, skills, topic, issue, concern, stakeholder, dataops, mlops, finops, people, shared, technical,
     soft, data, ml, finance, ethical, project, decisions, meeting, meetings, "cross functional"]

  # The whole text is one of these: nothing was written.
  placeholder-whole:
    [none, nothing, "n a", na, nil, unknown, open, xxx, xx, x, todo, "to do", later, "none needed", "not needed",
     "not applicable", "not yet", "see above", "see below", "as above", "same as above", ditto, text, "lorem ipsum", "to be done",
     "not known", "do not know", "don t know"]

  # Somewhere in the text the writer says that it still has to be written.
  placeholder-within:
    [tbd, tba, tbc, tbx, "to be confirmed", "to be defined", "to be determined", "to be identified", "to be clarified",
     "to be specified", "will be defined", "will be determined", "will be identified", "yet to be", "fill in", "lorem ipsum",
     "insert here", "your text", "placeholder", "to be selected", "to be chosen", "to be announced", "will be selected",
     "will be announced"]

  # Something that comes back.
  rhythms:
    ["after every", "each .. day", "each .. friday", "each .. monday", "each .. month", "each .. morning", "each .. quarter",
     "each .. release", "each .. shift", "each .. sprint", "each .. term", "each .. thursday", "each .. tuesday", "each .. wave",
     "each .. wednesday", "each .. week", "each .. year", "each january", "each july", "every .. day*", "every .. friday*",
     "every .. monday*", "every .. month*", "every .. quarter*", "every .. shift*", "every .. sprint*", "every .. term*",
     "every .. thursday*", "every .. tuesday*", "every .. wednesday*", "every .. week*", "every .. year*", "every release",
     "every wave", "half yearly", "of each month", "of every month", "of the month", "once a day", "once a month",
     "once a quarter", "once a week", "once a year", "per sprint", "twice a day", "twice a month", "twice a quarter",
     "twice a week", "twice a year", annually, bimonthly, biweekly, daily, fortnightly, "fridays", "mondays", monthly, quarterly,
     "thursdays", "tuesdays", "wednesdays", weekly, yearly]

  months:
    [jan|january, feb|february, mar|march, apr|april, may, jun|june, jul|july, aug|august, sep|sept|september, oct|october,
     nov|november, dec|december]
  week-words: [week, weeks, wk]
  month-words: [month, months]

  # What stands beside numbers in times.
  calendar-week-words: [cw]
  quarter-words: [quarter, quarters]
  half-year-words: ["half year"]
  # Endings that a word may lose and still name the same: `similar`.
  endings: [ing, ers, er, ed, es, s]

  # ---- Leadership ----

  senior-roles:
    [chief, ceo, coo, cto, cfo, cio, cdo, cro, cmo, director, directors, president, "vice president", "head of", minister, mayor,
     dean, rector, principal, "managing partner", "general manager", "plant manager", chair, chairman, chairwoman,
     "executive board", "board of", trustees, commissioner, secretary]
  # Acts at the desk or towards superiors: staff never see them.
  desk-acts:
    [sign, signs, signing, approve*, approving, fund, funds, funding, endors*, authoris*, authoriz*, mandat*, sponsors,
     "reports to .. board", "reports .. board", "board committee", "executive committee", "receives", "is informed", "takes note",
     "hands over", "business case", charter, "status report", "by memo", "steering committee", "steering group", "steering board",
     "board meeting"]
  # Unless somebody is there to see it.
  in-public:
    [staff, public, publicly, open, openly, forum, everyone, employees, floor, floors, "town hall", visit*, answers, speaks,
     tells, talks, meets, listens, shift, shifts, customers, tenants, patients, residents, citizens, explains, workshop, depot,
     ward, crew, nurses, drivers, teams, "all hands"]
  # The sponsor goes.
  leaving:
    ["hands over", "handover of", "steps down", retires, resigns, "leaves .. company", "successor takes", "incoming",
     "until .. successor"]
  # An ask that names something to grant.
  decision:
    [decide*, decision*, approv*, free, frees, release*, fund*, grant*, allocat*, post, posts, hours, hour, days, budget, euro*,
     eur, dollar*, usd, pound*, gbp, chf, yen, backfill]
  hiring-freeze:
    ["hiring freeze", "recruitment freeze", "hiring stop", "budget freeze", "spending freeze", "no new posts", "recruitment stop"]
  new-posts: ["new post*", "additional post*", "new position*", "new hire*", "new role*", hire, hiring, recruit, recruiting]

  # ---- Working together ----

  together:
    [together, jointly, joint, shared, "one team", "one desk", "one table", "same table", share, shares, "cross team",
     "hand in hand", "side by side"]
  # Who a participant is, read from the names of groups and roles.
  function-data: [data, dataops, it, ict, telemetry, registry, platform, integration, database*, pipeline*, engineering, records]
  function-ml:
    [ml, mlops, model, models, modelling, modeling, modellers, "data scien*", scientist*, analyst*, analytic*, analysis,
     forecast*, "machine learning", ai, optimisation, statistic*]
  function-finance:
    [financ*, finops, controlling, controller*, treasur*, procurement, bookkeep*, accountant*, accounting, accounts]

  # ---- Measures ----

  # What an unlabelled measure is about.
  dataops: [data, feed*, record*, pipeline*, sensor*, reading*, figure*, field*, "missing values", stale, freshness, lineage]
  mlops:
    [model*, forecast*, prediction*, predict*, score*, drift*, accura*, error*, "false alarm*", referral*, warning*, deploy*,
     release*, rollback*, overrul*, monitor*]
  finops: [cost*, spend*, bill, bills, cloud, compute, invoice*, budget*, charg*, saving*]
  # A skill of working with people, when the plan does not say which kind it is.
  soft-skill:
    [explain*, listen*, talk*, disagree*, conflict*, facilitat*, negotiat*, blame, coach*, moderat*, kindly, teamwork, empath*,
     saying, "say no", collaborat*, communicat*, "working together", "working across", question*, trust, difficult conversation*,
     present*, leading, lead]

  lower-is-better:
    [error*, waste, gaps, missed, wrong, "false", late, failure*, fail, defects, complaints, delay*, downtime, outage*, incident*,
     wait, waits, waiting, rework, turnover, absence*, vacant, vacanc*, unfilled]
  higher-is-better:
    [without, explained, reported, found, caught, resolved, fixed, answered, allocated, known, detected, avoided, saved, closed,
     recovered, within, free, report*, drill*, corrected, prevented, handled]
  unknown:
    [unknown, "not known", "not yet known", "not measured", "not yet measured", "not counted", "no figure", "no baseline",
     "no data", unclear, tbd, "to be measured", "to be determined"]

  # ---- Resistance and safeguards ----

  # Pushing through. A response with one of these and no listening word does not answer a worry.
  # What an unlabelled worry or response is about.
  job-worry:
    [job, jobs, redundan*, replac*, "fewer of us", "cut our", "cut the team", "need fewer", "not needed", "laid off", unemploy*,
     posts]
  comfort-worry:
    ["works fine", "it works", "always done", "always have", "years of experience", "my own", "by ear", "by feel", "i know",
     "we know", habit*, used to, "my experience", existing way*]
  doubt-worry:
    [doubt*, "last time", "before", "another", "will pass", "does not know", "do not believe", wrong, failed, promised, scepti*,
     skepti*, "too small", fair, unfair]
  dialogue:
    [talk*, discuss*, listen*, ask, asks, meet, meets, conversation*, question*, answers, dialogue, "round table", visit*,
     negotiat*]
  transparency:
    [publish*, "in writing", written, shown, shows, show, open, openly, "whatever they are", printed, posted, explain*, visible,
     honest*, transparen*]
  results: [result*, compare*, compared, "side by side", trial, test, proof, numbers, measured, tally, demo*, errors]
  pressure:
    [monitor*, complian*, comply, escalat*, mandator*, compulsor*, "is final", "are final", enforc*, sanction*, disciplin*,
     overcom*, "switched off", "switch off", "not negotiable", "no exceptions", blocking, blocked, obey*, oblig*, insist*,
     "repeat that", "must accept", "have to accept", "no alternative", reprimand*, warning, removed, replaced, "line management",
     "performance review"]
  listening:
    [talk*, discuss*, listen*, together, ask, asks, asked, meet, meets, meeting, choose*, chosen, compare*, compared,
     "side by side", shown, show, shows, publish*, visit*, agree, agreed, agreement, union, question*, object, "may refuse",
     trial, shared, explain*, help, helps, people]
  no-cuts:
    ["no .. redundan*", "no one .. lose*", "nobody .. lose*", "no .. lose*", "no job*", "no .. job .. cut", "no .. post* .. cut",
     "no layoff*", "no .. dismiss*", "no cuts", "jobs are safe", "jobs .. safe", "posts are safe", "posts .. safe", "posts stay",
     "posts are fixed", "remain unchanged", "stay as they are", "not .. lose .. job*", "no position*", "job guarantee",
     "nobody .. laid off", "no one .. laid off", "not .. laid off", "no .. job loss*", "without job loss*", "jobs are secure",
     "jobs are guaranteed", "guarantee* .. job*", "keep* .. job*", "no forced", "no compulsory"]
  posts:
    [posts, post, headcount, fte, ftes, "full time equivalent*", "full time post*", "staff numbers", "number of staff",
     "number of employees", "staffing level", positions, payroll]
  job-cut:
    ["sav* .. post*", "saves .. jobs", "save .. jobs", "post* fall*", "posts .. from", "fewer .. post*", "cut .. post*",
     "cut .. jobs", "cuts .. jobs", "reduce* .. headcount", "headcount .. reduc*", "reduce* .. staff", "staff .. reduc*",
     "posts .. removed", "eliminat* .. post*", "eliminat* .. jobs", "job cuts", redundancies, layoffs, "fewer employees",
     "fewer staff", "smaller workforce"]
  anonymous: [anonym*, "without name*", "no name*", "names are not", nameless, "not .. names", confidential, confidentially]
  passed-on:
    ["names .. passed", "name .. passed", "passed .. manager*", "passed .. hr", "names .. forward*", "forward* .. manager*",
     "forward* .. hr", "names .. shared", "shared with .. manager*", "names .. given", "given to .. manager*",
     "names .. reported", "reported to .. manager*", "list .. names", "names .. sent", "sent to .. manager*", "who said what",
     "traced back", "identif* .. author*", "shared with hr", "copied to", "receives .. list", "with their names"]
  not-passed-on:
    ["not .. passed", "never .. passed", "not .. forward*", "never .. forward*", "not .. shared", "never .. shared",
     "not .. given", "never .. given", "not .. reported", "never .. reported", "without .. name*", "no names", "nobody .. passed"]
  condition:
    [until, unless, "as long as", before, "by the end", "provided that", "only if", "at least", "for .. year*", "for .. month*",
     beyond, except, if]
  # Asked only when everything is settled.
  told-afterwards:
    ["to be informed", "will be informed", "informed after", "after launch", "after go live", "after the launch", "after rollout",
     "informed later", "afterwards", "to be consulted", "will be consulted"]
  exam: [exam*, quiz*, "multiple choice", certificate*, attendance, "online test", "final test", "passed the test"]

  # ---- Pilot, time line, later ----

  pilot:
    [pilot*, trial*, lighthouse*, "try it", "try this", "try .. first", "test it", "test .. first", prototype*,
     "proof of concept", "start with", "start on", "start small", "weeks in"]
  rollout:
    [rollout*, "roll out", "rolled out", "go live", "goes live", "all sites", "all regions", "all bases", "all plants",
     "all branches", "everywhere", "company wide", "full deployment", "whole company"]
  preparing: [decision, decide, decides, plan, prepare*, preparation, approv*, ready]
  takes-effect:
    [replac*, start*, begin*, from, mandatory, appl*, switch*, "goes live", "go live", "in force", "takes effect", ends, moves,
     end, stop, stops, launch*]
  report-back: [results, report, reports, review, figures, numbers, learned, happened]
  ending:
    [dissolv*, "ends in", disband*, temporary, interim, "until further", leaves, leaving, closes, vacant, "not yet named", nobody]
  rivalry:
    ["best department", "best team", "best unit", "lowest", "highest", "first place", ranking, ranked, "league table", contest,
     competition, winner*, "against each other", "department with", "team with"]
  sharing:
    [sharing, share, helping, help, together, joint*, collaborat*, cooperat*, "other departments", "other teams", "across teams"]

  # ---- Stuffing ----

  # What a rubric is made of. A plan in which every fifth word is one of these was written for a checker.
  rubric-words:
    [dataops, mlops, finops, "leadership buy in", leadership, "buy in", dialogue, transparen*, "demonstrable results",
     demonstrable, lighthouse, "cross functional", collaborat*, communicat*, "change management", incentive*, alignment,
     stakeholder*, vision, ownership, "success metrics", metric*, "soft skill*", "technical skill*", skills,
     "continuous improvement", "feedback loop*", "side effect*", "shared goal*", "job security", confidentialit*, ethic*,
     governance, milestone*, "what how why", benefit*, "culture change", "cultural transformation", silos, resistance, sceptic*,
     skeptic*, visible, tailored, desired]
  failure-claim:
    ["70 % .. fail*", "70 percent .. fail*", "two thirds .. fail*", "most .. transformations fail", "most .. change .. fail*",
     "seventy percent .. fail*", "fail* .. 70 %", "75 % .. fail*", "80 % .. fail*"]

"""#
        ),
        (
            path: #"""
words/es.yaml
"""#,
            content: #"""
# Listas breves para planes en español; se suman a las inglesas. Cómo se escriben las entradas: véase en.yaml.
planeval_words: 1
language: es
decimal: ","
lists:
  stop-words:
    [a, al, ante, antes, aunque, cada, como, con, cuál, cuando, cómo, de, del, desde, después, donde, durante, e, el, ella, ellos,
     en, entre, era, es, esa, ese, esta, este, esto, está, están, fue, ha, han, hasta, la, las, le, les, lo, los, más, menos, mi,
     muy, ni, nos, nuestro, nuestra, o, para, pero, por, porque, que, qué, quien, quién, se, ser, será, si, sin, sobre, son, su,
     sus, también, tan, te, tiene, tu, un, una, uno, unos, usted, y, ya, "no", sí]
  general-words:
    [todos, todas, todo, equipo, equipos, personal, empleado, empleados, empleadas, gente, personas, dirección, gerencia, jefes,
     responsables, directivos, comité, grupo, grupos, departamento, departamentos, área, áreas, empresa, organización, usuarios,
     interesados, partes, miembros, "equipo de proyecto"]
  counter-words:
    [dos, tres, cuatro, cinco, seis, siete, ocho, nueve, diez, doce, primero, primera, segundo, segunda, tercero, tercera, número,
     ejemplo]
  vague-words:
    [transform*, innova*, sinergi*, excelencia, ágil*, holístic*, eficien*, eficaz, optimiz*, mejor*, impuls*, foment*, potenci*,
     garantiz*, asegur*, apoy*, comprom*, estratég*, visión, sostenib*, digital*, significativ*, continu*, regular*, calidad,
     éxito*, solución*, cultura*, cambio*, futuro, mundo, clave, "buenas prácticas", "valor añadido", vanguardia]
  form-words:
    [datos, modelo, modelos, finanzas, coste, costes, costo, costos, comunic*, mensaje*, diálogo, transparen*, resultado*,
     visible*, acción*, acciones, competencia*, habilidad*, técnic*, formación, aprendizaje, incentiv*, reconoc*, objetivo*,
     indicador*, métrica*, meta*, criterio*, resistencia*, preocup*, miedo*, empleo*, seguridad, duda*, beneficio*, piloto*,
     proyecto*, regla*, paso*, decisión*, decid*, étic*, confidencial*, riesgo*, revis*, hábito*, hito*, fase*, plan, planes,
     proceso*, responsab*, presupuesto, dinero, reunión*, herramienta*, colabor*, compart*, común]
  label-words:
    [métrica, indicador, objetivo, meta, riesgo, hito, fase, paso, tarea, acción, mensaje, grupo, equipo, habilidad, tema, datos,
     finanzas, proyecto, decisiones, reunión]
  placeholder-whole: [ninguno, ninguna, nada, "por definir", desconocido, "no aplica", pendiente]
  placeholder-within: ["por definir", "por determinar", "por confirmar", "se definirá", "se determinará", "a definir"]
  rhythms:
    [diari*, semanal*, quincenal*, mensual*, bimestral*, trimestral*, semestral*, anual*, "cada día", "cada semana", "cada mes",
     "cada trimestre", "cada año", "cada lunes", "cada martes", "cada miércoles", "cada jueves", "cada viernes",
     "cada .. semanas", "cada .. meses", "todos los .. lunes", "todas las semanas", "todos los meses", "una vez al",
     "dos veces al", "los lunes", "los martes", "los viernes"]
  months:
    [ene|enero, feb|febrero, mar|marzo, abr|abril, mayo, jun|junio, jul|julio, ago|agosto, sep|sept|septiembre|setiembre,
     oct|octubre, nov|noviembre, dic|diciembre]
  week-words: [semana, semanas]
  month-words: [mes, meses]
  quarter-words: [trimestre, trimestres]
  half-year-words: [semestre, semestres]
  endings: [iones, ión, mente, es, as, os, s, a, o]
  senior-roles:
    [director*, jefe, jefa, gerente, presidente, presidenta, consejero*, alcalde*, ministr*, rector*, comité de dirección]
  desk-acts: [firma*, aprueb*, aprob*, financi*, autoriz*, "informa al consejo", "informa a la dirección"]
  in-public:
    [equipo*, visita*, reunión, asamblea, responde, cuenta, explica, habla, turno*, tienda*, clientes, vecinos, pacientes,
     abiert*, públic*]
  decision: [decid*, decisión*, aprueb*, aprob*, ceder, cede, horas, días, persona*, euros, presupuesto, puesto*]
  together: [junto*, juntas, conjunt*, común, compart*, "un solo equipo", misma mesa]
  function-data: [datos, sistemas, informática]
  function-ml: [modelo*, analista*, analítica, previsión*, ia]
  function-finance: [finan*, contab*, controller*, controlador*, tesorer*, presupuest*]
  lower-is-better: [error*, tirado, retras*, tardías, fallo*, avería*, queja*, espera*, incidencia*, desperdicio]
  unknown: [desconocid*, "no se conoce", "no conocido", "sin medir", "por medir"]
  pressure:
    [obligatori*, oblig*, imponer, impone, sanción*, sancion*, vigil*, "no es negociable", "sin excepción*", disciplin*, superar]
  listening: [habl*, escuch*, pregunt*, junto*, compar*, muestr*, public*, acuerd*, acord*, comité de empresa, elig*, lado a lado]
  no-cuts: ["ningún puesto", "ningún despido", "no habrá despidos", "sin despidos", "nadie pierde", "nadie perderá"]
  posts: [puestos, plantilla, empleos]
  job-cut: ["reduc* .. plantilla", "ahorra .. puestos", "ahorr* .. puestos", "elimin* .. puestos", "menos puestos", despidos]
  anonymous: [anónim*, "sin nombre*", confidencial*]
  passed-on: ["nombres .. jefes", "nombres .. responsables", "nombres .. entreg*", "lista .. nombres", "nombres .. dirección"]
  not-passed-on: ["no .. entreg*", "nunca .. entreg*", "no .. llegan"]
  condition: [hasta, antes, mientras, salvo, siempre que, al menos]
  pilot: [piloto*, prueba*, ensayo*, "semanas en", empezar con]
  rollout: [despliegue*, implantación, "todas las tiendas", "todas las sedes", "toda la empresa", "puesta en marcha"]
  takes-effect: [sustitu*, reemplaz*, empiez*, comienz*, "a partir", obligatori*, termina]

"""#
        ),
        (
            path: #"""
words/fr.yaml
"""#,
            content: #"""
# Listes de mots pour les plans en français ; elles s'ajoutent à celles de l'anglais. Écriture des entrées : voir en.yaml.
planeval_words: 1
language: fr
decimal: ","
lists:

  # ---- Lues par les fonctions elles-mêmes ----

  stop-words:
    [à, afin, ai, ainsi, après, au, aucun, aucune, aussi, autre, autres, aux, avant, avec, avoir, ce, cela, ces, cet, cette,
     chaque, chez, comme, comment, contre, d, dans, de, depuis, des, donc, dont, du, elle, elles, en, encore, entre, est, et, été,
     être, eux, fait, il, ils, j, je, jusqu, l, la, le, les, leur, leurs, lors, lui, ma, mais, même, mes, moins, mon, "n", ne, ni,
     nos, notre, nous, "on", ont, ou, où, par, pas, peu, peut, plus, pour, pourquoi, qu, quand, que, quel, quelle, quelles, quels,
     qui, quoi, s, sa, sans, se, sera, seront, ses, si, son, sont, sous, sur, ta, tous, tout, toute, toutes, très, tu, un, une,
     vers, vos, votre, vous, "y", c]
  general-words:
    [tous, toutes, tout, toute, monde, équipe, équipes, personnel, salarié, salariés, employé, employés, collaborat*, collègues,
     gens, personnes, direction, management, managers, encadrement, dirigeants, responsables, cadres, comité, groupe, groupes,
     service, services, département, départements, unité, entreprise, organisation, société, utilisateurs, parties, prenantes,
     acteurs, concernés, concernées, intéressés, membres, ensemble, divers, différents, différentes, plusieurs, "équipe projet",
     "groupe de travail", "comité de pilotage"]
  counter-words:
    [deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, premier, première, deuxième, second, seconde, troisième,
     quatrième, numéro, exemple]
  vague-words:
    ["pointe de", "meilleures pratiques", "bonnes pratiques", "de classe mondiale", "valeur ajoutée", "avantage concurrentiel",
     "chaîne de valeur", "conduite du changement", "montée en compétences", "à l'écoute", "messages clés", "prise de conscience",
     innov*, transform*, synergi*, agil*, agile*, holisti*, global*, excellen*, performan*, efficac*, efficien*, optimis*,
     maximis*, amélior*, renforc*, favoris*, promouvoir, garanti*, assur*, soutien*, souten*, accompagn*, impuls*, fédér*,
     mobilis*, sensibilis*, inspir*, motiv*, adhésion, engag*, dynami*, proact*, stratég*, durabl*, vision*, ambiti*, numéri*,
     digital*, moderne*, significati*, considérabl*, notabl*, important*, essentiel*, clé, clés, continu*, réguli*, permanen*,
     constant*, qualité, valeur*, réussi*, succès, solution*, démarche*, approche*, cultur*, changement*, avenir, demain, aujourd,
     hui, monde, nécessaire*, adéquat*, approprié*, pertinent*, clair, claire, clairement, meilleur*, mieux, haut*, fort, forte,
     opportunit*, potentiel*]
  form-words:
    [données, donnée, modèle, modèles, finance, finances, financier*, coût, coûts, opérations, communi*, message*, public*, canal,
     canaux, retour, retours, dialogue*, transparen*, ouverture, résultat*, démontr*, visibl*, action*, compétence*, technique*,
     formation*, apprentissage, incitation*, récompens*, reconnaiss*, align*, objectif*, indicateur*, mesure, mesures, cible*,
     référence, critère*, seuil*, résistance*, inquiétud*, crainte*, peur*, emploi, emplois, sécurité, perte*, confort, scepti*,
     doute*, bénéfice*, avantage*, pilote*, projet*, arrêt*, règle*, étape*, décision*, décid*, garde*, éthi*, confidenti*,
     risque*, revue*, habitude*, jalon*, phase*, fait, terminé, signe*, précoce*, réponse*, plan, plans, processus, responsab*,
     rôle*, budget*, argent, demand*, consult*, travail*, travaill*, réunion*, outil*, plateforme*, silo*, faiblesse*,
     comportement*, secondaire*, effet*, échange*, information*, inform*, transvers*, interfonction*, partag*, commun, commune,
     communs, ensemble, toujours, publique*]
  label-words:
    [indicateur, indicateurs, mesure, mesures, objectif, objectifs, risque, risques, jalon, jalons, phase, étape, tâche, action,
     message, groupe, équipe, compétence, sujet, données, finance, commun, technique, éthique, projet, décisions, réunion,
     réunions]
  placeholder-whole:
    [aucun, aucune, rien, néant, "sans objet", "s o", inconnu, inconnue, "à voir", "non connu", "pas encore", "voir plus haut",
     idem]
  placeholder-within:
    ["à définir", "à préciser", "à compléter", "à confirmer", "à déterminer", "à identifier", "sera défini*", "seront défini*",
     "à venir plus tard"]
  rhythms:
    [quotidien*, hebdomadaire*, bimensuel*, mensuel*, mensuellement, bimestriel*, trimestriel*, semestriel*, annuel*,
     "chaque jour", "chaque semaine", "chaque mois", "chaque trimestre", "chaque année", "chaque lundi", "chaque mardi",
     "chaque mercredi", "chaque jeudi", "chaque vendredi", "chaque premier", "tous les jours", "toutes les .. semaines",
     "toutes les semaines", "tous les mois", "tous les .. mois", "tous les lundis", "tous les mardis", "tous les mercredis",
     "tous les jeudis", "tous les vendredis", "tous les ans", "une fois par", "deux fois par", "par trimestre", "après chaque",
     "à la fin de chaque"]
  months:
    [janv|janvier, févr|février|fevrier, mars, avr|avril, mai, juin, juil|juillet, août|aout, sept|septembre, oct|octobre,
     nov|novembre, déc|décembre|decembre]
  week-words: [semaine, semaines]
  month-words: [mois]

  # ---- Lues par les règles ----

  quarter-words: [trimestre, trimestres]
  half-year-words: [semestre, semestres]
  endings: [ements, ement, ions, ion, es, s, e]
  senior-roles:
    [direct*, président*, chef, cheffe, responsable*, secrétaire, maire, ministre, recteur, doyen*, gérant*, pdg,
     "directeur général", "comité de direction", "conseil"]
  desk-acts:
    [sign*, approuv*, valid*, financ*, mandat*, "rend compte au", "rend compte à la direction", "reçoit", "prend acte",
     "transmet", "comité exécutif", "conseil d'administration", "comité de pilotage", "comité de direction"]
  in-public:
    [équipe, équipes, assemblée, réunion, atelier, atel*, visite*, rencontre*, répond, parle, explique, raconte, présente, écoute,
     salariés, clients, usagers, habitants, éleveurs, chauffeurs, patients, ouvertement, public*, tournée, nuit, dépôt]
  leaving: ["quitte ses fonctions", "quitte l'entreprise", "part à la retraite", démissionne, "passe la main", "remplacé par"]
  decision:
    [décid*, décision*, accord*, approuv*, libère, libèr*, finance, finan*, jour, jours, heures, heure, euro, euros, poste,
     postes, budget, franc*]
  hiring-freeze: ["gel des embauches", "gel des recrutements", "gel du budget", "gel budgétaire"]
  new-posts: ["nouveau* poste*", embauch*, recrut*, "postes supplémentaires"]
  together: [ensemble, commun, commune, communs, partag*, conjoint*, "une seule équipe", "même table"]
  function-data: [données, informatique, informatiques, informaticien*, dsi, si]
  function-ml: [modèle*, modélis*, prévision*, analyst*, analyse*, statisti*, "data scien*", ia]
  function-finance: [financ*, comptab*, contrôle de gestion, contrôleu*, trésor*]
  dataops: [données, donnée, codes, saisie*, capteur*, livraison*, flux]
  mlops: [modèle*, prévision*, tri, écart*, erreur*, alerte*, dérive*, précision*]
  finops: [coût*, dépense*, facture*, budget*, cloud]
  soft-skill: [expliqu*, écout*, parler, conflit*, animer, contester, négoci*, sans .. coupable, dialoguer, coopér*, médiation]
  lower-is-better:
    [erreur*, écart*, retard*, retards, panne*, rebut*, manqué*, faux, fausse*, défaut*, plainte*, attente*, incident*, arrêts,
     gaspill*, perdu*]
  higher-is-better: [sans, expliqué*, signalé*, résolu*, trouvé*, corrigé*, connu*, connaiss*, évité*, attribué*]
  unknown: [inconnu*, "pas connu*", "pas encore connu*", "non connu*", "non mesuré*", "pas mesuré*", "à mesurer"]
  job-worry: [poste*, emploi*, licenci*, supprim*, remplac*, "moins de"]
  comfort-worry: [toujours, habitude*, "je connais", "à l'œil", "depuis des années", "mon œil", "ça marche"]
  doubt-worry: [encore, doute*, promis, "s'arrêtera", "ne sait pas", scepti*, injuste*]
  dialogue: [rencontr*, parl*, discut*, écout*, question*, réunion*, répond*]
  transparency: [affich*, publi*, écrit, écrite, montr*, ouvert*, expliqu*]
  results: [résultat*, compar*, essai, preuve*, chiffre*, mesur*]
  pressure:
    [surveill*, contrôler, obligatoire*, oblig*, impos*, sanction*, disciplin*, "est définitive", "sans exception",
     "non négociable", "pas négociable", surmont*, vaincre, bloqu*, "rappel à l'ordre", hiérarchi*, débranch*, supprimé d'office]
  listening:
    [parl*, discut*, écout*, ensemble, demand*, rencontr*, choisi*, compar*, montr*, affich*, publi*, accord*, délégué*,
     syndicat*, expliqu*, question*, essai, visite*]
  no-cuts:
    ["aucun poste", "aucun* .. supprim*", "aucun licenciement", "pas de licenciement*", "pas de suppression*",
     "aucune suppression", "personne ne perd*", "postes .. gardés", "postes .. maintenus", "emplois .. maintenus",
     "emplois .. garantis"]
  posts: [postes, poste, effectif*, etp, emplois, "équivalents temps plein"]
  job-cut:
    ["économise .. postes", "économis* .. postes", "supprim* .. postes", "suppression .. postes", "réduction .. effectif*",
     "réduire .. effectif*", "moins de postes", "postes en moins", "postes .. passent de", "plan social", licenciements]
  anonymous: [anonym*, "sans nom", "sans noms", "sans les noms", confidentiel*]
  passed-on:
    ["noms .. transmis", "transmis .. hiérarchi*", "transmis .. responsables", "noms .. communiqués", "noms .. envoyés",
     "liste .. noms", "transmis .. direction", "remis .. chefs"]
  not-passed-on:
    ["n .. transmis", "ne .. transmis", "jamais .. transmis", "pas .. transmis", "aucun .. transmis", "pas .. communiqués",
     "jamais .. communiqués"]
  condition:
    [avant, jusqu, "tant que", "sauf si", "sauf", "à condition", "au moins", "pendant .. ans", "pendant .. mois", "à moins"]
  told-afterwards:
    ["sera informé*", "seront informé*", "informé* après", "après le lancement", "après le déploiement", "sera consulté*",
     "seront consulté*", "a posteriori"]
  exam: [examen*, quiz, qcm, certificat*, attestation*, "test final", présence]
  pilot: [pilote*, essai*, essay*, expériment*, prototype*, "phare", "d'abord sur", "commencer par", "semaines sur"]
  rollout:
    [déploiement, déployer, déployé, généralis*, "mise en service", "tous les sites", "toutes les régions", "toutes les agences",
     "toute l'entreprise", "tous les dépôts", "bascule"]
  preparing: [décision, décider, décide, préparer, préparation, plan, validation]
  takes-effect:
    [remplac*, commenc*, démarr*, dès, "à partir", obligatoire*, appliqu*, bascul*, change, "entre en vigueur", "prend fin"]
  report-back: [résultat*, bilan*, chiffres, rapport*, retour]
  ending: [dissou*, "prend fin", temporaire*, provisoire*, "par intérim", intérimaire*, quitte, vacant, personne]
  rivalry:
    ["meilleur service", "meilleure équipe", "meilleure unité", classement*, concours, gagnant*, vainqueur*, "le plus bas",
     "la plus basse", "les uns contre les autres", "prime au service", "prime pour le service"]
  sharing: [partag*, entraide, aide*, ensemble, collabor*, coopér*, "autres services", "autres équipes"]
  rubric-words:
    ["adhésion de la direction", dialogue, transparence, "résultats démontrables", "projet phare", "collaboration transversale",
     collaboration, communication, "conduite du changement", incitation*, alignement, vision, indicateurs,
     "compétences techniques", "compétences relationnelles", compétences, "amélioration continue", "effets secondaires",
     "objectifs communs", "sécurité de l'emploi", confidentialité, éthique, gouvernance, jalon*, "transformation culturelle",
     silos, résistance, bénéfices]
  failure-claim: ["70 % .. échou*", "70 pour cent .. échou*", "deux tiers .. échou*", "la plupart .. échou*", "70 % .. échec"]

"""#
        ),
        (
            path: #"""
words/it.yaml
"""#,
            content: #"""
# Elenchi brevi per i piani in italiano; si aggiungono a quelli inglesi. Come si scrivono: vedi en.yaml.
planeval_words: 1
language: it
decimal: ","
lists:
  stop-words:
    [a, ad, ai, al, alla, alle, allo, anche, che, chi, ci, come, con, cosa, da, dai, dal, dalla, degli, dei, del, della, delle,
     dello, di, dopo, dove, e, è, ed, fino, fra, gli, ha, hanno, i, il, in, la, le, lo, loro, ma, mi, mio, nei, nel, nella, nelle,
     "no", noi, non, nostra, nostro, o, ogni, per, perché, più, prima, quale, quali, quando, quella, quello, questa, questo, se,
     senza, si, sia, sono, su, sua, sugli, sui, sul, sulla, suo, tra, un, una, uno, vi, voi, l, d, dell, nell, all, dall]
  general-words:
    [tutti, tutte, tutto, squadra, squadre, team, personale, dipendenti, collaboratori, persone, direzione, dirigenti,
     responsabili, comitato, gruppo, gruppi, reparto, reparti, ufficio, uffici, area, aree, azienda, organizzazione, utenti,
     interessati]
  counter-words:
    [due, tre, quattro, cinque, sei, sette, otto, nove, dieci, dodici, primo, prima, secondo, seconda, terzo, terza, numero,
     esempio]
  vague-words:
    [trasform*, innova*, sinergi*, eccellenza, agile, olistic*, efficien*, efficac*, ottimizz*, miglior*, promuov*, favor*,
     garant*, assicur*, sosten*, strategic*, visione, digital*, significativ*, continu*, regolar*, qualità, success*, cultur*,
     cambiament*, futuro, mondo, "buone pratiche", "valore aggiunto"]
  form-words:
    [dati, modello, modelli, finanza, costo, costi, comunic*, messagg*, dialogo, trasparen*, risultat*, visibil*, azion*,
     competenz*, tecnic*, formazione, apprendimento, incentiv*, riconosc*, obiettiv*, indicator*, metric*, misur*, criteri*,
     resisten*, preoccup*, paura, lavoro, sicurezza, dubb*, benefic*, pilota, progett*, regol*, pass*, decision*, decid*, etic*,
     riservat*, rischi*, revision*, abitudin*, traguard*, fas*, pian*, process*, responsabil*, bilancio, denaro, riunion*,
     strument*, collabor*, condivis*, comune]
  label-words:
    [metrica, indicatore, obiettivo, rischio, traguardo, fase, passo, compito, azione, messaggio, gruppo, squadra, competenza,
     tema, dati, finanza, progetto]
  placeholder-whole: [nessuno, nessuna, niente, sconosciuto, "non applicabile"]
  placeholder-within: ["da definire", "da determinare", "da confermare", "sarà definito"]
  rhythms:
    [giornalier*, settimanal*, quindicinal*, mensil*, bimestral*, trimestral*, semestral*, annual*, "ogni giorno",
     "ogni settimana", "ogni mese", "ogni trimestre", "ogni anno", "ogni .. lunedì", "ogni .. martedì", "ogni .. mercoledì",
     "ogni .. giovedì", "ogni .. venerdì", "ogni .. settimane", "ogni .. mesi", "una volta al", "due volte al"]
  months:
    [gen|gennaio, feb|febbraio, mar|marzo, apr|aprile, mag|maggio, giu|giugno, lug|luglio, ago|agosto, set|settembre, ott|ottobre,
     nov|novembre, dic|dicembre]
  week-words: [settimana, settimane]
  month-words: [mese, mesi]
  quarter-words: [trimestre, trimestri]
  half-year-words: [semestre, semestri]
  endings: [zioni, zione, mente, i, e, a, o]
  senior-roles: [direttor*, direttrice, capo, presidente, sindaco, sindaca, ministr*, rettor*, amministrator*]
  together: [insieme, congiunt*, comune, condivis*]
  function-data: [dati, informatica, sistemi]
  function-ml: [modell*, analist*, prevision*]
  function-finance: [finan*, contab*, controllo di gestione, tesorer*]
  unknown: [sconosciut*, "non noto", "non si conosce", "da misurare"]
  condition: [fino, prima, finché, salvo, almeno, purché]
  pilot: [pilota, prova, prove, esperiment*, "settimane in"]

"""#
        ),
        (
            path: #"""
words/ja.yaml
"""#,
            content: #"""
# 日本語の計画のための言葉の一覧。英語の一覧と一緒に使う。書き方は en.yaml を参照（日本語の語句は文中のどこでも一致する）。
planeval_words: 1
language: ja
lists:

  # ---- 関数が読む一覧 ----

  stop-words: [について, に関する, および, または, ために, それぞれ, すべて, 全て, 場合]
  general-words:
    [全員, 全社員, 社員, 従業員, 職員, 皆さん, みんな, 各位, 関係者, 担当者, 管理職, 経営層, 経営陣, 幹部, 上層部, 上司, 部署, 部門, 各部, 組織, 会社, 全社, チーム, グループ, メンバー, 利用者,
     ステークホルダー]
  counter-words: [第一, 第二, 第三, 第四, その一, その二, その三, 一番目, 二番目, 番号, 例]
  vague-words:
    [最先端, 世界水準, 革新, イノベーション, 変革, トランスフォーメーション, シナジー, 相乗効果, 最適化, 最大化, 効率化, 効率, 強化, 向上, 推進, 促進, 改善, 徹底, 活性化, 活用, 支援, 意識改革, 意識, 風土,
     文化, 醸成, 機運, 一丸, 戦略, 価値, 競争力, 高度化, 質, 品質向上, 継続的, 定期的, 随時, 適宜, 適切, 必要, 積極的, 円滑, 大幅, 著しい, 成功, ビジョン, 取り組み, 取組, 推し進, デジタル, アジャイル,
     エコシステム, ソリューション, 未来, 将来, 時代]
  form-words:
    [データオプス, エムエルオプス, フィンオプス, データ, モデル, 財務, 費用, コスト, 運用, 統合, 部門横断, 横断, 連携, 協働, 協力, コミュニケーション, 周知, 伝達, メッセージ, 対象, 対話, 透明性, 透明, 成果,
     結果, 実証, 目に見える, 行動, 技能, スキル, 技術, 研修, 教育, 学習, 報奨, 評価制度, 目標, 指標, 基準, 閾値, 抵抗, 不安, 懸念, 雇用, 安定, 喪失, 慣れ, 疑い, 利点, 効果, 試行, パイロット,
     先行事例, プロジェクト, 中止, 規則, 次の段階, 決定, 保護, 倫理, 秘密, 守秘, 危険, リスク, 見直し, 習慣, 節目, 段階, 完了, 兆候, 対応, 対策, 計画, 責任, 役割, 予算, お金, 依頼, 相談, 会議, 道具,
     ツール, 仕組み, 縦割り, 弱点, 副作用, 共有, 情報, 説明, 今後]
  label-words: [指標, 目標, リスク, 節目, 段階, 課題, 作業, 行動, メッセージ, グループ, チーム, 技能, スキル, 項目, プロジェクト]
  placeholder-whole: [なし, 無し, 未定, 不明, 特になし, 該当なし, 検討中, 同上, 未記入]
  placeholder-within: [未定, 検討中, 後日決定, 追って, 要確認, これから決め, 今後検討, 今後決定, 調整中]
  rhythms: [毎日, 毎朝, 毎週, 毎月, 毎年, 毎期, 隔週, 隔月, 四半期ごと, 半年ごと, 週一回, 週に一度, 週次, 月次, 月一回, 月に一度, 月に二回, ごとに, 毎回]
  months: [一月, 二月, 三月, 四月, 五月, 六月, 七月, 八月, 九月, 十月, 十一月, 十二月]
  week-words: [週目, 週]
  month-words: [か月目, ヶ月目, カ月目, か月, ヶ月, カ月]

  # ---- 規則が読む一覧 ----

  quarter-words: [四半期]
  half-year-words: [半期, 半年]
  senior-roles: [社長, 会長, 専務, 常務, 取締役, 役員, 本部長, 部長, 局長, 工場長, 院長, 学長, 市長, 区長, 町長, 所長, 理事, 事業部長]
  desk-acts: [署名, 承認, 決裁, 押印, 稟議, 予算をつけ, 取締役会に報告, 経営会議に報告, 役員会に報告]
  in-public: [朝礼, 現場, 社員に, 従業員に, 住民, 市民, 患者, 顧客, 公開, 話す, 話し, 答える, 訪れ, 訪ね, 回り, 聞く, 質問, 集会, 説明会, 夜勤, 座り]
  leaving: [退任, 退職, 異動, 後任, 引き継]
  decision: [決め, 決定, 認め, 承認, 出す, 万円, 円, 名, 人, 時間, 日]
  hiring-freeze: [採用凍結, 採用停止, 予算凍結]
  new-posts: [増員, 新規採用, 採用する]
  together: [一緒, 共同, 共に, みんなで, 合同, 一つの机, 一体]
  function-data: [データ, 情報, システム, 電算]
  function-ml: [モデル, 予測, 分析, 機械学習, 人工知能, 統計]
  function-finance: [経理, 財務, 会計, 原価, 管理会計]
  dataops: [データ, 欠け, 記録, 入力, 住所]
  mlops: [予測, 判定, モデル, 精度, 誤判定, 外れ]
  finops: [費用, コスト, 経費, 請求, 料金]
  soft-skill: [話, 聞く, 説明, 対話, 意見, 責めず, 伝える]
  lower-is-better: [誤, 外れ, 欠け, 不良, 遅れ, 遅延, 停止, 待ち, 苦情, 漏れ, 残業]
  higher-is-better: [発見, 報告された, 解決, 知って, 説明でき]
  unknown: [不明, 未測定, 未計測, 分からない, わからない, 測っていない, まだない]
  job-worry: [要らなくなる, 減らされ, 仕事がなくなる, 解雇, 職を失]
  comfort-worry: [目で見る, 勘, 慣れ, 今まで, これまで, 経験]
  doubt-worry: [続かなかった, 本当に, 疑, どうせ, 信じ]
  dialogue: [話し, 話す, 相談, 質問, 聞く, 聞き]
  transparency: [掲示, 公開, 書面, 文書, 示す, 見せ]
  results: [結果, 並べて, 比べ, 記録, 試]
  pressure: [監視, 強制, 義務, 命令, 処分, 罰, 徹底させ, 従わせ, 押し切, 例外なし, 例外を認めない, 交渉の余地, 克服, 止めさせ]
  listening: [話し, 話す, 聞く, 聞き, 相談, 一緒, 並べ, 比べ, 見せ, 示す, 掲示, 公開, 組合, 質問, 説明, 選ぶ, 試す]
  no-cuts: [人数を変えない, 人数は変えない, 人数は減らさない, 減らさない, 解雇しない, 解雇はしない, 削減しない, 雇用を守, 雇用は守, 人員整理をしない]
  posts: [人員, 人数, 定員, 要員, 頭数, 従業員数, 社員数]
  job-cut: [人員削減, 人員を削減, 人員を減ら, 人を減ら, 名削減, 名を削減, 名減, 要員を減ら, リストラ]
  anonymous: [匿名, 無記名, 名前は書かない, 名前のいらない, 名前を書かず]
  passed-on: [名前を上司, 氏名を上司, 名前を伝え, 氏名を報告, 名前を報告, 名前を渡, 氏名を渡, 名簿を渡]
  not-passed-on: [伝えない, 報告しない, 渡さない, 渡しません, 伝えません]
  condition: [まで, 限り, 以内, 以降, 場合, 少なくとも, 年度]
  told-afterwards: [後で知らせ, 後日知らせ, 開始後に, 導入後に, 事後]
  exam: [試験, テスト, 修了証, 出席]
  pilot: [試行, 試し, 試す, パイロット, 先行, まず]
  rollout: [全社展開, 全面展開, 本番開始, 全工場, 全営業所に広げ, 全拠点, 本格導入]
  preparing: [決定, 決める, 準備, 計画, 承認]
  takes-effect: [切り替え, 始ま, 始め, から, 義務, 変わります]
  report-back: [結果, 報告, まとめ]
  ending: [解散, 廃止, 臨時, 暫定, 未定, 退任]
  rivalry: [最優秀部署, 最も低い, 最も高い, 順位, 競争, 表彰部署]
  sharing: [共有, 助け合, 協力, 他部署, 一緒]
  rubric-words:
    [経営層の支持, 対話, 透明性, 実証可能な成果, 部門横断, 連携, コミュニケーション, 変革管理, インセンティブ, ビジョン, 成功指標, 技術スキル, ソフトスキル, 継続的改善, 副作用, 共通目標, 雇用の安定, 守秘, 倫理,
     ガバナンス, 文化変革, 縦割り, 抵抗, 利点]
  failure-claim: [七割が失敗, 70%が失敗, 七割は失敗, 大半が失敗]

"""#
        ),
        (
            path: #"""
words/ko.yaml
"""#,
            content: #"""
# 한국어 계획을 위한 짧은 낱말 목록. 영어 목록과 함께 쓴다. 적는 법은 en.yaml을 보라.
planeval_words: 1
language: ko
lists:
  stop-words: [및, 그리고, 또는, 또한, 등, 이, 그, 저, 수, 것, 더, 한, 위해, 대한, 대해, 있는, 하는, 된다, 한다]
  general-words: [모두, 전원, 전체, 모든, 직원*, 임직원*, 사람*, 경영진*, 관리자*, 리더십*, 상급자*, 부서*, 팀, 팀들, 그룹*, 조직*, 회사*, 관계자*, 이해관계자*, 사용자*, 담당자*]
  counter-words: [하나, 둘, 셋, 넷, 첫째, 둘째, 셋째, 번호, 예시]
  vague-words:
    [최고*, 혁신*, 변혁*, 전환*, 시너지*, 최적화*, 극대화*, 효율*, 강화*, 향상*, 추진*, 촉진*, 개선*, 전략*, 가치*, 경쟁력*, 문화*, 지속적*, 정기적*, 적절*, 적극*, 성공*, 비전*,
     디지털*, 애자일*, 미래*]
  form-words:
    [데이터*, 모델*, 재무*, 비용*, 운영*, 통합*, 협업*, 협력*, 소통*, 메시지*, 대화*, 투명*, 결과*, 성과*, 행동*, 기술*, 역량*, 교육*, 학습*, 보상*, 목표*, 지표*, 기준*, 저항*,
     우려*, 고용*, 안정*, 의심*, 이점*, 시범*, 프로젝트*, 중단*, 규칙*, 단계*, 결정*, 보호*, 윤리*, 비밀*, 위험*, 검토*, 습관*, 이정표*, 완료*, 징후*, 대응*, 계획*, 책임*, 역할*,
     예산*, 회의*, 도구*, 공유*]
  label-words: [지표*, 목표*, 위험*, 이정표*, 단계*, 과제*, 행동*, 메시지*, 그룹*, 기술*, 프로젝트*]
  placeholder-whole: [없음, 미정, 모름, "해당 없음", "추후 결정"]
  placeholder-within: [미정, "추후 결정", "추후 확정", "확인 필요"]
  rhythms: [매일*, 매주*, 매월*, 매달*, 매년*, 격주*, 분기마다, 분기별*, 주간*, 월간*, 주마다, 월마다, "매 분기"]
  months: [1월|일월, 2월|이월, 3월|삼월, 4월|사월, 5월|오월, 6월|유월, 7월|칠월, 8월|팔월, 9월|구월, 10월|시월, 11월|십일월, 12월|십이월]
  week-words: [주, 주차]
  month-words: [개월, 개월차]
  quarter-words: [분기]
  senior-roles: [대표*, 사장*, 부사장*, 전무*, 상무*, 이사*, 본부장*, 공장장*, 원장*, 총장*, 시장*, 국장*, 실장*]
  desk-acts: [서명*, 승인*, 결재*, "이사회에 보고*"]
  in-public: [직원*, 현장*, 공개*, 답*, 방문*, 설명*, 주민*, 환자*, 고객*, 조회*, 야간*]
  together: [함께, 같이, 공동*, 공유*]
  function-data: [데이터*, 정보*, 전산*]
  function-ml: [모델*, 예측*, 분석*]
  function-finance: [재무*, 회계*, 경리*]
  unknown: [모름, "아직 모름", 미측정, 미확인]
  condition: [까지, 이전, 동안, 최소, 경우]
  pilot: [시범*, 먼저, 시험*]

"""#
        ),
        (
            path: #"""
words/nl.yaml
"""#,
            content: #"""
# Korte lijsten voor plannen in het Nederlands, naast de Engelse. Hoe je ze schrijft: zie en.yaml.
planeval_words: 1
language: nl
decimal: ","
lists:
  stop-words:
    [aan, al, alle, als, bij, dan, dat, de, deze, die, dit, door, dus, een, elk, elke, en, er, geen, haar, heeft, hebben, het,
     hij, hoe, hun, ik, in, is, je, kan, maar, me, meer, met, mijn, na, naar, niet, nog, nu, of, om, onder, ons, onze, ook, op,
     over, per, te, tot, tegen, tijdens, toch, toen, tussen, u, uit, uw, van, veel, voor, want, waar, waarom, was, wat, we, wel,
     welke, werd, wie, wij, wordt, worden, zal, ze, zich, zij, zijn, zo, zonder, zou, ieder, iedere]
  general-words:
    [iedereen, allen, team, teams, medewerker, medewerkers, personeel, mensen, management, leiding, leidinggevenden, managers,
     directie, afdeling, afdelingen, groep, groepen, organisatie, bedrijf, betrokkenen, belanghebbenden, gebruikers, collega*,
     bestuur, projectteam, werkgroep]
  counter-words: [twee, drie, vier, vijf, zes, zeven, acht, negen, tien, twaalf, eerste, tweede, derde, nummer, voorbeeld]
  vague-words:
    [transform*, innova*, synergie*, excellen*, wendbaar*, integraal, efficiënt*, efficiën*, effectief, optimal*, optimali*,
     verbeter*, versterk*, bevorder*, stimuler*, waarborg*, ondersteun*, strateg*, visie*, duurzam*, digital*, aanzienlijk*,
     continu*, regelmatig*, kwaliteit*, succes*, draagvlak, cultuur*, verander*, toekomst*, meerwaarde, "best practices"]
  form-words:
    [data, gegevens, model, modellen, financiën, kosten, communic*, boodschap*, dialoog, transparant*, resultaat, resultaten,
     zichtbaar*, actie*, vaardighe*, technisch*, training*, opleiding*, prikkel*, beloning*, waardering, doel, doelen, meting*,
     indicator*, criteri*, weerstand*, zorg, zorgen, angst, baan, banen, zekerheid, twijfel*, voordeel, voordelen, pilot*,
     project*, regel*, stap, stappen, besluit*, beslis*, ethi*, vertrouwelijk*, risico*, evaluatie*, gewoonte*, mijlpa*, fase*,
     plan, plannen, proces*, verantwoordelijk*, budget, geld, overleg*, samenwerk*, gedeeld*, gezamenlijk*]
  label-words:
    [meting, indicator, doel, doelen, risico, mijlpaal, fase, stap, taak, actie, boodschap, groep, team, vaardigheid, onderwerp,
     data, financiën, project]
  placeholder-whole: [geen, niets, onbekend, "n v t", later, "nog niet"]
  placeholder-within: ["nader te bepalen", "nog te bepalen", ntb, "wordt nog", "in te vullen"]
  rhythms:
    [dagelijks*, wekelijks*, tweewekelijks*, maandelijks*, jaarlijks*, "per kwartaal", "elke dag", "elke week", "elke maand",
     "elk kwartaal", "elk jaar", "iedere week", "iedere maand", "elke .. maandag", "elke .. dinsdag", "elke .. woensdag",
     "elke .. donderdag", "elke .. vrijdag", "om de .. weken", "keer per jaar", "keer per maand", "eens per", "twee keer per"]
  months:
    [jan|januari, feb|februari, mrt|maart, apr|april, mei, jun|juni, jul|juli, aug|augustus, sep|sept|september, okt|oktober,
     nov|november, dec|december]
  week-words: [week, weken]
  month-words: [maand, maanden]
  quarter-words: [kwartaal, kwartalen]
  half-year-words: [halfjaar]
  endings: [ingen, ing, en, er, e, s]
  senior-roles: [directeur*, wethouder*, burgemeester*, bestuurder*, hoofd, voorzitter*, minister*, rector*, "raad van bestuur"]
  desk-acts: [tekent, ondertekent, keurt, "goedkeur*", financier*, "rapporteert aan"]
  in-public:
    [bewoners, medewerkers, wijk*, openbaar, praat, vertelt, bezoekt, luistert, ploeg*, raadscommissie, klanten, vraag*, vragen,
     open*]
  decision: [besluit*, beslis*, vrij, uur, dagen, euro, formatieplaats*, plek*, budget]
  together: [samen, gezamenlijk*, gedeeld*, "één team", "één tafel"]
  function-data: [data, gegevens, informatiebeheer, ict]
  function-ml: [model*, analist*, analyse, voorspel*]
  function-finance: [financ*, controller*, control, boekhoud*, concerncontroller]
  lower-is-better: [fout*, laat, storing*, wachttijd*, klacht*, uitval, dubbele, gemist*]
  unknown: [onbekend, "niet bekend", "nog niet bekend", "niet gemeten"]
  pressure: [verplicht*, dwing*, sanctie*, handhav*, "niet onderhandelbaar", "geen uitzondering*", opgelegd]
  listening:
    [gesprek*, praat*, luister*, vraag*, samen, vergelijk*, laten zien, publice*, afspra*, ondernemingsraad, kiest, kiezen,
     "naast elkaar"]
  no-cuts: ["geen .. ontslag", "geen ontslag*", "niemand .. verliest", "banen vast", "banen blijven"]
  posts: [formatie, fte, banen, arbeidsplaatsen, personeelsbestand]
  job-cut: ["minder .. fte", "minder banen", "bespaart .. fte", "formatie .. omlaag", ontslagen]
  anonymous: [anoniem*, "zonder naam", "geen namen", vertrouwelijk*]
  passed-on: ["namen .. leiding", "namen .. doorgegeven", "lijst .. namen", "doorgestuurd .. leiding*"]
  not-passed-on: ["niet .. doorgegeven", "nooit .. doorgegeven", "niet naar"]
  condition: [tot, zolang, mits, tenzij, voordat, minstens]
  pilot: [pilot*, proef*, "weken in", "eerst in"]
  rollout: [uitrol*, "alle vestigingen", "alle locaties", invoering]
  takes-effect: [vervang*, start*, begint, vanaf, verplicht, stopt, geldt]

"""#
        ),
        (
            path: #"""
words/pt.yaml
"""#,
            content: #"""
# Listas curtas para planos em português; somam-se às inglesas. Como se escrevem: ver en.yaml.
planeval_words: 1
language: pt
decimal: ","
lists:
  stop-words:
    [a, ao, aos, as, às, até, com, como, da, das, de, depois, do, dos, e, é, ela, ele, eles, em, entre, era, essa, esse, esta,
     este, está, foi, há, isso, isto, já, lhe, mais, mas, me, menos, meu, muito, na, nas, nem, "no", nos, nossa, nosso, o, os, ou,
     para, pela, pelo, por, porque, quando, que, quem, se, sem, ser, será, seu, seus, sua, suas, são, só, também, tem, um, uma,
     você, cada, qual, quais, sobre, antes]
  general-words:
    [todos, todas, todo, equipa, equipas, equipe, equipes, pessoal, funcionários, colaboradores, trabalhadores, pessoas, direção,
     gestão, chefias, gerência, comitê, comité, grupo, grupos, departamento, departamentos, área, áreas, empresa, organização,
     utilizadores, usuários, partes, interessados]
  counter-words:
    [dois, duas, três, quatro, cinco, seis, sete, oito, nove, dez, doze, primeiro, primeira, segundo, segunda, terceiro, terceira,
     número, exemplo]
  vague-words:
    [transform*, inova*, sinergia*, excelência, ágil*, holístic*, eficien*, eficaz, otimiz*, melhor*, impulsion*, foment*,
     garant*, assegur*, apoi*, comprom*, estratég*, visão, sustent*, digital*, significativ*, contínu*, regular*, qualidade,
     sucesso*, cultura*, mudança*, futuro, mundo, "boas práticas", "valor acrescentado"]
  form-words:
    [dados, modelo, modelos, finanças, custo, custos, comunic*, mensage*, diálogo, transparên*, resultado*, visível, ação, ações,
     competência*, habilidade*, técnic*, formação, aprendizagem, incentiv*, reconhec*, objetivo*, indicador*, métrica*, meta*,
     critério*, resistência*, preocup*, medo*, emprego*, segurança, dúvida*, benefício*, piloto*, projeto*, regra*, passo*,
     decisão, decis*, étic*, confidencial*, risco*, revis*, hábito*, marco*, fase*, plano*, processo*, responsab*, orçamento,
     dinheiro, reuni*, ferramenta*, colabora*, partilh*, compartilh*, comum]
  label-words:
    [métrica, indicador, objetivo, meta, risco, marco, fase, passo, tarefa, ação, mensagem, grupo, equipa, equipe, competência,
     tema, dados, finanças, projeto]
  placeholder-whole: [nenhum, nenhuma, nada, desconhecido, pendente, "não se aplica"]
  placeholder-within: ["a definir", "por definir", "a determinar", "a confirmar", "será definido"]
  rhythms:
    [diári*, semanal*, quinzenal*, mensal*, bimestral*, trimestral*, semestral*, anual*, "cada semana", "cada mês",
     "cada trimestre", "todos os meses", "todas as semanas", "cada segunda", "cada terça", "cada quarta", "cada quinta",
     "cada sexta", "todas as .. segundas", "uma vez por", "duas vezes por"]
  months:
    [jan|janeiro, fev|fevereiro, mar|março, abr|abril, mai|maio, jun|junho, jul|julho, ago|agosto, set|setembro, out|outubro,
     nov|novembro, dez|dezembro]
  week-words: [semana, semanas]
  month-words: [mês, meses]
  quarter-words: [trimestre, trimestres]
  half-year-words: [semestre, semestres]
  endings: [ções, ção, mente, es, as, os, s, a, o]
  senior-roles: [diretor*, chefe, presidente, gerente, secretári*, prefeit*, ministr*, reitor*]
  together: [junto*, juntas, conjunt*, comum, partilh*, compartilh*]
  function-data: [dados, sistemas, informática]
  function-ml: [modelo*, analista*, previsão, previsões]
  function-finance: [finan*, contab*, tesour*, controlador*]
  unknown: [desconhecid*, "não se sabe", "não conhecido", "por medir"]
  condition: [até, antes, enquanto, salvo, "pelo menos", "desde que"]
  pilot: [piloto*, teste*, ensaio*, "semanas em", "começar com"]

"""#
        ),
        (
            path: #"""
words/zh.yaml
"""#,
            content: #"""
# 中文计划用的简短词表，与英文词表一起使用。写法见 en.yaml（中文词语在文中任何位置都算匹配）。
planeval_words: 1
language: zh
lists:
  stop-words: [的, 了, 和, 与, 或, 在, 对, 为, 把, 被, 从, 到, 也, 都, 就, 而, 及, 以, 是]
  general-words: [全体, 全员, 大家, 所有人, 员工, 职工, 人员, 管理层, 领导, 领导层, 上级, 部门, 各部门, 团队, 小组, 公司, 组织, 相关方, 利益相关者, 用户, 有关人员]
  counter-words: [第一, 第二, 第三, 第四, 编号, 例子, 示例]
  vague-words:
    [一流, 领先, 创新, 变革, 转型, 赋能, 抓手, 闭环, 协同效应, 优化, 最大化, 提升, 加强, 推进, 促进, 深化, 落实, 改善, 效率, 高效, 战略, 价值, 竞争力, 文化, 意识, 持续, 定期, 适时, 适当, 积极,
     大幅, 显著, 成功, 愿景, 数字化, 敏捷, 生态, 解决方案, 未来, 时代]
  form-words:
    [数据, 模型, 财务, 费用, 成本, 运维, 整合, 跨部门, 跨职能, 协作, 合作, 沟通, 传达, 信息, 对象, 对话, 透明, 成果, 结果, 行动, 技能, 技术, 培训, 学习, 激励, 奖励, 目标, 指标, 基线, 标准, 阻力,
     担忧, 顾虑, 就业, 岗位, 安全, 舒适, 怀疑, 收益, 试点, 项目, 停止, 规则, 下一步, 决定, 决策, 保障, 伦理, 保密, 风险, 评审, 回顾, 习惯, 里程碑, 阶段, 完成, 迹象, 应对, 计划, 责任, 角色, 预算,
     资金, 请求, 会议, 工具, 平台, 弱点, 副作用, 共享]
  label-words: [指标, 目标, 风险, 里程碑, 阶段, 任务, 行动, 消息, 小组, 技能, 项目]
  placeholder-whole: [无, 没有, 未知, 待定, 不适用, 同上]
  placeholder-within: [待定, 待确认, 待补充, 未定, 另行通知]
  rhythms: [每天, 每日, 每周, 每两周, 每月, 每季度, 每年, 隔周, 每个月, 每次, 每班, 季度末, 月度, 周例]
  months: [1月|一月, 2月|二月, 3月|三月, 4月|四月, 5月|五月, 6月|六月, 7月|七月, 8月|八月, 9月|九月, 10月|十月, 11月|十一月, 12月|十二月]
  week-words: [周, 星期]
  month-words: [个月]
  quarter-words: [季度]
  senior-roles: [总经理, 副总, 总裁, 董事, 总监, 厂长, 院长, 校长, 局长, 市长, 主任, 部长, 首席]
  desk-acts: [签字, 签署, 批准, 审批, 拨款, 向董事会汇报]
  in-public: [早会, 车间, 员工, 现场, 公开, 回答, 走访, 讲, 工人, 居民, 患者, 客户, 夜班]
  together: [一起, 共同, 联合, 合作, 同一]
  function-data: [数据, 信息]
  function-ml: [模型, 预测, 分析, 算法]
  function-finance: [财务, 会计, 成本]
  unknown: [未知, 不清楚, 还不知道, 未测]
  lower-is-better: [误差, 错误, 延误, 浪费, 缺失, 投诉, 等待, 故障, 停工]
  pressure: [监督, 强制, 处分, 处罚, 必须服从, 没有商量, 克服, 考核扣分]
  listening: [谈, 讨论, 听, 一起, 问, 比较, 并排, 公布, 贴在, 工会, 选择, 试]
  no-cuts: [不裁人, 不裁员, 不减少, 保留岗位, 没有人会失去]
  posts: [人数, 编制, 岗位数]
  job-cut: [裁员, 减少人数, 减员, 精简人员]
  anonymous: [匿名, 不记名, 不写名字]
  condition: [前, 直到, 除非, 只要, 至少, 年底]
  pilot: [试点, 先在, 试行, 试]
  rollout: [全面推广, 全公司上线, 全面上线]

"""#
        ),
    ]
}
