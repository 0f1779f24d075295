using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Index;
using Chancery.Search;

namespace Chancery.Indexer.Evaluation;

/// <summary>What became of the query that one row makes in one language.</summary>
/// <param name="Query">The query.</param>
/// <param name="Ranks">By language, where the row's clause ranks in that language's list, from 1; 0 where it is not in it.</param>
/// <param name="AveragePrecision">Of the mixed list.</param>
/// <param name="BestAveragePrecision">Of the best interleaving.</param>
/// <param name="RoundRobinAveragePrecision">Of one clause of each language in turn.</param>
/// <param name="RawAveragePrecision">Of the languages' own scores, best first.</param>
/// <param name="FirstByLanguage">By language, how many of the mixed list's first are in it.</param>
/// <param name="Terms">By language, the query's terms: how many there are, and those without a word in the row's clause.</param>
internal sealed record RowOutcome(
    string Query,
    IReadOnlyDictionary<string, int> Ranks,
    double AveragePrecision,
    double BestAveragePrecision,
    double RoundRobinAveragePrecision,
    double RawAveragePrecision,
    IReadOnlyDictionary<string, int> FirstByLanguage,
    IReadOnlyDictionary<string, TermsFound> Terms);

/// <summary>How many terms a query has, and which of them have no word in the clause that was to be found.</summary>
internal sealed record TermsFound(int Count, IReadOnlyList<ExpandedTerm> Missing);

/// <summary>Asks the query of a row.</summary>
internal sealed class RowTrial(TemporaryIndex index, SearchPipeline pipeline, Expander expander, IReadOnlyList<string> languages, bool expand)
{
    /// <summary>How far each language's list goes.</summary>
    private const int Depth = 100;

    /// <summary>How many of the mixed list count for the languages' shares.</summary>
    private const int FirstCount = 20;

    /// <summary>Asks a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="from">Its language.</param>
    /// <param name="row">The row's place.</param>
    /// <param name="texts">The row's texts.</param>
    /// <param name="stop">Stops the search.</param>
    public RowOutcome Ask(string query, string from, int row, IReadOnlyDictionary<string, string> texts, CancellationToken stop)
    {
        var asked = new SearchQuery(query) { From = from, In = languages, Expand = expand, MatchMin = Evaluation.MatchMin };
        var ranked = pipeline.Rank(index.Snapshot, asked, Depth, stop);
        var wanted = texts.Keys.ToDictionary(language => language, language => index.Find(row, language), StringComparer.Ordinal);
        var lists = languages.ToDictionary(
            language => language,
            language => ranked.ByLanguage[language].Select(hit => hit.Address == wanted.GetValueOrDefault(language)).ToList(),
            StringComparer.Ordinal);
        int relevant = wanted.Count;
        return new RowOutcome(
            query,
            lists.ToDictionary(list => list.Key, list => list.Value.IndexOf(true) + 1, StringComparer.Ordinal),
            OracleMerge.AveragePrecision(ranked.Merged.Select(hit => IsWanted(hit, wanted)), relevant),
            OracleMerge.BestAveragePrecision([.. lists.Values], relevant),
            OracleMerge.AveragePrecision(RoundRobin(ranked, from).Select(hit => IsWanted(hit, wanted)), relevant),
            OracleMerge.AveragePrecision(
                languages.SelectMany(language => ranked.ByLanguage[language]).OrderByDescending(hit => hit.Score).Select(hit => IsWanted(hit, wanted)), relevant),
            languages.ToDictionary(
                language => language,
                language => ranked.Merged.Take(FirstCount).Count(hit => hit.Address.Language == language),
                StringComparer.Ordinal),
            Terms(query, from, texts));
    }

    private static bool IsWanted(ScoredClause hit, Dictionary<string, ClauseAddress?> wanted) =>
        wanted.GetValueOrDefault(hit.Address.Language) == hit.Address;

    private IEnumerable<ScoredClause> RoundRobin(RankedClauses ranked, string from)
    {
        var order = languages.OrderBy(language => language == from ? 0 : 1).Select(language => ranked.ByLanguage[language]).ToList();
        return Enumerable.Range(0, Depth).SelectMany(place => order.Where(list => place < list.Count).Select(list => list[place]));
    }

    private Dictionary<string, TermsFound> Terms(string query, string from, IReadOnlyDictionary<string, string> texts)
    {
        var terms = expander.Expand(query, query, new ExpansionOptions(from, expand));
        return texts.ToDictionary(
            text => text.Key,
            text =>
            {
                var stems = Analyzer.For(text.Key).Analyze(text.Value).Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
                return new TermsFound(
                    terms.Count,
                    [.. terms.Where(term => !term.Expansions[text.Key].Any(each => each.Phrase.Stems.All(stems.Contains)))]);
            },
            StringComparer.Ordinal);
    }
}
