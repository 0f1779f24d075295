using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Documents.Reading;

namespace Chancery.Documents.Extraction;

/// <summary>The program that this library is when it is started: it reads one file in a process that can be killed.</summary>
/// <remarks>The caller's side is here as well, so that both ends of the pipe stand on one page.</remarks>
internal static class ExtractionWorker
{
    private const int Refused = 3;
    private const int OutOfMemory = 4;

    // A runtime that can't even make its exception for lack of memory is ended by the system, with a signal's number added to this.
    private const int Crash = 128;

    // What the runtime needs for itself before the first byte of a file is read.
    private const long RuntimeBytes = 16L * 1024 * 1024;

    /// <summary>Reads the file that the arguments name and writes what is in it to the standard output.</summary>
    public static int Main(string[] arguments)
    {
        if (arguments is not ["docx", var path, var seconds] || !double.TryParse(seconds, CultureInfo.InvariantCulture, out var time))
        {
            Console.Error.WriteLine("This is the library of Chancery that reads documents. It is started by chancery itself.");
            return 2;
        }

        try
        {
            var budget = new ReadBudget(new ReadOptions { TimeMax = TimeSpan.FromSeconds(time), MemoryMax = long.MaxValue }, CancellationToken.None);
            var text = DocxText.Read(path, budget);
            using var output = Console.OpenStandardOutput();
            JsonSerializer.Serialize(output, text, WireFormat.Default.SourceText);
            return 0;
        }
        catch (RefusedException e)
        {
            Console.Error.WriteLine(e.Message);
            return Refused;
        }
        catch (OutOfMemoryException)
        {
            return OutOfMemory;
        }
    }

    /// <summary>Has a file read by another process.</summary>
    /// <exception cref="RefusedException">It can't be taken, or costs more than it may.</exception>
    public static SourceText Read(string format, SourceFile file, ReadBudget budget)
    {
        var options = budget.Options;
        var memory = options.MemoryMax + RuntimeBytes;
        var (program, library) = Location();
        IReadOnlyList<string> own = [format, Path.GetFullPath(file.Path), options.TimeMax.TotalSeconds.ToString(CultureInfo.InvariantCulture)];
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["DOTNET_GCHeapHardLimit"] = "0x" + memory.ToString("X", CultureInfo.InvariantCulture),
            ["DOTNET_gcServer"] = "0",
            ["DOTNET_gcConcurrent"] = "0",
            ["DOTNET_TieredPGO"] = "0",
        };
        var command = new ExtractionCommand(program, library is null ? own : [library, .. own], environment, memory, budget.TimeLeft, options.MemoryMax, LimitsItself: true);
        var outcome = options.Process.Run(command, budget.CancellationToken);
        return Parse(outcome, options);
    }

    private static SourceText Parse(ExtractionOutcome outcome, ReadOptions options)
    {
        var reason = outcome switch
        {
            { End: ExtractionEnd.NotInstalled } => "the program that reads it is missing: install the .NET runtime, or put dotnet into the search path",
            { End: ExtractionEnd.TimeUp } => ReadBudget.TooMuchTime(options),
            { End: ExtractionEnd.OutputTooLong } or { ExitCode: OutOfMemory } => ReadBudget.TooMuchMemory(options),
            { ExitCode: Refused } => outcome.Errors.Trim(),
            { ExitCode: < 0 or >= Crash } => ReadBudget.TooMuchMemory(options),
            { ExitCode: not 0 } => string.Create(CultureInfo.InvariantCulture, $"the program that reads it failed (exit code {outcome.ExitCode}): {FirstLine(outcome.Errors)}"),
            _ => null,
        };
        return reason is null
            ? JsonSerializer.Deserialize(outcome.Output.Span, WireFormat.Default.SourceText) ?? throw new RefusedException("the program that reads it gave nothing")
            : throw new RefusedException(reason);
    }

    // A framework-dependent program is started by the runtime's own host; a self-contained one has a host beside it.
    private static (string Program, string? Library) Location()
    {
        var library = typeof(ExtractionWorker).Assembly.Location;
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", name));
        return File.Exists(runtime) ? (runtime, library)
            : Path.ChangeExtension(library, OperatingSystem.IsWindows() ? ".exe" : null) is var own && File.Exists(own) ? (own, null)
            : (name, library);
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0].Trim() is { Length: > 0 } line ? line : "it said nothing";
}

/// <summary>What goes through the pipe.</summary>
[JsonSerializable(typeof(SourceText))]
internal sealed partial class WireFormat : JsonSerializerContext;
