// swift-format-ignore-file
// Written by `make embed` (RECORD=1 swift test --filter EmbeddedResources) from the folder Rubrics.
// Changes made here are lost.

extension EmbeddedResources {
    static let contents: [(path: StaticString, content: StaticString)] = [
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
        "digest": { "$ref": "#/$defs/digest" }
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
        "digest": { "$ref": "#/$defs/digest" }
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
        "high": { "type": "number", "description": "The upper end." }
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
          "points": {
            "type": ["number", "null"],
            "minimum": 0,
            "description": "The points it gave."
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
                "evidence": { "$ref": "#/$defs/evidence" }
              }
            }
          }
        }
      }
    },
    "flags": {
      "type": "array",
      "description": "The questions the plan raises for a person.",
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
            "description": "What to do, in a sentence."
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
            "description": "What stands there."
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
      "description": "With fewer reviews than this a peer level is shown as provisional, and single ratings stay hidden."
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
    ]
}
