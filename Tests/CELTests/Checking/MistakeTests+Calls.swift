extension MistakeTests {
    static let functions: [Mistake] = [
        Mistake(
            "title.startswith('P')",
            at: 6,
            "there is no function \"startswith\"",
            "did you mean \"startsWith\"?"
        ),
        Mistake("Size(tags) > 0", at: 0, "there is no function \"Size\"", "did you mean \"size\"?"),
        Mistake("Has(doc.a)", at: 0, "there is no function \"Has\"", "did you mean \"has\"?"),
        Mistake(
            "tags.length > 1",
            at: 5,
            "a value of type list(string) has no fields",
            "write size(value) or value.size()"
        ),
        Mistake(
            "tags.Exists(t, t == '')",
            at: 5,
            "there is no function \"Exists\"",
            "did you mean \"exists\"?"
        ),
        Mistake(
            "title.length > 1",
            at: 6,
            "a value of type string has no fields",
            "write size(value) or value.size()"
        ),
        Mistake(
            "title.length() > 1",
            at: 6,
            "there is no function \"length\"",
            "write size(value) or value.size()"
        ),
        Mistake("len(title) > 1", at: 0, "there is no function \"len\"", "write size(value) or value.size()"),
        Mistake(
            "title.size > 1",
            at: 6,
            "a value of type string has no fields",
            "\"size\" is a function: write size() with parentheses"
        ),
        Mistake(
            "title.includes('P')",
            at: 6,
            "there is no function \"includes\"",
            "write text.contains(part), or element in list"
        ),
        Mistake(
            "tags.contains('a')",
            at: 5,
            "\"contains\" does not take (string) on list(string)",
            "write element in list"
        ),
        Mistake(
            "title.toLowerCase() == ''",
            at: 6,
            "there is no function \"toLowerCase\"",
            "write lowerAscii()"
        ),
        Mistake(
            "startsWith(title, 'P')",
            at: 0,
            "there is no function \"startsWith\"",
            "write value.startsWith(…)"
        ),
        Mistake(
            "count.string()",
            at: 6,
            "there is no function \"string\"",
            "write string(value) without a target"
        ),
        Mistake("round(ratio)", at: 0, "there is no function \"round\"", "did you mean \"math.round\"?"),
        Mistake(
            "Math.round(ratio)",
            at: 5,
            "there is no function \"Math.round\"",
            "did you mean \"math.round\"?"
        ),
        Mistake(
            "tags.any(t, t == '')",
            at: 5,
            "there is no function \"any\"",
            "write list.exists(item, condition)"
        ),
        Mistake(
            "tags.all(t != '')",
            at: 5,
            "\"all\" cannot be called so",
            "write list.all(item, condition) or list.all(key, value, condition)"
        ),
        Mistake(
            "plan.title() == ''",
            at: 5,
            "there is no function \"title\"",
            "\"title\" is a field: write it without parentheses"
        ),
        Mistake("plan.titel == ''", at: 5, "Plan has no field \"titel\"", "did you mean \"title\"?"),
        Mistake(
            "plan.metrics.name == ''",
            at: 13,
            "a value of type list(Metric) has no fields",
            "this is a list: write list.exists(item, item.name == …) or list[0].name"
        ),
        Mistake(
            "title.matches(^P)",
            at: 14,
            "the character \"^\" has no meaning here",
            "a pattern is a text: write it in quotes, as in matches(\"^[A-Z]\")"
        ),
        Mistake(
            "title.matches(/P/)",
            at: 14,
            "found \"/\", expected a value",
            "a pattern is a text: write it in quotes, as in matches(\"^[A-Z]\")"
        ),
        Mistake(
            "title.matches([P]+)",
            at: 18,
            "found \")\", expected a value",
            "a pattern is a text: write it in quotes, as in matches(\"^[A-Z]\")"
        ),
        Mistake(
            "title.matches('[P')",
            at: 15,
            "in the pattern: missing ']' for the class that begins",
            "close the class, or write '\\[' for the character"
        ),
        Mistake(
            "title.substring()",
            at: 6,
            "\"substring\" cannot be called so, with () on string",
            "it is called so: string.substring(int) -> string, string.substring(int, int) -> string"
        ),
        Mistake(
            "has(doc['a'])",
            at: 4,
            "has() asks for a field, as in has(plan.title)",
            "write \"key\" in map to ask for a key"
        ),
        Mistake(
            "has(doc.l[0])",
            at: 4,
            "has() asks for a field, as in has(plan.title)",
            "write size(list) > index to ask for an element"
        ),
        Mistake(
            "has(title)",
            at: 4,
            "has() asks for a field, as in has(plan.title)",
            "a variable is always there; ask for one of its fields"
        ),
        Mistake(
            "size(title",
            at: 10,
            "found the end of the expression, expected \")\" after the arguments of size()",
            "close the call of size() with \")\""
        ),
    ]

    static let types: [Mistake] = [
        Mistake(
            "count + 0.5",
            at: 6,
            "\"+\" does not take (int, double)",
            "convert one side: double(…) or int(…)"
        ),
        Mistake(
            "count == 1.0",
            at: 6,
            "\"==\" does not take (int, double)",
            "convert one side: double(…) or int(…)"
        ),
        Mistake(
            "title < day",
            at: 6,
            "\"<\" does not take (string, google.protobuf.Timestamp)",
            "turn the text into a time first: timestamp(…)"
        ),
        Mistake(
            "day > '2026-03-01'",
            at: 4,
            "\">\" does not take (google.protobuf.Timestamp, string)",
            "turn the text into a time first: timestamp(…)"
        ),
        Mistake(
            "day - 30 > day",
            at: 4,
            "\"-\" does not take (google.protobuf.Timestamp, int)",
            "a span of time is written duration(\"24h\")"
        ),
        Mistake(
            "title == null",
            at: 6,
            "\"==\" does not take (string, null_type)",
            "a value of type string is never null; ask with has(object.field)"
        ),
        Mistake(
            "title > 5",
            at: 6,
            "\">\" does not take (string, int)",
            "convert the number with string(…), or the text with int(…) or double(…)"
        ),
        Mistake(
            "done == 'true'",
            at: 5,
            "\"==\" does not take (bool, string)",
            "write true and false without quotes"
        ),
        Mistake(
            "title[0] == 'P'",
            at: 5,
            "\"[ ]\" does not take (string, int)",
            "write text.charAt(0) or text.substring(0, 1)"
        ),
        Mistake(
            "tags['a'] == ''",
            at: 4,
            "\"[ ]\" does not take (list(string), string)",
            "a list is indexed by numbers: write list.exists(item, item.name == …) to look into all elements"
        ),
        Mistake(
            "tags in 'a'",
            at: 5,
            "\"in\" does not take (list(string), string)",
            "the element stands first: element in list"
        ),
        Mistake("'a' in title", at: 4, "\"in\" does not take (string, string)", "write text.contains(part)"),
        Mistake("!count == 3", at: 0, "\"!\" does not take (int)", "compare in parentheses, as in !(a == b)"),
        Mistake(
            "1 < count < 5",
            at: 10,
            "\"<\" does not take (bool, int)",
            "join two comparisons: a < b && b < c"
        ),
        Mistake("tags + 'c'", at: 5, "\"+\" does not take (list(string), string)", "write list + [element]"),
        Mistake("title && done", at: 0, "expected bool, found string", "compare it, as in text != \"\""),
        Mistake("tags.size() && done", at: 0, "expected bool, found int", "compare it, as in number > 0"),
        Mistake(
            "tags || done",
            at: 0,
            "expected bool, found list(string)",
            "ask for its size, as in size(list) > 0"
        ),
        Mistake(
            "done ? 1 : 'a'",
            at: 5,
            "\"? :\" does not take (bool, int, string)",
            "both branches must be of one type; wrap one in dyn(…) if they are meant to differ"
        ),
        Mistake(
            "tags[?0] == 'a'",
            at: 9,
            "\"==\" does not take (optional_type(string), string)",
            "take the value out first, as in object.?field.orValue(0)"
        ),
        Mistake(
            "ratio % 2.0",
            at: 6,
            "\"%\" does not take (double, double)",
            "\"%\" takes whole numbers: int(…)"
        ),
        Mistake(
            "title.all(c, c != '')",
            at: 0,
            "a loop goes over a list or a map, not over string",
            "write text.split(\"\") for its characters"
        ),
        Mistake(
            "Plan{title: 'a'}",
            at: 0,
            "messages such as Plan{…} are not supported",
            "write a map: {\"field\": value}"
        ),
    ]
}
