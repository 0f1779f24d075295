using System.Globalization;

namespace Chancery.Indexer.Evaluation;

/// <summary>Writes a report for people.</summary>
internal static class EvaluationTable
{
    public static void Write(TextWriter output, EvaluationReport report)
    {
        void Line(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));

        Line($"{report.File}: {report.Rows} rows, queries of up to {report.WordsPerQuery} words, any of which will do (mm={report.MatchMin}), expand={(report.Expand ? "on" : "off")}, learned from {report.Learned ?? "nothing"}");
        Line($"pair    queries  MRR@10              recall@1 recall@10  monolingual MRR@10  ratio               terms found");
        foreach (var pair in report.Pairs)
        {
            Line($"{pair.From}→{pair.To}   {pair.Queries,7}  {Text(pair.MeanReciprocalRank)}  {pair.RecallAt1.Value,8:0.000} {pair.RecallAt10.Value,9:0.000}  {Text(pair.MonolingualMeanReciprocalRank)}  {Text(pair.Ratio)}  {pair.TermsFound.Value,11:0.000}");
        }

        Line($"mean ratio {Text(report.MeanRatio)}, lowest {report.LowestRatio:0.000}");
        output.WriteLine();
        Line($"mixed   queries  AP                  oracle AP           ratio               round robin  raw    shares of the first 20 (fair)");
        foreach (var mixed in report.Mixed)
        {
            string shares = string.Join(", ", mixed.Shares.Select(share =>
                string.Create(CultureInfo.InvariantCulture, $"{share.Key} {share.Value.Value:0.000} ({mixed.FairShares[share.Key]:0.000})")));
            Line($"{mixed.From,-6}  {mixed.Queries,7}  {Text(mixed.AveragePrecision)}  {Text(mixed.OracleAveragePrecision)}  {Text(mixed.Ratio)}  {mixed.RoundRobinRatio,11:0.000}  {mixed.RawRatio:0.000}  {shares}");
        }

        foreach (var row in report.Failing)
        {
            Line($"{row.Row} {row.From}→{row.To} rank {(row.Rank == 0 ? "none" : row.Rank.ToString(CultureInfo.InvariantCulture))}: {row.Query}");
            foreach (string missing in row.Missing)
            {
                Line($"    {missing}");
            }
        }

        output.WriteLine();
    }

    private static string Text(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Value:0.000} [{figure.Low:0.000}–{figure.High:0.000}]");
}
