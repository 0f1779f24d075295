using System.Globalization;
using Chancery.Index;

namespace Chancery.Search;

/// <summary>Adds the languages' facets up.</summary>
internal static class FacetMerge
{
    public static FacetCounts Of(IReadOnlyList<(string Language, LanguageResult Result)> results)
    {
        var facets = results.Select(each => each.Result.Facets).OfType<Facets>().ToList();
        return new FacetCounts(
            Sum(results.Select(each => KeyValuePair.Create(each.Language, each.Result.Total))),
            Sum(facets.SelectMany(each => each.Kinds)),
            Sum(facets.SelectMany(each => each.Parties)),
            Sum(facets.SelectMany(each => each.Years)
                .Select(each => KeyValuePair.Create(each.Key.ToString(CultureInfo.InvariantCulture), each.Value))));
    }

    private static Dictionary<string, long> Sum(IEnumerable<KeyValuePair<string, long>> counts) => counts
        .GroupBy(count => count.Key, count => count.Value, StringComparer.Ordinal)
        .Select(group => KeyValuePair.Create(group.Key, group.Sum()))
        .Where(count => count.Value > 0)
        .OrderByDescending(count => count.Value)
        .ThenBy(count => count.Key, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);
}
