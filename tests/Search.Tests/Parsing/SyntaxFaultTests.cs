using System.Text;
using Chancery.Search.Parsing;

namespace Chancery.Search.Tests.Parsing;

/// <summary>Broken syntax is refused with its place and a query that can be read.</summary>
public sealed class SyntaxFaultTests
{
    [Theory]
    [InlineData("\"peace talks", 0, "\"peace talks\"")]
    [InlineData("war „peace talks", 4, "war \"peace talks\"")]
    [InlineData("(peace", 0, "(peace)")]
    [InlineData("((peace OR war)", 0, "((peace OR war))")]
    [InlineData("peace)", 5, "peace")]
    [InlineData("peace () war", 7, "peace  war")]
    [InlineData("peace AND", 6, "peace")]
    [InlineData("peace OR OR war", 6, "peace  OR war")]
    [InlineData("AND peace", 0, " peace")]
    [InlineData("(peace OR)", 7, "(peace )")]
    [InlineData("NOT", 0, null)]
    [InlineData("NOT NOT peace", 0, "NOT peace")]
    [InlineData("---peace", 0, "-peace")]
    [InlineData("+)peace", 0, "peace")]
    [InlineData("peace^", 5, "peace")]
    [InlineData("peace^0", 5, "peace")]
    [InlineData("peace^1000", 5, "peace")]
    [InlineData("peace ^2", 6, "peace 2")]
    [InlineData("\"peace talks\"~", 13, "\"peace talks\"")]
    [InlineData("\"peace talks\"~999", 13, "\"peace talks\"~100")]
    [InlineData("peace~1 talks", 5, "peace talks")]
    [InlineData("*peace", 0, "peace")]
    [InlineData("pe?ce", 2, "pece")]
    [InlineData("p*", 1, "p")]
    [InlineData("\"\"", 0, null)]
    [InlineData("peace \" \" war", 6, "peace  war")]
    [InlineData("colour:red", 0, "colour\\:red")]
    [InlineData("title:[a TO b]", 6, "title a TO b")]
    [InlineData("title:) x", 0, "title  x")]
    [InlineData("date:yesterday", 5, "date yesterday")]
    [InlineData("date:[2024-01-01]", 5, "date 2024-01-01")]
    [InlineData("date:[2024 TO 2025", 5, "date:[2024 TO 2025]")]
    [InlineData("date:[2025 TO 2024]", 5, "date:[2024 TO 2025]")]
    [InlineData("peace] war", 5, "peace war")]
    [InlineData("lang:fr", 5, "lang fr")]
    [InlineData("kind:treat*", 5, "kind treat")]
    [InlineData("   ", 0, null)]
    public void Broken_syntax_is_refused_with_place_and_suggestion(string query, int position, string? suggestion)
    {
        var fault = Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(query));
        Assert.Equal((position, suggestion), (fault.Position, fault.Suggestion));
        Assert.NotEmpty(fault.Message);
        if (suggestion is not null)
        {
            QueryParser.Parse(suggestion);
        }
    }

    [Fact]
    public void A_query_that_is_too_long_or_too_deep_is_refused()
    {
        var isLong = Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(string.Concat(Enumerable.Repeat("peace ", 500))));
        Assert.Equal(QueryParser.LengthMax, isLong.Position);
        QueryParser.Parse(isLong.Suggestion!);
        var deep = Assert.Throws<QuerySyntaxException>(() => QueryParser.Parse(new string('(', 500) + "peace" + new string(')', 500)));
        Assert.Equal("peace", deep.Suggestion);
    }

    [Fact]
    public void Random_queries_are_read_or_refused_with_a_suggestion_that_can_be_read()
    {
        var random = new Random(20_260_601);
        for (int i = 0; i < 50_000; i++)
        {
            string query = RandomQueries.Garbage(random);
            try
            {
                QueryParser.Parse(query);
            }
            catch (QuerySyntaxException fault)
            {
                Assert.InRange(fault.Position, 0, query.Length);
                if (fault.Suggestion is { } suggestion)
                {
                    QueryParser.Parse(suggestion);
                }
            }
        }
    }

    [Fact]
    public void Lenient_reads_anything_that_is_not_empty()
    {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++)
        {
            string query = RandomQueries.Garbage(random);
            if (!string.IsNullOrWhiteSpace(query))
            {
                QueryParser.ParseLenient(query);
            }
        }

        Assert.Equal(new WordsNode("peace talks"), QueryParser.ParseLenient("peace AND ) \"talks"));
        Assert.Throws<QuerySyntaxException>(() => QueryParser.ParseLenient(" "));
    }
}

/// <summary>Queries that nobody means.</summary>
internal static class RandomQueries
{
    private static readonly string[] Parts =
    [
        "\"", "“", "„", "«", "(", ")", "[", "]", "{", "}", "+", "-", "!", "^", "^2", "~", "~3", "*", "?", ":", "\\", "&&", "||", " AND ", " OR ", " NOT ",
        " ", " ", " ", "title:", "date:", "date:[2024 TO 2025]", "lang:", "lang:pl", "party:", "number:27", "peace", "Wüstenbildung", "of", "the", "ökenspridning",
        "broni masowego rażenia", "state visit", "u\u0308", "\uD83D", "\uDE00", "\u200D", "\0", "…", "WHO", "US", "27", "kaza*", "a", "\u00AD", "İ", "ß",
    ];

    public static string Garbage(Random random)
    {
        var query = new StringBuilder();
        for (int parts = random.Next(1, 12); parts > 0; parts--)
        {
            query.Append(random.Next(12) == 0 ? ((char)random.Next(1, 0x10000)).ToString() : Parts[random.Next(Parts.Length)]);
        }

        return query.ToString();
    }
}
