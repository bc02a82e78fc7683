/// The rubrics, word lists and schemas that are part of the program, so that it works wherever it is moved.
///
/// The texts are those of the folder `Rubrics`; `make embed` writes them into the source.
public struct EmbeddedResources {
    /// The paths inside `Rubrics`, sorted by their bytes.
    public static var names: [String] {
        contents.map { name, _ in name.description }
    }

    /// The content of a file by its path inside `Rubrics`, or `nil` when it is not part of the program.
    public static func file(named name: String) -> [UInt8]? {
        for (path, content) in contents where path.description.utf8.elementsEqual(name.utf8) {
            return content.withUTF8Buffer { Array($0) }
        }
        return nil
    }

    private init() {}
}
