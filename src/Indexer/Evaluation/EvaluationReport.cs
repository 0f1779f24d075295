namespace Chancery.Indexer.Evaluation;

/// <summary>What <c>evaluate</c> measured on one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Rows">Rows that queries were made of.</param>
/// <param name="WordsPerQuery">Words a query has at most.</param>
/// <param name="MatchMin">How many of them a clause must hold: 1, since ranking is measured.</param>
/// <param name="Expand">Whether queries were expanded.</param>
/// <param name="Learned">The file that translations were learned from; null where none were.</param>
/// <param name="Pairs">Known-item search, by ordered pair of languages.</param>
/// <param name="MeanRatio">Mean of the pairs' ratios.</param>
/// <param name="LowestRatio">The lowest of the pairs' ratios.</param>
/// <param name="Mixed">The mixed list, by language of the query, and over all of them last (<c>from</c> is <c>all</c>).</param>
/// <param name="Failing">Rows that a query in another language does not find among the first ten though the clause's own language does.</param>
internal sealed record EvaluationReport(
    string File,
    int Rows,
    int WordsPerQuery,
    int MatchMin,
    bool Expand,
    string? Learned,
    IReadOnlyList<PairReport> Pairs,
    Figure MeanRatio,
    double LowestRatio,
    IReadOnlyList<MixedReport> Mixed,
    IReadOnlyList<FailingRow> Failing);

/// <summary>Known-item search from one language in another.</summary>
/// <param name="From">Language of the queries.</param>
/// <param name="To">Language searched.</param>
/// <param name="Queries">Number of queries.</param>
/// <param name="MeanReciprocalRank">Mean of 1/rank of the row's clause, 0 beyond rank 10.</param>
/// <param name="RecallAt1">Share of queries that find it first.</param>
/// <param name="RecallAt10">Share of queries that find it among the first ten.</param>
/// <param name="MonolingualMeanReciprocalRank">The same for queries made in the language searched.</param>
/// <param name="MonolingualRecallAt1">The same.</param>
/// <param name="MonolingualRecallAt10">The same.</param>
/// <param name="Ratio">Mean reciprocal rank by the monolingual one.</param>
/// <param name="TermsFound">Share of query terms with an expansion that stands in the row's clause.</param>
internal sealed record PairReport(
    string From,
    string To,
    int Queries,
    Figure MeanReciprocalRank,
    Figure RecallAt1,
    Figure RecallAt10,
    Figure MonolingualMeanReciprocalRank,
    Figure MonolingualRecallAt1,
    Figure MonolingualRecallAt10,
    Figure Ratio,
    Figure TermsFound);

/// <summary>The list of all languages; relevant is the row in every language that has it.</summary>
/// <param name="From">Language of the queries; <c>all</c> for all together.</param>
/// <param name="Queries">Number of queries.</param>
/// <param name="AveragePrecision">Mean average precision over the first 100 clauses of each language.</param>
/// <param name="OracleAveragePrecision">The same for the best interleaving of the languages' lists.</param>
/// <param name="Ratio">The one by the other.</param>
/// <param name="RoundRobinRatio">The same for taking one clause of each language in turn, the query's own language first.</param>
/// <param name="RawRatio">The same for the languages' own scores, best first.</param>
/// <param name="Shares">By language, its share of the first 20.</param>
/// <param name="FairShares">By language, its share of the relevant clauses.</param>
internal sealed record MixedReport(
    string From,
    int Queries,
    Figure AveragePrecision,
    Figure OracleAveragePrecision,
    Figure Ratio,
    double RoundRobinRatio,
    double RawRatio,
    IReadOnlyDictionary<string, Figure> Shares,
    IReadOnlyDictionary<string, double> FairShares);

/// <summary>A row that a query in another language does not find.</summary>
/// <param name="Row">Id of the row.</param>
/// <param name="From">Language of the query.</param>
/// <param name="To">Language searched.</param>
/// <param name="Query">The query.</param>
/// <param name="Rank">Where the clause ranks; 0 where it is not among the first 100.</param>
/// <param name="Missing">The query's terms that the clause has no word for, each with what was looked for.</param>
internal sealed record FailingRow(string Row, string From, string To, string Query, int Rank, IReadOnlyList<string> Missing);
