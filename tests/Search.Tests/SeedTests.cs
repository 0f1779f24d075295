using Chancery.Documents;
using Chancery.Index;
using Chancery.Index.Native;
using Chancery.Indexing;
using Chancery.Testing;

namespace Chancery.Search.Tests;

/// <summary>An index of the real documents, where they are.</summary>
public sealed class SeedIndex : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-seeds-").FullName;

    public SeedIndex()
    {
        if (RealData.Exists("seeds"))
        {
            var engine = new NativeEngine(_folder);
            new IndexPipeline(engine, new ReadOptions()).Add([RealData.File("seeds")], null, CancellationToken.None);
            Snapshot = engine.OpenSnapshot();
        }
    }

    public IIndexSnapshot? Snapshot { get; }

    public ResultPage Search(string text) =>
        SmallIndex.Pipeline.Search(Snapshot!, new SearchQuery(text) { Size = 100 }, CancellationToken.None);

    public void Dispose()
    {
        Snapshot?.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>What somebody who works with these documents asks, and what the answers are: ids and counts, looked at by eye.</summary>
public sealed class SeedTests(SeedIndex seeds) : IClassFixture<SeedIndex>
{
    private const string Kazakhstan = "vietnam-kazakhstan-joint-statement";
    private const string Belarus = "vietnam-belarus-joint-statement";
    private const string News = "vietnam-kazakhstan-news";

    /// <summary>Queries and how many clauses answer them in English, German, Swedish and Polish.</summary>
    private static readonly (string Query, int En, int De, int Sv, int Pl)[] Counts =
    [
        ("climate change", 4, 4, 2, 4), ("\"Klimawandel\"", 4, 4, 2, 4), ("zmiana klimatu", 4, 4, 2, 4), ("klimatförändring", 4, 4, 2, 4),
        ("wizyty państwowej", 3, 4, 1, 4), ("state visit", 3, 4, 1, 4),
        ("broni masowego rażenia", 1, 1, 0, 1), ("Massenvernichtungswaffen", 1, 1, 0, 1),
        ("Tokayev", 7, 3, 0, 3), ("Tokajewem", 7, 3, 0, 3),
        ("energia jądrowa", 0, 0, 1, 0), ("Freihandelsabkommen", 0, 0, 1, 0),
        ("strategisches Partnerschaft", 5, 2, 4, 2), ("strategiskt partnerskap", 5, 2, 4, 2),
        ("Ostmeer", 2, 1, 0, 0), ("Morze Południowochińskie", 2, 1, 0, 0), ("UNCLOS", 1, 0, 4, 0),
        ("grenzüberschreitende Kriminalität", 1, 1, 1, 0), ("przestępczość transgraniczna", 1, 1, 1, 0),
        ("rolnictwo", 2, 2, 1, 2), ("sekretarz generalny", 0, 3, 2, 3), ("National Assembly", 2, 2, 1, 2),
        ("ONZ", 7, 4, 5, 4), ("Förenta nationerna", 7, 4, 5, 4),
        ("obroty handlowe", 1, 1, 3, 1), ("direct flights", 1, 0, 1, 0),
        ("Kazachstanem", 31, 19, 0, 17), ("number:27", 1, 1, 0, 1), ("desertification lang:pl", 0, 0, 0, 2),
        ("party:Kasachstan desertification", 2, 2, 0, 2), ("terrorism -Kazakhstan", 0, 0, 1, 0), ("education scholarships", 1, 1, 1, 1),
    ];

    [RealDataFact("seeds")]
    public void Desertification_in_any_language_gives_the_same_seven_clauses()
    {
        string[] languages = ["en", "de", "pl"];
        string[] expected = [.. languages.SelectMany(language => new[] { $"{Kazakhstan}/{language}/cl_27", $"{Kazakhstan}/{language}/cl_33" }).Append($"{Belarus}/sv/p_26").Order(StringComparer.Ordinal)];
        string[] queries = ["desertification", "pustynnienie", "Wüstenbildung", "ökenspridning"];
        foreach (string query in queries)
        {
            var page = seeds.Search(query);
            Assert.Equal(expected, page.Hits.Select(hit => hit.Id).Order(StringComparer.Ordinal));
            foreach (var hit in page.Hits)
            {
                var mark = Assert.Single(hit.Highlights);
                string own = hit.Language switch { "en" => "desertification", "de" => "Wüstenbildung", "sv" => "ökenspridning", _ => "pustynnieni" };
                Assert.StartsWith(own, hit.Text[mark.Start..mark.End], StringComparison.Ordinal);
                bool asked = own.StartsWith(query[..10], StringComparison.Ordinal);
                Assert.Equal((query, asked ? "query" : "lexicon", asked ? 1 : 0.9), (mark.Term, mark.Origin, mark.Weight));
            }
        }
    }

    [RealDataFact("seeds")]
    public void Realistic_queries_find_what_they_found_when_they_were_looked_at()
    {
        var different = new List<string>();
        foreach (var (query, en, de, sv, pl) in Counts)
        {
            var counts = seeds.Search(query).Facets!.Language;
            string found = string.Join(' ', new[] { "en", "de", "sv", "pl" }.Select(language => counts.GetValueOrDefault(language)));
            if (found != $"{en} {de} {sv} {pl}")
            {
                different.Add($"{query}: {found}, not {en} {de} {sv} {pl}");
            }
        }

        Assert.True(different.Count == 0, string.Join('\n', different));
    }

    [RealDataFact("seeds")]
    public void Every_hit_has_a_mark()
    {
        foreach (var (query, _, _, _, _) in Counts.Where(each => !each.Query.StartsWith("number", StringComparison.Ordinal)))
        {
            Assert.All(seeds.Search(query).Hits, hit => Assert.True(hit.Highlights.Count > 0, $"{query}: {hit.Id}"));
        }
    }

    [RealDataFact("seeds")]
    public void The_best_hit_is_the_one_that_is_meant()
    {
        Assert.Equal($"{Kazakhstan}/en/cl_27", seeds.Search("Kazakhstan desertification").Hits[0].Id);
        Assert.Equal($"{Kazakhstan}/pl/cl_32", seeds.Search("broni masowego rażenia").Hits[0].Id);
        Assert.Equal($"{Belarus}/sv/p_18", seeds.Search("energia jądrowa").Hits[0].Id);
        Assert.Equal($"{News}/en/p_21", seeds.Search("South China Sea").Hits[0].Id);
    }
}
