using System.Diagnostics;
using System.Text;

namespace Chancery.Indexer.Tests.Killing;

/// <summary>What a run of the program left behind.</summary>
internal sealed record ProgramRun(int ExitCode, string Output, string Error);

/// <summary>The built program, started as its own process the way a user starts it.</summary>
internal static class ChanceryProgram
{
    private static readonly TimeSpan TimeMax = TimeSpan.FromMinutes(2);

    /// <summary>The program beside this assembly, where the build copies it.</summary>
    public static string Location { get; } = Path.Combine(AppContext.BaseDirectory, "chancery.dll");

    /// <summary>Starts the program and does not wait. Whoever starts it reads what it says, or it may block.</summary>
    public static Process Start(string folder, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        start.ArgumentList.Add(Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start) ?? throw new InvalidOperationException("the program did not start");
    }

    /// <summary>Runs the program to its end.</summary>
    /// <exception cref="TimeoutException">It does not end; it is stopped then.</exception>
    public static ProgramRun Run(
        string folder, string input, IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        using var process = Start(folder, environment, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        if (!process.WaitForExit(TimeMax))
        {
            process.Kill();
            throw new TimeoutException($"chancery {string.Join(' ', arguments)} does not end");
        }

        process.WaitForExit();
        return new ProgramRun(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
