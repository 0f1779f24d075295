using Chancery.Documents;

namespace Chancery.Indexing;

/// <summary>How far an addition has come.</summary>
/// <param name="FilesDone">Files read so far.</param>
/// <param name="Files">Files in all.</param>
/// <param name="Clauses">Clauses added so far.</param>
/// <param name="Path">The file just read.</param>
public sealed record AddProgress(int FilesDone, int Files, int Clauses, string Path);

/// <summary>What an addition did.</summary>
/// <param name="Files">Files looked at.</param>
/// <param name="Documents">Documents added or replaced.</param>
/// <param name="Works">Works that they belong to.</param>
/// <param name="Clauses">Clauses by language.</param>
/// <param name="Refused">What was not taken, and why.</param>
/// <param name="Commit">Number of the commit they are visible from; 0 where nothing was taken and there is no index yet.</param>
public sealed record AddReport(
    int Files,
    int Documents,
    int Works,
    IReadOnlyDictionary<string, int> Clauses,
    IReadOnlyList<Refusal> Refused,
    long Commit);

/// <summary>Counts while an addition runs.</summary>
internal sealed class AddReportBuilder(int files, IReadOnlyList<Refusal> missing)
{
    private readonly SortedDictionary<string, int> _clauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _works = new(StringComparer.Ordinal);
    private readonly List<Refusal> _refused = [.. missing];
    private int _filesDone;

    public int Documents => _documents.Count;

    /// <summary>The file that a document was read from earlier in this run; null where it was not.</summary>
    public string? PathOf(string documentId) => _documents.GetValueOrDefault(documentId);

    public void Refuse(Refusal refusal) => _refused.Add(refusal);

    public void Added(Document document)
    {
        _documents[document.Id] = document.Path;
        _works.Add(document.Work);
        _clauses[document.Language] = _clauses.GetValueOrDefault(document.Language) + document.Clauses.Count;
    }

    public void Finished(ReadResult read)
    {
        _filesDone++;
        _refused.AddRange(read.Refusals);
    }

    public AddProgress Progress(string path) => new(_filesDone, files, _clauses.Values.Sum(), path);

    public AddReport Build(long commit) => new(files, _documents.Count, _works.Count, _clauses, _refused, commit);
}
