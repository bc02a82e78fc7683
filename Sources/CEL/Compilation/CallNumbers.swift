import Synchronization

/// Numbers for calls that are remembered, the same for the same call in all programs of an environment.
final class CallNumbers: Sendable {
    private let numbers = Mutex<[[UInt8]: Int32]>([:])

    /// The number of the call that is described; there are fewer than programs can be compiled.
    func number(of call: [UInt8]) -> Int32 {
        numbers.withLock { numbers in
            if let known = numbers[call] { return known }
            let number = Int32(truncatingIfNeeded: numbers.count)
            numbers[call] = number
            return number
        }
    }
}

extension CallNumbers {
    /// The description of a call with some constants behind its first argument.
    ///
    /// - Returns: `nil` when one of them is neither a text nor a whole number.
    static func description(of function: String, isMember: Bool, _ constants: [Operand]) -> [UInt8]? {
        var bytes = Array(function.utf8)
        bytes.append(isMember ? 1 : 0)
        for constant in constants {
            switch constant {
            case .int(let value):
                bytes.append(2)
                bytes += Array(String(value).utf8)
            case .string(let text):
                bytes.append(3)
                bytes += Array(String(text.count).utf8)
                bytes.append(4)
                bytes += text
            default: return nil
            }
        }
        return bytes
    }
}
