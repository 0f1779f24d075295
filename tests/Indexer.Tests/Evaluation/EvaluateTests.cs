using System.IO.Compression;
using System.Text.Json;

namespace Chancery.Indexer.Tests.Evaluation;

public sealed class EvaluateTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Names_are_found_in_every_language_and_words_that_nobody_knows_in_none()
    {
        string file = Write(
            "id\ten\tde",
            "a/1\tZorvath Kelmunda\tZorvath Kelmunda",
            "a/2\tQuelnor Bravissant\tQuelnor Bravissant",
            "a/3\txiblort vundrak\tgrumpfel stokzan");
        var report = await Evaluate(file);
        foreach (var pair in report.GetProperty("pairs").EnumerateArray())
        {
            Assert.Equal(3, pair.GetProperty("queries").GetInt32());
            Assert.Equal(0.6667, Value(pair, "meanReciprocalRank"));
            Assert.Equal(0.6667, Value(pair, "recallAt1"));
            Assert.Equal(1, Value(pair, "monolingualMeanReciprocalRank"));
            Assert.Equal(0.6667, Value(pair, "ratio"));
        }

        var all = report.GetProperty("mixed").EnumerateArray().Last();
        Assert.Equal("all", all.GetProperty("from").GetString());
        Assert.Equal(6, all.GetProperty("queries").GetInt32());
        Assert.Equal(0.8333, Value(all, "averagePrecision"));
        Assert.Equal(0.8333, Value(all, "oracleAveragePrecision"));
        Assert.Equal(1, Value(all, "ratio"));
        Assert.Equal(0.5, Value(all.GetProperty("shares"), "de"));
        Assert.Equal("a/3", report.GetProperty("failing")[0].GetProperty("row").GetString());
    }

    [Fact]
    public async Task Learning_from_another_file_finds_what_nobody_knew()
    {
        string file = Write("id\ten\tde", "1\txiblort vundrak\tgrumpfel stokzan", "2\tpelmor quastin\thulberg trinax");
        string learn = Write("id\ten\tde", [.. Enumerable.Range(0, 8).Select(i =>
            i % 2 == 0 ? $"{i}\txiblort vundrak\tgrumpfel stokzan" : $"{i}\tpelmor quastin\thulberg trinax")]);
        Assert.Equal(0, Value(await Evaluate(file), "meanRatio"));
        Assert.Equal(1, Value(await Evaluate(file, "--learn", learn), "meanRatio"));
    }

    [Fact]
    public async Task The_same_file_gives_the_same_report_packed_or_not_and_every_time()
    {
        string file = Write("id\ten\tpl", "1\tpeace and security\tpokój i bezpieczeństwo", "2\ttrade in energy\thandel energią", "3\ta treaty\ttraktat");
        string packed = file + ".gz";
        using (var target = new GZipStream(File.Create(packed), CompressionLevel.Fastest))
        {
            target.Write(File.ReadAllBytes(file));
        }

        string first = (await Evaluate(file)).GetRawText();
        Assert.Equal(first, (await Evaluate(file)).GetRawText());
        Assert.Equal(first.Replace(file, packed, StringComparison.Ordinal), (await Evaluate(packed)).GetRawText());
    }

    [Fact]
    public async Task A_file_that_is_no_parallel_text_is_refused_by_name()
    {
        string file = Write("one\ttwo", "a\tb");
        using var output = new StringWriter();
        using var error = new StringWriter();
        Assert.Equal(ExitCode.WrongUse, await CommandLine.RunAsync(["evaluate", file], output, error, CancellationToken.None));
        Assert.Contains(file, error.ToString(), StringComparison.Ordinal);
    }

    private static double Value(JsonElement element, string name) => element.GetProperty(name).GetProperty("value").GetDouble();

    private static async Task<JsonElement> Evaluate(string file, params string[] more)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        int code = await CommandLine.RunAsync(["evaluate", file, "--json", "--failing", "5", .. more], output, error, CancellationToken.None);
        Assert.True(code == ExitCode.Done, error.ToString());
        return JsonDocument.Parse(output.ToString()).RootElement[0].Clone();
    }

    private string Write(string header, params string[] rows)
    {
        string path = Path.Combine(_folder, $"{Directory.GetFiles(_folder).Length}.tsv");
        File.WriteAllLines(path, rows.Prepend(header));
        return path;
    }
}
