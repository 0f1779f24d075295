using Chancery.Index;

namespace Chancery.Search;

/// <summary>Merges the languages' lists into one.</summary>
internal static class ListMerge
{
    /// <summary>Best first; equal ones by language, then as their language ranks them.</summary>
    public static IEnumerable<ScoredClause> ByScore(IReadOnlyList<(string Language, LanguageResult Result)> results) =>
        All(results)
            .OrderByDescending(each => each.Clause.Score)
            .ThenBy(each => each.Language)
            .ThenBy(each => each.Rank)
            .Select(each => each.Clause);

    /// <summary>Latest first, undated ones last; best first within a day.</summary>
    public static IEnumerable<ScoredClause> ByDate(
        IIndexSnapshot snapshot, IReadOnlyList<(string Language, LanguageResult Result)> results) =>
        All(results)
            .Select(each => (each.Clause, each.Language, each.Rank, snapshot.DocumentOf(each.Clause.Address).Date))
            .OrderByDescending(each => each.Date ?? DateOnly.MinValue)
            .ThenByDescending(each => each.Clause.Score)
            .ThenBy(each => each.Language)
            .ThenBy(each => each.Rank)
            .Select(each => each.Clause);

    private static IEnumerable<(ScoredClause Clause, int Language, int Rank)> All(
        IReadOnlyList<(string Language, LanguageResult Result)> results) =>
        results.SelectMany((result, language) => result.Result.Best.Select((clause, rank) => (clause, language, rank)));
}
