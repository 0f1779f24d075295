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
    long Commit)
{
    /// <summary>Files that were left out because they are in the index as they are.</summary>
    public int Unchanged { get; init; }

    /// <summary>Documents recognised as versions of a work under another name.</summary>
    public IReadOnlyList<Joined> Joined { get; init; } = [];

    /// <summary>Clauses that have another label than before, or are gone; their old ids say so.</summary>
    public int Redirected { get; init; }
}

/// <summary>A document recognised as a version of a work under another name.</summary>
/// <param name="Path">Its file.</param>
/// <param name="Document">The id it has in that work.</param>
/// <param name="Confidence">From 0 to 1.</param>
/// <param name="Why">The reason, for people.</param>
public sealed record Joined(string Path, string Document, double Confidence, string Why);

/// <summary>How documents are added.</summary>
/// <param name="Join">Whether versions of one work under unrelated names are recognised and joined.</param>
/// <param name="Again">Whether files that are in the index unchanged are read again.</param>
public sealed record AddOptions(bool Join = true, bool Again = false);

/// <summary>Counts while an addition runs.</summary>
internal sealed class AddReportBuilder(int files, IReadOnlyList<Refusal> missing)
{
    private readonly SortedDictionary<string, int> _clauses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _documents = new(StringComparer.Ordinal);
    private readonly HashSet<string> _works = new(StringComparer.Ordinal);
    private readonly List<Refusal> _refused = [.. missing];
    private readonly List<Joined> _joined = [];
    private int _filesDone;
    private int _unchanged;
    private int _redirected;

    public int Documents => _documents.Count;

    /// <summary>The file that a document was read from earlier in this run; null where it was not.</summary>
    public string? PathOf(string documentId) => _documents.GetValueOrDefault(documentId);

    public void Refuse(Refusal refusal) => _refused.Add(refusal);

    public bool IsUnchanged(KnownFiles known, string file)
    {
        if (!known.IsUnchanged(file))
        {
            return false;
        }

        _filesDone++;
        _unchanged++;
        return true;
    }

    public void Added(JoinedDocument joined)
    {
        var document = joined.Document;
        _redirected += joined.Redirects.Count;
        if (joined.Match is { } match)
        {
            _joined.Add(new Joined(document.Path, document.Id, Math.Round(match.Confidence, 2), match.Why));
        }

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

    public AddReport Build(long commit) => new(files, _documents.Count, _works.Count, _clauses, _refused, commit)
    {
        Unchanged = _unchanged,
        Joined = _joined,
        Redirected = _redirected,
    };
}
