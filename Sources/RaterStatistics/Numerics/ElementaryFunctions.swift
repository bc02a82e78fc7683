#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#elseif canImport(Darwin)
import Darwin
#endif

/// The functions of the C library that this module needs: the only place that imports it.
enum Elementary {
    /// The natural exponential.
    static func exp(_ x: Double) -> Double {
        #if canImport(Glibc)
        Glibc.exp(x)
        #elseif canImport(Musl)
        Musl.exp(x)
        #elseif canImport(Darwin)
        Darwin.exp(x)
        #endif
    }

    /// The natural logarithm.
    static func log(_ x: Double) -> Double {
        #if canImport(Glibc)
        Glibc.log(x)
        #elseif canImport(Musl)
        Musl.log(x)
        #elseif canImport(Darwin)
        Darwin.log(x)
        #endif
    }

    /// The natural logarithm of `1 + x`, exact for small `x`.
    static func log1p(_ x: Double) -> Double {
        #if canImport(Glibc)
        Glibc.log1p(x)
        #elseif canImport(Musl)
        Musl.log1p(x)
        #elseif canImport(Darwin)
        Darwin.log1p(x)
        #endif
    }

    /// The cube root.
    static func cubeRoot(_ x: Double) -> Double {
        #if canImport(Glibc)
        Glibc.cbrt(x)
        #elseif canImport(Musl)
        Musl.cbrt(x)
        #elseif canImport(Darwin)
        Darwin.cbrt(x)
        #endif
    }

    /// The sine.
    static func sin(_ x: Double) -> Double {
        #if canImport(Glibc)
        Glibc.sin(x)
        #elseif canImport(Musl)
        Musl.sin(x)
        #elseif canImport(Darwin)
        Darwin.sin(x)
        #endif
    }

    /// One minus the error function, exact where it is small.
    static func erfc(_ x: Double) -> Double {
        #if canImport(Glibc)
        Glibc.erfc(x)
        #elseif canImport(Musl)
        Musl.erfc(x)
        #elseif canImport(Darwin)
        Darwin.erfc(x)
        #endif
    }

    /// The logarithm of the gamma function for positive `x`.
    ///
    /// Stirling's series after shifting `x` above 12, so that no global sign of the C library is involved.
    static func logGamma(_ x: Double) -> Double {
        var shifted = x
        var product = 1.0
        while shifted < 12 {
            product *= shifted
            shifted += 1
        }
        let inverse = 1 / (shifted * shifted)
        let series =
            (1.0 / 12 - inverse * (1.0 / 360 - inverse * (1.0 / 1260 - inverse / 1680))) / shifted
        return (shifted - 0.5) * log(shifted) - shifted + 0.918_938_533_204_672_7 + series - log(product)
    }
}
