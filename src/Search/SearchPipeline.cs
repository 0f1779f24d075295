using System.Diagnostics;
using System.Globalization;
using System.Runtime.ExceptionServices;
using Chancery.Analysis;
using Chancery.CrossLanguage;
using Chancery.Index;
using Chancery.Search.Highlighting;
using Chancery.Search.Parsing;
using Chancery.Search.Planning;

namespace Chancery.Search;

/// <summary>The data's way out: Parse, Expand, Search, Merge, Highlight. The one entry for API, command line and monitoring. Thread-safe.</summary>
/// <param name="expander">Expands the query's terms.</param>
/// <param name="merge">How the languages' lists become one.</param>
public sealed class SearchPipeline(Expander expander, MergeMethod merge = MergeMethod.Calibrated)
{
    /// <summary>Below this many clauses the languages are searched one after the other: handing them to other threads costs more.</summary>
    private const int ParallelClausesMin = 20_000;

    /// <summary>Answers a query from a snapshot.</summary>
    /// <exception cref="QuerySyntaxException">The query can't be read.</exception>
    /// <exception cref="SearchParameterException">A parameter can't be as it is.</exception>
    /// <exception cref="QueryTooCostlyException">It would cost more than a query may.</exception>
    public ResultPage Search(IIndexSnapshot snapshot, SearchQuery query, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(query);
        long started = Stopwatch.GetTimestamp();
        RequireNumbers(query);
        var languages = Languages(query);
        int offset = Offset(query, snapshot);
        var parsed = query.Lenient ? QueryParser.ParseLenient(query.Text) : QueryParser.Parse(query.Text);
        var plan = QueryPlanner.Plan(expander, query, parsed, languages, snapshot);
        RequireWords(query, plan);
        var results = SearchAll(snapshot, query, plan, languages, offset + query.Size, cancellationToken);
        var merged = Merge(snapshot, query, results);
        var hits = Highlight(snapshot, plan, merged.Skip(offset).Take(query.Size));
        long total = results.Sum(result => result.Result.Total);
        return new ResultPage(
            query.Text,
            languages,
            new TotalHits(total, "eq"),
            Math.Round(Stopwatch.GetElapsedTime(started).TotalMilliseconds, 2),
            Expansions(plan, languages),
            hits,
            query.WithFacets ? FacetMerge.Of(results) : null,
            Next(snapshot, query, offset, total));
    }

    /// <summary>The same lists without their texts: what each language ranks, and how they merge. For measuring.</summary>
    /// <param name="snapshot">The snapshot to search.</param>
    /// <param name="query">The query; its cursor and facets are of no account.</param>
    /// <param name="top">How many clauses of each language.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <exception cref="QuerySyntaxException">The query can't be read.</exception>
    public RankedClauses Rank(IIndexSnapshot snapshot, SearchQuery query, int top, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(query);
        var languages = Languages(query);
        var parsed = query.Lenient ? QueryParser.ParseLenient(query.Text) : QueryParser.Parse(query.Text);
        var plan = QueryPlanner.Plan(expander, query, parsed, languages);
        var results = SearchAll(snapshot, query with { WithFacets = false }, plan, languages, top, cancellationToken);
        return new RankedClauses(
            results.ToDictionary(result => result.Language, result => result.Result.Best, StringComparer.Ordinal),
            [.. Merge(snapshot, query, results)]);
    }

    private static void RequireNumbers(SearchQuery query)
    {
        if (query.Size is < 1 or > SearchQuery.SizeMax)
        {
            throw new SearchParameterException("size", $"size is {query.Size}; it goes from 1 to {SearchQuery.SizeMax}");
        }

        if (query.MatchMin is < 1)
        {
            throw new SearchParameterException("mm", $"mm is {query.MatchMin}; at least 1 of the terms must match");
        }
    }

    private static IReadOnlyList<string> Languages(SearchQuery query)
    {
        foreach (string language in (query.In ?? []).Concat(query.From is null ? [] : [query.From]))
        {
            if (!Analyzer.Languages.Contains(language))
            {
                string parameter = query.From == language ? "from" : "in";
                throw new SearchParameterException(
                    parameter, $"'{language}' is no language of the index; there are {string.Join(", ", Analyzer.Languages)}");
            }
        }

        return query.In is { Count: > 0 } wanted ? [.. Analyzer.Languages.Where(wanted.Contains)] : Analyzer.Languages;
    }

    private static int Offset(SearchQuery query, IIndexSnapshot snapshot)
    {
        if (query.Cursor is null)
        {
            return 0;
        }

        var cursor = PageCursor.Parse(query.Cursor);
        if (cursor.Query != PageCursor.MarkOf(query))
        {
            throw new SearchParameterException("cursor", "the cursor belongs to another query");
        }

        if (cursor.Commit != snapshot.Commit)
        {
            throw new SearchParameterException("cursor", "the cursor is of an older state of the index; search again");
        }

        return cursor.Offset <= SearchQuery.DepthMax
            ? cursor.Offset
            : throw new SearchParameterException("cursor", $"pages go to hit {SearchQuery.DepthMax}; make the query narrower");
    }

    /// <summary>Party names and kinds are kept in English; whoever filters may write them in any of the languages.</summary>
    private ClauseFilter BoundFilter(ClauseFilter filter) => filter with
    {
        Parties = filter.Parties is null ? null : [.. filter.Parties.SelectMany(party => PartyNames.Of(expander, party))],
        Kinds = filter.Kinds is null ? null : [.. filter.Kinds.SelectMany(kind => KindNames.Of(expander, kind))],
    };

    private static void RequireWords(SearchQuery query, QueryPlan plan)
    {
        if (plan.IsEmpty && !(query.Lenient && !string.IsNullOrWhiteSpace(query.Text)))
        {
            throw new QuerySyntaxException($"'{query.Text}' has no word to search for", 0, null);
        }
    }

    /// <summary>The languages are searched side by side.</summary>
    private (string Language, LanguageResult Result)[] SearchAll(
        IIndexSnapshot snapshot, SearchQuery query, QueryPlan plan, IReadOnlyList<string> languages, int top, CancellationToken cancellationToken)
    {
        var request = new SearchRequest(new NoClauseQuery(), BoundFilter(query.Filter), top, query.WithFacets, query.ByDate);
        var results = new (string Language, LanguageResult Result)[languages.Count];
        void SearchOne(int i) => results[i] =
            (languages[i], snapshot.Search(languages[i], request with { Query = plan.Queries[languages[i]] }, cancellationToken));

        if (languages.Sum(language => snapshot.Statistics(language).ScoredClauses) < ParallelClausesMin)
        {
            for (int i = 0; i < languages.Count; i++)
            {
                SearchOne(i);
            }

            return results;
        }

        try
        {
            Parallel.For(0, languages.Count, SearchOne);
        }
        catch (AggregateException error)
        {
            ExceptionDispatchInfo.Throw(error.InnerExceptions[0]);
        }

        return results;
    }

    private IEnumerable<ScoredClause> Merge(
        IIndexSnapshot snapshot, SearchQuery query, IReadOnlyList<(string Language, LanguageResult Result)> results) =>
        query.ByDate ? ListMerge.ByDate(snapshot, results) : ListMerge.ByScore(results, merge);

    private static List<ClauseHit> Highlight(IIndexSnapshot snapshot, QueryPlan plan, IEnumerable<ScoredClause> clauses)
    {
        var markers = new Dictionary<string, Marker>(StringComparer.Ordinal);
        var hits = new List<ClauseHit>();
        foreach (var scored in clauses)
        {
            string language = scored.Address.Language;
            if (!markers.TryGetValue(language, out var marker))
            {
                marker = new Marker(plan, language);
                markers.Add(language, marker);
            }

            hits.Add(Hit(snapshot, scored, marker));
        }

        return hits;
    }

    private static ClauseHit Hit(IIndexSnapshot snapshot, ScoredClause scored, Marker marker)
    {
        var clause = snapshot.Clause(scored.Address);
        var document = snapshot.DocumentOf(scored.Address);
        return new ClauseHit(
            $"{document.Id}/{clause.Label}",
            document.Id,
            document.Work,
            document.Language,
            clause.Number,
            clause.Sections,
            document.Title,
            document.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            document.Kind,
            Math.Round(scored.Score, 4),
            clause.Text,
            marker.Highlights(clause.Text),
            [.. ParallelClauses.Of(snapshot, document.Work, document.Language, clause.Label)
                .Select(each => new ParallelReference(each.Id, each.Language))]);
    }

    private static List<TermExpansion> Expansions(QueryPlan plan, IReadOnlyList<string> languages) =>
    [
        .. plan.Terms.Concat(plan.Phrases.SelectMany(phrase => phrase.Terms))
            .SelectMany(term => languages.SelectMany(language => term.Expansions[language]))
            .Select(each => new TermExpansion(
                each.Term, each.Language, each.To, Math.Round(each.Weight, 3), Origins.Name(each.Origin), each.Evidence))
            .Distinct(),
    ];

    private static string? Next(IIndexSnapshot snapshot, SearchQuery query, int offset, long total)
    {
        int next = offset + query.Size;
        return next < total && next <= SearchQuery.DepthMax
            ? new PageCursor(snapshot.Commit, next, PageCursor.MarkOf(query)).ToString()
            : null;
    }
}
