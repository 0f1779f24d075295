using System.Diagnostics;
using System.Globalization;
using Chancery.CrossLanguage;
using Chancery.Documents;
using Chancery.Index;
using Chancery.Index.Native;
using Chancery.Indexer.Tests.Killing;
using Chancery.Indexing;
using Chancery.Search;

namespace Chancery.Benchmarks;

/// <summary>Searches as the command line and the site make them: four languages, facets, ten marked hits, on one thread.</summary>
internal static class SearchBenchmark
{
    private const int WarmUps = 25;
    private const int Rounds = 25;
    private const double MedianMilliseconds = 5;
    private const int PageBytes = 64 * 1024;

    private static readonly string[] Queries =
    [
        "desertification", "pustynnienie", "Wüstenbildung", "ökenspridning", "trade", "handel", "Zusammenarbeit", "współpraca",
        "climate change", "erneuerbare Energien", "zmiany klimatu", "internationell rätt", "food security", "visa", "tourism", "oil and gas",
        "strategic partnership in education and culture", "wymiana handlowa i inwestycje", "Austausch von Delegationen", "ministrarnas möte",
        "\"joint statement\"", "\"United Nations\"", "\"gemeinsame Erklärung\"", "\"zrównoważony rozwój\"",
        "+energy +water", "energy -nuclear", "energy AND (water OR trade)", "NOT trade AND environment", "(defence OR security) AND -sea",
        "environment*", "wirtschaft*", "ekonom*", "invest* trade", "kind:jointStatement energy", "party:Kazakhstan transport", "section:environment",
        "title:joint culture", "lang:pl energia", "Kazakhstan Vietnam", "xylophone",
    ];

    public static int Run()
    {
        using var scratch = new ScratchFolder();
        string source = Directory.Exists(Machine.Seeds) ? Machine.Seeds : Machine.Samples;
        var engine = new NativeEngine(scratch.File("index"));
        var added = new IndexPipeline(engine, new ReadOptions()).Add([source], null, CancellationToken.None);
        Console.WriteLine($"{Path.GetFileName(source)}: {added.Documents} documents, {added.Clauses.Values.Sum()} clauses; {Queries.Length} queries, {Rounds} rounds");
        using var snapshot = engine.OpenSnapshot();
        var pipeline = new SearchPipeline(new Expander(Lexicon.BuiltIn));
        for (int round = 0; round < WarmUps; round++)
        {
            AskAll(pipeline, snapshot, null);
        }

        Measure(pipeline, snapshot);
        return 0;
    }

    private static void Measure(SearchPipeline pipeline, IIndexSnapshot snapshot)
    {
        var all = new Figures("one search");
        var each = Queries.ToDictionary(query => query, query => new Figures($"  {query}"), StringComparer.Ordinal);
        for (int round = 0; round < Rounds; round++)
        {
            AskAll(pipeline, snapshot, (query, time) =>
            {
                all.Add(time);
                each[query].Add(time);
            });
        }

        all.Print(MedianMilliseconds);
        Console.WriteLine("the slowest:");
        foreach (var figures in each.Values.OrderByDescending(figures => figures.Median).Take(3))
        {
            figures.Print();
        }

        TellAllocation(pipeline, snapshot);
    }

    private static void TellAllocation(SearchPipeline pipeline, IIndexSnapshot snapshot)
    {
        var bytes = Queries.Select(query => (Query: query, Bytes: Allocated(pipeline, snapshot, query))).OrderBy(each => each.Bytes).ToList();
        long median = bytes[bytes.Count / 2].Bytes;
        string target = median < PageBytes ? "reached" : "MISSED";
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"allocated by one search: min {bytes[0].Bytes:N0} bytes, median {median:N0} bytes, most {bytes[^1].Bytes:N0} bytes ({bytes[^1].Query}); target: below {PageBytes:N0}, {target}"));
    }

    /// <summary>A search in an index of this size stays on the thread that asks, so its count is the whole.</summary>
    private static long Allocated(SearchPipeline pipeline, IIndexSnapshot snapshot, string query)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        pipeline.Search(snapshot, new SearchQuery(query), CancellationToken.None);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AskAll(SearchPipeline pipeline, IIndexSnapshot snapshot, Action<string, TimeSpan>? note)
    {
        foreach (string query in Queries)
        {
            long started = Stopwatch.GetTimestamp();
            pipeline.Search(snapshot, new SearchQuery(query), CancellationToken.None);
            note?.Invoke(query, Stopwatch.GetElapsedTime(started));
        }
    }
}
