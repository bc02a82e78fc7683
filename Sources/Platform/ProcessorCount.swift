#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// How many processors there are to work with.
package enum ProcessorCount {
    /// The processors that are switched on, at least one.
    package static var available: Int { max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
}
