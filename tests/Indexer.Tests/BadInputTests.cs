using System.Text;
using System.Text.Json;
using Chancery.Indexer.Tests.Killing;

namespace Chancery.Indexer.Tests;

/// <summary>What can't be taken is refused by name with a reason; the rest goes in; the program ends with 1.</summary>
public sealed class BadInputTests : IDisposable
{
    private const int LongLineBytes = 50_000_000;

    private readonly ScratchFolder _folder = new();

    public BadInputTests() => SmallIndex.Documents.CopyTo(_folder.File("inbox"));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Each_bad_file_is_refused_by_name_and_the_rest_goes_in()
    {
        WriteBadFiles();
        Directory.CreateDirectory(_folder.File("nothing-in-it"));
        File.WriteAllBytes(_folder.File("unknown-kind.xyz"), [0x7F, 0x45, 0x4C, 0x46, 0, 0, 0, 1]);

        var run = ChanceryProgram.Run(
            _folder.Path, "", null, "add", "inbox", "nothing-in-it", "missing.txt", "unknown-kind.xyz", "--index", "index");

        Assert.Equal(ExitCode.SomeRefused, run.ExitCode);
        Golden.Equal("bad-input.txt", run.Error);
        Assert.StartsWith("7 documents, 4 works, 21 clauses", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_text_in_no_language_of_the_index_is_refused_whether_its_name_says_so_or_not()
    {
        _folder.Write("inbox/traite.fr.txt", French);
        _folder.Write("inbox/traite-sans-nom.txt", French);
        var refused = Refused(_folder, "add", "inbox", "--index", "index", "--json");
        Assert.Equal(["inbox/traite-sans-nom.txt", "inbox/traite.fr.txt"], refused.Keys);
        Assert.Contains("name says", refused["inbox/traite.fr.txt"], StringComparison.Ordinal);
        Assert.All(refused.Values, reason => Assert.Contains("en, de, sv, pl", reason, StringComparison.Ordinal));
    }

    [Fact]
    public void A_line_of_50_MB_is_refused_within_bounded_memory()
    {
        using (var file = File.CreateText(_folder.File("inbox", "endless.en.txt")))
        {
            for (int written = 0; written < LongLineBytes; written += Filler.Length)
            {
                file.Write(Filler);
            }
        }

        var bounds = new Dictionary<string, string> { ["DOTNET_GCHeapHardLimit"] = "0xC000000" };
        var run = ChanceryProgram.Run(_folder.Path, "", bounds, "add", "inbox", "--index", "index");
        Assert.Equal(ExitCode.SomeRefused, run.ExitCode);
        Assert.Contains("refused inbox/endless.en.txt: line 1 has over ", run.Error, StringComparison.Ordinal);
        Assert.StartsWith("5 documents", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_can_be_taken_no_index_is_made()
    {
        var refused = Refused(_folder, "add", "missing", "--index", "index", "--json");
        Assert.Equal(["missing"], refused.Keys);
        Assert.Equal(ExitCode.IndexUnusable, ChanceryProgram.Run(_folder.Path, "", null, "search", "trade", "--index", "index").ExitCode);
    }

    private static string Filler { get; } = string.Concat(Enumerable.Repeat("peace and trade ", 625));

    private const string French = """
        Les deux parties sont convenues de poursuivre leur coopération dans le domaine de l'environnement et du commerce.

        Elles ont exprimé leur satisfaction quant aux résultats obtenus depuis la dernière réunion des ministres des affaires étrangères.

        Le présent accord entrera en vigueur le jour de sa signature et restera en vigueur pendant une période de cinq ans.
        """;

    private void WriteBadFiles()
    {
        _folder.Write("inbox/empty.en.txt", "");
        _folder.Write("inbox/blank.en.txt", " \n\t\n \n");
        File.WriteAllBytes(_folder.File("inbox", "picture.en.txt"), [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]);
        File.WriteAllBytes(_folder.File("inbox", "erklaerung.de.txt"), Encoding.Latin1.GetBytes("Beide Parteien bekräftigen die Verträge.\n"));
        _folder.Write("inbox/bulk.jsonl", """
            {"work":"gathered","language":"en","number":"1","text":"The parties agree on trade."}
            {"work":"gathered","language":"en","number":"2","text":"The parties agree
            {"work":"gathered","language":"en","number":"3"}
            {"work":"gathered","language":"fr","number":"4","text":"Les parties conviennent."}
            {"work":"gathered","language":"en","number":"5","text":"The parties meet again."}
            """);
        _folder.Write("inbox/no-header.tsv", "1\tThe parties agree.\tDie Parteien vereinbaren.\n");
        _folder.Write("inbox/treaty.en.txt", "1. The parties agree on trade.\n");
        _folder.Write("inbox/treaty.en.md", "1. The parties agree on something else.\n");
    }

    private static SortedDictionary<string, string> Refused(ScratchFolder folder, params string[] arguments)
    {
        var run = ChanceryProgram.Run(folder.Path, "", null, arguments);
        Assert.Equal((ExitCode.SomeRefused, ""), (run.ExitCode, run.Error));
        using var report = JsonDocument.Parse(run.Output);
        return new SortedDictionary<string, string>(
            report.RootElement.GetProperty("refused").EnumerateArray().ToDictionary(
                each => each.GetProperty("path").GetString()!, each => each.GetProperty("reason").GetString()!),
            StringComparer.Ordinal);
    }
}
