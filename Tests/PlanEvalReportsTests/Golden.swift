import Platform
import Testing
import _PlanevalTestSupport

/// Outputs that a person has looked at; `make golden` writes them anew.
enum Golden {
    /// Compares a text with the file of a name, or writes the file where outputs are recorded.
    static func expect(_ text: String, toEqual name: String) throws {
        let path = Samples.folder + "/expected/" + name
        if Environment.variable("RECORD") != nil {
            try DiskFileStore().write(Array(text.utf8), to: path, replacing: true)
        } else {
            let expected = try DiskFileStore().read(path, limit: 1 << 20)
            #expect(text == String(decoding: expected, as: UTF8.self), "\(name) differs; see `make golden`")
        }
    }
}
