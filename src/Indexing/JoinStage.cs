using Chancery.CrossLanguage;
using Chancery.CrossLanguage.Alignment;
using Chancery.CrossLanguage.Works;
using Chancery.Documents;
using Chancery.Index;

namespace Chancery.Indexing;

/// <summary>A document with its place among the others.</summary>
/// <param name="Document">The document, under the work it belongs to and with labels that stand for ever.</param>
/// <param name="NamedWork">The work its file named, where that is another.</param>
/// <param name="Match">Why it was joined, where it was.</param>
/// <param name="Sketch">Its sketch.</param>
/// <param name="Redirects">Labels it had before.</param>
/// <param name="Parallels">What its clauses are parallel to where their labels do not say so.</param>
internal sealed record JoinedDocument(
    Document Document,
    string? NamedWork,
    WorkMatch? Match,
    IReadOnlyList<int>? Sketch,
    IReadOnlyDictionary<string, string> Redirects,
    IReadOnlyDictionary<string, IReadOnlyList<ParallelKey>> Parallels);

/// <summary>Finds the work that a document belongs to, the clauses that it continues, and its parallel clauses.</summary>
internal sealed class JoinStage
{
    private readonly SignatureReader _signatures = new(Lexicon.BuiltIn);
    private readonly IIndexSnapshot? _snapshot;
    private readonly bool _recognise;
    private readonly Dictionary<string, Version> _versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _joinedWorks = new(StringComparer.Ordinal);

    /// <param name="snapshot">The index as it is; null where there is none.</param>
    /// <param name="recognise">Whether versions under unrelated names are looked for.</param>
    public JoinStage(IIndexSnapshot? snapshot, bool recognise)
    {
        _snapshot = snapshot;
        _recognise = recognise;
        foreach (var document in snapshot?.Documents() ?? [])
        {
            _versions.Add(document.Id, new Version(document.Work, document.Language, document.Sketch, null, document.Parallels));
            if (document.NamedWork is { } named)
            {
                _joinedWorks[named] = document.Work;
            }
        }
    }

    /// <summary>What is known of a document that another may be a version of.</summary>
    private sealed record Version(string Work, string Language, IReadOnlyList<int>? Sketch, IReadOnlyList<Clause>? Clauses, IReadOnlyDictionary<string, IReadOnlyList<ParallelKey>>? Parallels);

    /// <summary>Finds a document's place. What comes after is compared with it only once it is kept.</summary>
    public JoinedDocument Join(Document document)
    {
        string? named = null;
        WorkMatch? match = null;
        DocumentSkeleton? skeleton = null;
        if (_recognise && !document.IsWorkNamed)
        {
            skeleton = Skeleton(document.Clauses, document.Language);
            (named, match) = FindWork(document, skeleton);
            document = match is null && named is null ? document : document with { Work = match?.Work ?? _joinedWorks[named!] };
        }

        var (continued, redirects) = Continue(document);
        return new JoinedDocument(continued, named, match, skeleton?.Sketch, redirects, Align(continued));
    }

    /// <summary>Notes a document that goes into the index.</summary>
    public void Keep(JoinedDocument joined)
    {
        var document = joined.Document;
        _versions[document.Id] = new Version(document.Work, document.Language, joined.Sketch, document.Clauses, joined.Parallels);
    }

    /// <summary>The work of a document that stands alone under its name: one that it was joined to before, or is recognised as a version of now.</summary>
    private (string? Named, WorkMatch? Match) FindWork(Document document, DocumentSkeleton skeleton)
    {
        if (_joinedWorks.TryGetValue(document.Work, out string? known))
        {
            return known == document.Work ? (null, null) : (document.Work, null);
        }

        if (_versions.Values.Any(version => version.Work == document.Work))
        {
            return (null, null);
        }

        var candidates = _versions
            .Where(each => each.Value.Sketch is not null)
            .Select(each => new VersionCandidate(each.Key, each.Value.Work, each.Value.Language, each.Value.Sketch!, () => SkeletonOf(each.Key)))
            .ToList();
        if (WorkMatcher.Find(document.Language, skeleton, candidates) is not { } match)
        {
            return (null, null);
        }

        _joinedWorks[document.Work] = match.Work;
        return (document.Work, match);
    }

    /// <summary>Names the clauses so that no label that was given to one text is given to another.</summary>
    private (Document Document, IReadOnlyDictionary<string, string> Redirects) Continue(Document document)
    {
        if (_snapshot?.FindDocument(document.Id) is not { } before)
        {
            return (document, new Dictionary<string, string>());
        }

        var old = ClausesOf(document.Id).Select(clause => new LabelledText(clause.Label, clause.Text)).ToList();
        var now = document.Clauses.Select(clause => new LabelledText(clause.Label, clause.Text)).ToList();
        var succession = ClauseSuccession.Of(old, before.Redirects, now);
        var clauses = document.Clauses.Zip(succession.Labels, (clause, label) => clause with { Label = label }).ToList();
        return (document with { Clauses = clauses }, succession.Redirects);
    }

    /// <summary>Aligns a document with a version of its work whose numbers do not agree with its own.</summary>
    private Dictionary<string, IReadOnlyList<ParallelKey>> Align(Document document)
    {
        string? other = _versions
            .Where(each => each.Value.Work == document.Work && each.Value.Language != document.Language)
            .Select(each => each.Key)
            .Order(StringComparer.Ordinal)
            .FirstOrDefault();
        return other is null
            ? []
            : ParallelKeys.Of(
                _signatures,
                ParallelKeys.Side(document.Language, document.Clauses),
                ParallelKeys.Side(_versions[other].Language, ClausesOf(other)),
                _versions[other].Parallels);
    }

    private DocumentSkeleton SkeletonOf(string id) => Skeleton(ClausesOf(id), _versions[id].Language);

    private DocumentSkeleton Skeleton(IReadOnlyList<Clause> clauses, string language) =>
        new([.. clauses.Select(clause => _signatures.Read(clause.Text, language, clause.Number))]);

    private IReadOnlyList<Clause> ClausesOf(string id) =>
        _versions.GetValueOrDefault(id)?.Clauses ??
        [.. (_snapshot?.ClausesOf(id) ?? []).Select(address => _snapshot!.Clause(address)).Select(Restored)];

    private static Clause Restored(StoredClause clause) => new(clause.Label, clause.Number, clause.Sections, clause.Text);
}
