using Chancery.CrossLanguage;
using Chancery.Search.Highlighting;
using Chancery.Search.Parsing;
using Chancery.Search.Planning;

namespace Chancery.Search.Tests;

public sealed class HighlightTests(SmallIndex index) : IClassFixture<SmallIndex>
{
    [Theory]
    [InlineData("en", "weapons of mass destruction", "no weapons of mass destruction here", "weapons of mass destruction")]
    [InlineData("de", "weapons of mass destruction", "keine Massenvernichtungswaffen", "Massenvernichtungswaffen")]
    [InlineData("de", "desertification", "Bekämpfung der Wüstenbildung", "Wüstenbildung")]
    [InlineData("en", "\"state visit\"", "the state visit of a state to visit", "state visit")]
    [InlineData("en", "state visit", "a visit to the state", "visit|state")]
    [InlineData("en", "state visit", "the state visit of a state", "state visit")]
    [InlineData("en", "state visit fish", "a state of fish", "fish")]
    [InlineData("en", "\"harvest storm\"~2", "harvest red green storm, storm and harvest", "harvest|storm")]
    [InlineData("en", "lant*", "Lanterns and a lantern", "Lanterns|lantern")]
    [InlineData("en", "fish -lantern", "fish by lantern", "fish")]
    [InlineData("en", "title:lantern fish", "fish by lantern", "fish")]
    [InlineData("en", "text:lantern", "fish by lantern", "lantern")]
    [InlineData("de", "Wüste", "Die Wu\u0308ste", "Wu\u0308ste")]
    [InlineData("de", "Wu\u0308ste", "Die Wüste wächst", "Wüste")]
    [InlineData("pl", "wizyta państwowa", "złożył wizytę państwową w maju", "wizytę państwową")]
    [InlineData("pl", "sustainable development", "na rzecz zrównoważonego rozwoju", "zrównoważonego rozwoju")]
    [InlineData("en", "Polish Kazakhstan", "Kazakhstan, Polish and Kazakhstan’s", "Kazakhstan|Polish|Kazakhstan’s")]
    public void What_answers_is_marked_and_nothing_else(string language, string query, string text, string marked)
    {
        var root = QueryParser.Parse(query);
        var plan = QueryPlanner.Plan(new Expander(Lexicon.BuiltIn), new SearchQuery(query), root, [language]);
        var highlights = new Marker(plan, language).Highlights(text);
        Assert.Equal(marked, string.Join('|', highlights.Select(each => text[each.Start..each.End])));
    }

    [Fact]
    public void A_mark_tells_term_origin_weight_and_evidence()
    {
        var hits = index.Search("desertification").Hits.ToDictionary(hit => hit.Language, StringComparer.Ordinal);
        var own = Assert.Single(hits["en"].Highlights);
        Assert.Equal(("desertification", "query", 1.0, null), (own.Term, own.Origin, own.Weight, own.Evidence));
        var other = Assert.Single(hits["pl"].Highlights);
        Assert.Equal(("desertification", "lexicon", 0.9, "environment/desertification"), (other.Term, other.Origin, other.Weight, other.Evidence));
        Assert.Equal("pustynnienie", hits["pl"].Text[other.Start..other.End]);
        Assert.Equal(3, hits["pl"].Parallel.Count);
    }

    [Fact]
    public void Every_hit_of_a_random_query_has_marks_that_are_valid()
    {
        var random = new Random(5);
        int hits = 0;
        for (int i = 0; i < 3_000; i++)
        {
            string query = RandomQuery(random);
            foreach (var hit in index.Search(query, each => each with { Lenient = true }).Hits)
            {
                hits++;
                Assert.True(hit.Highlights.Count > 0, $"{query}: {hit.Id} has no mark");
                int end = 0;
                foreach (var mark in hit.Highlights)
                {
                    Assert.True(mark.Start >= end && mark.End > mark.Start && mark.End <= hit.Text.Length, $"{query}: {hit.Id} {mark}");
                    end = mark.End;
                }
            }
        }

        Assert.True(hits > 3_000, $"{hits} hits are too few to tell");
    }

    private static string RandomQuery(Random random)
    {
        string Word() => SmallIndex.Words[random.Next(SmallIndex.Words.Count)];
        string Part() => random.Next(6) switch
        {
            0 => $"\"{Word()} {Word()}\"~{random.Next(6)}",
            1 when Word() is { Length: > 3 } word => word[..3] + "*",
            2 => $"({Word()} OR {Word()})",
            3 => $"{Word()}^2",
            _ => Word(),
        };
        string query = Part();
        for (int more = random.Next(4); more > 0; more--)
        {
            query += (random.Next(5) switch { 0 => " AND ", 1 => " OR ", 2 => " +", _ => " " }) + Part();
        }

        return random.Next(4) == 0 ? $"{query} -{Word()}" : query;
    }
}
