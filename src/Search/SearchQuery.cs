using Chancery.Index;

namespace Chancery.Search;

/// <summary>What somebody asks.</summary>
/// <param name="Text">The query, in Lucene's classic syntax.</param>
public sealed record SearchQuery(string Text)
{
    /// <summary>Most hits a page may have.</summary>
    public const int SizeMax = 100;

    /// <summary>How far a cursor pages.</summary>
    public const int DepthMax = 10_000;

    /// <summary>Languages to search; null or empty for all.</summary>
    public IReadOnlyList<string>? In { get; init; }

    /// <summary>Language the query is in; null lets the words decide.</summary>
    public string? From { get; init; }

    /// <summary>Hits a page, 1 to <see cref="SizeMax"/>.</summary>
    public int Size { get; init; } = 10;

    /// <summary>Where to go on, from the page before; null for the first page.</summary>
    public string? Cursor { get; init; }

    /// <summary>Whether terms are expanded into other languages and into synonyms.</summary>
    public bool Expand { get; init; } = true;

    /// <summary>Translations that are not wanted.</summary>
    public IReadOnlyList<string> Without { get; init; } = [];

    /// <summary>Latest first instead of best first.</summary>
    public bool ByDate { get; init; }

    /// <summary>Conditions beside the query.</summary>
    public ClauseFilter Filter { get; init; } = ClauseFilter.None;

    /// <summary>Reads broken syntax as plain words instead of refusing it.</summary>
    public bool Lenient { get; init; }

    /// <summary>How many of the terms must match; null for all of up to two and three quarters of more.</summary>
    public int? MatchMin { get; init; }

    /// <summary>Whether to count facets.</summary>
    public bool WithFacets { get; init; } = true;
}

/// <summary>A parameter that can't be as it is.</summary>
/// <param name="parameter">Its name.</param>
/// <param name="message">What is wrong, naming the value and what would be right.</param>
public sealed class SearchParameterException(string parameter, string message) : Exception(message)
{
    /// <summary>Name of the parameter.</summary>
    public string Parameter { get; } = parameter;
}
