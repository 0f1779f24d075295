using System.Buffers.Text;
using System.Globalization;
using Chancery.Analysis;
using Chancery.Documents;
using Chancery.Index;
using Chancery.Search;

namespace Chancery.SearchApi.Http;

/// <summary>The parameters of a search, in the API and on the page alike.</summary>
internal static class SearchParameters
{
    private static readonly string[] OnOff = ["on", "off"];
    private static readonly string[] TrueFalse = ["false", "true"];
    private static readonly string[] Orders = ["score", "date"];
    private static readonly string[] Groups = ["none", "work"];

    /// <summary>Kinds of document as answers name them.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [.. Enum.GetNames<DocumentKind>().Select(name => char.ToLowerInvariant(name[0]) + name[1..])];

    public static IReadOnlyList<ParameterDescription> All { get; } =
    [
        new("q", "The query, in Lucene's classic syntax: words, \"phrases\", + - AND OR NOT, parentheses, prefix*, field:value. At most 2000 characters.")
            { IsRequired = true, Example = "desertification" },
        new("in", "Languages to search; all where it is left out. Repeated, or separated by commas.")
            { Values = Analyzer.Languages, IsRepeatable = true, Example = "en,de" },
        new("from", "Language that the query is in. Left out, the words decide.") { Values = Analyzer.Languages },
        new("size", "Hits a page, 1 to 100. Default 10.", "integer") { Example = "10" },
        new("cursor", "The `next` of the page before. Pages show the index as it was on the first page."),
        new("expand", "Whether words are also searched for in their translations. Default on.") { Values = OnOff },
        new("without", "Translations that are not wanted, as `expansions[].to` writes them. Repeated, or separated by commas.")
            { IsRepeatable = true, Example = "pustynnienie" },
        new("group", "Whether hits of one work stand together. Only `none` is offered yet.") { Values = Groups },
        new("sort", "Best first (score, the default) or latest first (date).") { Values = Orders },
        new("kind", "Kinds of document. Repeated, or separated by commas.") { Values = Kinds, IsRepeatable = true },
        new("party", "A party, in any of the four languages. May be repeated; one of them must be a party.")
            { IsRepeatable = true, Example = "Sweden" },
        new("after", "First day that counts: 2025-05-06, 2025-05 or 2025.") { Example = "2024-01-01" },
        new("before", "Last day that counts: 2025-05-06, 2025-05 or 2025.") { Example = "2025-12-31" },
        new("lenient", "Reads broken syntax as plain words instead of refusing it. Default false.", "boolean") { Values = TrueFalse },
        new("mm", "How many of the words must match. Left out: all of up to two, three quarters of more.", "integer") { Example = "2" },
    ];

    /// <summary>Reads a search from the API's parameters.</summary>
    /// <exception cref="SearchParameterException">A parameter is missing, unknown, or can't be as it is.</exception>
    public static SearchQuery ReadStrictly(IQueryCollection query)
    {
        var reader = new ParameterReader(query);
        reader.RefuseOthers(All);
        return reader.One("q") is null
            ? throw new SearchParameterException("q", "q is missing; it is the query, as in q=desertification")
            : Read(reader);
    }

    /// <summary>Reads a search from a page's address. Parameters that others hang on to links are let be.</summary>
    /// <exception cref="SearchParameterException">A parameter can't be as it is.</exception>
    public static SearchQuery ReadFromPage(IQueryCollection query) => Read(new ParameterReader(query));

    private static SearchQuery Read(ParameterReader reader)
    {
        if (reader.Choice("group", Groups) == "work")
        {
            throw new SearchParameterException("group", "group=work is not offered yet; leave it out");
        }

        return new SearchQuery(reader.One("q") ?? "")
        {
            In = [.. reader.List("in").Distinct(StringComparer.Ordinal)],
            From = reader.One("from"),
            Size = reader.Number("size", 1, SearchQuery.SizeMax) ?? 10,
            Cursor = ReadCursor(reader),
            Expand = reader.Choice("expand", OnOff) == "on",
            Without = reader.List("without"),
            ByDate = reader.Choice("sort", Orders) == "date",
            Filter = ReadFilter(reader),
            Lenient = reader.Choice("lenient", TrueFalse) == "true",
            MatchMin = reader.Number("mm", 1, 100),
        };
    }

    /// <summary>Letters that no cursor has are refused here: decoding them throws.</summary>
    private static string? ReadCursor(ParameterReader reader) => reader.One("cursor") switch
    {
        null => null,
        var cursor when Base64Url.IsValid(cursor) => cursor,
        _ => throw new SearchParameterException("cursor", "the cursor is none that a page gave as 'next'"),
    };

    private static ClauseFilter ReadFilter(ParameterReader reader)
    {
        var after = reader.Period("after")?.First;
        var before = reader.Period("before")?.Last;
        if (after > before)
        {
            throw new SearchParameterException("after", string.Create(
                CultureInfo.InvariantCulture, $"after ({after:yyyy-MM-dd}) is later than before ({before:yyyy-MM-dd})"));
        }

        return new ClauseFilter(
            Kinds: [.. reader.List("kind").Select(Kind)],
            Parties: reader.Many("party"),
            After: after,
            Before: before);
    }

    /// <summary>A kind as answers name it, however it is written: "joint statement", joint-statement, jointStatement.</summary>
    private static string Kind(string given)
    {
        string letters = string.Concat(given.Where(char.IsAsciiLetter));
        return Kinds.FirstOrDefault(kind => kind.Equals(letters, StringComparison.OrdinalIgnoreCase))
            ?? throw new SearchParameterException("kind", $"there is no kind '{given}'; there are {string.Join(", ", Kinds)}");
    }
}
