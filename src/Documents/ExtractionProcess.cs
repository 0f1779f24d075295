using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Chancery.Documents;

/// <summary>Runs extraction programs as child processes of this one.</summary>
public sealed class ExtractionProcess : IExtractionProcess
{
    private const int ErrorCharsMax = 2_000;
    private const int BufferBytes = 64 * 1024;
    private static readonly TimeSpan MemoryWatch = TimeSpan.FromMilliseconds(20);
    private static readonly string? Prlimit = OperatingSystem.IsLinux() ? Array.Find(["/usr/bin/prlimit", "/bin/prlimit"], File.Exists) : null;

    private ExtractionProcess()
    {
    }

    /// <summary>The one instance.</summary>
    public static ExtractionProcess Local { get; } = new();

    /// <inheritdoc/>
    public ExtractionOutcome Run(ExtractionCommand command, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        using var process = new Process { StartInfo = StartInfo(command) };
        try
        {
            if (!IsInstalled(command.Program))
            {
                return new ExtractionOutcome(ExtractionEnd.NotInstalled, 0, default, "", 0);
            }

            process.Start();
        }
        catch (Win32Exception)
        {
            return new ExtractionOutcome(ExtractionEnd.NotInstalled, 0, default, "", 0);
        }

        return Watch(process, command, cancellationToken);
    }

    private static ExtractionOutcome Watch(Process process, ExtractionCommand command, CancellationToken cancellationToken)
    {
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        time.CancelAfter(command.TimeMax);
        long peak = 0;
        using var watch = new Timer(_ => peak = Math.Max(peak, PeakOf(process)), null, MemoryWatch, MemoryWatch);
        try
        {
            process.StandardInput.Close();
            var errors = ReadErrors(process);
            var output = ReadOutput(process, command.OutputMax, time.Token);
            if (output is null)
            {
                return new ExtractionOutcome(ExtractionEnd.OutputTooLong, 0, default, "", peak);
            }

            process.WaitForExitAsync(time.Token).GetAwaiter().GetResult();
            return new ExtractionOutcome(ExtractionEnd.Ended, process.ExitCode, output.Value, errors.GetAwaiter().GetResult(), peak);
        }
        catch (OperationCanceledException)
        {
            cancellationToken.ThrowIfCancellationRequested();
            return new ExtractionOutcome(ExtractionEnd.TimeUp, 0, default, "", peak);
        }
        finally
        {
            Kill(process);
        }
    }

    private static ProcessStartInfo StartInfo(ExtractionCommand command)
    {
        var limits = Prlimit is not null && !command.LimitsItself;
        var info = new ProcessStartInfo(limits ? Prlimit! : command.Program)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (limits)
        {
            info.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--data={command.MemoryMax}"));
            info.ArgumentList.Add(string.Create(CultureInfo.InvariantCulture, $"--cpu={Math.Ceiling(command.TimeMax.TotalSeconds) + 1}"));
            info.ArgumentList.Add("--core=0");
            info.ArgumentList.Add(command.Program);
        }

        foreach (var argument in command.Arguments)
        {
            info.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in command.Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    // prlimit starts whether or not there is a program for it to start, so the search path is looked through first.
    private static bool IsInstalled(string program)
    {
        if (Path.IsPathRooted(program))
        {
            return File.Exists(program);
        }

        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return Array.Exists(folders, folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
    }

    private static ReadOnlyMemory<byte>? ReadOutput(Process process, long outputMax, CancellationToken token)
    {
        using var output = new MemoryStream();
        var buffer = new byte[BufferBytes];
        var stream = process.StandardOutput.BaseStream;
        while (stream.ReadAsync(buffer, token).AsTask().GetAwaiter().GetResult() is var read and > 0)
        {
            if (output.Length + read > outputMax)
            {
                return null;
            }

            output.Write(buffer, 0, read);
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    private static async Task<string> ReadErrors(Process process)
    {
        var errors = new StringBuilder();
        var buffer = new char[1024];
        while (await process.StandardError.ReadAsync(buffer).ConfigureAwait(false) is var read and > 0)
        {
            errors.Append(buffer, 0, Math.Min(read, Math.Max(0, ErrorCharsMax - errors.Length)));
        }

        return errors.ToString();
    }

    private static long PeakOf(Process process)
    {
        try
        {
            process.Refresh();
            return process.HasExited ? 0 : process.PeakWorkingSet64;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception or NotSupportedException)
        {
            return 0;
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
                process.WaitForExit();
            }
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It ended in the meantime, which is what was wanted.
        }
    }
}
