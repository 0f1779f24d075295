using Chancery.Documents;
using Chancery.Index.Native;
using Chancery.Testing;

namespace Chancery.Indexing.Tests.Joining;

public sealed class RealJoinTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-real-join-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [RealDataFact("seeds")]
    public void Real_documents_under_random_names_fall_into_exactly_the_right_works()
    {
        string inbox = Directory.CreateDirectory(Path.Combine(_folder, "in")).FullName;
        (string Seed, string Name)[] seeds =
        [
            ("vietnam-kazakhstan-joint-statement.en.txt", "qqx"),
            ("vietnam-kazakhstan-joint-statement.de.txt", "a77"),
            ("vietnam-kazakhstan-joint-statement.pl.txt", "mmk"),
            ("vietnam-belarus-joint-statement.sv.txt", "b3"),
            ("vietnam-kazakhstan-news.en.txt", "zt"),
        ];
        foreach (var (seed, name) in seeds)
        {
            File.Copy(RealData.File("seeds", seed), Path.Combine(inbox, name + ".txt"));
        }

        var rows = File.ReadLines(RealData.File("parallel", "udhr_articles.tsv")).Skip(1).Select(line => line.Split('\t')).ToList();
        string[] declaration = ["hf2", "kk9", "dd1", "ww4"];
        for (int i = 0; i < declaration.Length; i++)
        {
            File.WriteAllText(Path.Combine(inbox, declaration[i] + ".txt"), string.Join("\n\n", rows.Select(cells => cells[i + 1])));
        }

        var engine = new NativeEngine(Path.Combine(_folder, "index"));
        new IndexPipeline(engine, new ReadOptions()).Add([inbox], null, CancellationToken.None);

        using var snapshot = engine.OpenSnapshot();
        Assert.Equal(
            ["a77/de", "a77/en", "a77/pl", "b3/sv", "dd1/de", "dd1/en", "dd1/pl", "dd1/sv", "zt/en"],
            snapshot.Documents().Select(document => document.Id).Order(StringComparer.Ordinal));
    }
}
