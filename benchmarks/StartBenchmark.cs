using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Chancery.CrossLanguage;
using Chancery.Index.Native;
using Chancery.Indexer.Tests.Killing;
using Chancery.Search;

namespace Chancery.Benchmarks;

/// <summary>Programs from nothing to their first answer: each run is a new process.</summary>
internal static class StartBenchmark
{
    private const int Runs = 7;
    private const int WarmUps = 1;
    private const double SiteMilliseconds = 2000;
    private const string Query = "desertification";

    public static int Run()
    {
        using var scratch = new ScratchFolder();
        MeasureSite(scratch);
        var added = ChanceryProgram.Run(scratch.Path, "", null, "add", Machine.Samples, "--index", "index");
        Console.WriteLine($"samples: {added.Output.Trim()}");
        MeasureCommand(scratch, "chancery --version, which only starts", "--version");
        MeasureCommand(scratch, "chancery stats", "stats", "--index", "index");
        MeasureCommand(scratch, $"chancery search {Query}", "search", Query, "--index", "index");
        TellWhereTheTimeGoes(scratch.File("index"));
        return 0;
    }

    private static void MeasureSite(ScratchFolder scratch)
    {
        var figures = new Figures($"site, no index yet, from start to the answer of /api/search?q={Query}");
        using var client = new HttpClient();
        for (int run = -WarmUps; run < Runs; run++)
        {
            var time = StartSite(client, scratch.File("none"));
            if (run >= 0)
            {
                figures.Add(time);
            }
        }

        figures.Print(SiteMilliseconds);
    }

    private static TimeSpan StartSite(HttpClient client, string index)
    {
        string program = Path.Combine(
            Machine.RepositoryRoot, "src", "SearchApi", "bin", Machine.Configuration, Path.GetFileName(Path.TrimEndingDirectorySeparator(AppContext.BaseDirectory)), "Chancery.SearchApi.dll");
        string address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (string argument in new[] { program, "--urls", address, "--index", index })
        {
            start.ArgumentList.Add(argument);
        }

        long started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var fault = process.StandardError.ReadToEndAsync();
        try
        {
            while (!Answers(client, new Uri($"{address}/api/search?q={Query}")))
            {
                if (process.HasExited)
                {
                    throw new InvalidOperationException($"the site ended with {process.ExitCode}: {fault.GetAwaiter().GetResult()}");
                }

                Thread.Sleep(5);
            }

            return Stopwatch.GetElapsedTime(started);
        }
        finally
        {
            process.Kill();
            process.WaitForExit();
        }
    }

    private static bool Answers(HttpClient client, Uri address)
    {
        try
        {
            using var answer = client.Send(new HttpRequestMessage(HttpMethod.Get, address));
            using var reader = new StreamReader(answer.Content.ReadAsStream());
            return answer.StatusCode == HttpStatusCode.OK && reader.ReadToEnd().Contains("\"highlights\"", StringComparison.Ordinal);
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static void MeasureCommand(ScratchFolder scratch, string what, params string[] arguments)
    {
        var figures = new Figures(what);
        for (int run = -WarmUps; run < Runs; run++)
        {
            long started = Stopwatch.GetTimestamp();
            var answer = ChanceryProgram.Run(scratch.Path, "", null, arguments);
            if (answer.ExitCode != 0)
            {
                throw new InvalidOperationException(answer.Error);
            }

            if (run >= 0)
            {
                figures.Add(Stopwatch.GetElapsedTime(started));
            }
        }

        figures.Print();
    }

    /// <summary>The stages of a first search in this process, which has not searched yet.</summary>
    private static void TellWhereTheTimeGoes(string index)
    {
        Console.WriteLine("stages of the first search in a process:");
        var lexicon = Stage("  read the lexicon", () => Lexicon.BuiltIn);
        var pipeline = Stage("  make the expander", () => new SearchPipeline(new Expander(lexicon)));
        using var snapshot = Stage("  open the index", () => new NativeEngine(index).OpenSnapshot());
        Stage("  search for the first time", () => pipeline.Search(snapshot, new SearchQuery(Query), CancellationToken.None));
        Stage("  search for the second time", () => pipeline.Search(snapshot, new SearchQuery(Query), CancellationToken.None));
    }

    private static T Stage<T>(string what, Func<T> work)
    {
        long started = Stopwatch.GetTimestamp();
        var result = work();
        var figures = new Figures(what);
        figures.Add(Stopwatch.GetElapsedTime(started));
        Console.WriteLine(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{what}: {figures.Median:0.0} ms"));
        return result;
    }
}
