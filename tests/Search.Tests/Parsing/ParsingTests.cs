using Chancery.Search.Parsing;

namespace Chancery.Search.Tests.Parsing;

/// <summary>Every form of the query language, and what binds tighter than what.</summary>
public sealed class ParsingTests
{
    [Theory]
    [InlineData("peace", "[peace]")]
    [InlineData("peace talks", "[peace talks]")]
    [InlineData("  peace\ttalks\n", "[peace talks]")]
    [InlineData("\"peace talks\"", "\"peace talks\"~0")]
    [InlineData("\"peace talks\"~5", "\"peace talks\"~5")]
    [InlineData("“peace talks”", "\"peace talks\"~0")]
    [InlineData("„peace talks“~2", "\"peace talks\"~2")]
    [InlineData("„peace talks”", "\"peace talks\"~0")]
    [InlineData("”peace talks”", "\"peace talks\"~0")]
    [InlineData("«peace talks»", "\"peace talks\"~0")]
    [InlineData("»peace talks«", "\"peace talks\"~0")]
    [InlineData("\"say \\\"peace\\\" now\"", "\"say \"peace\" now\"~0")]
    [InlineData("+peace -war", "(+[peace] -[war])")]
    [InlineData("peace -war talks", "([peace] -[war] [talks])")]
    [InlineData("!war", "(-[war])")]
    [InlineData("NOT war", "(-[war])")]
    [InlineData("-\"cold war\"", "(-\"cold war\"~0)")]
    [InlineData("a - b", "[a - b]")]
    [InlineData("e-mail", "[e-mail]")]
    [InlineData("peace AND talks", "AND([peace] [talks])")]
    [InlineData("peace && talks", "AND([peace] [talks])")]
    [InlineData("peace OR talks", "OR([peace] [talks])")]
    [InlineData("peace || talks", "OR([peace] [talks])")]
    [InlineData("peace and talks or war", "[peace and talks or war]")]
    [InlineData("a AND b OR c AND d", "OR(AND([a] [b]) AND([c] [d]))")]
    [InlineData("a b OR c", "OR([a b] [c])")]
    [InlineData("a b AND c", "AND([a b] [c])")]
    [InlineData("a AND NOT b", "AND([a] -[b])")]
    [InlineData("a AND -b", "AND([a] -[b])")]
    [InlineData("a OR NOT b", "OR([a] (-[b]))")]
    [InlineData("(a OR b) AND c", "AND(OR([a] [b]) [c])")]
    [InlineData("a (b OR (c AND d)) e", "([a] OR([b] AND([c] [d])) [e])")]
    [InlineData("-(a OR b)", "(-OR([a] [b]))")]
    [InlineData("kaza*", "kaza*")]
    [InlineData("+kaza* peace", "(+kaza* [peace])")]
    [InlineData("*", "*")]
    [InlineData("peace^2", "[peace]^2")]
    [InlineData("\"peace talks\"~3^0.5", "\"peace talks\"~3^0.5")]
    [InlineData("(a OR b)^3 c", "(OR([a] [b])^3 [c])")]
    [InlineData("what is peace?", "[what is peace?]")]
    [InlineData("a\\:b", "[a:b]")]
    [InlineData("\\+a \\-b \\(c\\) d\\*", "[+a -b (c) d*]")]
    [InlineData("\\AND", "[AND]")]
    [InlineData("a\\~b", "[a~b]")]
    [InlineData("10:30", "[10:30]")]
    [InlineData("https://example.org/x", "[https://example.org/x]")]
    [InlineData("EU:s klimatpolitik", "[EU:s klimatpolitik]")]
    [InlineData("title:peace", "Title:[peace]")]
    [InlineData("Title:peace talks", "(Title:[peace] [talks])")]
    [InlineData("title:\"peace talks\"", "Title:\"peace talks\"~0")]
    [InlineData("title:(peace -war)", "(Title:[peace] -Title:[war])")]
    [InlineData("section:(a OR b)^2", "OR(Section:[a] Section:[b])^2")]
    [InlineData("text:kaza*", "Text:kaza*")]
    [InlineData("-party:Poland", "(-Party:[Poland])")]
    [InlineData("kind:treaty number:27 work:x lang:pl", "(Kind:[treaty] Number:[27] Work:[x] Lang:[pl])")]
    [InlineData("date:2025-05-06", "2025-05-06..2025-05-06")]
    [InlineData("date:2024-02", "2024-02-01..2024-02-29")]
    [InlineData("date:9999", "9999-01-01..9999-12-31")]
    [InlineData("date:9999-12", "9999-12-01..9999-12-31")]
    [InlineData("date:[2024-01-01 TO 2025-12-31]", "2024-01-01..2025-12-31")]
    [InlineData("date:[2024 TO 2025-06]", "2024-01-01..2025-06-30")]
    [InlineData("date:[2024 to *]", "2024-01-01..")]
    [InlineData("date:[* TO 2024]", "..2024-12-31")]
    [InlineData("date:{2024-01-01 TO 2025}", "2024-01-02..2024-12-31")]
    [InlineData("date:(2023 OR 2025)", "OR(2023-01-01..2023-12-31 2025-01-01..2025-12-31)")]
    public void A_query_is_read_as_it_is_meant(string query, string expected) =>
        Assert.Equal(expected, Told(QueryParser.Parse(query)));

    /// <summary>A parsed query as a short text.</summary>
    private static string Told(QueryNode node) => node switch
    {
        WordsNode words => $"[{words.Text}]",
        PhraseNode phrase => $"\"{phrase.Text}\"~{phrase.Slop}",
        PrefixNode prefix => prefix.Prefix + "*",
        EverythingNode => "*",
        BoostNode boost => FormattableString.Invariant($"{Told(boost.Part)}^{boost.Factor}"),
        FieldNode field => $"{field.Field}:{Told(field.Value)}",
        DateRangeNode range => $"{range.After:yyyy-MM-dd}..{range.Before:yyyy-MM-dd}",
        OrNode or => $"OR({string.Join(' ', or.Parts.Select(Told))})",
        AndNode and => $"AND({string.Join(' ', and.Parts.Select(Signed))})",
        SequenceNode sequence => $"({string.Join(' ', sequence.Parts.Select(Signed))})",
        _ => throw new InvalidOperationException(node.GetType().Name),
    };

    private static string Signed((Sign Sign, QueryNode Part) part) =>
        (part.Sign switch { Sign.Required => "+", Sign.Prohibited => "-", _ => "" }) + Told(part.Part);
}
