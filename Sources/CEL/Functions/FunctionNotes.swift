/// What the functions of a host write down while programs run, so that the next program over the same document need not
/// work it out again.
///
/// Whoever runs programs makes one for each activation and hands it to every run. Notes change no value and no count of
/// work: a function charges for what it is asked, whether it knows the answer or not. They are not `Sendable`, so the
/// compiler keeps them on one thread.
package protocol FunctionNotes: AnyObject {}
