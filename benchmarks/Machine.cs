using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Chancery.Benchmarks;

/// <summary>What a figure was measured on, and where the things to measure are.</summary>
internal static class Machine
{
#if DEBUG
    public const string Configuration = "Debug";
#else
    public const string Configuration = "Release";
#endif

    public static string RepositoryRoot { get; } = FindRoot();

    /// <summary>The real data, beside the checkout or where <c>CHANCERY_DATA</c> points.</summary>
    public static string Data { get; } =
        Environment.GetEnvironmentVariable("CHANCERY_DATA") is { Length: > 0 } set ? set : Path.Combine(RepositoryRoot, "..", "shared", "data");

    /// <summary>The real documents that the project was begun for.</summary>
    public static string Seeds { get; } = Path.Combine(Data, "seeds");

    public static string Samples { get; } = Path.Combine(RepositoryRoot, "samples");

    /// <summary>Processor, cores, load, system, runtime, date.</summary>
    public static string Describe() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Processor()}, {Environment.ProcessorCount} cores, load {Load()}; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; {TimeProvider.System.GetUtcNow():yyyy-MM-dd}");

    private static string Processor()
    {
        const string Source = "/proc/cpuinfo";
        string? line = File.Exists(Source) ? File.ReadLines(Source).FirstOrDefault(each => each.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? RuntimeInformation.ProcessArchitecture.ToString() : line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
    }

    /// <summary>How many processes wanted a core in the last minute: over the number of cores, times are longer than the machine's own.</summary>
    private static string Load()
    {
        const string Source = "/proc/loadavg";
        return File.Exists(Source) ? File.ReadAllText(Source).Split(' ')[0] : "unknown";
    }

    private static string FindRoot([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));
}
