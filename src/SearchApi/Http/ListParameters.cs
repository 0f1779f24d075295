using Chancery.Analysis;
using Chancery.Search;

namespace Chancery.SearchApi.Http;

/// <summary>The parameters of lists: of the documents, and of a document's clauses.</summary>
internal static class ListParameters
{
    private const int DocumentsDefault = 50;

    private static readonly ParameterDescription Offset = new("offset", "How many to leave out at the start. Default 0.", "integer") { Example = "0" };
    private static readonly ParameterDescription Size = new("size", "How many to give at most, 1 to 1000.", "integer") { Example = "50" };

    public static IReadOnlyList<ParameterDescription> OfDocuments { get; } =
    [
        new("language", "Languages; all where it is left out. Repeated, or separated by commas.") { Values = Analyzer.Languages, IsRepeatable = true },
        new("work", "Ids of works; all where it is left out. May be repeated.") { IsRepeatable = true },
        Offset,
        Size,
    ];

    public static IReadOnlyList<ParameterDescription> OfClauses { get; } = [Offset, Size];

    /// <summary>No parameters at all.</summary>
    public static IReadOnlyList<ParameterDescription> None { get; } = [];

    /// <exception cref="SearchParameterException">A parameter is unknown, or can't be as it is.</exception>
    public static DocumentsQuery ReadDocuments(IQueryCollection query, bool isStrict)
    {
        var reader = Reader(query, OfDocuments, isStrict);
        var languages = reader.List("language");
        foreach (string language in languages.Where(language => !Analyzer.Languages.Contains(language)))
        {
            throw new SearchParameterException(
                "language", $"'{language}' is no language of the index; there are {string.Join(", ", Analyzer.Languages)}");
        }

        var (offset, size) = Page(reader, DocumentsDefault);
        return new DocumentsQuery(languages, reader.Many("work"), offset, size);
    }

    /// <exception cref="SearchParameterException">A parameter is unknown, or can't be as it is.</exception>
    public static (int Offset, int Size) ReadClauses(IQueryCollection query, bool isStrict) =>
        Page(Reader(query, OfClauses, isStrict), Catalogue.PageSizeMax);

    /// <exception cref="SearchParameterException">There is a parameter.</exception>
    public static void RefuseAll(IQueryCollection query)
    {
        foreach (string name in query.Keys)
        {
            throw new SearchParameterException(name, $"there is no parameter '{name}' here");
        }
    }

    private static ParameterReader Reader(IQueryCollection query, IReadOnlyList<ParameterDescription> known, bool isStrict)
    {
        var reader = new ParameterReader(query);
        if (isStrict)
        {
            reader.RefuseOthers(known);
        }

        return reader;
    }

    private static (int Offset, int Size) Page(ParameterReader reader, int sizeDefault) =>
        (reader.Number("offset", 0, int.MaxValue) ?? 0, reader.Number("size", 1, Catalogue.PageSizeMax) ?? sizeDefault);
}
