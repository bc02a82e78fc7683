package import CEL
import Platform

extension TimeZones {
    /// The time zones of this computer.
    package static let installed = TimeZones { name in
        TimeZoneFolder().bytes(ofZone: name).flatMap { TimeZoneRules(tzif: $0) }
    }
}
