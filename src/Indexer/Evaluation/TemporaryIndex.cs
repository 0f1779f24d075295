using Chancery.Analysis;
using Chancery.Documents;
using Chancery.Index;
using Chancery.Index.Native;
using Chancery.Indexing;

namespace Chancery.Indexer.Evaluation;

/// <summary>An index of parallel rows, one clause a row and language, that goes when it is disposed.</summary>
internal sealed class TemporaryIndex : IDisposable
{
    private const string Work = "rows";
    private readonly string _folder = Directory.CreateTempSubdirectory("chancery-evaluate-").FullName;

    public TemporaryIndex(IReadOnlyList<ParallelRow> rows, CancellationToken cancellationToken)
    {
        try
        {
            string file = Path.Combine(_folder, Work + ".tsv");
            File.WriteAllLines(file, Lines(rows));
            var engine = new NativeEngine(Path.Combine(_folder, "index"));
            var report = new IndexPipeline(engine, new ReadOptions { TimeMax = TimeSpan.FromHours(1), BytesMax = long.MaxValue }).Add([file], null, cancellationToken);
            if (report.Refused.Count > 0)
            {
                throw new UsageException($"a row can't be indexed: {report.Refused[0].Reason}");
            }

            Snapshot = engine.OpenSnapshot();
        }
        catch
        {
            Directory.Delete(_folder, recursive: true);
            throw;
        }
    }

    public IIndexSnapshot Snapshot { get; }

    /// <summary>Where a row stands in a language; null where it has no such text.</summary>
    public ClauseAddress? Find(int row, string language) =>
        Snapshot.Find($"{Work}/{language}", ClauseLabel.FromBulk(Number(row), 0).Label);

    public void Dispose()
    {
        Snapshot.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private static IEnumerable<string> Lines(IReadOnlyList<ParallelRow> rows) =>
        rows
            .Select((row, i) => string.Join('\t', [Number(i), .. Analyzer.Languages.Select(language => row.Texts.GetValueOrDefault(language) ?? "")]))
            .Prepend(string.Join('\t', ["id", .. Analyzer.Languages]));

    private static string Number(int row) => (row + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
}
