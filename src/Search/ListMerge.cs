using Chancery.Index;

namespace Chancery.Search;

/// <summary>How the languages' lists become one.</summary>
public enum MergeMethod
{
    /// <summary>By a measure of score, place and best score that is comparable between languages.</summary>
    Calibrated,

    /// <summary>By the scores that each language gives, as if they were comparable.</summary>
    Raw,
}

/// <summary>Merges the languages' lists into one.</summary>
/// <remarks>
/// A language's scores depend on how common its words are and on how many of the query's words could be translated, so they
/// say where a clause stands in its own list better than how it compares with another language's. The calibrated score is
/// (s / top)^1.5 · top^0.1 / place: regression on rank and score (Savoy and Berger, CLEF 2004), with what is left of the
/// language's level in the best score's small exponent. Exponents are chosen on parallel clauses (docs/cross-language.md).
/// </remarks>
internal static class ListMerge
{
    private const double ShareOfTopExponent = 1.5;
    private const double TopExponent = 0.1;

    /// <summary>Best first; equal ones by language, then as their language ranks them.</summary>
    /// <returns>The clauses with the scores they are merged by, which fall from first to last.</returns>
    public static IEnumerable<ScoredClause> ByScore(IReadOnlyList<(string Language, LanguageResult Result)> results, MergeMethod method)
    {
        var scored = method == MergeMethod.Raw || results.Count(result => result.Result.Best.Count > 0) < 2 ? All(results) : Calibrated(results);
        return scored
            .OrderByDescending(each => each.Clause.Score)
            .ThenBy(each => each.Language)
            .ThenBy(each => each.Rank)
            .Select(each => each.Clause);
    }

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

    /// <summary>The best clause of the language with the highest scores keeps its score; all others are measured by it.</summary>
    private static IEnumerable<(ScoredClause Clause, int Language, int Rank)> Calibrated(
        IReadOnlyList<(string Language, LanguageResult Result)> results)
    {
        var tops = results.Select(result => result.Result.Best.Count > 0 ? (double)result.Result.Best[0].Score : 0).ToList();
        double highest = tops.Max();
        return All(results).Select(each =>
        {
            double top = tops[each.Language];
            double score = top <= 0 || highest <= 0
                ? 0
                : highest * Math.Pow(each.Clause.Score / top, ShareOfTopExponent) * Math.Pow(top / highest, TopExponent) / (each.Rank + 1);
            return (each.Clause with { Score = (float)score }, each.Language, each.Rank);
        });
    }
}
