using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Chancery.Documents;
using Chancery.Index.Native;
using Chancery.Indexing;

namespace Chancery.SearchApi.Tests;

/// <summary>The built program in a folder of its own.</summary>
public sealed class ProgramTests
{
    private static readonly TimeSpan StartTimeMax = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_relative_index_starts_at_the_callers_folder()
    {
        using var folder = new TemporaryFolder();
        new IndexPipeline(new NativeEngine(folder.In("mine")), new ReadOptions()).Add([Service.FixtureFolder], null, CancellationToken.None);
        using var program = Start(folder.Path, "--index", "mine", "--urls", "http://127.0.0.1:0");
        try
        {
            using var client = new HttpClient { BaseAddress = await Address(program) };
            var ready = await client.GetFromJsonAsync<JsonObject>(new Uri("/healthz/ready", UriKind.Relative));
            Assert.False((bool)ready!["samples"]!);
            Assert.Contains("h1", await client.GetStringAsync(new Uri("/site.css", UriKind.Relative)), StringComparison.Ordinal);
        }
        finally
        {
            program.Kill();
            await program.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task An_unknown_option_ends_it_with_2_and_how_to_use_it()
    {
        using var folder = new TemporaryFolder();
        using var program = Start(folder.Path, "--indx", "mine");
        string said = await program.StandardError.ReadToEndAsync();
        await program.WaitForExitAsync();
        Assert.Equal(2, program.ExitCode);
        Assert.StartsWith("there is no option '--indx'", said, StringComparison.Ordinal);
        Assert.Contains("usage:", said, StringComparison.Ordinal);
    }

    private static Process Start(string folder, params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. args])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>The address that the program says it listens on.</summary>
    private static async Task<Uri> Address(Process program)
    {
        const string Marker = "Now listening on: ";
        using var patience = new CancellationTokenSource(StartTimeMax);
        while (await program.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            int at = line.IndexOf(Marker, StringComparison.Ordinal);
            if (at >= 0)
            {
                return new Uri(line[(at + Marker.Length)..].Trim());
            }
        }

        throw new InvalidOperationException("the program ended without listening: " + await program.StandardError.ReadToEndAsync(patience.Token));
    }
}
