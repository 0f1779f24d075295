using Chancery.Index.Native;
using Chancery.Index.Tests.Faults;

namespace Chancery.Index.Tests.Oracle;

/// <summary>The native engine against the linear scan, on random indexes and random queries with fixed seeds.</summary>
public sealed class OracleTests
{
    private const double Tolerance = 1e-4;

    /// <summary>Many small indexes: every form, several segments, removals, replaced documents.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Small_indexes_agree(int seed)
    {
        for (int index = 0; index < 50; index++)
        {
            var random = new Random((seed * 1000) + index);
            var corpus = new RandomCorpus(random, 5 + random.Next(40), 1 + random.Next(12));
            Compare(random, corpus, documentCount: 1 + random.Next(10), clausesMax: 4, commits: 1 + random.Next(4), queries: 110);
        }
    }

    /// <summary>Larger ones: terms in more than 128 and more than 1,000 clauses, so that runs, one block and many blocks are all walked.</summary>
    [Theory]
    [InlineData(1, 130)]
    [InlineData(2, 260)]
    [InlineData(3, 700)]
    [InlineData(4, 1800)]
    public void Larger_indexes_agree(int seed, int clauses)
    {
        var random = new Random(seed);
        var corpus = new RandomCorpus(random, 60, 14);
        Compare(random, corpus, documentCount: 4, clausesMax: clauses / 2, commits: 2, queries: 60);
        Compare(random, corpus, documentCount: 1, clausesMax: clauses, commits: 1, queries: 60);
    }

    private static void Compare(Random random, RandomCorpus corpus, int documentCount, int clausesMax, int commits, int queries)
    {
        var engine = new NativeEngine(new SimulatedDisk());
        var scan = Fill(engine, random, corpus, documentCount, clausesMax, commits);
        using var snapshot = engine.OpenSnapshot();
        var requests = new RandomQueries(random, corpus);
        foreach (string language in scan.Languages)
        {
            Assert.Equal(scan.Statistics(language), snapshot.Statistics(language));
            foreach (var field in Enum.GetValues<Field>())
            {
                Assert.Equal(scan.Terms(language, field, ""), snapshot.Terms(language, field, ""));
            }
        }

        for (int i = 0; i < queries; i++)
        {
            var request = requests.Request();
            AssertSame(scan.Search("en", request), snapshot.Search("en", request, CancellationToken.None), request);
        }

        Assert.Empty(engine.Check());
    }

    private static LinearScan Fill(NativeEngine engine, Random random, RandomCorpus corpus, int documentCount, int clausesMax, int commits)
    {
        var scan = new LinearScan();
        using var writer = engine.OpenWriter();
        for (int commit = 0; commit < commits; commit++)
        {
            for (int i = 0; i < documentCount; i++)
            {
                string id = $"w{random.Next(8)}/{(random.Next(5) == 0 ? "de" : "en")}";
                if (commits > 1 && random.Next(6) == 0)
                {
                    scan.Remove(id);
                    writer.Remove(id);
                    continue;
                }

                var document = corpus.Document(id, Math.Max(1, clausesMax - random.Next(1 + (clausesMax / 4))));
                scan.Put(document);
                writer.Put(document);
            }

            scan.Commit();
            writer.Commit();
        }

        return scan;
    }

    private static void AssertSame(IReadOnlyList<ScannedHit> expected, LanguageResult actual, SearchRequest request)
    {
        try
        {
            Assert.Equal(expected.Count, actual.Total);
            Assert.Equal(Math.Min(expected.Count, request.Top), actual.Best.Count);
            AssertSameOrder(expected, actual.Best, request.ByDate);
            AssertSameFacets(request.WithFacets ? LinearScan.FacetsOf(expected) : null, actual.Facets);
        }
        catch (Exception error) when (error is Xunit.Sdk.XunitException)
        {
            throw new Xunit.Sdk.XunitException($"{QueryText.Of(request.Query)} with {request}: {error.Message}");
        }
    }

    /// <summary>Rank by rank the same score; clauses may change places only where their scores are as good as equal.</summary>
    private static void AssertSameOrder(IReadOnlyList<ScannedHit> expected, IReadOnlyList<ScoredClause> actual, bool byDate)
    {
        var byAddress = expected.ToDictionary(hit => hit.Address);
        Assert.Equal(actual.Count, actual.Select(hit => hit.Address).Distinct().Count());
        for (int i = 0; i < actual.Count; i++)
        {
            Assert.True(byAddress.TryGetValue(actual[i].Address, out var own), $"rank {i}: {actual[i]} does not match");
            AssertNear(own.Score, actual[i].Score, $"score of {actual[i].Address}");
            AssertNear(expected[i].Score, actual[i].Score, $"score at rank {i}");
            if (byDate)
            {
                Assert.Equal(expected[i].Clause.Document.Date, own.Clause.Document.Date);
            }

            bool tie = i > 0 && actual[i].Score.Equals(actual[i - 1].Score)
                && (!byDate || own.Clause.Document.Date == byAddress[actual[i - 1].Address].Clause.Document.Date);
            Assert.True(!tie || Follows(actual[i - 1].Address, actual[i].Address), $"rank {i}: equal ones are not in index order");
        }
    }

    private static bool Follows(ClauseAddress first, ClauseAddress second) =>
        (first.Segment, first.Ordinal).CompareTo((second.Segment, second.Ordinal)) < 0;

    private static void AssertNear(double expected, float actual, string what) =>
        Assert.True(Math.Abs(expected - actual) <= Tolerance * (1 + Math.Abs(expected)), $"{what}: {actual}, not {expected}");

    private static void AssertSameFacets(Facets? expected, Facets? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is not null && actual is not null)
        {
            Assert.Equal(expected.Kinds.OrderBy(pair => pair.Key), actual.Kinds.OrderBy(pair => pair.Key));
            Assert.Equal(expected.Parties.OrderBy(pair => pair.Key), actual.Parties.OrderBy(pair => pair.Key));
            Assert.Equal(expected.Years.OrderBy(pair => pair.Key), actual.Years.OrderBy(pair => pair.Key));
        }
    }
}
