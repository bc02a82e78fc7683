/// What is written down while programs run, so that the next program over the same activation need not work it out again:
/// the values of calls, and whatever the functions of a host add.
///
/// Whoever runs programs makes one for each activation and hands it to every run. Notes change no value and no count of
/// work: a call is charged whether its value is known or not. They are not `Sendable`, so the compiler keeps them on one
/// thread.
package final class FunctionNotes {
    let calls = CallMemory()
    /// What the functions of a host write down.
    package let host: AnyObject?

    /// Begins without any notes but those of the host.
    package init(host: AnyObject? = nil) {
        self.host = host
    }
}
