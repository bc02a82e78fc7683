/// A text with numbered marks, such as `1️⃣`, that say where messages are expected.
struct MarkedSource {
    /// The text without the marks.
    let text: String
    /// Byte offsets in the text by the number of the mark, from 1.
    let offsets: [Int: Int]

    init(_ marked: String) {
        var text = ""
        var offsets: [Int: Int] = [:]
        for character in marked {
            let scalars = Array(character.unicodeScalars)
            if scalars.count == 3, scalars[2] == "\u{20E3}", let number = Int(String(scalars[0])) {
                offsets[number] = text.utf8.count
            } else {
                text.append(character)
            }
        }
        self.text = text
        self.offsets = offsets
    }
}
