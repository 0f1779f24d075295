using Chancery.Index;

namespace Chancery.Search.Planning;

/// <summary>A part of a query written down for one language (docs/decisions/0004).</summary>
/// <param name="Everywhere">Over the clause's text, its headings and its document's title.</param>
/// <param name="InText">Over the clause's own text alone: what a minus looks at.</param>
/// <param name="Touch">What the clause's own text must hold something of; null where the part asks nothing of the text, as fields and dates do.</param>
/// <param name="IsRestriction">Whether the part narrows the answer down wherever it stands, as fields and dates do.</param>
internal sealed record WrittenPart(IndexQuery Everywhere, IndexQuery InText, IndexQuery? Touch, bool IsRestriction = false)
{
    /// <summary>A part that looks at one place only and demands it.</summary>
    public static WrittenPart Restriction(IndexQuery query, bool isText = false) => new(query, query, isText ? query : null, true);

    /// <summary>The part as a whole query: a clause answers with words of its own; headings and the title only help.</summary>
    public IndexQuery Guarded() => Touch is null ? Everywhere : new BooleanQuery([Everywhere], [], [], [Touch], [], 0);

    public WrittenPart Boosted(float factor) => this with { Everywhere = Boost(Everywhere, factor) };

    private static IndexQuery Boost(IndexQuery query, float factor)
    {
        IReadOnlyList<IndexQuery> All(IReadOnlyList<IndexQuery> queries) => [.. queries.Select(each => Boost(each, factor))];

        return query switch
        {
            GroupQuery group => group with { Boost = group.Boost * factor },
            NearQuery near => near with { Boost = near.Boost * factor },
            BestOfQuery best => new BestOfQuery(All(best.Queries)),
            BooleanQuery boolean => boolean with { Must = All(boolean.Must), Should = All(boolean.Should), Prefer = All(boolean.Prefer) },
            _ => query,
        };
    }
}
