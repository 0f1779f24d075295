using System.Diagnostics;
using System.Globalization;
using Chancery.Analysis;

namespace Chancery.Benchmarks.Analysis;

/// <summary>Tokens a second of processor time and bytes a token, beside Apache Lucene's analyzers on the same text in the same run.</summary>
internal static class SpeedCommand
{
    private const int Texts = 8_000;
    private const int Rounds = 12;
    private const string Jars = "/usr/share/java";

    private static readonly string[] JarNames = ["lucene-core-8.7.0.jar", "lucene-analyzers-common-8.7.0.jar", "lucene-analyzers-stempel-8.7.0.jar"];

    public static int Run(string data, string repository)
    {
        Console.WriteLine("| | tokens | Chancery, million/s | bytes a token | with parts, million/s | Lucene 8.7, million/s | ratio |\n| --- | --- | --- | --- | --- | --- | --- |");
        foreach (string language in Analyzer.Languages)
        {
            string path = Path.Combine(data, "scale", $"paragraphs.{language}.tsv.gz");
            string[] texts = [.. WordCounts.Texts(path).Take(Texts)];
            (long tokens, double speed, double bytes) = Measure(language, texts, withParts: false);
            double withParts = Measure(language, texts, withParts: true).Speed;
            double? peer = Peer(language, path, repository);
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {language} | {tokens} | {speed / 1e6:F2} | {bytes:F4} | {withParts / 1e6:F2} | {(peer is { } other ? $"{other / 1e6:F2} | {speed / other:F1} ×" : "not installed | –")} |"));
        }

        return 0;
    }

    private static (long Tokens, double Speed, double BytesPerToken) Measure(string language, string[] texts, bool withParts)
    {
        Analyzer analyzer = Analyzer.For(language);
        TokenScratch scratch = new();
        Count(analyzer, texts, scratch, withParts);
        double best = 0;
        long tokens = 0;
        for (int round = 0; round < Rounds; round++)
        {
            TimeSpan start = ProcessorTime();
            tokens = Count(analyzer, texts, scratch, withParts);
            best = Math.Max(best, tokens / (ProcessorTime() - start).TotalSeconds);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        Count(analyzer, texts, scratch, withParts);
        return (tokens, best, (double)(GC.GetAllocatedBytesForCurrentThread() - before) / tokens);
    }

    /// <summary>The processor's time, not the clock's: other programs on the machine do not count.</summary>
    private static TimeSpan ProcessorTime()
    {
        using Process process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static long Count(Analyzer analyzer, string[] texts, TokenScratch scratch, bool withParts)
    {
        long tokens = 0;
        foreach (string text in texts)
        {
            TokenReader reader = analyzer.Read(text, scratch);
            while (reader.MoveNext())
            {
                tokens++;
                int parts = withParts ? reader.FindParts() : 0;
                for (int i = 0; i < parts; i++)
                {
                    tokens += reader.PartStem(i).Length > 0 ? 0 : 1;
                }
            }
        }

        return tokens;
    }

    /// <summary>Java runs a source file as it stands; null where it or Lucene is missing (apt-get install liblucene8-java default-jdk-headless).</summary>
    private static double? Peer(string language, string path, string repository)
    {
        if (!JarNames.All(jar => File.Exists(Path.Combine(Jars, jar))))
        {
            return null;
        }

        ProcessStartInfo start = new("java") { RedirectStandardOutput = true };
        foreach (string argument in new[]
        {
            "-cp", string.Join(':', JarNames.Select(jar => Path.Combine(Jars, jar))),
            Path.Combine(repository, "benchmarks", "peers", "LuceneAnalyzers.java"),
            language, path, Texts.ToString(CultureInfo.InvariantCulture),
        })
        {
            start.ArgumentList.Add(argument);
        }

        using Process? java = Process.Start(start);
        string output = java?.StandardOutput.ReadToEnd() ?? "";
        java?.WaitForExit();
        return output.Split('\t') is [_, var speed] && double.TryParse(speed, CultureInfo.InvariantCulture, out double value) ? value : null;
    }
}
